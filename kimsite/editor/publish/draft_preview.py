"""A draft -> its page as readers will see it, for a frame that can run nothing.

The document in the frame has an origin of its own (`sandbox=""`): browsers send it no cookie, so its style
sheets and pictures have addresses with a random part that only the form knows.
"""

from __future__ import annotations

import re
import secrets
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

from msgspec.structs import replace

from kimsite.config.publishers import district_publisher, district_words
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.photos.store import PhotoStore
from kimsite.editor.posts.checking import FormFinding, form_finding
from kimsite.editor.posts.text import path_of, text_of_draft, title_of_draft
from kimsite.editor.posts.values import source_file
from kimsite.editor.project import EditorProject
from kimsite.model.build import VillageJob
from kimsite.model.config import DistrictWords
from kimsite.model.findings import ERROR
from kimsite.pipeline.cross_links import unjudged
from kimsite.pipeline.first_seen import read_first_seen
from kimsite.pipeline.summarise import read_broadcasts
from kimsite.pipeline.unsaved_post import RenderedPost, UnsavedPost, UnsavedPostRenderer, develop_variant
from kimsite.record import Record

FRAME_FOLDER = "/pratinjau/"
_KEPT_DRAFTS, _KEPT_PICTURES = 50, 60
_ASSETS = re.compile(r'(?<=[\s",=])(?:\.\./)+aset/')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_SCRIPTS = re.compile(r"<script\b.*?</script>", re.DOTALL)
_LINKED = re.compile(r'(<a\b[^>]*?\shref=)"[^"]*"')
_HEAD_LINKS = re.compile(r'<link rel="(?:manifest|alternate|canonical)"[^>]*>')


class ShareCard(Record, kw_only=True):
    """A link to the post as WhatsApp shows it."""

    title: str
    description: str
    host: str
    picture: str
    """The address of the picture for the form."""


class DraftPreview(Record, kw_only=True):
    """How a draft will look."""

    html: str
    """The document for the frame; empty where the post cannot be shown yet."""
    card: ShareCard | None
    url: str
    """Site path of the page."""
    title: str
    problems: tuple[FormFinding, ...]
    """Why it cannot be shown or published."""


class DraftPreviews:
    """Previews of one project's drafts, the last ones with their pictures."""

    def __init__(self, project: EditorProject) -> None:
        self._project = project
        self._photos = PhotoStore(project.root)
        self._lock = Lock()
        self._renderers: dict[str, UnsavedPostRenderer] = {}
        self._tokens: OrderedDict[str, str] = OrderedDict()
        self._paths: OrderedDict[object, str] = OrderedDict()
        self._shown: dict[str, tuple[UnsavedPostRenderer, RenderedPost]] = {}
        self._developed: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    def show(self, draft: PostDraft) -> DraftPreview:
        """The draft as it would be published today."""
        project = self._project
        publisher = project.publisher(draft.publisher)
        assert publisher is not None  # noqa: S101  # who may edit was asked before
        draft = replace(draft, path=self._path(draft))
        path = draft.path
        source = source_file(path, draft.kind, text_of_draft(project, draft))
        with self._lock:
            renderer = self._renderers.setdefault(publisher.id, UnsavedPostRenderer())
        job = VillageJob(
            root=str(project.root),
            out="",
            publisher=publisher,
            district=self._words(),
            as_of=project.today(),
            seen=read_first_seen(project.root).get(publisher.id, ()),
        )
        waiting = self._photos.waiting(draft.id, draft.publisher)
        page, found = renderer.render(job, UnsavedPost(source=source, photos=waiting))
        own = (
            finding for finding in unjudged(found) if finding.place.path == path and finding.severity == ERROR
        )
        problems = tuple(form_finding(finding, project.language) for finding in own)
        if page is None:
            return DraftPreview(html="", card=None, url="", title="", problems=problems)
        token = self._token(draft.id)
        self._shown[token] = (renderer, page)
        base = f"{FRAME_FOLDER}{token}/"
        card = ShareCard(
            title=page.meta.title,
            description=page.meta.description,
            host=urlsplit(page.meta.canonical).hostname or "",
            picture=f"{base}{page.meta.image.rpartition('/')[2]}",
        )
        return DraftPreview(
            html=_framed(page.html.decode(), base),
            card=card,
            url=page.url,
            title=page.title,
            problems=problems,
        )

    def file(self, token: str, name: str) -> bytes | None:
        """A style sheet or picture of the preview with this token."""
        renderer, page = self._shown.get(token, (None, None))
        if renderer is None or page is None:
            return None
        for path, data in page.files.items():
            if path.endswith(f"/aset/{name}"):
                return data
        photo = next((photo for path, photo in page.pictures.items() if path.endswith(f"/aset/{name}")), "")
        if not photo:
            return renderer.share_picture(f"{self._home(page)}aset/{name}")
        with self._lock:
            known = self._developed.get((photo, name))
        made = known or develop_variant(Path(self._project.root), photo, name)
        if made is not None:
            with self._lock:
                self._developed[photo, name] = made
                while len(self._developed) > _KEPT_PICTURES:
                    self._developed.popitem(last=False)
        return made

    def _path(self, draft: PostDraft) -> str:
        """The path of the draft's file, looked up again only when its title or the day is another one."""
        if draft.path:
            return draft.path
        key = (draft.id, draft.kind, title_of_draft(draft), self._project.today())
        with self._lock:
            if key not in self._paths:
                self._paths[key] = path_of(self._project, draft)
                while len(self._paths) > _KEPT_DRAFTS:
                    self._paths.popitem(last=False)
            return self._paths[key]

    def _home(self, page: RenderedPost) -> str:
        """The site path of the page's publisher, without the leading slash."""
        homes = (
            publisher.url for publisher in self._project.publishers if page.url.startswith(publisher.url)
        )
        return max(homes, key=len).lstrip("/")

    def _words(self) -> DistrictWords:
        """The district's own words, with its broadcasts of now."""
        district = self._project.district
        plain = district_words(district, ())
        job = VillageJob(
            root=str(self._project.root),
            out="",
            publisher=district_publisher(district),
            district=plain,
            as_of=self._project.today(),
        )
        return replace(plain, broadcasts=read_broadcasts(job))

    def _token(self, draft_id: str) -> str:
        with self._lock:
            token = self._tokens.get(draft_id) or secrets.token_urlsafe(18)
            self._tokens[draft_id] = token
            self._tokens.move_to_end(draft_id)
            while len(self._tokens) > _KEPT_DRAFTS:
                self._shown.pop(self._tokens.popitem(last=False)[1], None)
            return token


def _framed(html: str, base: str) -> str:
    """The page for a frame without an address: its files are at `base`, its links lead nowhere.

    The form's own policy holds in the frame, too; in the page's, `'self'` would mean nothing there.
    """
    plain = _SCRIPTS.sub("", _HEAD_LINKS.sub("", _POLICY.sub("", html)))
    return _ASSETS.sub(base, _LINKED.sub(r'\1"#"', plain))
