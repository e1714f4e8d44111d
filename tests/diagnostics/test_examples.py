"""Every example of the catalogue is true: the wrong post earns its code, the right one does not, and pasting
the line mends it.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from kimsite.blog.assemble import is_shown
from kimsite.content.checks import check_source
from kimsite.content.checks.converted import with_remarks
from kimsite.content.checks.readability import advise_for_readers
from kimsite.content.checks.unfinished import is_finished
from kimsite.content.convert import convert
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.explain import ABOUT_BY_LANGUAGE, explain, explain_page, overview
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.messages.codes import PASTE, SEVERITY
from kimsite.diagnostics.messages.examples import EXAMPLES
from kimsite.diagnostics.wording import messages_of, paste_of
from kimsite.model.content import Post, SourceFile
from kimsite.pipeline.waiting import report_waiting

AS_OF = date(2026, 11, 24)
LIVE = {code: example for code, example in EXAMPLES.items() if example.kind}
IN_HEADERS = sorted(code for code in SEVERITY if code[0] in "TWIY")
BLANK = "…"
"""What only the writer knows: a hint that holds it is to be filled in, not pasted."""
NOT_SHOWN = {"Y11", "Y12", "Y13", "Y14", "Y15", "Y34"}
"""Files that are no text, too large, empty, intricate or stored in another way: no example fits on a page."""


def findings(text: str, kind: str, name: str = "tulisan.md"):
    diagnostics = Findings()
    folder = "" if kind == "halaman" else f"{kind}/"
    source = SourceFile(path=f"content/a/b/{folder}{name}", kind=kind, text=text, digest="0")
    check_source(source, diagnostics)
    post = validate(parse(source, diagnostics), "/a/b/", AS_OF, diagnostics)
    if isinstance(post, Post):
        body = convert(post.body)
        with_remarks(post, body, diagnostics)
        advise_for_readers(post, body, diagnostics)
    if isinstance(post, Post) and is_finished(post, diagnostics) and not is_shown(post, AS_OF):
        report_waiting([post], AS_OF, diagnostics)
    return diagnostics.sorted()


def pasted(text: str, found) -> str:
    """The post after its author pasted the line, as `PASTE` says."""
    lines, line, at = text.split("\n"), paste_of(found), found.place.line - 1
    key = re.match(r"\s*[\w ]+", line)
    if line.startswith("---\n"):
        return f"{line}\n{text}"
    if line == "---":
        fence = re.fullmatch(r"[\W_]+", lines[at])
        lines[at : at + bool(fence)] = [line]
    elif (
        found.place.column
        and (found.code[0] == "Y" or (key and lines[at].strip().startswith(key[0].strip())))
    ) or found.code in {"I02", "I10", "I12"}:
        lines[at] = line
    else:
        lines.insert(1, line)
    return "\n".join(lines)


@pytest.mark.parametrize("code", LIVE)
def test_the_wrong_one_is_told_and_the_right_one_is_not(code):
    example = LIVE[code]
    assert code in {one.code for one in findings(example.wrong, example.kind, example.name)}
    assert code not in {one.code for one in findings(example.right, example.kind, example.name)}


def test_pasting_the_line_mends_it():
    tried = 0
    for code, example in LIVE.items():
        found = next(one for one in findings(example.wrong, example.kind, example.name) if one.code == code)
        if paste_of(found) and BLANK not in paste_of(found):
            tried += 1
            after = findings(pasted(example.wrong, found), example.kind, example.name)
            assert code not in {one.code for one in after}
    assert tried > 20


def test_every_code_of_a_header_has_its_example():
    assert [code for code in IN_HEADERS if code not in LIVE and code not in NOT_SHOWN] == []


def test_what_holds_a_post_back_offers_a_line_to_paste():
    held = [code for code, severity in SEVERITY.items() if severity == "error" and code[0] in "TWI"]
    assert [code for code in held if code not in PASTE] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_line_to_paste_stands_in_the_words(language):
    for code in sorted(PASTE):
        fixes = " ".join(messages_of(language)[code].fix)
        assert "{baris}" in fixes or PASTE[code].partition(":")[0] in fixes, code


@pytest.mark.parametrize("language", ["id", "en"])
def test_half_a_page_for_every_code(language):
    for code in IN_HEADERS:
        text = explain(code, language)
        assert text.startswith(code)
        assert ABOUT_BY_LANGUAGE[language][code].split()[0] in text, code
        assert 8 <= len(text.splitlines()) <= 45, code
        assert max(map(len, text.splitlines())) <= 90, code


@pytest.mark.parametrize("language", ["id", "en"])
def test_codes_of_publishing_and_of_a_finished_site_are_explained_at_length(language):
    about = ABOUT_BY_LANGUAGE[language]
    assert [code for code in SEVERITY if code[0] in "DV" and len(about.get(code, "")) < 60] == []


def test_every_code_can_be_explained():
    listed = overview("id")
    assert [code for code in sorted(SEVERITY) if code not in listed or not explain(code, "en")] == []


def test_the_page_in_docs_is_the_catalogue():
    docs = Path(__file__).parents[2] / "docs" / "panduan" / "kode.md"
    assert docs.read_text("utf-8") == explain_page(), (
        "write it anew: kimsite explain --page > docs/panduan/kode.md"
    )


FOREIGN = re.compile(
    r"(?<![.\w])(frontmatter|parse|schema|null|string|exception|invalid|YAML)\b", re.IGNORECASE
)


def test_villagers_read_no_jargon():
    for code, words in messages_of("id").items():
        text = " ".join((words.what, words.why, *words.fix, ABOUT_BY_LANGUAGE["id"].get(code, "")))
        assert not FOREIGN.search(text), code


def test_sentences_are_short():
    for code in messages_of("id"):
        for sentence in re.split(r"[.?!]\s", ABOUT_BY_LANGUAGE["id"].get(code, "")):
            assert len(sentence.split()) <= 24, (code, sentence)
