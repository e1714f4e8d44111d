"""The words of the pages where paper sheets are typed twice, in Indonesian."""

from __future__ import annotations

TYPING_ID = {
    "typing.title": "Mengetik lembar juri",
    "typing.seat": "Pengetik {number}",
    "typing.papers": "mengetik lembar kertas",
    "typing.rename": "ganti nama",
    "typing.name": "Nama Anda",
    "typing.name_hint": "Ditulis di catatan, supaya jelas siapa yang mengetik.",
    "typing.begin": "Mulai mengetik",
    "typing.no_name": "Tulis nama orangnya, sedikitnya tiga huruf.",
    "typing.same_name": "Nama ini sudah dipakai pengetik yang lain. Yang mengetik harus dua orang.",
    "typing.lead": (
        "Ketik angka seperti di kertas, tanpa melihat ketikan teman. Enter pindah ke kotak berikutnya; di "
        "kotak terakhir lembarnya tersimpan dan lembar berikutnya terbuka."
    ),
    "typing.code": "Kode di kertas",
    "typing.find": "Cari lembar",
    "typing.no_sheet": "Lembar dengan kode {code} tidak ada di babak ini. Lihat lagi kodenya.",
    "typing.jurors": "Juri",
    "typing.progress": "{done} dari {total} nilai sudah diketik",
    "typing.offline": "Jaringan terputus. Teruskan saja: ketikan disimpan di sini dan dikirim sendiri nanti.",
    "typing.queued": "menunggu jaringan; ketikan aman di sini",
    "typing.wrong": "# nilai belum diterima. Cari yang bertulisan merah, lalu betulkan.",
    "typing.sheet_of": "Lembar {name}",
    "typing.save": "Simpan lembar",
    "typing.empty": "belum diketik",
    "typing.saved": "tersimpan pukul {clock}: {value}",
    "typing.decided": "diputus dari kertas pukul {clock}: {value}, oleh {name}",
    "typing.reason_hint": "Hanya untuk nilai yang kedua ketikannya sudah sama. Misalnya: salah baca angka 7.",
    "typing.agreed": "Nilai ini sudah sama pada kedua ketikan. Tulis alasannya untuk mengubah.",
    "typing.elsewhere": (
        "Nilai ini sudah diketik dari layar lain dan sekarang {value}. Lihat kertasnya; simpan lagi kalau "
        "memang berbeda."
    ),
    "typing.by_phone": "Juri ini sudah mengisi nilainya sendiri dari HP, jadi kertasnya tidak diketik.",
    "typing.changed": "Ketikannya baru saja berubah, jadi belum diputus. Lihat lagi angka yang sekarang.",
    "differences.title": "Dua ketikan",
    "differences.reload": "Muat ulang",
    "differences.lead": (
        "Yang tampil di sini sudah diketik keduanya, tetapi berbeda. Ambil kertasnya menurut kode, lalu "
        "pilih angka yang tertulis di sana."
    ),
    "differences.open": "{count} berbeda",
    "differences.none": "Tidak ada yang berbeda sejauh ini.",
    "differences.by": "Siapa yang melihat kertasnya",
    "differences.choose": "Ini yang benar",
    "differences.neither": "Keduanya keliru",
    "differences.paper": "Nilai di kertas",
    "differences.settle": "Pakai nilai ini",
    "differences.then": "Sesudah semua sama",
    "differences.command": (
        "Jalankan perintah ini di laptop panitia. Nilai yang sama masuk ke folder lembar juri:"
    ),
    "differences.trace": "Yang sudah diputus",
    "differences.settled": "{first} dan {second} menjadi {value}, dilihat {by}",
}
