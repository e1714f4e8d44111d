"""Text that was copied from WhatsApp -> the posts that it holds, with their fields filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.normalise.whatsapp import marks, without_leftovers
from kimsite.importers.greetings import part_greetings
from kimsite.importers.headline import split_title
from kimsite.importers.proposed_fields import proposed_fields
from kimsite.importers.whatsapp.chat_lines import APP_MARK, lines_of_chat
from kimsite.importers.whatsapp.kind_words import kind_of_words
from kimsite.importers.whatsapp.message import Message
from kimsite.importers.whatsapp.parse import parse_chat
from kimsite.importers.whatsapp.proposals import asked_kind, proposals, without_tags
from kimsite.importers.whatsapp.sent_post import sent_post
from kimsite.importers.whatsapp.stamps import read_stamp
from kimsite.importers.whatsapp.words import FORWARDED
from kimsite.model.kinds import Kind
from kimsite.record import Record

LONGEST_PASTE = 200_000
"""Characters that are read of a pasted text."""
_NO_SECRET = b"pasted"
"""Senders of a pasted text are never written, so their keys need no secret."""


class PastedPost(Record, kw_only=True):
    """One post of a pasted text."""

    kind: Kind
    fields: dict[str, FieldInput]
    """By the field's own name; `judul` and `tanggal` always."""
    body: str
    """Markdown, without greetings."""
    opening: str = ""
    """Greetings that stood before the text."""
    closing: str = ""
    """Thanks that stood behind it."""
    is_forwarded: bool = False


def read_pasted(text: str, today: date) -> tuple[PastedPost, ...]:
    """The posts of a text that was copied from WhatsApp: none of a blank text, most often one.

    Stamps, senders, forward marks and notices of the app are left out. Several messages are one post, unless
    two or more of them are posts by themselves (a hashtag such as #berita, or a long text).
    """
    lines = lines_of_chat(text[:LONGEST_PASTE].strip())
    plain = "\n".join(lines).replace(APP_MARK, "").strip()
    sent = sent_post(plain)
    if sent is not None:
        fields = {"tanggal": today.isoformat(), **sent.fields}
        return (PastedPost(kind=sent.kind, fields=fields, body=sent.body),)
    bare = FORWARDED.sub("", plain)
    if read_stamp(bare.partition("\n")[0], 1) is None:
        posts = [_post([_without_marks(bare)], today, is_forwarded=bare != plain)]
    else:
        posts = _of_messages(bare, today)
    return tuple(post for post in posts if post is not None)


def _of_messages(text: str, today: date) -> list[PastedPost | None]:
    chat = parse_chat(text, salt=_NO_SECRET, today=today)
    found = proposals(chat)
    if len(found) > 1:
        return [
            _post([proposal.text], proposal.moment.date(), kind=proposal.kind, tags=proposal.tags)
            for proposal in found
        ]
    written = [message for message in chat.messages if _has_text(message)]
    day = min(written[0].moment.date(), today) if written and not chat.is_without_year else today
    whole = [_without_marks(message.text) for message in written]
    return [_post(whole, day, is_forwarded=any(message.is_forwarded for message in written))]


def _has_text(message: Message) -> bool:
    is_left_out = message.is_deleted or message.is_service or message.sender is None
    return bool(message.text) and not is_left_out


def _without_marks(text: str) -> str:
    """The text without senders and notices that begin a line of it, and without the names of its photos."""
    lines = (without_leftovers(line)[0] for line in text.split("\n"))
    return "\n".join(line for line in lines if not line.startswith("![]("))


def _post(
    texts: Sequence[str],
    day: date,
    *,
    kind: Kind | None = None,
    tags: Sequence[str] = (),
    is_forwarded: bool = False,
) -> PastedPost | None:
    text = "\n\n".join(texts).strip()
    if not text:
        return None
    kind = kind or asked_kind(text) or kind_of_words(text, day)
    bare, found = without_tags(text)
    parted = part_greetings(bare)
    title, body = split_title(parted.text)
    fields = proposed_fields(kind, title, body, day)
    if named := tuple(tags) or found:
        fields["tag"] = list(named)
    return PastedPost(
        kind=kind,
        fields=fields,
        body=marks(body),
        opening=parted.opening,
        closing=parted.closing,
        is_forwarded=is_forwarded,
    )
