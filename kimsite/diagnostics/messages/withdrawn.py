"""Words of withdrawn pages that can still be read (B11, B15), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

WITHDRAWN_ID = {
    "B11": Words(
        what="{jumlah} berkas yang sudah ditarik belum dapat dihapus, misalnya yang ini",
        why=(
            "berkasnya sedang dipakai program lain, atau tidak boleh dihapus; isinya masih dapat dibaca orang"
        ),
        fix=(
            "Tutup program yang membukanya, lalu jalankan lagi",
            "Atau hapus sendiri berkas itu di folder hasil",
        ),
    ),
    "B15": Words(
        what="{jumlah} halaman yang sudah ditarik masih dapat dibaca orang, misalnya yang ini",
        why="disk menolak tulisan baru, jadi blog ini belum diperbarui",
        fix=(
            "Bereskan disknya, lalu jalankan lagi",
            "Atau hapus sendiri berkas itu di folder hasil, juga di hosting",
        ),
    ),
}

WITHDRAWN_EN = {
    "B11": Words(
        what="{jumlah} withdrawn files could not be deleted yet, for example this one",
        why="another program uses the file, or it must not be deleted; people can still read it",
        fix=(
            "Close the program that has it open, then build again",
            "Or delete that file in the output folder yourself",
        ),
    ),
    "B15": Words(
        what="{jumlah} withdrawn pages can still be read, for example this one",
        why="the disk refused new files, so this blog is as it was",
        fix=(
            "Put the disk in order, then build again",
            "Or delete that file in the output folder yourself, and on the host",
        ),
    ),
}

ABOUT_WITHDRAWN_ID = {
    "B11": (
        "Halaman yang ditarik masih dapat dibaca orang selama berkasnya ada. Perintah build berikutnya "
        "mencoba lagi."
    ),
    "B15": (
        "Halaman tulisan yang ditahan dihapus walaupun disk penuh. Halaman lain yang ditarik menunggu: "
        "mungkin tulisannya hanya ganti nama, dan halaman barunya belum dapat ditulis."
    ),
}

ABOUT_WITHDRAWN_EN = {
    "B11": "A withdrawn page can be read as long as its file is there. The next build tries again.",
    "B15": (
        "Pages of held posts are deleted though the disk is full. Others that were withdrawn wait: the post "
        "may only have another name, and its new page could not be written."
    ),
}
