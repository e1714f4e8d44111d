"""What ails people, and that somebody expects a child: words over a line in small letters."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import words

ILLNESSES = words("""
    tipus thypus tyfus hiperbilirubin hiperemesis hipoglikemia hiperglikemia hiperkolesterol dislipidemia
    leukopenia trombositopenia hemiplegia neuralgia artritis kolesistitis pankreatitis nefritis sistitis
    dermatitis konjungtivitis otitis tonsilitis faringitis laringitis rinitis ensefalitis miokarditis mastitis
    peritonitis kolitis gastroenteritis spondilosis trombosis sklerosis amebiasis kandidiasis toksoplasmosis
    adhd anoreksia asfiksia asbestosis autoimun ayanan bblsr benjolan bronkopneumonia  dikuret
    encok endometrium epileptik fibrosis gonore gondongan hematuria hiperaktif hipotensi hnp iufd
    kebutaan kegemukan keguguran kelumpuhan keseleo ketulian kuret lordosis
    mikrosefali narkolepsi odhiv osteoartritis pertusis ppok rabun sarkoma skizo spondilitis struma terkilir
    tunalaras tunaganda uveitis
    aneurisma apendisitis aritmia atresia biduran bisul bronkiolitis cedera cidera damam disentri
    eklampsia eksim endometriosis fibroid filariasis gangren gastritis gegar gerd halusinasi
    hemofili hemoroid hidrokel hipertiroid hipotiroid inkubator insomnia kesurupan kolera kurap
    kwashiorkor limfoma linglung marasmus mencret meriang migrain mimisan mriyang muriang narkolepsi
    nefrotik neuropati omfalokel perdarahan polip preeklampsia psoriasis retardasi rubella sariawan
    sembelit sepsis sinusitis sirosis skoliosis tiroid toksoplasma udur varises vitiligo
""")
"""Illnesses of one word that are read in every form; those that need more words are patterns below."""
_NUTRITION = (
    r"stunting|stunted|wasting|underweight|gizi (?:buruk|kurang|lebih)|kurang gizi|giz[bk]ur|malnutrisi|"
    r"kurang energi kronis|kek|bgm|(?:di )?bawah garis merah|bblr"
    r"|(?:bb|berat badan|bobot)(?:nya)? (?:sangat )?(?:kurang|rendah|seret)|(?:sangat )?kurus(?: sekali| "
    r"banget)?|obesitas|anemia|[12]t|2 ?t|sangat pendek|"
    r"pendek untuk (?:umur|usia)nya"
    r"|(?:bb|tb)/(?:u|tb)\W{0,3}(?:sangat )?(?:kurang|pendek|rendah|kurus)|prematur|"
    r"(?:sangat )?kurang gizi|gizi(?:nya)? (?:buruk|kurang)|"
    r"(?:karena |tergolong |termasuk )(?:warga |keluarga )?(?:sangat )?(?:miskin|tidak mampu|"
    r"kurang mampu|sebatang kara|melarat)"
)
_LAME = r"lumpuh(?!(?: total)? karena (?:banjir|longsor|macet|hujan|pohon|angin|rob|mogok))"
_COMA = (
    r"(?<!tanda )(?<!titik )(?<!baca )(?<!kurang )(?<!, )koma"
    r"(?!\W{0,3}(?:(?:dan|atau) )?(?:tanda )?(?:titik|seru)|\s*\(| di (?:baris|kalimat|akhir|belakang|depan))"
)
"""Not the mark in a sentence."""
_DEAF = r"(?<!teman )(?<!komunitas )(?<!jangan )tuli(?! (?:terhadap|pada))"
_ILLNESS = (
    r"tbc|tb paru|tb ro|tuberkulosis|flek paru|sakit paru-paru|hiv(?:[/ ]aids)?|aids|odha|odgj|(?:gangguan|"
    r"sakit) (?:jiwa|mental)|skizofrenia|depresi|kanker(?:nya| \w+)?|tumor(?:nya| \w+)?"
    r"|kista|miom|dbd|demam berdarah|chikungunya|cikungunya|malaria|kusta|lepra|hepatitis|stroke|strok|"
    r"diabetes|diabet|kencing manis|gula darah tinggi|hipertensi|darah tinggi|(?:sakit|penyakit|gagal|"
    r"serangan) jantung"
    rf"|(?:sakit|gagal|penyakit) ginjal|cuci darah|hemodialisa|{_LAME}|difabel|disabilitas|cacat|tuna "
    rf"?(?:netra|rungu|wicara|daksa|grahita)|bisu(?: tuli)?|{_DEAF}|buta|down syndrome|autis(?:me)?"
    r"|cerebral palsy|hidrosefalus|bibir sumbing|epilepsi|ayan|covid(?:-19)?|corona|tipes|tifus|typus|"
    r"campak|"
    r"difteri|polio|rabies|leptospirosis|asma|katarak|hernia|speech delay|keterlambatan \w+"
    r"|cacar(?: air)?|cacingan|pikun|demensia|alergi(?: (?:susu|telur|kacang|debu|dingin|udang|obat|"
    r"ikan)(?: sapi)?)?|diare|muntaber|leukemia|usus buntu|radang usus|"
    r"(?:di)?amputasi|di ?pasung|terlambat (?:bicara|berjalan|jalan|tumbuh)|ispa|pneumonia"
    r"|bronkitis|kejang(?: demam)?|sawan|gondok(?:an)?|rematik|vertigo|herpes|sifilis|raja singa|kudis|"
    r"scabies|lupus|"
    r"talasemia|thalasemia|hemofilia|parkinson|alzheimer|bipolar|glaukoma|jantung (?:bocor|koroner)"
    r"|patah tulang|keracunan(?: makanan)?|"
    rf"{_COMA}|sakaratul|tidak bisa (?:melihat|mendengar|berjalan|bicara)|(?:loro|lara|"
    r"gering|nyeri) (?:paru|jantung|ginjal|gula|weteng|untu|ati)[\w-]*|(?:teu|henteu) damang|gering"
    r"|(?<!rumah )sakit(?! hati)(?! pinggang)|struk(?: ringan)?|pecandu|sindrom down|keputihan|iva positif|"
    r"haid(?:nya)? (?:tidak|tdk) teratur|demam(?! panggung| bola| batu| berdarah)(?: tinggi)?|"
    r"kemo(?:terapi)?|radioterapi|dialisis|disinar|fototerapi|ikterus|opname|maag|ambeien|wasir|prostat|"
    r"(?:sakit|asam) lambung|tifoid|tetanus|meningitis|"
    r"patah (?:kaki|tangan|lengan|paha|leher|pinggang)|tulang \w+ retak|(?:menyandang |penyandang )?tuna"
    r"(?:netra|rungu|wicara|daksa|grahita)|(?:belum|tidak|tdk|tak|nggak|gak|ora|teu|ndak) (?:bisa|iso|"
    r"dapat)"
    r" (?:bicara|ngomong|jalan|berjalan|duduk|berdiri|tengkurap|merangkak|melihat|mendengar|nyarita|mlaku)|"
    r"(?:susah|sulit) (?:jalan|berjalan|bicara)|(?:kena|sakit|menderita|punya) asam urat|positif narkoba|"
    r"kecanduan (?:sabu|narkoba|obat|alkohol|lem)|(?:kena|terserang|terkena) jantung|minum obat (?:arv|"
    r"tbc?|"
    r"epilepsi|jiwa)|arv|sakik (?:gulo|jantuang|paruik|kapalo|paru)|rahim(?:nya)? (?:diangkat|turun)|"
    r"(?:batuk|muntah|berak) darah|(?:jantung|ginjal|paru-paru|prostat|kaki|tangan|perut|mata|"
    r"kepala)(?:nya)?"
    r" (?:bocor|bengkak|rusak|busuk|membusuk|buncit|membesar|kecil sebelah|infeksi)|osteoporosis|"
    r"kurang darah|saraf kejepit|pengapuran|darah rendah|prediabetes|baby blues|(?:sakit|penyakit|"
    r"radang) paru(?:-paru)?|"
    r"sesak napas|sering pingsan|batu (?:ginjal|empedu)|mioma?|haid(?:nya)? (?:pertama|tidak (?:berhenti|"
    r"teratur|datang))|muntah terus|pendarahan|tifoid|serangan jantung|trombosit(?:nya)? \d+|"
    r"komplikasi(?: \w+)?|gagal (?:napas|hati)|luka bakar|turun (?:bero|berok|peranakan)|flu singapura|"
    r"(?:pakai|memakai|di atas|menggunakan) (?:kursi roda|kaki palsu|alat bantu dengar|infus|"
    r"kateter|selang|oksigen)|penurunan (?:daya ingat|kesadaran|penglihatan|pendengaran)|"
    r"tidak sadar(?:kan diri)?|(?:masuk|dibawa ke|dilarikan ke) (?:icu|nicu|picu|igd|ugd|rsj|"
    r"rsud|rs|rumah sakit|puskesmas)|(?:positif|suspek|kena|sakit|mengidap|menderita|terduga) tb|"
    r"pasien (?:rsj|jiwa)|operasi (?:kista|miom|usus|jantung|katarak|tumor|tulang|batu|prostat)|kena santet|"
    r"(?:kaki|tangan|lengan|paha|tulang\w*|pinggang|leher|bahu|jari|mata|paru|paru-paru|perut|kepala|"
    r"telinga|ginjal|"
    r"rahim|payudara|kulit|gigi|lutut|punggung|wajah|badan)(?:nya)? (?:\w+ )?(?:patah|bengkak|luka|"
    r"basah|infeksi|"
    r"lumpuh|retak|bocor|bernanah|melepuh|terbakar|remuk|kejepit|terjepit|tumor|katarak|minus|buta)|"
    r"bengkak karena|"
    r"gagal tumbuh|cacat (?:bawaan|lahir|fisik)|kelainan (?!penulisan|cetak|produksi)\w+|"
    r"penyakit kuning|paru-paru basah|"
    r"kondisi(?:nya)? (?:makin |semakin |masih |sangat )?(?:kritis|lemah|drop|memburuk|menurun)|step\b|"
    r"(?:habis|baru|selesai|akan|setelah|sedang|usai|pasca|menjalani|jalani|harus|"
    r"butuh)\W+(?:saja )?(?:di)?operasi"
    r"(?! (?:pasar|yustisi|zebra|gabungan|semut|ketupat|bersih|simpatik|penertiban))|"
    r"pasca[ -]?(?:stroke|kecelakaan|melahirkan|salin|opname)|(?:terpapar|tertular|mengidap|"
    r"kena) (?:covid|hiv|virus)|"
    r"percobaan bunuh diri|bunuh diri|stres berat|kurang waras|tidak waras|hilang ingatan|kecanduan\b|"
    r"ketuban(?:nya)? pecah|sungsang|lahir mati|meninggal dalam kandungan|kaki palsu|pasang ring|"
    r"(?:karena|akibat|sakit|derita) (?:asam urat|liver|lever|kolesterol|gula)|gangguan (?:pendengaran|"
    r"penglihatan|ginjal|jantung|hati|saraf|pernapasan|bicara)|low vision|bell'?s palsy|"
    r"(?:digigit|gigitan) (?:ular|anjing)|tersiram (?:air panas|minyak)|"
    r"(?:pendengaran|penglihatan|ingatan)(?:nya)? (?:terganggu|kabur|berkurang|menurun|hilang)|pincang|"
    r"timpang|"
    r"infeksi (?:paru|saluran|otak|ginjal|lambung|telinga)\w*|(?:lara|loro) (?:jantung|ginjal|weteng)|"
    r"dirawat(?: inap)? di (?:rs|rumah sakit|puskesmas|icu)\w*|dirujuk ke (?:rs|rumah sakit|puskesmas)\w*"
)
_BIRTH = (
    r"(?:ibu )?(?:hamil|bumil)|kehamilan(?:nya)?|(?:menunggu|"
    r"menanti\w*) (?:kelahiran(?! (?:anak )?(?:pedet|sapi|kambing|cempe|kucing))|buah hati|hari lahir)|"
    r"keguguran|mengandung anak|mengandung \d+ bulan|m{0,2}b?obot"
    r"(?= \w+ (?:sasi|wulan|bulan))|meteng|ngandh?[eu][gt]|kakandungan|reuneuh|ngidam|nifas|"
    r"operasi (?:caesar|sesar)|sesar|"
    r"kandungan(?:nya)? (?:sungsang|lemah|bermasalah|\d+ (?:bulan|minggu))|(?:usia|umur) kandungan(?:nya)?|"
    r"g\dp\da\d|kehilangan (?:bayi|janin)\w*|preeklamsia|pre-eklamsia|eklamsia|hpl|hpht|"
    r"berbadan dua|hamidun|telat (?:dua|tiga|\d) bulan|plasenta previa|hamil anggur|uk \d+ (?:minggu|mgg)|"
    r"lahiran|pasca ?persalinan"
)
CONDITION = lazy_pattern(
    rf"\b(?:(?P<gizi>{_NUTRITION})|(?P<sakit>{_ILLNESS}|{'|'.join(ILLNESSES)})|"
    rf"(?P<hamil>{_BIRTH}))(?:nya)?\b"
)
"""What ails somebody, or that somebody expects a child."""
SEEDS = frozenset(
    b"kg kilo kilogram cm senti sentimeter ons gram gr bb tb pb lila lika lk badan beratnya bobot bobotnya "
    b"badannya timbangan timbangannya tensi tensinya kolesterol stunting stunted wasting underweight"
    b" gizi malnutrisi energi bgm garis kek bblr obesitas anemia tbc tuberkulosis flek hiv aids odha odgj "
    b"gangguan skizofrenia depresi kanker tumor kista miom dbd demam chikungunya cikungunya malaria"
    b" kusta lepra hepatitis stroke strok diabetes diabet kencing gula hipertensi darah jantung ginjal "
    b"hemodialisa lumpuh difabel disabilitas cacat tuna tunanetra tunarungu tunawicara tunadaksa"
    b" tunagrahita bisu tuli buta syndrome autis autisme palsy hidrosefalus sumbing epilepsi ayan covid "
    b"corona tipes tifus typus difteri rabies leptospirosis asma katarak hernia delay"
    b" keterlambatan sakit hamil bumil kehamilan keguguran mengandung nifas sesar caesar preeklamsia "
    b"eklamsia hpl hpht melahirkan bersalin urat mmhg penderita pasien suspek positif terkena "
    b"terserang kena "
    b"t kolesterolnya tingginya panjangnya uratnya darahnya hbnya lilanya bbnya tbnya penyakit diagnosa "
    b"keluhan kurus"
    b" gizinya miskin mampu melarat cacar campak cacingan pikun demensia alergi diare muntaber leukemia "
    b"buntu amputasi diamputasi pasung dipasung terlambat ispa pneumonia bronkitis kejang sawan gondok"
    b" gondokan rematik vertigo herpes sifilis kudis scabies lupus talasemia thalasemia hemofilia "
    b"parkinson "
    b"alzheimer bipolar glaukoma patah keracunan koma melihat mendengar berjalan bicara loro lara nyeri"
    b" gering damang mbobot meteng hb ngandheg ngandeg ngandhut ngandut kakandungan reuneuh ngidam struk "
    b"pecandu sindrom keputihan iva pendek kandungan kandungannya kehilangan haid haidnya "
    b"kemo kemoterapi radioterapi dialisis disinar fototerapi ikterus opname maag ambeien wasir prostat "
    b"lambung tifoid tetanus meningitis timbang prematur menyandang ngomong tengkurap "
    b"merangkak sebelah nyarita mlaku kecanduan arv sakik rahimnya rahim bengkak prostat prostatnya "
    b"jantungnya ginjalnya "
    b"osteoporosis kejepit pengapuran prediabetes blues paru sesak pingsan miom mioma mobot bln muntah "
    b"pendarahan retak trombosit trombositnya "
    b"komplikasi napas luka berok roda icu nicu picu igd ugd rsj santet infeksi operasi berbadan "
    b"hamidun telat kehamilannya bengkak kelainan step pasca waras ingatan ketuban sungsang terpapar "
    b"tertular liver lever pendengaran penglihatan pendengarannya penglihatannya vision gigitan digigit "
    b"tersiram dioperasi bunuh stres bernanah melepuh remuk terjepit pincang timpang kesadaran sadarkan"
    b" plasenta uk lahiran kankernya tumornya".split()
) | frozenset(word.encode() for word in ILLNESSES)
_CARE, _CARE_PLACES = frozenset((b"dirawat", b"dirujuk")), (b"rs", b"puskesmas", b"icu")
"""A garden is looked after with the same word as a patient, but not in a hospital."""


_TOGETHER = tuple(
    (frozenset(first.encode().split()), frozenset(second.encode().split()))
    for first, second in (
        (
            "kaki kakinya tangan tangannya mata matanya perut perutnya kulitnya",
            "luka basah bocor terbakar minus",
        ),
        ("gagal", "tumbuh"),
        ("kondisi kondisinya", "kritis lemah drop memburuk menurun"),
        ("kuning", "penyakit"),
        ("kelahiran buah", "menunggu menanti menantikan"),
        ("mati meninggal", "lahir kandungan"),
        ("palsu", "kaki"),
        ("sadar", "tidak"),
        ("penurunan", "ingat"),
    )
)
"""Words of everyday use that tell of health only together."""
_EVERYDAY = frozenset(word for pair in _TOGETHER for words in pair for word in words)
_CANNOT = lazy_pattern(r"bisa (?:jalan|duduk|berdiri)\b")
_GAINED_NOTHING = (b"tidak naik", b"tdk naik", b"belum naik")
UNABLE = (b"bisa ", b"k naik ", b"m naik ")
"""What stands in lines of what a child cannot do yet, or that it gained no weight."""


def may_be_about_health(found: Iterable[bytes]) -> bool:
    """True where one of the words is in every line that is about health. `found`: in small letters."""
    known = frozenset(found)
    if not SEEDS.isdisjoint(known):
        return True
    everyday = known & _EVERYDAY
    if len(everyday) > 1 and any(first & everyday and second & everyday for first, second in _TOGETHER):
        return True
    if _CARE.isdisjoint(known):
        return False
    line = b" " + b" ".join(known)
    return any(b" " + place in line for place in _CARE_PLACES)


def may_be_unable(found: frozenset[bytes], low: str, written: bytes) -> bool:
    """True where a text may say that somebody cannot do a thing yet, or gained no weight.

    `found`: the words of the text, `low`: all of it, `written`: the same as UTF-8; in small letters.
    """
    return (b"bisa" in found and _CANNOT.search(low) is not None) or (
        b"naik" in found and any(words in written for words in _GAINED_NOTHING)
    )
