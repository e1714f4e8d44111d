"""What a report asks about a post, and the labels of its evidence, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.model.language import Language

FLAG_QUESTIONS_ID = {
    "L01": "{percent} persen isinya sama dengan tulisan KIM ini sendiri yang lebih dulu; apakah ini tulisan "
    "sendiri?",
    "L02": "{percent} persen isinya sama dengan tulisan {kim} yang lebih dulu; apakah ini tulisan sendiri?",
    "L03": "{percent} persen isinya sama dengan rilis pemerintah, tetapi sumbernya tidak disebut; apakah ini "
    "tulisan sendiri?",
    "L04": "Tertanggal {day} tetapi baru terlihat {late} hari kemudian; kapan tulisan ini dibuat?",
    "L05": "{count} tulisan pertama terlihat dalam 24 jam, padahal tanggalnya tersebar {days} hari; kapan "
    "tulisan ini dibuat?",
    "L06.photos": "Tulisan ini hanya berisi foto; apakah tetap dihitung?",
    "L06.words": "Tulisan ini hanya {words} kata, kurang dari {least}; apakah tetap dihitung?",
    "L06.repeated": "{percent} persen kalimatnya mengulang kalimat sebelumnya; apakah tetap dihitung?",
    "L06.common": "Hampir semua kalimatnya dipakai banyak tulisan lain; apakah ada isi sendiri di dalamnya?",
    "L07.own": "Foto yang sama sudah dipakai KIM ini sendiri pada “{title}”; apakah foto ini dari kegiatan "
    "yang diceritakan?",
    "L07": "Foto yang sama sudah dipakai {kim} pada “{title}”; apakah foto ini dari kegiatan yang "
    "diceritakan?",
    "L08": "Fotonya diambil {taken}; apakah foto ini dari kegiatan yang diceritakan?",
    "L09": "Isinya berubah sesudah batas {limit}; apa yang diubah?",
    "camera": "Tanggal pada kamera",
    "days_before": "{taken}, {days} hari sebelumnya",
    "first_seen": "Pertama terlihat",
    "first_seen_row": "Pertama terlihat, baris {row} buku besar",
    "first_seen_then": "{label}, pertama terlihat {day}",
    "header_day": "Tanggal di kepala tulisan",
    "moment": "{day} pukul {clock}",
    "now": "Sekarang: sidik {digest}…, {when}. {text}",
    "post_day": "Tanggal tulisan: {day}",
    "release": "Rilis {path}",
    "seen_at": "sidik {digest}…, terlihat {moment}, baris {row} buku besar",
    "seen_between": "{first} sampai {last}, baris {first_row} sampai {last_row} buku besar",
    "seen_in": "pertama terlihat {moment}, baris {row}",
    "text_then": "Isi pada batas {limit}",
    "unseen": "belum tercatat di buku besar",
}
FLAG_QUESTIONS_EN = {
    "L01": "{percent} per cent of it is the same as an earlier post of this KIM itself; is it its own work?",
    "L02": "{percent} per cent of it is the same as an earlier post of {kim}; is it its own work?",
    "L03": "{percent} per cent of it is the same as a government release, but no source is named; is it its "
    "own work?",
    "L04": "Dated {day} but first seen {late} days later; when was this post written?",
    "L05": "{count} posts were first seen within 24 hours, but are dated over {days} days; when were "
    "they written?",
    "L06.photos": "This post holds nothing but photos; does it still count?",
    "L06.words": "This post has only {words} words, fewer than {least}; does it still count?",
    "L06.repeated": "{percent} per cent of its sentences repeat earlier ones; does it still count?",
    "L06.common": "Many other posts use nearly all of its sentences; does it say anything of its own?",
    "L07.own": "This KIM itself has used the same photo in “{title}”; is the photo of the event described?",
    "L07": "{kim} has used the same photo in “{title}”; is the photo of the event described?",
    "L08": "Its photo was taken on {taken}; is the photo of the event described?",
    "L09": "It was changed after the deadline of {limit}; what was changed?",
    "camera": "Day on the camera",
    "days_before": "{taken}, {days} days before",
    "first_seen": "First seen",
    "first_seen_row": "First seen, row {row} of the ledger",
    "first_seen_then": "{label}, first seen {day}",
    "header_day": "Day in the header",
    "moment": "{day} at {clock}",
    "now": "Now: digest {digest}…, {when}. {text}",
    "post_day": "Day of the post: {day}",
    "release": "Release {path}",
    "seen_at": "digest {digest}…, seen {moment}, row {row} of the ledger",
    "seen_between": "{first} to {last}, rows {first_row} to {last_row} of the ledger",
    "seen_in": "first seen {moment}, row {row}",
    "text_then": "Text at the deadline of {limit}",
    "unseen": "not in the ledger yet",
}
FLAG_WORDS: Mapping[Language, Mapping[str, str]] = {"id": FLAG_QUESTIONS_ID, "en": FLAG_QUESTIONS_EN}


def flag_words(key: str, language: Language = "id", **values: object) -> str:
    """One question of a flag, or one label of its evidence. Reports are in Indonesian."""
    return FLAG_WORDS[language][key].format(**values)
