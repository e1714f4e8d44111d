"""Marked text -> one typed value: a text, a date, a price, a number."""

from __future__ import annotations

import html
import re
from functools import cache

from kimsite.content.header.emit import emit_field
from kimsite.content.header.fixes import replace_value
from kimsite.content.kinds.field import Field, Value
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import ERROR
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.model.records import Price
from kimsite.tools.counts import read_count
from kimsite.tools.money import read_money
from kimsite.tools.numerals import in_thousands
from kimsite.tools.phones import read_phone
from kimsite.tools.text import clean, negations, offered, plain_marks
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.yes_no import yes_or_no

_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_AROUND = re.compile(r"([*_~]{1,3})([^*_~\s](?:[^*_~]*[^*_~\s])?)\1")
_STARRED = re.compile(r"(?<![\w*])\*{1,2}([^*\s](?:[^*]*[^*\s])?)\*{1,2}(?![\w*])")
_PENDING = frozenset(
    {
        "proses",
        "dalam proses",
        "masih proses",
        "sedang diproses",
        "sedang diurus",
        "diurus",
        "menyusul",
        "segera",
    }
)
"""What people write for 'not yet'."""


def shape_of(example: str) -> str:
    """An example with its values left to fill in: `{S: 60, K: 60}` gives `{S: …, K: …}`."""
    return (
        re.sub(r":\s*[^,}\]]+", ": …", example)
        if ":" in example
        else re.sub(r"[^\[\], ][^\[\],]*", "…", example)
    )


def marked_text(field: Field, marked: Marked, diagnostics: Findings) -> MarkedText | None:
    """The single text of a value.

    A list of texts is joined; of a map the part that names it is taken (`author: {name: …}`).
    """
    if isinstance(marked, MarkedText):
        return marked
    if isinstance(marked, MarkedList):
        texts = [text.text for item in marked.items if (text := named_text(item)) is not None]
        return MarkedText(text=", ".join(texts), place=marked.place) if texts else None
    if (named := named_text(marked)) is not None:
        return named
    diagnostics.add(
        "I07",
        marked.place,
        None,
        ERROR if field.required else None,
        isian=field.name,
        bentuk=shape_of(field.example),
    )
    return None


def named_text(marked: Marked) -> MarkedText | None:
    """A text, or the text that names a map."""
    if isinstance(marked, MarkedMap):
        named = (marked.get(name) for name in ("nama", "name", "display_name", "title", "judul"))
        return next((value for value in named if isinstance(value, MarkedText)), None)
    return marked if isinstance(marked, MarkedText) else None


def read_text_value(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """One line of text."""
    text = marked_text(field, marked, diagnostics)
    if text is None:
        return None
    plain = clean(decoded(field, text, diagnostics))
    return (unstarred(plain) if "*" in plain or plain[:1] in {"_", "~"} else plain) or None


def unstarred(text: str) -> str:
    """The text without WhatsApp's marks around it (`*Panen Raya*`) or around words of it."""
    whole = _AROUND.fullmatch(text)
    return _STARRED.sub(r"\1", whole[2] if whole else text)


def decoded(field: Field, text: MarkedText, diagnostics: Findings) -> str:
    """The text with the codes that exporters leave in titles (`&amp;`, `&#8211;`) as the marks they mean.

    Codes of letters, brackets and controls stay as they are written, and so does a text that holds HTML:
    nobody's title has them.
    """
    match = _ENTITY.search(text.text) if "&" in text.text else None
    if match is None or "<" in text.text:
        return text.text
    plain = _ENTITY.sub(lambda code: _marks(code[0]), text.text)
    if plain != text.text:
        line = emit_field(field.name, clean(plain))
        diagnostics.add(
            "Y23",
            text.place,
            replace_value(text.place, line),
            isian=field.name,
            nilai=match[0],
            terbaca=html.unescape(match[0]),
            baris=line,
        )
    return plain


def _marks(code: str) -> str:
    mark = html.unescape(code)
    return (
        mark
        if len(mark) == 1
        and mark not in "<>"
        and not mark.isalnum()
        and (mark.isprintable() or mark == "\u00a0")
        else code
    )


def word_of(text: MarkedText) -> str:
    """A value without the bold marks around it and the full stop that some writers end every line with."""
    written = text.text.replace("&nbsp;", " ") if "&" in text.text else text.text
    return plain_marks(written).strip().strip("*_`~'\"").strip().rstrip(".;,").strip()


def read_price(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """A price, a range, or 'ask the seller'.

    Prices by name (`{kecil: 10000, besar: 15000}`) are reported as several prices.
    """
    if isinstance(marked, MarkedMap):
        words = ", ".join(
            f"{key.text} {value.text}" for key, value in marked.entries if isinstance(value, MarkedText)
        )
        marked = MarkedText(text=words, place=marked.place)
    text = marked_text(field, marked, diagnostics)
    if text is None:
        return None
    reading = read_money(text.text.strip().strip("*_`~"))
    if isinstance(reading, Unreadable):
        guess = dict(reading.values).get("tebakan", "")
        diagnostics.unread(
            reading,
            text.place,
            isian=field.name,
            rupiah=" sampai ".join(f"Rp{in_thousands(int(part))}" for part in guess.split("-") if part),
        )
        return None
    return Price(
        low=reading.low, high=reading.high, above=reading.above, note=reading.note, unit=reading.unit
    )


def read_number_of_phone(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """A mobile number as wa.me wants it."""
    text = marked_text(field, marked, diagnostics)
    if text is None:
        return None
    reading = read_phone(word_of(text))
    if isinstance(reading, Unreadable):
        diagnostics.unread(reading, text.place, isian=field.name)
        return None
    return reading


def read_number(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """A whole number."""
    text = marked_text(field, marked, diagnostics)
    return whole_number(field, text, diagnostics) if text else None


def whole_number(field: Field, text: MarkedText, diagnostics: Findings) -> int | None:
    """The whole number that a text says, or None with a finding."""
    reading = read_count(text.text)
    if isinstance(reading, Unreadable):
        diagnostics.unread(reading, text.place, isian=field.name)
        return None
    return reading


def read_yes_no(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """Yes or no, in the words of villagers.

    A field with a meaning of its own reports itself what it does not know. A draft marker that is not
    understood is reported and holds the post: publishing too late can be corrected, too early cannot.
    """
    text = marked_text(field, marked, diagnostics)
    if text is None:
        return None
    word = word_of(text).casefold()
    answer = yes_or_no(word)
    if field.meaning:
        return True if field.meaning(text.text) else False if answer is False else None
    if answer is not None:
        return answer
    draft = field.name == "draf"
    guess = "ya" if draft else "tidak" if negations(word) or word in _PENDING else ""
    diagnostics.add("I05", text.place, isian=field.name, nilai=text.text.strip(), tebakan=guess)
    return True if draft else None


def read_choice(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """One of the field's choices."""
    text = marked_text(field, marked, diagnostics)
    return match_choice(field, text, diagnostics) if text else None


@cache
def _folded(choices: tuple[str, ...]) -> dict[str, str]:
    return {choice.casefold(): choice for choice in choices}


def match_choice(field: Field, text: MarkedText, diagnostics: Findings) -> str | None:
    """The choice that a text names, or None with a finding; other words are kept where the field is open."""
    written = clean(text.text)
    folded = _folded(field.choices)
    name = plain_marks(written).casefold()
    known = (
        folded.get(name)
        or folded.get(name.replace(" ", "-"))
        or (field.meaning(written) if field.meaning else "")
    )
    if known or field.open:
        return known or written
    diagnostics.add(
        "I03", text.place, None, ERROR if field.required else None,
        isian=field.name, nilai=written,
        saran=(near := offered(written, field.choices) or ("" if negations(written) else field.suggested)),
        baris=emit_field(field.name, near) if near else "",
        lengkapi="", pilihan=field.choices_text or ", ".join(field.choices),
    )  # fmt: skip
    return None
