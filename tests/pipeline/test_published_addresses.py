"""Without a ledger a post keeps the address under which the last build published it."""

import pytest
from click.testing import CliRunner

from kimsite.cli.main import group

KIM = "content/sumberrejo/sumberrejo"
NEWS = "sumberrejo/sumberrejo/berita"
FORUM = "content/sumberrejo/_forum"


def post(month: int, body: str) -> str:
    return f"---\njudul: Kerja bakti\ntanggal: 2026-{month:02}-05\n---\n{body}\n"


@pytest.mark.parametrize(("folder", "home"), [(KIM, "sumberrejo/sumberrejo"), (FORUM, "sumberrejo")])
def test_a_late_post_of_an_earlier_day_takes_no_published_address(make_project, folder, home):
    project = make_project({f"{folder}/berita/2026-11-05-kerja-bakti.md": post(11, "November.")})
    project.build(keep_addresses=True)
    project.write({f"{folder}/berita/2026-10-05-kerja-bakti.md": post(10, "Oktober.")})
    for wish in ({}, {}, {"clean": True}):
        project.build(keep_addresses=True, **wish)
        assert "November." in project.page(f"{home}/berita/kerja-bakti")
        assert "Oktober." in project.page(f"{home}/berita/kerja-bakti-2026-10")
    project.write({f"{folder}/berita/2026-09-05-kerja-bakti.md": post(9, "September.")})
    project.build(keep_addresses=True)
    assert "November." in project.page(f"{home}/berita/kerja-bakti")
    assert "Oktober." in project.page(f"{home}/berita/kerja-bakti-2026-10")
    assert "September." in project.page(f"{home}/berita/kerja-bakti-2026-09")
    assert project.build(keep_addresses=True).counts.written == 0


def test_a_renamed_file_keeps_its_address(make_project):
    project = make_project({f"{KIM}/berita/2026-11-05-kerja-bakti.md": post(11, "November.")})
    project.build(keep_addresses=True)
    (project.root / KIM / "berita/2026-11-05-kerja-bakti.md").unlink()
    project.write(
        {
            f"{KIM}/berita/2026-10-05-kerja-bakti.md": post(10, "Oktober."),
            f"{KIM}/berita/2026-11-06-kerja-bakti.md": post(11, "November."),
        }
    )
    project.build(keep_addresses=True)
    assert "November." in project.page(f"{NEWS}/kerja-bakti")


def test_the_command_keeps_published_addresses(make_project):
    project = make_project({f"{KIM}/berita/2026-11-05-kerja-bakti.md": post(11, "November.")})
    command = ["build", "--as-of", "2026-11-24", "--root", str(project.root), "--no-sync"]
    CliRunner().invoke(group, command)
    project.write({f"{KIM}/berita/2026-10-05-kerja-bakti.md": post(10, "Oktober.")})
    assert CliRunner().invoke(group, command).exit_code == 0
    assert "November." in project.page(f"{NEWS}/kerja-bakti")
    assert not (project.root / "buku-besar.jsonl").exists()
