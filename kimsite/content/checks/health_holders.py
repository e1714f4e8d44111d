"""Names behind words that say whose illness it is: `penderita TBC Pak Slamet`."""

from __future__ import annotations

import re

from kimsite.content.checks import health_conditions, health_words, people_words
from kimsite.content.checks.health_facts import BODY_NEAR, MEANWHILE, Sentence
from kimsite.content.checks.people import PersonName
from kimsite.tools.patterns import lazy_pattern

_NAMED_HOLDER = lazy_pattern(r"(?:bernama|atas nama|a/n|a\.n\.?|\ba\s?[./]|yaitu|yakni|inisial|ananda)\s*$")
_BESIDE_HOLDER = lazy_pattern(r"\b(?:jiwa|mental|yang|pada|menimpa|dialami)\b")
_PATIENTS = frozenset({"pasien", "penderita", "pengidap", "penyandang", "korban", "odgj", "odha"})


def is_holder(sentence: Sentence, person: PersonName, before: str, after: str) -> bool:
    """True where the words before a name say whose it is: `penderita TBC Pak Slamet`."""
    holder = next(
        (
            match
            for match in reversed(list(health_words.HOLDER.finditer(before)))
            if len(before) - match.end() <= BODY_NEAR
        ),
        None,
    )
    if holder is None or not (
        health_conditions.CONDITION.search(before)
        or holder[0] in {"odgj", "odha", "bumil", "difabel", "ibu hamil", "ibu nifas"}
        or (holder[0] in {"pasien", "penderita"} and sentence.conditions)
    ):
        return False
    without = health_conditions.CONDITION.sub(" ", before[holder.end() :])
    left = MEANWHILE.sub(" ", without)
    if health_words.ACTS.search(left) or set(re.findall(r"[a-z-]+", before)) & people_words.EDUCATION:
        return False
    if _NAMED_HOLDER.search(without) is not None:
        return True
    left = _BESIDE_HOLDER.sub(" ", left)
    if not left.strip(" -"):
        return person.titled or person.known
    return left.strip(" -") == "," and (
        health_words.AGE.match(after) is not None or (after.startswith(",") and holder[0] in _PATIENTS)
    )
