"""Headers that nobody wrote before: what their writers meant is kept, and nothing changes in silence."""

import os
from collections import Counter

import pytest
from conftest import AS_OF
from content.header.header_generator import WrittenHeader, header

from kimsite.content.checks import check_source
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post, Rejected, SourceFile
from kimsite.model.findings import ADVICE

COUNT = int(os.environ.get("KIMSITE_HEADERS", "240"))
BODY = "Warga datang sejak pagi."


def understood(post: Post) -> dict[str, object]:
    """What kimsite read, by the names of the generator's facts."""
    record = post.record
    read: dict[str, object] = {
        "judul": post.title,
        "tanggal": post.day,
        "penulis": post.author,
        "tag": tuple(tag.replace("_", " ") for tag in post.tags),
        "ringkasan": " ".join(post.summary.split()),
        "isi": post.body.strip(),
    }
    match post.kind:
        case "agenda":
            clock = None if record.all_day else record.start.time()
            read |= {"mulai": (record.start.date(), clock), "tempat": record.venue}
        case "posyandu":
            read |= {"posyandu": record.posyandu, "jam": record.start}
        case "umkm":
            read |= {"harga": record.price.low, "wa": record.whatsapp, "penjual": record.seller}
            read |= {"satuan": record.unit}
        case "informasi-publik":
            read |= {"klasifikasi": record.classification, "jenis_dokumen": record.document}
            read |= {"tahun": record.year}
    return read


def verdict(one: WrittenHeader) -> str:
    """`kept`, `held`, `told` (changed with a warning) or `silent`."""
    text = one.text.removeprefix("\ufeff").replace("\r\n", "\n")
    source = SourceFile(path=f"content/a/b/{one.kind}/x.md", kind=one.kind, text=text, digest="0")
    diagnostics = Findings()
    check_source(source, diagnostics)
    post = validate(parse(source, diagnostics), "/a/b/", AS_OF, diagnostics)
    if isinstance(post, Rejected):
        return "held"
    read = understood(post)
    if all(read[name] == value for name, value in {**one.meant, "isi": BODY}.items()):
        return "kept"
    return "told" if any(finding.severity != ADVICE for finding in diagnostics.sorted()) else "silent"


def test_unseen_headers_are_kept(capsys):
    verdicts = Counter(verdict(header(seed)) for seed in range(COUNT))
    with capsys.disabled():
        print(f"\n{COUNT} headers: {dict(verdicts)}")
    assert verdicts["kept"] >= 0.97 * COUNT
    assert verdicts["silent"] <= 0.0005 * COUNT


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_generator_draws_the_same_header_again(seed):
    assert header(seed) == header(seed)
