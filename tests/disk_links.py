"""Links of pages that are opened from a disk, followed there."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from kimsite.verify.markup import read_markup


def dead_links(folder):
    """(page, address) that lead to nothing on the disk; addresses of other hosts are not looked at."""
    dead = []
    for path in Path(folder).rglob("*.html"):
        links, _ = read_markup(path.read_bytes())
        for link in links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = path.parent / unquote(parts.path) if parts.path else path
            anchors = (
                read_markup(target.read_bytes())[1] if target.suffix == ".html" and target.is_file() else ()
            )
            if not target.is_file() or (parts.fragment and unquote(parts.fragment) not in anchors):
                dead.append((str(path.relative_to(folder)), link))
    return dead
