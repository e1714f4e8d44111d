"""Chat -> proposed posts: long or tagged messages with the photos that were sent around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from msgspec.structs import replace

from kimsite.importers.whatsapp.kind_words import kind_of_words
from kimsite.importers.whatsapp.message import Chat, ChatSender, Message
from kimsite.importers.whatsapp.sent_post import SentPost, sent_post
from kimsite.importers.whatsapp.words import IGNORED_FILES, PHOTO_FILES
from kimsite.model.kinds import Kind
from kimsite.record import Record

KIND_BY_TAG = {
    "berita": Kind.BERITA,
    "kabar": Kind.BERITA,
    "pengumuman": Kind.BERITA,
    "posyandu": Kind.POSYANDU,
    "umkm": Kind.UMKM,
    "produk": Kind.UMKM,
    "agenda": Kind.AGENDA,
    "undangan": Kind.AGENDA,
    "info": Kind.INFORMASI_PUBLIK,
    "infopublik": Kind.INFORMASI_PUBLIK,
    "informasipublik": Kind.INFORMASI_PUBLIK,
}
"""Hashtag without `#` -> kind of the post that it asks for."""
LONG_TEXT, LONG_WORDS, LONG_CAPTION = 300, 45, 120
"""Characters and words of a text, and characters of a caption, that are proposed without a hashtag."""
_ADDED_TEXT = 60
"""Characters of a message that joins the post before it; a shorter one is talk."""
_TEXT_GAP, _PHOTO_GAP, _BEFORE_GAP = timedelta(minutes=10), timedelta(minutes=20), timedelta(minutes=10)
_OTHERS_BETWEEN = 6
_TELLING_TEXT = 60
"""Characters from which a text of one day is the same message, from any sender."""
_TAG = re.compile(r"(?<![\w&/])# ?(?P<word>[^\W\d_][\w-]{1,40})")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_SENTENCE = re.compile(r"[.!?…](?:\s|$)|\n")


class ChatPhoto(Record):
    """A photo of the chat."""

    name: str
    """Its file in the export."""
    caption: str = ""


class Proposal(Record, kw_only=True):
    """A post that a chat may hold."""

    keys: tuple[str, ...]
    """Digests by which a later import knows it again."""
    place: str
    """Digest of its minute and sender alone: where it is in the chat, whatever it says."""
    is_edited: bool = False
    line: int
    moment: datetime
    sender: ChatSender
    text: str
    """Without hashtags."""
    tags: tuple[str, ...] = ()
    kind: Kind
    is_asked: bool
    """A hashtag asks for it; others are only likely."""
    photos: tuple[ChatPhoto, ...] = ()
    missing: int = 0
    """Photos that were sent and are not in the export."""
    sent: SentPost | None = None
    """The post itself, where it was written in a form."""


def proposals(chat: Chat, document: Callable[[str], str] = lambda _: "") -> tuple[Proposal, ...]:
    """The likely posts of a chat in its order.

    `document`: the text of a file of the export, or an empty text; for posts that were sent as `post.txt`.
    """
    messages = chat.messages
    sent = {index: post for index, one in enumerate(messages) if (post := _sent(one, document)) is not None}
    starts = [index for index, message in enumerate(messages) if index in sent or _is_start(message)]
    taken = set(starts)
    found = []
    for index in starts:
        start = messages[index]
        parts = (*_photos_before(messages, index, taken), index, *_after(messages, index, taken))
        taken.update(parts)
        if start.sender is not None:
            whole = [messages[part] for part in parts]
            found.append(_proposal(whole, start, start.sender, sent.get(index)))
    return tuple(found)


def _sent(message: Message, document: Callable[[str], str]) -> SentPost | None:
    """The post that a message holds or brings as a file."""
    if message.sender is None:
        return None
    if message.text.startswith("---"):
        return sent_post(message.text)
    texts = (document(name) for name in message.attachments if name.lower().endswith(".txt"))
    return next((post for text in texts if (post := sent_post(text)) is not None), None)


def _is_start(message: Message) -> bool:
    text = message.text
    if message.sender is None or message.is_deleted or message.is_service or message.is_forwarded:
        return False
    if asked_kind(text):
        return True
    bare = _ADDRESS.sub("", text) if "http" in text or "www." in text else text
    if message.attachments and len(bare) >= LONG_CAPTION:
        return True
    is_long = len(bare) >= LONG_TEXT or len(bare.split()) >= LONG_WORDS
    return is_long and len(_SENTENCE.findall(bare)) > 1


def asked_kind(text: str) -> Kind | None:
    """The kind that a hashtag asks for."""
    tags = (match["word"].lower().replace("-", "") for match in _TAG.finditer(text)) if "#" in text else ()
    return next((KIND_BY_TAG[tag] for tag in tags if tag in KIND_BY_TAG), None)


def _photos_before(messages: Sequence[Message], start: int, others: set[int]) -> Iterable[int]:
    """Photos that the sender sent just before: an album, then its story."""
    moment, sender = messages[start].moment, messages[start].sender
    found = []
    for index in range(start - 1, max(-1, start - 40), -1):
        message = messages[index]
        if moment - message.moment > _BEFORE_GAP:
            break
        if message.sender == sender:
            if index in others or not _is_album(message):
                break
            found.append(index)
    return reversed(found)


def _is_album(message: Message) -> bool:
    """Photos with no more than a short caption."""
    has_photos = bool(_photo_names(message)) or bool(message.omitted)
    return has_photos and not message.is_forwarded and len(message.text) < LONG_CAPTION


def _after(messages: Sequence[Message], start: int, others: set[int]) -> Iterable[int]:
    """What the same sender adds: photos, and further paragraphs."""
    sender, last, between = messages[start].sender, messages[start].moment, 0
    for index in range(start + 1, len(messages)):
        message = messages[index]
        if message.moment - last > _PHOTO_GAP or between > _OTHERS_BETWEEN:
            return
        if message.sender != sender:
            between += message.sender is not None
            continue
        if index in others:
            return
        if message.is_deleted or message.is_service or message.is_forwarded:
            continue
        is_added = len(message.text) >= _ADDED_TEXT and message.moment - last <= _TEXT_GAP
        if _is_album(message) or is_added:
            last = message.moment
            yield index


def _proposal(
    parts: Sequence[Message], start: Message, sender: ChatSender, sent: SentPost | None
) -> Proposal:
    added = [part for part in parts if part is start or len(part.text) >= _ADDED_TEXT]
    text = sent.body if sent else "\n\n".join(part.text for part in added)
    bare, tags = (text, ()) if sent else without_tags(text)
    asked = sent.kind if sent else asked_kind(start.text)
    photos = [
        ChatPhoto(name, part.text if part is not start and len(part.text) < _ADDED_TEXT else "")
        for part in parts
        for name in _photo_names(part)
    ]
    return Proposal(
        keys=_keys(start, sender, sent.key if sent else start.text),
        place=_digest(f"{start.moment:%Y-%m-%dT%H:%M}\n{sender.key}"),
        is_edited=start.is_edited,
        line=start.line,
        moment=start.moment,
        sender=sender,
        text=bare,
        tags=tags,
        kind=asked or kind_of_words(bare, start.moment.date()),
        is_asked=asked is not None,
        photos=_captioned(tuple(dict.fromkeys(photos)), sent.captions if sent else ()),
        missing=sum(part.omitted for part in parts),
        sent=sent,
    )


def _captioned(photos: tuple[ChatPhoto, ...], captions: Sequence[str]) -> tuple[ChatPhoto, ...]:
    """The photos with the captions of the form that they came with, where none of them was left out."""
    if len(photos) != len(captions):
        return photos
    pairs = zip(photos, captions, strict=True)
    return tuple(replace(photo, caption=photo.caption or caption) for photo, caption in pairs)


def _photo_names(message: Message) -> tuple[str, ...]:
    return tuple(
        name
        for name in message.attachments
        if name.lower().endswith(PHOTO_FILES) and not name.lower().endswith(IGNORED_FILES)
    )


def without_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without lines of hashtags and those that name a kind; the other hashtags."""
    tags = dict.fromkeys(match["word"] for match in _TAG.finditer(text))
    lines = []
    for line in text.split("\n"):
        rest = _TAG.sub("", line)
        if rest != line and not any(letter.isalnum() for letter in rest):
            continue
        lines.append(_TAG.sub(lambda match: "" if asked_kind(match[0]) else match["word"], line).strip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), tuple(
        tag for tag in tags if tag.lower().replace("-", "") not in KIND_BY_TAG
    )


def _keys(message: Message, sender: ChatSender, text: str) -> tuple[str, ...]:
    """Of the minute and of those around it, for clocks of phones differ.

    A long text also has one of its day alone: another phone may know the sender by another name.
    """
    start = " ".join(text.split())[:200]
    minutes = (f"{message.moment + timedelta(minutes=shift):%Y-%m-%dT%H:%M}" for shift in (0, -1, 1))
    whats = [f"{minute}\n{sender.key}\n{start}" for minute in minutes]
    if len(start) >= _TELLING_TEXT:
        whats.append(f"{message.moment:%Y-%m-%d}\n{start}")
    return tuple(map(_digest, whats))


def _digest(what: str) -> str:
    return sha256(what.encode()).hexdigest()[:32]


class Earlier(StrEnum):
    """What earlier imports made of a proposal."""

    NOTHING = "nothing"
    TAKEN = "taken"
    CHANGED = "changed"
    """It was taken, and its sender has edited it since."""


def earlier_import(proposal: Proposal, known: Container[str]) -> Earlier:
    """What became of a proposal in earlier imports; a post that was taken is never taken again.

    `known`: the keys that `history.taken` remembers.
    """
    if any(key in known for key in proposal.keys):
        return Earlier.TAKEN
    return Earlier.CHANGED if proposal.is_edited and proposal.place in known else Earlier.NOTHING
