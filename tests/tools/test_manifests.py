"""The manifest: the same bytes as a build writes, and none at all where it was damaged."""

import json

import pytest

from kimsite.pipeline.manifest import read_manifest
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import (
    MANIFEST_FILE,
    ManifestEntry,
    decode_manifest,
    manifest_bytes,
    manifest_of,
    manifest_row,
)

FILES = {"b/é.html": ManifestEntry(12, "ab" * 32), "a.css": ManifestEntry(0, "cd" * 32)}


def test_it_reads_and_writes_as_a_build_does(tmp_path):
    data = manifest_bytes(FILES)
    (tmp_path / MANIFEST_FILE).write_bytes(data)
    assert read_manifest(tmp_path) == {
        path: manifest_row(path, entry.size, entry.sha256) for path, entry in FILES.items()
    }
    rows = ",\n".join(read_manifest(tmp_path)[path] for path in sorted(FILES))
    assert data == f'{{"version":1,"files":[{rows}]}}\n'.encode()


def test_bytes_and_manifest_agree():
    manifest = decode_manifest(manifest_bytes(FILES))
    assert manifest == manifest_of(FILES)
    assert list(manifest.files) == sorted(FILES)
    assert manifest.digest == sha256(manifest_bytes(FILES))


def test_no_cut_leaves_a_manifest():
    data = manifest_bytes(FILES)
    assert [cut for cut in range(len(data) - 1) if decode_manifest(data[:cut]) is not None] == []


@pytest.mark.parametrize(
    "row",
    [
        {"path": "../a", "size": 1, "sha256": "ab" * 32},
        {"path": "/etc/passwd", "size": 1, "sha256": "ab" * 32},
        {"path": "a\\b", "size": 1, "sha256": "ab" * 32},
        {"path": "", "size": 1, "sha256": "ab" * 32},
        {"path": "a", "size": -1, "sha256": "ab" * 32},
        {"path": "a", "size": "1", "sha256": "ab" * 32},
        {"path": "a", "size": 1, "sha256": "AB" * 32},
        {"path": "a", "size": 1},
        {"path": "a.css", "size": 1, "sha256": "ab" * 32},
    ],
)
def test_what_no_build_writes_is_no_manifest(row):
    good = {"path": "a.css", "size": 0, "sha256": "cd" * 32}
    assert decode_manifest(json.dumps({"version": 1, "files": [good]}).encode()) is not None
    assert decode_manifest(json.dumps({"version": 1, "files": [good, row]}).encode()) is None
    assert decode_manifest(json.dumps({"version": 2, "files": [good]}).encode()) is None
    assert decode_manifest(b"\xff\xfe") is None
