"""Words of the lines around header and text that are no part of a post (Y39, Y40, Y42), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.example import Example, post_text
from kimsite.diagnostics.messages.words import Words

EXTRA_LINES_ID = {
    "Y39": Words(
        what="Tulisan ini terbungkus kotak kode",
        why="isinya sudah kami baca seperti biasa; kotak kodenya tidak ikut tampil",
        fix=("Supaya dikenal program lain juga, hapus baris ini  ```  dan baris  ```  yang menutupnya",),
    ),
    "Y40": Words(
        what='Baris "{nilai}" kami baca sebagai batas: isi tulisan mulai di bawahnya',
        why="baris ini sendiri tidak ikut tampil",
        fix=("Hapus baris ini saja. Yang memisahkan kepala dari isi adalah garis  ---",),
    ),
    "Y42": Words(
        what='Baris "{isian}" kami baca sebagai isi tulisan, bukan isian',
        why="kepalanya sudah berakhir di atas baris ini",
        fix=("Kalau ini isian, pindahkan barisnya ke bawah judul. Kalau memang isi, biarkan",),
    ),
}

EXTRA_LINES_EN = {
    "Y39": Words(
        what="This post is wrapped in a code block",
        why="it is read all the same; the code block is not shown",
        fix=("For other programs' sake remove this line  ```  and the line  ```  that closes it",),
    ),
    "Y40": Words(
        what='The line "{nilai}" is read as a border: the text begins below it',
        why="the line itself is not shown",
        fix=("Just remove this line. What parts header and text is a line  ---",),
    ),
    "Y42": Words(
        what='The line "{isian}" is read as text, not as a field',
        why="the header ended above this line",
        fix=("If it is a field, move its line below the title. If it is text, leave it",),
    ),
}

ABOUT_EXTRA_LINES_ID = {
    "Y39": (
        "Program obrolan dan asisten sering membungkus tulisan dengan kotak kode, di antara dua baris tiga "
        "petik miring. Yang ada di dalamnya kami baca sebagai kepala dan isi. Program lain menampilkannya "
        "mentah."
    ),
    "Y40": (
        "Di formulir, kata Isi di atas teks menandai bahwa kepalanya selesai. Kami mengenalinya selama "
        "belum ada garis --- di atasnya; di bawah garis itu, kata Isi adalah bagian dari tulisan."
    ),
    "Y42": (
        "Tanpa garis --- di bawahnya, kepala berakhir pada baris pertama yang bukan isian. Isian di bawah "
        "baris itu tampil sebagai isi tulisan, dan tidak dipakai di tempat lain."
    ),
}

ABOUT_EXTRA_LINES_EN = {
    "Y39": (
        "Chat programs and assistants often wrap a text in a code block, between two lines of three "
        "backticks. What is inside is read as header and text. Other programs show it raw."
    ),
    "Y40": (
        "In forms the word Isi above the text says that the header ends. It is known as such while no line "
        "--- is above it; below that line the word is part of the text."
    ),
    "Y42": (
        "Without a line --- below it, a header ends at the first line that is no field. Fields below that "
        "line are shown as text and used nowhere else."
    ),
}

_HEADER = "judul: Panen raya\ntanggal: 12 Maret 2026"
_GOOD = post_text(_HEADER, "Padi dipanen bersama.")

EXTRA_LINES_EXAMPLES = {
    "Y39": Example("berita", f"```\n{_GOOD}```\n", _GOOD),
    "Y42": Example(
        "berita",
        f"{_HEADER}\n\nSalam dari kami.\nPenulis: Bu Sri\nSumber: Pak Carik\n\nPadi dipanen bersama.\n",
        f"{_HEADER}\nPenulis: Bu Sri\nSumber: Pak Carik\n\nSalam dari kami.\n\nPadi dipanen bersama.\n",
    ),
    "Y40": Example("berita", f"{_HEADER}\n\nIsi:\n\nPadi dipanen bersama.\n", _GOOD),
}
