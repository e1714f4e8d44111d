"""Who wrote the messages of a chat, without a phone number of anybody."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from kimsite.importers.whatsapp import words
from kimsite.importers.whatsapp.chat_lines import APP_MARK, NAME_END, NOTICE_DASH
from kimsite.importers.whatsapp.heads import shown_sender
from kimsite.importers.whatsapp.message import ChatSender

PHONE = re.compile(r"(?<![\w.,:/-])[+(]*\d[\d .\-()]{6,18}\d(?!\w)")
_ONLY_PHONE = re.compile(r"[\s~]*[+(]?\d[\d\s().\-]{6,}\d\s*")
_EMPTY = re.compile(r"\(\s*\)")
_FEWEST = 2
"""Messages of one sender that begin alike from which "Pak RT: Budi" is a name."""
_LONGEST_PART = 40


class Senders:
    """Gives every sender of one chat a number, and hides what must not be shown."""

    def __init__(self, salt: bytes, rests: Iterable[str]) -> None:
        """`rests`: of all heads, what follows the stamp."""
        self._salt = salt
        self._known: dict[str, ChatSender] = {}
        self._shown: dict[str, ChatSender] = {}
        self._notices: dict[str, bool] = {}
        self._long = names_with_colons(rests)

    def of(self, shown: str) -> ChatSender:
        """The sender that a message names. `shown`: as it is written there."""
        if shown not in self._shown:
            self._shown[shown] = self._sender(shown)
        return self._shown[shown]

    def split(self, rest: str) -> tuple[str | None, str]:
        """The head of a message -> (sender as shown, or None for a notice; its first line)."""
        if NAME_END in rest:
            marked, _, text = rest.partition(NAME_END)
            return marked, text
        name = None if rest.startswith(NOTICE_DASH) else shown_sender(rest)
        if name is None or self._is_notice(name):
            return None, rest
        for longer in self._long.get(name, ()):
            if rest.startswith(f"{longer}:"):
                name = longer
                break
            if rest.startswith(f"{longer} ") and words.NOTICE.search(rest[len(longer) :]):
                return None, rest
        return name, rest[len(name) + 1 :].removeprefix(" ")

    def _is_notice(self, name: str) -> bool:
        if name not in self._notices:
            self._notices[name] = words.NOTICE.search(name) is not None
        return self._notices[name]

    def _sender(self, shown: str) -> ChatSender:
        plain = re.sub(r"\s+", " ", shown.replace(APP_MARK, "")).strip(" ~")
        is_phone = _ONLY_PHONE.fullmatch(plain) is not None
        identity = re.sub(r"\D", "", plain) if is_phone else plain.casefold()
        known = self._known.get(identity)
        if known is None:
            key = blake2b(identity.encode(), key=self._salt, digest_size=12).hexdigest()
            name = (
                ""
                if is_phone or plain.casefold() in words.SELF
                else _EMPTY.sub("", without_phones(plain)).strip(" ~-")
            )
            known = self._known[identity] = ChatSender(len(self._known), name, key)
        return known


def without_phones(text: str, instead: str = "") -> str:
    """The text without what looks like a phone number."""
    return PHONE.sub(instead, text) if any(char.isdigit() for char in text) else text


def names_with_colons(rests: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Names such as "Pak RT: Budi", by the text before their first colon.

    They are known by their messages, which all begin so; one is enough where the app itself wrote what
    follows, such as the name of a photo.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    marked, others = set(), set()
    for rest in rests:
        first, _, more = rest.partition(": ")
        part, colon, text = more.partition(":")
        if not more or NAME_END in rest or first in others or words.NOTICE.search(part):
            continue
        is_like_one = colon and text[:1] == " " and _may_be_name(first, part)
        if not is_like_one:
            others.add(first)
            continue
        counts[first][part] += 1
        if text.strip().startswith(APP_MARK) or words.is_placeholder(text.strip()):
            marked.add((first, part))
    return {
        first: tuple(sorted((f"{first}: {part}" for part in parts), key=len, reverse=True))
        for first, parts in counts.items()
        if first not in others
        and all(many >= _FEWEST or (first, part) in marked for part, many in parts.items())
    }


def _may_be_name(first: str, part: str) -> bool:
    """Whether "first: part" may be a name: no number, and no word that often begins a message."""
    plain = part.strip("*_~ ").casefold()
    label = plain.partition(" ")[0].rstrip(".,")
    return (
        0 < len(part) <= _LONGEST_PART
        and not part.startswith(APP_MARK)
        and label not in words.MESSAGE_LABELS
        and first.strip(" ~").casefold() not in words.SELF
        and _ONLY_PHONE.fullmatch(first) is None
    )
