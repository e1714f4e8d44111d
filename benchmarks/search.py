"""`python -m benchmarks.search`: the right answers among the first five of the search, and what it loads.

The queries and their right answers lie in `tests/portal/search_queries/`: for the demo, and for an invented
corpus. Only `demo-tuning.txt` was looked at while the search was made.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import tempfile
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import kimsite.portal.search as portal_search
from benchmarks.corpus import Size
from benchmarks.sites import kimsite as generated
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district import build_district
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.theme.load import offers
from kimsite.tools.text import slug

ROOT = Path(__file__).parents[1]
QUERIES = ROOT / "tests" / "portal" / "search_queries"
DEMO_QUERIES = ("demo-tuning.txt", "demo-held-out.txt", "demo-later.txt")
"""Queries for the demo. Those of the last file were asked once the search was done."""
AS_OF = date(2026, 11, 24)
SHOWN = 5
CHROMIUM = ("chromium", "chromium-browser")
_SITES = """kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://a.id/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju}
  - {kode: "35.22.11.2004", nama: KIM Piyak Bersinar}
"""


class Query(NamedTuple):
    """What a reader writes, and parts of the addresses of the right answers."""

    text: str
    answers: tuple[str, ...]


class Score(NamedTuple):
    """What came of some queries."""

    recall: float
    """Mean share of the right answers, five at most, among the first five."""
    misses: tuple[str, ...]


def queries(name: str) -> list[Query]:
    """The queries of a file of `tests/portal/search_queries/`."""
    rows = (QUERIES / name).read_text("utf-8").splitlines()
    parts = (row.split(" | ") for row in rows if not row.startswith("#"))
    return [Query(text, tuple(answers.split(", "))) for text, answers in parts]


def invented(root: Path) -> None:
    """Write a project of the invented corpus: one post a line, by turns in two villages."""
    (root / "sites.yaml").write_text(_SITES, "utf-8")
    rows = [row for row in (QUERIES / "invented.txt").read_text("utf-8").splitlines() if row[0] != "#"]
    for number, row in enumerate(rows):
        kind, title, text = row.split(" | ")
        folder = root / "content" / ("sumberrejo/sumberrejo", "kanor/piyak")[number % 2] / kind
        folder.mkdir(parents=True, exist_ok=True)
        day = f"2026-{1 + number // 4:02d}-{1 + number % 28:02d}"
        header = f"---\njudul: {title}\ntanggal: {day}\npenulis: Tim KIM\n---\n"
        (folder / f"{day}-{slug(title)}.md").write_text(f"{header}{text}\n", "utf-8")


def built(root: Path, *, sharded: bool) -> Path:
    """Build the project; `sharded`: as if it had more posts than the newest file may hold."""
    all_posts, step = portal_search.ALL_POSTS, portal_search.STEP
    try:
        if sharded:
            portal_search.ALL_POSTS, portal_search.STEP = 0, 10
        district = read_sites(root, offers(root), Findings())
        if district is None:
            raise SystemExit(f"{root}: sites.yaml")
        options = BuildOptions(root=root, out=root / "public", as_of=AS_OF, jobs=1, durable=False)
        build_district(district, options, lambda *_: None)
    finally:
        portal_search.ALL_POSTS, portal_search.STEP = all_posts, step
    return root / "public"


def search(page: Any, query: str) -> list[str]:
    """The addresses that the open page shows for a query, in order."""
    page.fill("#cari", "")
    page.fill("#cari", query)
    page.wait_for_selector('.cari-kotak ol[aria-busy="false"]', state="attached")
    found: list[str] = page.eval_on_selector_all(".cari-kotak li a", "links => links.map(link => link.href)")
    return found


def score(page: Any, asked: list[Query]) -> Score:
    """Ask the open page all queries."""
    total, misses = 0.0, []
    for query in asked:
        first = search(page, query.text)[:SHOWN]
        hits = sum(any(answer in address for address in first) for answer in query.answers)
        share = min(1.0, hits / min(SHOWN, len(query.answers)))
        total += share
        if share < 1:
            misses.append(
                f"{query.text}: {hits}/{len(query.answers)} {[one.split('/')[-2] for one in first]}"
            )
    return Score(total / len(asked), tuple(misses))


def transfer(browser: Any, public: Path, asked: list[str]) -> list[int]:
    """For each query the compressed bytes that a fresh reader loads for the search up to the first hit.

    That is the script, the newest file, the postings of all words and the block of the best hit, which is
    asked for before the others.
    """
    sizes = []
    for query in asked:
        loaded: list[str] = []
        page = browser.new_page()
        page.on("request", lambda request, loaded=loaded: loaded.append(request.url))
        page.goto((public / "cari/index.html").as_uri())
        page.focus("#cari")
        page.fill("#cari", query)
        page.wait_for_selector(".cari-kotak li")
        files = [Path(url.removeprefix("file://")) for url in dict.fromkeys(loaded) if url.endswith(".js")]
        blocks = [path for path in files if path.name.startswith("blok")]
        own = [path for path in files if path not in blocks and not path.name.startswith("skrip-")]
        sizes.append(sum(len(gzip.compress(path.read_bytes(), 6)) for path in (*own, *blocks[:1])))
        page.close()
    return sizes


def main() -> int:
    """Print the recall of each set, and with --large what a large district's search loads."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("--large", metavar="307x100", help="also measure bytes on a generated district")
    parser.add_argument("--sample", type=int, default=60, help="queries of that measure")
    parser.add_argument("--misses", action="store_true", help="show what was not found")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright  # only this command needs a browser

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        for sharded in (False, True):
            for corpus, names in (("demo", DEMO_QUERIES), ("invented", ("invented-queries.txt",))):
                root = Path(folder) / f"{corpus}{sharded:d}"
                _write(corpus, root)
                page = browser.new_page()
                page.goto((built(root, sharded=sharded) / "cari/index.html").as_uri())
                for name in names:
                    result = score(page, queries(name))
                    tier = "two tiers" if sharded else "one file"
                    print(f"{name:24} {tier:10} {len(queries(name)):4} queries  recall@5 {result.recall:.3f}")
                    if options.misses:
                        print(*(f"    {miss}" for miss in result.misses), sep="\n")
        if options.large:
            _large(browser, Path(folder) / "large", options.large, options.sample)
        browser.close()
    return 0


def _write(corpus: str, root: Path) -> None:
    root.mkdir()
    if corpus == "invented":
        invented(root)
        return
    for name in ("content", "lomba"):
        copytree(ROOT / name, root / name)
    (root / "sites.yaml").write_bytes((ROOT / "sites.yaml").read_bytes())


def _large(browser: Any, root: Path, size: str, sample: int) -> None:
    root.mkdir()
    generated.write(Size.read(size), root)
    public = built(root, sharded=False)
    files = sorted((public / "cari").glob("*.js"))
    packed = [len(gzip.compress(path.read_bytes(), 6)) for path in files]
    print(f"{size}: {len(files)} files, {sum(packed)} bytes compressed, the largest {max(packed)}")
    titles = [
        line.removeprefix("judul: ")
        for path in random.Random(1).sample(sorted(root.glob("content/*/*/*/*.md")), sample)
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("judul: ")
    ]
    words = [" ".join(title.strip("\"'").split()[:2]) for title in titles]
    sizes = sorted(transfer(browser, public, words))
    middle, high = sizes[len(sizes) // 2], sizes[int(len(sizes) * 0.95)]
    print(f"{size}: to the first hit median {middle} B, p95 {high} B, most {sizes[-1]} B")


def _chromium() -> str:
    from shutil import which  # as above

    return next(filter(None, map(which, CHROMIUM)), "")


if __name__ == "__main__":
    sys.exit(main())
