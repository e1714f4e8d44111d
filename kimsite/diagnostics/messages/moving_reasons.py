"""Reasons of an import, by their own key, in both languages."""

from __future__ import annotations

MOVING_REASONS_ID = {
    "picture.address": "alamatnya bukan alamat di internet",
    "picture.private": "alamatnya ada di jaringan lokal, bukan di internet",
    "picture.missing": "gambarnya sudah tidak ada di sana",
    "picture.refused": "situsnya tidak menjawab atau menolak",
    "picture.slow": "terlalu lama diunduh",
    "picture.large": "berkasnya lebih dari 20 MB",
    "picture.kind": "yang dikirim bukan gambar",
    "picture.later": "belum sempat diunduh pada impor kali ini",
}
MOVING_REASONS_EN = {
    "picture.address": "its address is not on the internet",
    "picture.private": "its address is on a local network and not on the internet",
    "picture.missing": "the picture is no longer there",
    "picture.refused": "the site does not answer or refuses",
    "picture.slow": "it takes too long to download",
    "picture.large": "the file has more than 20 MB",
    "picture.kind": "what came is no picture",
    "picture.later": "there was no time for it in this import",
}
