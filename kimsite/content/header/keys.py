"""What a key means in any kind of post: our names, their labels, and the words of other programs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType
from kimsite.content.vocabulary.counts import count_fields
from kimsite.content.vocabulary.key_words import BASES, meant_by
from kimsite.content.vocabulary.question_keys import asked_for
from kimsite.content.vocabulary.regional_keys import REGIONAL, bases_of, without_accents
from kimsite.model.kinds import Kind
from kimsite.tools.date_words import one_slip
from kimsite.tools.text import plain_marks
from kimsite.tools.word_lists import words

IGNORED_KEYS = frozenset(
    """
    layout toc comments comment noComment nocomment pin pinned mermaid math katex mathjax featured weight
    menu sitemap sitemap_exclude robots robotsdisable type template theme permalink_base guid id uuid uid
    post_id wordpress_id blogger_id blogger_blog blogger_author blogger_permalink blogger_orig_url meta
    parent order nav_order nav_exclude has_children classes sidebar header footer share related read_time
    reading_time readingtime show_date showtoc tocopen hidemeta disablehljs disableshare hidesummary
    searchhidden showreadingtime showbreadcrumbs showpostnavlinks showwordcount
    showrsusbuttoninsectiontermlist usehljs showdate showauthor lastmod last_modified_at lastmodified
    modified updated updated_at modified_time modified_at date_modified date_gmt edited edit_url editurl
    canonical canonicalurl canonical_url keywords keyword cssclass cssclasses publish_to editor markup
    outputs cascade build url_lama version generator format post_format password ping_status comment_status
    author_email author_url author_login author_id series series_order subtitle sub_title collection output
    render_with_liquid published_time paginate pagination hide hidden_toc position ogtitle ogdescription
    ogimage twitter og seo seo_title seo_description linktitle link_title is_page sticky banner_alt gallery
    video audio podcast params extra taxonomies resources aliases_lama no_comment
    """.lower().split()
)
"""Keys of Hugo, Jekyll, WordPress, Blogger, Obsidian and their exporters that say nothing to a reader.

They are left out with an advice.
"""
THING_KEYS = {
    Kind.BERITA: frozenset({"kegiatan", "acara", "warta"}),
    Kind.SIARAN: frozenset({"pengumuman", "siaran", "info", "informasi"}),
    Kind.UMKM: frozenset(
        {
            "nama",
            "dagangan",
            "jualan",
            "produk",
            "nama_produk",
            "nama_barang",
            "barang",
            "nama_usaha_produk",
            "yang_dijual",
            "nama_dagangan",
            "product",
            "product_name",
        }
    ),
    Kind.AGENDA: frozenset(
        {"acara", "kegiatan", "nama", "event", "agenda", "undangan", "event_name", "nama_event"}
    ),
}
"""Keys that name the thing that a post of a kind is about: its title where none is written."""
DAY_KEYS = frozenset(
    words("""
    hari hari_tgl tgl_hari hari_pelaksanaan hari_kegiatan hari_acara tanggal_pelaksanaan tgl_pelaksanaan
    tanggal_acara pelaksanaan hari_h kapan hari_buka hari_posyandu
    hari_tanggal hari_dan_tanggal tanggal_kegiatan tanggal_hari
""")
)
HOUR_KEYS = frozenset(
    {
        "jam",
        "waktu",
        "pukul",
        "pkl",
        "jam_mulai",
        "pukul_mulai",
        "jam_acara",
        "jam_kegiatan",
        "waktu_jam",
        "time",
    }
)
"""Keys of the day and of the hour that a post is about; what they mean depends on its kind."""
_JOINTS = re.compile(r"[\s\-./,]+")
_BOLD = "*_`~ "
_THINGS = frozenset({"bulan"}).union(*THING_KEYS.values(), DAY_KEYS, HOUR_KEYS) - {
    "nama",
    "agenda",
    "undangan",
}
SHORTEST = 5
"""Letters that a key needs for a slip of the keys to be guessed: shorter words are too near one another (nik,
nib).
"""


_SHORT = {"tgl": "tanggal", "tmpt": "tempat", "tmp": "tempat", "yg": "yang", "bln": "bulan", "thn": "tahun",
          "jml": "jumlah", "jmlh": "jumlah", "jlh": "jumlah", "jum": "jumlah",
          "nomer": "nomor", "hr": "hari", "lok": "lokasi", "pelaks": "pelaksanaan", "ptgs": "petugas",
          "brkt": "berikutnya",
          "ket": "keterangan", "&": "dan"}  # fmt: skip
"""Words that people cut short in the name of a field."""


@lru_cache(maxsize=1024)
def spelt_out(name: str) -> str:
    """A folded key with its short and regional words whole: `kader_yg_hadir` is `kader_yang_hadir`."""
    plain = without_accents(name)
    plain = plain if plain in REGIONAL else asked_for(plain).removesuffix("_aktif")
    whole = REGIONAL.get(plain) or "_".join(_whole_word(word.strip(".")) for word in plain.split("_"))
    if whole in _NATURAL or whole in _THINGS:
        return whole
    if (unmarked := _REMARK.sub("", whole)) != whole:
        bare = spelt_out(unmarked)
        return bare if bare in _NATURAL or bare in _THINGS else whole
    return meant_by(whole.split("_")) or whole


_REMARK = re.compile(r"_(?:\([^()]*\)|\*)$")
"""What a form adds to the name of a field: `Judul (maks 10 kata)`, `Judul *`."""


def _whole_word(word: str) -> str:
    """One word of a key as Indonesian writes it in full; the word itself where it is none that is known."""
    for form in (word, *bases_of(word)):
        if whole := _SHORT.get(form) or REGIONAL.get(form):
            return whole
        if form != word and form in BASES:
            return form
    return word


@lru_cache(maxsize=4096)
def normalise_key(key: str) -> str:
    """`Nomor WA`, `nomor-wa` and `NOMOR_WA` are one name."""
    if key.isalpha() and key.islower() and key.isascii():
        return key
    plain = key if key.isascii() else unicodedata.normalize("NFKC", plain_marks(key))
    return _JOINTS.sub("_", plain.strip(_BOLD).casefold()).strip("_,")


def names_of(field: Field) -> tuple[str, ...]:
    """Every name a field goes by, folded: its own first, then its aliases, then its label."""
    return tuple(dict.fromkeys(normalise_key(name) for name in (field.name, *field.aliases, field.label)))


def by_name(fields: tuple[Field, ...], *, natural: bool = False) -> dict[str, Field]:
    """Folded name -> field.

    A field's own name goes before another's alias, an alias before a label, a label before a natural name.
    """
    named = {normalise_key(field.name): field for field in fields}
    for field in fields:
        for alias in field.aliases:
            named.setdefault(normalise_key(alias), field)
    for field in fields:
        named.setdefault(normalise_key(field.label), field)
    for field in fields if natural else ():
        for name in field.natural:
            named.setdefault(name, field)
    return named


KNOWN = by_name((*COMMON_FIELDS, *(field for spec in KINDS for field in spec.fields)))
"""All names of all kinds, without the natural ones."""
_NATURAL = by_name((*COMMON_FIELDS, *(field for spec in KINDS for field in spec.fields)), natural=True)
LISTED = frozenset({"foto", "berkas", "keterangan", "alt", "kredit"})
"""Fields that a header may have several times, or with numbers: `foto 1`, `foto 2`, `keterangan foto 2`."""
_ORDINALS = words("""
    pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh
""")
_WORD_NUMBERS = {
    **{word: at for at, word in enumerate(_ORDINALS, 1)},
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
}
_NUMBER = re.compile(rf"_?(?:ke|no|nomor|#)?_?\(?(?P<number>\d{{1,2}}|{'|'.join(_WORD_NUMBERS)})\)?(?=_|$)")
NESTED_FIELDS = frozenset({FieldType.COUNTS, FieldType.PAIRS, FieldType.PHOTOS})
"""Types whose values may have names of their own inside."""


def _whole_name(key: str) -> str:
    """A folded key, with its short words whole where only that names a field: `Tgl. kegiatan`."""
    name = normalise_key(key)
    if name in KNOWN or name in _NATURAL:
        return name
    whole = spelt_out(name)
    return whole if whole in _NATURAL or whole in _THINGS else name


def is_known(key: str) -> bool:
    """True for a key that some kind of post has."""
    return _whole_name(key) in KNOWN or bool(numbered(key, KNOWN)[0])


def names_a_line(key: str) -> bool:
    """True for a key that means something in a header of some kind, a natural one too."""
    name = _whole_name(key)
    return name in KNOWN or name in _NATURAL or name in _THINGS or count_fields(name) != ""


def field_of(key: str) -> str:
    """The name of the field that a key means in most kinds; the folded key itself where none has it."""
    name = _whole_name(key)
    field = KNOWN.get(name) or _NATURAL.get(name)
    return field.name if field is not None else name


def type_of(key: str) -> FieldType | None:
    """The type of the field that a key names; None where no kind has it."""
    name = _whole_name(key)
    field = KNOWN.get(name) or _NATURAL.get(name) or KNOWN.get(numbered(key, KNOWN)[0])
    if field is None:
        return FieldType.NUMBER if count_fields(name) else None
    return field.type


def may_repeat(key: str) -> bool:
    """True for a key that several lines of one header may have."""
    field = KNOWN.get(normalise_key(key))
    return field is not None and field.name in LISTED


def numbered(key: str, names: Mapping[str, Field]) -> tuple[str, int]:
    """(field, number) of a key like `Foto ke-2`; an empty name where it is none."""
    folded = normalise_key(key)
    match = _NUMBER.search(folded)
    if not match or not match.start():
        return "", 0
    name = (folded[: match.start()] + folded[match.end() :]).strip("_")
    field = names.get(name) or names.get(spelt_out(name))
    if field is None or field.name not in LISTED:
        return "", 0
    word = match["number"]
    return field.name, int(word) if word.isdigit() else _WORD_NUMBERS[word]


def typo_of(key: str, names: dict[str, Field]) -> str:
    """The one name that differs from `key` by a single typo, or an empty text.

    A typo is a letter left out, doubled, swapped or mistyped.
    """
    folded = normalise_key(key)
    near = {
        names[name].name
        for name in names
        if min(len(name), len(folded) + 1) >= SHORTEST and one_slip(folded, name)
    }
    return near.pop() if len(near) == 1 else ""


@lru_cache(maxsize=512)
def nearly_names_a_line(key: str) -> bool:
    """True for a key that means something in a header of some kind, also with one slip of the keys."""
    return names_a_line(key) or typo_of(key, KNOWN) != ""
