"""Themes come with kimsite; a project's own add to them or override them.

What is wrong in one is a finding with its place.
"""

import shutil

import pytest
from conftest import POST, ROOT, SITES

from kimsite.diagnostics.findings import Findings
from kimsite.theme.load import digests, load, offers
from kimsite.theme.palettes import read_colour

KIM = "content/sumberrejo/sumberrejo"
PAGE = "sumberrejo/sumberrejo/berita/a"


def loaded(root, name="dasar"):
    diagnostics = Findings()
    return load(root, name, diagnostics), [
        (one.code, one.severity, one.place.path, one.place.line) for one in diagnostics.sorted()
    ]


def test_a_project_without_themes_has_those_of_kimsite(tmp_path):
    assert [offer.name for offer in offers(tmp_path)] == ["dasar", "lapak", "melati", "portal"]
    theme, found = loaded(tmp_path)
    assert theme is not None
    assert found == []


def test_the_working_copy_of_kimsite_sees_no_doubles():
    theme, found = loaded(ROOT)
    assert found == []
    assert theme.files["pos.html"] == "themes/dasar/templates/pos.html"
    assert theme.css.count("color-scheme") == loaded(ROOT / "tests")[0].css.count("color-scheme")


def test_one_file_is_overridden_and_the_rest_is_kimsites(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    before = project.tree()
    pos = project.theme("dasar/templates/pos.html")
    pos.write_text(pos.read_text("utf-8").replace('class="tulisan', 'class="tulisan milikku'), "utf-8")
    outcome = project.build()
    assert outcome.exit_code == 0
    assert 'class="tulisan milikku' in project.page(PAGE)
    changed = {path for path, data in project.tree().items() if before.get(path) != data}
    assert changed == {
        f"{PAGE}/index.html",
        "sumberrejo/sumberrejo/sw.js",  # the phone fetches the page anew
        "tentang-situs/index.html",
        ".kimsite-manifest.json",
    }


def test_words_and_colours_are_overridden_one_by_one(make_project):
    project = make_project(
        {
            f"{KIM}/berita/a.md": POST,
            "themes/dasar/strings/id.yaml": "lewati: Lompat ke isi\n",
            "themes/dasar/palettes.yaml": 'tosca: {terang: {merek: "#123456"}}\n',
        }
    )
    outcome = project.build()
    assert (outcome.exit_code, outcome.findings) == (0, make_project({}).build().findings)
    assert "Lompat ke isi" in project.page(PAGE)
    style = next(
        data for path, data in project.tree().items() if path.startswith("sumberrejo/sumberrejo/aset/gaya-")
    )
    assert b"--merek:#123456;--merek-teks:#ffffff" in style


def test_a_project_adds_a_theme_of_its_own(make_project):
    project = make_project(
        {
            f"{KIM}/berita/a.md": POST,
            "sites.yaml": SITES.replace("Deru Maju,", "Deru Maju, tema: sawah,"),
            "themes/sawah/templates/pos.html": (
                "{% extends 'dasar/pos.html' %}{% block kelas %}dari-sawah{% endblock %}"
            ),
        }
    )
    assert project.build().exit_code == 0, "theme.yaml may be left out"
    assert 'class="dari-sawah"' in project.page(PAGE)
    assert 'data-tema="sawah"' in project.page(PAGE)


def test_the_digest_covers_both(tmp_path):
    before = digests(tmp_path, ["dasar", "lapak"])
    (tmp_path / "themes/lapak").mkdir(parents=True)
    (tmp_path / "themes/lapak/zz.txt").write_text("x")
    after = digests(tmp_path, ["dasar", "lapak"])
    assert before["dasar"] == after["dasar"]
    assert before["lapak"] != after["lapak"]


@pytest.mark.parametrize(
    ("end", "mark"), [(b"\r\n", b"\xef\xbb\xbf"), (b"\r", b"")], ids=["CRLF with a BOM", "CR"]
)
def test_line_ends_and_marks_of_windows_change_no_byte(make_project, end, mark):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    good = project.tree()
    shutil.copytree(ROOT / "themes", project.root / "themes", dirs_exist_ok=True)
    for path in (project.root / "themes").rglob("*.*"):
        if path.is_file():
            path.write_bytes(mark + path.read_bytes().replace(b"\n", end))
    project.build(clean=True)
    assert project.tree() == good


COLOURS = "baru:\n  terang:\n    merek: {}\n"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ('"hijau tua"', "#2e7d32"), ("biru", "#1b4f9c"), ('"#12345"', ""), ('"#gggggg"', ""),
        ("#0b5d57", "#0b5d57"), ("", ""), ("tidak tahu", ""),
        ('"#0b5d57; } body { display: none"', ""), ('"rgb(300, 0, 0)"', ""), ("[1, 2]", ""), ("var(--x)", ""),
        ('"# 0b5d57"', ""),
    ],
)  # fmt: skip
def test_what_is_no_colour_is_told_with_its_line(tmp_path, written, hint):
    (tmp_path / "themes/dasar").mkdir(parents=True)
    (tmp_path / "themes/dasar/palettes.yaml").write_text(COLOURS.format(written), "utf-8")
    diagnostics = Findings()
    assert load(tmp_path, "dasar", diagnostics) is None
    (one,) = (one for one in diagnostics.sorted() if one.severity == "error")
    assert (one.code, one.place.path, one.place.line) == ("M06", "themes/dasar/palettes.yaml", 3)
    assert one.place.text.strip() == f"merek: {written}".strip()
    assert dict(one.values)["contoh"] == hint
    assert not hint or read_colour(hint)


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("#0b5d57", "#0b5d57"), ("#0B5D57", "#0B5D57"), ("0b5d57", "#0b5d57"), ("#abc", "#aabbcc"),
        (" #0b5d57 ", "#0b5d57"),
        ("rgb(11, 93, 87)", "#0b5d57"), ("white", "#ffffff"), ("hitam", "#000000"), ("hijau", ""), ("", ""),
    ],
)  # fmt: skip
def test_colours_as_people_write_them(written, colour):
    assert read_colour(written) == colour


FILES = {
    "a palette that is no map": ("palettes.yaml", b"tosca\n", ("M03", "warning", 1)),
    "an empty palettes.yaml": ("palettes.yaml", b"", ("M04", "warning", 0)),
    "comments only": ("palettes.yaml", b"# nanti\n", ("M04", "warning", 0)),
    "palettes with a tab": ("palettes.yaml", b'tosca:\n\tterang: {merek: "#123456"}\n', ("M03", "error", 2)),
    "palettes in UTF-16": ("palettes.yaml", "tosca: {}\n".encode("utf-16"), ("M05", "error", 1)),
    "palettes in Latin-1": ("palettes.yaml", b"# caf\xe9\ntosca: {}\n", ("M05", "error", 1)),
    "strings in Latin-1": ("strings/id.yaml", b"lewati: a\nbaca: caf\xe9\n", ("M05", "error", 2)),
    "an anchor": ("strings/id.yaml", b"a: &x b\nc: *x\n", ("M03", "error", 1)),
    "a key twice": ("strings/id.yaml", b"lewati: a\nlewati: b\n", ("M03", "error", 2)),
    "a line without its colon": (
        "strings/id.yaml",
        b'lewati: a\nbaca "Baca: semua": x\n',
        ("M03", "error", 2),
    ),
    "a template that git joined": (
        "templates/pos.html",
        b"{% extends 'dasar.html' %}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> lain\n",
        ("M13", "error", 2),
    ),
    "strings that git joined": (
        "strings/id.yaml",
        b"lewati: a\n<<<<<<< HEAD\nbaca: a\n=======\nbaca: b\n>>>>>>> lain\n",
        ("M13", "error", 2),
    ),
    "a motif that git joined": (
        "motifs/kawung.svg",
        b"<svg>\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> lain\n</svg>",
        ("M13", "error", 2),
    ),
    "a template in Latin-1": (
        "templates/pos.html",
        b"{% extends 'dasar.html' %}\ncaf\xe9\n",
        ("M05", "error", 2),
    ),
    "a style in Latin-1": ("assets/css/zz.css", b"/* caf\xe9 */\n", ("M05", "error", 1)),
    "a script in UTF-16": ("assets/js/zz.js", "let a;".encode("utf-16"), ("M05", "error", 1)),
    "a motif that is words": ("motifs/kawung.svg", b"halo", ("M08", "warning", 0)),
    "a motif that is a PNG": ("motifs/kawung.svg", b"\x89PNG\r\n\x1a\n\0\0", ("M08", "warning", 0)),
    "a motif that is a page": ("motifs/kawung.svg", b"<html><svg></svg></html>", ("M08", "warning", 0)),
    "a motif that is cut off": ("motifs/kawung.svg", b"<svg xmlns='x'><path d='", ("M08", "warning", 0)),
    "a palette chosen that is not there": ("theme.yaml", b"opsi: {palet: tosc}\n", ("M12", "warning", 1)),
    "a motif chosen that is not there": ("theme.yaml", b"opsi:\n  motif: batik\n", ("M12", "warning", 2)),
    "a palette that lacks colours": (
        "palettes.yaml",
        b'baru: {terang: {merk: "#123456"}, gelap: {}}\n',
        ("M09", "warning", 1),
    ),
}


@pytest.mark.parametrize("fault", FILES)
def test_what_is_wrong_in_a_file_is_told_at_its_place(tmp_path, fault):
    name, data, (code, severity, line) = FILES[fault]
    path = tmp_path / "themes/dasar" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    theme, found = loaded(tmp_path)
    assert set(found) == {(code, severity, f"themes/dasar/{name}", line)}
    assert (theme is None) == (severity == "error")
    assert offers(tmp_path), "sites.yaml can be checked all the same"


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    path = tmp_path / "themes/dasar/templates/pos.html"
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "lain.html")
    assert loaded(tmp_path)[1] == [], "links are not followed, as everywhere"
    path.unlink()
    path.write_text("x")
    from kimsite.tools import files

    read = files.read_bytes

    def refused(root, name):
        if name.endswith("themes/dasar/templates/pos.html"):
            raise PermissionError(13, "Permission denied")
        return read(root, name)

    monkeypatch.setattr(files, "read_bytes", refused)
    assert loaded(tmp_path) == (None, [("B02", "error", "themes/dasar/templates/pos.html", 0)])
    assert digests(tmp_path, ["dasar"])["dasar"]
