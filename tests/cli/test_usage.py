"""A wrong command is answered in the reader's language, by kimsite's words and by click's."""

import ast
import sys
from string import Formatter

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from conftest import POST, ROOT
from package_graph import nodes_of

from kimsite.cli.main import main
from kimsite.cli.usage import CATALOGUE

CLI = ROOT / "kimsite" / "cli"
WORDS = CATALOGUE / "id" / "LC_MESSAGES"
VILLAGE = "content/sumberrejo/sumberrejo"


@pytest.fixture
def said(monkeypatch, capfd):
    """What a wrong command says on stderr; it has to leave with 2 and nothing on stdout."""
    monkeypatch.setenv("LANGUAGE", "")  # main() sets it: put back after the test

    def run(*words: str, lang: str = "") -> str:
        monkeypatch.setenv("KIMSITE_LANG", lang) if lang else monkeypatch.delenv(
            "KIMSITE_LANG", raising=False
        )
        monkeypatch.setattr(sys, "argv", ["kimsite", *words])
        with pytest.raises(SystemExit) as left:
            main()
        out, told = capfd.readouterr()
        assert (left.value.code, out) == (2, "")
        assert "Traceback" not in told
        return told

    return run


@pytest.mark.parametrize(
    ("words", "indonesian", "english"),
    [
        (
            ("bild",),
            'Tidak ada perintah "bild". Maksud Anda "build"?',
            'There is no command "bild". Did you mean "build"?',
        ),
        (("bangn",), 'Maksud Anda "bangun"?', 'Did you mean "bangun"?'),
        (("lcck", "vrify"), 'Maksud Anda "verify"?', 'Did you mean "verify"?'),
        (("build", "--strct"), "Tidak ada pilihan", "No such option"),
        (("build", "--strct"), "Mungkin maksud Anda", "Did you mean"),
        (("build", "--strict=1"), "tidak memakai isi", "does not take a value"),
        (("build", "--root"), "'--root' belum diisi", "'--root' requires an argument"),
        (
            ("build", "--format", "x"),
            "'x' tidak dikenal. Yang ada: 'text', 'json', 'github', 'gitlab'",
            "'x' is not one of",
        ),
        (
            ("build", "--as-of", "besok"),
            "'besok' bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-03-31.",
            "does not match the format",
        ),
        (("build", "--root", "sites.yaml"), "adalah berkas, bukan folder", "is a file"),
        (("serve", "--port", "abc"), "'abc' bukan angka bulat", "is not a valid integer"),
        (("serve", "--port", "99999"), "99999 di luar batas", "99999 is not in the range"),
        (
            ("lcck", "draw"),
            "Belum ditulis: pilihan '--seed' / '--dadu'.",
            "Missing option '--seed' / '--dadu'.",
        ),
        (
            ("lcck", "verify", "--merge", "tidak-ada.jsonl"),
            "'tidak-ada.jsonl' tidak ada",
            "'tidak-ada.jsonl' does not exist",
        ),
        (("new",), "Belum ditulis: isian 'JENIS'.", "Missing argument 'KIND'."),
        (("new", "berita", "Panen", "raya"), "diapit tanda petik", "unexpected extra argument"),
        (
            ("report", "--from", "2026-01-01"),
            "Tulis --from dan --to bersama-sama.",
            "Write --from and --to together.",
        ),
        (
            ("build", "sumberejo/sumberrejo"),
            'Tidak ada KIM di "sumberejo/sumberrejo". Maksud Anda',
            'There is no KIM in "sumberejo/sumberrejo". Did you mean',
        ),
        (
            ("build", "--workers", "semua"),
            '"semua" tidak dikenal. Pilih serial',
            '"semua" is unknown. Choose serial',
        ),
        (("explain", "T011"), 'Kode "T011" tidak ada', 'There is no code "T011"'),
        (("schema", "umkn"), 'Maksud Anda "umkm"?', 'Did you mean "umkm"?'),
        (("new", "beritta", "x"), 'Maksud Anda "berita"?', 'Did you mean "berita"?'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_commands_in_both_languages(said, make_project, monkeypatch, words, indonesian, english):
    monkeypatch.chdir(make_project({f"{VILLAGE}/berita/a.md": POST}).root)
    told = said(*words)
    assert indonesian in told
    assert "Salah: " in told
    assert not {"Usage:", "Try '", "Error:"} & set(told.split(" "))
    told = said(*words, lang="en")
    assert english in told
    assert "Error: " in told
    assert "Salah" not in told


@pytest.mark.parametrize(
    ("words", "lang", "english"),
    [
        (("build", "--strct", "--lang", "en"), "", True),
        (("build", "--lang=en", "--strct"), "", True),
        (("bild", "--lang", "en"), "", True),
        (("build", "--lang", "id", "--strct"), "en", False),
        (("build", "--lang", "fr"), "en", True),
        (("build", "--strct", "--lang"), "", False),
        (("build", "--strct"), "fr", False),
        (("explain", "T011", "--lang", "en"), "", True),
        (("explain", "--lang", "id", "T011"), "en", False),
    ],
)
def test_the_command_line_stands_above_the_environment(said, words, lang, english):
    assert ("Error: " in said(*words, lang=lang)) == english


def test_no_project_and_a_full_folder(said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "sites.yaml tidak ditemukan" in said("build")
    assert "There is no sites.yaml" in said("build", "--lang", "en")
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi/a.txt").touch()
    assert "sudah berisi" in said("init", "isi")
    assert "is not empty" in said("init", "isi", "--lang", "en")


def test_the_compiled_words_are_the_written_ones():
    with (WORDS / "messages.po").open("rb") as written, (WORDS / "messages.mo").open("rb") as compiled:
        assert _said(read_po(written)) == _said(read_mo(compiled)), (
            "compile again; how is said at the top of messages.po"
        )


def test_the_words_have_no_gap_that_click_does_not_fill():
    with (WORDS / "messages.po").open("rb") as written:
        for key, text in _said(read_po(written)).items():
            assert text, key
            assert _gaps(text) <= _gaps(" ".join(key)), key


def test_no_wrong_command_is_said_in_one_language_alone():
    """Whoever raises one of click's errors by hand goes past usage(), which asks for both."""
    bare = [
        f"{path.name}:{node.lineno}"
        for path in sorted(CLI.rglob("*.py"))
        if path.name != "usage.py"
        for node in nodes_of(path, ast.Call)
        if _is_an_error_of_click(node)
    ]
    assert bare == []


def _is_an_error_of_click(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "fail":
        return not call.args or isinstance(call.args[0], ast.Constant | ast.JoinedStr)
    return name in {
        "UsageError",
        "BadParameter",
        "BadOptionUsage",
        "BadArgumentUsage",
        "ClickException",
        "MissingParameter",
    }


def _said(catalogue) -> dict[tuple[str, ...], str]:
    """Key (and its plural) -> what is said; one form serves both numbers."""
    return {
        (one.id,) if isinstance(one.id, str) else tuple(one.id): one.string
        if isinstance(one.string, str)
        else one.string[0]
        for one in catalogue
        if one.id
    }


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    "command", ["build", "check", "fix", "init", "new", "report", "serve", "explain", "schema"]
)
def test_each_example_of_a_help_text_has_a_line_of_its_own(command, monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["kimsite", command, "--help"])
    with pytest.raises(SystemExit):
        main()
    told = capfd.readouterr().out
    assert "\\b" not in told
    assert told.split("Contoh:\n", 1)[1].startswith("    kimsite ")
