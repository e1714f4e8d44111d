"""The values of one valid header -> Post."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from kimsite.content.fields.numbered import NUMBERED_WORDS
from kimsite.content.kinds.field import KindSpec, Values
from kimsite.model.content import Draft, PhotoRef, Post
from kimsite.model.kinds import Kind
from kimsite.tools.dates import DateReading
from kimsite.tools.file_names import former_slug_of, slug_of
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import slug, tag_slug

_CAPTION_SEPARATOR = lazy_pattern(r"\s*[;|\n]\s*|(?:^|\s+)\(?\d{1,2}[.)]\s+")
"""Between the captions of several photos in one text."""


def make_post(
    draft: Draft,
    spec: KindSpec,
    values: Values,
    title: str,
    moment: DateReading,
    url: str,
    recheck_on: date | None,
) -> Post:
    """The post of a header without errors.

    `url` is the publisher's site path; `recheck_on` the first day on which the source may be read otherwise.
    """
    chosen = slug(values.text("slug"))
    name, former = chosen or slug_of(draft.path), "" if chosen else former_slug_of(draft.path)
    parent = url if spec.kind == Kind.HALAMAN else f"{url}{spec.kind}/"
    return Post(
        path=draft.path,
        kind=spec.kind,
        title=title,
        day=moment.day,
        clock=moment.clock,
        slug=name,
        url=f"{parent}{name}/",
        author=values.text("penulis"),
        role=values.text("peran"),
        summary=values.text("ringkasan"),
        tags=_tags(values),
        photos=photos_with_captions(values),
        files=values.files("berkas"),
        source=values.text("sumber"),
        location=values.text("lokasi"),
        hamlet=values.text("dusun"),
        language=values.text("bahasa") or "id",
        adinda=tuple(dict.fromkeys((*values.texts("adinda"), *((spec.stage,) if spec.stage else ())))),
        programs=values.numbers("program_pokok"),
        draft=values.yes("draf"),
        example=values.yes("contoh"),
        show_from=values.day("terbit"),
        hide_after=values.last_day("sampai"),
        former_urls=values.texts("alamat_lama"),
        recheck_on=recheck_on,
        left_urls=(f"{parent}{former}/",) if former else (),
        record=spec.make(values),
        body=draft.body,
        body_line=draft.body_line,
        head=draft.head,
    )


def _tags(values: Values) -> tuple[str, ...]:
    """Tags and categories without doubles (compared by slug) and without those that have no slug."""
    tags: dict[str, str] = {}
    for tag in (*values.texts("tag"), *values.texts("kategori")):
        if name := tag_slug(tag):
            tags.setdefault(name, tag)
    return tuple(tags.values())


def photos_with_captions(values: Values) -> tuple[PhotoRef, ...]:
    """The photos with their captions, alt texts and credits; a single one belongs to the first."""
    photos = values.photos("foto")
    if not photos:
        return ()
    captions, alts, credits_ = (_one_per_photo(values, name, len(photos)) for name in NUMBERED_WORDS)
    return tuple(
        replace(
            photo,
            caption=photo.caption or captions[at],
            alt=photo.alt or alts[at],
            credit=photo.credit or credits_[at],
        )
        for at, photo in enumerate(photos)
    )


def _one_per_photo(values: Values, name: str, count: int) -> tuple[str, ...]:
    """One text for each of `count` photos.

    From a list, or from one text split at semicolons, lines or numbers.
    """
    texts = values.texts(name)
    if not texts and (text := values.text(name)):
        pieces = tuple(piece.strip() for piece in _CAPTION_SEPARATOR.split(text) if piece.strip())
        texts = pieces if 1 < count == len(pieces) else (text,)
    return (*texts, *("",) * count)[:count]
