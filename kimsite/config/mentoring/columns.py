"""Titles of a table of Pendampingan -> fields."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from kimsite.config.registry.fields import folded_title

KECAMATAN, VILLAGE, CODE, NAME, GROUP, PHONE = "kecamatan", "desa", "kode", "nama", "unsur", "hp"
DAY_1, DAY_2, HOURS, VENUE, TEAM, MENTORS = "hari_1", "hari_2", "jam", "tempat", "tim", "pendamping"
MATERIALS, THEME_1, THEME_2 = "bahan", "tema_1", "tema_2"
ATTENDED_1, ATTENDED_2, RECEIVED = "hadir_1", "hadir_2", "bahan_diterima"
COLUMN_TITLES = {
    KECAMATAN: "Kecamatan", VILLAGE: "Desa/Kelurahan", CODE: "Kode Desa", NAME: "Nama peserta",
    GROUP: "Unsur", PHONE: "No HP", DAY_1: "Hari 1", DAY_2: "Hari 2", HOURS: "Jam", VENUE: "Tempat",
    TEAM: "Tim", MENTORS: "Pendamping", MATERIALS: "Bahan", THEME_1: "Tema hari 1", THEME_2: "Tema hari 2",
    ATTENDED_1: "Hadir hari 1", ATTENDED_2: "Hadir hari 2", RECEIVED: "Bahan diterima",
}  # fmt: skip
"""Field -> the title that kimsite writes."""
_ORDINAL = "no"
_ALIKE = 0.86
_TITLES = {
    KECAMATAN: "nama kecamatan,wilayah kecamatan",
    VILLAGE: "desa,kelurahan,nama desa,desa kel,asal desa,nama desa/kelurahan,utusan desa,nagari,gampong",
    CODE: "kode,kode wilayah,kode desa/kelurahan",
    NAME: "nama,peserta,nama lengkap,nama anggota,nama peserta pendampingan",
    GROUP: "asal unsur,utusan,unsur peserta,jabatan,perwakilan,dari unsur",
    PHONE: "hp,no wa,wa,whatsapp,no whatsapp,no telepon,telepon,nomor hp,kontak,no hp/wa",
    DAY_1: "hari pertama,hari ke 1,hari i,tanggal,tanggal 1,tanggal hari 1,tanggal hari pertama,"
    "tanggal pelaksanaan,hari/tanggal,hari 1 (dasar),tanggal mulai,mulai",
    DAY_2: "hari kedua,hari ke 2,hari ii,tanggal 2,tanggal hari 2,tanggal hari kedua,hari 2 (praktik),"
    "tanggal selesai,selesai",
    HOURS: "waktu,pukul,jam pelaksanaan,jam mulai",
    VENUE: "lokasi,tempat pelaksanaan,tempat kegiatan,alamat tempat",
    TEAM: "nama tim,tim pendamping,regu",
    MENTORS: "nama pendamping,pendamping teknis,mentor,narasumber,pemateri,petugas,fasilitator",
    MATERIALS: "bahan dibagikan,materi dibagikan,perlengkapan,modul,bahan yang dibagikan,materi",
    THEME_1: "tema 1,materi hari 1,materi hari pertama,tema hari pertama,materi 1,tema",
    THEME_2: "tema 2,materi hari 2,materi hari kedua,tema hari kedua,materi 2",
    ATTENDED_1: "hadir 1,kehadiran hari 1,kehadiran 1,hadir hari pertama,kehadiran hari pertama,h1,absen 1,"
    "presensi hari 1,absen hari 1,kehadiran hari i,kehadiran hari ke 1,hari 1 hadir",
    ATTENDED_2: "hadir 2,kehadiran hari 2,kehadiran 2,hadir hari kedua,kehadiran hari kedua,h2,absen 2,"
    "presensi hari 2,absen hari 2,kehadiran hari ii,kehadiran hari ke 2,hari 2 hadir",
    RECEIVED: "bahan terima,materi diterima,terima bahan,terima buku,buku diterima,menerima bahan",
}
_EXACT = {
    folded_title(title): field
    for field, titles in reversed(_TITLES.items())
    for title in (COLUMN_TITLES[field], field, *titles.split(","))
}
_ORDINALS = frozenset({"no", "no urut", "urut", "nomor urut"})
_ASIDE = re.compile(r"\([^)]*\)")


def known_field(title: str) -> str:
    """The field of a title that is spelt as known; `no` for the column of numbers; else empty."""
    folded = folded_title(title)
    if folded in _ORDINALS:
        return _ORDINAL
    return _EXACT.get(folded) or _EXACT.get(folded_title(_ASIDE.sub(" ", title)), "")


@lru_cache(maxsize=1024)
def mentoring_field(title: str) -> str:
    """The same of a title that is spelt nearly so, too. Slow: for the titles of a table alone."""
    folded = folded_title(title)
    exact = known_field(title)
    if exact or not folded:
        return exact
    digits = re.findall(r"\d", folded)
    rated = sorted(
        (
            (SequenceMatcher(None, folded, known).ratio(), field)
            for known, field in _EXACT.items()
            if re.findall(r"\d", known) == digits
        ),
        reverse=True,
    )
    return rated[0][1] if rated and rated[0][0] >= _ALIKE else ""
