"""Draft -> Post: the header understood, or the post held back with words that say why."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from msgspec.structs import replace

from kimsite.content.checks.reminders import remind
from kimsite.content.fields.dates import DateContext
from kimsite.content.fields.match import WrittenFields, known_fields
from kimsite.content.fields.natural import under_kind
from kimsite.content.fields.numbered import NUMBERED_WORDS
from kimsite.content.fields.typed import typed_fields
from kimsite.content.inferred_header import guessed_line, proposed_header
from kimsite.content.kinds import BY_NAME, KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, Kind, Values
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, PhotoRef, Post
from kimsite.model.marked import MarkedText, Place
from kimsite.tools.dates import MONTH_NAMES, DateReading, is_no_date, long_date
from kimsite.tools.file_names import bare_name, former_slug_of, slug_of, split_date
from kimsite.tools.text import clean, offered, slug, tag_slug
from kimsite.tools.titles import title_of

_HEADING = re.compile(r"^\s{0,3}#{1,3}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_APART = re.compile(r"\s*[;|\n]\s*|(?:^|\s+)\(?\d{1,2}[.)]\s+")
"""Between the captions of several photos in one text."""
OLDEST_YEAR = 2005
_FAR_AHEAD = timedelta(days=400)
UNDATED = DateReading(date.min, None, "")
"""Stands for 'no date' on kinds that may do without."""


def validate(
    draft: Draft, url: str, as_of: date, diagnostics: Findings, zone: str = "Asia/Jakarta"
) -> Post | None:
    """The post, or None when it is held back.

    `url` is the publisher's site path; `as_of` the build's day, for dates far ahead; `zone` the district's.
    Every problem of the post is
    reported in one go.
    """
    before = diagnostics.errors()
    kind = _kind(draft, diagnostics)
    if kind is None:
        return None
    written = known_fields(draft, kind, diagnostics)
    typed, told = typed_fields(
        kind, written, DateContext(zone=zone, today=as_of, named=_named_day(draft)), diagnostics
    )
    title = Values(typed).text("judul") or _title_elsewhere(draft)
    if (
        not isinstance(typed.get("tanggal"), DateReading)
        and (known := _date_elsewhere(draft, written, diagnostics)) is not None
    ):
        typed["tanggal"] = known
    values = Values(typed, written)
    moment = values.when("tanggal")
    wanted = tuple(field for field in _wanted(kind, values, title) if field.name not in told)
    if _is_headless(draft):
        _propose(draft, kind, title, moment, wanted, diagnostics)
    else:
        for field in wanted:
            _require(field, written, draft, kind, diagnostics)
    for name, problem in kind.rule(values):
        diagnostics.unread(problem, written[name][1].place if name in written else draft.head)
    if moment is not None:
        _plausible(moment, written, as_of, draft, diagnostics)
    if diagnostics.errors() > before:
        return None
    post = _post(draft, kind, values, title, moment or UNDATED, url)
    remind(post, values, diagnostics)
    return post


def _kind(draft: Draft, diagnostics: Findings) -> Kind | None:
    for key, value in draft.fields:
        if (
            key.text.casefold() == "jenis"
            and isinstance(value, MarkedText)
            and value.text.strip()
            and not under_kind(draft.kind, value.text)
        ):
            return _named_kind(value.text.strip(), value.place, diagnostics)
    return _named_kind(draft.kind, draft.head, diagnostics)


def _named_kind(name: str, place: Place, diagnostics: Findings) -> Kind | None:
    kind = BY_NAME.get(slug(name))
    if kind is None:
        diagnostics.add(
            "I04",
            place,
            nilai=name,
            saran=(near := offered(name, BY_NAME, 0.6)),
            baris=f"jenis: {near}" if near else "",
            pilihan=", ".join(kind.name for kind in KINDS),
        )
    return kind


def _field(kind: Kind, name: str) -> Field:
    return next(field for field in (*COMMON_FIELDS, *kind.fields) if field.name == name)


def _wanted(kind: Kind, values: Values, title: str) -> tuple[Field, ...]:
    """The required fields that have no value."""
    lacking = {"judul"} if not title else set()
    if values.when("tanggal") is None and not kind.undated:
        lacking.add("tanggal")
    common = (field for field in COMMON_FIELDS if field.name in lacking) if lacking else ()
    return (*common, *(field for field in kind.fields if field.required and not values.has(field.name)))


def _is_headless(draft: Draft) -> bool:
    return not draft.fields and draft.body_line == 1


def _propose(
    draft: Draft,
    kind: Kind,
    title: str,
    day: DateReading | None,
    wanted: tuple[Field, ...],
    diagnostics: Findings,
) -> None:
    """One message with the header that the text's own words make: an error where something required is not
    known, else an advice.
    """
    heading = _HEADING.search(draft.body)
    header = proposed_header(draft, kind, title, day, headed=heading is not None)
    if wanted:
        diagnostics.add("I14", draft.head, label=", ".join(field.label for field in wanted), baris=header)
    else:
        diagnostics.add("Y09", draft.head, dari="title.heading" if heading else "title.file", baris=header)


def _require(field: Field, written: WrittenFields, draft: Draft, kind: Kind, diagnostics: Findings) -> None:
    """A required field that has no value: missing or empty."""
    if field.name not in written:
        guess = guessed_line(draft, kind, field, written)
        line = guess or f"{field.name}: …"
        _incomplete(
            field,
            draft.head,
            kind,
            diagnostics,
            keadaan="field.missing",
            tambah=line,
            baris=line,
            nomor="",
            contoh="" if guess else field.example,
        )
        return
    key, _ = written[field.name]
    if field.type == "uang":
        diagnostics.add("W02", key.place)
    else:
        guess = guessed_line(draft, kind, field, written)
        line = guess or f"{field.name}: …"
        told = "" if guess else field.example
        _incomplete(
            field,
            key.place,
            kind,
            diagnostics,
            keadaan="field.empty",
            tambah="",
            baris=line,
            nomor=str(key.place.line),
            contoh=guess.partition(": ")[2] or told,
        )


def _incomplete(field: Field, place: Place, kind: Kind, diagnostics: Findings, **values: str) -> None:
    diagnostics.add("I01", place, isian=field.name, label=field.label, jenis=kind.label, **values)


def _title_elsewhere(draft: Draft) -> str:
    """The first heading of the text, else the file's name in words."""
    heading = _HEADING.search(draft.body)
    if heading:
        return clean(re.sub(r"[*_`]", "", heading[1]))
    name = split_date(bare_name(draft.path))[1]
    return "" if draft.fields else title_of(name)


def _named_day(draft: Draft) -> date | None:
    """The date that opens the file's name."""
    reading = split_date(bare_name(draft.path))[0]
    return reading.day if reading is not None else None


def _date_elsewhere(draft: Draft, written: WrittenFields, diagnostics: Findings) -> DateReading | None:
    """The date of the file's name.

    A written date that was not understood is never replaced, an empty one not in silence.
    """
    key, value = written.get("tanggal", (None, None))
    if value is not None and not (isinstance(value, MarkedText) and is_no_date(value.text)):
        return None
    day = _named_day(draft)
    if day is not None and key is not None:
        diagnostics.add(
            "T08",
            key.place,
            isian="tanggal",
            nilai="",
            terbaca=long_date(day),
            baris=f"tanggal: {long_date(day)}",
        )
    return DateReading(day, None, "") if day is not None else None


def _plausible(
    moment: DateReading, written: WrittenFields, as_of: date, draft: Draft, diagnostics: Findings
) -> None:
    if moment.day.year < OLDEST_YEAR or moment.day > as_of + _FAR_AHEAD:
        place = written["tanggal"][1].place if "tanggal" in written else draft.head
        year = (_named_day(draft) or as_of).year
        diagnostics.add(
            "T03", place, isian="tanggal", terbaca=long_date(moment.day), contoh=_in_year(moment.day, year)
        )


def _in_year(day: date, year: int) -> str:
    """The same day of another year, as a hint writes it."""
    return f"{min(day.day, monthrange(year, day.month)[1])} {MONTH_NAMES[day.month - 1]} {year}"


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
    if not photos:
        return ()
    captions, alts, credits_ = (_of_each(values, name, len(photos)) for name in NUMBERED_WORDS)
    return tuple(
        replace(
            photo,
            caption=photo.caption or captions[at],
            alt=photo.alt or alts[at],
            credit=photo.credit or credits_[at],
        )
        for at, photo in enumerate(photos)
    )


def _of_each(values: Values, name: str, count: int) -> tuple[str, ...]:
    """What is said of each of `count` photos: a list, or one text that tells them apart by semicolons, lines
    or numbers.
    """
    texts = values.texts(name)
    if not texts and (one := values.text(name)):
        pieces = tuple(piece.strip() for piece in _APART.split(one) if piece.strip())
        texts = pieces if 1 < count == len(pieces) else (one,)
    return (*texts, *("",) * count)[:count]
