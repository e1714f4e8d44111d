"""FTP servers, one after the other."""

import pytest
from loopback import ftp


@pytest.fixture(scope="session", params=list(ftp.HOSTS))
def ftp_host(request, ftp_servers):
    """Each of the real servers in turn."""
    return ftp_servers(request.param)
