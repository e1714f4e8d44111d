"""S3-compatible object stores, through the extra `kimsite[s3]`: the only module that imports boto3.

An object is whole or not there, and its MD5 is checked by the store. A path that was read before is written
only if nobody has changed it since (If-Match, If-None-Match): of two deployments that meet, one is refused.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO, TypeVar

from kimsite.deploy.stores.store import Store, StoreError
from kimsite.model.deploy import S3Target, StoreErrorKind, StoreErrorReason
from kimsite.tools.served_files import cache_control, media_type

_DEFAULT_REGION = "us-east-1"
"""What other stores than Amazon's expect, whatever their place."""
_CHANGED = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_NO_CONDITIONS = frozenset({"NotImplemented", "501"})
_WRONG_CLOCK = "RequestTimeTooSkewed"
_ABSENT = frozenset({"NoSuchKey", "404"})
_KINDS = {
    **dict.fromkeys(
        ("InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "AuthFailure"),
        StoreErrorKind.LOGIN,
    ),
    **dict.fromkeys(("NoCredentialsError", "PartialCredentialsError"), StoreErrorKind.LOGIN),
    **dict.fromkeys(("AccessDenied", "AllAccessDisabled", "403"), StoreErrorKind.PERMISSION),
    **dict.fromkeys(("QuotaExceeded", "EntityTooLarge", "XMinioStorageFull"), StoreErrorKind.QUOTA),
    **dict.fromkeys(_CHANGED, StoreErrorKind.CONFLICT),
    **dict.fromkeys(
        (
            "SlowDown",
            "RequestTimeout",
            "InternalError",
            "ServiceUnavailable",
            "BadDigest",
            "500",
            "502",
            "503",
        ),
        StoreErrorKind.CONNECTION,
    ),
    **dict.fromkeys(
        ("ConnectionClosedError", "ReadTimeoutError", "HTTPClientError", "ResponseStreamingError"),
        StoreErrorKind.CONNECTION,
    ),
    **dict.fromkeys(("EndpointConnectionError", "ConnectTimeoutError"), StoreErrorKind.HOST),
    "NoSuchBucket": StoreErrorKind.MISSING,
    "SSLError": StoreErrorKind.CERTIFICATE,
}
"""Codes of S3's REST API, and names of botocore's exceptions, -> what they mean."""
Returned = TypeVar("Returned")


def open_s3(target: S3Target, secret: str) -> Store:
    """Prepare a client and ask for the bucket once. Raises StoreError.

    `secret`: the secret access key of `target.user`; without a user boto3 looks for both by itself.
    """
    try:
        library, configuration = import_module("boto3"), import_module("botocore.config")
        connection = import_module("botocore.awsrequest").AWSConnection
        connection._consume_headers = _skip_headers  # noqa: SLF001  # see there
    except ImportError as error:
        kind, reason = StoreErrorKind.MISSING, StoreErrorReason.PACKAGE_MISSING
        raise StoreError("connect", "boto3", str(error), kind, reason, "kimsite[s3]") from error
    store = S3Store(target, secret, library, configuration)
    store.list_names("")
    return store


class S3Store:
    """The objects of a bucket below a prefix."""

    def __init__(self, target: S3Target, secret: str, library: Any, configuration: Any) -> None:
        self._target = target
        self._secret = secret
        self._library = library
        self._configuration = configuration
        self._prefix = f"{target.folder}/" if target.folder else ""
        self._tags: dict[str, str] = {}
        """Path -> ETag as it was last read or written; empty where there was no object."""
        self._has_conditions = True
        self._was_reached = False
        self.reconnect()

    def read(self, path: str) -> bytes | None:
        data, self._tags[path] = self._asked("read", path, lambda: self._get(path))
        return data

    def write(self, path: str, data: bytes) -> None:
        self._asked("write", path, lambda: self._put(path, data))

    def delete(self, path: str) -> None:
        self._asked(
            "delete",
            path,
            lambda: self._client.delete_object(Bucket=self._target.bucket, Key=self._key(path)),
        )
        if path in self._tags:
            self._tags[path] = ""

    def list_names(self, folder: str) -> tuple[str, ...]:
        return self._asked("list", folder, lambda: self._names(folder))

    def reconnect(self) -> None:
        login = {}
        if self._target.user:
            login = {"aws_access_key_id": self._target.user, "aws_secret_access_key": self._secret}
        session = self._library.session.Session(region_name=self._target.region or None, **login)
        self._client = session.client(
            "s3",
            endpoint_url=self._target.endpoint or None,
            region_name=session.region_name or _DEFAULT_REGION,
            config=self._configuration.Config(
                signature_version="s3v4",
                connect_timeout=20,
                read_timeout=300,  # on a slow line the answer to a large file takes minutes
                tcp_keepalive=True,
                retries={"mode": "standard", "max_attempts": 2},
                # Newer checksums are refused by many stores that are not Amazon's; Content-MD5 by none.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                s3={"addressing_style": "path" if self._target.endpoint else "auto"},
            ),
        )

    def close(self) -> None:
        with suppress(OSError):
            self._client.close()

    def _key(self, path: str) -> str:
        return f"{self._prefix}{path}"

    def _get(self, path: str) -> tuple[bytes | None, str]:
        try:
            found = self._client.get_object(Bucket=self._target.bucket, Key=self._key(path))
        except self._client.exceptions.ClientError as error:
            if _code(error) in _ABSENT:
                return None, ""
            raise
        with found["Body"] as body:
            return body.read(), found["ETag"]

    def _put(self, path: str, data: bytes) -> None:
        condition = {}
        if self._has_conditions and path in self._tags:
            tag = self._tags[path]
            condition = {"IfMatch": tag} if tag else {"IfNoneMatch": "*"}
        try:
            stored = self._send(path, data, condition)
        except self._client.exceptions.ClientError as error:
            if condition and _code(error) in _NO_CONDITIONS:
                self._has_conditions = False
                stored = self._send(path, data, {})
            elif condition and _code(error) in _CHANGED:
                now, tag = self._get(path)
                if now != data:
                    raise
                stored = {"ETag": tag}  # our own, whose answer got lost
            else:
                raise
        if path in self._tags:
            self._tags[path] = stored["ETag"]

    def _send(self, path: str, data: bytes, condition: dict[str, str]) -> dict[str, Any]:
        digest = hashlib.md5(data, usedforsecurity=False).digest()
        sent: dict[str, Any] = self._client.put_object(
            Bucket=self._target.bucket,
            Key=self._key(path),
            Body=data,
            ContentType=media_type(path),
            CacheControl=cache_control(path),
            ContentMD5=base64.b64encode(digest).decode("ascii"),
            **condition,
        )
        return sent

    def _names(self, folder: str) -> tuple[str, ...]:
        prefix = self._key(f"{folder}/" if folder else "")
        names = set()
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._target.bucket, Prefix=prefix, Delimiter="/"
        )
        for page in pages:
            found = [entry["Prefix"] for entry in page.get("CommonPrefixes", ())]
            found += [entry["Key"] for entry in page.get("Contents", ())]
            names |= {key.removeprefix(prefix).rstrip("/") for key in found}
        return tuple(sorted(names - {""}))

    def _asked(self, step: str, path: str, action: Callable[[], Returned]) -> Returned:
        try:
            answer = action()
        except Exception as error:
            kind = _kind(error)
            if kind is None:
                raise
            if kind is StoreErrorKind.HOST and self._was_reached:
                kind = StoreErrorKind.CONNECTION  # it answered before: the line is down, and comes back
            reason = StoreErrorReason.CLOCK_WRONG if _code(error) == _WRONG_CLOCK else None
            raise StoreError(step, path, str(error).splitlines()[0], kind, reason) from error
        self._was_reached = True
        return answer


def _code(error: Exception) -> str:
    return str(_response(error).get("Error", {}).get("Code", ""))


def _response(error: Exception) -> dict[str, Any]:
    """What the store answered, where it did."""
    return getattr(error, "response", None) or {}


def _skip_headers(_connection: object, answer: BinaryIO) -> None:
    """Read past the headers of a "100 Continue".

    botocore's own function never ends where the connection ends in them.
    """
    while answer.readline() not in {b"\r\n", b""}:
        pass


def _kind(error: Exception) -> StoreErrorKind | None:
    """What an exception of botocore means; None for one that is not botocore's."""
    if not type(error).__module__.startswith(("botocore", "boto3")):
        return None
    if answer := _response(error):
        status = str(answer.get("ResponseMetadata", {}).get("HTTPStatusCode", ""))
        return _KINDS.get(_code(error), _KINDS.get(status, StoreErrorKind.OTHER))
    names = [cls.__name__ for cls in type(error).__mro__]
    return next((_KINDS[name] for name in names if name in _KINDS), StoreErrorKind.OTHER)
