"""Certificates and FTP servers that all tests of a run share."""

import pytest
from loopback import ftp
from loopback.certificates import Authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session", params=list(ftp.HOSTS))
def ftp_host(request, authority, tmp_path_factory):
    """Each of the real servers in turn."""
    base = tmp_path_factory.mktemp(request.param)
    with ftp.HOSTS[request.param](base, authority.issue()) as host:
        yield host
