"""What there is to build.

Every publisher with all that its pages are made of, and the reason why it must be built again, if any.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from kimsite.config.publishers import CONTENT_FOLDER, district_publisher, district_words
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account
from kimsite.model.addresses import FirstSeenRow
from kimsite.model.build import Cluster, Reason, StaleBecause, VillageJob
from kimsite.model.config import Broadcast, District, DistrictWords, Publisher
from kimsite.model.marked import Place
from kimsite.model.stored import Inputs, StoredResult
from kimsite.pipeline.cache.records import record_stamps, unpack_records
from kimsite.pipeline.cache.state import HOME, StateStore
from kimsite.pipeline.first_seen import Rows, published_rows, read_first_seen
from kimsite.pipeline.power_loss import doubtful_since, first_spoiled
from kimsite.pipeline.staleness.content_tree import ContentTree, all_publishers
from kimsite.pipeline.staleness.fingerprint import engine_digest, first_altered, folder_digest, why_stale
from kimsite.pipeline.staleness.lost_villages import published_blogs, report_lost_villages
from kimsite.pipeline.staleness.unknown_folders import report_unknown_folders
from kimsite.record import Record
from kimsite.theme.load import digests
from kimsite.tools import files, memo
from kimsite.tools.digest import quick
from kimsite.tools.file_tree import list_matching
from kimsite.tools.manifests import MANIFEST_FILE

Broadcasts = tuple[Broadcast, ...]
END_OF_TIME = 2**63


class BuildOptions(Record, kw_only=True):
    """What the caller asked for."""

    root: Path
    out: Path
    as_of: date
    only: tuple[str, ...] = ()
    """kecamatan/desa; empty: everything, portal included."""
    clean: bool = False
    """Build everything again, whatever is remembered."""
    strict: bool = False
    signed: bool = False
    """Sign the texts even where sites.yaml names no contest, for a ledger or a report that needs it."""
    jobs: int = 0
    """Worker processes; 0: one a core, 1: none."""
    cluster: Cluster | None = None
    """Who builds the villages, if not this machine's processes."""
    keep_addresses: bool = False
    """Where no ledger says who was there first, a post keeps an address that the last build gave it.

    Then what is built depends on what was built before.
    """
    durable: bool = True
    """Wait for the disk, so that a power cut leaves whole files."""


class BuildUnit(Record, kw_only=True):
    """One publisher: what it is made of now, and what its last build left."""

    publisher: Publisher
    inputs: Inputs
    kept: StoredResult | None


class BuildPlan:
    """A project as it lies there at the beginning of a build."""

    def __init__(
        self,
        district: District,
        options: BuildOptions,
        diagnostics: Findings,
        state: StateStore | None = None,
        tree: Path | None = None,
    ) -> None:
        """Walks content/ once. Folders without a KIM and KIM without a folder are reported.

        `tree`: where the files lie that become those of the output folder, if not there. Without a `state`
        nothing is remembered and nothing written, for those who only look.
        """
        self._options = options
        self._tree = tree or options.out
        self._state = state
        self._moment = state.moment if state else END_OF_TIME
        self._doubtful = doubtful_since(cache_dir(options)) if state else 0
        self._folders = ContentTree(options.root)
        self._engine = engine_digest()
        self.kept = state.rows() if state else {}
        """What the last build left, by publisher's id."""
        blogs = _unremembered_blogs(options) if state and not (self.kept or options.clean) else {}
        posts = sum(blogs.values()) or sum(result.counts.posts for result in self.kept.values())
        had_posts = posts > 1 and not options.clean
        is_content_lost = self._folders.is_lost(had_posts=had_posts)
        if is_content_lost:
            code = "K40" if self._folders.is_file() else "K27"
            diagnostics.add(code, Place(path=CONTENT_FOLDER))
        self.is_refused = is_content_lost or (
            not options.clean and report_lost_villages(district, self.kept, blogs, diagnostics)
        )
        """True where nothing may be built, for whole blogs would go: told as K27, K40 or K29."""
        if not self.is_refused:
            report_unknown_folders(district, self._folders, diagnostics)
        portal, known = district_publisher(district), all_publishers(district, self._folders)
        self._themes = digests(options.root, (publisher.theme.name for publisher in (portal, *known)))
        plain = district_words(district, ())
        words = district_words(district, self._broadcasts(portal, plain)) if state else plain
        self._words = replace(words, signed=words.signed or options.signed)
        self.villages = tuple(self._unit(publisher) for publisher in known)
        self.portal = self._unit(portal)

    def asked(self) -> tuple[BuildUnit, ...]:
        """The blogs that the build is to look at: those that were named, or all."""
        only = self._options.only
        return tuple(unit for unit in self.villages if not only or unit_name(unit.publisher) in only)

    def reason(self, unit: BuildUnit) -> Reason | None:
        """Why the publisher must be built again; None where all is as its last build left it."""
        why, detail = self._why(unit)
        return Reason(publisher=unit_name(unit.publisher), why=why, detail=detail) if why else None

    @property
    def is_doubtful(self) -> bool:
        """Whether a power cut may have spoiled files of earlier builds: `reason` compares them."""
        return bool(self._doubtful)

    def _why(self, unit: BuildUnit) -> tuple[StaleBecause | None, str]:
        """(the reason, the path that shows it, or an empty text)."""
        if self._options.clean:
            return StaleBecause.CLEAN, ""
        why = why_stale(unit.inputs, unit.kept.trace if unit.kept else None)
        if unit.kept is None:
            return why, ""
        if why == StaleBecause.FILES:
            return why, self._folders.newest(unit.publisher.folder)
        if why:
            return why, ""
        altered = first_altered(self._tree, record_stamps(unit.kept.records))
        if not altered and self._doubtful:
            altered = first_spoiled(self._tree, unpack_records(unit.kept.records), self._doubtful)
        if altered:
            return StaleBecause.OUTPUT, altered
        return (StaleBecause.LEDGER, "") if self._another_order(unit) else (None, "")

    def job(self, unit: BuildUnit) -> VillageJob:
        """The publisher's work order."""
        believed = unit.kept is not None and not self._options.clean and not self._doubtful
        return self._job(unit.publisher, self._words, unit.kept.records if unit.kept and believed else b"")

    def unread(self) -> tuple[Account, ...]:
        """What lies in content/ and is nobody's to read, as far as it was asked for."""
        units = (*self.villages, self.portal)
        only = tuple(
            unit.publisher.folder for unit in units if unit_name(unit.publisher) in self._options.only
        )
        return tuple(self._folders.unread((unit.publisher.folder for unit in units), only))

    def post_paths(self) -> Iterator[str]:
        """The paths of all posts below content/."""
        return self._folders.post_paths()

    def weight(self, unit: BuildUnit) -> int:
        """How long the publisher will take, in posts."""
        return self._folders.weight(unit.publisher.folder)

    @cached_property
    def _ledger(self) -> Rows:
        """Read with the first publisher that needs it."""
        return read_first_seen(self._options.root)

    def _seen(self, publisher: Publisher) -> tuple[FirstSeenRow, ...]:
        """What is known of the publisher's posts: by the ledger, else, if so wished, by its last build."""
        rows = self._ledger.get(publisher.id, ())
        kept = self.kept.get(publisher.id)
        if rows or self._state is None or kept is None or not self._options.keep_addresses:
            return rows
        return published_rows(self._state.report_summary(publisher.id), kept.trace.disputes)

    def _another_order(self, unit: BuildUnit) -> bool:
        """True where the ledger now decides otherwise between posts that ask for one address."""
        disputes = unit.kept.trace.disputes if unit.kept else ()
        if not disputes:
            return False
        from kimsite.content.precedence import in_order

        publisher, present = unit.publisher, {entry.path for entry in self._folders.of(unit.publisher.folder)}
        seen, home = self._seen(publisher), (publisher.folder, publisher.url)
        return any(in_order(dispute, seen, home, present) != dispute for dispute in disputes)

    def _unit(self, publisher: Publisher) -> BuildUnit:
        inputs = Inputs(
            engine=self._engine,
            config=quick(repr(publisher)),
            district=quick(repr(self._words)),
            theme=self._themes[publisher.theme.name],
            files=folder_digest(self._folders.of(publisher.folder), self._moment),
            day=self._options.as_of,
        )
        return BuildUnit(publisher=publisher, inputs=inputs, kept=self.kept.get(publisher.id))

    def _job(self, publisher: Publisher, district: DistrictWords, previous: bytes) -> VillageJob:
        return VillageJob(
            root=str(self._options.root),
            out=str(self._tree),
            publisher=publisher,
            district=district,
            as_of=self._options.as_of,
            cache_dir=str(home := cache_dir(self._options) / publisher.id),
            journal=str(home),
            in_place=self._tree != self._options.out,
            engine=self._engine,
            theme=self._themes[publisher.theme.name],
            started_ns=self._moment,
            previous=previous,
            seen=self._seen(publisher),
        )

    def _broadcasts(self, portal: Publisher, district: DistrictWords) -> Broadcasts:
        """The district's siaran, newest first: every blog shows them, so they are read before any village."""
        home = self._options.root / HOME
        digest = folder_digest(self._folders.of(portal.folder), self._moment)
        version = f"{self._engine} {digest} {district.zone} {self._options.as_of}"
        known = home if digest and not self._options.clean else None
        kept: Broadcasts | None = memo.read_cache(known, "siaran", version, Broadcasts)
        if kept is not None:
            return kept
        from kimsite.pipeline.summarise import read_settled_broadcasts

        job = self._job(portal, district, b"")
        read, is_settled = read_settled_broadcasts(replace(job, cache_dir=job.cache_dir if known else ""))
        if is_settled:
            memo.write_cache(home, "siaran", version, read)
        return read


def _unremembered_blogs(options: BuildOptions) -> dict[str, int]:
    """What the output folder itself tells of the last build, where the memory of it was lost."""
    if not files.stamp(options.out, MANIFEST_FILE):
        return {}
    from kimsite.pipeline.manifest import read_manifest

    return published_blogs(read_manifest(options.out))


def cache_dir(options: BuildOptions) -> Path:
    """Where builds into one output folder remember, a folder a publisher."""
    return options.root / HOME / quick(str(options.out))[:8]


def clear_caches(options: BuildOptions) -> None:
    """Drop all that was worked out for an output folder, but for the journals of builds that were cut off."""
    for folder in list_matching(cache_dir(options), "*/"):
        files.remove_tree(folder)


def unit_name(publisher: Publisher) -> str:
    """How a publisher is called on the command line: kecamatan/desa."""
    return publisher.folder.removeprefix("content/")
