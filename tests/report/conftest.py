"""The demo's district for contests without a disk, and the demo contest itself, counted once."""

from functools import partial

import pytest
from conftest import ROOT

from kimsite.config.contest import read_contest
from kimsite.config.sites import read_sites
from kimsite.content.plain_text import plain_text
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.contest.assemble import assemble_contest
from kimsite.report.flags.gather import gather_evidence
from kimsite.report.inputs.read import read_given
from kimsite.theme.load import offers


@pytest.fixture(scope="session")
def district():
    return read_sites(ROOT, offers(ROOT), Findings())


@pytest.fixture(scope="session")
def known(district):
    """What the demo's KIM published up to the deadline."""
    contest = read_contest(ROOT, "lomba/lcck-2026.yaml", district, Findings())
    return summaries(district, BuildOptions(root=ROOT, out=ROOT / "public", as_of=contest.seen_until, jobs=1))


@pytest.fixture(scope="session")
def demo_contest(district, known):
    """`demo_contest(change)`: the report and its findings; `change` may turn what people gave into something
    else.
    """

    def make(change=lambda contest, given: (contest, given)):
        diagnostics = Findings()
        contest = read_contest(ROOT, "lomba/lcck-2026.yaml", district, diagnostics)
        contest, given = change(contest, read_given(ROOT, contest, district, diagnostics))
        ledger, flags = gather_evidence(
            ROOT, district, contest, known, partial(plain_text, ROOT), diagnostics
        )
        return assemble_contest(
            district, contest, known, given, ledger, flags, diagnostics, contest.last
        ), diagnostics.sorted()

    return make
