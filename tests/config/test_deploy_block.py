"""A new target in sites.yaml changes no other line."""

import pytest
import yaml

from kimsite.config.deploy_block import add_deploy_target

FIELDS = {"jenis": "ftps", "host": "ftp.contoh.id", "pengguna": "kim@contoh.id", "folder": "/public_html"}
HEAD = "# milik kami\nkabupaten:   {nama: Bojonegoro}   # jangan diubah\n\nkim: []"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        *(f"{HEAD}\n{line}" for line in ("", "kirim:\n", "kirim: {}\ntema: dasar\n", "kirim:  # nanti\n")),
    ],
)
def test_the_target_is_there_and_every_other_line_is_as_it_was(text, end):
    before = text.replace("\n", end)
    after = add_deploy_target(before, "utama", FIELDS)
    read = yaml.safe_load(after)
    assert read.pop("kirim") == {"utama": FIELDS}
    old = yaml.safe_load(before)
    old.pop("kirim", None)
    assert read == old
    kept = [line for line in before.split(end) if "kirim" not in line]
    rest = [line for line in after.split(end) if "kirim" not in line and "utama" not in line]
    assert [line for line in rest if line] == [line for line in kept if line]
    assert end == "\n" or "\n" not in after.replace("\r\n", "")


def test_a_target_joins_those_that_are_there():
    text = f"{HEAD}\nkirim:\n  usb: {{jenis: folder, ke: a}}\n"
    after = yaml.safe_load(add_deploy_target(text, "utama", FIELDS))
    assert list(after["kirim"]) == ["utama", "usb"]


@pytest.mark.parametrize("value", ["E:/kim", "git@git.id:a/kim.git", "ya", "a: b", 'a"b', "#x", "1.10", "é"])
def test_every_value_is_read_back_as_it_was_typed(value):
    after = yaml.safe_load(add_deploy_target("a: 1\n", "utama", {"ke": value}))
    assert after["kirim"]["utama"]["ke"] == value
