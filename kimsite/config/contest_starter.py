"""Rules for a new contest from ten answers: the contest file as text, ready to be changed by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from kimsite.config.contest import preset_names, preset_text
from kimsite.config.contest_later import LATER_IN_A_ROUND, later_settings
from kimsite.record import Record
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import slug
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.yes_no import yes_or_no

DEFAULT_PRESET = "rencana-2016"
_COMPONENT = re.compile(
    r"^      (?P<id>\w+): \{nama: (?P<name>[^,]+), bobot: (?P<weight>\d+), dari: (?P<source>\w+)\}",
    re.MULTILINE,
)
_SEAT = re.compile(r"(?P<count>\d{1,2})\s+(?P<groups>.+)")


class ContestQuestion(Record, kw_only=True):
    """One of the ten."""

    key: str
    words: tuple[str, str]
    """Indonesian, English."""
    default: str
    fault: Callable[[str], str]
    """What is wrong with an answer, as an example of a right one; empty where nothing is."""


class PresetComponent(Record, kw_only=True):
    """A component of a preset's rounds."""

    id: str
    name: str
    weight: str
    source: str


def preset_components(name: str) -> tuple[PresetComponent, ...]:
    """What a preset weighs, in its order."""
    text = preset_text(name).partition("- id: final")[0]
    return tuple(
        PresetComponent(id=match["id"], name=match["name"], weight=match["weight"], source=match["source"])
        for match in _COMPONENT.finditer(text)
    )


def first_questions(today: date, *, zones: bool) -> tuple[ContestQuestion, ...]:
    """All but the one about weights, which depends on the chosen preset. `zones`: the district has wilker."""
    start = _next_quarter(today)
    end = _next_quarter(start) - timedelta(days=1)
    presets = ", ".join(preset_names())
    return (
        _question("nama", "Nama lombanya?", "What is the contest called?", f"LCCK KIM {start.year}", _text),
        _question("mulai", "Tulisan dihitung mulai tanggal?", "First day of posts?", start.isoformat(), _day),
        _question("sampai", "Sampai tanggal?", "Last day of posts?", end.isoformat(), _day),
        _question(
            "wilker",
            "Ada babak wilker sebelum final (ya/tidak)? Perlu wilker di sites.yaml.",
            "A round per wilker before the final (ya/tidak)? It needs wilker in sites.yaml.",
            "ya" if zones else "tidak",
            lambda text: "ya, tidak" if yes_or_no(text) is None or (yes_or_no(text) and not zones) else "",
        ),
        _question(
            "lolos", "Berapa KIM tiap kecamatan yang maju?", "How many KIM go on per kecamatan?", "1", _few
        ),
        _question(
            "preset",
            f"Yang dinilai menurut aturan mana ({presets})?",
            f"What is judged, after which rules ({presets})?",
            DEFAULT_PRESET,
            lambda text: "" if text in preset_names() else presets,
        ),
        _question(
            "juara", "Gelar juaranya, berurutan?", "Titles, in order?", "1, 2, 3, harapan-1, harapan-2", _text
        ),
        _question(
            "juri",
            "Nama juri dan unsurnya (Nama: unsur; Nama: unsur)?",
            "Jurors and who sends them (Name: body; Name: body)?",
            "Juri Satu: Dinkominfo; Juri Dua: TP-PKK; Juri Tiga: Forum KIM",
            _jurors_fault,
        ),
        _question(
            "tim",
            "Susunan tim (misalnya 2 PKK, 1 Perangkat desa/Karang Taruna)?",
            "Who makes a team (such as 2 PKK, 1 Perangkat desa/Karang Taruna)?",
            "2 PKK, 1 Perangkat desa/Karang Taruna",
            lambda text: "" if _seats(text) else "2 PKK, 1 Karang Taruna",
        ),
    )


def weights_question(preset: str) -> ContestQuestion:
    """The tenth: the weights of the preset's components, which must add up to 100."""
    parts = preset_components(preset)
    names = ", ".join(part.name for part in parts)
    plain = " ".join(part.weight for part in parts)

    def fault(text: str) -> str:
        numbers = text.replace(",", " ").split()
        whole = all(number.isascii() and number.isdigit() and int(number) > 0 for number in numbers)
        right = whole and len(numbers) == len(parts) and sum(map(int, numbers)) == 100
        return "" if right else f"{plain} (berjumlah 100)"

    return _question("bobot", f"Bobot dalam persen: {names}?", f"Weights in per cent: {names}?", plain, fault)


def contest_text(answers: Mapping[str, str], path: str) -> str:
    """The contest file. `answers`: key of each question -> a checked answer; `path`: its own path."""
    folder = path.removesuffix(".yaml")
    zones = bool(yes_or_no(answers["wilker"]))
    titles = ", ".join(part.strip() for part in answers["juara"].split(",") if part.strip())
    components = "\n".join(_components(answers))
    wilker = f"""  - id: wilker
    nama: Babak wilker
    peserta: juara kecamatan
    per: wilker
    lolos: 1
    juara: [{titles}]
{LATER_IN_A_ROUND}    komponen:
{components}
"""
    final = f"""  - id: final
    nama: Grand final
    peserta: juara {"wilker" if zones else "kecamatan"}
    per: kabupaten
    juara: [{titles}]
{LATER_IN_A_ROUND}    komponen:
{components}
"""
    first, last = (_iso(answers[key]) for key in ("mulai", "sampai"))
    return f"""# Aturan lomba. Ubah seperlunya; yang salah disebut barisnya oleh  kimsite check.
# Uji dulu dengan tulisan triwulan lalu:  kimsite lcck practice --lomba {path}
nama: {_quoted(answers["nama"])}
keadaan: sementara                     # sementara | beku | final
masa:
  mulai: {first}
  sampai: {last}

penilaian_blog:
  skala: tertinggi
  aturan:
    poin: {{berita: 2, posyandu: 2, umkm: 3, informasi-publik: 4, agenda: 1}}
    batas: {{per_hari: 3, per_jenis: 40}}
    mutu: {{min_kata: 60, kata: 0.5, foto: 0.5, sumber: 0.5}}
    keteraturan: {{minggu_aktif: 1}}
    ragam: 2
    # pembaca: {{poin: 0.5, tiap: 100, paling_banyak: 10}}   # hanya bila halaman yang dibaca ikut dinilai

babak:
  - {{id: kecamatan, nama: Babak kecamatan, peserta: semua, per: kecamatan, lolos: {answers["lolos"]}}}
{wilker if zones else ""}{final}
seri: [aktivasi_blog, minggu_aktif, ragam_jenis, undian]
nilai_juri: rata-rata
juri:
{chr(10).join(_jurors(answers["juri"]))}

tim:
  berkas: {folder}/tim.csv
  asal: desa
  susunan:
{chr(10).join(_seat_lines(answers["tim"]))}

lembar_juri: {folder}/nilai
undian: {folder}/undian.csv
urutan: {folder}/urutan.csv
utusan: {folder}/utusan.csv
keputusan: {folder}/keputusan.csv

{later_settings(folder, date.fromisoformat(last))}"""


def contest_companions(path: str) -> dict[str, str]:
    """Path -> text of the tables that the contest file names, each with its titles alone."""
    folder = path.removesuffix(".yaml")
    return {
        f"{folder}/tim.csv": "kode;nama;unsur;desa;juru_bicara;tim;surat\n",
        f"{folder}/undian.csv": "babak;kelompok;kim;benih;tanggal;saksi\n",
        f"{folder}/utusan.csv": "kecamatan;kode;surat;penandatangan\n",
        f"{folder}/keputusan.csv": "tanda;berkas;keputusan;paraf;alasan;tanggapan\n",
        f"{folder}/sanggahan.csv": "kode;tanggal;sanggahan;jawaban;tanggal_jawab;penjawab\n",
    }


def _question(
    key: str, indonesian: str, english: str, default: str, fault: Callable[[str], str]
) -> ContestQuestion:
    return ContestQuestion(key=key, words=(indonesian, english), default=default, fault=fault)


def _next_quarter(day: date) -> date:
    month = (day.month - 1) // 3 * 3 + 4
    return date(day.year + (month > 12), month - 12 if month > 12 else month, 1)


def _text(text: str) -> str:
    return "" if slug(text) else "LCCK KIM"


def _day(text: str) -> str:
    return "2026-07-01" if isinstance(read_date(text), Unreadable) else ""


def _iso(text: str) -> str:
    reading = read_date(text)
    return text if isinstance(reading, Unreadable) else reading.day.isoformat()


def _few(text: str) -> str:
    return "" if text.isascii() and text.isdigit() and 1 <= int(text) <= 20 else "1"


def _jurors_fault(text: str) -> str:
    names = [slug(part.partition(":")[0]) for part in text.split(";") if part.strip()]
    return (
        ""
        if names and all(names) and len(set(names)) == len(names)
        else "Sri Lestari: TP-PKK; Bayu Aji: Dinkominfo"
    )


def _jurors(text: str) -> Sequence[str]:
    pairs = (part.partition(":") for part in text.split(";") if part.strip())
    return [
        f"  - {{nama: {_quoted(name.strip())}, unsur: {_quoted(body.strip() or 'Dinkominfo')}}}"
        for name, _, body in pairs
    ]


def _seats(text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """'2 PKK, 1 Perangkat/Karang Taruna' -> ((2, ('PKK',)), (1, ('Perangkat', 'Karang Taruna')))."""
    found = [_SEAT.fullmatch(part.strip()) for part in text.split(",") if part.strip()]
    if not all(found):
        return ()
    return tuple(
        (int(match["count"]), tuple(group.strip() for group in match["groups"].split("/")))
        for match in found
        if match is not None and int(match["count"])
    )


def _seat_lines(text: str) -> Sequence[str]:
    return [f"    - {{unsur: {_listed(groups)}, jumlah: {count}}}" for count, groups in _seats(text)]


def _components(answers: Mapping[str, str]) -> Sequence[str]:
    weights = answers["bobot"].replace(",", " ").split()
    return [
        f"      {part.id}: {{nama: {part.name}, bobot: {weight}, dari: {part.source}}}"
        for part, weight in zip(preset_components(answers["preset"]), weights, strict=True)
    ]


def _listed(groups: Sequence[str]) -> str:
    return f"[{', '.join(_quoted(group) for group in groups)}]"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
