"""Words of the contest's findings (J), in both languages."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

CONTEST_ID = {
    "J01": Words(
        what="Bobot babak {babak} berjumlah {jumlah}, seharusnya 100",
        why="bobot semua komponen satu babak harus berjumlah 100",
        fix=("Perbaiki bobotnya sampai jumlahnya tepat 100",),
    ),
    "J02": Words(
        what='Nilai "{nilai}" tidak dapat dipakai (sel {sel})',
        why="{sebab}",
        fix=("Tulis angka {batas}; koma desimal boleh",),
    ),
    "J03": Words(
        what="Belum ada nilai: {juri}, babak {babak}, {kim}, {komponen}",
        why="selama ada nilai yang kosong, hasil tetap sementara",
        fix=("Minta juri mengisi lembarnya, lalu simpan lembar itu di folder {folder}",),
    ),
    "J04": Words(
        what="{nilai} ditulis dua kali",
        why="yang lain: {lain}",
        fix=("Hapus salah satu, atau minta juri memastikan nilai mana yang benar",),
    ),
    "J05": Words(
        what="{nilai} tidak cocok dengan babak {babak} ({sel})",
        why="{sebab}",
        fix=('Mungkin maksud Anda "{saran}"?', "Pakai lembar yang dibuat  kimsite lcck sheet"),
    ),
    "J06": Words(
        what="{nilai} tidak dapat menjadi utusan Kecamatan {kecamatan}",
        why="{sebab}",
        fix=('Mungkin maksud Anda "{saran}"?', "Satu kecamatan mengirim satu KIM dari kecamatan itu sendiri"),
    ),
    "J07": Words(
        what="Keputusan atas {nilai} tidak menemukan tandanya",
        why="tanda itu tidak ada lagi, mungkin karena tulisannya berubah",
        fix=("Hapus barisnya, atau putuskan lagi tanda yang ada sekarang",),
    ),
    "J08": Words(
        what='Keputusan "{nilai}" tidak dapat dipakai (sel {sel})',
        why="{sebab}",
        fix=("Tulis Sah, Tidak, atau Ragu, dengan paraf dan alasan",),
    ),
    "J09": Words(
        what="Seri belum diputus pada babak {babak}, {kelompok}: {kim}",
        why="urutan seri yang disepakati tidak memisahkan mereka",
        fix=("Adakan undian di depan saksi, lalu catat di berkas undian",),
    ),
    "J10": Words(
        what="Undian ini tidak dapat dipakai: {nilai}",
        why="{sebab}",
        fix=("Perbaiki catatan undiannya: babak, kelompok, kim, benih, tanggal, saksi",),
    ),
    "J11": Words(
        what="Lembar atau daftar lomba ini tidak terbaca",
        why="{sebab}",
        fix=(
            "Nilai juri: pakai lembar yang dibuat  kimsite lcck sheet",
            "Daftar lain: judul kolomnya ada di panduan juri; jangan mengubahnya",
        ),
    ),
    "J12": Words(
        what="Lembar ini berisi {nilai}",
        why="hanya nilai yang tersimpan yang dibaca; rumus dan makro tidak dijalankan",
        fix=("Periksa angka pada lembar ini bersama jurinya",),
    ),
    "J13": Words(
        what="Buku besar tidak utuh, hasil tidak dicetak sebagai final",
        why="{sebab}",
        fix=("Jalankan  kimsite lcck verify  untuk melihat baris pertama yang berubah",),
    ),
    "J14": Words(
        what="Baris tim ini tidak dapat dipakai: {nilai}",
        why="{sebab}",
        fix=(
            'Mungkin maksud Anda "{saran}"?',
            "Satu baris untuk satu orang: kode (KIM), nama, unsur, desa, juru_bicara, tim, surat",
        ),
    ),
    "J15": Words(
        what='Poin tanya jawab ini tidak dapat dipakai: "{nilai}" (sel {sel})',
        why="{sebab}",
        fix=("Tulis babak yang punya tanya_jawab, kode KIM, dan poin berupa angka bulat, misalnya -50",),
    ),
    "J16": Words(
        what="Tim {kim} belum sesuai aturan",
        why="{sebab}",
        fix=(
            "Minta surat tugas yang baru, lalu perbaiki daftar tim; atau ubah tim: susunan di aturan lomba",
        ),
    ),
    "J17": Words(
        what="Belum ada poin tanya jawab, babak {babak}: {kim}",
        why="selama poinnya kosong, hasil tetap sementara",
        fix=("Tulis poinnya di berkas skor",),
    ),
    "J18": Words(
        what="Urutan tampil ini tidak dipakai: babak {babak}, {kelompok}",
        why="pesertanya bukan (lagi) KIM yang diundi",
        fix=("Undi lagi di depan saksi dengan  kimsite lcck order",),
    ),
    "J19": Words(
        what="Urutan tampil ini tidak tercatat di buku besar: babak {babak}, {kelompok}",
        why="barisnya diubah sesudah diundi, atau tidak diundi dengan  kimsite lcck order",
        fix=("Cocokkan angka dadu dan tanggalnya dengan catatan saksi, atau undi lagi",),
    ),
    "J28": Words(
        what='Sanggahan ini tidak dapat dipakai: "{nilai}"',
        why="{sebab}",
        fix=("Satu baris untuk satu sanggahan: kode, tanggal, sanggahan, jawaban, tanggal_jawab, penjawab",),
    ),
    "J29": Words(
        what="Aturan menghitung pembaca, tetapi angkanya belum ada: {bulan}",
        why="tanpa angka itu setiap KIM mendapat 0 untuk bulan tersebut, dan hasilnya tetap sementara",
        fix=(
            "Ambil catatan akses dari hosting, lalu  kimsite import readers BERKAS",
            "Atau hapus pembaca dari aturan sebelum masa penilaian mulai",
        ),
    ),
    "J30": Words(
        what="Baris angka pembaca ini tidak terbaca",
        why="berkas di pembaca/ berubah atau rusak; tanpa baris ini poin pembaca keliru",
        fix=("Hapus berkas itu, lalu impor catatannya lagi dengan  kimsite import readers",),
    ),
    "J31": Words(
        what="Berita ini menyebut gelar yang sudah dicabut",
        why="hasil lomba berubah sesudah berita ini dibuat, dan gelarnya bukan lagi milik KIM ini",
        fix=(
            "Hapus berkasnya. Kalau sudah terbit, sesudah itu  kimsite build  lalu kirim lagi situsnya",
            "Beri tahu KIM-nya lebih dulu, dan minta piagam yang lama dikembalikan",
        ),
    ),
    "J32": Words(
        what="Berita ini tidak memuat daftar juara yang sekarang",
        why="berita ini dibuat untuk hasil sebelumnya, atau daftarnya sudah diubah orang",
        fix=(
            "Kalau belum diubah orang: hapus berkasnya, lalu jalankan lagi  kimsite lcck announce",
            "Kalau sudah: cocokkan daftarnya dengan laporan, lalu betulkan sendiri",
        ),
    ),
}

CONTEST_EN = {
    "J01": Words(
        what="The weights of round {babak} add up to {jumlah} instead of 100",
        why="the weights of all components of a round must add up to 100",
        fix=("Mend the weights until they add up to exactly 100",),
    ),
    "J02": Words(
        what='The mark "{nilai}" cannot be used (cell {sel})',
        why="{sebab}",
        fix=("Write a number {batas}; a decimal comma is fine",),
    ),
    "J03": Words(
        what="A mark is missing: {juri}, round {babak}, {kim}, {komponen}",
        why="while a mark is missing, the result stays provisional",
        fix=("Ask the juror to fill in the sheet, then save it in the folder {folder}",),
    ),
    "J04": Words(
        what="{nilai} is given twice",
        why="the other one: {lain}",
        fix=("Delete one, or ask the juror which of them holds",),
    ),
    "J05": Words(
        what="{nilai} does not belong to round {babak} ({sel})",
        why="{sebab}",
        fix=('Did you mean "{saran}"?', "Use the sheets that  kimsite lcck sheet  makes"),
    ),
    "J06": Words(
        what="{nilai} cannot be the champion of kecamatan {kecamatan}",
        why="{sebab}",
        fix=('Did you mean "{saran}"?', "A kecamatan sends one KIM of its own"),
    ),
    "J07": Words(
        what="The decision about {nilai} does not find its flag",
        why="the flag is no longer there; the post may have changed",
        fix=("Delete the row, or decide the flag that stands now",),
    ),
    "J08": Words(
        what='The decision "{nilai}" cannot be used (cell {sel})',
        why="{sebab}",
        fix=("Write Sah, Tidak or Ragu, with initials and a reason",),
    ),
    "J09": Words(
        what="A tie is open in round {babak}, {kelompok}: {kim}",
        why="the agreed tie-break order does not part them",
        fix=("Draw before witnesses, then note it in the file of draws",),
    ),
    "J10": Words(
        what="This draw cannot be used: {nilai}",
        why="{sebab}",
        fix=("Mend the note of the draw: babak, kelompok, kim, benih, tanggal, saksi",),
    ),
    "J11": Words(
        what="This sheet or list of a contest cannot be read",
        why="{sebab}",
        fix=(
            "Marks: use the sheets that  kimsite lcck sheet  makes",
            "Other lists: their column titles are in the guide for juries; leave them as they are",
        ),
    ),
    "J12": Words(
        what="This sheet holds {nilai}",
        why="only stored values are read; formulas and macros are never run",
        fix=("Look at the numbers of this sheet together with its juror",),
    ),
    "J13": Words(
        what="The ledger is not whole; no result is printed as final",
        why="{sebab}",
        fix=("Run  kimsite lcck verify  to see the first row that changed",),
    ),
    "J14": Words(
        what="This row of a team cannot be used: {nilai}",
        why="{sebab}",
        fix=(
            'Did you mean "{saran}"?',
            "One row for one person: kode (of the KIM), nama, unsur, desa, juru_bicara, tim, surat",
        ),
    ),
    "J15": Words(
        what='This quiz score cannot be used: "{nilai}" (cell {sel})',
        why="{sebab}",
        fix=("Write a round that has tanya_jawab, the code of the KIM, and whole points such as -50",),
    ),
    "J16": Words(
        what="The team of {kim} is not made as the rules say",
        why="{sebab}",
        fix=("Ask for a new letter and mend the list of teams; or change tim: susunan in the rules",),
    ),
    "J17": Words(
        what="The quiz score is missing in round {babak}: {kim}",
        why="while a score is missing, the result stays provisional",
        fix=("Write it in the file of scores",),
    ),
    "J18": Words(
        what="This order of appearance is not used: round {babak}, {kelompok}",
        why="the entrants are not (any more) the KIM that were drawn",
        fix=("Draw again before witnesses with  kimsite lcck order",),
    ),
    "J19": Words(
        what="This order of appearance is not in the ledger: round {babak}, {kelompok}",
        why="its row was changed after the draw, or it was not drawn with  kimsite lcck order",
        fix=("Compare dice and date with the notes of the witnesses, or draw again",),
    ),
    "J28": Words(
        what='This objection cannot be used: "{nilai}"',
        why="{sebab}",
        fix=("One row for one objection: kode, tanggal, sanggahan, jawaban, tanggal_jawab, penjawab",),
    ),
    "J29": Words(
        what="The rules count readers, but their numbers are missing: {bulan}",
        why="without them every KIM has 0 for that month, and the result stays provisional",
        fix=(
            "Take the access log from the host, then  kimsite import readers FILE",
            "Or delete pembaca from the rules before the contest begins",
        ),
    ),
    "J30": Words(
        what="This line with numbers of readers cannot be read",
        why="a file in pembaca/ was changed or damaged; without this line the points for readers are wrong",
        fix=("Delete that file, then import the logs again with  kimsite import readers",),
    ),
    "J31": Words(
        what="This post is about a title that was withdrawn",
        why="the result has changed since it was written, and the title is not this KIM's any more",
        fix=(
            "Delete the file. Where it is published, run  kimsite build  after that and send the site again",
            "Talk to the KIM first, and ask for the old certificate back",
        ),
    ),
    "J32": Words(
        what="These news do not list the winners of now",
        why="they were written for an earlier result, or somebody has changed the list",
        fix=(
            "If nobody has changed them: delete the file, then run  kimsite lcck announce  again",
            "If somebody has: compare the list with the report, and correct it there",
        ),
    ),
}
