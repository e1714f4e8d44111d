"""Kata-kata halaman pengalihan, dalam bahasa Indonesia."""

from __future__ import annotations

REDIRECT_WORDS_ID = {
    "title": "Pengalihan blog lama {name}",
    "lead": (
        "{count} alamat lama akan mengantar pembaca ke {home}. Pilih satu cara, menurut tempat blog lamanya."
    ),
    "blogger": "Blogger (blogspot.com)",
    "blogger_steps": (
        "Buka blogger.com, pilih blognya, lalu Tema.|Klik panah kecil di samping Sesuaikan, pilih "
        "Cadangkan, dan simpan berkasnya.|Klik panah itu lagi, pilih Edit HTML.|Cari tulisan <head>. "
        "Tempel kotak di bawah ini tepat sesudahnya, lalu klik Simpan.|Buka satu tulisan lama: "
        "pemberitahuan kuning muncul, dan {seconds} detik kemudian halaman barunya terbuka."
    ),
    "blogger_note": (
        "Pengalihan khusus di Setelan Blogger hanya dapat menuju halaman di blog yang sama, jadi "
        "tidak dapat dipakai. Google kadang menganggap pindah sendiri ke situs lain sebagai spam; "
        "bila ragu, ganti angka {seconds} di baris kimsiteDetik menjadi 0: pemberitahuannya tetap "
        "tampil, pembaca yang mengetuknya."
    ),
    "apache": "Hosting sendiri dengan cPanel (WordPress dan lain-lain)",
    "apache_steps": (
        "Buka File Manager di cPanel, lalu folder blog lamanya, biasanya public_html.|Tampilkan "
        "berkas tersembunyi (Settings, Show Hidden Files), lalu buka .htaccess.|Tempel kotak di bawah"
        " ini di baris paling atas, lalu simpan."
    ),
    "static": "Netlify atau Cloudflare Pages",
    "static_steps": ("Simpan isi kotak ini sebagai berkas bernama _redirects di folder yang diterbitkan."),
    "domain": "Domain sendiri yang dipindah ke situs baru",
    "domain_text": (
        "Tidak perlu apa-apa: situs yang dibangun kimsite sudah punya halaman pindah di setiap alamat lama."
    ),
    "check": "Sesudah dipasang, periksa semuanya:",
    "copy": "Klik kotaknya, tekan Ctrl+A, lalu Ctrl+C.",
}
