"""`tanya_jawab` of a round: points and times of the questions, as written in a contest file."""

from __future__ import annotations

from kimsite.config.contest_rules import decimal
from kimsite.config.reading import Section
from kimsite.model.contest_plan import PassMode, QuestionRules, QuizRules

_MOST_POINTS = 1000
_LONGEST = 600
"""Seconds to answer."""
_MOST_QUESTIONS = 200


def read_quiz(section: Section) -> QuizRules | None:
    """The rules of the quiz; None where the round has none."""
    quiz = section.section("tanya_jawab", "tanya_jawab")
    if quiz is None:
        return None
    quiz.only(("modal", "skala", "wajib", "lemparan", "rebutan"))
    passed = quiz.section("lemparan", "lemparan")
    mode = passed.choice("cara", PassMode, PassMode.BUZZER) if passed is not None else PassMode.NONE
    full = 0
    if quiz.has("skala") and quiz.text("skala").casefold() != "tertinggi":
        full = _whole(quiz, "skala", 1, 100 * _MOST_POINTS)
    return QuizRules(
        start=_whole(quiz, "modal", 0, _MOST_POINTS),
        full=full,
        mandatory=_questions(quiz.section("wajib", "wajib")),
        passing=mode,
        passed=_questions(passed if mode is not PassMode.NONE else None),
        buzzer=_questions(quiz.section("rebutan", "rebutan")),
    )


def _questions(section: Section | None) -> QuestionRules:
    if section is None:
        return QuestionRules()
    section.only(("cara", "soal", "benar", "sebagian", "salah", "belum_dipersilakan", "waktu"))
    right = _whole(section, "benar", 1, _MOST_POINTS, "100")
    return QuestionRules(
        questions=_whole(section, "soal", 0, _MOST_QUESTIONS),
        right=right,
        partly=tuple(_partly(section, right)) if section.has("benar") else (),
        wrong=_whole(section, "salah", -_MOST_POINTS, 0),
        early=_whole(section, "belum_dipersilakan", -_MOST_POINTS, 0),
        seconds=_whole(section, "waktu", 0, _LONGEST),
    )


def _partly(section: Section, right: int) -> list[int]:
    points = []
    for item in section.texts("sebagian"):
        if not item.text.isascii() or not item.text.isdigit() or not 0 < int(item.text) < right:
            section.wrong("sebagian", item.text, f"angka bulat 1 sampai {right - 1}")
            continue
        points.append(int(item.text))
    return points


def _whole(section: Section, key: str, lowest: int, highest: int, example: str = "") -> int:
    """A whole number between two bounds, both included; with an `example` it is required."""
    if not section.has(key):
        section.text(key, example)
        return max(0, lowest)
    value = decimal(section, key, example or "10")
    if value != int(value) or not lowest <= value <= highest:
        section.wrong(key, section.text(key), f"angka bulat {lowest} sampai {highest}")
        return max(0, lowest)
    return int(value)
