"""The kind of post that a message's words speak of."""

from __future__ import annotations

import re
from datetime import date

from kimsite.importers.greetings import part_greetings
from kimsite.importers.message_days import hours_of, stated_days
from kimsite.importers.proposed_fields import place_of_text
from kimsite.importers.stated_offer import stated_price
from kimsite.model.kinds import Kind

_POSYANDU = re.compile(r"\bposyandu\b|\bpenimbangan\b|\bimunisasi\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:musdes|musyawarah|rapat|pengajian|kerja bakti|gotong royong|senam|lomba|arisan|pelatihan"
    r"|sosialisasi|penyuluhan|yasinan|tahlil\w*|sinoman|tirakatan|tasyakuran|aqiqah"
    r"|kumpul|latihan|nobar|turnamen|bazar|resepsi|halal ?bihalal)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(r"\b(?:meninggal(?: dunia)?|berpulang|wafat|lelayu)\b|\binn?all?il?lahi\b", re.IGNORECASE)
_INVITATION = re.compile(
    r"\bundang(?:an)?\b.*\b(?:pukul|pkl|jam|hari|waktu)\b|\bakan (?:diadakan|dilaksanakan)\b|\bhadirilah\b",
    re.IGNORECASE | re.DOTALL,
)
_DOCUMENT = re.compile(r"\bapb ?des\b|\bperdes\b|\brkp ?des\b|\brpjm ?des\b|\bmusrenbang", re.IGNORECASE)
_OFFER = re.compile(
    r"\b(?:harga|hrg)\b|\bready\b|\bopen (?:order|po)\b|\bpesan(?:an)? (?:ke|di|hub)|\bjapri\b"
    r"|^[^\w\n]*(?:di)?jual\b|\bterima (?:jahit\w*|pesanan|order|servis)\b|\bongkos\b"
    r"|\b(?:mau|akan) dijual\b",
    re.IGNORECASE | re.MULTILINE,
)
_ORDER = re.compile(
    r"\border\b|\bcod\b|\bwa\.me/|\bminat\b|\bongkir\b|\bwa\b[^\n]{0,20}\d{4}"
    r"|^[^\w\n]*(?:sewa|rental|jasa|sedia)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Words of an offer, where a price is named too."""
_INVITED = re.compile(r"\bundangan\b|\bwalimah\b|\bwalimatul\b", re.IGNORECASE)
_LATER_TODAY = re.compile(r"\b(?:nanti (?:siang|sore|malam)|(?:sore|malam) ini)\b", re.IGNORECASE)
_TODAY = re.compile(r"\bhari ini\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(?:sudah|telah|tadi|alhamdulillah|berjalan|selesai|diikuti|dihadiri)\b", re.IGNORECASE
)
_NOTICE = re.compile(r"\bpemberitahuan\b|\bpadam\b|\bpemadaman\b|\bditutup\b", re.IGNORECASE)
_LABELLED_DAY = re.compile(r"^[^\w\n]*(?:hari|tanggal|tgl)\b[^:\n]{0,12}:", re.IGNORECASE | re.MULTILINE)
_LABELLED_PLACE = re.compile(r"^[^\w\n]*(?:tempat|tmpt|lokasi)\s*:", re.IGNORECASE | re.MULTILINE)


def kind_of_words(text: str, sent: date) -> Kind:
    """The kind of post that a text's words speak of; news where they speak of none. `sent`: its day."""
    text = part_greetings(text).text
    posyandu = _POSYANDU.search(text)
    if posyandu is not None and not _MEETING.search(text, 0, posyandu.start()):
        return Kind.POSYANDU
    death = _DEATH.search(text)
    if death is not None and not _MEETING.search(text, 0, death.start()):
        return Kind.BERITA
    if _INVITATION.search(text) or _is_event(text, sent):
        return Kind.AGENDA
    if _DOCUMENT.search(text):
        return Kind.INFORMASI_PUBLIK
    is_offer = _OFFER.search(text) or (_ORDER.search(text) and stated_price(text))
    return Kind.UMKM if is_offer else Kind.BERITA


def _is_event(text: str, sent: date) -> bool:
    """True where a day ahead, an hour and a place are named, and nothing is merely announced."""
    days = [day for day in stated_days(text, sent, ahead=True) if not day.is_limit]
    is_ahead = any(day.day > sent for day in days)
    if is_ahead and _LABELLED_DAY.search(text) and _LABELLED_PLACE.search(text):
        return True
    if not hours_of(text) or _NOTICE.search(text):
        return False
    first = text.partition("\n")[0]
    is_meeting = bool(_MEETING.search(first) or _INVITED.search(first))
    is_today = bool(_LATER_TODAY.search(text) or (is_meeting and _TODAY.search(text)))
    return (is_ahead or (is_today and not _REPORT.search(text))) and bool(
        place_of_text(text) or _LABELLED_PLACE.search(text) or is_meeting
    )
