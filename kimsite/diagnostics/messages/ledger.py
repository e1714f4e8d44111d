"""Words of the ledger's findings (J20 and on), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

LEDGER_ID = {
    "J20": Words(
        what="Buku besar berubah pada baris ini",
        why="{sebab}",
        fix=(
            "Ambil kembali buku besar yang utuh dari git atau dari salinan pengelola",
            "Tunjukkan catatan ini kepada juri; jangan menyunting buku besar",
        ),
    ),
    "J21": Words(
        what="Baris terakhir buku besar terpotong dan dipindahkan ke {berkas}",
        why="komputer mati saat baris itu ditulis",
        fix=("Tidak ada yang perlu dilakukan; tulisan yang belum tercatat sudah dicatat lagi",),
    ),
    "J22": Words(
        what="Jam pada baris ini lebih awal daripada baris di atasnya",
        why="jam komputer yang membangun pernah salah atau diputar mundur",
        fix=("Periksa jam komputer; bila ragu, juri memakai waktu baris di atasnya",),
    ),
    "J23": Words(
        what="Cap waktu {nilai} tidak dapat dipakai sebagai bukti",
        why="{sebab}",
        fix=("Buat cap waktu baru atas sidik baris terakhir, lalu letakkan di samping buku besar",),
    ),
    "J24": Words(
        what='Ujung buku besar "{nilai}" tidak ada dalam buku besar ini',
        why="baris di ujung terpotong, atau buku besarnya diganti sesudah ujung itu dibacakan",
        fix=("Periksa ejaannya dulu, lalu bandingkan dengan salinan buku besar yang lain",),
    ),
    "J25": Words(
        what="Buku besar baru dimulai {tanggal}, sesudah batas lomba",
        why="kapan tulisan pertama terlihat tidak dapat dibuktikan untuk lomba ini",
        fix=(
            (
                "Mulailah buku besar sebelum masa lomba berikutnya: bangun situs sekali sesudah lomba "
                "ditulis di "
                "sites.yaml"
            ),
        ),
    ),
    "J26": Words(
        what="Hitungan ulang tidak sama: {kim}",
        why="rekap.csv menulis {rekap}, jumlah rincian.csv {jumlah}",
        fix=("Buat laporannya lagi, dan jangan menyunting berkas di folder laporan",),
    ),
    "J27": Words(
        what=(
            "Terlalu banyak tulisan yang mirip: {jumlah} pasangan yang paling sedikit kesamaannya tidak "
            "dibandingkan"
        ),
        why="hampir semua tulisan memakai kalimat yang sama",
        fix=(
            (
                "Taruh naskah yang dibagikan kabupaten di satu folder, lalu sebutkan dalam aturan lomba:  "
                "templat: lomba/templat"
            ),
        ),
    ),
}

LEDGER_EN = {
    "J20": Words(
        what="The ledger changed at this row",
        why="{sebab}",
        fix=(
            "Get the whole ledger back from git or from a copy of the operator",
            "Show this finding to the jury; do not edit the ledger",
        ),
    ),
    "J21": Words(
        what="The ledger's last row was cut off and has been moved to {berkas}",
        why="the computer stopped while it was being written",
        fix=("Nothing needs doing; posts not yet noted have been noted again",),
    ),
    "J22": Words(
        what="The clock of this row lies before the row above",
        why="the clock of the building computer was wrong or set back",
        fix=("Check the computer's clock; in doubt the jury takes the time of the row above",),
    ),
    "J23": Words(
        what="Time stamp {nilai} is no evidence",
        why="{sebab}",
        fix=("Get a new time stamp for the last row's digest and put it beside the ledger",),
    ),
    "J24": Words(
        what='The head "{nilai}" does not stand in this ledger',
        why="rows at the end were cut off, or the ledger was replaced after that head was read out",
        fix=("Check the spelling first, then compare with another copy of the ledger",),
    ),
    "J25": Words(
        what="The ledger only began on {tanggal}, after the contest's deadline",
        why="when posts were first seen cannot be proven for this contest",
        fix=(
            (
                "Begin the ledger before the next contest: build the site once after the contest is named in "
                "sites.yaml"
            ),
        ),
    ),
    "J26": Words(
        what="The recount differs: {kim}",
        why="rekap.csv says {rekap}, rincian.csv adds up to {jumlah}",
        fix=("Make the report again, and do not edit files in its folder",),
    ),
    "J27": Words(
        what="Too many posts are alike: {jumlah} pairs with the least in common were not compared",
        why="nearly all posts use the same sentences",
        fix=(
            (
                "Put the texts that the district handed out into one folder and name it in the contest's "
                "rules:  "
                "templat: lomba/templat"
            ),
        ),
    ),
}
