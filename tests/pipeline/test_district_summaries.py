"""What a KIM had published on a day is the same from the last build and read anew."""

import shutil
from datetime import date

from conftest import AS_OF

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.theme.load import offers

KIM = "content/sumberrejo/sumberrejo"


def page(title, *rows):
    return "\n".join(["---", f"judul: {title}", *rows, "---", "Isi halaman.", ""])


def test_a_page_counts_on_the_days_on_which_it_was_shown(make_project):
    project = make_project(
        {
            f"{KIM}/profil.md": page("Profil"),
            f"{KIM}/program-kerja.md": page("Program kerja", "tanggal: 2026-10-04"),
            f"{KIM}/pengumuman.md": page("Pengumuman", "sampai: 2026-10-10"),
        }
    )
    project.build(as_of=AS_OF)
    district = read_sites(project.root, offers(project.root), Findings())

    def shown(day):
        options = BuildOptions(root=project.root, out=project.out, as_of=day, jobs=1)
        known = {one.publisher.url.strip("/"): one for one in summaries(district, options)}
        return sorted(entry.slug for entry in known["sumberrejo/sumberrejo"].pages)

    days = (date(2026, 10, 2), date(2026, 10, 4), date(2026, 10, 11))
    expected = [
        ["pengumuman", "profil"],
        ["pengumuman", "profil", "program-kerja"],
        ["profil", "program-kerja"],
    ]
    assert [shown(day) for day in days] == expected
    shutil.rmtree(project.root / ".kimsite")
    assert [shown(day) for day in days] == expected
