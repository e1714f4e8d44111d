"""The files of the portal's search: each post in one of two tiers, and nothing written without need."""

import json
import re

import pytest
from conftest import SITES

import kimsite.portal.search as portal_search
from kimsite.portal import search_postings
from kimsite.portal.search import _cuts, _shown
from kimsite.portal.search_postings import _code, _gaps
from kimsite.tools.stems import word_stem

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
FOLDERS = ("sumberrejo/sumberrejo", "kanor/piyak")


def post(number: int, title: str = "", body: str = "") -> dict[str, str]:
    day = f"2026-{1 + number // 28:02d}-{1 + number % 28:02d}"
    words = ("panen padi", "penimbangan balita", "perbaikan jembatan")[number % 3]
    text = f"judul: {title or f'Kabar {words} {number}'}\ntanggal: {day}\npenulis: Tim KIM"
    path = f"content/{FOLDERS[number % 2]}/berita/{day}-kabar-{number}.md"
    return {path: f"---\n{text}\n---\n{body or 'Warga berkumpul sejak pagi.'}\n"}


def posts(count: int) -> dict[str, str]:
    return {path: text for number in range(count) for path, text in post(number).items()}


@pytest.fixture
def small_tiers(monkeypatch):
    """As if thirty posts were a large district."""
    monkeypatch.setattr(portal_search, "ALL_POSTS", 10)
    monkeypatch.setattr(portal_search, "_LEAST", 5)
    monkeypatch.setattr(portal_search, "STEP", 10)
    monkeypatch.setattr(portal_search, "_BLOCK", 5)
    for module in (portal_search, search_postings):
        monkeypatch.setattr(module, "SEGMENT", 10)


def value(data: bytes):
    return json.loads(re.fullmatch(rb"kimCari\((.*)\)\n", data)[1])


def files(project) -> dict[str, bytes]:
    return {
        path: data
        for path, data in project.tree().items()
        if path.startswith("cari/") and path.endswith(".js")
    }


def found(project, word: str) -> list[str]:
    """The titles of a stem as the browser reads them, newest first."""
    head, stem = value(files(project)["cari/indeks.js"]), word_stem(word)
    shard = next((name for name in head["s"].split() if name.partition("-")[0] == stem[0]), "")
    terms = value(files(project)[f"cari/{shard}.js"]).split(" ") if shard else []
    codes = dict(zip(terms[::2], terms[1::2], strict=True)).get(stem, "")
    titles, number, step = [], 0, 0
    for letter in codes:
        step = step * 32 + LETTERS.index(letter) % 32
        if LETTERS.index(letter) < 32:
            number, step = number + step, 0
            block = value(files(project)[f"cari/{head['b'].split()[number // 2 // head['k']]}.js"])
            titles.append(block["r"][number // 2 % head["k"]][0])
    newest = [row[0] for row in head["r"] if stem in map(word_stem, row[0].lower().split())]
    return [*newest, *reversed(titles)]


def test_every_post_is_found_once_newest_first(make_project, small_tiers):
    project = make_project(posts(34))
    project.build()
    assert found(project, "menimbang") == [
        f"Kabar penimbangan balita {n}" for n in range(33, -1, -1) if n % 3 == 1
    ]
    assert len(value(files(project)["cari/indeks.js"])["r"]) == 14


def test_a_small_district_has_one_file(make_project):
    project = make_project(posts(34))
    project.build()
    assert list(files(project)) == ["cari/indeks.js"]
    assert found(project, "menimbang")[0] == "Kabar penimbangan balita 31"


def test_a_new_post_changes_one_file_until_it_is_full(make_project, small_tiers):
    project = make_project(posts(33))
    project.build()
    before = files(project)
    project.write(post(33)).build()
    after = files(project)
    assert before.keys() == after.keys()
    assert [path for path in before if before[path] != after[path]] == ["cari/indeks.js"]
    project.write(post(34)).build()
    full = files(project)
    assert len(value(full["cari/indeks.js"])["r"]) == 5
    assert len(full.keys() - after.keys()) > 5
    project.build(clean=True)
    assert files(project) == full


def test_an_edited_text_changes_nothing_that_its_summary_does_not_show(make_project, small_tiers):
    first = "Warga berkumpul sejak pagi di balai desa untuk bersama-sama membahas rencana panen. " * 3
    project = make_project({**posts(33), **post(3, body=f"{first}\n\nLama.")})
    project.build()
    before = {path: data for path, data in project.tree().items() if "cari" in path}
    outcome = project.write(post(3, body=f"{first}\n\nBaru.")).build()
    assert outcome.counts.written > 0
    assert {path: data for path, data in project.tree().items() if "cari" in path} == before


def test_an_older_title_is_found_by_its_new_words(make_project, small_tiers):
    project = make_project(posts(33))
    project.build()
    project.write(post(0, title="Lomba layang-layang")).build()
    assert found(project, "perlombaan") == ["Lomba layang-layang"]
    incremental = files(project)
    project.build(clean=True)
    assert files(project) == incremental


def test_an_older_title_renews_its_own_block_and_postings_alone(make_project, small_tiers, monkeypatch):
    made = []

    def segment_of(rows):
        made.append(rows)
        return search_postings.segment_of(rows)

    monkeypatch.setattr(portal_search, "segment_of", segment_of)
    project = make_project(posts(44))
    project.build()
    before = files(project)
    assert len(made) == 3
    project.write(post(0, title="Kabar panen pawai")).build()
    after = files(project)
    assert len(made) == 4
    assert len([path for path in after.keys() - before.keys() if "blok" in path]) == 1
    assert len(after.keys() - before.keys()) <= 3


def test_blocks_that_move_and_those_of_a_renamed_kim_are_made_again(make_project, small_tiers):
    project = make_project(posts(44))
    project.build()
    for path in posts(5):
        (project.root / path).unlink()
    project.build()
    moved = files(project)
    project.write({"sites.yaml": SITES.replace("KIM Piyak Bersinar", "KIM Piyak Jaya")}).build()
    renamed = files(project)
    project.build(clean=True)
    assert files(project) == renamed
    project.write({"sites.yaml": SITES}).build(clean=True)
    assert files(project) == moved


def test_a_clean_build_makes_the_search_anew(make_project, small_tiers, monkeypatch):
    project = make_project(posts(33))
    project.build()
    monkeypatch.setattr(
        portal_search, "_shown", lambda row, origin: [row.title.upper(), *_shown(row, origin)[1:]]
    )
    project.build(clean=True)
    assert b"KABAR" in next(data for path, data in files(project).items() if "blok" in path)


def test_pieces_outlive_runs_that_need_none():
    memos = portal_search.SearchMemos()
    memos.blocks.get("posts", lambda: ("cari/blok0.js", b""))
    memos.segments.get("posts", dict)
    idle = memos.following().following()
    assert idle.blocks.find("posts") == ("cari/blok0.js", b"")
    assert idle.segments.find("posts") == {}


def test_a_file_of_the_search_that_somebody_altered_is_written_again(make_project, small_tiers):
    project = make_project(posts(33))
    project.build()
    before = files(project)
    path = next(path for path in before if path.startswith("cari/blok"))
    (project.out / path).write_text("rusak")
    project.write(post(33)).build()
    assert files(project)[path] == before[path]


def test_compressed_copies_stay_when_only_the_newest_file_changes(make_project, small_tiers):
    project = make_project(posts(33))
    sites = (project.root / "sites.yaml").read_text("utf-8")
    project.write({"sites.yaml": f"{sites}kompres: ya\n"}).build()
    before = {path for path in project.tree() if path.startswith("cari/") and path.endswith(".gz")}
    project.write(post(33)).build()
    assert {path for path in project.tree() if path.startswith("cari/") and path.endswith(".gz")} == before
    assert before


def test_examples_are_found_only_while_there_is_nothing_else(make_project):
    example = post(1)
    (path,) = example
    example[path] = example[path].replace("penulis:", "contoh: ya\npenulis:")
    project = make_project(example)
    project.build()
    assert len(value(files(project)["cari/indeks.js"])["r"]) == 1
    project.write(post(2)).build()
    assert [row[0] for row in value(files(project)["cari/indeks.js"])["r"]] == ["Kabar perbaikan jembatan 2"]


@pytest.mark.parametrize("number", [0, 1, 31, 32, 1023, 1024, 32767, 32768, 99999])
def test_a_code_is_five_bits_a_letter(number):
    read = 0
    for letter in _code(number):
        read = read * 32 + LETTERS.index(letter) % 32
    assert read == number
    assert [LETTERS.index(letter) < 32 for letter in _code(number)].index(True) == len(_code(number)) - 1
    assert _gaps([7, 7 + number]) == _code(number)


def test_a_stem_is_common_by_its_posts_in_all_segments():
    segments = [{"desa": (640, 0, 1278, "g"), "padi": (600, 0, 1198, "g")}, {"desa": (1, 0, 0, "")}]
    (shard,) = [text for start, text in search_postings.shards(segments, 1600) if start == "de"]
    assert shard == "desa *"
    assert ("pa", "padi Ag") in search_postings.shards(segments, 1600)


def test_the_newest_file_takes_posts_of_one_day_by_publisher():
    days = [day.to_bytes(4, "little") for day in range(20260101, 20260101 + 200)]
    assert _cuts([b"".join(days[:150]), b"".join(days[150:])]) == [0, 0]
    same = (20260101).to_bytes(4, "little")
    cuts = _cuts([same * 250, same * 85])
    assert cuts == [250, 50]
