"""Access logs of Apache and nginx: which lines are a page read, and that no reader is ever kept."""

import gzip
import io

import pytest

from kimsite.model.readership import NotCounted
from kimsite.report.readership import robots
from kimsite.report.readership.robots import Robots
from kimsite.report.readership.site_pages import SitePages
from kimsite.report.readership.sources import LogFile
from kimsite.report.readership.tally import LogTally

PHONE = (
    "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/120.0.0.0 Mobile Safari/537.36"
)
PAGE = "/sumberrejo/sumberrejo/berita/panen/"
FOLDERS = ("sumberrejo/sumberrejo", "kanor/piyak")


def line(
    target=PAGE, *, who="203.0.113.7", when="03/Nov/2026:10:00:00 +0700", method="GET", status=200,
    agent=PHONE, host="", rest="",
):  # fmt: skip
    front = f"{host} " if host else ""
    return f'{front}{who} - - [{when}] "{method} {target} HTTP/1.1" {status} 512 "-" "{agent}"{rest}'.encode()


def tally(*lines, url="https://kim.contoh.id/"):
    made = LogTally(SitePages(url, FOLDERS, ("kim",)), "Asia/Jakarta", Robots())
    made.feed(lines)
    return made


def days(*lines, **wish):
    return {one.day: one for one in tally(*lines, **wish).days(("access.log",))}


def pages(*lines, **wish):
    return {page: count for one in days(*lines, **wish).values() for page, count in one.pages}


def left_out(*lines, **wish):
    return {why: count for one in days(*lines, **wish).values() for why, count in one.left_out}


@pytest.mark.parametrize(
    "one",
    [
        line(),
        line(status=304),
        line(host="kim.contoh.id:443"),
        line(host="www.kim.contoh.id"),
        line(who="2001:db8::7"),
        line(host="kim.contoh.id:443", who="2001:db8::7"),
        line(f"{PAGE}index.html"),
        line(f"{PAGE}?utm_source=wa"),
        line(PAGE.rstrip("/")),
        line(f"https://kim.contoh.id{PAGE}"),
        line(rest=' "0.002" "gzip"'),
        line(agent='Mozilla/5.0 (Linux; "Aneh\\" sekali) Chrome/120.0 Mobile'),
        f'203.0.113.7 - - [03/Nov/2026:10:00:00 +0700] "GET {PAGE} HTTP/1.1" 200 512'.encode(),
        line(agent=PHONE.replace("SM-A135F", "CUBOT NOTE 20")),
    ],
    ids=str,
)
def test_a_page_read_is_counted_in_every_format(one):
    assert pages(one) == {PAGE: 1}


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (line(method="HEAD"), NotCounted.METHOD),
        (line(method="POST"), NotCounted.METHOD),
        (line(status=404), NotCounted.FAILED),
        (line(status=301), NotCounted.FAILED),
        (line("/sumberrejo/sumberrejo/aset/panen-480.jpg"), NotCounted.NO_PAGE),
        (line("/sumberrejo/sumberrejo/feed.xml"), NotCounted.NO_PAGE),
        (line("/sumberrejo/sumberrejo/papan/"), NotCounted.NO_PAGE),
        (line("/wp-admin/"), NotCounted.ELSEWHERE),
        (line(host="lain.contoh.id:443"), NotCounted.ELSEWHERE),
        (
            line(agent="Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
            NotCounted.ROBOT,
        ),
        (line(agent="WhatsApp/2.23.20.0 A"), NotCounted.ROBOT),
        (line(agent="facebookexternalhit/1.1"), NotCounted.ROBOT),
        (line(agent="curl/8.5.0"), NotCounted.ROBOT),
        (line(agent="-"), NotCounted.ROBOT),
        (line(rest=' "prefetch;prerender"'), NotCounted.PREFETCH),
        (b'203.0.113.7 - - [03/Nov/2026:10:00:00 +0700] "GET /sumber', NotCounted.BROKEN),
        (b"\x16\x03\x01\x02\x00\x01", NotCounted.BROKEN),
        (line(when="31/Feb/2026:10:00:00 +0700"), NotCounted.BROKEN),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_page_read_is_counted_apart(one, why):
    assert pages(line(), one) == {PAGE: 1}
    assert left_out(line(), one) == {why: 1}


def test_a_site_below_a_path_is_known_by_it():
    assert pages(line(f"/sub{PAGE}"), line(PAGE), url="https://kim.contoh.id/sub/") == {PAGE: 1}


def test_days_are_those_of_the_district():
    assert set(days(line(when="03/Nov/2026:18:30:00 +0000"))) == {"2026-11-04"}
    assert set(days(line(when="03/Nov/2026:01:30:00 +0900"))) == {"2026-11-02"}


def test_a_reader_counts_once_a_day_and_village():
    found = days(
        line(),
        line(),
        line(who="203.0.113.8"),
        line("/kanor/piyak/"),
        line(when="04/Nov/2026:10:00:00 +0700"),
    )
    assert dict(found["2026-11-03"].visitors) == {"sumberrejo/sumberrejo": 2, "kanor/piyak": 1}
    assert dict(found["2026-11-04"].visitors) == {"sumberrejo/sumberrejo": 1}


def test_nothing_that_is_kept_names_a_reader():
    made = tally(line(), line(who="2001:db8::7"))
    assert all("203.0.113.7" not in repr(one) and "2001:db8" not in repr(one) for one in made.days(("a",)))
    assert "203.0.113.7" not in repr(vars(made))
    other = tally(line())
    assert vars(made)["_key"] != vars(other)["_key"], "the same reader has another hash in another run"


def test_a_packed_log_that_is_cut_short_gives_what_is_there():
    whole = b"\n".join([line()] * 20_000)
    for data, cut in ((whole, False), (gzip.compress(whole), False), (gzip.compress(whole)[:-200], True)):
        log = LogFile(io.BytesIO(data))
        made = tally(*log.lines())
        assert log.cut is cut
        assert 0 < sum(one.views for one in made.days(("a",))) <= 20_000


def test_a_line_without_end_does_not_fill_the_memory():
    lines = list(LogFile(io.BytesIO(b"x" * 5_000_000 + b"\n" + line())).lines())
    assert max(map(len, lines)) < 2_000_000
    assert lines[-1] == line()


@pytest.mark.parametrize(
    "agent", ["Googlebot/2.1 (+http://www.google.com/bot.html)", "WhatsApp/2.23.20.0 A", "-"]
)
def test_without_the_list_of_others_a_short_one_serves_and_is_named(monkeypatch, agent):
    monkeypatch.setattr(robots, "_listed", None)
    assert left_out(line(), line(agent=agent)) == {NotCounted.ROBOT: 1}
    assert pages(line(agent=PHONE.replace("SM-A135F", "CUBOT NOTE 20"))) == {PAGE: 1}
    assert days(line())["2026-11-03"].robots == "daftar bawaan"
