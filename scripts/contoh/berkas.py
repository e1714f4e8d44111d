"""Makes the demo's PDFs with headless Chromium: for every `berkas: nama.pdf` in a header, a one-page document with the post's own text.

    python scripts/contoh/berkas.py     # needs chromium; writes only what is missing
"""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
from pathlib import Path

CONTENT = Path(__file__).parents[2] / "content"
PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{judul}</title><style>
@page{{size:A4;margin:2.2cm}}body{{font:11.5pt/1.5 "DejaVu Serif",serif;color:#111}}h1{{font-size:16pt;text-align:center;margin:1.2em 0}}
.kop{{text-align:center;border-bottom:3px double #111;padding-bottom:.5em}}.kop b{{display:block;font-size:14pt}}table{{border-collapse:collapse;width:100%;margin:1em 0}}
td,th{{border:1px solid #555;padding:.35em .6em;text-align:left}}td:last-child{{text-align:right}}.cap{{position:fixed;top:40%;left:0;right:0;text-align:center;font-size:110pt;color:#0001;transform:rotate(-28deg)}}
</style></head><body><div class="cap">CONTOH</div><div class="kop">PEMERINTAH {kabupaten}<b>KECAMATAN {kecamatan}</b><b>DESA {desa}</b></div>
<h1>{judul}</h1>{isi}<p>Dokumen ini contoh. Semua angka dan nama di dalamnya rekaan.</p></body></html>"""


def body(text: str) -> str:
    """Paragraphs and tables of a post, plainly."""
    parts = []
    for block in re.split(r"\n\s*\n", text.strip()):
        rows = [line.strip().strip("|").split("|") for line in block.splitlines() if line.startswith("|") and not re.match(r"^\|[\s:|-]+$", line)]
        if rows:
            cells = ("".join(f"<td>{html.escape(cell.strip(' *'))}</td>" for cell in row) for row in rows)
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        else:
            plain = re.sub(r"[*#>]|\[!.*?\]", "", block)
            parts.append(f"<p>{html.escape(plain)}</p>")
    return "".join(parts)


def main() -> None:
    """Write what is missing."""
    for post in sorted(CONTENT.rglob("informasi-publik/*.md")):
        header, _, text = post.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
        named = re.search(r"^berkas: (\S+\.pdf)$", header, re.MULTILINE)
        title = re.search(r"^judul: \"?(.*?)\"?$", header, re.MULTILINE)
        if not named or not title:
            continue
        village = post.parent.parent
        target = village / "berkas" / named[1]
        if target.exists():
            continue
        target.parent.mkdir(exist_ok=True)
        names = [part.replace("-", " ").upper() for part in (village.parent.name, village.name)]
        page = PAGE.format(judul=html.escape(title[1]), kabupaten="KABUPATEN BOJONEGORO", kecamatan=names[0], desa=names[1], isi=body(text))
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "a.html"
            source.write_text(page, "utf-8")
            subprocess.run(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                 "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()],
                check=True, capture_output=True,
            )  # fmt: skip
        print(target.relative_to(CONTENT))


if __name__ == "__main__":
    main()
