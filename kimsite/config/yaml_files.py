"""Configuration files of a project -> marked values.

A NIK or KK number in one is an error (K26): what is written there is shown on pages, in feeds and papers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import mark
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.tools import files, marked_yaml
from kimsite.tools.composed_files import COMPOSED_FILES
from kimsite.tools.conflict_marks import find_conflicts, lines_of
from kimsite.tools.nik import has_plain_number
from kimsite.tools.nik_shape import LENGTH
from kimsite.tools.text_encoding import UTF8, decode_text


def read_yaml(root: Path, path: str, named: Place, diagnostics: Findings) -> MarkedMap | MarkedList | None:
    """A YAML file as marked values, or None after a finding. `named`: where the file is named."""
    text = read_config_text(root, path, named, diagnostics)
    return None if text is None else _content(path, text, COMPOSED_FILES.compose(text), diagnostics)


def read_yaml_map(root: Path, path: str, diagnostics: Findings) -> MarkedMap | None:
    """A YAML file that has to hold keys and values, or None after a finding."""
    text = read_config_text(root, path, Place(path=path), diagnostics)
    if text is None:
        return None
    composed = COMPOSED_FILES.compose(text)
    content = _content(path, text, composed, diagnostics)
    if isinstance(content, MarkedMap):
        return content
    if _is_empty(text):
        diagnostics.add("K41", Place(path=path))
    elif not composed.problems:
        diagnostics.add("K11", Place(path=path, line=1), sebab="yaml.no-keys")
    return None


def _is_empty(text: str) -> bool:
    """True where there is nothing but comments and marks of a document's border."""
    lines = map(str.strip, text.split("\n"))
    return all(line in {"", "---", "..."} or line.startswith("#") for line in lines)


def _content(
    path: str, text: str, composed: marked_yaml.Composed, diagnostics: Findings
) -> MarkedMap | MarkedList | None:
    source = SourceText(path, text)
    for problem in composed.problems:
        place = source.span(problem.line, problem.column, len(problem.word))
        if problem.kind == "double":
            diagnostics.add("K11", place, sebab="yaml.twice", isian=problem.word)
        else:
            diagnostics.add("K11", place, sebab=f"yaml.{problem.kind}")
    if composed.root is None:
        return None
    marked = mark(composed.root, source)
    for value in _texts(marked):
        if len(value.text) >= LENGTH and has_plain_number(value.text):
            diagnostics.add("K26", value.place)
    return marked if not isinstance(marked, MarkedText) else None


def _texts(value: Marked) -> Iterator[MarkedText]:
    """Every text in a value, keys left out: a key that no reader knows goes nowhere."""
    if isinstance(value, MarkedText):
        yield value
    elif isinstance(value, MarkedList):
        for item in value.items:
            yield from _texts(item)
    else:
        for _, inner in value.entries:
            yield from _texts(inner)


def has_joined_settings(path: str, text: str, diagnostics: Findings) -> bool:
    """True, with K28, for a file with two versions that git joined."""
    conflicts = find_conflicts(text)
    if conflicts:
        diagnostics.add("K28", SourceText(path, text).span(conflicts[0].first), letak=lines_of(conflicts))
    return bool(conflicts)


def read_config_text(root: Path, path: str, named: Place, diagnostics: Findings) -> str | None:
    """A text file with LF line ends, or None after a finding. `named`: where the file is named."""
    try:
        decoded = decode_text(files.read_bytes(root, path))
    except (FileNotFoundError, NotADirectoryError):
        diagnostics.add("K12", named, nilai=path, saran="")
        return None
    except OSError:
        reason = "folder" if (root / path).is_dir() else "unreadable"
        diagnostics.add("K42", named, nilai=path, sebab=f"file.{reason}")
        return None
    if decoded is None:
        diagnostics.add("K11", Place(path=path), sebab="text.not-utf8")
        return None
    if decoded.encoding != UTF8:
        diagnostics.add("K22", Place(path=path), nilai=decoded.encoding)
        return None
    text = decoded.text.replace("\r\n", "\n")
    return None if has_joined_settings(path, text, diagnostics) else text
