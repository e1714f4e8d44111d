"""The words that the operator sees, in English."""

from __future__ import annotations

OPERATOR_EN = {
    "operator.title": "Operator",
    "operator.projector": "Open the projector's page",
    "operator.codes": "Jurors' codes",
    "operator.export": "Download all files (zip)",
    "operator.head": "{count} lines in the journal, head {head}",
    "operator.torn": (
        "At the start the last line of the journal was torn (a power cut while writing). It was never "
        "reported as saved; what is left of it is in {path}. Check the newest press or mark."
    ),
    "operator.clock": (
        "The clock of this laptop went back (lines {lines}). The order is right all the same, as every line "
        "has a number; set the clock when there is time."
    ),
    "operator.replaced": (
        "The journal has marks or presses for KIM that are in this round no more: {names}. Their lines are "
        "kept and not counted. The team in their place is judged as any other."
    ),
    "operator.export_fault": "The files of marks could not be written ({why}). The journal is safe.",
    "operator.keys": (
        "Keys: A–H choose the team, 1 right, 2 partly, 3 wrong, 4 too early, 0 void, Backspace corrects, N "
        "next question, W mandatory, L passed on, R buzzer, T time, right arrow opens a place."
    ),
    "operator.needs_reason": "Write the reason first; it goes into the journal.",
    "operator.chosen": "Team that answers",
    "quiz.title": "Questions and answers",
    "quiz.question": "Question {number}, {stage}",
    "quiz.next": "Next question",
    "quiz.open": "Open question",
    "quiz.number": "Number",
    "quiz.stage": "Kind of this question",
    "quiz.stage.wajib": "mandatory",
    "quiz.stage.lemparan": "passed on",
    "quiz.stage.rebutan": "buzzer",
    "quiz.timer": "Start {seconds} seconds",
    "quiz.timer_stop": "Stop the time",
    "quiz.outcome.benar": "Right",
    "quiz.outcome.sebagian": "Partly",
    "quiz.outcome.salah": "Wrong",
    "quiz.outcome.batal": "Void",
    "quiz.outcome.mendahului": "Too early",
    "quiz.withdraw": "Correct: take back the last press",
    "quiz.withdrawn": "corrected",
    "quiz.log": "Presses",
    "quiz.no_press": "No answer has been judged yet.",
    "quiz.points": "Points",
    "quiz.exchange": "Two teams were mixed up",
    "quiz.exchange_hint": (
        "All presses so far of both teams change places. Their lines stay in the journal. Jurors' marks do "
        "not change places; jurors change them themselves, with a reason."
    ),
    "quiz.exchanged": "Presses of {one} and {other} changed places: {reason}",
    "quiz.exchange_button": "Exchange",
    "quiz.reason": "Reason",
    "quiz.no-quiz": (
        "The rules of this round have no questions. Write tanya_jawab at the round in the contest file."
    ),
    "quiz.already": (
        "This team was judged for this question. Correct the old press first, or open another question."
    ),
    "quiz.turn": "Passed on in turn: now it is the turn of team {letter}, {name}.",
    "quiz.not-its-turn": (
        "Passed on in turn: it is not the turn of this team yet. If the team whose turn it is does not "
        "answer, press Void for it first."
    ),
    "quiz.no-partly": "The rules of this round know no partly right answer.",
    "quiz.nothing-to-withdraw": "There is no press to be corrected.",
    "quiz.no-question": "This number of a question is not known.",
    "quiz.no-stage": "The rules of this round do not know this kind of question.",
    "quiz.two-teams": "Choose two different teams.",
    "quiz.no_team_chosen": "Choose the team first.",
    "progress.title": "Jurors' marks",
    "progress.left": "{count} missing",
    "progress.done": "complete",
    "progress.refused": "Marks that were refused",
    "close.close": "Close the marks of this group",
    "close.reopen": "Open the marks of this group again",
    "close.closed": "The marks of this group are closed.",
    "board.title": "Projector",
    "board.now": "Shown now: {view}",
    "board.view.pembuka": "Welcome",
    "board.view.soal": "Questions",
    "board.view.tampil": "Team on the stage",
    "board.view.peringkat": "Ranking so far",
    "board.view.pembukaan": "Opening of the result",
    "board.freeze": "Freeze the projector",
    "board.unfreeze": "Unfreeze the projector",
    "board.frozen": "The projector is frozen since line {line}.",
    "board.open": "Open the next place",
    "board.open_back": "Close one again",
    "board.opened": "{count} of {total} places are open.",
    "board.no-opening": "Show the opening of the result first.",
    "board.marks-missing": "Some jurors' marks are missing, so the result cannot be opened yet.",
    "board.no-quiz": "The questions have not been judged, so the result cannot be opened yet.",
    "board.undecided": (
        "The jury has not decided {count} flags about the entrants' posts, so the result is provisional. "
        "Decide them, and start again before you open the result."
    ),
    "board.tie": "A tie still decides an award. Hold the draw (kimsite lcck draw), then start again.",
    "codes.title": "Jurors' codes",
    "codes.lead": (
        "Print this page, cut it, and give each juror a card, and one each to the two who type paper sheets. "
        "The codes stay the same until the contest is "
        "over, after a power cut too."
    ),
    "codes.no_lan": (
        "The program runs without a network. Start it again with --lan so that phones can sign in."
    ),
    "codes.scan": "Scan with the phone's camera, or open {address} and type the code.",
    "codes.print": "Print",
}
