"""Kata-kata untuk tempat tujuan yang belum dipercaya atau belum siap (D20 sampai D39)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DEPLOY_HOSTS_ID = {
    "D20": Words(
        what="{tujuan}: sertifikat komputer tujuan dibuat untuk nama lain",
        why="nama di sertifikatnya: {rincian}; kata sandi Anda belum dikirim",
        fix=(
            "Kalau salah satu nama itu milik hosting Anda, tulis nama itu di  host:  di sites.yaml",
            "Kalau tidak, tanyakan kepada penyedia hosting nama komputer FTP yang benar",
        ),
    ),
    "D21": Words(
        what="{tujuan}: sertifikat komputer tujuan tidak dijamin siapa pun yang dikenal komputer ini",
        why="jawabannya: {jawaban}; kata sandi Anda belum dikirim",
        fix=(
            "Tanyakan sidik jari SHA-256 sertifikat itu kepada penyedia hosting",
            "Kalau sama, tambahkan di sites.yaml:  sidik: {rincian}",
        ),
    ),
    "D22": Words(
        what="{tujuan}: sertifikat komputer tujuan sudah habis masanya, atau jam komputer ini salah",
        why="jawabannya: {jawaban}; kata sandi Anda belum dikirim",
        fix=(
            "Periksa tanggal dan jam komputer ini",
            "Kalau sudah benar, minta penyedia hosting memperbarui sertifikatnya",
        ),
    ),
    "D23": Words(
        what="{tujuan}: sertifikat komputer tujuan bukan yang tertulis di  sidik:",
        why="sidik jari yang sekarang: {rincian}; kata sandi Anda belum dikirim",
        fix=(
            "Tanyakan kepada penyedia hosting apakah sertifikatnya baru diganti",
            "Hanya kalau memang diganti, tulis sidik jari yang baru di sites.yaml",
        ),
    ),
    "D24": Words(
        what="{tujuan}: komputer tujuan tidak menyediakan FTP yang disandikan",
        why="jawabannya: {jawaban}; kata sandi Anda dapat dibaca orang di jalan, jadi belum dikirim",
        fix=(
            "Tanyakan kepada penyedia hosting alamat FTPS atau SFTP-nya",
            "Kalau memang hanya ada FTP biasa dan Anda menerima risikonya, tulis  jenis: ftp",
        ),
    ),
    "D25": Words(
        what="{tujuan}: komputer ini belum mengenal kunci komputer tujuan",
        why="tanpa itu kita tidak tahu dengan siapa kita tersambung; tidak ada yang dikirim",
        fix=(
            "Sambungkan sekali dari jendela perintah:  ssh -p {porta} {pengguna}@{komputer}",
            "Cocokkan sidik jari yang tampil dengan yang diberikan penyedia hosting, baru jawab  yes",
        ),
    ),
    "D26": Words(
        what="{tujuan}: kunci komputer tujuan berubah sejak terakhir kali tersambung",
        why="mungkin hosting berpindah mesin, mungkin ada yang menyamar; tidak ada yang dikirim",
        fix=(
            "Tanyakan dulu kepada penyedia hosting apakah kuncinya memang diganti",
            "Hanya kalau memang diganti:  ssh-keygen -R [{komputer}]:{porta}  lalu sambungkan dengan  ssh",
        ),
    ),
    "D27": Words(
        what="{tujuan}: komputer tujuan tidak menerima kunci ssh Anda",
        why="yang diterimanya: {rincian}; jawabannya: {jawaban}",
        fix=(
            "Buat kunci sekali saja:  ssh-keygen -t ed25519",
            "Pasang isi berkas yang berakhiran  .pub  di hosting (cPanel: SSH Access, lalu Manage SSH Keys)",
            "Kalau kuncinya di tempat lain, tulis  kunci:  di sites.yaml",
        ),
    ),
    "D28": Words(
        what="{tujuan}: folder {berkas} tidak ada di komputer tujuan",
        why="folder yang salah ketik tidak kami buat, supaya situs tidak terbit di tempat yang keliru",
        fix=(
            "Periksa  folder:  di sites.yaml; di cPanel biasanya mulai dengan  /public_html",
            "Akun FTP yang hanya boleh mengisi satu folder melihat folder itu sebagai  /",
            "Kalau memang baru, buat dulu folder itu di pengelola berkas hosting",
        ),
    ),
    "D29": Words(
        what="{tujuan}: program {berkas} belum terpasang di komputer ini",
        why="tujuan ini memakainya untuk mengirim",
        fix=(
            "Windows: buka Pengaturan, Aplikasi, Fitur opsional, lalu tambahkan  OpenSSH Client",
            "Linux:  sudo apt install openssh-client",
        ),
    ),
    "D30": Words(
        what="{tujuan}: paket tambahan untuk jenis tujuan ini belum terpasang",
        why="paket itu cukup besar, jadi tidak ikut dipasang untuk semua orang",
        fix=('Pasang sekali saja:  pip install "{rincian}"',),
    ),
    "D31": Words(
        what="{tujuan}: jam komputer ini terlalu jauh dari jam komputer tujuan",
        why="jawabannya: {jawaban}",
        fix=("Betulkan tanggal, jam dan zona waktu komputer ini, lalu kirim lagi",),
    ),
    "D32": Words(
        what="{tujuan}: folder {nilai} ada di tempat {berkas} proyek ini sendiri",
        why="situs yang dikirim ke sana akan bercampur dengan bahannya; tidak ada yang dikirim",
        fix=("Isi  ke:  dengan folder lain, misalnya flashdisk atau folder di luar proyek ini",),
    ),
    "D33": Words(
        what="{tujuan}: kata sandinya belum ada",
        why="kata sandi tidak pernah ditulis di sites.yaml, dan di sini tidak ada yang dapat ditanya",
        fix=(
            "Jalankan perintahnya di jendela perintah, nanti ditanyakan",
            "Atau isi variabel lingkungan  {variabel}",
        ),
    ),
    "D34": Words(
        what="Halaman tujuan {jumlah} tautan di folder hasil tidak ada, misalnya {nilai} di {berkas}",
        why="pembaca akan menemui halaman kosong; tidak ada yang dikirim",
        fix=(
            "Bangun dulu seluruh situs:  kimsite build",
            "Kalau belum hilang juga, lihat semuanya:  kimsite verify",
        ),
    ),
    "D35": Words(
        what="{tujuan}: {jumlah} tulisan terbit dari komputer lain dan belum ada di sini, misalnya {berkas}",
        why="kiriman ini akan menghapusnya atau mengembalikan isi lamanya; tidak ada yang dikirim",
        fix=(
            "Minta tulisan terbarunya, salin ke folder  content/,  lalu  kimsite build  dan kirim lagi",
            "Kalau memang harus hilang dari situs:  kimsite deploy {sasaran} --timpa",
        ),
    ),
    "D36": Words(
        what="{tujuan}: cabang {cabang} berisi riwayat pekerjaan yang bukan buatan kimsite",
        why="kimsite mengganti cabang itu dengan satu catatan, dan riwayatnya hilang; tidak ada yang dikirim",
        fix=(
            "Isi  cabang:  di sites.yaml dengan cabang khusus untuk situs, misalnya  gh-pages",
            "Kalau riwayat itu memang boleh hilang:  kimsite deploy {sasaran} --timpa",
        ),
    ),
    "D37": Words(
        what="{tujuan}: {berkas} adalah berkas, bukan folder",
        why="situs ditulis ke dalam sebuah folder; berkas itu tidak kami sentuh",
        fix=(
            "Periksa  folder:  atau  ke:  di sites.yaml",
            "Kalau berkas itu tidak dipakai, hapus atau ganti namanya, lalu kirim lagi",
        ),
    ),
}
