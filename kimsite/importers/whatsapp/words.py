"""What WhatsApp itself writes into an export, in Indonesian and English, as patterns.

The words that a post may bring along too are in `content/vocabulary/chat_words.py`, with their source.
"""

from __future__ import annotations

import re

from kimsite.content.vocabulary.chat_words import (
    DELETED_TEXT,
    EDITED_MARK,
    ENCLOSED,
    ENCLOSED_BEFORE,
    ENCRYPTION,
    FORWARDED_MARK,
    LEFT_OUT,
    MEDIA,
)
from kimsite.tools.word_lists import words as word_list

_NAME = r"(?P<name>[^\n<>]{1,200}?)"
ATTACHED = (
    re.compile(rf"^{_NAME} \({ENCLOSED}\)(?P<more> [^\n]*)?$", re.MULTILINE),
    re.compile(rf"(?:[^\n<]*• ?\d+ (?:halaman|pages?) ?)?<{ENCLOSED_BEFORE}: {_NAME}>"),
    re.compile(r"^!?\[[^\]\n]*\]\((?:media/)?(?P<name>[^()\n]{1,200})\)(?P<more> [^\n]*)?$", re.MULTILINE),
)
"""A file that is in the export: Android and browsers, iPhone, `chat.md` of browsers."""
MAY_ATTACH = re.compile(r"terlampir|attached|<lampiran|\]\(")
MAY_OMIT = re.compile(r"tidak di|omitted|dihilangkan")
"""Quick tests before the patterns above and below."""
OMITTED = re.compile(
    rf"^(?:[^\n<]*• ?\d+ (?:halaman|pages?) ?)?<?(?:view once )?{MEDIA}(?: sekali lihat)? {LEFT_OUT}>?"
    r"(?P<more> [^\n]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
EDITED = re.compile(rf" ?{EDITED_MARK}", re.IGNORECASE)
FORWARDED = re.compile(
    rf"\A\s*[↪⏩➡\ufe0f»→]* ?(?:\[{FORWARDED_MARK}[^\]\n]*\]|_?{FORWARDED_MARK}_?[.:]?(?:\n|$))\s*",
    re.IGNORECASE,
)
DELETED = re.compile(rf"\A(?:{DELETED_TEXT}|null)\.?\Z", re.IGNORECASE)
SERVICE = re.compile(
    r"\A(?:(?:panggilan|missed|voice|video|group) (?:suara|video|voice|call|grup)(?: (?:tak|tidak) terjawab"
    r"| call)?(?:[.,·] [^\n]*)?"
    r"|(?:lokasi|location|lokasi terkini|live location)[^\n]{0,40}:? https?://maps\.[^\n]*"
    r"|<?(?:kartu kontak|contact card) (?:tidak disertakan|omitted)>?"
    r"|(?:menunggu pesan ini|waiting for this message)\b.{0,120}"
    r"|(?:poll|polling|jajak pendapat):.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
ENCRYPTED = re.compile(ENCRYPTION, re.IGNORECASE)
MARKED_START = re.compile(
    r"[\s↪⏩➡\ufe0f»→\[_<]*(?:pesan|anda|this|you|null|panggilan|missed|voice|video|group|lokasi|location|live"
    r"|kartu|contact|poll|jajak|diteruskan|forwarded|fwd|menunggu|waiting)",
    re.IGNORECASE,
)
"""How a text begins that DELETED, SERVICE or FORWARDED may match."""
NOTICE = re.compile(
    rf"(?:{ENCRYPTION}"
    r"|messages to this (?:chat|group) are|pesan (?:di|ke) grup ini"
    r"|\b(?:telah )?(?:membuat|created) (?:this |the )?(?:grup|group|komunitas|community)\b"
    r"|\b(?:menambahkan|mengeluarkan|added|removed)\b[^:]*\Z"
    r"|\b(?:keluar|left)\.?\Z"
    r"|\b(?:telah )?bergabung (?:menggunakan|melalui|dari|lewat|ke)\b|\bjoined (?:using|from|via|the)\b"
    r"|\b(?:mengubah|mengganti) (?:deskripsi|subjek|nama|ikon|foto|setelan|pengaturan|nomor)"
    r"|\bchanged (?:the|this|to|their|group)"
    r"|\b(?:menyematkan|melepas sematan|pinned|unpinned)\b[^:]*\Z|\bkode keamanan\b|\bsecurity code\b"
    r"|\b(?:menghapus|mengaktifkan|menonaktifkan) (?:ikon|foto|pesan sementara)"
    r"|\b(?:deleted|turned (?:on|off)) (?:this group|disappearing)"
    r"|\b(?:sekarang (?:menjadi )?admin|now an admin)\b|\bdisappearing messages\b|\bpesan sementara\b)",
    re.IGNORECASE,
)
"""A notice of the app, which has no sender."""
NOTICE_STARTS = (
    "Anda ", "You ", "You'", "Your ", "Pesan ", "Messages ", "This ", "Chat ", "Grup ", "Group ", "Kode ",
    "Only ", "Hanya ", "Waiting ", "Menunggu ", "Panggilan ", "Missed ", "Admin ", "Tap ", "~", "+",
)  # fmt: skip
"""How a notice begins that names no member of the chat whom one may know by name."""
SELF = frozenset({"anda", "you", "saya"})
"""How the phone that exported calls its owner."""
MESSAGE_LABELS = frozenset(
    word_list("""
    info informasi penting perhatian pengumuman undangan berita kabar agenda acara harga jam pukul hari
    tanggal tempat lokasi note nb ket keterangan catatan laporan update foto video link fyi ps tanya jawab
    jadwal topik tema judul re dari kepada untuk mohon maaf harap
    """)
)
"""Words before a colon that begin a message and are no part of a name."""
TIMETABLE = re.compile(
    r"(?:\d{1,2}[.:]\d{2}|selesai|s/d|s\.d\.|sampai)(?: (?:wib|wita?|selesai))?\s*(?:[:,(\-–]|\Z)",
    re.IGNORECASE,
)
"""What follows the hour in a timetable: "12/03/26 08.00 - selesai: senam"."""
IGNORED_FILES = (".vcf", ".opus", ".ogg", ".m4a", ".mp3", ".aac", ".amr", ".webp", ".gif", ".was")
"""Contact cards, voice notes, stickers: never part of a post."""
PHOTO_FILES = (".jpg", ".jpeg", ".png", ".heic", ".heif")


def is_placeholder(text: str) -> bool:
    """True for what stands in place of a file or of a deleted message."""
    return any(pattern.match(text) for pattern in (OMITTED, DELETED, *ATTACHED))
