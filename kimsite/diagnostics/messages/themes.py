"""Words for themes, and for the examples that a new project begins with."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

THEMES_ID = {
    "K25": Words(
        what="Masih ada {jumlah} tulisan contoh di antara tulisan yang sebenarnya",
        why="{berkas}",
        fix=("Hapus berkasnya, atau hapus baris  contoh: ya  bila isinya sudah Anda ganti",),
    ),
    "M01": Words(
        what="Berkas tema ini belum dapat dipakai",
        why="pesan mesin templat: {sebab}",
        fix=("Perbaiki baris ini, lalu jalankan lagi; sementara itu halaman yang sudah terbit tetap",),
    ),
    "M02": Words(
        what="Berkas tema {nilai} tidak ditemukan",
        fix=('Mungkin maksud Anda "{saran}"?', "Periksa nama berkasnya, juga huruf besar dan kecilnya"),
    ),
    "M03": Words(
        what="Berkas tema ini belum terbaca",
        why="susunan baris ini tidak dimengerti",
        fix=(
            (
                "Periksa baris ini dan baris di atasnya: titik dua, tanda petik, dan spasi di awal baris "
                "(bukan "
                "Tab)"
            ),
        ),
    ),
    "M04": Words(
        what="Berkas tema ini kosong",
        fix=(
            "Simpan lagi isinya, atau hapus berkas ini supaya bawaan kimsite atau tema induknya yang dipakai",
        ),
    ),
    "M05": Words(
        what="Berkas tema ini bukan tulisan UTF-8",
        fix=("Buka berkasnya, pilih Simpan sebagai, lalu pilih pengodean UTF-8",),
    ),
    "M06": Words(
        what='Isi warna "{isian}" belum terbaca: {nilai}',
        fix=(
            'Perbaiki: tulis  {isian}: "{contoh}"',
            "Warna ditulis dengan tanda # dan enam angka atau huruf a sampai f, di antara tanda petik",
        ),
    ),
    "M07": Words(
        what="Induk tema {tema} berputar atau terlalu panjang",
        why="{rantai}",
        fix=("Ubah baris induk di theme.yaml supaya berakhir di tema dasar",),
    ),
    "M08": Words(
        what='Motif "{nilai}" bukan gambar SVG, jadi tidak dipakai',
        fix=("Simpan motifnya sebagai SVG: berkas teks yang diawali <svg",),
    ),
    "M09": Words(
        what='Palet "{nilai}" belum lengkap di bagian {bagian}: {kurang}',
        why="warna yang belum ada diambil dari palet pertama",
        fix=("Mungkin salah ketik: {saran}", "Tambahkan warna yang kurang"),
    ),
    "M10": Words(
        what='Kata "{nilai}" tidak ada di folder strings tema ini',
        fix=('Mungkin maksud Anda "{saran}"?', "Tambahkan baris  {nilai}: …  di strings/id.yaml"),
    ),
    "M11": Words(
        what="Templat ini belum selesai sesudah {detik} detik",
        why="mungkin putarannya tidak berakhir",
        fix=("Periksa baris yang memuat for, macro, atau include",),
    ),
    "M12": Words(
        what='Pilihan {isian} "{nilai}" tidak ada pada tema ini, jadi yang pertama dipakai',
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {isian}: {saran}', "Pilihan: {pilihan}"),
    ),
}

THEMES_EN = {
    "K25": Words(
        what="{jumlah} examples still stand among the real posts",
        why="{berkas}",
        fix=("Delete the files, or remove the line  contoh: ya  where you have put in your own text",),
    ),
    "M01": Words(
        what="This theme file cannot be used yet",
        why="the template engine says: {sebab}",
        fix=("Mend this line, then build again; until then the published pages stay",),
    ),
    "M02": Words(
        what="The theme file {nilai} was not found",
        fix=('Did you mean "{saran}"?', "Check the file's name, capitals too"),
    ),
    "M03": Words(
        what="This theme file could not be read",
        why="the structure of this line is not understood",
        fix=(
            ("Check this line and the one above: colons, quotation marks, and blanks at the start (no tabs)"),
        ),
    ),
    "M04": Words(
        what="This theme file is empty",
        fix=("Save its content again, or delete the file so that kimsite's own or the parent's is used",),
    ),
    "M05": Words(
        what="This theme file is not UTF-8 text",
        fix=("Open the file, choose Save as, and choose the encoding UTF-8",),
    ),
    "M06": Words(
        what='The colour "{isian}" could not be read: {nilai}',
        fix=('Mend: write  {isian}: "{contoh}"', "A colour is # and six digits or letters a to f, in quotes"),
    ),
    "M07": Words(
        what="The parents of the theme {tema} go in a circle, or are too many",
        why="{rantai}",
        fix=("Change the line induk in theme.yaml so that it ends at the theme dasar",),
    ),
    "M08": Words(
        what='The motif "{nilai}" is no SVG picture, so it is not used',
        fix=("Save the motif as SVG: a text file that begins with <svg",),
    ),
    "M09": Words(
        what='The palette "{nilai}" lacks colours in {bagian}: {kurang}',
        why="the missing ones are taken from the first palette",
        fix=("Perhaps a typing error: {saran}", "Add the missing colours"),
    ),
    "M10": Words(
        what='The words "{nilai}" are not in the folder strings of this theme',
        fix=('Did you mean "{saran}"?', "Add the line  {nilai}: …  to strings/id.yaml"),
    ),
    "M11": Words(
        what="This template was not done after {detik} seconds",
        why="perhaps a loop has no end",
        fix=("Check the lines with for, macro or include",),
    ),
    "M12": Words(
        what='The theme has no {isian} "{nilai}", so the first one is used',
        fix=('Did you mean "{saran}"? Write  {isian}: {saran}', "Choices: {pilihan}"),
    ),
}
