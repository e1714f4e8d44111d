"""Cases that anyone can read: `tests/cases/*.md` hold what a village typed and what must come of it.

A case is a heading, the files that it needs, and what is expected of them:

    ## Jam 7 malam adalah jam 19.00

    `agenda/rapat.md`

    ~~~~
    ---
    judul: Rapat malam
    tanggal: 1 Maret 2026
    mulai: 12 Maret 2026 jam 7 malam
    tempat: Balai
    ---
    Isi tulisan.
    ~~~~

    - terbit: agenda/rapat
    - agenda/rapat memuat: 19.00 WIB
    - agenda/rapat tidak memuat: 07.00
    - agenda.ics memuat: DTSTART:20260312T120000Z
    - tanpa catatan

Paths are those of one village's folder (`berita/x.md`, `foto/a.jpg`) or, with `content/` in front, of the
project. `foto/a.jpg` with `(foto 480x320)` behind its name is a photo of that size. Blocks begin and end with
four tildes; `<nbsp>`, `<zwsp>`, `<tab>`, `<cr>` and the other names of TOKENS stand for signs that an editor
would hide, in names of files too.

What may be expected, one line each:

    - terbit: PAGE                       - tidak terbit: PAGE
    - ditahan: PATH                      an error names that file
    - catatan: CODE [PATH[:LINE]]        - bukan catatan: CODE
    - tanpa catatan                      nothing at all was found in this village
    - saran memuat: WORDS                some finding says so, in Indonesian
    - saran tidak memuat: WORDS
    - PAGE memuat: WORDS                 - PAGE tidak memuat: WORDS

`PAGE` is below the village's address; a page is searched as readers see it, or in its HTML where WORDS have a
`<`, `="` or `":"`. Each case is a village of its own in one project a file, built once.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import photo

from kimsite.config.regions import read_regency
from kimsite.diagnostics.wording import words_for
from kimsite.theme import card

FOLDER = Path(__file__).parent / "cases"
TOKENS = {
    "<nbsp>": "\u00a0", "<zwsp>": "\u200b", "<lrm>": "\u200e", "<shy>": "\u00ad", "<tab>": "\t",
    "<bom>": "\ufeff", "<cr>": "\r", "<line>": "\u2028",
    "<nfd-e>": "e\u0301", "<nfc-e>": "\u00e9", "<hyphen>": "\u2010", "<nbhyphen>": "\u2011",
    "<figdash>": "\u2012", "<endash>": "\u2013",
    "<emdash>": "\u2014", "<minus>": "\u2212", "<nnbsp>": "\u202f", "<lre>": "\u202a", "<pdf>": "\u202c",
    "<rlm>": "\u200f",
}  # fmt: skip
_FILE = re.compile(
    (
        r"^`(?P<path>[^`]+)`(?: \(foto (?P<width>\d+)x(?P<height>\d+)\))?[ ]*(?:\n+~~~~\n(?P<text>.*?)"
        r"\n?~~~~$)?"
    ),
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^~~~~$.*?^~~~~$|^## ", re.MULTILINE | re.DOTALL)
"""A case's heading; what a block holds is none."""
_EXPECTED = re.compile(r"^- (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One heading of a case file."""

    title: str
    files: tuple[tuple[str, bytes], ...]
    expected: tuple[str, ...]


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of one file, in order. Raises ValueError for one that expects nothing."""
    text = path.read_text("utf-8")
    starts = [match.end() for match in _HEADING.finditer(text) if match[0] == "## "]
    sections = [
        text[start : end - 3] for start, end in zip(starts, [*starts[1:], len(text) + 3], strict=True)
    ]
    cases = []
    for section in sections:
        title, _, rest = section.partition("\n")
        files = tuple((_shown(match["path"]), _content(match)) for match in _FILE.finditer(rest))
        expected = tuple(_EXPECTED.findall(_FILE.sub("", rest)))
        if not expected:
            raise ValueError(f"{path.name}: {title} expects nothing")
        cases.append(Case(title.strip(), files, expected))
    return tuple(cases)


def _content(match: re.Match[str]) -> bytes:
    if match["width"]:
        return photo(int(match["width"]), int(match["height"]))
    text = _shown(match["text"] or "")
    return text.encode() + b"\n" if text else b""


def _shown(text: str) -> str:
    """The text with the signs that its tokens stand for."""
    for token, sign in TOKENS.items():
        text = text.replace(token, sign)
    return text


class BuiltCases:
    """The cases of one file as villages of one built project."""

    def __init__(self, cases: tuple[Case, ...], make) -> None:
        regency = read_regency("35.22")
        villages = [
            village
            for kecamatan in regency.kecamatan
            for village in kecamatan.villages
            if village.form == "desa"
        ]
        codes = [village.code for village in villages[: len(cases)]]
        rows = "".join(
            f'  - {{kode: "{code}", nama: KIM {index + 1}, folder: kasus/k{index + 1}}}\n'
            for index, code in enumerate(codes)
        )
        files: dict[str, str | bytes] = {
            "sites.yaml": (
                f'kabupaten: {{kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: '
                f'"https://kim.contoh.id/sub/"}}\ntulis: tidak\nluring: tidak\nkim:\n{rows}'
            )
        }
        for index, case in enumerate(cases):
            for path, content in case.files:
                files[path if path.startswith("content/") else f"content/kasus/k{index + 1}/{path}"] = content
        self.project = make(files)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(card, "draw_share_card", lambda *_: b"no case looks at it")
            self.outcome = self.project.build()
        self._index = {case.title: index + 1 for index, case in enumerate(cases)}

    def failures(self, case: Case) -> list[str]:
        """What was expected and did not come, with what came instead."""
        village = f"kasus/k{self._index[case.title]}"
        findings = [
            one
            for one in self.outcome.findings
            if one.village == village or one.place.path.startswith(f"content/{village}/")
        ]
        said = [
            f"{one.code} {one.place.path.removeprefix(f'content/{village}/')}:{one.place.line}"
            for one in findings
        ]
        return [
            f"{line}  (catatan: {', '.join(said) or 'tidak ada'})"
            for line in case.expected
            if not self._holds(line, village, findings, said)
        ]

    def _holds(self, line: str, village: str, findings: list, said: list[str]) -> bool:
        what, _, wanted = line.partition(": ")
        negative = what.endswith("tidak memuat")
        match what:
            case "tanpa catatan":
                return not findings
            case "terbit":
                return self._page(village, wanted).is_file()
            case "tidak terbit":
                return not self._page(village, wanted).is_file()
            case "ditahan":
                return any(
                    one.severity == "error" and one.place.path == f"content/{village}/{wanted}"
                    for one in findings
                )
            case "catatan":
                code, _, place = wanted.partition(" ")
                return any(
                    one.startswith(f"{code} ")
                    and (not place or f"{one.partition(' ')[2]}:".startswith(f"{place}:"))
                    for one in said
                )
            case "bukan catatan":
                return not any(one.startswith(f"{wanted} ") for one in said)
            case "saran memuat" | "saran tidak memuat":
                return any(wanted in _words(one) for one in findings) != negative
            case _ if what.endswith("memuat"):
                page = what.removesuffix("memuat").removesuffix("tidak ").strip()
                return (
                    wanted
                    in self._text(village, page, raw=any(mark in wanted for mark in ("<", '="', '":"')))
                ) != negative
            case _:
                raise ValueError(f"no such expectation: {line}")

    def _page(self, village: str, page: str) -> Path:
        path = self.project.out / village / page.strip("/")
        return path if path.suffix and not path.is_dir() else path / "index.html"

    def _text(self, village: str, page: str, *, raw: bool) -> str:
        path = self._page(village, "" if page == "beranda" else page)
        text = path.read_text("utf-8") if path.is_file() else ""
        if path.suffix != ".html" or raw:
            return text
        return " ".join(
            html.unescape(re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL)).split()
        )


def _words(finding) -> str:
    words = words_for(finding, "id")
    return "\n".join((words.what, words.why, *words.fix))
