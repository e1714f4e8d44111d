"""More invented sentences: of somebody's health, and innocent ones that use the same words. One a line."""

TELLING = """
Hasil penimbangan: Kirana 11 bulan beratnya tinggal 6,9 kg.
Anaknya Bu Wulan, si Dafa, masuk daftar balita gizi kurang bulan ini.
Pak Tarno sudah dua minggu dirawat karena gagal ginjal.
Mbah Sinem (78) darahnya tinggi, tensi 190.
Bu Kades mengunjungi Sdr. Hendra yang menderita skizofrenia di Dusun Krajan.
Tim puskesmas menjemput Wahyu, warga RT 4, yang mengalami gangguan jiwa.
Alhamdulillah Bu Ratna sudah hamil 7 bulan anak kedua.
Selamat kepada pasangan Andi dan Sari atas kehamilan anak pertama.
Nindi (14 bln) TB 70 cm termasuk pendek.
Data timbang: Zaki 9,2; Hana 7,8; Rian 10,1 kg.
Ibu Marni positif TBC dan sedang berobat 6 bulan.
Anak dari Pak Joko, Rizal, terlahir dengan bibir sumbing.
Bayi Ny. Lestari BBLR 2,1 kg.
LILA Bu Eka hanya 21,5 cm sehingga diberi PMT.
Korban DBD di RT 2 adalah Salsa, 7 tahun.
Keluarga Bu Yuni (anaknya stunting) menerima bantuan telur.
Reza difabel sejak lahir, kini menerima kursi roda.
Mas Bagus kecelakaan dan kakinya patah.
Tiga lansia hipertensi: Mbah Karto, Mbah Giyem, dan Mbah Warno.
Bu Lilik terkena kanker payudara stadium 2.
Pak RT meminta doa untuk Pak Wiyono yang terkena stroke.
Dek Alya demam berdarah, trombositnya 60 ribu.
Ibu nifas atas nama Fitriani mengalami pendarahan.
Si kecil Gibran belum bisa jalan di usia 20 bulan.
Balita dengan BB turun: Aqila, Zidan.
Yang BGM bulan ini Arka anaknya Mbak Dwi.
Bumil risti: Ny. Sumiati usia 42 tahun.
Penyandang disabilitas mental a.n. Yudi mendapat bantuan sembako.
Bu Tuminah menjalani cuci darah dua kali seminggu.
Anak SD bernama Keysha menderita thalasemia.
Pemudik asal Surabaya, Doni, positif covid.
Adik Rafi beratnya 8 kg umur 15 bulan, kurang dari garis merah.
Kondisi Mbak Ningsih pasca melahirkan masih lemah.
Kami turut prihatin, Bapak Suyadi menderita diabetes dan kakinya diamputasi.
Dari 40 balita, hanya Nayla yang gizinya buruk.
Hendri alias Kancil kecanduan narkoba dan direhabilitasi.
Bu Darmi keguguran minggu lalu, mari kita doakan.
Kemarin Paijo, 45 th, meninggal karena leptospirosis.
Nama: Putri Ayu, umur 3 th, BB 10 kg, status gizi kurang
Fajar (5) menderita cerebral palsy sejak bayi
Kondisi Pak Jono makin lemah akibat paru-parunya basah.
Rahma, anak bungsu Bu Asih, gagal tumbuh sejak usia 6 bulan.
Pak Ngadi matanya katarak, akan dioperasi gratis.
Bu Rumini kehamilannya masuk trimester tiga dan tekanan darahnya tinggi.
Wati: hamil 5 bulan, LILA 22.
Ada satu balita gizi buruk bernama Danis.
Sutinah (34) sedang menunggu kelahiran anak ketiga, HPL 12 April.
Almarhum Pak Giran meninggal karena serangan jantung.
Ananda Bima hanya bertambah 1 ons.
Bayi Mbak Erna kuning dan harus disinar.
Mbah Rebi pikun, mohon yang melihat segera mengantar pulang.
Bu Sarmi, penderita kusta, kini sudah sembuh.
Dina terlambat bicara sehingga dirujuk ke tumbuh kembang.
Pak Basuki lumpuh separuh badan.
Anton, penyandang tunanetra, menerima tongkat.
Tiga anak cacingan: Rio, Beni, Caca.
Bu Retno anemia, Hb 9.
Tekanan darah Mbah Kasmi 180/100.
Gula darah Pak Jarwo 320, dirujuk ke puskesmas.
Kolesterol Bu Heni 280.
Timbangan Alif naik 3 ons jadi 9,1 kg.
Tinggi Mika 82 cm, berat 10,5 kg.
Balita Bu Tutik tidak naik dua bulan berturut-turut.
Nama ibu: Siti. Hamil ke-4, usia 41 tahun.
Status gizi Farel: kurang.
Pasien jiwa yang dipasung, Karyono, dibebaskan petugas.
Dua warga kami, Lastri dan Parno, terpapar HIV.
Kasus campak ditemukan pada Naufal, siswa PAUD.
Arini mengidap lupus sejak SMA.
Adik dari Bu Susi kena gondongan.
Bu Mur habis operasi rahim.
Mbak Tika baru saja lahiran anak laki-laki 3,1 kg.
Pak Wagimin opname di RSUD karena tifus.
Ilham asma, jangan diajak lari.
Nenek Jumirah sesak napas dan dibawa ke IGD.
Rizki umur 9 bln bb 6,5 tb 66
Dewi, 28 tahun, G2P1A0, usia kehamilan 30 minggu.
Kaki Pak Tris bengkak karena asam urat.
Anak Pak Mul step (kejang demam) tadi malam.
Pak Mardi kena serangan stroke ringan saat di sawah.
Bu Yuyun sedang hamil tua, mohon doa agar lancar.
Kakek Sarpin mengalami patah tulang pinggul.
Bayi Rasya masuk inkubator karena lahir 34 minggu.
Dik Nino, 13 bulan, 7,4 kg, BGM.
Adinda Cantika TB-nya baru 78 cm di usia 2 tahun.
Santri bernama Fikri dilarikan ke rumah sakit karena DBD.
Istri Pak Danang mengalami pendarahan setelah melahirkan.
Mbok Yem penglihatannya kabur akibat katarak.
Warga RT 1, Suroso, dinyatakan positif TB.
Bagas anaknya Mbak Fera kurang gizi.
Keluarga Pak Sakri, anaknya lumpuh layu sejak lahir.
Pak Guru Hasyim dirawat karena tipes.
Sudah 3 bulan Bu Painem tidak bisa jalan.
Eyang Marto darah tinggi dan jantung.
Titik, ibu rumah tangga, didiagnosis kanker serviks.
Kader mengunjungi Ny. Dwi, ibu nifas dengan baby blues.
Berat Azka 11,2 kg, tinggi 85 cm.
Naura naik 2 ons, Kenzo turun 1 ons.
Balita gizi kurang: Elang (RT 2), Syifa (RT 5).
Pak Samin, ODGJ yang meresahkan, dibawa ke RSJ.
Yanti hamil di luar nikah, usianya 16 tahun.
Bayi kembar Bu Ratih berat 2,2 kg dan 2,0 kg.
Remaja putri atas nama Dewi Lestari anemia berat.
Lansia resiko tinggi: Mbah Kromo tensi 210/110.
Penerima kursi roda, Pak Dul, diamputasi kakinya karena diabetes.
Arif, pecandu sabu, ikut rehabilitasi.
Jenazah Pak Tukimin, pasien covid, dimakamkan tadi pagi.
Bumil anemia Ny. Wiwin Hb 8,9.
Mas Rio buta sejak kecelakaan.
Ratmi mengalami gangguan jiwa pasca cerai.
Anaknya Pak Bejo autis, sekolah di SLB.
Hasil cek: Bu Sum gula 280, Bu Ijah kolesterol 260.
Mbak Lulu baru melahirkan secara sesar.
Faris alergi susu sapi.
Pak Kadus sedang opname.
Ida, umur 24 bln, status gizi buruk.
Putra kedua Bu Nining kejang-kejang dan meninggal.
Mbah Wongso 82 tahun sakit-sakitan.
Bu Sutini pingsan karena kurang darah, Hb-nya cuma 7.
Pak Legiman menderita kelainan jantung bawaan.
Dik Tasya kurus sekali, umur 4 tahun cuma 11 kg.
Anak ketiga Bu Poniah lahir mati.
Mbah Surip rabun dan sulit mendengar.
Nadin (16 bulan) BB 7,9 kg masuk kuning.
Warga kurang mampu dan sakit menahun: Bu Jumi.
Kami menjenguk Bu Hartati yang baru operasi kista.
Mas Deni mengalami cedera kepala berat.
Pasutri Rudi dan Ima menanti buah hati, usia kandungan 8 bulan.
Ibu Sulis usia 19 tahun hamil anak pertama dengan LILA 22.
Si Bagus balita Bu Erni belum bisa duduk padahal 14 bulan.
Kasno korban gigitan anjing rabies.
Pak Tohir gagal napas dan meninggal di ICU.
Murid bernama Lala terkena cacar air.
Karmi, 52 th, penderita hipertensi, kontrol rutin.
Balita 2T: Azzam dan Raisa.
Zahra TB 92 BB 12,1 sehat; Yusuf TB 88 BB 10 kurang.
Bu Rohmah memakai kaki palsu karena diabetes.
Rizal pernah dirawat di RSJ Lawang.
Tinggi badan Inez hanya 70 cm, tergolong stunting.
Mbah Sadiyem mengalami penurunan daya ingat.
Bu Ning flek-flek di usia kehamilan 10 minggu.
Ternyata Hadi mengidap HIV.
Yanto depresi berat ditinggal istri.
Sarno (ODGJ) sudah tenang.
Pak Kasim tidak bisa melihat sejak 2020.
Bayu, siswa SLB, tunarungu.
Bu Endah menderita varises.
Keponakan Bu Lurah, Tiara, terserang tipus.
Data bayi baru lahir: By. Ny. Santi 2,9 kg 48 cm.
Bumil: Anik G3P2A0 UK 24 mgg.
Pak Trimo opname tiga hari, trombosit turun.
Ari dan Ira, kakak beradik penyandang disabilitas.
Mbah Painah stroke, dirawat anaknya.
Ibu Tumi suspek kanker rahim.
Adik Rehan dua bulan tidak naik timbangan.
Pak Sarjono jatuh dari pohon, tulang kakinya retak.
Dari penimbangan, Aruna cuma 8,2 kg pada umur 17 bulan.
Mbak Yuli mual muntah karena hamil muda.
Rangga (4) divonis leukemia dan dirawat di RSUD.
Bu Suliyah penderita asma.
Nenek Waginah pendengarannya terganggu.
Bayi Anjani panjang 46 cm berat 2,3 kg.
Ada tiga penderita kusta, salah satunya Pak Rebo.
Bu Tarsih sudah 5 tahun lumpuh.
Tensi Bu Wijiati tinggi, 170/100.
Bumil KEK bernama Sekar menerima biskuit.
Anak Mas Topan bernama Vino mengalami speech delay.
Pak Mijan batuk darah dan diduga TBC.
Ibu hamil resiko tinggi di dusun kami: Ny. Rofiah dan Ny. Yeni.
Santi (17) hamil dan putus sekolah.
Berat badan Keenan tidak naik.
Pak Jarot mengidap diabetes sejak lama.
Kiki penyandang down syndrome, juara menari.
Bu Asmi baru keguguran.
Lila Bu Hindun 20 cm.
Mbah Tukijo komplikasi jantung dan paru.
Dimas tinggi badannya 80 cm padahal umur 3 tahun.
Pak Wagiyo sakit ginjal, cuci darah di Bojonegoro.
Balita dengan gizi buruk a.n. Salsabila.
Novi kejang demam, dibawa ke IGD.
Korban keracunan makanan: Ani, Beti, dan Cici.
Almarhumah Bu Kasiyem menderita kanker rahim.
Pak Hardi buta warna.
Ibu muda, Lusi, mengalami baby blues.
Pak Dasuki darah tingginya kumat.
Putra Bu Ngatmi, Ilyas, autis.
Mbak Erni positif hamil.
Istri Pak Kadir TBC resisten obat.
Sukinem lansia 70 tahun, gula darah 250.
Hana 10 bulan 6,8 kg BGM
Tumiran meninggal akibat DBD.
"""

INNOCENT = """
Posyandu Melati menimbang 45 balita bulan ini.
Dua balita BGM mendapat PMT dari desa.
Bu Sri, kader posyandu, menjelaskan cara mencegah stunting.
Bidan Rina menyampaikan materi tentang anemia pada ibu hamil.
Dokter Andi memberikan penyuluhan hipertensi kepada lansia.
Pak Kades Sutrisno berharap angka stunting turun.
Bu Ani menjual keripik 1 kg Rp40.000.
Pak Budi panen 2 ton jagung.
Kambing Pak Joko beratnya 45 kg.
Lele milik Mas Eko rata-rata 2 ons per ekor.
Juara lomba balita sehat: Aqila dan Zidan.
Turnamen voli dimenangkan tim Bu Yuni.
Bu Lurah Wati membuka kelas ibu hamil.
Senam hamil dipandu Bidan Dewi.
Ketua PKK Ny. Hartini menyerahkan PMT kepada 12 balita.
Imunisasi campak diikuti 52 anak.
Pak Slamet mendonorkan darah.
Donor darah PMI diikuti Bu Tini, Pak Heri dan 30 warga lain.
Jumlah lansia hipertensi 14 orang.
Kelas balita membahas gizi bersama Bu Ratna.
Penyuluhan TBC oleh dr. Hasan dari Puskesmas Ngraho.
Fogging DBD dipimpin Ketua RT 3 Pak Warno.
Camat Ngraho Drs. Sugeng meninjau rumah lansia.
Sumur bor sedalam 60 m diresmikan Bupati Anna.
Beras 10 kg diserahkan Pak Lurah kepada Karang Taruna.
Harga cabai rawit naik, kata Bu Parti pedagang pasar.
Siti Aminah, siswa SDN 2, juara lari 100 m.
Rafi (10) juara 1 lomba adzan.
Usia 12 tahun, Dinda hafal 5 juz.
Bayi sehat lahir di pustu bulan ini 3 orang.
Ibu hamil wajib periksa 6 kali.
Balita usia 24 bulan diberi vitamin A.
Tinggi muka air 80 cm, kata petugas Pak Darto.
Pohon mangga Pak Karto tinggi 4 m.
Ular sepanjang 3 m ditangkap Mas Agus.
Mari jaga kesehatan jantung, pesan Bu Dokter Indah.
Yayasan kanker yang diketuai Bu Mira membuka donasi.
Pelatihan kader TBC diikuti Bu Yati dan Bu Rini.
Lomba masak PMT dimenangkan kelompok Bu Sulastri.
Resep Bu Endang: 2 kg singkong, 1 ons gula.
Mbah Karto, 90 tahun, masih kuat ke sawah.
Pak Harun berusia 60 tahun memimpin doa.
Bu Nur membuka warung sejak 2019.
Koordinator ODGJ Pak Yanto melatih relawan.
RT 5 bebas stunting, kata Bu Lilis.
Hari AIDS sedunia diperingati bersama Bupati.
Bapak Suyadi menyumbang kursi roda untuk warga difabel.
Alat bantu dengar diserahkan Bu Camat Rahma.
Pak Wiyono sembuh mengecat balai desa.
Kampung Sehat dipelopori Bu Darmi.
Bu Fitri mengajar baca tulis lansia tunanetra.
Guru SLB Pak Doni mengajar anak tunarungu.
Kelompok tani milik Pak Tarno menanam padi 3 hektare.
Timbangan baru dibeli Bu Eka seharga Rp500.000.
Bu Marni memasak 5 kg beras untuk dapur umum.
Pengajian bersama Ustaz Zaki dihadiri 200 orang.
Sapi kurban Pak Haji Umar seberat 400 kg.
Ikan 3 kg dipancing Rian di waduk.
Cek gula darah gratis di rumah Pak Joko.
Tensi gratis oleh mahasiswa KKN, koordinator Nindi.
Nayla menjadi duta anti narkoba.
Hendri melatih pencegahan narkoba di SMP.
Dirawat dengan baik, taman Bu Yuni jadi juara.
Mesin jahit Bu Ratna rusak karena banjir.
Jalan lumpuh akibat banjir, kata Pak Camat Heru.
Rumah Pak Tarno roboh diterpa angin.
Bu Wulan hadir bersama bayi-bayi posyandu.
Jadwal posyandu 12 Maret di rumah Bu Dwi.
Vaksin PMK untuk sapi Pak Giman.
Ternak ayam Bu Alya terserang tetelo.
Padi Pak Wahyu terserang wereng.
Kucing Keysha sakit dan diobati.
Kades memberi santunan 10 anak yatim.
Gema Lansia Sehat dipimpin Mbak Ningsih.
Peserta KB baru 12 orang, dicatat Bu Mimin.
Sekolah lansia meluluskan Mbah Giyem dan 20 orang lain.
Gizi seimbang penting, ujar Bidan Fitriani.
Bu Kades Sumiati melantik kader baru.
Balai desa dicat ulang oleh Mas Bagus dan Mas Hendra.
Kader: Sulastri, Aminah, Yuliana. Hadir 52 balita, 2 BGM.
Pak Suyadi, 55 tahun, petani kopi, panen 800 kg.
Lomba bayi merangkak dimenangkan putra Bu Lestari.
Bu Asih melatih 20 kader menimbang balita.
Rahma juara lomba mewarnai tingkat desa.
Pak Ngadi memperbaiki mata air dusun.
Operasi katarak gratis didaftar lewat Bu Rumini.
Kelas hamil dibuka Bidan Wati setiap Rabu.
Seminar gizi menghadirkan Ahli Gizi Danis Pratama.
Kader Sutinah mencatat 12 ibu hamil.
Jantung kota dipercantik, kata Pak Giran.
Ananda Bima menjadi petugas upacara.
Bayi-bayi diperiksa Mbak Erna, bidan desa.
Mbah Rebi tertua di desa, umurnya 101 tahun.
Bu Sarmi kader kusta teladan.
Dina belajar bicara di depan umum dalam lomba pidato.
Pak Basuki menyumbang semen 10 sak.
Anton membuat tongkat dari bambu.
Obat cacing dibagikan Rio, Beni, dan Caca dari karang taruna.
Tablet tambah darah dibagikan Bu Retno.
Tensi massal dilayani Mbah Kasmi, kader lansia.
Gula merah buatan Pak Jarwo laku 320 bungkus.
Telur rendah kolesterol dijual Bu Heni.
Alif menimbang sampah plastik 9,1 kg.
Tinggi gapura buatan Mika 8 m.
Bu Tutik memasak nasi 5 kg.
Ibu Siti membuka kelas menjahit untuk 12 ibu hamil.
Status desa mandiri disampaikan Pak Farel.
Karyono petugas pembebasan lahan.
Lastri dan Parno menikah di KUA.
Imunisasi campak di PAUD Naufal.
Arini menulis buku tentang lupus.
Bu Susi menjual gondang.
Bu Mur operasi pasar minyak goreng.
Mbak Tika membuka toko bayi.
Pak Wagimin menjaga RSUD sebagai satpam.
Ilham pelatih lari.
Nenek Jumirah menenun sejak muda.
PMT ibu hamil KEK dimasak Yayuk dan kawan-kawan.
Rizki mencetak 9 gol.
Dewi, 28 tahun, bidan desa, mendampingi 30 ibu hamil.
Kaki gunung dijaga Pak Tris.
Anak Pak Mul diterima di ITS.
Semangka Pak Jono beratnya 6,5 kg per buah.
Warga yang sakit dapat menghubungi Bu Lina.
Ambulans desa dikemudikan Mas Feri.
Jika demam tinggi segera lapor Bidan Ika.
Pak Dukuh Sarno memantau warga isolasi.
Posbindu PTM diperiksa oleh dr. Maya: tensi, gula darah, kolesterol.
Bu Hj. Umi menyantuni penderita kanker.
Pendonor terbanyak: Pak Edi, 50 kali.
Lomba tumpeng dimenangkan RT 3 pimpinan Bu Sumi.
Kegiatan dipandu Kak Seto.
Jalan sehat diikuti Pak Camat dan Bu Camat.
Bu Lia: ibu hamil jangan lupa minum TTD.
Menurut Bidan Sri, ada 3 ibu hamil risiko tinggi.
Pak Danu, Ketua RW 2, melaporkan 4 kasus DBD.
Jumantik cilik: Bima, Kayla, dan Rafi memeriksa bak mandi.
Prestasi: Kayla (9 th) tinggi loncat 110 cm.
Angkat besi 60 kg dimenangkan Rafi.
Kelas 55 kg putra: emas Doni, perak Rian.
Pencak silat kelas 45 kg: juara Siska.
Kambing kurban atas nama Bu Yati 35 kg.
Hewan kurban Pak Rudi sehat.
Bu Ratmi menanam jahe untuk obat batuk.
Jamu asam urat buatan Bu Tini.
Madu untuk sakit maag dijual Pak Eko.
Pijat bayi oleh Mbah Dukun Surip.
Terapi stroke gratis oleh Pak Anwar.
Bakti sosial di rumah Bu Yem, 12 lansia diperiksa.
Penimbangan di rumah Bu Sarmi, hasil 40 balita naik.
Skrining TBC di balai RW dipimpin dr. Hana.
Pak Pri membawa 40 kg pupuk.
Rumah sehat milik Bu Dar ditinjau bupati.
Sepeda Pak Jum rusak.
Cacat produksi pada batik Bu Nik diperbaiki.
Buta aksara diberantas oleh Bu Guru Ida.
Pasar lumpuh karena mogok, kata Bu Parti.
Gerakan minum tablet tambah darah bersama Siswi SMP, Nadia.
Sakit hati karena hoaks, Pak Lurah minta warga tenang.
Ketua panitia Hari Disabilitas, Yudi, mengundang warga.
Pelari tunarungu dilatih Coach Adit.
Kader Ningsih membagikan 52 paket PMT.
Pak Mardi menanam padi di sawah.
Kelas ibu hamil tua dan muda dibimbing Bu Yuyun, kader senior.
Kakek Sarpin veteran perang.
Inkubator ayam buatan Rasya Farm.
Dik Nino juara lomba lari 60 m.
Adinda Cantika membaca puisi.
Santri bernama Fikri hafal 30 juz.
Ny. Kartini (39) ketua Dasawisma.
Istri Pak Danang membuka katering.
Mbok Yem membuat jamu beras kencur 2 liter.
Warga RT 1, Suroso, menjadi relawan TB.
Bagas mengantar PMT ke posyandu.
Pak Sakri memperbaiki jalan lumpuh total karena longsor.
Pak Guru Hasyim mengajar cara merawat luka.
Sudah 3 bulan Bu Painem belajar komputer.
Eyang Marto memimpin tahlil.
Titik kumpul evakuasi di lapangan.
Kader mengunjungi 12 ibu nifas bersama Bidan Dwi.
Berat sampah terkumpul 11,2 kg oleh tim Azka.
Harga telur naik 2 ribu, kata Bu Naura.
Balita gizi kurang turun dari 5 menjadi 2, kata Bidan Syifa.
Pak Samin menjaga keamanan RSJ.
Yanti juara duta genre tingkat kabupaten.
Bayi kembar sehat, kata dr. Ratih.
Remaja putri minum tablet tambah darah, dipandu Dewi Lestari.
Lansia senam bersama Mbah Kromo.
Kursi roda disumbang Pak Dul.
Arif melatih sepak bola.
Jenazah dimakamkan dengan bantuan Pak Tukimin.
Bumil sehat, bayi kuat, slogan Ny. Wiwin.
Mas Rio membuat kacamata.
Ratmi menulis cerita tentang ibu.
Anaknya Pak Bejo wisuda di UGM.
Hasil cek: 12 orang gula tinggi, dicatat Bu Sum.
Mbak Lulu membuka kelas MPASI.
Faris beternak sapi perah.
Pak Kadus sedang rapat di balai desa.
Ida, umur 24 tahun, guru PAUD.
Putra kedua Bu Nining diterima di Polri.
Mbah Wongso 82 tahun tetap bertani.
Jeruk Pak Giyo 3 kg sepuluh ribu.
Tinggi badan minimal 165 cm, kata panitia Pak Arka.
Syarat donor: berat minimal 45 kg, hubungi Bu Elok.
Operasi yustisi dipimpin Pak Camat Tri.
Operasi pasar murah di rumah Bu Wanti.
Kaki lima ditata oleh Pak Budi dari Satpol PP.
Mata air dibersihkan Mas Jaya dan kawan-kawan.
Tangan terampil Bu Lis membuat anyaman.
Kepala dusun Pak Rus mendata 4 lansia sakit.
Luka lama sengketa batas desa diselesaikan Pak Hadi.
Perut bumi, wisata gua milik Pak Gun.
Tulang punggung keluarga, kisah Bu Asri berjualan.
Kuning telur asin buatan Bu Mimi.
Kondisi jalan makin buruk, keluh Pak Seno.
Kondisi jembatan kritis, lapor Pak Darmaji.
Lahan kritis ditanami Pak Maman.
Bahan pokok naik dua kali, kata Bu Yati.
Motor Pak Edi mogok.
Sakit gigi? Berobat ke klinik drg. Nita.
Mobil siaga membawa 3 pasien, disopiri Mas Anto.
Rumah sakit dibangun, Bupati Setyo meresmikan.
Palang merah remaja dilatih Kak Desi.
Nenek Rukmini mengajar membatik.
Rina hamparkan tikar.
Kanker bisa dicegah, kata Bu Nia.
Warung Bu Jum buka 24 jam.
Mas Aan tinggi jabatannya.
Berat hati Pak Lurah Tono melepas mahasiswa KKN.
Turun harga pupuk, Pak Salim lega.
Bu Fatma mendampingi 5 pasien TBC sebagai PMO.
Pelatihan P3K luka bakar oleh Pak Bram.
Simulasi korban patah tulang oleh PMR, korban diperankan Rara.
Peran ibu hamil dalam drama dimainkan Bu Kus.
Boneka bayi 3 kg dipakai Bidan Yuli.
Yel-yel anti stunting dipimpin Mbak Vivi.
Stunting 12 anak, data Bu Rin.
Ternak sehat Pak Jai, dua sapi bunting.
Buah naga Pak Suro 1 kg isi 2.
Pisang raja Bu Ros 15 ons.
Mesin pompa Pak Wir rusak.
Bu Sutini juara lomba cerdas cermat gizi.
Pak Legiman memperbaiki kelainan cetak surat suara.
Dik Tasya tampil menari, umur 4 tahun.
Anak ketiga Bu Poniah kuliah di Malang.
Mbah Surip pengrajin wayang.
Nadin memakai baju kuning.
Bantuan untuk warga kurang mampu diserahkan Bu Jumi.
Kami berkunjung ke kebun Bu Hartati.
Mas Deni mengajar P3K cedera kepala.
Pasutri Rudi dan Ima membuka bengkel.
Ibu Sulis mengajar usia dini.
Si Bagus kucing lucu milik Bu Erni.
Kasno pawang anjing pelacak.
Pak Tohir membuat sumur napas warga.
Murid bernama Lala juara olimpiade IPA.
Karmi, 52 th, pedagang pasar.
Tim 2T: tanggap dan tangguh, dipimpin Azzam.
Lebar 92 cm, tinggi 88 cm, meja buatan Yusuf.
Bu Rohmah memakai batik.
Rizal pernah bekerja di Lawang.
Skrining TBC 120 orang dibuka Pak Naryo.
Tinggi tanaman jagung Pak Inez 70 cm.
Mbah Sadiyem menerima daging kurban.
Putri Pak Camat menikah Sabtu.
Bu Ning mendata usia kehamilan warga bersama bidan.
Ternyata Hadi pemenang undian.
Bayi lahir ditolong Bidan Umi.
Yanto kiper terbaik.
Sarno tukang kayu teladan.
Pak Kasim tidak bisa hadir karena rapat.
Bayu, siswa SLB, juara melukis.
Bu Endah menanam lidah buaya.
Keponakan Bu Lurah, Tiara, wisuda.
Data bayi baru lahir: 3 laki-laki, 2 perempuan, dicatat Bu Santi.
Bumil hadir 12, pendamping: Anik, Sari, Wati.
Pak Trimo tiga hari memancing, dapat 4 kg.
Ari dan Ira, kakak beradik, juara bulu tangkis.
Mbah Painah ikut senam stroke.
Ibu Tumi mengikuti IVA test bersama 30 ibu.
Adik Rehan dua kali juara.
Lomba balita sehat 3 kategori, juri dr. Rehan.
Sosialisasi ASI oleh Bu Poniah.
Ambulans disumbang keluarga Pak Hartono.
Layanan kesehatan jiwa dibuka Bupati.
Kebun toga RT 2 dirawat Bu Painah.
Panen padi 6 ton milik Pak Trimo.
Senam lansia tiap Jumat bersama Mbah Surip.
Kader TBC terbaik: Naryo.
Pemenang lomba memasak PMT: Santi.
Juara menimbang cepat: Bu Rohmah.
Donasi kanker anak dikumpulkan Tiara.
Jalan sehat jantung sehat diikuti Pak Kasim.
Ikan lele 8 ons dipancing Bayu.
Kain 2 kg dijahit Bu Endah.
Pak RT Sarno: jaga kebersihan agar bebas DBD.
Petugas fogging Yanto bekerja sejak pagi.
Sapi limosin Hadi 700 kg.
Pohon tumbang dibersihkan Rizal dan Karmi.
Pasien harap antre, kata petugas Lala.
Kasno memimpin doa untuk warga sakit.
Bidan Sulis membagikan vitamin A.
Pondok bersalin diresmikan Bu Camat.
Ibu menyusui berkumpul di rumah Ima.
Demo masak MPASI oleh Chef Rudi.
Anak asuh Mas Deni naik kelas.
Timbangan digital bantuan CSR diterima Bu Hartati.
Vitamin merah untuk anak 12-59 bulan, jelas Bu Jumi.
Pemetaan rumah ibu hamil oleh Nadin, mahasiswa KKN.
Mbah Surip bercerita tentang wabah pes 1911.
Cegah rabies, vaksin anjing gratis, kata drh. Tasya.
Lingkar kepala kayu 40 cm, kata Pak Legiman.
Bu Sutini menimbang beras 5 kg.
Kopi Pak Inez 250 gram Rp20.000.
Madu Azzam 1 kg.
Tas Raisa Collection ukuran 40 cm.
Gamis Zahra panjang 138 cm.
Kelahiran anak sapi milik Pak Kasim.
Induk lele Pak Tohir bertelur.
Posyandu Yusuf Sehat meraih juara.
Anik, Anis, dan Ana: kader muda peduli stunting.
Pak Sarjono memanen kelapa dari pohon setinggi 10 m.
Penimbangan berjalan lancar, kata Aruna, ketua kader.
Mbak Yuli mengajar kelas hamil.
Rangga (4) juara mewarnai.
Bu Suliyah pengurus PKK.
Nenek Waginah merajut taplak 46 cm.
Kain batik Anjani panjang 2 m.
Tiga desa bebas kusta, ujar Pak Rebo.
Bu Tarsih 5 tahun menjadi kader.
Galih penendang terbaik.
Tensi politik naik, kata Bu Wijiati.
Biskuit dibagikan Sekar kepada bumil KEK.
Anak Mas Topan bernama Vino lulus TK.
Pak Mijan donor darah ke-20.
Dusun kami bersih: Bu Rofiah dan Bu Yeni penggeraknya.
Santi (17) mewakili desa.
Berat beban Keenan sebagai ketua.
Pak Jarot menjual gula sejak lama.
Kiki penyandang sabuk hitam karate.
Bu Asmi baru pulang umrah.
Lila kembang, karya Bu Hindun.
Mbah Tukijo juru kunci makam.
Dimas tinggi prestasinya.
Pak Wagiyo mencuci darah bekas kurban di lantai masjid.
Balita ceria a.n. sponsor Salsabila Baby Shop.
Novi dibawa ke final lomba.
Makanan sehat dimasak Ani, Beti, dan Cici.
Almarhumah Bu Kasiyem pendiri posyandu.
Pak Hardi membuat warna baru batik.
Ibu muda, Lusi, membuka usaha.
Pak Dasuki ahli tanah.
Putra Bu Ngatmi, Ilyas, hafiz.
Mbak Erni positif menang lelang.
Yuda anak Bu Sih juara kelas.
Istri Pak Kadir ketua PKK RT 2.
Sukinem lansia teladan tingkat kecamatan.
Hana 10 besar lomba pidato.
Ny. Puji bendahara.
Deva melatih kader stunting.
Tumiran memimpin kerja bakti cegah DBD.
Jamu kunyit Bu Sih 250 ml.
Sosialisasi penyakit jantung bersama dr. Galih.
Harga beras 12 kg naik, Bu Asmi mengeluh.
Panjang jalan 400 m dibangun Pak Jarot.
Kerja bakti membersihkan kaki bukit oleh Mas Topan.
Senam kaki diabetes dipandu Bidan Novi.
Pak Mijan menyerahkan kursi roda bantuan baznas.
Tabung oksigen dipinjamkan Bu Tarsih.
Peserta BPJS mandiri: Pak Rebo, Bu Asmi.
Ketua kelompok disabilitas berdaya, Kiki, menerima piala.
Kader jiwa sehat: Bu Rofiah.
Cek kesehatan gratis 80 warga oleh Puskesmas, koordinator Vino.
Mata pelajaran diajarkan Ilyas.
Luka Modric idola Rangga.
Kritis, pertanyaan Mbak Erni kepada calon kades.
Lemah lembut tutur Bu Puji.
Gagal panen, keluh Pak Sarjono.
Pak Dasuki gagal jadi kades.
Buah hati Bupati ikut lomba.
Operasi bersih dipimpin Pak Hardi.
Naik haji: Bu Suliyah dan Pak Wagiyo.
Harga naik dua kali, kata Deva.
Mati lampu, warga dibantu Galih.
Tidak sadar lingkungan, sindir Pak Kadir.
Kuningan karya Pak Jarot.
Basah kuyup, Tumiran tetap mengatur lalu lintas.
Mbak Yuli luka hati dalam novel barunya.
Pesan bidan: kaki bengkak saat hamil harus diperiksa.
Kelahiran wirausaha muda, Santi.
Bu Ngatmi menunggu kelahiran pedet.
Tertular semangat Yuda, pemuda kerja bakti.
Terpapar hoaks? Lapor Bu Lusi.
Palsu, kata Pak Hardi tentang kabar itu.
Bocah penjual koran, Ilyas, dapat beasiswa.
Drop box sampah dibuat Keenan.
Vision board karya Aruna.
Mental juara Dimas patut dicontoh.
Pak Wagiyo menggunakan pupuk kandang.
Korban banjir dibantu Bu Hindun.
Digigit semut, kisah lucu Pak Rebo.
"""
