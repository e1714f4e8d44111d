"""The words that jurors see, in Indonesian."""

from __future__ import annotations

MARKS_ID = {
    "access.host": "Alamat ini bukan alamat hari lomba. Pindai lagi gambar QR dari panitia.",
    "access.method": "Permintaan ini tidak dikenal.",
    "access.origin": "Permintaan ini datang dari situs lain, jadi ditolak. Tidak ada yang berubah.",
    "access.code": "Masuk dulu dengan kode dari panitia. Yang diisi di sini tidak hilang.",
    "access.operator": "Halaman ini hanya untuk operator, di laptop panitia.",
    "access.too_large": "Kiriman ini terlalu besar, jadi tidak diterima.",
    "access.unreadable": "Kiriman ini tidak terbaca, jadi tidak ada yang berubah. Muat ulang halamannya.",
    "access.not_found": "Halaman itu tidak ada. Kembali ke halaman awal.",
    "access.disk": (
        "Laptop panitia belum dapat menyimpan ({why}). Nilai ini BELUM tercatat. Beri tahu operator, lalu "
        "kirim lagi."
    ),
    "back": "Kembali",
    "skip": "Langsung ke isi",
    "sign_in.title": "Masuk dengan kode",
    "sign_in.lead": "Ketik kode yang Anda terima dari panitia.",
    "sign_in.code": "Kode, 8 angka",
    "sign_in.button": "Masuk",
    "sign_in.wrong": "Kodenya belum cocok. Lihat lagi kartu kode dari panitia.",
    "sign_in.wait": "Kode sudah beberapa kali keliru. Tunggu {seconds} detik, lalu coba lagi.",
    "sign_out": "Keluar",
    "marks.title": "Nilai juri",
    "marks.juror": "Juri: {name}",
    "marks.groups": "Kelompok",
    "marks.none": "Belum ada peserta di kelompok ini.",
    "marks.no_components": "Di babak ini tidak ada nilai yang diisi juri.",
    "marks.closed": "Nilai kelompok ini sudah ditutup. Perubahan hanya lewat ketua juri dan operator.",
    "marks.range": "{low} sampai {high}, kelipatan {step}",
    "marks.aspect": "paling tinggi {high}",
    "marks.sum": "Jumlah",
    "marks.save": "Simpan nilai",
    "marks.saved": "tersimpan pukul {clock}: {value}",
    "marks.empty": "belum diisi",
    "marks.reason": "Alasan mengubah nilai",
    "marks.reason_hint": "Misalnya: salah ketik. Nilai lama tetap tercatat bersama jam dan alasannya.",
    "marks.queued": "menunggu jaringan; nilai aman di HP ini",
    "marks.offline": "Jaringan terputus. Teruskan saja: nilai disimpan di HP ini dan dikirim sendiri nanti.",
    "marks.sending": "mengirim…",
    "marks.all_sent": "Semua nilai sudah sampai di laptop panitia.",
    "marks.progress": "{done} dari {total} nilai sudah tersimpan",
    "marks.noscript": "Setelah menekan Simpan, tunggu sampai halaman tampil lagi.",
    "mark.no-number": "Tulis dengan angka, misalnya 80 atau 80,5. Nilai ini belum tersimpan.",
    "mark.out-of-range": "Nilai ini di luar batasnya, jadi belum tersimpan.",
    "mark.off-step": "Nilai ini tidak sesuai kelipatannya, jadi belum tersimpan.",
    "mark.closed": (
        "Nilai kelompok ini sudah ditutup, jadi tidak dihitung. Percobaannya tercatat; hubungi ketua juri."
    ),
    "mark.needs-reason": "Nilai ini sudah ada. Tulis alasannya untuk mengubah.",
    "mark.changed-elsewhere": (
        "Nilai ini sudah diisi dari HP lain dan sekarang {value}. Kalau tetap ingin mengubah, tulis "
        "alasannya lalu simpan lagi."
    ),
    "mark.no-team": "KIM ini tidak ikut di babak ini, jadi nilainya tidak dihitung.",
    "mark.no-component": "Komponen ini tidak dinilai juri di babak ini.",
    "mark.wrong-round": "Nilai ini untuk babak lain, jadi tidak dihitung di babak ini. Hubungi operator.",
}
