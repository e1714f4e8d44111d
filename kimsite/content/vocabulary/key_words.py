"""The name of a field by its words: one that names it, beside others that add nothing."""

from __future__ import annotations

from kimsite.tools.word_lists import words

BASES = words("""
    judul tanggal hari jam waktu pukul tempat lokasi harga penulis penjual acara kegiatan foto sumber petugas
    kader jadwal stok produk barang posyandu nama alamat nomor ringkasan peserta oleh
""")
"""Words that name a field by themselves; they may have an ending for 'its': `harganya`, `tempatna`."""
_NOISE = frozenset(
    words("""
    berita artikel tulisan penulisan kabar posting postingan terbit penerbitan informasi pengumuman lengkap
    ini nya yang dijual utama singkat resmi asli name desa kampung dusun laporan produk barang
    dokumen peraturan surat aduan usulan keluhan aspirasi pertanyaan tanggapan siaran
    kejadian peristiwa post publish publikasi rilis unggah aktif acara kegiatan usaha anda
    dibuat ditulis diposting diunggah dilaporkan disusun diketik dikirim kisaran perkiraan estimasi ecer
    eceran grosir berlangsung berlangsungnya dilaksanakan diadakan
""")
)
"""Words beside one of them that make nothing else of it: `tanggal penulisan`, `kisaran harga`."""
_UNTIL = frozenset(
    words("berlaku sampai dengan tanggal hingga tayang tampil ditampilkan batas akhir pada s d sd")
)
"""Words of the name for the last day of a post: `Berlaku sampai dengan tanggal`."""
_FROM = frozenset(words("mulai tampil tayang ditampilkan tanggal terbit dari berlaku pada"))
"""Words of the name for the first day of a post: `Tampil mulai`."""
_PHONES = frozenset({"wa", "whatsapp", "hp", "telepon"})
_CALLING = frozenset(
    words("pesan pemesanan lewat via hubungi kontak order info informasi ke di nomor no lebih lanjut melalui")
)
"""Words before a phone in the name of the field for it: `Pesan lewat WA`."""
_NUMBERS = _PHONES | {"nomor", "no", "kontak", "nomornya", "kontaknya"}
_CONSENT = frozenset(
    words("izin ijin setuju boleh bersedia persetujuan mengizinkan mengijinkan diizinkan diijinkan")
)
_REFUSAL = frozenset(
    words("jangan tidak tak keberatan dilarang rahasia rahasiakan dirahasiakan sembunyikan disembunyikan")
)
_SHOWING = frozenset(
    words("""
    tampil ditampilkan tampilkan menampilkan ditayangkan dimuat muat dipublikasikan publikasi publik umum
    disebar dibagikan disebarkan dicantumkan di ke apakah penjual pemilik untuk web blog
    website dihubungi lewat via internet
""")
)
"""Words beside consent and a number: `Boleh tampilkan nomor`."""


def is_refusal(parts: list[str]) -> bool:
    """Whether the words of a folded name ask for the contrary: `nomor jangan ditampilkan`."""
    return not _REFUSAL.isdisjoint(parts)


def meant_by(parts: list[str]) -> str:
    """The field that the words of a folded name mean together; empty where they say more than one."""
    together = set(parts)
    until = not together.isdisjoint({"sampai", "hingga", "sd"}) or ({"s", "d"} < together)
    if until and together <= _UNTIL:
        return "sampai"
    if together <= _FROM and "mulai" in together and together & {"tampil", "tayang", "ditampilkan", "terbit"}:
        return "terbit"
    if len(parts) == 1:
        return ""
    if not (together.isdisjoint(_CONSENT | _REFUSAL) or together.isdisjoint(_NUMBERS)):
        return "izin_kontak" if together <= _CONSENT | _REFUSAL | _NUMBERS | _SHOWING else ""
    if parts[-1] in _PHONES and together - {parts[-1]} <= _CALLING:
        return "wa"
    return next((word for word in parts if word in BASES and together - {word} <= _NOISE), "")
