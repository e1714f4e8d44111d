"""Pictures in sanitised HTML become figures, each where it stood and none inside a paragraph, a heading or a
word's emphasis.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kimsite.tools import markup
from kimsite.tools.patterns import lazy_pattern

_TOKEN = lazy_pattern(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)[^>]*>")
_CLOSED = frozenset({"p", "h2", "h3", "h4", "h5", "h6"})
"""What a figure must not stand in: it is closed before the figure; a paragraph goes on after it, a heading is
held together.
"""
_WORDS = frozenset({"a", "strong", "em", "del", "sup", "sub", "code"})
_EMPTY = frozenset({"br", "hr", "img"})
_HOLLOW = lazy_pattern(r"<(strong|em|del|sup|sub|a|p)(?: [^>]*)?>(?:\s|<br>)*</\1>")
_BREAKS = lazy_pattern(
    r"(?:\s*<br>)+\s*(?=<figure>|</p>|</li>|</td>)|\s+(?=</p><figure>|</h\d><figure>)|(?<=</figure>)"
    r"(?:\s*<br>)+\s*|(?<=</figure><p>)(?:\s|<br>)+"
)


class Drawn(NamedTuple):
    """A picture: its HTML without a frame, and its caption as HTML; `frame` is False for what is
    only words.
    """

    html: str
    caption: str = ""
    frame: bool = True


def with_figures(fragment: str, draw: Callable[[dict[str, str], bool], Drawn]) -> str:
    """The fragment with every picture as `draw` makes it of its attributes; its second argument tells whether
    it stands in a link.

    `fragment` is well formed, as the sanitiser leaves it, and so is what comes back.
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
            drawn = draw(
                markup.attributes(fragment[token.start() + 4 : token.end() - 1]),
                any(tag == "a" for tag, _ in opened),
            )
            split = _placed(drawn, opened, out, after_heading) or split
            continue
        if token["close"]:
            opened.pop()
        elif name not in _EMPTY:
            opened.append((name, token[0]))
        out.append(token[0])
        if token["close"] and name in _CLOSED and after_heading:
            out += after_heading
            after_heading.clear()
    out.append(fragment[at:])
    made = "".join(out)
    return _tidied(made) if split else made


def _placed(drawn: Drawn, opened: list[tuple[str, str]], out: list[str], after_heading: list[str]) -> bool:
    """Writes one picture; True where it was framed."""
    if not drawn.frame:
        out.append(drawn.html)
        return False
    depth = len(opened)
    while depth and opened[depth - 1][0] in _WORDS:
        depth -= 1
    words = opened[depth:]
    link = next((tag for name, tag in reversed(words) if name == "a"), "")
    image = f"{link}{drawn.html}</a>" if link else drawn.html
    figure = f"<figure>{image}{f'<figcaption>{drawn.caption}</figcaption>' if drawn.caption else ''}</figure>"
    holder = opened[depth - 1] if depth else ("", "")
    if holder[0] in _CLOSED and holder[0] != "p":
        after_heading.append(figure)
        return True
    around = [*([holder] if holder[0] == "p" else []), *words]
    out += [f"</{name}>" for name, _ in reversed(around)]
    out.append(figure)
    out += [tag for _, tag in around]
    return True


def _tidied(made: str) -> str:
    """Without the empty paragraphs and marks that pictures leave when they are lifted out."""
    before = ""
    while before != made:
        before = made
        made = _HOLLOW.sub("", _BREAKS.sub("", made))
    return made
