"""Mengapa setiap temuan penting: satu atau dua kalimat untuk `kimsite explain` dan docs/panduan/kode.md."""

from __future__ import annotations

from kimsite.diagnostics.messages import (
    about_deploy_id,
    about_site_id,
    extra_lines,
    files_id,
    for_readers,
    joined_versions,
    links,
    mentoring,
    misplaced,
    registry_id,
    settings_id,
    site_checks_id,
    withdrawn,
)

ABOUT_ID = {
    **extra_lines.ABOUT_EXTRA_LINES_ID,
    **withdrawn.ABOUT_WITHDRAWN_ID,
    **misplaced.ABOUT_MISPLACED_ID,
    **for_readers.ABOUT_FOR_READERS_ID,
    **joined_versions.ABOUT_JOINED_VERSIONS_ID,
    **links.ABOUT_LINKS_ID,
    **files_id.ABOUT_FILES_ID,
    **site_checks_id.ABOUT_SITE_CHECKS_ID,
    **about_site_id.ABOUT_SITE_ID,
    **about_deploy_id.ABOUT_DEPLOY_ID,
    **registry_id.ABOUT_REGISTRY_ID,
    **mentoring.ABOUT_MENTORING_ID,
    **settings_id.ABOUT_SETTINGS_ID,
    "T01": (
        "Hari yang tidak ada di kalender tidak dapat kami tebak, karena bisa salah hari atau salah bulan. "
        "Tulisan ditahan sampai tanggalnya betul."
    ),
    "T02": (
        "Tanggal menentukan urutan berita dan masuk laporan. Kami membaca hari dulu, lalu bulan, lalu tahun; "
        "nama bulan boleh disingkat."
    ),
    "T03": (
        "Tahun yang jauh di depan atau sebelum 2005 biasanya salah ketik. Tulisan tetap terbit, tetapi "
        "berada di urutan yang mungkin tidak Anda maksud."
    ),
    "T04": (
        "Hari dan tanggal yang berbeda membingungkan warga yang mau datang. Yang dipakai adalah tanggalnya."
    ),
    "T05": "Tanggalnya terbaca, jamnya belum. Jam ditulis dengan titik atau titik dua, misalnya 08.30.",
    "T06": (
        "Bulan Hijriah dan bulan Jawa bergeser setiap tahun, jadi tidak dapat kami ubah sendiri. Tulisan "
        "ditahan sampai tanggal Masehinya ada."
    ),
    "T07": (
        "Tanggal tanpa tahun dapat berarti tahun yang mana saja. Kalau nama berkas memuat tanggal yang sama, "
        "tahunnya kami ambil dari situ."
    ),
    "T08": (
        "Nama berkas yang diawali tanggal membantu kami saat isian tanggal kosong atau kurang tahunnya. "
        "Tanggal di dalam tulisan lebih pasti."
    ),
    "T09": (
        "Satu huruf nama bulan tampaknya salah ketik. Tulisan tetap terbit dengan bulan yang paling mirip."
    ),
    "T10": "Jadwal berikutnya biasanya sesudah kegiatan yang diceritakan. Warga datang menurut jadwal ini.",
    "T11": "Acara tidak dapat selesai sebelum mulai. Waktu selesainya kami kosongkan, acaranya tetap terbit.",
    "T12": "Kata seperti menyusul kami anggap belum ada tanggalnya. Tulisan tetap terbit tanpa isian itu.",
    "T13": "Jawaban datang sesudah pertanyaannya. Tulisan tetap terbit dengan kedua tanggal seperti ditulis.",
    "T14": "Di Indonesia hari ditulis dulu. AM dan PM dipakai program yang menulis bulan dulu.",
    "W02": "Pembeli mencari harga lebih dulu. Kalau harganya tidak tetap, tulis rentang atau tanya penjual.",
    "W03": (
        "Harga dipakai untuk urutan, pencarian, dan tombol pesan, jadi isinya hanya angka. Satuan punya "
        "isian sendiri."
    ),
    "W04": "Nomor pribadi hanya tampil kalau pemiliknya setuju. Tanpa izin, produk tetap terbit tanpa nomor.",
    "W05": (
        "Dari nomor ini kami buat tombol pesan lewat WhatsApp. Nomor yang kurang atau lebih angka menuju "
        "orang lain."
    ),
    "W06": "Tombol pesan lewat WhatsApp hanya dapat dibuat dari nomor HP Indonesia.",
    "W07": (
        "Harga tanpa satuan yang jelas membuat pembeli salah hitung. Tulisan ditahan sampai satuannya satu."
    ),
    "W08": "Nomor izin yang belum ada tidak ditampilkan, supaya pembeli tidak mengira produk sudah berizin.",
    "I13": (
        "Jenis dokumen menentukan tempatnya di daftar wajib (Perki 1/2018). Yang belum kami kenal tetap "
        "terbit, tetapi tidak dihitung memenuhi kewajiban."
    ),
    "I14": (
        "Kepala memberi tahu judul, tanggal, dan isian wajib lain. Semua yang dapat kami baca dari tulisan "
        "sudah kami isikan; tinggal disalin."
    ),
    "I15": "Jadwal posyandu berikutnya paling dicari warga. Kalimat di dalam isi tidak masuk kalender.",
    "I16": (
        "Daftar wajib menghitung dokumen yang dapat dibuka warga, bukan janji. Unggah berkasnya atau beri "
        "tautannya."
    ),
    "I01": "Tanpa isian ini halamannya tidak lengkap, jadi tulisan ditahan sampai isiannya ada.",
    "I02": (
        "Isian yang namanya tidak dikenal tidak dipakai, supaya tidak ada yang terbit di tempat yang salah."
    ),
    "I03": "Isian ini hanya menerima beberapa kata, supaya dapat dihitung dan dikelompokkan.",
    "I04": (
        "Jenis tulisan ditentukan oleh nama folder atau isian jenis. Tanpa jenis kami tidak tahu halamannya."
    ),
    "I05": (
        "Isian ini pertanyaan ya atau tidak. Kata lain tidak kami tebak. Kalau isiannya draf, tulisan kami "
        "tahan dulu sampai jelas."
    ),
    "I06": "Angka dipakai untuk tabel dan jumlah, jadi harus angka bulat tanpa kata.",
    "I07": "Isian ini punya susunan sendiri, misalnya nama dengan angka. Contohnya dapat disalin.",
    "I08": (
        "Angka S, K, D, N saling terkait: yang naik tidak mungkin lebih banyak daripada yang ditimbang. "
        "Angka yang salah tidak diterbitkan."
    ),
    "I09": "Bisa saja ada balita dari wilayah lain yang ikut ditimbang, jadi kami hanya bertanya.",
    "I10": (
        "Nama isian beda satu huruf dari yang kami kenal. Kami pakai seperti yang Anda maksud, dan memberi "
        "tahu supaya dapat diperiksa."
    ),
    "I11": (
        "Isian ini biasa dipakai Hugo, Jekyll, WordPress, atau Blogger. Di sini tidak berguna, tetapi juga "
        "tidak mengganggu."
    ),
    "I12": (
        "Program lain tidak menerbitkan tulisan dengan isian ini. Supaya tidak ada draf yang terbit tanpa "
        "sengaja, kami juga menahannya."
    ),
    "Y01": "Program lain menolak Tab di awal baris. Kami membacanya sebagai spasi.",
    "Y02": (
        "Tanda seperti titik dua, pagar, bintang, atau kurung di dalam nilai dapat memotong nilainya di "
        "program lain. Kami membaca seluruhnya."
    ),
    "Y03": (
        "Petik yang dibuka tanpa ditutup membuat program lain membaca isian berikutnya sebagai bagian dari "
        "judul. Kami berhenti di akhir baris."
    ),
    "Y04": (
        "Di kepala tulisan setiap baris berbentuk isian: nilai. Baris lain kami gabungkan dengan isian di "
        "atasnya kalau itu kalimat, dan kami lewati kalau bukan."
    ),
    "Y05": (
        "Garis kedua memisahkan kepala dari isi. Tanpa garis itu kami mencari sendiri di mana isinya mulai."
    ),
    "Y07": (
        "Isian yang sama ditulis dua kali. Kami tidak tahu mana yang benar, jadi yang pertama dipakai; kalau "
        "yang pertama kosong, yang kedua."
    ),
    "Y09": (
        "Tulisan tanpa kepala tetap dapat terbit, tetapi judul dan tanggalnya hasil tebakan dari isi dan "
        "nama berkas."
    ),
    "Y10": (
        "Kode HTML dari web lain dapat merusak halaman dan membahayakan pembaca, jadi ditampilkan sebagai "
        "tulisan biasa."
    ),
    "Y11": (
        "Berkas yang bukan tulisan hanya akan tampil sebagai huruf acak. Tulisan yang disimpan Notepad "
        "sebagai Unicode atau ANSI tetap kami baca."
    ),
    "Y12": "Tulisan sebesar ini biasanya hasil salah tempel. Tulisan terpanjang yang wajar jauh lebih kecil.",
    "Y13": "Berkas ini tidak berisi apa-apa, jadi tidak ada yang diterbitkan.",
    "Y14": "Susunan tulisan ini terlalu rumit untuk diubah menjadi halaman. Tulisan lain tetap terbit.",
    "Y30": (
        "Pesan yang disalin dari WhatsApp membawa nama, nomor, dan jam pengirim. Itu bukan isi berita, dan "
        "nomor orang tidak perlu ikut tampil."
    ),
    "Y31": (
        "Kode ini dibaca Hugo atau Jekyll, bukan kimsite. Supaya tidak ada yang hilang, kode itu tampil "
        "sebagai tulisan."
    ),
    "Y32": (
        "Pembaca menemukan catatan kaki lewat angka kecil di dalam tulisan. Tanpa angka itu catatannya hanya "
        "berdiri di bawah."
    ),
    "Y33": (
        "Alamat web tidak memuat spasi atau tanda petik. Kalau dipaksakan, kata-kata sesudahnya ikut menjadi "
        "alamat dan hilang dari halaman."
    ),
    "Y25": (
        "Tanda tebal, butir, sama dengan, atau titik dua tanpa spasi tidak dikenal program lain. Kami "
        "membaca maksudnya."
    ),
    "Y16": (
        "Tanpa petik, program lain mengubah nilai ini menjadi angka, jam, atau ya-tidak. Di sini nilainya "
        "tetap seperti yang Anda tulis."
    ),
    "Y17": "Tanda pagar setelah spasi memulai catatan untuk penulis. Catatan tidak ikut terbit.",
    "Y18": (
        "Garis pembuka memberi tahu bahwa yang di bawahnya adalah isian. Tanpa garis itu program lain "
        "menganggap semuanya isi berita."
    ),
    "Y19": "HP sering mengganti tiga tanda hubung menjadi satu garis panjang. Kami tetap mengenalinya.",
    "Y20": "Kepala dengan gaya TOML atau JSON dibuat oleh program lain. Semua isiannya terbaca.",
    "Y21": (
        "Spasi khusus dan tanda tak kelihatan terbawa saat menyalin dari WhatsApp atau Word, dan membuat "
        "isian tidak dikenal program lain."
    ),
    "Y22": "Isian yang menjorok dianggap bagian dari isian di atasnya oleh program lain.",
    "Y23": (
        "Kode seperti &amp; berasal dari berkas yang dipindahkan dari blog lain. Pembaca melihat tandanya, "
        "bukan kodenya."
    ),
    "Y24": (
        "Butir daftar yang jorokannya tidak sama digabung atau ditolak program lain. Kami membaca satu baris "
        "satu butir."
    ),
    "F01": "Di internet huruf besar dan kecil pada nama berkas dibedakan, walaupun di laptop tidak.",
    "F02": "Berkas foto rusak atau bukan foto. Tulisan tetap terbit tanpa foto itu.",
    "F03": "Pembaca yang mengetuk tautan unduhan akan kecewa kalau berkasnya tidak ada.",
    "F04": (
        "Titik lokasi di dalam foto dapat menunjukkan rumah seseorang, jadi selalu kami hapus dari foto yang "
        "terbit."
    ),
    "F05": "HEIC hanya dapat dibuka di sebagian HP. JPG dapat dibuka di semua.",
    "F06": "Tabel angka dibaca dari berkas CSV dengan satu baris judul.",
    "F10": (
        "Excel versi lama menyimpan CSV dengan huruf Windows. Kami membacanya, tetapi lihat lagi hasilnya."
    ),
    "F11": "Dua kolom dengan judul sama tidak dapat dibedakan pembaca.",
    "F12": "Isi seperti #REF! atau 3,2E+11 adalah tanda dari program tabel, bukan angka yang sebenarnya.",
    "F07": "Keterangan dibacakan untuk pembaca tunanetra dan ikut dinilai sebagai mutu tulisan.",
    "F08": "Beberapa jenis berkas dapat membawa program jahat, jadi tidak diterbitkan.",
    "P01": "NIK dan nomor KK dapat dipakai orang lain untuk pinjaman dan penipuan. UU 27/2022 melindunginya.",
    "P02": "Enam belas angka bisa berupa NIK, nomor rekening, atau nomor surat. Kami hanya bertanya.",
    "P05": (
        "Data kesehatan dan data anak adalah data pribadi yang bersifat spesifik (UU 27/2022 pasal 4). Yang "
        "terbit hanya jumlah."
    ),
    "A02": "Tautan ke halaman yang tidak ada membawa pembaca ke halaman kosong.",
    "A03": "Tautan jenis ini dapat menjalankan program di HP pembaca.",
    "A04": "Alamat lama dibuatkan halaman pengalih supaya tautan di WhatsApp dan Google tetap hidup.",
    "A05": "Pintasan dan berkas khusus dapat menunjuk ke luar folder desa, jadi tidak diikuti.",
    "M01": "Blog yang temanya rusak tetap memakai halaman terakhir yang baik.",
    "M02": "Berkas ini disebut oleh tema tetapi tidak ada.",
    "M03": "Pengaturan tema yang tidak terbaca tidak kami tebak. Halaman yang sudah terbit tetap.",
    "M04": "Berkas kosong biasanya tanda penyimpanan yang gagal.",
    "M05": "Semua berkas tema disimpan sebagai UTF-8 supaya hasilnya sama di setiap komputer.",
    "M06": "Warna dipakai di halaman dan di kartu tautan, jadi harus jelas bagi semua peramban.",
    "M07": "Setiap tema mewarisi tema dasar. Rantai yang berputar tidak pernah sampai ke sana.",
    "M08": "Motif digambar sebagai latar, dan hanya SVG yang tetap tajam di semua layar.",
    "M09": "Setiap palet memerlukan warna yang sama untuk bagian terang dan gelap.",
    "M10": "Semua kata tema disimpan di folder strings supaya dapat diterjemahkan.",
    "M11": "Satu halaman biasanya selesai dalam seperseratus detik.",
    "M12": "Palet dan motif bawaan tema harus salah satu yang dimilikinya.",
    "B01": "Ini kesalahan kimsite, bukan kesalahan Anda. Blog lain tetap dibangun.",
    "B02": "Berkas sedang dibuka program lain, atau izinnya tidak cukup.",
    "B03": (
        "Yang sudah terbit tetap, kecuali yang ditarik, dan perintah build berikutnya mencoba lagi dengan "
        "sendirinya."
    ),
    "B04": "Dua halaman tidak boleh menempati berkas yang sama.",
    "Y15": (
        "Susunan seperti ini dapat membuat pengolahan berjalan tanpa akhir. Kami berhenti supaya blog lain "
        "tidak ikut menunggu."
    ),
    "P03": (
        "Nomor di dalam tulisan dapat disalin siapa saja. Nomor penjual punya isian sendiri yang menanyakan "
        "izinnya."
    ),
    "P04": "Nomor rekening di halaman umum mudah diganti orang untuk penipuan.",
    "P06": (
        "Berat badan, penyakit, dan kehamilan adalah data kesehatan (UU 27/2022 pasal 4). Yang terbit cukup "
        "jumlahnya, tanpa nama."
    ),
    "P07": "Alamat dan nomor HP bersama-sama menunjuk satu orang dan rumahnya.",
    "P08": "Iklan judi sering diselipkan orang lain ke folder yang tidak dijaga.",
    "P10": (
        "Nama bersama berat, tinggi, atau penyakit adalah data kesehatan (UU 27/2022 pasal 4). Tabel seperti "
        "itu tidak boleh diunduh umum."
    ),
    "P11": (
        "Izin harus jelas (UU 27/2022 pasal 22). Yang bersyarat atau belum jelas kami baca sebagai belum "
        "setuju."
    ),
    "P80": (
        "Nama bersama ukuran badan, penyakit, atau kehamilan adalah data kesehatan (UU 27/2022 pasal 4). "
        "Berkas yang diunduh tetap tersimpan di HP orang, juga sesudah dihapus di sini."
    ),
    "P09": "Dokumen yang tidak dapat kami baca harus dibaca orang sebelum diterbitkan.",
    "A06": "Nama seperti ini tidak dapat dipakai di semua komputer dan HP.",
    "B05": "Dua perintah build bersamaan akan saling menimpa. Tunggu yang satu selesai.",
    "B07": (
        "Yang sudah terbit tetap, kecuali yang ditarik. Begitu ada ruang, perintah build berikutnya menulis "
        "sisanya."
    ),
    "B08": ("Halaman yang lama tetap tampil sampai berkasnya boleh ditulis; build berikutnya mencoba lagi."),
    "B09": (
        "Disk, flashdisk, atau jaringan yang rusak dapat merusak berkas lain juga. Yang sudah terbit tetap, "
        "kecuali yang ditarik."
    ),
    "B10": "Kimsite tidak menghapus berkas atau folder yang bukan buatannya.",
    "B12": "Hasilnya sama persis, hanya lebih lama.",
    "B13": "Catatan itu hanya mempercepat. Tanpa catatan, hasilnya sama persis.",
    "B14": "Ini kesalahan kimsite, bukan kesalahan Anda. Tulisan lain di blog ini tetap terbit.",
    "B06": "Pekerjaan hanya dibagi kepada komputer yang terbukti aman dan membuat hasil yang sama persis.",
}
