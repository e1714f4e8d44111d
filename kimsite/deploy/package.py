"""The difference to what is published as one signed file, for somebody who may publish.

The sender and the receiver share a key that was read out once, by telephone or in person. Whoever holds it
can have something published through the receiver, and nobody else can: a package that was changed on its way
is refused. A key is random (100 bits), so that no package reveals it.
"""

from __future__ import annotations

import hmac
import io
import re
import secrets
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from msgspec import MsgspecError, Struct, json

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.plan import plan_deploy
from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import Manifest, ManifestEntry, manifest_of
from kimsite.tools.paths import is_safe

PACKAGE_SUFFIX = ".kimsite.zip"
_CONTENTS, _SIGNATURE, _FILES = "paket.json", "tanda.txt", "isi/"
_VERSION = 1
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter looks like another one or like a digit."""
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_KEY_LENGTH = 20
_MOST_BYTES = 2_000_000_000
_MOST_CONTENTS = 64 * 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, MsgspecError, ValueError, KeyError, EOFError, RuntimeError)
"""What zipfile and msgspec raise for bytes that are no whole package; RuntimeError: it is encrypted."""
_KEY_LINE = re.compile(r"[0-9A-Z]{20}")


class _File(Struct):
    path: str
    size: int
    sha256: str


class _Contents(Struct, kw_only=True):
    version: int
    base: str
    goal: str
    sender: str
    made: datetime
    files: list[_File]
    deletes: list[str]


class DeployPackage(Record, kw_only=True):
    """A package whose signature fits."""

    base: str
    """Digest of the manifest that it changes."""
    goal: str
    """Digest of the manifest that it ends with."""
    sender: str
    made: datetime
    files: Mapping[str, ManifestEntry]
    deletes: tuple[str, ...]
    contents: Mapping[str, bytes]

    def applied_to(self, base: Manifest) -> Manifest:
        """The manifest after the package. Raises DeployRefused where `base` is another one than it is for."""
        kept = {path: entry for path, entry in base.files.items() if path not in self.deletes}
        goal = manifest_of({**kept, **self.files})
        if base.digest != self.base or goal.digest != self.goal:
            raise DeployRefused("D17", sebab="package.base")
        return goal


def new_package_key() -> str:
    """A key in groups of four, to be read out."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_KEY_LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, _KEY_LENGTH, 4))


def read_package_key(written: str) -> str:
    """A key as people type it, in its own letters; empty where it is none.

    >>> read_package_key("k7qm 2xht 9fda oil0 abcd")
    'K7QM2XHT9FDA0110ABCD'
    """
    letters = re.sub(r"[^0-9A-Z]", "", written.upper()).translate(_LOOKALIKES)
    return letters if _KEY_LINE.fullmatch(letters) else ""


def make_package(
    base: Manifest, goal: Manifest, read: Callable[[str], bytes], key: str, sender: str, made: datetime
) -> bytes:
    """The package that makes the one tree the other. `read`: the bytes of a file of `goal`."""
    plan = plan_deploy(base.files, goal.files)
    contents = json.encode(
        _Contents(
            version=_VERSION,
            base=base.digest,
            goal=goal.digest,
            sender=sender,
            made=made,
            files=[_File(upload.path, upload.size, upload.sha256) for upload in plan.uploads],
            deletes=list(plan.deletes),
        )
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(_CONTENTS, _EPOCH), contents, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo(_SIGNATURE, _EPOCH), _sign(contents, key))
        for upload in plan.uploads:
            entry = zipfile.ZipInfo(f"{_FILES}{upload.path}", _EPOCH)
            archive.writestr(entry, read(upload.path), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def open_package(data: bytes, keys: Iterable[str]) -> DeployPackage:
    """The package, read whole and compared with what it lists before anything of it is used.

    `keys`: those of all senders that are trusted. Raises DeployRefused (D17).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            written = _read(archive, _CONTENTS, _MOST_CONTENTS)
            signature = _read(archive, _SIGNATURE, 64).decode("ascii")
            if not any(hmac.compare_digest(signature, _sign(written, key)) for key in keys):
                raise DeployRefused("D17", sebab="package.signature")
            contents = json.decode(written, type=_Contents)
            return _package(archive, contents)
    except _BROKEN as error:
        raise DeployRefused("D17", sebab="package.broken") from error


def _package(archive: zipfile.ZipFile, contents: _Contents) -> DeployPackage:
    listed = {f"{_FILES}{file.path}" for file in contents.files}
    names = archive.namelist()
    paths = (*(file.path for file in contents.files), *contents.deletes)
    if (
        contents.version != _VERSION
        or sorted(names) != sorted({_CONTENTS, _SIGNATURE, *listed})
        or not all(is_safe(path) for path in paths)
        or sum(file.size for file in contents.files) > _MOST_BYTES
    ):
        raise DeployRefused("D17", sebab="package.content")
    held = {}
    for file in contents.files:
        held[file.path] = _read(archive, f"{_FILES}{file.path}", file.size)
        if sha256(held[file.path]) != file.sha256:
            raise DeployRefused("D17", sebab="package.content")
    return DeployPackage(
        base=contents.base,
        goal=contents.goal,
        sender=contents.sender,
        made=contents.made,
        files={file.path: ManifestEntry(file.size, file.sha256) for file in contents.files},
        deletes=tuple(contents.deletes),
        contents=held,
    )


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """An entry of at most so many bytes, whatever its header claims: a zip may unpack to a thousandfold."""
    with archive.open(name) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError(name)
    return data


def _sign(contents: bytes, key: str) -> str:
    """HMAC-SHA256 (RFC 2104) of the list of contents, which holds the SHA-256 of every file."""
    return hmac.new(key.encode(), contents, "sha256").hexdigest()
