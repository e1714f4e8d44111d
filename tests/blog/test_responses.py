"""Answers to villagers: linked to what was asked about, listed, found, and counted for the A of ADINDA."""

import json
import re
from datetime import date

import pytest
from conftest import AS_OF, POST

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.activity.indicators import indicators
from kimsite.report.activity.period import Period
from kimsite.theme.load import offers

HOME = "sumberrejo/sumberrejo"
ANSWER = """---
judul: Jalan sawah diperkeras
tanggal: 20 Maret 2026
ditanyakan: Kapan jalan sawah diperkeras?
ditanyakan pada: 14 Maret 2026
dijawab oleh: Pemerintah Desa Sumberrejo
tentang: {about}
---
Jalan sawah diperkeras mulai April 2026 dengan Dana Desa.
"""


def built(make_project, about: str):
    project = make_project(
        {
            f"content/{HOME}/berita/panen.md": POST,
            f"content/{HOME}/tanggapan/jalan.md": ANSWER.format(about=about),
        }
    )
    outcome = project.build()
    return project, outcome


@pytest.mark.parametrize(
    "about",
    [
        "../berita/panen.md",
        f"https://kim.contoh.id/sub/{HOME}/berita/panen/",
        "panen",
        f"/{HOME}/berita/panen/#bagian",
    ],
)
def test_the_answer_and_the_post_asked_about_name_each_other(make_project, about):
    project, _ = built(make_project, about)
    assert 'href="../../berita/panen/index.html"' in project.page(f"{HOME}/tanggapan/jalan")
    asked = project.page(f"{HOME}/berita/panen")
    assert 'href="../../tanggapan/jalan/index.html"' in asked.partition('id="tanggapan"')[2]


@pytest.mark.parametrize(
    "about", ["", "jalan.md", "https://desa.example/kabar", "javascript:alert(1)", "/etc/passwd"]
)
def test_an_answer_about_no_post_of_the_blog_marks_none(make_project, about):
    project, _ = built(make_project, about)
    pages = project.tree()
    for mark in (b'id="tanggapan"', b"javascript:", b'href=""'):
        assert not [path for path, data in pages.items() if mark in data], mark


def test_machines_read_the_question_without_who_asked(make_project):
    project, _ = built(make_project, "panen")
    page = project.page(f"{HOME}/tanggapan/jalan")
    graph = json.loads(re.search(r'ld\+json">(.*?)</script>', page)[1])["@graph"]
    (question,) = [one for one in graph if one["@type"] == "Question"]
    assert question["name"] == "Kapan jalan sawah diperkeras?"
    assert question["dateCreated"] == "2026-03-14"
    assert "author" not in question
    assert question["acceptedAnswer"]["author"]["name"] == "Pemerintah Desa Sumberrejo"


def test_answers_are_listed_fed_and_found(make_project):
    project, _ = built(make_project, "panen")
    assert "Jalan sawah diperkeras" in project.page(f"{HOME}/tanggapan")
    assert ">Tanggapan</a>" in project.page(HOME)
    assert b"Jalan sawah diperkeras" in project.tree()[f"{HOME}/feed.xml"]
    assert "Kapan jalan sawah" in project.tree()[f"{HOME}/cari.js"].decode()


def test_an_answer_counts_for_aspirasi_and_for_no_points(make_project):
    project, _ = built(make_project, "panen")
    district = read_sites(project.root, offers(project.root), Findings())
    options = BuildOptions(root=project.root, out=project.out, as_of=AS_OF)
    summary = next(one for one in summaries(district, options) if one.posts)
    numbers = indicators(
        summary, Period(first=date(2026, 3, 1), last=date(2026, 3, 31)), count_examples=False
    )
    assert [post.title for post in dict(numbers.adinda)["aspirasi"]] == ["Jalan sawah diperkeras"]
    assert [post.title for post in numbers.responses] == ["Jalan sawah diperkeras"]
    assert [post.title for post in numbers.posts] == ["Panen raya di Ngemplak"]
