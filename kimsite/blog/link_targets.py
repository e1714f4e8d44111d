"""A name or a path in a link -> the page of this site. The lookup tables are built once a blog."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from kimsite.blog.post_addresses import CONTENT, DISTRICT, KIND_FOLDERS, address_of, home_of
from kimsite.model.blog import Blog
from kimsite.model.content import Article, Post
from kimsite.model.kinds import Kind
from kimsite.record import Record
from kimsite.tools.file_names import INDEX_NAMES, POST_ENDINGS, bare_name, split_date
from kimsite.tools.link_kinds import is_document, nfc
from kimsite.tools.paths import parent, stem
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest, slug

_PAGES = (*POST_ENDINGS, ".html", ".htm")
_INDEX = lazy_pattern(r"(?:^|(?<=/))index\.html?$|/index\.html?$")
_HTML = lazy_pattern(r"\.html?$")
_UPWARDS = lazy_pattern(r"^(?:\.{1,2}/)+")
_OPEN = frozenset({"", ".", "..", "index.html"})


class LinkTarget(Record, kw_only=True):
    """A page of this blog."""

    url: str
    article: Article | None = None
    other_case: bool = False
    """The file's name differs from the link in upper and lower case only."""
    written: str = ""
    """The path of the file as a link should write it."""


class LinkTargets:
    """The addresses of one blog's posts and pages, and the expected ones of other blogs."""

    def __init__(self, blog: Blog) -> None:
        self._articles = (*blog.articles, *blog.pages)
        self._folder = blog.publisher.folder
        self._home = blog.publisher.url
        self._site = blog.district.url.partition("://")[2].rstrip("/").lower()
        self._by_path = {nfc(article.post.path): article for article in self._articles}
        self._by_url = {article.post.url: article for article in self._articles}
        self._sections = {self._home, *(f"{self._home}{kind}/" for kind, _ in blog.by_kind)}

    def find(self, path: str, post: Post) -> LinkTarget | None:
        """The page of this blog that a link in `post` names by the path of its file or by its address."""
        target = path.partition("?")[0].rstrip()
        places = self._places(target, post)
        for place in places:
            if article := self._by_name.get(f"{place.rstrip('/')}/" if place.endswith("/") else place):
                return LinkTarget(url=article.post.url, article=article)
        for url in self._urls(target, post, places):
            if url in self._by_url or url in self._sections:
                return LinkTarget(url=url, article=self._by_url.get(url))
        return None

    def find_similar(self, path: str, post: Post) -> LinkTarget | None:
        """The only post of this blog that matches without regard to case, or by the slug of its name."""
        target = path.partition("?")[0].rstrip()
        for place in self._places(target, post):
            same = [article for known, article in self._folded.get(place.casefold(), ()) if known != place]
            if len(same) == 1:
                return self._target(same[0], other_case=True)
        folders = [part.lower() for part in parent(target.rstrip("/")).split("/")]
        named = [part for part in folders if part not in _OPEN]
        name = _without_date(
            stem(target.rstrip("/")) if target.endswith(_PAGES) else target.rstrip("/").rsplit("/", 1)[-1]
        )
        if (
            not slug(name)
            or is_document(target)
            or len(named) > 1
            or any(part not in KIND_FOLDERS for part in named)
        ):
            return None
        found = [
            article
            for article in self._by_slug.get(slug(name), ())
            if not named or self._is_in_folder(article, named[0])
        ]
        if len(found) != 1:
            return None
        file = _without_date(bare_name(found[0].post.path))
        return self._target(
            found[0],
            other_case=file != name and file.casefold() == name.casefold() and target.endswith(POST_ENDINGS),
        )

    def in_other_blog(self, path: str, post: Post) -> str:
        """The site path of a post of another blog, derived from its file or address; else empty.

        Examples: `../../luwihaji/berita/a.md`, `/kec/desa/berita/a/`.
        """
        target = _HTML.sub("", _INDEX.sub("/", path.partition("?")[0].rstrip()))
        if is_document(target):
            return ""
        plain = _UPWARDS.sub("", target.strip("/")).removeprefix(f"{CONTENT}/")
        rooted = f"{CONTENT}/{plain}"
        parts = rooted.split("/")
        of_district = parts[1] == Kind.SIARAN or (len(parts) == 3 and parts[1] in KIND_FOLDERS)
        if target.startswith("/") and (len(parts) == 2 or (of_district and not self.closest_file(target))):
            return f"/{target.strip('/')}/" if target.strip("/") else "/"
        if (
            target.startswith("/")
            and len(parts) > 3
            and parts[2].lower() in KIND_FOLDERS
            and parts[1].lower() not in KIND_FOLDERS
        ):
            return f"/{target.strip('/')}/"
        from_file, from_page = (
            _below(parent(post.path), target),
            _below(f"{CONTENT}{post.url.rstrip('/')}", target),
        )
        if target.startswith(("/", f"{CONTENT}/")):
            places: tuple[str, ...] = (rooted,)
        else:
            places = (from_file, from_page, *self._in_other_folders(parts))
        return next((url for place in places if (url := self._other_blog_url(place))), "")

    def _in_other_folders(self, parts: list[str]) -> tuple[str, ...]:
        """The paths of `kecamatan/desa/berita/a.md`, or of `desa/berita/a.md` in the same kecamatan.

        Steps upwards in front of them are ignored.
        """
        if len(parts) > 3 and parts[3].lower() in KIND_FOLDERS:
            return ("/".join(parts),)
        if len(parts) > 3 and parts[2].lower() in KIND_FOLDERS:
            return ("/".join((*self._folder.split("/")[:2], *parts[1:])),)
        return ()

    def _other_blog_url(self, place: str) -> str:
        """The site path of the file `place` in another blog's folder; empty where it is in none."""
        home, _ = home_of(place)
        first, second = place.split("/")[1:3] if home else ("", "")
        if home in {"", self._home} or (first != DISTRICT and KIND_FOLDERS & {first.lower(), second.lower()}):
            return ""
        return address_of(place)

    def own_path(self, address: str) -> str | None:
        """The site path of a full address of this site; None for another site's."""
        bare = address.partition("://")[2]
        lowered = bare.lower()
        if (
            not self._site
            or not lowered.startswith(self._site)
            or lowered[len(self._site) : len(self._site) + 1] not in {"", "/", "#", "?"}
        ):
            return None
        path, mark, anchor = bare[len(self._site) :].partition("#")
        path = re.sub(r"/index\.html?$", "/", path.partition("?")[0]) or "/"
        whole = path if path.endswith("/") or "." in path.rsplit("/", 1)[-1] else f"{path}/"
        return f"{whole}{mark}{anchor}"

    def at(self, url: str) -> LinkTarget | None:
        """The page of this blog at a site path."""
        return (
            LinkTarget(url=url, article=self._by_url.get(url))
            if url in self._by_url or url in self._sections
            else None
        )

    def closest_file(self, path: str) -> str:
        """The file most similar to a link without a target, as a link should write it; empty if none."""
        name = stem(path.partition("?")[0].rstrip("/"))
        names = {stem(known): known for known in sorted(self._by_path)}
        found = names.get(closest(name, names)) or next(
            (
                known
                for known_name, known in names.items()
                if slug(name) and slug(_without_date(known_name)) == slug(name)
            ),
            "",
        )
        return f"../{found[len(self._folder) + 1 :]}" if found else ""

    def _places(self, target: str, post: Post) -> tuple[str, ...]:
        """Candidate paths of files for a link, all in this blog's folder."""
        root = target.lstrip("/")
        site = f"/{root}"
        own = (
            f"{self._folder}/{site[len(self._home) :]}"
            if site.startswith(self._home) and self._home != "/"
            else ""
        )
        places = (_below(parent(post.path), target), _below(self._folder, root), own, root)
        return tuple(
            place
            for place in dict.fromkeys(places)
            if place.startswith(f"{self._folder}/") or place == self._folder
        )

    def _urls(self, target: str, post: Post, places: tuple[str, ...]) -> Iterator[str]:
        """Candidate addresses in this blog: of `places`, relative to the site, relative to the page."""
        plain = re.sub(r"(?:^|/)index\.html?$", "/", target) if "index.htm" in target else target
        for place in places if plain == target else self._places(plain, post):
            yield f"{self._home}{place[len(self._folder) + 1 :].strip('.')}".rstrip("/") + "/"
        yield f"/{plain.strip('/')}".rstrip("/") + "/"
        if not plain.startswith("/"):
            yield f"/{_below(post.url.strip('/'), plain)}".rstrip("/") + "/"

    def _target(self, article: Article, *, other_case: bool) -> LinkTarget:
        return LinkTarget(
            url=article.post.url,
            article=article,
            other_case=other_case,
            written=f"../{article.post.path[len(self._folder) + 1 :]}",
        )

    def _is_in_folder(self, article: Article, folder: str) -> bool:
        return (
            article.post.path[len(self._folder) + 1 :].partition("/")[0].lower() == folder
            or f"/{folder}/" in article.post.url
        )

    @cached_property
    def _by_name(self) -> dict[str, Article]:
        """Keyed by path, by path without its extension, and for an `index.md` by its folder."""
        named = dict(self._by_path)
        for ending in (*POST_ENDINGS, "/index.md"):
            for path, article in self._by_path.items():
                if path.endswith(ending):
                    named.setdefault(path.removesuffix(ending), article)
        folders = {
            path.removesuffix("index.md"): article
            for path, article in self._by_path.items()
            if path.endswith("/index.md")
        }
        return {**named, **folders}

    @cached_property
    def _folded(self) -> dict[str, list[tuple[str, Article]]]:
        folded: dict[str, list[tuple[str, Article]]] = {}
        for path, article in self._by_path.items():
            for name in (path, path.rpartition(".")[0]):
                folded.setdefault(name.casefold(), []).append((name, article))
        return folded

    @cached_property
    def _by_slug(self) -> dict[str, list[Article]]:
        named: dict[str, list[Article]] = {}
        for article in self._articles:
            name = bare_name(article.post.path)
            for key in {
                article.post.slug,
                slug(_without_date(name)) if name.lower() not in INDEX_NAMES else "",
            } - {""}:
                named.setdefault(key, []).append(article)
        return named


def _without_date(name: str) -> str:
    return split_date(name)[1]


def _below(folder: str, relative: str) -> str:
    parts = folder.split("/")
    for part in relative.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
