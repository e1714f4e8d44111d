"""Kata-kata untuk pindahan blog lama (N)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

MOVING_ID = {
    "N01": Words(
        what="{jumlah} gambar belum terbawa: {nilai}",
        why="{sebab}; di tulisan ini ada tautan atau catatan sebagai gantinya",
        fix=(
            "Ulangi perintah impor yang sama: gambar yang belum terbawa dicoba lagi",
            "Atau simpan gambarnya ke folder foto/, lalu tulis namanya di isian foto",
        ),
    ),
    "N02": Words(
        what="Kode dari blog lama masih tertulis: {nilai}",
        why="kode dalam kurung siku itu hanya dipahami WordPress, jadi kami biarkan sebagai teks",
        fix=("Buka tulisannya, hapus kodenya, atau ganti dengan kata-kata",),
    ),
    "N03": Words(
        what="Video, peta, atau bingkai menjadi tautan: {nilai}",
        why="halaman kimsite tidak memuat isi dari situs lain",
        fix=("Tidak perlu diapa-apakan; pembaca dapat membukanya lewat tautan",),
    ),
    "N04": Words(
        what='"{judul}" tidak dibawa',
        why="di blog lama keadaannya {keadaan}; yang tidak dibaca umum tidak ikut pindah",
        fix=("Bila memang boleh dibaca umum, terbitkan dulu di blog lama, ekspor lagi, lalu ulangi impor",),
    ),
    "N05": Words(
        what="Tulisan ini menjadi draf karena tanggalnya tidak ada",
        why="berkas ekspor tidak menyebut tanggal yang benar, dan tanggal tidak boleh dikarang",
        fix=("Tulis  tanggal:  yang benar, lalu hapus baris  draf: ya",),
    ),
    "N06": Words(
        what="Tulisan ini menjadi berita, belum {jenis}",
        why="isian wajib jenis itu tidak tertulis di dalamnya ({kode})",
        fix=(
            "Biarkan sebagai berita; labelnya tetap menjadi tag",
            "Atau lengkapi isiannya, lalu pindahkan berkasnya ke folder {jenis}/",
        ),
    ),
    "N07": Words(
        what="Berkas ekspor ini terputus",
        why="sesudah baris ini tidak dapat dibaca; semua yang sebelumnya sudah dibawa",
        fix=("Unduh lagi ekspornya sampai selesai, lalu ulangi impor: yang sudah ada tidak digandakan",),
    ),
    "N08": Words(
        what="Alamat lama tulisan ini tidak dapat dipertahankan: {nilai}",
        why="alamatnya memakai tanda tanya, terlalu panjang, atau memuat tanda yang tidak lazim",
        fix=("Tidak perlu diapa-apakan; pembaca menemukannya lewat judul",),
    ),
    "N09": Words(
        what="Asal tulisan ini berubah sesudah dibawa",
        why="yang di sini mungkin sudah Anda perbaiki, jadi tidak kami timpa",
        fix=(
            "Cocokkan dengan asalnya: blog lama atau tabelnya",
            "Untuk membawanya lagi, hapus berkas ini dan barisnya di impor/blog.jsonl",
        ),
    ),
    "N10": Words(
        what="Tulisan ini menjadi draf karena ada yang meragukan ({kode})",
        why="dalam keadaan ini tulisannya akan ditahan saat situs dibangun",
        fix=("Jalankan  kimsite check, perbaiki yang disebut, lalu hapus baris  draf: ya",),
    ),
    "N11": Words(
        what="Ada kata yang tidak terbawa: {nilai}",
        why="bagian itu ditulis dengan cara yang tidak dapat kami baca",
        fix=("Bandingkan dengan blog lama, lalu tambahkan yang kurang",),
    ),
    "N12": Words(
        what='"{judul}" tidak dibawa karena kosong',
        why="tidak ada judul, isi, maupun gambarnya",
        fix=("Tidak perlu diapa-apakan",),
    ),
    "N13": Words(
        what="Baris ini tidak dibawa: {sebab}",
        why="yang tidak terbaca tidak boleh dikira-kira",
        fix=("Perbaiki baris itu di tabelnya, simpan, lalu ulangi impor",),
    ),
    "N14": Words(
        what='Kolom "{nilai}" tidak dipakai',
        why="nama kolom itu tidak dikenal",
        fix=("Bila isinya penting, ganti nama kolomnya menjadi salah satu dari: {pilihan}",),
    ),
    "N20": Words(
        what="Alamat lama ini tidak sampai ke tulisannya: {nilai}",
        why="{sebab}",
        fix=("Pasang lagi pengalihannya:  kimsite import redirects --desa {desa}",),
    ),
}
