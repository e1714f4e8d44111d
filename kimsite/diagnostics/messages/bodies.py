"""Words of what is found in the text of a post (Y30 to Y33), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

BODIES_ID = {
    "Y30": Words(
        what="Sisa pesan WhatsApp tidak ikut diterbitkan",
        why="nama pengirim, jam kirim, dan pemberitahuan WhatsApp bukan isi berita",
        fix=("Halamannya sudah bersih. Supaya rapi, hapus juga dari berkasnya",),
    ),
    "Y31": Words(
        what='Kode "{nilai}" dari program lain tampil apa adanya',
        fix=("Hapus kode itu, atau ganti dengan kata-kata", "Foto ditulis  ![keterangan](nama-foto.jpg)"),
    ),
    "Y32": Words(
        what='Catatan kaki "{nilai}" tidak dipanggil di dalam tulisan',
        why="catatannya tetap tampil di bawah",
        fix=("Tulis  [^{nilai}]  tepat sesudah kata yang diterangkan, atau hapus catatannya",),
    ),
    "Y33": Words(
        what='Tautan ke "{nilai}" tidak dibuat',
        why="alamatnya memuat spasi, tanda petik, atau kurung yang tidak semestinya",
        fix=("Kata-katanya tetap tampil. Salin lagi alamatnya dari peramban, lalu tulis  [kata](alamat)",),
    ),
}

BODIES_EN = {
    "Y30": Words(
        what="What WhatsApp added is left out of the page",
        why="the sender, the time and WhatsApp's notices are no news",
        fix=("The page is clean. To be tidy, delete them from the file too",),
    ),
    "Y31": Words(
        what='The code "{nilai}" of another program is shown as it stands',
        fix=("Delete it, or put words in its place", "A photo is written  ![description](photo-name.jpg)"),
    ),
    "Y32": Words(
        what='Nothing in the text calls the footnote "{nilai}"',
        why="the note is still shown at the end",
        fix=("Write  [^{nilai}]  after the word that it explains, or delete the note",),
    ),
    "Y33": Words(
        what='No link was made to "{nilai}"',
        why="the address holds a blank, a quotation mark or a bracket that does not belong there",
        fix=("The words are shown. Copy the address from the browser again and write  [words](address)",),
    ),
}
