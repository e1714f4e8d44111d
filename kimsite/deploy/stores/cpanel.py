"""Many new files to a cPanel account at once: one archive, which the panel's own file manager unpacks.

FTPS needs seconds for ten files; a first deployment of a district would take hours. The panel's API takes an
archive (UAPI `Fileman::upload_files`) and unpacks it (API 2 `Fileman::fileop` with `op=extract`: UAPI has no
such function). Both are called with a token, which a user makes in cPanel's "Manage API Tokens". Everything
else goes over FTPS. Functions and answers: https://api.docs.cpanel.net/
"""

from __future__ import annotations

import http.client
import io
import secrets
import ssl
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from msgspec import MsgspecError, Struct, json

from kimsite.deploy.stores.ftps import FtpStore
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FtpTarget, StoreErrorKind
from kimsite.tools import files

_TIMEOUT = 300.0
"""Seconds: the panel answers when all is unpacked."""
_PORT = 2083
_REFUSED = frozenset({401, 403})


class _Uploaded(Struct):
    """The part of UAPI's answer that matters."""

    status: int = 0
    errors: list[str] | None = None


class _Done(Struct, frozen=True):
    result: int = 0
    reason: str = ""


class _Result(Struct, frozen=True):
    data: tuple[_Done, ...] = ()
    error: str = ""


class _Operated(Struct):
    """The part of API 2's answer that matters."""

    cpanelresult: _Result = _Result()


_Answer = TypeVar("_Answer", _Uploaded, _Operated)


class CpanelStore(FtpStore):
    """An FTPS session beside which new files travel as archives."""

    batch_files = 1000
    only_new = True
    """Unpacking writes into the files that are there, which readers would meet half written."""

    def __init__(self, target: FtpTarget, secret: str, token: str) -> None:
        """`token`: of the panel's API. The target's certificate is trusted by both. Raises StoreError."""
        super().__init__(target, secret)
        self._token = token
        self._can_unpack = True

    def write_all(self, tree: Path, paths: Sequence[str]) -> None:
        """Send files of a local tree to the same paths. Raises StoreError: then some of them may be there.

        Where the panel cannot unpack, as hosts may switch that off, they are sent one by one.
        """
        if self._can_unpack:
            name = f".kimsite-arsip-{secrets.token_hex(8)}.zip"
            try:
                self._can_unpack = self._unpacked(name, _packed(tree, paths))
            finally:
                self.delete(name)
        if not self._can_unpack:
            for path in paths:
                self.write(path, files.read_bytes(tree, path))

    def _unpacked(self, name: str, archive: bytes) -> bool:
        """Upload an archive and unpack it. False where the panel does not."""
        folder = self._target.panel_folder
        boundary = secrets.token_hex(16)
        body = _form(boundary, {"dir": folder, "overwrite": "1"}, name, archive)
        answer = self._post(
            "/execute/Fileman/upload_files", body, f"multipart/form-data; boundary={boundary}"
        )
        if _decoded(answer, _Uploaded).status != 1:
            return False
        operation = {
            "cpanel_jsonapi_user": self._target.panel_user,
            "cpanel_jsonapi_apiversion": "2",
            "cpanel_jsonapi_module": "Fileman",
            "cpanel_jsonapi_func": "fileop",
            "op": "extract",
            "sourcefiles": f"{folder}/{name}",
            "destfiles": folder,
            "doubledecode": "0",
        }
        kind = "application/x-www-form-urlencoded"
        answer = self._post("/json-api/cpanel", urlencode(operation).encode(), kind)
        done = _decoded(answer, _Operated).cpanelresult.data
        return bool(done) and all(operated.result == 1 for operated in done)

    def _post(self, path: str, body: bytes, content_type: str) -> bytes:
        """The panel's answer; empty where it has no such function. Raises StoreError."""
        place = urlsplit(self._target.panel)
        context = ssl.create_default_context(cafile=self._target.certificate or None)
        connection = http.client.HTTPSConnection(
            place.hostname or "", place.port or _PORT, timeout=_TIMEOUT, context=context
        )
        headers = {
            "Authorization": f"cpanel {self._target.panel_user}:{self._token}",
            "Content-Type": content_type,
            "Accept": "*/*",
        }
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            data = answer.read()
        except ssl.SSLCertVerificationError as error:
            raise StoreError("connect", path, error.verify_message, StoreErrorKind.CERTIFICATE) from error
        except (OSError, http.client.HTTPException) as error:
            raise StoreError("write", path, str(error), StoreErrorKind.CONNECTION) from error
        finally:
            connection.close()
        if answer.status in _REFUSED:
            raise StoreError("write", path, f"HTTP {answer.status}", StoreErrorKind.LOGIN)
        return data if answer.status == http.client.OK else b""


def _packed(tree: Path, paths: Sequence[str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(path)
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files.read_bytes(tree, path), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _form(boundary: str, fields: Mapping[str, str], name: str, data: bytes) -> bytes:
    """A form of RFC 7578 with one file, `file-1`."""
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
        for key, value in fields.items()
    ]
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file-1"; filename="{name}"\r\n'
    parts.append(f"{head}Content-Type: application/zip\r\n\r\n")
    return "".join(parts).encode() + data + f"\r\n--{boundary}--\r\n".encode()


def _decoded(data: bytes, shape: type[_Answer]) -> _Answer:
    """The answer; one of failure where it is none."""
    try:
        return json.decode(data, type=shape)
    except (MsgspecError, ValueError):
        return shape()
