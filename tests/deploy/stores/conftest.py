"""FTP servers, one after the other."""

import pytest


@pytest.fixture(
    scope="session", params=["vsftpd", "proftpd", pytest.param("pureftpd", marks=pytest.mark.slow)]
)
def ftp_host(request, ftp_servers):
    """Each of the real servers in turn."""
    return ftp_servers(request.param)
