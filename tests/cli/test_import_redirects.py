"""`kimsite import redirects`, and `kimsite verify --moved` over what it wrote."""

import json

import pytest
from blog_exports import blogger, blogger_entry
from commands import run
from conftest import SITES
from loopback.http_server import files_of, listening

KIM = "sumberrejo/sumberrejo"


@pytest.fixture
def project(make_project):
    project = make_project({})
    export = project.root.parent / "blog.xml"
    export.write_text(
        blogger(
            blogger_entry(1, "Panen Raya", "<p>isi</p>", path="/2016/01/panen.html"),
            blogger_entry(2, "Rapat", "<p>isi</p>", path="/2016/02/rapat.html"),
            blogger_entry(3, "Draf", "<p>isi</p>", draft=True),
        )
    )
    run("import", "blogger", str(export), "--desa", KIM, root=project.root)
    return project


def test_every_address_of_the_former_blog_is_in_the_files(project):
    code, out, words = run("impor", "pengalihan", "--desa", KIM, root=project.root)
    assert code == 0, words
    place = project.root / "impor/pengalihan/sumberrejo-sumberrejo"
    assert sorted(out.split()) == sorted(
        f"impor/pengalihan/sumberrejo-sumberrejo/{one.name}" for one in place.iterdir()
    )
    rows = (place / "daftar.csv").read_text("utf-8-sig").splitlines()
    assert rows[1].startswith("https://kimderu.blogspot.com/2016/01/panen.html;https://")
    assert rows[1].endswith("/sumberrejo/sumberrejo/berita/panen-raya/")
    assert len(rows) == 3
    assert "kimsite verify --pindahan" in (place / "petunjuk.html").read_text()


def test_verify_follows_all_of_them(project, tmp_path):
    site = tmp_path / "situs"
    with listening(files_of(site)) as address:
        (project.root / "sites.yaml").write_text(
            SITES.replace("https://kim.contoh.id/sub/", f"{address}baru/")
        )
        project.build()
        site.mkdir()
        (project.root / "public").rename(site / "baru")
        former = site / "2016/01"
        former.mkdir(parents=True)
        new = f"{address}baru/sumberrejo/sumberrejo/berita/panen-raya/"
        (former / "panen.html").write_text(f'<meta http-equiv="refresh" content="0; url={new}">')
        run("import", "redirects", "--desa", KIM, "--dari", address, root=project.root)
        code, out, _ = run("verify", "--moved", KIM, "--format", "json", root=project.root)
        told = json.loads(out)
        assert (code, told["counts"]) == (1, {"addresses": 2, "arrived": 1})
        assert [found["code"] for found in told["findings"]] == ["N20"]
        assert "rapat.html" in told["findings"][0]["message"]


def test_without_an_import_there_is_nothing_to_redirect(make_project):
    project = make_project({})
    code, _, words = run("import", "redirects", "--desa", KIM, root=project.root)
    assert (code, "alamat_lama" in words) == (2, True)
    code, _, words = run("verify", "--pindahan", KIM, root=project.root)
    assert (code, "import redirects" in words) == (2, True)
