"""A theme that fails keeps every page of its publishers, and is told once, at its file and line."""

import inspect
import sys
from pathlib import Path

import pytest
from conftest import POST, ROOT, SITES, Project

KIM = "content/sumberrejo/sumberrejo"
OTHER = "content/kanor/piyak"
POSTS = {f"{KIM}/berita/k{n}.md": POST for n in range(3)} | {
    f"{OTHER}/berita/k{n}.md": POST for n in range(3)
}
THEMES = Path(ROOT) / "themes"


def source(name: str) -> str:
    return (THEMES / name).read_text("utf-8")


def errors(outcome):
    return [
        (one.code, one.place.path, one.place.line, one.place.text)
        for one in outcome.findings
        if one.severity == "error"
    ]


FAULTS = {
    "a wrong tag": ("templates/pos.html", lambda text: text.replace("{% extends", "{% extend", 1), "M01"),
    "a percent sign too many": ("templates/pos.html", lambda text: text.replace("{%", "{%%", 1), "M01"),
    "an end that is missing": (
        "templates/pos.html",
        lambda text: text.rstrip().removesuffix("{% endblock %}"),
        "M01",
    ),
    "a brace that is missing": ("templates/pos.html", lambda text: text + "\n{{ situs.name }\n", "M01"),
    "a filter that is not there": (
        "templates/pos.html",
        lambda text: text + "\n{% block bawah %}{{ situs.name|upperr }}{% endblock %}\n",
        "M01",
    ),
    "a block twice": ("templates/pos.html", lambda text: text + "{% block isi %}{% endblock %}", "M01"),
    "a name that is not there": (
        "templates/dasar.html",
        lambda text: text + "{{ halaman.tidak_ada }}",
        "M01",
    ),
    "a name misspelt": ("templates/dasar.html", lambda text: text + "{{ halmaan.meta }}", "M01"),
    "a division by zero": ("templates/dasar.html", lambda text: text + "{{ 1 // 0 }}", "M01"),
    "what a sandbox forbids": (
        "templates/dasar.html",
        lambda text: text + "{{ situs.__class__.__mro__ }}",
        "M01",
    ),
    "a page within itself": ("templates/dasar.html", lambda text: text + '{% include "dasar.html" %}', "M01"),
    "a footer within itself": (
        "templates/bagian/kaki.html",
        lambda text: text + '{% include "bagian/kaki.html" %}',
        "M01",
    ),
    "words added to a number": ("templates/dasar.html", lambda text: text + "{{ 1 + 'a' }}", "M01"),
    "a file that is not there": (
        "templates/pos.html",
        lambda text: text.replace('"dasar.html"', '"dasr.html"', 1),
        "M02",
    ),
    "an include that is not there": (
        "templates/dasar.html",
        lambda text: text + '{% include "bagian/kaaki.html" %}',
        "M02",
    ),
    "a macro file with a slip": (
        "templates/bagian/makro.html",
        lambda text: text.replace("{%", "{%%", 1),
        "M01",
    ),
    "a macro that is gone": (
        "templates/bagian/makro.html",
        lambda _: "{% macro lain() %}{% endmacro %}",
        "M01",
    ),
    "a footer with a slip": ("templates/bagian/kaki.html", lambda text: text + "{{ situs.url | }}", "M01"),
    "words that are not there": (
        "templates/bagian/kaki.html",
        lambda text: text + "{{ teks.langgana }}",
        "M10",
    ),
    "an empty template": ("templates/pos.html", lambda _: "", "M04"),
    "a template of blanks": ("templates/pos.html", lambda _: "\n \n", "M04"),
    "strings that are no list": ("strings/id.yaml", lambda text: "lewati: 'Langsung ke isi\n" + text, "M03"),
    "strings with a tab": ("strings/id.yaml", lambda text: "\tlewati: Langsung ke isi\n" + text, "M03"),
    "palettes with a slip": ("palettes.yaml", lambda text: text.replace("{merek", "merek", 1), "M03"),
    "a theme.yaml with a slip": ("theme.yaml", lambda text: text + 'lagi: "tidak ditutup\n', "M03"),
    "a parent that is not there": ("theme.yaml", lambda text: text + "induk: dasr\n", "K08"),
    "a circle of parents": ("theme.yaml", lambda text: text + "induk: melati\n", "M07"),
}
WHOLE_FILE = {"an empty template", "a template of blanks", "a macro that is gone"}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project that is built once, and its tree."""
    project = Project(tmp_path_factory.mktemp("tema")).write({"sites.yaml": SITES, **POSTS})
    project.build()
    return project, project.tree()


@pytest.fixture
def shallow():
    """A stack that holds a usual page and little more: a template within itself fills it soon."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 200)
    yield
    sys.setrecursionlimit(limit)


@pytest.mark.parametrize(
    "fault",
    [pytest.param(one, marks=pytest.mark.slow if one == "a page within itself" else ()) for one in FAULTS],
)
def test_nothing_is_written_or_deleted_and_the_fault_is_told_once(built, fault, request):
    name, spoil, code = FAULTS[fault]
    project, good = built
    project.write({f"themes/dasar/{name}": spoil(source(f"dasar/{name}"))})
    if "within itself" in fault:
        request.getfixturevalue("shallow")
    outcome = project.build()
    text = (project.root / f"themes/dasar/{name}").read_text("utf-8")
    (project.root / f"themes/dasar/{name}").unlink()
    (told,) = errors(outcome)
    assert told[:2] == (code, f"themes/dasar/{name}")
    assert outcome.exit_code
    assert outcome.failed
    assert (outcome.counts.written, outcome.deleted) == (0, 0)
    assert project.tree() == good
    if fault not in WHOLE_FILE:
        assert told[3].strip()
        assert told[3] == text.split("\n")[told[2] - 1]


def test_a_failed_build_is_tried_again_and_heals(make_project):
    project = make_project(POSTS)
    project.build()
    good = project.tree()
    project.write({"themes/dasar/templates/pos.html": "{% extend 'dasar.html' %}"})
    assert [len(errors(project.build())) for _ in range(2)] == [1, 1]
    (project.root / "themes/dasar/templates/pos.html").unlink()
    assert project.build().exit_code == 0
    assert project.tree() == good


def test_a_theme_that_fails_harms_no_other(make_project):
    project = make_project(
        POSTS
        | {
            "sites.yaml": SITES.replace("Deru Maju,", "Deru Maju, tema: lain,"),
            "themes/lain/theme.yaml": "induk: melati\n",
        }
    )
    project.build()
    good = project.tree()
    project.write(
        {
            "themes/lain/templates/pos.html": (
                "{% extends 'dasar/pos.html' %}\n{% block isi %}\n{{ halaman.titel }}\n{% endblock %}\n"
            ),
            f"{KIM}/berita/baru.md": POST.replace("Panen raya", "Panen kedua"),
            f"{OTHER}/berita/baru.md": POST.replace("Panen raya", "Panen ketiga"),
        }
    )
    outcome = project.build()
    assert errors(outcome) == [("M01", "themes/lain/templates/pos.html", 3, "{{ halaman.titel }}")]
    assert (outcome.exit_code, outcome.failed, outcome.built) == (1, 1, 1)
    assert outcome.counts.posts == 7, "those of the village that failed stand on, but for the new one"
    now = project.tree()
    assert {path: now.get(path) for path in good if path.startswith("sumberrejo/sumberrejo/")} == {
        path: data for path, data in good.items() if path.startswith("sumberrejo/sumberrejo/")
    }
    assert "kanor/piyak/berita/baru/index.html" in now
    assert "sumberrejo/sumberrejo/berita/baru/index.html" not in now


def test_every_fault_is_named_at_once(make_project):
    project = make_project(POSTS)
    for name in ("pos.html", "daftar.html"):
        project.write(
            {
                f"themes/dasar/templates/{name}": source(f"dasar/templates/{name}").replace(
                    "{% extends", "{% extend", 1
                )
            }
        )
    project.write(
        {
            "themes/dasar/templates/halaman.html": (
                "{% extends 'dasar.html' %}{% block isi %}{{ x }}{% endblock %}"
            )
        }
    )
    assert [one[1].rsplit("/", 1)[1] for one in errors(project.build())] == [
        "daftar.html",
        "halaman.html",
        "pos.html",
    ]


def test_a_loop_without_an_end_is_told_with_its_line(make_project, monkeypatch):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    good = project.tree()
    monkeypatch.setattr("kimsite.theme.render.PAGE_SECONDS", 0.5)  # far above what the other pages take
    loop = (
        "{% extends 'dasar.html' %}\n{% block isi %}\n{% for a in range(99999) %}{% for b in range(99999) "
        "%}{% endfor %}{% endfor %}\n{% endblock %}\n"
    )
    project.write({"themes/dasar/templates/pos.html": loop})
    (found,) = errors(project.build())
    assert found[:3] == ("M11", "themes/dasar/templates/pos.html", 3)
    assert project.tree() == good


def test_a_fault_of_kimsites_own_file_under_an_edited_one_is_told_at_the_edited_one(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.write(
        {
            "themes/dasar/templates/pos.html": (
                "{% extends 'dasar.html' %}\n{% import 'bagian/makro.html' as m %}\n{% block isi %}\n{{ "
                "m.remah(halaman.x, teks) }}{% endblock %}"
            )
        }
    )
    assert errors(project.build())[0][1:3] == ("themes/dasar/templates/pos.html", 4)
