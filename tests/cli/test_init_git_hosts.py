"""`kimsite init --github|--gitlab`: files that are valid by the hosts' schemas and whose steps run."""

import json
import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from commands import run
from conftest import POST, ROOT

GITHUB, CHECKS, GITLAB = ".github/workflows/terbitkan.yml", ".github/workflows/periksa.yml", ".gitlab-ci.yml"
HELD = POST.replace("12 Maret 2026", "31 Februari 2026")
BLOG = "content/sumberrejo/sumberrejo/berita"


@pytest.fixture
def project(make_project):
    """A project with one good and one held post that publishes at GitHub and at GitLab, in git."""
    made = make_project({f"{BLOG}/panen.md": POST, f"{BLOG}/pasar.md": HELD, "buku-besar.jsonl": ""})
    assert run("init", str(made.root), "--github", "--gitlab", "--quiet")[0] == 0
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "Mulai"]):
        git(made.root, *words)
    return made


def git(root: Path, *words: str) -> str:
    author = ["-c", "user.name=Sari", "-c", "user.email=sari@contoh.id"]
    return subprocess.run(
        ["git", *author, *words], cwd=root, check=True, capture_output=True, text=True
    ).stdout


def shell(root: Path, script: str, **variables: str) -> subprocess.CompletedProcess:
    """A step of a workflow as the host runs it; `kimsite` is this one and nothing is installed."""
    programs = root.parent / "bin"
    programs.mkdir(exist_ok=True)
    for name, words in (
        ("kimsite", f'exec {shlex.quote(sys.executable)} -m kimsite "$@"'),
        ("python", "exit 0"),
    ):
        (programs / name).write_text(f"#!/bin/sh\n{words}\n")
        (programs / name).chmod(0o755)
    paths = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": "1796000000",
    }
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        check=False,
        cwd=root, env={**os.environ, **paths, **variables}, capture_output=True, text=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "path"),
    [("vendor.github-workflows", GITHUB), ("vendor.github-workflows", CHECKS), ("vendor.gitlab-ci", GITLAB)],
)
def test_the_host_would_accept_the_file(project, schema, path):
    words = [sys.executable, "-W", "ignore", "-m", "check_jsonschema", "--builtin-schema", schema, path]
    checked = subprocess.run(words, check=False, cwd=project.root, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_step_at_github_runs_and_held_posts_do_not_stop_the_others(project):
    (job,) = yaml.safe_load((project.root / GITHUB).read_text())["jobs"].values()
    steps = {step["name"]: step["run"] for step in job["steps"] if "run" in step}
    answers = {
        name: shell(project.root, script, ALAMAT="https://warga.contoh.id/blog/")
        for name, script in steps.items()
    }
    assert {name: made.returncode for name, made in answers.items()} == dict.fromkeys(steps, 0), answers
    assert f"::error file={BLOG}/pasar.md,line=3" in answers["Bangun"].stdout
    page = (project.out / "sumberrejo/sumberrejo/berita/panen/index.html").read_text()
    assert "https://warga.contoh.id/blog/sumberrejo/sumberrejo/berita/panen/" in page
    assert "buku besar" in git(project.root, "log", "-1", "--format=%s")
    assert git(project.root, "show", "--stat", "--format=", "HEAD").count("|") == 1


@pytest.mark.slow
def test_proposed_posts_are_checked_at_github(project):
    (job,) = yaml.safe_load((project.root / CHECKS).read_text())["jobs"].values()
    made = shell(project.root, job["steps"][-1]["run"])
    assert made.returncode == 1
    assert "::error file=" in made.stdout


@pytest.mark.slow
def test_every_step_at_gitlab_runs_and_findings_are_its_code_quality_report(project):
    jobs = yaml.safe_load((project.root / GITLAB).read_text())
    made = shell(
        project.root, "\n".join(jobs["pages"]["script"]), CI_PAGES_URL="https://warga.contoh.id/blog"
    )
    assert made.returncode == 0, made.stderr
    assert (project.out / "sumberrejo/sumberrejo/berita/panen/index.html").is_file()
    shell(project.root, "\n".join(jobs["periksa"]["script"]))
    findings = json.loads((project.root / "catatan.json").read_text())
    (held,) = (finding for finding in findings if finding["severity"] == "major")
    assert held["location"] == {"path": f"{BLOG}/pasar.md", "lines": {"begin": 3}}
    assert len({finding["fingerprint"] for finding in findings}) == len(findings)


@pytest.mark.slow
def test_the_hook_refuses_a_commit_with_a_held_post(project):
    hook = project.root / ".githooks/pre-commit"
    assert hook.stat().st_mode & stat.S_IXUSR
    refused = shell(project.root, "./.githooks/pre-commit")
    assert refused.returncode == 1
    assert "--no-verify" in refused.stderr
    (project.root / f"{BLOG}/pasar.md").unlink()
    assert shell(project.root, "./.githooks/pre-commit").returncode == 0


def test_what_is_there_already_is_kept(project):
    (project.root / GITLAB).write_text("# milik sendiri\n")
    code, _, words = run("init", str(project.root), "--gitlab")
    assert code == 0
    assert f"Sudah ada dan tidak diubah: {GITLAB}" in words
    assert (project.root / GITLAB).read_text() == "# milik sendiri\n"


def test_a_new_project_can_have_them_from_the_start(tmp_path):
    assert run("init", str(tmp_path / "baru"), "--kabupaten", "35.22", "--github")[0] == 0
    assert (tmp_path / "baru" / GITHUB).is_file()
    assert not (tmp_path / "baru" / GITLAB).exists()
    assert ".kimsite/" in (tmp_path / "baru/.gitignore").read_text()
