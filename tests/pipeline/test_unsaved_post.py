"""The page of a post that is not saved yet is, byte for byte, the page that it has once it is built."""

import shutil
import time
from datetime import date
from statistics import median

import pytest
from conftest import POST, photo

from kimsite.cli.project import read_project
from kimsite.config.publishers import district_words, kim_publishers
from kimsite.model.build import VillageJob
from kimsite.model.content import MediaFile, SourceFile
from kimsite.pipeline.unsaved_post import UnsavedPost, UnsavedPostRenderer, develop_variant

HOME = "content/sumberrejo/sumberrejo"
BESIDE = {
    f"{HOME}/berita/2026-03-0{day}-kabar-{day}.md": POST.replace("Panen raya", f"Kabar {day}").replace(
        "12 Maret", f"{day} Maret"
    )
    for day in range(1, 6)
}


@pytest.fixture
def village(make_project):
    project = make_project({**BESIDE, f"{HOME}/foto/lama.jpg": photo()})
    district, _ = read_project(project.root)
    job = VillageJob(
        root=str(project.root),
        out=str(project.out),
        publisher=next(one for one in kim_publishers(district) if one.folder == HOME),
        district=district_words(district, ()),
        as_of=date(2026, 3, 20),
    )
    return project, job


def unsaved(path, text, photos=None):
    return UnsavedPost(
        source=SourceFile(path=path, kind="berita", text=text, digest="x"), photos=photos or {}
    )


TWINS = {f"{HOME}/berita/2026-03-0{day}-rapat.md": POST for day in (7, 8)}


def test_a_post_keeps_the_address_that_it_shares_with_another(village):
    project, job = village
    project.write({path: f"{text}{path}" for path, text in TWINS.items()})
    pages = [UnsavedPostRenderer().render(job, unsaved(path, f"{POST}Baru.{path}\n"))[0] for path in TWINS]
    assert len({page.url for page in pages}) == 2


TEXTS = (
    POST,
    POST.replace("penulis:", "tag: [panen, sawah]\npenulis:") + "\nLihat [kabar](2026-03-03-kabar-3.md).\n",
    POST.replace("penulis: Bu Sri", "penulis: Bu Sri\nfoto: lama.jpg\nketerangan_foto: Panen"),
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["2026-03-12-panen.md", "2026-03-03-kabar-3.md"])
def test_it_is_the_page_of_the_build(village, text, name):
    project, job = village
    path = f"{HOME}/berita/{name}"
    renderer = UnsavedPostRenderer()
    page, _ = renderer.render(job, unsaved(path, text))
    project.write({path: text})
    project.build(as_of=job.as_of, only=("sumberrejo/sumberrejo",))
    published = project.out / page.url.strip("/") / "index.html"
    assert page.html == published.read_bytes()
    for file, data in page.files.items():
        assert (project.out / file).read_bytes() == data
    for file, source in page.pictures.items():
        if file.endswith("-480.jpg"):
            data = develop_variant(project.root, source, file.rpartition("/")[2])
            assert (project.out / file).read_bytes() == data


def test_a_photo_that_is_not_in_its_place_yet_is_shown(village):
    project, job = village
    project.write({".kimsite/editor/photos/a/1.jpg": photo(900, 600)})
    there = MediaFile(path=".kimsite/editor/photos/a/1.jpg", size=1, stamp="1")
    text = POST.replace("penulis:", "foto: 2026-panen.jpg\npenulis:")
    post = unsaved(f"{HOME}/berita/2026-03-12-panen.md", text, {f"{HOME}/foto/2026-panen.jpg": there})
    page, found = UnsavedPostRenderer().render(job, post)
    assert not [one for one in found if one.severity == "error"]
    shown = {file: source for file, source in page.pictures.items() if source == there.path}
    assert any(file.encode() in page.html for file in (name.rpartition("/")[2] for name in shown))
    assert page.meta.image.endswith("-kartu.jpg")


def test_a_draft_for_later_is_shown_and_one_that_may_not_be_published_is_not(village):
    _, job = village
    renderer, path = UnsavedPostRenderer(), f"{HOME}/berita/2026-03-12-panen.md"
    later = POST.replace("12 Maret 2026", "12 Mei 2026").replace("penulis:", "draf: ya\npenulis:")
    page, _ = renderer.render(job, unsaved(path, later))
    assert b"Padi dipanen bersama" in page.html
    page, found = renderer.render(job, unsaved(path, POST + "\nNIK 3522121203900001\n"))
    assert page is None
    assert "P01" in {one.code for one in found}
    page, found = renderer.render(job, unsaved(path, POST.replace("judul:", "x:")))
    assert page is None
    assert found


def test_what_is_saved_meanwhile_is_seen(village):
    project, job = village
    renderer, path = UnsavedPostRenderer(), f"{HOME}/berita/2026-03-12-panen.md"
    renderer.render(job, unsaved(path, POST))
    project.write({f"{HOME}/berita/2026-03-11-baru.md": POST.replace("Panen raya", "Tetangga baru")})
    page, _ = renderer.render(job, unsaved(path, POST))
    assert b"Tetangga baru" in page.html
    shutil.rmtree(project.root / HOME / "berita")
    page, _ = renderer.render(job, unsaved(path, POST))
    assert b"Tetangga baru" not in page.html


@pytest.mark.slow
def test_a_page_among_a_hundred_posts_takes_less_than_60_milliseconds_of_cpu(village):
    project, job = village
    project.write(
        {
            f"{HOME}/berita/2026-02-{1 + number % 28:02}-kabar-{number}.md": POST.replace("raya", f"{number}")
            for number in range(100)
        }
    )
    renderer, path = UnsavedPostRenderer(), f"{HOME}/berita/2026-03-12-panen.md"
    renderer.render(job, unsaved(path, POST))
    spent = []
    for number in range(15):
        started = time.process_time()
        page, _ = renderer.render(job, unsaved(path, f"{POST}\nKalimat {number}.\n"))
        spent.append(time.process_time() - started)
        assert f"Kalimat {number}".encode() in page.html
    assert median(spent) < 0.06
