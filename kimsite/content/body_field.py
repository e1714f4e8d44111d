"""A post whose text is a field of its header: `isi: Padi dipanen.`, or `Isi berita:` above the text."""

from __future__ import annotations

import re
from textwrap import dedent

from msgspec.structs import replace

from kimsite.content.header.fences import fence_of
from kimsite.content.header.fixes import remove_lines
from kimsite.content.header.keys import normalise_key
from kimsite.content.header.scalars import BLOCK
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft
from kimsite.model.kinds import Kind
from kimsite.model.marked import MarkedText
from kimsite.model.source import SourceText
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import words

_BODY_KEYS = frozenset(
    words("""
    isi isi_berita isi_tulisan isi_kabar isi_artikel isi_pengumuman isi_laporan isi_siaran isi_kegiatan
    isi_produk cerita ceritakan_kegiatannya uraian_kegiatan berita uraian naskah teks konten isi_teks content
    body isinya wosipun eusi
""")
)
_ANSWER_KEYS = frozenset(words("jawab jawaban tanggapan pemdes_menjawab isi_jawaban isi_tanggapan"))
_LABEL = lazy_pattern(
    r"[*_# ]{0,4}isi(?:nya)?(?: (?:berita|tulisan|artikel|kabar|pengumuman|laporan|kegiatan))?[*_ ]{0,3}"
    r"[:=]?[*_ ]{0,3}",
    re.IGNORECASE,
)


def has_body_field(draft: Draft) -> bool:
    """True where a field of the header holds the text of the post."""
    return any(_is_body(key.text, draft.kind) for key, _ in draft.fields)


def with_body_field(draft: Draft, lines: list[str]) -> Draft:
    """The draft with the text of such a field before its body; `lines`: those of the file.

    A text of several lines keeps them as they are written.
    """
    last = min(draft.body_line - 1, len(lines))
    while last > 0 and (not lines[last - 1].strip() or fence_of(lines[last - 1])):
        last -= 1
    key, value = next(pair for pair in draft.fields if _is_body(pair[0].text, draft.kind))
    fields = tuple(pair for pair in draft.fields if pair[0] is not key)
    draft = replace(draft, fields=fields)
    if not isinstance(value, MarkedText):
        text = "\n".join(lines[key.place.line : _end_of(key.place.line, draft, last)])
    elif value.text.strip() and _end_of(key.place.line, draft, last) > value.place.line:
        text = _lines_of(key, lines[: _end_of(key.place.line, draft, last)])
    else:
        text = value.text
    text = dedent(text).strip()
    if not text:
        return draft
    body = f"{text}\n\n{draft.body}".strip()
    return replace(
        draft, body=body, body_line=key.place.line if not draft.body else max(draft.body_line - 2, 1)
    )


def without_label(draft: Draft, source: SourceText, diagnostics: Findings) -> Draft:
    """The draft without the line `Isi:` above its text, which ends a header that no `---` ends."""
    label, _, text = draft.body.partition("\n")
    if not draft.fields or not text or not _LABEL.fullmatch(label.rstrip()):
        return draft
    above = next((line for line in reversed(source.lines[: draft.body_line - 1]) if line.strip()), "")
    if fence_of(above):
        return draft
    place = source.span(draft.body_line, 1, len(source.line(draft.body_line)))
    diagnostics.add("Y40", place, remove_lines(draft.body_line), nilai=label.strip())
    body = text.lstrip("\n")
    return replace(draft, body=body, body_line=draft.body_line + draft.body[: -len(body)].count("\n"))


def _is_body(key: str, kind: str) -> bool:
    name = normalise_key(key)
    return name in _BODY_KEYS or (kind == Kind.TANGGAPAN and name in _ANSWER_KEYS)


def _end_of(start: int, draft: Draft, last: int) -> int:
    """Number of the last line of the field that opens on line `start`."""
    below = [key.place.line for key, _ in draft.fields if key.place.line > start]
    return min(below) - 1 if below else last


def _lines_of(key: MarkedText, lines: list[str]) -> str:
    """The field's lines from behind its sign on, as they are written."""
    beside = lines[key.place.line - 1].partition(key.text)[2].partition(":")[2]
    opening = "" if BLOCK.fullmatch(beside.strip()) else beside.strip()
    below = dedent("\n".join(lines[key.place.line :]))
    text = f"{opening}\n{below}" if opening else below
    quoted = text[:1] in {'"', "'"} and text.rstrip()[-1:] == text[:1]
    return text.strip()[1:-1] if quoted else text
