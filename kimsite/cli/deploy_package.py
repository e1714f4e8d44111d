"""`kimsite deploy --package` and `--accept`: a publication that travels as one file."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, ask_user
from kimsite.cli.deploy_send import Sent, opened, send
from kimsite.cli.deploy_setting import DeployFailed, DeploySetting, answered, holder_of
from kimsite.cli.deploy_words import size_words
from kimsite.cli.project import OpenProject
from kimsite.cli.usage import pick_language, usage
from kimsite.deploy.engine import DeployRequest
from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.local_tree import read_local_tree, refuse_private_numbers
from kimsite.deploy.online import online_reader
from kimsite.deploy.package import (
    PACKAGE_SUFFIX,
    DeployPackage,
    make_package,
    new_package_key,
    open_package,
    read_package_key,
)
from kimsite.deploy.plan import plan_deploy
from kimsite.deploy.report import failure_finding, refusal_finding
from kimsite.deploy.state import read_state
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FolderTarget
from kimsite.model.exit_code import ExitCode
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.manifests import MANIFEST_FILE, Manifest, decode_manifest, manifest_of

KEY_FILE = ".kimsite/kunci-paket.txt"
KEY_VARIABLE = "KIMSITE_PACKAGE_KEY"
_FOLDER = "kiriman"


def make(project: OpenProject, out: Path, console: Console) -> int:
    """Write the package with the difference to what is online. Returns the exit code."""
    site = FolderTarget(name="paket", kind="folder", folder="")
    try:
        goal = read_local_tree(out)
        base = _online_manifest(project)
        plan = plan_deploy(base.files, goal.files)
        refuse_private_numbers(plan.uploads, lambda path: files.read_bytes(out, path))
    except DeployRefused as refusal:
        return _failed(console, DeployFailed(refusal_finding(site, refusal)))
    except StoreError as error:
        return _failed(console, DeployFailed(failure_finding(site, error)))
    if base.digest == goal.digest:
        console.message(
            "Situs yang terbit sudah sama, tidak perlu paket.", "The published site is the same already."
        )
        return ExitCode.OK
    now = datetime.now(ZoneInfo(project.district.zone))
    key = _own_key(project, console)
    data = make_package(base, goal, lambda path: files.read_bytes(out, path), key, project.district.name, now)
    name = f"{_FOLDER}/paket-{now:%Y%m%d-%H%M}-{goal.digest[:8]}{PACKAGE_SUFFIX}"
    write_whole(project.root, name, data)
    console.message(
        f"Paket siap: {name} ({size_words(len(data), 'id')}, {len(plan.uploads)} berkas, "
        f"{len(plan.deletes)} dihapus).\nKirim lewat WhatsApp sebagai dokumen, atau lewat flashdisk. "
        "Penerima menjalankan:  kimsite deploy --terima BERKAS",
        f"Package ready: {name} ({size_words(len(data), 'en')}, {len(plan.uploads)} files, "
        f"{len(plan.deletes)} deleted).\nSend it by WhatsApp as a document, or on a flash disk. The receiver "
        "gives the command:  kimsite deploy --accept FILE",
    )
    console.json_document(ExitCode.OK, {"sent": 0, "packed": len(plan.uploads)}, ())
    return ExitCode.OK


def accept(setting: DeploySetting, path: Path) -> Sent:
    """Publish a package. Raises DeployFailed."""
    with answered(setting):
        data = files.read_bytes(path.parent, path.name)
        package = _opened_package(setting, data)
        with opened(setting, package.goal) as stores:
            state = read_state(stores[0], setting.memory.manifest, setting.memory.journal)
        goal = package.applied_to(manifest_of({} if not state.base else state.files))
        if not _agrees(setting, package):
            raise usage(
                "Paket ini belum diterbitkan. Untuk menerbitkannya tanpa ditanya, tambahkan --ya.",
                "This package was not published. To publish it without a question, add --yes.",
            )
        request = DeployRequest(
            manifest=goal,
            read=lambda one: package.contents[one],
            tree=None,
            mine=holder_of(setting),
            memory=setting.memory,
            permissions=setting.permissions,
            expected_base=package.base,
        )
        sent = send(setting, request)
        setting.memory.keep_contents(package.contents.values())
        return sent


def _online_manifest(project: OpenProject) -> Manifest:
    """What is published, as readers get it; an empty tree where nothing is. Raises StoreError."""
    targets = project.district.targets
    address = (targets[0].address if targets else "") or project.district.url
    data = online_reader(address)(MANIFEST_FILE)
    manifest = decode_manifest(data) if data is not None else manifest_of({})
    if manifest is None:
        raise DeployRefused("D17", sebab="package.base")
    return manifest


def _own_key(project: OpenProject, console: Console) -> str:
    """The key of this project's packages; on first use asked for, or made and shown once."""
    known = _known_keys(project.root)
    if known:
        return known[0]
    written = ""
    if sys.stdin.isatty() and console.is_text:
        written = click.prompt(
            pick_language(
                "Kunci dari penerima (kosongkan untuk membuat yang baru)",
                "The receiver's key (leave empty to make a new one)",
            ),
            default="",
            show_default=False,
            err=True,
        )
    key = read_package_key(written) or read_package_key(new := new_package_key())
    if not read_package_key(written):
        console.message(
            f"Kunci paket:  {new}\nBacakan kunci ini lewat telepon kepada penerima, sekali saja. Jangan "
            f"dikirim bersama paketnya. Tersimpan di {KEY_FILE}.",
            f"Package key:  {new}\nRead this key to the receiver by telephone, once. Never send it together "
            f"with a package. It is kept in {KEY_FILE}.",
        )
    write_whole(project.root, KEY_FILE, f"{key}\n".encode())
    return key


def _known_keys(root: Path) -> tuple[str, ...]:
    """The keys of the environment and of the key file: one a line, what stands behind # is a remark."""
    try:
        lines = files.read_bytes(root, KEY_FILE).decode("utf-8", "replace").splitlines()
    except OSError:
        lines = []
    written = (os.environ.get(KEY_VARIABLE, ""), *(line.partition("#")[0] for line in lines))
    return tuple(key for one in written if (key := read_package_key(one)))


def _opened_package(setting: DeploySetting, data: bytes) -> DeployPackage:
    """The package by a known key, or by one that the user types, which is then kept."""
    root = setting.project.root
    known = _known_keys(root)
    try:
        return open_package(data, known)
    except DeployRefused as refusal:
        if refusal.values["sebab"] != "package.signature" or not sys.stdin.isatty():
            raise
    key = read_package_key(
        click.prompt(pick_language("Kunci dari pengirim", "The sender's key"), default="", err=True)
    )
    package = open_package(data, (key,) if key else ())
    kept = "\n".join((*known, f"{key}  # {package.sender}", ""))
    write_whole(root, KEY_FILE, kept.encode())
    return package


def _agrees(setting: DeploySetting, package: DeployPackage) -> bool:
    """Show what a package does, and ask. Away from a terminal `--yes` is the answer."""
    count, gone = len(package.files), len(package.deletes)
    size = sum(entry.size for entry in package.files.values())
    made = package.made.strftime("%d-%m-%Y %H.%M")
    setting.console.message(
        f"Paket dari {package.sender}, dibuat {made}: {count} berkas ({size_words(size, 'id')}), "
        f"{gone} dihapus.",
        f"A package of {package.sender}, made {made}: {count} files ({size_words(size, 'en')}), "
        f"{gone} deleted.",
    )
    return setting.assume_yes or ask_user(setting.console, "Terbitkan?", "Publish it?")


def _failed(console: Console, failed: DeployFailed) -> int:
    console.diagnostics((failed.finding,))
    console.json_document(ExitCode.NOTHING_WRITTEN, {}, (failed.finding,))
    return ExitCode.NOTHING_WRITTEN
