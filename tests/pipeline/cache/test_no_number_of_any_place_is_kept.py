"""Thirty disguises, each in another place of a post or beside it: held, and in no file that kimsite makes,
also when the post was clean before, is clean again, and is gone.
"""

import io
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from content.checks.identity_numbers import WORDS, grouped, numbers
from PIL import Image

FOLDER = "content/sumberrejo/sumberrejo"
KEPT_FROM = ("content", "sites.yaml", "wilayah.tsv")
"""What the project's people wrote themselves."""
ALIKE = str.maketrans("OolS", "0015")
Files = Mapping[str, str | bytes]
Place = Callable[[str, str], Files]
"""(number as written, path of a post) -> the files that show it."""


def in_words(digits: str) -> str:
    return " ".join(WORDS[int(digit)] for digit in digits)


DISGUISES: tuple[Callable[[str], str], ...] = (
    str,
    grouped("."),
    grouped(" "),
    grouped("-"),
    grouped("\u2011"),
    grouped(" ", 2),
    grouped(" ", 1),
    grouped("\u200b", 2),
    lambda one: f"NIK{one}",
    lambda one: f"No.KK {one}",
    lambda one: f"{one[:6]} {one[6:12]} {one[12:]}",
    lambda one: f"({one[:6]}) {one[6:12]} ({one[12:]})",
    lambda one: one.replace("0", "O"),
    lambda one: one.replace("1", "l"),
    lambda one: one.replace("5", "S"),
    lambda one: grouped(".")(one.replace("0", "o").replace("1", "l")),
    in_words,
    lambda one: in_words(one).replace(" ", "-"),
    lambda one: f"{one[:12]} {in_words(one[12:])}",
    lambda one: f"{in_words(one[:4])} {one[4:]}",
    lambda one: f"{one[:14]}XX",
    lambda one: f"{one[:12]}****",
    lambda one: f"{one[:12]}....",
    lambda one: f"{one[:6]} {one[6:12]} xxxx",
    lambda one: f"{one[:13]}###",
    lambda one: f"{one[:6]}******{one[12:]}",
    lambda one: f"{one[:8]}\n{one[8:]}",
    lambda one: "\n".join(one[start : start + 4] for start in range(0, 16, 4)),
    lambda one: f"{one[:10]}-\n{one[10:]}",
    lambda one: "".join(chr(0xFF10 + int(digit)) for digit in one),
)


def article(header: str = "", body: str = "Teks biasa.") -> str:
    return f"---\njudul: Kabar\ntanggal: 2026-03-01\n{header}---\n{body}\n"


def quoted(text: str) -> str:
    return '"' + text.replace("\n", "\\n") + '"'


def one_line(text: str) -> str:
    return text.replace("\n", " ")


def as_name(text: str) -> str:
    """The text as a file may be called on every system."""
    return re.sub(r'[\n/*:|?<>"\\]', "_", text)


def photo(description: str = "") -> bytes:
    data, marks = io.BytesIO(), Image.Exif()
    marks[0x010E], marks[0x9286] = description.encode("ascii", "replace").decode(), description.encode()
    Image.new("RGB", (60, 40), "red").save(data, "JPEG", exif=marks)
    return data.getvalue()


def _header(line: str) -> Place:
    """The number in the header of a post; `line` says where."""
    return lambda text, post: {post: article(line.format(quoted(text), one_line(text)) + "\n")}


def _body(body: str) -> Place:
    return lambda text, post: {post: article(body=body.format(text, one_line(text)))}


def _csv(name: str, table: str) -> Place:
    """A table whose name or cells show the number."""
    return lambda text, post: {
        post.replace("/berita/", "/halaman-"): article(
            f"data: {quoted(name.format(as_name(text)) + '.csv')}\n"
        ),
        f"{FOLDER}/data/{name.format(as_name(text))}.csv": table.format(quoted(text)),
    }


def _photo(named: str) -> Place:
    return lambda text, post: {
        post: named.format(f"{as_name(text)}.jpg"),
        f"{FOLDER}/foto/{as_name(text)}.jpg": photo(),
    }


PLACES: tuple[Place, ...] = (
    _body("Warga dengan {0} hadir."),
    _header("ringkasan: {0}"),
    _header("catatan: {0}"),
    _header("{1}: hadir"),
    _header("tag: [{0}, warga]"),
    _header("alamat_lama: {0}"),
    _header("slug: {0}"),
    _header("foto: p.jpg\nketerangan: {0}\nalt: Rapat"),
    _header("foto: p.jpg\nketerangan: Rapat\nalt: {0}"),
    _header("foto:\n  - berkas: p.jpg\n    keterangan: {0}\n    alt: Rapat"),
    _header("draf: ya\nsumber: {0}"),
    _header("terbit: 2027-01-01\nlokasi: {0}"),
    _body("![{0}](p.jpg)"),
    _body('![Rapat](p.jpg "{1}")'),
    _body("Kabar[^1].\n\n[^1]: {0}"),
    _body("Kabar <!-- {0} --> hari ini."),
    _body("```\n{0}\n```"),
    _body("| No | Nama | Nomor |\n|---|---|---|\n| 1 | Budi | {1} |"),
    _body("# Bagian {1}\n\n[ke sana](#tidak-ada)"),
    _body("[{1}](../berita/tidak-ada.md)"),
    _csv("t-{0}", "Nama;Jumlah\nA;3\n"),
    _csv("tabel", "Nama;Nomor\nA;{0}\n"),
    _csv("kepala", "Nama;{0}\nA;3\n"),
    _photo(article('foto: "{0}"\n')),
    _photo(article(body="![Rapat](<{0}>)")),
    lambda text, post: {post.replace("kabar", f"{as_name(text)} warga "): article(body="Nama berkas.")},
    lambda text, post: {post.replace("/kabar", f"/{as_name(text)}/kabar"): article(body="Nama folder.")},
    lambda text, post: {post.replace(".md", ".txt"): article(body=text)},
    lambda text, _: {"content/_kabupaten/siaran/kabar.md": article(body=text)},
    lambda text, _: {"content/sumberrejo/_forum/berita/kabar.md": article(body=text)},
)


def disguised(turn: int) -> dict[str, tuple[str, Files]]:
    """Number -> (as written, the files that show it), each disguise in the place that is `turn` behind it."""
    found: dict[str, tuple[str, Files]] = {}
    for at, number in enumerate(numbers(len(DISGUISES), seed=20 + turn)):
        text = DISGUISES[at](number)
        found[number] = text, PLACES[(at + turn) % len(PLACES)](text, f"{FOLDER}/berita/kabar{at}.md")
    return found


def left(root: Path, written: Mapping[str, tuple[str, Files]]) -> list[tuple[str, str]]:
    """(as written, file) of every number that is still told, in the name or the bytes of a file."""
    found = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name.split("/")[0] in KEPT_FROM:
            continue
        data = name.encode() + b"\n" + (path.read_bytes() if path.is_file() else b"")
        text = unicodedata.normalize("NFKC", data.decode("utf-8", "ignore"))
        plain = re.sub(r"[\s.\-_*/,\u200b]", "", text).translate(ALIKE)
        spoken = plain.lower()
        found += [
            (as_written, name)
            for number, (as_written, _) in written.items()
            if number[4:14] in plain
            or one_line(as_written).encode() in data
            or in_words(number[10:]).replace(" ", "").translate(ALIKE) in spoken
        ]
    return found


def test_the_search_sees_every_disguise(tmp_path):
    written = disguised(0)
    (tmp_path / "memo").write_text("\n".join(text for text, _ in written.values()), "utf-8")
    assert len(set(left(tmp_path, written))) == len(written)


def test_no_number_of_any_place_is_kept(make_project):
    clean = {f"{FOLDER}/berita/kabar{at}.md": article(body=f"Bersih {at}.") for at in range(len(DISGUISES))}
    home = make_project({**clean, f"{FOLDER}/foto/p.jpg": photo()})
    assert home.build().counts.held == 0
    for turn in (0, 7, 19):
        written = disguised(turn)
        files = {path: data for _, made in written.values() for path, data in made.items()}
        home.write(files)
        assert home.build().counts.held == len(written)
        assert not left(home.root, written)
        for path in files.keys() - clean.keys():
            (home.root / path).unlink()
        home.write(clean)
        assert home.build().counts.held == 0
        assert not left(home.root, written)


def test_a_number_in_the_marks_of_a_photo_is_not_kept(make_project):
    ((number, (text, _)),) = list(disguised(0).items())[:1]
    home = make_project(
        {
            f"{FOLDER}/berita/kabar.md": article("foto: rapat.jpg\nketerangan: Rapat\n"),
            f"{FOLDER}/foto/rapat.jpg": photo(text),
        }
    )
    assert home.build().counts.posts == 1
    assert not left(home.root, {number: (text, {})})
