"""The text of an export -> Chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from kimsite.importers.whatsapp import words
from kimsite.importers.whatsapp.chat_lines import APP_MARK, lines_of_chat
from kimsite.importers.whatsapp.date_order import date_order
from kimsite.importers.whatsapp.heads import are_heads
from kimsite.importers.whatsapp.message import Chat, DateOrder, Message
from kimsite.importers.whatsapp.senders import Senders, without_phones
from kimsite.importers.whatsapp.stamps import Stamp, moment_of, read_stamp, usual_shape

_FIRST_HEADS = 2000
"""Heads among which an iPhone has written its mark before something."""
_MENTION = re.compile(r"@\+?\d{8,}")
_QUOTED_NUMBER = re.compile(r"^(\[?[^\n\]+]{6,30}(?:\]|-) )~? ?\+?\d[\d .\-()]{6,18}\d:", re.MULTILINE)
"""The number of a sender in a message of another chat that was copied into this one."""


class NotAChatError(Exception):
    """The text holds no message at all."""


def parse_chat(text: str, *, salt: bytes, today: date, title: str = "", is_web_export: bool = False) -> Chat:
    """Read a chat export or copied messages.

    `salt`: the project's secret, at most 64 bytes, for the keys of senders. `today`: gives stamps without a
    year theirs. `title`: the name of the chat, which an iPhone names as the sender of its notices.
    `is_web_export`: the text is `chat.txt` of WhatsApp in a browser.

    Raises NotAChatError where no line begins with a stamp.
    """
    lines = lines_of_chat(text)
    stamps = [
        stamp for number, line in enumerate(lines, 1) if (stamp := read_stamp(line, number)) is not None
    ]
    shape = usual_shape(stamps)
    heads = [stamp for stamp in stamps if stamp.shape == shape]
    if not heads:
        raise NotAChatError
    order, is_sure = date_order(heads, today, is_web_export=is_web_export)
    has_year = bool(heads[0].shape[-1])
    dated = [(head, moment_of(head, order, 0 if has_year else _year(head, order, today))) for head in heads]
    known = [(head, moment) for head, moment in dated if moment is not None]
    starts = [pair for pair, is_head in zip(known, are_heads(known, lines), strict=True) if is_head]
    senders = Senders(salt, (head.rest for head, _ in starts))
    app = _AppSender(starts, senders, title)
    messages = tuple(
        _message(head, moment, lines[head.line : end], senders, app)
        for (head, moment), end in zip(starts, _ends(starts, len(lines)), strict=True)
    )
    first = starts[0][0].line if starts else len(lines) + 1
    return Chat(
        messages=messages,
        is_order_sure=is_sure,
        unread=(
            *(number for number, line in enumerate(lines[: first - 1], 1) if line.strip()),
            *(head.line for head, moment in dated if moment is None),
        ),
        is_without_year=shape is not None and not shape[-1] and order is not DateOrder.YEAR_FIRST,
    )


def _year(head: Stamp, order: DateOrder, today: date) -> int:
    """The year of a stamp without one: the last in which its day is not after today."""
    day, month = head.parts[:2] if order is DateOrder.DAY_FIRST else reversed(head.parts[:2])
    return today.year if (month, day) <= (today.month, today.day) else today.year - 1


def _ends(starts: Sequence[tuple[Stamp, datetime]], lines: int) -> Iterable[int]:
    yield from (head.line - 1 for head, _ in starts[1:])
    yield lines


class _AppSender:
    """Tells the notices of an iPhone, which names the chat itself as their sender."""

    def __init__(self, starts: Sequence[tuple[Stamp, datetime]], senders: Senders, title: str) -> None:
        self._names = {title.casefold()} - {""}
        self._has_marks = any(APP_MARK in head.rest for head, _ in starts[:_FIRST_HEADS])
        for head, _ in starts[:1]:
            name, text = senders.split(head.rest)
            if name and words.ENCRYPTED.match(text.lstrip(APP_MARK)):
                self._names.add(name.casefold())

    def is_notice(self, shown: str, text: str) -> bool:
        """Whether what a message says is a notice. `text`: its first line."""
        bare = text.lstrip(APP_MARK)
        is_marked, is_named = text != bare, shown.strip(" ~").casefold() in self._names
        if is_marked and is_named:
            return not words.is_placeholder(bare)
        return (is_marked or (is_named and not self._has_marks)) and words.NOTICE.search(bare) is not None


def _message(
    head: Stamp, moment: datetime, more: Sequence[str], senders: Senders, app: _AppSender
) -> Message:
    shown, first = senders.split(head.rest)
    is_notice = shown is None or app.is_notice(shown, first)
    body = _Body("\n".join((first, *more)).replace(APP_MARK, "").strip("\n "))
    return Message(
        line=head.line,
        moment=moment,
        sender=None if is_notice or shown is None else senders.of(shown),
        text=without_phones(body.text, "…") if is_notice else body.text,
        attachments=body.attachments,
        omitted=body.omitted,
        is_forwarded=body.is_forwarded,
        is_edited=body.is_edited,
        is_deleted=body.is_deleted,
        is_service=body.is_service,
    )


class _Body:
    """A message's text with the marks of the app taken out."""

    def __init__(self, text: str) -> None:
        may_be_marked = words.MARKED_START.match(text) is not None
        self.is_deleted = may_be_marked and words.DELETED.match(text) is not None
        self.is_service = may_be_marked and words.SERVICE.match(text) is not None
        text, forwarded = words.FORWARDED.subn("", text) if may_be_marked else (text, 0)
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
    """The text with the numbers of people taken out who are mentioned or whose messages are quoted."""
    text = _MENTION.sub("@…", text) if "@" in text else text
    return _QUOTED_NUMBER.sub(r"\1…:", text) if "] " in text or " - " in text else text
