"""More disguises: numbers in pieces with words, in codes, in unusual letters, with other masks."""

from collections.abc import Callable

ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
LANGUAGES = {
    "Batak": "nol sada dua tolu opat lima onom pitu ualu sia",
    "Bugis": "nol seddi dua tellu eppa lima enneng pitu arua asera",
    "Acehnese": "nol sa dua lhee peuet limong nam tujoh lapan sikureueng",
    "Banjar": "nol asa dua talu ampat lima anam pitu walu sanga",
    "Sasak": "nol sekeq due telu empat lime enem pituk baluq siwaq",
    "Betawi": "nol atu due tige empat lime enem tuju delapan sembilan",
    "Minangkabau with salapan": "nol ciek duo tigo ampek limo anam tujuah salapan sambilan",
    "Arabic letters": "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
    "figures in words": "n0l s4tu du4 t1g4 3mp4t l1m4 3n4m tujuh d3l4p4n s3mb1l4n",
}
MORSE = ("-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----.")
ROMAN = ("0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def pieces(one: str, *sizes: int) -> list[str]:
    """The number in pieces of these lengths."""
    ends = [sum(sizes[: index + 1]) for index in range(len(sizes))]
    return [one[end - size : end] for end, size in zip(ends, sizes, strict=True)]


def words(one: str) -> list[str]:
    return [ONES[int(figure)] for figure in one]


def repeated(one: str) -> str:
    """`000` as `nol tiga kali`."""
    parts, at = [], 0
    while at < len(one):
        end = at + 1
        while end < len(one) and one[end] == one[at]:
            end += 1
        parts.append(ONES[int(one[at])] + (f" {ONES[end - at]} kali" if end - at > 1 else ""))
        at = end
    return ", ".join(parts)


def born(one: str) -> str:
    """The date of birth without the 40 of women: `01-05-1985`."""
    return f"{int(one[6:8]) % 40:02d}-{one[8:10]}-19{one[10:12]}"


def in_language(digits: list[str]) -> Callable[[str], str]:
    return lambda one: " ".join(digits[int(figure)] for figure in one)


FORMS: dict[str, Callable[[str], str]] = {
    "places of the digits": lambda one: "; ".join(
        f"digit {4 * at + 1}–{4 * at + 4}: {part}" for at, part in enumerate(pieces(one, 4, 4, 4, 4))
    ),
    "octal escapes": lambda one: "".join(f"\\0{ord(figure):o}" for figure in one),
    "codes in decimal": lambda one: " ".join(str(ord(figure)) for figure in one),
    "codes with 0x": lambda one: " ".join(f"0x{ord(figure):02X}" for figure in one),
    "four bits": lambda one: " ".join(f"{int(figure):04b}" for figure in one),
    "Morse code": lambda one: " ".join(MORSE[int(figure)] for figure in one),
    "Braille": lambda one: "⠼" + "".join("⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"[int(figure)] for figure in one),
    "Chinese for money": lambda one: "".join("零壹贰叁肆伍陆柒捌玖"[int(figure)] for figure in one),
    "date masked by emoji": lambda one: f"{one[:6]}🙈🙈🙈🙈🙈🙈{one[12:]}",
    "date masked by emoji apart": lambda one: f"{one[:6]} 🔒🔒🔒🔒🔒🔒 {one[12:]}",
    "date masked by letters": lambda one: f"{one[:6]}ddmmyy{one[12:]}",
    "date masked by words": lambda one: f"{one[:6]} titik titik {one[12:]}",
    "two masked by dashes": lambda one: f"{one[:10]}--{one[12:]}",
    "disamarkan": lambda one: f"{one[:12]} disamarkan",
    "hidden digits told before": lambda one: f"(4 angka akhir kami tutup) {one[:12]}",
    "born in figures": lambda one: f"NIK {one[:6]}, lahir {born(one)}, nomor urut {one[12:]}",
    "born before the region": lambda one: f"TTL {born(one)}, kode kecamatan {one[:6]}, urut {one[12:]}",
    "born, serial in words": lambda one: (
        f"NIK {one[:6]} tanggal {int(one[6:8]) % 40} {MONTHS[int(one[8:10]) - 1]} {one[10:12]} nomor "
        f"{' '.join(words(one[12:]))}"
    ),
    "day, month and year named": lambda one: "kode {} tgl {} bln {} thn {} urut {}".format(
        *pieces(one, 6, 2, 2, 2, 4)
    ),
    "each part named": lambda one: "prov {} kab {} kec {} tgl {} bln {} thn {} urut {}".format(
        *pieces(one, 2, 2, 2, 2, 2, 2, 4)
    ),
    "dotted region, words": lambda one: "{}.{}.{} lahir {} nomor {}".format(*pieces(one, 2, 2, 2, 6, 4)),
    "letters before parts": lambda one: "K{}-L{}-U{}".format(*pieces(one, 6, 6, 4)),
    "ten and six": lambda one: f"{one[:10]} disambung dengan {one[10:]}",
    "seven and nine": lambda one: f"{one[:7]} lalu {one[7:]}",
    "three, nine and four": lambda one: "tiga digit pertama {}, berikutnya {}, terakhir {}".format(
        *pieces(one, 3, 9, 4)
    ),
    "serial first": lambda one: f"empat angka terakhir {one[12:]}, dua belas angka pertama {one[:12]}",
    "fours from the end": lambda one: (
        f"NIK (kelompok dibaca dari belakang): {' '.join(reversed(pieces(one, 4, 4, 4, 4)))}"
    ),
    "arrow from the right": lambda one: f"{one[::-1]} ← baca dari kanan",
    "pairs by semicolons": lambda one: "; ".join(pieces(one, *[2] * 8)),
    "region and Roman numerals": lambda one: (
        f"{one[:6]} {' '.join(ROMAN[int(figure)] for figure in one[6:])}"
    ),
    "Roman numerals by dashes": lambda one: "-".join(ROMAN[int(figure)] for figure in one),
    "0 and 1 in figures, the others in words": lambda one: " ".join(
        figure if figure in "01" else ONES[int(figure)] for figure in one
    ),
    "only 0 in words": lambda one: one.replace("0", " nol "),
    "year in words": lambda one: f"{one[:10]} {' '.join(words(one[10:12]))} {one[12:]}",
    "last digit in words": lambda one: f"{one[:15]} {ONES[int(one[15])]}",
    "serial in words": lambda one: f"{one[:12]} nomor urut {' '.join(words(one[12:]))}",
    "exclamation marks": lambda one: "! ".join(words(one)).upper(),
    "how often each digit comes": repeated,
    "spelled by hyphens": lambda one: " ".join("-".join(word) for word in words(one)),
    "wide letters": lambda one: " ".join(words(one)).translate({at: at + 0xFEE0 for at in range(97, 123)}),
    "mathematical letters": lambda one: " ".join(words(one)).translate(
        {at: 0x1D41A + at - 97 for at in range(97, 123)}
    ),
    "soft hyphens in words": lambda one: " ".join(f"{word[:2]}\u00ad{word[2:]}" for word in words(one)),
    "bold first letters": lambda one: " ".join(f"**{word[0]}**{word[1:]}" for word in words(one)),
    "italic words": lambda one: " ".join(f"_{word}_" for word in words(one)),
    "linked words": lambda one: " ".join(f"[{word}](https://contoh.id)" for word in words(one)),
    **{f"in {language}": in_language(digits.split()) for language, digits in LANGUAGES.items()},
}
INNOCENT = (
    "Token listrik 1234-5678-9012-3456-7890", "Rek BRI 0123-01-012345-50-1 a.n. BUMDes", "BNI 0123456789",
    "ISBN 978-602-8519-93-9", "NIP 19850512 201001 1 001", "NPWP 01.234.567.8-901.000", "Resi 0112300456789",
    "-7.152345, 111.881234", "Hasil voli 25-20, 25-18, 23-25, 25-21", "Desa 35.22.01.2001, 35.22.01.2002",
    "Angka 1: 3522, angka 2: 1541", "kec 3, kab 1, nomor urut 12, tanggal 3 bulan 2 tahun 26",
    "1001 1010 1100",
    "----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- -----",
    "--2019-02-03 17:52:37-- selesai satu, dua", "352201 (tanggal terbit) 2026", "dua 1 liter, tiga 2 liter",
    "0812-3456-7890, 0857-1234-5678", "IMG_20260312_081530.jpg dan VID_20260312_081530123.mp4",
)  # fmt: skip
