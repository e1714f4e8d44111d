"""Draws the pictures of docs/panduan/menerbitkan.md and pelatihan.md: screens with numbered places to click.

Run from the project folder: `python scripts/guide_pictures.py`. Each picture is an SVG with a title that a
screen reader reads; colours follow the reader's light or dark mode.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "docs" / "gambar"
WIDTH = 640
STYLE = """
.k{fill:#fff;stroke:#6b7a86}.j{fill:#dfe7ec;stroke:#6b7a86}.m{fill:#f4f7f9;stroke:none}.i{fill:#fff;stroke:#9aa7b1}
.b{fill:#0b6e6e;stroke:none}.t{fill:#1d2a33}.s{fill:#51606b}.p{fill:#fff}.n{fill:#c2410c}.g{stroke:#c2410c;fill:none;stroke-width:2.5}
text{font:14px system-ui,sans-serif}.n+text,.h{font-weight:700}
@media(prefers-color-scheme:dark){.k{fill:#172127}.j{fill:#26343c}.m{fill:#1e2a31}.i{fill:#101a1f}
.t{fill:#eef4f7}.s{fill:#b3c2cb}}
"""


class Box(NamedTuple):
    """Something on the screen. `number`: the step of the guide that clicks it; 0 for none."""

    kind: str
    """button, field, row, or menu."""
    text: str
    left: int
    top: int
    width: int = 150
    number: int = 0


class Screen(NamedTuple):
    """One picture."""

    name: str
    title: str
    """Read aloud in its place."""
    bar: str
    """What the window's title bar says."""
    height: int
    boxes: tuple[Box, ...]


_HIGH = 34
_CLASSES = {"button": ("b", "p"), "field": ("i", "t"), "row": ("m", "t"), "menu": ("m", "s")}

SCREENS = (
    Screen(
        "cpanel-ftp",
        "Halaman Akun FTP di cPanel: isi nama masuk, kata sandi, dan folder, lalu Buat Akun FTP.",
        "cPanel › Files › FTP Accounts",
        300,
        (
            Box("menu", "Log In", 40, 70, 110),
            Box("field", "kim", 170, 70, 260, 1),
            Box("menu", "Password", 40, 120, 110),
            Box("field", "••••••••••••", 170, 120, 260, 2),
            Box("menu", "Directory", 40, 170, 110),
            Box("field", "public_html/kim", 170, 170, 260, 3),
            Box("button", "Create FTP Account", 170, 230, 180, 4),
        ),
    ),
    Screen(
        "cpanel-unggah",
        "Pengelola berkas cPanel: buka folder public_html, klik Upload, pilih berkas zip.",
        "cPanel › Files › File Manager",
        260,
        (
            Box("button", "+ Folder", 40, 60, 90),
            Box("button", "Upload", 145, 60, 90, 2),
            Box("button", "Extract", 250, 60, 90),
            Box("menu", "public_html", 40, 120, 140, 1),
            Box("menu", "mail", 40, 165, 140),
            Box("row", "kim-bagian-1.zip     24 MB", 210, 120, 380, 3),
            Box("row", "index.php            WordPress, biarkan", 210, 165, 380),
        ),
    ),
    Screen(
        "cpanel-ekstrak",
        "Pengelola berkas cPanel: pilih berkas zip, klik Extract, lalu Extract Files.",
        "cPanel › Files › File Manager",
        260,
        (
            Box("button", "Upload", 40, 60, 90),
            Box("button", "Extract", 145, 60, 90, 2),
            Box("row", "✓ kim-bagian-1.zip   24 MB", 40, 120, 330, 1),
            Box("menu", "Extract to:", 400, 110, 180),
            Box("field", "/public_html/kim", 400, 150, 190, 3),
            Box("button", "Extract Files", 400, 205, 140, 4),
        ),
    ),
    Screen(
        "github-pages",
        "Pengaturan GitHub: Settings, Pages, lalu di bawah Source pilih GitHub Actions.",
        "github.com › kim-desa › Settings",
        250,
        (
            Box("menu", "General", 40, 70, 150),
            Box("menu", "Branches", 40, 115, 150),
            Box("menu", "Pages", 40, 160, 150, 1),
            Box("menu", "Build and deployment", 230, 70, 240),
            Box("menu", "Source", 230, 115, 90),
            Box("field", "GitHub Actions  ▾", 330, 115, 220, 2),
            Box("row", "https://….github.io/kim-desa", 230, 190, 350, 3),
        ),
    ),
    Screen(
        "gitlab-pages",
        "GitLab: Build, Pipelines menunjukkan pekerjaan yang selesai; Deploy, Pages menunjukkan alamatnya.",
        "gitlab.com › kim-desa",
        210,
        (
            Box("menu", "Build › Pipelines", 40, 70, 170, 1),
            Box("menu", "Deploy › Pages", 40, 115, 170, 3),
            Box("row", "✓ Passed     pages     2 menit", 240, 70, 340, 2),
            Box("row", "https://….gitlab.io/kim-desa", 240, 150, 340, 4),
        ),
    ),
    Screen(
        "flashdisk",
        "Penjelajah berkas: buka folder kim di flashdisk, klik dua kali index.html.",
        "Flashdisk (E:) › kim",
        220,
        (
            Box("menu", "Flashdisk (E:)", 40, 70, 160, 1),
            Box("menu", "  kim", 40, 115, 160, 2),
            Box("row", "dander", 240, 70, 300),
            Box("row", "sumberrejo", 240, 115, 300),
            Box("row", "index.html", 240, 160, 300, 3),
        ),
    ),
    Screen(
        "latihan-mulai",
        "Folder blog desa di laptop: klik dua kali Mulai.",
        "Dokumen › blog-desa",
        220,
        (
            Box("row", "content", 40, 65, 300),
            Box("row", "Mulai.bat            (Windows)", 40, 110, 300, 1),
            Box("row", "sites.yaml", 40, 155, 300),
            Box("menu", "Mac: Mulai.command", 370, 65, 230),
            Box("menu", "Linux: mulai.desktop", 370, 110, 230),
        ),
    ),
    Screen(
        "latihan-hp",
        "Halaman Menulis dari HP di laptop: tekan Nyalakan untuk HP, pindai gambar QR, atau ketik alamat dan kode.",
        "Menulis dari HP",
        280,
        (
            Box("button", "Nyalakan untuk HP", 40, 60, 180, 1),
            Box("field", "gambar QR", 40, 115, 130, 2),
            Box("menu", "Atau ketik alamat ini di HP", 220, 115, 260),
            Box("row", "http://192.168.1.5:4646", 220, 160, 260, 3),
            Box("menu", "lalu masukkan kode", 220, 205, 180),
            Box("row", "481 526", 400, 205, 100, 4),
        ),
    ),
    Screen(
        "latihan-masuk",
        "Halaman Masuk di HP: isi nama Anda, pilih desa, lihat kode, lalu tekan Masuk.",
        "Di HP: Masuk",
        280,
        (
            Box("menu", "Nama Anda", 40, 60, 130),
            Box("field", "Bu Sri", 190, 60, 240, 1),
            Box("menu", "Menulis untuk", 40, 110, 130),
            Box("field", "KIM Deru Maju  ▾", 190, 110, 240, 2),
            Box("menu", "Kode 6 angka", 40, 160, 130),
            Box("field", "481526", 190, 160, 240, 3),
            Box("button", "Masuk", 190, 220, 110, 4),
        ),
    ),
    Screen(
        "latihan-menulis",
        "Formulir berita: isi judul, isi tulisan, tambah foto dengan keterangannya, lalu lihat hasilnya.",
        "Tulis berita",
        330,
        (
            Box("menu", "Judul", 40, 60, 120),
            Box("field", "Panen raya di Dusun Ngemplak", 180, 60, 380, 1),
            Box("menu", "Isi tulisan", 40, 110, 120),
            Box("field", "Padi dipanen bersama sejak pagi …", 180, 110, 380, 2),
            Box("button", "Tambah foto", 180, 160, 130, 3),
            Box("menu", "Siapa, sedang apa?", 40, 210, 160),
            Box("field", "Bu Sri memanen padi", 220, 210, 340, 4),
            Box("button", "Lihat hasilnya", 180, 270, 150, 5),
            Box("button", "Simpan", 350, 270, 100, 6),
        ),
    ),
    Screen(
        "latihan-terbit",
        "Halaman Sudah terbit: alamatnya, tombol Bagikan lewat WhatsApp, dan tombol Batalkan.",
        "Sudah terbit",
        270,
        (
            Box("row", "https://kim.contoh.id/sumberrejo/…/panen-raya/", 40, 60, 420, 1),
            Box("field", "*Panen raya di Dusun Ngemplak*  Padi dipanen …", 40, 115, 420),
            Box("button", "Bagikan lewat WhatsApp", 40, 170, 220, 2),
            Box("button", "Salin pesan", 280, 170, 130, 3),
            Box("button", "Batalkan", 40, 220, 110, 4),
            Box("menu", "bisa selama satu menit", 170, 220, 200),
        ),
    ),
)


def drawing(screen: Screen) -> str:
    """The screen as SVG."""
    parts = [
        f'<rect class="k" x="1" y="1" width="{WIDTH - 2}" height="{screen.height - 2}" rx="8"/>',
        f'<path class="j" d="M1 36V9a8 8 0 0 1 8-8h{WIDTH - 18}a8 8 0 0 1 8 8v27z"/>',
        f'<text class="t h" x="16" y="24">{escape(screen.bar)}</text>',
        *(_box(box) for box in screen.boxes),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {screen.height}" role="img">'
        f"<title>{escape(screen.title)}</title><style>{STYLE.strip()}</style>{''.join(parts)}</svg>\n"
    )


def _box(box: Box) -> str:
    shape, text = _CLASSES[box.kind]
    left, top, width = box.left, box.top, box.width
    parts = [
        f'<rect class="{shape}" x="{left}" y="{top}" width="{width}" height="{_HIGH}" rx="5"/>',
        f'<text class="{text}" x="{left + 12}" y="{top + 22}" xml:space="preserve">{escape(box.text)}</text>',
    ]
    if box.number:
        parts += [
            f'<rect class="g" x="{left - 3}" y="{top - 3}" width="{width + 6}" height="{_HIGH + 6}" rx="7"/>',
            f'<circle class="n" cx="{left + width + 2}" cy="{top}" r="11"/>',
            f'<text class="p" x="{left + width + 2}" y="{top + 5}" text-anchor="middle">{box.number}</text>',
        ]
    return "".join(parts)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in SCREENS:
        (FOLDER / f"{picture.name}.svg").write_text(drawing(picture), "utf-8")
