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
    "row.untitled": "namanya kosong",
    "row.undated": "harinya tidak tertulis lengkap; tulis misalnya 12 Maret 2026",
    "moved.gone": "situs lamanya menjawab bahwa halaman itu tidak ada",
    "moved.stays": "halaman lamanya masih tampil tanpa menyebut alamat baru",
    "moved.elsewhere": "pembaca diantar ke halaman lain",
    "moved.silent": "situs lamanya tidak menjawab",
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
    "row.untitled": "it has no name",
    "row.undated": "its day is not written in full; write for example 12 Maret 2026",
    "moved.gone": "the former site answers that there is no such page",
    "moved.stays": "the former page is still shown and names no new address",
    "moved.elsewhere": "readers are led to another page",
    "moved.silent": "the former site does not answer",
}
