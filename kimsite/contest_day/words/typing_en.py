"""The words of the pages where paper sheets are typed twice, in English."""

from __future__ import annotations

TYPING_EN = {
    "typing.title": "Typing jury sheets",
    "typing.seat": "Typist {number}",
    "typing.papers": "types the paper sheets",
    "typing.rename": "change the name",
    "typing.name": "Your name",
    "typing.name_hint": "It is kept on record, so that it is clear who typed.",
    "typing.begin": "Begin",
    "typing.no_name": "Write the person's name, at least three letters.",
    "typing.same_name": "The other typist has this name. Two different people type the two copies.",
    "typing.lead": (
        "Type the figures of the paper without looking at the other's. Enter leads to the next cell; in the "
        "last one the sheet is saved and the next paper follows."
    ),
    "typing.code": "Code on the paper",
    "typing.find": "Find the sheet",
    "typing.no_sheet": "This round has no sheet with the code {code}. Look at the code again.",
    "typing.jurors": "Jurors",
    "typing.progress": "{done} of {total} marks are typed",
    "typing.offline": "No network. Go on: what you type is kept here and sent later.",
    "typing.queued": "waiting for the network; kept here",
    "typing.wrong": "# marks were not accepted. Look for the red words and mend them.",
    "typing.sheet_of": "Sheet of {name}",
    "typing.save": "Save the sheet",
    "typing.empty": "not typed yet",
    "typing.saved": "saved at {clock}: {value}",
    "typing.decided": "decided from the paper at {clock}: {value}, by {name}",
    "typing.reason_hint": "Only for a mark on which both copies agree. For example: misread a 7.",
    "typing.agreed": "Both copies agree on this mark. Write a reason to change it.",
    "typing.elsewhere": (
        "This mark was typed on another screen and is now {value}. Look at the paper; save again if it "
        "differs."
    ),
    "typing.by_phone": "This juror gave the mark by phone, so the paper is not typed.",
    "typing.changed": "One copy was typed again just now, so nothing is decided. Look at the figures again.",
    "differences.title": "Two typed copies",
    "differences.reload": "Load again",
    "differences.lead": (
        "Both have typed these, and they differ. Take the paper with this code, and choose what is written "
        "there."
    ),
    "differences.open": "{count} differ",
    "differences.none": "Nothing differs so far.",
    "differences.by": "Who looked at the paper",
    "differences.choose": "This is right",
    "differences.neither": "Both are wrong",
    "differences.paper": "Mark on the paper",
    "differences.settle": "Use this mark",
    "differences.then": "When all agree",
    "differences.command": (
        "Run this command on the committee's laptop. What agrees goes to the folder of jury sheets:"
    ),
    "differences.trace": "Decided so far",
    "differences.settled": "{first} and {second} became {value}, seen by {by}",
}
