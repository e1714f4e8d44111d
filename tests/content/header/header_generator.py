"""Headers drawn by lot, each with what its writer meant.

A header is made of facts (title, date, author …) and of habits: how fences, keys, separators, values, lists
and lines are written. The facts are the oracle: nothing of kimsite's reading is used to make them.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TITLES = (
    "Panen raya di Dusun Ngemplak", "Kerja bakti: saluran irigasi bersih", "Bu Sri's sambal laku keras",
    "Rapat PKK & Karang Taruna", "100% warga RT 03 hadir", "Bersih desa 2026 #gotongroyong",
    "Lomba 17-an, seru!", "Apa itu stunting?", "Jalan baru (tahap 2) selesai", "Pasar Kliwon/Legi pindah",
    "Musdes RKP Desa 2027", "Dari 5 jadi 50 kolam lele", "Tanam 1.000 pohon jati", "PENGUMUMAN PENTING",
    "Posyandu: jangan takut imunisasi", "12 kolam lele baru", "5R di pasar desa", "Rapat RT #3 dan RT #4",
    '"Ojo lali" kata Pak Lurah', "[Info] Listrik padam", "Panen “raya” di Ngemplak",
    "@kimderu buka kelas foto", "Kopi | teh | jahe: pilih mana?", "50/50 hasil panen",
    "Pasar minggu → pasar desa", "null",
    "Ngaji bareng – malam Jumat", "Sumur bor RT 02 mengalir lagi", "Vaksin sapi gratis @ balai desa",
)  # fmt: skip
PEOPLE = (
    "Bu Sri",
    "Pak Karto Wijoyo",
    "KIM Deru Maju",
    "Tim PKK RT 02",
    "Mbak Tini",
    "Sekdes",
    "Sri Wahyuni, S.Pd.",
    "Nur'aini",
    "KIM #1",
    "Pak RT 03/RW 01",
)
PLACES = (
    "Balai desa",
    "Balai Dusun Ngemplak",
    "Rumah Bu RT 03",
    "Lapangan Sumberrejo, sebelah pasar",
    "Rumah Bu RT: depan masjid",
    "Lap. voli (sebelah SD #2)",
)
TAGS = (("panen", "padi"), ("gotong royong", "irigasi", "pkk"), ("posyandu", "balita"), ("umkm", "lele"))
SENTENCES = (
    "Padi dipanen bersama sejak pagi oleh empat puluh warga dan hasilnya dibagi di balai dusun.",
    "Warga membersihkan saluran sepanjang dua kilometer sebelum musim tanam tiba, lalu makan bersama.",
)
GOODS = ("bungkus", "kg", "botol", "ekor")
SPELLINGS = {
    "judul": ("Judul Berita", "title", "Headline", "jdul", "judull", "Judul tulisan"),
    "tanggal": (
        "Tgl",
        "date",
        "Hari/Tanggal",
        "tangal",
        "Hari, tanggal",
        "tanggl",
        "Tanggal kegiatan",
        "Hari & tanggal",
        "Tgl. kegiatan",
    ),
    "penulis": ("Penulis berita", "Oleh", "author", "Ditulis oleh", "Penuls", "Nama penulis", "reporter"),
    "ringkasan": (
        "Ringkasan berita",
        "Inti berita",
        "summary",
        "Deskripsi",
        "excerpt",
        "ringkasn",
        "description",
    ),
    "tag": ("tags", "Tagar", "hashtag", "Label"),
    "tempat": ("Bertempat di", "Tempat kegiatan", "tmpat", "Tempat acara"),
    "posyandu": ("Nama posyandu", "Pos Posyandu"),
    "jam": ("Pukul", "Jam", "mulai", "Waktu mulai"),
    "harga": ("price", "Hrg", "Harga jual", "hargaa"),
    "penjual": ("Nama penjual", "Pemilik", "penjul"),
    "wa": ("No WA", "WhatsApp", "Nomor HP", "Kontak", "No. WA", "No.HP/WA"),
    "satuan": ("unit", "Kemasan", "satuann"),
    "klasifikasi": ("Klasifikasi informasi", "klasifikas"),
    "jenis_dokumen": ("Jenis dokumen", "jenis-dokumen", "Jenis Dokumen"),
    "tahun": ("Thn", "Tahun anggaran"),
    "mulai": ("Waktu pelaksanaan", "mulai", "Pelaksanaan"),
}
KEYS = {"jam": "mulai"}
FENCES = (
    ("---", "---"), ("----", "----"), ("—", "—"), ("–––", "–––"), ("---  ", "--- "), ("------", "---"),
    ("***", "***"), ("===", "==="), ("```", "```"), ("```yaml", "```"), ("___", "___"), ("- - -", "- - -"),
    ("—-", "—-"), ("--", "--"), ("---", ""), ("", "---"), ("", ""), ("\n\n---", "---"), ("\ufeff---", "---"),
    ("~~~", "~~~"), ("+++", "+++"), ("----------", "----------"), ("", "=========="), ("<!--", "-->"),
    ("...", "..."), ("--- yaml", "---"), ("~~~", "---"),
)  # fmt: skip
SEPARATORS = (
    ": ", ":", " : ", "：", " ： ", "= ", " = ", ":\t", "\t: ", "   :   ", ":\u00a0", "\u00a0: ", " :", "::",
    ": - ", "꞉ ", "﹕", "\t", " -> ", ":  ", "∶ ", " – ", " — ",
    ";", " ; ", ":\u200b ", ": : ",
)  # fmt: skip
KEY_FORMS: tuple[Callable[[str], str], ...] = (
    str.upper, str.title, str.capitalize, lambda key: f"*{key}*", lambda key: f"**{key}**",
    lambda key: f"_{key}_", lambda key: f"- {key}", lambda key: f"• {key}", lambda key: f"* {key}",
    lambda key: f"> {key}", lambda key: f"`{key}`", lambda key: f'"{key}"', lambda key: f"  {key}",
    lambda key: f"\t{key}", lambda key: f"▪ {key}", lambda key: f"📌 {key}",
    lambda key: key.replace("_", " "), lambda key: key.replace("_", "-"), lambda key: f"'{key}'",
    lambda key: f"\u200b{key}", lambda key: f"{key}\u200e", lambda key: f"__{key}__", lambda key: f"+ {key}",
    lambda key: f"✅ {key}", lambda key: f"~{key}~", lambda key: f"({key})", lambda key: f"[{key}]",
    lambda key: f"‣ {key}", lambda key: f"“{key}”", lambda key: f"‘{key}’", lambda key: f"*_{key}_*",
    lambda key: f"{key}*", lambda key: f"▶️ *{key}*", lambda key: key.ljust(14),
)  # fmt: skip
VALUE_FORMS: tuple[Callable[[str], str], ...] = (
    lambda text: f'"{text}"', lambda text: f"“{text}”", lambda text: f"{text}  ", lambda text: f"{text}\t",
    lambda text: f"*{text}*", lambda text: f"**{text}**", lambda text: f"„{text}”", lambda text: f"«{text}»",
    lambda text: f"{text}\u00a0", lambda text: f"'{text.replace(chr(39), chr(39) * 2)}'",
    lambda text: f"_{text}_", lambda text: f"{text} <br>", lambda text: f"{text}\\", lambda text: f" {text}",
    lambda text: f"\u200e{text}\u200e", lambda text: f"`{text}`", lambda text: f'"{text}";',
    lambda text: f"‘{text}’", lambda text: f'"{text}",', lambda text: f"{text}  # catatan",
)  # fmt: skip
PLAIN_AT = frozenset({4, 5, 10, 15, 16, 18, 19})
"""Forms of a value in which some titles could mean something else."""


@dataclass(frozen=True)
class WrittenHeader:
    """One post's text, and what its writer meant."""

    kind: str
    text: str
    meant: dict[str, object]
    habits: tuple[str, ...]


def day_forms(day: date) -> tuple[str, ...]:
    """Ways to write a day; all mean it, none leaves the order of day and month open."""
    month, weekday = MONTHS[day.month - 1], DAYS[day.weekday()]
    return (
        f"{day.day} {month} {day.year}", f"{weekday}, {day.day} {month} {day.year}", f"{day:%Y-%m-%d}",
        f"{day.day}-{month[:3]}-{day.year}", f"{day.day} {month[:3].lower()} {day.year}",
        f"{weekday} {day.day} {month.upper()} {day.year}", f"{day:%Y/%m/%d}", f"{day:%Y%m%d}",
        f"{day.day}/{day.month}/{day.year}" if day.day > 12 else f"{day:%Y.%m.%d}",
        f"{weekday} / {day.day} {month} {day.year}", f"{day:%Y-%m-%d} 08:00",
        f"{day:%Y-%m-%dT%H:%M:%S+07:00}",
        f"{day.day} {month}, {day.year}", f"{weekday}, tgl {day.day} {month} {day.year}",
        f"tanggal {day.day} {month} {day.year}", f"{day.day} {month} {day.year}.",
        f"{day.day}{month}{day.year}",
        f"{weekday} Pahing, {day.day} {month} {day.year}", f"{day.day}\u2011{month}\u2011{day.year}",
        f"📅 {day.day} {month} {day.year}", f"({day.day} {month} {day.year})",
        f"{weekday.lower()} tanggal {day.day} {month.lower()} {day.year}",
        f"{day.day} {month} '{day.year % 100}", f"{weekday}; {day.day} {month} {day.year}",
        f"{weekday}({day.day} {month} {day.year})", f"{day.day} {month} {day.year} 🗓",
    )  # fmt: skip


def hour_forms(hour: time) -> tuple[str, ...]:
    clock = f"{hour:%H.%M}"
    return (
        clock, f"{hour:%H:%M}", f"pukul {clock}", f"{clock} WIB", f"Pukul {clock} WIB", f"jam {hour.hour}",
        f"Jam {clock}", f"pkl. {clock}", f"{hour.hour} pagi", f"{clock} wib",
        f"⏰ {clock}", f"jam ~{clock}", f"{clock} (tepat)",
    )  # fmt: skip


def price_forms(price: int) -> tuple[str, ...]:
    dotted = f"{price:,}".replace(",", ".")
    return (
        str(price), f"Rp{dotted}", f"Rp {dotted}", f"Rp. {dotted},-", dotted, f"{price // 1000}rb",
        f"{price // 1000} ribu", f"Rp{price // 1000}.000,00", f"{price // 1000}k", f"IDR {dotted}",
    )  # fmt: skip


def phone_forms(number: str) -> tuple[str, ...]:
    return (
        f"0{number}", f"+62{number}", f"62{number}", f"0{number[:3]}-{number[3:7]}-{number[7:]}",
        f"+62 {number[:3]}-{number[3:7]}-{number[7:]}", f"0{number[:3]} {number[3:7]} {number[7:]}",
        f"https://wa.me/62{number}", f"0{number[:3]}.{number[3:7]}.{number[7:]}", f"'0{number}",
    )  # fmt: skip


def items(tags: tuple[str, ...], bullet: str) -> str:
    return "".join(f"\n{bullet.format(at)}{tag}" for at, tag in enumerate(tags, 1))


def tag_forms(tags: tuple[str, ...]) -> tuple[str, ...]:
    quoted = ", ".join(f'"{tag}"' for tag in tags)
    return (
        f"[{', '.join(tags)}]", ", ".join(tags), "; ".join(tags), items(tags, "  - "), items(tags, "- "),
        f"[{quoted}]", items(tags, "  • "), " ".join(f"#{tag.replace(' ', '_')}" for tag in tags),
        items(tags, "\t- "), items(tags, "  {}. "), "[" + ", ".join(tags), ",".join(tags) + ",",
        "[\n" + ",\n".join(f"  {tag}" for tag in tags) + "\n]", "(" + ", ".join(tags) + ")",
        f"“{'”, “'.join(tags)}”", items(tags, "  * "),
    )  # fmt: skip


def wrapped_forms(text: str) -> tuple[str, ...]:
    words = text.split()
    half = len(words) // 2
    first, second = " ".join(words[:half]), " ".join(words[half:])
    return (
        f"{first}\n  {second}", f"{first}\n\t{second}", f">\n  {first}\n  {second}", f"|\n  {text}",
        f'"{first}\n  {second}"', f">-\n    {first}\n    {second}", f"\n  {first}\n  {second}", f"\n  {text}",
        f"{first}\n{second}",
    )  # fmt: skip


class _Maker:
    def __init__(self, lot: random.Random) -> None:
        self.lot = lot
        self.habits: list[str] = []

    def odd(self, share: float) -> bool:
        return self.lot.random() < share

    def one(self, name: str, forms: tuple) -> object:
        at = self.lot.randrange(len(forms))
        self.habits.append(f"{name} {at}")
        return forms[at]

    def facts(self, kind: str) -> tuple[dict[str, object], dict[str, str]]:
        """What is meant, and how each field is written."""
        lot = self.lot
        day = date(2026, lot.randint(1, 10), lot.randint(1, 28))
        title = lot.choice(TITLES)
        meant: dict[str, object] = {"judul": title, "tanggal": day}
        written = {"judul": title, "tanggal": str(self.one("day", day_forms(day)))}
        if self.odd(0.7):
            meant["penulis"] = written["penulis"] = lot.choice(PEOPLE)
        if self.odd(0.4):
            tags = lot.choice(TAGS)
            meant["tag"], written["tag"] = tags, str(self.one("tags", tag_forms(tags)))
        if self.odd(0.4):
            text = lot.choice(SENTENCES)
            meant["ringkasan"] = text
            written["ringkasan"] = str(self.one("wrap", wrapped_forms(text))) if self.odd(0.6) else text
        if kind == "agenda":
            start = date(2026, 12, lot.randint(1, 28))
            hour = time(lot.randint(5, 9))
            meant |= {"mulai": (start, hour), "tempat": lot.choice(PLACES)}
            written["mulai"] = f"{self.one('day', day_forms(start)[:6])} {self.one('hour', hour_forms(hour))}"
            written["tempat"] = str(meant["tempat"])
        elif kind == "posyandu":
            hour = time(lot.randint(7, 9))
            meant |= {"posyandu": lot.choice(("Melati", "Mawar 2", "Anggrek")), "jam": hour}
            written |= {"posyandu": str(meant["posyandu"]), "jam": str(self.one("hour", hour_forms(hour)))}
        elif kind == "umkm":
            price, number = lot.choice((5000, 15000, 125000)), f"8{lot.randint(10**9, 10**10 - 1)}"
            meant |= {"harga": price, "wa": f"62{number}", "penjual": lot.choice(PEOPLE[:2])}
            meant["satuan"] = lot.choice(GOODS)
            written |= {
                "harga": str(self.one("price", price_forms(price))),
                "wa": str(self.one("phone", phone_forms(number))),
                "penjual": str(meant["penjual"]),
                "satuan": str(meant["satuan"]),
            }
        elif kind == "informasi-publik":
            meant |= {"klasifikasi": "berkala", "jenis_dokumen": "B07", "tahun": 2026}
            written |= {"klasifikasi": "berkala", "tahun": "2026"}
            written["jenis_dokumen"] = lot.choice(("B07", "APBDes", "apbdes"))
        return meant, written

    def line(self, name: str, value: str, separator: str, form: Callable[[str], str] | None) -> str:
        key = KEYS.get(name, name)
        if self.odd(0.15):
            key = str(self.one(f"key {name}", SPELLINGS[name]))
        shown = form(key) if form else key
        if "\n" not in value and name in {"judul", "penulis", "tempat", "penjual"} and self.odd(0.12):
            at = self.lot.randrange(len(VALUE_FORMS))
            if at not in PLAIN_AT or value.replace(" ", "").isalpha():
                self.habits.append(f"value {at}")
                value = VALUE_FORMS[at](value)
        return f"{shown}{separator}{value}"


def header(seed: int) -> WrittenHeader:
    """The header of one seed."""
    lot = random.Random(seed)  # noqa: S311  # test data
    make = _Maker(lot)
    kind = lot.choice(("berita", "berita", "agenda", "posyandu", "umkm", "informasi-publik"))
    meant, written = make.facts(kind)
    names = list(written)
    if make.odd(0.3):
        lot.shuffle(names)
        make.habits.append("shuffled")
    fence = make.one("fence", FENCES) if make.odd(0.35) else ("---", "---")
    separator = str(make.one("separator", SEPARATORS)) if make.odd(0.3) else ": "
    form = make.one("key form", KEY_FORMS) if make.odd(0.3) else None
    if make.odd(0.05) and not any("\n" in value for value in written.values()):
        make.habits.append("table")
        labels = {name: KEYS.get(name, name).replace("_", " ").title() for name in names}
        rows = [f"| {labels[name]} | {written[name]} |" for name in names]
        text = "\n".join((rows[0], "|---|---|", *rows[1:], "", "Warga datang sejak pagi.\n"))
        return WrittenHeader(kind, text, meant, tuple(make.habits))
    if make.odd(0.05):
        make.habits.append("bold with the separator inside")
        separator, form = " ", lambda key: f"**{key}:**"
    lines = [make.line(name, written[name], separator, form) for name in names]
    between = "\n"
    if make.odd(0.08):
        between = str(make.one("between lines", ("\n\n", "\n \n", "  \n", "\r\n", "\n\n\n")))
    block = between.join(lines)
    if make.odd(0.04) and not any("\n" in line for line in lines):
        make.habits.append("indented")
        block = "\n".join(f"  {line}" for line in lines)
    first, last = fence
    start = f"{first}\n" if first else ""
    end = f"\n{last}\n" if last else "\n\n"
    gap = "\n" if make.odd(0.3) else ""
    text = f"{start}{block}{end}{gap}Warga datang sejak pagi.\n"
    return WrittenHeader(kind, text, meant, tuple(make.habits))
