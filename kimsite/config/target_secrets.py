"""Passwords, tokens and keys that somebody wrote into `kirim:`: found, hidden in findings, never used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern

_SECRET_WORDS = ("sandi", "rahasia", "token", "passw", "passphrase", "secret")
"""Parts of the names of keys that would hold a secret: none is ever read from a file that people share."""
_SECRET_KEYS = frozenset({"api_key", "apikey", "pass", "pwd"})
_PASSWORD = lazy_pattern(r"(?:^|//)[^/@\s:]+(:[^/@\s]+)@")
"""user:password@host, with or without https:// before it."""
_TOKEN = lazy_pattern(r"//((?:gh[a-z]_|github_pat_|gl[a-z]+-|[\w.~-]{20})[\w.~-]*@)")
"""A token in the place of the user, as GitHub and GitLab accept it; no user's name is as long."""
_PRIVATE_KEY = lazy_pattern(r"(-----BEGIN [A-Z ]*PRIVATE KEY-----.*)", re.DOTALL)
_MASK = "••••"
"""What a finding shows in place of a secret."""


class TargetSecret(Record, kw_only=True):
    """A secret that was found in the file."""

    key: str
    text: str
    place: Place


def target_secrets(entries: MarkedMap) -> tuple[TargetSecret, ...]:
    """The secrets in a target's map: values of secret keys, and those within other values."""
    return tuple(
        TargetSecret(key=key.text, text=text, place=value.place)
        for key, value in entries.entries
        for text in ([text.text for text in _texts(value)] if is_secret_key(key.text) else _within(value))
        if text
    )


def is_secret_key(key: str) -> bool:
    """True for the name of a key that would hold a secret, however it is written.

    >>> is_secret_key("Kata Sandi"), is_secret_key("ftp-password"), is_secret_key("kunci")
    (True, True, False)
    """
    name = re.sub(r"[\s-]", "_", key.casefold())
    return name in _SECRET_KEYS or any(word in name for word in _SECRET_WORDS)


def masked_place(place: Place, secrets: Iterable[TargetSecret]) -> Place:
    """The place without the secrets in its line: findings show lines, also to people who ask for help."""
    text = place.text
    for secret in secrets:
        text = text.replace(secret.text, _MASK)
    return place if text == place.text else replace(place, text=text, width=0)


def without_target_secrets(entries: MarkedMap, secrets: Iterable[TargetSecret]) -> MarkedMap:
    """The map without secret keys, without secrets in its values and in the lines of its places."""
    secrets = tuple(secrets)
    kept: list[tuple[MarkedText, Marked]] = []
    for key, value in entries.entries:
        place = masked_place(value.place, secrets)
        if isinstance(value, MarkedText):
            text = value.text
            for secret in _within(value):
                text = text.replace(secret, "")
            shown: Marked = MarkedText(text=text, place=place)
        else:
            shown = replace(value, place=place)
        if not is_secret_key(key.text):
            kept.append((replace(key, place=masked_place(key.place, secrets)), shown))
    return MarkedMap(entries=tuple(kept), place=masked_place(entries.place, secrets))


def _within(value: Marked) -> list[str]:
    """The secrets in a value whose key is an ordinary one, each with what goes away together with it."""
    if not isinstance(value, MarkedText):
        return []
    found = (pattern.search(value.text) for pattern in (_PASSWORD, _TOKEN, _PRIVATE_KEY))
    return [match[1] for match in found if match]


def _texts(value: Marked) -> Iterator[MarkedText]:
    """The texts in a value, whatever it is made of."""
    match value:
        case MarkedText():
            yield value
        case MarkedList():
            for item in value.items:
                yield from _texts(item)
        case MarkedMap():
            for _, item in value.entries:
                yield from _texts(item)
