"""Invented conversations of a village, written as every kind of phone, browser and clipboard writes them."""

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

_MONTHS = {
    False: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    True: "January February March April May June July August September October November December",
}
GROUP = "Warta Deru"


@dataclass(frozen=True)
class Said:
    """A message as it was meant, and what a reader must find."""

    moment: datetime
    who: str
    """Name as the chat shows it; empty for a notice of the app."""
    text: str = ""
    photo: int = 0
    """Number of a photo; negative: it was left out of the export."""
    mark: str = ""
    """edited, deleted, forwarded."""

    @property
    def name(self) -> str | None:
        """What the parser shall call the sender: None for a notice, empty for a number or oneself."""
        if not self.who:
            return None
        plain = self.who.strip("~ ")
        if plain in {"Anda", "You"} or plain.startswith("+"):
            return ""
        return plain.removesuffix(" 0812-0000-0009")


@dataclass(frozen=True)
class Format:
    """How one program writes a chat."""

    name: str
    stamp: Callable[[datetime], str]
    """Head of a message up to where the sender begins."""
    english: bool = False
    apple: bool = False
    web: bool = False
    copied: bool = False
    markdown: bool = False
    options: dict = field(default_factory=dict)
    """For parse_chat."""


def twelve(
    moment: datetime, form: str = "{h}:{m:02}{s}{gap}{half}", *, seconds: bool = False, gap=" "
) -> str:
    second = f":{moment.second:02}" if seconds else ""
    half = "AM" if moment.hour < 12 else "PM"
    return form.format(h=(moment.hour - 1) % 12 + 1, m=moment.minute, s=second, gap=gap, half=half)


NARROW = "\u202f"
FORMATS = (
    Format("android-id", lambda t: f"{t:%d/%m/%y %H.%M} - "),
    Format("android-id-comma", lambda t: f"{t:%d/%m/%y, %H.%M} - "),
    Format("android-id-year", lambda t: f"{t.day}/{t.month}/{t.year} {t:%H.%M} - "),
    Format("android-id-colon", lambda t: f"{t:%d/%m/%Y %H:%M} - "),
    Format("android-id-dash", lambda t: f"{t:%d-%m-%y %H.%M} - "),
    Format("android-id-pukul", lambda t: f"{t:%d/%m/%y} pukul {t:%H.%M} - "),
    Format("android-id-12", lambda t: f"{t:%d/%m/%y} {twelve(t, '{h}.{m:02}{s}{gap}{half}')} - "),
    Format("android-en-us", lambda t: f"{t.month}/{t.day}/{t:%y}, {twelve(t, gap=NARROW)} - ", english=True),
    Format("android-en-us-24", lambda t: f"{t.month}/{t.day}/{t:%y}, {t:%H:%M} - ", english=True),
    Format("android-en-uk", lambda t: f"{t:%d/%m/%Y}, {t:%H:%M} - ", english=True),
    Format("android-en-uk-12", lambda t: f"{t:%d/%m/%Y}, {twelve(t, gap=NARROW).lower()} - ", english=True),
    Format("android-en-iso", lambda t: f"{t:%Y-%m-%d}, {t:%H:%M} - ", english=True),
    Format("android-en-am-dots", lambda t: f"{t:%d/%m/%Y}, {t.hour % 12 or 12}:{t:%M} "
           f"{'a' if t.hour < 12 else 'p'}.\u00a0m. - ", english=True),
    Format("iphone-id", lambda t: f"[{t:%d/%m/%y, %H.%M.%S}] ", apple=True),
    Format("iphone-id-long", lambda t: f"[{t.day}/{t.month}/{t.year} {t:%H.%M.%S}] ", apple=True),
    Format("iphone-id-12", lambda t: f"[{t.month}/{t.day}/{t:%y}, {twelve(t, seconds=True, gap=NARROW)}] ",
           apple=True),
    Format("iphone-en", lambda t: f"[{t:%d/%m/%Y, %H:%M:%S}] ", english=True, apple=True),
    Format("iphone-en-us", lambda t: f"[{t.month}/{t.day}/{t:%y}, {twelve(t, seconds=True, gap=NARROW)}] ",
           english=True, apple=True),
    Format("iphone-en-thin", lambda t: f"[{t:%d/%m/%Y}, {twelve(t, seconds=True, gap=chr(0x2009))}] ",
           english=True, apple=True),
    Format("web-txt", lambda t: f"[{t.month}/{t.day}/{t:%y}, {twelve(t, seconds=True, gap=NARROW)}] ",
           english=True, web=True, options={"is_web_export": True}),
    Format("web-md-id", lambda t: f"[{t:%H.%M}] ", english=True, web=True, markdown=True),
    Format("web-md-en", lambda t: f"[{twelve(t, gap=NARROW)}] ", english=True, web=True, markdown=True),
    Format("web-copy", lambda t: f"[{t:%H.%M}, {t.day}/{t.month}/{t.year}] ", copied=True),
    Format("web-copy-en", lambda t: f"[{twelve(t)}, {t.month}/{t.day}/{t.year}] ", copied=True, english=True),
    Format("android-copy", lambda t: f"[{t.day}/{t.month} {t:%H.%M}] ", copied=True),
    Format("android-copy-12", lambda t: f"[{t.day}/{t.month}, {t:%H:%M}] ", copied=True),
)  # fmt: skip

TRANSFORMS: dict[str, Callable[[str], bytes]] = {
    "lf": lambda text: text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "nfd": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf16": lambda text: text.encode("utf-16"),
}

NAMES = (
    "Bu Sri",
    "Pak Joko Kasun",
    "~ Kader Melati",
    "~\u00a0Wahyu",
    "Bu Yani 🌸🌸",
    "Pak RT: Budi",
    "+62 812-0000-0001",
    "+62\u00a0813\u20110000\u20110002",
    "Sri - PKK Dusun",
    "H. Joko, S.Pd.",
    "Desi (KIM)",
    "José Andi",
    "Karang Taruna RW 02",
    "Bu Left Hander",
    "12 Rina",
    "Anda",
    "Bu Tin 0812-0000-0009",
    "Mas Gun (Ketua RW)",
    "Ibu-Ibu PKK",
    "Dewi / Kader",
)
TALK = (
    "Siap bu",
    "ok",
    "🙏🙏🙏",
    "Nggih, matur nuwun",
    "Jam berapa ya?",
    "Jam: 8 pagi\nTempat: balai dusun",
    "keluar dulu ya",
    "Keluar",
    "Left",
    "Saya yang menambahkan gula tadi",
    "Menambahkan info: bawa sapu",
    "Added value itu penting: kata Pak Camat",
    "Pesan ini dari Bu Lurah: besok libur",
    "null dan nihil",
    "1. beras\n2. gula\n3. minyak",
    "https://contoh.id/berita?a=1:2",
    "*Penting:* bawa buku KIA",
    "Harga: Rp10.000",
    "12/03",
    "08.00 kumpul di balai",
    "12/03/26 kumpul",
    "Rapat 12/03/26 08.00 - selesai",
    "[catatan] jangan lupa",
    "Panggilan suara tadi putus",
    "video lucu",
    "\nbaris kosong di depan",
    "Ada yang video tidak disertakan di laporan?",
    "Mohon\n\ndibaca\n\nsemua",
    "Pertemuan kemarin membahas: 1) iuran 2) ronda",
    "Mengubah nama grup boleh?",
    "Panggilan suara tak terjawab",
    "Info: besok libur",
    "Tanya: jam berapa?",
    "Diteruskan dari mana?",
    "lokasi: https://maps.google.com/?q=-7.1,111.9",
    "Polling: setuju?",
    "Menyematkan harapan",
    "Pesan ini dihapus saja ya",
    "pinned ya",
    "Foto: Pak Joko",
    "> kutipan\nbalasan saya",
    'Kata Bu Lurah: "Besok: kerja bakti"',
    "POSYANDU MELATI\nHari : Sabtu\nJam  : 08.00",
)
STORIES = (
    "Panen raya di Dusun Ngemplak berlangsung meriah. Warga memanen padi sejak pagi.\nHasilnya dibagi.",
    "Jadwal senam:\n07.00 - 08.00 pemanasan\n08.00 - 09.00 senam\n09.00 - selesai sarapan bersama",
    "Laporan posyandu bulan ini:\nS: 60\nK: 58\nD: 51\nN: 40\n\nTerima kasih kader semua.",
    "Kerja bakti:\n- RT 1: selokan\n- RT 2: masjid\n- RT 3: lapangan\nBawa alat sendiri: sapu, cangkul.",
)
"""With lines that look a little like heads."""
NOTICES_ID = (
    '{a} membuat grup "Warta Deru"',
    "{a} menambahkan {b}",
    "{a} mengeluarkan {b}",
    "{b} keluar",
    "{b} telah bergabung menggunakan tautan undangan grup ini",
    "{a} mengubah deskripsi grup",
    "{a} mengubah ikon grup ini",
    "{a} menyematkan pesan",
    "{b} mengganti nomor teleponnya ke nomor baru. Ketuk untuk mengirim pesan.",
    "Anda menambahkan {b}",
    '{a} mengubah nama grup dari "KIM Deru" menjadi "KIM: Deru Maju"',
    "Anda sekarang admin",
    "Kode keamanan Anda dengan {b} berubah. Ketuk untuk info selengkapnya.",
    "{a} mengaktifkan pesan sementara. Pesan baru akan hilang dari chat ini 7 hari setelah dikirim.",
)
NOTICES_EN = (
    '{a} created group "Warta Deru"',
    "{a} added {b}",
    "{a} removed {b}",
    "{b} left",
    "{b} joined using this group's invite link",
    "{a} changed the group description",
    "{a} changed this group's icon",
    "{a} pinned a message",
    "{b} changed their phone number to a new number. Tap to message or add the new number.",
    "You added {b}",
    '{a} changed the subject from "KIM Deru" to "KIM: Deru Maju"',
    "You're now an admin",
    "Your security code with {b} changed. Tap to learn more.",
    "{a} turned on disappearing messages. New messages will disappear after 7 days.",
)
ENCRYPTED = (
    "Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang di chat ini yang bisa membacanya.",
    "Messages and calls are end-to-end encrypted. Only people in this chat can read them. Learn more.",
)


def conversation(seed: int, length: int, form: Format) -> list[Said]:
    """A chat of this many messages, the same for one seed. A copy has no notices and no files."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    moment = datetime(2026, chance.randint(1, 6), chance.randint(1, 28), 5, 10)
    people = chance.sample(NAMES, 7)
    if form.english:
        people = ["You" if one == "Anda" else one for one in people]
    said = [] if form.copied else [Said(moment, "", ENCRYPTED[form.english])]
    notices = NOTICES_EN if form.english else NOTICES_ID
    while len(said) < length:
        moment += timedelta(seconds=chance.choice((5, 20, 70, 400, 3000, 30000)))
        who, kind = chance.choice(people), chance.random()
        plain = Said(moment, who, chance.choice(TALK).strip())
        if kind < 0.08 and not form.copied:
            a, b = chance.sample([one for one in people if one not in {"Anda", "You"}], 2)
            plain = Said(moment, "", chance.choice(notices).format(a=a, b=b))
        elif kind < 0.2 and not form.copied:
            plain = replace(plain, photo=chance.randint(1, 999), text=chance.choice(("", "", plain.text)))
        elif kind < 0.26 and not form.copied:
            plain = replace(plain, photo=-1, text="")
        elif kind < 0.3 and not form.copied:
            plain = replace(plain, text="", mark="deleted")
        elif kind < 0.34 and not form.copied and not form.web:
            plain = replace(plain, mark="edited")
        elif kind < 0.38 and form.web:
            plain = replace(plain, mark="forwarded")
        elif kind < 0.5:
            plain = replace(plain, text=chance.choice(STORIES))
        elif kind < 0.55:
            plain = replace(plain, text=quoting(chance, moment, form))
        elif kind < 0.57 and len(said) > 5:
            sent = moment - timedelta(minutes=chance.choice((1, 4, 50)))
            late = chance.choice([one.who for one in said[-5:] if one.who] or people)
            plain = replace(plain, moment=sent, who=late)
        said.append(plain)
    return said


def quoting(chance: random.Random, moment: datetime, form: Format) -> str:
    """A text that has another chat's messages in its body."""
    earlier = moment - chance.choice((timedelta(days=chance.randint(2, 60), minutes=7), timedelta(hours=1)))
    others = [one for one in FORMATS if one.name != form.name and not one.markdown]
    other = chance.choice((*others, form)) if not form.markdown else chance.choice(others)
    return f"Kata grup sebelah:\n{other.stamp(earlier)}Pak Lurah: Mari kerja bakti\nBegitu katanya."


def written(said: list[Said], form: Format) -> str:
    """The chat as this program writes it."""
    lines, day = [], None
    if form.web:
        lines.append(
            f"# WhatsApp Chat Export: {GROUP}" if form.markdown else f"WhatsApp Chat Export: {GROUP}"
        )
    for one in said:
        if form.markdown and one.moment.date() != day:
            day = one.moment.date()
            is_english = form.name.endswith("en")
            month = _MONTHS[is_english].split()[day.month - 1]
            shown = f"{month} {day.day}, {day.year}" if is_english else f"{day.day} {month} {day.year}"
            lines += ["", f"## {shown}", ""]
        lines.append(_line(one, form))
    return "\n".join(lines) + "\n"


def _line(one: Said, form: Format) -> str:
    hidden = "\u200e" if form.apple else ""
    stamp = form.stamp(one.moment)
    body, marked = _body(one, form)
    start = hidden if form.apple and (marked or not one.who) else ""
    if not one.who:
        if form.apple:
            return f"{start}{stamp}{GROUP}: {hidden}{body}"
        return (
            f"{stamp}{'- ' if form.web and not form.markdown else ''}{f'_{body}_' if form.markdown else body}"
        )
    who = f"**{one.who}:**" if form.markdown else f"{one.who}:"
    return f"{start}{stamp}{who} {body}"


def _body(one: Said, form: Format) -> tuple[str, bool]:
    """The text with its marks, and whether the app wrote a part of it."""
    words = (
        ("file attached", "image omitted", "This message was edited", "This message was deleted", "attached")
        if form.english
        else (
            "file terlampir",
            "gambar tidak disertakan",
            "Pesan ini diedit",
            "Pesan ini telah dihapus",
            "terlampir",
        )
    )
    attached, omitted, edited, deleted, apple = words
    hidden = "\u200e" if form.apple else ""
    text = one.text
    if one.photo > 0:
        stamp = f"{one.moment:%Y-%m-%d-%H-%M-%S}"
        name = (
            f"{one.photo:08}-PHOTO-{stamp}.jpg"
            if form.apple
            else f"IMG-{one.moment:%Y%m%d}-WA{one.photo:04}.jpg"
        )
        if form.apple:
            return f"{f'{text} ' if text else ''}{hidden}<{apple}: {name}>", True
        return f"{name} ({attached}){' ' if form.web and text else chr(10) if text else ''}{text}", False
    if one.photo < 0:
        if form.web:
            return f"<{omitted}>", False
        return (
            (f"{hidden}{omitted}", True)
            if form.apple
            else ("<Media omitted>" if form.english else "<Media tidak disertakan>", False)
        )
    if one.mark == "deleted":
        return f"{hidden}{deleted}{'.' if form.apple else ''}", form.apple
    if one.mark == "edited":
        return f"{text} {hidden}<{edited}>", form.apple
    if one.mark == "forwarded":
        return f"[Forwarded] {text}", False
    return text, False
