"""Publications that travel as one signed file: made where the posts are, published where the password is."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from kimsite.deploy.connect import connected
from kimsite.deploy.engine import DeployRequest
from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.job import Deployed, DeployJob, DeployUser, NotDeployed
from kimsite.deploy.local_tree import refuse_private_numbers
from kimsite.deploy.online import online_reader
from kimsite.deploy.outcome import outcome_of
from kimsite.deploy.package import (
    PACKAGE_SUFFIX,
    DeployPackage,
    make_package,
    new_package_key,
    open_package,
    read_package_key,
)
from kimsite.deploy.plan import plan_deploy
from kimsite.deploy.retry import retrying
from kimsite.deploy.site import holder_of, send_request
from kimsite.deploy.state import read_state
from kimsite.deploy.tree_check import checked_tree
from kimsite.model.deploy import DeployResult
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.manifests import MANIFEST_FILE, Manifest, decode_manifest, manifest_of

PACKAGE_KEYS = ".kimsite/kunci-paket.txt"
PACKAGE_KEY_VARIABLE = "KIMSITE_PACKAGE_KEY"
PACKAGE_FOLDER = "kiriman"


def pack_site(job: DeployJob, user: DeployUser) -> Deployed | NotDeployed:
    """Write the package with the difference to what is online.

    The result counts the files that are in it, and its bytes. `package` is empty where the published site is
    the same already.
    """

    def work() -> Deployed:
        goal, base = checked_tree(job), _online_manifest(job)
        plan = plan_deploy(base.files, goal.files)
        if base.digest == goal.digest:
            return Deployed()

        def read(path: str) -> bytes:
            return files.read_bytes(job.out, path)

        refuse_private_numbers(plan.uploads, read)
        now = job.now()
        data = make_package(base, goal, read, _own_key(job.root, user), job.district.name, now)
        name = f"{PACKAGE_FOLDER}/paket-{now:%Y%m%d-%H%M}-{goal.digest[:8]}{PACKAGE_SUFFIX}"
        write_whole(job.root, name, data)
        result = DeployResult(sent=len(plan.uploads), sent_bytes=len(data), deleted=len(plan.deletes))
        return Deployed(result=result, uploads=plan.uploads, package=name)

    return outcome_of(job, work)


def accept_package(job: DeployJob, user: DeployUser, path: Path) -> Deployed | NotDeployed:
    """Publish the package in the file at `path`, where the user agrees."""

    def work() -> Deployed:
        package = _opened_package(job.root, user, files.read_bytes(path.parent, path.name))
        memory = job.memory
        with connected(job, user, package.goal) as stores:
            state = read_state(retrying(stores[0], time.sleep), memory.manifest, memory.journal)
        goal = package.applied_to(manifest_of({} if not state.base else state.files))
        if not user.accepts(package):
            raise DeployRefused("D17", sebab="package.declined")
        request = DeployRequest(
            manifest=goal,
            read=lambda path: package.contents[path],
            tree=None,
            mine=holder_of(job),
            memory=memory,
            permissions=job.permissions,
            expected_base=package.base,
        )
        sent = send_request(job, user, request)
        memory.keep_contents(package.contents.values())
        return sent

    return outcome_of(job, work)


def _online_manifest(job: DeployJob) -> Manifest:
    """What is published, as readers get it; an empty tree where nothing is. Raises StoreError."""
    data = online_reader(job.address)(MANIFEST_FILE)
    manifest = decode_manifest(data) if data is not None else manifest_of({})
    if manifest is None:
        raise DeployRefused("D17", sebab="package.base")
    return manifest


def _own_key(root: Path, user: DeployUser) -> str:
    """The key of this project's packages; on first use the receiver's, or made and shown once."""
    known = _known_keys(root)
    if known:
        return known[0]
    key = read_package_key(user.receiver_key())
    if not key:
        made = new_package_key()
        key = read_package_key(made)
        user.key_made(made)
    write_whole(root, PACKAGE_KEYS, f"{key}\n".encode())
    return key


def _known_keys(root: Path) -> tuple[str, ...]:
    """The keys of the environment and of the key file: one a line; what is behind # is a remark."""
    try:
        lines: Sequence[str] = files.read_bytes(root, PACKAGE_KEYS).decode("utf-8", "replace").splitlines()
    except OSError:
        lines = ()
    written = (os.environ.get(PACKAGE_KEY_VARIABLE, ""), *(line.partition("#")[0] for line in lines))
    return tuple(key for text in written if (key := read_package_key(text)))


def _opened_package(root: Path, user: DeployUser, data: bytes) -> DeployPackage:
    """The package by a known key, or by one that the user types, which is then kept."""
    known = _known_keys(root)
    try:
        return open_package(data, known)
    except DeployRefused as refusal:
        typed = user.sender_key() if refusal.values["sebab"] == "package.signature" else ""
        if not typed:
            raise
    key = read_package_key(typed)
    package = open_package(data, (key,) if key else ())
    kept = "\n".join((*known, f"{key}  # {package.sender}", ""))
    write_whole(root, PACKAGE_KEYS, kept.encode())
    return package
