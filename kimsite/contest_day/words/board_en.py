"""The words on the projector, in English."""

from __future__ import annotations

BOARD_EN = {
    "screen.welcome": "Welcome",
    "screen.question": "Question {number}",
    "screen.time": "Time",
    "screen.frozen": "The board is frozen",
    "screen.on_stage": "On the stage",
    "screen.jurors": "{done} of {total} jurors have given marks",
    "screen.ranking": "Ranking so far",
    "screen.result": "Result",
    "screen.place": "Place {place}",
    "screen.waiting": "not open yet",
    "screen.digest": "digest {digest}",
    "screen.offline": "The board waits for the committee's laptop…",
    "award.numbered": "Prize {number}",
    "award.hope": "Runner-up {number}",
}
