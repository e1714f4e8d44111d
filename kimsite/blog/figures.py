"""Pictures in sanitised HTML -> figures, moved out of paragraphs, headings and inline elements."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kimsite.tools import markup
from kimsite.tools.patterns import lazy_pattern

_TOKEN = lazy_pattern(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)[^>]*>")
_NO_FIGURES = frozenset({"p", "h2", "h3", "h4", "h5", "h6"})
"""Elements that may not contain a figure.

A paragraph is closed before the figure and reopened after it; a heading's figures follow the heading.
"""
_INLINE = frozenset({"a", "strong", "em", "del", "sup", "sub", "code"})
_VOID = frozenset({"br", "hr", "img"})
_EMPTY_ELEMENT = lazy_pattern(r"<(strong|em|del|sup|sub|a|p)(?: [^>]*)?>(?:\s|<br>)*</\1>")
_BREAKS = lazy_pattern(
    r"(?:\s*<br>)+\s*(?=<figure>|</p>|</li>|</td>)|\s+(?=</p><figure>|</h\d><figure>)|(?<=</figure>)"
    r"(?:\s*<br>)+\s*|(?<=</figure><p>)(?:\s|<br>)+"
)


class RenderedImage(NamedTuple):
    """The HTML of a picture and of its caption; `frame` is False where only text is left of it."""

    html: str
    caption: str = ""
    frame: bool = True


def with_figures(fragment: str, render: Callable[[dict[str, str], bool], RenderedImage]) -> str:
    """The fragment with every picture rendered by `render(attributes, in_link)`.

    `fragment` must be well formed, as the sanitiser returns it; so is the result.
    """
    if "<img" not in fragment:
        return fragment
    out: list[str] = []
    opened: list[tuple[str, str]] = []
    after_heading: list[str] = []
    split = False
    at = 0
    for token in _TOKEN.finditer(fragment):
        out.append(fragment[at : token.start()])
        at = token.end()
        name = token["name"]
        if name == "img":
            image = render(
                markup.attributes(fragment[token.start() + 4 : token.end() - 1]),
                any(tag == "a" for tag, _ in opened),
            )
            split = _place(image, opened, out, after_heading) or split
            continue
        if token["close"]:
            opened.pop()
        elif name not in _VOID:
            opened.append((name, token[0]))
        out.append(token[0])
        if token["close"] and name in _NO_FIGURES and after_heading:
            out += after_heading
            after_heading.clear()
    out.append(fragment[at:])
    html = "".join(out)
    return _without_empty_elements(html) if split else html


def _place(
    image: RenderedImage, opened: list[tuple[str, str]], out: list[str], after_heading: list[str]
) -> bool:
    """Append one picture to `out` or `after_heading`; True where it became a figure."""
    if not image.frame:
        out.append(image.html)
        return False
    depth = len(opened)
    while depth and opened[depth - 1][0] in _INLINE:
        depth -= 1
    words = opened[depth:]
    link = next((tag for name, tag in reversed(words) if name == "a"), "")
    picture = f"{link}{image.html}</a>" if link else image.html
    figure = (
        f"<figure>{picture}{f'<figcaption>{image.caption}</figcaption>' if image.caption else ''}</figure>"
    )
    holder = opened[depth - 1] if depth else ("", "")
    if holder[0] in _NO_FIGURES and holder[0] != "p":
        after_heading.append(figure)
        return True
    around = [*([holder] if holder[0] == "p" else []), *words]
    out += [f"</{name}>" for name, _ in reversed(around)]
    out.append(figure)
    out += [tag for _, tag in around]
    return True


def _without_empty_elements(html: str) -> str:
    """Remove the empty paragraphs and inline elements that moved pictures leave behind."""
    before = ""
    while before != html:
        before = html
        html = _EMPTY_ELEMENT.sub("", _BREAKS.sub("", html))
    return html
