"""Invented sentences with regional words and unusual illnesses: of somebody's health, and innocent ones."""

TELLING = """
Pak Wagiman sudah dua minggu terbaring karena strok.
Keponakan saya, Nayla, kelas 2 SD, kena tipes dan opname di Muhammadiyah.
Hasil timbang Kenzo bulan ini 10,2 kg, bulan lalu 10,4 kg.
Bu Jumiati positif TBC, mohon warga RT 4 waspada.
Baby Arsya usia 6 bulan bobotnya baru 5,8 kg.
Mbah Painem gula darahnya 340 waktu diperiksa kader.
Raihan umurnya 26 bulan tapi tingginya baru 79 cm, termasuk pendek.
Yuk Sumi mbobot limang wulan.
Kang Dadang geus lila gering paru-paru.
Ibu Sulasih ngandheg pitung wulan, tensine dhuwur.
Balita atas nama Khaira Putri dua kali timbang tidak naik.
Telah meninggal Bapak Sutikno setelah lama berjuang melawan kanker usus.
Mas Eko patah kaki jatuh dari pohon kelapa.
Bu Wiwik baru operasi miom di RSUD.
Kader menjenguk Mbok Sarinem yang lumpuh sejak jatuh di kamar mandi.
Anaknya Pak Tarmuji yang bernama Yoga menyandang tunarungu.
Si Fadil kejang waktu ditimbang, langsung dibawa ke puskesmas.
Berat badan Azzahra turun 3 ons sejak dua bulan lalu.
Keluarga Bu Marsini: anaknya stunting, umur 3 tahun 12 kg.
Siti Aminah, G2P1A0, usia kehamilan 32 minggu.
Bumil KEK RT 02: Ny. Ratih (LILA 21), Ny. Puji (LILA 22).
Mohon doa untuk Ustadz Zainal yang sedang cuci darah.
Bintang, 4 th, belum bisa bicara, kata bidan speech delay.
Alika lahir prematur 1.800 gram dan sekarang 3 kg.
Hb Bu Novi cuma 8,9.
Pak Kadir sesak napas dan dirawat di ICU.
Mbak Devi keguguran minggu kemarin, semoga tabah.
Ibu Rohani (38 th) hamil lagi, anak kelima.
Warga bernama Sukamto menderita kusta dan dikucilkan.
Neng Ipah kakandungan tujuh bulan.
Simbok Katiyem kena asam urat, tidak bisa jalan.
Dimas anak Bu RT campak, jangan main dulu ke rumahnya.
Farhan positif narkoba dan direhabilitasi.
Bude Ngatinah penderita diabet, kakinya dipotong.
Bayi Bu Lestari kuning, harus disinar tiga hari.
Aura lingkar kepalanya 40 cm di usia 9 bulan.
Tinggi Rehan 90 cm, berat 11 kg.
Hasil USG Bu Fitri kembar, HPL 12 Desember.
Pak RW kita, Pak Suyitno, terserang jantung semalam.
Bu Endah melahirkan di ambulans, bayinya 2,9 kilo.
Kevin dan Keyla, dua-duanya gizi buruk.
Yang belum naik beratnya: Zaki, Hanum, Bima.
Ananda Satria demam berdarah, trombosit 60 ribu.
Ibu nifas: Bu Kholifah, hari ke-10, ada pendarahan.
Lek Parno mengalami gangguan jiwa sejak ditinggal istri.
Putrinya Pak Gito, Melati, down syndrome.
Mas Bagus minum obat ARV.
Rian cacingan, perutnya buncit.
Bu Tarmi tensinya 190, hampir pingsan.
Adinda (2 tahun 1 bulan) panjang badan 80 sentimeter.
Balita Bima Sakti BB/U sangat kurang.
Bidan berkunjung ke rumah Bu Yuli, ibu hamil risiko tinggi, tensi 160/100.
Ibu Sri Hartati, 60 tahun, kolesterol 280 mg/dl.
Mbah Kromo wis pikun lan ora iso mlaku.
Bu Maryam, warga RT 1, sedang kemo keempat.
Nenek Siyem hidup sendirian dan buta.
Alm. Rizal mengidap leukemia sejak SD.
Pak Yanto HIV, istrinya sudah tahu.
Rara: 13 bln, 7,4 kg, 70 cm (BGM)
Gilang Ramadhan - 22 bln - BB 9 - TB 78 - stunting
- Aqila | 18 bln | 8,9
3. Naufal Hadi 30 bulan 11,2 kg tidak naik
Bu Ani, ASI tidak keluar, bayinya Rafa turun 200 gram.
Baduta Syifa belum imunisasi campak karena sedang sakit kulit.
Pak Mul jatuh, tulang pinggulnya retak.
Mak Onah geus lila stroke, teu bisa nyarita.
Amak Rosna sakik gulo, kini dirawek di rumah sakik.
Uni Yet hamil tuo, ka manunggu hari.
Inaq Sahnim sakit paru dan tidak mau berobat.
Bli Komang kena demam berdarah, dirawat di Sanglah.
Ci Mei Lan dirawat karena covid.
Bu Khotim mengandung 8 bulan, kakinya bengkak.
Si kembar Alya dan Alma beratnya 2,1 dan 2,0 kg saat lahir.
Pasien gizi buruk, Dewi Anggraini, 19 bulan, sudah dirujuk.
Kami menjenguk Bu Lilik yang rahimnya diangkat.
Arka tidak bisa duduk padahal usianya sudah 14 bulan.
Bu Sumi batuk darah sudah sebulan.
Keluarga Pak Darto tidak menolak anaknya, Anton, yang autis.
Wati (16) melahirkan di luar nikah.
Mbak Tri depresi setelah melahirkan.
Pak Sabar ODGJ, sudah dibawa ke RSJ.
Arumi kurang gizi menurut bidan desa.
Zidane anak Mbak Ika gizinya kurang.
Daffa BB naik 200 gr, Kayla BB tetap.
Hasil skrining: Bu Minah IVA positif.
Nama balita stunting: Gibran, Kirana, dan Alvaro.
Bu Partinah kena tumor payudara, butuh biaya.
Mas Heri buta sejak kecelakaan.
Pakde Slamet prostatnya bengkak.
Kadek Sri mobot nem bulan.
Ibunya Rina stroke.
Rizky anaknya Bu Yem kurus sekali, cuma 8 kilo.
Cucu Mbah Darmi, Elang, hidrosefalus.
Bayi baru lahir dari Ny. Wulan: 3.100 gr, 49 cm.
Ibu hamil anemia, yaitu Bu Ning dan Bu Tatik.
Bu Kasiyem usianya 70, osteoporosis dan susah jalan.
Reva kelas 6 haid pertama dan anemia.
Abah Udin sakit gula, sampun lami.
Anak pertama Bu Ida, Fikri, epilepsi.
Ria hamil 3 bulan, belum menikah.
Pak Joko sakit ginjal, minggu ini transplantasi.
Kirana: berat 9.8, tinggi 82, LILA 13.
Bayu kena cacar air, tidak masuk sekolah.
Ibu Hasanah sering pingsan, ternyata darah rendah.
Mas Tono kecanduan sabu.
Ibu Rusmini ditemukan tewas gantung diri karena depresi.
Asih, ibu hamil muda, muntah terus sampai dirawat.
Anaknya Mas Pur, Cello, jantungnya bocor.
Bu Ratmi terdeteksi prediabetes saat posbindu.
Posyandu lansia: Mbah Surip asam urat 9,1; Mbah Tini gula 250.
Warti penyandang disabilitas sejak lahir.
Emak Iyoh gering panas tiris.
Pak Haji Mansyur operasi katarak besok.
Bu guru Nani positif hamil.
Tini hamil, Yati hamil, Surti baru nifas.
Bapak Sumarno kena serangan jantung waktu kerja bakti.
Dik Vino kakinya kecil sebelah karena polio.
Aluna BB 6,1 kg umur 5 bulan naik bagus.
Sarah beratnya 12 kilo.
Bu Dwi gula darah puasa 210.
Umi Kalsum kelahiran sungsang, dioperasi sesar.
Hasan stunting, Husein normal.
Pak Min wafat karena TBC.
Yang sakit DBD di RT 7: Nabila, 8 th; Pak Kasmuri; Bu Wagiyem.
Bayi Putri anak Bu Leni BBLR 2,2 kg.
Lansia sebatang kara Mbah Wito, sakit-sakitan.
Mbah Minto demensia, sering hilang.
Rendra terlambat jalan, umur 20 bulan.
Naila umur 11 bulan berat 7 kg kurang gizi
Bu Sulis hipertensi kehamilan, dirujuk malam tadi.
Si Udin gagap dan bisu.
Ibu Menik haidnya tidak berhenti tiga minggu.
Agus, ODHA, sekarang tinggal bersama ibunya.
Nia hamil di usia 15 tahun.
Pak Tukimin amputasi kaki kanan.
Bu Wartini kandungannya lemah, harus bedrest.
Dinda muntaber.
Keluarga Kartini: Bapak TBC, anak kedua (Tegar) stunting.
Bu Eni batal vaksin karena tensinya 180/110.
Jihan LILA 11,3 cm warna merah.
Ibu Titik kena gondok beracun.
Mbah Jum wis suwe loro weteng, saiki nang RS.
Pak Bahar terkena rabies setelah digigit anjing.
Anisa kecil menderita thalasemia dan rutin transfusi.
Bu Neni pascamelahirkan mengalami baby blues.
Bapak Karim penyakit paru, butuh oksigen.
Rahma, 3 tahun, hanya 9 kg, kata kader Bu Is.
Bu Sukinem RT 6 sudah lima hari demam dan tidak mau makan, semoga lekas sembuh.
Dek Alesha beratnya seret, bulan ini cuma nambah satu ons.
Ada warga kita, Mas Rudi, yang kena santet katanya padahal skizofrenia.
Timbangan Hafiz 9 kilo pas.
Lingkar lengan Bu Marsih 20 senti, masuk KEK.
Innalillahi, Mbah Sastro wafat karena komplikasi diabetes.
Ibu muda bernama Lusi keguguran setelah terpeleset.
Nenek Karsi osteoporosis, tidak bisa bangun.
Bayi Alfan sesak napas dan masuk NICU.
Bu Rumini mau operasi kista hari Senin.
Pak Tarjo komplikasi gula dan ginjal.
Alfan kurang gizi kronis sejak lahir.
Balita 3 tahun atas nama Zidan beratnya 9,7.
Kakak Salwa (5 th) buta warna.
Mbak Ani sudah telat dua bulan, ternyata hamil.
Bu Hj. Rukayah tekanan darahnya 200/120.
Data gizi: Kirana BB 8,2; Aruna BB 7,9; Bagas BB 9,1.
Mang Ujang geus sataun gering TBC.
Mbokde Painah lara jantung lan kudu istirahat.
Kang Mas Tejo kecelakaan, tangannya diamputasi.
Si Bungsu Hanan alergi telur dan susu sapi.
Uda Rizal sakik jantuang.
Gus Farid tumor otak, biaya besar.
Bu Komariah (G3P2A0) UK 28 minggu.
Arfan: 1 th 3 bln, BB 8 kg, N.
Ibu Tuminah hamil kembar dan anemia.
Pak Samsul, mantan sopir, kini lumpuh total.
Wahyu autis ringan, butuh terapi.
Inisial nama lengkapnya Dodi Setiawan, positif HIV.
Bu Jannah flek saat hamil 6 minggu.
Ananda Reyhan belum bisa jalan di umur 20 bulan.
Kondisi Mbah Warsi: gula 400, kaki membusuk.
Eyang Putri Sumirah stroke kedua kalinya.
Rizqi lahir 2,3 kg dan langsung inkubator.
Ibu Wasiti mengalami perdarahan pascapersalinan.
Vira minum obat TBC enam bulan.
Dimas dan Doni, anak Bu Karti, stunting semua.
Bu Rohmah baru lahiran anak ketiga, 3,4 kg.
Pak Kuswari pakai kursi roda sejak stroke.
Hasil cek: Bu Pon tensi 170, Bu Wage tensi 150.
Panjang badan Elvina 68 cm.
Bu Tutut sering kesurupan, menurut dokter depresi.
Ibu Watini negatif HIV tapi positif sifilis.
Keisya pendek untuk umurnya, 84 cm di usia 3 tahun.
Mas Adi, pasien RSJ, kabur lagi.
Mbah Gimin katarak dua matanya.
Mohon donasi: Azka, 2 tahun, atresia bilier.
Bayinya Mbak Sulis bernama Rafa bibir sumbing.
Anak Bu Bidan Desa tergolong stunting.
Ketua PKK RT 2 sedang menjalani cuci darah rutin.
Bu Lurah mengidap diabetes sejak tahun lalu.
Kami doakan Pak Modin cepat sembuh dari kankernya.
Janda Pak Carik itu HIV.
Sdr. Agus RT 5 pasien jiwa kambuh lagi.
Pak RT 03 positif TBC.
Wakil Ketua Karang Taruna kena stroke.
Dik Naura anaknya Mbak Titin sudah 14 bulan tapi beratnya cuma 7,2 kilo
Arkan (18 bln) BB turun jadi 8 kg, dirujuk ke puskesmas
Zahra umur 3 tahun tingginya 85 senti, pendek untuk seusianya
Mbah Karto kena stroke sejak Lebaran, sekarang dirawat di rumah
Pak Sukirno RT 04 positif TBC dan sedang minum obat paket
Ibu Wulandari hamil 7 bulan, tensinya 160/100
Bu Endang kurang darah, Hb-nya 8,5
Mbak Yuli keguguran bulan lalu
Bu Siti Aminah mengidap kanker payudara stadium 2
Mas Agus Setiawan mengalami gangguan jiwa dan dipasung
Balita gizi buruk atas nama Kenzo Alfarizi mendapat PMT
Nama balita stunting: Aqila, Fathan, Rafka
Gula darah Pak Parno 350 saat diperiksa di posbindu
Kolesterol Bu Lastri tinggi, 280
Asam urat Mbah Sarinem 9,1
Lingkar lengan Bu Nur 21 cm termasuk KEK
Bayi Ny. Ratna lahir prematur 1.800 gram
Bayi Alesha meninggal karena diare
Pak Kasmin HIV positif
Mbak Dewi ODGJ yang sudah pulih kembali bekerja
Anaknya Pak Bejo, Dila, epilepsi sejak kecil
Mbah Tukinem lumpuh dan hanya bisa berbaring
Kader menjenguk Bu Marni yang baru operasi caesar
Pak Wagiman terkena leptospirosis
Danish 9 bulan, berat 6,1 kg (garis merah)
- Bu Rini, hamil anak ke-4, usia 42 tahun, risiko tinggi
Nenek Sumi pikun dan tidak bisa melihat lagi
Pak Darmo buta sejak lahir
Bu Lastri koma tiga hari di RSUD
Mas Doni tuli sejak kecil dan bisu
Siswa bernama Bagas mengalami keterlambatan bicara
Almarhumah Bu Tini meninggal karena gagal ginjal
Pak Slamet rutin cuci darah di RS
"""
INNOCENT = """
Bidan Rina mengingatkan pentingnya cek tensi setiap bulan.
Pak Kades Suyono membuka penyuluhan TBC di balai desa.
Bu Sri menimbang 12 kg beras untuk bantuan.
Kader Siti mencatat 52 balita ditimbang, 3 di antaranya BGM.
dr. Anita menjelaskan gejala demam berdarah kepada ibu PKK.
Panen Pak Karto mencapai 8 kuintal per hektare.
Bu Tini menjual jamu untuk asam urat dan kolesterol.
Mbah Surip meracik ramuan pegal linu dan masuk angin.
Ibu hamil diminta membawa buku KIA, hubungi Bu Yuli.
Kelas ibu hamil dipandu Bidan Wulan dan Bu Endang.
Pak RT Darmo mengajak warga membersihkan jentik agar bebas DBD.
Bu Lurah Ninik membagikan telur untuk anak stunting.
Jumlah bumil 7, lansia 21, kader 6.
Posyandu Melati dihadiri 40 balita, kata Bu Sumi.
Pak Darto menyumbang kursi roda untuk penyandang disabilitas.
Mas Eko, relawan ODGJ, mengantar makanan ke lima rumah.
Bu Wati melatih kader mengukur LILA dan tinggi badan.
Siswa SD 2 ikut vaksinasi campak, kata Bu Guru Nani.
Yayasan Kanker Indonesia berkunjung, diterima Bu Camat.
Pak Joko membawa kambing seberat 35 kg ke pasar.
Lele Mas Agus beratnya 1,2 kg per ekor.
Bu Ratna membuat bolu 2 kg untuk pengajian.
Pak Slamet: stunting bisa dicegah sejak remaja.
Hasil lomba balita sehat: juara 1 Naura, juara 2 Rafif.
Donor darah diikuti Pak Bambang dan 20 warga.
Bu Sulis, ketua pokja 4, melaporkan 2 kasus gizi buruk.
Ibu Endah menjadi duta anti narkoba desa.
Mbak Devi berbagi resep MPASI untuk bayi 6 bulan.
RSUD dr. Sosodoro melayani pasien BPJS.
Jalan Pak Sudirman sepanjang 80 meter diaspal.
Puskesmas menargetkan 90 persen balita ditimbang, ujar dr. Budi.
Pak Haji Mansyur berkurban sapi 400 kg.
Warga RT 3 iuran untuk pasien TBC kurang mampu.
Bu Yanti belajar membuat pupuk dari 10 kg kotoran.
Bidan desa, Bu Rini, sakit gigi sehingga layanan digeser.
Senam lansia dipimpin Bu Kasmi tiap Jumat.
Kader mengantar PMT ke 12 balita gizi kurang.
Pak Tono dan Bu Tini panen cabai 15 kg.
Film Laskar Pelangi diputar di balai desa.
Lomba mewarnai diikuti Alya (5 th) dan Bima (6 th).
Selamat kepada Nadia, juara tahfiz 3 juz.
Rafa, kelas 4, menang lomba lari 100 meter.
Tim KIM: Ani, Budi, Cici.
Pak Bupati meninjau rumah sakit baru.
Ustadz Zainal mengisi kajian tentang sabar saat sakit.
Bu Marni menjelaskan cara mengukur tekanan darah.
Pemudik diminta cek suhu, kata Pak Kasun Harto.
Mas Heri memasang lampu jalan setinggi 6 meter.
Bu Is menjual keripik 250 gram seharga 10.000.
Anak-anak PAUD menanam 50 bibit bersama Bu Guru Lilik.
Kematian ayam di kandang Pak Min karena tetelo.
Sapi Pak Gito sakit mulut dan kuku.
Padi Pak Sabar terserang wereng.
Motor Mas Bagus rusak setelah jatuh.
Jembatan dekat rumah Bu Lestari patah.
Gedung posyandu lumpuh karena listrik padam, kata Pak Udin.
Ekonomi sempat lumpuh, ujar Kades Sugeng.
Operasi pasar dibuka Bu Camat Retno.
Operasi semut dipimpin Mbak Ika, sampah 40 kg terkumpul.
Pak Suro menabung di bank sampah 12 kg plastik.
Bu Tatik memenangkan arisan 500 ribu.
Telah meninggal dunia Bapak Sutikno dalam usia 70 tahun.
Pengajian 40 hari wafatnya Mbah Darmi.
Selamat atas kelahiran cucu Pak Lurah.
Ibu Kartini pahlawan perempuan Indonesia.
Bu Ning melatih senam hamil di balai desa.
Kelas parenting: Bu Dwi berbagi cara menghadapi anak tantrum.
Ahli gizi Mbak Fitri memeriksa menu PMT.
Pak Yanto memperbaiki jamban agar warga tidak diare.
Bantuan kursi roda dari Pak Camat untuk lansia.
Bu Parmi penjual nasi pecel, buka pukul 06.00.
Pelatihan P3K oleh PMI dan Mas Tono.
Bu Khotim menyiapkan bubur kacang hijau 5 kg.
Gapoktan Sri Rejeki memanen jagung 3 ton.
Posbindu: 12 warga hipertensi, 4 diabetes. Petugas: Bu Ani, Bu Ida.
Petugas timbang: Bu Lilik dan Bu Nur.
Kader yang hadir: Siti, Tini, Wati.
Ibu-ibu belajar memasak dengan Chef Rudi.
Pak Mul kehilangan 2 ekor kambing.
Pak Kadir menanam jahe untuk obat batuk.
Bu Ratih mengajar ngaji anak tunanetra.
Sekolah inklusi menerima murid difabel, ujar Bu Kepala Sekolah.
Pendamping ODGJ, Mas Fajar, mendapat penghargaan.
Tim medis dipimpin dr. Hasan mengobati 80 warga.
Pak Budi donor darah ke-50.
Pencegahan anemia: remaja putri minum tablet, pesan Bidan Eka.
Mbak Rara mempraktikkan cuci tangan enam langkah.
Juara lomba menu B2SA: tim Bu Hartini.
Jadwal imunisasi polio, hubungi Bu Kader Mimin.
Pak Tarno menjelaskan bahaya rabies.
Bank darah dibuka kembali oleh Wabup Nurul.
Bu Maryam membuka warung jus untuk diet.
Warung Bu Gemuk pindah ke pasar.
Toko Mbak Pendek menjual buah.
Kali Lara di Dusun Sakti meluap.
Mbah Wito cerita sejarah desa.
Anak asuh Bu Rukmini naik kelas.
Pemuda bernama Yoga menjuarai lomba panjat pinang 9 meter.
Karang taruna menjenguk lansia sakit, dikoordinasi Mas Ardi.
Kunjungan rumah balita stunting bersama Bu Camat dan Pak Sekdes.
Rapat penanganan TBC dipimpin Pak Sekcam Wahyu.
Pak Bahar memimpin penyemprotan nyamuk.
Hidup sehat ala Bu Endang: jalan pagi 30 menit.
Bu Tri menurunkan harga telur 2 ribu per kg.
Harga cabai Bu Yem naik 5 ribu.
Berat sampah yang dikumpulkan RT Pak Jono 23 kg.
Tinggi muka air di rumah Pak Kusno 50 cm.
Banjir 40 cm merendam dapur Bu Sarni.
Ketinggian air 60 cm, kata Pak Kades Wasis.
Lubang biopori 10 cm dibuat Mas Deni.
Kain batik Bu Asih panjang 2 meter.
Meja Pak Tukang Rohmat tinggi 75 cm.
Ikan Mas Koki 3 kg dibeli Bu Rina.
Bu Lurah memberi 10 kg beras kepada lansia.
Siti Khadijah teladan umat.
Dalam dongeng, Timun Mas lari dari raksasa.
Tablet tambah darah dibagikan Bu Rahma kepada remaja.
Kader Tini: balita harus ditimbang setiap bulan.
Menurut Bu Anis, ASI eksklusif enam bulan.
Bidan Nur memeriksa kehamilan tiap Selasa.
Ibu Wulan, penyuluh KB, menjelaskan jarak kehamilan.
Yang berulang tahun: Pak Camat dan Bu Camat.
Undangan khitanan massal: hubungi Mas Pur.
Khitanan Fikri dan Fahmi Minggu depan.
Pak Kadus Karim menyerahkan bantuan untuk warga lumpuh.
Satgas stunting diketuai Ibu Hasanah.
Bu Novi lulus pelatihan pengukuran antropometri.
Remaja Posyandu: Dinda, Putri, dan Bayu menjadi kader.
PKK RT 5 menengok ibu melahirkan, dipimpin Bu Sri.
Pemulasaraan jenazah dilatih Pak Modin Kasan.
Arisan Bu Wiwik kocokan ketujuh.
Pak Wagiman beternak lele 2.000 ekor.
Sumur Pak Parno sedalam 12 meter kering.
Program 3M plus, kata Mbak Tri, wajib.
Tim penggerak, Bu Hj. Siti, memberi PMT.
Ambulans desa disopiri Mas Wahyu.
Pak Rohmat sopir ambulans mengantar 30 pasien.
Senin: Bu Dewi piket, Selasa: Bu Ida piket.
Kopi Pak Haji 200 gram laris.
Bu Eni menanam kelor untuk ibu hamil.
Cegah hipertensi! pesan Bu Ketua Lastri.
Bu Yuli meraih juara kader teladan.
Rumah Bu Marsini dibedah karena lantainya tanah.
Bayi kambing Pak Wito lahir kembar.
Anak ayam Bu Leni mati 10 ekor.
Pak Suyitno kena tilang.
Pak Eko kena marah pembeli.
Mas Bagus positif maju lomba.
Bu Guru Nani hamparkan tikar.
Bu Ani sakit hati karena hoaks.
Desa Sakti bebas DBD, kata Bu Kades Murti.
Mbak Lia terserang kantuk saat rapat.
Bu Lurah membuka kelas pencegahan diabetes untuk 40 lansia.
Pak Modin memimpin doa untuk warga yang sakit.
Bu Bidan Desa mengunjungi pasien TBC.
Ketua RT 2 menjenguk warga yang stroke.
Pak Camat positif hadir di penyuluhan stunting.
Ketua PKK sedang menjelaskan gejala stroke.
Kepala Puskesmas menyampaikan bahaya hipertensi.
Jangan lupa tanda koma dan titik dalam surat, kata Bu Lastri.
Bu Lastri mengajar menulis: setelah kata "tetapi" ada koma.
Bu Lastri, koma, dan titik dua menjadi bahan belajar menulis.
Program pemberantasan buta aksara dipimpin Bu Kartini
Bu Sri menjadi tutor kelas buta huruf di balai desa
Lomba poster tes buta warna dibuat oleh Mas Andi
Pak Camat membuka pelatihan untuk teman tuli dan netra
Komunitas tuli Bojonegoro tampil, dipandu Mbak Rina sebagai juru bahasa isyarat
Pak Kades membuka kelas bahasa isyarat bagi warga tuli
Pak Budi menutup mata, seperti cinta buta
Angka buta huruf turun, kata Pak Sekdes
Bidan Rini menimbang 52 balita, 40 naik berat badannya
Bu Bidan Sulastri menjelaskan gejala stroke
dr. Andi menerangkan cara mencegah TBC
Kader Bu Tini membagikan poster tentang HIV
Pak Kades mengajak warga memeriksa tekanan darah
Bu Lurah memberi PMT untuk balita di RT 3
Mas Agus menang lomba angkat besi 60 kg
Pak Karno panen jagung 8 kg per ubin
Kambing Pak Slamet beratnya 45 kg
Kambing Bu Tini melahirkan dua anak
Sapi Pak Darmo terkena PMK
Ayam Bu Yati mati karena tetelo
Padi Pak Bejo terserang wereng
Bu Siti menjual keripik 250 gram
Mbah Karto berusia 80 tahun dan masih rajin ke sawah
Aisyah (10 tahun) juara lomba mewarnai
Dimas, 12 tahun, juara MTQ
Tim voli Pak Guru kalah sakit hati
Jalan menuju rumah Pak Sukir lumpuh karena banjir
Listrik di rumah Bu Endang padam
Pak Wagiman menyumbang darah untuk PMI
Bu Kartini donor darah ke-25 kali
Selamat Hari Ibu, Bu Ratna
Bu Dewi memimpin senam hamil
Pak RT menyampaikan data 3 kasus demam berdarah di RW 2
Mas Doni mengecat dinding dengan gambar garuda
Bayi kambing milik Pak Kasmin lahir sehat
Pak Lurah meninggal dunia, keluarga besar KIM berduka
Bu Nur terpilih sebagai kader teladan posyandu
Mbak Yuli lulus dari jurusan kesehatan
Alat bantu dengar diserahkan Pak Bupati
Bu Ani membuka warung jamu pegal linu
Pak Tani memakai pupuk 5 kg per petak
KOMA (Komunitas Anak) dipimpin Mas Eko
Bu Rina Kemo, penyanyi campursari, tampil malam ini
Kegiatan Bina Keluarga Lansia dipimpin Bu Sumi
Pak Parno menjelaskan gula merah harganya 18.000
Bu Ida menerangkan alat KB kepada peserta
Desa Mati Suri binaan Pak Joko bangkit lagi
Bu Lastri menjelaskan beda titik dan koma.
Menurut Bu Lastri, koma dipakai untuk memisahkan anak kalimat.
Koma yang lupa ditulis Bu Lastri sudah dibetulkan.
Bu Lastri: "Kurang koma di baris ketiga."
Bu Lastri memasang poster tes buta warna di sekolah.
Bu Lastri mengajar di kelas pemberantasan buta aksara.
Bu Lastri membebaskan warga dari buta huruf.
Warga yang masih buta huruf didampingi Bu Lastri.
Angka buta aksara tinggal 2 persen, ujar Pak Kades.
Bu Lastri belajar bahasa isyarat bersama teman tuli.
Komunitas Tuli Bojonegoro menggandeng Bu Lastri.
Bu Lastri ketua Gerkatin (Gerakan untuk Kesejahteraan Tunarungu Indonesia).
Bu Lastri menulis puisi berjudul Koma.
Pak Kades menyerahkan tongkat untuk warga tunanetra.
Nilai rapor Dimas delapan koma lima.
Hasil panen Pak Karno dua koma tiga ton.
Rata-rata kelas Aisyah 8 koma 5.
Aisyah mendapat nilai sembilan koma dua.
Inflasi tiga koma satu persen, kata Pak Camat.
Dimas, koma, lalu sapaan: itu cara menulis surat.
Peserta Kejar Paket A (buta aksara) dibina Bu Tini.
Pak Slamet berjalan seperti orang buta karena listrik padam.
Cinta itu buta, kata Mbak Yuli.
Bu Tini, jangan tuli terhadap keluhan warga!
Pak Kades tidak menutup mata dan tidak tuli pada kritik.
"""
