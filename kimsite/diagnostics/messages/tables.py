"""Words of findings about tables, what they tell of persons, and consent."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

TABLES_ID = {
    "F06": Words(
        what='Tabel "{nilai}" belum ditampilkan',
        why="{sebab}",
        fix=(
            (
                "Di Excel: Simpan Sebagai, pilih CSV UTF-8. Baris pertama berisi judul kolom, misalnya  "
                "program;peserta"
            ),
        ),
    ),
    "F10": Words(
        what='Tabel "{nilai}" disimpan dengan huruf lama, bukan UTF-8',
        why="huruf seperti é atau – bisa terbaca keliru",
        fix=("Lihat tabelnya di halaman. Di Excel: Simpan Sebagai, pilih CSV UTF-8",),
    ),
    "F11": Words(
        what='Di tabel "{nilai}" judul kolom "{judul}" dipakai dua kali',
        fix=("Beri nama yang berbeda, supaya pembaca tahu kolom mana yang dimaksud",),
    ),
    "F12": Words(
        what='Di tabel "{nilai}" ada isi "{sel}" di baris {urut}, kolom {kolom}',
        why="program tabel tidak dapat menghitungnya, atau memendekkan angkanya",
        fix=("Perbaiki rumus atau lebar kolomnya di program tabel, lalu simpan lagi sebagai CSV",),
    ),
    "P10": Words(
        what='Berkas "{nilai}" memuat nama orang bersama ukuran badan atau kesehatannya. Tulisan ini ditahan',
        why="terlihat di baris {urut}, kolom {kolom}",
        fix=("Perbaiki: hapus kolom namanya, dan tulis jumlah saja, misalnya jumlah balita per dusun",),
    ),
    "P11": Words(
        what="Nomor penjual tidak ditampilkan",
        why="jawaban di isian ini belum kami baca sebagai izin tanpa syarat",
        fix=(
            "Kalau penjual belum setuju, tulis  tidak  di isian ini",
            "Kalau penjual setuju, tulis  ya  saja, tanpa kata lain",
        ),
    ),
    "P80": Words(
        what='Di dalam berkas "{nilai}" ada nama orang bersama ukuran badan, penyakit, atau kehamilannya',
        why="siapa pun dapat mengunduh berkas ini",
        fix=(
            "Perbaiki: buka berkasnya, hapus namanya, tulis jumlahnya saja, misalnya  {contoh}",
            "Simpan lagi dengan nama yang sama di folder berkas",
        ),
    ),
}
TABLES_EN = {
    "F06": Words(
        what='The table "{nilai}" is not shown',
        why="{sebab}",
        fix=(
            "In Excel: Save As, choose CSV UTF-8. The first line holds the heads, such as  program;peserta",
        ),
    ),
    "F10": Words(
        what='The table "{nilai}" was saved with old letters, not as UTF-8',
        why="letters such as é or – may be read wrongly",
        fix=("Look at the table on its page. In Excel: Save As, choose CSV UTF-8",),
    ),
    "F11": Words(
        what='In the table "{nilai}" the head "{judul}" is used twice',
        fix=("Give the columns different names, so that readers know which is meant",),
    ),
    "F12": Words(
        what='In the table "{nilai}" row {urut}, column {kolom} holds "{sel}"',
        why="the spreadsheet could not count it, or shortened the number",
        fix=("Mend the formula or the width of the column in the spreadsheet, then save as CSV again",),
    ),
    "P10": Words(
        what='The file "{nilai}" names persons beside measures of the body or health. This post is held back',
        why="seen in row {urut}, column {kolom}",
        fix=("Mend: delete the column of names and give counts only, such as under-fives by hamlet",),
    ),
    "P11": Words(
        what="The seller's number is not shown",
        why="the answer in this field is not read as consent without a condition",
        fix=(
            "If the seller has not agreed, write  tidak  in this field",
            "If the seller agrees, write  ya  alone, without other words",
        ),
    ),
    "P80": Words(
        what='The file "{nilai}" names a person beside measures of the body, an illness or a pregnancy',
        why="anyone may download this file",
        fix=(
            "Mend: open the file, delete the name and give the count only, such as  {contoh}",
            "Save it again by the same name in the same folder",
        ),
    ),
}
