"""The fields of a list of KIM, and the titles by which offices name their columns."""

from __future__ import annotations

import re
from functools import lru_cache

from kimsite.record import Record
from kimsite.tools.text import plain_marks
from kimsite.tools.word_lists import phrases

CODE, NAME, VILLAGE, KECAMATAN, ORDINAL = "kode", "nama", "desa", "kecamatan", "nomor urut"
KEPT_PREFIX = "lain: "
"""What the title of a column begins with that is kept and not used."""
LONGEST_CELL = 160
"""Letters of a title or a cell in which a field is looked for; more are a note, kept as it is."""
OFFICERS = ("ketua", "sekretaris", "bendahara")


class RegistryField(Record):
    """One field of the list."""

    label: str
    """Its column's title in a workbook that kimsite writes."""
    titles: tuple[str, ...]
    """How offices call it, as `folded_title` folds them."""


def _field(label: str, titles: str) -> RegistryField:
    return RegistryField(label, tuple(folded_title(title) for title in (label, *titles.split(","))))


_SHORT = {
    "nomor": "no", "nmr": "no", "nomer": "no", "tgl": "tanggal", "tg": "tanggal", "telp": "telepon",
    "tlp": "telepon", "tel": "telepon", "telephone": "telepon", "tlpn": "telepon",
    "handphone": "hp", "ponsel": "hp", "kel": "kelurahan",
    "kec": "kecamatan", "jml": "jumlah", "jlh": "jumlah", "sd": "sampai", "thn": "tahun",
    "th": "tahun", "tmt": "tanggal", "ds": "desa", "whatsap": "whatsapp", "hingga": "sampai", "dengan": "",
    "nm": "nama", "kd": "kode", "wil": "wilayah", "bln": "bulan",
    "agt": "anggota", "tglsk": "tanggal sk", "nosk": "no sk", "sts": "status", "stts": "status",
}  # fmt: skip


_INITIAL = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_]\b)")
"""Of a short form with dots: 'S.K.', 'H.P.'."""
_ORDINAL = re.compile(r"\A\s*\d{1,2}\s*[.)]\s*")
"""Of a question in a form on the web: '3. Nama KIM'."""


@lru_cache(maxsize=1024)
def folded_title(text: str) -> str:
    """A column's title without case, marks and short forms: 'No. HP' gives 'no hp', 'S/D' gives 'sampai'."""
    plain = re.sub(r"\bs\s*[./]\s*d\b\.?", " sampai ", _ORDINAL.sub("", plain_marks(text).casefold()))
    words = re.findall(r"[^\W_]+", _INITIAL.sub(r"\1", plain))
    return " ".join(filter(None, (_SHORT.get(word, word) for word in words)))


FIELDS: dict[str, RegistryField] = {
    ORDINAL: _field("No", "nomor urut,no urut,urut,nomor"),
    CODE: _field(
        "Kode Desa",
        "kode,kode wilayah,kode kemendagri,kode desa/kelurahan,kode desa kel,kode kelurahan,id desa,"
        "kode wilayah desa,kode administrasi,kode nagari",
    ),
    NAME: _field(
        "Nama KIM",
        "kim,nama kelompok,nama komunitas,nama lembaga,nama kelompok informasi masyarakat,"
        "kelompok informasi masyarakat,nama komunitas informasi masyarakat,nama kim desa,"
        "nama kelompok kim,nama kim desa/kelurahan,kim name,name of kim",
    ),
    VILLAGE: _field(
        "Desa/Kelurahan",
        "desa,kelurahan,nama desa,nama kelurahan,nama desa/kelurahan,desa/kel,desa kelurahan,"
        "nagari,nama nagari,gampong,kampung,pekon,desa atau kelurahan,asal desa,"
        "desa asal,village",
    ),
    KECAMATAN: _field("Kecamatan", "nama kecamatan,distrik,kapanewon,kemantren,asal kecamatan,"
        "district,subdistrict"),
    "status": _field(
        "Status", "status kim,keaktifan,status keaktifan,kondisi,kondisi kim,aktif,masih aktif,is active"
    ),
    "wa": _field(
        "WhatsApp KIM (tampil di blog)",
        "wa,whatsapp,no wa,no whatsapp,wa kim,no wa kim,kontak blog,kontak kim,no wa blog,whatsapp kim",
    ),
    "email": _field(
        "E-mail KIM (tampil di blog)", "email blog,surel blog,email tampil di blog,email di blog"
    ),
    "aspirasi": _field("Aspirasi di Blog", "aspirasi,tombol aspirasi"),
    "hp": _field(
        "No HP Ketua",
        "hp,no hp,telepon,no telepon,kontak,no kontak,cp,contact person,hp ketua,no hp/wa,no hp wa,"
        "no telepon/hp,narahubung,no wa ketua,wa ketua,no hp pengurus,ketua no hp,"
        "ketua hp,phone",
    ),
    "nomor_induk": _field(
        "Nomor Induk",
        "no induk,no induk komunitas,nomor induk kim,no induk kim,nik kim,no reg,no reg kim",
    ),
    "sk_nomor": _field(
        "Nomor SK",
        "no sk,sk,sk nomor,sk no,no surat keputusan,surat keputusan,no sk kades,no sk kepala desa,"
        "no sk pembentukan,sk pembentukan,sk pengukuhan,sk pengesahan,dasar sk,sk kepala desa,"
        "surat keputusan nomor,no/sk",
    ),
    "sk_tanggal": _field(
        "Tanggal SK", "tgl sk,sk tanggal,tanggal penetapan,tanggal surat keputusan,surat keputusan tanggal"
    ),
    "sk_penandatangan": _field(
        "Penandatangan SK", "penandatangan,ditandatangani oleh,sk penandatangan,pejabat penandatangan"
    ),
    "sk_berlaku_sampai": _field(
        "Berlaku s/d",
        "berlaku sampai,berlaku sampai dengan,masa berlaku,masa berlaku sk,sk berlaku sampai,sk sampai,"
        "akhir masa sk,tanggal berakhir,sk berakhir,berakhir,habis masa berlaku,masa bakti,masa bakti s/d,"
        "masa berlaku s/d,sk masa berlaku,sk berlaku s/d,masa bakti sampai,periode,periode pengurus,"
        "periode kepengurusan,masa jabatan,masa khidmat,masa kepengurusan",
    ),
    "terbentuk": _field(
        "Terbentuk",
        "tahun terbentuk,tanggal terbentuk,tahun berdiri,tanggal berdiri,tanggal pembentukan,"
        "tahun pembentukan,berdiri,tahun,sejak",
    ),
    "ketua": _field("Ketua", "nama ketua,ketua kim,nama ketua kim,pengurus ketua,ketua nama,"
        "pimpinan,nama pimpinan,koordinator,nama koordinator,chairman,head,leader"),
    "ketua_unsur": _field("Unsur Ketua", "unsur,ketua unsur,asal unsur,unsur ketua kim"),
    "sekretaris": _field("Sekretaris", "nama sekretaris,pengurus sekretaris,sekretaris nama,sekretaris kim"),
    "sekretaris_unsur": _field("Unsur Sekretaris", "sekretaris unsur"),
    "bendahara": _field("Bendahara", "nama bendahara,pengurus bendahara,bendahara nama,bendahara kim"),
    "bendahara_unsur": _field("Unsur Bendahara", "bendahara unsur"),
    "anggota": _field("Jumlah Anggota", "anggota,jml anggota,banyak anggota,jumlah pengurus,total anggota"),
    "diketahui": _field(
        "Pengurus Diketahui Kepala Desa",
        "diketahui,diketahui kades,diketahui kepala desa,diketahui kades/lurah,mengetahui kepala desa,"
        "susunan pengurus diketahui kepala desa,susunan pengurus diketahui",
    ),
    "bukan_asn": _field("Bukan ASN", "pernyataan bukan asn,bukan pns,bukan asn/pns,surat bukan asn"),
    "bukan_parpol": _field(
        "Bukan Parpol", "pernyataan bukan parpol,bukan partai,tidak berafiliasi parpol,bukan anggota parpol"
    ),
    "bukan_lsm": _field("Bukan LSM", "pernyataan bukan lsm,tidak berafiliasi lsm,bukan anggota lsm"),
    "tidak_pidana": _field(
        "Tidak Terlibat Pidana",
        "tidak pidana,pernyataan tidak pidana,bebas pidana,tidak terlibat tindakan kriminal,tidak kriminal",
    ),
    "pernyataan_tanggal": _field("Tanggal Pernyataan", "pernyataan tanggal,tanggal surat pernyataan"),
    "folder": _field("Folder", "folder blog"),
    "tema": _field("Tema", "tema blog"),
    "palet": _field("Palet", "palet warna"),
    "motif": _field("Motif", "motif blog"),
    "logo": _field("Logo", "berkas logo"),
}  # fmt: skip
"""Name in sites.yaml and in our CSV -> the field."""
_FIELD_OF_TITLE = {title: name for name, field in reversed(FIELDS.items()) for title in field.titles}
REFUSED = frozenset(
    folded_title(phrase)
    for phrase in phrases("""
        nik, no ktp, ktp, nomor ktp, nik ketua, nik pengurus, ketua nik, nomor induk kependudukan, no kk, kk,
        nomor kk, kartu keluarga, tanggal lahir, tgl lahir, ttl, tempat tanggal lahir, tempat/tanggal lahir,
        tempat dan tanggal lahir, nik/kk, no nik, ketua tanggal lahir, nik sekretaris, nik bendahara
    """)
)
"""Titles of columns about persons that are never taken over (UU 23/2006 art. 84, UU 27/2022)."""


def field_of_title(title: str) -> str:
    """The field that a title names as it is; else empty."""
    return _FIELD_OF_TITLE.get(folded_title(title), "")
