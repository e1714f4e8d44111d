"""The home screen: what to write, what is unfinished, what is published and what is held."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.kinds import BY_NAME
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.drafts.store import BLANK_TIME, new_draft_id
from kimsite.editor.forms.starting import first_values
from kimsite.editor.posts.listing import is_blank, newest_post, unfinished_of, village_list
from kimsite.editor.posts.text import title_of_draft
from kimsite.editor.posts.wording import day_in_words
from kimsite.editor.project import EditorProject, folder_name
from kimsite.editor.render import page, refusal, see_other
from kimsite.model.config import Publisher, PublisherForm
from kimsite.model.kinds import Kind

OFFERED = (Kind.BERITA, Kind.POSYANDU, Kind.UMKM, Kind.INFORMASI_PUBLIK, Kind.AGENDA, Kind.TANGGAPAN)
"""What a village writes, in the order of the buttons."""
_WRITTEN_BY = {
    PublisherForm.KIM: OFFERED,
    PublisherForm.FORUM: (Kind.BERITA, Kind.AGENDA),
    PublisherForm.DISTRICT: (Kind.BERITA, Kind.SIARAN, Kind.AGENDA),
}


def routes(project: EditorProject) -> list[Route]:
    """Home, a village's home, and the buttons that begin a post."""

    def home(request: Request) -> Response:
        mine = project.editable(request.state.person)
        villages = [publisher for publisher in mine if publisher.form == PublisherForm.KIM]
        if len(villages) == 1 or len(mine) == 1:
            return _village(project, request, (villages or mine)[0], tuple(mine))
        drafts = unfinished_of(project, map(folder_name, mine))
        return page(
            request,
            "villages.html",
            groups=_by_area(mine),
            drafts=[(draft, title_of_draft(draft)) for draft in drafts],
            names={folder_name(publisher): publisher.area[0] for publisher in mine},
            deleted=_deleted(project, request),
        )

    def village(request: Request) -> Response:
        publisher = project.publisher(request.path_params["publisher"])
        if publisher is None or not project.may_edit(request.state.person, folder_name(publisher)):
            return refusal(request, 404, "refusal.not_found")
        return _village(project, request, publisher, project.editable(request.state.person))

    def choose(request: Request) -> Response:
        """For which village? One button each, since only a button may write."""
        kind = request.path_params["kind"]
        if kind not in BY_NAME:
            return refusal(request, 404, "refusal.not_found")
        mine = project.editable(request.state.person)
        return page(request, "choose.html", kind=kind, groups=_by_area(mine))

    def begin(request: Request) -> Response:
        """A new draft of a kind for `?untuk=kecamatan/desa`; then its form.

        `posyandu`: bring along the last results of this one.
        """
        kind, person = request.path_params["kind"], request.state.person
        mine = project.editable(person)
        name = request.query_params.get("untuk", folder_name(mine[0]) if mine else "")
        publisher = project.publisher(name)
        allowed = publisher is not None and project.may_edit(person, name) and kind in _kinds(publisher)
        if publisher is None or not allowed:
            return refusal(request, 404, "refusal.not_found")
        for blank in project.drafts.all():
            is_old = project.now() - blank.saved_at > BLANK_TIME
            if is_old and blank.publisher == name and blank.author == person.name and is_blank(blank):
                project.drafts.forget(blank)
        last = newest_post(project, publisher, kind, request.query_params.get("posyandu", ""))
        draft = PostDraft(
            id=new_draft_id(),
            publisher=name,
            kind=kind,
            fields=first_values(BY_NAME[kind], project.today(), person.name, last.fields if last else {}),
            author=person.name,
            saved_at=project.now(),
        )
        project.drafts.save(draft)
        return see_other(f"/tulisan/{draft.id}")

    return [
        Route("/", home),
        Route("/desa/{publisher:path}/", village),
        Route("/baru/{kind}", choose),
        Route("/baru/{kind}", begin, methods=["POST"]),
    ]


def _village(
    project: EditorProject, request: Request, publisher: Publisher, mine: tuple[Publisher, ...]
) -> Response:
    """The home of one publisher."""
    return page(
        request,
        "home.html",
        publisher=publisher,
        folder=folder_name(publisher),
        others=[(folder_name(other), other.area[0]) for other in mine if other != publisher][:1],
        many=sum(publisher.form == PublisherForm.KIM for publisher in mine) > 1,
        kinds=[kind for kind in _kinds(publisher) if kind != Kind.HALAMAN],
        lists=village_list(project, publisher),
        deleted=_deleted(project, request),
        day_in_words=day_in_words,
    )


def _kinds(publisher: Publisher) -> tuple[Kind, ...]:
    """The kinds that a publisher writes."""
    return (*_WRITTEN_BY[publisher.form], Kind.HALAMAN)


def _deleted(project: EditorProject, request: Request) -> int:
    """How many posts are in the bin for this person."""
    drafts = project.drafts.deleted(project.now())
    return sum(project.may_edit(request.state.person, draft.publisher) for draft in drafts)


def _by_area(publishers: tuple[Publisher, ...]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """(kecamatan, [(folder, village, name)]) for every publisher; the district's own comes last."""
    groups: dict[str, list[tuple[str, str, str]]] = {}
    for publisher in publishers:
        groups.setdefault(publisher.area[1] if len(publisher.area) > 1 else publisher.area[0], []).append(
            (folder_name(publisher), publisher.area[0], publisher.name)
        )
    return list(groups.items())
