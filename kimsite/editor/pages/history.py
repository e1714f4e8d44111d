"""The last twenty versions of a post, and going back to one."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.kinds import BY_NAME
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.forms.controls import form_fields, value_as_line
from kimsite.editor.pages.incoming import draft_of, read_sent
from kimsite.editor.posts.text import title_of_draft
from kimsite.editor.posts.values import PHOTO_FIELDS
from kimsite.editor.posts.wording import day_in_words
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, refusal, see_other
from kimsite.record import Record


class VersionRow(Record, kw_only=True):
    """One version in the list."""

    number: int
    day: str
    time: str
    author: str
    title: str
    by_itself: bool
    """An autosave."""
    changed: tuple[tuple[str, str, str], ...]
    """(field, before, after) against the version before."""
    body: str
    body_changed: bool


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/riwayat."""

    def history(request: Request) -> Response:
        draft = draft_of(project, request)
        versions = project.drafts.versions(draft.id)
        pairs = list(zip(versions, (*versions[1:], None), strict=False))
        rows = [
            _row(project, one, before) for one, before in pairs if before is None or _differs(one, before)
        ]
        return page(request, "history.html", draft=draft, rows=rows, title=title_of_draft(draft))

    async def restore(request: Request) -> Response:
        """An old version becomes the text of the form; nothing in content/ changes before it is saved."""
        draft = draft_of(project, request)
        number = (await read_sent(request)).text("version")
        old = project.drafts.version(draft.id, int(number)) if number.isdecimal() else None
        if old is None:
            return refusal(request, 404, "refusal.not_found")
        project.drafts.save(
            replace(
                draft,
                fields=old.fields,
                body=old.body,
                photos=old.photos,
                author=request.state.person.name,
                saved_at=project.now(),
            )
        )
        return see_other(f"/tulisan/{draft.id}?kabar=dipulihkan")

    return [
        Route("/tulisan/{id}/riwayat", history),
        Route("/tulisan/{id}/riwayat", restore, methods=["POST"]),
    ]


def _differs(draft: PostDraft, before: PostDraft) -> bool:
    return (draft.fields, draft.body, draft.photos) != (before.fields, before.body, before.photos)


def _row(project: EditorProject, draft: PostDraft, before: PostDraft | None) -> VersionRow:
    moment = draft.saved_at.astimezone(project.now().tzinfo)
    changed = tuple(
        (field.label, value_as_line(was), value_as_line(now))
        for field in form_fields(BY_NAME[draft.kind])
        if field.name not in PHOTO_FIELDS
        and (was := before.fields.get(field.name, "") if before else "")
        != (now := draft.fields.get(field.name, ""))
    )
    return VersionRow(
        number=draft.version,
        day=day_in_words(moment.date().isoformat()),
        time=f"{moment:%H.%M}",
        author=draft.author,
        title=title_of_draft(draft),
        by_itself=draft.begun_at is not None,
        changed=changed if before else (),
        body=draft.body,
        body_changed=before is not None and before.body != draft.body,
    )
