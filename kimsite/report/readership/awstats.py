"""The data files of AWStats, as cPanel keeps them -> pages read in a month.

The sections are those of AWStats 7 (awstats.pl, `Read_History_With_TmpUpdate`): SIDER lists addresses with
their pages, entries and exits. AWStats has left out robots by its own list. The section of visitors, which
names addresses of readers, is not read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kimsite.model.readership import NotCounted, ReaderSource, ReadPages
from kimsite.report.readership.site_pages import SitePages

AWSTATS_HEAD = b"AWSTATS DATA FILE"
_MONTH = re.compile(rb"(?:LastTime|FirstTime|LastLine) (\d{4})(\d\d)\d{8}")
_NAME = re.compile(r"awstats(\d\d)(\d{4})")


class NoMonthError(Exception):
    """Neither the name nor the text of the file says which month it is of."""


def read_awstats(name: str, lines: Iterable[bytes], pages: SitePages) -> ReadPages:
    """The pages of one month. `name`: the file's, such as awstats112026.kim.contoh.id.txt.

    Raises NoMonthError.
    """
    named = _NAME.search(name)
    month = f"{named[2]}-{named[1]}" if named else ""
    views: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    section = b""
    for raw in lines:
        line = raw.strip()
        if line.startswith(b"BEGIN_"):
            section = line[6:].partition(b" ")[0]
        elif line.startswith(b"END_"):
            section = b""
        elif section == b"GENERAL" and not month and (match := _MONTH.match(line)):
            month = f"{match[1].decode()}-{match[2].decode()}"
        elif section == b"SIDER":
            cells = line.split(b" ")
            if len(cells) < 2 or not cells[1].isdigit():
                left_out[NotCounted.BROKEN] += 1
                continue
            page = pages.page(cells[0])
            if isinstance(page, NotCounted):
                left_out[page] += int(cells[1])
            else:
                views[page] += int(cells[1])
    if not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", month):
        raise NoMonthError(name)
    return ReadPages(
        day=month,
        source=ReaderSource.AWSTATS,
        files=(name,),
        robots="AWStats",
        pages=tuple(sorted(views.items())),
        left_out=tuple(sorted(left_out.items())),
    )
