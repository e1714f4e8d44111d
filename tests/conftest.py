"""A whole project from a dict of files, and the corpora when they are there."""

import gc
import io
import os
import shutil
import sys
from datetime import date
from functools import cache
from pathlib import Path

import profiles  # noqa: F401  # loads the settings of property tests, in a run of one file too
import pytest
from browser import chromium, open_screen, playwright, whole_chromium  # noqa: F401  # fixtures
from jinja2 import Environment
from msgspec.structs import replace
from PIL import Image

from kimsite.cli.project import read_project
from kimsite.content.media import photos
from kimsite.model.build import Outcome
from kimsite.model.config import LEDGER
from kimsite.pipeline.district import build_district
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.pipeline.workers import run
from kimsite.theme import card, environment, load
from kimsite.tools import flush, qr_code
from kimsite.tools.digest import short
from kimsite.tools.gc_tuning import tune_gc

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 24)
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, \
dinas: Dinas Kominfo, url: "https://kim.contoh.id/sub/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju, wa: "084000000001"}
  - {kode: "35.22.11.2004", nama: KIM Piyak Bersinar}
"""
REGION_TABLE = """
35.22\tKabupaten Bojonegoro
35.22.11\tKanor
35.22.11.2004\tPiyak
35.22.12\tSumberrejo
35.22.12.2001\tTlogohaji
35.22.12.2006\tSumberrejo
"""
POST = """---
judul: Panen raya di Ngemplak
tanggal: 12 Maret 2026
penulis: Bu Sri
---
Padi dipanen bersama sejak pagi. Hasilnya dibagi di balai dusun.
"""


def pytest_configure(config) -> None:
    """Keep bytecode, although PYTHONDONTWRITEBYTECODE may be set.

    Every worker and every `python -m kimsite` of the tests would compile every module, and pytest rewrites
    300 of them for its assertions, which takes 7 s of each worker.
    """
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    gc.disable()  # until all tests are collected: none of what is made until then is garbage
    if config.option.markexpr == "not slow" and _has_room(MEMORY):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


MEMORY = Path("/dev/shm")  # noqa: S108  # pytest makes a folder of this user in it
"""Where quick tests have their folders: tens of thousands of small files, for which they would wait."""


def _has_room(folder: Path) -> bool:
    """Whether it is a file system in memory where programs may be run, with room for many projects."""
    if sys.platform != "linux" or not os.access(folder, os.W_OK):
        return False
    system = os.statvfs(folder)
    return not system.f_flag & os.ST_NOEXEC and system.f_bavail * system.f_frsize > 4 * 2**30


def pytest_collection_finish() -> None:
    """Thousands of tests are no garbage: the collector looks for some seldom, and not among them."""
    tune_gc()
    gc.enable()


def write_small_district(root: Path, more: str = "") -> None:
    """SITES with `more` below, of a district that has two kecamatan and no pages of 26 others."""
    (root / "wilayah.tsv").write_text(REGION_TABLE.lstrip(), "utf-8")
    (root / "sites.yaml").write_text(SITES.replace("{kode:", "{tabel: wilayah.tsv, kode:", 1) + more, "utf-8")


class Project:
    """A project in a temporary folder."""

    every_kecamatan = False
    """Whether `build` makes a page for every kecamatan of the district, as the commands do, or only for those
    with a KIM or a folder: three quarters of a small build are pages of the others, all alike.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.out = root / "public"

    def write(self, files: dict[str, str | bytes]) -> "Project":
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def theme(self, name: str) -> Path:
        """A file of kimsite's themes, such as `dasar/templates/pos.html`, copied into the project, where it
        may be edited.
        """
        path = self.root / "themes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "themes" / name, path)
        return path

    def build(self, **wish) -> Outcome:
        district, findings = read_project(self.root)
        assert district is not None, [(one.code, one.place, one.values) for one in findings]
        if not self.every_kecamatan:
            district = replace(district, kecamatan=tuple(self._peopled(district)))
        wanted = BuildOptions(root=self.root, out=self.out, as_of=AS_OF, jobs=1, durable=False)
        return build_district(district, replace(wanted, **wish), lambda *_: None)

    def _peopled(self, district):
        """The kecamatan with a KIM or a folder."""
        homes = {village.kecamatan for village in district.villages}
        return (
            one
            for one in district.kecamatan
            if one.name in homes or (self.root / "content" / one.slug).is_dir()
        )

    def page(self, path: str) -> str:
        return (self.out / path / "index.html").read_text("utf-8")

    def tree(self) -> dict[str, bytes]:
        start = len(str(self.out)) + 1
        files = (os.path.join(folder, name) for folder, _, names in os.walk(self.out) for name in names)
        return {path[start:]: Path(path).read_bytes() for path in sorted(files) if os.path.isfile(path)}


FSYNC, SYNC_FILE_SYSTEM = os.fsync, flush.sync_file_system
"""As they are outside of tests."""


@pytest.fixture(scope="session", autouse=True)
def _no_waits_for_the_disk():
    """No power cut spoils a test's folder; tests of what reaches the disk watch the calls."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        patch.setattr(flush, "sync_file_system", lambda _: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def _computed_once():
    """Functions without side effects that take longer than the rest of a small build, each computed once a
    process for the same input: a theme of kimsite as it comes, a template's code, QR codes, photos, and a
    publisher's pictures.
    """
    read = load._read
    kept = _cached(read, lambda _, name: name)

    def read_theme(root, name):
        return read(root, name) if (root / "themes").exists() else kept(root, name)

    sources = load.ThemeSources
    ours = sources(ROOT / "tests")  # a project without themes of its own

    def sources_of(root):
        return sources(root) if (root / "themes").exists() else ours

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "WORTH_PROCESSES", 1000)  # processes only where a test asks for them
        patch.setattr(load, "_read", read_theme)
        patch.setattr(load, "_read_cached", lambda root, name, _: read_theme(root, name))
        patch.setattr(load, "ThemeSources", sources_of)
        patch.setattr(photos, "develop", _cached(photos.develop, _decides_photo))
        patch.setattr(qr_code, "_code", cache(qr_code._code))
        patch.setattr(environment, "filters", cache(environment.filters))
        patch.setattr(Environment, "compile", _cached(Environment.compile, _decides_code))
        patch.setattr(
            card,
            "draw_share_card",
            _cached(
                card.draw_share_card,
                lambda site, palette: (site.name, site.initials, site.area, palette.light),
            ),
        )
        patch.setattr(
            card, "icon", _cached(card.icon, lambda initials, palette, size: (initials, palette.light, size))
        )
        yield


def _cached(function, key):
    """The function, computed once for arguments with the same key."""
    results = {}

    def call(*arguments, **options):
        known = key(*arguments, **options)
        if known not in results:
            results[known] = function(*arguments, **options)
        return results[known]

    return call


def _decides_photo(path, data, *, share):
    return path, short(data), share, photos.developed_with()


def _decides_code(env, *source):
    """All that a template's code depends on. Jinja folds filters of constants: two lambdas of one line are
    the same filter where they enclose nothing.
    """
    filters = {
        name: one if getattr(one, "__closure__", None) else getattr(one, "__code__", one)
        for name, one in env.filters.items()
    }
    words = getattr(env, "words", {})
    return type(env), env.trim_blocks, frozenset(filters.items()), frozenset(words.items()), source


def copy_demo(root: Path) -> Path:
    """The demo as a project of its own at `root`, which tests may build and spoil. The themes are those of
    kimsite.
    """
    for name in ("content", "lomba"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("sites.yaml", LEDGER):
        shutil.copy(ROOT / name, root)
    return root


@pytest.fixture
def every_kecamatan() -> bool:
    """`Project.every_kecamatan` of `make_project`; a module or folder of tests may have its own."""
    return Project.every_kecamatan


@pytest.fixture
def make_project(tmp_path, every_kecamatan):
    """`make_project({path: content})`: a project with two KIM and the themes that come with kimsite;
    `sites.yaml` may be given.
    """

    def make(files: dict[str, str | bytes]) -> Project:
        project = Project(tmp_path).write({"sites.yaml": SITES, **files})
        project.every_kecamatan = every_kecamatan
        return project

    return make


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Other people's data, in the folder that KIMSITE_CORPORA names."""
    folder = os.environ.get("KIMSITE_CORPORA", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip(
            "KIMSITE_CORPORA names no folder: other people's posts and photos are NOT tested in this run"
        )
    return Path(folder)


@cache
def photo(
    width: int = 1200,
    height: int = 900,
    *,
    form: str = "JPEG",
    orientation: int = 1,
    gps: bool = False,
    colour: str = "#3a7",
) -> bytes:
    """A small picture with a mark in its upper left corner."""
    image = Image.new("RGB", (width, height), colour)
    image.paste("#c00", (0, 0, width // 4, height // 4))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Kamera Uji"
    if gps:
        exif.get_ifd(0x8825)[2] = (7.0, 9.0, 1.0)
    out = io.BytesIO()
    image.save(out, form, exif=exif)
    return out.getvalue()
