"""`.htaccess` files that hide the pages are put back.

A host may forbid a directive that others allow, and then answers every page below with an error (Apache:
500). So these files are sent last, pages are asked for, and the former files are put back where one fails.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from kimsite.deploy.stores.store import Store
from kimsite.model.deploy import Upload

SERVER_FILE = ".htaccess"
_PROBED = 3
"""Folders whose page is asked for: all blogs' files are of the same directives."""


class ServerFileGuard:
    """Watches over one deployment's `.htaccess` files."""

    def __init__(
        self,
        store: Store,
        uploads: Iterable[Upload],
        published: Container[str],
        probe: Callable[[str], str] | None,
    ) -> None:
        """To be made before anything is sent.

        `published`: what the host is known to have. `probe`: asks for the page of a folder; the error that
        the host answers with, or an empty text where it shows or nobody knows. None: nothing is watched.
        Raises StoreError.
        """
        self._store = store
        paths = sorted(upload.path for upload in uploads if upload.path.rpartition("/")[2] == SERVER_FILE)
        self._probe = probe if paths else None
        folders = [path.removesuffix(SERVER_FILE) for path in paths[:_PROBED]]
        # an error of before is not ours
        self._folders = [folder for folder in folders if self._probe is not None and not self._probe(folder)]
        self._former = {
            path: store.read(path) if path in published else None for path in paths if self._folders
        }

    def put_back(self) -> str:
        """Put the former files back where the new ones hide a page.

        Returns the host's answer; an empty text where all is well. Raises StoreError.
        """
        if self._probe is None:
            return ""
        answer = next((error for folder in self._folders if (error := self._probe(folder))), "")
        for path, data in self._former.items() if answer else ():
            if data is None:
                self._store.delete(path)
            else:
                self._store.write(path, data)
        return answer
