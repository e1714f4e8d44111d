"""The words of signing in, in Indonesian."""

from __future__ import annotations

ACCESS_ID = {
    "access.host": "Alamat ini bukan alamat halaman menulis. Pindai lagi gambar QR di laptop.",
    "access.method": "Permintaan ini tidak dikenal.",
    "access.origin": "Permintaan ini datang dari situs lain, jadi ditolak. Tidak ada yang diubah.",
    "access.code": (
        "Masukkan dulu kode 6 angka dari laptop di halaman /masuk. Tulisan di HP ini tidak hilang."
    ),
    "access.too_large": (
        "Kiriman ini terlalu besar, jadi tidak diterima. Tidak ada yang berubah. Kirim foto satu per satu, "
        "atau kecilkan dulu."
    ),
    "access.unreadable": (
        "Kiriman ini tidak terbaca, jadi tidak ada yang berubah. Muat ulang halamannya, lalu coba lagi."
    ),
    "sign_in.title": "Masuk",
    "sign_in.lead": "Sebutkan nama Anda. Nama ini tampil sebagai penulis di tulisan Anda.",
    "sign_in.name": "Nama Anda",
    "sign_in.name_hint": "Nama panggilan saja, misalnya Bu Sri",
    "sign_in.code": "Kode 6 angka",
    "sign_in.code_hint": "Kodenya tampil di laptop.",
    "sign_in.village": "Menulis untuk",
    "sign_in.button": "Masuk",
    "sign_in.no_name": "Isi nama Anda dulu, 2 sampai 60 huruf.",
    "sign_in.number_in_name": "Cukup nama saja, tanpa nomor apa pun.",
    "sign_in.no_village": "Pilih dulu desanya.",
    "sign_in.wrong": "Kodenya belum cocok. Lihat lagi di laptop.",
    "sign_in.replaced": (
        "Kodenya sudah beberapa kali keliru, jadi di laptop sekarang ada kode baru. Tunggu satu menit, lalu "
        "pindai atau ketik kode yang baru."
    ),
    "sign_in.wait": "Tunggu {seconds} detik lagi, lalu coba dengan kode yang sekarang tampil di laptop.",
    "sign_out.of": "Keluar ({name})",
    "phone.title": "Menulis dari HP",
    "phone.off": (
        "Dengan ini HP yang memakai Wi-Fi yang sama dapat membuka halaman menulis. Nyalakan hanya di "
        "jaringan "
        "yang Anda percaya, misalnya Wi-Fi balai desa."
    ),
    "phone.turn_on": "Nyalakan untuk HP",
    "phone.no_network": (
        "Laptop ini belum tersambung ke Wi-Fi atau jaringan. Sambungkan dulu, lalu buka lagi."
    ),
    "phone.failed": (
        "Alamat itu belum dapat dipakai. Tutup halaman menulis lain di laptop ini, lalu coba lagi."
    ),
    "phone.scan": "Pindai gambar ini dengan kamera HP. HP harus memakai Wi-Fi yang sama dengan laptop ini.",
    "phone.type": "Atau ketik alamat ini di HP",
    "phone.code": "lalu masukkan kode",
    "phone.editor": "Untuk penyunting semua desa",
    "phone.editor_hint": (
        "Siapa pun yang masuk dengan kode ini boleh mengubah tulisan semua desa. Berikan hanya kepada "
        "penyunting."
    ),
    "phone.trouble": "HP tidak bisa membuka?",
    "phone.trouble_wifi": "Pastikan HP dan laptop memakai Wi-Fi yang sama, bukan data seluler.",
    "phone.trouble_firewall": (
        "Windows mungkin bertanya tentang Firewall. Centang “Jaringan privat”, lalu tekan “Izinkan akses”."
    ),
    "phone.trouble_guest": "Wi-Fi tamu sering melarang dua perangkat saling bertemu. Pakai hotspot dari HP.",
    "phone.trouble_restart": (
        "Tiap kali halaman menulis dibuka lagi di laptop, kodenya baru dan HP masuk sekali lagi."
    ),
}
