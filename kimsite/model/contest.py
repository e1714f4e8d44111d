"""The contest: its rules, what jurors gave, what was seen when, and the questions that the report asks.

Points are whole numbers of halves (5 means 2,5 points); marks and weights are Decimals. Nothing here is
ever a float.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from kimsite.model.contest_objections import Objection, ObjectionRules
from kimsite.model.contest_plan import ContestPlan, MinutesWords, QuizRules, QuizScore, Team
from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO, Kind
from kimsite.model.marked import Place
from kimsite.model.readership import ContestReaders, ReadershipRules
from kimsite.record import Record


class ContestState(StrEnum):
    """How far a result may be printed."""

    PROVISIONAL = "sementara"
    FROZEN = "beku"
    FINAL = "final"


class Verdict(StrEnum):
    """What the jury decides about a flag or a post. Only INVALID leaves posts uncounted."""

    VALID = "Sah"
    INVALID = "Tidak"
    DOUBTFUL = "Ragu"


class Grouping(StrEnum):
    """Which KIM are ranked together in a round."""

    SUBDISTRICT = "kecamatan"
    ZONE = "wilker"
    DISTRICT = "kabupaten"


class MarkSource(StrEnum):
    """Where the marks of a component come from."""

    REPORT = "laporan"
    JURY = "juri"
    QUIZ = "tanya_jawab"
    """Points for answers, see `Round.quiz`."""


class FlagLimits(Record, kw_only=True):
    """From where on the report asks. Percentages are whole numbers."""

    alike: int = 60
    """L01, L02, L03: this much of the shorter text is in the other: nearly the same."""
    doubtful: int = 30
    """Less than `alike`, still worth a look."""
    late_days: int = 7
    """L04: dated more than this before it was first seen."""
    bunch: int = 6
    """L05: more posts than this first seen within 24 hours but dated over weeks."""
    min_words: int = 40
    """L06: fewer words."""
    old_photo_days: int = 60
    """L08: a photo taken this long before the post's day."""


class ActivityRules(Record, kw_only=True):
    """How blog activity is counted. Points are counted in halves: 4 means 2 points.

    Zero switches a rule off.
    """

    kinds: tuple[tuple[Kind, int], ...] = tuple((kind, KIND_INFO[kind].half_points) for kind in COUNTED_KINDS)
    per_day: int = 3
    """Posts of one KIM that earn points on one day; more is a rush for points."""
    per_kind: int = 0
    """Posts of one kind that earn points in the whole period."""
    min_words: int = 0
    words: int = 0
    """For a post of at least `min_words` words."""
    photo: int = 1
    """For a post with a captioned photo."""
    source: int = 1
    """For a post that names its source."""
    week: int = 2
    """For every week with a post."""
    variety: int = 4
    """For every kind used."""
    completeness: tuple[tuple[str, int], ...] = ()
    """(slug of a page, 'kontak', or id of a duty document such as B07; points)"""
    readership: ReadershipRules | None = None
    """None: pages read are no part of the score."""


class Aspect(Record, kw_only=True):
    """One line of a component's rubric. A juror's mark is the sum over all of them."""

    id: str
    name: str
    high: Decimal
    """The highest sub-mark; the lowest is 0."""
    hint: str
    """What the juror looks at, or empty."""


class Component(Record, kw_only=True):
    """A part of a round's result. Its marks are brought to 0..100 and weighed."""

    id: str
    name: str
    weight: Decimal
    source: MarkSource
    low: Decimal
    high: Decimal
    """A juror's mark lies between these …"""
    step: Decimal
    """… in steps of this."""
    rubric: tuple[Aspect, ...] = ()
    """Empty: the juror gives one mark. Otherwise the highest sub-marks add up to `high`."""


class Round(Record, kw_only=True):
    """One stage of the contest."""

    id: str
    name: str
    per: Grouping
    pass_on: int
    """How many of each group go on."""
    awards: tuple[str, ...]
    """Names of the first places: '1', '2', '3', 'harapan-1', …"""
    components: tuple[Component, ...]
    """Empty: ranked by blog activity alone."""
    prizes: tuple[tuple[str, int], ...] = ()
    """(award, rupiah)"""
    quiz: QuizRules | None = None
    """Set where a component takes its marks from the quiz."""


class Juror(Record, kw_only=True):
    """Who gives marks."""

    id: str
    """For file names: slug of the name."""
    name: str
    group: str
    """The body that sends them: Dinkominfo, TP-PKK, …"""
    nip: str = ""
    position: str = ""
    """Jabatan as the minutes print it, or empty."""


class Contest(Record, kw_only=True):
    """One contest file, checked and whole."""

    path: str
    slug: str
    name: str
    note: str
    """Where a historical preset comes from; empty else."""
    first: date
    last: date
    seen_until: date
    """A post first seen later does not count."""
    grace_days: int
    grace: tuple[str, ...]
    """Publisher ids of KIM without a signal: `grace_days` more."""
    state: ContestState
    rules: ActivityRules
    scale: int
    """Half points that equal 100 in a weighed round; 0: the best of the round's group."""
    limits: FlagLimits
    releases: str
    """Folder of press releases for L03, or empty."""
    templates: str
    """Folder of texts that the district handed out to be filled in: what they say makes no copy. Or empty."""
    rounds: tuple[Round, ...]
    ties: tuple[str, ...]
    """In order: aktivasi_blog, minggu_aktif, ragam_jenis, id of a component, undian."""
    jurors: tuple[Juror, ...]
    trimmed: bool
    """The highest and lowest mark are left out, from four jurors on."""
    sheets: str
    """Folder of filled jury sheets."""
    decisions: str
    """File or workbook with decisions, or empty."""
    delegates: str
    """File of champions named by the Ketua TP-PKK Kecamatan, or empty."""
    draws: str
    """File of draws, or empty."""
    minutes: MinutesWords
    plan: ContestPlan = ContestPlan()
    objections: ObjectionRules | None = None


# What people add ----------------------------------------------------------------------------------


class Mark(Record, kw_only=True):
    """One juror's mark for one KIM in one component of one round."""

    round: str
    juror: str
    kim: str
    component: str
    value: Decimal
    place: Place
    cell: str
    """'sel D7': where in the sheet, in words."""
    parts: tuple[Decimal, ...] = ()
    """Sub-marks in the order of the rubric, where the sheet gives them; `value` is their sum."""


class Blank(Record, kw_only=True):
    """A cell of a jury sheet that has no mark yet."""

    round: str
    juror: str
    kim: str
    component: str
    place: Place
    cell: str
    written: str = ""
    """What is written there instead of a mark, or nothing."""


class JurySheets(Record, kw_only=True):
    """All marks of all jury sheets."""

    marks: tuple[Mark, ...] = ()
    blanks: tuple[Blank, ...] = ()


class Delegate(Record, kw_only=True):
    """A kecamatan's champion, named instead of counted."""

    kecamatan: str
    kim: str
    letter: str
    signatory: str
    place: Place


class Draw(Record, kw_only=True):
    """A draw between equals. The order follows from the seed alone, so that anyone can repeat it."""

    round: str
    group: str
    kims: tuple[str, ...]
    seed: str
    """What the dice showed, as text."""
    day: date | None
    witnesses: tuple[str, ...]
    place: Place


class Decision(Record, kw_only=True):
    """What the jury decided about a flag, or about one post without a flag."""

    flag: str
    """Flag.id, or empty."""
    post: str
    """Source path where `flag` is empty."""
    verdict: Verdict | None
    """None where the KIM has answered and the jury has not decided."""
    initials: str
    reason: str
    answer: str
    """What the KIM says to it (tanggapan), or empty."""
    place: Place


class ContestInputs(Record, kw_only=True):
    """Everything that juries and officials hand in."""

    sheets: JurySheets
    delegates: tuple[Delegate, ...]
    draws: tuple[Draw, ...]
    decisions: tuple[Decision, ...]
    teams: tuple[Team, ...] = ()
    orders: tuple[Draw, ...] = ()
    """Drawn orders of appearance; `kims` are all KIM of the group."""
    scores: tuple[QuizScore, ...] = ()
    objections: tuple[Objection, ...] = ()
    readers: ContestReaders | None = None
    """Set where the rules count pages read."""
    unusable: tuple[Place, ...] = ()
    """Rows and files that were handed in and not understood."""
