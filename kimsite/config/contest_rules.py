"""How blog activity is counted, as written in a contest file.

Points are read as halves, so that no arithmetic ever rounds.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from kimsite.config.reading import Section
from kimsite.model.contest import ActivityRules, FlagLimits
from kimsite.model.duties import OWED
from kimsite.model.kinds import COUNTED_KINDS, Kind
from kimsite.model.marked import MarkedMap
from kimsite.model.readership import ReadershipRules
from kimsite.tools.text import closest

RULE_SECTION = "penilaian_blog"
BEST = "tertinggi"
LIMIT_KEYS = {
    "mirip": "alike", "perlu_dilihat": "doubtful", "tanggal_mundur_hari": "late_days", "borongan": "bunch",
    "min_kata": "min_words",
    "foto_lama_hari": "old_photo_days",
}  # fmt: skip
MOST_POINTS = 1000
MOST_PAGES = 1_000_000
_LARGE, _SMALL = Decimal(10**6), Decimal("0.0001")
"""What a number of the rules is smaller than, and a multiple of."""


def read_rules(blog: Section | None) -> ActivityRules:
    """`penilaian_blog: {aturan: …}`; what is not written keeps the value of the plain report."""
    section = blog.section("aturan", "aturan") if blog is not None else None
    if blog is not None:
        blog.only(("aturan", "skala", "tanda", "rilis", "templat"))
    if section is None:
        return ActivityRules()
    section.only(("poin", "batas", "mutu", "keteraturan", "ragam", "kelengkapan", "pembaca"))
    default = ActivityRules()
    limits, quality, rhythm = (
        section.section("batas", "batas"),
        section.section("mutu", "mutu"),
        section.section("keteraturan", "keteraturan"),
    )
    for inner, names in (
        (limits, ("per_hari", "per_jenis")),
        (quality, ("min_kata", "kata", "foto", "sumber")),
        (rhythm, ("minggu_aktif",)),
    ):
        if inner is not None:
            inner.only(names)
    return ActivityRules(
        kinds=_kinds(section, default),
        per_day=_count(limits, "per_hari", default.per_day),
        per_kind=_count(limits, "per_jenis", 0),
        min_words=_count(quality, "min_kata", 0),
        words=halves(quality, "kata", 0),
        photo=halves(quality, "foto", default.photo),
        source=halves(quality, "sumber", default.source),
        week=halves(rhythm, "minggu_aktif", default.week),
        variety=halves(section, "ragam", default.variety),
        completeness=_completeness(section),
        readership=_readership(section),
    )


def read_limits(blog: Section | None) -> FlagLimits:
    """`penilaian_blog: {tanda: …}`: from where on the report asks."""
    section = blog.section("tanda", "tanda") if blog is not None else None
    if section is None:
        return FlagLimits()
    section.only(LIMIT_KEYS)
    default = FlagLimits()
    return FlagLimits(
        **{name: _count(section, key, getattr(default, name)) for key, name in LIMIT_KEYS.items()}
    )


def read_scale(blog: Section | None) -> int:
    """`skala: tertinggi` (0), or the points that equal 100, in halves."""
    if blog is None or not blog.has("skala") or blog.text("skala").casefold() == BEST:
        return 0
    value = halves(blog, "skala", 0)
    if value == 0:
        blog.wrong("skala", blog.text("skala"), "tertinggi, atau poin yang bernilai 100")
    return value


def decimal(section: Section, key: str, example: str) -> Decimal:
    """A number with a decimal comma or point; 0 after a finding."""
    written = section.text(key, example)
    value = read_decimal(written.lstrip("+"))
    if value is None and written:
        section.wrong(key, written, f"angka, misalnya {example}")
    return value or Decimal(0)


def read_decimal(written: str) -> Decimal | None:
    """A number with a decimal comma or point, below a million and of four decimals at most; else None."""
    try:
        value = Decimal(written.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) < _LARGE and not value % _SMALL else None


def halves(section: Section | None, key: str, default: int) -> int:
    """Points in halves: '2,5' gives 5."""
    if section is None or not section.has(key):
        return default
    value = decimal(section, key, "0,5") * 2
    if value != int(value) or not 0 <= value <= 2 * MOST_POINTS:
        section.wrong(key, section.text(key), f"kelipatan 0,5, dari 0 sampai {MOST_POINTS}")
        return default
    return int(value)


def _count(section: Section | None, key: str, default: int) -> int:
    if section is None or not section.has(key):
        return default
    value = decimal(section, key, "3")
    if value != int(value) or not 0 <= value <= MOST_POINTS:
        section.wrong(key, section.text(key), f"angka bulat dari 0 sampai {MOST_POINTS}")
        return default
    return int(value)


def _kinds(section: Section, default: ActivityRules) -> tuple[tuple[Kind, int], ...]:
    inner = section.section("poin", "poin")
    if inner is None:
        return default.kinds
    inner.only(COUNTED_KINDS)
    return tuple((kind, halves(inner, kind, 0)) for kind in COUNTED_KINDS)


def _readership(section: Section) -> ReadershipRules | None:
    """`pembaca: {poin: 0.5, tiap: 100, paling_banyak: 10}`; all three are needed."""
    inner = section.section("pembaca", "pembaca")
    if inner is None:
        return None
    inner.only(("poin", "tiap", "paling_banyak"))
    for key, example in (("poin", "0.5"), ("paling_banyak", "10")):
        if not inner.has(key):
            inner.text(key, example)
    pages = _page_number(inner)
    earned, most = halves(inner, "poin", 0), halves(inner, "paling_banyak", 0)
    if 0 < most < earned:
        inner.wrong("paling_banyak", inner.text("paling_banyak"), "sedikitnya sama dengan poin")
    return ReadershipRules(halves=earned, pages=pages, most=most) if pages and earned and most else None


def _page_number(section: Section) -> int:
    """How many pages read earn the points; 0 after a finding."""
    written = section.text("tiap", "100")
    if written.isascii() and written.isdigit() and 1 <= int(written) <= MOST_PAGES:
        return int(written)
    if written:
        section.wrong("tiap", written, f"angka bulat dari 1 sampai {MOST_PAGES}")
    return 0


def _completeness(section: Section) -> tuple[tuple[str, int], ...]:
    """Any page's slug, 'kontak', or the id of a duty document."""
    inner, written = section.section("kelengkapan", "kelengkapan"), section.raw("kelengkapan")
    if inner is None or not isinstance(written, MarkedMap):
        return ()
    duties = [code for code, _, _ in OWED]
    for key, _ in written.entries:
        if key.text[:1].isupper() and key.text not in duties:
            inner.wrong(
                key.text,
                key.text,
                "profil, kontak, nama halaman lain, atau kode dokumen seperti B07",
                closest(key.text, duties),
            )
    return tuple((key.text, halves(inner, key.text, 0)) for key, _ in written.entries)
