"""Labels of a former blog -> kinds of post and tags, by `impor/label.csv`, which the operator may edit."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from kimsite.model.kinds import LISTED_KINDS, Kind
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.spreadsheet import as_text
from kimsite.tools.text import slug
from kimsite.tools.text_encoding import decode_text

LABELS_FILE = "impor/label.csv"
_HEAD = ("label", "jenis", "tag")
_WORDS = {
    Kind.POSYANDU: frozenset({"posyandu", "imunisasi", "balita"}),
    Kind.UMKM: frozenset({"umkm", "ukm", "produk", "lapak", "pasar-desa", "jualan", "produk-unggulan"}),
    Kind.AGENDA: frozenset({"agenda", "jadwal", "jadwal-kegiatan", "undangan", "event"}),
    Kind.INFORMASI_PUBLIK: frozenset(
        {"informasi-publik", "ppid", "apbdes", "perdes", "transparansi", "dokumen", "peraturan-desa"}
    ),
    Kind.BERITA: frozenset({"berita", "berita-desa", "kabar", "kabar-desa", "news", "warta", "artikel"}),
}
"""Slug of a label -> the kind that its posts usually are."""


class LabelRule(Record):
    """What a label of the former blog becomes."""

    kind: Kind | None
    """None: it says nothing of the kind."""
    tag: str
    """Empty: it becomes no tag."""


def guessed_rule(label: str) -> LabelRule:
    """What a label becomes as long as nobody says otherwise."""
    name = slug(label)
    kind = next((kind for kind, words in _WORDS.items() if name in words), None)
    return LabelRule(kind, "" if name in set(LISTED_KINDS) or kind is Kind.BERITA else label)


def read_labels(root: Path) -> dict[str, LabelRule]:
    """The rules of the project, by label. A row that is not understood counts as not there."""
    try:
        decoded = decode_text(files.read_bytes(root, LABELS_FILE))
    except OSError:
        return {}
    text = decoded.text if decoded is not None else ""
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    rules = {}
    for row in csv.reader(io.StringIO(text), delimiter=separator):
        label, kind, tag = (cell.strip().removeprefix("'") for cell in (*row, "", "", "")[:3])
        known = next((listed for listed in LISTED_KINDS if listed == slug(kind)), None)
        if label and (label, kind, tag) != _HEAD:
            rules[label] = LabelRule(Kind(known) if known else None, tag)
    return rules


def save_labels(root: Path, rules: Mapping[str, LabelRule]) -> None:
    """Write the rules for a spreadsheet to open. Raises OSError when the disk refuses."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for label in sorted(rules, key=str.casefold):
        rule = rules[label]
        writer.writerow([as_text(label), rule.kind or "", as_text(rule.tag)])
    write_whole(root, LABELS_FILE, out.getvalue().encode("utf-8-sig"))


def rules_with(known: Mapping[str, LabelRule], labels: Iterable[str]) -> dict[str, LabelRule]:
    """The known rules, and guesses for labels that have none."""
    return {**{label: guessed_rule(label) for label in labels}, **known}


def kind_and_tags(labels: Iterable[str], rules: Mapping[str, LabelRule]) -> tuple[Kind, tuple[str, ...]]:
    """The kind of a post with these labels (the first that is more than news), and its tags."""
    found = [rules.get(label) or guessed_rule(label) for label in labels]
    kinds = [rule.kind for rule in found if rule.kind is not None]
    kind = next((kind for kind in kinds if kind is not Kind.BERITA), Kind.BERITA)
    return kind, tuple(dict.fromkeys(rule.tag for rule in found if rule.tag))
