"""PagePlan -> OutputFile: the view in its template, every site path made relative to the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import OutputFile
from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.theme.assets import POLICY, ThemeAssets
from kimsite.theme.environment import environment
from kimsite.theme.errors import Faults
from kimsite.theme.load import Theme
from kimsite.tools.deadline import Deadline

PAGE_SECONDS = 10.0
"""What a template may take for one page; the largest takes some hundredths of a second."""
_NAMES = tuple(f"{blank}{name}" for name in ("href", "src", "poster") for blank in " \n")
_SRCSET = (" srcset", "\nsrcset")
SHELLS = ("kepala", "navigasi", "kaki")
"""Parts in themes/*/templates/bagian/ that all pages of a publisher share."""
_MARK = "<\0"
_SECTION = re.compile(r' data-bagian="([^"]*)"')


class Once:
    """`sekali(makro, kartu, situs)` in templates: the macro's output for a card, rendered once a publisher."""

    __slots__ = ("_made",)

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[object, object]] = {}

    def __call__(self, macro: Callable[..., object], shown: object, *rest: object) -> object:
        # `situs` comes first in the rest and is the same on every page. The card is kept with its output, so
        # that no other object gets its id.
        key = (macro, id(shown), *rest[1:])
        if key not in self._made:
            self._made[key] = shown, macro(shown, *rest)
        return self._made[key][1]


def render(
    plans: Iterable[PagePlan], theme: Theme, site: SiteView, looks: ThemeAssets, diagnostics: Findings
) -> Iterable[OutputFile]:
    """Every page as bytes.

    A template's fault is one finding with its file and line, and its page is left out.

    After a fault each template is tried once more at most: enough to name the other faults, and nothing of
    this will be published.
    """
    env = environment(theme, site.language)
    common: dict[str, Any] = {
        "situs": site,
        "tema": theme.options,
        "gaya_url": looks.style_url,
        "skrip_url": looks.script_url,
        "warna": looks.colour,
        "csp": POLICY,
        "sekali": Once(),
    }
    plans = tuple(plans)
    faults = Faults(theme, diagnostics)
    with Deadline(PAGE_SECONDS) as watch, faults.noted("bagian"):
        shells = {
            name: watch.run(partial(env.get_template(f"bagian/{name}.html").render, common))
            for name in SHELLS
        }
    if faults.occurred():
        return
    for name in dict.fromkeys(plan.template for plan in plans):
        with faults.noted(name):
            env.get_template(name)
    links = RelativeLinks(site.absolute_url.removesuffix(site.url))
    frame = _Frame(shells, links)
    # a mark that `frame` replaces
    common |= {name: Markup(frame.mark(name)) for name in shells}  # noqa: S704
    tried: set[str] = set()
    with Deadline(PAGE_SECONDS) as watch:
        for plan in plans:
            if faults.occurred() and plan.template in tried:
                continue
            tried.add(plan.template)
            view = {**common, "halaman": plan.view, "bagian_aktif": plan.section}
            text = None
            with faults.noted(plan.template):
                text = watch.run(partial(env.get_template(plan.template).render, view))
            if text is not None:
                yield OutputFile(
                    path=plan.path,
                    data=frame.around(links.addressed(text, plan.url), plan.url, plan.section).encode(),
                )


class RelativeLinks:
    """Site paths in href, src and srcset made relative to their page, so that the tree works under any
    sub-path and from a folder without a server.

    Pages of one folder have the same way to every place but those below themselves, so it is worked out once
    a folder.
    """

    def __init__(self, base: str) -> None:
        """`base`: scheme and host, for the pages that are shown at any depth."""
        self._base = base
        self._known: dict[str, dict[str, str]] = {}

    def addressed(self, text: str, url: str) -> str:
        """Relative links, but absolute ones on the page for wrong addresses: a server shows it at
        any depth.
        """
        if url.endswith("/404.html"):
            return _with_paths(text, lambda path: self._base + path)
        prefixes = _prefixes(url)
        known = self._known.setdefault(url.rsplit("/", 2)[0], {}) if url.endswith("/") else {}

        def changed(path: str) -> str:
            if path.startswith(url):
                return _one(path, url, prefixes)
            way = known.get(path)
            if way is None:
                known[path] = way = _one(path, url, prefixes)
            return way

        return _with_paths(text, changed)


class _Frame:
    """Masthead, navigation and footer: the same on all pages of a publisher but for the current section and
    the way to the links.

    Pages of one folder share them, so they are made once a folder and put in where the page has their mark.
    """

    def __init__(self, shells: Mapping[str, str], links: RelativeLinks) -> None:
        self._shells = shells
        self._links = links
        self._above = {
            path[:at]
            for shell in shells.values()
            for path in _paths(shell)
            for at in range(1, len(path) + 1)
            if path[at - 1] == "/"
        }
        self._made: dict[tuple[str, str], dict[str, str]] = {}

    def mark(self, name: str) -> str:
        """What stands in a page for a part of the frame: autoescape takes its bracket from a header, and no
        body holds a zero.
        """
        return f"{_MARK}{name}>"

    def around(self, text: str, url: str, section: str) -> str:
        """The page with its frame."""
        folder = url if url in self._above or not url.endswith("/") else url.rsplit("/", 2)[0]
        key = (folder, section)
        if key not in self._made:
            self._made[key] = {
                name: self._links.addressed(_current(shell, section), url)
                for name, shell in self._shells.items()
            }
        first, *pieces = text.split(_MARK)
        named = (piece.partition(">") for piece in pieces)
        return "".join(
            (first, *(part for name, _, rest in named for part in (self._made[key].get(name, ""), rest)))
        )


def _current(shell: str, section: str) -> str:
    """The shared part with the current section's link marked."""
    return _SECTION.sub(lambda match: ' aria-current="page"' if match[1] == section else "", shell)


def _with_paths(text: str, change: Callable[[str], str]) -> str:
    """The text with every site path in an attribute of ours changed.

    Cut at what all have in common: far quicker than a search for names.
    """
    before, *pieces = text.split('="/')
    out = [before]
    for piece in pieces:
        path, quote, rest = piece.partition('"')
        if before.endswith(_NAMES):
            out += ('="', change(f"/{path}"), quote, rest)
        elif before.endswith(_SRCSET):
            out += ('="', ", ".join(map(change, f"/{path}".split(", "))), quote, rest)
        else:
            out += ('="/', piece)
        before = piece
    return "".join(out)


def _paths(text: str) -> Iterable[str]:
    """Every site path in an attribute of ours."""
    found: list[str] = []

    def noted(path: str) -> str:
        found.append(path)
        return path

    _with_paths(text, noted)
    return found


def _prefixes(url: str) -> tuple[tuple[str, str], ...]:
    """Every folder above the page at `url` with the way up to it, nearest first."""
    parts = url.split("/")[:-1]
    return tuple(
        ("/".join(parts[:count]) + "/", "../" * (len(parts) - count)) for count in range(len(parts), 0, -1)
    )


def _one(path: str, url: str, prefixes: tuple[tuple[str, str], ...]) -> str:
    """A path as the page at `url` writes it. index.html is written out."""
    if path.startswith("//"):
        return path
    address, mark, anchor = path.partition("#")
    below = address
    if address == url:
        return f"#{anchor}" if anchor else "index.html" if url.endswith("/") else url.rsplit("/", 1)[1]
    for folder, way in prefixes:
        if address.startswith(folder):
            below = way + address[len(folder) :]
            break
    return (below + "index.html" if not below or below[-1] == "/" else below) + mark + anchor
