"""A scope of the tree -> the files of a bundle, each with its bytes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType

from kimsite.bundle.fit import Fitted, fit_files, widths_of
from kimsite.bundle.rewrite import Bundled, bundled_page
from kimsite.bundle.scope import DatedPost, Scope, borrowed_files, files_of_scope, posts_of_scope
from kimsite.diagnostics.messages.bundle_words import READ_ME
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.dates import long_date
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import Manifest
from kimsite.verify.references import SiteAddresses

DIGESTS = "SHA256SUMS"
"""In every bundle: the digest of each other file, as `sha256sum -c` reads it."""
NOTE = "BACA-SAYA.txt"
_AGE_SCRIPT = "aset/umur.js"
_NO_LIMIT = 1 << 62
_AGE = {
    "id": ("sekitar", "hari", "bulan", "tahun", "yang lalu"),
    "en": ("about", "days", "months", "years", "ago"),
}


class BundleSource(Record, kw_only=True):
    """The tree that bundles are made from."""

    tree: Path
    listed: Manifest
    base: str
    """The site's address, with a slash at its end."""
    day: date
    language: str

    def read(self, path: str) -> bytes:
        """A file of the tree. Raises OSError."""
        return files.read_bytes(self.tree, path)

    @property
    def addresses(self) -> SiteAddresses:
        """The addresses of the site."""
        return SiteAddresses(self.base)

    def bundled(
        self,
        scope: Scope,
        chosen: Collection[str],
        *,
        moved: Mapping[str, str] = MappingProxyType({}),
        script: str = "",
        for_keeping: bool = False,
    ) -> Bundled:
        """What the pages of a bundle of the `chosen` files are written for."""
        return Bundled(
            files=frozenset(chosen),
            widths=widths_of(chosen),
            moved=moved,
            listed=self.listed.files,
            addresses=self.addresses,
            base=self.base,
            day=self.day,
            language=self.language,
            online=self.base + scope.prefix,
            for_keeping=for_keeping,
            script=script,
        )


class BundleCopy(Record, kw_only=True):
    """A bundle that is ready to be written."""

    fitted: Fitted
    posts: tuple[DatedPost, ...]
    entries: Callable[[], Iterator[tuple[str, bytes]]]
    """(path in the bundle, bytes), sorted, the list of digests last."""


def copy_scope(scope: Scope, source: BundleSource, limit: int | None) -> BundleCopy:
    """The files of the scope for reading from a disk, in `limit` bytes as a zip. Raises TooSmall, OSError."""
    borrowed = borrowed_files(scope, source.listed, source.addresses, source.read)
    whole = (*files_of_scope(scope, source.listed), *sorted(borrowed.values()))
    posts = posts_of_scope(scope, source.listed, source.base, source.read)
    read = partial(_as_bundled, source=source, bundled=_bundled(scope, source, whole, borrowed))
    room = _NO_LIMIT if limit is None else limit - 4096 - 160 * len(whole)
    fitted = (
        Fitted(files=frozenset(whole), left_out=())
        if limit is None
        else fit_files(whole, posts, read, source.addresses, room)
    )
    bundled = _bundled(scope, source, fitted.files, borrowed)
    return BundleCopy(
        fitted=fitted, posts=posts, entries=lambda: with_digests(scope, _entries(scope, source, bundled))
    )


def with_digests(scope: Scope, entries: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The entries by their paths inside the scope, and behind them the list of their digests."""
    digests: list[str] = []
    for path, data in entries:
        inside = path.removeprefix(scope.prefix)
        digests.append(f"{sha256(data)}  {inside}\n")
        yield inside, data
    yield DIGESTS, "".join(digests).encode()


def _bundled(
    scope: Scope, source: BundleSource, chosen: Collection[str], borrowed: Mapping[str, str]
) -> Bundled:
    return source.bundled(scope, chosen, moved=borrowed, script=scope.prefix + _AGE_SCRIPT)


def _as_bundled(path: str, source: BundleSource, bundled: Bundled) -> bytes:
    origin = next((outside for outside, inside in bundled.moved.items() if inside == path), path)
    data = source.read(origin)
    return bundled_page(path, data.decode(), bundled).encode() if path.endswith(".html") else data


def _entries(scope: Scope, source: BundleSource, bundled: Bundled) -> Iterator[tuple[str, bytes]]:
    extra = {
        scope.prefix + NOTE: _note(scope, source),
        scope.prefix + _AGE_SCRIPT: age_script(source.language),
    }
    for path in sorted({*bundled.files, *extra}):
        yield path, extra[path] if path in extra else _as_bundled(path, source, bundled)


def _note(scope: Scope, source: BundleSource) -> bytes:
    day = long_date(source.day) if source.language == "id" else source.day.isoformat()
    online = source.base + scope.prefix
    text = READ_ME[source.language].format(label=scope.label, day=day, online=online)
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def age_script(language: str) -> bytes:
    """The script that says how long ago the copy was made, once it is a month old."""
    about, days, months, years, ago = _AGE[language]
    return (
        "(function(){var t=document.querySelector('[data-umur]'),"
        "d=t?Math.floor((Date.now()-new Date(t.getAttribute('datetime')))/864e5):0;"
        f"if(d>30)t.textContent+=' ({about} '+(d<60?d+' {days}':d<730?Math.floor(d/30.4)+' {months}'"
        f":Math.floor(d/365)+' {years}')+' {ago})';}})();\n"
    ).encode()
