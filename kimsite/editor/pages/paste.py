"""/tempel: text copied from WhatsApp becomes a form with everything filled in."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.posts.importing import keep_imported
from kimsite.editor.project import EditorProject, folder_name
from kimsite.editor.render import page, refusal, see_other
from kimsite.importers.whatsapp.pasted import LONGEST_PASTE, PastedPost, read_pasted


def routes(project: EditorProject) -> list[Route]:
    """The page to paste into, and what becomes of the text."""

    def show(request: Request, *, text: str = "", publisher: str = "", alert: str = "") -> Response:
        mine = [
            (folder_name(publisher), publisher.name) for publisher in project.editable(request.state.person)
        ]
        chosen = publisher or request.query_params.get("untuk", "")
        return page(
            request, "paste.html", status=422 if alert else 200, publishers=mine, chosen=chosen, text=text,
            alert=alert, most=LONGEST_PASTE,
        )  # fmt: skip

    async def paste(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=10) as form:
            sent = {name: value for name, value in form.items() if isinstance(value, str)}
        publisher, text = sent.get("untuk", ""), sent.get("teks", "")
        if not project.may_edit(request.state.person, publisher):
            return refusal(request, 404, "refusal.not_found")
        posts = read_pasted(text.replace("\r\n", "\n"), project.today())
        if not posts:
            alert = "paste.nothing" if text.strip() else "paste.empty"
            return show(request, text=text, publisher=publisher, alert=alert)
        keep = "salam" not in sent
        drafts = [
            keep_imported(
                project, request.state.person, publisher, post.kind, post.fields, _body(post, keep=keep)
            )
            for post in posts
        ]
        if len(drafts) > 1:
            return see_other(f"/desa/{publisher}/")
        notice = "diteruskan" if posts[0].is_forwarded else "ditempel"
        return see_other(f"/tulisan/{drafts[0].id}?kabar={notice}")

    return [Route("/tempel", show, methods=["GET"]), Route("/tempel", paste, methods=["POST"])]


def _body(post: PastedPost, *, keep: bool) -> str:
    """The text of a post. `keep`: with the greetings around it."""
    parts = (post.opening, post.body, post.closing) if keep else (post.body,)
    return "\n\n".join(part for part in parts if part)
