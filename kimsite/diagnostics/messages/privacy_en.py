"""Words of the findings about personal data and gambling advertisements (P)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

PRIVACY_EN = {
    "P01": Words(
        what="There is an identity number (NIK or KK). This post is held back",
        why="{sebab}",
        fix=(
            "Mend: remove the number. For lists a nickname and the hamlet are enough",
            "If it really is no NIK or KK, write  (bukan NIK)  right after the number",
            "NIK are protected by Law 27/2022 on personal data. Its digits are hidden here on purpose",
        ),
    ),
    "P02": Words(
        what="There are 16 digits in a row; make sure they are no NIK or KK",
        fix=("If they are none, write  (bukan NIK)  right after the number. If it is a NIK, remove it",),
    ),
    "P03": Words(
        what="There is a mobile number in the text",
        why="its owner may not agree",
        fix=(
            "Mend: remove the number, or move it to the field  wa:",
            "If its owner agrees, write  (sudah izin)  right after the number",
        ),
    ),
    "P04": Words(
        what="There is a bank account number in the text",
        why="account numbers are personal financial data",
        fix=("Mend: remove the number and say whom to ask",),
    ),
    "P05": Words(
        what='The field "{isian}" holds data about a person. This post is held back',
        why="posyandu posts carry counts, never names with measures or health",
        fix=(
            (
                "Mend: remove the line  {isian}: …  and give counts only, such as  D: …  for those who were "
                "weighed"
            ),
        ),
    ),
    "P06": Words(
        what="A person's name stands beside a measure of the body, an illness or a pregnancy",
        why="health is protected personal data",
        fix=("Mend: delete the name and write the count only, such as  {contoh}",),
    ),
    "P07": Words(
        what="A full address stands beside a mobile number",
        why="together they point at one person",
        fix=("Mend: the hamlet's name is enough",),
    ),
    "P08": Words(
        what='The text has "{nilai}", a word of gambling adverts',
        fix=("If you did not write it, remove it and look who can change this folder",),
    ),
    "P09": Words(
        what='The document "{nilai}" was not searched for NIK and KK',
        why="{sebab}",
        fix=(
            (
                "Open and read it: make sure that it has no NIK, no KK number and no list of people who "
                "receive aid"
            ),
        ),
    ),
}
