"""A digest -> eight Indonesian words that can be read aloud, written on a board or posted in a group."""

from __future__ import annotations

_LIST = """
abu acar air akar alat alis alun angin anting apel arang asam atap awan ayam ayun badak baju bakso bambu
bata batik bawang bayam bebek bedug bekal belut benih beras besi biji bintang bola bubur buku bulan bunga
buruh busur cabai candi cangkul capung cerah cermin cincin cobek cokelat dadu dahan danau dapur daun
delima dermaga desa domba dupa durian ekor elang emas ember embun engsel fajar feri gabah gajah galah
garam garpu gasing gayung gelas gempa gending genteng gerobak getah gitar goa gula gunung guru hijau
hujan huma hutan ikan intan itik jagung jahe jala jambu jamu jarum jati jeruk jinten joglo judul jukung
kaca kain kaki kaldu kambing kancil kapas kapur karang kasur katak kayu kebun kecap kelapa kemiri kendi
kepiting kerbau keris kertas ketupat kipas kolam kopi kuda kue kulit kunci kunyit labu ladang lampu
langit laut layar lebah lele lemari lembah lesung lidi lilin logam lontar lumbung lurik madu mahkota
malam mangga manik mawar meja melati merak merpati minyak mobil musik nada naga nampan nanas nasi nelayan
nenek nyala nyiur obor ombak padi pagar paku palu pandan panen pantai papan pasar pasir payung pelita
perahu perak petani pintu pisang pohon pulau putih rabu rakit rambut randu rantai rebana rimba roda rotan
rujak rumah rusa sabun sagu salak sapi sapu sarung sawah sayur sekam semut senja serai siput sirih sungai
surau surya tahu talas taman tambur tanah tangga tebu teh telur tembaga tempe tenda terong tikar timun
tinta topi tugu tulang tumpeng ubi udang ulam ular wajan wajik warung wayang wortel yoyo zaitun
"""
_WORDS = tuple(_LIST.split())
"""256 short words for things that everybody knows; their order is part of the format."""
COUNT = 8
"""Words, a byte each: 64 bits. Nobody finds another ledger with the same eight words by trying."""


def mnemonic(digest: str) -> str:
    """Eight words for the first eight bytes of a hex digest, in two groups."""
    words = [_WORDS[byte] for byte in bytes.fromhex(digest[: 2 * COUNT])]
    return f"{' '.join(words[: COUNT // 2])} / {' '.join(words[COUNT // 2 :])}"


def matches(written: str, digest: str) -> bool:
    """Whether eight words, or at least the first eight hex digits, belong to this digest."""
    plain = " ".join(written.replace("/", " ").replace("-", " ").casefold().split())
    if plain == mnemonic(digest).replace(" / ", " "):
        return True
    digits = plain.replace(" ", "")
    return len(digits) >= COUNT and set(digits) <= set("0123456789abcdef") and digest.startswith(digits)
