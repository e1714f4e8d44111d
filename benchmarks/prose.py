"""Indonesian village prose, drawn sentence by sentence from a seeded dice. People and events are invented."""

from __future__ import annotations

import random

PEOPLE = (
    "Bu Sri",
    "Pak Warsito",
    "Mas Bayu",
    "Mbak Rina",
    "Bu Endang",
    "Pak Slamet",
    "Mas Agus",
    "Bu Kasmi",
    "Pak Darmo",
    "Mbak Nia",
    "Bu Lastri",
)
PLACES = (
    "balai desa",
    "pos RW 02",
    "lapangan dusun",
    "teras masjid",
    "rumah Pak Kadus",
    "gudang BUM Desa",
    "tepi embung",
    "halaman sekolah",
)
HAMLETS = (
    "Krajan",
    "Ngemplak",
    "Kedungrejo",
    "Sumberwaras",
    "Gayam Lor",
    "Jatimulyo",
    "Tegalsari",
    "Karanganyar",
)
THINGS = (
    "bibit mangga", "saluran irigasi", "buku kas", "lampu jalan", "pupuk kandang", "tikar pandan",
    "tandon air", "jalan paving",
    "bank sampah", "kolam lele", "mesin perontok", "warung hidup", "taman baca", "gapura dusun", "sumur bor",
    "kandang komunal",
)  # fmt: skip
WORK = (
    "kerja bakti",
    "musyawarah dusun",
    "arisan dasawisma",
    "pelatihan kader",
    "ronda malam",
    "panen raya",
    "pasar minggu",
    "senam lansia",
)
WEATHER = (
    "hujan turun sejak subuh",
    "kemarau masih panjang",
    "langit mendung tipis",
    "angin kencang semalam",
    "pagi terasa dingin",
)
OUTCOMES = (
    "semua pulang membawa catatan", "sisanya dikembalikan ke kas", "laporannya ditempel di papan pengumuman",
    "warga sepakat mengulanginya bulan depan",
    "tidak ada yang keberatan", "hasilnya dibagi rata", "dua usulan dicatat untuk musyawarah berikutnya",
    "pekerjaan selesai lebih cepat dari rencana",
)  # fmt: skip
SENTENCES = (
    "{person} membuka {work} di {place} tepat pukul {hour}.00, dan {outcome}.",
    "Sebanyak {count} warga Dusun {hamlet} datang meski {weather}.",
    "Menurut {person}, {thing} yang lama sudah tidak layak pakai sejak tahun lalu.",
    "Biayanya Rp{money}.000, sebagian dari kas RT dan sebagian dari iuran sukarela.",
    "Anak-anak ikut membantu mengangkat {thing} sambil bercanda di {place}.",
    "Kader PKK menyiapkan nasi jagung, sayur lodeh, dan teh hangat untuk {count} orang.",
    "Pekerjaan dibagi menjadi {small} kelompok supaya {thing} selesai sebelum azan zuhur.",
    "Yang tidak bisa hadir menitipkan pesan lewat {person}.",
    "Perangkat desa mencatat {small} usulan, di antaranya perbaikan {thing} di Dusun {hamlet}.",
    "Karang Taruna mendokumentasikan {work} dan menuliskannya malam itu juga.",
    "Setelah {work} selesai, {outcome}.",
    "“Kalau dikerjakan bersama, yang berat jadi ringan,” kata {person} sambil menunjuk {thing}.",
    "Rencana berikutnya dibicarakan di {place} pada pekan kedua, sesudah {work}.",
    "Dari {count} rumah yang didatangi, {small} masih perlu dibantu.",
    "Warga Dusun {hamlet} mengusulkan agar {thing} dirawat bergiliran setiap Minggu pagi.",
    "Hasil pengukuran menunjukkan debit air naik {small} liter per menit dibanding bulan lalu.",
    "Sekretaris desa mengingatkan bahwa semua nota harus dikumpulkan sebelum tanggal {small}.",
    "Di {place}, {person} memperlihatkan cara merawat {thing} dengan alat seadanya.",
    "Pada {work} sebelumnya hanya {small} keluarga yang ikut, sekarang sudah {count}.",
    "Ketika {weather}, kegiatan dipindah ke {place} supaya semua tetap nyaman.",
)
TITLES = {
    "berita": (
        "Warga {hamlet} merawat {thing} bersama",
        "{work} di {place} menghasilkan {small} kesepakatan",
        "{thing} baru untuk Dusun {hamlet}",
    ),
    "posyandu": (
        "Posyandu {flower} di Dusun {hamlet}: {count} balita datang",
        "Posyandu {flower} memeriksa balita dan lansia {hamlet}",
    ),
    "umkm": ("{product} buatan {person}", "{product} khas Dusun {hamlet}"),
    "agenda": ("{work} Dusun {hamlet}", "{work} bersama di {place}"),
    "informasi-publik": ("Dokumen {document} tahun 2025", "Pengumuman {document}"),
}
FLOWERS = ("Melati", "Mawar", "Anggrek", "Kenanga", "Dahlia")
PRODUCTS = (
    "Keripik gadung",
    "Sambal pecel",
    "Madu hutan",
    "Tikar pandan",
    "Tempe daun jati",
    "Batik jonegoroan",
    "Ledre pisang",
    "Kopi lereng",
)
TAGS = (
    "gotong royong", "pkk", "pertanian", "kesehatan", "pendidikan", "lingkungan", "air bersih", "pemuda",
    "lansia", "umkm", "budaya", "olahraga",
    "pembangunan", "keuangan", "pelatihan", "kebersihan", "ternak", "literasi", "keamanan", "agama",
)  # fmt: skip


def sentence(dice: random.Random, pattern: str = "", **given: str) -> str:
    """One sentence, its blanks filled; the first letter is a capital."""
    words = {
        "person": dice.choice(PEOPLE), "place": dice.choice(PLACES), "hamlet": dice.choice(HAMLETS),
        "thing": dice.choice(THINGS),
        "work": dice.choice(WORK), "weather": dice.choice(WEATHER), "outcome": dice.choice(OUTCOMES),
        "flower": dice.choice(FLOWERS),
        "product": dice.choice(PRODUCTS), "count": str(dice.randint(12, 160)),
        "small": str(dice.randint(3, 19)),
        "hour": f"{dice.randint(6, 20):02}", "money": str(dice.randint(120, 990)), **given,
    }  # fmt: skip
    text = (pattern or dice.choice(SENTENCES)).format(**words)
    return text[:1].upper() + text[1:]


def paragraph(dice: random.Random) -> str:
    """Three to six sentences, now and then with bold, italics or a link."""
    text = " ".join(sentence(dice) for _ in range(dice.randint(3, 6)))
    thing = next((thing for thing in THINGS if thing in text), "")
    dressed = dice.choice(("", "", "**{}**", "*{}*", "[{}](https://contoh.id/panduan)"))
    return text.replace(thing, dressed.format(thing), 1) if thing and dressed else text


def body(dice: random.Random, link: str) -> str:
    """About 340 words of Markdown with one link to `link`.

    Paragraphs under headings, a list, sometimes a table, a quote or a callout.
    """
    size = max(2, round(dice.gauss(5.4, 1.3)))
    blocks = [paragraph(dice) for _ in range(size)]
    blocks[-1] += f" Baca juga [tulisan sebelumnya]({link})." if link else ""
    blocks.insert(1, f"## {sentence(dice, '{work} di {place}')}")
    if size > 3:
        blocks.insert(4, f"## {sentence(dice, 'Rencana untuk {thing}')}")
    blocks.insert(
        dice.randint(2, len(blocks)),
        "\n".join(f"- {sentence(dice, '{thing} di Dusun {hamlet}')}" for _ in range(dice.randint(3, 5))),
    )
    extra = dice.random()
    if extra < 0.2:
        rows = "\n".join(
            f"| {dice.choice(HAMLETS)} | {dice.randint(10, 90)} | Rp{dice.randint(100, 900)}.000 |"
            for _ in range(4)
        )
        blocks.append(f"| Dusun | Keluarga | Iuran |\n|---|---:|---:|\n{rows}")
    elif extra < 0.35:
        blocks.append(f"> [!PENTING]\n> {sentence(dice)}")
    elif extra < 0.5:
        blocks.append(f"> {sentence(dice, '“{thing} ini milik kita semua,” kata {person}.')}")
    elif extra < 0.6:
        blocks.append(
            "\n".join(f"{number}. {sentence(dice, 'Siapkan {thing} dari {place}')}" for number in range(1, 5))
        )
    return "\n\n".join(blocks) + "\n"
