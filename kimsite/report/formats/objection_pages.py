"""A contest's objections -> the log in the report, and a form as page and as text for KIM."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.report.contest.open_words import state_words
from kimsite.report.contest.report import ContestReport
from kimsite.tools.dates import long_date
from kimsite.tools.page_templates import page_environment

_FORM = """FORMULIR SANGGAHAN {contest}

Masa sanggah: {first} sampai {last}. Kirim kepada panitia, {agency}.
Tiap sanggahan dijawab tertulis; sanggahan dan jawabannya dimuat di laporan.

Nama KIM          :
Kode KIM          :
Desa, kecamatan   :
Tanggal           :

Babak atau angka yang disanggah (sebut halaman atau barisnya):


Alasan dan bukti:


Nama dan jabatan yang mengajukan:
"""


def objection_pages(report: ContestReport) -> Iterable[tuple[str, bytes]]:
    """(path below the report, bytes); nothing where the rules have no objection period.

    The log is in the edition for the public too: objections are answered in public.
    """
    rules = report.contest.objections
    if rules is None:
        return
    env = page_environment("kimsite.report")
    env.filters.update(tanggal=long_date, keadaan=state_words)
    names = {kim.id: kim.publisher.name for kim in report.kims}
    values = {"laporan": report, "masa": rules, "nama": names}
    log = env.get_template("sanggahan.html").render(values).encode()
    yield "sanggahan.html", log
    yield "umum/sanggahan.html", log
    yield "formulir-sanggahan.html", env.get_template("formulir_sanggahan.html").render(values).encode()
    yield (
        "formulir-sanggahan.txt",
        _FORM.format(
            contest=report.contest.name.upper(),
            first=long_date(rules.first),
            last=long_date(rules.last),
            agency=report.district.agency,
        ).encode(),
    )
