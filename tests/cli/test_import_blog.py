"""`kimsite import blogger` and `kimsite import wordpress` as an operator types them."""

import json
import sys

import pytest
from blog_exports import blogger, blogger_entry, wxr, wxr_item
from commands import run

KIM = "sumberrejo/sumberrejo"


@pytest.fixture
def project(make_project):
    return make_project({})


def export(project, text, name="blog.xml"):
    path = project.root.parent / name
    path.write_text(text)
    return str(path)


def test_a_blog_moves_in_by_one_command(project):
    path = export(
        project, blogger(blogger_entry(1, "Panen", "<p>isi</p>"), blogger_entry(2, "Draf", "x", draft=True))
    )
    code, out, words = run("impor", "blogger", path, "--desa", KIM, "--tanpa-gambar", root=project.root)
    assert code == 0, words
    assert out.strip() == "impor/daftar-sumberrejo-sumberrejo.csv"
    assert (project.root / out.strip()).is_file()
    assert "2 tulisan dan halaman: 1 terbit, 1 draf, 0 sudah pernah dibawa, 0 ditinggal." in words
    first = (project.root / out.strip()).read_bytes()
    code, out, words = run("import", "blogger", path, "--village", KIM, "--format", "json", root=project.root)
    assert (project.root / "impor/daftar-sumberrejo-sumberrejo.csv").read_bytes() == first
    counts = json.loads(out)["counts"]
    assert (code, counts["items"], counts["known"], counts["published"]) == (0, 2, 2, 0)


def test_a_plan_writes_nothing_but_the_labels(project):
    path = export(
        project, wxr(wxr_item(1, "Panen", "isi", more="<category domain='category'>Tani</category>"))
    )
    code, out, words = run("import", "wordpress", path, "--desa", KIM, "--coba", root=project.root)
    assert (code, out) == (0, "")
    assert [one.name for one in (project.root / "impor").iterdir()] == ["label.csv"]
    assert "impor/label.csv" in words
    assert not (project.root / "content" / KIM / "berita").exists()


def test_a_cut_export_ends_with_one(project):
    path = export(
        project, blogger(blogger_entry(1, "Panen", "<p>isi</p>"), blogger_entry(2, "x", "y" * 3000))[:-2000]
    )
    code, _, words = run("import", "blogger", path, "--desa", KIM, root=project.root)
    assert code == 1
    assert "N07" in words


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (wxr(wxr_item(1, "x", "y")), "kimsite import wordpress"),
        ("bukan apa-apa", "bukan ekspor Blogger"),
        (blogger().replace("<feed", "<!DOCTYPE a [<!ENTITY b 'c'>]><feed", 1), "tidak dibaca"),
    ],
)
def test_what_is_no_export_is_named_and_nothing_is_written(project, text, named):
    code, _, words = run("import", "blogger", export(project, text), "--desa", KIM, root=project.root)
    assert code == 2
    assert named in words
    assert not (project.root / "impor").exists()


def test_without_the_extra_its_name_is_told(project, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("kimsite.importers.markup.to_markdown")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.startswith("kimsite.importers.blogs")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "markdownify", None)
    path = export(project, blogger())
    code, _, words = run("import", "blogger", path, "--desa", KIM, root=project.root)
    assert code == 2
    assert "kimsite[impor]" in words


def test_the_village_must_be_named_where_there_are_several(project):
    code, _, words = run("import", "blogger", export(project, blogger()), root=project.root)
    assert code == 2
    assert "--desa" in words
