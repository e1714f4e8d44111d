"""What WhatsApp itself writes into an export, in Indonesian and English.

Source: public parsers of exports and their fixtures; the wording differs between versions of the app.
"""

from __future__ import annotations

import re

_NAME = r"(?P<name>[^\n<>]{1,200}?)"
ATTACHED = (
    re.compile(
        rf"^{_NAME} \((?:file terlampir|file attached|berkas terlampir)\)(?P<more> [^\n]*)?$", re.MULTILINE
    ),
    re.compile(rf"(?:[^\n<]*• ?\d+ (?:halaman|pages?) ?)?<(?:terlampir|attached|lampiran): {_NAME}>"),
)
"""A file that is in the export: Android and browsers, iPhone."""
MAY_ATTACH = re.compile(r"terlampir|attached|<lampiran")
MAY_OMIT = re.compile(r"tidak disertakan|omitted|dihilangkan")
"""Quick tests before the patterns above and below."""
_THINGS = (
    r"(?:media|gambar|foto|video|audio|stiker|gif|dokumen|catatan video"
    r"|image|photo|sticker|document|video note)"
)
OMITTED = re.compile(
    rf"^<?{_THINGS} (?:tidak disertakan|omitted|dihilangkan)>?(?P<more> [^\n]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
EDITED = re.compile(r" ?<(?:pesan ini (?:telah )?diedit|this message was edited)>", re.IGNORECASE)
FORWARDED = re.compile(
    r"\A\s*(?:\[(?:forwarded|diteruskan)[^\]]*\]|_?(?:diteruskan|forwarded)_?(?:\n|$))\s*", re.IGNORECASE
)
DELETED = re.compile(
    r"\A(?:pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini"
    r"|this message was deleted|you deleted this message(?: as admin)?|null)\.?\Z",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\A(?:(?:panggilan|missed|voice|video|group) (?:suara|video|voice|call|grup|tak)[^\n]*"
    r"|(?:lokasi|location|lokasi terkini|live location)[^\n]{0,40}:? https?://maps\.[^\n]*"
    r"|<?(?:kartu kontak|contact card) (?:tidak disertakan|omitted)>?"
    r"|(?:poll|polling|jajak pendapat):.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
NOTICE = re.compile(
    r"(?:pesan (?:dan|serta) (?:panggilan|telepon)[^\n]*enkripsi|messages and calls are end-to-end encrypted"
    r"|messages to this (?:chat|group) are|pesan (?:di|ke) grup ini"
    r"|\b(?:telah )?(?:membuat|created) (?:grup|group|komunitas|community)\b"
    r"|\b(?:menambahkan|mengeluarkan|added|removed)\b[^:]*\Z"
    r"|\b(?:keluar|left)\.?\Z"
    r"|\b(?:telah )?bergabung (?:menggunakan|melalui|dari|lewat)\b|\bjoined (?:using|from|via)\b"
    r"|\b(?:mengubah|mengganti) (?:deskripsi|subjek|nama|ikon|foto|setelan|pengaturan|nomor)"
    r"|\bchanged (?:the|this|to|their|group)"
    r"|\b(?:menyematkan|melepas sematan|pinned|unpinned)\b[^:]*\Z|\bkode keamanan\b|\bsecurity code\b"
    r"|\b(?:menghapus|mengaktifkan|menonaktifkan) (?:ikon|foto|pesan sementara)"
    r"|\b(?:deleted|turned (?:on|off)) (?:this group|disappearing)"
    r"|\b(?:sekarang (?:menjadi )?admin|now an admin)\b|\bdisappearing messages\b|\bpesan sementara\b)",
    re.IGNORECASE,
)
"""A notice of the app, which has no sender."""
SELF = frozenset({"anda", "you", "saya"})
"""How the phone that exported calls its owner."""
IGNORED_FILES = (".vcf", ".opus", ".ogg", ".m4a", ".mp3", ".aac", ".amr", ".webp", ".gif", ".was")
"""Contact cards, voice notes, stickers: never part of a post."""
PHOTO_FILES = (".jpg", ".jpeg", ".png", ".heic", ".heif")
