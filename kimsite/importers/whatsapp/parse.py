"""The text of an export -> Chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import blake2b

from kimsite.importers.whatsapp import words
from kimsite.importers.whatsapp.message import Chat, ChatSender, DateOrder, Message
from kimsite.importers.whatsapp.stamps import (
    Stamp,
    date_order,
    moment_of,
    read_stamp,
    runs_in_order,
    usual_shape,
)

_UNSEEN = dict.fromkeys((0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))
_BLANKS = {0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x2028: "\n", 0x2011: "-"}
_SENDER = re.compile(r"(?P<name>[^:\n]{1,80}?): ?(?P<text>.*)", re.DOTALL)
_PHONE = re.compile(r"[\s~]*[+(]?\d[\d\s().\-]{6,}\d\s*")
_MENTION = re.compile(r"@\+?\d{8,}")


class NotAChatError(Exception):
    """The text holds no message at all."""


class _Senders:
    """Gives every sender of one chat a number, and hides what must not be shown."""

    def __init__(self, salt: bytes) -> None:
        self._salt = salt
        self._known: dict[str, ChatSender] = {}
        self._shown: dict[str, ChatSender] = {}

    def of(self, shown: str) -> ChatSender:
        """The sender that a message names. `shown`: as it stands there."""
        if shown not in self._shown:
            self._shown[shown] = self._sender(shown)
        return self._shown[shown]

    def _sender(self, shown: str) -> ChatSender:
        plain = re.sub(r"\s+", " ", shown).strip(" ~")
        is_phone = _PHONE.fullmatch(plain) is not None
        identity = re.sub(r"\D", "", plain) if is_phone else plain.casefold()
        known = self._known.get(identity)
        if known is None:
            key = blake2b(identity.encode(), key=self._salt, digest_size=12).hexdigest()
            known = ChatSender(
                len(self._known), "" if is_phone or plain.casefold() in words.SELF else plain, key
            )
            self._known[identity] = known
        return known


def parse_chat(text: str, *, salt: bytes, today: date, title: str = "", is_web_export: bool = False) -> Chat:
    """Read a chat export or copied messages.

    `salt`: the project's secret, at most 64 bytes, for the keys of senders. `today`: gives stamps without a
    year theirs. `title`: the name of the chat, which an iPhone names as the sender of its notices.
    `is_web_export`: the text is `chat.txt` of WhatsApp in a browser.

    Raises NotAChatError where no line begins with a stamp.
    """
    lines = re.split(r"\r\n|\r|\n", text.translate(_UNSEEN).translate(_BLANKS))
    stamps = [
        stamp for number, line in enumerate(lines, 1) if (stamp := read_stamp(line, number)) is not None
    ]
    shape = usual_shape(stamps)
    heads = [stamp for stamp in stamps if stamp.shape[:3] == (shape or ())[:3]]
    if not heads:
        raise NotAChatError
    order, is_sure = date_order(heads, is_web_export=is_web_export)
    dated = [(head, moment_of(head, order, _year(head, today))) for head in heads]
    known = [(head, moment) for head, moment in dated if moment is not None]
    kept = runs_in_order([moment for _, moment in known])
    starts = [pair for pair, is_head in zip(known, kept, strict=True) if is_head]
    senders = _Senders(salt)
    messages = tuple(
        _message(head, moment, lines[head.line : end], senders, title)
        for (head, moment), end in zip(starts, _ends(starts, len(lines)), strict=True)
    )
    first = starts[0][0].line if starts else len(lines) + 1
    return Chat(
        messages=messages,
        order=order,
        is_order_sure=is_sure,
        unread=(
            *(number for number, line in enumerate(lines[: first - 1], 1) if line.strip()),
            *(head.line for head, moment in dated if moment is None),
        ),
        is_without_year=any(head.parts[2] == 0 and order is not DateOrder.YEAR_FIRST for head in heads),
    )


def _year(head: Stamp, today: date) -> int:
    """The year of a stamp without one: the last in which its day is not after today."""
    day, month = head.parts[0], head.parts[1]
    return today.year if (month, day) <= (today.month, today.day) else today.year - 1


def _ends(starts: Sequence[tuple[Stamp, datetime]], lines: int) -> Iterable[int]:
    yield from (head.line - 1 for head, _ in starts[1:])
    yield lines


def _message(head: Stamp, moment: datetime, more: Sequence[str], senders: _Senders, title: str) -> Message:
    shown, first = _sender(head.rest, title)
    body = _Body("\n".join((first, *more)).strip("\n "))
    return Message(
        line=head.line,
        moment=moment,
        sender=None if shown is None else senders.of(shown),
        text=body.text,
        attachments=body.attachments,
        omitted=body.omitted,
        is_forwarded=body.is_forwarded,
        is_edited=body.is_edited,
        is_deleted=body.is_deleted,
        is_service=body.is_service,
    )


def _sender(rest: str, title: str) -> tuple[str | None, str]:
    """Who wrote, and the first line of the message. None: a notice."""
    match = _SENDER.fullmatch(rest)
    if match is None or words.NOTICE.search(match["name"]):
        return None, rest
    is_of_the_app = bool(title) and match["name"].strip(" ~").casefold() == title.casefold()
    text = match["text"].strip()
    is_notice = words.NOTICE.search(text) if is_of_the_app else words.NOTICE.match(text)
    return (None if is_notice else match["name"]), match["text"]


class _Body:
    """A message's text with the marks of the app taken out."""

    def __init__(self, text: str) -> None:
        self.is_deleted = words.DELETED.match(text) is not None
        self.is_service = words.SERVICE.match(text) is not None
        text, forwarded = words.FORWARDED.subn("", text)
        text, edited = words.EDITED.subn("", text) if "<" in text else (text, 0)
        self.is_forwarded, self.is_edited = bool(forwarded), bool(edited)
        self.attachments, text = _attachments(text) if words.MAY_ATTACH.search(text) else ((), text)
        text, self.omitted = _without_omitted(text) if words.MAY_OMIT.search(text) else (text, 0)
        self.text = "" if self.is_deleted else _without_numbers(text).strip()


def _attachments(text: str) -> tuple[tuple[str, ...], str]:
    """The names of the files, and the text without them."""
    names: list[str] = []

    def take(match: re.Match[str]) -> str:
        names.append(match["name"].strip())
        return (match.groupdict().get("more") or "").strip()

    for pattern in words.ATTACHED:
        text = pattern.sub(take, text)
    return tuple(names), text


def _without_omitted(text: str) -> tuple[str, int]:
    return words.OMITTED.subn(lambda match: (match["more"] or "").strip(), text)


def _without_numbers(text: str) -> str:
    """The text with the phone numbers of people who are mentioned taken out."""
    return _MENTION.sub("@…", text) if "@" in text else text
