"""Words of findings about the list of KIM (K18, K30 and on), in English."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

REGISTRY_EN = {
    "K18": Words(
        what='What column {kolom} ("{nilai}") holds is not sure',
        why="it is kept as it is and not used yet",
        fix=(
            'If it is "{saran}", change its title to "{saran}"',
            'Or answer on the command line  --kolom "{nilai}={isian}"  or  --kolom "{nilai}=lain"',
        ),
    ),
    "K30": Words(
        what='Column {kolom} ("{judul}"): {jumlah} cells cannot be used yet, in row {urut}',
        why='for example "{nilai}": {sebab}',
        fix=("Mend these cells in the sheet; the rest of their rows is used",),
    ),
    "K31": Words(
        what="Sheet {lembar}, row {urut}: {sebab}",
        why='it says "{nilai}"',
        fix=(
            "Perhaps it means  {saran}",
            "Mend the code, the village or the kecamatan in that sheet; other rows are not changed",
        ),
    ),
    "K32": Words(
        what='Columns that are kept but not used by kimsite: "{nilai}"',
        fix=("Nothing needs to be done. If one is to be used, change its title",),
    ),
    "K34": Words(
        what="There is no table of villages in this file",
        why="we looked for a row of titles with a village or its code, and one more column",
        fix=('Give the columns titles, such as "Kecamatan", "Desa/Kelurahan", "Nama KIM", "Status"',),
    ),
    "K35": Words(
        what='Column {kolom} ("{judul}") is not taken over',
        why="it holds data about persons: NIK, KK or days of birth",
        fix=("Delete that column from the file that is kept in the project",),
    ),
    "K36": Words(
        what="The SK of {nilai} ends in {jumlah} days, on {tanggal}",
        fix=("Remind the KIM and its village head; when the new SK is there, change the date in the list",),
    ),
    "K37": Words(
        what="The SK of {nilai} has ended on {tanggal}",
        fix=("Ask for the new SK, then change its number and date in the list of KIM",),
    ),
    "K38": Words(
        what="This list of KIM cannot be read",
        why="{sebab}",
        fix=("Save it again as .xlsx, .ods or CSV UTF-8, then try again",),
    ),
    "K39": Words(
        what='This workbook holds "{nilai}"',
        why="stored values are read; formulas and macros are never run",
        fix=("Open the file once and save it, so that its values are the newest",),
    ),
}
ABOUT_REGISTRY_EN = {
    "K18": "Columns that are not sure are not guessed, so that data does not end up in the wrong place.",
    "K30": "What cannot be read is not used in part. The other cells of its row count.",
    "K31": "The village code is the KIM's identity. A row whose village is not sure is not guessed.",
    "K32": "Columns of the office's own stay with the list.",
    "K34": "A list of KIM is found by its row of titles; rows above it may hold anything.",
    "K35": "NIK, KK and days of birth are protected by UU 23/2006 art. 84 and UU 27/2022.",
    "K36": "Without a valid SK a KIM no longer meets the requirements of a partner.",
    "K37": "A KIM without a valid SK does not meet the requirements of a partner.",
    "K38": "A damaged or locked file is not read in part.",
    "K39": "Formulas and macros of other people are never run.",
}
