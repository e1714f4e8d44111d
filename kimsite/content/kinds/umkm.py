"""UMKM: a product with its price and the seller's WhatsApp."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.content.vocabulary.choices import category_of, consent_of
from kimsite.content.vocabulary.stock import stock_of
from kimsite.model.kinds import Kind
from kimsite.model.records import Price, UmkmRecord
from kimsite.tools.text import negations
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.word_lists import words

STOCK = ("ada", "pesan dulu", "habis")
PRODUCT_CATEGORIES = ("makanan", "minuman", "kerajinan", "batik", "pertanian", "ternak", "jasa", "lainnya")


def make(values: Values) -> UmkmRecord:
    """The product.

    The number is kept only where the seller agreed (`izin_kontak: ya`) or was not asked; an answer that is
    not understood is no consent.
    """
    refused = values.written("izin_kontak") and not values.yes("izin_kontak")
    price, unit = _priced(values)
    return UmkmRecord(
        price=price,
        unit=unit,
        stock=values.text("stok") if values.written("stok") else "ada",
        seller=values.text("penjual"),
        whatsapp="" if refused else values.text("wa"),
        category=values.text("kategori_produk") or _category(values) or "lainnya",
        pirt=_number("pirt", values),
        halal=values.yes("halal"),
        nib=_number("nib", values),
    )


def _priced(values: Values) -> tuple[Price, str]:
    """(the price, its unit).

    The field of the unit counts before what is in the price's line; a note goes behind the unit.
    """
    price = values.price("harga")
    unit = values.text("satuan") or price.unit
    note = price.note if price.low is None or not unit else ""
    behind = f" ({price.note})" if price.note and unit and price.low is not None else ""
    return replace(price, unit="", note=note), unit + behind


def _category(values: Values) -> str:
    """The kind of product that `kategori` names, as every post may have one."""
    return next((meant for text in values.texts("kategori") if (meant := category_of(text))), "")


def _number(name: str, values: Values) -> str:
    """A registration number; `proses` and `belum ada` are none."""
    written = values.text(name)
    return written if re.search(r"\d{4}", written) and not negations(written) else ""


def _same(one: str, other: str) -> bool:
    """True for two spellings of one unit: `kg` and `1 kg`, `bks` and `bungkus`."""
    first, second = (re.sub(r"^(?:per|1|satu|se)\s*|[^a-z0-9]", "", unit.casefold()) for unit in (one, other))
    return first in second or second in first or {first, second} in _ABBREVIATED


_ABBREVIATED = (
    {"bks", "bungkus"},
    {"gr", "gram"},
    {"kilo", "kg"},
    {"kilogram", "kg"},
    {"ltr", "liter"},
    {"btl", "botol"},
    {"pcs", "buah"},
    {"pcs", "biji"},
    {"pak", "pack"},
    {"lbr", "lembar"},
)


def rule(values: Values) -> tuple[tuple[str, Unreadable], ...]:
    """Reports a contact without consent, units that disagree, and words in place of a registration number."""
    problems: list[tuple[str, Unreadable]] = []
    if values.written("izin_kontak") and not values.yes("izin_kontak"):
        problems.append(("izin_kontak", Unreadable("W04" if values.has("izin_kontak") else "P11")))
    beside, own = values.price("harga").unit, values.text("satuan")
    if beside and own and not _same(beside, own):
        problems.append(
            (
                "harga",
                Unreadable(
                    "W07", (("satu", beside), ("dua", own), ("tebakan", _figure(values.price("harga"))))
                ),
            )
        )
    worded = (name for name in ("pirt", "nib") if values.text(name) and not _number(name, values))
    problems.extend(
        (name, Unreadable("W08", (("isian", name), ("nilai", values.text(name))))) for name in worded
    )
    return tuple(problems)


def _figure(price: Price) -> str:
    return f"{price.low}-{price.high}" if price.high is not None else str(price.low)


KIND = KindSpec(
    kind=Kind.UMKM,
    usual=words("judul tanggal harga penjual wa"),
    example_title="Keripik tempe Bu Sri",
    make=make,
    rule=rule,
    fields=(
        Field(
            name="harga",
            type=FieldType.MONEY,
            label="Harga",
            example="15000",
            required=True,
            aliases=words("price harga_jual harga_satuan"),
            natural=words(
                "harga_barang harga_produk hrg banderol tarif biaya ongkos dijual tiket harga_tiket"
            ),
            hint="Seperti 15000, 15rb/bungkus, 10000-25000, atau tanya penjual.",
        ),
        Field(
            name="satuan",
            type=FieldType.TEXT,
            label="Satuan",
            example="bungkus",
            aliases=words("unit"),
            natural=words("ukuran kemasan netto berat_bersih berat takaran isi_kemasan per"),
        ),
        Field(
            name="stok",
            type=FieldType.CHOICE,
            label="Stok",
            example="ada",
            choices=STOCK,
            meaning=stock_of,
            choices_text="choices.stock",
            aliases=words("stock persediaan"),
            natural=words("ketersediaan stok_barang status_stok sisa sisa_stok"),
        ),
        Field(
            name="penjual",
            type=FieldType.TEXT,
            label="Nama panggilan penjual",
            example="Bu Sri",
            required=True,
            aliases=words("seller nama_penjual"),
            natural=words("""
                pemilik nama_pemilik pengusaha pembuat produsen pengrajin perajin owner pelaku_usaha
                nama_pelaku_usaha nama_usaha usaha dijual_oleh pelapak pedagang warung toko nama_toko
                yang_jual yang_menjual pengelola pangkalan agen penyedia
            """),
            hint="Nama panggilan saja.",
        ),
        Field(
            name="wa",
            type=FieldType.PHONE,
            label="Nomor WhatsApp penjual",
            example="0812-3456-7890",
            required=True,
            aliases=words("""
                whatsapp no_wa nomor_wa nomor_whatsapp no_hp nomor_hp hp telepon telp kontak phone
            """),
            natural=words("""
                no_telepon no_telp nomor_telepon nomor_telp nomor_kontak no_kontak no_whatsapp wa_penjual
                hp_penjual cp contact_person kontak_person hubungi pemesanan order tlp no_tlp narahubung
                nara_hubung pesan_ke pesan_di info_pemesanan bisa_dihubungi hub kontak_penjual kontak_wa
                wa_hp_penjual no_hp_wa no_wa_hp hp_wa wa_hp nomor_hp_wa nomor_wa_hp
            """),
        ),
        Field(
            name="izin_kontak",
            type=FieldType.YES_NO,
            label="Penjual setuju nomornya tampil",
            example="ya",
            meaning=consent_of,
            natural=words("izin_wa izin_nomor izin_tampil ijin_kontak setuju_nomor_tampil"),
        ),
        Field(
            name="pirt",
            type=FieldType.TEXT,
            label="Nomor P-IRT",
            example="2063522010001-29",
            natural=words("p_irt no_pirt no_p_irt nomor_pirt nomor_p_irt p_irt_no izin_pirt sp_pirt"),
        ),
        Field(
            name="halal",
            type=FieldType.YES_NO,
            label="Bersertifikat halal",
            example="ya",
            natural=words("sertifikat_halal label_halal"),
        ),
        Field(
            name="nib",
            type=FieldType.TEXT,
            label="NIB",
            example="1234567890123",
            natural=words("no_nib nomor_nib"),
        ),
        Field(
            name="kategori_produk",
            type=FieldType.CHOICE,
            label="Jenis produk",
            example="makanan",
            choices=PRODUCT_CATEGORIES,
            meaning=category_of,
            natural=words("jenis_barang kategori_barang jenis_usaha"),
        ),
    ),
)
