"""What people call a kabupaten or kota -> its code: by code, by name, with or without its form."""

from __future__ import annotations

import re

from kimsite.config.regions import regency_names
from kimsite.tools.text import closest

_FORMS = (
    (re.compile(r"\b(?:kabupaten|kab\b\.?|pemkab)", re.IGNORECASE), "kabupaten"),
    (re.compile(r"\b(?:kotamadya|kota|pemkot)\b", re.IGNORECASE), "kota"),
)
_FORM = re.compile(
    r"^(?:kabupaten|kotamadya|kota|kab\b\.?|pemkab|pemkot)(?:\s+(?:administrasi|adm\b\.?))?\s*", re.IGNORECASE
)
Choice = tuple[str, str]
"""(code, name)"""


def find_regencies(wanted: str) -> tuple[Choice, ...]:
    """The kabupaten and kota that a code (`35.22`, `3522`) or a name may mean.

    Several where a kabupaten and a kota have the same name; none where no region has it.
    """
    names = tuple((code, name.strip()) for code, name in regency_names())
    code = re.sub(r"[\s.]", "", wanted)
    if code.isdecimal():
        return tuple(name for name in names if name[0].replace(".", "") == code)
    whole = _letters(wanted)
    for known in (
        tuple(name for name in names if _letters(name[1]) == whole),
        tuple(name for name in names if _letters(_bare(name[1])) == whole),
        tuple(
            name
            for name in names
            if _letters(_bare(name[1])) == _letters(_bare(wanted)) and _fits(name[1], wanted)
        ),
        tuple(
            name
            for name in names
            if _letters(_bare(name[1])) == _letters(_without_form(wanted)) and _fits(name[1], wanted)
        ),
    ):
        if known:
            return known
    return ()


def nearest_regency(wanted: str) -> str:
    """`name (code)` of the kabupaten or kota whose name is most like `wanted`; empty where none is."""
    names = {_bare(name).casefold(): (code, name) for code, name in reversed(regency_names())}
    near = closest(_without_form(wanted).casefold(), names)
    return f"{names[near][1]} ({names[near][0]})" if near else ""


def _bare(name: str) -> str:
    """Without the form in front."""
    return _FORM.sub("", name.strip())


def _without_form(text: str) -> str:
    """Without the form, wherever it is: `Malang (kota)`."""
    for pattern, _ in _FORMS:
        text = pattern.sub(" ", text)
    return text.strip()


def _fits(name: str, wanted: str) -> bool:
    """True unless another form is asked for than the name has."""
    asked = {form for pattern, form in _FORMS if pattern.search(wanted)}
    return not asked or name.casefold().split()[0] in asked


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
