"""The ledger tells every change of every row, and forgets nothing when a disk or a hand interrupts it."""

import json
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.ledger.ledger import merge, note_first_seen, read_head, read_ledger, view
from kimsite.report.ledger.mnemonic import _WORDS, matches, mnemonic
from kimsite.theme.load import offers
from kimsite.tools import files
from kimsite.tools.chained_lines import START, sealed

WIB = timezone(timedelta(hours=7))
NOON = datetime(2026, 8, 1, 12, tzinfo=WIB)


def row(number, above, *, minutes=0, text="isi"):
    day = NOON + timedelta(minutes=minutes)
    return sealed(
        {
            "foto": [],
            "isi": f"{text}-{number}",
            "kim": "35.22.12.2006",
            "no": number,
            "sebelum": above,
            "tanggal": "2026-08-01",
            "tulisan": f"content/a/b/berita/{number}.md",
            "waktu": day.isoformat(timespec="seconds"),
        }
    )


def chain(count, *, text="isi"):
    rows, above = [], START
    for number in range(1, count + 1):
        rows.append(row(number, above, minutes=number, text=text))
        above = rows[-1]["sidik"]
    return rows


def data(rows):
    return b"".join(json.dumps(one, sort_keys=True, separators=(",", ":")).encode() + b"\n" for one in rows)


TEN_THOUSAND = chain(10_000)
ROWS = TEN_THOUSAND[:60]
LINES = data(ROWS).splitlines(keepends=True)


@pytest.mark.parametrize(
    "name", ["biasa", 'tanda "kutip"', "garis\\miring", "tab\t", "é 😀", "\u2028", "\x7f", ""]
)
def test_any_name_can_stand_in_a_row_but_in_one_spelling_only(name):
    one = sealed({**row(1, START), "tulisan": name})
    line = json.dumps(one, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    found = read_ledger(line)
    assert (found.faults, found.rows) == ((), (one,))
    assert read_head(line).rows == (one,)
    for other in (
        line.replace(b'"no"', b'"\\u006eo"'),
        line.replace(b":1,", b":01,"),
        line.replace(b":1,", b": 1,"),
        line.replace(b"[]", b"[ ]"),
    ):
        assert [fault.reason for fault in read_ledger(other).faults] == ["ledger.no-row"]


def test_an_honest_ledger_has_no_fault():
    found = read_ledger(data(ROWS))
    assert (found.faults, found.torn, len(found.rows), found.head) == ((), b"", 60, ROWS[-1]["sidik"])
    assert read_ledger(b"").faults == ()
    assert read_ledger(b"").head == START


def test_ten_thousand_rows_are_checked_in_under_a_second_and_a_change_is_named():
    rows = [*TEN_THOUSAND]
    rows[6788] = {**rows[6788], "tanggal": "2026-07-01"}
    changed = data(rows)
    started = time.process_time()
    found = read_ledger(changed)
    assert time.process_time() - started < 1
    assert found.faults[0].line == 6789


@given(
    place=st.integers(0, 58),
    key=st.sampled_from(["isi", "kim", "tanggal", "tulisan", "waktu", "sebelum", "no", "foto"]),
    resealed=st.booleans(),
)
def test_every_altered_row_is_found_and_named(place, key, resealed):
    old = ROWS[place]
    value = {"no": old["no"] + 7, "foto": ["0" * 16], "waktu": "2020-01-01T00:00:00+07:00"}.get(key, "f" * 64)
    changed = {**old, key: value}
    lines = [*LINES]
    lines[place] = data([sealed(changed) if resealed else changed])
    found = read_ledger(b"".join(lines))
    named = found.faults[0].line
    if resealed and key == "sebelum":
        assert named in {place, place + 1}, "the chain breaks between this row and the one above"
    else:
        assert named == place + 1


@given(place=st.integers(0, 58))
def test_every_removed_row_is_found_and_named(place):
    assert read_ledger(b"".join(LINES[:place] + LINES[place + 1 :])).faults[0].line == place + 1


@given(place=st.integers(0, 59), other=st.integers(0, 59), resealed=st.booleans())
def test_every_inserted_row_is_found_and_named(place, other, resealed):
    guest = LINES[other]
    if resealed:
        guest = data([row(place + 1, ROWS[place - 1]["sidik"] if place else START, text="selundupan")])
    found = read_ledger(b"".join([*LINES[:place], guest, *LINES[place:]]))
    assert abs(found.faults[0].line - (place + 1)) <= 1
    if resealed:
        assert found.faults[0].line == place + 1


@given(one=st.integers(0, 59), two=st.integers(0, 59))
def test_every_exchange_of_two_rows_is_found_and_the_first_named(one, two):
    first, second = sorted((one, two))
    lines = [*LINES]
    lines[first], lines[second] = lines[second], lines[first]
    found = read_ledger(b"".join(lines))
    if first == second:
        assert found.faults == ()
    else:
        assert found.faults[0].line == first + 1


@given(place=st.integers(0, 200_000), value=st.integers(0, 255))
def test_no_byte_can_change_unseen(place, value):
    whole = b"".join(LINES)
    place %= len(whole)
    changed = whole[:place] + bytes([value]) + whole[place + 1 :]
    found = read_ledger(changed)
    if changed != whole:
        assert found.faults or found.torn or found.head != ROWS[-1]["sidik"] or len(found.rows) != 60


def test_a_cut_end_is_told_by_the_head_that_somebody_wrote_down():
    head = ROWS[-1]["sidik"]
    cut = read_ledger(b"".join(LINES[:-3]))
    assert cut.faults == ()
    assert not any(matches(mnemonic(head), one["sidik"]) for one in cut.rows)
    assert matches(mnemonic(head).upper().replace(" / ", "  "), head)
    assert matches(head[:12], head)
    assert not matches(head[:7], head)
    assert not matches("abu acar", head)


def test_the_words_can_be_told_apart():
    assert len(set(_WORDS)) == 256
    assert len(mnemonic(START).replace("/", "").split()) == 8


def test_a_clock_that_was_set_back_is_named():
    rows = chain(3)
    late = row(4, rows[-1]["sidik"], minutes=-60 * 24 * 20)
    assert read_ledger(data([*rows, late])).backwards == (4,)


@pytest.mark.parametrize("cut", [1, 20, 200])
def test_a_torn_last_line_is_set_aside_and_the_next_append_goes_on(tmp_path, cut):
    whole = data(chain(3))
    (tmp_path / "buku-besar.jsonl").write_bytes(whole[:-cut])
    torn = read_ledger(whole[:-cut])
    assert torn.faults == ()
    assert bool(torn.torn) is (cut > 1), "only the line's end was missing: the row is whole"
    more = row(torn.last + 1, torn.head)
    files.append(tmp_path, "buku-besar.jsonl", torn.intact, (b"" if torn.ended else b"\n") + data([more]))
    healed = read_ledger((tmp_path / "buku-besar.jsonl").read_bytes())
    assert (healed.faults, healed.torn, healed.head) == ((), b"", more["sidik"])
    if cut > 1:
        assert (tmp_path / "buku-besar.jsonl.sisa").read_bytes() == torn.torn + b"\n"


def seen(project):
    district = read_sites(project.root, offers(project.root), Findings())
    return summaries(
        district, BuildOptions(root=project.root, out=project.out, as_of=date(2026, 11, 24), jobs=1)
    )


def test_only_news_is_noted(make_project):
    project = make_project(
        {
            "content/sumberrejo/sumberrejo/berita/a.md": (
                "---\njudul: Panen\ntanggal: 2026-08-01\n---\nPadi dipanen bersama.\n"
            )
        }
    )
    empty = read_ledger(b"")
    first = note_first_seen(seen(project), empty, NOON)
    assert read_ledger(first).faults == ()
    assert [one["tulisan"] for one in read_ledger(first).rows] == [
        "content/sumberrejo/sumberrejo/berita/a.md"
    ]
    assert note_first_seen(seen(project), read_head(first), NOON) == b""
    project.write(
        {
            "content/sumberrejo/sumberrejo/berita/a.md": (
                "---\njudul: Panen\ntanggal: 2026-08-01\ntag: [padi]\n---\n**Padi**  dipanen bersama.\n"
            )
        }
    )
    assert note_first_seen(seen(project), read_head(first), NOON) == b"", (
        "a tag and a blank are no new version"
    )
    project.write(
        {
            "content/sumberrejo/sumberrejo/berita/a.md": (
                "---\njudul: Panen\ntanggal: 2026-07-01\n---\nPadi dipanen bersama.\n"
            )
        }
    )
    more = note_first_seen(seen(project), read_head(first), NOON + timedelta(days=1))
    assert [(one["no"], one["tanggal"]) for one in read_ledger(first + more).rows] == [
        (1, "2026-08-01"),
        (2, "2026-07-01"),
    ]
    assert read_ledger(first + more).faults == ()


def test_two_copies_that_went_apart_become_one_and_keep_their_times():
    trunk = chain(3)
    ours = data([*trunk, row(4, trunk[-1]["sidik"], text="kami")])
    early = row(4, trunk[-1]["sidik"], minutes=-5, text="mereka")
    theirs = data([*trunk, early])
    joined = ours + merge(read_ledger(ours), read_ledger(theirs))
    found = read_ledger(joined)
    assert (found.faults, found.backwards, len(found.rows)) == ((), (), 5)
    assert (found.rows[-1]["asal"], found.rows[-1]["waktu"]) == (early["sidik"], early["waktu"])
    assert merge(found, read_ledger(theirs)) == b"", "merging twice adds nothing"


def test_a_report_sees_the_earliest_row_first_in_its_own_zone():
    seen = view(read_ledger(data(chain(2))), "Asia/Jayapura")
    assert (seen.rows, seen.fault) == (2, None)
    assert seen.seen[0].moment.hour == 14
    assert seen.seen[0].moment.astimezone(UTC) == (NOON + timedelta(minutes=1)).astimezone(UTC)
    broken = view(read_ledger(b"".join(LINES[:4] + LINES[5:])), "Asia/Jakarta")
    assert broken.fault is not None
    assert broken.fault.line == 5


def test_two_versions_that_git_joined_are_one_fault():
    first = LINES[:2]
    marks = (b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> laptop\n")
    faults = read_ledger(b"".join([*first, marks[0], *LINES[2:4], marks[1], LINES[2], marks[2]])).faults
    assert [(fault.line, fault.reason) for fault in faults][:1] == [(3, "ledger.joined")]
    assert "ledger.no-row" not in {fault.reason for fault in faults}
