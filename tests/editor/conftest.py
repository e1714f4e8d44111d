"""The editor of a small project: its application for a test client, and a real server with a real browser."""

from datetime import UTC, date, datetime

import pytest
from asgi_client import Client
from conftest import SITES
from editor.running import RunningEditor

from kimsite.cli.project import read_project
from kimsite.editor.app import create_app
from kimsite.editor.drafts.store import DraftStore
from kimsite.editor.project import EditorProject

TODAY = date(2026, 11, 24)


def open_editor(root, language="id"):
    """The project in `root` as the editor sees it, on a fixed day."""
    district, _ = read_project(root)
    return EditorProject(
        root=root,
        district=district,
        language=language,
        today=lambda: TODAY,
        now=lambda: datetime(2026, 11, 24, 8, 14, tzinfo=UTC),
        drafts=DraftStore(root),
    )


@pytest.fixture
def editor(tmp_path):
    """An empty project of two villages."""
    (tmp_path / "sites.yaml").write_text(SITES)
    return open_editor(tmp_path)


@pytest.fixture
def client(editor):
    """A client of the editor's application."""
    return Client(create_app(editor))


def start_editor(root):
    """A real editor of a project with one published post."""
    (root / "sites.yaml").write_text(SITES)
    post = root / "content/sumberrejo/sumberrejo/berita/2026-03-12-panen.md"
    post.parent.mkdir(parents=True)
    post.write_text(PUBLISHED)
    server = RunningEditor(root)
    server.post = post
    return server


@pytest.fixture
def running(tmp_path):
    """A real editor of its own."""
    server = start_editor(tmp_path)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A real editor for tests that only look."""
    server = start_editor(tmp_path_factory.mktemp("editor"))
    yield server
    server.stop()


PUBLISHED = (
    "---\n# catatan saya\njudul: Panen raya\ntanggal: 12-03-2026\nwarna: hijau\npenulis: Bu Sri\n---\n"
    "Padi dipanen bersama sejak pagi di sawah sebelah timur.\n\n"
    "Hasilnya dibagi di balai dusun kepada semua warga yang ikut.\n"
)
"""A post with a comment and a key that no kind knows."""


@pytest.fixture(scope="session")
def editor_now():
    """A moment."""
    return datetime(2026, 11, 24, 8, 14, tzinfo=UTC)
