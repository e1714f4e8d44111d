"""Numbers + rules -> points and ranks.

The rules are data and printed; the arithmetic is exact (half points as whole numbers).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsite.model.blog import ReportPost
from kimsite.model.contest import ActivityRules
from kimsite.model.duties import DUTY_LABELS
from kimsite.record import Record
from kimsite.report.activity.indicators import Indicators
from kimsite.report.activity.period import monday
from kimsite.tools.dates import long_date
from kimsite.tools.numerals import in_thousands

UNCOUNTED = "tidak-dihitung"
OVER_DAY, OVER_KIND = "batas-harian", "batas-jenis"
WITHOUT_POINTS = frozenset({UNCOUNTED, OVER_DAY, OVER_KIND})
CONTENT, QUALITY, REGULARITY, VARIETY, COMPLETENESS, READERSHIP = (
    "jenis",
    ("kata", "foto", "sumber"),
    "minggu-aktif",
    "ragam",
    "kelengkapan",
    "pembaca",
)


class Award(Record, kw_only=True):
    """What one rule gave, and for what."""

    post: ReportPost | None
    """The post that earned it; None for a page, a contact or pages read."""
    rule: str
    """jenis, kata, foto, sumber, minggu-aktif, ragam, kelengkapan, pembaca, batas-harian, batas-jenis
    or tidak-dihitung.
    """
    halves: int
    note: str = ""


class Score(Record, kw_only=True):
    """One KIM's points with all that led to them."""

    numbers: Indicators
    awards: tuple[Award, ...]
    content: int
    """Half points for posts."""
    quality: int
    regularity: int
    variety: int
    completeness: int
    readership: int
    """0 unless the rules count pages read."""

    @property
    def halves(self) -> int:
        return self.content + self.quality + self.regularity + self.variety + self.beside_posts

    @property
    def beside_posts(self) -> int:
        """Half points for what is no post of the period."""
        return self.completeness + self.readership


class Rank(Record, kw_only=True):
    """A place in a table; equals share it (1, 2, 2, 4)."""

    place: int
    """0: not a single post counts, so it has none."""
    score: Score


def score(numbers: Indicators, rules: ActivityRules, views: int = 0) -> Score:
    """Apply the rules to every post of the period. `views`: pages of the blog read in it."""
    awards = (*post_awards(numbers.posts, rules), *_complete(numbers, rules), *_readership(rules, views))
    left_out = (Award(post=post, rule=UNCOUNTED, halves=0, note=reason) for post, reason in numbers.left_out)
    sums: dict[str, int] = {}
    for award in awards:
        sums[award.rule] = sums.get(award.rule, 0) + award.halves
    return Score(
        numbers=numbers,
        awards=(*awards, *left_out),
        content=sums.get(CONTENT, 0),
        quality=sum(sums.get(rule, 0) for rule in QUALITY),
        regularity=sums.get(REGULARITY, 0),
        variety=sums.get(VARIETY, 0),
        completeness=sums.get(COMPLETENESS, 0),
        readership=sums.get(READERSHIP, 0),
    )


def post_awards(posts: Iterable[ReportPost], rules: ActivityRules) -> Iterator[Award]:
    """Every rule on every post.

    `posts`: those that count, oldest first; what a cap cuts is named with its reason.
    """
    for post, rule, halves, note in steps(posts, rules):
        week_note = f"minggu {long_date(monday(post.day))}" if rule == REGULARITY else note
        yield Award(post=post, rule=rule, halves=halves, note=week_note)


def steps(posts: Iterable[ReportPost], rules: ActivityRules) -> Iterator[tuple[ReportPost, str, int, str]]:
    """(post, rule, half points, note): the one place where the rules on posts are applied.

    Plain tuples, for scenarios count millions.
    """
    values = dict(rules.kinds)
    week_worth, variety, per_day, per_kind, words, min_words = (
        rules.week,
        rules.variety,
        rules.per_day,
        rules.per_kind,
        rules.words,
        rules.min_words,
    )
    days: dict[int, int] = {}
    kinds: dict[str, int] = {}
    weeks: set[int] = set()
    for post in posts:
        day, kind = post.day.toordinal(), post.kind
        if week_worth and (week := (day - 1) // 7) not in weeks:  # day 1 of the calendar was a Monday
            weeks.add(week)
            yield post, REGULARITY, week_worth, ""
        if variety and kind not in kinds:
            yield post, VARIETY, variety, kind
        kinds[kind] = kinds.get(kind, 0) + 1
        today = days[day] = days.get(day, 0) + 1
        if per_day and today > per_day:
            kinds[kind] -= 1  # what earns nothing leaves its place in the other cap free
            yield post, OVER_DAY, 0, f"tulisan ke-{today} pada hari yang sama"
        elif per_kind and kinds[kind] > per_kind:
            yield post, OVER_KIND, 0, f"lebih dari {per_kind} tulisan {kind}"
        else:
            yield post, CONTENT, values.get(kind, 0), ""
            if words and post.words >= min_words:
                yield post, "kata", words, ""
            if rules.photo and post.captioned:
                yield post, "foto", rules.photo, ""
            if rules.source and post.sourced:
                yield post, "sumber", rules.source, ""


def _complete(numbers: Indicators, rules: ActivityRules) -> Iterator[Award]:
    """What the blog holds, whenever it was written. What is missing is named with no points."""
    documents = dict(numbers.documents)
    owed = {code for code, _, _ in numbers.checklist}
    village = numbers.publisher.village
    for key, halves in rules.completeness:
        post = documents.get(key)
        if key in DUTY_LABELS:
            there = post is not None
        elif key == "kontak":
            there = village is not None and bool(village.whatsapp)
        else:
            there = key in numbers.pages
        label = completeness_label(key)
        is_due = key in owed or key not in DUTY_LABELS
        yield Award(
            post=post,
            rule=COMPLETENESS,
            halves=halves if there else 0,
            note=label if there else f"{label} {'belum ada' if is_due else 'tidak wajib bagi kelurahan'}",
        )


def _readership(rules: ActivityRules, views: int) -> Iterator[Award]:
    """One award where the rules count pages read, even for none."""
    rule = rules.readership
    if rule is not None:
        halves = min(rule.most, views // rule.pages * rule.halves)
        yield Award(post=None, rule=READERSHIP, halves=halves, note=f"{views} halaman dibaca")


def completeness_label(key: str) -> str:
    """'APBDes tahun berjalan' for B07, 'Halaman profil' for a page."""
    if key in DUTY_LABELS:
        return DUTY_LABELS[key]
    return "Nomor kontak" if key == "kontak" else f"Halaman {key.replace('-', ' ')}"


def rank(scores: Iterable[Score]) -> tuple[Rank, ...]:
    """Rank by points, then active weeks, then variety.

    Equals share a place and are ordered by address.
    """
    ordered = sorted(
        scores, key=lambda score: (*(-part for part in _rank_key(score)), score.numbers.publisher.url)
    )
    ranks: list[Rank] = []
    for index, score in enumerate(ordered):
        equal = ranks and _rank_key(ranks[-1].score) == _rank_key(score)
        ranks.append(Rank(place=ranks[-1].place if equal else index + 1, score=score))
    return tuple(ranks)


def rank_writers(scores: Iterable[Score]) -> tuple[Rank, ...]:
    """`rank` of those with a counted post; the others follow without a place, by address."""
    known = tuple(scores)
    silent = sorted(
        (score for score in known if not score.numbers.posts), key=lambda score: score.numbers.publisher.url
    )
    return (
        *rank(score for score in known if score.numbers.posts),
        *(Rank(place=0, score=score) for score in silent),
    )


def points(halves: int) -> str:
    """'142,5'."""
    return f"{halves // 2},5" if halves % 2 else str(halves // 2)


def explain_points(rules: ActivityRules) -> tuple[str, ...]:
    """The rules in sentences, as every report prints them."""
    kinds = ", ".join(f"{kind} {points(halves)}" for kind, halves in rules.kinds)
    sentences = [f"Setiap tulisan mendapat poin menurut jenisnya: {kinds}."]
    if rules.per_day:
        sentences.append(
            f"Paling banyak {rules.per_day} tulisan dihitung dalam satu hari; selebihnya tercatat tanpa poin."
        )
    if rules.per_kind:
        sentences.append(
            f"Paling banyak {rules.per_kind} tulisan dari satu jenis dihitung sepanjang masa penilaian."
        )
    if rules.words:
        sentences.append(
            f"Tulisan dengan sedikitnya {rules.min_words} kata mendapat tambahan {points(rules.words)}."
        )
    sentences += [
        (
            f"Tulisan dengan foto berketerangan mendapat tambahan {points(rules.photo)}, tulisan yang "
            f"menyebut sumber {points(rules.source)}."
        ),
        (
            f"Setiap minggu yang ada tulisannya bernilai {points(rules.week)}, setiap jenis yang dipakai "
            f"{points(rules.variety)}."
        ),
    ]
    if rules.completeness:
        parts = ", ".join(f"{completeness_label(key)} {points(halves)}" for key, halves in rules.completeness)
        sentences.append(f"Kelengkapan blog dinilai sekali: {parts}.")
    sentences += [
        (
            "Urutan ditentukan oleh poin, lalu minggu aktif, lalu ragam jenis. Yang tetap sama berbagi "
            "peringkat."
        ),
        readership_sentence(rules),
    ]
    return tuple(sentences)


def readership_sentence(rules: ActivityRules) -> str:
    """Whether pages read count, and how."""
    rule = rules.readership
    if rule is None:
        return "Kunjungan dan komentar tidak dihitung: situs statis tidak dapat mengukurnya dengan jujur."
    return (
        f"Setiap {in_thousands(rule.pages)} halaman blog yang dibaca pada masa penilaian bernilai "
        f"{points(rule.halves)}, paling banyak {points(rule.most)}. Robot yang menyamar tidak dapat "
        "dikenali, jadi angka pembaca adalah perkiraan. Komentar tidak dihitung."
    )


def _rank_key(score: Score) -> tuple[int, int, int]:
    return score.halves, score.numbers.active_weeks, score.numbers.variety
