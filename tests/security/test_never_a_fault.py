"""Whatever is typed: an answer or a reason, never an exception that is not ours."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.content.checks import check_source
from kimsite.content.checks.markup import first_html_tag
from kimsite.content.convert import Unconvertible, convert
from kimsite.content.folder_kind import kind_of
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.show import github_annotations, terminal_text
from kimsite.model.content import Post, SourceFile
from kimsite.tools import marked_yaml, yaml_events
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours, read_hours
from kimsite.tools.money import MoneyReading, read_money
from kimsite.tools.nik import find_numbers, mask_numbers
from kimsite.tools.phones import read_phone
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean, slug
from kimsite.tools.unreadable import Unreadable

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
MARKS = st.text("ab1290-./:,'\"#&*!|>[]{}%@`~\\\n\t \u00a0\u200b–—“”½²٣３é", max_size=60)
ANY = WORDS | MARKS
NAMES = st.sampled_from(
    [
        "judul",
        "tanggal",
        "tag",
        "foto",
        "harga",
        "wa",
        "mulai",
        "sasaran",
        "cek_fakta",
        "slug",
        "alamat_lama",
        "jenis",
        "penulis",
        "program_pokok",
        "x",
    ]
)
HEADERS = st.lists(st.tuples(NAMES, ANY), max_size=6).map(
    lambda rows: "".join(f"{name}: {value}\n" for name, value in rows)
)
FENCES = st.sampled_from(["---\n", "--- \n", "—\n", "\ufeff---\n", "+++\n", "", "{", "```\n"])
EXAMPLES = examples(120)


@given(ANY)
@EXAMPLES
def test_dates_and_times(written):
    assert isinstance(read_date(written), DateReading | Unreadable)
    assert isinstance(read_hours(written), Hours | Unreadable)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
@EXAMPLES
def test_every_day_is_read_back(day):
    for written in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}"):
        reading = read_date(written)
        assert isinstance(reading, DateReading)
        assert reading.day == day


@given(ANY | st.from_regex(r"(?:Rp ?)?[0-9][0-9.,]{0,20}(?: ?(?:rb|jt|juta))?(?:,-)?", fullmatch=True))
@EXAMPLES
def test_money(written):
    assert isinstance(read_money(written), MoneyReading | Unreadable)


@given(ANY | st.from_regex(r"\+?[0-9 ().-]{0,20}", fullmatch=True))
@EXAMPLES
def test_phones(written):
    reading = read_phone(written)
    assert isinstance(reading, Unreadable) or (
        reading.startswith("628") and reading.isascii() and reading.isdigit()
    )


@given(ANY, st.integers(1, 90))
@EXAMPLES
def test_slugs(written, limit):
    made = slug(written, limit)
    assert made == "" or all(char.isascii() and (char.isalnum() or char == "-") for char in made)
    assert slug(made) in {made, f"{made}-1"} or len(made) > 80
    assert clean(clean(written)) == clean(written)


@given(ANY)
@EXAMPLES
def test_numbers_of_persons(written):
    assert len(mask_numbers(written)) == len(written)
    assert all(0 <= one.start < one.end <= len(written) for one in find_numbers(written))
    assert not [
        one
        for one in find_numbers(mask_numbers(written))
        if one.certain and "•" not in mask_numbers(written)[one.start : one.end]
    ]


@given(ANY)
@EXAMPLES
def test_yaml(written):
    assert isinstance(yaml_events.compose(written), marked_yaml.Composed)


@given(FENCES, HEADERS, FENCES, ANY)
@EXAMPLES
def test_a_whole_post(opening, head, closing, body):
    """From the file's text to its page's body, with every finding in words."""
    diagnostics = Findings("a/b")
    path = "content/a/b/berita/2026-01-02-x.md"
    source = SourceFile(
        path=path,
        kind=kind_of(path, "content/a/b"),
        text=f"{opening}{head}{closing}{body}".replace("\r", "\n").replace("\0", ""),
        digest="",
    )
    seen = check_source(source, diagnostics).source
    post = validate(parse(seen, diagnostics), "/a/b/", date(2026, 11, 24), diagnostics)
    if isinstance(post, Post):
        assert slug(post.slug) in {post.slug, f"{post.slug}-1"}
        assert post.title == clean(post.title)
        first_html_tag(post.body)
        try:
            made = convert(post.body)
        except Unconvertible:
            return
        assert "<script" not in made.html.lower()
    for language in ("id", "en"):
        terminal_text(diagnostics.sorted(), language=language, colour=False, unicode=False, width=60)
        github_annotations(diagnostics.sorted(), language)
