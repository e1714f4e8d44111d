"""Where a password comes from, and that nobody else is asked."""

import sys
from types import SimpleNamespace

import pytest

from kimsite.deploy import secrets
from kimsite.model.deploy import FolderTarget, FtpTarget, SftpTarget

FTP = FtpTarget(name="dinas-lama", kind="ftps", host="ftp.contoh.id", user="kim", folder="/")
SFTP = SftpTarget(name="vps", kind="sftp", host="kim.contoh.id", user="kim", folder="/")
FOLDER = FolderTarget(name="usb", kind="folder", folder="E:/kim")


class Keyring:
    def __init__(self):
        self.kept = {}
        self.errors = SimpleNamespace(KeyringError=RuntimeError)
        self.locked = False

    def get_password(self, service, name):
        if self.locked:
            raise RuntimeError("locked")
        return self.kept.get((service, name))

    def delete_password(self, service, name):
        if self.kept.pop((service, name), None) is None:
            raise RuntimeError("not there")

    def set_password(self, service, name, password):
        if self.locked:
            raise RuntimeError("locked")
        self.kept[service, name] = password


@pytest.fixture
def keyring(monkeypatch):
    made = Keyring()
    monkeypatch.setitem(sys.modules, "keyring", made)
    monkeypatch.setattr(secrets, "has_keyring", lambda: True)
    return made


@pytest.fixture
def no_keyring(monkeypatch):
    monkeypatch.setattr(secrets, "has_keyring", lambda: False)


def nobody():
    raise AssertionError("nobody may be asked")


def test_the_environment_comes_first(keyring):
    assert secrets.variable_of(FTP) == "KIMSITE_DEPLOY_DINAS_LAMA_PASSWORD"
    secrets.keep_password(FTP, "dari gantungan")
    environment = {"KIMSITE_DEPLOY_DINAS_LAMA_PASSWORD": "dari lingkungan"}
    assert secrets.find_password(FTP, environment, nobody) == "dari lingkungan"


def test_then_the_keyring_by_host_and_user(keyring):
    assert secrets.keep_password(FTP, "rahasia")
    assert keyring.kept == {("kimsite", "kim@ftp.contoh.id"): "rahasia"}
    assert secrets.find_password(FTP, {}, nobody) == "rahasia"


def test_then_a_question(keyring, monkeypatch):
    assert secrets.find_password(FTP, {}, lambda: "diketik") == "diketik"
    keyring.locked = True
    assert secrets.find_password(FTP, {}, lambda: "diketik") == "diketik"
    assert not secrets.keep_password(FTP, "diketik")


def test_a_password_that_is_no_longer_accepted_is_forgotten(keyring):
    secrets.keep_password(FTP, "lama")
    secrets.forget_password(FTP)
    secrets.forget_password(FTP)
    assert secrets.find_password(FTP, {}, lambda: "baru") == "baru"


def test_without_a_keyring_it_works_as_well(no_keyring):
    assert secrets.find_password(FTP, {}, lambda: "diketik") == "diketik"
    assert not secrets.keep_password(FTP, "diketik")
    secrets.forget_password(FTP)


def test_ssh_and_folders_ask_nobody(no_keyring):
    assert secrets.find_password(SFTP, {}, nobody) == ""
    assert secrets.find_password(FOLDER, {}, nobody) == ""
    assert secrets.find_password(SFTP, {"KIMSITE_DEPLOY_VPS_PASSWORD": "sandi"}, nobody) == "sandi"
