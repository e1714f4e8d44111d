"""The profile page of a KIM without profil.md: decree, registry number and board come from sites.yaml."""

from __future__ import annotations

from datetime import date

from kimsite.model.config import Publisher
from kimsite.model.content import Article, Body, Post
from kimsite.model.kinds import Kind
from kimsite.model.marked import Place
from kimsite.model.records import PageRecord

SLUG = "profil"


def profile_from_registry(publisher: Publisher) -> Article:
    """A profile article with the registered facts and an empty body."""
    path = f"{publisher.folder}/{SLUG}.md"
    post = Post(
        path=path,
        kind=Kind.HALAMAN,
        title=f"Profil {publisher.name}",
        day=date.min,
        clock=None,
        slug=SLUG,
        url=f"{publisher.url}{SLUG}/",
        author="",
        role="",
        summary="",
        tags=(),
        photos=(),
        files=(),
        source="",
        location="",
        hamlet="",
        language="id",
        adinda=(),
        programs=(),
        draft=False,
        example=False,
        show_from=None,
        hide_after=None,
        former_urls=(),
        record=PageRecord(data=""),
        body="",
        body_line=1,
        head=Place(path=path),
    )
    body = Body(html="", headings=(), links=(), images=(), words=0, excerpt="", text="")
    return Article(post=post, body=body, pictures=(), attachments=(), table=None)
