"""Every inner link has an end: links between posts become addresses, pictures become figures."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from kimsite.blog.figures import Drawn, with_figures
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.cards import ImageView
from kimsite.model.content import Article, Picture
from kimsite.model.marked import Place
from kimsite.tools import markup
from kimsite.tools.paths import parent, stem
from kimsite.tools.text import closest, slug

EXTERNAL = ("http://", "https://", "mailto:", "tel:")
SIZES = "(min-width: 48em) 44rem, 100vw"
_PIECE = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>|[^<]+')
"""A tag, or the text up to the next one."""
_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}[-_ ]?")


class Addresses:
    """Where the posts, documents and pages of one blog ended up."""

    def __init__(self, blog: Blog) -> None:
        articles = (*blog.articles, *blog.pages)
        self._folder = blog.publisher.folder
        self._home = blog.publisher.url
        self._by_path = {article.post.path: article.post.url for article in articles}
        self._urls = {article.post.url for article in articles}
        self._sections = {f"{blog.publisher.url}{kind}/" for kind, _ in blog.by_kind} | {blog.publisher.url}
        self._files = {article.attachment.path: f"{self._home}aset/{article.attachment.name}" for article in articles if article.attachment}

    def find(self, href: str, post: str) -> str | None:
        """The site path that a link written in `post` leads to, or None."""
        try:
            parts = urlsplit(href)
        except ValueError:  # "//[": no address at all
            return None
        target, anchor = unquote(parts.path), f"#{parts.fragment}" if parts.fragment else ""
        if not target:
            return href
        for path in (_below(parent(post), target), _below(self._folder, target.lstrip("/"))):
            for candidate in (path, f"{path}.md", f"{path.rstrip('/')}/index.md"):
                if candidate in self._by_path:
                    return self._by_path[candidate] + anchor
            if path in self._files:
                return self._files[path]
            inside = f"{path}/".startswith(f"{self._folder}/")
            url = self._home + path[len(self._folder) + 1 :].strip(".") if inside else ""
            url = url.rstrip("/") + "/" if url else ""
            if url in self._urls or url in self._sections:
                return url + anchor
        return None

    def near(self, href: str) -> str:
        """The file most like a link that leads nowhere, as it should be written."""
        name = stem(href.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])
        names = {stem(path): path for path in sorted(self._by_path)}
        found = names.get(closest(name, names)) or next(
            (path for known, path in names.items() if slug(name) and _DATED.sub("", known) == slug(name)), ""
        )
        return f"../{found[len(self._folder) + 1 :]}" if found else ""


def resolve(article: Article, addresses: Addresses, blog: Blog, found: Findings) -> str:
    """The body's HTML with site paths for links and figures for pictures. A link without an end keeps its words and loses the link."""
    pictures = {name: image_view(article, name, blog, "", "", "") for name, _ in article.pictures}
    dead: set[str] = set()

    def link(given: dict[str, str]) -> str:
        href = given.get("href", "")
        if "footnote-ref" in given.get("class", "") or "footnote-backref" in given.get("class", "") or href.startswith("#"):
            return markup.tag("a", given)
        if href.startswith(EXTERNAL):
            rel = {"rel": "nofollow noopener noreferrer"} if href.startswith("http") else {}
            return markup.tag("a", {**given, "href": "%20".join(href.split()), **rel})
        url = addresses.find(href, article.post.path) if href else None
        if url is None:
            dead.add(href)
            return "<a>"
        return markup.tag("a", {**given, "href": url})

    linked = markup.rewrite(markup.LINK, _quoted(article.body.html), link)
    for href in sorted(dead):
        if href:
            found.add("A02", _place(article, href), nilai=href, saran=addresses.near(href))
        else:
            found.add("A03", _place(article, "]("), nilai="…")
    words = re.sub(r"<a>(.*?)</a>", r"\1", linked, flags=re.DOTALL) if "<a>" in linked else linked
    return with_figures(words, lambda given, in_link: _drawn(given, pictures, in_link=in_link))


def _quoted(drawn: str) -> str:
    """Text that shows an attribute, as in `src="/x.jpg"`, must not be taken for one when addresses are made relative."""
    return _PIECE.sub(lambda piece: piece[0] if piece[0][0] == "<" else piece[0].replace('="/', "=&quot;/"), drawn) if '="/' in drawn else drawn


def image_view(article: Article, name: str, blog: Blog, alt: str, caption: str, credit: str) -> ImageView:
    """The view of one of the article's pictures."""
    plain = picture_view(dict(article.pictures)[name], f"{blog.publisher.url}aset/")
    return replace(plain, alt=alt, caption=caption, credit=credit)


def picture_view(picture: Picture, base: str) -> ImageView:
    """A picture whose files lie at the site path `base`, without words."""
    middle = picture.variants[min(1, len(picture.variants) - 1)]
    return ImageView(
        src=base + middle.name,
        srcset=", ".join(f"{base}{variant.name} {variant.width}w" for variant in picture.variants),
        thumb=base + picture.variants[0].name,
        width=middle.width,
        height=middle.height,
        alt="",
        caption="",
        credit="",
    )


def _drawn(given: dict[str, str], pictures: dict[str, ImageView], *, in_link: bool) -> Drawn:
    """A picture of ours; one from elsewhere as a link, for a page asks nobody else for anything."""
    src, alt, title = given.get("src", ""), given.get("alt", ""), given.get("title", "")
    view = pictures.get(src)
    if view is None:
        words = html.escape(f"{alt} ({title})" if alt and title and alt != title else alt or title)
        if in_link:
            return Drawn(words or "Lihat gambar", frame=False)
        if src.startswith(("http://", "https://")):
            return Drawn(f"{markup.tag('a', {'href': src, 'rel': 'nofollow noopener noreferrer'})}{words or 'Lihat gambar'}</a>", frame=False)
        return Drawn(words, frame=False)
    image = markup.tag(
        "img",
        {"src": view.src, "srcset": view.srcset, "sizes": SIZES, "width": str(view.width), "height": str(view.height),
         "alt": alt or title, "loading": "lazy", "decoding": "async"},
    )  # fmt: skip
    return Drawn(image, html.escape(title))


def _below(folder: str, relative: str) -> str:
    parts = folder.split("/")
    for part in relative.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def _place(article: Article, words: str) -> Place:
    lines = article.post.body.split("\n")
    for number, line in enumerate(lines):
        if (column := line.find(words)) >= 0:
            return Place(path=article.post.path, line=number + article.post.body_line, column=column + 1, text=line, width=len(words))
    return Place(path=article.post.path, line=article.post.body_line, text=lines[0])
