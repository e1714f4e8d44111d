"""The public documents of a village as two receivers want them.

The register (Daftar Informasi Publik) has the columns of the annex of Perki 1/2018. The table for a PPID of a
kabupaten has the columns of the export that OpenSID made for it in 2019 (github.com/OpenSID/OpenSID), the
files in a folder named by the village's code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.duties import DUTY_CLASSES, DUTY_DOCUMENTS, EXCLUDED
from kimsite.model.records import InformasiRecord
from kimsite.record import Record
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.tools.dates import long_date

REGISTER_HEAD = (
    "No", "Klasifikasi", "Ringkasan isi informasi", "Pejabat/perangkat desa yang menguasai informasi",
    "Penanggung jawab pembuatan atau penerbitan informasi", "Waktu dan tempat pembuatan informasi",
    "Bentuk informasi yang tersedia", "Jangka waktu penyimpanan atau retensi arsip", "Tautan",
)  # fmt: skip
EXCHANGE_HEAD = ("kode_desa", "id", "satuan", "nama", "tgl_upload", "kategori", "tahun")
_CATEGORIES = {"berkala": "1", "serta-merta": "2", "setiap-saat": "3"}
"""OpenSID's numbers of the classes (`kategori_info_publik`)."""
_LABELS = {code: label for code, _, label in DUTY_DOCUMENTS}


class PublicDocument(Record):
    """A document with the post that publishes it."""

    article: Article
    record: InformasiRecord


def documents_of(blog: Blog) -> tuple[PublicDocument, ...]:
    """The public documents of a blog by class, then newest first; no closed ones and no examples."""
    order = [name for name, _ in DUTY_CLASSES]
    found = [
        PublicDocument(article, article.post.record)
        for article in blog.articles
        if isinstance(article.post.record, InformasiRecord) and not article.post.example
    ]
    public = [document for document in found if document.record.classification != EXCLUDED]
    return tuple(sorted(public, key=lambda document: order.index(document.record.classification)))


def register_rows(blog: Blog) -> tuple[tuple[str, ...], ...]:
    """The rows of the register. What nobody wrote stays empty."""
    return tuple(_register_row(number, one, blog) for number, one in enumerate(documents_of(blog), 1))


def _register_row(number: int, document: PublicDocument, blog: Blog) -> tuple[str, ...]:
    post, record = document.article.post, document.record
    label = _LABELS.get(record.document, "")
    year = str(record.year) if record.year else str(post.day.year)
    numbered = f"Nomor {record.number}" if record.number else ""
    kind = "" if label in {"", "Dokumen lain"} or label in post.title else f"({label})"
    summary = " ".join(filter(None, (post.title, numbered, kind)))
    place = blog.publisher.area[0] if blog.publisher.area else ""
    return (
        str(number), dict(DUTY_CLASSES)[record.classification], summary, record.holder, record.responsible,
        ", ".join(filter(None, (year, place))), record.form, record.retention, _address(blog, post.url),
    )  # fmt: skip


def register_csv(blog: Blog) -> bytes:
    """The register as a table for a spreadsheet."""
    return csv_bytes(REGISTER_HEAD, register_rows(blog))


def printed_register(blog: Blog) -> bytes:
    """The register as a page to print, lying, on A4 or F4."""
    title = f"Daftar Informasi Publik {blog.publisher.area[0] if blog.publisher.area else ''}".strip()
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in REGISTER_HEAD[:-1])
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row[:-1])}</tr>" for row in register_rows(blog)
    )
    none = f"<tr><td colspan='{len(REGISTER_HEAD) - 1}'>Belum ada dokumen yang terbit.</td></tr>"
    place = ", ".join(blog.publisher.area[1:])
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head>'
        f"<body><h1>{escape(title)}</h1><p>{escape(place)}. Keadaan {escape(long_date(blog.as_of))}. Kolom "
        "menurut lampiran Peraturan Komisi Informasi Nomor 1 Tahun 2018.</p><div class='geser'>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{body or none}</tbody></table></div>"
        "<p class='tanda-tangan'>PPID Desa<br><br><br><br>( ………………………… )</p></body></html>\n"
    ).encode()


_STYLE = (
    "@page{size:A4 landscape;margin:15mm}:root{color-scheme:light dark}"
    "body{font:16px/1.45 system-ui,sans-serif;margin:0 auto;max-width:80rem;padding:1rem}"
    "h1{font-size:1.5rem}.geser{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:60rem}"
    ".tanda-tangan{text-align:right;break-inside:avoid;margin-top:2.5rem}"
    "th,td{border:1px solid #888;padding:.4rem .5rem;text-align:left;vertical-align:top}"
    "thead{display:table-header-group}tr{break-inside:avoid}@media print{table{min-width:0;font-size:10pt}}"
)


def exchange_csv(blog: Blog) -> bytes:
    """The documents as OpenSID exports them to a PPID of the kabupaten; one row a file."""
    rows = []
    for number, (document, name) in enumerate(_files(blog), 1):
        post, record = document.article.post, document.record
        year = str(record.year or post.day.year)
        category = _CATEGORIES[record.classification]
        rows.append((blog.publisher.id, str(number), name, post.title, post.day.isoformat(), category, year))
    return csv_bytes(EXCHANGE_HEAD, rows)


def exchange_files(blog: Blog) -> Mapping[str, bytes]:
    """Name in the village's folder -> the file, whole as the site has it."""
    found: dict[str, bytes] = {}
    for document, name in _files(blog):
        for _, attachment in document.article.attachments:
            if name == _exchange_name(document, attachment.path):
                found[name] = attachment.data
    return found


def _files(blog: Blog) -> Iterator[tuple[PublicDocument, str]]:
    for document in documents_of(blog):
        attached: Sequence[str] = [one.path for _, one in document.article.attachments]
        yield from ((document, _exchange_name(document, path)) for path in dict.fromkeys(attached))
        if not attached:
            yield document, ""


def _exchange_name(document: PublicDocument, path: str) -> str:
    return f"{document.article.post.slug}-{path.rpartition('/')[2]}"


def _address(blog: Blog, url: str) -> str:
    return f"{blog.district.url.rstrip('/')}/{url.lstrip('/')}"
