"""The body of a post -> its HTML on the page: links resolved, pictures as figures."""

from __future__ import annotations

import html
import re

from msgspec.structs import replace

from kimsite.blog.figures import RenderedImage, with_figures
from kimsite.blog.link_targets import LinkTargets
from kimsite.blog.resolve_links import OUT, WORDS, LinkResolver
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog, BlogContext
from kimsite.model.cards import ImageView
from kimsite.model.content import AnyPhoto, Article
from kimsite.tools import markup
from kimsite.tools.link_kinds import elsewhere
from kimsite.tools.patterns import lazy_pattern

_SIZES = "(min-width: 48em) 44rem, 44vw"
"""Less than the width on a phone, which then loads 480 pixels: a first view stays within 60 kB."""
_REMOVED = lazy_pattern(r"<a>(.*?)</a>", re.DOTALL)
_ASIDE = lazy_pattern(rf'<a {WORDS}="([^"]*)">(.*?)</a>', re.DOTALL)
"""Words in brackets behind others, which are no link."""
_PIECE = lazy_pattern(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>|[^<]+')
"""A tag, or the text up to the next one."""


def resolve(article: Article, targets: LinkTargets, blog: Blog, diagnostics: Findings) -> str:
    """The body's HTML with site paths for links and figures for pictures.

    A link without a target is replaced by its text.
    """
    pictures = {name: image_view(article, name, blog, "", "", "") for name, _ in article.pictures}
    linked = LinkResolver(article, targets, blog, diagnostics).rewrite(
        _escape_shown_attributes(article.body.html)
    )
    words = _REMOVED.sub(r"\1", linked) if "<a>" in linked else linked
    words = _ASIDE.sub(r"[\2](\1)", words) if f"<a {WORDS}" in words else words
    return with_figures(words, lambda attributes, in_link: _render(attributes, pictures, in_link=in_link))


def _escape_shown_attributes(body: str) -> str:
    """Escape text such as `src="/x.jpg"`, which is no attribute when addresses are made relative."""
    return (
        _PIECE.sub(
            lambda piece: piece[0] if piece[0][0] == "<" else piece[0].replace('="/', "=&quot;/"), body
        )
        if '="/' in body
        else body
    )


def image_view(
    article: Article, name: str, blog: BlogContext, alt: str, caption: str, credit: str
) -> ImageView:
    """The view of one of the article's pictures."""
    plain = picture_view(dict(article.pictures)[name], f"{blog.publisher.url}aset/")
    return replace(plain, alt=alt, caption=caption, credit=credit)


def picture_view(picture: AnyPhoto, base: str) -> ImageView:
    """A picture without alt text and caption; its files are below the site path `base`."""
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


def _render(attributes: dict[str, str], pictures: dict[str, ImageView], *, in_link: bool) -> RenderedImage:
    """A picture of the site as an image, any other as a link: pages load nothing from other hosts."""
    src, alt, title = attributes.get("src", ""), attributes.get("alt", ""), attributes.get("title", "")
    view = pictures.get(src)
    if view is None:
        words = html.escape(f"{alt} ({title})" if alt and title and alt != title else alt or title)
        if in_link:
            return RenderedImage(words or "Lihat gambar", frame=False)
        if address := elsewhere(src):
            return RenderedImage(
                f"{markup.tag('a', {'href': address, **OUT})}{words or 'Lihat gambar'}</a>", frame=False
            )
        return RenderedImage(words, frame=False)
    image = markup.tag(
        "img",
        {
            "src": view.src,
            "srcset": view.srcset,
            "sizes": _SIZES,
            "width": str(view.width),
            "height": str(view.height),
            "alt": alt or title,
            "loading": "lazy",
            "decoding": "async",
        },
    )
    return RenderedImage(image, html.escape(title))
