"""Y26, Y29: a post that is only begun, with the text of `kimsite new` still in it, or with none at all."""

from __future__ import annotations

import re

from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post
from kimsite.model.kinds import Kind
from kimsite.model.marked import Place
from kimsite.model.records import AgendaRecord, BeritaRecord, InformasiRecord, PageRecord, PosyanduRecord

PLACEHOLDERS = frozenset({"tulis isinya di sini", "write the text here"})
"""What new posts of kimsite have had where the text belongs, in every language and release."""
_SHORT = 400
"""Letters: a longer text was written by somebody, whatever its first line says."""
_ASKS = re.compile(
    (
        r"^(?:silakan |mohon |please )?(?:tulis|tuliskan|ketik|isi|isikan|write|type|fill)\b.{0,40}\b(?:di "
        r"?sini|"
        r"here)\b"
    ),
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"lorem ipsum dolor\b.*|coming soon|"
    r"(?:isi |teks |berita |tulisan |isinya )?(?:menyusul|todo|tba|tbd|xxx+)|"
    r"(?:isi|teks) (?:berita|artikel|kegiatan)(?: di ?sini)?",
    re.IGNORECASE | re.DOTALL,
)
"""A placeholder for a text that is still to be written, where nothing else is there."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKS = " \t#>*_-~`.…:!()[]\"“”'"


def is_finished(post: Post, diagnostics: Findings) -> bool:
    """False, with a finding, for a post that its writer has only begun."""
    line = _placeholder_line(post.body)
    if line >= 0:
        text = post.body.split("\n")[line]
        place = Place(path=post.path, line=post.body_line + line, column=1, text=text, width=len(text))
        diagnostics.add("Y26", place)
        return False
    if _is_empty(post):
        diagnostics.add("Y29", post.head)
        return False
    return True


def _placeholder_line(body: str) -> int:
    """Number of the body's line, from 0, that kimsite itself wrote and nobody replaced; -1 for none."""
    if len(body) > _SHORT and "isinya di sini" not in body and "the text here" not in body:
        return -1
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line.strip(_MARKS).casefold() in PLACEHOLDERS:
            return number
    filled = [number for number, line in enumerate(lines) if line.strip(_MARKS)]
    return filled[0] if filled and all(_ASKS.match(lines[number].strip(_MARKS)) for number in filled) else -1


def _is_empty(post: Post) -> bool:
    """True where neither text nor header gives readers anything beyond title and date."""
    return (
        _is_blank(post)
        and not post.photos
        and not post.files
        and not post.summary
        and not has_content_in_header(post)
    )


def _is_blank(post: Post) -> bool:
    if len(post.body) > _SHORT:
        return False
    text = _COMMENT.sub("", post.body).strip()
    words = text.strip(_MARKS)
    if words.casefold() == post.title.casefold():
        return True
    if _STAND_IN.fullmatch(words) and not isinstance(post.record, InformasiRecord):
        return True  # a document that is announced without its file has a finding of its own
    return not any(char.isalnum() for char in text)


def has_content_in_header(post: Post) -> bool:
    """True where the header alone is worth a page: a product, an event, a broadcast, figures, a document."""
    record = post.record
    if isinstance(record, BeritaRecord):
        return bool(record.answers or record.fact_check) or post.kind == Kind.SIARAN
    if isinstance(record, PosyanduRecord):
        figures = (record.skdn.s, record.skdn.k, record.skdn.d, record.skdn.n)
        return bool(
            any(figure is not None for figure in figures)
            or record.counts or record.immunisations or record.services or record.food or record.counselling
            or record.next_date or record.start or record.venue or record.staff
        )  # fmt: skip
    if isinstance(record, InformasiRecord):
        return bool(record.number or record.elements)
    if isinstance(record, PageRecord):
        return bool(record.data)
    return isinstance(record, AgendaRecord) or post.kind == Kind.UMKM
