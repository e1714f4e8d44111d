"""The help texts of contest day and of what follows it in English."""

from __future__ import annotations

CONTEST_DAY_HELP = {
    "menjalankan hari lomba: nilai dari HP, tanya jawab, proyektor": (
        "run contest day: marks from phones, questions, a projector"
    ),
    "Babak yang dilombakan; bawaan: babak pertama dengan nilai juri.": (
        "The round that is held; default: the first with marks of jurors."
    ),
    "Hanya kelompok ini, misalnya wilker-1, dengan jurnal sendiri.": (
        "This group alone, such as wilker-1, with a journal of its own."
    ),
    "Nomor port; bawaan: 4747, atau berikutnya yang bebas. 0: yang mana saja.": (
        "Port number; default: 4747, or the next that is free. 0: any."
    ),
    "Izinkan HP juri di Wi-Fi yang sama, dengan kode juri.": (
        "Let jurors' phones in the same Wi-Fi in, with a code a juror."
    ),
    "Menjalankan hari lomba: nilai dari HP juri, tanya jawab, papan proyektor.": (
        "Run contest day: marks from jurors' phones, questions, the projector's page."
    ),
    (
        "Semua yang dimasukkan langsung tersimpan; sesudah listrik padam, jalankan lagi dan lomba berlanjut "
        "dari tekan yang terakhir."
    ): (
        "All that is entered is saved at once; after a power cut, start it again and the contest goes on "
        "from the last press."
    ),
    "mencocokkan lembar juri yang diketik dua orang": "compare jury sheets that two people typed",
    "Nama yang mengetik; dua kali, menurut urutan folder.": "Who typed; twice, in the order of the folders.",
    "Mengapa nilai yang sudah sama dibetulkan.": "Why marks that were agreed are corrected.",
    "Mencocokkan lembar juri yang diketik dua orang, masing-masing di foldernya sendiri.": (
        "Compare jury sheets that two people typed, each in a folder of their own."
    ),
    (
        "Hanya nilai yang sama pada keduanya yang ditulis ke folder lembar_juri. Yang berbeda disebut "
        "satu per satu, dan setiap pembetulan tercatat."
    ): (
        "Only marks that are the same in both are written to the folder lembar_juri. Each difference is "
        "named, and each correction is kept."
    ),
    "Lembar mana yang berkode ini? Kodenya tercetak di bawah gambar QR.": (
        "Which sheet has this code? It is printed below the QR code."
    ),
    "menyiapkan pengumuman: piagam, hadiah, naskah MC, rancangan berita": (
        "prepare the announcement: certificates, prizes, the host's text, drafts of news"
    ),
    "Piagam juga sebagai PDF (perlu kimsite[pdf]).": "Certificates as PDF too (needs kimsite[pdf]).",
    "Periksa kode sebuah piagam, tanpa jaringan.": "Check the code of a certificate, without a network.",
    "Folder hasil; bawaan: laporan/<lomba>/pengumuman/.": (
        "Output folder; default: laporan/<lomba>/pengumuman/."
    ),
    "Menyiapkan pengumuman: piagam, tanda terima hadiah, naskah MC, dan rancangan berita.": (
        "Prepare the announcement: certificates, receipts of prizes, the host's text, and drafts of news."
    ),
    (
        'Beritanya masih draf. Periksa dulu, lalu hapus baris "draf: ya" supaya terbit. Selama hasil belum '
        "final, yang dibuat hanya contoh tanpa kode periksa."
    ): (
        'The news are drafts. Review them, then delete the line "draf: ya" to publish. While the result is '
        "not final, only specimens without a check code are made."
    ),
}
"""Indonesian sentence -> English sentence."""
