"""An uploaded chat -> the posts that it may hold; those that were ticked -> unfinished posts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from threading import RLock

from msgspec.structs import replace
from starlette.datastructures import UploadFile

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.normalise.whatsapp import marks
from kimsite.editor.access.person import Person
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.posts.held_exports import HELD_FOR, HeldExport, new_export_id
from kimsite.editor.posts.importing import imported_fields, keep_imported
from kimsite.editor.posts.merging import merge_posts, settled
from kimsite.editor.posts.opening import open_draft
from kimsite.editor.posts.values import PostValues, values_of
from kimsite.editor.project import EditorProject
from kimsite.importers.greetings import part_greetings
from kimsite.importers.headline import split_title
from kimsite.importers.proposed_fields import proposed_fields
from kimsite.importers.whatsapp.export import read_export
from kimsite.importers.whatsapp.history import note_taken, salt, save_authors, taken
from kimsite.importers.whatsapp.parse import parse_chat
from kimsite.importers.whatsapp.proposals import Earlier, Proposal, earlier_import, proposals
from kimsite.importers.whatsapp.sent_post import LONGEST_SENT_POST, SENT_KINDS
from kimsite.importers.whatsapp.take import new_photos
from kimsite.model.kinds import Kind

_LONGEST_NAME = 60
_POST = "tulisan/"
"""Begins what `history` remembers of a post that the editor keeps; its id follows."""


def read_upload(project: EditorProject, publisher: str, file: UploadFile) -> HeldExport:
    """The posts that an upload may hold. Raises NoChat, NotAChatError, UnusableZip, OSError."""
    export = read_export(file.filename or "chat.zip", file.file)
    chat = parse_chat(
        export.text, salt=salt(project.root), today=project.today(), title=export.title,
        is_web_export=export.is_web,
    )  # fmt: skip
    return HeldExport(
        id=new_export_id(),
        publisher=publisher,
        export=export.without_text(),
        stream=file.file,
        proposals=proposals(chat, partial(export.document, most=LONGEST_SENT_POST)),
        until=project.now() + HELD_FOR,
        is_order_sure=chat.is_order_sure,
        lock=RLock(),
    )


def senders_of(shown: Iterable[Proposal], names: Mapping[str, str]) -> dict[str, tuple[str, str, int]]:
    """Key of each sender -> (name in the chat, name for `penulis`, number of posts), most posts first."""
    found: dict[str, tuple[str, str, int]] = {}
    for proposal in shown:
        if not (proposal.sent and proposal.sent.fields.get("penulis")):
            sender, (_, _, many) = proposal.sender, found.get(proposal.sender.key, ("", "", 0))
            found[sender.key] = (sender.name, names.get(sender.key, sender.name), many + 1)
    return dict(sorted(found.items(), key=lambda item: -item[1][2]))


def keep_ticked(
    project: EditorProject, person: Person, held: HeldExport, ticked: Iterable[int], sent: Mapping[str, str]
) -> list[str]:
    """Keep the ticked posts as unfinished ones; their ids. Raises OSError when the disk refuses.

    A form that is sent twice keeps each once.
    """
    with held.lock:
        return _keep(project, person, held, ticked, sent)


def _keep(
    project: EditorProject, person: Person, held: HeldExport, ticked: Iterable[int], sent: Mapping[str, str]
) -> list[str]:
    known, drafts, named = taken(project.root), [], {}
    for number in sorted(ticked):
        one = held.proposals[number] if number < len(held.proposals) else None
        state = earlier_import(one, known) if one is not None else Earlier.TAKEN
        if one is None or state is Earlier.TAKEN:
            continue
        if state is Earlier.CHANGED:
            merged = with_edited_message(project, held.publisher, one, known)
            if merged is not None:
                project.drafts.save(replace(merged, author=person.name, saved_at=project.now()))
                note_taken(project.root, one.keys, f"{_POST}{merged.id}")
                drafts.append(merged.id)
            continue
        author = sent.get(f"nama-{one.sender.key}", "").strip()[:_LONGEST_NAME]
        if author:
            named[one.sender.key] = author
        photos = new_photos(project.root, one, held.export)
        kind, fields, body = _content(one, sent.get(f"jenis-{number}", ""))
        draft = keep_imported(
            project, person, held.publisher, kind, fields, body, author=author, photos=photos.values()
        )
        note_taken(project.root, (*one.keys, one.place, *photos), f"{_POST}{draft.id}")
        drafts.append(draft.id)
    if named:
        save_authors(project.root, named)
    return drafts


def with_edited_message(
    project: EditorProject, publisher: str, proposal: Proposal, known: Mapping[str, str]
) -> PostDraft | None:
    """The post that a message became, with what its sender changed in it since.

    None where that passage was changed in the editor too, or what was taken is no longer known. `known`: what
    `history.taken` remembers.
    """
    draft_id = known.get(proposal.place, "").removeprefix(_POST)
    draft, first = open_draft(project, draft_id), project.drafts.version(draft_id, 1)
    if draft is None or first is None or draft.publisher != publisher:
        return None
    kind, fields, body = _content(proposal, draft.kind)
    named = first.fields.get("penulis", "")
    theirs = PostValues(
        fields=imported_fields(kind, fields, body, named if isinstance(named, str) else ""),
        photos=first.photos,
        body=body,
    )
    settled_post = settled(merge_posts(values_of(first), values_of(draft), theirs), {})
    return (
        replace(draft, fields=settled_post.fields, body=settled_post.body)
        if settled_post is not None
        else None
    )


def _content(proposal: Proposal, kind: str) -> tuple[Kind, dict[str, FieldInput], str]:
    """Kind, fields and body of a proposal; `kind`: as it was chosen in the list."""
    if proposal.sent is not None:
        return (
            proposal.kind,
            {"tanggal": proposal.moment.date().isoformat(), **proposal.sent.fields},
            proposal.sent.body,
        )
    chosen = Kind(kind) if kind in SENT_KINDS else proposal.kind
    title, body = split_title(part_greetings(proposal.text).text)
    fields = proposed_fields(chosen, title, body, proposal.moment.date())
    return chosen, {**fields, **({"tag": list(proposal.tags)} if proposal.tags else {})}, marks(body)
