"""Documents of a post, such as the PDF of a budget: sent with the form, kept in the publisher's berkas/."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.forms.form_data import Sent
from kimsite.editor.pages.incoming import FORM_BYTES, draft_of, with_form
from kimsite.editor.project import CONTENT, EditorProject
from kimsite.editor.render import refusal, see_other
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.link_kinds import DOCUMENTS
from kimsite.tools.text import slug

DOCUMENT_BYTES = 15_000_000
"""Of one document; a scan of fifty pages has five million."""
_MOST, _FIELDS = 16, 600
_LONGEST_NAME = 80


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/berkas: the whole form with a document; the form is kept as an unfinished text."""

    async def upload(request: Request) -> Response:
        draft = draft_of(project, request)
        async with request.form(max_files=_MOST, max_fields=_FIELDS, max_part_size=FORM_BYTES) as form:
            sent = Sent((name, value) for name, value in form.multi_items() if isinstance(value, str))
            draft = with_form(project, draft, sent, request.state.person.name)
            chosen = [
                file for file in form.getlist("dokumen") if isinstance(file, UploadFile) and file.filename
            ]
            sent_files = [(file.filename or "", await file.read()) for file in chosen]
        names, refused = [], ""
        for name, data in sent_files:
            if PurePosixPath(name.lower()).suffix not in DOCUMENTS or not data:
                refused = "files.kind"
            elif len(data) > DOCUMENT_BYTES:
                refused = "files.size"
            else:
                names.append(
                    await run_in_threadpool(keep_document, project.root, draft.publisher, name, data)
                )
        known = draft.fields.get("berkas", [])
        before = (
            [known] if isinstance(known, str) and known else [name for name in known if isinstance(name, str)]
        )
        fields = {**draft.fields, "berkas": list(dict.fromkeys([*before, *names]))}
        await run_in_threadpool(project.drafts.save, replace(draft, fields=fields))
        if refused:
            return refusal(request, 422, refused, back=f"/tulisan/{draft.id}#f-berkas")
        return see_other(f"/tulisan/{draft.id}#f-berkas")

    return [Route("/tulisan/{id}/berkas", upload, methods=["POST"])]


def keep_document(root: Path, publisher: str, name: str, data: bytes) -> str:
    """Write a document into the publisher's berkas/ and give its name there.

    `name`: as the phone calls it; only its words and its ending are used. The same document sent again is
    one file; another of that name gets a number. Raises OSError.
    """
    plain = PurePosixPath(name.replace("\\", "/")).name
    base = slug(PurePosixPath(plain).stem)[:_LONGEST_NAME].strip("-") or "berkas"
    suffix, number = PurePosixPath(plain).suffix.lower(), 1
    while True:
        free = f"{base}{f'-{number}' if number > 1 else ''}{suffix}"
        path = f"{CONTENT}{publisher}/berkas/{free}"
        if not (root / path).exists():
            write_whole(root, path, data, durable=True)
            return free
        if files.size(root, path) == len(data) and files.read_bytes(root, path) == data:
            return free
        number += 1
