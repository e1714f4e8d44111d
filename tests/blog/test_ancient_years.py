"""No page, feed, calendar or report bears a year that nobody can have meant."""

import re

ANCIENT = re.compile(
    rb"(?<![\d./-])(?:0\d{3}|1[0-8]\d\d)-[01]\d-[0-3]\d|(?:DTSTAMP|DTSTART|DTEND)[^\n:]*:(?:0\d{3}|"
    rb"1[0-8]\d\d)|Januari (?:000)?1\b(?! \d)|/0001/"
)
VILLAGE = "content/sumberrejo/sumberrejo"
EMPTY = (
    "",
    "~",
    '""',
    "null",
    "-",
    "<o:p></o:p>",
    "&nbsp;",
    "belum ada",
    "[]",
    "{}",
    "0001-01-01",
    "0000-00-00",
    "1 Januari 1",
)


def _post(rows: str) -> str:
    return f"---\njudul: Kabar desa\n{rows}\n---\nWarga bekerja bersama sejak pagi.\n"


def test_no_output_bears_a_year_before_1900(make_project):
    files = {f"{VILLAGE}/profil.md": "---\njudul: Profil desa\n---\nDesa kami.\n"}
    for number, nothing in enumerate(EMPTY):
        date = f"tanggal: {nothing}"
        files[f"{VILLAGE}/halaman-{number}.md"] = _post(date)
        files[f"{VILLAGE}/berita/b{number}.md"] = _post(date)
        files[f"{VILLAGE}/berita/2026-03-12-c{number}.md"] = _post(date)
        files[f"{VILLAGE}/berita/d{number}.md"] = _post(
            f"tanggal: 12 Maret 2026\nterbit: {nothing or '~'}\nsampai: {nothing}"
        )
        files[f"{VILLAGE}/agenda/e{number}.md"] = _post(
            f"tanggal: 12 Maret 2026\nmulai: {nothing}\ntempat: Balai"
        )
        files[f"{VILLAGE}/agenda/f{number}.md"] = _post(
            f"tanggal: 12 Maret 2026\nmulai: 13 Maret 2026 08.00\nselesai: {nothing}\ntempat: Balai"
        )
        files[f"{VILLAGE}/posyandu/g{number}.md"] = _post(
            f"tanggal: 12 Maret 2026\nposyandu: Melati\njadwal_berikutnya: {nothing}\nmulai: {nothing}"
        )
        files[f"content/_kabupaten/siaran/h{number}.md"] = _post(date)
    project = make_project(files)
    outcome = project.build()
    tree = project.tree()
    assert {name: found[0] for name, data in tree.items() if (found := ANCIENT.search(data))} == {}
    assert outcome.counts.posts >= 3 * len(EMPTY)
    assert not any("0001" in name for name in tree)
