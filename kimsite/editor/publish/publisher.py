"""Publications of one project, one after another in a thread: build, then send to the target.

A build holds the lock of the output folder (`pipeline/cache/state.py`), so a build from the command line and
one from here never meet: the later one waits.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from msgspec.structs import replace

from kimsite.deploy.job import DeployJob, DeployUser, NotDeployed
from kimsite.deploy.site import deploy_site
from kimsite.editor.posts.checking import form_finding
from kimsite.editor.project import EditorProject
from kimsite.editor.publish.publication import SUCCEEDED, UNDO_SECONDS, PostPublication, PublicationStage
from kimsite.model.build import Outcome
from kimsite.model.deploy import DeployTarget, ZipTarget
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.pipeline.district import build_district
from kimsite.pipeline.ledger import update_ledger
from kimsite.pipeline.ledger_state import has_ledger, needs_update
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

OUTPUT = "public"
_KEPT = 50
_BUSY_TRIES, _BUSY_SECONDS = 60, 1.0


class PublishQueue:
    """Everything that is being published from this editor, and what was."""

    def __init__(self, project: EditorProject, clock: Callable[[], float] = time.monotonic) -> None:
        self._project = project
        self._clock = clock
        self._lock = Lock()
        self._all: OrderedDict[str, PostPublication] = OrderedDict()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="kimsite-terbit")
        self._passwords: dict[str, str] = {}

    def get(self, publication_id: str) -> PostPublication | None:
        """The newest state of a publication."""
        return self._all.get(publication_id)

    def start(self, publication: PostPublication) -> PostPublication:
        """Publish what was saved; returns at once. `publication`: without an id."""
        started = replace(publication, id=secrets.token_hex(8))
        with self._lock:
            self._all[started.id] = started
            while len(self._all) > _KEPT:
                self._all.popitem(last=False)
        self._worker.submit(self._run, started.id)
        return started

    def retry(self, publication_id: str, password: str = "") -> None:
        """Publish once more what failed. `password`: of the target, where the owner typed it."""
        publication = self.get(publication_id)
        if publication is None or publication.stage is not PublicationStage.FAILED:
            return
        if password:
            self._passwords[publication.target] = password
        self._note(publication_id, stage=PublicationStage.WAITING, findings=(), needs_password=False)
        self._worker.submit(self._run, publication_id)

    def seconds_left(self, publication: PostPublication) -> int:
        """How long it can be taken back."""
        left = UNDO_SECONDS - (self._clock() - publication.finished)
        return max(0, int(left)) if publication.stage in SUCCEEDED else 0

    def take_back(self, publication_id: str) -> bool:
        """Put the files back as they were, and publish that. False: too late, or changed since."""
        publication = self.get(publication_id)
        if publication is None or not self.seconds_left(publication):
            return False
        undo = publication.undo
        if any(self._content(path) != data for path, data in undo.written.items()):
            return False
        for path, before in undo.files.items():
            if before is None:
                files.remove(self._project.root, path)
            else:
                write_whole(self._project.root, path, before, durable=True)
        self._project.drafts.save(replace(undo.draft, saved_at=self._project.now()))
        self._note(publication_id, stage=PublicationStage.WAITING, done=0, count=0, is_withdrawal=True)
        self._worker.submit(self._run, publication_id)
        return True

    def close(self) -> None:
        """Wait for what is at work."""
        self._worker.shutdown()

    def _content(self, path: str) -> bytes | None:
        try:
            return files.read_bytes(self._project.root, path)
        except OSError:
            return None

    def _note(self, publication_id: str, **changes: object) -> None:
        with self._lock:
            if publication_id in self._all:
                self._all[publication_id] = replace(self._all[publication_id], **changes)

    def _run(self, publication_id: str) -> None:
        try:
            self._publish(publication_id)
        # shown as a failure: a thread that dies silently would leave the page waiting
        except Exception:  # noqa: BLE001
            self._note(publication_id, stage=PublicationStage.FAILED, finished=self._clock())

    def _publish(self, publication_id: str) -> None:
        self._note(publication_id, stage=PublicationStage.BUILDING, done=0, count=0)
        outcome = self._build(publication_id)
        errors = tuple(finding for finding in outcome.findings if finding.severity == ERROR)
        if outcome.exit_code >= ExitCode.NOTHING_WRITTEN:
            self._fail(publication_id, errors)
            return
        publication = self._all[publication_id]
        held = tuple(error for error in errors if error.place.path in publication.undo.written)
        if held and not publication.is_withdrawal:
            self._fail(publication_id, held)
            return
        target = next(
            (target for target in self._project.district.targets if target.name == publication.target), None
        )
        done = PublicationStage.BUILT
        if target is not None:
            self._note(publication_id, stage=PublicationStage.SENDING, done=0, count=0)
            if not self._send(publication_id, target):
                return
            done = PublicationStage.PACKED if isinstance(target, ZipTarget) else PublicationStage.PUBLISHED
        stage = PublicationStage.TAKEN_BACK if publication.is_withdrawal else done
        self._note(publication_id, stage=stage, finished=self._clock())

    def _build(self, publication_id: str) -> Outcome:
        """Build whatever has changed, and the portal. Waits for a build that is at work elsewhere."""
        project = self._project
        options = BuildOptions(
            root=project.root,
            out=project.root / OUTPUT,
            as_of=project.today(),
            keep_addresses=True,
            signed=has_ledger(project.root),
        )

        def progress(done: int, count: int, _: str) -> None:
            self._note(publication_id, done=done, count=count)

        outcome = build_district(project.district, options, progress)
        for _ in range(_BUSY_TRIES):
            if not outcome.is_busy:
                break
            time.sleep(_BUSY_SECONDS)
            outcome = build_district(project.district, options, progress)
        published = outcome.exit_code < ExitCode.NOTHING_WRITTEN and not outcome.failed
        if published and needs_update(project.district, options):
            update_ledger(project.district, options, project.now())
        return outcome

    def _send(self, publication_id: str, target: DeployTarget) -> bool:
        job = DeployJob(
            root=self._project.root,
            district=self._project.district,
            target=target,
            out=self._project.root / OUTPUT,
            language=self._project.language,
        )
        sent = deploy_site(job, _EditorDeployUser(self, publication_id, self._passwords, target.name))
        if isinstance(sent, NotDeployed):
            self._fail(publication_id, (sent.finding,), needs_password=sent.needs_password)
            return False
        if isinstance(target, ZipTarget):
            self._note(publication_id, folder=target.folder)
        return True

    def _fail(
        self, publication_id: str, findings: tuple[Diagnostic, ...], *, needs_password: bool = False
    ) -> None:
        words = tuple(form_finding(finding, self._project.language) for finding in findings)
        self._note(
            publication_id,
            stage=PublicationStage.FAILED,
            findings=words,
            needs_password=needs_password,
            finished=self._clock(),
        )

    def report(self, publication_id: str, done: int, count: int) -> None:
        """How far the sending is, in files."""
        self._note(publication_id, done=done, count=count)


class _EditorDeployUser(DeployUser):
    """Whoever pressed the button: sees the progress, may have typed a password."""

    def __init__(
        self, queue: PublishQueue, publication_id: str, passwords: dict[str, str], target: str
    ) -> None:
        self._queue = queue
        self._id = publication_id
        self._passwords = passwords
        self._target = target

    def password(self) -> str:
        return self._passwords.get(self._target, "")

    def password_refused(self) -> None:
        self._passwords.pop(self._target, None)

    def progress(self, files: int, all_files: int, sent: int, size: int) -> None:  # noqa: ARG002  # as given
        self._queue.report(self._id, files, all_files)


def post_address(project: EditorProject, target: DeployTarget | None, url: str) -> str:
    """Where readers find the page with this site path."""
    base = (target.address if target else "") or project.district.url
    return f"{base.rstrip('/')}{url}"
