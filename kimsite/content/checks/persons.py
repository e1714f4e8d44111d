"""What reveals more about a person than a blog should (UU 27/2022 art. 4).

The post is published, and its writer is asked to look again. Each check begins with plain words that must be
there at all, so that the usual post costs a few microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kimsite.content.header.keys import names_of, normalise_key
from kimsite.content.kinds import umkm
from kimsite.content.normalise.whatsapp import sender_end
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile
from kimsite.model.kinds import Kind
from kimsite.tools.mobile_numbers import MOBILE_NUMBER
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words, lowered

_PHONE_STARTS = (re.compile("08[1-9]"), re.compile("62[ .-]?8[1-9]"))
"""No mobile number begins otherwise; two patterns, because each then begins with letters that are found at
memory speed.
"""
_OWN_FIELD = re.compile(r"^\s*(?:wa|whatsapp)\s*:", re.IGNORECASE)
_SELLERS = frozenset(
    name for field in umkm.KIND.fields if field.name == "wa" for name in (*names_of(field), *field.natural)
)
_AGREED = lazy_pattern(
    r"[^\s(\[]{0,40}\s{0,2}[*_]{0,3}[(\[][*_ ]{0,3}sudah (?:izin|ijin|setuju)[*_ ]{0,3}[)\]]", re.IGNORECASE
)
"""The mark itself and nothing else in the brackets: `(sudah izin tapi jangan disebar)` is no consent."""
_BANKS = (
    "rek|rekening|bank|bri|bni|bca|btn|bsi|mandiri|bpd|bpr|cimb|danamon|permata|muamalat|jatim|jateng|bjb"
)
_BANK_WORDS = frozenset((*_BANKS.encode().split(b"|"), b"norek"))
_BANK = lazy_pattern(
    rf"\b(?:no\s?rek|{_BANKS})\b(?P<gap>[^\n]{{0,40}}?)"
    r"(?<![\d.,])(?P<number>\d[\d .\-]{6,22}\d)(?!\d)",
    re.IGNORECASE,
)
_PAYMENT_CODE = lazy_pattern(
    r"\b(?:va|briva|virtual\s?(?:account|akun|acc)|no\.?\s?rek|norek|rek|rekening|"
    r"kode\s(?:bayar|pembayaran|billing))\b[^\d\n]{0,40}\d(?:[ .\-]?\d){2,5}[ .\-]{1,2}$",
    re.IGNORECASE,
)
"""What stands before the last digits of an account to pay into: its name and its first digits."""
_VIRTUAL = lazy_pattern(r"\b(?:va|briva|virtual\s?(?:account|akun|acc))\b[^\d\n]{0,40}$", re.IGNORECASE)
_FAR = 80
_THOUSANDS = lazy_pattern(r"\d{1,3}(?:\.\d{3})+")
_DATE = lazy_pattern(r"(?:\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d)")
_LONG = re.compile(r"\d(?:[ .\-]?\d){7}")
_HOUSE = re.compile(r"\brt\b\.?\s*0*\d{1,3}\s*[/,.\-]?\s*(?:rw\b\.?\s*)?0*\d{1,3}\b", re.IGNORECASE)
_STREET = lazy_pattern(r"\b(?:jalan|jl|jln|dusun|dsn|gang|gg|dukuh|kampung|kp|perum)\b", re.IGNORECASE)


def phone_numbers(source: SourceFile, diagnostics: Findings) -> None:
    """P03: a mobile number outside `wa`, and not of a chat's sender, which is never published.

    `(sudah izin)` says that its owner agreed. The end of an account to pay into, `VA 88810 0812…`, is none.
    """
    if not _may_call(source.text):
        return
    lines = source.text.split("\n")
    own = _sellers_lines(lines) if source.kind == Kind.UMKM else frozenset()
    for number, start, end in _phones(lines):
        if number not in own and start >= sender_end(lines[number - 1]):
            diagnostics.add("P03", place_at(source.path, lines, number, start + 1, end - start))


def _sellers_lines(lines: list[str]) -> frozenset[int]:
    """The lines of a product's header that are its field `wa` by another name: `No HP: …`."""
    end = next((number for number, line in enumerate(lines[1:], 2) if line.strip() == "---"), 0)
    keys = ((number, line.partition(":")[0].strip("*_-• ")) for number, line in enumerate(lines[:end], 1))
    return frozenset(number for number, key in keys if normalise_key(key) in _SELLERS)


def bank_accounts(source: SourceFile, diagnostics: Findings) -> None:
    """P04: 8 to 16 digits after a bank's name or 'rekening'; prices, dates and virtual accounts are none."""
    named = _BANK_WORDS & ascii_words(source.text)
    lines = source.text.split("\n") if named else []
    for number in _lines_with(lowered(source.text), named):
        if not _LONG.search(lines[number - 1]):
            continue
        for match in _BANK.finditer(lines[number - 1]):
            before = lines[number - 1][: match.start("number")]
            if (
                _is_account(match["number"])
                and not re.search(r"rp\.?\s*$", match["gap"], re.IGNORECASE)
                and not _VIRTUAL.search(before[-_FAR:])
            ):
                diagnostics.add(
                    "P04",
                    place_at(source.path, lines, number, match.start("number") + 1, len(match["number"])),
                )


def _lines_with(low: str, words: Iterable[bytes]) -> list[int]:
    """The lines, counted from 1, of a text in small letters that hold one of `words`; each once, in order."""
    found: set[int] = set()
    for word in map(bytes.decode, words):
        number, last, at = 1, 0, low.find(word)
        while at >= 0:
            number += low.count("\n", last, at)
            found.add(number)
            last = at
            end = low.find("\n", at)
            at = low.find(word, end) if end >= 0 else -1
    return sorted(found)


def addresses(source: SourceFile, diagnostics: Findings) -> None:
    """P07: an address (RT/RW and a street or dusun) with a phone number on the same line or the next."""
    if b"rt" not in ascii_words(source.text) or not _may_call(source.text) or not _HOUSE.search(source.text):
        return
    lines = source.text.split("\n")
    called = {number for number, _, _ in _phones(lines, agreed=True)}
    for number, line in enumerate(lines, 1):
        house = _HOUSE.search(line)
        if house and _STREET.search(line) and called & {number - 1, number, number + 1}:
            diagnostics.add("P07", place_at(source.path, lines, number, house.start() + 1, len(house[0])))


@lru_cache(maxsize=1)
def _may_call(text: str) -> bool:
    """Asked of the same text by two checks."""
    return _may_start(text) and MOBILE_NUMBER.search(text) is not None


def _may_start(text: str) -> bool:
    return any(start.search(text) for start in _PHONE_STARTS)


def _phones(lines: list[str], *, agreed: bool = False) -> Iterator[tuple[int, int, int]]:
    """(line, start, end) of mobile numbers outside `wa`; with `agreed` also those whose owner agreed."""
    for number, line in enumerate(lines, 1):
        if not (_may_start(line) or "wa.me/" in line) or (_OWN_FIELD.match(line) and not agreed):
            continue
        for match in MOBILE_NUMBER.finditer(line):
            before = line[max(0, match.start() - _FAR) : match.start()]
            if not _PAYMENT_CODE.search(before) and (agreed or not _AGREED.match(line, match.end())):
                yield number, match.start(), match.end()


def _is_account(written: str) -> bool:
    written = written.strip(" .-")
    digits = re.sub(r"\D", "", written)
    if (
        not 8 <= len(digits) <= 16
        or digits.startswith(("08", "628"))
        or _THOUSANDS.fullmatch(written)
        or _DATE.match(written)
    ):
        return False
    groups = re.split(r"[ .\-]+", written)
    return (
        len(groups) == 1
        or set(re.sub(r"\d", "", written)) == {"-"}
        or all(len(group) >= 3 for group in groups)
    )
