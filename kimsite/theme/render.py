"""PagePlan -> OutputFile: the view in its template, every site path made relative to the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import OutputFile
from kimsite.model.marked import Place
from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.theme.assets import POLICY, Looks
from kimsite.theme.load import Theme
from kimsite.tools.text import closest

_PATHS = re.compile(r'(?<=[ \n])(href|src|srcset|poster)="(/[^"]*)"')
_SECTION = re.compile(r' data-bagian="([^"]*)"')


class Words:
    """The theme's strings in one language, falling back to Indonesian key by key. An unknown key is an error."""

    __slots__ = ("_words",)

    def __init__(self, strings: Mapping[str, Mapping[str, str]], language: str) -> None:
        self._words = {**strings.get("id", {}), **strings.get(language, {})}

    def __getattr__(self, key: str) -> str:
        if key.startswith("_"):
            raise AttributeError(key)
        return self[key]

    def __getitem__(self, key: str) -> str:
        try:
            return self._words[key]
        except KeyError:
            raise UnknownWordError(key, closest(key, self._words)) from None


class UnknownWordError(LookupError):
    """A template asks for words that no strings file has."""

    def __init__(self, key: str, near: str) -> None:
        super().__init__(f'kata "{key}" tidak ada di strings/' + (f', mungkin maksudnya "{near}"' if near else ""))


def render(plans: Iterable[PagePlan], theme: Theme, env: SandboxedEnvironment, site: SiteView, looks: Looks, found: Findings) -> Iterable[OutputFile]:
    """Every page as bytes. A template's fault is one finding with its file and line, and its page is left out."""
    common: dict[str, Any] = {
        "situs": site,
        "teks": Words(theme.strings, site.language),
        "tema": theme.options,
        "gaya_url": looks.style_url,
        "skrip_url": looks.script_url,
        "warna": looks.colour,
        "csp": POLICY,
    }
    blamed: set[tuple[str, int, str]] = set()
    try:
        for name in ("kepala", "navigasi", "kaki"):
            common[name] = Markup(env.get_template(f"bagian/{name}.html").render(common))  # noqa: S704  # rendered by the escaping environment itself
    except Exception as error:  # noqa: BLE001  # a theme may fail in any way; it must not sink the district
        _blame(error, theme, blamed, found)
        return
    shells = {name: str(common[name]) for name in ("kepala", "navigasi", "kaki")}
    for plan in plans:
        marked = {name: Markup(_current(shell, plan.section)) for name, shell in shells.items()}  # noqa: S704  # as above
        try:
            text = env.get_template(plan.template).render({**common, **marked, "halaman": plan.view, "bagian_aktif": plan.section})
        except Exception as error:  # noqa: BLE001  # as above
            _blame(error, theme, blamed, found)
            continue
        yield OutputFile(path=plan.path, data=_addressed(text, plan.url, site).encode())


@lru_cache(maxsize=256)
def _current(shell: str, section: str) -> str:
    """The shared part with the current section's link marked."""
    return _SECTION.sub(lambda match: ' aria-current="page"' if match[1] == section else "", shell)


def _addressed(text: str, url: str, site: SiteView) -> str:
    """Relative links, but absolute ones on the page for wrong addresses: a server shows it at any depth."""
    if url.endswith("/404.html"):
        base = site.absolute_url.removesuffix(site.url)
        return _PATHS.sub(lambda match: f'{match[1]}="{base}{match[2]}"', text)
    return relative(text, url)


def relative(text: str, url: str) -> str:
    """Site paths in href, src and srcset made relative to the page at `url`.

    index.html is written out, so that the tree works under any sub-path and from a folder without a server.
    """
    prefixes = _prefixes(url)

    def shorten(match: re.Match[str]) -> str:
        parts = match[2].split(", ") if match[1] == "srcset" else [match[2]]
        return f'{match[1]}="{", ".join(_one(part, url, prefixes) for part in parts)}"'

    return _PATHS.sub(shorten, text)


def _prefixes(url: str) -> tuple[tuple[str, str], ...]:
    """Every folder above the page at `url` with the way up to it, nearest first."""
    parts = url.split("/")[:-1]
    return tuple(("/".join(parts[:count]) + "/", "../" * (len(parts) - count)) for count in range(len(parts), 0, -1))


def _one(path: str, url: str, prefixes: tuple[tuple[str, str], ...]) -> str:
    if path.startswith("//"):
        return path
    address, mark, anchor = path.partition("#")
    if address == url:
        return f"#{anchor}" if anchor else "index.html" if url.endswith("/") else url.rsplit("/", 1)[1]
    folder, way = next((folder, way) for folder, way in prefixes if address.startswith(folder))
    below = way + address[len(folder) :]
    return (below + "index.html" if below.endswith("/") or not below else below) + mark + anchor


def _blame(error: Exception, theme: Theme, blamed: set[tuple[str, int, str]], found: Findings) -> None:
    """One finding per fault, at the template's own file and line."""
    name, line = _where(error, theme)
    reason = f"{error.message or error}" if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    if (name, line, reason) in blamed:
        return
    blamed.add((name, line, reason))
    path = _file_of(theme, name)
    if isinstance(error, TemplateNotFound):
        missing = str(error.name or "")
        found.add("M02", Place(path=path, line=line), nilai=missing, saran=closest(missing, theme.templates))
    else:
        source = theme.templates.get(name, "").split("\n")
        text = source[line - 1] if 0 < line <= len(source) else ""
        found.add("M01", Place(path=path, line=line, text=text), tema=theme.name, sebab=reason)


def _where(error: Exception, theme: Theme) -> tuple[str, int]:
    """(template, line) of the innermost frame that is a template's."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "", error.lineno
    name, line = "", 0
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in theme.templates:
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    return name, line


def _file_of(theme: Theme, name: str) -> str:
    """The file a template name stands for."""
    folder, _, rest = name.partition("/")
    if folder in theme.chain and rest in theme.templates:
        return f"themes/{folder}/templates/{rest}"
    owner = next((folder for folder in theme.chain if theme.templates.get(f"{folder}/{name}") == theme.templates.get(name)), theme.name)
    return f"themes/{owner}/templates/{name}"
