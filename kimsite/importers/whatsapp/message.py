"""The types of a chat that was read."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from kimsite.record import Record


class DateOrder(StrEnum):
    """In which order a chat writes the parts of a date."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"


class ChatSender(Record):
    """Who wrote a message. A phone number never leaves the parser: such a sender has no name."""

    number: int
    """The same for all messages of one sender in one chat; counts from 0."""
    name: str
    """As the chat shows it, without `~`; empty where it shows a phone number."""
    key: str
    """Salted digest of what the chat shows: the same in every export of one project."""


class Message(Record, kw_only=True):
    """One message, whole."""

    line: int
    """Line of the export where it begins, from 1."""
    moment: datetime
    """Local time of the phone that exported, without a zone."""
    sender: ChatSender | None
    """None: a notice of the app ("… menambahkan …")."""
    text: str = ""
    """What was written, without marks of the app. The caption, where there are attachments."""
    attachments: tuple[str, ...] = ()
    """Names of files that are in the export."""
    omitted: int = 0
    """Files that are not in the export."""
    is_forwarded: bool = False
    is_edited: bool = False
    is_deleted: bool = False
    is_service: bool = False
    """A call, a poll, a place on a map, a contact card: nothing that anybody wrote."""


class Chat(Record, kw_only=True):
    """A chat export that was read."""

    messages: tuple[Message, ...]
    is_order_sure: bool
    """False where nothing in the chat distinguishes 5 July from 7 May."""
    unread: tuple[int, ...] = ()
    """Numbers of lines before the first message, and of messages whose date does not exist."""
    is_without_year: bool = False
    """The stamps have no year: it was taken from the day of the import."""
