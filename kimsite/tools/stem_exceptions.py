"""Words whose stem the affix rules miss: a line a stem, then the forms that lead to it.

A form is listed as the rules leave it when they fail (`berik` of *berikan* and *memberikan*).
"""

from __future__ import annotations

_LINES = """
ajar belajar lajar
penuh penuhi
tanya bertanya
menang menangk
beri berik
terap terapk
bersih bersihk
cat dicat
cek dicek
sah disahk pengesahan
tahu ketahui ketahu
jalan pejalan
rawan relawan
maju majuk kemajuan
"""

STEM_EXCEPTIONS = {
    form: stem for stem, *forms in map(str.split, _LINES.split("\n")[1:-1]) for form in (stem, *forms)
}
"""Form -> stem."""

QUERY_STOP_WORDS = "apa dan dari dengan di ini itu ke pada untuk yang"
"""Those that people write into a search, for its script."""

_COMMON = """
ada adalah agar akan aku anda antara apa atau bagi bahwa banyak bisa bukan dalam dan dapat dari
dengan di dua hal hanya harus ia ini itu jadi jika juga kalau kami karena ke kepada kita lagi lain
lalu lebih maka masih menjadi mereka mulai nya oleh pada para per pun saat saja sama sampai sangat
satu saya sebagai sebagian sebelum sebuah secara sedang sehingga sejak selama selanjutnya semoga
semua seorang seperti serta sesudah setelah setiap siapa sudah supaya tak telah tentang terhadap
tidak untuk yaitu yakni yang the and of to in
"""
STOP_WORDS = frozenset(_COMMON.split())
"""Words that nobody looks for: they are in every text."""
