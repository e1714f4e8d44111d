"""What a build costs after a build: only what changed, whatever happened in between."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from conftest import AS_OF, POST, SITES, photo

from kimsite.tools.lock import lock

KIM, OTHER = "content/sumberrejo/sumberrejo", "content/kanor/piyak"
SHORT = POST.replace("penulis:", "ringkasan: Panen bersama.\npenulis:")
TWO = {
    f"{KIM}/berita/a.md": SHORT,
    f"{KIM}/berita/b.md": POST.replace("Panen", "Tanam") + "Bibitnya dari balai benih.\n",
    f"{OTHER}/berita/c.md": POST,
}


def done(outcome) -> tuple[int, bool, int]:
    return outcome.built, outcome.portal, outcome.counts.converted


def aged(project):
    """A project whose files were all changed a while ago."""
    for path in project.root.rglob("*"):
        if path.is_file() and "public" not in path.parts and ".kimsite" not in path.parts:
            os.utime(path, (1_700_000_000.5,) * 2)
    return project


def edited(project, name: str, text: str):
    """The project with one file changed, a while ago."""
    project.write({name: text})
    os.utime(project.root / name, (1_700_000_100.5,) * 2)
    return project


def test_each_edit_costs_what_it_changed(make_project):
    project = aged(
        make_project(
            {
                **TWO,
                "themes/lain/theme.yaml": "nama: lain\ninduk: dasar\n",
                "sites.yaml": SITES.replace("Deru Maju,", "Deru Maju, tema: lain,"),
            }
        )
    )
    assert done(project.build()) == (2, True, 3)
    assert done(project.build()) == (0, False, 0)
    edited(
        project, f"{KIM}/berita/a.md", SHORT + "\nKalimat di akhir yang tidak dipakai kartu mana pun.\n" * 4
    )
    assert done(project.build()) == (1, False, 1), "the text alone: its village, one conversion"
    edited(project, f"{KIM}/berita/a.md", POST.replace("Panen raya", "Panen besar"))
    assert done(project.build()) == (1, True, 1), (
        "its title: the portal shows it too; the text of before is not kept"
    )
    edited(project, "themes/lain/assets/css/tema.css", "a{color:red}")
    assert done(project.build()) == (1, False, 0), "a theme: its users, nothing converted"
    edited(project, "content/_kabupaten/siaran/s.md", POST.replace("12 Maret", "13 Maret"))
    assert done(project.build()) == (2, True, 1), "a siaran: everybody shows it"
    os.utime(project.root / KIM / "berita/a.md")
    outcome = project.build()
    assert (done(outcome), outcome.counts.written) == ((1, False, 0), 0), (
        "a touch: looked at, nothing converted, nothing written"
    )


def test_the_reason_is_told(make_project):
    project = aged(make_project(TWO))
    assert {reason.why for reason in project.build().reasons} == {"new"}
    (project.out / "kanor/piyak/feed.xml").write_text("x")
    assert [(one.publisher, one.why, one.detail) for one in project.build().reasons] == [
        ("kanor/piyak", "output", "kanor/piyak/feed.xml")
    ]
    edited(project, f"{KIM}/berita/b.md", POST.replace("Panen", "Petik"))
    assert [one.why for one in project.build().reasons] == ["files", "villages"]
    assert {reason.why for reason in project.build(clean=True).reasons} == {"clean"}


def test_a_skipped_village_still_warns(make_project):
    project = aged(
        make_project({**TWO, f"{KIM}/berita/buruk.md": "---\njudul: X\ntanggal: 2026-02-31\n---\nIsi\n"})
    )
    first, second = project.build(), project.build()
    assert second.built == 0
    assert (second.findings, second.exit_code, second.counts.held) == (first.findings, 1, 1)


def test_a_photo_is_developed_once(make_project, monkeypatch):
    from kimsite.content.media import photos

    project = aged(
        make_project(
            {
                f"{KIM}/berita/a.md": POST.replace("penulis", "foto: x.jpg\npenulis"),
                f"{KIM}/foto/x.jpg": photo(),
            }
        )
    )
    project.build()
    before = project.tree()
    monkeypatch.setattr(photos, "develop", lambda *_, **__: pytest.fail("developed again"))
    shutil.rmtree(project.out)
    project.build()
    assert project.tree() == before


def test_two_builds_keep_apart(make_project):
    project = make_project(TWO)
    with lock(project.root, ".kimsite/lock"):
        outcome = project.build()
    assert (outcome.exit_code, [one.code for one in outcome.findings]) == (2, ["B05"])
    assert outcome.is_busy
    assert not project.out.exists()
    assert project.build().exit_code == 0


def line(project, *more) -> list[str]:
    return [sys.executable, *more, "build", "--root", str(project.root), "--quiet", "--as-of", str(AS_OF)]


def build(project) -> None:
    assert (
        subprocess.run(
            line(project, "-m", "kimsite"), capture_output=True, check=False, timeout=60
        ).returncode
        == 0
    )


def loaded_by_a_build(project) -> set[str]:
    """The modules of a process that ran `kimsite build`."""
    script = (
        "import atexit, json, sys, kimsite.cli as cli\natexit.register(lambda: "
        "print(json.dumps(sorted(sys.modules))))\ncli.main()"
    )
    told = subprocess.run(line(project, "-c", script), capture_output=True, check=True, timeout=60)
    return set(json.loads(told.stdout))


def test_a_build_with_nothing_to_do_loads_neither_markdown_nor_jinja(make_project):
    project = aged(make_project(TWO))
    build(project)
    loaded = loaded_by_a_build(project)
    assert "kimsite.pipeline.district" in loaded
    assert not loaded & {
        "markdown",
        "jinja2",
        "PIL",
        "nh3",
        "babel",
        "frontmatter",
        "yaml",
        "shutil",
        "ctypes",
        "difflib",
        "encodings.idna",
        "html",
        "zoneinfo",
        "kimsite.pipeline.cleanup",
        "kimsite.pipeline.village",
    }


def test_an_edit_of_a_text_loads_no_pillow(make_project):
    project = aged(make_project(TWO))
    project.every_kecamatan = True
    project.build()
    edited(project, f"{OTHER}/berita/c.md", POST + "Satu kalimat lagi.\n")
    loaded = loaded_by_a_build(project)
    assert "kimsite.pipeline.village" in loaded
    assert "PIL" not in loaded


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_a_build_that_was_killed_is_taken_up_again(make_project, share):
    posts = {f"{KIM}/berita/{number}.md": POST.replace("Panen", f"Panen {number}") for number in range(60)}
    project = make_project(
        {
            **posts,
            **{
                f"{OTHER}/berita/{number}.md": POST.replace("Panen", f"Panen {number}")
                for number in range(60)
            },
        }
    )
    started = time.perf_counter()
    build(project)
    whole = time.perf_counter() - started
    clean = project.tree()
    shutil.rmtree(project.out)
    shutil.rmtree(project.root / ".kimsite")

    dying = subprocess.Popen(
        line(project, "-m", "kimsite"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(whole * share)
    dying.send_signal(signal.SIGKILL)
    dying.wait(60)
    for number in range(30):
        (project.root / f"{KIM}/berita/{number}.md").unlink()
    build(project)
    project.write(posts)
    build(project)
    assert project.tree() == clean


def test_what_the_portal_is_made_of_is_made_again_where_it_is_spoilt(make_project):
    project = aged(make_project(TWO))
    project.build()
    with closing(sqlite3.connect(project.root / ".kimsite" / "state.db")) as database, database:
        assert database.execute("UPDATE results SET portal_summary = x'5b5d'").rowcount == 3
    edited(project, f"{KIM}/berita/a.md", SHORT.replace("Panen raya", "Panen besar"))
    outcome = project.build()
    assert (outcome.exit_code, outcome.portal, outcome.built) == (0, True, 1), "the other village, once more"
    before = project.tree()
    project.build(clean=True)
    assert project.tree() == before


def spoil_columns(path):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE results")
        database.execute("CREATE TABLE results (out TEXT, id TEXT, digest TEXT, PRIMARY KEY (out, id))")


def spoil_key(path):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("ALTER TABLE summaries RENAME TO before")
        database.execute("CREATE TABLE summaries (out TEXT, id TEXT, trace BLOB, summary BLOB, digest TEXT)")


def spoil_all(path):
    path.write_bytes(b"bukan basis data" * 500)


@pytest.mark.parametrize("spoil", [spoil_columns, spoil_key, spoil_all])
def test_a_state_that_is_not_ours_is_made_anew_and_told_once(make_project, spoil):
    project = aged(make_project(TWO))
    project.build()
    before = project.tree()
    spoil(project.root / ".kimsite" / "state.db")
    outcome = project.build()
    assert (outcome.exit_code, [one.code for one in outcome.findings]) == (0, ["B13"])
    assert project.tree() == before
    outcome = project.build()
    assert (outcome.exit_code, outcome.findings, outcome.built) == (0, (), 0)


def test_a_folder_in_the_place_of_the_state_is_told_as_such(make_project):
    project = make_project({**TWO, ".kimsite/state.db/lain.txt": "x"})
    outcome = project.build()
    assert outcome.exit_code == 2
    (found,) = outcome.findings
    assert (found.code, found.place.path) == ("B10", ".kimsite/state.db")
    assert (project.root / ".kimsite/state.db/lain.txt").exists()
