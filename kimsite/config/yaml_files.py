"""Configuration files of a project -> marked values."""

from __future__ import annotations

from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import mark
from kimsite.model.marked import MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.tools import files, marked_yaml


def read_yaml(root: Path, path: str, named: Place, diagnostics: Findings) -> MarkedMap | MarkedList | None:
    """A YAML file as marked values, or None after a finding. `named`: where the file is named."""
    text = read_config_text(root, path, named, diagnostics)
    return None if text is None else _content(path, text, marked_yaml.compose(text), diagnostics)


def read_yaml_map(root: Path, path: str, diagnostics: Findings) -> MarkedMap | None:
    """A YAML file that has to hold keys and values, or None after a finding."""
    text = read_config_text(root, path, Place(path=path), diagnostics)
    if text is None:
        return None
    composed = marked_yaml.compose(text)
    content = _content(path, text, composed, diagnostics)
    if isinstance(content, MarkedMap):
        return content
    if not composed.problems:
        diagnostics.add("K11", Place(path=path, line=1), sebab="yaml.nothing")
    return None


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
    return marked if not isinstance(marked, MarkedText) else None


def read_config_text(root: Path, path: str, named: Place, diagnostics: Findings) -> str | None:
    """A text file with LF line ends, or None after a finding. `named`: where the file is named."""
    try:
        return files.read_bytes(root, path).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError:
        diagnostics.add("K12", named, nilai=path, saran="")
    except UnicodeDecodeError:
        diagnostics.add("K11", Place(path=path), sebab="text.not-utf8")
    return None
