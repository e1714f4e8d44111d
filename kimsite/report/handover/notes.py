"""What each receiver wants, as a note beside the files."""

from __future__ import annotations

from kimsite.model.language import Language

_NOTES: dict[Language, str] = {
    "id": """\
SERAH TERIMA {name}

kim-id/
  Untuk KIM.id. Di sana tidak ada impor: tulisannya ditempel satu per satu.
  1. Masuk ke kelola.kim.id dengan akun KIM.
  2. Buat tulisan baru. Buka satu berkas di folder ini, salin bagian JUDUL, ISI, dan seterusnya.
  3. Unggah foto yang namanya sama dengan nama berkas teksnya.
  {news} tulisan terbaru, {photos} foto. Ukuran foto sudah diperkecil dan tanpa data lokasi.

opensid/
  Untuk PPID kabupaten, OpenKab, OpenDK, dan OpenSID. dokumen.csv memakai kolom ekspor OpenSID: kode_desa, id,
  satuan (nama berkas), nama, tgl_upload, kategori (1 berkala, 2 serta-merta, 3 setiap saat), tahun.
  Berkasnya ada di folder bernama kode desa. Tanyakan dulu kepada penerima cara mengunggahnya: tidak semua
  pemasangan menyediakan impor.
  {documents} dokumen, {files} berkas.

daftar-informasi-publik.csv dan .html
  Untuk PPID Desa dan Komisi Informasi: Daftar Informasi Publik dengan kolom lampiran Peraturan Komisi
  Informasi Nomor 1 Tahun 2018. Yang .html untuk dicetak dan ditandatangani, yang .csv untuk disunting.
  {empty} sel masih kosong: isi penguasa, penanggung_jawab, bentuk, dan retensi di tulisannya.
  Dokumen yang dikecualikan tidak ada di sini.
""",
    "en": """\
HAND-OVER OF {name}

kim-id/
  For KIM.id. It has no import: posts are pasted one by one.
  1. Sign in at kelola.kim.id with the KIM's account.
  2. Make a new post. Open a file of this folder and copy the parts JUDUL, ISI and so on.
  3. Upload the photos that bear the name of the text.
  The {news} newest posts, {photos} photos, made smaller and without places.

opensid/
  For the PPID of the kabupaten, OpenKab, OpenDK and OpenSID. dokumen.csv has the columns of OpenSID's export:
  kode_desa, id, satuan (name of the file), nama, tgl_upload, kategori (1 berkala, 2 serta-merta, 3 setiap
  saat), tahun. The files are in a folder named by the village's code. Ask the receiver first how to upload
  them: not every installation offers an import.
  {documents} documents, {files} files.

daftar-informasi-publik.csv and .html
  For the PPID of the village and the Komisi Informasi: the register of public information with the columns of
  the annex of Perki 1/2018. The .html is to be printed and signed, the .csv to be edited.
  {empty} cells are empty: fill in penguasa, penanggung_jawab, bentuk and retensi in the posts.
  Documents that are closed to the public are not in it.
""",
}


def receivers_note(language: Language, name: str, counts: dict[str, int]) -> bytes:
    """The note. `counts`: news, photos, documents, files, empty."""
    return _NOTES[language].format(name=name, **counts).encode()
