"""The day of a small contest: its application for a test client."""

from datetime import UTC, date, datetime, timedelta

import pytest
from asgi_client import Client
from contest_day.day_project import RUBRIC, write_project

from kimsite.cli.project import read_project
from kimsite.contest_day.access.codes import JurorCodes
from kimsite.contest_day.access.gate import DayAccess
from kimsite.contest_day.app import create_day_app
from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.journal.file import DayJournal
from kimsite.contest_day.setup import day_setup
from kimsite.pipeline.contest import ContestRequest, count_contest

PATH = "lomba/uji/hari/wilker.jsonl"


def contest_report(root, today=date(2026, 12, 1)):
    """The contest as `kimsite report` counts it."""
    district, _ = read_project(root)
    return count_contest(
        ContestRequest(root=root, district=district, path="lomba/uji.yaml", today=today)
    ).report


class Day:
    """One start of the program: its log, and clients for the operator and each juror."""

    def __init__(self, root, language="id") -> None:
        self.root = root
        self.time = datetime(2026, 10, 16, 9, tzinfo=UTC)
        self.setup = day_setup(root, self.report(), "wilker")
        self.log = DayLog(root, self.setup, DayJournal(root, PATH, self._now), "kimsite uji")
        self.codes = JurorCodes(root, "uji", [one.id for one in self.setup.jurors])
        self.access = DayAccess(4646, self.codes, "")
        self.app = create_day_app(self.log, self.access, language)
        self.operator = Client(self.app)
        self.group = self.setup.groups[0]
        self.kims = self.group.kims

    def _now(self):
        self.time += timedelta(seconds=1)
        return self.time

    def report(self):
        """The contest as `kimsite report` counts it from the files now."""
        return contest_report(self.root)

    def juror(self, index=0):
        """A client that has signed in."""
        one = Client(self.app)
        one.headers["cookie"] = f"{self.access.cookie}={self.codes.session(self.setup.jurors[index].id)}"
        return one

    def send(self, client, values, *, kim=None, event_id="kiriman-0001", seen=(), json=True, **more):
        """A juror's form. `values`: component -> text; `seen`: component -> line."""
        fields = [("id", event_id), ("babak", "wilker"), ("kim", kim or self.kims[0]), ("k", self.group.slug)]
        fields += [(f"n.{name}", value) for name, texts in values.items() for value in texts.split("|")]
        fields += [(f"s.{name}", str(line)) for name, line in dict(seen).items()]
        headers = {"accept": "application/json"} if json else {}
        return client.post("/nilai", [*fields, *more.items()], headers)

    def act(self, name, event_id, **fields):
        """An action of the operator."""
        data = {"id": f"aksi-{event_id:0>6}", "k": self.group.slug, **fields}
        return self.operator.post(f"/operator/{name}", data, {"accept": "application/json"})


@pytest.fixture
def root(tmp_path):
    """A project with two wilker and three jurors; one component has a rubric."""
    write_project(tmp_path, rubric=RUBRIC)
    return tmp_path


@pytest.fixture
def day(root):
    return Day(root)
