"""Reasons that fill a blank of a finding, by their own key, in both languages."""

from __future__ import annotations

REASONS = {
    "id": {
        "phone.none": "tidak ada nomor di sini",
        "phone.several": "ada lebih dari satu nomor; tombol pesan hanya dapat menuju satu",
        "phone.letters": "ada huruf yang menempel pada angkanya, misalnya huruf O di tempat angka 0",
        "phone.landline": "ini nomor telepon rumah; tombol pesan memerlukan nomor HP",
        "phone.abroad": "ini nomor luar negeri",
        "phone.other": "nomor HP diawali 08 atau 628",
        "phone.broken": "angkanya terputus atau belum lengkap",
        "phone.link": "alamat ini tidak memuat nomor",
        "phone.negated": "di sebelahnya tertulis bahwa nomor ini tidak dipakai",
        "phone.spreadsheet": "angkanya sudah dipendekkan oleh program tabel",
        "field.missing": "belum ada",
        "field.empty": "masih kosong",
        "title.heading": "judul di dalam isi, tanggal dari nama berkas",
        "title.file": "nama berkas",
        "choices.class": "berkala (diumumkan rutin, seperti APBDes), serta-merta (keadaan darurat), setiap-saat (ada bila diminta), dikecualikan (tidak terbit)",
        "choices.stock": "ada, pesan dulu, habis; jumlah seperti 20 bungkus juga boleh",
    },
    "en": {
        "phone.none": "there is no number here",
        "phone.several": "there is more than one number; the order button can lead to one only",
        "phone.letters": "a letter sticks to the digits, such as the letter O in the place of a 0",
        "phone.landline": "this is a landline; the order button needs a mobile number",
        "phone.abroad": "this is a number of another country",
        "phone.other": "mobile numbers begin with 08 or 628",
        "phone.broken": "the digits are cut off or not complete",
        "phone.link": "this address holds no number",
        "phone.negated": "the words beside it say that this number is not in use",
        "phone.spreadsheet": "a spreadsheet has shortened the digits",
        "field.missing": "is missing",
        "field.empty": "is still empty",
        "title.heading": "the first heading, its date from the file's name",
        "title.file": "the file's name",
        "choices.class": "berkala (published regularly, such as the budget), serta-merta (emergencies), setiap-saat (at hand when asked for), dikecualikan (never published)",
        "choices.stock": "ada, pesan dulu, habis; an amount such as 20 bungkus will do too",
    },
}
