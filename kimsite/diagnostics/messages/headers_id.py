"""Kata-kata untuk temuan di kepala dan isi tulisan: isian (I) dan cara menulis (Y)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

HEADERS_ID = {
    "I01": Words(
        what='Isian "{isian}" {keadaan}',
        why="{label} wajib diisi untuk {jenis}",
        fix=(
            "Perbaiki: tambahkan baris  {tambah}",
            "Isi sesudah titik dua pada baris {nomor}:  {baris}",
            "Misalnya: {contoh}",
        ),
    ),
    "I02": Words(
        what='Isian "{isian}" tidak dikenal, jadi tidak dipakai',
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {baris}', "Isian untuk {jenis}: {pilihan}"),
    ),
    "I03": Words(
        what='Isi "{nilai}" tidak dikenal untuk {isian}',
        fix=(
            'Mungkin maksud Anda "{saran}"? Tulis  {baris}',
            "Isi yang bertanda …  {lengkapi}",
            "Pilihan: {pilihan}",
        ),
    ),
    "I04": Words(
        what='Jenis tulisan "{nilai}" tidak dikenal',
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {baris}', "Pilihan: {pilihan}"),
    ),
    "I05": Words(
        what='Isian "{isian}" hanya menerima ya atau tidak',
        why='terbaca "{nilai}"',
        fix=("Kalau maksudnya {tebakan}, tulis  {baris}", "Tulis ya atau tidak saja sesudah  {isian}:"),
    ),
    "I06": Words(
        what='Isian "{isian}" hanya menerima angka bulat',
        why='terbaca "{nilai}"',
        fix=(
            "Kalau jumlahnya {tebakan}, tulis  {baris}",
            "Tulis satu angka saja, tanpa kata, sesudah  {isian}:",
        ),
    ),
    "I07": Words(what='Susunan isian "{isian}" belum terbaca', fix=("Perbaiki: tulis seperti  {baris}",)),
    "I08": Words(
        what="Angka S, K, D, N tidak mungkin: {sebab}",
        why="S semua balita, K punya buku KIA, D ditimbang, N naik berat badannya",
        fix=("Perbaiki: periksa lagi angkanya, lalu tulis  {baris}",),
    ),
    "I09": Words(
        what="Yang ditimbang (D) lebih banyak daripada balita terdata (S)",
        fix=("Mungkin ada balita dari luar wilayah. Tulisan tetap terbit, cukup diperiksa",),
    ),
    "I10": Words(
        what='Isian "{isian}" kami baca sebagai "{saran}"',
        why="mungkin salah ketik",
        fix=('Mungkin maksud Anda "{saran}"? Tulis  {baris}',),
    ),
    "I11": Words(
        what='Isian "{isian}" milik program lain; tidak dipakai di sini',
        fix=("Boleh dibiarkan. Kalau tidak perlu, hapus barisnya",),
    ),
    "I12": Words(
        what='"{isian}: {nilai}" kami baca sebagai draf, jadi tulisan ini belum terbit',
        fix=("Kalau sudah siap terbit, hapus baris ini. Kalau belum, tulis  {baris}",),
    ),
    "I13": Words(
        what='Jenis dokumen "{nilai}" belum kami kenal; terbit sebagai dokumen lain, di luar daftar wajib',
        fix=(
            "Mungkin maksud Anda: {saran}",
            (
                "Pilih satu kode atau nama dari docs/panduan/jenis-dokumen.md. Kalau tidak ada yang cocok, "
                "tulis  {baris}"
            ),
        ),
    ),
    "I14": Words(
        what="Tulisan ini belum punya kepala, jadi belum dapat terbit",
        why="yang wajib ada di kepala: {label}",
        fix=("Salin ini ke paling atas, lalu isi yang masih bertanda …  {baris}",),
    ),
    "I15": Words(
        what="Jadwal berikutnya ada di isi tulisan, tetapi belum di isiannya",
        why="dari isian itu jadwal tampil di beranda dan di kalender warga",
        fix=("Tambahkan baris  {baris}",),
    ),
    "I16": Words(
        what="Dokumen ini belum punya berkas atau tautan, jadi belum dihitung di daftar wajib",
        fix=("Letakkan berkasnya di folder berkas/, lalu tulis namanya sesudah  berkas:",),
    ),
    "Y01": Words(
        what="Baris ini diawali tombol Tab",
        why="tanda → adalah Tab; kami baca sebagai spasi",
        fix=("Perbaiki: hapus Tab, pakai spasi, menjadi  {baris}",),
    ),
    "Y02": Words(
        what="Baris ini kami baca apa adanya",
        why="ada tanda yang punya arti lain bagi program lain",
        fix=("Supaya aman di program lain, tulis  {baris}",),
    ),
    "Y03": Words(
        what="Tanda petik belum ditutup",
        why="petik dibuka di sini, tidak ada penutupnya",
        fix=("Kami baca tanpa petik. Perbaiki: tulis  {baris}",),
    ),
    "Y04": Words(
        what="Baris ini tidak berbentuk  isian: nilai",
        why="{akibat}",
        fix=("Perbaiki: tulis  nama isian: isinya, atau hapus baris ini",),
    ),
    "Y05": Words(
        what="Garis penutup --- belum ada",
        why="isi tulisan kami baca mulai di sini",
        fix=("Perbaiki: tambahkan satu baris berisi  ---  di atas baris ini",),
    ),
    "Y07": Words(
        what='Isian "{isian}" ditulis dua kali; yang {dipakai} dipakai', fix=("Perbaiki: hapus salah satu",)
    ),
    "Y09": Words(
        what="Tulisan ini tidak punya kepala",
        why="judul kami ambil dari {dari}",
        fix=("Sebaiknya salin ini ke paling atas:  {baris}",),
    ),
    "Y10": Words(
        what="Kode HTML tidak dipakai; kami tampilkan sebagai tulisan biasa",
        fix=("Tulis dengan cara biasa: **tebal**, _miring_, [tautan](https://…), ![foto](nama.jpg)",),
    ),
    "Y11": Words(
        what="Isi berkas ini tidak terbaca sebagai tulisan",
        why="mungkin foto, dokumen, atau berkas rusak yang namanya berakhiran .md",
        fix=(
            "Buka dengan program pembuatnya, salin tulisannya ke Notepad, lalu simpan dengan Encoding: UTF-8",
        ),
    ),
    "Y12": Words(
        what="Berkas ini terlalu besar untuk satu tulisan",
        why="{ukuran}; paling besar {batas}",
        fix=("Bagi menjadi beberapa tulisan",),
    ),
    "Y13": Words(what="Berkas ini kosong", fix=("Isi dengan tulisan, atau hapus berkasnya",)),
    "Y14": Words(
        what="Isi tulisan ini tidak dapat diolah",
        why="{sebab}",
        fix=("Periksa bagian yang diulang sangat banyak atau bersarang sangat dalam, lalu sederhanakan",),
    ),
    "Y15": Words(
        what="Tulisan ini terlalu lama diolah, lebih dari {detik} detik. Tulisan ini ditahan",
        why="susunannya tidak wajar, misalnya ribuan tanda bintang atau kurung yang tidak ditutup",
        fix=("Perbaiki: salin teksnya saja ke berkas baru, tanpa tanda-tanda yang berulang",),
    ),
    "Y25": Words(
        what='Baris ini kami baca sebagai isian "{isian}"',
        why="bentuknya bukan  isian: nilai",
        fix=(
            "Supaya dikenal program lain juga, tulis  {baris}",
            "Lalu hapus baris {hapus}: isinya sudah ada di baris itu",
        ),
    ),
    "Y16": Words(
        what='Nilai "{nilai}" kami baca apa adanya',
        why="program lain membacanya sebagai {terbaca}",
        fix=("Supaya aman di program lain, apit dengan tanda petik:  {baris}",),
    ),
    "Y17": Words(
        what='Bagian "{nilai}" kami anggap catatan, bukan isi',
        why="tanda # dengan spasi di depannya memulai catatan",
        fix=("Kalau ini bagian dari isinya, apit semuanya dengan tanda petik. Kalau bukan, cukup  {baris}",),
    ),
    "Y18": Words(
        what="Kepala tulisan ini belum punya garis pembuka ---",
        why="kami baca sebagai isian mulai di sini",
        fix=(
            (
                "Perbaiki: tambahkan satu baris berisi  ---  di atas baris ini, dan satu lagi di bawah isian "
                "terakhir"
            ),
        ),
    ),
    "Y19": Words(
        what="Garis ini kami baca sebagai ---",
        why="HP dan program lain kadang mengubah tiga tanda hubung",
        fix=("Perbaiki: ganti baris ini dengan tiga tanda hubung  ---",),
    ),
    "Y20": Words(
        what="Kepala tulisan ini memakai gaya {gaya}; kami baca",
        fix=(
            (
                "Tidak perlu diubah. Gaya kimsite sendiri: di antara dua garis ---, satu baris satu isian, "
                "seperti  judul: …"
            ),
        ),
    ),
    "Y21": Words(
        what="Di baris ini ada spasi khusus atau tanda yang tidak kelihatan",
        why="biasanya terbawa dari WhatsApp atau Word; kami baca sebagai spasi biasa",
        fix=("Perbaiki: ketik ulang baris ini, menjadi  {baris}",),
    ),
    "Y22": Words(
        what='Isian "{isian}" menjorok ke kanan; kami baca sebagai isian biasa',
        why="isian harus rata kiri",
        fix=("Perbaiki: hapus spasi di depannya, menjadi  {baris}",),
    ),
    "Y23": Words(
        what='Kode "{nilai}" di isian "{isian}" kami baca sebagai "{terbaca}"',
        fix=("Perbaiki: tulis tandanya langsung, menjadi  {baris}",),
    ),
    "Y24": Words(
        what='Daftar "{isian}" belum rapi; kami baca satu baris satu butir',
        why="tandanya atau jorokannya tidak sama",
        fix=("Perbaiki: mulai setiap butir dengan dua spasi, tanda hubung, lalu spasi:    - butir",),
    ),
}
