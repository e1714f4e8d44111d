"""`--workers`: where the villages are built, and whether the connection is protected."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from kimsite.cli.usage import usage
from kimsite.model.build import Cluster
from kimsite.tools.hosts import is_loopback

HERE = ("serial", "processes")
_LOCAL = "dask:local"


def cluster_of(
    workers: str, tls: tuple[Path | None, Path | None, Path | None], *, plain: bool
) -> Cluster | None:
    """The cluster that `--workers` names; None for this machine's own processes.

    `tls`: CA, certificate and key as PEM files.

    Raises click.UsageError for an address that is none, for TLS without its files, and for a connection that
    others could read.
    """
    if workers in HERE:
        return None
    if workers == _LOCAL:
        return Cluster(address="local")
    address = urlsplit(workers)
    if (
        address.scheme not in {"dask", "tls"}
        or not address.hostname
        or not _port(workers)
        or address.path
        or address.query
    ):
        raise usage(
            (
                f'"{workers}" tidak dikenal. Pilih serial, processes, dask:local, dask://KOMPUTER:PORT, atau '
                "tls://KOMPUTER:PORT."
            ),
            (
                f'"{workers}" is unknown. Choose serial, processes, dask:local, dask://HOST:PORT, or '
                "tls://HOST:PORT."
            ),
        )
    if address.scheme == "tls":
        ca, cert, key = tls
        if not (ca and cert and key):
            raise usage(
                (
                    "tls:// memerlukan --tls-ca, --tls-cert, dan --tls-key. Cara membuatnya ada di "
                    "docs/panduan/skala.md."
                ),
                "tls:// needs --tls-ca, --tls-cert and --tls-key. How to make them: docs/panduan/skala.md.",
            )
        return Cluster(address=workers, ca=str(ca), cert=str(cert), key=str(key))
    if not plain and not is_loopback(address.hostname):
        raise usage(
            f"{address.hostname} ada di jaringan, dan dask:// tidak terlindung: siapa pun di jaringan itu "
            "dapat membaca dan menyuruh. "
            "Pakai tls://, atau --tanpa-tls bila jaringannya benar-benar tertutup.",
            f"{address.hostname} is on a network, and dask:// is not protected: anyone there can read it and "
            "give orders. "
            "Use tls://, or --tanpa-tls where the network is really closed.",
        )
    return Cluster(address=f"tcp://{address.netloc}", plain=plain)


def _port(address: str) -> int:
    try:
        return urlsplit(address).port or 0
    except ValueError:
        return 0
