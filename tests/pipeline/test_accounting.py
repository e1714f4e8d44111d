"""Every file of a village's folder is accounted for, and nobody loses an address to a newcomer."""

import json
import shutil
import time
from datetime import UTC, datetime

import pytest
from conftest import AS_OF, ROOT, SITES, Project
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from profiles import examples

from kimsite.cli.file_states import file_rows, json_counts, summary_sentence
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_check import check_district
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.ledger.ledger import note_first_seen, read_head
from kimsite.theme.load import offers

KIM, BLOG = "content/sumberrejo/sumberrejo", "sumberrejo/sumberrejo"
SUM = ("posts", "held", "waiting", "drafts", "expired", "ignored", "media")


def post(title: str = "Uji", day: str = "2026-03-12", body: str = "Isi tulisan.", **more: str) -> str:
    rows = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\njudul: {title}\ntanggal: {day}\n{rows}---\n{body}\n"


def codes(outcome) -> list[str]:
    return [one.code for one in outcome.findings if one.code != "K19"]


def shown(project: Project) -> set[str]:
    return {path.name for path in (project.out / BLOG / "berita").iterdir() if path.is_dir()}


def note(project: Project, moment: datetime) -> None:
    """The ledger after a build at `moment`."""
    district = read_sites(project.root, offers(project.root), Findings())
    ledger = project.root / "buku-besar.jsonl"
    known = read_head(ledger.read_bytes() if ledger.exists() else b"")
    wish = BuildOptions(root=project.root, out=project.out, as_of=AS_OF, jobs=1, signed=True)
    with ledger.open("ab") as stream:
        stream.write(note_first_seen(summaries(district, wish), known, moment))


EVERY = {
    f"{KIM}/berita/a.md": post("Terbit"),
    f"{KIM}/berita/b.md": post("Menunggu", "2026-12-12"),
    f"{KIM}/berita/c.md": post("Draf", draf="ya"),
    f"{KIM}/berita/d.md": post("Lewat", sampai="2026-04-01"),
    f"{KIM}/berita/e.md": post("Contoh", contoh="ya"),
    f"{KIM}/berita/f.md": post("Salah", "2026-02-31"),
    f"{KIM}/berita/g.docx": "PK",
    f"{KIM}/berita/Thumbs.db": "x",
    f"{KIM}/berita/.~lock.a.md#": "x",
    f"{KIM}/berita/kosong.md": "",
    f"{KIM}/berita/a (1).md": post("Terbit"),
    f"{KIM}/informasi-publik/h.md": post("Tertutup", klasifikasi="dikecualikan", jenis_dokumen="LAIN"),
    f"{KIM}/foto/x.jpg": "x",
    f"{KIM}/berkas/y.pdf": "x",
}


def test_every_file_has_its_count_and_its_reason(make_project):
    project = make_project(EVERY)
    outcome = project.build()
    counts = json_counts(outcome.counts)
    assert counts == {
        "posts": 2,
        "held": 1,
        "waiting": 1,
        "drafts": 1,
        "expired": 1,
        "ignored": 6,
        "media": 2,
        "examples": 1,
    }
    assert sum(counts[name] for name in SUM) == len(EVERY)
    told = {
        file["path"].removeprefix(f"{KIM}/"): (file["state"], file["code"])
        for file in file_rows(outcome.accounts, outcome.findings, "id")
    }
    assert told == {
        "berita/b.md": ("waiting", ""), "berita/c.md": ("draft", ""), "berita/d.md": ("expired", ""),
        "berita/e.md": ("example", ""),
        "berita/f.md": ("held", "T01"), "berita/g.docx": ("ignored", "A08"),
        "berita/Thumbs.db": ("ignored", ""),
        "berita/.~lock.a.md#": ("ignored", ""), "berita/kosong.md": ("ignored", "Y13"),
        "berita/a (1).md": ("ignored", "A12"),
        "informasi-publik/h.md": ("ignored", ""),
    }  # fmt: skip
    again = project.build()
    assert (json_counts(again.counts), again.accounts) == (counts, outcome.accounts)


def test_check_counts_as_build_does(make_project):
    project = make_project(EVERY)
    outcome = project.build()
    district = read_sites(project.root, offers(project.root), Findings())
    checked = check_district(district, BuildOptions(root=project.root, out=project.out, as_of=AS_OF, jobs=1))
    assert json_counts(checked.counts) == json_counts(outcome.counts)
    assert checked.accounts == outcome.accounts


def test_the_closing_line_says_what_there_is(make_project):
    indonesian, english = summary_sentence(make_project(EVERY).build().counts)
    assert indonesian == (
        "2 tulisan terbit (1 contoh), 1 ditahan, 1 menunggu harinya, 1 masih draf, 1 lewat masa tampilnya, 6 "
        "berkas dilewati."
    )
    assert english == (
        "2 posts published (1 examples), 1 held back, 1 waiting for their day, 1 drafts, 1 past their day, 6 "
        "files passed over."
    )


def test_one_village_counts_its_own_files(make_project):
    project = make_project(
        {
            f"{KIM}/berita/a.md": post("A"),
            "content/kanor/piyak/berita/b.md": post("B"),
            "content/nyasar.md": post("C"),
            f"{KIM}/.x": "x",
        }
    )
    project.build()
    counts = json_counts(project.build(only=(BLOG,)).counts)
    assert (counts["posts"], counts["ignored"]) == (1, 1)


NAMES = st.sampled_from(
    [
        "a.md", "A.md", "a (1).md", "a - Copy.md", "a.md.txt", "b.txt", "c.docx", "d", "e.html", "foto.jpg",
        "~$a.docx", ".tersembunyi", "x.md~",
        "2026-03-12-a.md", "12-03-2026 a.md", "a.sync-conflict-20260312-101010-ABCDEFG.md", "film.mp4",
        "index.md", "profil.md", "baca-saya.txt",
    ]
)  # fmt: skip
FOLDERS = st.sampled_from(
    [
        "",
        "berita/",
        "posyandu/",
        "Berita/",
        "foto/",
        "berkas/",
        "catatan/",
        "berita/2026/",
        ".stversions/",
        "__MACOSX/",
    ]
)
TEXTS = st.sampled_from(
    [post(), post("Lain"), post(draf="ya"), post(sampai="2026-04-01"), post(terbit="2027-04-01"),
     post(body=""), "", "Tanpa kepala.", "\0\xff", post(day="kemarin"), post(contoh="ya"), post(slug="a"),
     post(body="NIK 3522151203990001")]
)  # fmt: skip


@examples(40, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.tuples(FOLDERS, NAMES).map("".join), TEXTS, max_size=14))
def test_the_counts_of_any_tree_add_up_to_its_files(tmp_path_factory, tree):
    root = tmp_path_factory.mktemp("pohon")
    project = Project(root).write(
        {"sites.yaml": 'kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, '
         'url: "https://kim.contoh.id/"}\n'
         'kim: [{kode: "35.22.12.2006", nama: KIM Deru Maju}]\n',
         **{f"{KIM}/{name}": text for name, text in tree.items()}}
    )  # fmt: skip
    district = read_sites(root, offers(ROOT), Findings())
    checked = check_district(district, BuildOptions(root=root, out=project.out, as_of=AS_OF, jobs=1))
    on_disk = (
        [path for path in (root / "content").rglob("*") if path.is_file()]
        if (root / "content").exists()
        else []
    )
    counts = json_counts(checked.counts)
    assert sum(counts[name] for name in SUM) == len(on_disk)
    named = [one.path for one in checked.accounts]
    assert len(named) == len(set(named))
    assert all(one.reason for one in checked.accounts)
    shutil.rmtree(root)


def test_no_number_leaves_through_the_name_of_a_file(make_project):
    outcome = make_project(
        {f"{KIM}/berita/ktp-3522151203990001.docx": "x", f"{KIM}/berita/3522151203990001.md": post(draf="ya")}
    ).build()
    assert "3522151203990001" not in json.dumps(file_rows(outcome.accounts, outcome.findings, "id"))


@pytest.mark.parametrize("noted", [False, True])
def test_a_newcomer_leaves_the_published_page_where_it_is(make_project, noted):
    project = make_project({f"{KIM}/berita/2026-10-10-kerja-bakti.md": post("Oktober", "2026-10-10")})
    project.build()
    if noted:
        note(project, datetime(2026, 10, 11, tzinfo=UTC))
    before = project.page(f"{BLOG}/berita/kerja-bakti")
    project.write({f"{KIM}/berita/2026-11-10-kerja-bakti.md": post("November", "2026-11-10")})
    outcome = project.build()
    assert (codes(outcome), outcome.exit_code) == (["A01"], 0)
    assert shown(project) == {"kerja-bakti", "kerja-bakti-2026-11"}
    assert "Oktober" in before
    assert "<h1>Oktober" in project.page(f"{BLOG}/berita/kerja-bakti")


def test_the_ledger_knows_who_was_there_first_and_its_growth_builds_nothing(make_project):
    project = make_project({f"{KIM}/berita/2026-11-10-x.md": post("November", "2026-11-10")})
    project.build()
    note(project, datetime(2026, 11, 11, tzinfo=UTC))
    project.write(
        {
            f"{KIM}/berita/2026-03-10-x.md": post("Maret", "2026-03-10"),
            "content/kanor/piyak/berita/y.md": post("Lain"),
        }
    )
    time.sleep(0.2)  # what changed a moment before a build is looked at again by the next one
    project.build()
    assert shown(project) == {"x", "x-2026-03"}
    assert "<h1>November" in project.page(f"{BLOG}/berita/x")
    note(project, datetime(2026, 11, 12, tzinfo=UTC))
    assert [one for one in project.build().reasons if one.why != "files"] == [], (
        "what the ledger adds decides nothing anew"
    )
    (project.root / "buku-besar.jsonl").unlink()
    assert [(one.publisher, one.why) for one in project.build().reasons if one.publisher == BLOG] == [
        (BLOG, "ledger")
    ]
    assert "<h1>Maret" in project.page(f"{BLOG}/berita/x"), "without a ledger the earlier date decides"


def test_the_same_ledger_gives_the_same_tree_elsewhere(make_project, tmp_path_factory):
    project = make_project({f"{KIM}/berita/2026-11-10-x.md": post("November", "2026-11-10")})
    project.build()
    note(project, datetime(2026, 11, 11, tzinfo=UTC))
    project.write({f"{KIM}/berita/2026-03-10-x.md": post("Maret", "2026-03-10")})
    project.build()
    other = tmp_path_factory.mktemp("lain")
    shutil.copytree(
        project.root, other, dirs_exist_ok=True, ignore=shutil.ignore_patterns("public", ".kimsite")
    )
    elsewhere = Project(other)
    elsewhere.build()
    assert elsewhere.tree() == project.tree()


def test_a_renamed_file_keeps_its_address(make_project):
    project = make_project(
        {
            f"{KIM}/berita/2026-10-10-x.md": post("Satu", "2026-10-10"),
            f"{KIM}/berita/2026-11-10-x.md": post("Dua", "2026-11-10"),
        }
    )
    project.build()
    note(project, datetime(2026, 11, 11, tzinfo=UTC))
    (project.root / f"{KIM}/berita/2026-10-10-x.md").unlink()
    project.write({f"{KIM}/berita/2026-11-12-x.md": post("Satu", "2026-11-12")})
    project.build()
    assert "<h1>Satu" in project.page(f"{BLOG}/berita/x")
    assert "<h1>Dua" in project.page(f"{BLOG}/berita/x-2026-11")


def test_a_broken_ledger_stops_nothing(make_project):
    project = make_project(
        {
            f"{KIM}/berita/2026-10-10-x.md": post("Satu", "2026-10-10"),
            f"{KIM}/berita/2026-11-10-x.md": post("Dua", "2026-11-10"),
        }
    )
    project.write(
        {
            "buku-besar.jsonl": (
                b'{"rusak":\n'
                b'\xff\xfe{"isi":"","kim":"35.22.12.2006","tanggal":"x","tulisan":"\\q","waktu":"y"}\n'
            )
        }
    )
    project.build()
    assert shown(project) == {"x", "x-2026-11"}


def test_folders_that_only_look_alike_are_named_with_the_right_one(make_project):
    project = make_project(
        {
            "content/Sumberrejo/Sumberrejo/berita/a.md": post(),
            "content/Kanor/piyak/berita/b.md": post(),
            "content/kanor/_Forum/c.md": post(),
        }
    )
    outcome = project.build()
    assert [(one.code, dict(one.values)["saran"]) for one in outcome.findings] == [
        ("A17", "content/kanor/piyak"), ("A17", "content/sumberrejo/sumberrejo"),
        ("A17", "content/kanor/_forum")]  # fmt: skip
    assert outcome.counts.ignored == 3


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("content/sumber rejo/sumber rejo", "content/sumberrejo/sumberrejo"),
        ("content/kanor/piyakk", "content/kanor/piyak"),
        ("content/piyak", "content/kanor/piyak"),
        ("content/kanor/lain-sekali", ""),
    ],
)
def test_a_folder_of_nobody(make_project, written, meant):
    outcome = make_project({f"{written}/berita/a.md": post()}).build()
    found = [one for one in outcome.findings if one.place.path == written]
    assert [one.code for one in found] == (["A17"] if meant else ["K20"])
    if meant:
        assert dict(found[0].values)["saran"] == meant


@pytest.mark.parametrize("codes", [("35.22.06.2004",), ("35.22.06.2004", "35.22.01.2013")])
def test_a_folder_of_a_village_alone_is_named_where_one_kim_has_that_name(make_project, codes):
    kims = "".join(f'  - {{kode: "{code}", nama: KIM Sumberarum}}\n' for code in codes)
    outcome = make_project({"sites.yaml": SITES + kims, "content/sumberarum/berita/a.md": post()}).build()
    found = [(one.code, dict(one.values).get("saran")) for one in outcome.findings if one.code != "K19"]
    assert found == ([("A17", "content/dander/sumberarum")] if len(codes) == 1 else [("K20", None)])


def test_texts_outside_every_kim_are_told_of(make_project):
    outcome = make_project(
        {
            "content/pengumuman.md": post(),
            "content/kanor/bazar.txt": post(),
            "content/surat.docx": "x",
            "content/README.txt": "x",
        }
    ).build()
    told = [(one.place.path, dict(one.values)["saran"]) for one in outcome.findings if one.code == "A15"]
    assert told == [
        ("content/kanor/bazar.txt", "content/kanor/piyak/berita/bazar.md"),
        ("content/pengumuman.md", "content/kecamatan/desa/berita/pengumuman.md"),
        ("content/surat.docx", "content/kecamatan/desa/berita/surat.md"),
    ]
    assert outcome.counts.ignored == 4


def test_a_kim_with_an_empty_folder_is_not_said_to_have_none(make_project):
    project = make_project({f"{KIM}/berita/a.docx": "x", "content/kanor/piyak/foto/.x": "x"})
    assert "K19" not in {one.code for one in project.build().findings}


def test_an_emptied_blog_is_not_silent(make_project):
    project = make_project({f"{KIM}/berita/a.md": post(), "content/kanor/piyak/berita/b.md": post()})
    project.build()
    (project.root / KIM).rename(project.root / "content/sumberrejo/Sumberrejo")
    outcome = project.build()
    assert {"A17", "A18"} == {one.code for one in outcome.findings}
    assert next(dict(one.values)["jumlah"] for one in outcome.findings if one.code == "A18") == "1"


def test_a_page_of_the_district_never_stands_where_a_kecamatan_or_the_portal_does(make_project):
    project = make_project(
        {
            "content/_kabupaten/kanor.md": post("Halaman"),
            "content/_kabupaten/cari.md": post("Cari kami"),
            "content/kanor/_forum/piyak.md": post(),
        }
    )
    outcome = project.build()
    assert codes(outcome) == ["A19", "A19", "A19"]
    assert "Halaman" in project.page("kanor-2")
    assert "Cari kami" in project.page("cari-2")
    assert (project.out / "kanor/piyak-2/index.html").is_file()


def test_files_are_listed_in_one_order_whatever_was_built(make_project):
    drafts = {f"{folder}/berita/draf.md": post("Nanti").replace("---\n", "---\ndraf: ya\n", 1) for folder in
              (KIM, "content/kanor/piyak")}  # fmt: skip
    project = make_project({**drafts, f"{KIM}/berita/satu.md": post("Satu")})
    for heavier in (KIM, "content/kanor/piyak"):
        project.write({f"{heavier}/berita/{name}.md": post(name) for name in ("a", "b", "c")})
        assert project.build().accounts == project.build(clean=True).accounts
