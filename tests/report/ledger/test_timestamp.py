import json
import shutil
import subprocess

import pytest

from kimsite.report.ledger import timestamp
from kimsite.report.ledger.timestamp import Unverifiable, witness
from kimsite.tools.chained_lines import sealed

CONFIG = """
[tsa]
default_tsa = berkas
[berkas]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[req]
distinguished_name = nama
[nama]
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""
ROW = {
    "foto": [],
    "isi": "0" * 64,
    "kim": "35.22.12.2006",
    "no": 1,
    "sebelum": "0" * 64,
    "tanggal": "2026-08-01",
    "tulisan": "a.md",
    "waktu": "x",
}


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """Our own time stamp authority, made by openssl; stamp(digest) -> token."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: time stamps are NOT tested in this run")
    folder = tmp_path_factory.mktemp("tsa")
    (folder / "c.cnf").write_text(CONFIG.format(folder=folder))
    (folder / "serial").write_text("01\n")

    def openssl(*words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, cwd=folder)

    ec = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "c.cnf")
    for name in ("ca", "lain"):
        openssl(
            "req",
            "-x509",
            *ec,
            "-keyout",
            f"{name}.key",
            "-out",
            f"{name}.pem",
            "-days",
            "3650",
            "-subj",
            f"/CN=Akar {name}",
            "-extensions",
            "ca",
        )
    openssl("req", "-new", *ec, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Penanda waktu uji")
    openssl(
        "x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out",
        "tsa.pem", "-days", "3650",
        "-extfile", "c.cnf", "-extensions", "leaf",
    )  # fmt: skip

    def stamp(digest: str) -> bytes:
        openssl("ts", "-query", "-digest", digest, "-sha256", "-cert", "-out", "q.tsq")
        openssl("ts", "-reply", "-config", "c.cnf", "-queryfile", "q.tsq", "-out", "r.tsr")
        return (folder / "r.tsr").read_bytes()

    return folder, stamp


def test_a_token_of_openssl_witnesses_the_row(authority):
    folder, stamp = authority
    digest = sealed(ROW)["sidik"]
    found = witness(stamp(digest), (folder / "ca.pem").read_bytes())
    assert found.digest == digest
    assert found.moment.tzinfo is not None


def test_openssl_comes_to_the_same_digest_from_the_line_itself(authority):
    folder, _ = authority
    (folder / "baris.json").write_text(json.dumps(ROW, sort_keys=True, separators=(",", ":")))
    said = subprocess.run(
        ["openssl", "dgst", "-sha256", "-r", "baris.json"],
        check=True,
        capture_output=True,
        text=True,
        cwd=folder,
    ).stdout
    assert said.split()[0] == sealed(ROW)["sidik"]


def test_a_changed_token_a_strange_authority_and_noise_prove_nothing(authority):
    folder, stamp = authority
    token = stamp("ab" * 32)
    with pytest.raises(Unverifiable, match=r"stamp\.signature"):
        witness(token, (folder / "lain.pem").read_bytes())
    changed = token.replace(bytes.fromhex("ab" * 32), bytes.fromhex("ac" * 32))
    assert changed != token
    with pytest.raises(Unverifiable):
        witness(changed, (folder / "ca.pem").read_bytes())
    with pytest.raises(Unverifiable, match=r"stamp\.unreadable"):
        witness(b"bukan apa-apa", (folder / "ca.pem").read_bytes())


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(timestamp, "HERE", False)
    with pytest.raises(Unverifiable, match=r"stamp\.no-library"):
        witness(b"", b"")
