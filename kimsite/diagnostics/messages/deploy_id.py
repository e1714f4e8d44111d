"""Kata-kata untuk temuan saat menerbitkan (D01 sampai D19)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DEPLOY_ID = {
    "D01": Words(
        what="Kata sandi tertulis di berkas pengaturan ini ({isian})",
        why="berkas ini dibaca dan disalin banyak orang; isian itu tidak kami pakai",
        fix=(
            "Hapus baris ini, lalu ganti kata sandinya di hosting",
            "Saat mengirim, kimsite menanyakan kata sandinya",
        ),
    ),
    "D02": Words(
        what="{tujuan}: {komputer} tidak ditemukan atau tidak menjawab",
        why="jawabannya: {jawaban}",
        fix=(
            "Periksa sambungan internet, lalu ejaan alamat itu dan port-nya di sites.yaml",
            "Tanyakan alamat yang benar kepada penyedia hosting",
        ),
    ),
    "D03": Words(
        what="{tujuan}: nama pengguna atau kata sandi tidak diterima",
        why="jawabannya: {jawaban}",
        fix=(
            "Periksa  pengguna: di sites.yaml, lalu ketik kata sandinya sekali lagi",
            "Kami hanya mencoba sekali, supaya akun Anda tidak terkunci",
        ),
    ),
    "D04": Words(
        what="{tujuan}: komputer tujuan tidak dapat membuktikan dirinya",
        why="jawabannya: {jawaban}; kata sandi Anda belum dikirim",
        fix=(
            "Periksa  host: di sites.yaml: namanya harus sama dengan yang tertulis di sertifikat hosting",
            "Periksa tanggal dan jam komputer ini, lalu tanyakan kepada penyedia hosting",
        ),
    ),
    "D05": Words(
        what="{tujuan}: tidak boleh {langkah} {berkas}",
        why="jawabannya: {jawaban}",
        fix=("Periksa  folder: di sites.yaml, dan hak akun itu atas folder tersebut",),
    ),
    "D06": Words(
        what="{tujuan}: tempat di sana penuh saat {langkah} {berkas}",
        why="jawabannya: {jawaban}; yang sudah terbit tetap seperti semula",
        fix=(
            "Hapus yang tidak perlu di hosting atau tambah kuotanya, lalu kirim lagi: hanya sisanya dikirim",
        ),
    ),
    "D07": Words(
        what="{tujuan}: sambungan terputus saat {langkah} {berkas}",
        why="jawabannya: {jawaban}; {percobaan}",
        fix=("Kirim lagi nanti dengan perintah yang sama: yang sudah sampai tidak dikirim ulang",),
    ),
    "D08": Words(
        what="{tujuan}: tidak berhasil {langkah} {berkas}",
        why="jawabannya: {jawaban}",
        fix=("Periksa bagian  kirim:  di sites.yaml, lalu kirim lagi",),
    ),
    "D09": Words(
        what="{tujuan}: {nama} sedang menerbitkan sejak {jam}",
        why="dua orang yang mengirim bersamaan dapat saling menimpa; tidak ada yang hilang",
        fix=(
            "Tunggu sampai selesai, lalu kirim lagi",
            "Kalau Anda yakin ia sudah berhenti:  kimsite deploy {sasaran} --buka-kunci",
        ),
    ),
    "D10": Words(
        what="{tujuan}: {jumlah} berkas yang bukan buatan kimsite menempati tempat kita, misalnya {berkas}",
        why="mungkin milik situs lain di hosting yang sama; tidak ada yang ditimpa",
        fix=(
            "Periksa  folder: di sites.yaml: mungkin situs ini harus masuk folder sendiri",
            "Kalau berkas itu memang boleh diganti:  kimsite deploy {sasaran} --timpa",
        ),
    ),
    "D11": Words(
        what="{tujuan}: {jumlah} dari {semua} berkas akan dihapus, misalnya {berkas}",
        why="lebih dari sepertiga; biasanya karena situsnya belum dibangun utuh",
        fix=(
            "Bangun dulu seluruh situs:  kimsite build",
            "Kalau memang begitu maksud Anda:  kimsite deploy {sasaran} --hapus-banyak",
        ),
    ),
    "D12": Words(
        what="{tujuan}: {jumlah} berkas di sana belum jelas asalnya, misalnya {berkas}",
        why="daftarnya hilang atau diubah, jadi tidak jelas mana yang boleh diganti; tidak ada yang dihapus",
        fix=(
            "Bandingkan isinya dulu:  kimsite deploy {sasaran} --dari-isi",
            "Atau kirim semuanya lagi:  kimsite deploy {sasaran} --timpa",
        ),
    ),
    "D13": Words(
        what="{tujuan}: orang lain menerbitkan saat kita mengirim",
        why="kiriman ini berhenti supaya karyanya tidak tertimpa",
        fix=("Ambil tulisan terbaru, bangun lagi, lalu kirim lagi",),
    ),
    "D14": Words(
        what="Folder hasil belum utuh, misalnya {berkas}",
        why="berkasnya tidak ada, berubah, atau belum pernah dibangun sampai selesai",
        fix=("Bangun dulu:  kimsite build",),
    ),
    "D15": Words(
        what="{jumlah} berkas yang akan dikirim memuat nomor yang mirip NIK, misalnya {berkas}",
        why="nomor itu tidak boleh terbit; tidak ada yang dikirim",
        fix=("Hapus nomornya dari tulisan, bangun lagi, lalu kirim lagi",),
    ),
    "D16": Words(
        what="{tujuan}: {sebab}",
        why="hosting tidak menerima semuanya",
        fix=("Tanyakan batas dan aturannya kepada penyedia hosting, atau kecilkan yang tidak perlu",),
    ),
    "D17": Words(
        what="Paket ini tidak dapat dipakai",
        why="{sebab}",
        fix=("Minta pengirimnya membuat paket baru:  kimsite deploy --paket",),
    ),
    "D18": Words(
        what="{tujuan}: daftar berkas di sana hilang atau diubah; kami memakai salinan di komputer ini",
        why="salinannya sama dengan yang terakhir diterbitkan",
        fix=(
            "Tidak ada yang perlu dilakukan; kalau terulang, tanyakan siapa lagi yang mengubah isi hosting",
        ),
    ),
    "D19": Words(
        what="{tujuan}: tidak ada terbitan lama yang dapat dikembalikan",
        why="{sebab}",
        fix=("Perbaiki tulisannya, lalu bangun dan kirim lagi",),
    ),
}
