"""The form of one post, and the small answers that help while it is filled in."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.content.kinds import BY_NAME
from kimsite.diagnostics.wording import INCOMPLETE
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.forms.layout import FormLayout, form_layout
from kimsite.editor.forms.starting import first_paragraph
from kimsite.editor.pages.incoming import draft_of, read_sent, with_form
from kimsite.editor.posts.checking import BODY, PHOTOS_PLACE, FormFinding, PostCheck, check_post
from kimsite.editor.posts.listing import is_blank, posyandu_names
from kimsite.editor.posts.presence import PRESENCE
from kimsite.editor.posts.values import is_changed
from kimsite.editor.posts.wording import day_in_words, price_in_words
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, see_other
from kimsite.editor.words.catalogue import declared_word, word
from kimsite.model.kinds import Kind
from kimsite.model.language import Language

_UNTITLED = "judul"
NOTICES = frozenset(
    {
        "tersimpan",
        "digabung",
        _UNTITLED,
        "mulai",
        "dirapikan",
        "dipulihkan",
        "diambil",
        "ditempel",
        "diteruskan",
    }
)
"""What `?kabar=` may say above a form."""


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}, the first paragraph, and the price as readers will see it."""

    def form(request: Request) -> Response:
        return form_page(project, request, draft_of(project, request))

    async def start(request: Request) -> Response:
        """The answers to the six questions become the first paragraph."""
        draft = draft_of(project, request)
        sent = await read_sent(request)
        draft = with_form(project, draft, sent, request.state.person.name)
        answers = {name: value for name, value in draft.fields.items() if isinstance(value, str)}
        paragraph = first_paragraph(answers)
        if paragraph and paragraph not in draft.body:
            draft = replace(draft, body=f"{paragraph}\n\n{draft.body}".rstrip())
        project.drafts.save(draft)
        return see_other(f"/tulisan/{draft.id}?kabar=mulai#body")

    def price(request: Request) -> Response:
        return JSONResponse({"text": price_in_words(request.query_params.get("harga", ""))})

    return [
        Route("/tulisan/{id}", form),
        Route("/tulisan/{id}/mulai", start, methods=["POST"]),
        Route("/harga", price),
    ]


def form_page(project: EditorProject, request: Request, draft: PostDraft, *, status: int = 200) -> Response:
    """The form, with every finding at its field."""
    spec = BY_NAME[draft.kind]
    notice = request.query_params.get("kabar", "")
    publisher = project.publisher(draft.publisher)
    price = draft.fields.get("harga", "")
    person, now = request.state.person.name, project.now()
    PRESENCE.note(draft.id, person, now)
    check = check_post(project, draft)
    if notice == _UNTITLED and not draft.fields.get("judul"):
        check = _without_title(check, project.language)
    return page(
        request,
        "post.html",
        others=PRESENCE.others(draft.id, person, now),
        posyandu=posyandu_names(project, publisher) if publisher and is_new_posyandu(draft) else (),
        status=status,
        draft=draft,
        layout=(layout := form_layout(spec, draft.fields)),
        check=check,
        problems=problems(layout, check, project.language),
        changed=bool(draft.path) and is_changed(draft),
        notice=notice if notice in NOTICES else "",
        publisher=publisher,
        several=len(project.editable(request.state.person)) > 1,
        price=price_in_words(price) if isinstance(price, str) else "",
        saved_at=f"{draft.saved_at.astimezone(project.now().tzinfo):%H.%M}" if draft.begun_at else "",
        day_in_words=day_in_words,
    )


def _without_title(check: PostCheck, language: Language) -> PostCheck:
    """The check of a draft that could not be saved, with what its title lacks."""
    missing = FormFinding(
        code="I01", level=INCOMPLETE[language], holds=True, message=word(language, "form.untitled"),
        hints=(), fixable=False, line=0,
    )  # fmt: skip
    return replace(check, by_place={**check.by_place, "judul": (missing,)})


def problems(layout: FormLayout, check: PostCheck, language: Language) -> list[tuple[str, str]]:
    """(anchor, name) of every place in the form with a finding that holds the post, from top to bottom."""
    controls = (*layout.questions, *layout.main, *layout.more, *layout.operator)
    places = [
        *(
            (control.name, f"f-{control.name}", declared_word(language, control.label))
            for control in controls
        ),
        (BODY, "body", word(language, "form.body")),
        (PHOTOS_PLACE, "photos", word(language, "form.photos")),
    ]
    return [
        (anchor, label)
        for place, anchor, label in places
        if any(finding.holds for finding in check.by_place.get(place, ()))
    ]


def is_new_posyandu(draft: PostDraft) -> bool:
    """True for results of a posyandu in which nobody wrote yet: another posyandu may still be chosen."""
    return draft.kind == Kind.POSYANDU and is_blank(draft)
