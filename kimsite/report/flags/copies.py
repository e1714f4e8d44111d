"""L01, L02, L03: the same text twice in one KIM, in two KIM, or from a press release.

L06: thin, padded, or nothing but common phrases.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from msgspec.structs import replace

from kimsite.diagnostics.messages.flag_questions import flag_words
from kimsite.model.contest import Contest
from kimsite.model.flags import Evidence, Flag
from kimsite.model.kinds import Kind
from kimsite.report.flags.candidates import MARGIN, CandidatePairs, Pair, Signature, alike, text_overlap
from kimsite.report.flags.cases import Case, ReadText, evidence
from kimsite.report.flags.compare import ComparedText, Comparison, compare
from kimsite.report.flags.kept_pairs import KeptPairs, candidate_pairs
from kimsite.tools.partition import ALONE, Partition
from kimsite.tools.shingles import SHINGLE, SPACE, reach, sample, unpack_hashes

COMPARED = 40
"""Shingles that a text needs to be compared at all: some nine words of its own."""
READ = 3000
"""Pairs of texts that are read and compared; more would not be decided by a jury either."""
_AHEAD = 128
"""Pairs that two processes compare before they check which are still wanted."""
AT_HAND = 2 * _AHEAD
"""Texts kept cut into shingles; each takes a tenth of a megabyte."""
SHORT_KINDS = frozenset({Kind.BERITA})
"""Kinds whose text is the matter; a product or a posyandu day has its facts in the header."""
REPEATED = 35
"""Per cent of the sentences that the text before already has: padded by repetition."""
_COMMON = 85
"""Per cent of boiler-plate in a text that says nearly nothing of its own."""
LETTERS_A_WORD = 3
"""Different shingles a word, at least, unless sentences are repeated (usual: four to five)."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def copies(
    cases: Sequence[Case], contest: Contest, pairs: CandidatePairs, read: ReadText, part: Partition = ALONE
) -> tuple[list[Flag], int]:
    """L01 and L02: flag each later post with the post most like it, in its own KIM and among the others.

    Also how many pairs were skipped, the least alike, because there were more than READ. The flags are
    those of this `part` of the work.
    """
    reading = lru_cache(maxsize=AT_HAND)(lambda path: ComparedText(read(path), pairs.boilerplate))
    likest: dict[tuple[int, str], int] = {}
    flags: dict[tuple[int, str], Flag] = {}
    known: dict[Pair, Comparison] = {}
    compared = passed_over = 0

    def key(pair: Pair) -> tuple[int, str]:
        return pair.second, "L01" if cases[pair.second].kim == cases[pair.first].kim else "L02"

    def is_wanted(pair: Pair) -> bool:
        """No likelier copy is known yet."""
        return likest.get(key(pair), -1) < pair.percent

    def compared_here(pair: Pair) -> Comparison:
        return compare(
            reading(cases[pair.second].post.path), reading(cases[pair.first].post.path), contest.limits.alike
        )

    mine = replace(
        pairs,
        candidates=tuple(pair for pair in pairs.candidates if cases[pair[1]].asked and part.owns(pair[1])),
    )
    asked = part.merge(alike(_signatures(cases), mine, contest.limits.doubtful), tuple[Pair, ...])
    ordered = sorted(asked, key=lambda pair: (-pair.percent, pair.second, pair.first))
    for start in range(0, len(ordered), _AHEAD):
        ahead = ordered[start : start + _AHEAD]
        if part.exchange is not None and compared < READ:
            here = [pair for pair in ahead if is_wanted(pair) and part.owns(pair.second)]
            known = dict(
                part.merge(
                    tuple((pair, compared_here(pair)) for pair in here), tuple[tuple[Pair, Comparison], ...]
                )
            )
        for pair in ahead:
            if not is_wanted(pair):
                continue
            if compared == READ:
                passed_over += key(pair) not in likest
                continue
            compared += 1
            found = known.get(pair) or compared_here(pair)
            if found.is_copy(contest.limits.doubtful, contest.limits.alike) and found.percent > likest.get(
                key(pair), -1
            ):
                likest[key(pair)] = found.percent
                if part.owns(pair.second):  # both texts are still at hand
                    flags[key(pair)] = _copied(
                        key(pair)[1], cases[pair.second], cases[pair.first], found, reading
                    )
    return [flag for _, flag in sorted(flags.items(), key=itemgetter(0))], passed_over + pairs.passed_over


def releases(
    cases: Sequence[Case], contest: Contest, pairs: CandidatePairs, read: ReadText, texts: Mapping[str, str]
) -> Iterator[Flag]:
    """L03: as L02, with the press releases `texts` (path -> text).

    Who names a source quotes, and is not asked.
    """
    known = {path: sample(text) for path, text in sorted(texts.items())}
    official = {path: ComparedText(text, pairs.boilerplate) for path, text in texts.items()}
    for case in cases:
        own_signature = unpack_hashes(case.post.signature)
        if not case.asked or case.post.sourced or len(own_signature) < COMPARED:
            continue
        near = [
            (text_overlap(own_signature, signature, pairs.boilerplate), path)
            for path, signature in known.items()
        ]
        percent, path = max(near, default=(0, ""))
        if percent >= contest.limits.doubtful - MARGIN:
            own = ComparedText(read(case.post.path), pairs.boilerplate)
            found = compare(own, official[path], contest.limits.alike)
            if found.is_copy(contest.limits.doubtful, contest.limits.alike):
                yield _released(case, path, own, official[path], found)


def thin(cases: Sequence[Case], contest: Contest, pairs: CandidatePairs, read: ReadText) -> Iterator[Flag]:
    """L06: fewer words than the rules want, repeated sentences, or nothing but common phrases."""
    for case in cases:
        post, least = case.post, contest.limits.min_words
        if not may_be_thin(case):
            continue
        signature = unpack_hashes(post.signature)
        if post.words < least:
            reason = "L06.words" if post.words else "L06.photos"
            yield _thin(case, read(post.path), flag_words(reason, words=post.words, least=least))
        elif (
            _different(signature) < LETTERS_A_WORD * post.words
            and (percent := _repeated(read(post.path))) >= REPEATED
        ):
            yield _thin(case, read(post.path), flag_words("L06.repeated", percent=percent))
        elif signature and 100 * len(pairs.boilerplate.intersection(signature)) >= _COMMON * len(signature):
            yield _thin(case, read(post.path), flag_words("L06.common"))


def may_be_thin(case: Case) -> bool:
    """Its points are at stake, and its text is the matter."""
    return case.asked and case.post.kind in SHORT_KINDS


def find_copies(
    cases: Sequence[Case], templates: Sequence[str], part: Partition = ALONE, kept: KeptPairs | None = None
) -> CandidatePairs:
    """Find pairs that may be copies; `templates`: texts that the district handed out."""
    return candidate_pairs(_signatures(cases), [sample(text) for text in templates], part, kept)


def _signatures(cases: Sequence[Case]) -> list[Signature]:
    """Those of texts long enough to be compared; empty for the others."""
    signatures = (unpack_hashes(case.post.signature) for case in cases)
    return [signature if len(signature) >= COMPARED else () for signature in signatures]


def _copied(
    code: str, case: Case, other: Case, found: Comparison, reading: Callable[[str], ComparedText]
) -> Flag:
    mine, theirs = reading(case.post.path), reading(other.post.path)
    return Flag(
        code=code,
        kim=case.kim,
        posts=(case.post.path,),
        other=(other.post.path,),
        evidence=(
            evidence(case, mine.text, mine.parts(theirs)),
            evidence(other, theirs.text, theirs.parts(mine)),
        ),
        question=flag_words(code, percent=found.percent, kim=other.publisher.name),
    )


def _released(case: Case, path: str, own: ComparedText, release: ComparedText, found: Comparison) -> Flag:
    return Flag(
        code="L03",
        kim=case.kim,
        posts=(case.post.path,),
        other=(path,),
        evidence=(
            evidence(case, own.text, own.parts(release)),
            Evidence(label=flag_words("release", path=path), text=release.text, spans=release.parts(own)),
        ),
        question=flag_words("L03", percent=found.percent),
    )


def _thin(case: Case, text: str, question: str) -> Flag:
    return Flag(
        code="L06",
        kim=case.kim,
        posts=(case.post.path,),
        other=(),
        evidence=(evidence(case, text),),
        question=question,
    )


def _different(signature: Signature) -> int:
    """About how many different shingles the whole text has."""
    limit = reach(signature)
    return bisect_left(signature, limit) * SPACE // limit


def _repeated(text: str) -> int:
    """Per cent of the sentences that the text before already has."""
    sentences = sorted(
        " ".join(part.lower().split()) for part in _SENTENCE.split(text) if len(part) > SHINGLE
    )
    again = sum(len(list(same)) - 1 for _, same in groupby(sentences))
    return 100 * again // len(sentences) if sentences else 0
