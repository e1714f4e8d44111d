"""The help texts of every command in English."""

from __future__ import annotations

from kimsite.cli.help_english_bundle import BUNDLE_HELP_ENGLISH
from kimsite.cli.help_english_contest import CONTEST_DAY_HELP
from kimsite.cli.help_english_desk import DESK_HELP_ENGLISH
from kimsite.cli.help_english_import import IMPORT_HELP_ENGLISH

HELP_ENGLISH = {
    **BUNDLE_HELP_ENGLISH,
    **DESK_HELP_ENGLISH,
    **CONTEST_DAY_HELP,
    **IMPORT_HELP_ENGLISH,
    "kimsite: blog untuk setiap KIM, portal untuk kabupaten, laporan untuk juri.": (
        "kimsite: a blog for every KIM, a portal for the kabupaten, reports for juries."
    ),
    "Tampilkan versi kimsite.": "Show the version of kimsite.",
    # purposes, in the list of commands
    "membuat proyek baru untuk satu kabupaten, lengkap dengan contoh": (
        "make a new project for one kabupaten, with examples"
    ),
    "membuat berkas tulisan baru yang tinggal diisi": "make a new post, ready to be filled in",
    "merapikan kepala tulisan yang aman dirapikan": "mend the headers that are safe to mend",
    "membangun blog dan portal ke folder public/": "build the blogs and the portal into public/",
    "memeriksa semua tulisan tanpa menulis apa pun": "check every post and write nothing",
    "menulis dan mengubah tulisan di peramban, tanpa membuka berkas": (
        "write and change posts in a browser, without opening a file"
    ),
    "melihat hasil di peramban komputer ini": "see the result in this computer's browser",
    "menerbitkan hasil ke hosting": "publish the result to a host",
    "membuat laporan keaktifan ke folder laporan/": "make the activity report in laporan/",
    "pekerjaan lomba: lembar juri, hitungan babak, berita acara": (
        "contest work: jury sheets, rounds, minutes"
    ),
    "menyalin tema bawaan ke proyek ini, untuk diubah": "copy a theme into this project, to change it",
    "menyalin satu tema bawaan ke proyek ini, untuk diubah": (
        "copy one theme of kimsite into this project, to change it"
    ),
    "menjelaskan satu kode catatan, atau menyebut semuanya": "explain one code, or list them all",
    "memeriksa komputer dan proyek ini": "check this computer and this project",
    "JSON Schema setiap jenis tulisan dan sites.yaml": "JSON Schema of every kind of post and of sites.yaml",
    "membuat lembar nilai untuk tiap juri dan babak": "make a sheet for each juror and round",
    "menghitung semua babak": "count all rounds",
    "memeriksa buku besar dan menghitung ulang laporan": "check the ledger and recount the reports",
    "mengundi dari dadu juri: sampel periksa, atau urutan yang seri": (
        "draw from the jury's dice: an audit sample, or the order of equals"
    ),
    "membuat berita acara": "make the minutes",
    "Tambahkan berkas untuk terbit sendiri di GitHub Pages.": (
        "Add the files that publish the site on GitHub Pages by themselves."
    ),
    "Tambahkan berkas untuk terbit sendiri di GitLab Pages.": (
        "Add the files that publish the site on GitLab Pages by themselves."
    ),
    # commands
    "Menulis dan mengubah tulisan di peramban, tanpa membuka berkas.": (
        "Write and change posts in a browser, without opening a file."
    ),
    "Buka peramban sendiri, atau jangan.": "Open the browser by itself, or do not.",
    "Izinkan HP di Wi-Fi yang sama menulis, dengan kode.": "Let phones in the same Wi-Fi write, with a code.",
    "Dengan --hp: alamat komputer ini yang dipakai, kalau ada beberapa.": (
        "With --lan: the address of this computer to use, where it has several."
    ),
    "Desa yang boleh ditulis dari HP; tanpa ini tiap penulis memilih desanya.": (
        "The village that phones may write for; without it, each writer chooses."
    ),
    "Nomor port; bawaan: 4646, atau berikutnya yang bebas. 0: yang mana saja.": (
        "Number of the port; default: 4646, or the next free one. 0: any."
    ),
    "Membuat proyek baru: sites.yaml, panduan singkat, dan tiga tulisan contoh.": (
        "Make a new project: sites.yaml, a short guide and three example posts."
    ),
    "Membuat berkas tulisan baru yang tinggal diisi.": "Make a new post, ready to be filled in.",
    "Merapikan kepala tulisan yang aman dirapikan. Perubahannya ditunjukkan dulu.": (
        "Mend the headers that are safe to mend. The changes are shown first."
    ),
    "Membangun blog semua KIM dan portal kabupaten.": (
        "Build the blogs of all KIM and the kabupaten's portal."
    ),
    "Memeriksa semua tulisan tanpa menulis apa pun.": "Check every post and write nothing.",
    "Melihat hasil di peramban komputer ini; halaman berganti sendiri tiap kali tulisan disimpan.": (
        "See the result in this computer's browser; a page reloads whenever a post is saved."
    ),
    "Membuat laporan keaktifan semua KIM.": "Make the activity report of all KIM.",
    "Pekerjaan lomba: lembar juri, hitungan semua babak, bukti, undian, berita acara.": (
        "Contest work: jury sheets, all rounds, proofs, draws, minutes."
    ),
    "Membuat lembar nilai kosong tiap juri, babak dan kelompok menurut urutan tampil: XLSX, CSV, kertas.": (
        "Make empty sheets for each juror, round and group in order of appearance: XLSX, CSV, paper."
    ),
    "Mengundi urutan tampil tiap kelompok, mencatatnya di berkas urutan dan di buku besar.": (
        "Draw each group's order of appearance and record it in its file and in the ledger."
    ),
    "Membuat halaman persiapan: jadwal, kecamatan yang belum mengirim, tim, undangan, daftar hadir.": (
        "Make the pages of preparation: schedule, absent kecamatan, teams, invitations, attendance lists."
    ),
    "membuat halaman persiapan, undangan dan daftar hadir": (
        "make preparation pages, invitations and attendance lists"
    ),
    "mencoba aturan lomba pada tulisan triwulan lalu": "try contest rules on last quarter's posts",
    "Mencoba aturan lomba, dan semua aturan siap pakai, pada tulisan triwulan penuh terakhir.": (
        "Try the contest's rules, and every preset, on the posts of the last full quarter."
    ),
    "Tidak ada yang ditulis dan tidak ada nilai juri yang dikarang: yang dihitung hanya blognya.": (
        "Nothing is written and no juror's mark is made up: only the blogs are counted."
    ),
    "Tambahkan aturan lomba dari sepuluh pertanyaan, dan coba pada triwulan lalu.": (
        "Add contest rules from ten questions, and try them on last quarter."
    ),
    "mengundi urutan tampil": "draw the order of appearance",
    'Angka dadu yang dilempar, misalnya "3 5 1 6 2 4".': 'Numbers of the dice, such as "3 5 1 6 2 4".',
    "Babak yang diundi urutannya.": "The round whose order is drawn.",
    "Hanya kelompok ini, misalnya Wilker 1; bawaan: semuanya.": (
        "Only this group, such as Wilker 1; default: all."
    ),
    "Folder hasil; bawaan: laporan/<lomba>/persiapan/.": (
        "Output folder; default: laporan/<lomba>/persiapan/."
    ),
    "Menghitung semua babak dan mencetak peringkatnya.": "Count all rounds and print the ranking.",
    "Memeriksa buku besar baris demi baris, cap waktunya, dan jumlah poin di folder laporan.": (
        "Check the ledger row by row, its time stamps, and the points of the reports."
    ),
    "Mengundi dari dadu juri: sampel tulisan untuk diperiksa, atau urutan KIM seri yang kodenya disebut.": (
        "Draw from the jury's dice: a sample of posts to audit, or the order of the equal KIM that are named."
    ),
    "Membuat berita acara: halaman siap cetak, dan PDF bila diminta.": (
        "Make the minutes: a page to print, and a PDF if asked for."
    ),
    "Tema proyek ini. Tanpa folder themes/ yang dipakai adalah tema bawaan kimsite.": (
        "The themes of this project. Without a folder themes/ those of kimsite serve."
    ),
    "Menyalin satu tema bawaan ke themes/ proyek ini. Tidak ada yang ditimpa.": (
        "Copy one theme of kimsite into this project's themes/. Nothing is overwritten."
    ),
    "Menjelaskan satu kode catatan: apa, mengapa, contoh, dan cara memperbaiki.": (
        "Explain one code: what, why, an example, and how to fix it."
    ),
    "Tanpa kode: menyebut semuanya.": "Without a code: list them all.",
    "Memeriksa komputer dan proyek ini: apa yang beres, apa yang belum, dan apa yang perlu dilakukan.": (
        "Check this computer and this project: what is right, what is not, and what to do."
    ),
    "Menulis JSON Schema 2020-12 ke layar: semua jenis tulisan dan sites.yaml, atau satu saja.": (
        "Write JSON Schema 2020-12 to the screen: every kind of post and sites.yaml, or one of them."
    ),
    (
        "Di isi tulisan hanya tingkat judul bagian yang meloncat yang diubah. Nama seperti rapat.md.txt "
        "menjadi rapat.md, dan berkas yang lama disimpan di .kimsite/cadangan/."
    ): (
        "Of the text only headings that skip a level are changed. A name such as rapat.md.txt becomes "
        "rapat.md, and the old file is kept in .kimsite/cadangan/."
    ),
    "JENIS: berita, posyandu, umkm, informasi-publik, agenda, tanggapan, siaran, halaman.": (
        "KIND: berita, posyandu, umkm, informasi-publik, agenda, tanggapan, siaran, halaman."
    ),
    "Contoh:": "Examples:",
    # options
    'Kode atau nama, misalnya "35.22" atau Bojonegoro. Tanpa ini ditanyakan.': (
        'Code or name, such as "35.22" or Bojonegoro. Asked for if left out.'
    ),
    "Folder proyek; bawaan: induk terdekat yang punya sites.yaml.": (
        "The project folder; default: the nearest parent with sites.yaml."
    ),
    "Tanpa warna.": "No colour.",
    "Hanya catatan yang penting.": "Important findings only.",
    "Untuk KIM mana; tidak perlu kalau hanya ada satu.": "For which KIM; not needed where there is only one.",
    "Halaman data dengan tabel kosong yang siap diisi.": "A page of figures with an empty table to fill in.",
    "Dengan semua isian jenis itu, masing-masing dengan petunjuknya.": (
        "With every field of its kind, each with its hint."
    ),
    "Periksa seolah-olah hari ini tanggal itu.": "Check as if today were that day.",
    "Hanya tunjukkan, jangan menulis apa pun.": "Only show, write nothing.",
    "Langsung perbaiki tanpa bertanya.": "Fix without asking.",
    "Folder hasil; bawaan: public/ di folder proyek.": (
        "Output folder; default: public/ in the project folder."
    ),
    "Bangun semuanya dari awal.": "Build everything from scratch.",
    "Sebutkan mengapa tiap blog dibangun, dan berkas mana yang tidak terbit.": (
        "Say why each blog is built, and which files are not published."
    ),
    "Peringatan pun membuat kode keluar 1.": "A warning, too, makes the exit code 1.",
    "Tampilkan juga saran yang tidak perlu Anda apa-apakan.": "Show also the advice that needs no action.",
    "Bangun seolah-olah hari ini tanggal itu.": "Build as if today were that day.",
    "serial, processes, dask:local, dask://HOST:PORT, tls://HOST:PORT.": (
        "serial, processes, dask:local, dask://HOST:PORT, tls://HOST:PORT."
    ),
    "Untuk tls://: sertifikat induk.": "For tls://: the authority's certificate.",
    "Untuk tls://: sertifikat komputer ini.": "For tls://: this computer's certificate.",
    "Untuk tls://: kuncinya.": "For tls://: its key.",
    "Izinkan dask:// ke komputer lain, di jaringan yang tertutup.": (
        "Allow dask:// to another computer, in a closed network."
    ),
    "Jumlah proses; 0 berarti satu per inti.": "Number of processes; 0 means one a core.",
    "Alamat tempat hasil akan berdiri; menggantikan url di sites.yaml.": (
        "The address where the site will stand; in place of url in sites.yaml."
    ),
    "Sebutkan berkas mana yang tidak terbit, dan sebabnya.": "Say which files are not published, and why.",
    "Timbang halaman situs, yang terberat dulu.": "Weigh the site's pages, the heaviest first.",
    "Tulis pesan WhatsApp siap kirim untuk tiap KIM yang tulisannya perlu diperbaiki.": (
        "Write a WhatsApp message for each KIM that needs help."
    ),
    "Nomor port; bawaan: 8035, atau berikutnya yang bebas. 0: yang mana saja.": (
        "Port number; default: 8035, or the next that is free. 0: any."
    ),
    "Buka peramban.": "Open the browser.",
    "Periksa berkas tiap detik: untuk folder jaringan, WSL, dan flashdisk.": (
        "Look at the files every second: for network folders, WSL and flash disks."
    ),
    "Satu bulan, sebagai ganti --from dan --to.": "One month, instead of --from and --to.",
    "Hari pertama; bawaan: awal triwulan penuh terakhir.": (
        "First day; default: the start of the last full quarter."
    ),
    "Hari terakhir; bawaan: akhir triwulan penuh terakhir.": (
        "Last day; default: the end of the last full quarter."
    ),
    "Laporan lomba menurut berkas aturan ini.": "The contest report by this file of rules.",
    "Folder hasil; bawaan: laporan/ di folder proyek.": (
        "Output folder; default: laporan/ in the project folder."
    ),
    "Hanya babak ini; bawaan: semua babak yang pesertanya sudah ada.": (
        "This round only; default: all rounds whose entrants are known."
    ),
    "Folder hasil; bawaan: laporan/<lomba>/lembar-juri/.": (
        "Output folder; default: laporan/<lomba>/lembar-juri/."
    ),
    "Berkas lomba; bawaan: yang pertama di sites.yaml.": (
        "The contest file; default: the first in sites.yaml."
    ),
    "Hitung dengan aturan siap pakai ini.": "Count by this preset.",
    "Ujung yang pernah dibacakan: delapan kata, atau angka dan huruf sidiknya. Boleh diulang.": (
        "A head that was read out: eight words, or its digest. May be repeated."
    ),
    "Sertifikat penanda waktu (PEM); bawaan: buku-besar-ca.pem.": (
        "Certificates of the time stamp authority (PEM); default: buku-besar-ca.pem."
    ),
    "Gabungkan baris dari salinan buku besar ini.": "Merge the rows of this copy of the ledger.",
    'Angka dadu yang dilempar juri, misalnya "3 5 1 6 2 4".': (
        'The dice that the jury threw, such as "3 5 1 6 2 4".'
    ),
    "Berapa tulisan yang diperiksa; bawaan 59.": "How many posts are audited; default 59.",
    "Babak yang seri, bila KIM yang sama seri pada beberapa babak.": (
        "The round of the tie, where the same KIM tie in several."
    ),
    "Nama saksi; sedikitnya dua. Boleh diulang.": "Name of a witness; at least two. May be repeated.",
    "Tanggal undian; bawaan hari ini.": "Day of the draw; default: today.",
    "Juga sebagai PDF (perlu kimsite[pdf]).": "As PDF too (needs kimsite[pdf]).",
    "Ukuran kertas cetak.": "Paper size for printing.",
    "Folder hasil; bawaan: laporan/<lomba>/.": "Output folder; default: laporan/<lomba>/.",
    "Pengaturan Sveltia CMS (admin/config.yml), bukan skema.": (
        "The configuration of Sveltia CMS (admin/config.yml) instead of a schema."
    ),
    "Pengaturan Decap CMS, bukan skema.": "The configuration of Decap CMS instead of a schema.",
    "Dengan --sveltia: hanya desa ini; boleh beberapa kali.": (
        "With --sveltia: this village only; may be repeated."
    ),
    "Dengan --sveltia: nama repositori di tempat git.": "With --sveltia: the repository on the Git host.",
    "Dengan --sveltia: tempat git-nya.": "With --sveltia: the Git host.",
    "Tulis skemanya ke folder skema/ di proyek.": "Write the schemas into skema/ of the project.",
    "Seluruh katalog sebagai satu halaman Markdown.": "The whole catalogue as one page of Markdown.",
    "Semua jenis dokumen informasi publik sebagai satu halaman Markdown.": (
        "All kinds of public documents as one page of Markdown."
    ),
    "Menerbitkan hasil ke hosting: hanya yang berubah, dan yang terputus dilanjutkan.": (
        "Publish the result to a host: only what changed, and what was cut off is continued."
    ),
    "Hanya tunjukkan apa yang akan dikirim dan dihapus.": "Only show what would be sent and deleted.",
    "Terbitkan kembali yang sebelumnya.": "Publish again what was published before.",
    "Bangun dan kirim setiap sekian menit, sampai dihentikan dengan Ctrl-C.": (
        "Build and send every so many minutes, until Ctrl-C."
    ),
    "Buat satu berkas bertanda berisi perubahannya, untuk orang yang memegang kata sandi.": (
        "Write one signed file with what changed, for whoever holds the password."
    ),
    "Terbitkan paket yang dibuat orang lain.": "Publish a package that somebody else made.",
    "Jawab ya untuk semua pertanyaan.": "Answer every question with yes.",
    "Izinkan lebih dari sepertiga berkas dihapus.": "Allow more than a third of the files to be deleted.",
    "Izinkan berkas dan tulisan orang lain diganti.": "Allow files and posts of others to be replaced.",
    "Bandingkan isi berkas di sana, bila daftarnya hilang.": (
        "Compare the content of the files there, where their list is lost."
    ),
    "Ambil alih kiriman orang lain.": "Take over somebody else's deployment.",
    "Jangan menunggu sampai semuanya tersimpan di disk; untuk disk yang lambat.": (
        "Do not wait until everything is on the disk; for slow disks."
    ),
    "memeriksa apakah situs utuh, di komputer ini atau di internet": (
        "check whether the site is whole, on this computer or online"
    ),
    "Memeriksa apakah situs utuh: tiap berkas menurut daftarnya, dan tiap tautan sampai ke ujungnya.": (
        "Check whether the site is whole: every file against the list, and every link to its end."
    ),
    "Periksa situs yang terpasang di alamat ini.": "Check the site that is published at this address.",
    "Periksa situs di sasaran kirim ini.": "Check the site that this target publishes.",
    "Jumlah berkas yang diambil dari situs; 0: semuanya.": "Files fetched from the site; 0: all.",
    "Satu baris saja, untuk catatan harian.": "One line alone, for a daily log.",
    "Kirim ulang .htaccess yang membuat situs tidak terbuka.": (
        "Publish a .htaccess again that keeps the site from opening."
    ),
}
"""Indonesian sentence, as in the code of the command -> English sentence."""
