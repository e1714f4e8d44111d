"""One post on its way to its readers: what is known of it, and the words to share it with."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import quote

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.posts.checking import FormFinding
from kimsite.record import Record
from kimsite.tools.site_url import is_example

UNDO_SECONDS = 60
"""How long a publication can be taken back with one button."""


class PublicationStage(StrEnum):
    """Where a publication is."""

    WAITING = "waiting"
    """Another one is at work."""
    BUILDING = "building"
    SENDING = "sending"
    PUBLISHED = "published"
    BUILT = "built"
    """Built on this computer; there is no target to send it to."""
    PACKED = "packed"
    """Built and packed for somebody to upload by hand."""
    FAILED = "failed"
    TAKEN_BACK = "taken_back"


FINISHED = frozenset(
    {
        PublicationStage.PUBLISHED,
        PublicationStage.BUILT,
        PublicationStage.PACKED,
        PublicationStage.FAILED,
        PublicationStage.TAKEN_BACK,
    }
)
SUCCEEDED = frozenset({PublicationStage.PUBLISHED, PublicationStage.BUILT, PublicationStage.PACKED})


class Undo(Record, kw_only=True):
    """What it takes to have everything as it was."""

    draft: PostDraft
    """As it was kept before it was saved."""
    files: Mapping[str, bytes | None]
    """Path -> what was there before; None: nothing."""
    written: Mapping[str, bytes]
    """Path -> what was saved: somebody who changed it since is not overwritten."""


class PostPublication(Record, kw_only=True):
    """One publication as it is now; a newer state is another record."""

    id: str
    draft_id: str
    publisher: str
    title: str
    url: str
    """Site path of the post."""
    address: str = ""
    """Where readers find the post."""
    excerpt: str = ""
    target: str = ""
    """The name of the target; empty: none."""
    stage: PublicationStage = PublicationStage.WAITING
    done: int = 0
    count: int = 0
    """Steps of the stage that are done, and in all; 0: not known."""
    findings: tuple[FormFinding, ...] = ()
    """Why it failed."""
    folder: str = ""
    """Where the package is, for a target that packs."""
    needs_password: bool = False
    """The target's password is kept nowhere: the owner of the laptop can type it."""
    is_withdrawal: bool = False
    """The files are back as they were before, and that is what is being published."""
    finished: float = 0.0
    """When it was finished, in seconds of the clock of `Publisher`."""
    undo: Undo

    @property
    def is_finished(self) -> bool:
        return self.stage in FINISHED

    @property
    def has_example_address(self) -> bool:
        """True as long as sites.yaml names the address that a new project begins with."""
        return is_example(self.address)

    @property
    def share_text(self) -> str:
        """A message for WhatsApp: title, first words and address."""
        parts = (f"*{self.title}*", self.excerpt, self.address)
        return "\n\n".join(part for part in parts if part)

    @property
    def share_link(self) -> str:
        """Opens WhatsApp with that message."""
        return f"https://wa.me/?text={quote(self.share_text, safe='')}"
