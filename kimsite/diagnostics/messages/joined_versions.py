"""Words of files that hold two versions of one text, joined by git, in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.example import Example, post_text
from kimsite.diagnostics.messages.words import Words

_BOTH_ID = (
    "dua orang mengubah bagian yang sama, dan git menaruh kedua versinya di baris {letak}, dengan "
    "tanda <<<<<<<, =======, dan >>>>>>>"
)
_BOTH_EN = (
    "two people changed the same part, and git put both versions into lines {letak}, with the marks "
    "<<<<<<<, ======= and >>>>>>>"
)
_CHOOSE_ID = "Pilih versi yang benar, lalu hapus versi yang lain dan ketiga baris tandanya"
_CHOOSE_EN = "Choose the right version, then delete the other one and the three lines of marks"

JOINED_VERSIONS_ID = {
    "Y41": Words(
        what="Dua versi tulisan ini tergabung dalam satu berkas, jadi belum diterbitkan",
        why=_BOTH_ID,
        fix=(_CHOOSE_ID,),
    ),
    "K28": Words(
        what="Dua versi berkas ini tergabung, jadi belum dapat dipakai", why=_BOTH_ID, fix=(_CHOOSE_ID,)
    ),
    "M13": Words(
        what="Dua versi berkas tema ini tergabung, jadi belum dapat dipakai",
        why=_BOTH_ID,
        fix=(f"{_CHOOSE_ID}; sementara itu halaman yang sudah terbit tetap",),
    ),
    "F15": Words(
        what='Dua versi berkas "{nilai}" tergabung, jadi tidak ditampilkan dan tidak ditawarkan',
        why=_BOTH_ID,
        fix=("Buka berkasnya dengan Notepad", _CHOOSE_ID),
    ),
}

JOINED_VERSIONS_EN = {
    "Y41": Words(
        what="Two versions of this text were joined in one file, so it is not published yet",
        why=_BOTH_EN,
        fix=(_CHOOSE_EN,),
    ),
    "K28": Words(
        what="Two versions of this file were joined, so it cannot be used yet",
        why=_BOTH_EN,
        fix=(_CHOOSE_EN,),
    ),
    "M13": Words(
        what="Two versions of this theme file were joined, so it cannot be used yet",
        why=_BOTH_EN,
        fix=(f"{_CHOOSE_EN}; until then the published pages stay",),
    ),
    "F15": Words(
        what='Two versions of the file "{nilai}" were joined, so it is neither shown nor offered',
        why=_BOTH_EN,
        fix=("Open the file with Notepad", _CHOOSE_EN),
    ),
}

ABOUT_JOINED_VERSIONS_ID = {
    "Y41": (
        "Kalau dua orang mengubah baris yang sama, git tidak menebak siapa yang benar: kedua versi ditaruh "
        "berurutan, dengan tanda di antaranya. Kami juga tidak menebak. Tanda di dalam kotak kode adalah "
        "contoh dan tetap terbit."
    ),
    "K28": "Git menandai bagian yang diubah dua orang. Pengaturan yang bertanda begitu tidak kami tebak.",
    "M13": "Git menandai bagian yang diubah dua orang. Tandanya akan tampil di setiap halaman.",
    "F15": "Git menandai bagian yang diubah dua orang. Angka dari dua versi tidak boleh tampil bersama.",
}

ABOUT_JOINED_VERSIONS_EN = {
    "Y41": (
        "Where two people changed the same lines, git does not guess who is right: it puts both versions one "
        "below the other, with marks between them. Neither do we guess. Marks inside a code block are an "
        "example and are published."
    ),
    "K28": "Git marks what two people changed. Settings with such marks are not guessed at.",
    "M13": "Git marks what two people changed. The marks would be shown on every page.",
    "F15": "Git marks what two people changed. Figures of two versions must not be shown together.",
}

_HEADER = "judul: Panen raya\ntanggal: 12 Maret 2026"

JOINED_VERSIONS_EXAMPLES = {
    "Y41": Example(
        "berita",
        post_text(_HEADER, "<<<<<<< HEAD\nHasilnya lima ton.\n=======\nHasilnya enam ton.\n>>>>>>> laptop"),
        post_text(_HEADER, "Hasilnya enam ton."),
    )
}
