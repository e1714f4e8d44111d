"""Which field each written key names: its own names first, then typos, then keys of other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from kimsite.content.fields.implied import day_with_hour, take_implied
from kimsite.content.fields.natural import PEOPLE, adapted, joined, under_kind, understand
from kimsite.content.fields.numbered import NumberedEntry, adds, merge_numbered
from kimsite.content.fields.personal_keys import is_personal
from kimsite.content.header.emit import emit_field
from kimsite.content.header.fixes import replace_line
from kimsite.content.header.keys import (
    IGNORED_KEYS,
    LISTED,
    by_name,
    normalise_key,
    numbered,
    spelt_out,
    typo_of,
)
from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.content.vocabulary.key_words import is_refusal
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft
from kimsite.model.kinds import Kind
from kimsite.model.marked import Marked, MarkedText
from kimsite.tools.dates import DateReading
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import is_unfilled, negations, offered
from kimsite.tools.yes_no import yes_or_no

WrittenFields = dict[str, tuple[MarkedText, Marked]]
_SURE = 0.8
"""How like a known key an unknown one must be, to count as a slip where it might describe a person."""
LIKE = 0.75
"""The same where no person is described."""
GUESSED = 60
"""Unknown keys of one header that are compared with the known ones; a header with more is no header."""
_LATE = {
    "tanggal": ("created", "created_at", "date_created", "datecreated", "dibuat", "pubdate", "published_at",
                "publisheddate", "date_published",
                "datepublished", "published_on", "posted", "hari_tanggal", "hari,_tanggal"),
    "alamat_lama": ("permalink", "url", "old_url", "blogger_orig_url"),
}  # fmt: skip
"""Keys that stand for a field only where nothing better is written."""
_SHOWN = frozenset({"published", "publish", "public", "visible", "tampil", "terbitkan", "dipublikasikan"})
_HIDDEN = frozenset({"private", "hidden", "unlisted", "disembunyikan", "is_draft", "isdraft"})
_STATE = frozenset({"status", "post_status", "visibility", "state"})
_DRAFTS = frozenset(
    {"draft", "drafts", "draf", "pending", "private", "trash", "auto-draft", "future", "konsep", "inherit"}
)
_PUBLISHED = frozenset(
    {"publish", "published", "public", "terbit", "tayang", "aktif", "active", "live", "final", "selesai"}
)
"""States of a post that is shown; other words of one say something to readers: `status: batal`."""
_YES = frozenset({"true", "yes", "y", "on", "1", "ya"})
_NO = frozenset({"false", "no", "n", "off", "0", "tidak"})
_NAMES = {spec.kind: by_name((*spec.fields, *COMMON_FIELDS), natural=True) for spec in KINDS}
_EVENT_DAYS = frozenset({"hari_tanggal", "hari_dan_tanggal", "tanggal_kegiatan"})
"""Keys of a date by which an invitation means the day of the event."""
_USUAL = ("judul", "tanggal", "penulis", "foto", "keterangan", "ringkasan", "tag", "sumber")
_DATE_LIKE = lazy_pattern(r"\d{1,4}[-/. ]")


class MatchedFields(NamedTuple):
    """The entries of one header that belong to fields of its kind."""

    fields: WrittenFields
    personal: bool
    """An unknown key names a person's data: the post must not be published."""


def match_fields(draft: Draft, spec: KindSpec, diagnostics: Findings) -> MatchedFields:
    """What was written, by the field's own name. Unknown keys are reported and never used."""
    names = _NAMES[spec.kind]
    written: WrittenFields = {}
    unknown: list[tuple[MarkedText, Marked]] = []
    several: dict[str, list[NumberedEntry]] = {}
    event_days = _event_days(draft, spec.kind)
    for order, (key, entry) in enumerate(draft.fields):
        if event_days and spelt_out(normalise_key(key.text)) in _EVENT_DAYS:
            unknown.append((key, entry))
            continue
        field = names.get(folded := normalise_key(key.text)) or names.get(spelt_out(folded))
        name, number = (field.name, 0) if field else numbered(key.text, names)
        value = _consent(key, entry) if name == "izin_kontak" else entry
        if name == "jenis" and isinstance(value, MarkedText) and (meant := under_kind(spec.kind, value.text)):
            written.setdefault(meant, (key, value))
        elif not name:
            unknown.append((key, value))
        elif field is not None and name not in LISTED:
            if name in written or name in PEOPLE:
                _take(written, field, key, value, diagnostics)
            else:
                written[name] = (key, value)
        elif not several.get(name) or number or adds(name, key.text, several[name]):
            several.setdefault(name, []).append(
                NumberedEntry(number=number, order=order, key=key, value=value)
            )
            written.setdefault(name, (key, value))
        elif not _is_empty(value) and not _repeats(value, several[name]):
            diagnostics.add("Y07", key.place, isian=name, dipakai="order.first")
    if several:
        written.update(merge_numbered(several))
    if unknown or spec.kind in {Kind.POSYANDU, Kind.AGENDA}:
        unknown = understand(unknown, written, spec, diagnostics)
    if "tanggal" not in written or spec.kind == Kind.POSYANDU:
        take_implied(written, spec.kind, diagnostics)
    personal = [
        _foreign(written, names if index < GUESSED else {}, spec, key, value, diagnostics)
        for index, (key, value) in enumerate(unknown)
    ]
    return MatchedFields(written, any(personal))


def _consent(key: MarkedText, value: Marked) -> Marked:
    """The answer as one to `izin_kontak`: yes to a refusal is no, no to one is not clear enough."""
    if not isinstance(value, MarkedText) or not is_refusal(normalise_key(key.text).split("_")):
        return value
    refused = yes_or_no(value.text) is True
    return replace(value, text="tidak" if refused else f"{key.text}: {value.text}")


def _event_days(draft: Draft, kind: Kind) -> bool:
    """True for an event with `Hari/tgl` beside `tanggal`: one is its day, the other the day of writing."""
    if kind != Kind.AGENDA:
        return False
    keys = {spelt_out(normalise_key(key.text)) for key, _ in draft.fields}
    return not keys.isdisjoint(_EVENT_DAYS) and "tanggal" in keys


def _take(
    written: WrittenFields, field: Field, key: MarkedText, value: Marked, diagnostics: Findings
) -> None:
    """Set one field. Of two keys for it the first with a value counts.

    Two natural lines that belong together are joined.
    """
    name = adapted(field, key, value)
    if name not in written:
        written[name] = (key, value)
        return
    if name in PEOPLE or (
        field.type == FieldType.TEXT
        and {normalise_key(key.text), normalise_key(written[name][0].text)} & set(field.natural)
    ):
        both = joined(written[name], (key, value))
        if both is not None and name != "kader" and not _is_empty(value) and not _is_empty(written[name][1]):
            written[name] = both
            return
    if name == "mulai" and (whole := day_with_hour(written[name], (key, value))) is not None:
        written[name] = whole
        return
    if field.name == "tanggal" and _same_day(written[name][1], value):
        return
    filled = _is_empty(written[name][1]) and not _is_empty(value)
    diagnostics.add("Y07", key.place, isian=name, dipakai="order.second" if filled else "order.first")
    if filled:
        written[name] = (key, value)


def _same_day(marked: Marked, other: Marked) -> bool:
    """True for two spellings of one day: `tanggal: 9 November 2026` and `Hari/Tgl: Senin, 9-11-2026`."""
    if not isinstance(marked, MarkedText) or not isinstance(other, MarkedText):
        return False
    first, second = read_date(marked.text), read_date(other.text)
    return (
        isinstance(first, DateReading)
        and isinstance(second, DateReading)
        and first.day == second.day
        and not second.wrong_weekday
    )


def _repeats(value: Marked, before: Iterable[NumberedEntry]) -> bool:
    return isinstance(value, MarkedText) and any(
        isinstance(entry.value, MarkedText) and entry.value.text == value.text for entry in before
    )


def _is_empty(value: Marked) -> bool:
    """True where nothing was written."""
    return isinstance(value, MarkedText) and (
        (plain := value.text.strip().casefold()) in {"", "null", "~"} or is_unfilled(plain)
    )


def _foreign(
    written: WrittenFields,
    names: dict[str, Field],
    spec: KindSpec,
    key: MarkedText,
    value: Marked,
    diagnostics: Findings,
) -> bool:
    """Report a key that no field of this kind goes by; True where it names a person's data."""
    name = normalise_key(key.text)
    text = value.text.strip() if isinstance(value, MarkedText) else ""
    if _is_draft(name, text):
        diagnostics.add("I12", key.place, isian=key.text, nilai=text, baris="draf: ya")
        written.setdefault("draf", (key, MarkedText(text="ya", place=value.place)))
        return False
    for field, late in _LATE.items():
        if (name in late or (field == "tanggal" and name in _SHOWN and _DATE_LIKE.match(text))) and _usable(
            field, text
        ):
            if field not in written or _is_empty(written[field][1]):
                written[field] = (key, value)
            return False
    slip = "" if name in IGNORED_KEYS else typo_of(key.text, names)
    if (
        slip
        and (slip not in written or (_is_empty(written[slip][1]) and not _is_empty(value)))
        and (not spec.counts_only or slip in {field.name for field in COMMON_FIELDS})
    ):
        line = emit_field(slip, text)
        # the key of a list or map: its value is on the lines below, or beside it in brackets
        row = line if text else key.place.text.replace(key.text, slip, 1)
        fix = replace_line(key.place.line, row) if key.place.line and slip not in written else None
        diagnostics.add("I10", key.place, fix, isian=key.text, saran=slip, baris=line)
        written[slip] = (key, value)
    elif name in IGNORED_KEYS or name in _SHOWN | _HIDDEN or (name in _STATE and _is_plain_state(text)):
        diagnostics.add("I11", key.place, isian=key.text)
    else:
        return _unknown(names, spec, key, text, diagnostics)
    return False


def _unknown(
    names: dict[str, Field], spec: KindSpec, key: MarkedText, text: str, diagnostics: Findings
) -> bool:
    """Report a key without a meaning; True where it names a person's data, which holds a posyandu's post."""
    if spec.counts_only and is_personal(key.text, text):
        diagnostics.add("P05", key.place, isian=key.text)
        return True
    near = offered(
        key.text, dict.fromkeys(field.name for field in names.values()), _SURE if spec.counts_only else LIKE
    )
    if near and set(near.split("_")) < set(normalise_key(key.text).split("_")):
        near = ""  # a word more makes another thing of it: imunisasi DPT, posyandu ke
    line = (emit_field(near, text) if text else f"{near}: …") if near else ""
    diagnostics.add(
        "I02",
        key.place,
        isian=key.text,
        saran=near,
        jenis=spec.kind,
        pilihan=", ".join(_usual_names(spec)),
        baris=line,
    )
    return False


def _usual_names(spec: KindSpec) -> Iterator[str]:
    """The names that are offered to a writer of this kind: the usual ones of every post, then its own."""
    yield from _USUAL
    for field in spec.fields:
        yield "S, K, D, N" if field.name == "sasaran" else field.name


def _is_draft(name: str, text: str) -> bool:
    """True where another program would not publish the post.

    Publishing a hidden text is the worst misreading.
    """
    word = text.casefold()
    return (
        (name in _SHOWN and word in _NO)
        or (name in _HIDDEN and word in _YES)
        or (name in _STATE and (word in _DRAFTS or bool(negations(word))))
    )


def _is_plain_state(text: str) -> bool:
    """True for the state of a post that is shown, in the words of another program."""
    word = text.casefold()
    return not word or word in _PUBLISHED | _YES


def _usable(field: str, text: str) -> bool:
    return bool(text) and (field != "alamat_lama" or text.startswith(("/", "http")))
