"""Disguises made by combining: words by separators, scripts by groups, masks by places."""

import random
from base64 import b32encode, b64encode
from collections.abc import Callable, Iterator

from content.checks.identity_numbers import grouped, shifted

Disguise = Callable[[str], str]

LANGUAGES = {
    "Indonesian": "nol satu dua tiga empat lima enam tujuh delapan sembilan",
    "English": "zero one two three four five six seven eight nine",
    "Javanese": "nol siji loro telu papat lima enem pitu wolu sanga",
    "polite Javanese": "nol setunggal kalih tiga sekawan gangsal enem pitu wolu sanga",
    "Sundanese": "nol hiji dua tilu opat lima genep tujuh dalapan salapan",
    "Minangkabau": "nol ciek duo tigo ampek limo anam tujuah lapan sambilan",
    "Balinese": "nol besik dadua telu papat lima nenem pitu kutus sia",
    "Madurese": "nol settong dhuwa' tello' empa' lema' ennem petto' ballu' sanga'",
    "Arabic": "sifr wahid itsnan tsalatsah arba'ah khamsah sittah sab'ah tsamaniyah tis'ah",
    "messages": "nol stu dua tga mpt lma nam tjh dlpn smbln",
    "emoji names": ":zero: :one: :two: :three: :four: :five: :six: :seven: :eight: :nine:",
}
BETWEEN_WORDS = {
    "blanks": " ", "commas": ", ", "dashes": "-", "lines": "\n", "slashes": " / ", "items": "\n- ",
    "cells": " | ", "dots": ". ",
}  # fmt: skip
SCRIPTS = {
    "full width": 0xFF10, "Arabic": 0x660, "Persian": 0x6F0, "Javanese": 0xA9D0, "Sundanese": 0x1BB0,
    "Balinese": 0x1B50, "bold": 0x1D7CE, "monospace": 0x1D7F6, "Thai": 0xE50,
}  # fmt: skip
SIGNS = {
    "raised": "⁰¹²³⁴⁵⁶⁷⁸⁹", "lowered": "₀₁₂₃₄₅₆₇₈₉", "circles": "⓪①②③④⑤⑥⑦⑧⑨", "full circles": "⓿❶❷❸❹❺❻❼❽❾",
    "with a dot": "🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐", "Chinese": "〇一二三四五六七八九", "Roman": "0ⅠⅡⅢⅣⅤⅥⅦⅧⅨ",
}  # fmt: skip
LETTERS = {
    "O": ("0", "O"), "l": ("1", "l"), "I": ("1", "I"), "i": ("1", "i"), "|": ("1", "|"), "!": ("1", "!"),
    "S": ("5", "S"), "B": ("8", "B"), "b": ("6", "b"), "g": ("9", "g"), "E": ("3", "E"), "A": ("4", "A"),
    "Ø": ("0", "Ø"), "O, l": ("01", "Ol"), "O, |": ("01", "O|"), "O, I, S": ("015", "OIS"),
}  # fmt: skip
AROUND_ONE = ("({})", "[{}]", "{{{}}}", "«{}»", "【{}】", '"{}" ', "({}) ", "<b>{}</b>", "**{}**")
BETWEEN_FIGURES = (*".,-/_:*·•—→&$%@!~^", "😀", "❤️", "\u2800", "\u0640", "\ufff9", "\U000e0020", "\u3000")
MASKS = ("xxxxxx", "XXXXXX", "******", "••••••", "######", "______", "██████", "??????", r"\*\*\*\*\*\*")
REVERSED = ("dibalik", "dibaca dari belakang", "terbalik", "dari kanan ke kiri", "dibaca mundur")
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
LAYOUTS: dict[str, Disguise] = {
    "thousands": lambda one: f"{int(one):,}".replace(",", "."),
    "English thousands": lambda one: f"{int(one):,}",
    "thousands after NIK": lambda one: f"NIK {int(one):,}".replace(",", "."),
    "region, date, serial": lambda one: f"{one[:2]}.{one[2:4]}.{one[4:6]}-{one[6:12]}-{one[12:]}",
    "date inside": lambda one: f"{one[:6]} {one[6:8]}/{one[8:10]}/{one[10:12]} {one[12:]}",
    "single figures in cells": lambda one: f"\n\n|{'|'.join(one)}|\n",
    "groups with their numbers": lambda one: (
        f"\n\n| No | Angka |\n|---|---|\n| 1 | {one[:6]} |\n| 2 | {one[6:12]} |\n| 3 | {one[12:]} |\n"
    ),
    "labels in a list": lambda one: f"\n- wilayah: {one[:6]}\n- lahir: {one[6:12]}\n- urut: {one[12:]}\n",
    "a name between two cells": lambda one: (
        f"\n\n| NIK 1 | Nama | NIK 2 |\n|---|---|---|\n| {one[:8]} | Sulastri | {one[8:]} |\n"
    ),
    "spasi": lambda one: f"{one[:6]} spasi {one[6:12]} spasi {one[12:]}",
    "titik": lambda one: f"{one[:6]} titik {one[6:12]} titik {one[12:]}",
    "lalu": lambda one: f"{one[:8]} lalu {one[8:]}",
    "dan": lambda one: f"{one[:8]} dan {one[8:]}",
    "two attributes": lambda one: f'<span data-a="{one[:8]}" data-b="{one[8:]}">Bu Tini</span>',
    "parameters": lambda one: f"https://contoh.id/?a={one[:6]}&b={one[6:12]}&c={one[12:]}",
    "base64 in a link": lambda one: f"[x](https://contoh.id/?d={coded(one)})",
    "base64 in a path": lambda one: f"https://contoh.id/{coded('NIK ' + one)}",
    "base64 in a description": lambda one: f"![{coded(one)}](foto.jpg)",
    "base64 alone": lambda one: coded('{"nik":"' + one + '"}').rstrip("="),
    "hexadecimal": lambda one: one.encode().hex(),
    "bytes with colons": lambda one: ":".join(f"{ord(figure):02x}" for figure in one),
    "bytes with blanks": lambda one: " ".join(f"{ord(figure):02X}" for figure in one),
    "base32": lambda one: b32encode(one.encode()).decode(),
    "rupiah": lambda one: f"Rp{int(one):,}".replace(",", "."),
    "telephone of another country": lambda one: f"+{one[:2]} {one[2:5]}-{one[5:9]}-{one[9:13]}-{one[13:]}",
    "serial, date, region": lambda one: f"{one[12:]}-{one[6:12]}-{one[:6]}",
    "serial, region, date": lambda one: f"{one[12:]}.{one[:6]}.{one[6:12]}",
    "date, region, serial": lambda one: f"KTP {one[6:12]} {one[:6]} {one[12:]}",
    "region, serial, date": lambda one: f"| {one[:6]} | {one[12:]} | {one[6:12]} |",
    "date, serial, region": lambda one: f"| {one[6:12]} | {one[12:]} | {one[:6]} |",
    "last half first": lambda one: f"NIK: 8 angka belakang {one[8:]}, 8 angka depan {one[:8]}",
    "dots in words": lambda one: f"{one[:12]} titik-titik",
    "percent codes of full width": lambda one: "".join(f"%EF%BC%9{figure}" for figure in one),
    "middle by dots": lambda one: f"{one[:8]}...{one[12:]}",
    "middle by dashes": lambda one: f"{one[:6]}------{one[12:]}",
    "middle by dots apart": lambda one: f"{one[:6]} ...... {one[12:]}",
    "end in brackets": lambda one: f"{one[:12]}[xxxx]",
    "end in round brackets": lambda one: f"{one[:12]} (****)",
    "one digit": lambda one: f"{one[:15]}*",
    "twelve digits after NIK": lambda one: f"NIK 12 digit pertama {one[:12]}",
    "last ten after NIK": lambda one: f"NIK berakhir {one[6:]}",
    "zeros for the region": lambda one: f"NIK 000000{one[6:]}",
    "masked region in groups": lambda one: f"XX.XX.XX.{one[6:12]}.{one[12:]}",
    "written backwards": lambda one: f"\u202e{one[::-1]}\u202c",
    "shown backwards": lambda one: f'<bdo dir="rtl">{one[::-1]}</bdo>',
    "two fields": lambda one: f"\n---\njudul: Bantuan {one[:8]}\nringkasan: NIK lanjut {one[8:]}\n---\n",
    "keys": lambda one: f"\n---\nnik_1: {one[:8]}\ntanggal: 2026-03-01\nnik_2: {one[8:]}\n---\n",
    "pauses": lambda one: " (jeda) ".join((one[:6], one[6:12], one[12:])),
    "fours with words": lambda one: " koma ".join(one[at : at + 4] for at in range(0, 16, 4)),
    "followed by": lambda one: f"{one[:6]}, diikuti {one[6:12]}, diikuti {one[12:]}",
    "two pictures": lambda one: f"![NIK {one[:8]}](a.jpg)\n\n![{one[8:]}](b.jpg)",
    "file name with letters": lambda one: f"![](KTP{one[:8]}x{one[8:]}.jpg)",
    "footnote": lambda one: f"KTP {one[:8]}[^1]\n\n[^1]: {one[8:]}\n",
    "chat": lambda one: f"NIK\n[09/11/26 08.15] Tini: {one[:8]}\n[09/11/26 08.16] Tini: {one[8:]}\n",
    "one sentence": lambda one: (
        f"KTP-nya delapan angka depan {one[:8]}, lalu delapan angka belakangnya adalah {one[8:]}"
    ),
    "figures with their numbers": lambda one: ", ".join(f"{at}={figure}" for at, figure in enumerate(one, 1)),
    "numbers in brackets": lambda one: " ".join(f"({at}) {figure}" for at, figure in enumerate(one, 1)),
    "one figure an item": lambda one: (
        "\n" + "\n".join(f"{at}. {figure}" for at, figure in enumerate(one, 1)) + "\n"
    ),
    "figures with ordinals": lambda one: "; ".join(
        f"angka ke-{at} {figure}" for at, figure in enumerate(one, 1)
    ),
    "letters before figures": lambda one: ", ".join(
        f"{chr(97 + at)}. {figure}" for at, figure in enumerate(one)
    ),
    "nine figures after NIK": lambda one: f"NIK Bu Tini {one[:9]}",
    "last nine after NIK": lambda one: f"NIK Bu Tini berakhir {one[7:]}",
    "without the region": lambda one: f"NIK tanpa kode wilayah: 1{one[7:]}",
    "ordinals in words": lambda one: (
        "\n" + "\n".join(f"{at}) {_ONES[int(figure)]}" for at, figure in enumerate(one, 1))
    ),
    "words and figures in turn, glued": lambda one: "".join(
        _ONES[int(figure)] if at % 2 else figure for at, figure in enumerate(one)
    ),
    "emoji between words": lambda one: " 👉 ".join(_ONES[int(figure)] for figure in one),
    "word and figure": lambda one: " ".join(f"{figure} {_ONES[int(figure)]}" for figure in one),
    "stars in words": lambda one: f"{one[:12]} bintang bintang bintang bintang",
    "month in Roman numerals": lambda one: (
        f"NIK {one[:6]} {one[6:8]}/{ROMAN[int(one[8:10])]}/{one[10:12]} {one[12:]}"
    ),
}


def coded(text: str) -> str:
    return b64encode(text.encode()).decode()


def in_words(words: list[str], between: str) -> Disguise:
    return lambda one: between + between.join(words[int(figure)] for figure in one) + "\n"


def half_in_words(words: list[str]) -> Disguise:
    return lambda one: f"{one[:6]} {in_words(words, ' ')(one[6:])}"


def replaced(figures: str, letters: str) -> Disguise:
    return lambda one: one.translate(str.maketrans(figures, letters))


def disguises() -> Iterator[tuple[str, Disguise]]:
    for language, words in LANGUAGES.items():
        for name, between in BETWEEN_WORDS.items():
            yield f"in {language}, {name}", in_words(words.split(), between)
        yield f"half in {language}", half_in_words(words.split())
    for script, zero in SCRIPTS.items():
        yield script, shifted(zero)
        yield f"{script}, in groups", lambda one, zero=zero: grouped(" ")(shifted(zero)(one))
        yield f"half {script}", lambda one, zero=zero: one[:8] + shifted(zero)(one[8:])
    for name, signs in SIGNS.items():
        yield name, replaced("0123456789", signs)
    for name, (figures, letters) in LETTERS.items():
        yield f"{name} as a figure", replaced(figures, letters)
        yield f"NIK, {name} as a figure", lambda one, pair=(figures, letters): f"NIK {replaced(*pair)(one)}"
    for frame in AROUND_ONE:
        yield f"each in {frame}", lambda one, frame=frame: "".join(map(frame.format, one))
    for sign in BETWEEN_FIGURES:
        yield f"{sign!a} between", grouped(sign, 1)
        yield f"{sign!a} between fours", grouped(sign)
    for mask in MASKS:
        yield f"region {mask}", lambda one, mask=mask: mask + one[6:]
        yield f"region {mask} apart", lambda one, mask=mask: f"{mask} {one[6:]}"
    for words in REVERSED:
        yield f"{words}, before", lambda one, words=words: f"{words}: {one[::-1]}"
        yield f"{words}, behind", lambda one, words=words: f"{grouped(' ')(one[::-1])} ({words})"
    yield from LAYOUTS.items()
    for parting in (" ", ", "):
        yield (
            f"threes in words, {parting!r}",
            lambda one, parting=parting: parting.join(
                below_thousand(one[at : at + 3]) for at in range(0, 16, 3)
            ),
        )
    for pattern in BIRTHS:
        yield pattern, lambda one, pattern=pattern: written_birth(one, pattern)


_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def below_thousand(figures: str) -> str:
    """`352` as `tiga ratus lima puluh dua`, with a `nol` for each zero at its beginning."""
    rest = figures.lstrip("0")
    words = ["nol"] * (len(figures) - len(rest))
    hundreds, tens = divmod(int(rest or 0), 100)
    if hundreds:
        words.append("seratus" if hundreds == 1 else f"{_ONES[hundreds]} ratus")
    if tens in {10, 11}:
        words.append("sepuluh" if tens == 10 else "sebelas")
    elif 11 < tens < 20:
        words.append(f"{_ONES[tens - 10]} belas")
    else:
        words += [f"{_ONES[tens // 10]} puluh"] * (tens > 19) + [_ONES[tens % 10]] * (tens % 10 > 0)
    return " ".join(words)


def written_birth(one: str, pattern: str) -> str:
    """A number with its date of birth as `pattern` has it."""
    day = int(one[6:8]) % 40
    month = MONTHS[int(one[8:10]) - 1]
    return pattern.format(region=one[:6], day=day, month=month, year=one[10:12], serial=one[12:])


MONTHS = (
    "Jan", "Februari", "Mar", "April", "Mei", "Juni", "Jul", "Agustus", "Sept", "Oktober", "Nov", "Desember",
)  # fmt: skip
BIRTHS = (
    "NIK {region} {day} {month} {year} {serial}", "NIK: {region}-{day:02d} {month} {year}-{serial}",
    "KTP {region}, lahir {day} {month} 19{year}, nomor urut {serial}",
)  # fmt: skip


def innocent_lines(count: int, seed: int = 1) -> Iterator[str]:
    """Telephones, accounts, prices, dates, coordinates and codes as villages write them, drawn by lot."""
    lot = random.Random(seed)  # noqa: S311  # test data

    def figures(length: int) -> str:
        return "".join(lot.choice("0123456789") for _ in range(length))

    def phone() -> str:
        start = f"{lot.choice(['08', '+62 8', '628'])}{lot.choice(['12', '13', '57', '21', '95'])}"
        return start + lot.choice([figures(8), f"-{figures(4)}-{figures(4)}", f" {figures(4)} {figures(4)}"])

    def price() -> str:
        return f"{lot.choice([500, 15000, 250000, 1250000, 125000000]) * lot.randint(1, 9):,}".replace(
            ",", "."
        )

    def date() -> str:
        day, month, year = lot.randint(1, 28), lot.randint(1, 12), lot.randint(10, 27)
        return lot.choice(
            [f"{day:02d}-{month:02d}-20{year}", f"{day}/{month}/{year}", f"{day}.{month}.20{year}"]
        )

    def place() -> str:
        return f"-{lot.choice('678')}.{figures(6)}{lot.choice([', ', ','])}11{lot.randint(0, 4)}.{figures(6)}"

    makers: list[Callable[[], str]] = [
        lambda: f"Hubungi {phone()}, {phone()} atau {phone()}, {date()} pukul 08.00-11.00.",
        lambda: f"Rekening BRI {figures(15)} a.n. BUMDes, BNI {figures(10)}, Mandiri {figures(13)}",
        lambda: f"NIB 1203{figures(9)}, KBLI 10{figures(3)}, 47{figures(3)}, 56{figures(3)}",
        lambda: f"ISBN 978-602-{figures(4)}-{figures(2)}-1, barcode 899{figures(10)}, resi {figures(12)}",
        lambda: f"Lokasi {place()} dan {place()}, [peta](https://maps.contoh.id/@{place()},17z)",
        lambda: f"Rp{price()}, Rp {price()} dan Rp{price()}",
        lambda: f"|---|---|---|\n| Jalan | {price()} | {price()} |\n| Air | {price()} | {price()} |",
        lambda: "|" + "|".join(f" {figures(2)} " for _ in range(lot.choice([6, 8, 10, 12]))) + "|",
        lambda: "Skor " + " ".join(f"{figures(1)}-{figures(1)}" for _ in range(lot.randint(3, 7))),
        lambda: "Undian: " + ", ".join(figures(4) for _ in range(lot.randint(3, 9))),
        lambda: f"Tahun 19{figures(2)} 20{figures(2)} 20{figures(2)} 20{figures(2)}",
        lambda: f"Kode desa 35.22.{figures(2)}.20{figures(2)}, 35.22.{figures(2)}.20{figures(2)}",
        lambda: f"Bawa fotokopi KTP dan KK. {date()}, {date()}. Info {phone()}",
        lambda: f"Jumlah KK {figures(3)}, jiwa {figures(4)}, laki-laki {figures(4)}, perempuan {figures(4)}",
        lambda: (
            f"NOP 35.22.{figures(3)}.{figures(3)}.{figures(3)}-{figures(4)}.0, NPWP {figures(2)}.{figures(3)}"
        ),
        lambda: f"No HP ......{phone()}",
        lambda: f"Harga {lot.randint(10, 99)}000 per kg, pesan 0812{figures(8)} sebelum 2026.",
        lambda: f"Kode kecamatan 3522{figures(2)}, kode pos {figures(5)}, dana {figures(6)}, tahun 2026.",
        lambda: f"Resi {figures(12)} dikirim 2026, resi {figures(10)} menyusul, kode {figures(6)}.",
        lambda: f"Foto IMG_20260312_{figures(6)}.jpg dan IMG-20260413-WA{figures(4)}.jpg",
        lambda: "Skor " + ", ".join(f"RT {at}: {figures(1)}" for at in range(1, 13)),
        lambda: "\n".join(f"{at}. {figures(1)} kg beras" for at in range(1, 17)),
        lambda: "lima ratus ribu rupiah dari kas, dua ratus lima puluh ribu dari iuran",
        lambda: f"KK miskin {figures(3)}, nomor aduan 0353{figures(6)}, KTP dicetak {figures(4)} lembar",
    ]
    for index in range(count):
        yield makers[index % len(makers)]()
