"""FTP servers, one after the other."""

import shutil

import pytest


@pytest.fixture(params=["vsftpd", "proftpd", pytest.param("pureftpd", marks=pytest.mark.slow)])
def ftp_host(request, ftp_servers):
    """Each of the real servers in turn, with an empty folder."""
    host = ftp_servers(request.param)
    for path in host.root.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return host
