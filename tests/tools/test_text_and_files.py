import pytest

from kimsite.tools import atomic_write, files, markup
from kimsite.tools.atomic_write import write_together, write_whole
from kimsite.tools.file_tree import FileEntry, SkippedEntry, walk
from kimsite.tools.jsonld import script_json
from kimsite.tools.text import clean, closest, columns, excerpt, initials, plain_marks, slug


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ba'u", "bau"),
        ("Pulo Lon / Pulo Dayah", "pulo-lon-pulo-dayah"),
        ("(X)", "x"),
        ("Café Ñandú", "cafe-nandu"),
        ("日本", ""),
        ("--a--b--", "a-b"),
    ],
)
def test_slug(text, wanted):
    assert slug(text) == wanted


def test_a_long_slug_is_cut_at_a_word():
    assert slug("satu dua tiga empat", 12) == "satu-dua"


def test_excerpt_takes_whole_sentences():
    text = "Kalimat pertama ini cukup panjang untuk dipakai. Kalimat kedua juga ada di sini. " + "Kata " * 60
    assert (
        excerpt(text, 100)
        == "Kalimat pertama ini cukup panjang untuk dipakai. Kalimat kedua juga ada di sini."
    )
    assert len(excerpt("kata " * 100, 100)) <= 100


def test_small_helpers():
    assert clean("a\u200bb \u00a0 c\n d") == "ab c d"
    assert closest("posiandu", ["berita", "posyandu"]) == "posyandu"
    assert closest("xyz", ["berita"]) == ""
    assert columns("日本a") == 5
    assert initials("KIM Deru Maju") == "DM"


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\b", "C:/x", "", "a/\0"])
def test_no_write_leaves_its_folder(tmp_path, path):
    with pytest.raises(ValueError, match=r".*"):
        write_whole(tmp_path / "out", path, b"x")
    assert not list(tmp_path.iterdir())


def test_a_write_touches_only_what_changed(tmp_path):
    assert write_whole(tmp_path, "a/b.html", b"1") is True
    before = (tmp_path / "a/b.html").stat().st_mtime_ns
    assert write_whole(tmp_path, "a/b.html", b"1") is False
    assert (tmp_path / "a/b.html").stat().st_mtime_ns == before
    assert write_whole(tmp_path, "a/b.html", b"2") is True
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.html"]


def test_remove_takes_empty_folders_along(tmp_path):
    write_whole(tmp_path, "a/b/c.html", b"1")
    write_whole(tmp_path, "a/d.html", b"1")
    assert files.remove(tmp_path, "a/b/c.html")
    assert not (tmp_path / "a/b").exists()
    assert (tmp_path / "a/d.html").exists()
    assert not files.remove(tmp_path, "../x")


def test_a_walk_follows_no_link(tmp_path):
    (tmp_path / "c").mkdir()
    (tmp_path / "c/a.md").write_text("x")
    (tmp_path / "c/link.md").symlink_to("/etc/passwd")
    (tmp_path / "c/.hidden").write_text("x")
    assert [(entry.path, type(entry)) for entry in walk(tmp_path, "c")] == [
        ("c/a.md", FileEntry),
        ("c/link.md", SkippedEntry),
    ]


def test_json_cannot_end_its_script():
    text = script_json({"a": "</script><script>", "b": "", "c": [{"d": "\u2028"}]})
    assert "<" not in text
    assert '"b"' not in text


def test_rewriting_keeps_marks_in_attributes():
    fragment = '<a href="x?a=1&amp;b=2" title="a > b">t</a>'
    assert (
        markup.rewrite(markup.LINK, fragment, lambda given: markup.tag("a", given))
        == '<a href="x?a=1&amp;b=2" title="a &gt; b">t</a>'
    )


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("2026\u201303\u201112", "2026-03-12"),
        ("\u202a+62\u00a0812\u20103456\u202c", "+62 812-3456"),
        ("\u221212", "-12"),
        ("Jum\u2019at \u201clegi\u201d", 'Jum\'at "legi"'),
        ("\u200e12\u202f\ufeffMaret", "12 Maret"),
        ("\uff11\uff12\uff0f\uff10\uff13", "12/03"),
        ("\U0001d7ed\U0001d7ee \U0001d5e0\U0001d5ee\U0001d5ff\U0001d5f2\U0001d601", "12 Maret"),
        ("1\ufe0f\u20e32\ufe0f\u20e3", "12"),
        ("tetap biasa", "tetap biasa"),
    ],
)
def test_marks_of_phones_are_read_as_plain_ones(typed, plain):
    assert plain_marks(typed) == plain


def test_files_that_belong_together_are_written_all_or_none(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(b"lama")
    made = [("a.csv", b"1"), ("b/c.csv", b"2"), ("d.csv", b"3")]
    real = atomic_write.stage

    def stage(root, path, data, **options):
        if path == "d.csv":
            raise OSError(28, "full")
        real(root, path, data, **options)

    with monkeypatch.context() as patch:
        patch.setattr(atomic_write, "stage", stage)
        with pytest.raises(OSError, match="full"):
            write_together(tmp_path, made)
    assert [(path.name, path.read_bytes()) for path in tmp_path.rglob("*") if path.is_file()] == [
        ("a.csv", b"lama")
    ]
    assert write_together(tmp_path, made) == (True, True, True)
    assert write_together(tmp_path, made) == (False, False, False)
