"""Kata-kata untuk catatan tentang daftar KIM (K18, K30 dan seterusnya)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

REGISTRY_ID = {
    "K18": Words(
        what='Kolom {kolom} ("{nilai}") belum pasti isinya',
        why="disimpan apa adanya, belum dipakai",
        fix=(
            'Kalau maksudnya {saran}, ganti judul kolom itu menjadi "{saran}"',
            'Atau jawab di perintah  --kolom "{nilai}={isian}"  atau  --kolom "{nilai}=lain"',
        ),
    ),
    "K30": Words(
        what='Kolom {kolom} ("{judul}"): {jumlah} isi belum dapat dipakai, di baris {urut}',
        why='misalnya "{nilai}": {sebab}',
        fix=("Perbaiki sel itu di lembarnya; isi yang lain di baris itu tetap dipakai",),
    ),
    "K31": Words(
        what="Lembar {lembar}, baris {urut}: {sebab}",
        why='tertulis "{nilai}"',
        fix=(
            "Mungkin yang dimaksud  {saran}",
            "Perbaiki kode, desa, atau kecamatannya di lembar itu; baris lain tidak diubah",
        ),
    ),
    "K32": Words(
        what="Kolom yang disimpan tetapi tidak dipakai kimsite: {nilai}",
        fix=("Tidak perlu berbuat apa-apa. Kalau ada yang harus dipakai, ganti judul kolomnya",),
    ),
    "K34": Words(
        what="Tidak ada tabel desa di berkas ini",
        why="kami mencari baris judul yang punya kolom desa atau kode desa, dan satu kolom lagi",
        fix=('Beri judul kolom, misalnya "Kecamatan", "Desa/Kelurahan", "Nama KIM", "Status"',),
    ),
    "K35": Words(
        what='Kolom {kolom} ("{judul}") tidak diambil',
        why="isinya data perorangan: NIK, KK, atau tanggal lahir",
        fix=("Hapus kolom itu dari berkas yang disimpan di proyek",),
    ),
    "K36": Words(
        what="SK {nilai} berakhir {jumlah} hari lagi, pada {tanggal}",
        fix=("Ingatkan KIM dan kepala desanya; setelah SK baru terbit, ganti tanggalnya di daftar KIM",),
    ),
    "K37": Words(
        what="SK {nilai} sudah berakhir pada {tanggal}",
        fix=("Tanyakan SK yang baru, lalu ganti nomor dan tanggalnya di daftar KIM",),
    ),
    "K38": Words(
        what="Berkas daftar KIM ini tidak terbaca",
        why="{sebab}",
        fix=("Simpan lagi sebagai .xlsx, .ods, atau CSV UTF-8, lalu ulangi",),
    ),
    "K39": Words(
        what="Lembar kerja ini berisi {nilai}",
        why="yang dibaca nilai yang tersimpan; rumus dan makro tidak dijalankan",
        fix=("Buka berkasnya sekali dan simpan, supaya nilainya yang terbaru",),
    ),
}
ABOUT_REGISTRY_ID = {
    "K18": "Kolom yang belum pasti tidak ditebak, supaya data tidak masuk ke tempat yang salah.",
    "K30": "Isi yang belum terbaca tidak dipakai sebagian. Sel lain di baris itu tetap berlaku.",
    "K31": "Kode desa adalah tanda pengenal KIM. Baris yang desanya belum pasti tidak ditebak.",
    "K32": "Kolom tambahan milik kantor tetap disimpan bersama daftarnya.",
    "K34": "Daftar KIM dikenali dari baris judulnya; baris di atasnya boleh berisi judul surat.",
    "K35": "NIK, KK, dan tanggal lahir dilindungi UU 23/2006 pasal 84 dan UU 27/2022.",
    "K36": "SK yang habis membuat KIM tidak lagi memenuhi syarat kemitraan.",
    "K37": "KIM tanpa SK yang berlaku tidak memenuhi syarat kemitraan.",
    "K38": "Berkas yang rusak atau bersandi tidak dibaca sebagian.",
    "K39": "Rumus dan makro dari orang lain tidak pernah dijalankan.",
}
