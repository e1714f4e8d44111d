from datetime import date
from pathlib import Path

import pytest
from conftest import AS_OF, POST
from msgspec.structs import replace

from kimsite.config.sites import read_sites
from kimsite.content.discover import discover
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post
from kimsite.pipeline import read_post as module
from kimsite.pipeline.cache.village import DiskCaches
from kimsite.pipeline.read_post import read_source_post, read_sources
from kimsite.pipeline.staleness.plan import BuildOptions, BuildPlan
from kimsite.theme.load import offers
from kimsite.tools.deadline import Deadline

FOLDER = "content/sumberrejo/sumberrejo"
TEXTS = {
    f"{FOLDER}/berita/baik.md": POST,
    f"{FOLDER}/berita/jam.md": (
        "---\njudul: Rapat\ntanggal: 2026-03-01 08:00\nruang: 3\n---\n\n\nSemua hadir.\n\nSemua pulang.\n"
    ),
    f"{FOLDER}/berita/tanpa-tanggal.md": "---\njudul: Kapan?\n---\nEntah kapan.\n",
    f"{FOLDER}/berita/tanpa-isi.md": "---\njudul: Kosong\ntanggal: 2026-03-02\n---\n",
}


@pytest.fixture
def job(make_project):
    project = make_project(TEXTS)
    district = read_sites(project.root, offers(project.root), Findings())
    survey = BuildPlan(district, BuildOptions(root=project.root, out=project.out, as_of=AS_OF), Findings())
    return next(made for made in map(survey.job, survey.villages) if made.publisher.folder == FOLDER)


def read(job, home, read_one=None):
    """(posts, findings) of the job's folder, read through the caches in `home`, which are saved."""
    caches = DiskCaches(replace(job, cache_dir=str(home or "")))
    diagnostics = Findings("sumberrejo/sumberrejo")
    sources = discover(project_of(job), FOLDER, diagnostics).posts
    if read_one:
        return [read_one(source, job, diagnostics) for source in sources], diagnostics.sorted()
    with Deadline(5) as limit:
        posts = list(read_sources(sources, job, caches.posts, limit, diagnostics))
    caches.save()
    return posts, diagnostics.sorted()


def project_of(job):
    return Path(job.root)


def test_what_was_read_once_is_known_with_its_findings(job, tmp_path, monkeypatch):
    plain = read(job, None, read_source_post)
    assert {one.code for one in plain[1]} >= {"I01", "I02"}
    assert read(job, tmp_path) == plain
    monkeypatch.setattr(module, "judge_draft", lambda *_: pytest.fail("read again"))
    assert read(job, tmp_path) == plain


def test_an_edited_source_is_read_again_and_the_old_one_forgotten(job, tmp_path):
    read(job, tmp_path)
    edited = project_of(job) / FOLDER / "berita/baik.md"
    edited.write_text(POST.replace("Panen raya", "Panen kedua"), "utf-8")
    posts, _ = read(job, tmp_path)
    assert any(isinstance(post, Post) and post.title == "Panen kedua di Ngemplak" for post in posts)
    assert b"Panen raya" not in (tmp_path / "readings.memo").read_bytes()


def test_a_memo_that_is_not_whole_is_as_good_as_none(job, tmp_path):
    plain = read(job, tmp_path)
    kept = tmp_path / "readings.memo"
    kept.write_bytes(kept.read_bytes()[:-9])
    assert read(job, tmp_path) == plain


def test_a_later_day_knows_what_an_earlier_one_read_but_for_dates_far_ahead(job, tmp_path, monkeypatch):
    ahead = project_of(job) / FOLDER / "berita/jauh.md"
    ahead.write_text(POST.replace("12 Maret 2026", "12 Maret 2029"), "utf-8")
    read(job, tmp_path)
    asked = []

    def asking(checked, *rest):
        asked.append(checked.source.path)
        return judge(checked, *rest)

    judge = module.judge_draft
    monkeypatch.setattr(module, "judge_draft", asking)
    later = replace(job, as_of=date(2028, 6, 1))
    assert read(later, tmp_path) == read(later, None, read_source_post)
    assert asked == [f"{FOLDER}/berita/jauh.md"]
    assert read(job, tmp_path) == read(job, None, read_source_post)
    assert len(asked) == 1 + len(TEXTS) + 1, "of a later day nothing holds on an earlier one"
