"""Where --workers may send the work."""

from pathlib import Path

import click
import pytest

from kimsite.cli.cluster_option import cluster_of
from kimsite.model.build import Cluster

NONE = (None, None, None)
PEMS = (Path("ca.pem"), Path("cert.pem"), Path("key.pem"))


@pytest.mark.parametrize("workers", ["serial", "processes"])
def test_this_machine_needs_no_cluster(workers):
    assert cluster_of(workers, NONE, plain=False) is None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_this_machine_may_be_spoken_with_plainly(host):
    assert cluster_of(f"dask://{host}:8786", NONE, plain=False) == Cluster(address=f"tcp://{host}:8786")


def test_others_only_under_tls_or_when_the_operator_insists():
    with pytest.raises(click.UsageError, match="tidak terlindung"):
        cluster_of("dask://10.0.0.5:8786", NONE, plain=False)
    assert cluster_of("dask://10.0.0.5:8786", NONE, plain=True) == Cluster(
        address="tcp://10.0.0.5:8786", plain=True
    )
    made = cluster_of("tls://10.0.0.5:8786", PEMS, plain=False)
    assert made == Cluster(address="tls://10.0.0.5:8786", ca="ca.pem", cert="cert.pem", key="key.pem")


@pytest.mark.parametrize("files", [NONE, (PEMS[0], None, None), (None, *PEMS[1:])])
def test_tls_needs_its_three_files(files):
    with pytest.raises(click.UsageError, match="--tls-ca"):
        cluster_of("tls://10.0.0.5:8786", files, plain=False)


@pytest.mark.parametrize(
    "workers",
    [
        "dask",
        "dask://",
        "dask://host",
        "dask://host:pintu",
        "http://127.0.0.1:80",
        "dask://127.0.0.1:1/jalan",
        "semua",
    ],
)
def test_what_is_no_address_is_said(workers):
    with pytest.raises(click.UsageError, match="tidak dikenal"):
        cluster_of(workers, NONE, plain=True)
