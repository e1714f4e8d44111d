"""Invented sentences in villagers' phrasings: of somebody's health, and innocent ones. One a line."""

TELLING = """
Anak Bu Wati, Rangga, sudah tiga hari muntaber dan dirawat di puskesmas.
Si kecil Nadia beratnya cuma 7,2 kilo padahal sudah setahun lebih.
Mbah Karto kena stroke minggu lalu, sekarang lumpuh sebelah.
Bu Lilis hamil anak ketiga, kandungannya sudah 7 bulan.
Balita stunting di RT 04: Farel, Keysha, dan Naufal.
Pak Darmo penderita kusta yang sedang berobat rutin.
Adik Zahra usia 18 bulan masuk gizi kurang.
Ibu Sumiati positif HIV sejak tahun lalu.
Bayinya Bu Tutik prematur, beratnya 1,9 kg.
Mas Andi sedang menjalani cuci darah dua kali seminggu.
Rafi (3 tahun) tingginya hanya 85 cm.
Ananda Salsabila timbang 9,4 kg, panjang 76 cm.
Bumil risti: Ny. Endang, Ny. Kartika.
Mbak Rini keguguran pada kandungan empat bulan.
Kakek Sarmin menderita TBC paru.
ODGJ yang dikunjungi: Pak Tarno, RT 3.
Wahyu mengidap thalasemia sejak kecil.
Lansia dengan hipertensi: Mbah Sinah, Mbah Rejo.
Ibu hamil KEK atas nama Siti Rohmah mendapat susu.
Bu Yanti baru melahirkan secara sesar, bayinya 3,1 kg.
Balita Alfian berat badannya tidak naik dua bulan berturut-turut.
Nenek Paijem sakit katarak dan akan dioperasi.
Dek Putri BB 10 kg TB 82 cm status gizi kurang.
Pak Bejo sakit jantung, mohon doanya.
Dafa, 24 bulan, 9,8 kg, 80 cm.
Rina (14 th) mengalami anemia.
Anak bernama Gilang mengalami gangguan jiwa.
Mak Ijah kena gula basah, kakinya diamputasi.
Alm. Pak Suro meninggal karena kanker hati.
Suami Bu Marni terkena demam berdarah.
Dua balita gizi buruk, yaitu Ilham dan Tiara, dirujuk.
Kunjungan ke rumah Bu Sulastri yang menderita kanker payudara.
Imam Syafii, 11 bulan, BB 6,9 kg.
Mbok Nah ODGJ dipasung keluarganya.
Bayi Nyonya Ratna lahir dengan berat 2.300 gram.
Tekanan darah Pak Slamet 180/110.
Gula darah Bu Kasmi mencapai 350.
Kolesterol Mbah Wiryo 290, asam urat 9.
Sri Wahyuni hamil 20 minggu.
Bu Nur sedang mengandung anak kedua.
Ardi cacat sejak lahir, tidak bisa jalan.
Bocah bernama Kevin itu autis.
Pak Tono terkonfirmasi covid dan isolasi mandiri.
Ibu Parmi sudah lama struk ringan.
Balita kurus: Aldo (15 bln), Mita (20 bln).
Yang BGM bulan ini Raka anaknya Bu Tini.
Bayi Aqila BBLR, perlu pantauan bidan.
Ny. Sri, hamil trimester tiga, tensi 150/100.
Lina usia 16 tahun hamil di luar nikah.
Fajar, siswa kelas 3, menderita epilepsi.
Jenazah Pak Kasno, penderita gagal ginjal, dimakamkan kemarin.
Mohon bantuan untuk Bu Ngatmi yang sakit tumor.
Devi anak Pak RT demam tinggi dan kejang.
An. Bagas BB: 8,7 TB: 71 LK: 45
Zidan lingkar lengan atas 11 cm.
LILA Bu Retno 21,5 cm.
Pasien atas nama Supriyadi dirujuk ke RSUD karena usus buntu.
Siti Khotimah, G2P1A0, usia kandungan 32 minggu.
Hasil skrining: Pak Marno diabetes, Bu Marno darah tinggi.
Balita Hana (22 bulan) sangat pendek.
Pak Joko bekas pecandu narkoba direhabilitasi.
Mbak Sari depresi sejak ditinggal suaminya.
Bu Tarmi lumpuh dan hanya terbaring di kasur.
Eko Prasetyo buta sejak umur 5 tahun.
Bayi laki-laki bernama Arga lahir 2,8 kg panjang 47 cm.
Putra Pak Kades, Bima, terkena campak.
Kusnadi mengidap hepatitis B.
Ibu Rukmini tidak bisa KB karena tensinya 170.
Nafisa beratnya naik 200 gram jadi 8,3 kg.
Cucu Mbah Yem, Gendis, cacingan dan kurang gizi.
Pak Wagiman asma kambuh.
Rizky tidak mau makan, badannya makin kurus, cuma 9 kilo di umur 2 tahun.
Peserta KB implan: Bu Dewi, Bu Lasmi, Bu Harti.
Ibu nifas: Ny. Wulan (hari ke-10).
Kunjungan bumil: Ny. Fitri 24 mgg, Ny. Ana 12 mgg.
Anaknya Mas Yudi yang bernama Celine down syndrome.
Ratih kehilangan bayinya saat persalinan.
Mbah Samin pikun dan sering tersesat.
Pak Hadi terkena serangan jantung di sawah.
Tuti sakit lambung kronis.
Bayu (4) tunarungu.
Balita dengan berat badan kurang adalah Arsy, Kenzo, Mikha.
Bu Ida keputihan dan periksa IVA hasilnya positif.
Wati haidnya tidak teratur, diberi tablet tambah darah.
Nama: Adit, Umur: 13 bulan, Berat: 7,5 kg
Nama Balita: Shanum / BB 8.8 / TB 73
1. Rara 9,1 kg 2. Dito 10,4 kg 3. Vino 8 kg
Si Ujang kena cacar air, jangan didekati dulu.
Pak Yanto punya riwayat TBC.
Bu Erna kontrol kehamilan kelima di usia 43.
Bidan memantau Bu Novi yang kandungannya sungsang.
Naila umur 9 bulan belum bisa duduk dan beratnya 6 kg.
Warga terduga DBD: Sdr. Anton, Sdr. Heru.
Sukirman dirawat karena tipes.
Titik, 35 tahun, ODHA yang didampingi kader.
Pak Gito gangguan penglihatan sejak glaukoma.
Dik Yusuf gizinya kurang, BB/U di bawah garis merah.
Nenek Warsi patah tulang panggul.
Ibunya Doni sakit gula sudah sepuluh tahun.
Panji berat 14 kg di usia 5 tahun, termasuk kurang gizi.
Mas Tarjo habis operasi usus buntu di RSUD.
Kondisi Bu Jumilah memburuk akibat komplikasi diabetes.
Balita Khanza, 19 bulan, beratnya 7,9 kg.
Dek Azka panjangnya cuma 68 cm.
Kasus TBC baru: Pak Sukirno, 52 tahun.
Bu Wahyu sedang hamil 6 bulan, tensi 140/90.
Pak Rasmin sesak napas karena asma.
Anak stunting: Galih (RT 1), Sifa (RT 2).
Mbah Tukiyem sakit sejak lebaran.
Bayi Bu Rosi kuning dan harus disinar.
Aldi, anak Bu Yem, kejang demam semalam.
Ibu Sarti divonis kanker rahim.
Warga kami, Pak Jumadi, meninggal karena covid.
Ny. Eni hamil risiko tinggi.
Ananda Keanu berat 8,2 kg tinggi 70 cm.
Pak Sadi menderita gangguan jiwa berat.
Putri bungsu Pak Maman, Intan, lumpuh layu.
Mbak Yuni sakit tipes dan opname.
Lansia sakit: Mbah Mitro dan Mbah Kromo.
Nama: Rehan, 22 bln, BB 9, TB 78
Bu Surti penyandang disabilitas fisik.
Saat ini Kayla hanya 6,5 kg di usia 10 bulan.
Pak Wardi terserang stroke kedua.
Adik bayi Bu Nunik beratnya turun 300 gram.
Suhartini (34) positif TBC.
Penimbangan: Farhan 10,2 kg, Dinda 9,5 kg.
Bu Mur sedang menjalani kemoterapi.
Kakek Parto tuli sejak muda.
Ibu hamil anemia: Bu Lia dan Bu Desi.
Pak Kasdi menjalani pengobatan kusta.
""".strip().split("\n")

INNOCENT = """
Bu Sri menimbang beras 5 kg untuk setiap warga.
Pak Karto panen 900 kg jagung minggu lalu.
Kader Bu Yati menimbang 52 balita.
Bidan Rina memeriksa tujuh ibu hamil.
Penyuluhan stunting oleh Ibu Endang dari puskesmas.
Senam lansia dipimpin Mbak Dewi.
Pak Lurah membuka lomba balita sehat.
Posyandu Melati melayani 60 balita dan 12 lansia.
Sapi Pak Wiryo beratnya 450 kg.
Lele Bu Tini laku 20 kg sehari.
Dokter Andi menjelaskan gejala demam berdarah.
Ketua RT 03 Pak Slamet meminta warga membersihkan jentik.
Jadwal donor darah dipandu Mas Bayu.
Bu Kades menyerahkan bantuan untuk penderita TBC.
Ibu hamil diminta datang ke rumah Bu Yanti.
Berat badan balita dicatat oleh Bu Marni.
Kader TB desa, Bu Wati, mengunjungi empat rumah.
Pak Mantri Joko menyuntik 40 ekor sapi.
Mbak Tini menjual madu untuk batuk, 250 ml.
Harga telur di lapak Bu Ratna 27 ribu per kg.
Pak Darmo menanam 24 bulan lalu, kini pohonnya 3 meter.
Wisata Embung Bu Lurah ramai sejak Sabtu.
Kelas ibu hamil dibuka Bidan Siti setiap Rabu.
Imunisasi polio dipimpin dr. Hadi.
Lomba memasak menu gizi seimbang dimenangkan tim Bu Lilis.
Materi kanker serviks disampaikan dr. Maya.
Bu RT Sulastri mengajak warga cek gula darah gratis.
Pengajian rutin di rumah Mbah Karto dihadiri 70 orang.
Tensi darah diperiksa gratis oleh mahasiswa KKN.
Kambing Pak Bejo melahirkan dua anak.
Bayi mendapat vitamin A dari kader Bu Nah.
Pak Hadi, 45 tahun, membuka kedai kopi.
Rafi, siswa kelas 3 SDN 1, juara lomba lari 100 m.
Nadia (12 tahun) menang lomba baca puisi.
Zahra dan Putri mewakili desa di MTQ.
Bu Erna membuat keripik pisang, 200 gram per bungkus.
Mas Andi memperbaiki pompa air RT 02.
Pak Tarno mewakafkan tanah seluas 80 m2.
Tablet tambah darah dibagikan Bu Fitri kepada 30 remaja putri.
Kepala dusun Pak Gito memimpin kerja bakti.
Peringatan Hari AIDS Sedunia dibuka Camat Sri Wahyuni.
Seminar kesehatan jiwa menghadirkan Ibu Retno.
Warga menderita kekurangan air, kata Pak Sukirman.
Hama wereng menyerang sawah Pak Kusnadi.
Sakit hati petani karena harga turun, ujar Pak Yanto.
Pohon mangga Mbah Rejo setinggi 12 meter.
Pak Wagiman menjual kelapa muda 5.000 per butir.
Bu Harti melatih 14 remaja membuat batik.
Pupuk 50 kg diambil di rumah Pak Joko.
Bu Ngatmi menjahit seragam 24 potong.
Tim penggerak PKK dipimpin Ny. Kartika mengunjungi posyandu.
Ny. Fitri Handayani melantik kader baru.
Ibu Sumiati melaporkan 45 balita ditimbang, 39 naik.
Pak Eko mengajar mengaji anak-anak setiap sore.
Wahyu dan Ardi memperbaiki jalan paving sepanjang 76 meter.
Gilang meraih medali perunggu kelas 50 kg pencak silat.
Bima bertanding di kelas 45 kg putra.
Dimas juara tarung derajat 60 kg.
Bu Nur memandu senam ibu hamil.
Pak Rejo ketua kelompok tani Makmur, luas 2 hektare.
Bidan desa Ibu Parmi: "ASI saja sampai 6 bulan."
Kata Bu Sari, balita harus ditimbang tiap bulan.
Kader Lina mencatat tinggi badan anak.
Bu Dewi menjelaskan bahaya anemia bagi remaja.
Pak Camat Budi menyebut angka stunting turun 3 persen.
Gotong royong di makam Mbah Suro.
Haul Mbah Wali dihadiri ratusan orang.
Pernikahan Rina dan Anton di balai desa.
Karang Taruna diketuai Fajar, sekretaris Devi.
Notulis: Tuti. Bendahara: Ida.
Resep Bu Yem: 1 kg singkong, 250 gram gula, 3 butir telur.
Bubur kacang hijau buatan Bu Lasmi untuk PMT 52 anak.
Kebun toga Bu Tarmi ditanami jahe untuk masuk angin.
Jamu buatan Mbok Nah untuk pegal linu.
Jamu pahitan Mbah Sinah dipercaya menurunkan kolesterol.
Pak Marno menyembelih kambing 25 kg.
Ayam potong Pak Heru rata-rata 1,8 kg.
Bayi sapi Pak Tono lahir sehat.
Ternak Pak Hadi terkena PMK, 3 ekor mati.
Penyakit mulut dan kuku menyerang sapi Pak Kasno.
Vaksin sapi Pak Darmo dilakukan dokter hewan.
Kucing Bu Ana hilang.
Bu Wulan menerima 10 kg beras bansos.
Penerima BLT: 45 keluarga, diserahkan Pak Kades Supriyadi.
Foto: Bu Titik menyerahkan buku KIA.
Donor darah: Pak RT 03 dan istri ikut serta.
Pak Imam Syafii mengisi khotbah.
Jalan sehat dilepas Bu Camat Retno, jarak 3 km.
Mas Yudi melatih bola voli.
Mbak Novi membuka kelas menari.
Konsultasi gizi bersama Ibu Aqila, S.Gz.
Praktik bidan Ny. Wulan buka pukul 16.00.
Apoteker Mbak Rini menjelaskan cara minum obat.
Psikolog Ibu Salsabila berbicara tentang depresi.
Dokter gigi Bagas memeriksa 80 murid.
Relawan ODGJ desa, Pak Panji, mendapat penghargaan.
Pendamping ODHA kecamatan, Ibu Sri, mengadakan pertemuan.
Ketua komunitas kusta desa mengundang Bu Lurah.
Peserta lomba: Farel, Keysha, Naufal (SDN 2).
Pemenang lomba mewarnai usia 5 tahun: Hana dan Bayu.
Lomba balita sehat dimenangkan Posyandu Anggrek.
Bu Marno panen tomat 14 kg.
Pak Sarmin mencari kayu di hutan.
Karya Celine dipamerkan di balai desa.
Kelompok Bu Ida menanam 200 bibit.
Beras merah Pak Ilham 12.000 per kg.
Bu Paijem menabung di bank sampah, 8,5 kg botol.
Bank sampah: Bu Tutik 4 kg, Bu Lilis 7 kg, Pak Bejo 3 kg.
Hasil panen: Pak Karto 400 kg, Pak Wiryo 350 kg.
Setoran sampah Bu Endang 12 kg plastik.
Pelatihan kader oleh dr. Yusuf, 24 peserta.
Bu Ratih membacakan doa.
Almarhum Pak Warsi dikenang sebagai guru ngaji.
Takziah ke rumah keluarga Pak Suro.
Pak Samin ketua panitia, Bu Warsi bendahara.
Posyandu remaja dipimpin Mikha, 17 tahun.
Mbah Yem, 80 tahun, masih membatik.
Kenzo (5 tahun) belajar menanam padi.
Arga dan Arsy ikut pawai.
Pak Joko Susilo, bidan? Bukan, beliau mantri.
Timbangan baru diserahkan Bu Kades Yati.
Pak Slamet membeli timbangan 100 kg untuk koperasi.
Mas Dito membuat alat ukur tinggi badan dari kayu.
Bu Vina menulis buku tentang ibu hamil.
Kelas balita, Bu Rara: anak usia 24 bulan belajar bicara.
Pak Doni menanam cabai umur 3 bulan.
Pak Ujang berjualan bakso, 10 kg daging sehari.
Bu Mita menyumbang 5 kg telur untuk PMT.
Sosialisasi narkoba oleh Bripka Anton.
Bripka Heru: bahaya narkoba bagi remaja.
Sepeda Pak Aldo dicuri.
Bu Nafisa menerima penghargaan kader teladan.
Kang Asep juara lomba burung, 9 tahun beternak.
Pak Alfian mengaspal jalan 82 meter.
Ibu-ibu PKK belajar mengukur LILA bersama Bu Tiara.
Pak Zidan guru SD, mengajar 11 tahun.
Sri Rejeki, kelompok tani, panen 2 ton.
Bu Shanum menjual rujak, 10 ribu per porsi.
Bu Gendis mengenalkan menu anti anemia.
Pengobatan gratis di rumah Pak Naufal diikuti 90 warga.
Ambulans desa disopiri Mas Raka.
Mobil siaga diantar Pak Kevin ke puskesmas.
Rumah Bu Arsy dipakai pos imunisasi.
Pak Dafa mengeluh harga pupuk naik 10 persen.
Desa Rejo Agung panen raya.
Dusun Putri Ayu mendapat lampu jalan.
Mbak Naila lulus S1 keperawatan.
Bu Wati mengikuti pelatihan gizi 3 hari.
Pak Rasmin menjual obat asma herbal? Tidak, ia penjual jahe.
Bu Wahyu membagikan 6 kg beras.
Kayla juara lomba mewarnai di kelas 2.
Pak Kasdi menimbang kambing 30 kg.
Dokter Lia menerangkan cara mencegah kanker.
Bu Surti kader posyandu teladan, 24 tahun mengabdi.
Ibu Sarti menyiapkan PMT untuk 40 balita.
Mas Tarjo membangun rumah 6 x 9 meter.
Mbak Yuni mengajar kelas ibu hamil.
Kegiatan donor darah diikuti Pak Sadi dan 30 warga.
Panen lele Pak Wardi 120 kg.
Bidan Eni mengukur tinggi badan balita.
Pak Jumadi menyumbang kursi roda untuk difabel.
Bu Rosi memasak bubur untuk balita gizi kurang.
Penyuluhan demam berdarah oleh Pak Maman.
Farhan dan Dinda membaca puisi tentang ibu.
Bu Jumilah mengingatkan bahaya diabetes.
Pak Sukirno menyembelih ayam 2 kg.
Ibu-ibu belajar membuat abon lele bersama Bu Nunik.
Galih mencetak dua gol untuk RT 1.
Bu Desi penjual nasi pecel, 7 ribu per bungkus.
Lomba lansia sehat dimenangkan Mbah Mitro.
Kerja bakti membersihkan sarang nyamuk di rumah Bu Mur.
Pak Parto petani, 60 tahun, menanam melon 2 kg per buah.
Intan terpilih menjadi duta anti stunting.
Suhartini memimpin senam.
Bantuan kursi roda diserahkan Ibu Camat.
Kampung KB dipimpin Bu Yem.
Sapi kurban Pak Rehan seberat 600 kg.
Aldi dan Azka berenang 50 meter.
""".strip().split("\n")
