"""Post + Body -> Article: the pictures, the document and the table that a post names."""

from __future__ import annotations

from kimsite.content.media import Cupboard
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marking import place_at
from kimsite.model.content import Article, Body, Picture, Post
from kimsite.model.marked import Place
from kimsite.model.records import InformasiRecord, PageRecord

REMOTE = ("http:", "https:", "data:", "//")


def illustrate(post: Post, body: Body, cupboard: Cupboard, found: Findings) -> Article:
    """Find and develop all that the post shows. What cannot be shown is reported and left out; the text stays."""
    pictures: list[tuple[str, Picture]] = []
    for ref in post.photos:
        if ref.file.startswith(REMOTE):
            found.add("F01", ref.place, nilai=ref.file, saran="")
            continue
        picture = cupboard.picture(ref.file, post.path, ref.place, share=not pictures)
        if picture is not None:
            pictures.append((ref.file, picture))
            if not (ref.alt or ref.caption):
                found.add("F07", ref.place)
    for name in body.images:
        if name.startswith(REMOTE):
            continue
        picture = cupboard.picture(name, post.path, place_in_body(post, name), share=not pictures)
        if picture is not None:
            pictures.append((name, picture))
    record = post.record
    return Article(
        post=post,
        body=body,
        pictures=tuple(dict(pictures).items()),
        attachment=cupboard.attachment(record.file, post.path, post.head) if isinstance(record, InformasiRecord) and record.file else None,
        table=cupboard.table(record.data, post.path, post.head) if isinstance(record, PageRecord) and record.data else None,
    )


def place_in_body(post: Post, words: str) -> Place:
    """Where the body says `words`; its first line when that cannot be found."""
    lines = post.body.split("\n")
    for number, line in enumerate(lines):
        column = line.find(words)
        if column >= 0:
            place = place_at(post.path, lines, number + 1, column + 1, len(words))
            return Place(path=post.path, line=number + post.body_line, column=place.column, text=place.text, width=place.width)
    return Place(path=post.path, line=post.body_line, text=lines[0] if lines else "")
