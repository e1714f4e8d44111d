"""Whatever people write: nothing outside the village's folder is written, and no byte of a body is lost."""

import shutil

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from msgspec.structs import replace
from profiles import examples

from kimsite.content.authoring.merge import Conflict
from kimsite.content.kinds import BY_NAME
from kimsite.editor.drafts.draft import DraftPhoto, PostDraft, pack_draft, unpack_draft
from kimsite.editor.forms.form_data import Sent, read_body
from kimsite.editor.posts.merging import merge_posts, settled
from kimsite.editor.posts.saving import Saved, save_draft
from kimsite.editor.posts.values import PostValues, read_values, source_file
from kimsite.tools.text import clean

HERE = "sumberrejo/sumberrejo"
ODD = ("../../etc/passwd", "..\\..\\windows", "con", "a/b", "judul: x\n---\n", "---", "C:\\x", "#", "- a")
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXT = st.text(LETTERS, max_size=120) | st.sampled_from(ODD)
LINES = st.lists(TEXT, max_size=6).map("\n".join)
FILES = examples(1_000, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def the_editor(editor):
    """Gives the editor; a failing example need not print all of it."""
    return lambda: editor


def files_of(root):
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.slow
@FILES
@given(title=TEXT, body=LINES, author=TEXT, photo=TEXT, kind=st.sampled_from(sorted(BY_NAME)))
def test_no_file_outside_the_village_and_no_byte_lost(the_editor, title, body, author, photo, kind):
    editor = the_editor()
    shutil.rmtree(editor.root / "content", ignore_errors=True)
    shutil.rmtree(editor.root / ".kimsite", ignore_errors=True)
    before = files_of(editor.root)
    fields = {name: text for name, value in (("judul", title), ("penulis", author)) if (text := clean(value))}
    photos = (DraftPhoto(name=name, caption=author),) if (name := clean(photo)) else ()
    draft = PostDraft(
        id="abcdefgh",
        publisher=HERE,
        kind=kind,
        saved_at=editor.now(),
        fields=fields,
        body=body,
        photos=photos,
    )
    result = save_draft(editor, draft)
    new = {path: data for path, data in files_of(editor.root).items() if before.get(path) != data}
    own = (".kimsite/editor/drafts/abcdefgh/", ".kimsite/editor/.gitignore")
    ours = {path for path in new if not path.startswith(own)}
    if not isinstance(result, Saved):
        assert not ours
        return
    assert all(path.startswith(f"content/{HERE}/") for path in ours)
    text = (editor.root / result.draft.path).read_bytes().decode()
    again = read_values(source_file(result.draft.path, kind, text))
    kept = body.replace("\r\n", "\n").replace("\r", "\n").strip()
    if again.body.startswith("***"):  # the same rule in Markdown, which no header goes on with
        kept = "\n".join(["***", *kept.split("\n")[1:]]).strip()
    assert again.body.strip() == kept
    assert again.fields.get("judul", "") == fields["judul"]
    assert again.fields.get("penulis", "") == fields.get("penulis", "")


@examples(1_000)
@given(body=LINES)
def test_a_form_keeps_every_byte_but_line_ends(body):
    sent = body.replace("\r\n", "\n").replace("\r", "\n")
    assert read_body(Sent([("body", sent.replace("\n", "\r\n"))])) == sent


@examples(1_000)
@given(body=LINES, title=TEXT)
def test_a_draft_on_disk_is_read_back_whole(editor_now, body, title):
    draft = PostDraft(
        id="abcdefgh", publisher=HERE, kind="berita", saved_at=editor_now, body=body, fields={"judul": title}
    )
    assert unpack_draft(pack_draft(draft)) == draft


WORD = st.sampled_from(["padi", "panen", "15.000", "warga", "rapat", "Bu Sri"])
WORDS = st.lists(WORD, max_size=6).map(" ".join)
PARAGRAPHS = st.lists(WORDS, max_size=4).map("\n\n".join)
FIELDS = st.dictionaries(st.sampled_from(["judul", "penulis", "harga"]), WORDS.filter(bool))
VALUES = st.builds(lambda fields, body: PostValues(fields=fields, body=body), FIELDS, PARAGRAPHS)


def is_settled(merged):
    """True where nothing is to be asked."""
    return not merged.clashes and not any(isinstance(piece, Conflict) for piece in merged.body)


@pytest.mark.slow
@examples(600)
@given(base=VALUES, ours=VALUES, theirs=VALUES)
def test_a_merge_drops_no_change_unasked(base, ours, theirs):
    merged = merge_posts(base, ours, theirs)
    whole = settled(merged, {})
    assert (whole is not None) == is_settled(merged)
    if whole is None:
        answers = {clash.name: "ours" for clash in merged.clashes}
        answers |= {f"isi.{number}": "both" for number in range(len(merged.body))}
        whole = settled(merged, answers)
    for name in {*base.fields, *ours.fields, *theirs.fields}:
        before, mine, yours = (one.fields.get(name, "") for one in (base, ours, theirs))
        now = whole.fields.get(name, "")
        assert now == (mine if mine != before else yours)
    assert is_settled(merge_posts(base, replace(ours), base))
