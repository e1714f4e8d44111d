"""Every finding has its words in both languages, with the same blanks, and is raised somewhere."""

import ast
import importlib
import pkgutil
import re

import pytest
from package_graph import FILES, nodes_of

from kimsite.diagnostics import messages
from kimsite.diagnostics.messages import about_id, en, flag_questions
from kimsite.diagnostics.messages import id as indonesian
from kimsite.diagnostics.messages.codes import SEVERITY
from kimsite.diagnostics.messages.reasons import REASONS
from kimsite.diagnostics.messages.words import Words
from kimsite.model.findings import ADVICE, ERROR, WARNING

CODES = sorted(SEVERITY)


def blanks(words) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}", " ".join((words.what, words.why, *words.fix))))


def test_every_code_has_its_words():
    for code in CODES:
        ours, theirs = indonesian.INDONESIAN[code], en.ENGLISH[code]
        assert ours.what, code
        assert theirs.what, code
        assert blanks(ours) == blanks(theirs), code
        assert ours.fix, f"{code}: a finding without a way out helps nobody"
        assert SEVERITY[code] in {ERROR, WARNING, ADVICE}, code


def test_every_code_is_raised():
    source = "\n".join(path.read_text("utf-8") for path in FILES if "messages" not in path.parts)
    assert set(CODES) - set(re.findall(r'"(\w+)"', source)) == set()


def test_no_words_without_a_code():
    assert set(indonesian.INDONESIAN) == set(en.ENGLISH) == set(SEVERITY)


FIELD_WORDS = re.compile(r'"[^"]*"|  \S.*?(?:  |$)|\{\w+\}|\([^)]*\)|https?://\S+|[a-z_]+: \S+|[a-z-]+/')
"""What stands in an English sentence in Indonesian on purpose: what is quoted or to be pasted, field names
and folders.
"""
INDONESIAN = re.compile(
    r"\b(?:yang|tidak|belum|sudah|dengan|untuk|atau|dan|ini|itu|dari|pada|tulisan|berkas|isian|baris|"
    r"harus|bukan|boleh|misalnya)\b"
)


def test_the_english_words_are_english():
    for code in CODES:
        words = en.ENGLISH[code]
        for sentence in (words.what, words.why, *words.fix):
            assert not INDONESIAN.search(FIELD_WORDS.sub(" ", sentence)), (code, sentence)


def english_texts(value) -> list[str]:
    """Every text of a table of messages."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Words):
        return [value.what, value.why, *value.fix]
    return [text for one in value.values() for text in english_texts(one)]


@pytest.mark.parametrize("name", sorted(module.name for module in pkgutil.iter_modules(messages.__path__)))
def test_every_english_table_is_english(name):
    module = importlib.import_module(f"{messages.__name__}.{name}")
    tables = {key: value for key, value in vars(module).items() if key.endswith("_EN")}
    assert tables or not name.endswith("_en"), "the tables of an English file end in _EN"
    for text in english_texts(tables):
        assert not INDONESIAN.search(FIELD_WORDS.sub(" ", text)), text


def test_every_question_of_a_flag_is_there_in_both_languages():
    ours, theirs = flag_questions.FLAG_QUESTIONS_ID, flag_questions.FLAG_QUESTIONS_EN
    blanks = re.compile(r"\{\w+\}")
    assert {key: set(blanks.findall(text)) for key, text in ours.items()} == {
        key: set(blanks.findall(text)) for key, text in theirs.items()
    }
    assert all(text.endswith("?") for key, text in ours.items() if key.startswith("L"))


def test_every_reason_is_there_in_both_languages():
    ours, theirs = REASONS["id"], REASONS["en"]
    assert ours.keys() == theirs.keys()
    for key, sentence in ours.items():
        assert set(re.findall(r"\{(\w+)\}", sentence)) == set(re.findall(r"\{(\w+)\}", theirs[key])), key
        assert not INDONESIAN.search(FIELD_WORDS.sub(" ", theirs[key])), theirs[key]


def test_no_reason_is_a_sentence_in_the_code():
    """A reason has its words in the catalogue, so that a reader of English meets no Indonesian."""
    sentences = [
        f"{path.name}:{part.lineno}: {part.value}"
        for path in FILES
        for node in nodes_of(path, ast.keyword)
        if node.arg == "sebab"
        for part in ast.walk(node.value)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value.strip(" |,")
    ]
    assert sentences == []


@pytest.mark.parametrize(
    "word",
    ["berujung", "pembangunan", "temuan", "umpan berita", "perlu dibantu", "diperiksa dari", "tidak pas"],
)
def test_the_words_are_those_of_the_village(word):
    """`tidak berujung` is endless to a reader, `pembangunan` road works, `temuan` an auditor's."""
    texts = [text for one in indonesian.INDONESIAN.values() for text in (one.what, one.why, *one.fix)]
    said = [
        text
        for text in (*texts, *about_id.ABOUT_ID.values())
        if re.search(rf"\b{word}\b", text, re.IGNORECASE)
    ]
    assert said == []
