"""What WhatsApp itself writes among the messages of a chat, in Indonesian and English, as parts of patterns.

For texts that were copied into a post, for chats that are no post, and for the import of a chat. All are
meant for `re.IGNORECASE`. Source: public parsers of exports and their fixtures; the wording differs between
versions of the app.
"""

from __future__ import annotations

MEDIA = (
    r"(?:media|gambar|foto|video|audio|stiker|gif|dokumen|kartu kontak|kontak|pesan suara|pesan video"
    r"|catatan video|image|photo|sticker|document|contact card|voice message|video note)"
)
LEFT_OUT = r"(?:tidak disertakan|dihilangkan|tidak dilampirkan|omitted)"
"""`<Media tidak disertakan>`: sent in the chat, not exported."""
ENCLOSED = r"(?:file terlampir|file attached|berkas terlampir|berkas attached)"
"""`IMG.jpg (file terlampir)`: Android and browsers."""
ENCLOSED_BEFORE = r"(?:terlampir|attached|lampiran)"
"""`<terlampir: IMG.jpg>`: iPhone."""
EDITED_MARK = r"<(?:pesan ini (?:telah )?diedit|this message was edited)>"
DELETED_TEXT = (
    r"(?:pesan ini (?:telah )?dihapus(?: oleh admin.{0,40})?|anda (?:telah )?menghapus pesan ini"
    r"|this message was deleted(?: by admin.{0,40})?|you deleted this message(?: as admin)?)"
)
FORWARDED_MARK = (
    r"(?:(?:pesan\s+)?diteruskan(?:\s+(?:berkali-kali|berulang\s+kali|sering))?"
    r"|forwarded(?:\s+(?:many\s+times|message))?|fwd)"
)
ENCRYPTION = (
    r"(?:pesan (?:dan|serta) (?:panggilan|telepon)[^\n]{0,40}enkripsi"
    r"|messages (?:and calls|to this (?:chat|group))[^\n]{0,40}(?:encrypted|secured))"
)
MISSED_CALL = r"(?:panggilan (?:suara|video) (?:tak|tidak) terjawab|missed (?:voice|video) call)"
