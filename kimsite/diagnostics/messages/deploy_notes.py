"""Longer texts that a deployment leaves for people, in both languages."""

from __future__ import annotations

ZIP_NOTES = {
    "id": """CARA MENERBITKAN DENGAN FILE MANAGER cPANEL

Ada {jumlah} berkas zip di folder ini. Kerjakan urut dari nomor 1:

{berkas}

 1. Buka cPanel di peramban, lalu klik "File Manager".
 2. Masuk ke folder situs, biasanya "public_html".
 3. Klik "Upload" di bagian atas, pilih berkas zip nomor 1, tunggu sampai 100%.
 4. Kembali ke File Manager. Klik berkas zip itu sekali, lalu klik "Extract".
    Periksa foldernya tetap "public_html", lalu klik "Extract Files".
 5. Hapus berkas zip itu dari hosting: klik sekali, lalu "Delete".
 6. Ulangi langkah 3 sampai 5 untuk nomor berikutnya, jangan dibalik.
 7. Buka alamat situs di HP dan lihat apakah tulisan terbaru sudah ada.

Yang sudah ditarik: {hapus} berkas. Isinya sudah dikosongkan oleh zip ini.
Kalau ada, daftarnya di HAPUS.txt, dan boleh dihapus lewat File Manager.

Kalau terputus di tengah jalan, ulangi saja dari nomor yang belum selesai.
Tidak ada yang rusak: berkas yang sama hanya ditulis ulang.
""",
    "en": """HOW TO PUBLISH WITH CPANEL'S FILE MANAGER

There are {jumlah} zip files in this folder. Take them in this order:

{berkas}

 1. Open cPanel in a browser and click "File Manager".
 2. Go to the folder of the site, mostly "public_html".
 3. Click "Upload" at the top, choose zip file number 1, wait for 100%.
 4. Go back to the File Manager. Click the zip file once, then "Extract".
    Check that the folder is still "public_html", then click "Extract Files".
 5. Delete the zip file from the host: click it once, then "Delete".
 6. Do steps 3 to 5 again for the next number, never in another order.
 7. Open the site on a phone and see whether the latest post is there.

Withdrawn: {hapus} files. These zip files have emptied them already.
If there are any, HAPUS.txt lists them; they may be deleted in the File Manager.

If it is cut off on the way, start again at the number that is not finished.
Nothing breaks: the same files are written once more.
""",
}
WITHDRAWN_PAGE = (
    '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="robots" content="noindex">'
    "<title>Halaman ditarik</title><p>Halaman ini sudah ditarik. / This page was withdrawn.</p></html>\n"
)
"""What a withdrawn page says where it cannot be deleted."""
