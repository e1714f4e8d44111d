"""The fields that every kind has."""

from __future__ import annotations

from kimsite.content.kinds.field import Field, FieldType
from kimsite.tools.word_lists import words

ROLES = ("PKK", "Karang Taruna", "perangkat", "KIM", "warga")
ADINDA_FUNCTIONS = ("akses", "diskusi", "implementasi", "networking", "diseminasi", "aspirasi")
"""The work cycle of a KIM: Akses, Diskusi, Implementasi, Networking, Diseminasi, Aspirasi (Kemenkominfo)."""
POST_LANGUAGES = ("id", "jv", "su", "mad", "min", "ban", "bug", "ace", "bjn", "en", "ar")

COMMON_FIELDS: tuple[Field, ...] = (
    Field(
        name="judul",
        type=FieldType.TEXT,
        label="Judul",
        example="Panen raya di Dusun Ngemplak",
        required=True,
        aliases=words("title judul_berita judul_tulisan judul_artikel nama_kegiatan nama_acara headline"),
        natural=words("""
            judul_kegiatan judul_acara judul_kabar judul_informasi judul_pengumuman judul_produk judul_siaran
            jdl jdul judulnya post_title perihal hal subjek subject tajuk topik_berita tema_berita
        """),
    ),
    Field(
        name="tanggal",
        type=FieldType.MOMENT,
        label="Tanggal",
        example="12 Maret 2026",
        required=True,
        aliases=words("date tgl hari_tanggal hari_dan_tanggal tanggal_kegiatan tanggal_tulis"),
        natural=words("""
            tanggal_terbit tanggal_tulisan tanggal_posting tanggal_berita tanggal_artikel tanggal_kabar
            waktu_terbit waktu_tayang tanggal_tayang tanggal_rilis tanggal_upload tanggal_unggah
            tanggal_ditetapkan tanggal_penetapan tanggal_diundangkan tanggal_pengesahan tanggal_dokumen
            tanggalnya posted_on pubdatetime dated terbit_tanggal
            dilaksanakan_pada_tanggal tanggal_laporan tanggal_pengumuman tanggal_surat
            tanggal_dibuat hari_ini post_date
        """),
        hint="Hari dulu, lalu bulan, lalu tahun. Jam boleh ditambahkan.",
    ),
    Field(
        name="penulis",
        type=FieldType.TEXT,
        label="Penulis",
        example="Bu Sri",
        aliases=words("author authors oleh ditulis_oleh nama_penulis reporter pewarta wartawan by creator"),
        natural=words("""
            penulis_berita kontributor pelapor ditulis nama_pelapor pnls written_by writer from pengirim
            dikirim_oleh dari nama_anda nama_lengkap yang_menulis juru_warta
            sing_lapor post_author
        """),
    ),
    Field(
        name="peran", type=FieldType.CHOICE, label="Peran penulis", example="PKK", choices=ROLES, open=True
    ),
    Field(
        name="ringkasan",
        type=FieldType.TEXT,
        label="Ringkasan",
        example="Inti berita dalam satu kalimat.",
        aliases=words("summary description excerpt teras deskripsi intro sinopsis abstract"),
        natural=words("inti_berita isi_singkat ringkasan_berita"),
    ),
    Field(
        name="tag",
        type=FieldType.LIST,
        label="Tag",
        example="[gotong royong, pertanian]",
        aliases=words("tags tagar hashtag hashtags label labels"),
        natural=words("kata_kunci"),
    ),
    Field(
        name="kategori",
        type=FieldType.LIST,
        label="Kategori",
        example="pertanian",
        aliases=words("category categories rubrik section topik topic"),
    ),
    Field(
        name="foto",
        type=FieldType.PHOTOS,
        label="Foto",
        example="panen.jpg",
        hint="Beberapa foto: panen.jpg, makan.jpg; atau baris foto 2: makan.jpg.",
        aliases=words("""
            image images photo cover thumbnail gambar featured_image photos picture pictures img banner hero
            feature_image featureimage featuredimage header_image gambar_utama foto_utama
        """),
    ),
    Field(
        name="keterangan",
        type=FieldType.TEXT,
        label="Keterangan foto",
        example="Warga memanen padi.",
        hint="Untuk foto kedua: baris keterangan 2.",
        aliases=words("caption captions keterangan_gambar ket_foto foto_keterangan keterangan_foto_utama"),
    ),
    Field(
        name="alt",
        type=FieldType.TEXT,
        label="Isi foto bagi pembaca tunanetra",
        example="Lima orang di tengah sawah yang menguning",
        aliases=words("alt_foto alt_text image_alt"),
    ),
    Field(
        name="kredit",
        type=FieldType.TEXT,
        label="Pemotret",
        example="KIM Deru Maju",
        aliases=words("credit credits fotografer foto_oleh kredit_foto"),
        natural=words(
            "sumber_foto foto_dari pemotret juru_foto dokumentasi dok dok_foto foto_by dokumentasi_foto"
        ),
    ),
    Field(
        name="berkas",
        type=FieldType.FILES,
        label="Berkas",
        example="undangan.pdf",
        hint="Berkas di folder berkas/; beberapa dipisah koma.",
        aliases=words("""
            file files dokumen lampiran unduhan unduh pdf attachment attachments download tautan_berkas
            link_berkas link_unduh link_dokumen file_pdf berkas_pdf berkas_lampiran file_lampiran nama_berkas
            nama_file
        """),
    ),
    Field(
        name="sumber",
        type=FieldType.TEXT,
        label="Sumber",
        example="Kaur Perencanaan",
        aliases=words("source narasumber"),
    ),
    Field(
        name="lokasi", type=FieldType.TEXT, label="Lokasi", example="Balai desa", aliases=words("location")
    ),
    Field(
        name="dusun",
        type=FieldType.TEXT,
        label="Dusun",
        example="Ngemplak",
        aliases=words("jorong korong dukuh padukuhan pedukuhan lingkungan banjar kampung lembang huta"),
    ),
    Field(
        name="draf", type=FieldType.YES_NO, label="Masih draf", example="ya", aliases=words("draft drafts")
    ),
    Field(
        name="terbit",
        type=FieldType.DAY,
        label="Mulai tampil",
        example="15 Maret 2026",
        aliases=words("publishdate publish_date"),
    ),
    Field(
        name="sampai",
        type=FieldType.DAY,
        label="Tampil sampai",
        example="31 Maret 2026",
        aliases=words("expirydate expiry_date expires berlaku_sampai unpublishdate"),
        natural=words("""
            berlaku_s_d berlaku_sd berlaku_hingga masa_berlaku sampai_tanggal sampai_dengan hingga s_d
            tayang_sampai tampil_hingga berlaku tayang berlaku_sampai_tanggal batas_waktu berakhir_tanggal
        """),
    ),
    Field(name="contoh", type=FieldType.YES_NO, label="Hanya contoh", example="ya"),
    Field(
        name="alamat_lama",
        type=FieldType.LIST,
        label="Alamat lama",
        example="/2019/03/panen-raya.html",
        aliases=words("aliases redirect_from"),
    ),
    Field(name="slug", type=FieldType.TEXT, label="Alamat tulisan", example="panen-raya"),
    Field(name="jenis", type=FieldType.TEXT, label="Jenis tulisan", example="berita"),
    Field(
        name="bahasa",
        type=FieldType.CHOICE,
        label="Bahasa",
        example="jv",
        choices=POST_LANGUAGES,
        open=True,
        aliases=words("lang language locale"),
    ),
    Field(
        name="adinda",
        type=FieldType.CHOICES,
        label="Tahap ADINDA",
        example="diseminasi",
        choices=ADINDA_FUNCTIONS,
    ),
    Field(
        name="program_pokok",
        type=FieldType.NUMBERS,
        label="Program pokok PKK",
        example="[3, 9]",
        hint="Angka 1 sampai 10.",
    ),
)
