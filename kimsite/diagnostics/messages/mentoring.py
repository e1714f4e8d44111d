"""Words of findings about Pendampingan (K60 and on), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

MENTORING_ID = {
    "K60": Words(
        what="Berkas pendampingan ini tidak terbaca",
        why="{sebab}",
        fix=("Simpan lagi sebagai .xlsx, .ods, atau CSV UTF-8, lalu ulangi",),
    ),
    "K61": Words(
        what="Tidak ada jadwal atau daftar peserta di berkas ini",
        why="jadwal dikenali dari kolom Kecamatan dan Hari 1, peserta dari kolom Nama peserta dan Unsur",
        fix=(
            "Beri judul kolom seperti itu; contohnya ditulis oleh  kimsite init . --pendampingan",
            "Berkas lain yang bukan jadwal atau peserta pindahkan dari folder pendampingan",
        ),
    ),
    "K62": Words(
        what="Kolom yang tidak dipakai di berkas pendampingan: {nilai}",
        fix=("Tidak perlu berbuat apa-apa. Kalau ada yang harus dipakai, ganti judul kolomnya",),
    ),
    "K63": Words(
        what='Kolom {kolom} ("{judul}"): {jumlah} isi belum dapat dipakai, di baris {urut}',
        why='misalnya "{nilai}": {sebab}',
        fix=("Perbaiki sel itu; isi yang lain di baris itu tetap dipakai",),
    ),
    "K64": Words(
        what="{jumlah} baris pendampingan belum dipakai, di baris {urut}: {sebab}",
        why='tertulis "{nilai}"',
        fix=("Perbaiki kecamatan atau desanya di baris itu; baris lain tetap dipakai",),
    ),
    "K65": Words(
        what="{jumlah} peserta tertulis dua kali, di baris {urut}",
        why="nama dan desanya sama; yang dihitung baris pertama",
        fix=("Hapus baris yang kedua, atau bedakan namanya kalau memang dua orang",),
    ),
    "K66": Words(
        what="Pendampingan Kecamatan {nilai}: {sebab}", fix=("Perbaiki tanggal atau kecamatannya di jadwal",)
    ),
    "K67": Words(
        what='Kolom {kolom} ("{judul}") tidak ditampilkan di portal: {sebab}',
        why="kalender di portal dibaca semua orang; di meja Dinas isinya tetap lengkap",
        fix=('Tulis nama gedungnya saja, misalnya "Pendopo Kecamatan Dander"',),
    ),
    "K68": Words(
        what="Pendampingan Kecamatan {kecamatan}: {jumlah} desa belum memenuhi susunan peserta",
        why="desanya: {nilai}",
        fix=("Lihat siapa yang masih kurang di meja, halaman Pendampingan; kirim undangannya dari sana",),
    ),
    "K69": Words(
        what="{jumlah} orang di Kecamatan {kecamatan} sudah ditulis hadir pada {tanggal}",
        why="hari itu belum tiba, jadi kehadirannya belum dihitung",
        fix=("Perbaiki tanggal di jadwal, atau kosongkan kehadirannya sampai harinya tiba",),
    ),
}
MENTORING_EN = {
    "K60": Words(
        what="This file of mentoring days cannot be read",
        why="{sebab}",
        fix=("Save it again as .xlsx, .ods or CSV UTF-8, then try again",),
    ),
    "K61": Words(
        what="There is no schedule and no list of participants in this file",
        why='a schedule has columns "Kecamatan" and "Hari 1", participants have "Nama peserta" and "Unsur"',
        fix=(
            "Give the columns such titles; an example is written by  kimsite init . --mentoring",
            'Move files that are neither out of the folder "pendampingan"',
        ),
    ),
    "K62": Words(
        what='Columns that are not used in a file of mentoring days: "{nilai}"',
        fix=("Nothing needs to be done. If one is to be used, change its title",),
    ),
    "K63": Words(
        what='Column {kolom} ("{judul}"): {jumlah} cells cannot be used yet, in row {urut}',
        why='for example "{nilai}": {sebab}',
        fix=("Mend these cells; the rest of their rows is used",),
    ),
    "K64": Words(
        what="{jumlah} rows of the mentoring days are not used yet, in row {urut}: {sebab}",
        why='it says "{nilai}"',
        fix=("Mend the kecamatan or the village in these rows; other rows are used",),
    ),
    "K65": Words(
        what="{jumlah} participants are listed twice, in row {urut}",
        why="name and village are the same; the first row counts",
        fix=("Delete the second row, or tell the names apart if they are two persons",),
    ),
    "K66": Words(
        what="Mentoring days of kecamatan {nilai}: {sebab}",
        fix=("Mend the date or the kecamatan in the schedule",),
    ),
    "K67": Words(
        what='Column {kolom} ("{judul}") is not shown on the portal: {sebab}',
        why="everybody reads the calendar of the portal; the desk of the Dinas still shows all of it",
        fix=('Write the name of the building alone, such as "Pendopo Kecamatan Dander"',),
    ),
    "K68": Words(
        what="Mentoring days of kecamatan {kecamatan}: {jumlah} villages do not send whom the rules ask for",
        why="the villages: {nilai}",
        fix=("See who is missing on the desk, page Pendampingan; send the invitation from there",),
    ),
    "K69": Words(
        what="{jumlah} people of kecamatan {kecamatan} are written down as present on {tanggal}",
        why="that day is still ahead, so their attendance does not count yet",
        fix=("Mend the date in the schedule, or leave attendance empty until the day has come",),
    ),
}
ABOUT_MENTORING_ID = {
    "K60": "Berkas yang rusak atau bersandi tidak dibaca sebagian.",
    "K61": "Jadwal dan peserta dikenali dari baris judulnya; baris di atasnya boleh berisi judul surat.",
    "K62": "Kolom tambahan milik kantor boleh tetap ada.",
    "K63": "Isi yang belum terbaca tidak ditebak. Sel lain di baris itu tetap berlaku.",
    "K64": "Peserta dihitung menurut desanya, jadi baris yang desanya belum pasti tidak ditebak.",
    "K65": "Satu orang yang tertulis dua kali membuat susunan peserta tampak lengkap padahal belum.",
    "K66": "Kalender di portal dan daftar hadir dibuat dari jadwal ini.",
    "K67": "Nama orang dan nomor teleponnya tidak ikut ke halaman umum (UU 27/2022).",
    "K68": (
        "Susunan itu menjaga agar tiap desa punya penulis dari PKK dan dari perangkat atau Karang Taruna. "
        "Aturannya dapat diganti di bagian aturan."
    ),
    "K69": "Kehadiran sebelum harinya biasanya salah tanggal atau salah kolom.",
}
ABOUT_MENTORING_EN = {
    "K60": "A damaged or locked file is not read in part.",
    "K61": "Schedule and participants are found by their row of titles; rows above it may hold anything.",
    "K62": "Columns of the office's own may stay.",
    "K63": "What cannot be read is not guessed. The other cells of its row count.",
    "K64": "Participants are counted by village, so a row whose village is not sure is not guessed.",
    "K65": "A person who is listed twice makes a village look complete when it is not.",
    "K66": "The calendar of the portal and the attendance lists are made of this schedule.",
    "K67": "Names of people and their numbers do not go to public pages (UU 27/2022).",
    "K68": (
        "The composition gives every village writers from PKK and from its officials or youth. The rules can "
        'be changed in "aturan".'
    ),
    "K69": "Attendance before its day is most often a wrong date or a wrong column.",
}
MENTORING_REASONS_ID = {
    "mentoring.group": "unsurnya PKK, Karang Taruna, perangkat, KIM, kecamatan, atau warga",
    "mentoring.mark": "tulis ya atau tidak; tanda x dapat berarti keduanya",
    "mentoring.hours": "bukan jam; tulis misalnya 08.00-15.00",
    "mentoring.no-kecamatan": "kecamatannya kosong",
    "mentoring.order": "hari kedua tidak sesudah hari pertama",
    "mentoring.twice": "tertulis dua kali dengan tanggal yang berbeda; yang dipakai yang pertama",
    "mentoring.no-round": "ada pesertanya, tetapi belum ada di jadwal",
    "mentoring.public-number": "memuat nomor telepon atau nomor kependudukan",
    "mentoring.public-person": "menyebut nama atau rumah seseorang",
}
MENTORING_REASONS_EN = {
    "mentoring.group": "it may be PKK, Karang Taruna, perangkat, KIM, kecamatan or warga",
    "mentoring.mark": 'write "ya" or "tidak"; an x can mean both',
    "mentoring.hours": "it is no time of day; write for example 08.00-15.00",
    "mentoring.no-kecamatan": "the kecamatan is empty",
    "mentoring.order": "the second day is not after the first",
    "mentoring.twice": "it is listed twice with different dates; the first counts",
    "mentoring.no-round": "it has participants but is not in the schedule",
    "mentoring.public-number": "it holds a phone number or a person's number",
    "mentoring.public-person": "it names a person or somebody's home",
}
