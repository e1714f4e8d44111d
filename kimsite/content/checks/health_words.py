"""The words that are about somebody's health, as patterns over a line in small letters."""

from __future__ import annotations

from kimsite.content.checks import health_conditions
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import words

MEASURE = lazy_pattern(
    r"\b(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s?(?:kg|kilo|kilogram|ons|gram|gr|cm|centi|senti|"
    r"sentimeter|mmhg|"
    r"mg/dl)\b"
)
_BODY_WORD = (
    r"(?:(?:bb|tb|pb|lila|lika|lk)(?:-?nya)?|berat(?:nya)?(?: badan(?:nya)?)?|bobot(?:nya)?|"
    r"tinggi(?:nya)?(?: "
    r"badan(?:nya)?)?|panjang(?:nya)?(?: badan(?:nya)?)?"
    r"|lingkar (?:lengan|kepala)(?: atas)?(?:nya)?|timbangan(?:nya)?|tensi(?:nya)?|tekanan darah(?:nya)?|"
    r"status gizi(?:nya)?|gula darah(?:nya)?(?: puasa| sewaktu| acak)?|"
    r"kolesterol(?:nya)?|asam urat(?:nya)?|hb(?:nya)?)"
)
BODY_NAMED = lazy_pattern(
    rf"\b{_BODY_WORD}\b[^\n]{{0,30}}?(?:\d|\bnaik\b|\bturun\b|\btetap\b|\bkurang\b|\bburuk\b|\bpendek\b)"
)
BODY_BEFORE = lazy_pattern(
    rf"\b(?:{_BODY_WORD}|timbang|hpl|hpht)\s*(?:si|dari|milik)?\s*(?:an\.?|by\.?|ananda|anak|bayi|"
    rf"balita|adik|adek|"
    rf"dek)?\s*$"
)
BODY_AFTER = lazy_pattern(
    r"\s*(?:(?:adalah|hanya|cuma|mencapai|sampai|tembus|baru|naik|turun|kini|sekarang|jadi|menjadi|tinggal|"
    r"(?:bulan|hari|minggu) ini|kemarin|[:=(])\s*)*(?:\d|"
    r"(?:sangat |cukup )?(?:kurang|buruk|pendek|lebih|tinggi|rendah)\b|"
    r"(?:tidak|tdk|belum|susah|sulit|gak|nggak) naik|naik\b|turun\b|tetap\b)"
)
BODY_MEASURES = lazy_pattern(
    rf"\b{_BODY_WORD}\s*(?:lahir|saat ini|sekarang|kini|terakhir|hanya|cuma|baru|sudah|masih|cuman|"
    rf"mencapai|"
    rf"jadi|menjadi|bulan ini|tinggal|nya)?\s*[:=.(]?\s*\d"
    rf"|\b(?:bb|tb|berat(?:nya)?(?: badan(?:nya)?)?|bobot(?:nya)?|timbangan(?:nya)?)\s+(?:bulan ini\s+|"
    rf"anaknya\s+)?(?:kok\s+|malah\s+|juga\s+|sudah\s+|masih\s+)?"
    r"(?:(?:tidak|tdk|nggak|gak|belum|susah|sulit|ndak|ora)\s+naik|naik|turun|tetap|berkurang|bertambah|"
    r"stagnan|seret|kurang)\b"
    r"|\b(?:dua|2|tiga|3) (?:kali|x|bulan) (?:di)?timbang (?:tidak|tdk|belum|nggak|gak|ora) naik\b"
    r"|\b(?:tidak|tdk|belum) naik (?:dua|2|tiga|3) (?:kali|bulan)|\b(?:dua|2|tiga|3) (?:kali|"
    r"bulan)(?: berturut-turut)? "
    r"(?:tidak|tdk|belum) naik(?! (?:gaji|harga|kelas))\b"
    r"|\b(?:tidak|tdk|belum|susah|sulit|gak|nggak) naik (?:bb|berat(?: badan)?|bobot|timbangan)(?:nya)?\b"
    r"|\b(?:naik|turun)(?: berat(?: badan)?)? \d+(?:[.,]\d+)?\s?(?:ons|gram|gr|kg|kilo)\b"
)
"""A measure of somebody's body, or what became of it."""
AGE = lazy_pattern(
    r"[\s,:(|/\-–=;.]*(?:\(?(?:l|p|lk|pr|laki-laki|perempuan)\)?[\s,:|/\-)]+)?(?:lansia|balita|"
    r"warga)?\s*(?:umur|usia|berusia|"
    r"berumur|u|"
    r"yang berusia|yang baru berusia|baru)?[\s:=.]*"
    r"\d{1,3}(?:[.,]\d)?\s*(?:bln|bulan|bl|th|thn|tahun|hr|hari|mgg|minggu)\b"
)
"""An age, directly behind a name."""
PAIR = lazy_pattern(
    r"[\s,:(|/\-–=;.]*(?:\d{1,2}(?:[.,]\d{1,2})?\s?(?:kg|kilo))[\s,/|&+\-;]*(?:dan "
    r")?\d{2,3}(?:[.,]\d)?\s?cm\b"
)
"""A weight and a height, directly behind a name."""
NOT_GAINED = lazy_pattern(
    r"\b(?:tidak|tdk|belum) naik (?:bb|berat|bobot|timbangan)\w*(?: badan\w*)?|"
    r"\b(?:bb|berat|bobot|timbangan)\w*(?: badan\w*)? (?:sangat )?(?:turun|tidak naik|tetap|kurang|"
    r"seret|menurun|"
    r"stagnan|di bawah)"
)
AGED = lazy_pattern(r"\|\s*\d{1,2}\s*(?:bln|bulan|th|thn|tahun)\s*\|\s*\d")
AGED_ROW = lazy_pattern(r"\s*\|\s*(?:[lp]\s*\|\s*)?\d{1,2}\s*(?:bln|bulan|th|thn|tahun)\s*\|\s*\d{1,2}[.,]\d")
"""An age and a weight without its unit in the cells behind a name."""
GAP = lazy_pattern(r"[\s,:(|/\-–=;]*")
AT_ODDS = lazy_pattern(
    r"\b(?:penyuluhan|sosialisasi|tentang|soal|program|penanganan|pencegahan|kader|petugas|peduli|donor|"
    r"lawan|cegah|bebas|untuk|bahas|materi|kelas|senam|poli|obat|ahli|spesialis|dokter"
    r"|bidan|bagi|kepada|keluarga|oleh|puskesmas|rumah sakit|edukasi|skrining|kampung|duta|relawan|"
    r"pendamping|narasumber|kasus|angka|balita|anak-anak|pasien|warga yang|para|ibu-ibu|risiko"
    r"|beresiko|berisiko|agar|supaya|jika|kalau|bila|apabila|yayasan|posyandu|penderita|ketua|kepala|"
    r"koordinator|tim|satgas|gerakan|(?<!\d )(?<!dua )(?<!tiga )(?<!empat )(?<!lima )hari|"
    r"peringatan|tanpa|bukan|tidak (?:menderita|sakit|mengidap|ada|"
    r"termasuk))\b"
)
"""Words between a name and an illness that make it somebody else's, or nobody's."""
ACTS = lazy_pattern(
    r"\b(?!mental\b|menderita|menyandang|mengidap|mengalami|menjalani|mengandung|melahirkan|meninggal|"
    r"memiliki|"
    r"mempunyai|"
    r"menunjukkan|mencapai|menyusui|menurun|meningkat|menjadi|membaik|memburuk|mengeluh\w*|melemah"
    r"|beradik|bersaudara|berat|berusia|berumur|berobat|bertambah|berkurang|berbaring|bergizi|bernama|"
    r"beralamat|bertempat|"
    r"menginjak|memasuki|terkena|terserang|terjangkit|terinfeksi|tertular|terbaring|termasuk|tergolong|"
    r"terdeteksi|ternyata|terdiagnosa|terindikasi|terlihat|terakhir)"
    r"(?!menunggu (?:kelahiran|buah)|menanti\w* (?:kelahiran|buah))(?:me(?:[mnlrwy]|ng|ny)\w{3,}|"
    r"ber(?!sama\b)\w{4,}|ajak|kata|ujar|tutur|ucap|jelas|imbau|himbau|minta|"
    r"bawa|beli|jual|pimpin|hadir\w*|datang|kunjung\w*|jenguk|tinjau|pantau|bantu|beri|serahkan|"
    r"panen|ikut|juara|lari|jalan sehat|dampingi|terang|tegas|sebut|paparkan|sampaikan|ingatkan|harap|"
    r"tutup|"
    r"buka|bagikan|dibantu|dilantik|ditunjuk|ditugaskan)\b"
)
"""What somebody does who is no patient."""
PREDICATE = lazy_pattern(
    r"\b(?:menderita|mengidap|mengalami|divonis|didiagnos[ai]s?|terdiagnos[ai]s?|positif|suspek|terserang|"
    r"terjangkit|terinfeksi|tertular|terpapar|terkena|kena|menunggu|menanti\w*|atas(?= kehamilan)|"
    r"sedang hamil|hamil|keguguran|dirawat|opname|sakit|"
    r"menyandang|lahir(?= prematur| cacat)|penderita|pengidap|penyandang|pecandu|korban(?= gigitan)|"
    r"meninggal|tergolong|termasuk|"
    r"terindikasi|masuk|berstatus|status|"
    r"mengandung|badannya (?:makin|semakin))\b"
)
"""What ties a name without a title to an illness."""
HOLDER = lazy_pattern(
    r"\b(?:penderita|pasien|pengidap|penyandang|korban|suspek|kasus|odgj|odha|difabel|disabilitas|"
    r"bumil|ibu "
    r"(?:hamil|nifas|bersalin|melahirkan)|balita|bayi|anak|baduta|batita|bocah|remaja|lansia|warga"
    r"|tetangga|penyakit|penerima|terdeteksi|ditemukan|yang (?:sakit|menderita|terkena|positif|bgm|"
    r"stunting|"
    r"kek|(?:tidak|belum) naik)|kelahiran|lahir)\b"
)
SEPARATOR = lazy_pattern(
    r"(?:(?<!\d)|(?<=\br[tw] \d)|(?<=\br[tw] \d\d)):(?!\d|//)|=|\b(?:yaitu|yakni|ialah|adalah|bernama|"
    r"namanya|atas nama|a/n|a\.n\.?|antara lain|di ?antaranya|salah satunya|masing-masing|terdiri dari|"
    r"terdiri atas|"
    r"meliputi)\b|(?<=\s)[-–—](?=\s)|\("
)
BIRTH = lazy_pattern(
    r"\b(?:melahirkan|bersalin)\b(?=\s*(?:$|[.,;!]|bayi|anak|putr[ai]|dengan|secara|di |normal|caesar|"
    r"sesar|selamat|kembar|pada|tadi|kemarin|hari|di\b))|\b(?:telah |baru )?lahir\b|\bkelahiran\b"
)
WEIGHING = lazy_pattern(
    r"\b(?:penimbangan|ditimbang|hasil timbang|berat badan|berat bayi|bb|data balita|tinggi badan)\b"
)
NOT_WEIGHED = lazy_pattern(
    r"\b(?:bahan|resep|belanja|bantuan|sembako|panen|harga|kebutuhan|donasi|sumbangan|ternak|sampah|"
    r"tabungan|setoran|menu|iuran)\b"
)
GOODS_ALLOWED = frozenset(
    words("""
    dan pada dengan saat tinggi tingginya tb pb bb panjang panjangnya lingkar lila umur usia naik turun
    tetap dari sehat ini kini sekarang bulan tgl yang tapi tetapi padahal sehingga karena lalu status
    gizi bgm stunting kurang normal baik hijau kuning merah dalam serta masih sudah lebih sejak bblr kek
    lahir cm kg oleh ket garis di saja menjadi jadi untuk ya per wasting selama seminggu sebulan
    alhamdulillah belum tidak berada termasuk tergolong masuk anak putra putri lk hanya cuma nya lagi
    setelah sebelum waktu ketika
""")
)
"""What may follow a weight that is somebody's; any other word says what was weighed."""
_GROUPS = (
    (lazy_pattern(r"\b(?:ibu hamil|bumil|hamil|kehamilan|mengandung|hpl|hpht)\b"), "ibu hamil"),
    (lazy_pattern(r"\bnifas\b"), "ibu nifas"),
    (lazy_pattern(r"\b(?:melahirkan|bersalin|keguguran)\b"), "ibu melahirkan"),
    (lazy_pattern(r"\b(?:bayi|bblr|by)\b"), "bayi"),
    (lazy_pattern(r"\b(?:balita|baduta|batita|bgm|bln|bulan)\b"), "balita"),
    (lazy_pattern(r"\b(?:anak|adik|adek|dek|ananda|an|putra|putri|bocah)\b"), "anak"),
    (lazy_pattern(r"\b(?:lansia|mbah|nenek|kakek)\b"), "lansia"),
)


def group_of(text: str, *, child: bool) -> str:
    """The word with which the persons of a line in small letters are counted."""
    for pattern, name in _GROUPS:
        if pattern.search(text):
            return name
    return "anak" if child else "warga"


def in_counts(text: str, count: int, *, child: bool) -> str:
    """The same without a name: `2 balita BGM`, `1 penderita TBC`."""
    group = group_of(text, child=child)
    found = health_conditions.CONDITION.search(text)
    if found is None:
        return (
            f"{count} {group}" if group in {"ibu melahirkan", "ibu nifas"} else f"{count} {group} ditimbang"
        )
    what = (
        found[0].upper()
        if len(found[0]) <= _SHORT and found[0] not in {"ayan", "asma", "buta", "tuli", "bisu"}
        else found[0]
    )
    if found["hamil"]:
        other = next(
            (match for match in health_conditions.CONDITION.finditer(text) if not match["hamil"]), None
        )
        return f"{count} {group}" + (
            f" {other[0].upper() if len(other[0]) <= _SHORT else other[0]}" if other else ""
        )
    if (
        found["sakit"]
        and group == "warga"
        and what not in {"sakit", "ODGJ", "ODHA", "difabel", "disabilitas", "lumpuh", "cacat"}
    ):
        return f"{count} penderita {what}"
    return f"{count} {group} {what}"


_SHORT = 4
