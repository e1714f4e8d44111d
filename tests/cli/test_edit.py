"""`kimsite edit` in a terminal."""

import subprocess
import sys

import pytest
from conftest import SITES
from editor.running import RunningEditor

from kimsite.web.lan import is_lan, lan_addresses


@pytest.fixture
def project(tmp_path):
    (tmp_path / "sites.yaml").write_text(SITES)
    return tmp_path


def edit(root, *options):
    command = [sys.executable, "-m", "kimsite", "edit", "--root", str(root), "--no-open", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.slow
def test_a_second_one_shows_the_first(project):
    first = RunningEditor(project)
    try:
        second = edit(project, "--port", "0")
        assert second.returncode == 0
        assert second.stdout.strip() == first.address
        assert "sudah terbuka" in second.stderr
    finally:
        first.stop()
    again = RunningEditor(project)
    again.stop()
    assert again.address.startswith("http://127.0.0.1:")


@pytest.mark.slow
def test_the_network_is_asked_for_and_listened_to_only_then(project):
    if not lan_addresses():
        pytest.skip("this machine is in no local network")
    alone = RunningEditor(project)
    try:
        with pytest.raises(OSError, match="refused"):
            alone.raw("GET", "/", ["Host: x"], to=lan_addresses()[0])
        assert alone.form("/hp", {})[0] == 303
        host = f"{lan_addresses()[0]}:{alone.port}"
        assert alone.raw("GET", "/masuk", [f"Host: {host}"], to=lan_addresses()[0])[0] == 200
        _, page = alone.raw("GET", "/hp", [f"Host: 127.0.0.1:{alone.port}"])
        assert f"http://{host}".encode() in page
        assert b"<svg" in page
    finally:
        alone.stop()
    open_to_phones = RunningEditor(project, lan=lan_addresses()[0])
    try:
        assert len(open_to_phones.code()) == 6
        open_to_phones.shows("█▀")
    finally:
        open_to_phones.stop()
    assert f"http://{lan_addresses()[0]}:{open_to_phones.port}/" in "".join(open_to_phones.said)


@pytest.mark.slow
def test_wrong_words_are_answered(project):
    assert "203.0.113.9" in edit(project, "--hp", "--alamat", "203.0.113.9").stderr
    assert "Tidak ada KIM" in edit(project, "--hp", "--desa", "tidak/ada").stderr


@pytest.mark.parametrize(
    ("address", "expected"),
    [("192.168.1.5", True), ("10.0.0.7", True), ("172.16.3.1", True), ("127.0.0.1", False),
     ("8.8.8.8", False), ("169.254.3.4", False), ("fe80::1", False), ("x", False)],
)  # fmt: skip
def test_only_addresses_of_a_local_network_are_offered(address, expected):
    assert is_lan(address) is expected
