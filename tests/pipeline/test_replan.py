"""A plan that recalls the last one is the plan made afresh, and costs only what changed."""

import shutil

import pytest
from conftest import AS_OF, POST, photo

from kimsite.cli.project import read_project
from kimsite.config.publishers import district_words, kim_publishers
from kimsite.content import convert
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.pipeline.cache.village import VillageCaches
from kimsite.pipeline.outputs import plan_site
from kimsite.pipeline.read_photo import Photos
from kimsite.pipeline.replan import IncrementalPlanner
from kimsite.tools import file_tree

VILLAGE = "content/sumberrejo/sumberrejo/"
WITH_PHOTO = POST.replace("penulis", "foto: a.jpg\nketerangan: Sawah\npenulis")
MINUTES = POST.replace(
    "penulis", "klasifikasi: berkala\njenis_dokumen: apbdes\ntahun: 2026\nberkas: apbdes.pdf\npenulis"
)


@pytest.fixture
def desk(make_project):
    made = make_project(
        {
            f"{VILLAGE}berita/a.md": POST,
            f"{VILLAGE}berita/b.md": WITH_PHOTO,
            f"{VILLAGE}berita/c.md": POST.replace("Padi", "[Baca](../berita/a.md) Padi"),
            f"{VILLAGE}informasi-publik/d.md": MINUTES,
            f"{VILLAGE}foto/a.jpg": photo(gps=True),
        }
    )
    district, _ = read_project(made.root)
    publisher = next(one for one in kim_publishers(district) if one.folder == VILLAGE.rstrip("/"))
    job = VillageJob(
        root=str(made.root), out="", publisher=publisher, district=district_words(district, ()), as_of=AS_OF
    )
    return made, job, IncrementalPlanner()


def outcome(planned, found):
    return (
        planned.plans,
        planned.assets.files,
        planned.site,
        [(one.code, one.place, one.values, one.village) for one in found.sorted()],
    )


def edits(root):
    """What may happen to a village, one after another. Each gives the path that it touches."""
    village = root / VILLAGE

    def write(path, content):
        (village / path).parent.mkdir(parents=True, exist_ok=True)
        (village / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        return VILLAGE + path

    def remove(path):
        (village / path).unlink()
        return VILLAGE + path

    def rename(path, to):
        (village / path).rename(village / to)
        return VILLAGE + path

    def drop(path):
        shutil.rmtree(village / path)
        return VILLAGE + path

    yield lambda: write("berita/a.md", POST.replace("sejak pagi", "sejak subuh"))
    yield lambda: write("berita/a.md", POST.replace("Panen raya", "Panen kedua"))
    yield lambda: write("berita/a.md", POST.replace("12 Maret", "32 Maret"))
    yield lambda: write("berita/a.md", POST)
    yield lambda: write("berkas/apbdes.pdf", b"%PDF-1.4 satu")
    yield lambda: write("berkas/apbdes.pdf", b"%PDF-1.4 dua!")
    yield lambda: write("foto/a.jpg", photo(900, 700, colour="#123"))
    yield lambda: write("foto/baru.jpg", photo(400, 300))
    yield lambda: remove("foto/a.jpg")
    yield lambda: rename("foto/baru.jpg", "foto/a.jpg")
    yield lambda: rename("berita/a.md", "berita/A.md")
    yield lambda: write("berita/e.md", POST.replace("penulis", "alamat_lama: [berita/a]\npenulis"))
    yield lambda: write("berita/2026-03-12-e.md", POST)
    yield lambda: remove("berita/e.md")
    yield lambda: write("posyandu/f.md", POST.replace("penulis", "posyandu: Melati\npenulis"))
    yield lambda: drop("berita")


def test_it_equals_a_fresh_plan_after_every_edit(desk):
    make_project, job, recall = desk
    for edit in (lambda: "", *edits(make_project.root)):
        recall.touch(edit())
        fresh, recalled = Findings("sumberrejo/sumberrejo"), Findings("sumberrejo/sumberrejo")
        made = recall.plan(job, recalled)
        plain = plan_site(job, VillageCaches(), fresh, Photos.PROBE)
        assert outcome(made, recalled) == outcome(plain, fresh)


def test_a_save_converts_one_post_and_nothing_converts_none(desk, monkeypatch):
    make_project, job, recall = desk
    converted = []

    def converting(normal, engine):
        converted.append(normal.text)
        return convert.to_markup(normal, engine)

    monkeypatch.setattr("kimsite.pipeline.read_post.to_markup", converting)
    recall.plan(job, Findings())
    assert converted
    converted.clear()
    recall.plan(job, Findings())
    assert converted == []
    (make_project.root / VILLAGE / "berita/a.md").write_text(POST.replace("pagi", "subuh"))
    recall.plan(job, Findings())
    assert len(converted) == 1
    assert "subuh" in converted[0]


def test_an_edit_that_leaves_the_stamp_as_it_was_is_seen_when_touched(desk, monkeypatch):
    """Sticks with a FAT file system tell time in steps of two seconds."""
    make_project, job, recall = desk
    monkeypatch.setattr(file_tree, "stamp_of", lambda status: f"{status.st_size}:0:0")
    recall.plan(job, Findings())
    (make_project.root / VILLAGE / "berita/a.md").write_text(POST.replace("pagi", "sore"))
    recall.touch(f"{VILLAGE}berita/a.md")
    assert "sejak sore" in str(recall.plan(job, Findings()).plans.pages)
