"""Synthetic NIK and KK numbers and the disguises they are given.

Nobody's number: region, date and serial are drawn by lot.
"""

import random
from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import cache

from kimsite.tools.nik_shape import regions

ZERO_WIDTH = "\u200b"
FULL, ARABIC = 0xFF10, 0x0660

WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


@cache
def _codes() -> list[str]:
    return sorted(regions())


def numbers(count: int, seed: int = 4) -> Iterator[str]:
    """Half of them women's (day + 40)."""
    lot = random.Random(seed)  # noqa: S311  # test data
    codes = _codes()
    for _ in range(count):
        day = lot.randint(1, 28) + lot.choice((0, 40))
        code = lot.choice(codes)
        born = f"{day:02d}{lot.randint(1, 12):02d}{lot.randint(0, 99):02d}"
        yield f"{code}{born}{lot.randint(1, 9999):04d}"


def grouped(mark: str, size: int = 4) -> Callable[[str], str]:
    return lambda number: mark.join(number[start : start + size] for start in range(0, 16, size))


def shifted(zero: int) -> Callable[[str], str]:
    return lambda number: "".join(chr(zero + int(digit)) for digit in number)


DISGUISES: dict[str, Callable[[str], str]] = {
    "bare": lambda number: f"NIK{number}.",
    "blanks": grouped(" "),
    "dots": lambda number: f"{number[:6]}.{number[6:12]}.{number[12:]}",
    "dashes": grouped("-", 2),
    "slashes": grouped("/"),
    "nbsp": grouped("\u00a0"),
    "zero width": grouped(ZERO_WIDTH, 1),
    "full width": shifted(FULL),
    "arabic": shifted(ARABIC),
    "emphasis": lambda number: f"{number[:4]}**{number[4:6]}**{number[6:]}",
    "line break": lambda number: f"{number[:10]}\n{number[10:]}",
    "entities": lambda number: "".join(f"&#{ord(digit)};" for digit in number),
    "masked middle": lambda number: f"{number[:6]}******{number[12:]}",
    "masked end": lambda number: f"{number[:4]}{'x' * 12}",
    "cut": lambda number: f"{number[:4]}xxxx…",
    "single digits": grouped(" ", 1),
    "link": lambda number: f"[warga](https://contoh.id/?id={number}&x=1)",
    "percent": lambda number: "https://contoh.id/" + "".join(f"%{ord(digit):02x}" for digit in number),
    "comment inside": lambda number: f"{number[:4]}<!-- 7 -->{number[4:]}",
    "tag inside": lambda number: f"{number[:8]}<b>{number[8:]}</b>",
    "code": lambda number: f"`{number[:6]}``{number[6:]}`",
    "keycaps": lambda number: "".join(f"{digit}\ufe0f\u20e3" for digit in number),
    "alt": lambda number: f"![KTP {number}](ktp.jpg)",
    "last two masked": lambda number: f"{number[:14]}XX",
    "last masked by dots": lambda number: f"{number[:12]}....",
    "last masked by dashes": lambda number: f"{number[:12]}----",
    "last masked by locks": lambda number: f"{number[:12]}🔒🔒🔒🔒",
    "last masked in groups": lambda number: f"{number[:4]} {number[4:8]} {number[8:12]} ****",
    "masks fewer than digits": lambda number: f"{number[:12]}xx",
    "first masked": lambda number: f"XXXX{number[4:]}",
    "first left out": lambda number: f"...{number[4:]}",
    "bold and masked": lambda number: f"**{number[:12]}xxxx**",
    "masks with backslashes": lambda number: f"{number[:6]}\\*\\*\\*\\*\\*\\*{number[12:]}",
    "two in the middle masked": lambda number: f"{number[:10]}**{number[12:]}",
    "cut by an ellipsis and masked": lambda number: f"{number[:6]}…{number[10:12]}XX",
    "named and cut": lambda number: f"NIK {number[:13]}",
    "O for zero": lambda number: number.replace("0", "O"),
    "l for one": lambda number: number.replace("1", "l"),
    "in words": lambda number: " ".join(WORDS[int(digit)] for digit in number),
    "in words with commas": lambda number: ", ".join(WORDS[int(digit)].title() for digit in number),
    "partly in words": lambda number: f"{number[:6]} {' '.join(WORDS[int(digit)] for digit in number[6:])}",
    "raised digits": lambda number: "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in number),
    "digits in circles": lambda number: "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(digit)] for digit in number),
    "tag and entities": lambda number: (
        f"{number[:4]}<b>&#{ord(number[4])};{number[5:8]}</b>&#x{ord(number[8]):x};{number[9:]}"
    ),
    "entities coded twice": lambda number: "".join(f"&amp;#{ord(digit)};" for digit in number),
    "links": lambda number: f"[{number[:8]}](https://a.contoh.id)[{number[8:]}](https://b.contoh.id)",
    "quoted lines": lambda number: f"> {number[:8]}\n> {number[8:]}",
    "list of groups": lambda number: "\n".join(f"- {number[start : start + 4]}" for start in range(0, 16, 4)),
    "table cells": grouped(" | "),
    "plus signs": grouped("+"),
    "turned text": lambda number: f"{number[:8]}\u202a{number[8:]}\u202c",
    "exponent": lambda number: f"{number[0]},{number[1:12]}E+15",
    "file name": lambda number: f"![](scan_{number}.jpg)",
    "in words, bold": lambda number: " ".join(f"**{WORDS[int(digit)]}**" for digit in number),
    "in words, glued": lambda number: "".join(WORDS[int(digit)] for digit in number),
    "in words, in cells": lambda number: "| " + " | ".join(WORDS[int(digit)] for digit in number) + " |",
    "in words and figures": lambda number: " ".join(f"{WORDS[int(digit)]} ({digit})" for digit in number),
    "in words, joined at last": lambda number: (
        f"{' '.join(WORDS[int(digit)] for digit in number[:15])} dan {WORDS[int(number[15])]}"
    ),
    "cut by dst": lambda number: f"{number[:12]} dst",
    "rest told to be hidden": lambda number: f"{number[:12]} (4 digit terakhir disembunyikan)",
    "rest censored": lambda number: f"{number[:12]}[disensor]",
    "masked in the next cell": lambda number: f"| Budi | {number[:12]} | xxxx |",
    "dots in the middle": lambda number: f"{number[:6]}......{number[12:]}",
    "Cyrillic O": lambda number: number.replace("0", "\u041e"),
    "struck through by marks": lambda number: "".join(f"{digit}\u0336" for digit in number),
    "empty letters between": grouped("\u3164", 1),
    "named entity between": grouped("&ZeroWidthSpace;"),
    "entities without their end": lambda number: "".join(f"&#{ord(digit)}" for digit in number),
    "footnote inside": lambda number: f"{number[:8]}[^1]{number[8:]}",
    "told in pieces": lambda number: (
        f"NIK: kode wilayah {number[:6]}, tanggal {number[6:12]}, urut {number[12:]}"
    ),
    "words between": lambda number: f"No. KK depan {number[:8]} belakang {number[8:]}",
    "numbered list of groups": lambda number: (
        "\n" + "\n".join(f"{item}. {number[4 * item - 4 : 4 * item]}" for item in range(1, 5)) + "\n"
    ),
    "empty lines between": lambda number: (
        "\n" + "\n\n".join(number[start : start + 4] for start in range(0, 16, 4)) + "\n"
    ),
    "one digit a row": lambda number: (
        "\n| NIK |\n|---|\n" + "\n".join(f"| {digit} |" for digit in number) + "\n"
    ),
    "headings": lambda number: f"\n# {number[:8]}\n# {number[8:]}\n",
    "data in base64": lambda number: (
        f"![](data:text/plain;base64,{b64encode(f'NIK {number}'.encode()).decode()})"
    ),
}
