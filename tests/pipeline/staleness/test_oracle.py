"""The oracle: whatever is edited, in whatever order, an incremental build ends at the bytes of a clean one.

Every rule below was a real bug in some generator. `KIMSITE_ORACLE_STEPS=3000 python -m pytest
tests/pipeline/staleness/test_oracle.py` is the long run.
"""

import contextlib
import os
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from conftest import ROOT, photo
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from kimsite.cli.file_states import json_counts
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import LEDGER
from kimsite.pipeline.district import build_district
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.portal import search, search_postings
from kimsite.report.ledger.ledger import note_first_seen, read_head
from kimsite.theme.load import offers

STEPS = int(os.environ.get("KIMSITE_ORACLE_STEPS", "24"))
A_RUN = 12
KOTA = {
    "magersari/kedundung": "35.76.02.1009",
    "magersari/balongsari": "35.76.02.1008",
    "prajuritkulon/surodinawan": "35.76.01.1007",
}
"""Three of the eighteen kelurahan of Kota Mojokerto: a portal as small as they come."""
SHARED = (
    "pos.html",
    "dasar.html",
    "daftar.html",
    "bagian/makro.html",
    "bagian/fakta.html",
    "bagian/kaki.html",
)
"""Templates that many pages use in different ways."""
LOOKS = (
    "nama: dasar",
    "nama: lapak",
    "nama: melati",
    "nama: dasar, palet: jati",
    "nama: dasar, motif: parang",
)
REGISTERED = (
    "",
    ", wa: '084000000001'",
    ", pengurus: [{jabatan: Ketua, nama: Bu Sri, unsur: PKK}]",
    ", sk: {nomor: 188/1, tanggal: 2024-02-01, penandatangan: Lurah, berlaku_sampai: 2026-05-22}",
)
"""What sites.yaml says of every KIM beside its name."""
VILLAGES = st.sampled_from(sorted(KOTA))
NAMES = st.sampled_from(["a", "b", "2026-05-01-c", "C", "d e", "2026-05-09-a", "a (1)", "10-05-2026 a"])
FOLDERS = st.sampled_from(["berita", "posyandu", "umkm", "agenda"])
DAYS = st.dates(date(2026, 4, 1), date(2026, 6, 20))
TAGS = st.lists(st.sampled_from(["panen", "Panen", "pasar", "sehat"]), max_size=2)
WORDS = st.sampled_from(
    [
        "Padi dipanen.",
        "Pasar ramai sejak pagi.",
        "Warga kerja bakti.",
        "[ke a](a.md)",
        "![Foto](../foto/x.jpg)",
        "> [!PENTING]\n> Bawa payung.",
        "[tetangga](../../../magersari/kedundung/berita/a.md)",
        "[besar](../foto/x.jpg)",
        "[bagian](a.md#hasil)\n\n## Hasil",
    ]
)
EXTRA = {
    "berita": "",
    "posyandu": "posyandu: Melati\njadwal_berikutnya: {later}\nsasaran: {{S: 40, K: 38, D: 30, N: 25}}\n",
    "umkm": "harga: 5000\npenjual: Bu Sri\nwa: 084000000001\n",
    "agenda": "mulai: {day} 08:00\nselesai: {later} 10:00\ntempat: Balai\n",
}


class Oracle(RuleBasedStateMachine):
    """One project, edited and built, edited and built."""

    def __init__(self):
        super().__init__()
        self.root = Path(self.temporary()).resolve()
        self.out = self.root / "public"
        self.today = date(2026, 5, 20)
        self.kims = {folder: f"KIM {folder.split('/')[1].title()}" for folder in sorted(KOTA)[:2]}
        self.looks = dict.fromkeys(KOTA, "nama: dasar")
        self.more = ""
        self.top = {"url": "https://kim.contoh.id/", "kecil": "tampilkan", "zona": "Asia/Jakarta"}
        self.clock = 0
        self.stranger = self.out / "milik-orang.txt"

    @staticmethod
    def temporary():
        import tempfile

        return tempfile.mkdtemp(prefix="oracle-")

    @initialize()
    def begin(self):
        self.sites()
        self.write(
            "content/magersari/kedundung/profil.md", "---\njudul: Profil\ndata: angka.csv\n---\nKami.\n"
        )
        self.write("content/magersari/kedundung/data/angka.csv", "tahun,warga\n2024,10\n2025,12\n")
        self.build()

    def teardown(self):
        shutil.rmtree(self.root, ignore_errors=True)

    # Writing

    def age(self, path):
        """A time of change of its own, well in the past: what a look at the clock would forgive must be seen
        by the stamp.
        """
        self.clock += 1
        os.utime(path, ns=(1_700_000_000_000_000_000 + self.clock * 1_000_000_000,) * 2)

    def write(self, name, data):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        self.age(path)

    def sites(self):
        rows = "".join(
            f'  - {{kode: "{KOTA[folder]}", nama: "{name}", tema: {{{self.looks[folder]}}}{self.more}}}\n'
            for folder, name in self.kims.items()
        )
        top = (
            f'kabupaten: {{kode: "35.76", nama: Kota Mojokerto, dinas: Dinas Kominfo, '
            f'url: "{self.top["url"]}", zona: {self.top["zona"]}}}\n'
            f"privasi: {{angka_kecil: {self.top['kecil']}}}\n"
        )
        self.write("sites.yaml", f"{top}kim:\n{rows}")

    def some(self, folder, suffix, data):
        """One of the files below a folder, or nothing to do."""
        found = sorted(path for path in (self.root / folder).rglob(f"*{suffix}") if path.is_file())
        assume(found)
        return data.draw(st.sampled_from(found))

    # Building

    def district(self):
        diagnostics = Findings()
        district = read_sites(self.root, offers(self.root), diagnostics)
        assert district is not None, [(one.code, one.values) for one in diagnostics.sorted()]
        return district

    def build(self, **wish):
        wanted = replace(BuildOptions(root=self.root, out=self.out, as_of=self.today, jobs=1), **wish)
        return build_district(self.district(), wanted, lambda *_: None)

    def tree(self, out):
        return {
            str(path.relative_to(out)): path.read_bytes()
            for path in out.rglob("*")
            if path.is_file() and path != self.stranger
        }

    @invariant()
    def incremental_equals_clean(self):
        if not (self.root / "sites.yaml").exists():
            return
        outcome = self.build()
        self.clock += 1
        clean = self.root / f"bersih-{self.clock}"
        fresh = self.build(out=clean, clean=True)
        ours, theirs = self.tree(self.out), self.tree(clean)
        shutil.rmtree(clean)
        assert sorted(ours) == sorted(theirs)
        assert not [path for path in ours if ours[path] != theirs[path]]
        # an emptied blog is told of once
        lasting = tuple(one for one in outcome.findings if one.code != "A18")
        assert (lasting, outcome.exit_code, json_counts(outcome.counts), outcome.accounts) == (
            fresh.findings, fresh.exit_code, json_counts(fresh.counts), fresh.accounts)  # fmt: skip
        again = self.build()
        assert (again.counts.written, again.deleted) == (0, 0)
        assert not [one for one in again.reasons if one.why != "files"], (
            "only a file changed this very moment is looked at twice"
        )

    # Posts

    @rule(
        village=VILLAGES, folder=FOLDERS, name=NAMES, title=WORDS, day=DAYS, tags=TAGS,
        body=st.lists(WORDS, max_size=3),
        more=st.sampled_from(
            ["", "draf: ya\n", "sampai: 2026-05-25\n", "terbit: 2026-05-22\n", "slug: a\n",
             "alamat_lama: /lama/x\n", "foto: x.jpg\n", "tanggal: 2026-02-31\n", "contoh: ya\n"]),
    )  # fmt: skip
    def write_post(self, village, folder, name, title, day, tags, body, more):
        extra = EXTRA[folder].format(day=day, later=day + timedelta(days=9))
        stamp = "" if "tanggal" in more else f"tanggal: {day}\n"
        header = (
            f'---\njudul: "{title.replace(chr(10), " ")}"\n{stamp}tag: [{", ".join(tags)}]\n'
            f"{extra}{more}---\n"
        )
        self.write(f"content/{village}/{folder}/{name}.md", header + "\n\n".join(body))

    @rule(data=st.data())
    def delete_post(self, data):
        self.some("content", ".md", data).unlink()

    @rule(data=st.data(), name=NAMES)
    def rename_post(self, data, name):
        path = self.some("content", ".md", data)
        path.replace(path.with_name(f"{name}.md"))

    @rule(data=st.data())
    def swap_posts(self, data):
        one, other = self.some("content", ".md", data), self.some("content", ".md", data)
        first, second = one.read_bytes(), other.read_bytes()
        one.write_bytes(second)
        other.write_bytes(first)

    @rule(data=st.data(), back=st.booleans())
    def touch(self, data, back):
        path = self.some("content", ".md", data)
        os.utime(path, (1, 1) if back else None)

    @rule(data=st.data())
    def edit_to_the_same_size_and_time(self, data):
        path = self.some("content", ".md", data)
        before = path.stat().st_mtime_ns
        path.write_bytes(path.read_bytes().replace(b"pagi", b"sore").replace(b"Padi", b"Ubi "))
        os.utime(path, ns=(before, before))

    @rule(name=st.sampled_from(["s", "2026-05-02-s"]), title=WORDS, until=DAYS)
    def broadcast(self, name, title, until):
        """Two ask for one address, which the second has while the first is not shown."""
        self.write(
            f"content/_kabupaten/siaran/{name}.md",
            f'---\njudul: "{title[:20]}"\ntanggal: 2026-05-01\nsampai: {until}\n---\nIsi.\n',
        )

    @rule(earlier=st.booleans())
    def note_in_the_ledger(self, earlier):
        """As after a build; or as a copy of the ledger from another machine, whose clock was behind."""
        path = self.root / LEDGER
        moment = datetime(2026, 5, 1 if earlier else 20, tzinfo=UTC) + timedelta(seconds=self.clock)
        known = read_head(path.read_bytes() if path.exists() else b"")
        wish = BuildOptions(root=self.root, out=self.out, as_of=self.today, jobs=1, signed=True)
        with path.open("ab") as stream:
            stream.write(note_first_seen(summaries(self.district(), wish), known, moment))

    @rule()
    def lose_the_ledger(self):
        (self.root / LEDGER).unlink(missing_ok=True)

    # Photos and figures

    @rule(village=VILLAGES, colour=st.sampled_from(["#112233", "#332211"]))
    def photograph(self, village, colour):
        self.write(f"content/{village}/foto/x.jpg", photo(600, 400, colour=colour))

    @rule(data=st.data())
    def delete_photo(self, data):
        self.some("content", ".jpg", data).unlink()

    @rule(warga=st.integers(1, 99))
    def count(self, warga):
        self.write("content/magersari/kedundung/data/angka.csv", f"tahun,warga\n2024,10\n2025,{warga}\n")

    # Themes, sites.yaml, the clock

    @rule(theme=st.sampled_from(["dasar", "melati", "portal"]), colour=st.sampled_from(["red", "blue"]))
    def edit_style(self, theme, colour):
        self.write(f"themes/{theme}/assets/css/zz.css", f".uji{{color:{colour}}}")

    @rule(theme=st.sampled_from(["melati", "portal"]), there=st.booleans())
    def shadow_a_template(self, theme, there):
        name = f"themes/{theme}/templates/pesan.html"
        if there:
            self.write(name, '{% extends "dasar/pesan.html" %}{% block isi %}<h1>Uji</h1>{% endblock %}')
        else:
            (self.root / name).unlink(missing_ok=True)

    @rule(name=st.sampled_from(SHARED), mark=st.sampled_from(["satu", "dua"]))
    def edit_a_template(self, name, mark):
        source = (ROOT / "themes/dasar/templates" / name).read_text("utf-8")
        self.write(f"themes/dasar/templates/{name}", source.replace('class="', f'class="{mark} ', 1))

    @rule(word=st.sampled_from(["Kabar", "Warta"]))
    def edit_a_string(self, word):
        self.write("themes/dasar/strings/id.yaml", f"berita_terbaru: {word}\n")

    @rule(folder=VILLAGES, name=st.sampled_from(["KIM Satu", "KIM Dua"]))
    def register_village(self, folder, name):
        self.kims[folder] = name
        self.sites()

    @precondition(lambda self: len(self.kims) > 1)
    @rule(data=st.data())
    def remove_village(self, data):
        self.kims.pop(data.draw(st.sampled_from(sorted(self.kims))))
        self.sites()

    @rule(folder=VILLAGES, look=st.sampled_from(LOOKS))
    def choose_theme(self, folder, look):
        self.looks[folder] = look
        self.sites()

    @rule(more=st.sampled_from(REGISTERED))
    def complete_the_register(self, more):
        self.more = more
        self.sites()

    @rule(
        key_value=st.sampled_from(
            [
                ("url", "https://lain.contoh.id/sub/"),
                ("url", "https://kim.contoh.id/"),
                ("kecil", "sembunyikan"),
                ("kecil", "tampilkan"),
                ("zona", "Asia/Jakarta"),
                ("zona", "Asia/Jayapura"),
            ]
        )
    )
    def edit_district(self, key_value):
        self.top |= [key_value]
        self.sites()

    @rule(days=st.integers(-9, 9))
    def another_day(self, days):
        self.today += timedelta(days=days)

    # Outputs and memory

    @rule(data=st.data())
    def delete_output(self, data):
        self.some("public", "", data).unlink()

    @rule(data=st.data())
    def alter_output(self, data):
        path = self.some("public", "", data)
        size = path.stat()
        path.write_bytes(path.read_bytes()[:-1] + b"~")
        os.utime(path, ns=(size.st_mtime_ns, size.st_mtime_ns))

    @rule()
    def delete_all_output(self):
        shutil.rmtree(self.out)

    @rule()
    def leave_a_file_of_ones_own(self):
        self.out.mkdir(exist_ok=True)
        self.stranger.write_text("jangan disentuh")

    @rule(data=st.data(), at=st.floats(0, 1, exclude_max=True))
    def spoil_the_memory(self, data, at):
        path = self.some(".kimsite", "", data)
        content = bytearray(path.read_bytes())
        assume(content)
        content[int(at * len(content))] ^= 0x55
        path.write_bytes(content)

    @rule()
    def lose_the_memory(self):
        shutil.rmtree(self.root / ".kimsite")

    @rule(village=VILLAGES)
    def build_one_village(self, village):
        self.build(only=(village,))

    @rule()
    def build_elsewhere_too(self):
        """Two outputs of one project share no memory: what is built into one says nothing of the other."""
        other = self.root / "lain"
        self.build(out=other)
        self.build()
        assert self.tree(other) == self.tree(self.out)

    @rule(writes=st.integers(0, 40))
    def cut_off(self, writes):
        """The build dies at some rename, as if the machine had: what was begun stays where it lies."""
        left = [writes]
        replace_, unlink = os.replace, Path.unlink

        def dying(*names):
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            replace_(*names)

        class Killed(BaseException):
            pass

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "replace", dying)
            patch.setattr(
                Path,
                "unlink",
                lambda path, **_: None if str(path).endswith("-baru") else unlink(path, missing_ok=True),
            )
            with contextlib.suppress(Killed):
                self.build()


def test_incremental_equals_clean(monkeypatch):
    for name, posts in {"ALL_POSTS": 2, "_LEAST": 1, "STEP": 2, "_BLOCK": 2, "SEGMENT": 2}.items():
        monkeypatch.setattr(search, name, posts)  # so that few posts fill all files of the portal's search
    monkeypatch.setattr(search_postings, "SEGMENT", 2)
    run_state_machine_as_test(
        Oracle,
        settings=settings(
            max_examples=max(1, STEPS // A_RUN),
            stateful_step_count=A_RUN,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize="KIMSITE_ORACLE_STEPS" not in os.environ,
            database=None,
        ),
    )
