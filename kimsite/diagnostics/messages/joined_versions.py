"""Words of files that hold two versions of one text, joined by git (Y41), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.example import Example, post_text
from kimsite.diagnostics.messages.words import Words

JOINED_VERSIONS_ID = {
    "Y41": Words(
        what="Dua versi tulisan ini tergabung dalam satu berkas, jadi belum diterbitkan",
        why=(
            "dua orang mengubah bagian yang sama, dan git menaruh kedua versinya di baris {letak}, dengan "
            "tanda <<<<<<<, =======, dan >>>>>>>"
        ),
        fix=("Pilih versi yang benar, lalu hapus versi yang lain dan ketiga baris tandanya",),
    )
}

JOINED_VERSIONS_EN = {
    "Y41": Words(
        what="Two versions of this text were joined in one file, so it is not published yet",
        why=(
            "two people changed the same part, and git put both versions into lines {letak}, with the marks "
            "<<<<<<<, ======= and >>>>>>>"
        ),
        fix=("Choose the right version, then delete the other one and the three lines of marks",),
    )
}

ABOUT_JOINED_VERSIONS_ID = {
    "Y41": (
        "Kalau dua orang mengubah baris yang sama, git tidak menebak siapa yang benar: kedua versi ditaruh "
        "berurutan, dengan tanda di antaranya. Kami juga tidak menebak. Tanda di dalam kotak kode adalah "
        "contoh dan tetap terbit."
    )
}

ABOUT_JOINED_VERSIONS_EN = {
    "Y41": (
        "Where two people changed the same lines, git does not guess who is right: it puts both versions one "
        "below the other, with marks between them. Neither do we guess. Marks inside a code block are an "
        "example and are published."
    )
}

_HEADER = "judul: Panen raya\ntanggal: 12 Maret 2026"

JOINED_VERSIONS_EXAMPLES = {
    "Y41": Example(
        "berita",
        post_text(_HEADER, "<<<<<<< HEAD\nHasilnya lima ton.\n=======\nHasilnya enam ton.\n>>>>>>> laptop"),
        post_text(_HEADER, "Hasilnya enam ton."),
    )
}
