"""Many invented exports of every shape: who wrote what, and where it ends."""

import re
import unicodedata
from collections import Counter
from datetime import date

import pytest
from chat_formats import FORMATS, GROUP, TRANSFORMS, conversation, written

from kimsite.importers.whatsapp.export import looks_like_chat, text_of_chat
from kimsite.importers.whatsapp.parse import parse_chat

SEEDS, BAR = range(20), 0.985
"""The bar for chats that nobody has seen is 98 %."""


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def expected(said):
    return Counter(
        (
            None if one.name is None else folded(one.name),
            folded(one.text) if one.who else "",
            f"{one.moment:%m-%d %H:%M}",
            one.photo > 0,
        )
        for one in said
    )


def read(chat):
    return Counter(
        (
            None if one.sender is None else folded(one.sender.name),
            folded(one.text) if one.sender else "",
            f"{one.moment:%m-%d %H:%M}",
            bool(one.attachments),
        )
        for one in chat.messages
    )


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_messages_are_attributed_and_bounded_rightly(form):
    right = whole = 0
    for seed in SEEDS:
        said = conversation(seed, (7, 40, 15, 120, 40)[seed % 5], form)
        text = text_of_chat(TRANSFORMS[list(TRANSFORMS)[seed // 2 % 5]](written(said, form)))
        assert looks_like_chat(text)
        chat = parse_chat(text, salt=b"garam", today=date(2026, 11, 28), title=GROUP, **form.options)
        right += (expected(said) & read(chat)).total()
        whole += len(said)
        assert not re.search(r"\b0?81[23].?0000", repr(chat))
    assert right / whole >= BAR
