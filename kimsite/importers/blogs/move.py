"""A whole blog -> a village's folder: each item once, nothing that was not public, all accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.post_path import NewPaths
from kimsite.diagnostics.findings import Findings
from kimsite.importers.blogs.addresses import same_page
from kimsite.importers.blogs.compose import BlogSettings, ComposedPost, compose_post, written
from kimsite.importers.blogs.item import BlogItem, ExportEnd, ItemState, OtherItem
from kimsite.importers.blogs.labels import read_labels, rules_with, save_labels
from kimsite.importers.blogs.post_pictures import fetch_missing, place_pictures
from kimsite.importers.blogs.relink import relink
from kimsite.importers.import_memory import ImportMemory
from kimsite.importers.pictures.fetch import Fetcher, NotFetched
from kimsite.model.findings import Diagnostic
from kimsite.model.kinds import Kind
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256
from kimsite.tools.nik import mask_numbers
from kimsite.tools.paths import stem

Export = Callable[[], Iterable[BlogItem | OtherItem | ExportEnd]]
"""Reads an export from its beginning."""
Note = tuple[str, Mapping[str, object]]
"""The code of a finding, and its values."""


class MoveJob(Record, kw_only=True):
    """What is to move where."""

    root: Path
    folder: str
    """The publisher's, below `root`."""
    zone: str
    as_of: date
    export: Export
    name: str
    """The export's file name, for findings."""
    reads_shortcodes: bool
    fetcher: Fetcher
    plan_only: bool = False
    """Write nothing but the list of labels."""
    progress: Callable[[int], None] = lambda _: None
    """Called with the number of each item that is done."""


class MovedItem(Record, kw_only=True):
    """What became of one item."""

    title: str
    day: date | None
    state: ItemState
    outcome: str
    """terbit, draf, sudah, berubah, ditinggal, kosong."""
    path: str
    """The post; empty where none was made."""
    address: str
    notes: tuple[Diagnostic, ...] = ()
    """What was found about it."""


class MovedBlog(Record, kw_only=True):
    """What an import did."""

    items: tuple[MovedItem, ...]
    others: Mapping[str, int]
    """What else was in the export and was left out -> how many."""
    pictures: int
    late_pictures: int
    """Pictures that earlier imports could not fetch and this one could."""
    links: int
    """Links between posts that lead to their files now."""
    cut_at: int
    """The line at which the export ends too early; 0 where it is whole."""


def move_blog(job: MoveJob, diagnostics: Findings) -> MovedBlog:
    """Turn the items of an export into posts, one after another.

    Each is written whole before the next is begun; run again, it goes on where it was cut off. Raises as the
    reader of the export does, and OSError when the disk refuses.
    """
    others: Counter[str] = Counter()
    labels: dict[str, None] = {}
    for item in job.export():
        if isinstance(item, BlogItem):
            labels.update(dict.fromkeys(item.labels))
        elif isinstance(item, OtherItem):
            others[item.sort] += 1
    rules = rules_with(read_labels(job.root), labels)
    if rules:
        save_labels(job.root, rules)
    settings = BlogSettings(
        folder=job.folder, zone=job.zone, as_of=job.as_of, rules=rules, reads_shortcodes=job.reads_shortcodes
    )
    mover = _Mover(job, settings, diagnostics)
    late = 0 if job.plan_only else fetch_missing(job.root, job.folder, mover.memory, job.fetcher)
    items: list[MovedItem] = []
    cut_at = 0
    for item in job.export():
        if isinstance(item, ExportEnd):
            cut_at = item.line
            diagnostics.add("N07", Place(path=job.name, line=item.line))
        elif isinstance(item, BlogItem):
            items.append(mover.take(item))
            job.progress(len(items))
    posts = {same_page(address): path for address, path in mover.memory.addresses.items()}
    new = [item.path for item in items if item.outcome in {"terbit", "draf"} and not job.plan_only]
    return MovedBlog(
        items=tuple(items), others=dict(others), pictures=mover.pictures, late_pictures=late,
        links=sum(relink(job.root, path, posts) for path in new), cut_at=cut_at,
    )  # fmt: skip


class _Mover:
    """Moves items one by one, each knowing what came before."""

    def __init__(self, job: MoveJob, settings: BlogSettings, diagnostics: Findings) -> None:
        self._job = job
        self._settings = settings
        self._diagnostics = diagnostics
        self._paths = NewPaths(job.root, job.folder)
        self.memory = ImportMemory(job.root, job.folder)
        self.pictures = 0

    def take(self, item: BlogItem) -> MovedItem:
        """What becomes of the item. Raises OSError when the disk refuses."""
        key, digest = sha256(item.key.encode("utf-8", "replace")), _digest(item)
        if item.state in {ItemState.PRIVATE, ItemState.TRASHED}:
            return self._left_out(item, "N04", "ditinggal")
        if known := self.memory.posts.get(key):
            if known[1] == digest:
                return self._moved(item, "sudah", known[0], [])
            return self._moved(item, "berubah", known[0], [("N09", {})])
        composed = compose_post(item, self._settings)
        if composed is None:
            return self._left_out(item, "N12", "kosong")
        return self._write(item, composed, key, digest)

    def _left_out(self, item: BlogItem, code: str, outcome: str) -> MovedItem:
        title = mask_numbers(item.title or item.address) or "…"
        return self._moved(item, outcome, "", [(code, {"judul": title, "keadaan": item.state.value})])

    def _write(self, item: BlogItem, composed: ComposedPost, key: str, digest: str) -> MovedItem:
        path = self._paths.take(composed.kind, composed.title, composed.day)
        outcome = "draf" if composed.fields.get("draf") else "terbit"
        notes: list[Note] = [(code, dict(values)) for code, values in composed.notes]
        fields = _without_own_address(composed.fields, path, composed.kind)
        if not self._job.plan_only:
            public = (
                item.address if outcome == "terbit" and mask_numbers(item.address) == item.address else ""
            )
            self.memory.note_post(key, path, digest, public)
            placed = place_pictures(
                self._job.root,
                self._job.folder,
                path,
                replace(composed, fields=fields),
                self.memory,
                self._job.fetcher,
            )
            self.pictures += placed.written
            notes += _missing_pictures(placed.missing)
            text = written(path, composed.kind, placed.fields, placed.body)
            write_whole(self._job.root, path, text.encode("utf-8", "replace"))
        return self._moved(item, outcome, path, notes)

    def _moved(self, item: BlogItem, outcome: str, path: str, notes: Sequence[Note]) -> MovedItem:
        own = Findings(self._job.folder.removeprefix("content/"))
        for code, values in notes:
            own.add(code, Place(path=path or self._job.name), **values)
        found = own.sorted()
        self._diagnostics.extend(found)
        return MovedItem(
            title=mask_numbers(item.title), day=item.moment.date() if item.moment else None,
            state=item.state, outcome=outcome, path=path, address=mask_numbers(item.address), notes=found,
        )  # fmt: skip


def _without_own_address(fields: Mapping[str, FieldInput], path: str, kind: Kind) -> Mapping[str, FieldInput]:
    """The fields without a former address that a page has here too."""
    own = kind is Kind.HALAMAN and fields.get("alamat_lama") == [f"/{stem(path)}/"]
    return {name: value for name, value in fields.items() if not (own and name == "alamat_lama")}


def _missing_pictures(missing: Mapping[str, NotFetched]) -> list[Note]:
    """One note for each reason."""
    notes: list[Note] = []
    for reason in dict.fromkeys(missing.values()):
        addresses = [mask_numbers(_shown(address)) for address, why in missing.items() if why is reason]
        values = {"jumlah": len(addresses), "nilai": addresses[0], "sebab": reason.value}
        notes.append(("N01", values))
    return notes


def _digest(item: BlogItem) -> str:
    return sha256("\0".join((item.title, item.html, str(item.moment), item.state)).encode("utf-8", "replace"))


def _shown(address: str) -> str:
    plain = address.removeprefix("relative:")
    return f"{plain[:40]}…" if plain.startswith("data:") else plain
