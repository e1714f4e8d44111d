"""Words of the advice for readers who listen, search or cannot see a picture, in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.example import Example, post_text
from kimsite.diagnostics.messages.words import Words

FOR_READERS_ID = {
    "Y35": Words(
        what='Tautan "{nilai}" tidak menyebut apa yang dibuka',
        why="pembaca tunanetra mendengar daftar tautan tanpa kalimatnya",
        fix=(
            "Jadikan nama yang dibuka sebagai tautan, misalnya  [Formulir pendaftaran](alamat)",
            "Alamatnya tidak perlu diubah",
        ),
    ),
    "Y36": Words(
        what="Tingkat judul bagian ini meloncat",
        why="di halaman urutannya sudah kami rapikan",
        fix=("Supaya berkasnya juga rapi, tulis  {baris}",),
    ),
    "Y37": Words(
        what="Judul ditulis dengan huruf besar semua",
        why="lebih lama dibaca, dan ada ponsel yang mengejanya huruf demi huruf",
        fix=("Tulis  {baris}", "Periksa huruf besar nama orang dan tempat"),
    ),
    "Y38": Words(
        what="Satu paragraf ditulis dengan huruf besar semua",
        why="lebih lama dibaca, dan terasa seperti berteriak",
        fix=("Tulis dengan huruf biasa. Yang penting cukup ditebalkan:  **begini**",),
    ),
    "F09": Words(
        what='Foto "{nilai}" di dalam tulisan belum punya keterangan',
        why="keterangan dibacakan bagi pembaca tunanetra, dan tampil selama foto belum termuat",
        fix=("Tulis di antara kurung siku:  ![Siapa dan sedang apa]({nilai})",),
    ),
    "F13": Words(
        what='Keterangan foto "{nilai}" tampaknya nama berkas',
        why="nama berkas tidak menjelaskan apa-apa bagi yang mendengarkan",
        fix=("Ganti dengan siapa dan sedang apa, misalnya  Kader menimbang balita di balai dusun",),
    ),
    "F14": Words(
        what="Isi tulisan ini hanya gambar",
        why="tulisan di dalam gambar tidak dapat dicari, dibacakan, atau dibaca tanpa kuota",
        fix=("Ketik pokoknya di bawah gambar. Dua tiga kalimat sudah cukup: apa, kapan, di mana",),
    ),
}

FOR_READERS_EN = {
    "Y35": Words(
        what='The link "{nilai}" does not say what it opens',
        why="blind readers hear a list of links without their sentences",
        fix=(
            "Make the name of what it opens the link, for instance  [Formulir pendaftaran](alamat)",
            "The address stays as it is",
        ),
    ),
    "Y36": Words(
        what="This heading skips a level",
        why="on the page the levels are in order already",
        fix=("To have the file in order too, write  {baris}",),
    ),
    "Y37": Words(
        what="The title is in capitals",
        why="capitals take longer to read, and some phones spell them letter by letter",
        fix=("Write  {baris}", "Check the capitals of names"),
    ),
    "Y38": Words(
        what="A paragraph is in capitals",
        why="capitals take longer to read, and look like shouting",
        fix=("Write it in small letters. What matters can be bold:  **begini**",),
    ),
    "F09": Words(
        what='The photo "{nilai}" in the text has no description',
        why="a description is read to blind readers, and shown until the photo has arrived",
        fix=("Write it between the brackets:  ![Siapa dan sedang apa]({nilai})",),
    ),
    "F13": Words(
        what='The photo\'s description "{nilai}" looks like the name of a file',
        why="such a name tells those who listen nothing",
        fix=("Say who does what, for instance  Kader menimbang balita di balai dusun",),
    ),
    "F14": Words(
        what="This post is nothing but a picture",
        why="words in a picture cannot be searched, read aloud, or read without data",
        fix=("Type the main points below the picture. Two or three sentences do: what, when, where",),
    ),
}

ABOUT_FOR_READERS_ID = {
    "Y35": (
        "Pembaca tunanetra sering meloncat dari tautan ke tautan. Sepuluh kali mendengar klik di sini tidak "
        "memberi tahu mana formulirnya. Mesin pencari juga membaca kata-kata tautan (WCAG 2.4.4)."
    ),
    "Y36": (
        "Judul bagian dengan tanda pagar bertingkat seperti daftar isi: dua pagar untuk bagian, tiga untuk "
        "anak bagian. Satu pagar adalah judul tulisan, yang sudah ada di kepala (WCAG 1.3.1)."
    ),
    "Y37": (
        "Mata mengenali bentuk kata, dan bentuk itu hilang kalau semuanya huruf besar. Singkatan seperti PKK "
        "dan RT tetap huruf besar. Periksa usulan kami sebelum dipakai: nama orang kami tulis dengan huruf "
        "besar di depan saja."
    ),
    "Y38": (
        "Paragraf berhuruf besar semua lebih melelahkan dibaca, apalagi di layar kecil. Pengumuman yang "
        "penting lebih menonjol dengan kotak penting atau huruf tebal pada satu dua kata."
    ),
    "F09": (
        "Keterangan foto menjelaskan siapa dan sedang apa. Pembaca tunanetra mendengarnya, dan warga yang "
        "sinyalnya lemah membacanya selama foto belum termuat (WCAG 1.1.1)."
    ),
    "F13": (
        "Nama dari kamera atau WhatsApp sering ikut tersalin ke keterangan. Kami tidak dapat menebak isi "
        "fotonya; yang tahu adalah penulisnya."
    ),
    "F14": (
        "Pengumuman yang difoto atau dibuat sebagai poster hanya sampai kepada yang dapat melihat dan "
        "mengunduh gambarnya. Dengan dua tiga kalimat, isinya dapat dicari, dibacakan ponsel, dan dibaca "
        "tanpa kuota (WCAG 1.4.5)."
    ),
}

ABOUT_FOR_READERS_EN = {
    "Y35": (
        "Blind readers often jump from link to link. Ten times click here does not tell which one is the "
        "form. Search engines read the words of links too (WCAG 2.4.4)."
    ),
    "Y36": (
        "Headings are a table of contents: two number signs for a part, three for a part of it. A single one "
        "is the post's title, which the header has already (WCAG 1.3.1)."
    ),
    "Y37": (
        "Eyes know words by their shape, and capitals have none. Abbreviations such as PKK and RT stay. "
        "Read our proposal before you use it: names get a capital in front only."
    ),
    "Y38": (
        "A paragraph in capitals tires readers, on small screens most of all. What matters stands out better "
        "in a box or with a word or two in bold."
    ),
    "F09": (
        "A description says who does what. Blind readers hear it, and readers with a weak signal read it "
        "until the photo has arrived (WCAG 1.1.1)."
    ),
    "F13": (
        "Names given by a camera or by WhatsApp often end up as descriptions. What the photo shows cannot be "
        "guessed; its writer knows."
    ),
    "F14": (
        "An announcement as a photo or a poster reaches only those who can see and load it. With two or "
        "three sentences it can be searched, read aloud by a phone, and read without data (WCAG 1.4.5)."
    ),
}

_HEADER = "judul: Panen raya\ntanggal: 12 Maret 2026"
_TEXT = "Warga mendaftar lomba panen."

FOR_READERS_EXAMPLES = {
    "Y35": Example(
        "berita",
        post_text(_HEADER, f"{_TEXT} [Klik di sini](https://contoh.id/daftar)"),
        post_text(_HEADER, f"{_TEXT} [Formulir pendaftaran](https://contoh.id/daftar)"),
    ),
    "Y36": Example(
        "berita",
        post_text(_HEADER, f"## Lomba\n\n{_TEXT}\n\n#### Hadiah\n\nSepasang kambing."),
        post_text(_HEADER, f"## Lomba\n\n{_TEXT}\n\n### Hadiah\n\nSepasang kambing."),
    ),
    "Y37": Example(
        "berita",
        post_text("judul: PANEN RAYA WARGA RT 03\ntanggal: 12 Maret 2026"),
        post_text("judul: Panen Raya Warga RT 03\ntanggal: 12 Maret 2026"),
    ),
    "Y38": Example(
        "berita",
        post_text(_HEADER, "SELURUH WARGA DIMOHON HADIR TEPAT WAKTU DI BALAI DUSUN."),
        post_text(_HEADER, "Seluruh warga dimohon hadir **tepat waktu** di balai dusun."),
    ),
    "F09": Example("berita", post_text(_HEADER, "![](panen.jpg)"), post_text(_HEADER, "![Warga](panen.jpg)")),
    "F13": Example(
        "berita",
        post_text(_HEADER, f"{_TEXT} ![IMG-20260312-WA0007](panen.jpg)"),
        post_text(_HEADER, f"{_TEXT} ![Warga memanen padi](panen.jpg)"),
    ),
    "F14": Example(
        "berita",
        post_text(_HEADER, "![Undangan](undangan.jpg)"),
        post_text(_HEADER, "![Undangan](undangan.jpg)\n\nRapat panen Kamis, 12 Maret 2026, di balai dusun."),
    ),
}
