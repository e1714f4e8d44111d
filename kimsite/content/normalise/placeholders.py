"""Signs that stand for another while the text is converted.

A mark in an address is then no mark of Markdown.
"""

from __future__ import annotations

_BLANK, STAR, UNDERSCORE, _TILDE, TICK = "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5"
_MEANT = {_BLANK: " ", STAR: "*", UNDERSCORE: "_", _TILDE: "~", TICK: "`"}
_HIDDEN = str.maketrans(
    {" ": _BLANK, "\t": _BLANK, "\u00a0": _BLANK, "*": STAR, "_": UNDERSCORE, "~": _TILDE}
)
_MARKS = str.maketrans({"*": STAR, "_": UNDERSCORE, "~": _TILDE, "`": TICK})


def without_signs(text: str) -> str:
    """The text without the stand-ins themselves: they are noncharacters, which nobody writes."""
    for sign in _MEANT:
        if sign in text:
            text = text.replace(sign, "")
    return text


def hidden(address: str) -> str:
    """An address or a file's name with blanks and marks hidden."""
    return address.translate(_HIDDEN)


def unmarked(text: str) -> str:
    """A text with its marks of emphasis hidden."""
    return text.translate(_MARKS)


def restored(html: str) -> str:
    """HTML with what the stand-ins stand for."""
    for sign, meant in _MEANT.items():
        if sign in html:
            html = html.replace(sign, meant)
    return html
