"""Mapping of KIM by interest, influence and strength, and the five indicators of success.

As Dinas Kominfo Banten named them on 17 April 2025. The blog shows a part of each; the rest can only be
asked, and is labelled so.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from kimsite.model.kinds import Kind
from kimsite.record import Record
from kimsite.report.desk.kim import BlogActivity, DeskKim


class TraitLevel(StrEnum):
    """How much of a trait the blog shows."""

    STRONG = "kuat"
    MIDDLE = "sedang"
    WEAK = "lemah"
    UNKNOWN = "belum terlihat"
    """Without a post in the weeks that are looked at."""


class MappedKim(Record, kw_only=True):
    """One KIM with its three levels and the numbers that they come from."""

    desk_kim: DeskKim
    interest: TraitLevel
    influence: TraitLevel
    strength: TraitLevel
    stages: int
    """Stages of ADINDA that its posts name, of six."""
    authors: int
    groups: int
    """Groups that its authors belong to (PKK, Karang Taruna, perangkat, KIM, warga)."""


class MeasuredPart(Record, kw_only=True):
    """What the blogs show of an indicator."""

    label: str
    value: int
    of: int
    """The whole that `value` is a part of; 0: none."""


class SuccessIndicator(Record, kw_only=True):
    """One of the five indicators."""

    name: str
    measured: tuple[MeasuredPart, ...]
    asked: str
    """The question that only people can answer."""


MAPPING_RULES = (
    "Ketertarikan: minggu aktif dari 13. Kuat sejak 9, sedang sejak 4.",
    (
        "Pengaruh: ragam jenis tulisan ditambah tahap ADINDA yang disebut. Kuat sejak 6, sedang sejak 3. "
        "Jumlah pembaca tidak diukur."
    ),
    (
        "Kekuatan: nama penulis, unsur penulis, dan syarat kemitraan yang terpenuhi dibagi tiga. "
        "Kuat sejak 6, sedang sejak 4."
    ),
)
"""How levels are found, as the page prints them."""


def map_kims(kims: Sequence[DeskKim]) -> tuple[MappedKim, ...]:
    """Every KIM, by address."""
    return tuple(map(_mapped, kims))


def _mapped(desk_kim: DeskKim) -> MappedKim:
    numbers = desk_kim.score.numbers
    stages = sum(bool(posts) for _, posts in numbers.adinda)
    groups = sum(bool(posts) for group, posts in numbers.by_group if group)
    met = len(desk_kim.checks) - len(desk_kim.missing)
    return MappedKim(
        desk_kim=desk_kim,
        interest=_level(numbers.active_weeks, 9, 4, written=bool(numbers.posts)),
        influence=_level(numbers.variety + stages, 6, 3, written=bool(numbers.posts)),
        strength=_level(numbers.authors + groups + met // 3, 6, 4, written=bool(numbers.posts)),
        stages=stages,
        authors=numbers.authors,
        groups=groups,
    )


def _level(value: int, strong: int, middle: int, *, written: bool) -> TraitLevel:
    if not written:
        return TraitLevel.UNKNOWN
    return TraitLevel.STRONG if value >= strong else TraitLevel.MIDDLE if value >= middle else TraitLevel.WEAK


def success_indicators(kims: Sequence[DeskKim], villages: int) -> tuple[SuccessIndicator, ...]:
    """The five, of the last 13 weeks. `villages`: of the whole kabupaten."""
    return (
        SuccessIndicator(
            name="Meningkatnya kesadaran masyarakat tentang isu-isu penting",
            measured=(
                _part("tulisan berita", _posts(kims, Kind.BERITA)),
                _part("tulisan posyandu", _posts(kims, Kind.POSYANDU)),
            ),
            asked="Apakah warga tahu isu yang sedang penting di desanya?",
        ),
        SuccessIndicator(
            name="Peningkatan aksesibilitas informasi",
            measured=(
                _part(
                    "desa dengan blog yang aktif",
                    sum(kim.activity == BlogActivity.ACTIVE for kim in kims),
                    villages,
                ),
                _part(
                    "dokumen wajib yang ada",
                    sum(post is not None for kim in kims for _, _, post in kim.score.numbers.checklist),
                    sum(len(kim.score.numbers.checklist) for kim in kims),
                ),
            ),
            asked="Apakah warga dapat membuka blog desanya, dan tahu alamatnya?",
        ),
        SuccessIndicator(
            name="Meningkatnya partisipasi masyarakat dalam pengambilan keputusan",
            measured=(
                _part("tulisan bertahap diskusi", _stage(kims, "diskusi")),
                _part("tulisan bertahap aspirasi", _stage(kims, "aspirasi")),
                _part(
                    "aspirasi warga yang ditanggapi", sum(len(kim.score.numbers.responses) for kim in kims)
                ),
            ),
            asked="Apakah usulan warga dibahas dan dijawab pemerintah desa?",
        ),
        SuccessIndicator(
            name="Perbaikan kualitas hidup masyarakat",
            measured=(
                _part("produk UMKM aktif", sum(len(kim.score.numbers.products_live) for kim in kims)),
                _part(
                    "laporan bulanan posyandu",
                    sum(kim.score.numbers.posyandu_reported for kim in kims),
                    sum(kim.score.numbers.posyandu_due for kim in kims),
                ),
            ),
            asked="Apakah ada usaha, kesehatan, atau pelayanan yang membaik karena kabar di blog?",
        ),
        SuccessIndicator(
            name="Meningkatnya kemampuan masyarakat dalam mengakses dan memanfaatkan informasi",
            measured=(
                _part("nama penulis", sum(kim.score.numbers.authors for kim in kims)),
                _part(
                    "KIM dengan dua penulis atau lebih",
                    sum(kim.score.numbers.authors > 1 for kim in kims),
                    len(kims),
                ),
            ),
            asked="Apakah warga memakai informasi itu untuk usaha, sekolah, atau urusan surat?",
        ),
    )


def _part(label: str, value: int, of: int = 0) -> MeasuredPart:
    return MeasuredPart(label=label, value=value, of=of)


def _posts(kims: Sequence[DeskKim], kind: Kind) -> int:
    return sum(len(dict(kim.score.numbers.by_kind)[kind]) for kim in kims)


def _stage(kims: Sequence[DeskKim], stage: str) -> int:
    return sum(len(dict(kim.score.numbers.adinda)[stage]) for kim in kims)
