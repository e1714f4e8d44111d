"""Draft -> Post: the header understood, or the post held back with words that say why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from kimsite.content.fields import Written, is_empty, known_fields
from kimsite.content.headless import guessed_line, proposed_header
from kimsite.content.kinds import BY_NAME, KINDS
from kimsite.content.kinds.common import COMMON
from kimsite.content.kinds.declare import Field, Kind, Value, Values
from kimsite.content.kinds.informasi_publik import class_of_document
from kimsite.content.numbered import WORDS
from kimsite.content.reading import EMPTY, read_field
from kimsite.content.reading_one import spell_day
from kimsite.content.reminders import remind
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, PhotoRef, Post
from kimsite.model.marked import Marked, MarkedList, MarkedText, Place
from kimsite.tools.dates import DateReading
from kimsite.tools.file_names import bare_name, former_slug_of, slug_of, split_date
from kimsite.tools.text import clean, offered, slug, tag_slug

_HEADING = re.compile(r"^\s{0,3}#{1,3}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_FIELDS = {kind.name: {field.name: field for field in (*COMMON, *kind.fields)} for kind in KINDS}
_APART = re.compile(r"\s*[;|\n]\s*|(?:^|\s+)\(?\d{1,2}[.)]\s+")
"""Between the captions of several photos in one text."""
OLDEST_YEAR = 2005
FAR_AHEAD = timedelta(days=400)
UNDATED = DateReading(date.min, None, "")
"""Stands for 'no date' on kinds that may do without."""


def validate(draft: Draft, url: str, as_of: date, found: Findings) -> Post | None:
    """The post, or None when it is held back.

    `url` is the publisher's site path; `as_of` the build's day, for dates far ahead. Every problem of the post is reported in one go.
    """
    before = found.errors()
    kind = _kind(draft, found)
    if kind is None:
        return None
    written = known_fields(draft, kind, found)
    values = Values(_typed(kind, written, found), frozenset(name for name, (_, value) in written.items() if not is_empty(value)))
    title = values.text("judul") or _title_elsewhere(draft)
    moment = values.given.get("tanggal") or _date_elsewhere(draft, written)
    wanted = _wanted(kind, values, written, title, moment)
    if _is_headless(draft):
        _propose(draft, kind, title, moment if isinstance(moment, DateReading) else None, wanted, found)
    else:
        for field in wanted:
            _require(field, written, draft, kind, found)
    for name, problem in kind.rule(values):
        found.unread(problem, written[name][1].place if name in written else draft.head)
    if isinstance(moment, DateReading):
        _plausible(moment, written, as_of, draft, found)
    if found.errors() > before:
        return None
    post = _post(draft, kind, values, title, moment if isinstance(moment, DateReading) else UNDATED, url)
    remind(post, values, found)
    return post


def _kind(draft: Draft, found: Findings) -> Kind | None:
    for key, value in draft.fields:
        if key.text.casefold() == "jenis" and isinstance(value, MarkedText) and value.text.strip():
            return _named_kind(value.text.strip(), value.place, found)
    return _named_kind(draft.kind, draft.head, found)


def _named_kind(name: str, place: Place, found: Findings) -> Kind | None:
    kind = BY_NAME.get(slug(name))
    if kind is None:
        found.add(
            "I04",
            place,
            nilai=name,
            saran=(near := offered(name, BY_NAME, 0.6)),
            baris=f"jenis: {near}" if near else "",
            pilihan=", ".join(kind.name for kind in KINDS),
        )
    return kind


def _field(kind: Kind, name: str) -> Field:
    return next(field for field in (*COMMON, *kind.fields) if field.name == name)


def _wanted(kind: Kind, values: Values, written: Written, title: str, moment: Value | None) -> tuple[Field, ...]:
    """The required fields that have no value."""
    lacking = {"judul"} if not title else set()
    if not isinstance(moment, DateReading) and not kind.undated and "tanggal" not in written:
        lacking.add("tanggal")
    return tuple(
        field
        for field in (*COMMON, *kind.fields)
        if field.name in lacking or (field in kind.fields and field.required and not values.has(field.name))
    )


def _is_headless(draft: Draft) -> bool:
    return not draft.fields and draft.body_line == 1


def _propose(draft: Draft, kind: Kind, title: str, day: DateReading | None, wanted: tuple[Field, ...], found: Findings) -> None:
    """One message with the header that the text's own words make: an error where something required is not known, else an advice."""
    heading = _HEADING.search(draft.body)
    header = proposed_header(draft, kind, title, day, headed=heading is not None)
    if wanted:
        found.add("I14", draft.head, label=", ".join(field.label for field in wanted), baris=header)
    else:
        found.add("Y09", draft.head, dari="title.heading" if heading else "title.file", baris=header)


def _typed(kind: Kind, written: Written, found: Findings) -> Mapping[str, Value]:
    fields = _FIELDS[kind.name]
    if kind.name == "informasi-publik":
        fields = {**fields, "klasifikasi": replace(fields["klasifikasi"], suggested=_class_beside(written))}
    typed = {name: _read(fields[name], value, found) for name, (_, value) in written.items()}
    return {name: value for name, value in typed.items() if value is not None}


def _read(field: Field, value: Marked, found: Findings) -> Value | None:
    """The typed value; of what is said of photos a list stays a list."""
    if field.name in WORDS and isinstance(value, MarkedList):
        return tuple(text if isinstance(text := read_field(field, item, found), str) else "" for item in value.items)
    return read_field(field, value, found)


def _class_beside(written: Written) -> str:
    """The class that the document named in the same header belongs to."""
    named = written["jenis_dokumen"][1] if "jenis_dokumen" in written else None
    return class_of_document(named.text) if isinstance(named, MarkedText) else ""


def _require(field: Field, written: Written, draft: Draft, kind: Kind, found: Findings) -> None:
    """A required field that has no value: missing, empty, or already reported as not understood."""
    if field.name not in written:
        guess = guessed_line(draft, kind, field, written)
        line = guess or f"{field.name}: …"
        _incomplete(field, draft.head, kind, found, keadaan="field.missing", tambah=line, baris=line, nomor="", contoh="" if guess else field.example)
        return
    key, value = written[field.name]
    if not isinstance(value, MarkedText) or value.text.strip().casefold() not in EMPTY:
        return
    if field.type == "uang":
        found.add("W02", key.place)
    else:
        guess = guessed_line(draft, kind, field, written)
        line = guess or f"{field.name}: …"
        told = "" if guess else field.example
        _incomplete(
            field,
            key.place,
            kind,
            found,
            keadaan="field.empty",
            tambah="",
            baris=line,
            nomor=str(key.place.line),
            contoh=guess.partition(": ")[2] or told,
        )


def _incomplete(field: Field, place: Place, kind: Kind, found: Findings, **values: str) -> None:
    found.add("I01", place, isian=field.name, label=field.label, jenis=kind.label, **values)


def _title_elsewhere(draft: Draft) -> str:
    """The first heading of the text, else the file's name in words."""
    heading = _HEADING.search(draft.body)
    if heading:
        return clean(re.sub(r"[*_`]", "", heading[1]))
    name = split_date(bare_name(draft.path))[1]
    return "" if draft.fields else clean(name.replace("-", " ").replace("_", " ")).capitalize()


def _date_elsewhere(draft: Draft, written: Written) -> DateReading | None:
    """The date that opens the file's name. A written date that was not understood is never replaced in silence."""
    if "tanggal" in written and isinstance(written["tanggal"][1], MarkedText) and written["tanggal"][1].text.strip():
        return None
    return split_date(bare_name(draft.path))[0]


def _plausible(moment: DateReading, written: Written, as_of: date, draft: Draft, found: Findings) -> None:
    if moment.day.year < OLDEST_YEAR or moment.day > as_of + FAR_AHEAD:
        place = written["tanggal"][1].place if "tanggal" in written else draft.head
        found.add("T03", place, isian="tanggal", terbaca=spell_day(moment))


def _post(draft: Draft, kind: Kind, values: Values, title: str, moment: DateReading, url: str) -> Post:
    asked = slug(values.text("slug"))
    name, former = asked or slug_of(draft.path), "" if asked else former_slug_of(draft.path)
    above = url if kind.name == "halaman" else f"{url}{kind.name}/"
    return Post(
        path=draft.path,
        kind=kind.name,
        title=title,
        day=moment.day,
        clock=moment.clock,
        slug=name,
        url=f"{above}{name}/",
        author=values.text("penulis"),
        role=values.text("peran"),
        summary=values.text("ringkasan"),
        tags=_tags(values),
        photos=_captioned(values),
        files=values.files("berkas"),
        source=values.text("sumber"),
        location=values.text("lokasi"),
        hamlet=values.text("dusun"),
        language=values.text("bahasa") or "id",
        adinda=values.texts("adinda"),
        programs=values.numbers("program_pokok"),
        draft=values.yes("draf"),
        example=values.yes("contoh"),
        show_from=values.day("terbit"),
        hide_after=values.day("sampai"),
        former_urls=values.texts("alamat_lama"),
        left_urls=(f"{above}{former}/",) if former else (),
        record=kind.make(values),
        body=draft.body,
        body_line=draft.body_line,
        head=draft.head,
    )


def _tags(values: Values) -> tuple[str, ...]:
    """Tags and categories, each once however it is spelt, and only those that can be seen."""
    tags: dict[str, str] = {}
    for tag in (*values.texts("tag"), *values.texts("kategori")):
        if name := tag_slug(tag):
            tags.setdefault(name, tag)
    return tuple(tags.values())


def _captioned(values: Values) -> tuple[PhotoRef, ...]:
    """The photos with their captions, alt texts and credits; a single one belongs to the first."""
    photos = values.photos("foto")
    captions, alts, credits_ = (_of_each(values, name, len(photos)) for name in WORDS)
    return tuple(
        replace(photo, caption=photo.caption or captions[at], alt=photo.alt or alts[at], credit=photo.credit or credits_[at])
        for at, photo in enumerate(photos)
    )


def _of_each(values: Values, name: str, count: int) -> tuple[str, ...]:
    """What is said of each of `count` photos: a list, or one text that tells them apart by semicolons, lines or numbers."""
    texts = values.texts(name)
    if not texts and (one := values.text(name)):
        pieces = tuple(piece.strip() for piece in _APART.split(one) if piece.strip())
        texts = pieces if 1 < count == len(pieces) else (one,)
    return (*texts, *("",) * count)[:count]
