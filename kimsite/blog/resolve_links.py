"""What a link in a post leads to: its address on the page, or a finding that says why the link goes."""

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
    ANCHOR,
    APP,
    INSIDE,
    LOCAL,
    OUTSIDE,
    PICTURES,
    Target,
    as_host,
    better,
    is_document,
    read_target,
    suffix_of,
    taken_back,
)
from kimsite.tools.text import slug
from kimsite.tools.unreadable import Unreadable

_TAG = re.compile(r"<[^>]*>")
OUT = {"rel": "nofollow noopener noreferrer"}


class LinkResolver:
    """The links of one text, each led to its end; whatever leads nowhere is told at its own place."""

    def __init__(self, article: Article, ends: LinkTargets, blog: Blog, diagnostics: Findings) -> None:
        self._article = article
        self._ends = ends
        self._base = f"{blog.publisher.url}aset/"
        self._files = dict(article.attachments)
        self._photos = dict(article.linked)
        self._found = diagnostics
        self._places = Places(article.post)
        self._met: dict[str, int] = {}

    def drawn(self, text: str) -> str:
        """The text with every link led to its end."""
        linked = markup.rewrite(markup.LINK, text, self._link)
        for attachment in {one.name: one for one in self._files.values()}.values():
            address = f'<a href="{self._base}{attachment.name}"'
            if address in linked:
                linked = re.sub(
                    rf"({re.escape(address)}[^>]*>.*?)</a>",
                    partial(_sized, attachment=attachment),
                    linked,
                    flags=re.DOTALL,
                )
        return linked

    def _link(self, given: dict[str, str]) -> str:
        """One opening tag. `<a>` alone is a link that goes."""
        href = given.get("href", "")
        count = self._met.get(href, 0)
        self._met[href] = count + 1
        if "footnote" in given.get("class", ""):
            return markup.tag("a", given)
        end = self._end(href, read_target(taken_back(href)), count)
        if not end:
            return "<a>"
        if end == "#":
            return markup.tag("a", {**given, "href": "#"})
        rel = OUT if end.startswith("http") else {}
        return markup.tag("a", {**given, "href": end, **rel})

    def _end(self, href: str, target: Target, count: int) -> str:
        """The address that a link leads to; empty, with a finding, where it leads nowhere."""
        if href in self._files:
            return self._base + self._files[href].name
        if href in self._photos:
            return self._base + self._photos[href].variants[-1].name
        if target.form == OUTSIDE:
            return self._outside(href, target, count)
        if target.form == ANCHOR:
            return self._anchor(self._article, target, href, count)
        if target.form == INSIDE:
            return self._inside(href, target, count)
        self._dropped(href, target, count)
        return ""

    def _outside(self, href: str, target: Target, count: int) -> str:
        """An address elsewhere, or of this site written out in full."""
        own = self._ends.own_path(target.address)
        if own is not None:
            return self._checked(href, own, count)
        if target.slip:
            self._say("A24", href, count, terbaca=target.address)
        return target.address

    def _inside(self, href: str, target: Target, count: int) -> str:
        """A name or a path on this site."""
        post = self._article.post
        end = self._ends.find(target.address, post)
        if end is None and (elsewhere := as_host(taken_back(href))):
            return elsewhere
        end = end or self._ends.alike(target.address, post)
        if end is not None:
            if end.other_case:
                self._say("A25", href, count, saran=end.written)
            return end.url + self._anchor_there(end.article, href, target, count)
        other = self._ends.beyond(target.address, post)
        if other:
            return self._checked(
                href,
                other + (f"#{PREFIX}{slug(target.anchor.removeprefix(PREFIX))}" if target.anchor else ""),
                count,
            )
        if not is_document(target.address):
            self._say("A02", href, count, saran=self._ends.near(target.address))
        return ""

    def _anchor_there(self, article: Article | None, href: str, target: Target, count: int) -> str:
        """The anchor in another post of this blog, with its mark; empty where there is none."""
        if not target.anchor or article is None:
            return ""
        anchor = anchor_in(article, target.anchor)
        if anchor.id:
            return f"#{anchor.id}"
        self._say(
            "A22",
            href,
            count,
            bagian=target.anchor,
            saran=f"{target.address}#{anchor.near}" if anchor.near else "",
        )
        return ""

    def _checked(self, href: str, url: str, count: int) -> str:
        """A path of this site.

        Whether anything stands there that is no post of this blog is seen when all are built.
        """
        plain, _, anchor = url.partition("#")
        if end := self._ends.at(plain):
            return plain + self._anchor_there(
                end.article, href, Target(form=INSIDE, address=plain, anchor=anchor), count
            )
        self._say("A23", href, count, tujuan=plain, saran="")
        return url

    def _anchor(self, article: Article, target: Target, href: str, count: int) -> str:
        if target.anchor in {"", "top"}:
            return "#"
        anchor = anchor_in(article, target.anchor)
        if not anchor.id:
            self._say(
                "A22", href, count, bagian=target.anchor, saran=f"#{anchor.near}" if anchor.near else ""
            )
            return ""
        return f"#{anchor.id}"

    def _dropped(self, href: str, target: Target, count: int) -> None:
        """Why a link is taken away, by what it would have opened."""
        written = taken_back(href)
        if target.form == APP:
            instead = better(target)
            wanted = (
                target.scheme in {"whatsapp", "wa"} and "wa.me/6" not in instead and "chat." not in instead
            )
            self._say("A20", href, count, saran=instead, wa="https://wa.me/62…" if wanted else "")
        elif target.form == LOCAL:
            folder = "foto" if suffix_of(target.address) in PICTURES else "berkas"
            self._say(
                "A21",
                href,
                count,
                nama=self._places.last_name(href) or f"nama-{folder}.{'jpg' if folder == 'foto' else 'pdf'}",
                folder=folder,
            )
        else:
            self._say("A03", href, count, nilai=written or "…")

    def _say(self, code: str, href: str, count: int, **values: str) -> None:
        self._found.unread(
            Unreadable(code, (("nilai", taken_back(href)),)), self._places.at(href, count), **values
        )


def _sized(match: re.Match[str], attachment: Attachment) -> str:
    """A link to a document says what it will cost to open it; one that is a picture alone has no words to say
    it with.
    """
    if not _TAG.sub("", match[1]).strip():
        return match[0]
    return f"{match[1]} ({file_label(attachment)})</a>"
