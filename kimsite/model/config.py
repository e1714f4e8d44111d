"""What sites.yaml says, checked and whole."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kimsite.model.budget import PageBudget
from kimsite.model.deploy import DeployTarget
from kimsite.model.mentoring import MentoringSession
from kimsite.model.registry import Dossier, Requirements, Targets
from kimsite.record import Record

MARKDOWN_ENGINES = {"python": "markdown", "commonmark": "pyromark"}
"""Converters that sites.yaml may choose -> the package each needs; the first is the default."""
LEDGER = "buku-besar.jsonl"
"""The first-seen ledger, beside sites.yaml."""


class VillageForm(StrEnum):
    """What a village is by law; the first digit of the fourth part of its code says which."""

    DESA = "desa"
    KELURAHAN = "kelurahan"
    DESA_ADAT = "desa-adat"


class KimStatus(StrEnum):
    """How far a KIM has come, as `sites.yaml` has it."""

    USULAN = "usulan"
    TERBENTUK = "terbentuk"
    TERDAFTAR = "terdaftar"
    AKTIF = "aktif"
    PASIF = "pasif"
    TIDAK_AKTIF = "tidak-aktif"

    @property
    def label(self) -> str:
        """'Tidak aktif'."""
        return self.value.replace("-", " ").capitalize()


class PublisherForm(StrEnum):
    """Who has a folder of posts."""

    KIM = "kim"
    FORUM = "forum"
    """The Forum KIM of a kecamatan."""
    DISTRICT = "kabupaten"


class VoicesPlace(StrEnum):
    """Where a blog offers its readers to write to the KIM."""

    HOME = "beranda"
    """Its first page and its profile."""
    POSTS = "tulisan"
    """Below every post too."""
    NOWHERE = "tidak"


class Terms(Record, kw_only=True):
    """The district's own words for its offices and areas (nagari, gampong, keuchik, …)."""

    desa: str = "Desa"
    kelurahan: str = "Kelurahan"
    desa_adat: str = "Desa Adat"
    kecamatan: str = "Kecamatan"
    kabupaten: str = "Kabupaten"
    dusun: str = "Dusun"
    kades: str = "Kepala Desa"
    lurah: str = "Lurah"
    camat: str = "Camat"
    kim: str = "Komunitas Informasi Masyarakat"

    def own(self, form: VillageForm) -> str:
        """The word for a village of one form."""
        match form:
            case VillageForm.KELURAHAN:
                return self.kelurahan
            case VillageForm.DESA_ADAT:
                return self.desa_adat
            case VillageForm.DESA:
                return self.desa


class RegionVillage(Record, kw_only=True):
    """One village of the official code table, with a KIM or without."""

    code: str
    """Kemendagri code such as 35.22.12.2006."""
    name: str
    form: VillageForm


class Kecamatan(Record, kw_only=True):
    """One kecamatan of the district, with all its villages."""

    code: str
    name: str
    slug: str
    wilker: str
    """Name of its contest zone; empty where the district declares none."""
    villages: tuple[RegionVillage, ...]


class Wilker(Record, kw_only=True):
    """A contest zone: every kecamatan lies in exactly one."""

    name: str
    kecamatan: tuple[str, ...]


class ThemeChoice(Record, kw_only=True):
    """How one blog looks."""

    name: str
    palette: str = ""
    """Empty: the theme's own default."""
    motif: str = ""
    logo: str = ""
    """File name inside the village's foto/ folder; empty: initials are drawn."""


class Decree(Record, kw_only=True):
    """The SK that founded the KIM."""

    number: str
    day: date | None
    signatory: str
    valid_until: date | None


class Officer(Record, kw_only=True):
    """One member of the board: role and name only, never an address or a number."""

    role: str
    name: str
    group: str
    """PKK, Karang Taruna, perangkat or warga."""


class Kim(Record, kw_only=True):
    """One KIM and the village it writes for."""

    code: str
    name: str
    """Name of the KIM."""
    village: str
    """Name of the village, from the code table."""
    form: VillageForm
    kecamatan: str
    wilker: str
    folder: str
    """kecamatan/desa, below content/ and below the site's root."""
    status: KimStatus
    theme: ThemeChoice
    whatsapp: str
    """62… digits, or empty. Whoever names it agrees that it is published."""
    decree: Decree | None
    registry_number: str
    officers: tuple[Officer, ...]
    declared: bool
    """All neutrality statements were made. Never published one by one."""
    email: str = ""
    """The KIM's own address, published like `whatsapp`; or empty."""
    voices: VoicesPlace = VoicesPlace.HOME


class MapFigure(StrEnum):
    """What the portal's map is shaded by."""

    POSTS = "tulisan"
    KIM = "kim"
    PRODUCTS = "produk"
    POSYANDU = "posyandu"


class MapChoice(Record, kw_only=True):
    """The operator's choices for the portal's map."""

    geojson: str = ""
    """The text of a file with the outlines of the kecamatan; empty: those of kimsite, else tiles."""
    figure: MapFigure = MapFigure.POSTS


class District(Record, kw_only=True):
    """One kabupaten: its words, its map of villages, its KIM."""

    code: str
    name: str
    agency: str
    url: str
    """Where public/ will be, with a trailing slash."""
    zone: str
    """IANA name: Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura."""
    language: str
    terms: Terms
    theme: str
    """Theme of blogs that name none."""
    portal_theme: str
    wilker: tuple[Wilker, ...]
    kecamatan: tuple[Kecamatan, ...]
    villages: tuple[Kim, ...]
    contests: tuple[str, ...]
    """Paths of contest rule files, below the project folder."""
    precompress: bool = False
    """Texts are written compressed too, for web servers that send such files."""
    hide_small: bool = False
    """Counts of people from 1 to 4 are shown as '<5'."""
    map: MapChoice = MapChoice()
    budget: PageBudget = PageBudget()
    offline_form: bool = True
    """Each blog has a page for writing without a server."""
    offline_reading: bool = True
    """A reader's phone keeps the newest pages of a blog."""
    voices: bool = True
    """Blogs offer their readers to write to the KIM."""
    markdown: str = "python"
    """Name of the Markdown engine."""
    targets: tuple[DeployTarget, ...] = ()
    """Where the site is published; the first is meant where none is named."""
    dossiers: tuple[Dossier, ...] = ()
    """What the Dinas alone knows of its KIM, in the order of `villages`."""
    requirements: Requirements = Requirements()
    targets_of_year: tuple[Targets, ...] = ()
    sessions: tuple[MentoringSession, ...] = ()
    """Mentoring days, by date, as the public may see them."""

    @property
    def town(self) -> str:
        """'Bojonegoro', as documents have it before their date."""
        return self.name.removeprefix("Kabupaten ").removeprefix("Kota ")


class Publisher(Record, kw_only=True):
    """Whoever has a folder of posts: a KIM, the Forum KIM of a kecamatan, or the district itself."""

    id: str
    form: PublisherForm
    name: str
    area: tuple[str, ...]
    """From small to large: 'Desa Sumberrejo', 'Kecamatan Sumberrejo', 'Kabupaten Bojonegoro'."""
    folder: str
    """Folder of its posts below the project: content/sumberrejo/sumberrejo."""
    url: str
    """Site path with both slashes: /sumberrejo/sumberrejo/."""
    theme: ThemeChoice
    village: Kim | None
    others: tuple[str, ...] = ()
    """Folders below its address that are not its own: those of the villages of a kecamatan, those that the
    portal fills.
    """


class Broadcast(Record, kw_only=True):
    """A siaran of the district, shown on every blog while it lasts."""

    title: str
    summary: str
    url: str
    day: date
    until: date | None


class DistrictWords(Record, kw_only=True):
    """All that one village may know of its district."""

    name: str
    agency: str
    url: str
    zone: str
    language: str
    terms: Terms
    broadcasts: tuple[Broadcast, ...]
    precompress: bool = False
    hide_small: bool = False
    offline_form: bool = True
    offline_reading: bool = True
    voices: bool = True
    """All five as in District."""
    budget: PageBudget = PageBudget()
    markdown: str = "python"
    """Name of the Markdown engine."""
    signed: bool = False
    """There is a contest: texts are signed, so that copies and late changes can be found."""


class ThemeOffer(Record, kw_only=True):
    """What a theme offers for choice in sites.yaml."""

    name: str
    palettes: tuple[str, ...]
    motifs: tuple[str, ...]
    whole: bool = True
    """False where a file of the theme or of its parents cannot be read: then it may offer more."""
