"""`.htaccess` on a host that does not allow what is in it makes every page an error: it is put back.

Hosts tell nobody which directives they allow (`AllowOverride`), and a forbidden one is an error 500 for the
whole folder. So the home page is fetched once after such a file was sent.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable, Container, Iterable, Mapping

from kimsite.deploy.stores.store import Store
from kimsite.model.deploy import Upload

SERVER_FILE = ".htaccess"
_TIMEOUT = 20.0
_SERVER_ERROR = 500


def former_server_files(
    store: Store, uploads: Iterable[Upload], known: Container[str]
) -> dict[str, bytes | None]:
    """What the host has in the place of each such file among the uploads; None where nothing is.

    `known`: paths that are published there. Raises StoreError.
    """
    paths = (one.path for one in uploads if one.path.rpartition("/")[2] == SERVER_FILE)
    return {path: store.read(path) if path in known else None for path in paths}


def put_back_if_broken(
    store: Store, former: Mapping[str, bytes | None], is_broken: Callable[[], bool]
) -> bool:
    """Restore the former files where the site answers with an error since the new ones are there.

    `is_broken`: fetches the home page. False where there was nothing to restore, or restoring did not help:
    then the new files stay. Raises StoreError.
    """
    if not former or not is_broken():
        return False
    sent = {path: store.read(path) for path in former}
    _write(store, former)
    if not is_broken():
        return True
    _write(store, sent)
    return False


def _write(store: Store, contents: Mapping[str, bytes | None]) -> None:
    for path, data in contents.items():
        if data is None:
            store.delete(path)
        else:
            store.write(path, data)


def answers_with_error(address: str) -> bool:
    """True where the page at `address` is an error of the server (5xx). False also where nobody answers."""
    request = urllib.request.Request(address, headers={"User-Agent": "kimsite"})  # noqa: S310  # http or https alone
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT):  # noqa: S310  # as above
            return False
    except urllib.error.HTTPError as error:
        with error:
            return error.code >= _SERVER_ERROR
    except (OSError, ValueError):
        return False
