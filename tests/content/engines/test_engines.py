"""Engines by name: loaded at first use, chosen in sites.yaml, remembered apart."""

import subprocess
import sys
from pathlib import Path

import pytest

from kimsite.content.convert import convert

CHOICE = "\nmarkdown: {mesin: commonmark}\n"


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_no_converter_is_loaded_before_there_is_something_to_convert():
    assert not {"markdown", "pyromark"} & loaded_after(
        "import kimsite.content.convert, kimsite.pipeline.village"
    )


def test_an_engine_does_not_load_the_other():
    use = "from kimsite.content.convert import convert; convert('a', '{}')"
    assert "pyromark" not in loaded_after(use.format("python"))
    assert "markdown" not in loaded_after(use.format("commonmark"))


def test_fenced_code_is_loaded_with_the_first_fence():
    use = "from kimsite.content.convert import convert; convert({!r}, 'python')"
    fenced = "markdown.extensions.fenced_code"
    assert not {fenced, "pygments"} & loaded_after(use.format("Halo `a`.\n\n    kode\n"))
    assert fenced in loaded_after(use.format("```\nkode\n```\n"))


def test_the_engine_of_sites_yaml_converts(make_project):
    # The two read bold that touches the next word differently: docs/pengembang/markdown.md.
    post = (
        "---\njudul: Kerja bakti\ntanggal: 12 Maret 2026\npenulis: Bu Sri\n---\nAyo ikut.\n\n"
        "**Waktu:**Senin\n"
    )
    path = "content/sumberrejo/sumberrejo/berita/2026-03-12-bakti.md"
    project = make_project({path: post})
    page = "sumberrejo/sumberrejo/berita/bakti"
    project.build()
    assert "<p>**Waktu:**Senin</p>" not in project.page(page)
    sites = (project.root / "sites.yaml").read_text("utf-8")
    project.write({"sites.yaml": sites + CHOICE})
    project.build()
    assert "<p>**Waktu:**Senin</p>" in project.page(page)
    project.write({"sites.yaml": sites})
    project.build()
    assert "<p>**Waktu:**Senin</p>" not in project.page(page)


@pytest.mark.parametrize("name", ["content", "docs"])
def test_the_engines_agree_on_the_words_of_the_demo(name):
    root = Path(__file__).parents[3] / name
    for path in sorted(root.rglob("*.md")):
        if name == "content":
            text = path.read_text("utf-8").split("\n---\n", 1)[-1]
            assert convert(text).text == convert(text, "commonmark").text, path
