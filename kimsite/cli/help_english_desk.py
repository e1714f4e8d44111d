"""The help texts of the list of KIM, the desk and the recap in English."""

from __future__ import annotations

DESK_HELP_ENGLISH = {
    "daftar KIM dari lembar kerja kantor: memeriksa dan memasukkan": (
        "the list of KIM from the office's spreadsheet: check and import it"
    ),
    "memperlihatkan bagaimana daftar KIM dari lembar kerja dipahami": (
        "show how a spreadsheet of KIM is understood"
    ),
    "memasukkan daftar KIM dari lembar kerja ke proyek ini": (
        "bring the list of KIM from a spreadsheet into this project"
    ),
    "Daftar KIM dari lembar kerja kantor: CSV, XLSX, atau ODS, apa pun susunannya.": (
        "The list of KIM from the office's spreadsheet: CSV, XLSX or ODS of any shape."
    ),
    "Memperlihatkan bagaimana tiap kolom dipahami, dan apa yang masih ditanyakan. Tidak menulis apa pun.": (
        "Show how each column is understood and what is still asked. Writes nothing."
    ),
    "Memasukkan daftar KIM dari lembar kerja. Yang belum pasti ditanyakan dulu, baru ditulis.": (
        "Bring in the list of KIM from a spreadsheet. What is not sure is asked before anything is written."
    ),
    'Isi satu kolom, misalnya "No HP=wa"; "Catatan=lain" menyimpannya saja.': (
        'What a column holds, such as "No HP=wa"; "Catatan=lain" only keeps it.'
    ),
    'Desa satu baris, misalnya "7=35.22.12.2006"; "7=lewati" melewatinya.': (
        'The village of a row, such as "7=35.22.12.2006"; "7=lewati" leaves it out.'
    ),
    "Nama lembar, kalau hanya satu yang dipakai.": "Name of the sheet, if only one is to be used.",
    "Tulis tanpa bertanya.": "Write without asking.",
    "Lewati baris yang desanya belum pasti.": "Leave out the rows whose village is not sure.",
    "Tambahkan lembar kerja semua desa untuk daftar KIM, dengan pilihan.": (
        "Add a workbook of all villages for the list of KIM, with choices to pick from."
    ),
    "Tambahkan jadwal pendampingan dan buku dua harinya: halaman, salindia, buku cetak.": (
        "Add the schedule of mentoring days and their handbook: pages, slides, a booklet to print."
    ),
    "membuat halaman kerja Dinas: siapa diam, SK, syarat, cakupan": (
        "make the Dinas' own pages: who is silent, SK, requirements, coverage"
    ),
    "Membuat meja Dinas: siapa diam, siapa perlu didatangi, SK yang berakhir, syarat, cakupan.": (
        "Make the desk of the Dinas: who is silent, who needs a visit, SK that end, requirements, coverage."
    ),
    "Hasilnya di laporan/meja/, tidak ikut terbit. Contoh:": (
        "The result is in laporan/meja/ and is not published. Examples:"
    ),
    "Keadaan pada tanggal itu, bukan hari ini.": "The state on that day instead of today.",
    "Folder hasil; bawaan: laporan/meja/ di folder proyek.": (
        "Output folder; default: laporan/meja/ in the project."
    ),
    "Rekap atau berita acara juga sebagai PDF (perlu kimsite[pdf]).": (
        "The recap or the minutes as a PDF too (needs kimsite[pdf])."
    ),
    "Rekap satu kecamatan saja.": "The recap of one kecamatan only.",
    "Ukuran kertas PDF.": "Paper of the PDF.",
    "Ukuran kertas daftar hadir.": "Paper of the attendance lists.",
}
