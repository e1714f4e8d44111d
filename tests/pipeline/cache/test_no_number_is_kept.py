"""What is held for a NIK or KK leaves no number behind: not in the output, nor in what a build keeps in
`.kimsite/`.
"""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from content.checks.identity_numbers import DISGUISES, numbers

from kimsite.cli.main import group

FOLDER = "content/sumberrejo/sumberrejo"
JOINED_BY_MARKDOWN = "[{0}](https://a.contoh.id/(x))[{1}](https://b.contoh.id/(y))"
"""Written so that only the converted text shows one number."""


def article(title: str, body: str) -> str:
    return f"---\njudul: {title}\ntanggal: 2026-03-01\n---\n{body}\n"


def files_of(root: Path) -> list[tuple[str, bytes, str]]:
    """(path, data, digits and letters in a row) of every file that kimsite has made."""
    found = []
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.parts[len(root.parts)] not in {"content", "themes"}:
            data = path.read_bytes()
            text = unicodedata.normalize("NFKC", data.decode("utf-8", "ignore"))
            found.append((path.relative_to(root).as_posix(), data, re.sub(r"[\s.\-_*/,]", "", text)))
    return found


def left(root: Path, written: dict[str, str]) -> dict[str, list[str]]:
    """Number -> files that hold it: as written, its digits in a row however they are parted, or those that
    tell most.
    """
    files = files_of(root)
    traces = {
        number: [
            path
            for path, data, plain in files
            if text.encode() in data
            or number.encode() in data
            or number[4:] in plain
            or number in path.rpartition("/")[2]
        ]
        for number, text in written.items()
    }
    return {number: paths for number, paths in traces.items() if paths}


@pytest.fixture
def disguised(make_project):
    """(project, {number: as written}) with one post a disguise, and numbers in all other places."""
    files, written = {}, {}
    places = [
        lambda text, index: {f"berita/a{index}.md": article(f"Kabar {index}", f"Warga {text} hadir.")},
        lambda text, index: {
            f"berita/a{index}.md": article(f"Kabar {index}", f"```\n{text}\n```\n\nTeks biasa.")
        },
        lambda text, index: {
            f"berita/a{index}.md": article(f"Kabar {index}", "Teks.").replace(
                "tanggal:", f'catatan: "{text}"\ntanggal:'
            )
        },
        lambda text, index: {f"berita/a{index}.md": article(f"Kabar {index}", f"<!-- {text} -->\nTeks.")},
    ]
    for index, ((name, disguise), number) in enumerate(
        zip(DISGUISES.items(), numbers(len(DISGUISES), seed=7), strict=True)
    ):
        text = disguise(number)
        place = (
            places[index % len(places)]
            if "\n" not in text and name not in {"quoted lines", "comment inside"}
            else places[0]
        )
        files |= {f"{FOLDER}/{path}": content for path, content in place(text, index).items()}
        written[number] = text
    bare, named, csv_number, tag, joined = numbers(5, seed=8)
    files[f"{FOLDER}/berita/{named}.md"] = article("Nama berkas", "Teks.")
    files[f"{FOLDER}/berita/tag.md"] = article("Tag", "Teks.").replace(
        "tanggal:", f"tag: [warga, {tag}]\ntanggal:"
    )
    files[f"{FOLDER}/berita/judul.md"] = article(f"Bantuan {bare}", "Teks.")
    files[f"{FOLDER}/berita/gabung.md"] = article("Gabung", JOINED_BY_MARKDOWN.format(joined[:8], joined[8:]))
    files[f"{FOLDER}/tabel.md"] = "---\njudul: Tabel\ndata: t.csv\n---\nTeks.\n"
    files[f"{FOLDER}/data/t.csv"] = f"Nama;Nomor\nA;{csv_number}\n"
    written |= {bare: bare, named: named, csv_number: csv_number, tag: tag, joined: joined}
    return make_project(
        {**files, f"{FOLDER}/berita/baik.md": article("Panen", "Padi dipanen bersama.")}
    ), written


def test_every_disguise_is_held_and_none_is_kept(disguised):
    home, written = disguised
    outcome = home.build()
    held = {one.place.path for one in outcome.findings if one.code == "P01"}
    assert len(held) == len(written)
    assert not left(home.root, written)
    home.build()
    assert not left(home.root, written)


def test_nothing_that_is_printed_carries_a_number(disguised):
    home, written = disguised
    for command in (
        ["build"],
        ["check"],
        ["build", "--format", "json"],
        ["check", "--format", "json"],
        ["check", "--format", "github"],
        ["report"],
    ):
        shown = CliRunner().invoke(group, [*command, "--root", str(home.root)]).output
        plain = re.sub(r"[\s.\-_*/,]", "", unicodedata.normalize("NFKC", shown))
        assert not [text for number, text in written.items() if text in shown or number[4:] in plain]
    assert not left(home.root, written)


def test_a_number_that_comes_and_goes_leaves_nothing(make_project):
    number = next(numbers(1, seed=9))
    path = f"{FOLDER}/berita/a.md"
    home = make_project(
        {path: article("Kabar", "Teks yang bersih."), f"{FOLDER}/berita/b.md": article("Lain", "Teks lain.")}
    )
    home.build()
    for body in (
        f"Nomor {number[:8]} {number[8:]}.",
        JOINED_BY_MARKDOWN.format(number[:8], number[8:]),
        f"Nomor {number[:14]}XX",
    ):
        home.write({path: article("Kabar", body)})
        assert home.build().counts.held == 1
        assert not left(home.root, {number: body})
        home.write({path: article("Kabar", "Teks yang bersih.")})
        assert home.build().counts.held == 0
        assert not left(home.root, {number: body})


def test_a_number_that_was_published_goes_from_the_memory_with_its_excuse(make_project):
    number = next(numbers(1, seed=10))
    path = f"{FOLDER}/berita/a.md"
    long = "Kalimat panjang supaya isinya tersebar di beberapa halaman basis data. " * 40
    home = make_project({path: article("Kabar", f"Nomor surat {number} (bukan NIK). {long}")})
    home.build()
    assert left(home.root, {number: number})
    home.write({path: article("Kabar", f"Nomor surat {number}. {long}")})
    assert home.build().counts.held == 1
    assert not left(home.root, {number: number})


def test_findings_keep_their_places_without_digits(make_project):
    number = next(numbers(1, seed=11))
    home = make_project(
        {
            f"{FOLDER}/berita/a.md": article(
                "Kabar",
                JOINED_BY_MARKDOWN.format(number[:8], number[8:]) + " <b>tebal</b> [x](../tidak-ada.md)",
            )
        }
    )
    outcome = home.build()
    assert "P01" in {one.code for one in outcome.findings}
    said = json.dumps([[one.place.text, one.values] for one in outcome.findings])
    assert number[8:] not in said
