"""`kimsite schema`: files for editors, and the configuration of a CMS."""

import json

import pytest
import yaml
from commands import run
from jsonschema import Draft202012Validator

HERE = "sumberrejo/sumberrejo"


def test_schemas_are_saved_into_the_project_and_named_by_new_posts(make_project):
    project = make_project({})
    assert run("schema", "--simpan", root=project.root)[0] == 0
    code, out, words = run("new", "umkm", "Keripik tempe", "--desa", HERE, root=project.root)
    assert code == 0, words
    path = project.root / out.strip()
    first, second = path.read_text().split("\n")[:2]
    assert (first, second) == ("---", "# yaml-language-server: $schema=../../../../skema/umkm.json")
    schema = (path.parent / second.partition("=")[2]).resolve()
    assert schema == project.root / "skema/umkm.json"
    Draft202012Validator.check_schema(json.loads(schema.read_text()))


def test_the_line_for_editors_does_not_disturb_a_post(make_project):
    plain = "---\njudul: Panen raya\ntanggal: 12 Maret 2026\npenulis: Bu Sri\n---\nPadi dipanen bersama.\n"
    marked = plain.replace("---\n", "---\n# yaml-language-server: $schema=../../../../skema/berita.json\n", 1)
    pages = []
    for text in (plain, marked):
        project = make_project({f"content/{HERE}/berita/panen.md": text})
        outcome = project.build()
        assert outcome.counts.posts == 1
        pages.append((project.page(f"{HERE}/berita/panen"), [one.code for one in outcome.findings]))
    assert pages[0] == pages[1]


def test_a_new_project_has_schemas_and_builds(tmp_path):
    code, _, words = run("init", str(tmp_path / "blog"), "--kabupaten", "35.22", root=tmp_path)
    assert code == 0, words
    text = (tmp_path / "blog/sites.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=skema/sites.json\n")
    schema = json.loads((tmp_path / "blog/skema/sites.json").read_text())
    Draft202012Validator(schema).validate(yaml.safe_load(text))
    assert run("check", root=tmp_path / "blog")[0] == 0


@pytest.mark.parametrize("option", ["--sveltia", "--decap"])
def test_the_configuration_of_a_cms_is_that_of_the_villages_asked_for(make_project, option):
    project = make_project({})
    code, out, words = run("schema", option, "--desa", HERE, "--repo", "dinas/kim", root=project.root)
    assert code == 0, words
    config = yaml.safe_load(out)
    assert config["backend"] == {"name": "github", "repo": "dinas/kim"}
    assert [one["folder"].rpartition("/")[2] for one in config["collections"]] == [
        "berita", "posyandu", "umkm", "informasi-publik", "agenda", "tanggapan"
    ]  # fmt: skip
    whole = yaml.safe_load(run("schema", option, root=project.root)[1])
    assert len(whole["collections"]) == 12
