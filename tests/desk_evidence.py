"""Walks the pages of the desk or of a recap: every number in a table says where it comes from."""

import re
from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup

NUMBER = re.compile(
    r"[+−-]?\d[\d.]*(?:,\d+)?\s*%?(?:\s*(?:/|dari)\s*\d+)?(?:\s(?:hari|tahun|orang|jam)\b.*)?"
)


def bare_numbers(folder: Path, *, by_row: bool = False) -> list[str]:
    """Cells and headline figures without a link or a stated source (`title`).

    `by_row`: a link anywhere in the row will do, as on pages for print.
    """
    found = []
    for path in sorted(folder.rglob("*.html")):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for cell in page.select("tbody td, ul.angka b"):
            shown = cell.get_text(" ", strip=True)
            evidence = cell.find("a") or cell.get("title") or (by_row and cell.parent.find("a"))
            if NUMBER.fullmatch(shown) and not evidence:
                heads = [one.get_text(" ", strip=True) for one in cell.find_parent().find_all("th")]
                found.append(f"{path.name}: {shown} ({', '.join(heads[:1])})")
    return found


def dead_links(folder: Path) -> list[str]:
    """Links to other pages of the folder, or to anchors in them, that end nowhere."""
    pages = {
        path.resolve(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in folder.rglob("*.html")
    }
    anchors = {path: {one["id"] for one in page.find_all(id=True)} for path, page in pages.items()}
    found = []
    for path, page in pages.items():
        for link in page.find_all("a", href=True):
            file, _, anchor = unquote(str(link["href"])).partition("#")
            if ":" in file:
                continue
            target = (path.parent / file).resolve() if file else path
            if not target.exists() or (anchor and anchor not in anchors.get(target, {anchor})):
                found.append(f"{path.name}: {link['href']}")
    return sorted(set(found))
