"""Certificates and FTP servers that all tests of a run share."""

import pytest
from loopback import ftp, ssh
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


@pytest.fixture(scope="session")
def ssh_server(tmp_path_factory):
    with ssh.sshd(tmp_path_factory.mktemp("sshd")) as host:
        yield host


@pytest.fixture(scope="session")
def sftp_only_server(tmp_path_factory):
    with ssh.sshd(tmp_path_factory.mktemp("sftp-only"), only_sftp=True) as host:
        yield host
