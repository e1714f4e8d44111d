"""Who keeps an address, and which one the others get."""

from datetime import date
from itertools import islice, permutations

import pytest

from kimsite.content.conflicts import BlogLocation, other_slugs, resolve_url_conflicts
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.addresses import FirstSeenRow
from kimsite.model.content import SourceFile
from kimsite.tools.file_names import bare_name, former_slug_of, plain_name, slug_of
from kimsite.tools.shingles import digest

FOLDER, URL, AS_OF = "content/a/b", "/a/b/", date(2026, 11, 24)


def post(name: str, day: str = "2026-03-12", title: str = "Rapat", **more: str):
    rows = "".join(f"{key}: {value}\n" for key, value in more.items())
    text = f"---\njudul: {title}\ntanggal: {day}\n{rows}---\nIsi {name}.\n"
    source = SourceFile(path=f"{FOLDER}/berita/{name}.md", kind="berita", text=text, digest=name)
    return validate(parse(source, Findings()), URL, AS_OF, Findings())


def row(name: str, moment: str, **more: str) -> FirstSeenRow:
    return FirstSeenRow(f"{FOLDER}/berita/{name}.md", more.get("text", ""), more.get("day", ""), moment)


def placed(*posts, seen=(), is_shown=lambda _: True, there=()):
    diagnostics = Findings()
    home = BlogLocation(folder=FOLDER, url=URL, seen=tuple(seen))
    made = resolve_url_conflicts(
        posts, is_shown, home, lambda: {*there, *(one.path for one in posts)}, diagnostics
    )
    return {one.path.removeprefix(f"{FOLDER}/berita/").removesuffix(".md"): one.slug for one in made.posts}


def test_the_earlier_by_date_keeps_it_whatever_order_they_come_in():
    three = (
        post("2026-11-09-x", "2026-11-09"),
        post("2026-10-01-x", "2026-10-01"),
        post("2026-11-20-x", "2026-11-20"),
    )
    for order in permutations(three):
        assert placed(*order) == {
            "2026-10-01-x": "x",
            "2026-11-09-x": "x-2026-11",
            "2026-11-20-x": "x-2026-11-20",
        }


def test_whom_the_ledger_saw_first_keeps_it_whatever_the_dates_say():
    late, early = post("2026-11-09-x", "2026-11-09"), post("2026-10-01-x", "2026-10-01")
    seen = [
        row("2026-11-09-x", "2026-11-10T08:00:00+07:00"),
        row("2026-10-01-x", "2026-11-12T08:00:00+07:00"),
    ]
    assert placed(late, early, seen=seen[:1]) == {"2026-11-09-x": "x", "2026-10-01-x": "x-2026-10"}
    assert placed(late, early, seen=seen) == placed(late, early, seen=seen[:1]), (
        "the ledger's growth changes nothing"
    )


def test_moments_are_compared_across_zones():
    seen = [
        row("2026-10-01-x", "2026-11-10T08:30:00+09:00"),
        row("2026-11-09-x", "2026-11-10T07:00:00+07:00"),
    ]
    assert (
        placed(post("2026-11-09-x", "2026-11-09"), post("2026-10-01-x", "2026-10-01"), seen=seen)[
            "2026-10-01-x"
        ]
        == "x"
    )


@pytest.mark.parametrize("trace", [{"day": "2026-10-02"}, {"text": digest("Rapat\nIsi 2026-10-02-x.\n")}, {}])
def test_a_file_that_was_renamed_keeps_its_address(trace):
    seen = [
        row("2026-10-01-x", "2026-10-01T08:00:00+07:00", **trace),
        row("2026-11-09-x", "2026-11-10T08:00:00+07:00"),
    ]
    assert placed(post("2026-10-02-x", "2026-10-02"), post("2026-11-09-x", "2026-11-09"), seen=seen) == {
        "2026-10-02-x": "x",
        "2026-11-09-x": "x-2026-11",
    }


def test_of_two_new_files_the_one_with_the_old_text_is_the_renamed_one():
    seen = [row("2026-10-01-x", "2026-10-01T08:00:00+07:00", text=digest("Rapat\nIsi 2026-11-09-x.\n"))]
    assert (
        placed(post("2026-10-02-x", "2026-10-02"), post("2026-11-09-x", "2026-11-09"), seen=seen)[
            "2026-11-09-x"
        ]
        == "x"
    )


def test_a_real_post_wins_over_an_example_that_was_seen_first():
    seen = [row("2026-01-01-x", "2026-01-01T08:00:00+07:00")]
    assert (
        placed(
            post("2026-01-01-x", "2026-01-01", contoh="ya"), post("2026-02-01-x", "2026-02-01"), seen=seen
        )["2026-02-01-x"]
        == "x"
    )


def test_what_is_not_shown_never_takes_an_address():
    lama, baru = post("2026-01-01-x", "2026-01-01", sampai="2026-02-01"), post("2026-03-01-x", "2026-03-01")
    seen = [row("2026-01-01-x", "2026-01-01T08:00:00+07:00")]
    assert placed(lama, baru, seen=seen, is_shown=lambda one: one is baru) == {
        "2026-03-01-x": "x",
        "2026-01-01-x": "x-2026-01",
    }


def test_the_second_address_of_a_post_leads_on_when_the_first_becomes_free():
    lama, baru = post("2026-01-01-x", "2026-01-01", sampai="2026-02-01"), post("2026-03-01-x", "2026-03-01")
    made = resolve_url_conflicts(
        (lama, baru), lambda one: one is baru, BlogLocation(folder=FOLDER, url=URL), frozenset, Findings()
    )
    assert next(one for one in made.posts if one.path == baru.path).left_urls == ("/a/b/berita/x-2026-03/",)


def test_an_address_that_somebody_asked_for_is_nobodys_second():
    names = placed(
        post("2026-10-01-x", "2026-10-01"),
        post("2026-11-09-x", "2026-11-09"),
        post("x-2026-11", "2026-11-20"),
    )
    assert names == {"2026-10-01-x": "x", "2026-11-09-x": "x-2026-11-09", "x-2026-11": "x-2026-11"}


def test_names_after_the_first():
    assert list(islice(other_slugs("x", date(2026, 11, 9), "x"), 4)) == [
        "x-2026-11",
        "x-2026-11-09",
        "x-2026-11-09-2",
        "x-2026-11-09-3",
    ]
    assert list(islice(other_slugs("profil", date.min, "profil"), 2)) == ["profil-2", "profil-3"]
    long = "kata-" * 30
    first, second = (
        next(other_slugs("kata-" * 15 + "kata", date.min, f"{long}satu")),
        next(other_slugs("kata-" * 15 + "kata", date.min, f"{long}dua")),
    )
    assert first != second
    assert max(len(first), len(second)) <= 80


def test_addresses_of_file_names():
    for name in ("2026-03-12-rapat", "12-03-2026 rapat", "1.3.2026 rapat", "12 Maret 2026 rapat"):
        assert slug_of(f"c/{name}.md") == "rapat"
    assert slug_of("c/17 agustus.md") == "17-agustus"
    assert slug_of("content/a/luwihaji/index.md") == "luwihaji"
    assert [former_slug_of(f"c/{name}.md") for name in ("2026-03-12-rapat", "12-03-2026 rapat", "rapat")] == [
        "",
        "12-03-2026-rapat",
        "",
    ]
    assert [bare_name(name) for name in ("rapat.md.txt", "rapat.TXT", "catatan.txt.md", "rapat.md.md")] == [
        "rapat",
        "rapat",
        "catatan.txt",
        "rapat.md",
    ]
    assert plain_name("b/rapat besar.md.txt") == "rapat besar.md"


HIDDEN = {
    "an earlier draft takes it back": [("2026-03-05-x", "2026-03-05"), ("2026-02-01-x", "2026-02-01")],
    "a later draft moves": [("2026-03-05-x", "2026-03-05"), ("2026-04-01-x", "2026-04-01")],
    "two drafts of one month": [
        ("2026-03-05-x", "2026-03-05"), ("2026-04-01-x", "2026-04-01"), ("2026-04-02-x", "2026-04-02"),
    ],
    "another draft has the name that would be next": [
        ("2026-03-05-x", "2026-03-05"), ("2026-04-01-x", "2026-04-01"), ("x-2026-04", "2026-05-01"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("case", HIDDEN)
def test_what_is_foretold_of_a_hidden_post_comes_true(case):
    shown, *hidden = (post(name, day) for name, day in HIDDEN[case])
    diagnostics = Findings()
    home = BlogLocation(folder=FOLDER, url=URL)
    resolve_url_conflicts((shown, *hidden), lambda one: one is shown, home, lambda: (), diagnostics)
    foretold = {one.place.path: dict(one.values) for one in diagnostics.sorted() if one.code == "A16"}
    assert foretold
    for late in hidden:
        after = resolve_url_conflicts(
            (shown, *hidden), (shown, late).__contains__, home, lambda: (), Findings()
        )
        urls = {one.path: one.url for one in after.posts}
        if values := foretold.get(late.path):
            who = late.path if values["sebab"] == "address.moves" else shown.path
            assert urls[who] == values["baru"]
