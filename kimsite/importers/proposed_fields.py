"""What a message says -> fields of a form.

What is not sure is left out: an empty field asks, a wrong one would be published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.field_values import input_value
from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME
from kimsite.content.kinds.informasi_publik import class_of_document
from kimsite.content.parse import parse
from kimsite.content.vocabulary.documents import document_of
from kimsite.diagnostics.findings import Findings
from kimsite.importers.drafts import ImportedPost, draft_text
from kimsite.importers.message_days import StatedDay, clocks, hours_of, is_about_next, parts_of, stated_days
from kimsite.importers.stated_counts import stated_people, stated_skdn
from kimsite.importers.stated_offer import short_price, stated_phone, stated_price, stated_seller
from kimsite.model.content import SourceFile
from kimsite.model.kinds import Kind
from kimsite.record import Record

_PLACES = (
    "balai|lapangan|dusun|dsn|masjid|mushol?la|musala|posyandu|rumah|rmh|gedung|pendopo|halaman|kantor|aula"
    "|sdn?|smpn?|tk|paud|pos|pasar|sawah|kebun|taman|embung|puskesmas|pustu|polindes|ponkesdes|madrasah"
    "|pondok|makam|waduk|sanggar|gor|jl|jln|jalan|gg"
)
_SHORT = r"(?:jln?|gg|dsn?|kec|no|bpk|hj?|ny)\.\s?"
_PLACE = re.compile(
    rf"\b(?:bertempat di|tempat di|di|ke|ing)\s+(?P<place>(?:{_PLACES})\b"
    rf"(?:(?<=\b(?:jl|gg))\.|(?<=\b(?:jln|dsn))\.)?(?:{_SHORT}|[^.,;:\n()!?*_~&]){{0,60}})",
    re.IGNORECASE,
)
_NO_PLACE = frozenset({"rumah", "rmh", "jalan", "jl", "jln", "pos", "dusun", "dsn"})
"""Words that name no place by themselves."""
_MARKED_PLACE = re.compile(r"^(?:📍|🏠|🕌)\ufe0f?\s*(?P<place>[^\n]{3,60})$", re.MULTILINE)
_AFTER_PLACE = re.compile(
    r"\s+(?:pada|pukul|pkl|jam|hari|tanggal|tgl|untuk|dengan|yang|yg|sejak|dan|oleh|mulai|dihadiri|diikuti"
    r"|berlangsung|kemarin|kmrn|tadi|td|sekitar|besok|ini|itu|sudah|telah|akan|dalam|guna|agar|karena"
    r"|seharga|senilai|sebesar|ya|nggih|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b.*",
    re.IGNORECASE,
)
_PLACE_FIELD = {Kind.POSYANDU: "tempat", Kind.AGENDA: "tempat", Kind.BERITA: "lokasi"}
_POSYANDU_NAME = re.compile(
    r"\bposyandu[ \t]+(?P<name>(?!(?:bulan|bln|balita|desa|ds|dusun|dsn|lansia|remaja|hari|di|yang|yg|dan"
    r"|kita|rutin|tgl|tanggal|jam|berikut\w*|selanjut\w*|lagi|sudah|telah|akan|besok|kemarin|tadi"
    r"|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|yad|mendatang"
    r"|nopember|desember|gabungan|keliling|serentak|ini|itu|untuk|dengan|buka|ilp|rt|rw)\b)"
    r"[^\W\d_]{3,20}(?: (?:[ivx]{1,4}|\d{1,2})\b(?![/.-]?\d)"
    r"|(?-i: (?!Bulan|Bln|Desa|Dusun|Dsn|Hari|Tgl|Tanggal|Untuk|Akan|Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep"
    r"|Okt|No[vp]|Des|Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Ahad|Minggu)[A-Z][a-z]{2,}))?)",
    re.IGNORECASE,
)
_EXTRA_FOOD = re.compile(r"^[^\w\n]*pmt +(?P<food>[^\W\d][^\n:.,;]{3,60})$", re.IGNORECASE | re.MULTILINE)
"""PMT, the food that children get, in a line of its own."""
_LABELLED_NAME = re.compile(r"^[^\w\n]*(?:nama )?pos(?:yandu)?\s*:", re.IGNORECASE | re.MULTILINE)
_HELD = re.compile(
    r"\b(?:alhamdulillah|berjalan|sudah|telah|tadi|kemarin|kmrn|laporan|lap|hasil|hadir)\b", re.IGNORECASE
)
"""Words of a report, which an invitation does not have."""
_YEAR = re.compile(
    r"\b(?:ta\.?|thn|tahun(?: anggaran)?|apb ?des(?: perubahan)?|rkp ?des)\s+(20\d\d)\b", re.IGNORECASE
)


_AFTER_NAME = re.compile(r"\b(?:sudah|telah|dengan|dapat|bisa)\b", re.IGNORECASE)


class _Message(Record, kw_only=True):
    """What is known of a message before the fields of its kind are read."""

    title: str
    text: str
    days: tuple[StatedDay, ...]
    sent: date
    labelled: Mapping[str, FieldInput]
    """What its lines such as `Jam : 08.00` say."""


def proposed_fields(kind: Kind, title: str, body: str, day: date, author: str = "") -> dict[str, FieldInput]:
    """The fields of a form as far as a text says them for sure; title and date always.

    `day`: when the message was sent. A date of the text that lies behind is the post's date; one ahead is
    that of an event, or of the next posyandu.
    """
    text = body if title in body else f"{title}\n{body}"
    days = tuple(stated_days(text, day, ahead=kind is Kind.AGENDA))
    reader = _READERS.get(kind)
    own_day = _past_day(days, day) or day
    known = _labelled(kind, title, body, own_day, author)
    place = place_of_text(_about_now(body)) or place_of_text(_about_now(text))
    if place and kind in _PLACE_FIELD:
        known.setdefault(_PLACE_FIELD[kind], place)
    message = _Message(title=title, text=text, days=days, sent=day, labelled=known)
    found = reader(message) if reader else {}
    fields = {**known, "judul": title, "tanggal": own_day.isoformat(), **found}
    return {name: value for name, value in fields.items() if value}


def _labelled(kind: Kind, title: str, body: str, day: date, author: str) -> dict[str, FieldInput]:
    """What lines such as `Jam : 08.00` say."""
    post = ImportedPost(kind=kind, day=day, text=body, author=author)
    written = draft_text(post, f"{kind}/post.md", title, body, ())
    source = SourceFile(path=f"{kind}/post.md", kind=kind, text=written, digest="")
    known = match_fields(parse(source, Findings()), BY_NAME[kind], Findings()).fields
    fields = {name: input_value(value) for name, (_, value) in known.items()}
    return {name: value for name, value in fields.items() if value and name not in {"draf", "jenis"}}


def _about_now(text: str) -> str:
    """The lines and sentences of a text that are not about the next time."""
    return "\n".join(part for part in parts_of(text) if not is_about_next(part))


def _past_day(days: Iterable[StatedDay], sent: date) -> date | None:
    """The first day behind that the text is about; a date before words such as "kemarin"."""
    behind = [day for day in days if day.day <= sent and not day.is_next and not day.is_limit]
    return next((day.day for day in sorted(behind, key=lambda day: day.is_near)), None)


def _posyandu(message: _Message) -> dict[str, FieldInput]:
    counts = stated_skdn(message.text)
    is_held = bool(counts) or _HELD.search(message.text) is not None
    ahead = [day for day in message.days if day.day > message.sent and not day.is_limit]
    following = [day for day in ahead if day.is_next or is_held]
    session = {day.day for day in ahead if not day.is_next and not is_held}
    found: dict[str, FieldInput] = {**stated_people(message.text)}
    if counts:
        found["sasaran"] = counts
    if len(session) == 1 and _past_day(message.days, message.sent) in {None, message.sent}:
        found["tanggal"] = session.pop().isoformat()
    if len({day.day for day in following}) == 1:
        start, _ = clocks(following[0].hours)
        found["jadwal_berikutnya"] = f"{following[0].day.isoformat()} {start}".strip()
    if "pmt" not in message.labelled and (food := _EXTRA_FOOD.search(message.text)):
        found["pmt"] = food["food"]
    start, end = clocks(hours_of(_about_now(message.text)))
    found |= {"mulai": start, "selesai": end} if start else {}
    return {**found, **_posyandu_name(message)}


def _posyandu_name(message: _Message) -> dict[str, FieldInput]:
    """The posyandu that a message is about; none where it names several."""
    if _LABELLED_NAME.search(message.text):
        return {}
    names = {match["name"].casefold(): match["name"] for match in _POSYANDU_NAME.finditer(message.text)}
    name = next(iter(names.values())) if len(names) == 1 else ""
    return {"posyandu": name.title() if name.isupper() or name.islower() else name}


def _agenda(message: _Message) -> dict[str, FieldInput]:
    coming = [day for day in message.days if day.day >= message.sent and not day.is_limit]
    timed = [day for day in coming if day.hours] or coming
    if len({day.day for day in timed}) != 1:
        return {}
    start, end = clocks(timed[0].hours or hours_of(message.text))
    found = {"mulai": f"{timed[0].day.isoformat()} {start}".strip(), "selesai": end}
    return {name: value for name, value in found.items() if value}


def _product(message: _Message) -> dict[str, FieldInput]:
    price = message.labelled.get("harga", "")
    return {
        "harga": short_price(price) if isinstance(price, str) and price else stated_price(message.text),
        "penjual": message.labelled.get("penjual") or stated_seller(message.text),
        "wa": _number(message.labelled.get("wa")) or stated_phone(message.text),
    }


def _number(labelled: FieldInput | None) -> FieldInput:
    """A labelled number without what stands beside it: "0857-0000-0001 (Bu Yayuk)"."""
    return (stated_phone(labelled) or labelled) if isinstance(labelled, str) else ""


def _document(message: _Message) -> dict[str, FieldInput]:
    named = message.labelled.get("jenis_dokumen") or document_of(_AFTER_NAME.split(message.title)[0])
    years = set(_YEAR.findall(message.text))
    return {
        "jenis_dokumen": named,
        "klasifikasi": message.labelled.get("klasifikasi")
        or (class_of_document(named) if isinstance(named, str) else ""),
        "tahun": message.labelled.get("tahun") or (years.pop() if len(years) == 1 else ""),
    }


_READERS: Mapping[Kind, Callable[[_Message], dict[str, FieldInput]]] = {
    Kind.POSYANDU: _posyandu,
    Kind.AGENDA: _agenda,
    Kind.UMKM: _product,
    Kind.INFORMASI_PUBLIK: _document,
}


def day_of_text(text: str, sent: date, *, ahead: bool = False) -> date | None:
    """The first day that a text names; a date without a year is the nearest one.

    `ahead`: nearest after `sent` instead of before it.
    """
    days = stated_days(text, sent, ahead=ahead)
    return next((day.day for day in sorted(days, key=lambda day: day.is_near)), None)


def place_of_text(text: str) -> str:
    """The place that a text names by "di Balai Desa …"; empty where it names none."""
    match = _MARKED_PLACE.search(text) or _PLACE.search(text)
    if match is None:
        return ""
    place = _AFTER_PLACE.sub("", " ".join(match["place"].split())).strip(" -.")
    return "" if place.casefold() in _NO_PLACE else place[:1].upper() + place[1:]
