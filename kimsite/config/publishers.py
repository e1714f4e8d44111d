"""District -> its publishers, and the words that every one of them may know."""

from __future__ import annotations

from kimsite.model.config import (
    Broadcast,
    District,
    DistrictWords,
    Kecamatan,
    Kim,
    Publisher,
    PublisherForm,
    ThemeChoice,
)
from kimsite.model.mentoring import MENTORING_FOLDER

CONTENT_FOLDER = "content"
PORTAL_FOLDERS = ("cari", "kim", "umkm", "posyandu", "informasi-publik", "cek-fakta", "data")
"""What the portal has at the root, beside the kecamatan."""


def district_words(district: District, broadcasts: tuple[Broadcast, ...]) -> DistrictWords:
    """All that one village may know of its district."""
    return DistrictWords(
        name=district.name,
        agency=district.agency,
        url=district.url,
        zone=district.zone,
        language=district.language,
        terms=district.terms,
        broadcasts=broadcasts,
        precompress=district.precompress,
        hide_small=district.hide_small,
        offline_form=district.offline_form,
        offline_reading=district.offline_reading,
        voices=district.voices,
        budget=district.budget,
        markdown=district.markdown,
        signed=bool(district.contests),
    )


def kim_publishers(district: District) -> tuple[Publisher, ...]:
    """Every KIM, by folder."""
    return tuple(_kim(district, village) for village in district.villages)


def district_publisher(district: District) -> Publisher:
    """The district itself, whose pages are at the root."""
    return Publisher(
        id="kabupaten",
        form=PublisherForm.DISTRICT,
        name=f"Portal KIM {district.name}",
        area=(district.name,),
        folder=f"{CONTENT_FOLDER}/_kabupaten",
        url="/",
        theme=ThemeChoice(name=district.portal_theme),
        village=None,
        others=(
            *PORTAL_FOLDERS,
            *((MENTORING_FOLDER,) if district.sessions else ()),
            *sorted(
                {kecamatan.slug for kecamatan in district.kecamatan}
                | {village.folder.partition("/")[0] for village in district.villages}
            ),
        ),
    )


def forum_publisher(district: District, kecamatan: Kecamatan) -> Publisher:
    """The Forum KIM of a kecamatan."""
    return Publisher(
        id=kecamatan.code,
        form=PublisherForm.FORUM,
        name=f"Forum KIM {district.terms.kecamatan} {kecamatan.name}",
        area=(f"{district.terms.kecamatan} {kecamatan.name}", district.name),
        folder=f"{CONTENT_FOLDER}/{kecamatan.slug}/_forum",
        url=f"/{kecamatan.slug}/",
        theme=ThemeChoice(name=district.portal_theme),
        village=None,
        others=tuple(
            sorted(
                name
                for above, _, name in (village.folder.partition("/") for village in district.villages)
                if above == kecamatan.slug
            )
        ),
    )


def _kim(district: District, village: Kim) -> Publisher:
    form = district.terms.own(village.form)
    return Publisher(
        id=village.code,
        form=PublisherForm.KIM,
        name=village.name,
        area=(f"{form} {village.village}", f"{district.terms.kecamatan} {village.kecamatan}", district.name),
        folder=f"{CONTENT_FOLDER}/{village.folder}",
        url=f"/{village.folder}/",
        theme=village.theme,
        village=village,
    )
