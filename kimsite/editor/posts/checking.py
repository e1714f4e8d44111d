"""What `kimsite check` finds in one publisher's posts, and which field of a form each finding belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from threading import Lock

from kimsite.config.publishers import district_words
from kimsite.content.checks.privacy import shows_number
from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.messages.words import Words
from kimsite.diagnostics.show import mask_private
from kimsite.diagnostics.wording import level_of, words_for
from kimsite.editor.drafts.draft import PostDraft, texts_in_field
from kimsite.editor.forms.controls import form_fields
from kimsite.editor.posts.opening import file_text
from kimsite.editor.posts.values import PHOTO_FIELDS, source_file
from kimsite.editor.project import EditorProject
from kimsite.editor.words.catalogue import SCREEN_WORDS
from kimsite.model.accounts import FileState
from kimsite.model.build import Checked, VillageJob
from kimsite.model.config import Publisher
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.model.language import Language
from kimsite.model.marked import Place
from kimsite.pipeline.cache.village import MemoryCaches
from kimsite.pipeline.check import check_village
from kimsite.pipeline.cross_links import unjudged
from kimsite.pipeline.first_seen import read_first_seen
from kimsite.record import Record
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.nik import mask_numbers

BODY, PHOTOS_PLACE, WHOLE = "body", "photos", ""
"""The place of findings that belong to no field."""


class FormFinding(Record, kw_only=True):
    """A finding in the words of the command line."""

    code: str
    level: str
    holds: bool
    """The post is not published as long as it is there."""
    message: str
    hints: tuple[str, ...]
    fixable: bool
    """`Diagnostic.fix` can repair it."""
    line: int


class PostCheck(Record, kw_only=True):
    """What was found in one post."""

    by_place: Mapping[str, tuple[FormFinding, ...]] = {}
    """By the field's name, `body`, `photos`, or empty for the post as a whole."""
    state: FileState | None = None
    """Why it is not published; None: it is."""
    reason: str = ""
    until: str = ""
    """The day on which it opens or closed, ISO."""

    @property
    def all(self) -> tuple[FormFinding, ...]:
        """Every finding, those that hold the post first."""
        found = [finding for each in self.by_place.values() for finding in each]
        return tuple(sorted(found, key=lambda finding: not finding.holds))


class VillageChecks:
    """Checks of publishers, kept as long as no file of theirs changes and the day is the same."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[object, Checked]] = {}
        self._caches: dict[tuple[str, str, date], MemoryCaches] = {}
        self._lock = Lock()

    def get(self, project: EditorProject, publisher: Publisher) -> Checked:
        """What a check of the publisher finds now."""
        stamps = tuple(
            (entry.path, entry.stamp)
            for entry in walk(project.root, publisher.folder)
            if isinstance(entry, FileEntry)
        )
        state, key = (project.today(), stamps), (str(project.root), publisher.id)
        with self._lock:
            known = self._kept.get(key)
            if known is None or known[0] != state:
                known = (state, self._check(project, publisher))
                self._kept[key] = known
        return known[1]

    def _check(self, project: EditorProject, publisher: Publisher) -> Checked:
        """Only what changed since the last check of the day is read, converted and developed anew."""
        key = (str(project.root), publisher.id, project.today())
        last = self._caches.get(key)
        caches = last.next_run({}) if last else MemoryCaches()
        checked = check_village(village_job(project, publisher), caches)
        self._caches = {one: kept for one, kept in self._caches.items() if one[:2] != key[:2]}
        self._caches[key] = caches
        return checked


_FILLED_IN_HERE = frozenset({"I01", "I02", "W02"})
"""Codes whose advice is a line of the file, or names of its fields: nothing to somebody with a form."""
_FORM_HINTS = {"P03": "form.hint.P03", "Y29": "form.hint.Y29"}
"""Codes whose advice names a line of the file -> the advice for somebody with a form."""
_NO_HEADER = "I14"
_FILE_ONLY = frozenset({"Y09", "Y25"})
"""Codes of what was derived from the text or from lines of another form: the form shows it as a field."""
CHECKS = VillageChecks()


def village_job(project: EditorProject, publisher: Publisher) -> VillageJob:
    """The work order of a publisher for a look that writes nothing."""
    return VillageJob(
        root=str(project.root),
        out=str(project.root / "public"),
        publisher=publisher,
        district=district_words(project.district, ()),
        as_of=project.today(),
        seen=read_first_seen(project.root).get(publisher.id, ()),
    )


def typed_numbers(draft: PostDraft, language: Language) -> dict[str, FormFinding]:
    """Place in the form -> the finding, for each with a NIK or KK number, before anything is saved."""
    written = {name: texts_in_field(value) for name, value in draft.fields.items()}
    written[BODY] = (draft.body,)
    written[PHOTOS_PLACE] = tuple(
        text for photo in draft.photos for text in (photo.caption, photo.alt, photo.credit)
    )
    found = Findings()
    found.add("P01", Place(path=draft.path), sebab="nik.pattern")
    finding = form_finding(found.sorted()[0], language)
    return {place: finding for place, texts in written.items() if any(map(shows_number, texts))}


def check_post(project: EditorProject, draft: PostDraft) -> PostCheck:
    """What is to be said of a draft's file; as long as it has none, only which numbers it must not show."""
    publisher = project.publisher(draft.publisher)
    if publisher is None or not draft.path or not (project.root / draft.path).is_file():
        typed = typed_numbers(draft, project.language)
        return PostCheck(by_place={place: (one,) for place, one in typed.items()})
    checked = CHECKS.get(project, publisher)
    shown = mask_numbers(draft.path)
    places = _line_owners(draft, file_text(project, draft.path)[0])
    names = {field.name for field in form_fields(BY_NAME[draft.kind])}
    found: dict[str, list[FormFinding]] = {}
    for finding in unjudged(checked.findings):
        if finding.place.path == shown and finding.code not in _FILE_ONLY:
            found.setdefault(_owner(finding, places, names), []).append(
                form_finding(finding, project.language)
            )
    account = next((account for account in checked.accounts if account.path == shown), None)
    return PostCheck(
        by_place={place: tuple(each) for place, each in found.items()},
        state=account.state if account else None,
        reason=account.reason if account else "",
        until=account.detail if account else "",
    )


def findings_of(project: EditorProject, path: str) -> tuple[Diagnostic, ...]:
    """The findings about one file of content/."""
    found = (publisher for publisher in project.publishers if path.startswith(f"{publisher.folder}/"))
    publisher = next(found, None)
    if publisher is None:
        return ()
    shown = mask_numbers(path)
    return tuple(
        finding
        for finding in unjudged(CHECKS.get(project, publisher).findings)
        if finding.place.path == shown
    )


def form_finding(found: Diagnostic, language: Language) -> FormFinding:
    """A finding in words, numbers of persons masked; a header is not mentioned to somebody with a form."""
    words = words_for(found, language)
    if found.code == _NO_HEADER:
        missing = dict(found.values)["label"]
        words = Words(what=SCREEN_WORDS[language]["form.incomplete"].format(fields=missing), why="", fix=())
    hints = () if found.code in _FILLED_IN_HERE else tuple(map(mask_private, words.fix))
    if key := _FORM_HINTS.get(found.code):
        hints = (SCREEN_WORDS[language][key],)
    return FormFinding(
        code=found.code,
        level=level_of(found, language),
        holds=found.severity == ERROR,
        message=mask_private(words.what + (f": {words.why}" if words.why else "")),
        hints=hints,
        fixable=found.fix is not None,
        line=found.place.line,
    )


def _line_owners(draft: PostDraft, text: str) -> list[tuple[int, str]]:
    """(first line, field) of the file's header in order, with the body's first line at the end."""
    parsed = parse(source_file(draft.path, draft.kind, text), Findings())
    names = {
        key.place.line: name
        for name, (key, _) in match_fields(parsed, BY_NAME[draft.kind], Findings()).fields.items()
    }
    lines = sorted({key.place.line for key, _ in parsed.fields})
    return [*((line, names.get(line, WHOLE)) for line in lines), (parsed.body_line, BODY)]


def _owner(found: Diagnostic, places: list[tuple[int, str]], names: set[str]) -> str:
    """The field that a finding names, else the one in whose lines it points."""
    owner = dict(found.values).get("isian", "")
    if owner not in names:
        owner = next((owner for line, owner in reversed(places) if line <= found.place.line), WHOLE)
    return PHOTOS_PLACE if owner in PHOTO_FIELDS else owner
