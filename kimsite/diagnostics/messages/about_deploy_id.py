"""Mengapa temuan saat menerbitkan penting (D01 sampai D35)."""

from __future__ import annotations

ABOUT_DEPLOY_ID = {
    "D01": (
        "Berkas pengaturan ikut disalin, dikirim lewat WhatsApp, dan disimpan di Git. Sandi yang pernah "
        "tertulis di sana harus dianggap sudah bocor, jadi ganti di hosting."
    ),
    "D02": (
        "Nama komputer tujuan diterjemahkan dulu menjadi nomor oleh internet. Kalau internet mati atau "
        "namanya salah satu huruf, tidak ada yang menjawab. Yang sudah terbit tetap tampil."
    ),
    "D03": (
        "Banyak hosting mengunci akun sesudah beberapa sandi yang salah. Karena itu kami mencoba sekali "
        "saja, lalu berhenti."
    ),
    "D04": (
        "Sertifikat membuktikan bahwa yang menjawab memang hosting Anda, bukan orang yang menyamar di Wi- "
        "Fi. Tanpa bukti itu kata sandi tidak pernah kami kirim."
    ),
    "D05": (
        "Akun itu diterima, tetapi tidak punya hak atas foldernya. Biasanya foldernya salah tulis, atau "
        "milik akun lain di hosting yang sama."
    ),
    "D06": (
        "Hosting membatasi besar isi dan jumlah berkas. Berkas yang setengah terkirim tidak pernah "
        "menggantikan yang lama, jadi situs tetap utuh."
    ),
    "D07": (
        "Kiriman dicatat berkas demi berkas. Perintah yang sama melanjutkan dari tempat terputus, juga "
        "besok atau dari komputer lain."
    ),
    "D08": (
        "Jawaban hosting di atas adalah kalimatnya sendiri. Kalau tidak jelas, tunjukkan kalimat itu "
        "kepada penyedia hosting."
    ),
    "D09": (
        "Selama satu orang mengirim, yang lain menunggu, supaya halaman keduanya tidak tercampur. Kunci "
        "yang ditinggalkan komputer yang mati boleh diambil alih."
    ),
    "D10": (
        "kimsite hanya mengganti dan menghapus berkas yang pernah dikirimnya sendiri. Situs lain di "
        "sebelahnya, misalnya WordPress, tidak disentuh tanpa izin Anda."
    ),
    "D11": (
        "Folder hasil yang setengah jadi tampak seperti situs yang sebagian besar ditarik. Karena itu "
        "kami bertanya dulu sebelum menghapus banyak."
    ),
    "D12": (
        "Daftar di hosting menyebut berkas mana milik kita. Tanpa daftar yang dapat dipercaya, kami tidak "
        "menebak dan tidak menghapus."
    ),
    "D13": (
        "Orang lain sudah menerbitkan sesudah kiriman ini mulai. Kalau diteruskan, tulisannya yang baru "
        "akan hilang dari situs."
    ),
    "D14": (
        "Sebelum dikirim, setiap berkas dibandingkan dengan daftarnya. Satu berkas yang rusak di laptop "
        "tidak boleh menggantikan berkas yang baik di situs."
    ),
    "D15": (
        "Ini pemeriksaan terakhir sebelum keluar dari komputer. Sekali terbit, nomor itu dapat disalin "
        "siapa saja dan disimpan mesin pencari."
    ),
    "D16": (
        "Batas hosting berbeda-beda dan sering baru terasa di tengah kiriman. Angkanya kami hitung dulu "
        "supaya Anda tidak terkejut."
    ),
    "D17": (
        "Paket bertanda tangan, dan hanya cocok dengan situs yang sedang terbit saat paket itu dibuat. "
        "Paket yang berubah di jalan atau terlambat tidak dipasang."
    ),
    "D18": (
        "Komputer ini menyimpan salinan daftar yang terakhir dikirimnya, jadi pengiriman dapat "
        "diteruskan. Yang perlu dicari tahu adalah siapa yang mengubah isi hosting."
    ),
    "D19": (
        "Terbitan lama disimpan di komputer yang mengirimnya, tiga yang terakhir. Dari komputer lain, "
        "atau sesudah folder .kimsite dihapus, tidak ada salinannya."
    ),
    "D20": (
        "Sertifikat itu sah, tetapi untuk nama lain. Hosting bersama sering memakai nama komputernya "
        "sendiri, bukan nama situs Anda."
    ),
    "D21": (
        "Sertifikat buatan sendiri tidak dijamin siapa pun. Kalau sidik jarinya sama dengan yang disebut "
        "penyedia hosting, sertifikat itu boleh dipercaya."
    ),
    "D22": (
        "Sertifikat berlaku antara dua tanggal. Laptop yang baterai jamnya habis sering mundur bertahun- "
        "tahun, sehingga semua sertifikat tampak salah."
    ),
    "D23": (
        "Sidik jari yang tertulis di sites.yaml berbeda dengan yang sekarang. Mungkin hosting mengganti "
        "sertifikat, mungkin ada yang menyamar."
    ),
    "D24": (
        "Lewat FTP biasa kata sandi berjalan terbuka dan dapat dibaca siapa saja di jaringan yang sama. "
        "Hampir semua hosting sekarang menyediakan FTPS."
    ),
    "D25": (
        "Setiap server SSH punya kunci. Saat pertama kali tersambung, Anda yang memastikan kunci itu "
        "benar; sesudahnya komputer mengingatnya."
    ),
    "D26": (
        "Kunci yang berubah adalah tanda peringatan terkuat yang ada pada SSH. Jangan diterima sebelum "
        "penyedia hosting membenarkannya."
    ),
    "D27": (
        "SSH mengenali Anda dari kunci di komputer ini, bukan dari nama saja. Kunci yang belum dipasang "
        "di hosting tidak diterima."
    ),
    "D28": (
        "Folder yang salah satu huruf akan menjadi situs kedua yang tidak dilihat siapa pun. Karena itu "
        "hanya folder terakhir yang kami buat sendiri."
    ),
    "D29": (
        "Tujuan jenis ini memakai program yang sudah dikenal luas, seperti ssh, git, atau rsync. Program "
        "itu dipasang sekali saja."
    ),
    "D30": (
        "Paket tambahan hanya diperlukan oleh yang memakai tujuan jenis ini. Orang lain tidak perlu "
        "menyimpannya."
    ),
    "D31": (
        "Tanda tangan permintaan memuat jam. Kalau jam komputer terlalu jauh berbeda, penyimpanan di sana "
        "menolak semuanya."
    ),
    "D32": (
        "Situs yang dikirim ke folder bahannya sendiri akan dibaca sebagai tulisan pada build "
        "berikutnya, atau menimpanya."
    ),
    "D33": (
        "Kata sandi hanya diambil dari pertanyaan di layar, gantungan kunci komputer, atau variabel "
        "lingkungan. Di berkas pengaturan ia mudah bocor."
    ),
    "D34": (
        "Sebelum dikirim, tautan buatan kimsite diikuti satu per satu. Yang halaman tujuannya tidak ada "
        "biasanya tanda build yang belum selesai."
    ),
    "D35": (
        "Dua orang dapat menerbitkan situs yang sama dari dua laptop. Tulisan yang hanya ada di laptop yang "
        "satu tidak boleh hilang karena laptop yang lain mengirim sesudahnya."
    ),
    "D36": (
        "Cabang untuk situs berisi satu catatan saja, supaya repositori tidak membengkak. Cabang yang "
        "dipakai untuk pekerjaan lain, misalnya  main,  akan kehilangan riwayatnya."
    ),
    "D37": (
        "Biasanya salah ketik: nama satu berkas ditulis sebagai nama folder. Berkas milik orang lain "
        "tidak kami hapus."
    ),
}
