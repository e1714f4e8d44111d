"""Two people changed the same: what each wrote, and a button for each."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.authoring.merge import Conflict
from kimsite.content.kinds import BY_NAME
from kimsite.editor.drafts.draft import DraftPhoto, PostDraft
from kimsite.editor.forms.controls import form_fields, value_as_line
from kimsite.editor.pages.incoming import draft_of, read_sent
from kimsite.editor.posts.merging import FieldClash, MergedPost
from kimsite.editor.posts.saving import Disputed, Saved, save_draft
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, refusal, see_other
from kimsite.record import Record


class Question(Record, kw_only=True):
    """One choice between two texts."""

    name: str
    label: str
    """Of the field; empty for a passage of the body."""
    ours: str
    theirs: str
    passage: bool = False


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/gabung: the answers to the questions of `conflict_page`."""

    async def merge(request: Request) -> Response:
        draft = draft_of(project, request)
        sent = await read_sent(request)
        number = sent.text("version")
        ours = project.drafts.version(draft.id, int(number)) if number.isdecimal() else None
        if ours is None:
            return refusal(request, 404, "refusal.not_found")
        answers = sent.below("pilih")
        ours = replace(ours, saved_at=project.now())
        result = await run_in_threadpool(save_draft, project, ours, answers, sent.text("rev"))
        if isinstance(result, Disputed):
            return conflict_page(project, request, result)
        return see_other(f"/tulisan/{draft.id}?kabar={'digabung' if isinstance(result, Saved) else 'judul'}")

    return [Route("/tulisan/{id}/gabung", merge, methods=["POST"])]


def conflict_page(project: EditorProject, request: Request, disputed: Disputed) -> Response:
    """The questions, with status 412."""
    draft = disputed.draft
    return page(
        request,
        "conflict.html",
        status=412,
        draft=draft,
        rev=disputed.rev,
        questions=questions(draft, disputed.merged),
        by=_writer(project, draft, disputed.rev),
    )


def questions(draft: PostDraft, merged: MergedPost) -> tuple[Question, ...]:
    """What is to be asked: fields first, then passages of the body in their order."""
    labels = {field.name: field.label for field in form_fields(BY_NAME[draft.kind])}
    fields = tuple(
        Question(
            name=clash.name,
            label=labels[clash.name],
            ours=_shown(clash, "ours"),
            theirs=_shown(clash, "theirs"),
        )
        for clash in merged.clashes
    )
    passages = tuple(
        Question(name=f"isi.{number}", label="", ours=piece.ours, theirs=piece.theirs, passage=True)
        for number, piece in enumerate(merged.body)
        if isinstance(piece, Conflict)
    )
    return (*fields, *passages)


def _shown(clash: FieldClash, side: str) -> str:
    value = clash.ours if side == "ours" else clash.theirs
    if isinstance(value, tuple):
        return ", ".join(photo.caption or photo.name for photo in value if isinstance(photo, DraftPhoto))
    return value_as_line(value)


def _writer(project: EditorProject, draft: PostDraft, rev: str) -> str:
    """Who saved the version that is in the file now; empty where it was not this editor."""
    known = (
        version
        for version in project.drafts.versions(draft.id)
        if version.rev == rev and version.version != draft.version
    )
    return next((draft.author for draft in known if draft.author), "")
