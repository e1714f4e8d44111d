"""Words of files and folders in each other's place, and of settings that are empty (A26, K40 to K42)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

MISPLACED_ID = {
    "A26": Words(
        what='"{nilai}" adalah berkas, padahal di sini tempat folder tulisan',
        why="tulisan hanya dibaca dari dalam folder itu",
        fix=("Pindahkan atau ganti nama berkas itu, lalu buat folder  {nilai}",),
    ),
    "K40": Words(
        what='"content" adalah berkas, padahal di sini tempat folder semua tulisan',
        why="halaman yang sudah terbit dibiarkan, tidak ada yang dihapus",
        fix=(
            "Pindahkan atau ganti nama berkas itu, lalu kembalikan folder content/ dari cadangan",
            "Kalau belum ada tulisan sama sekali, buat folder  content  yang baru",
        ),
    ),
    "K41": Words(
        what="Berkas pengaturan ini kosong",
        why="belum ada isian apa pun",
        fix=(
            "Kembalikan isinya dari cadangan, atau dari komputer yang terakhir memakainya",
            "Belum pernah diisi? kimsite init menulis sites.yaml, kimsite init --lomba aturan lomba",
        ),
    ),
    "K42": Words(
        what='"{nilai}" ada, tetapi tidak dapat dibaca',
        why="{sebab}",
        fix=("Periksa berkas itu: harus berkas teks biasa yang boleh Anda buka",),
    ),
}

MISPLACED_EN = {
    "A26": Words(
        what='"{nilai}" is a file, but this is the place of a folder of posts',
        why="posts are read only from inside that folder",
        fix=("Move or rename the file, then make the folder  {nilai}",),
    ),
    "K40": Words(
        what='"content" is a file, but this is the place of the folder of all posts',
        why="published pages are left as they are, nothing is deleted",
        fix=(
            "Move or rename the file, then restore content/ from a copy",
            "If nothing was written yet, make a new folder  content",
        ),
    ),
    "K41": Words(
        what="This configuration file is empty",
        why="there is nothing in it yet",
        fix=(
            "Restore it from a copy, or from the computer that used it last",
            "Never filled? kimsite init writes sites.yaml; kimsite init --lomba writes contest rules",
        ),
    ),
    "K42": Words(
        what='"{nilai}" is there but cannot be read',
        why="{sebab}",
        fix=("Look at it: it has to be a plain text file that you may open",),
    ),
}

ABOUT_MISPLACED_ID = {
    "A26": "Nama yang sama tidak dapat dipakai berkas dan folder sekaligus.",
    "K40": "Nama yang sama tidak dapat dipakai berkas dan folder sekaligus.",
    "K41": "Berkas kosong sering tersisa dari penyimpanan yang terputus.",
    "K42": "Pengaturan yang tidak terbaca tidak kami tebak.",
}

ABOUT_MISPLACED_EN = {
    "A26": "A file and a folder cannot have one name.",
    "K40": "A file and a folder cannot have one name.",
    "K41": "An empty file is often what an interrupted save leaves.",
    "K42": "A configuration that cannot be read is not guessed at.",
}
