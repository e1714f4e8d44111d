"""Work on real clusters of this machine: the same bytes with a shared disk and without, whatever becomes of a
worker.

A quick run builds on one worker; where disks, workers and certificates fail is `slow`.
"""

import ipaddress
import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec

import pytest
import recipes
from conftest import AS_OF, POST, ROOT, SITES, Project, photo
from loopback.process import free_port
from recipes import MARK, VICTIM

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.build import Cluster
from kimsite.pipeline import district, village
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.pipeline.workers import wire
from kimsite.theme.load import offers

if find_spec("distributed") is None:
    pytest.skip(
        "distributed is not installed: the build on a cluster is NOT tested in this run",
        allow_module_level=True,
    )

import psutil
from distributed import Client, LocalCluster

from kimsite.pipeline.workers import cluster as dask

KIM = "content/sumberrejo/sumberrejo"
PROJECT: dict[str, str | bytes] = {
    f"{KIM}/berita/a.md": POST.replace("penulis", "foto: a.jpg\npenulis"),
    f"{KIM}/foto/a.jpg": photo(gps=True),
    f"{KIM}/berita/buruk.md": "---\njudul: X\ntanggal: 2026-02-31\n---\nIsi\n",
    f"content/{VICTIM}/berita/a.md": POST,
    "content/kanor/_forum/berita/a.md": POST,
}
ENV = {**os.environ, "PYTHONPATH": f"{ROOT}/tests", "PYTHONWARNINGS": "ignore"}
CRYPTO = ("ca.pem", "cert.pem", "key.pem")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """Two workers behind a scheduler, as an operator would have them; where they keep the mark of
    `recipes.py`.
    """
    mark = tmp_path_factory.mktemp("tanda") / "tanda"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(MARK, str(mark))
        patch.setenv("PYTHONPATH", f"{ROOT}/tests")
        with LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            memory_limit=0,
            silence_logs=60,
        ) as here:
            yield Cluster(address=here.scheduler_address), mark


@pytest.fixture(scope="module")
def small_cluster():
    """A scheduler and a worker in this process; the worker builds in a process of its own, as ever."""
    with LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        protocol="tcp",
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=0,
        silence_logs=60,
    ) as here:
        yield Cluster(address=here.scheduler_address)


@pytest.fixture
def every_kecamatan():
    """As the command builds."""
    return True


@pytest.fixture(scope="module")
def serial(tmp_path_factory):
    """PROJECT as one process builds it: tree, findings, counts."""
    root = tmp_path_factory.mktemp("serial")
    project = Project(root).write({"sites.yaml": SITES, **PROJECT})
    project.every_kecamatan = True
    outcome = project.build()
    return project.tree(), outcome.findings, outcome.counts


def lies(project, tmp_path, disk: str):
    """Where the result goes.

    A worker is asked to look for the project only where result and project lie together.
    """
    project.out = project.root / "public" if disk == "shared" else tmp_path.parent / f"{tmp_path.name}-hasil"
    return project.out


@pytest.mark.slow
@pytest.mark.parametrize("disk", ["shared", "bundles"])
def test_the_same_bytes(make_project, tmp_path, cluster, serial, disk):
    same_bytes(make_project(PROJECT), tmp_path, cluster[0], serial, disk)


@pytest.mark.slow
def test_the_same_bytes_by_one_worker(make_project, tmp_path, small_cluster, serial):
    same_bytes(make_project(PROJECT), tmp_path, small_cluster, serial, "bundles")


def same_bytes(project, tmp_path, address, serial, disk) -> None:
    for path in (project.root / "content").rglob("*.*"):
        # what changed a moment ago is looked at again next time
        os.utime(path, (1_700_000_000, 1_700_000_000))
    out = lies(project, tmp_path, disk)
    outcome = project.build(cluster=address, out=out)
    assert (project.tree(), outcome.findings, outcome.counts) == serial
    assert not (project.root / ".kimsite/bersama").exists()
    again = project.build(out=out)
    assert (again.built, again.counts.written, again.findings) == (0, 0, outcome.findings), (
        "the next build trusts what came back"
    )
    project.write({f"{KIM}/berita/a.md": POST})
    assert project.build(cluster=address, out=out).counts.written > 0


@pytest.mark.slow
def test_a_worker_that_does_not_see_the_project_gets_its_files(
    make_project, tmp_path, cluster, serial, monkeypatch
):
    project = make_project(PROJECT)
    monkeypatch.setattr(dask, "MARK", "bukan-di-sini")
    assert project.build(cluster=cluster[0]).exit_code == 1
    assert project.tree() == serial[0]


@pytest.mark.slow
def test_a_folder_that_cannot_travel_is_built_where_it_lies(make_project, tmp_path, cluster):
    project = make_project(PROJECT)
    (project.root / KIM / "berita/tautan.md").symlink_to("a.md")
    expected = project.build().findings
    tree = project.tree()
    out = lies(project, tmp_path, "bundles")
    assert project.build(cluster=cluster[0], out=out).findings == expected
    assert project.tree() == tree


def different(tree, other) -> list[str]:
    """The paths that are not the same in both."""
    return sorted(path for path in tree.keys() | other.keys() if tree.get(path) != other.get(path))


@pytest.mark.slow
@pytest.mark.parametrize("disk", ["shared", "bundles"])
def test_a_worker_killed_in_the_middle_changes_no_byte(
    make_project, tmp_path, cluster, serial, monkeypatch, disk
):
    project = make_project(PROJECT)
    cluster[1].unlink(missing_ok=True)
    monkeypatch.setattr(village, "build_village", recipes.takes_its_worker_along)
    outcome = project.build(cluster=cluster[0], out=lies(project, tmp_path, disk))
    assert cluster[1].exists(), "it did happen"
    assert outcome.findings == serial[1]
    assert different(project.tree(), serial[0]) == []


@pytest.mark.slow
def test_a_village_that_ends_its_process_fails_alone(make_project, cluster, monkeypatch):
    project = make_project(PROJECT)
    monkeypatch.setattr(village, "build_village", recipes.falls)
    outcome = project.build(cluster=cluster[0])
    assert outcome.exit_code == 3
    assert [one.village for one in outcome.findings if one.code == "B01"] == [VICTIM]
    assert project.page("sumberrejo/sumberrejo/berita/a")


def refused(outcome) -> str:
    """Why nothing was built."""
    assert outcome.exit_code == 2
    (finding,) = [one for one in outcome.findings if one.code == "B06"]
    return words_for(finding, "id").why


def test_a_worker_of_another_version_is_refused(make_project, small_cluster, monkeypatch):
    project = make_project(PROJECT)
    monkeypatch.setattr(wire, "versions", lambda: (("kimsite", "9"),))
    assert "kimsite 9 ≠ " in refused(project.build(cluster=small_cluster))
    assert not project.out.exists()


def test_nobody_there(make_project, monkeypatch):
    monkeypatch.setattr(dask, "CONNECT", 0.3)
    address = f"tcp://127.0.0.1:{free_port()}"
    assert (
        refused(make_project(PROJECT).build(cluster=Cluster(address=address)))
        == "penjadwal tidak menjawab; periksa alamat, jaringan, dan sertifikatnya"
    )


@pytest.mark.slow
def test_a_cluster_of_our_own_listens_to_this_machine_only(make_project):
    project = make_project(PROJECT)
    heard = set()

    def look(*_):
        us = psutil.Process()
        for process in (us, *us.children(recursive=True)):
            heard.update(
                one.laddr.ip for one in process.net_connections("inet") if one.status == psutil.CONN_LISTEN
            )

    wish = BuildOptions(
        root=project.root, out=project.out, as_of=AS_OF, jobs=1, cluster=Cluster(address="local")
    )
    known = read_sites(project.root, offers(project.root), Findings())
    assert district.build_district(known, wish, look).built == 3
    assert heard
    assert all(ipaddress.ip_address(ip).is_loopback for ip in heard), heard


@pytest.mark.slow
def test_without_the_extra_it_is_said(make_project, tmp_path):
    project = make_project(PROJECT)
    (tmp_path / "bayangan").mkdir()
    (tmp_path / "bayangan/distributed.py").write_text("raise ImportError")
    made = kimsite(project, "dask:local", PYTHONPATH=str(tmp_path / "bayangan"))
    assert made.returncode == 2
    assert "pip install 'kimsite[dask]'" in made.stderr


@pytest.mark.slow
def test_mutual_tls(make_project, tmp_path, serial):
    project = make_project(PROJECT)
    for folder in ("milik-kita", "milik-lain"):
        (tmp_path / folder).mkdir()
        certificates(tmp_path / folder)
    ours, theirs = (
        {f"KIMSITE_TLS_{name.split('.')[0].upper()}": str(tmp_path / folder / name) for name in CRYPTO}
        for folder in ("milik-kita", "milik-lain")
    )
    with tls_cluster(tmp_path / "milik-kita", tmp_path) as address:
        made = kimsite(project, address, **ours)
        assert made.returncode == 1, made.stderr
        assert project.tree() == serial[0]
        stranger = kimsite(project, address, "--clean", **theirs)
        assert stranger.returncode == 2
        assert "penjadwal tidak menjawab" in stranger.stderr
        with pytest.raises(OSError):  # noqa: PT011  # it may be any of them
            Client(address.replace("tls:", "tcp:"), timeout=1)


def kimsite(project, workers: str, *more: str, **env: str):
    command = [
        sys.executable,
        "-m",
        "kimsite",
        "build",
        "--as-of",
        "2026-11-24",
        "--workers",
        workers,
        "--root",
        str(project.root),
        *more,
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**ENV, **env})


@contextmanager
def tls_cluster(folder, tmp_path):
    """A scheduler and a worker, each started as docs/panduan/skala.md says."""
    ca, cert, key = (str(folder / name) for name in CRYPTO)
    port = str(free_port())
    address = f"tls://127.0.0.1:{port}"
    tls = ["--tls-ca-file", ca, "--tls-cert", cert, "--tls-key", key]
    scheduler = [
        sys.executable,
        "-m",
        "dask",
        "scheduler",
        "--protocol",
        "tls",
        "--host",
        "127.0.0.1",
        "--port",
        port,
        "--dashboard-address",
        "127.0.0.1:0",
        *tls,
    ]
    worker = [
        sys.executable,
        "-m",
        "dask",
        "worker",
        address,
        "--host",
        "127.0.0.1",
        "--nthreads",
        "1",
        "--dashboard-address",
        "127.0.0.1:0",
        "--local-directory",
        str(tmp_path),
        *tls,
    ]
    started = [
        subprocess.Popen(command, env=ENV, stderr=subprocess.DEVNULL) for command in (scheduler, worker)
    ]
    try:
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def certificates(folder) -> None:
    """A CA of one's own and one certificate by it, for every machine."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    now = datetime.now(UTC)
    no = dict.fromkeys(
        (
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    signs = x509.KeyUsage(digital_signature=False, key_cert_sign=True, crl_sign=True, **no)
    speaks = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH])

    def made(name: str, key, issuer: str, signer, *, ca: bool):
        signer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
        return (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
            .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
            .public_key(key.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(signer_key, critical=False)
            .add_extension(signs if ca else speaks, critical=ca)
            .sign(signer, hashes.SHA256())
        )  # fmt: skip

    root, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    pem = serialization.Encoding.PEM
    (folder / "ca.pem").write_bytes(made("Uji", root, "Uji", root, ca=True).public_bytes(pem))
    (folder / "cert.pem").write_bytes(made("Komputer", own, "Uji", root, ca=False).public_bytes(pem))
    plain = serialization.NoEncryption()
    (folder / "key.pem").write_bytes(own.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
