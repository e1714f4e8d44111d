"""One item of a blog -> the text of a post, of the kind whose fields it can fill."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from html import unescape

from kimsite.content.authoring.edit import FieldInput, edit_post
from kimsite.content.convert import Unconvertible, convert
from kimsite.content.interpret import interpret
from kimsite.diagnostics.findings import Findings
from kimsite.importers.blogs.addresses import former_path
from kimsite.importers.blogs.item import BlogItem, ItemState
from kimsite.importers.blogs.labels import LabelRule, kind_and_tags
from kimsite.importers.headline import split_title
from kimsite.importers.markup.media import PICTURE_MARK, PictureReference
from kimsite.importers.markup.plain import words_shown
from kimsite.importers.markup.shortcodes import expand_shortcodes, paragraphs_from_lines
from kimsite.importers.markup.to_markdown import to_markdown
from kimsite.importers.proposed_fields import proposed_fields
from kimsite.model.content import Rejected, SourceFile
from kimsite.model.findings import ERROR
from kimsite.model.kinds import Kind
from kimsite.record import Record
from kimsite.tools.dates import long_date
from kimsite.tools.nik import mask_numbers
from kimsite.tools.text import clean

_PRIVACY = "P"
_WORD = re.compile(r"\w+")
_PICTURE = re.compile(r"!\[(?:\\.|[^\]\\])*\]\(" + PICTURE_MARK + r"\d+\)")
_LEADING_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]\\]*)\]\("
    + PICTURE_MARK
    + r"(?P<number>\d+)\)(?:\n_(?P<caption>[^_*\\\[\]\n&]+)_)?(?:\n\n|$)"
)
_MOST_LOST = 8
"""Words that a finding names."""


class BlogSettings(Record, kw_only=True):
    """What all items of one import have in common."""

    folder: str
    """The publisher's, below the project."""
    zone: str
    as_of: date
    rules: Mapping[str, LabelRule]
    reads_shortcodes: bool
    """True for WordPress, whose posts also mark paragraphs by blank lines."""


class ComposedPost(Record, kw_only=True):
    """A post that is ready but for its pictures."""

    kind: Kind
    title: str
    fields: Mapping[str, FieldInput]
    body: str
    """Markdown, whose pictures have numbers for addresses."""
    pictures: tuple[PictureReference, ...]
    leading: int | None
    """The picture above the text."""
    leading_caption: str
    day: date | None
    notes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Codes of findings with their values."""


def compose_post(item: BlogItem, settings: BlogSettings) -> ComposedPost | None:
    """The post that an item becomes; None for one without title, text and picture."""
    notes: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    text = item.html
    if settings.reads_shortcodes:
        expanded = expand_shortcodes(paragraphs_from_lines(text), lambda given: _gallery(item, given))
        text = expanded.html
        if expanded.unknown:
            notes.append(("N02", (("nilai", ", ".join(expanded.unknown)),)))
    made = to_markdown(text, item.address)
    if made.players:
        notes.append(("N03", (("nilai", ", ".join(dict.fromkeys(made.players))),)))
    if lost := _lost_words(text, made.text):
        notes.append(("N11", (("nilai", ", ".join(lost)),)))
    title = clean(re.sub(r"<[^>]+>", "", unescape(item.title)))
    body, pictures = made.text, made.pictures
    leading, caption = None, ""
    if item.picture:
        pictures = (*pictures, PictureReference(addresses=(item.picture,), shown=item.picture, alt=""))
        leading = len(pictures) - 1
    elif (match := _LEADING_PICTURE.match(body)) and body[match.end() :].strip():
        leading, caption = int(match["number"]), match["caption"] or ""
        body = body[match.end() :]
    if not title:
        plain = _plain(body)
        title = split_title(plain)[0] if plain else ""
    if not title and leading is None:
        return None
    fields, kind = _fields(item, title, body, settings, notes)
    return ComposedPost(
        kind=kind, title=mask_numbers(title or "Foto"), fields=fields, body=body, pictures=pictures,
        leading=leading, leading_caption=caption, day=item.moment.date() if item.moment else None,
        notes=tuple(notes),
    )  # fmt: skip


def _gallery(item: BlogItem, given: Mapping[str, str]) -> tuple[str, ...]:
    ids = given.get("ids") or given.get("include") or ""
    return item.galleries.get(ids, ())


def _plain(body: str) -> str:
    try:
        return convert(_PICTURE.sub("", body)).text
    except Unconvertible:
        return ""


def _lost_words(html: str, body: str) -> list[str]:
    """Words that the former post showed and the new one does not."""
    shown = Counter(_WORD.findall(words_shown(html).casefold()))
    try:
        read = convert(_PICTURE.sub("", body))
    except Unconvertible:
        return []
    left = Counter(_WORD.findall(words_shown(f"{read.html} {' '.join(read.tags)}").casefold()))
    lost = shown - left
    return list(lost)[:_MOST_LOST] if lost.total() > max(2, shown.total() // 100) else []


def _fields(
    item: BlogItem,
    title: str,
    body: str,
    settings: BlogSettings,
    notes: list[tuple[str, tuple[tuple[str, str], ...]]],
) -> tuple[dict[str, FieldInput], Kind]:
    """The header, and the kind: that of the labels where the text fills its fields, else news."""
    wanted, tags = kind_and_tags(item.labels, settings.rules)
    common = _common(item, title, () if item.is_page else tags, notes)
    kind = Kind.HALAMAN if item.is_page else wanted
    fields: dict[str, FieldInput] = common
    if kind not in {Kind.HALAMAN, Kind.BERITA}:
        day = item.moment.date() if item.moment else settings.as_of
        fields = {**proposed_fields(kind, title, body, day), **common}
        if lacking := errors_of(settings, kind, fields, body):
            notes.append(("N06", (("jenis", kind), ("kode", ", ".join(lacking)))))
            fields, kind = {**common, "tag": _with_label(item, kind, tags, settings)}, Kind.BERITA
    errors = errors_of(settings, kind, fields, body)
    if errors and "draf" not in fields:
        notes.append(("N05" if item.moment is None else "N10", (("kode", ", ".join(errors)),)))
        fields = {**fields, "draf": "ya"}
    return fields, kind


def _with_label(item: BlogItem, kind: Kind, tags: tuple[str, ...], settings: BlogSettings) -> list[str]:
    """The tags, with the label that named a kind the post cannot be of."""
    named = [label for label in item.labels if (rule := settings.rules.get(label)) and rule.kind is kind]
    return list(dict.fromkeys((*tags, *named[:1])))


def _common(
    item: BlogItem, title: str, tags: tuple[str, ...], notes: list[tuple[str, tuple[tuple[str, str], ...]]]
) -> dict[str, FieldInput]:
    fields: dict[str, FieldInput] = {"judul": title or "Foto"}
    if item.moment is not None:
        fields["tanggal"] = f"{long_date(item.moment.date())} {item.moment:%H.%M}"
    if item.author:
        fields["penulis"] = item.author
    if tags:
        fields["tag"] = list(tags)
    path = former_path(item.address)
    if path and item.state in {ItemState.PUBLISHED, ItemState.SCHEDULED}:
        fields["alamat_lama"] = [path]
    elif item.state is ItemState.PUBLISHED and item.address:
        notes.append(("N08", (("nilai", mask_numbers(item.address)),)))
    if item.state is ItemState.SCHEDULED and item.moment is not None:
        fields["terbit"] = f"{item.moment:%Y-%m-%d}"
    if item.state is ItemState.DRAFT:
        fields["draf"] = "ya"
    return fields


def errors_of(settings: BlogSettings, kind: Kind, fields: Mapping[str, FieldInput], body: str) -> list[str]:
    """Codes of what would hold the post back, without those of the privacy guard, which is to hold it."""
    diagnostics = Findings()
    path = f"{settings.folder}/{kind}/x.md" if kind is not Kind.HALAMAN else f"{settings.folder}/x.md"
    text = written(path, kind, fields, body)
    source = SourceFile(path=path, kind=kind, text=text, digest="")
    post = interpret(source, "/x/", settings.as_of, settings.zone, diagnostics)
    found = [finding.code for finding in diagnostics.sorted() if finding.severity == ERROR]
    own = [code for code in dict.fromkeys(found) if not code.startswith(_PRIVACY)]
    return own or (["I01"] if isinstance(post, Rejected) and not found else [])


def written(path: str, kind: Kind, fields: Mapping[str, FieldInput], body: str) -> str:
    """The file of a post with these fields and this body."""
    empty = "---\n---\n"
    return edit_post(SourceFile(path=path, kind=kind, text=empty, digest=""), empty, fields, body or "\n")
