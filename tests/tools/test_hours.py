"""Hours as villagers write them: whole, or not at all."""

import pytest

from kimsite.tools.hours import Hours, ends_openly, read_hours
from kimsite.tools.unreadable import Unreadable

READ = """
08.30 | 08.30
8:30 | 08.30
08,00 | 08.00
0800 | 08.00
19:30:00 | 19.30
T08:00 | 08.00
pukul 8 | 08.00
pkl. 09.00 | 09.00
pk 8 | 08.00
jam 7 | 07.00
jam 9 pagi | 09.00
jam 2 siang | 14.00
jam 12 siang | 12.00
14.00 siang | 14.00
jam 5 sore | 17.00
jam 18.00 petang | 18.00
jam 7 malam | 19.00
19.30 malam | 19.30
1 dini hari | 01.00
setengah 8 malam | 19.30
setengah tujuh pagi | 06.30
jam tujuh malam | 19.00
jam 7 lewat 15 | 07.15
pukul delapan lewat lima belas menit pagi | 08.15
jam 8 kurang seperempat malam | 19.45
sekitar pukul 8 pagi | 08.00
8 PM | 20.00
8:00AM | 08.00
8.00 p.m. | 20.00
12 am | 00.00
12 pm | 12.00
00.00 | 00.00
24.00 | 24.00
12 malam | 24.00
tengah malam | 24.00
8.00 s/d 10.30 | 08.00-10.30
08.00-10.00 | 08.00-10.00
08:00-10:00 | 08.00-10.00
08.00 – 10.00 | 08.00-10.00
pukul 08.00 s.d. 16.00 wita | 08.00-16.00 @480
antara jam 8 sampai jam 10 | 08.00-10.00
7-9 malam | 19.00-21.00
8 pagi sampai 2 siang | 08.00-14.00
9 - 3 sore | 09.00-15.00
11 - 1 siang | 11.00-13.00
jam 7.30 malam sampai jam 9 | 19.30-21.00
7 malam - 12 | 19.00-24.00
jam 19:30 wib (malam) | 19.30 @420
22.00-01.00 | 22.00-25.00
jam 10 malam - 2 dini hari | 22.00-26.00
19.00 s.d. 24.00 | 19.00-24.00
08.00 - selesai | 08.00
mulai 08.00 sampai selesai | 08.00
08.00 WIB s/d selesai | 08.00 @420
08.00 s/d selesai WIB | 08.00 @420
08.00 dst | 08.00
jam 19.30 WIB | 19.30 @420
08.00WIB | 08.00 @420
08.00 WIB / 09.00 WITA | 08.00 @420
pukul 20.00 (8 malam) | 20.00
18:30:00.000Z | 18.30 @0
08:00 +0700 | 08.00 @420
14:00 GMT+7 | 14.00 @420
08:00:00 -0700 | 08.00 @-420
ba'da maghrib, pukul 18.30 | 18.30
pukul 08⁰⁰ WIB | 08.00 @420
19.³⁰ s/d 21.⁰⁰ | 19.30-21.00
09.00 W.I.B. | 09.00 @420
08:30:00 GMT+0700 (WIB) | 08.30 @420
08:30:00[Asia/Makassar] | 08.30 @480
"""
NOT_READ = [
    "", "pagi", "besok", "25.00", "8.60", "24.30", "99.99", "ba'da isya", "habis subuh", "setelah maghrib",
    "19.30 pagi", "jam 1 malam",
    "jam 7 siang", "10.00-09.00", "08.00 / 10.00", "08.00 WIB / 09.00 WIB", "08.00, 13.00",
    "08.00 s/d 12.00 dan 13.00 s/d 15.00", "jam berapa", "08:30:00[Europe/Paris]",
]  # fmt: skip


def shown(hours: Hours) -> str:
    at = [
        f"{minutes // 60:02d}.{minutes % 60:02d}"
        for minutes in (hours.start, hours.end)
        if minutes is not None
    ]
    return "-".join(at) + (f" @{hours.offset}" if hours.offset is not None else "")


@pytest.mark.parametrize("row", READ.strip().split("\n"))
def test_hours_are_read_whole(row):
    written, _, wanted = row.rpartition(" | ")
    reading = read_hours(written)
    assert isinstance(reading, Hours)
    assert shown(reading) == wanted


@pytest.mark.parametrize("written", NOT_READ)
def test_or_not_at_all(written):
    assert isinstance(read_hours(written), Unreadable)


@pytest.mark.parametrize("written", ["selesai", "s/d selesai", "sampai selesai", "Selesai.", "habis"])
def test_an_open_end(written):
    assert ends_openly(written)
