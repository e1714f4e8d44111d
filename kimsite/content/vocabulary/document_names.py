"""The names of the documents of the duty list.

Those of Perki 1/2018, Permendagri 20/2018 and 114/2014, and the short forms that village offices use.
"""

from __future__ import annotations

DOCUMENT_NAMES = {
    "B01": """
        profil, profil pemerintah, struktur organisasi, struktur pemerintah, struktur organisasi pemerintah,
        sotk, struktur pemerintahan, struktur perangkat, visi misi, visi dan misi, sejarah, perangkat,
        data perangkat
    """,
    "B02": """
        program kegiatan, program dan kegiatan, program kerja, kegiatan berjalan, program berjalan,
        program kegiatan berjalan, program dan kegiatan berjalan, rencana kegiatan, jadwal kegiatan,
        program sedang berjalan, program dan kegiatan sedang berjalan
    """,
    "B03": "program masuk, program masuk desa, program bantuan, daftar program masuk",
    "B04": """
        rpjm, rpjmdes, rpjmk, rpjmg, rpjmkal, perdes rpjmdes, perdes rpjm, perna rpjmdes, rpjmdesa,
        rencana pembangunan jangka menengah
    """,
    "B05": """
        rkp, rkpdes, rkpk, rkpg, rkpkal, perdes rkpdes, perdes rkp, perkades rkp, perna rkpdes,
        perubahan rkpdes, perubahan rkp, rkpdes perubahan, rkp perubahan, rkpdesa, rencana kerja pemerintah
    """,
    "B06": """
        daftar usulan rkp, du rkp, durkp, du rkpdes, durkpdes, usulan rkp, usulan rkpdes,
        daftar usulan rkpdes, daftar usulan rencana kerja pemerintah
    """,
    "B07": """
        apbdes, apbdesa, apb, anggaran pendapatan dan belanja, anggaran pendapatan belanja, perubahan apbdes,
        perubahan apb, apbdes perubahan, papbdes, apbdesp, p apbdes, apbkal, apbg, apbk, perna apbdes,
        qanun apbg, qanun apbdes, penjabaran apbdes, penjabaran apb, perdes apbdes, perdes apb,
        perkades penjabaran apbdes, perdes perubahan apbdes
    """,
    "B08": """
        lppd, lppdes, lppdesa, laporan penyelenggaraan pemerintahan, laporan penyelenggaraan pemerintah,
        laporan penyelenggaraan pemerintahan akhir tahun, laporan akhir tahun, lkpj, lkpj kades, lkppd,
        lkppdes, ilppd, laporan keterangan penyelenggaraan pemerintahan,
        informasi laporan penyelenggaraan pemerintahan
    """,
    "B09": """
        laporan akhir masa jabatan, lppd akhir masa jabatan, lpp amj, amj,
        laporan penyelenggaraan pemerintahan akhir masa jabatan, laporan masa jabatan
    """,
    "B10": """
        laporan realisasi apbdes, laporan realisasi apb, realisasi apbdes, realisasi apb,
        laporan realisasi anggaran, realisasi anggaran, lra, lra apbdes, laporan realisasi,
        laporan realisasi pelaksanaan apbdes, laporan pelaksanaan apbdes, laporan pertanggungjawaban apbdes,
        pertanggungjawaban apbdes, laporan pertanggungjawaban realisasi apbdes, lpj apbdes,
        lpj realisasi apbdes, laporan pertanggungjawaban realisasi pelaksanaan apbdes,
        laporan realisasi anggaran pendapatan dan belanja, laporan realisasi dana, realisasi dana,
        laporan penggunaan dana, laporan dana, laporan keuangan, lpj dana, laporan dd, laporan add,
        realisasi add, realisasi dd, lpj dd, lpj add, laporan realisasi add, laporan realisasi dd,
        laporan penggunaan add, laporan penggunaan dd
    """,
    "B11": """
        laporan realisasi kegiatan, realisasi kegiatan, laporan kegiatan, laporan pelaksanaan kegiatan,
        lpj kegiatan
    """,
    "B12": """
        kegiatan belum selesai, kegiatan yang belum selesai, kegiatan belum terlaksana,
        kegiatan yang belum terlaksana, kegiatan tidak terlaksana, kegiatan yang belum dilaksanakan
    """,
    "B13": """
        sisa anggaran, silpa, sisa lebih perhitungan anggaran, sisa lebih pembiayaan anggaran, sisa apbdes,
        sisa dana
    """,
    "B14": """
        alamat pengaduan, pengaduan, kontak pengaduan, layanan pengaduan, saluran pengaduan, nomor pengaduan,
        tempat pengaduan, pengaduan masyarakat, posko pengaduan
    """,
    "B15": """
        pengumuman apbdes, infografis apbdes, infografik apbdes, baliho apbdes, banner apbdes, poster apbdes,
        spanduk apbdes, papan informasi apbdes, papan pengumuman apbdes, publikasi apbdes,
        infografis anggaran, pengumuman apb, papan apbdes
    """,
    "B16": """
        daftar peraturan, daftar perdes, daftar produk hukum, daftar peraturan dan keputusan,
        daftar rancangan peraturan
    """,
    "B17": """
        cara memperoleh informasi, tata cara memperoleh informasi, cara meminta informasi,
        tata cara permohonan informasi, cara permohonan informasi, permohonan informasi,
        prosedur permohonan informasi, prosedur permintaan informasi, sop permohonan informasi,
        formulir permohonan informasi, alur permohonan informasi, sop ppid
    """,
    "B18": """
        cara mengadukan penyalahgunaan wewenang, tata cara pengaduan penyalahgunaan wewenang,
        penyalahgunaan wewenang, pengaduan penyalahgunaan wewenang, whistle blowing,
        cara pengaduan penyalahgunaan wewenang
    """,
    "S01": "daftar informasi publik, dip, daftar informasi",
    "S02": """
        peraturan, perdes, sk, sk kades, sk kepala, surat keputusan, keputusan kepala,
        surat keputusan kepala, perkades, peraturan kepala, peraturan dan surat keputusan, perdes dan sk,
        produk hukum, peraturan bersama, sk bpd, keputusan bpd, sk lurah, sk wali, keputusan, qanun, perna
    """,
    "S03": """
        musdes, musyawarah, hasil musyawarah, hasil musdes, berita acara musdes, berita acara musyawarah,
        musrenbang, musrenbangdes, hasil musrenbang, hasil musrenbangdes, notulen, notulensi, notulen rapat,
        notulen musdes, musdesus, hasil rapat, berita acara rapat, berita acara musrenbang,
        berita acara musrenbangdes, muskel, muskam
    """,
    "S04": """
        daftar aset, aset, inventaris, daftar inventaris, kekayaan, buku inventaris, daftar kekayaan,
        tanah kas, laporan aset, inventaris aset, aset tanah
    """,
    "S05": """
        perjanjian, perjanjian dengan pihak ketiga, perjanjian kerja sama, mou, nota kesepahaman, kerja sama,
        kerjasama, kontrak, pks, perjanjian kerjasama
    """,
    "S06": """
        bumdes, bumdesa, bum, badan usaha milik, dokumen bum, dokumen bumdes, laporan bumdes, laporan bum,
        laporan keuangan bumdes, laporan keuangan bum, ad art bumdes, profil bumdes, bumdesma,
        laporan pertanggungjawaban bumdes, lpj bumdes, bumnag
    """,
    "S07": """
        data, data penduduk, data kependudukan, statistik, kependudukan, monografi, demografi,
        data monografi, idm, indeks membangun, sdgs, data statistik, peta, buku induk penduduk,
        jumlah penduduk
    """,
    "S08": """
        laporan layanan informasi, laporan layanan informasi publik, laporan ppid,
        laporan pelayanan informasi, laporan pelayanan informasi publik
    """,
    "M01": """
        bencana alam, banjir, longsor, tanah longsor, gempa, gempa bumi, angin puting beliung,
        puting beliung, kekeringan, gunung meletus, letusan gunung, tsunami, angin kencang, siaga banjir,
        waspada banjir, waspada longsor, peringatan dini, cuaca ekstrem, erupsi, banjir bandang, angin ribut
    """,
    "M02": """
        bencana non alam, bencana nonalam, kebakaran, kegagalan teknologi, gagal teknologi,
        kecelakaan industri, pencemaran
    """,
    "M03": "bencana sosial, konflik sosial, kerusuhan, tawuran, konflik, teror, kerusuhan sosial",
    "M04": """
        penyakit menular, wabah, klb, kejadian luar biasa, demam berdarah, dbd, covid, covid 19, rabies,
        penyakit mulut dan kuku, pmk, epidemi, endemi
    """,
    "M05": "racun pada bahan makanan, keracunan makanan, keracunan, racun makanan, makanan beracun, racun",
    "M06": """
        gangguan layanan umum, gangguan layanan, gangguan air, listrik padam, pemadaman listrik, pemadaman,
        air mati, jalan ditutup, penutupan jalan, gangguan listrik, jalan putus, gangguan utilitas,
        gangguan pelayanan umum, gangguan layanan publik, gangguan air bersih
    """,
    "LAIN": "lain, lainnya, lain lain, dokumen lain, dokumen lainnya, lain nya, umum lainnya",
}
"""Code of a document -> its names, with commas between them."""
