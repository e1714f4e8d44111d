"""The editor of a small project: its application for a test client, and a real server with a real browser."""

from datetime import UTC, date, datetime

import pytest
from asgi_client import Client
from conftest import SITES

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
