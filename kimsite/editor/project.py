"""The project as the editor sees it: its publishers, its day, its drafts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from kimsite.config.publishers import district_publisher, forum_publisher, kim_publishers
from kimsite.editor.access.person import Person
from kimsite.editor.drafts.store import DraftStore
from kimsite.model.config import District, Publisher
from kimsite.model.language import Language
from kimsite.record import Record

CONTENT = "content/"


class EditorProject(Record, kw_only=True):
    """One project that is open in the editor."""

    root: Path
    district: District
    language: Language
    today: Callable[[], date]
    """The build's day."""
    now: Callable[[], datetime]
    """The time with its zone, for what is kept in the history."""
    drafts: DraftStore

    @property
    def publishers(self) -> tuple[Publisher, ...]:
        """Everyone the editor writes for: each KIM, the forums that have a folder, the district."""
        forums = (forum_publisher(self.district, kecamatan) for kecamatan in self.district.kecamatan)
        return (
            *kim_publishers(self.district),
            *(forum for forum in forums if (self.root / forum.folder).is_dir()),
            district_publisher(self.district),
        )

    def publisher(self, name: str) -> Publisher | None:
        """The publisher of the folder `kecamatan/desa`, or None."""
        return next((publisher for publisher in self.publishers if folder_name(publisher) == name), None)

    def may_edit(self, person: Person, publisher: str) -> bool:
        """True where this person may write for the folder, and there is such a publisher."""
        return self.publisher(publisher) is not None and person.may_edit(publisher)

    def editable(self, person: Person) -> tuple[Publisher, ...]:
        """The publishers for which this person may write."""
        return tuple(publisher for publisher in self.publishers if person.may_edit(folder_name(publisher)))


def folder_name(publisher: Publisher) -> str:
    """`kecamatan/desa` of a publisher, `_kabupaten` of the district."""
    return publisher.folder.removeprefix(CONTENT)
