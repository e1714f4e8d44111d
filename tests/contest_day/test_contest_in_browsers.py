"""A whole contest in real browsers: networks drop, answers are lost, the program is killed, lines are torn.

A short one runs with the slow tests. The long one (5 wilker, 28 teams, 5 jurors, 60 questions, 20 kills):

    KIMSITE_CONTEST=long python -m pytest -n0 -s tests/contest_day/test_contest_in_browsers.py
"""

import csv
import os
import random
import time
from collections import Counter
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import median, quantiles

import pytest
from contest_day.conftest import Day, contest_report
from contest_day.day_project import JURORS, RunningDay, wait_until, write_project

from kimsite.contest_day.journal.events import AnswerJudged, MarkEntered
from kimsite.contest_day.journal.lines import read_day_journal
from kimsite.contest_day.setup import day_setup

LONG = os.environ.get("KIMSITE_CONTEST") == "long"
ZONES, JUROR_COUNT, QUESTIONS, KILLS = (5, 5, 12, 4) if LONG else (1, 2, 4, 2)
"""Questions and kills are those of one wilker."""
POINTS = {"1": 100, "2": 50, "3": 0}
"""Key of a mandatory question -> what it earns, counted here on its own."""
Error = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").Error
pytestmark = pytest.mark.slow


class Contest:
    """The browsers of one contest, and what they should come to."""

    def __init__(self, root, chromium) -> None:
        self.random = random.Random(2026)  # noqa: S311  # the same accidents every time
        self.root, self.chromium = root, chromium
        self.day = RunningDay(root)
        self.port = self.day.port
        self.contexts = []
        self.marks: dict[tuple[str, str, str], str] = {}
        """(juror, KIM, component) -> the mark that must count."""
        self.points = Counter()
        self.delays: list[float] = []
        """Seconds from a press, or from Save, to the projector."""
        self.lost_answers = self.kills = self.drops = 0
        self.operator, self.board = self.screen(1280, 800), self.screen(1280, 720)
        codes = self.day.codes()
        self.jurors = {name: self.screen(360, 740) for name in JURORS[:JUROR_COUNT]}
        for name, page in self.jurors.items():
            page.goto(f"{self.day.address}masuk")
            page.fill("#kode", codes[name])
            page.click("button.primary")
            page.wait_for_selector("form.team")
            page.context.route("**/nilai", self.lose_some_answers)
        self.board.goto(f"{self.day.address}papan")

    def screen(self, width, height):
        context = self.chromium.new_context(viewport={"width": width, "height": height})
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        return context.new_page()

    def lose_some_answers(self, route):
        """Now and then the laptop has the marks and the phone never learns it."""
        if self.random.random() < 0.2:
            self.lost_answers += 1
            # the program may be down just now, and then nothing arrives
            with suppress(Error):
                route.fetch(timeout=3000)
            route.abort()
        else:
            route.continue_()

    def kill(self, *, torn):
        """A power cut, perhaps in the middle of a line, and a new start."""
        self.day.kill()
        self.kills += 1
        if torn:
            with self.day.journal.open("ab") as journal:
                journal.write(b'{"isi":{"id":"terpotong","jenis":"nilai","ju')
        self.day = RunningDay(self.root, port=self.port)

    def drop(self, page):
        """The phone leaves the network, or comes back."""
        self.drops += 1
        page.context.set_offline(not getattr(page, "is_down", False))
        page.is_down = not getattr(page, "is_down", False)

    def enter(self, name, kim, blog, show, reason=""):
        page = self.jurors[name]
        form = page.locator(f'[id="regu-{kim}"]')
        form.locator('[name="n.penulisan_blog"]').fill(blog)
        form.locator('[name="n.peragaan"]').fill(show)
        if reason:
            form.locator('[name="alasan"]').fill(reason)
        form.locator("button.primary").click()
        self.marks[name, kim, "penulisan_blog"] = blog
        self.marks[name, kim, "peragaan"] = show

    def waiting(self):
        """Messages that are still on the phones."""
        script = """() => Object.values(localStorage).reduce((sum, one) => sum + JSON.parse(one).length, 0)"""
        return sum(page.evaluate(script) for page in self.jurors.values())

    def settle(self):
        """Everybody is in the network again, and everything has arrived."""
        for page in self.jurors.values():
            if getattr(page, "is_down", False):
                self.drop(page)

        def empty():
            # lets the browser's messages through, which the handler above answers
            self.operator.wait_for_timeout(50)
            return self.waiting() == 0

        wait_until(empty, 60)

    def press(self, letter, key, kim, shown):
        """Judge an answer; `shown`: the projector's points are timed."""
        self.points[kim] += POINTS[key]
        self.operator.keyboard.press(letter)
        begun = time.monotonic()
        self.operator.keyboard.press(key)
        if shown:
            script = """([index, points]) =>
                document.querySelectorAll(".columns .points")[index]?.textContent === points
                && document.querySelectorAll(".columns li")[index].classList.contains("answered")"""
            self.board.wait_for_function(
                script, arg=[ord(letter) - ord("A"), str(self.points[kim])], polling=20
            )
            self.delays.append(time.monotonic() - begun)


def play(contest, group):
    """One wilker: its questions and marks in any order, with accidents between them."""
    for page in contest.jurors.values():
        page.goto(f"{contest.day.address}?k={group.slug}")
    contest.operator.goto(f"{contest.day.address}operator?k={group.slug}")
    contest.operator.click("button[value=soal]")
    contest.board.wait_for_selector(".view-soal")
    letters = {team.kim: team.letter for team in group.teams}
    work = [("tanda", name, kim) for name in contest.jurors for kim in group.kims]
    questions = [("soal", number, kim) for number in range(QUESTIONS) for kim in group.kims[:2]]
    contest.random.shuffle(work)
    step = max(1, len(work) // len(questions))
    for index, one in enumerate(questions):
        work.insert(min(len(work), index * (step + 1)), one)
    cuts = set(contest.random.sample(range(2, len(work)), KILLS))
    asked = 0
    for index, (what, who, kim) in enumerate(work):
        calm = index not in cuts and index - 1 not in cuts
        if what == "tanda":
            half = contest.random.choice(["", ",5"])
            blog, show = (contest.random.randrange(50, 99) for _ in range(2))
            contest.enter(who, kim, f"{blog}{half}", str(show))
        else:
            if who != asked:
                contest.operator.keyboard.press("n")
                asked = who
            contest.press(letters[kim], contest.random.choice("123"), kim, shown=calm)
        if contest.random.random() < 0.15:
            contest.drop(contest.random.choice(list(contest.jurors.values())))
        if index in cuts:
            contest.kill(torn=index % 2 == 0)
    contest.settle()
    change_some(contest, group)


def change_some(contest, group):
    """Every fourth team's first juror changes both marks, with a reason."""
    name = next(iter(contest.jurors))
    for kim in group.kims[::4]:
        old = contest.marks[name, kim, "penulisan_blog"], contest.marks[name, kim, "peragaan"]
        new = tuple("49,5" if one != "49,5" else "48" for one in old)
        contest.enter(name, kim, *new, reason="salah ketik")
    contest.settle()


def half_up(value):
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def recount(contest, day):
    """(KIM, total) of every group, from the marks that were typed here alone, best first."""
    totals = {}
    for group in day.setup.groups:
        best = max(contest.points[kim] for kim in group.kims)
        for kim in group.kims:
            quiz = half_up(Fraction(contest.points[kim] * 100, best)) if best else Decimal(0)
            parts = [quiz * 40]
            for component in ("penulisan_blog", "peragaan"):
                given = [
                    Fraction(contest.marks[name, kim, component].replace(",", ".")) for name in contest.jurors
                ]
                parts.append(half_up(sum(given) / len(given)) * 30)
            totals[kim] = sum(parts) / 100
    return totals


def test_a_contest_survives_what_a_hall_can_do_to_it(tmp_path, chromium):
    begun = time.monotonic()
    write_project(tmp_path, zones=ZONES, jurors=JUROR_COUNT)
    groups = day_setup(tmp_path, contest_report(tmp_path), "wilker").groups
    contest = Contest(tmp_path, chromium)
    try:
        for group in groups:
            play(contest, group)
    finally:
        for context in contest.contexts:
            context.close()
        contest.day.stop()

    journal = read_day_journal(contest.day.journal.read_bytes())
    assert not journal.fault
    assert not journal.torn
    marks = [line.event for line in journal.lines if isinstance(line.event, MarkEntered)]
    presses = [line.event for line in journal.lines if isinstance(line.event, AnswerJudged)]
    ids = Counter([*(event.id for event in marks), *(event.id for event in presses)])
    twice = [one for one, count in ids.items() if count > 1]
    again = Counter((event.juror, event.kim, event.component) for event in marks if not event.reason)
    teams = sum(len(group.kims) for group in groups)
    assert twice == []
    assert [key for key, count in again.items() if count > 1] == []
    assert len(again) == teams * JUROR_COUNT * 2 == len(contest.marks)
    assert len(presses) == ZONES * QUESTIONS * 2

    day = Day(tmp_path)
    day.log.export()
    names = {juror.name: juror.id for juror in day.setup.jurors}
    written = {}
    for path in (tmp_path / "lomba/uji/nilai").glob("*.csv"):
        for row in csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"):
            written[row["juri"], row["kode"], "penulisan_blog"] = row["Penulisan blog"]
            written[row["juri"], row["kode"], "peragaan"] = row["Peragaan penyuluhan"]
    assert written == {
        (names[name], kim, component): value for (name, kim, component), value in contest.marks.items()
    }

    report = day.report()
    counted = {line.placed.kim: line.total for group in report.rounds[0].groups for line in group.lines}
    assert counted == recount(contest, day)
    assert not report.open_items or all(item.matter == "tie" for item in report.open_items)
    assert quantiles(contest.delays, n=4)[0] < 1, "a busy machine takes longer now and then"
    print(
        f"\n{teams} teams, {JUROR_COUNT} jurors, {len(marks)} marks, {len(presses)} answers, "
        f"{contest.kills} kills, {contest.drops} drops and returns, {contest.lost_answers} lost answers; "
        f"lost 0, twice 0; projector: median {median(contest.delays) * 1000:.0f} ms, "
        f"longest {max(contest.delays) * 1000:.0f} ms; {time.monotonic() - begun:.0f} s"
    )


def test_a_phone_that_stores_nothing_sends_as_without_scripts(tmp_path, chromium):
    """Storage is switched off, or full: the mark is sent at once and the page says what became of it."""
    write_project(tmp_path, zones=1, jurors=1)
    day = RunningDay(tmp_path)
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"
    context.add_init_script(refuse)
    try:
        page = context.new_page()
        page.goto(f"{day.address}masuk")
        page.fill("#kode", day.codes()[JURORS[0]])
        page.click("button.primary")
        form = page.locator("form.team").first
        form.locator('[name="n.penulisan_blog"]').fill("81,5")
        form.locator("button.primary").click()
        page.locator(".mark-state.saved", has_text="81,5").wait_for()
    finally:
        context.close()
        day.stop()
    journal = read_day_journal(day.journal.read_bytes())
    assert [line.event.value for line in journal.lines if isinstance(line.event, MarkEntered)] == ["81,5"]
