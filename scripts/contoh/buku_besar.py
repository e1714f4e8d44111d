"""Writes the demo's ledger: what a collecting computer would have noted from June to November 2026.

    python scripts/contoh/buku_besar.py

Every post of content/ is in it, most of them seen on the evening of their day; a few earn the jury's questions L04, L05 and L09.
To be run again when a demo post changes, or the next build notes the change with the hour of its own computer.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.report.ledger.ledger import PATH, read_head, note_first_seen
from kimsite.theme.load import offers
from kimsite.tools.shingles import digest

ROOT = Path(__file__).parents[2]
ZONE = ZoneInfo("Asia/Jakarta")
OPENED = datetime(2026, 6, 15, 8, 0, tzinfo=ZONE)
LAST = date(2026, 12, 31)
LATE = {
    "content/kalitidu/ngringinrejo/berita/2026-08-03-wisata-petik.md": datetime(2026, 9, 27, 20, 14, tzinfo=ZONE),
    "content/gayam/mojodelik/berita/2026-08-06-kelas-barista.md": datetime(2026, 9, 28, 21, 2, tzinfo=ZONE),
    "content/gayam/mojodelik/berita/2026-08-23-voli-putri.md": datetime(2026, 9, 28, 21, 2, tzinfo=ZONE),
    "content/gayam/mojodelik/berita/2026-08-30-pompa-embung.md": datetime(2026, 9, 28, 21, 40, tzinfo=ZONE),
    "content/gayam/mojodelik/berita/2026-09-11-las-muda.md": datetime(2026, 9, 28, 21, 40, tzinfo=ZONE),
}
"""Posts that came long after their date."""
CHANGED = "content/padangan/kuncen/berita/2026-09-09-ledre-pandan.md"
BEFORE = "Ledre pandan, percobaan ketujuh baru tidak patah. Kabar lengkapnya menyusul."
"""What stood there at the deadline; the text of today came in on this evening:"""
REWRITTEN = datetime(2026, 10, 5, 19, 20, tzinfo=ZONE)


def seen(path: str, day: date) -> datetime:
    """The evening of the post's day; what is older than the ledger was there when it began."""
    if path in LATE:
        return LATE[path]
    minute = int(digest(path)[:4], 16) % 180
    return max(OPENED, datetime.combine(day, time(18, 0), ZONE) + timedelta(minutes=minute))


def main() -> None:
    district = read_sites(ROOT, offers(ROOT), Findings())
    if district is None:
        raise SystemExit("sites.yaml")
    known = summaries(district, BuildOptions(root=ROOT, out=ROOT / "public", as_of=LAST))
    arrivals = []
    for summary in known:
        for post in summary.posts:
            moment = seen(post.path, min(post.day, date(2026, 11, 24)))
            if post.path == CHANGED:
                arrivals.append((REWRITTEN, summary, post))
                post = replace(post, text_digest=digest(BEFORE))  # noqa: PLW2901  # the earlier version arrives first
            arrivals.append((moment, summary, post))
    data = b""
    for moment, summary, post in sorted(arrivals, key=lambda one: (one[0], one[2].path)):
        data += note_first_seen([replace(summary, posts=(post,))], read_head(data), moment)
    (ROOT / PATH).write_bytes(data)
    print(f"{PATH}: {len(data.splitlines())} baris")


if __name__ == "__main__":
    main()
