"""What is looked at before anything is sent."""

import pytest
from deploy_recipes import manifest_for, site, write_tree

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.local_tree import read_local_tree, refuse_private_numbers
from kimsite.deploy.plan import plan_deploy
from kimsite.tools.manifests import MANIFEST_FILE

NIK = "3522154105850003"
"""Invented: the shape of a number, of nobody."""


def test_a_whole_tree_is_read(tmp_path):
    assert read_local_tree(write_tree(tmp_path, site())) == manifest_for(site())


@pytest.mark.parametrize("how", ["no manifest", "torn manifest", "never built"])
def test_a_tree_without_a_manifest_is_refused(tmp_path, how):
    write_tree(tmp_path, site())
    match how:
        case "no manifest":
            (tmp_path / MANIFEST_FILE).unlink()
        case "torn manifest":
            (tmp_path / MANIFEST_FILE).write_bytes(b'{"version":1,"files":[')
        case "never built":
            tmp_path = tmp_path / "tidak-ada"
    with pytest.raises(DeployRefused) as refusal:
        read_local_tree(tmp_path)
    assert refusal.value.code == "D14"


@pytest.mark.parametrize("shown", [NIK, "3522 1541 0585 0003", "3522.1541.0585.0003"])
def test_a_page_with_a_persons_number_is_not_sent(shown):
    tree = {**site(), "kec/desa/berita/x/index.html": f"<p>Nomor {shown} milik warga</p>".encode()}
    uploads = plan_deploy({}, manifest_for(tree).files).uploads
    with pytest.raises(DeployRefused) as refusal:
        refuse_private_numbers(uploads, tree.__getitem__)
    assert refusal.value.code == "D15"
    assert refusal.value.values == {"jumlah": 1, "berkas": "kec/desa/berita/x/index.html"}
    assert NIK not in str(refusal.value.values)


def test_digests_and_pictures_are_no_persons():
    tree = {
        "aset/foto.jpg": b"\xff\xd8" + NIK.encode(),
        "aset/gaya-1234567890123456.css": b"body{}",
        "peta/index.html": b'<path d="M35 22 15 41 05 85 00 03z"/><svg viewBox="35 22 1541 05850003">',
        "index.html": b'<img src="aset/2fd371b499d5-480.jpg" width="1280" height="960">' * 9,
    }
    refuse_private_numbers(plan_deploy({}, manifest_for(tree).files).uploads, tree.__getitem__)
