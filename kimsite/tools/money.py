"""Parse rupiah as villagers write them: whole numbers, with their unit or condition."""

from __future__ import annotations

import re

from kimsite.record import Record
from kimsite.tools.numerals import number_in_words
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.price_words import ASK_WORDS, GIFT_WORDS, UNIT_WORDS
from kimsite.tools.text import negations, plain_marks
from kimsite.tools.unreadable import Unreadable

_ASKED = lazy_pattern(r"(?:tanya|hubungi|chat|japri|dm|inbox|wa)\b[^\d]*", re.IGNORECASE)
_DEPENDS = lazy_pattern(
    r"(?:sesuai|tergantung|menurut|bervariasi|variatif|beragam|menyesuaikan)\b[^\d]{0,40}", re.IGNORECASE
)
"""A price that other things decide: `sesuai ukuran`."""
_BY_CHOICE = lazy_pattern(r"[ ,]+(?:tergantung|sesuai|menurut) [^\d()]{3,30}$", re.IGNORECASE)
FREE = frozenset({"gratis", "cuma-cuma", "free", "tidak bayar", "tanpa biaya", "gratis tis"})
_QUANTITY = r"(?:\d/\d|\d{1,3}(?:[.,]\d)?|setengah|seperempat|½|¼)"
_UNIT = (
    rf"(?:{_QUANTITY}\s*)?(?:{UNIT_WORDS})\b\.?(?:\s+(?:isi\s*\d{{1,4}}|\d{{1,4}}\s*(?:gr|gram|g|ml|kg|"
    rf"liter|l|cm|m)\b))?"
)
_FIGURE = (
    r"(?:rp\b[.:]?|rp(?=\d)|idr)?\s*(?P<{0}>\d[\d.,]*(?:\s\d{{3}}(?!\d))*)\s*(?P<{0}s>rb|rebu|ribu|ewu|k|jt|"
    r"juta)?(?![\w])"
)
_TAIL = r"(?:\s*(?:rupiah|perak|idr))?\s*(?:[,.;]-+|;|,|[.]|-)?"
_AMOUNT = re.compile(rf"(?:@\s*)?{_FIGURE.format('a')}{_TAIL}", re.IGNORECASE)
_RANGE = lazy_pattern(
    rf"(?:antara\s+|dari\s+|kisaran\s+)?{_FIGURE.format('a')}{_TAIL}\s*(?:-+|s[./]?d\.?|sampai(?:\s+dengan)?|"
    rf"hingga|ke|dan|to|~)\s*"
    rf"{_FIGURE.format('b')}{_TAIL}",
    re.IGNORECASE,
)
_PER = lazy_pattern(
    (
        r"\s*(?:/|\bper\b[\s-]*|\btiap\b|\bsetiap\b|\b(?:untuk|utk|buat)\b|(?<=\d|[kbtuahi])\s*@)"
        r"\s*(?P<unit>(?:\d/\d\s*)?[^/]{1,40})$"
    ),
    re.IGNORECASE,
)
_BEHIND = lazy_pattern(rf"\s+(?P<unit>(?:per-?|se)?(?:{_UNIT})|(?:satu|1)\s+(?:{_UNIT}))$", re.IGNORECASE)
_BEFORE = lazy_pattern(
    rf"^(?:(?:per[\s-]*|tiap\s+|se|satu\s+|harga\s+)*(?P<unit>{_UNIT}))\s*[:=@]?\s*(?=rp|\d)", re.IGNORECASE
)
_BRACKET = lazy_pattern(r"\s*\((?P<inner>[^()]{1,40})\)$")
_FROM = lazy_pattern(
    (
        r"^(?:harga\s+)?(?:mulai(?:nya)?|start|starting|dari|min\.?|minimal|>=?)(?:\s+(?:dari|dr|harga|from)"
        r")*[\s:]*(?=rp|idr|\d|se|@)|(?<=^harga\s)mulai\s+"
    ),
    re.IGNORECASE,
)
_RANGED = lazy_pattern(r"(?:harga )?(?:mulai|start|dari(?!.* ke ))", re.IGNORECASE)  # `ke`: it may have risen
_ABOVE = lazy_pattern(r"\s*(?:\bke\s?atas\b|\bkeatas\b|\bup\b|\++)$", re.IGNORECASE)
_NEGO = lazy_pattern(
    r"[\s,;/]+(?:bisa\s+|boleh\s+|harga\s+)?(?:nego|negosiasi|bisa kurang|boleh kurang|nego tipis)$",
    re.IGNORECASE,
)
_NO_UNIT = lazy_pattern(
    r"\d[\d.,]{3,}|(?:\b|\d)(?:rb|ribu|juta|jt|k)\b|\b(?:rp|tidak|belum|bukan|tanpa)\b", re.IGNORECASE
)
_FILLED = lazy_pattern(
    (
        r"^(?:harga(?:nya)?(?:\s+(?:jual|satuan|normal|biasa|pas))?|hanya|cuma|cukup|sewa|tarif|ongkos|biaya|"
        r"jual)\b\s*:?\s*|\s+(?:saja|aja|nett?|pas)(?=\s+per\b|\s*/|$)"
    ),
    re.IGNORECASE,
)
"""Words that add nothing to a price."""
_MILLIONS = lazy_pattern(
    rf"(?:rp\.?\s*)?(\d{{1,3}})\s*(?:jt|juta)\s*(\d{{1,3}})\s*(?:rb|ribu)?{_TAIL}", re.IGNORECASE
)
_SCALE = {
    **dict.fromkeys(("rb", "rebu", "ribu", "ewu", "k"), 1000),
    **dict.fromkeys(("jt", "juta"), 1_000_000),
    "": 1,
}
_APART = lazy_pattern(r"\s*(?:[,;|/](?!\d)|\bdan\b)\s*")
_COMMAS = lazy_pattern(r"\s*[,;|](?!\d)\s*")
_NAMED_PRICE = lazy_pattern(
    rf"(?:ukuran\s+)?[^\W\d_]{{1,15}}(?:\s[^\W\d_]{{1,15}})?\s*[:=]?\s*{_FIGURE.format('a')}{_TAIL}",
    re.IGNORECASE,
)
"""One of several prices with the name of what it is for: `kecil 10rb`."""
_CHANGED = lazy_pattern(
    r"\b(?:kemarin|sekarang|hari ini|lama|baru|beli|jual|sebelum|setelah|awal|akhir)\b", re.IGNORECASE
)
"""Words of two prices of which one alone holds."""
_AMOUNTS = lazy_pattern(_FIGURE.format("a"), re.IGNORECASE)
_OPPOSITE = lazy_pattern(
    r"\b(?:maks|maksimal|max|di\s?bawah|kurang dari|sampai|bukan|tidak|belum|diskon|turun|potongan|dulu|"
    r"ongkir|promo|semula|awalnya|normal|coret|tadinya|jadi|menjadi|bonus|gratis|naik|modal|dp|uang muka|"
    r"cicil\w*|angsur\w*)\b|<|%|~",
    re.IGNORECASE,
)
_MEASURE = lazy_pattern(
    (
        rf"(?<![\d.,/]){_QUANTITY}\s*(?:kg|kilo|kilogram|gram|gr|g|ons|kwintal|kuintal|liter|ltr|ml|l|cm|m|"
        rf"meter)"
        rf"\b"
    ),
    re.IGNORECASE,
)
"""What was bought by weight or size, which is no price."""
_LEAST = 100
"""Rupiah: nothing in a village costs less, so a smaller bare figure is one of thousands cut short."""
_DRAWN = lazy_pattern(r"^[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\s]+")
"""An emoji before a price."""
_LIMIT = 1_000_000_000_000
_LONGEST = 80
"""Letters of the longest price that makes sense."""


class MoneyReading(Record):
    """`low` None: ask the seller, or what `note` says; `high` only for a range."""

    low: int | None
    high: int | None = None
    unit: str = ""
    """What one pays for, where it is beside the figure: bungkus, 500 gr."""
    above: bool = False
    """`low` is the least of several prices."""
    note: str = ""
    """Seikhlasnya; nego; belum ongkir."""


def read_money(text: str) -> MoneyReading | Unreadable:
    """Parse a price with its unit or condition.

    `15000`, `Rp 15.000,-`, `15rb/bungkus`, `15.000 (500 gr)`, `mulai 1,5 jt`, `10.000-25.000`, `gratis`,
    `tanya penjual`. Unreadable: W03, with the likely meaning as `tebakan` where the text has a number.
    """
    plain = _DRAWN.sub("", " ".join(plain_marks(text).split()).strip("'\" "))
    if ". " in plain:
        plain = re.sub(r"(?<=\d\.) (?=\d{3}\b)", "", plain)
    if len(plain) > _LONGEST:
        return Unreadable("W03", (("nilai", plain[:_LONGEST] + "…"), ("tebakan", "")))
    if (match := _AMOUNT.fullmatch(plain)) and (amount := _amount(match["a"], match["as"])) is not None:
        return MoneyReading(amount)
    word = plain.casefold().strip(".!() ")
    if word in ASK_WORDS or (_ASKED.fullmatch(word) and not negations(word)):
        return MoneyReading(None)
    if _DEPENDS.fullmatch(word) and not negations(word):
        return MoneyReading(None, note=plain)
    if word in FREE:
        return MoneyReading(0)
    if word in GIFT_WORDS:
        return MoneyReading(None, note="Seikhlasnya")
    reading = _whole(plain) or _of_sizes(plain)
    return (
        reading
        if reading is not None
        else Unreadable("W03", (("nilai", text.strip()), ("tebakan", _guess(plain))))
    )


def _of_sizes(plain: str) -> MoneyReading | None:
    """Prices that are named, `kecil 10rb, besar 20rb`, from the least to the most, with their words."""
    parts = _APART.split(plain) if "/" not in plain else _COMMAS.split(plain)
    parts = parts if len(parts) > 1 else _APART.split(plain)
    if len(parts) < len("ab") or _OPPOSITE.search(plain) or _CHANGED.search(plain):
        return None
    amounts = [_named_amount(part.strip()) for part in parts]
    known = [amount for amount in amounts if amount is not None and amount >= _LEAST]
    if len(known) < len(parts):
        return None
    return MoneyReading(min(known), max(known) if max(known) > min(known) else None, note=plain)


def _named_amount(part: str) -> int | None:
    """One of several prices, with the name or the unit of what it is for: `kecil 10rb`, `25.000/lusin`."""
    if (named := _NAMED_PRICE.fullmatch(part)) is not None:
        return _amount(named["a"], named["as"])
    reading = _whole(part) if _PER.search(part) else None
    return reading.low if reading is not None and reading.high is None and not reading.above else None


def _whole(plain: str) -> MoneyReading | None:
    """The figure with all that is beside it, or None where something of it is not understood."""
    unit = note = ""
    rest = _FILLED.sub("", plain)
    if match := _NEGO.search(rest):
        rest, note = rest[: match.start()], "nego"
    if match := _BY_CHOICE.search(rest):
        rest, note = rest[: match.start()], match[0].strip(" ,(")
    if match := _BRACKET.search(rest):
        inner = match["inner"].strip()
        rest = rest[: match.start()]
        if measure := re.fullmatch(rf"(?:per\s+|/\s*|tiap\s+|isi\s+)?({_UNIT})", inner, re.IGNORECASE):
            unit = inner if inner.casefold().startswith("isi") else measure[1]
        elif re.search(r"\d{4}|\d\s*(?:rb|ribu|k|jt|juta)\b|\brp", inner, re.IGNORECASE) or note:
            return None
        else:
            note = inner
    above = False
    if begins := _FROM.search(rest):
        rest = rest[begins.end() :]
    if match := _ABOVE.search(rest):
        rest, above = rest[: match.start()], True
    figure = _figure(rest)
    if figure is None:
        rest, outer, above_behind = _without_unit(rest)
        above = above or above_behind
        figure = _figure(rest) if outer else None
        unit = f"{outer} ({unit})" if unit else outer
    above = above or (begins is not None and not (figure and figure[1] and _RANGED.match(plain)))
    if figure is None or (above and figure[1] is not None):
        return None
    return MoneyReading(figure[0], figure[1], unit, above, note)


def _without_unit(rest: str) -> tuple[str, str, bool]:
    """(the number, the unit before or after it or an empty text, True where it says 'and more')."""
    for pattern in (_PER, _BEHIND):
        match = pattern.search(rest)
        if match and not _NO_UNIT.search(match["unit"]) and re.search(r"[^\W\d_]", match["unit"]):
            unit = re.sub(
                r"^(?:per-?\s*|(?:satu|1)\s+(?!\d)|se(?!t\b|pasang|tengah|perempat))",
                "",
                match["unit"].strip(" .,"),
                flags=re.IGNORECASE,
            )
            figure = rest[: match.start()]
            above = _ABOVE.search(figure)
            return (figure[: above.start()] if above else figure), unit, above is not None
    if match := _BEFORE.match(rest):
        return rest[match.end() :], re.sub(r"^(?:satu|1)\s+", "", match["unit"], flags=re.IGNORECASE), False
    return rest, "", False


def _figure(rest: str) -> tuple[int, int | None] | None:
    """(price, end of a range or None)."""
    rest = rest.strip()
    if match := _AMOUNT.fullmatch(rest):
        amount = _amount(match["a"], match["as"])
        return None if amount is None else (amount, None)
    if match := _RANGE.fullmatch(rest):
        # '10-25rb': a scale on the right end alone counts for both ends.
        high = _amount(match["b"], match["bs"])
        low = _amount(match["a"], match["as"] or match["bs"], bare=False)
        if low is not None and high is not None and low > high:  # '450.000 - 1,2 juta'
            low = _amount(match["a"], match["as"])
        if low is not None and high is not None and _LEAST <= low <= high:
            return low, high if high > low else None
    if match := _MILLIONS.fullmatch(rest):
        tail = match[2] if re.search("rb|ribu", rest, re.IGNORECASE) or len(match[2]) == 3 else ""
        return (int(match[1]) * 1_000_000 + int(tail) * 1000, None) if tail else None
    words = re.sub(r"\s+rupiah$", "", rest, flags=re.IGNORECASE)
    words = re.sub(r"(?<=[a-z] )(?:rb|rebu)$", "ribu", words, flags=re.IGNORECASE)
    value = number_in_words(words) if words else None
    return (value, None) if value is not None and value >= _LEAST else None


def _amount(digits: str, word: str | None, *, bare: bool = True) -> int | None:
    """Whole rupiah. A point or comma before three digits parts thousands; `,00` at the end is cents.

    `bare`: a tiny figure is none.
    """
    scale = _SCALE[(word or "").lower()]
    digits = digits.rstrip(".,").replace(
        " ", "." if re.fullmatch(r"\d{1,3}(?: \d{3})+", digits.rstrip(".,")) else " "
    )
    if cents := re.fullmatch(
        r"(\d{1,3}(?:\.\d{3})+),0{1,2}|(\d{1,3}(?:,\d{3})+)\.0{1,2}|(\d{4,})[.,]0{1,2}", digits
    ):
        digits = next(filter(None, cents.groups()))
    if re.fullmatch(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+", digits):
        value = int(re.sub(r"[.,]", "", digits)) * scale
    elif scale > 1 and (parts := re.fullmatch(r"(\d+)[.,](\d{1,2})", digits)):
        value = int(parts[1]) * scale + int(parts[2]) * scale // 10 ** len(parts[2])
    elif parts := re.fullmatch(r"(\d+),00", digits):
        value = int(parts[1])
    else:
        return None
    return value if value < _LIMIT and not (bare and 0 < value < _LEAST) else None


def _guess(plain: str) -> str:
    """The likely meaning of an unreadable price, made of its own numbers; empty where it is ambiguous.

    Every number must be a price or a weight: '3 bks 50rb' is not the price of one.
    """
    if _OPPOSITE.search(plain) or len(re.findall(r"/|\bper\b|@", plain)) > 1:
        return ""
    plain = re.sub(r"(?<=\d)\s*(rb|rebu|ribu|k|jt|juta)[\s-]?an\b", r"\1", plain, flags=re.IGNORECASE)
    if re.fullmatch(r"(?:rp\.?)?\s*\d{1,2}", plain, re.IGNORECASE):
        alone = int(re.sub(r"\D", "", plain))
        return str(alone * 1000) if alone else ""
    measures = _MEASURE.findall(plain)
    rest = _MEASURE.sub(" ", plain)
    amounts = sorted({_amount(match["a"], match["as"], bare=False) or 0 for match in _AMOUNTS.finditer(rest)})
    if not amounts or amounts[0] < _LEAST or len(amounts) > 6 or re.search(r"\d", _AMOUNTS.sub("", rest)):
        return ""
    if len(amounts) > 1:
        return f"{amounts[0]}-{amounts[-1]}"
    return f"{amounts[0]}/{measures[0]}" if len(measures) == 1 else "" if measures else str(amounts[0])
