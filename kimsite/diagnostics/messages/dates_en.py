"""Words of the findings about dates and times (T)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DATES_EN = {
    "T01": Words(
        what="This date is not in the calendar",
        why="{bulan} ends on day {akhir}",
        fix=("Mend: write the real day, such as  {baris}", "Day first, then month, then year"),
    ),
    "T02": Words(
        what='The date "{nilai}" could not be read',
        fix=("Mend: write  {baris}", "Day, month, year, in this order. The month may be a word or a number"),
    ),
    "T03": Words(
        what="Please look at the year of this date",
        why="read as {terbaca}",
        fix=("A slip of the keys? Then write  {baris}",),
    ),
    "T04": Words(
        what="The weekday does not fit the date",
        why="{terbaca} is a {hari}",
        fix=("The post is published with the date {terbaca}", "Mend one of them, such as  {baris}"),
    ),
    "T05": Words(
        what='The time "{nilai}" could not be read, so it is not used',
        fix=("Mend: write  {baris}", "If the hour is known, add it in figures: hours, a point, minutes"),
    ),
    "T06": Words(
        what='"{nilai}" is a date of the Islamic or the Javanese calendar',
        why="dates of the common calendar are used here",
        fix=("Mend: write the common date,  {baris}", "The Islamic date may follow it, behind a slash"),
    ),
    "T07": Words(what='The year of "{nilai}" is missing', fix=("Mend: write it with its year,  {baris}",)),
    "T08": Words(
        what="The date was taken from the file's name: {terbaca}",
        why="the date in the post is not complete",
        fix=("To be sure, write  {baris}",),
    ),
    "T09": Words(
        what='The month "{nilai}" is misspelt; it was read as {terbaca}',
        fix=("If that is right, write  {baris}",),
    ),
    "T10": Words(
        what="The next day, {terbaca}, comes before the date of this post",
        why="the post is of {awal}",
        fix=("Perhaps the month or the year is a slip of the keys",),
    ),
    "T11": Words(
        what="The end, {terbaca}, comes before the start, so it is not used",
        why="it starts at {awal}",
        fix=("Look at the fields mulai and selesai",),
    ),
    "T12": Words(
        what='The field "{isian}" holds no date yet, so it is left empty',
        why='it says "{nilai}"',
        fix=("When the date is known, write it here",),
    ),
    "T13": Words(
        what="It was asked on {terbaca}, after it was answered",
        why="the answer is of {jawab}",
        fix=("Look at the fields ditanyakan_pada and dijawab_pada",),
    ),
    "T14": Words(
        what='The date "{nilai}" may mean two days; it was read as {terbaca}',
        fix=("If that is right, write  {baris}", "If the month comes first, it is {lain}: write  {ganti}"),
    ),
}
