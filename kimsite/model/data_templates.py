"""The tables of figures that villages keep: their columns, and what a recap of all villages does with them.

Sources: the ten programmes of PKK and the way of dasawisma recaps, Permendagri 36/2020 and 1/2013; S, K, D
and N, the SKDN recap of posyandu; the eight indicators of "desa sehat", Perbup Bojonegoro 47/2014 (its
twelve of "desa cerdas" are left to be named); revenue, spending and financing by field, Permendagri 20/2018;
the three indices, Permendesa 2/2016 on Indeks Desa Membangun.
"""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record


class RecapBy(StrEnum):
    """How a recap of all villages is made."""

    ROW = "row"
    """Rows of one name are added up."""
    KECAMATAN = "kecamatan"
    """All rows of a village are added up, one line for each kecamatan."""
    MEAN = "mean"
    """Rows of one name give the mean of the villages."""


class Column(Record):
    """One column: its head in a file, and what its figures are."""

    name: str
    kind: str
    """people, things, money, index or words."""


class DataTemplate(Record, kw_only=True):
    """A table that every village may keep in the same columns."""

    id: str
    label: str
    recap: RecapBy
    columns: tuple[Column, ...]
    """The first column names the rows."""
    rows: tuple[str, ...]
    """The names of the rows of an empty table; further cells of words follow after semicolons."""
    subsets: tuple[tuple[str, str], ...] = ()
    """(all, some of them): pairs of columns of people."""
    ratios: tuple[tuple[str, str, str], ...] = ()
    """(head, part, whole): per cents that the page computes."""
    parts: str = ""
    """A column of people whose rows are the parts of one whole: the page computes their per cents."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of its columns."""
        return tuple(column.name for column in self.columns)

    @property
    def figures(self) -> tuple[str, ...]:
        """The heads of its columns of figures."""
        return tuple(column.name for column in self.columns if column.kind != "words")


def _columns(first: str, **kinds: str) -> tuple[Column, ...]:
    """A column of words, then those of each kind as comma-separated names, in the order given."""
    rest = (Column(name, kind) for kind, names in kinds.items() for name in names.split(","))
    return (Column(first, "words"), *rest)


SATISFACTION = "kepuasan"
"""Id of the table of answers to "Bagaimana tanggapan Anda?", counted by hand."""
PARTS_HEAD = "bagian"
"""Head of the column of per cents that `parts` asks for."""
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip

DATA_TEMPLATES = (
    DataTemplate(
        id="pkk",
        label="Sepuluh program pokok PKK",
        recap=RecapBy.ROW,
        columns=_columns("program", people="peserta", things="kegiatan"),
        rows=(
            "Penghayatan dan Pengamalan Pancasila", "Gotong Royong", "Pangan", "Sandang",
            "Perumahan dan Tata Laksana Rumah Tangga", "Pendidikan dan Keterampilan", "Kesehatan",
            "Pengembangan Kehidupan Berkoperasi", "Kelestarian Lingkungan Hidup", "Perencanaan Sehat",
        ),
    ),
    DataTemplate(
        id="dasawisma",
        label="Rekap dasawisma",
        recap=RecapBy.KECAMATAN,
        columns=_columns(
            "dusun",
            things="dasawisma,rumah,kk",
            people="jiwa,laki-laki,perempuan,balita,ibu hamil,ibu menyusui,lansia",
        ),
        rows=("Krajan",),
        subsets=tuple(("jiwa", part) for part in ("balita", "ibu hamil", "ibu menyusui", "lansia")),
    ),
    DataTemplate(
        id="posyandu",
        label="Posyandu dari bulan ke bulan",
        recap=RecapBy.ROW,
        columns=_columns("bulan", people="S,K,D,N"),
        rows=_MONTHS,
        subsets=(("S", "K"), ("S", "D"), ("D", "N"), ("S", "N")),
        ratios=(("K/S", "K", "S"), ("D/S", "D", "S"), ("N/D", "N", "D")),
    ),
    DataTemplate(
        id="gdsc",
        label="Gerakan Desa Sehat dan Cerdas",
        recap=RecapBy.ROW,
        columns=_columns("indikator", words="bidang", people="sasaran,tercapai"),
        rows=(
            "Buang air besar di jamban;sehat", "Sanitasi layak;sehat", "Ibu dan bayi selamat;sehat",
            "Balita bergizi baik;sehat", "Lantai rumah sehat;sehat", "Lingkungan sehat;sehat",
            "Peserta JKN;sehat", "Peserta KB;sehat",
            "Lama belajar;cerdas", "Bebas buta aksara;cerdas", "Perpustakaan desa;cerdas",
            "Pendidikan vokasional;cerdas", "Tata kelola administrasi desa;cerdas",
            "Akses jalan poros desa;cerdas",
            *(f"Indikator cerdas {number};cerdas" for number in range(7, 13)),
        ),
        subsets=(("sasaran", "tercapai"),),
        ratios=(("capaian", "tercapai", "sasaran"),),
    ),
    DataTemplate(
        id="simdes",
        label="Data desa (SIMDES)",
        recap=RecapBy.ROW,
        columns=_columns("data", people="jumlah", words="satuan"),
        rows=(
            "Penduduk laki-laki;;orang", "Penduduk perempuan;;orang", "Kepala keluarga;;KK", "Balita;;orang",
            "Anak usia sekolah;;orang", "Lansia;;orang", "Penyandang disabilitas;;orang", "Dusun;;dusun",
            "RW;;RW", "RT;;RT", "Sekolah dan PAUD;;unit", "Posyandu;;unit", "Luas sawah;;hektare",
        ),
    ),
    DataTemplate(
        id="apbdes",
        label="Anggaran dan realisasi APBDes",
        recap=RecapBy.ROW,
        columns=_columns("uraian", words="kelompok", money="anggaran,realisasi"),
        rows=(
            "Pendapatan asli desa;Pendapatan", "Dana Desa;Pendapatan", "Alokasi Dana Desa;Pendapatan",
            "Bagi hasil pajak dan retribusi;Pendapatan", "Bantuan keuangan;Pendapatan",
            "Pendapatan lain-lain;Pendapatan", "Penyelenggaraan pemerintahan;Belanja",
            "Pembangunan desa;Belanja", "Pembinaan kemasyarakatan;Belanja", "Pemberdayaan masyarakat;Belanja",
            "Bencana, keadaan darurat dan mendesak;Belanja", "Penerimaan pembiayaan;Pembiayaan",
            "Pengeluaran pembiayaan;Pembiayaan",
        ),
        ratios=(("terlaksana", "realisasi", "anggaran"),),
    ),
    DataTemplate(
        id=SATISFACTION,
        label="Bagaimana tanggapan warga",
        recap=RecapBy.ROW,
        columns=_columns("tanggapan", people="jumlah"),
        rows=("Sangat puas", "Puas", "Cukup puas", "Tidak puas"),
        parts="jumlah",
    ),
    DataTemplate(
        id="idm",
        label="Indeks Desa Membangun",
        recap=RecapBy.MEAN,
        columns=_columns("tahun", index="IKS,IKE,IKL,IDM", words="status"),
        rows=("2024", "2025", "2026"),
    ),
)  # fmt: skip
"""In the order of their pages."""


def template_of(header: tuple[str, ...]) -> DataTemplate | None:
    """The template whose columns of figures and first column are all in the table, or None."""
    heads = [head.casefold() for head in header]
    for template in DATA_TEMPLATES:
        needed = {name.casefold() for name in template.figures}
        if heads[:1] == [template.columns[0].name.casefold()] and needed <= set(heads):
            return template
    return None
