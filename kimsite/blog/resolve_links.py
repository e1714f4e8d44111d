"""Links in a post -> their addresses on the page, or findings where a link is removed."""

from __future__ import annotations

import re
from functools import partial

from kimsite.blog.anchors import PREFIX, anchor_in
from kimsite.blog.facts import file_label
from kimsite.blog.link_targets import LinkTargets
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.places import Places
from kimsite.model.blog import Blog
from kimsite.model.content import Article, Attachment
from kimsite.tools import markup
from kimsite.tools.link_kinds import (
    PICTURES,
    LinkForm,
    Target,
    as_host,
    better,
    is_document,
    read_target,
    suffix_of,
)
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import slug
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.unsafe_links import restored_address

_TAG = lazy_pattern(r"<[^>]*>")
WORDS = "data-kata"
"""Marks a link tag whose address is words in brackets: `[RT 03](RW 02)`, which stays as typed."""
_ASIDE = lazy_pattern(r"[^\W_][^/\\#:@?=&%_<>]*\s[^/\\#:@?=&%_<>]*")
_SUFFIX = lazy_pattern(r"\.[a-z0-9]{2,5}")
OUT = {"rel": "nofollow noopener noreferrer"}


class LinkResolver:
    """Resolves the links of one text and reports those without a target, each at its own place."""

    def __init__(self, article: Article, targets: LinkTargets, blog: Blog, diagnostics: Findings) -> None:
        self._article = article
        self._targets = targets
        self._base = f"{blog.publisher.url}aset/"
        self._files = dict(article.attachments)
        self._photos = dict(article.linked)
        self._diagnostics = diagnostics
        self._places = Places(article.post)
        self._counts: dict[str, int] = {}

    def rewrite(self, text: str) -> str:
        """The text with every link resolved."""
        linked = markup.rewrite(markup.LINK, text, self._link)
        for attachment in {file.name: file for file in self._files.values()}.values():
            address = f'<a href="{self._base}{attachment.name}"'
            if address in linked:
                linked = re.sub(
                    rf"({re.escape(address)}[^>]*>.*?)</a>",
                    partial(_with_size, attachment=attachment),
                    linked,
                    flags=re.DOTALL,
                )
        return linked

    def address(self, href: str) -> str:
        """Where a link of the header leads; empty, with a finding, where it has no end."""
        return self._address(href, read_target(restored_address(href)), 0)

    def _link(self, attributes: dict[str, str]) -> str:
        """One opening tag; `<a>` without attributes for a link that is removed."""
        href = attributes.get("href", "")
        count = self._counts.get(href, 0)
        self._counts[href] = count + 1
        if "footnote" in attributes.get("class", ""):
            return markup.tag("a", attributes)
        target = read_target(restored_address(href))
        if href not in self._files and href not in self._photos and self._is_text(target):
            return markup.tag("a", {WORDS: target.address})
        address = self._address(href, target, count)
        if not address:
            return "<a>"
        if address == "#":
            return markup.tag("a", {**attributes, "href": "#"})
        rel = OUT if address.startswith("http") else {}
        return markup.tag("a", {**attributes, "href": address, **rel})

    def _is_text(self, target: Target) -> bool:
        """True for words in brackets that name neither a file nor a post."""
        post, words = self._article.post, target.address
        return (
            _is_aside(target)
            and f"]({words}" in post.body
            and not (
                self._targets.find(words, post)
                or self._targets.find_similar(words, post)
                or self._targets.in_other_blog(words, post)
                or self._targets.closest_file(words)
            )
        )

    def _address(self, href: str, target: Target, count: int) -> str:
        """The address of a link; empty, with a finding, where it has no target."""
        if href in self._files:
            return self._base + self._files[href].name
        if href in self._photos:
            return self._base + self._photos[href].variants[-1].name
        if target.form == LinkForm.OUTSIDE:
            return self._outside(href, target, count)
        if target.form == LinkForm.ANCHOR:
            return self._anchor(self._article, target, href, count)
        if target.form == LinkForm.INSIDE:
            return self._inside(href, target, count)
        self._report_removed(href, target, count)
        return ""

    def _outside(self, href: str, target: Target, count: int) -> str:
        """An address of another site, or a full address of this one."""
        own = self._targets.own_path(target.address)
        if own is not None:
            return self._checked(href, own, count)
        if target.slip:
            self._report("A24", href, count, terbaca=target.address)
        return target.address

    def _inside(self, href: str, target: Target, count: int) -> str:
        """A name or a path on this site."""
        post = self._article.post
        end = self._targets.find(target.address, post)
        if end is None and (elsewhere := as_host(restored_address(href))):
            return elsewhere
        end = end or self._targets.find_similar(target.address, post)
        if end is not None:
            if end.other_case:
                self._report("A25", href, count, saran=end.written)
            return end.url + self._anchor_in_post(end.article, href, target, count)
        other = self._targets.in_other_blog(target.address, post)
        if other:
            return self._checked(
                href,
                other + (f"#{PREFIX}{slug(target.anchor.removeprefix(PREFIX))}" if target.anchor else ""),
                count,
            )
        if not is_document(target.address):
            self._report("A02", href, count, saran=self._targets.closest_file(target.address))
        return ""

    def _anchor_in_post(self, article: Article | None, href: str, target: Target, count: int) -> str:
        """`#anchor` in another post of this blog; empty where there is none."""
        if not target.anchor or article is None:
            return ""
        anchor = anchor_in(article, target.anchor)
        if anchor.id:
            return f"#{anchor.id}"
        self._report(
            "A22",
            href,
            count,
            bagian=target.anchor,
            saran=f"{target.address}#{anchor.near}" if anchor.near else "",
        )
        return ""

    def _checked(self, href: str, url: str, count: int) -> str:
        """A path of this site.

        Paths outside this blog are checked when the whole site is built.
        """
        plain, _, anchor = url.partition("#")
        if end := self._targets.at(plain):
            return plain + self._anchor_in_post(
                end.article, href, Target(form=LinkForm.INSIDE, address=plain, anchor=anchor), count
            )
        self._report("A23", href, count, tujuan=plain, saran="")
        return url

    def _anchor(self, article: Article, target: Target, href: str, count: int) -> str:
        if target.anchor in {"", "top"}:
            return "#"
        anchor = anchor_in(article, target.anchor)
        if not anchor.id:
            self._report(
                "A22", href, count, bagian=target.anchor, saran=f"#{anchor.near}" if anchor.near else ""
            )
            return ""
        return f"#{anchor.id}"

    def _report_removed(self, href: str, target: Target, count: int) -> None:
        """Report why a link is removed, by what it would have opened."""
        written = restored_address(href)
        if target.form == LinkForm.APP:
            instead = better(target)
            wanted = (
                target.scheme in {"whatsapp", "wa"} and "wa.me/6" not in instead and "chat." not in instead
            )
            self._report("A20", href, count, saran=instead, wa="https://wa.me/62…" if wanted else "")
        elif target.form == LinkForm.LOCAL:
            folder = "foto" if suffix_of(target.address) in PICTURES else "berkas"
            self._report(
                "A21",
                href,
                count,
                nama=self._places.last_name(href) or f"nama-{folder}.{'jpg' if folder == 'foto' else 'pdf'}",
                folder=folder,
            )
        else:
            self._report("A03", href, count, nilai=written or "…")

    def _report(self, code: str, href: str, count: int, **values: str) -> None:
        self._diagnostics.unread(
            Unreadable(code, (("nilai", restored_address(href)),)), self._places.at(href, count), **values
        )


def _is_aside(target: Target) -> bool:
    """True for words with blanks that name no file."""
    return (
        target.form == LinkForm.INSIDE
        and not target.anchor
        and _ASIDE.fullmatch(target.address) is not None
        and not as_host(target.address)
        and _SUFFIX.fullmatch(suffix_of(target.address)) is None
    )


def _with_size(match: re.Match[str], attachment: Attachment) -> str:
    """A link to a document, followed by its format and size; a link around a picture alone stays as it is."""
    if not _TAG.sub("", match[1]).strip():
        return match[0]
    return f"{match[1]} ({file_label(attachment)})</a>"
