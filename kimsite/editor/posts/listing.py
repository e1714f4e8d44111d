"""What the home screen lists: posts by what became of them, and drafts that are not saved yet."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.posts.checking import CHECKS, form_finding
from kimsite.editor.posts.opening import UnreadablePostError, draft_of_file, post_paths
from kimsite.editor.posts.text import title_of_draft
from kimsite.editor.posts.values import is_changed
from kimsite.editor.project import EditorProject, folder_name
from kimsite.model.accounts import Account, FileState, IgnoredBecause
from kimsite.model.config import Publisher
from kimsite.model.kinds import Kind
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.dates import DateReading
from kimsite.tools.nik import mask_numbers
from kimsite.tools.read_dates import read_date
from kimsite.tools.yes_no import yes_or_no


class PostRow(Record, kw_only=True):
    """One line of a list."""

    id: str
    """Of its form."""
    kind: str
    title: str
    day: str
    """Its date as ISO, or an empty text."""
    state: str = ""
    """A `FileState`, or `changed` for one whose changes are not saved."""
    why: str = ""
    """Why it is held, in words."""
    until: str = ""
    """The day on which it opens or closed, ISO."""


class VillageList(Record, kw_only=True):
    """The posts of one publisher."""

    unfinished: tuple[PostRow, ...]
    published: tuple[PostRow, ...]
    held: tuple[PostRow, ...]
    later: tuple[PostRow, ...]
    """Those whose day has not come, or is over."""


def village_list(project: EditorProject, publisher: Publisher) -> VillageList:
    """The lists of one publisher, the newest first."""
    name = folder_name(publisher)
    begun = [draft for draft in project.drafts.all() if draft.publisher == name and not is_blank(draft)]
    ids = {draft.path: draft.id for draft in begun if draft.path}
    checked = CHECKS.get(project, publisher)
    accounts = {account.path: account for account in checked.accounts}
    reasons: dict[tuple[str, str], str] = {}
    for finding in checked.findings:
        if finding.place.path in accounts and finding.code == accounts[finding.place.path].reason:
            words = form_finding(finding, project.language).message
            reasons.setdefault((finding.place.path, finding.code), words)
    rows: dict[str, list[PostRow]] = {"unfinished": [], "published": [], "held": [], "later": []}
    unsaved = {draft.path or draft.id: draft for draft in begun if not draft.path or is_changed(draft)}
    whys: dict[str, str] = {}
    for post in POSTS.all(project, publisher):
        account = accounts.get(mask_numbers(post.path), _PUBLISHED)
        why = reasons.get((account.path, account.reason), "")
        if post.path in unsaved:
            whys[post.path] = why
            continue
        row = _row(post, ids.get(post.path, post.id), account.state, why, account.detail)
        closed = account.reason == IgnoredBecause.CLOSED
        rows["later" if closed else _list_of(account.state)].append(row)
    rows["unfinished"] = [
        *(
            _row(draft, draft.id, "changed" if draft.path else "", whys.get(draft.path, ""))
            for draft in unsaved.values()
        ),
        *rows["unfinished"],
    ]
    return VillageList(
        **{key: tuple(sorted(each, key=lambda row: row.day, reverse=True)) for key, each in rows.items()}
    )


def is_blank(draft: PostDraft) -> bool:
    """True for a draft that was begun and in which nobody wrote."""
    untouched = draft.version <= 1 and draft.begun_at is None and not draft.path
    return untouched and not (draft.body.strip() or draft.photos)


def unfinished_of(project: EditorProject, publishers: Iterable[str]) -> list[PostDraft]:
    """The drafts of several publishers that are not saved, the newest first."""
    names = set(publishers)
    drafts = (draft for draft in project.drafts.all() if draft.publisher in names and not is_blank(draft))
    return sorted(
        (draft for draft in drafts if not draft.path or is_changed(draft)),
        key=lambda draft: draft.saved_at,
        reverse=True,
    )


class PostFiles:
    """Posts of content/ as drafts without changes, read again when their file changes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[str, PostDraft]] = {}

    def all(self, project: EditorProject, publisher: Publisher) -> list[PostDraft]:
        """Every post of a publisher that has a form."""
        found = []
        for path in post_paths(project, folder_name(publisher)):
            stamp = files.stamp(project.root, path)
            key = (str(project.root), path)
            kept = self._kept.get(key)
            if kept is None or kept[0] != stamp:
                try:
                    kept = (stamp, draft_of_file(project, path))
                except (UnreadablePostError, OSError):
                    continue
                self._kept[key] = kept
            found.append(kept[1])
        return found


POSTS = PostFiles()


def newest_post(
    project: EditorProject, publisher: Publisher, kind: str, posyandu: str = ""
) -> PostDraft | None:
    """The newest post of a kind, samples apart; `posyandu`: of this one, where a village has several."""
    posts = [
        post
        for post in _written_posts(project, publisher)
        if post.kind == kind and posyandu in {"", post.fields.get("posyandu")}
    ]
    return max(posts, key=_day, default=None)


def _written_posts(project: EditorProject, publisher: Publisher) -> list[PostDraft]:
    """Every post but the samples that a new project begins with."""
    return [
        draft for draft in POSTS.all(project, publisher) if not yes_or_no(str(draft.fields.get("contoh", "")))
    ]


def posyandu_names(project: EditorProject, publisher: Publisher) -> tuple[str, ...]:
    """The posyandu of a village by their names, those with the newest results first."""
    posts = sorted(_written_posts(project, publisher), key=_day, reverse=True)
    names = (post.fields.get("posyandu") for post in posts if post.kind == Kind.POSYANDU)
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str) and name))


_PUBLISHED = Account("", FileState.EXAMPLE, "")
"""The state of a post without an account: it is published."""


def _list_of(state: str) -> str:
    match state:
        case FileState.HELD | FileState.IGNORED:
            return "held"
        case FileState.DRAFT:
            return "unfinished"
        case FileState.WAITING | FileState.EXPIRED:
            return "later"
        case _:
            return "published"


def _row(draft: PostDraft, draft_id: str, state: str, why: str = "", until: str = "") -> PostRow:
    return PostRow(
        id=draft_id,
        kind=draft.kind,
        title=title_of_draft(draft),
        day=_day(draft),
        state=state,
        why=why,
        until=until,
    )


def _day(draft: PostDraft) -> str:
    """Its date as ISO, or an empty text."""
    written = draft.fields.get("tanggal", "")
    reading = read_date(written) if isinstance(written, str) else None
    return reading.day.isoformat() if isinstance(reading, DateReading) else ""
