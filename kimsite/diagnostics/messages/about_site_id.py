"""Mengapa temuan tentang situs yang sudah jadi penting (V01 sampai V41)."""

from __future__ import annotations

ABOUT_SITE_ID = {
    "V01": (
        "Daftar ini ditulis terakhir, saat perintah build selesai. Tanpa daftar itu tidak ada yang dapat "
        "dibandingkan."
    ),
    "V02": (
        "Halaman lain masih menaut ke berkas ini, jadi pembaca akan menemui jalan buntu. Membangun lagi "
        "menulisnya kembali."
    ),
    "V04": (
        "kimsite menulis setiap berkas di samping tempatnya dulu, jadi tidak memotong berkas. Yang "
        "memotong biasanya program lain, penyalinan, atau disk."
    ),
    "V06": (
        "Pembaca yang mengetuk tautan ini menemui halaman kosong. Mesin pencari juga menilai situs dari "
        "tautannya."
    ),
    "V07": ("Pembaca tetap sampai di halamannya, tetapi di bagian atas, bukan di bagian yang dimaksud."),
    "V08": (
        "Situs ini dapat dibuka di subfolder, di jaringan lokal, dan dari flashdisk karena semua "
        "tautannya relatif. Tautan seperti ini merusaknya."
    ),
    "V09": (
        "Halaman alamat lama menjaga tautan yang sudah beredar di WhatsApp tetap hidup. Yang ini "
        "mengantar pembaca ke halaman yang sudah tidak ada."
    ),
    "V10": (
        "Berkas yang tidak dapat dibaca di sini juga tidak dapat dikirim. Sering disebabkan hak akses, "
        "program lain, atau disk yang mulai rusak."
    ),
    "V11": (
        "Bangun sekali lagi, dan pekerjaan yang terhenti diselesaikan. Kalau perintah build masih berjalan, "
        "tunggu saja."
    ),
    "V12": (
        "Yang diperiksa adalah hasil yang lama. Tulisan yang baru diubah belum ikut, jadi belum terlihat "
        "pembaca."
    ),
    "V20": (
        "Domain disewa tahunan. Yang lupa dibayar hilang dari internet, dan dapat dibeli orang lain untuk "
        "iklan judi."
    ),
    "V21": (
        "Hosting murah kadang lambat pada jam sibuk. Kalau terulang beberapa hari, laporkan kepada "
        "penyedianya dengan jamnya."
    ),
    "V22": (
        "Peramban menampilkan halaman peringatan dan kebanyakan warga akan mundur. Sertifikat gratis "
        "biasanya diperbarui sendiri oleh hosting."
    ),
    "V23": (
        "Komputernya ada, tetapi layanan web di sana tidak berjalan. Hanya penyedia hosting yang dapat "
        "menyalakannya."
    ),
    "V24": (
        "Berkasnya ada tetapi server tidak boleh memberikannya. Pada cPanel folder memerlukan hak 755 dan "
        "berkas 644."
    ),
    "V25": (
        "Satu baris .htaccess yang tidak dikenal server membuat semua halaman gagal. kimsite dapat "
        "mengirimkan kembali berkas yang benar."
    ),
    "V27": (
        "Pemeriksaan tetap berjalan dengan daftar di komputer ini. Hasilnya hanya tepat kalau yang "
        "terpasang memang hasil bangunan ini."
    ),
    "V28": (
        "Ini belum tentu salah: mungkin rekan Anda menerbitkan lebih dulu. Kirim lagi kalau yang di "
        "komputer ini yang terbaru."
    ),
    "V29": (
        "Pengalihan yang tidak Anda buat sendiri sering berarti situs disusupi atau domainnya berpindah "
        "tangan."
    ),
    "V30": (
        "Halaman lain menaut ke sana, jadi pembaca menemui jalan buntu. Mengirim lagi hanya mengirim yang "
        "kurang."
    ),
    "V31": (
        "Setiap berkas dibandingkan huruf demi huruf dengan daftarnya. Hosting gratis kadang menyisipkan "
        "iklan, dan penyusup menyisipkan tautan."
    ),
    "V33": (
        "Server menolak berkas yang ada di daftar. Sering karena hak akses, atau penyaring keamanan "
        "hosting yang terlalu ketat."
    ),
    "V34": (
        "Mesin pencari lalu menyimpan halaman yang tidak ada, dan alamat salah ketik tampak seperti "
        "halaman sungguhan."
    ),
    "V35": (
        "Peramban menolak gaya atau skrip yang jenisnya keliru, jadi halaman tampak polos. Aturannya ada "
        "di pengaturan server."
    ),
    "V37": ("Berkas ini bukan berarti salah. Periksa lagi saat sambungan lebih tenang."),
    "V38": (
        "Sambungan yang putus tidak mengatakan apa-apa tentang isi situs. Sudah dicoba beberapa kali "
        "sebelum kami berhenti."
    ),
    "V39": (
        "Tanpa daftar, isi situs tidak dapat dibandingkan dengan apa pun. Bangun situsnya di komputer "
        "ini, lalu periksa lagi."
    ),
    "V40": (
        "Banyak warga membuka situs dengan paket data kecil. Halaman di bawah batas ini muncul dalam satu "
        "kiriman pertama; sisanya harus menunggu jawaban dari ponsel."
    ),
    "V41": (
        "Gambar pertama dimuat bersama halaman, jadi pembaca membayarnya sebelum membaca. Gambar lain baru "
        "dimuat ketika pembaca sampai di sana."
    ),
}
