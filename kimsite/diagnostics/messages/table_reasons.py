"""Reasons why a table cannot be shown, by their own key, in both languages."""

from __future__ import annotations

TABLE_REASONS_ID = {
    "table.excel": "ini berkas Excel yang diberi nama .csv, bukan CSV",
    "table.encoding": "hurufnya tidak terbaca; bukan UTF-8",
    "table.cut": "susunannya terputus di baris {urut}; mungkin tanda petik tidak ditutup",
    "table.empty": "tidak ada isinya",
    "table.no-rows": "hanya ada judul kolom, belum ada barisnya",
    "table.one-column": "hanya ada satu kolom; mungkin tanda pemisah kolomnya tidak dikenal",
    "table.too-long": "lebih dari {batas} baris",
    "table.ragged": (
        "baris {urut} punya {jumlah} kolom, padahal judulnya {batas}; angka seperti 2,5 perlu tanda "
        "petik kalau kolom dipisah koma"
    ),
    "table.unnamed": "kolom {urut} belum punya judul",
    "table.no-heads": "baris pertama berisi angka, bukan judul kolom",
    "table.no-column": 'tidak ada kolom berjudul "{kolom}"',
    "table.broken": "berkasnya rusak atau bukan lembar kerja",
    "table.old-or-locked": "berkasnya bersandi atau .xls lama; simpan lagi sebagai .xlsx tanpa sandi",
    "table.too-wide": "lembarnya sampai jutaan sel; hapus baris dan kolom kosong di luar tabelnya",
}
TABLE_REASONS_EN = {
    "table.excel": "this is an Excel file named .csv, no CSV",
    "table.encoding": "its letters cannot be read; it is no UTF-8",
    "table.cut": "it breaks off in row {urut}; a quotation mark may not be closed",
    "table.empty": "it is empty",
    "table.no-rows": "there are heads only, no rows",
    "table.one-column": "there is one column only; what parts the columns may not be known",
    "table.too-long": "it has more than {batas} rows",
    "table.ragged": (
        "row {urut} has {jumlah} columns, the heads {batas}; figures such as 2,5 need quotation marks "
        "where commas part the columns"
    ),
    "table.unnamed": "column {urut} has no head",
    "table.no-heads": "the first row holds figures, no heads",
    "table.no-column": 'there is no column titled "{kolom}"',
    "table.broken": "the file is broken or no spreadsheet",
    "table.old-or-locked": "it has a password or is an old .xls; save it again as .xlsx without a password",
    "table.too-wide": "its sheet has millions of cells; delete the empty rows and columns around the table",
}
