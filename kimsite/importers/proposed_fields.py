"""What a message says about its day, hour and place -> fields of a form."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.field_values import input_value
from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.importers.drafts import ImportedPost, draft_text
from kimsite.model.content import SourceFile
from kimsite.model.kinds import Kind
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours, clock_at, read_hours
from kimsite.tools.read_dates import read_date

_MONTHS = (
    "jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[ie]?|jul[iy]?|agu(?:stus)?|ags|agt"
    "|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?"
)
_DATE = re.compile(
    rf"(?<![\d.,/-])(?:(?P<day>\d{{1,2}})[ -](?P<month>{_MONTHS})\b\.?(?:[ -](?P<year>\d{{4}}))?"
    r"|\d{1,2}(?P<sep>[/-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/-]))",
    re.IGNORECASE,
)
_NEAR_DAYS = {
    "hari ini": 0, "pagi ini": 0, "siang ini": 0, "malam ini": 0, "besok": 1, "lusa": 2, "kemarin": -1
}  # fmt: skip
_NEAR_DAY = re.compile(rf"\b(?:{'|'.join(_NEAR_DAYS)})\b", re.IGNORECASE)
_HOUR = re.compile(
    r"\b(?:pukul|pkl\.?|jam)\s*:?\s*(?P<hour>\d{1,2}(?:[.:]\d{2})?(?: (?:pagi|siang|sore|malam))?)",
    re.IGNORECASE,
)
_PLACES = (
    "balai|lapangan|dusun|masjid|mushol?la|musala|posyandu|rumah|gedung|pendopo|halaman|kantor|aula|sdn?"
    "|smpn?|tk|paud|pos|pasar|sawah|kebun|taman|embung|puskesmas|pustu|polindes|ponkesdes|madrasah|pondok"
    "|makam|waduk|sanggar|gor"
)
_PLACE = re.compile(
    rf"\b(?:bertempat di|tempat di|di|ke)\s+(?P<place>(?:{_PLACES})\b[^.,;:\n()!?*_~]{{0,60}})", re.IGNORECASE
)
_AFTER_PLACE = re.compile(
    r"\s+(?:pada|pukul|jam|hari|tanggal|tgl|untuk|dengan|yang|sejak|dan|oleh|mulai|dihadiri|diikuti"
    r"|berlangsung|kemarin|tadi|besok|ini|itu|sudah|telah|akan|dalam|guna|agar|karena|senin|selasa|rabu"
    r"|kamis|jumat|sabtu|minggu)\b.*",
    re.IGNORECASE,
)
_PLACE_FIELD = {Kind.POSYANDU: "tempat", Kind.AGENDA: "tempat", Kind.BERITA: "lokasi"}


def proposed_fields(kind: Kind, title: str, body: str, day: date, author: str = "") -> dict[str, FieldInput]:
    """The fields of a form as far as a text says them; title and date always.

    `day`: when the message was sent. A date of the text that lies behind is the post's date; one ahead is
    that of an agenda. Nothing is proposed that the text does not say.
    """
    stated = day_of_text(f"{title}\n{body}", day, ahead=kind is Kind.AGENDA)
    own_day = stated if stated is not None and (stated <= day or kind is Kind.POSYANDU) else day
    post = ImportedPost(kind=kind, day=own_day, text=body, author=author)
    written = draft_text(post, f"{kind}/post.md", title, body, ())
    source = SourceFile(path=f"{kind}/post.md", kind=kind, text=written, digest="")
    known = match_fields(parse(source, Findings()), BY_NAME[kind], Findings()).fields
    fields = {name: input_value(value) for name, (_, value) in known.items()}
    fields = {name: value for name, value in fields.items() if value and name not in {"draf", "jenis"}}
    fields = {**fields, "judul": title, "tanggal": own_day.isoformat()}
    hour, place = _hour(body), place_of_text(body)
    if kind is Kind.AGENDA and stated is not None:
        fields["mulai"] = f"{stated.isoformat()} {hour}".strip()
    if kind is Kind.POSYANDU and hour:
        fields.setdefault("mulai", hour)
    if place and kind in _PLACE_FIELD:
        fields.setdefault(_PLACE_FIELD[kind], place)
    return fields


def day_of_text(text: str, sent: date, *, ahead: bool = False) -> date | None:
    """The first day that a text names; a date without a year is the nearest one.

    `ahead`: nearest after `sent` instead of before it.
    """
    match = _DATE.search(text)
    if match is None:
        near = _NEAR_DAY.search(text)
        return sent + timedelta(days=_NEAR_DAYS[near[0].casefold()]) if near else None
    if match["day"] is None or match["year"]:
        reading = read_date(match[0].replace("-", " ") if match["day"] else match[0])
        return reading.day if isinstance(reading, DateReading) else None
    years = (sent.year - 1, sent.year, sent.year + 1)
    readings = (read_date(f"{match['day']} {match['month']} {year}") for year in years)
    days = [reading.day for reading in readings if isinstance(reading, DateReading)]
    coming = [day for day in days if day >= sent] if ahead else []
    return min(coming or days, key=lambda day: abs(day - sent), default=None)


def place_of_text(text: str) -> str:
    """The place that a text names by "di Balai Desa …"; empty where it names none."""
    match = _PLACE.search(text)
    if match is None:
        return ""
    place = _AFTER_PLACE.sub("", " ".join(match["place"].split())).strip(" -")
    return place[:1].upper() + place[1:]


def _hour(text: str) -> str:
    """The hour that a text names, as "08.00"; empty where it names none."""
    match = _HOUR.search(text)
    reading = read_hours(match["hour"]) if match else None
    return f"{clock_at(reading.start):%H.%M}" if isinstance(reading, Hours) else ""
