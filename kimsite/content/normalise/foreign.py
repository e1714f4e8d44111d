"""Marks of other programs: contents, comments, widths and classes in braces, shortcodes, tags of Jekyll."""

from __future__ import annotations

import re

from kimsite.model.content import Remark
from kimsite.tools.patterns import lazy_pattern

_ONE = r"(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"']+))"
_BRACES = rf"\{{(?::[^{{}}\n]*|:?[ \t]*{_ONE}(?:[ \t]+{_ONE})*[ \t]*)\}}"
_ATTRIBUTES = lazy_pattern(
    rf"(?<=\)){_BRACES}|^[ \t]*{_BRACES}[ \t]*$|(?<=^#)(?P<heading>[^\n]*?)[ \t]+{_BRACES}[ \t]*$",
    re.MULTILINE,
)
_FIGURE = lazy_pattern(
    r"\{\{<\s*figure\s+(?P<given>(?:[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'>]+)\s*)+)/?>\}\}"
)
_VIDEO = lazy_pattern(r"\{\{<\s*youtube\s+\"?(?P<id>[\w-]{6,20})\"?\s*/?>\}\}")
_GIVEN = lazy_pattern(r"([\w-]+)=(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\s\"'>]+))")
_BASE = lazy_pattern(r"\{\{-?\s*site\.(?:base)?url\s*-?\}\}/?")
_CODE = lazy_pattern(
    r"\{\{[<%][^\n]*?[>%]\}\}|\{%-?\s*/?[a-z]\w*[^\n]*?-?%\}|\{\{-?\s*(?:site|page|include|\.)"
    r"[\w.]*[^{}\n]*\}\}"
)


_CONTENTS = lazy_pattern(r"^[ \t]*\[{1,2}_?TOC_?\]{1,2}[ \t]*$", re.MULTILINE)
_COMMENT = lazy_pattern(r"(?<![\w%])%%[^%\n]{1,500}%%(?![\w%])")
_HIGHLIGHT = lazy_pattern(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,200}?)(?<=[^\s=])==(?![=\w])")
_BLOCK = lazy_pattern(
    r"^[ \t]*(?::::[ \t]*\{?[a-z][^\n]*|!!! [a-z]+[^\n]*)$"
    r"|\[(?:gallery|caption|embed|audio|video|playlist)\b[^\]\n]*\]",
    re.MULTILINE,
)


def without_page_marks(text: str, remarks: list[Remark]) -> str:
    """The text without a place for contents, hidden comments and highlights of Obsidian, HackMD and GitLab.

    Blocks of Docusaurus and MkDocs and shortcodes of WordPress stay as text and are remarked upon.
    """
    if "TOC" in text:
        text = _CONTENTS.sub("", text)
    if "%%" in text:
        text = _COMMENT.sub("", text)
    if "==" in text:
        text = _HIGHLIGHT.sub(r"\1", text)
    if ":::" in text or "!!! " in text or "[gallery" in text or "[/" in text:
        block = _BLOCK.search(text)
        if block:
            remarks.append(Remark(code="Y31", words=block[0].strip()))
    return text


def without_foreign_marks(text: str, remarks: list[Remark]) -> str:
    """The text without what only another program understands; code that stays as text is remarked upon."""
    if "{{" in text:
        text = _BASE.sub("", _VIDEO.sub(r"https://youtu.be/\g<id>", _FIGURE.sub(_figure, text)))
    code = _CODE.search(text) if "{{" in text or "{%" in text else None
    if code:
        remarks.append(Remark(code="Y31", words=code[0]))
    return _ATTRIBUTES.sub(lambda match: match["heading"] or "", text)


def _figure(match: re.Match[str]) -> str:
    given = {name: first or second or third for name, first, second, third in _GIVEN.findall(match["given"])}
    source = given.get("src", "")
    if not source:
        return match[0]
    title = " – ".join(
        dict.fromkeys(text for text in (given.get("title", ""), given.get("caption", "")) if text)
    )
    return f"![{given.get('alt', '')}]({source}" + (f' "{title}")' if title else ")")
