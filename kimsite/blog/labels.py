"""The words that readers see for kinds, programmes, counts and questions."""

from __future__ import annotations

QUESTIONS = {
    "apa": "Apa",
    "siapa": "Siapa",
    "di_mana": "Di mana",
    "kapan": "Kapan",
    "mengapa": "Mengapa",
    "bagaimana": "Bagaimana",
}
COUNTS = {
    "ibu_hamil": "Ibu hamil",
    "lansia": "Lansia",
    "remaja": "Remaja",
    "vitamin_a": "Vitamin A",
    "kader": "Kader bertugas",
}
PROGRAMS = {
    1: ("Penghayatan dan Pengamalan Pancasila", "Pokja I"),
    2: ("Gotong Royong", "Pokja I"),
    3: ("Pangan", "Pokja III"),
    4: ("Sandang", "Pokja III"),
    5: ("Perumahan dan Tata Laksana Rumah Tangga", "Pokja III"),
    6: ("Pendidikan dan Keterampilan", "Pokja II"),
    7: ("Kesehatan", "Pokja IV"),
    8: ("Pengembangan Kehidupan Berkoperasi", "Pokja II"),
    9: ("Kelestarian Lingkungan Hidup", "Pokja IV"),
    10: ("Perencanaan Sehat", "Pokja IV"),
}
"""The ten programmes of PKK and the working group of each (Perpres 99/2017, Permendagri 36/2020)."""
