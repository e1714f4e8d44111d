"""The words that the operator sees, in Indonesian."""

from __future__ import annotations

OPERATOR_ID = {
    "operator.title": "Operator",
    "operator.projector": "Buka papan proyektor",
    "operator.codes": "Kode juri",
    "operator.export": "Unduh semua berkas (zip)",
    "operator.head": "{count} baris jurnal, ujung {head}",
    "operator.torn": (
        "Saat program dibuka, baris terakhir jurnal terpotong (listrik padam saat menulis). Baris itu belum "
        "pernah dinyatakan tersimpan; sisanya disimpan di {path}. Periksa tekan atau nilai yang terakhir."
    ),
    "operator.clock": (
        "Jam laptop ini pernah mundur (baris {lines}). Urutan tetap benar, karena tiap baris bernomor; "
        "perbaiki jamnya bila sempat."
    ),
    "operator.replaced": (
        "Di jurnal ada nilai atau tekan untuk KIM yang tidak ikut lagi di babak ini: {names}. Barisnya tetap "
        "tersimpan dan tidak dihitung. Regu penggantinya dinilai seperti biasa."
    ),
    "operator.export_fault": "Berkas nilai belum dapat ditulis ({why}). Jurnal tetap tersimpan.",
    "operator.keys": (
        "Papan ketik: A–H memilih regu, 1 benar, 2 sebagian, 3 salah, 4 mendahului, 0 batal, Backspace "
        "koreksi, N soal berikutnya, W wajib, L lemparan, R rebutan, T waktu, panah kanan membuka peringkat."
    ),
    "operator.needs_reason": "Tulis dulu alasannya; alasan itu masuk jurnal.",
    "operator.chosen": "Regu yang menjawab",
    "quiz.title": "Tanya jawab",
    "quiz.question": "Soal {number}, {stage}",
    "quiz.next": "Soal berikutnya",
    "quiz.open": "Buka soal",
    "quiz.number": "Nomor",
    "quiz.stage": "Macam soal ini",
    "quiz.stage.wajib": "wajib",
    "quiz.stage.lemparan": "lemparan",
    "quiz.stage.rebutan": "rebutan",
    "quiz.timer": "Mulai waktu {seconds} detik",
    "quiz.timer_stop": "Hentikan waktu",
    "quiz.outcome.benar": "Benar",
    "quiz.outcome.sebagian": "Sebagian",
    "quiz.outcome.salah": "Salah",
    "quiz.outcome.batal": "Batal",
    "quiz.outcome.mendahului": "Mendahului",
    "quiz.withdraw": "Koreksi: batalkan tekan terakhir",
    "quiz.withdrawn": "dikoreksi",
    "quiz.log": "Jejak tekan",
    "quiz.no_press": "Belum ada jawaban yang dinilai.",
    "quiz.points": "Poin",
    "quiz.exchange": "Dua regu tertukar",
    "quiz.exchange_hint": (
        "Semua tekan sejauh ini milik kedua regu ditukar. Baris lamanya tetap ada di jurnal. Nilai juri "
        "tidak ikut ditukar; juri mengubahnya sendiri dengan alasan."
    ),
    "quiz.exchanged": "Tekan regu {one} dan {other} ditukar: {reason}",
    "quiz.exchange_button": "Tukar",
    "quiz.reason": "Alasan",
    "quiz.no-quiz": (
        "Aturan babak ini tidak memuat tanya jawab. Tulis tanya_jawab pada babaknya di berkas lomba."
    ),
    "quiz.already": (
        "Regu ini sudah dinilai untuk soal ini. Koreksi dulu tekan yang lama, atau buka soal lain."
    ),
    "quiz.turn": "Lemparan bergilir: sekarang giliran regu {letter}, {name}.",
    "quiz.not-its-turn": (
        "Lemparan bergilir: belum giliran regu ini. Bila regu yang mendapat giliran tidak menjawab, tekan "
        "Batal untuknya dulu."
    ),
    "quiz.no-partly": "Aturan babak ini tidak mengenal jawaban benar sebagian.",
    "quiz.nothing-to-withdraw": "Tidak ada tekan yang dapat dikoreksi.",
    "quiz.no-question": "Nomor soal tidak dikenal.",
    "quiz.no-stage": "Aturan babak ini tidak mengenal soal macam itu.",
    "quiz.two-teams": "Pilih dua regu yang berbeda.",
    "quiz.no_team_chosen": "Pilih dulu regunya.",
    "progress.title": "Nilai juri",
    "progress.left": "kurang {count}",
    "progress.done": "lengkap",
    "progress.refused": "Nilai yang ditolak",
    "close.close": "Tutup nilai kelompok ini",
    "close.reopen": "Buka lagi nilai kelompok ini",
    "close.closed": "Nilai kelompok ini sudah ditutup.",
    "board.title": "Papan proyektor",
    "board.now": "Sekarang tampil: {view}",
    "board.view.pembuka": "Pembuka",
    "board.view.soal": "Tanya jawab",
    "board.view.tampil": "Regu yang tampil",
    "board.view.peringkat": "Peringkat sementara",
    "board.view.pembukaan": "Pembukaan hasil",
    "board.freeze": "Bekukan papan",
    "board.unfreeze": "Cairkan papan",
    "board.frozen": "Papan dibekukan sejak baris {line}.",
    "board.open": "Buka peringkat berikutnya",
    "board.open_back": "Tutup lagi satu",
    "board.opened": "{count} dari {total} peringkat sudah dibuka.",
    "board.no-opening": "Tampilkan dulu pembukaan hasil.",
    "board.marks-missing": "Belum semua nilai juri ada, jadi hasilnya belum dapat dibuka.",
    "board.no-quiz": "Tanya jawab belum dinilai, jadi hasilnya belum dapat dibuka.",
    "board.undecided": (
        "Ada {count} tanda pada tulisan peserta yang belum diputus juri, jadi hasilnya masih sementara. "
        "Putuskan, lalu jalankan lagi sebelum membuka hasil."
    ),
    "board.tie": "Masih ada yang seri dan menentukan juara. Undi dulu (kimsite lcck draw), lalu mulai lagi.",
    "codes.title": "Kode juri",
    "codes.lead": (
        "Cetak halaman ini, gunting, lalu berikan kepada tiap juri, dan kepada dua orang yang mengetik "
        "lembar kertas. Kode tetap sama sampai lomba selesai, "
        "juga setelah listrik padam."
    ),
    "codes.no_lan": (
        "Program dibuka tanpa jaringan. Tutup, lalu buka lagi dengan --hp supaya HP juri dapat masuk."
    ),
    "codes.scan": "Pindai dengan kamera HP, atau buka {address} lalu ketik kodenya.",
    "codes.print": "Cetak",
}
