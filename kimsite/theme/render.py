"""PagePlan -> OutputFile: the view in its template, every site path made relative to the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import OutputFile
from kimsite.model.content import Stored
from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.theme.assets import POLICY, FindKept, ThemeAssets
from kimsite.theme.environment import environment
from kimsite.theme.errors import TemplateErrors
from kimsite.theme.load import Theme
from kimsite.theme.once import Once
from kimsite.theme.reuse import PageDigests
from kimsite.tools.deadline import Deadline

PAGE_SECONDS = 10.0
"""Time limit of one page; the largest takes some hundredths of a second."""
_AT_ONCE = 50
"""Pages that are rendered before the first of them is written: the code of one step then stays in the
processor's caches (as in `pipeline/in_steps.py`), and a blog's pages need not all be in memory.
"""
_NAMES = tuple(f"{blank}{name}" for name in ("href", "src", "poster") for blank in " \n")
_SRCSET = (" srcset", "\nsrcset")
SHELLS = ("kepala", "navigasi", "kaki")
"""Parts in themes/*/templates/bagian/ that all pages of a publisher share."""
_PLACEHOLDER = "<\0"
_SECTION = re.compile(r' data-bagian="([^"]*)"')


def render(
    plans: Iterable[PagePlan],
    theme: Theme,
    site: SiteView,
    assets: ThemeAssets,
    diagnostics: Findings,
    find: FindKept | None = None,
) -> Iterable[OutputFile]:
    """Every page as bytes, or as the last build left it where `find` knows it.

    An error in a template is one finding with its file and line, and its page is left out.

    After an error each template is tried at most once more, to report further errors; nothing is published.
    """
    plans = tuple(plans)
    kept: tuple[Stored | None, ...] = (None,) * len(plans)
    if find is not None:
        digests = PageDigests(theme, site, assets, tuple(map(_shell, SHELLS)))
        kept = tuple(find(plan.path, digests.of(plan)) for plan in plans)
    due = tuple(plan for plan, stored in zip(plans, kept, strict=True) if stored is None)
    rendered = iter(_rendered(due, theme, site, assets, diagnostics)) if due else iter(())
    for plan, stored in zip(plans, kept, strict=True):
        if stored is not None:
            yield OutputFile(path=plan.path, data=stored)
        elif (page := next(rendered, None)) is not None:
            yield page


def _rendered(
    plans: tuple[PagePlan, ...], theme: Theme, site: SiteView, assets: ThemeAssets, diagnostics: Findings
) -> Iterable[OutputFile]:
    env = environment(theme, site.language)
    common: dict[str, Any] = {
        "situs": site,
        "tema": theme.options,
        "gaya_url": assets.style_url,
        "lembar_url": assets.sheet_url,
        "skrip_url": assets.script_url,
        "cari_url": assets.search_url,
        "warna": assets.colour,
        "csp": POLICY,
        "sekali": Once(),
    }
    errors = TemplateErrors(theme, diagnostics)
    with Deadline(PAGE_SECONDS) as deadline, errors.reported("bagian"):
        shells = {
            name: deadline.run(partial(env.get_template(_shell(name)).render, common)) for name in SHELLS
        }
    if errors.occurred():
        return
    for name in dict.fromkeys(plan.template for plan in plans):
        with errors.reported(name):
            env.get_template(name)
    links = RelativeLinks(urlsplit(site.absolute_url.removesuffix(site.url)).path)
    frame = _Frame(shells, links)
    # placeholders that `frame` replaces
    common |= {name: Markup(frame.placeholder(name)) for name in shells}  # noqa: S704
    tried: set[str] = set()
    for first in range(0, len(plans), _AT_ONCE):
        texts: list[tuple[PagePlan, str]] = []
        with Deadline(PAGE_SECONDS) as deadline:
            for plan in plans[first : first + _AT_ONCE]:
                if errors.occurred() and plan.template in tried:
                    continue
                tried.add(plan.template)
                view = {**common, "halaman": plan.view, "bagian_aktif": plan.section}
                with errors.reported(plan.template):
                    texts.append((plan, deadline.run(partial(env.get_template(plan.template).render, view))))
        pages = [frame.around(links.rewrite(text, plan.url), plan.url, plan.section) for plan, text in texts]
        for (plan, _), page in zip(texts, pages, strict=True):
            yield OutputFile(path=plan.path, data=page.encode())


def _shell(name: str) -> str:
    """The template of a part that all pages share."""
    return f"bagian/{name}.html"


class RelativeLinks:
    """Makes site paths in href, src and srcset relative to their page.

    The site then works below any path and from a folder without a server. Relative paths are cached for the
    pages of one folder: they differ only for files below the page itself.
    """

    def __init__(self, base: str) -> None:
        """`base`: path of the site on its host, for the pages that are shown at any depth."""
        self._base = base
        self._known: dict[str, dict[str, str]] = {}

    def rewrite(self, text: str, url: str) -> str:
        """The page with relative links.

        404.html is served at any depth: its links begin at the root of the host, whatever its name is, as
        the page's own policy allows no other host.
        """
        if url.endswith("/404.html"):
            return _with_paths(text, lambda path: self._base + path)
        prefixes = _prefixes(url)
        known = self._known.setdefault(url.rsplit("/", 2)[0], {}) if url.endswith("/") else {}

        def relative(path: str) -> str:
            if path.startswith(url):
                return _relative(path, url, prefixes)
            target = known.get(path)
            if target is None:
                known[path] = target = _relative(path, url, prefixes)
            return target

        return _with_paths(text, relative)


class _Frame:
    """Masthead, navigation and footer, which differ only in the current section and in relative links.

    They are rewritten once for the pages of one folder and inserted at their placeholders.
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
        self._parts: dict[tuple[str, str], dict[str, str]] = {}

    def placeholder(self, name: str) -> str:
        """The placeholder of a part in a page: unique, as no page has a zero byte after a bracket."""
        return f"{_PLACEHOLDER}{name}>"

    def around(self, text: str, url: str, section: str) -> str:
        """The page with the parts in place of their placeholders."""
        folder = url if url in self._above or not url.endswith("/") else url.rsplit("/", 2)[0]
        key = (folder, section)
        if key not in self._parts:
            self._parts[key] = {
                name: self._links.rewrite(_current(shell, section), url)
                for name, shell in self._shells.items()
            }
        first, *pieces = text.split(_PLACEHOLDER)
        named = (piece.partition(">") for piece in pieces)
        return "".join(
            (first, *(part for name, _, rest in named for part in (self._parts[key].get(name, ""), rest)))
        )


def _current(shell: str, section: str) -> str:
    """The part with the link of the current section marked."""
    return _SECTION.sub(lambda match: ' aria-current="page"' if match[1] == section else "", shell)


def _with_paths(text: str, change: Callable[[str], str]) -> str:
    """The text with `change` applied to every site path in href, src, poster and srcset.

    Splitting at `="/` is much faster than a regular expression for the names.
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
    """Every site path in those attributes."""
    found: list[str] = []

    def record(path: str) -> str:
        found.append(path)
        return path

    _with_paths(text, record)
    return found


def _prefixes(url: str) -> tuple[tuple[str, str], ...]:
    """Every folder above the page at `url` with the relative path to it, nearest first."""
    parts = url.split("/")[:-1]
    return tuple(
        ("/".join(parts[:count]) + "/", "../" * (len(parts) - count)) for count in range(len(parts), 0, -1)
    )


def _relative(path: str, url: str, prefixes: tuple[tuple[str, str], ...]) -> str:
    """The path relative to the page at `url`, with index.html written out."""
    if path.startswith("//"):
        return path
    address, mark, anchor = path.partition("#")
    below = address
    if address == url:
        return f"#{anchor}" if anchor else "index.html" if url.endswith("/") else url.rsplit("/", 1)[1]
    for folder, prefix in prefixes:
        if address.startswith(folder):
            below = prefix + address[len(folder) :]
            break
    return (below + "index.html" if not below or below[-1] == "/" else below) + mark + anchor
