"""A new target into sites.yaml: as lines, so that everything else stays as it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from kimsite.config.deploy_targets import DEPLOY_KEY

_PLAIN = re.compile(r"[A-Za-z0-9/][A-Za-z0-9_./-]*")
_KEY_LINE = re.compile(rf"{DEPLOY_KEY}\s*:\s*(?:\{{\s*\}}|~|null)?\s*(?:#.*)?")
_AMBIGUOUS = re.compile(r"(?i)yes|no|on|off|true|false|null|ya|tidak|[0-9._]+")


def add_deploy_target(text: str, name: str, fields: Mapping[str, str]) -> str:
    """sites.yaml with one more target, below `kirim:` or at the end.

    Line ends, a byte order mark, comments and blank lines stay as they are. `fields`: key -> value.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    entry = f"  {name}: {{{', '.join(f'{key}: {_value(value)}' for key, value in fields.items())}}}"
    lines = text.split(end)
    for number, line in enumerate(lines):
        if _KEY_LINE.fullmatch(line):
            comment = line[line.index("#") :] if "#" in line else ""
            lines[number : number + 1] = [f"{DEPLOY_KEY}:{'  ' if comment else ''}{comment}", entry]
            return end.join(lines)
    ending = "" if text.endswith(end) or not text else end
    return f"{text}{ending}{end}{DEPLOY_KEY}:{end}{entry}{end}"


def _value(written: str) -> str:
    """A value as YAML reads it back; in double quotes where it could mean something else."""
    if written.isdigit() or (_PLAIN.fullmatch(written) and not _AMBIGUOUS.fullmatch(written)):
        return written
    return json.dumps(written, ensure_ascii=False)
