"""Files where folders belong, folders where files belong, and settings with nothing in them."""

import pytest

from kimsite.cli.project import read_project

KIM = "content/sumberrejo/sumberrejo"
POST = "---\njudul: Kabar\ntanggal: 2026-03-01\n---\nIsi.\n"


def told(outcome) -> list[tuple[str, str]]:
    return [(one.code, one.place.path) for one in outcome.findings]


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("content/_kabupaten", ["K19"]),
        ("content/sumberrejo/_forum", ["K19"]),
        ("content/kanor/piyak", []),
        ("content/kanor", []),
    ],
)
def test_a_file_in_the_place_of_a_folder_is_told_once_and_counted_once(make_project, place, others):
    home = make_project({f"{KIM}/berita/a.md": POST, place: "x"})
    outcome = home.build()
    assert told(outcome) == [*(("K19", "sites.yaml") for _ in others), ("A26", place)]
    assert (outcome.counts.posts, outcome.counts.ignored) == (1, 1)
    (home.root / place).unlink()
    (home.root / place).mkdir()
    assert "A26" not in dict(told(home.build()))


def test_a_file_in_the_place_of_content_deletes_nothing(make_project):
    home = make_project({f"{KIM}/berita/a.md": POST})
    home.build()
    before = home.tree()
    (home.root / "content").rename(home.root / "lama")
    home.write({"content": "x"})
    outcome = home.build()
    assert told(outcome) == [("K40", "content")]
    assert outcome.exit_code == 2
    assert home.tree() == before


@pytest.mark.parametrize("text", ["", "\n\n", "# nanti diisi\n", "---\n", "---\n# kosong\n...\n", "\ufeff"])
def test_empty_settings_are_called_empty(tmp_path, text):
    (tmp_path / "sites.yaml").write_text(text, "utf-8")
    _, findings = read_project(tmp_path)
    assert [one.code for one in findings] == ["K41"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "halo semua\n", "35.22\n"])
def test_settings_without_keys_are_not_called_empty(tmp_path, text):
    (tmp_path / "sites.yaml").write_text(text, "utf-8")
    _, findings = read_project(tmp_path)
    assert [(one.code, dict(one.values)["sebab"]) for one in findings] == [("K11", "yaml.no-keys")]


def test_a_folder_in_the_place_of_settings_is_not_called_missing(tmp_path):
    (tmp_path / "sites.yaml").mkdir()
    _, findings = read_project(tmp_path)
    assert [one.code for one in findings] == ["K42"]
