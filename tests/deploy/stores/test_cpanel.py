"""A first deployment that a cPanel unpacks, beside a real FTPS server."""

import contextlib

import pytest
from deploy_recipes import Publishing, published, site, write_tree
from loopback import cpanel, ftp
from loopback.certificates import HOST, Authority

from kimsite.deploy.stores.cpanel import CpanelStore
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FtpTarget, StoreErrorKind


@pytest.fixture
def panel(ftp_host, authority):
    with cpanel.cpanel(ftp_host.root, authority.issue()) as running:
        yield running


def connected(ftp_host, authority, panel, token=cpanel.TOKEN):
    target = FtpTarget(
        name="utama", kind="ftps", host=HOST, user=ftp_host.user, folder=ftp_host.folder, port=ftp_host.port,
        certificate=str(authority.root), panel=panel.address, panel_user=cpanel.USER,
        panel_folder=cpanel.FOLDER,
    )  # fmt: skip
    return contextlib.closing(CpanelStore(target, ftp.PASSWORD, token))


@pytest.fixture
def laptop(tmp_path):
    return Publishing(tmp_path / "memori", write_tree(tmp_path / "pohon", site(40)))


def names_sent(ftp_host):
    """Pages that travelled by FTP, one by one."""
    return ftp_host.written().count("tulisan-")


@pytest.mark.slow
def test_new_files_travel_as_one_archive_and_changed_ones_by_ftp(ftp_host, authority, panel, laptop):
    before = names_sent(ftp_host)
    with connected(ftp_host, authority, panel) as store:
        assert laptop.to(store).sent == 47
        assert published(ftp_host.root) == site(40)
        assert panel.calls == ["/execute/Fileman/upload_files", "/json-api/cpanel"]
        assert names_sent(ftp_host) == before, "no page was sent by itself"
        assert not list(ftp_host.root.rglob("*.zip"))
        changed = {path: data + b"!" for path, data in site(40).items()}
        write_tree(laptop.tree, changed)
        assert laptop.to(store).sent == 47
        assert len(panel.calls) == 2, "readers see these files: each is renamed into its place"
        assert published(ftp_host.root) == changed


@pytest.mark.slow
def test_a_panel_that_may_not_unpack_is_done_without(ftp_host, authority, panel, laptop):
    panel.can_unpack = False
    with connected(ftp_host, authority, panel) as store:
        laptop.to(store)
        assert published(ftp_host.root) == site(40)
        assert panel.calls == ["/execute/Fileman/upload_files", "/json-api/cpanel"], "it is asked once"
        assert not list(ftp_host.root.rglob("*.zip"))


def test_a_wrong_token_is_told_and_shown_to_nobody(ftp_host, authority, panel, laptop):
    with connected(ftp_host, authority, panel, "TOKENSALAH") as store:
        with pytest.raises(StoreError) as caught:
            laptop.to(store)
        assert caught.value.kind is StoreErrorKind.LOGIN
        assert "TOKENSALAH" not in str(caught.value)
        assert panel.calls == ["/execute/Fileman/upload_files"], "one try"
    with connected(ftp_host, authority, panel) as store:
        laptop.to(store)
    assert published(ftp_host.root) == site(40)


def test_a_panel_that_cannot_prove_itself_gets_no_token(ftp_host, authority, tmp_path, laptop):
    other = tmp_path / "lain"
    other.mkdir()
    with cpanel.cpanel(ftp_host.root, Authority(other).issue()) as stranger:
        with connected(ftp_host, authority, stranger) as store, pytest.raises(StoreError) as caught:
            laptop.to(store)
        assert caught.value.kind is StoreErrorKind.CERTIFICATE
        assert stranger.calls == []
