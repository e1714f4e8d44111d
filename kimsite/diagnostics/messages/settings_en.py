"""Words of the findings in the settings files (K)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

SETTINGS_EN = {
    "K01": Words(
        what='The key "{isian}" is not known here',
        fix=('Did you mean "{saran}"? Write  {saran}: …', "Known keys: {pilihan}"),
    ),
    "K02": Words(
        what='The key "{isian}" is missing in {bagian}', fix=("Mend: add the line  {isian}: {contoh}",)
    ),
    "K03": Words(
        what="The village code {nilai} is not in the code table",
        fix=("Did you mean  {saran}", "Kemendagri village codes look like 35.22.12.2006"),
    ),
    "K04": Words(
        what='The code "{nilai}" could not be read',
        why="codes stand in quotes, with points",
        fix=('Mend: write such as  kode: "{contoh}"',),
    ),
    "K05": Words(
        what='{isian} "{nilai}" does not fit the code {kode}',
        why="the code table says: {benar}",
        fix=("Mend: write  {isian}: {benar}  or remove the line",),
    ),
    "K06": Words(
        what="Kecamatan {nilai} is in no wilker yet", fix=("Add {nilai} to one of the lists under  wilker:",)
    ),
    "K07": Words(
        what="Kecamatan {nilai} is in two wilker: {satu} and {dua}", fix=("Remove {nilai} from one of them",)
    ),
    "K08": Words(
        what='There is no theme "{nilai}"',
        fix=('Did you mean "{saran}"? Write  {saran}', "Themes: {pilihan}"),
    ),
    "K09": Words(
        what="Two KIM use the same folder: {nilai}",
        why="already used by {lain}",
        fix=("Give one of them another, such as  folder: {nilai}-2",),
    ),
    "K10": Words(
        what="The village code {nilai} is used twice",
        why="already used by {lain}",
        fix=("Mend one of the codes",),
    ),
    "K11": Words(
        what="This configuration file could not be read",
        why="{sebab}",
        fix=("Check this line and the one above: colons, blanks at the start, quotation marks",),
    ),
    "K12": Words(
        what='The file "{nilai}" was not found',
        fix=("Did you mean  {saran}", "Check its name; paths count from the folder of sites.yaml"),
    ),
    "K13": Words(
        what='"{nilai}" cannot be used for {isian}', fix=('Did you mean "{saran}"?', "Accepted: {pilihan}")
    ),
    "K14": Words(
        what='The address "{nilai}" cannot be used',
        fix=(
            "Fix: write the whole address, such as  url: https://kim.contoh.id/",
            "No blanks, no user name or password, no question mark, no number sign",
        ),
    ),
    "K15": Words(
        what='The time zone "{nilai}" is not known',
        fix=(
            'Did you mean "{saran}"?',
            "Choices: Asia/Jakarta (WIB), Asia/Pontianak (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT)",
        ),
    ),
    "K16": Words(
        what='The theme {tema} has no {isian} "{nilai}"',
        fix=('Did you mean "{saran}"? Write  {isian}: {saran}', "Choices: {pilihan}"),
    ),
    "K17": Words(
        what='The folder "{nilai}" cannot be used',
        why="folders look like kecamatan/desa: small letters, digits, hyphens",
        fix=("Mend: write such as  folder: sumberrejo/sumberrejo",),
    ),
    "K19": Words(
        what="This KIM has no folder of posts yet",
        why="{nilai} does not exist",
        fix=("Make the folder, or write a first post in {nilai}/berita/",),
    ),
    "K20": Words(
        what="The folder {nilai} holds posts, but no KIM uses it",
        why="they are not published",
        fix=("Register the KIM in sites.yaml, or move the folder",),
    ),
    "K21": Words(
        what="The Markdown engine {nilai} is not installed on this machine",
        why="it is an extra that is installed by choice",
        fix=(
            "Install it with  pip install 'kimsite[cepat]'",
            "Or write  markdown: {{mesin: python}}  in sites.yaml",
        ),
    ),
    "K22": Words(
        what="This configuration file is stored as {nilai}, so it could not be read",
        why="settings are read as UTF-8 text",
        fix=("Open it with Notepad, choose Save As, then choose Encoding: UTF-8",),
    ),
    "K26": Words(
        what="There is a NIK or KK number in the settings",
        why="this value is shown on pages; nothing is written before the number is removed",
        fix=(
            "Mend: remove the number. Of officers name and office are enough",
            "If it is no NIK or KK, write  (bukan NIK)  right behind the number",
        ),
    ),
    "K27": Words(
        what="The folder content/ is gone, empty, or cannot be opened",
        why="published pages are left as they are, nothing is deleted",
        fix=(
            "Restore content/ from a copy, or connect its disk again",
            "If all posts are meant to go, run  kimsite build --clean",
        ),
    ),
    "K29": Words(
        what="{jumlah} of {semua} KIM with a blog are no longer in the list: {nilai}",
        why=(
            "all pages of their blogs would be deleted. The part kim: may have been cut or emptied; nothing "
            "is written or deleted"
        ),
        fix=(
            "Restore the part  kim:  of sites.yaml, or the list named by  sertakan:, from a copy",
            "If all of them are meant to go, run  kimsite build --clean",
        ),
    ),
}
ABOUT_SETTINGS_EN = {
    "K01": "Names in sites.yaml must be exact, so that a slip does not go unnoticed.",
    "K02": "This key is needed to build.",
    "K03": "The village code is the KIM's identity; its name is checked against the ministry's table.",
    "K04": "Codes stand in quotes: without them 35.10 is read as 35.1.",
    "K05": "Name and code must mean the same village.",
    "K06": "For a contest every kecamatan lies in exactly one zone.",
    "K07": "A kecamatan in two zones would be judged twice.",
    "K08": "Themes come with kimsite. Your own is a folder in themes/ of this project.",
    "K09": "Two KIM in one folder would overwrite each other.",
    "K10": "The village code is the identity, so it cannot be used twice.",
    "K11": "A configuration that cannot be read is not guessed at. Nothing is written until it is right.",
    "K12": "Files named in sites.yaml must exist.",
    "K13": "This key takes certain values only.",
    "K14": "The whole address is used in sitemaps, feeds and link previews.",
    "K15": "The zone decides when a day begins, for posts with a date of showing.",
    "K16": "Palettes and motifs are offered by the theme.",
    "K17": "The folder's name becomes the address: small letters, digits, hyphens.",
    "K19": "This KIM is registered but has not written yet.",
    "K20": "Posts in this folder are not published, for no KIM owns them.",
    "K25": "Examples are marked CONTOH. Readers may still take them for real.",
    "K22": "UTF-8 is read alike on every computer. An old Notepad stores Unicode (UTF-16) or ANSI.",
    "K26": "Officers' names, decrees and addresses of sites.yaml are shown. UU 27/2022 protects the NIK.",
    "K27": "A folder that is gone more often means a lost disk than that all posts were deleted.",
    "K29": "A list that was cut is more common than many KIM that end on one day.",
    "K21": "The extra engine is installed by hand, for not every computer needs it.",
}
