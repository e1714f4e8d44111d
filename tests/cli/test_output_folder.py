"""Where results may be written: never among the sources, and never half."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import POST, SITES, Project

from kimsite.cli.main import group
from kimsite.pipeline.workers import run as worker_run

KIM = "content/sumberrejo/sumberrejo"
AS_OF = ["--as-of", "2026-11-24", "--workers", "serial"]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """In a folder of its own, beside which a test may lay others."""
    files: dict[str, str | bytes] = {
        "sites.yaml": SITES,
        f"{KIM}/berita/a.md": POST,
        "lomba/lcck.yaml": "nama: Lomba\n",
    }
    made = Project(tmp_path / "proyek").write(files)
    monkeypatch.chdir(made.root)
    return made


def run(*words: str):
    return CliRunner().invoke(group, [*words])


def lying(project) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path(project.root).parent.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", ["build", "report"])
@pytest.mark.parametrize(
    "out",
    ["content", f"{KIM}/berita", "Content", "CONTENT/x", "themes", "themes/dasar", ".", "..", "", "../../",
     "/", "lomba", "lomba/x", ".kimsite", ".git", "content/../content", "tautan", "tautan/x", "melingkar",
     "../tetangga", "../tetangga/content/a"],
)  # fmt: skip
def test_nothing_is_written_among_the_sources(project, monkeypatch, command, out):
    monkeypatch.setattr(worker_run, "run", lambda *_, **__: pytest.fail("it was built"))
    neighbour = project.root.parent / "tetangga"
    neighbour.mkdir(exist_ok=True)
    (neighbour / "sites.yaml").write_text("kim: []\n")
    (project.root / "tautan").symlink_to("content")
    (project.root / "melingkar").symlink_to("melingkar")
    before = lying(project)
    result = run(command, "--out", out)
    assert result.exit_code == 2
    assert "pilih folder lain" in result.output.lower()
    assert lying(project) == before


@pytest.mark.parametrize(
    "out", ["public", "hasil", "docs", "content-hasil", "../hasil", "../tetangga/public"]
)
def test_elsewhere_it_may(project, out):
    neighbour = project.root.parent / "tetangga"
    neighbour.mkdir(exist_ok=True)
    (neighbour / "sites.yaml").write_text("kim: []\n")
    assert run("build", "--out", out, *AS_OF).exit_code == 0
    assert (project.root / out / "index.html").is_file()


@pytest.mark.parametrize("spoil", ["file", "below", "dangling"])
def test_an_output_folder_that_cannot_be_is_one_finding(project, spoil):
    out, words = project.root / "public", ["build", *AS_OF]
    if spoil == "file":
        out.write_text("x")
    elif spoil == "below":
        (project.root / "berkas").write_text("x")
        out = project.root / "berkas" / "hasil"
        words += ["--out", str(out)]
    else:
        out.symlink_to("/proc/tidak/ada")
    result = CliRunner().invoke(group, [*words, "--format", "json"], standalone_mode=False)
    assert result.return_value == 2
    document = json.loads(result.stdout)
    assert len([one for one in document["findings"] if one["code"] in {"B03", "B10"}]) == 1
    assert document["counts"]["written"] == 0
    told = CliRunner().invoke(group, words, standalone_mode=False).stderr
    assert "Hasil ada di" not in told
    assert "terbit," not in told
