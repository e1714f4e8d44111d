"""Every payload in every field of every kind: one project whose posts say nothing else, with a harmless twin
of each kind among them.

As a program it builds that project for the browser: `python tests/security/matrix.py FOLDER [CORPORA]`.
"""

import json
import sys
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

from kimsite.config.sites import read_sites
from kimsite.content.fields.collections import EMPTY_WORDS
from kimsite.content.header.pasted import unpasted
from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, KindSpec
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district import build_district
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.theme.load import offers
from kimsite.tools.nik import find_numbers
from kimsite.tools.text import clean, negations

ROOT = Path(__file__).parents[2]
OWN = Path(__file__).parent / "payloads"
AS_OF = date(2026, 11, 24)
FOLDER = "content/sumberrejo/sumberrejo"
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, \
dinas: Dinas Kominfo, url: "https://kim.contoh.id/sub/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju, wa: "084000000001"}
"""
WORD = "kata biasa"
TWIN = "kembar"
LEFT_OUT = {
    "jenis",
    "slug",
    "alamat_lama",
    "berkas",
    "data",
    "tentang",
    "draf",
    "contoh",
    "terbit",
    "sampai",
    "foto",
    "kategori",
}
"""Fields that decide whether and where a post stands; they have tests of their own."""
KINDS_OF_A_KIM = tuple(kind for kind in KINDS if kind.kind != "siaran")


def own_payloads() -> list[str]:
    """The core list: written for this project, one a line."""
    return _usable(line for file in sorted(OWN.glob("*.txt")) for line in file.read_text("utf-8").split("\n"))


def corpora_payloads(corpora: Path) -> list[str]:
    """Other people's: XSS lists, DOMPurify's fixtures, naughty strings. Paths have their own test."""
    folder = corpora / "payloads"
    lists = [
        file
        for file in sorted((folder / "lists").glob("*.txt"))
        if not any(word in file.name for word in ("travers", "dotdot"))
    ]
    lines = [line for file in lists for line in file.read_text("utf-8", errors="replace").split("\n")]
    fixtures = [
        row["payload"] for row in json.loads((folder / "dompurify" / "expect.json").read_text("utf-8"))
    ]
    naughty = json.loads((folder / "blns" / "blns.json").read_text("utf-8"))
    return _usable((*lines, *fixtures, *naughty))


def _usable(lines) -> list[str]:
    """Each once; not what is empty, no header value at all, or rightly held back as a number of a person."""
    kept = dict.fromkeys(
        line.strip("\r\n")
        for line in lines
        if clean(unpasted(line)).strip("#")
        and clean(line).casefold() not in EMPTY_WORDS
        and len(line) < 4000
        and "<!--" not in line.partition("-->")[2]  # two of it on one line of a header make a comment
    )
    return [line for line in kept if not any(number.certain for number in find_numbers(line))]


def header(kind: KindSpec, words: str, day: date, number: int) -> str:
    """A header with `words` in every field that takes words. JSON strings are YAML strings."""
    rows = [
        f"{field.name}: {_value(field, words, number)}"
        for field in (*COMMON_FIELDS, *kind.fields)
        if field.name not in LEFT_OUT
    ]
    photo = _quoted([{"berkas": "foto.jpg", "keterangan": words, "alt": words, "kredit": words}])
    return "\n".join(["---", *rows, f"foto: {photo}", "---", ""]).replace(
        "tanggal: @", f"tanggal: {day.isoformat()}"
    )


def _value(field: Field, words: str, number: int) -> str:
    if field.name == "tanggal":
        return "@"
    if field.name == "tag":
        return _quoted([f"{words} {number}"])
    if field.name in {"pirt", "nib"}:  # not shown without a digit, nor beside a word for none
        return _quoted("2063524010123" if negations(words) else f"{words} 2063524010123")
    if field.type == "teks" or field.open:
        return _quoted(words)
    if field.type == "daftar":
        return _quoted([words])
    if field.type == "pasangan":
        return _quoted({name: "salah" if name == "hasil" else words for name in field.choices})
    return field.example


def _quoted(value: object) -> str:
    """JSON is YAML, but for the halves of characters that JSON escapes."""
    return json.dumps(value, ensure_ascii=False)


def project(root: Path, payloads: list[str], photo: bytes, *, each_kind: bool = True) -> Path:
    """Write the project: for every payload a post of every kind (or of one kind in turn) and a post with it
    as text.
    """
    _write(root / "sites.yaml", SITES)
    (root / FOLDER / "foto").mkdir(parents=True, exist_ok=True)
    (root / FOLDER / "foto" / "foto.jpg").write_bytes(photo)
    middle = AS_OF - timedelta(days=200)
    for place, kind in enumerate(KINDS_OF_A_KIM):
        below = root / FOLDER / ("" if kind.kind == "halaman" else kind.kind)
        for name, day in (
            ("awal", middle - timedelta(days=90)),
            (TWIN, middle),
            ("akhir", middle + timedelta(days=90)),
        ):
            _write(below / f"{name}-{kind.kind}.md", header(kind, WORD, day, 0) + "Isi biasa.\n")
        for number, payload in enumerate(payloads):
            if each_kind or number % len(KINDS_OF_A_KIM) == place:
                day = middle + timedelta(days=1 + number % 80)
                _write(
                    below / f"p{number:05d}-{kind.kind}.md",
                    header(kind, payload, day, number) + "Isi biasa.\n",
                )
    for number, payload in enumerate(payloads):
        text = (
            f"---\njudul: Isi {number}\ntanggal: 2026-01-02\n---\n{payload}\n\n- {payload}\n\n| a | b |\n"
            f"|---|---|\n| {payload} | x |\n\n> {payload}\n\n[{payload}](https://contoh.id)\n"
        )
        _write(root / FOLDER / "berita" / f"isi{number:05d}.md", text)
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def build(root: Path, jobs: int = 1):
    """Build it and give back the outcome."""
    diagnostics = Findings()
    district = read_sites(root, offers(root), diagnostics)
    assert district is not None
    return build_district(
        district, BuildOptions(root=root, out=root / "public", as_of=AS_OF, jobs=jobs), lambda *_: None
    )


class Skeleton(HTMLParser):
    """Every element with the names of its attributes, in order; texts aside."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self._open = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.nodes.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]
        self._open = tag

    def handle_endtag(self, tag):
        self._open = ""

    def handle_data(self, data):
        if self._open:
            self.texts.setdefault(self._open, []).append(data)

    def handle_comment(self, data):
        self.nodes.append(("!comment", ()))

    def handle_decl(self, decl):
        self.nodes.append(("!decl", ()))

    def handle_pi(self, data):
        self.nodes.append(("!pi", ()))

    def unknown_decl(self, data):
        self.nodes.append(("!unknown", ()))


def main() -> None:
    sys.path.insert(0, str(ROOT / "tests"))
    from conftest import photo

    root = Path(sys.argv[1])
    payloads = own_payloads() + (corpora_payloads(Path(sys.argv[2])) if len(sys.argv) > 2 else [])
    outcome = build(project(root, payloads, photo(900, 700), each_kind=len(payloads) < 200), jobs=0)
    print(
        f"{len(payloads)} payloads, {outcome.counts.posts} posts, {outcome.counts.held} held back, "
        f"{outcome.counts.written} files"
    )
    if any(finding.code == "B01" for finding in outcome.findings):
        sys.exit(
            "a fault of kimsite: "
            + str([finding.values for finding in outcome.findings if finding.code == "B01"])
        )


if __name__ == "__main__":
    main()
