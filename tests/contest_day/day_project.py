"""A project with one invented KIM a kecamatan and a contest of one round, and its running program."""

import re
import sys
import time

from editor.running import RunningEditor

from kimsite.config.regions import read_regency

ZONES = {
    "Wilker 1": ["Bojonegoro", "Trucuk", "Kapas", "Balen", "Malo"],
    "Wilker 2": ["Dander", "Gondang", "Sugihwaras", "Temayang", "Sekar", "Bubulan"],
    "Wilker 3": ["Sumberrejo", "Kanor", "Baureno", "Kepohbaru", "Kedungadem", "Sukosewu"],
    "Wilker 4": ["Padangan", "Purwosari", "Ngraho", "Tambakrejo", "Ngambon", "Margomulyo"],
    "Wilker 5": ["Kasiman", "Gayam", "Ngasem", "Kedewan", "Kalitidu"],
}
JURORS = ("Ratna Wijaya", "Hendro Susilo", "Sri Mulyani Hadi", "Farid Maulana", "Tutik Handayani")
RULES = """
nama: LCCK Uji
masa: {{mulai: 2026-07-01, sampai: 2026-09-30}}
penilaian_blog: {{skala: tertinggi}}
babak:
  - id: wilker
    nama: Babak wilker
    per: wilker
    juara: [1, 2, 3, harapan-1, harapan-2]
    komponen:
      tanya_jawab: {{nama: Tanya jawab, bobot: 40, dari: tanya_jawab}}
      penulisan_blog: {{nama: Penulisan blog, bobot: 30, dari: juri}}
      peragaan: {{nama: Peragaan penyuluhan, bobot: 30, dari: juri{rubric}}}
    tanya_jawab:
      skala: tertinggi
      wajib: {{benar: 100, sebagian: [50], salah: 0, waktu: 10}}
      lemparan: {{cara: rebut, benar: 50, salah: -25}}
      rebutan: {{benar: 100, salah: -100, belum_dipersilakan: -50, waktu: 5}}
seri: [peragaan, undian]
juri:
{jurors}
lembar_juri: lomba/uji/nilai
skor: lomba/uji/skor.csv
"""
RUBRIC = ", rubrik: [{nama: Isi, nilai: 60, petunjuk: Benar dan lengkap}, {nama: Cara membawakan, nilai: 40}]"


def write_project(root, zones=2, jurors=3, rubric=""):
    """A district of the first zones, one KIM in each kecamatan."""
    chosen = dict(list(ZONES.items())[:zones])
    entries = []
    table = read_regency("35.22")
    for kecamatan in (one for names in ZONES.values() for one in names):
        village = next(one for one in table.kecamatan if one.name == kecamatan).villages[0]
        if any(kecamatan in names for names in chosen.values()):
            entries.append(f'  - {{kode: "{village.code}", nama: KIM {village.name} Guyub}}')
    wilker = [f"  - {{nama: {name}, kecamatan: [{', '.join(names)}]}}" for name, names in ZONES.items()]
    (root / "lomba").mkdir(parents=True)
    (root / "sites.yaml").write_text(
        'kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, '
        'url: "https://kim.contoh.id/"}\nwilker:\n' + "\n".join(wilker) + "\nkim:\n" + "\n".join(entries)
        + "\nlomba: [lomba/uji.yaml]\n"
    )  # fmt: skip
    listed = "\n".join(f"  - {{nama: {name}, unsur: Dinkominfo}}" for name in JURORS[:jurors])
    (root / "lomba/uji.yaml").write_text(RULES.format(jurors=listed, rubric=rubric))


class RunningDay(RunningEditor):
    """`kimsite lcck day` in a process of its own; `again` starts it anew at the same port."""

    def __init__(self, root, *options, port=0, lan="") -> None:
        command = [sys.executable, "-m", "kimsite", "lcck", "day", "--root", str(root), "--no-open"]
        super().__init__(root, *options, lan=lan, port=port, command=command)

    @property
    def journal(self):
        return self.root / "lomba/uji/hari/wilker.jsonl"

    def kill(self):
        """End the process as a power cut does."""
        self.process.kill()
        self.process.wait()
        self._reader.join(5)
        self.process.stdout.close()
        self.process.stderr.close()

    def codes(self):
        """Juror -> code, as the operator's page shows them."""
        page = self.raw("GET", "/kode", [f"Host: 127.0.0.1:{self.port}"])[1].decode()
        names = re.findall(r"<h2>([^<]+)<small>", page)
        codes = [code.replace(" ", "") for code in re.findall(r"class=\"code\">(\d{4} \d{4})<", page)]
        return dict(zip(names, codes, strict=True))


def wait_until(condition, seconds=20.0):
    """Wait for a condition, at most so long; its value."""
    until = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)
    return value
