"""The folder that an FTP session publishes into."""

from __future__ import annotations

import ftplib
import posixpath
from collections.abc import Callable, Collection

from kimsite.deploy.stores.ftp_session import wire
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind, StoreErrorReason

_MADE_BY_HOSTS = frozenset({"public_html", "htdocs", "httpdocs", "www"})


def enter_ftp_folder(ftp: ftplib.FTP, folder: str, names: Callable[[], Collection[str]]) -> None:
    """Enter a target's folder, which is made where only its last part is missing.

    More is not made: nobody shall publish into a misspelled path. Nor is the folder of all sites of an
    account, which every host makes: where it is missing, the account sees one folder only.

    `names`: those in the folder that the session is in. Raises StoreError, and what `ftplib` raises.
    """

    def refusal(error: ftplib.error_perm, reason: StoreErrorReason) -> StoreError:
        return StoreError("connect", folder, str(error), StoreErrorKind.MISSING, reason)

    path = wire(folder.rstrip("/")) or "/"
    try:
        ftp.cwd(path)
    except ftplib.error_perm as error:
        above, name = posixpath.split(path)
        try:
            ftp.cwd(above or ".")
        except ftplib.error_perm:
            raise refusal(error, StoreErrorReason.FOLDER_MISSING) from error
        if name in names():
            raise refusal(error, StoreErrorReason.FOLDER_IS_FILE) from error
        if name in _MADE_BY_HOSTS:
            raise refusal(error, StoreErrorReason.FOLDER_MISSING) from error
        ftp.mkd(name)
        ftp.cwd(name)
