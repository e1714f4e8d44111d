"""The kind of post that a message's words speak of."""

from __future__ import annotations

import re
from datetime import date

from kimsite.importers.message_days import hours_of, stated_days
from kimsite.importers.proposed_fields import place_of_text
from kimsite.model.kinds import Kind

_POSYANDU = re.compile(r"\bposyandu\b|\bpenimbangan\b|\bimunisasi\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:musdes|musyawarah|rapat|pengajian|kerja bakti|gotong royong|senam|lomba|arisan|pelatihan"
    r"|sosialisasi|penyuluhan|yasinan|tahlil\w*)\b",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"\bundang(?:an)?\b.*\b(?:pukul|pkl|jam|hari|waktu)\b|\bakan (?:diadakan|dilaksanakan)\b|\bhadirilah\b",
    re.IGNORECASE | re.DOTALL,
)
_DOCUMENT = re.compile(r"\bapb ?des\b|\bperdes\b|\brkp ?des\b|\brpjm ?des\b|\bmusrenbang", re.IGNORECASE)
_OFFER = re.compile(
    r"\b(?:harga|hrg)\b|\bready\b|\bopen (?:order|po)\b|\bpesan(?:an)? (?:ke|di|hub)|\bjapri\b"
    r"|^[^\w\n]*jual\b|\bterima (?:jahit\w*|pesanan|order|servis)\b|\bongkos\b|\bdijual\b",
    re.IGNORECASE | re.MULTILINE,
)
_NOTICE = re.compile(r"\bpemberitahuan\b|\bpadam\b|\bpemadaman\b|\bditutup\b", re.IGNORECASE)
_LABELLED_PLACE = re.compile(r"^[^\w\n]*(?:tempat|tmpt|lokasi)\s*:", re.IGNORECASE | re.MULTILINE)


def kind_of_words(text: str, sent: date) -> Kind:
    """The kind of post that a text's words speak of; news where they speak of none. `sent`: its day."""
    posyandu = _POSYANDU.search(text)
    if posyandu is not None and not _MEETING.search(text, 0, posyandu.start()):
        return Kind.POSYANDU
    if _INVITATION.search(text) or _is_event(text, sent):
        return Kind.AGENDA
    if _DOCUMENT.search(text):
        return Kind.INFORMASI_PUBLIK
    return Kind.UMKM if _OFFER.search(text) else Kind.BERITA


def _is_event(text: str, sent: date) -> bool:
    """True where a day ahead, an hour and a place are named, and nothing is merely announced."""
    if not hours_of(text) or _NOTICE.search(text):
        return False
    ahead = any(one.day > sent and not one.is_limit for one in stated_days(text, sent, ahead=True))
    return ahead and bool(
        place_of_text(text) or _LABELLED_PLACE.search(text) or _MEETING.search(text.partition("\n")[0])
    )
