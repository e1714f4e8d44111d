"""Reasons why a cluster cannot be used, by their own key, in both languages."""

from __future__ import annotations

CLUSTER_REASONS_ID = {
    "cluster.no-package": ("paket distributed belum terpasang di komputer ini: pip install 'kimsite[dask]'"),
    "cluster.nobody": "tidak ada komputer pekerja yang tersambung",
    "cluster.silent": "penjadwal tidak menjawab; periksa alamat, jaringan, dan sertifikatnya",
    "cluster.cut": "sambungan ke penjadwal terputus",
    "cluster.plain": "ada pekerja yang tersambung tanpa TLS dari komputer lain",
    "cluster.setup": "pekerja tidak dapat disiapkan: {lain}",
    "cluster.version": "seorang pekerja memakai versi lain: {lain}",
}
CLUSTER_REASONS_EN = {
    "cluster.no-package": (
        "the package distributed is not installed on this machine: pip install 'kimsite[dask]'"
    ),
    "cluster.nobody": "no worker is connected",
    "cluster.silent": ("the scheduler does not answer; check the address, the network and the certificates"),
    "cluster.cut": "the connection to the scheduler was lost",
    "cluster.plain": "a worker on another machine is connected without TLS",
    "cluster.setup": "the workers cannot be set up: {lain}",
    "cluster.version": "a worker has another version: {lain}",
}
