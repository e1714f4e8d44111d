"""The words with which people write of persons: titles, names, who holds an office, what is no name, what is bought or raised."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "pak bu bapak ibu bpk buk mbah mbok mas mbak mbk kang teh teteh ceu kak kakak bang abang uda uni ny tn nyonya tuan sdr sdri saudara saudari nenek kakek nek"
    " eyang paman bibi bulek bulik paklik pakde pakdhe budhe bude om tante cak ning gus neng simbah wak uwak mak emak mamah mama bunda umi abah abi aki nini"
    " ayah daeng amaq inaq puang haji hajah h hj i ni wayan lik yu"
)
"""Words before the name of a grown person."""
CHILD_TITLES = _words(
    "an ananda adik adek dek dik ade anak anaknda bayi by balita batita baduta putra putri bocah cucu si thole nduk dedek ponakan keponakan siswa siswi"
)
"""Words before the name of a child, or of whose child it is."""
LINKS = _words("bernama dari atas nama laki-laki perempuan pasangan pertama kedua ketiga kembar bungsu sulung ke lk pr kandung")
"""Words between `anak` and a name."""
OFFICES = _words(
    "bidan dokter dr drg perawat ns mantri kader kades kepala camat lurah bupati wabup wakil gubernur walikota sekda sekdes carik ketua sekretaris bendahara petugas"
    " narasumber pemateri kapus kapolsek danramil babinsa bhabinkamtibmas pendamping penyuluh modin kyai kiai ustadz ustad ustadzah ust guru kasun kadus rt rw rektor dosen"
    " menteri menkes presiden jenderal letnan kolonel kapten sersan pahlawan raden sultan sunan nabi prof profesor kadinkes kadis relawan moderator pembina koordinator"
    " direktur anggota dewan tim pengurus penggerak duta pkk kim pj plt kasi kaur staf bpd lpmd linmas tokoh penulis pewarta wartawan reporter admin redaksi kartini"
    " soekarno sukarno hatta soeharto habibie sudirman diponegoro"
)
"""Who speaks or works, so that the name behind it is not told of for health; and persons of history."""
PLACES = _words(
    "desa dusun dsn dukuh kampung kampong kelurahan kecamatan kabupaten kota provinsi nagari jorong gampong banjar lingkungan posyandu puskesmas pustu polindes poskesdes ponkesdes"
    " rs rsud rsia klinik balai gedung pendopo jalan jl jln gang gg perum sd sdn smp smpn sma smk mi mts tk paud kb sekolah universitas masjid musala pasar warung toko"
    " apotek wilayah daerah blok pedukuhan padukuhan pondok lapangan stadion dinas kantor"
)
"""Words before the name of a place or a house."""
GOODS = _words(
    "beras gula telur minyak tepung daging ikan lele nila ayam bebek itik sapi kambing domba kerbau kelinci pedet cempe sayur bayam wortel kentang singkong ubi jagung padi gabah"
    " kacang kedelai tempe tahu cabai cabe bawang tomat pisang mangga jeruk semangka melon pupuk urea bibit benih pakan sampah plastik kopi teh tembakau garam susu roti mie"
    " sembako keripik kerupuk jamu madu kayu bambu pasir semen besi limosin simental brahman gurame bandeng udang kepala sapi buah kelapa rempah jahe kunyit nanas salak durian"
    " alpukat pepaya kurma lobster motor mobil batik kain kerajinan paket karung sak kotak ekor butir lembar pohon sengon jati hasil panen"
)
"""What is weighed and measured, but is nobody."""
COMMON = _words(
    "timbangan dan atau yang di ke dari dengan untuk pada dalam oleh karena agar supaya saat ketika setelah sebelum sampai hingga serta juga sudah telah akan sedang masih belum tidak bukan ada"
    " adalah ialah yaitu yakni ini itu para semua setiap tiap banyak beberapa seluruh satu dua tiga empat lima enam tujuh delapan sembilan sepuluh nol kami kita mereka dia ia"
    " umur usia berat tinggi panjang lingkar badan kepala lengan normal ideal minimal maksimal standar rata-rata median bulan tahun hari minggu tgl tanggal jam pukul pagi siang sore malam"
    " januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu ahad"
    " sehat sakit baik baru lahir cukup kurang lebih buruk gizi stunting imunisasi vitamin timbang ditimbang penimbangan hasil data daftar rekap laporan jumlah total nama alamat no nomor"
    " program kegiatan kelas senam lomba juara sosialisasi penyuluhan edukasi kunjungan pendataan pemeriksaan pelayanan layanan skrining screening deteksi rembuk rapat musyawarah"
    " bantuan penerima peserta sasaran target warga masyarakat keluarga remaja lansia dewasa balita bayi anak ibu bapak pak bu hamil bumil busui menyusui nifas bersalin pus wus catin"
    " penderita pasien pengidap penyandang korban suspek kasus odgj odha difabel disabilitas indonesia jawa nasional dunia internasional who kms kia pmt asi mpasi mp-asi tablet fe kb pkk kim"
    " gejala tanda ciri penyebab faktor dampak akibat bahaya cara tips menu resep makanan asupan kebutuhan syarat jadwal kunci solusi apa mengapa kenapa bagaimana siapa kapan dimana"
    " waspada waspadai hindari cegah stop ayo mari mohon harap tolong segera jangan jika bila kalau apabila bagi kepada tentang soal mengenai terkait menurut selain namun tetapi tapi"
    " karang muda taruna hebat cerdas unggul berprestasi soleh saleh yatim piatu bangsa negeri negara umat generasi harapan emas kader bidan perempuan laki-laki lelaki pria wanita lk pr"
    " nihil kosong tidak nol belum semua lengkap hadir absen izin foto gambar catatan keterangan ket sumber info informasi berita pengumuman undangan acara agenda tempat lokasi waktu"
    " sangat lebih paling makin semakin terlalu agak cukup hampir sekitar kira-kira kurang-lebih masing-masing antara lain alhamdulillah selamat terima kasih assalamualaikum salam"
    " pola pikir asuh hidup bersih air sanitasi jamban cuci tangan minum makan tidur istirahat olahraga batuk demam panas pilek diare mual muntah pusing lemas pucat pendek kurus gemuk"
    " angka prevalensi persentase persen data grafik tabel periode triwulan semester tahap hal bab bagian pasal ayat nomor undang-undang peraturan permenkes perpres keputusan surat"
    " buku kartu menuju posyandu puskesmas dokter perawat tim petugas rt rw desa dusun dsn dukuh kampung kelurahan kecamatan kabupaten kota provinsi rumah tangga pagi"
    " menular kronis berat ringan sedang parah positif negatif sembuh meninggal wafat rawat jalan inap kontrol rutin obat terapi rujuk dirujuk"
    " sdidtk bb tb pb lila lika lk bgm kek bblr tbc hiv aids dbd covid covid-19 ptm germas phbs ims mtbs kipi bpjs jkn pbi pkh blt bpnt dtks apbdes apbd apbn kk nik ktp"
    " kok sih ya lho nih deh dong si sang kamu anda saya aku nya pun lah kah tak gak nggak ga enggak per via dll dst dsb tsb yg dg dgn utk krn jg sdh blm tdk bpk lurah camat kades"
    " tetangga saudara kerabat jenazah almarhum almarhumah alm resti risti gadis bujang kuat kecil besar tinggi rumah naik turun tetap stabil bertambah berkurang meningkat menurun sama beda mirip yakni pernah selalu sering jarang kadang lagi saja hanya cuma mulai akhir awal tengah"
    " sebanyak sebagian sejumlah seorang sebuah seekor dua-duanya keduanya ketiganya kelompok rumpun regu peserta cabang ranting mitra dana biaya anggaran uang rupiah rp"
)
"""Words that are no names, in small letters."""
NAMES = _words(
    "aisyah aisah fatimah rina siti aminah slamet yati bintang rafa kirana dimas raka bilqis karno budi sri agus joko wati dewi rini ani ana ahmad muhammad mohammad mohamad muh moh"
    " abdul nur sari lestari putri putra rizky rizki riski bagas bayu eko dwi tri wahyu andi adi hadi hendra hendri rudi yanto yono sugeng suparman suparno sukardi sutrisno sumiati"
    " sulastri suwarni suyati marni tuti tutik titik endang ratna indah ayu maya lina nina nita tina yuli yulia yuni wulan intan mega citra laras ningsih ningrum wahyuni"
    " rahayu rahma rahmat rohmat hasan husein umar usman ali zainab khadijah hafsah salma salwa nayla naila nabila nadia nadira zahra azzahra alya aulia annisa anisa keysa keisha"
    " kayla kanaya arsyila arsyad arka arya azka alif alfian alfi fajar fahri farhan farel ferdi fikri galih gilang gibran ilham iqbal irfan ikhsan jihan khalid kevin lutfi malik"
    " nizam naufal pandu reza rehan raihan rayhan rendi satria syifa tegar tiara vino yoga yusuf yahya zaki zidan zaskia harno karto karso kromo parto pariyem paijo paijan painem"
    " tukiman tukinem tumini tumiyem wagiman wagiyem wakidi sarimin saminah samsul samsudin syamsul madura mat sahri buhari buhori marhawi musleh hosnan hosen sitti maimuna maimunah"
    " halimah halima rukmini ruminah rukayah asep ujang dadang dedi dede cecep cucu euis elis iis iin neneng nining tatang yayat yayan maman ade eneng kokom entin asih encep"
    " upik buyung zulkifli zulfikar syafrizal syafruddin yusri yulnis ermawati nurhayati rosmaini darmawan daus tenri sangkala baso becce rampe made ketut nyoman kadek komang luh gede"
    " putu tarigan siregar nasution harahap simanjuntak sinaga butar lubis dora mariam maria yohanes yosef petrus paulus agnes margaretha kristin meilani"
    " bambang heru herman hermawan imam imron jaya kasman kasmi kasiyem lasmi lasiyem legiman legiyem manto mulyono mulyadi mulyati murni narti nanik nuri parjo parni ponirah"
    " poniman ponidi rohman rohani rosidi rosyid rukiyah rusmini sadiyo sakinah sarno sarmi sartini saroh seno sholeh sholikah siswanto soleha solikin sudarmi sudarno sugiarto sugiono"
    " suharti suharto sujarwo sukinah sukini sukirman sulaiman sulis sumarni sumarno suminah sunarti sunarto supardi supri supriyadi suratmi suratno susanti susanto susilo suwarno"
    " suwito suyono tarmi taufik teguh tono toto triyono udin untung utami wagini warsini warsito waluyo widodo winarsih winarti wiwik yanti yatmi yatno zulaikha zulaikah bela bella clara"
    " devi dian diana dina dinda elsa erna eva fani fitri fitria gita hana hani ika ima ita kiki lia lilis lisa lulu mira mila nana nisa novi okta ria rosa santi sella shinta"
    " silvi sinta tari uci ulfa vera vina winda yola zee zea kenzo kenzie rafi rafka raffi rasya rangga radit raditya daffa danish davin dafa eza fatih faqih gani hafiz haikal habibi jovan"
)
"""Names that are given to many: they are taken for names also where little else says so."""
EDUCATION = _words(
    "ciri ciri-ciri tanda gejala cegah mencegah pencegahan penyebab faktor dampak akibat bahaya cara tips menu resep makanan asupan kebutuhan syarat jadwal kunci solusi apa mengapa kenapa"
    " bagaimana waspada waspadai hindari obat perawatan pola edukasi informasi topik materi tema judul kelas senam lomba sosialisasi penyuluhan narasumber pemateri pembicara kader pendamping"
    " petugas bidan relawan koordinator ketua pj penanggung oleh pengelola pembina donatur layanan pelayanan pemeriksaan kegiatan pantangan hak duta posbindu seminar webinar pelatihan"
    " workshop moderator poster spanduk lagu puisi yel-yel aplikasi gerakan kampanye peringatan rembuk dana anggaran kebijakan peraturan program dokter perawat instruktur pelatih"
    " buku menurut kutipan penanganan penurunan percepatan pengentasan intervensi bebas kampung spesialis ahli konselor pakar petuah pesan saran peran tugas tim satgas bantuan"
    " pendampingan pedoman panduan aturan kriteria definisi pengertian jenis macam contoh risiko resiko manfaat tujuan tantangan strategi upaya langkah peserta"
)
"""Words of a clause that teaches or organises: what follows its colon is no patient."""
