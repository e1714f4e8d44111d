"""What a strict YAML writer writes is read as it is, without a finding; what kimsite writes, every YAML
reader reads; nothing ever raises.
"""

import yaml
from conftest import AS_OF
from hypothesis import given
from hypothesis import strategies as st
from profiles import examples

from kimsite.content.header.emit import emit_block, emit_field, yaml_quoted, yaml_reading_of
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.marked import MarkedList, MarkedMap, MarkedText, Place

# Invisible characters, odd blanks and curly quotes are left out: they are read otherwise on purpose, and
# said.
CHARS = st.one_of(
    st.sampled_from(list("ab c:#-'\"[]{},&*!|>%@`0123456789.\\ ~?=éñ–")),
    st.characters(
        exclude_categories=("Cs", "Cc", "Cn", "Cf", "Pi", "Pf", "Zs", "Zl", "Zp"), max_codepoint=0x2FFF
    ),
)
TEXT = st.text(CHARS, max_size=25)
PHOTO = st.dictionaries(st.sampled_from(["berkas", "keterangan"]), TEXT, min_size=1)
VALUE = st.one_of(
    TEXT,
    st.lists(TEXT, max_size=4),
    st.dictionaries(st.sampled_from(["S", "K", "klaim"]), TEXT, min_size=1),
    st.lists(PHOTO, min_size=1, max_size=3),
)
HEADER = st.builds(
    lambda texts, lists, others: {**texts, **lists, **others},
    st.dictionaries(st.sampled_from(["judul", "ringkasan", "tag", "Lokasi", "penulis"]), TEXT, max_size=3),
    st.dictionaries(st.sampled_from(["kategori", "adinda"]), st.lists(TEXT, max_size=3), max_size=2),
    st.dictionaries(
        st.sampled_from(["foto", "cek_fakta", "sasaran", "asing"]), VALUE, min_size=1, max_size=4
    ),
)
STYLE = st.fixed_dictionaries({
    "default_flow_style": st.sampled_from([None, True, False]),
    "default_style": st.sampled_from([None, '"', "'"]),
    "indent": st.sampled_from([2, 4]),
    "width": st.sampled_from([20, 80, 10**6]),
    "allow_unicode": st.booleans(),
})  # fmt: skip


def read(text: str):
    diagnostics = Findings()
    return parse(
        SourceFile(path="content/a/b/berita/x.md", kind="berita", text=text, digest="0"), diagnostics
    ), diagnostics


def plain(value):
    if isinstance(value, MarkedText):
        return value.text
    if isinstance(value, MarkedList):
        return [plain(item) for item in value.items]
    return {key.text: plain(inner) for key, inner in value.entries}


@given(HEADER, STYLE)
@examples(250)
def test_strict_yaml_is_read_as_it_is(header, style):
    written = yaml.safe_dump(header, sort_keys=False, **style)
    if written.startswith("{"):
        return  # a header in one pair of braces is JSON's form
    draft, found = read(f"---\n{written}---\nIsi.")
    assert {key.text: plain(value) for key, value in draft.fields} == header
    # PyYAML leaves a lone y bare, which other readers take for true
    assert {one.code for one in found.sorted()} <= {"Y16"}
    assert draft.body == "Isi."


def test_an_escaped_quote_closes_no_quotes():
    """The backslash at the line's end joins two lines without a blank."""
    draft, found = read('---\njudul: "\\"Padi\\\n  tua\\" di sawah"\n---\nIsi.')
    assert [plain(value) for _, value in draft.fields] == ['"Paditua" di sawah']
    assert not found.sorted()


@given(st.text(st.one_of(CHARS, st.characters(exclude_categories=["Cs"])), max_size=40))
def test_what_kimsite_writes_every_reader_reads(text):
    line = emit_field("judul", text)
    if "\n" in line or "\r" in line:
        return
    assert (yaml.safe_load(line)["judul"] or "") == text or yaml_quoted(text) == text
    # BaseLoader makes nothing but texts
    assert yaml.load(line, yaml.BaseLoader)["judul"] == text  # noqa: S506


@given(
    st.text(st.sampled_from(list("judultanggal:= \n\t-—+#[]{}\"'“”,|>&*!.\u00a0\u200b0123é")), max_size=120)
)
@examples(300)
def test_no_header_raises(text):
    for whole in (
        text,
        f"---\n{text}\n---\nIsi.",
        f"judul: A\n{text}",
        f"+++\n{text}\n+++",
        f'{{"judul": "A", {text}}}',
    ):
        draft, found = read(whole)
        validate(draft, "/a/b/", AS_OF, found)


@given(
    st.one_of(
        st.sampled_from(["15.000", "010", "1e3", "12:30", "no", "~", "0o17", "0x1F", ".5", "1_000", "y"]),
        st.from_regex(r"[0-9+.eExo_:-]{1,8}", fullmatch=True),
    )
)
def test_what_others_would_change_is_known(text):
    try:
        theirs = yaml.safe_load(f"a: {text}")["a"]
    except (yaml.YAMLError, ValueError, TypeError):
        return
    if (
        not isinstance(theirs, str)
        and str(theirs) != text
        and type(theirs).__name__ not in {"date", "datetime"}
    ):
        assert yaml_reading_of(text)


def test_an_item_of_a_list_keeps_all_its_lines():
    place = Place(path="x.md")

    def text(words: str) -> MarkedText:
        return MarkedText(text=words, place=place)

    entries = tuple((text(f"k{number}"), text("v")) for number in range(150))
    listed = MarkedList(items=(MarkedMap(entries=entries, place=place),), place=place)
    lines = emit_block("foto", listed)
    assert lines[:3] == ["foto:", "  - k0: v", "    k1: v"]
    assert len(lines) == 151
    assert yaml.safe_load("\n".join(lines)) == {"foto": [{f"k{number}": "v" for number in range(150)}]}
