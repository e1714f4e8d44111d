"""A `.htaccess` that hides the whole site is put back.

A host may forbid a directive that others allow, and then answers every page with an error (Apache: 500). So
the file is sent last, the home page is asked for, and the former file is put back where it fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kimsite.deploy.stores.store import Store
from kimsite.model.deploy import Upload

SERVER_FILE = ".htaccess"


class ServerFileGuard:
    """Watches over one deployment's `.htaccess`."""

    def __init__(self, store: Store, uploads: Iterable[Upload], probe: Callable[[], str] | None) -> None:
        """To be made before anything is sent.

        `probe`: asks for the home page; the error it answers with, or an empty text where it shows or nobody
        knows. None: nothing is watched. Raises StoreError.
        """
        self._store = store
        self._probe = probe
        is_sent = any(one.path == SERVER_FILE for one in uploads)
        if probe is None or not is_sent or probe():  # an error of before is not ours
            self._probe = None
        self._former = store.read(SERVER_FILE) if self._probe is not None else None

    def put_back(self) -> str:
        """Put the former file back where the new one hides the site.

        Returns the host's answer; an empty text where all is well. Raises StoreError.
        """
        answer = self._probe() if self._probe is not None else ""
        if answer and self._former is None:
            self._store.delete(SERVER_FILE)
        elif answer and self._former is not None:
            self._store.write(SERVER_FILE, self._former)
        return answer
