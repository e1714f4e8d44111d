"""The words that jurors see, in English."""

from __future__ import annotations

MARKS_EN = {
    "access.host": "This is not the address of contest day. Scan the committee's QR code again.",
    "access.method": "This request is not known.",
    "access.origin": "Another site caused this request, so it was refused. Nothing was changed.",
    "access.code": "Sign in with your juror's code first. The marks on this phone are not lost.",
    "access.operator": "This page is for the operator alone, at the committee's laptop.",
    "access.too_large": "This is too large, so it was not accepted.",
    "access.unreadable": "This could not be read, so nothing was changed. Load the page again.",
    "access.not_found": "There is no such page. Go back to the first one.",
    "access.disk": (
        "The committee's laptop cannot save now ({why}). This mark is NOT recorded yet. Tell the operator, "
        "then send it again."
    ),
    "back": "Back",
    "skip": "Skip to content",
    "sign_in.title": "Sign in with a code",
    "sign_in.lead": "Type the code that the committee gave you.",
    "sign_in.code": "Juror's code, 8 digits",
    "sign_in.button": "Sign in",
    "sign_in.wrong": "This code does not fit. Look at the committee's card again.",
    "sign_in.wait": "Wrong codes were tried several times. Wait {seconds} seconds, then try again.",
    "sign_out": "Sign out",
    "marks.title": "Juror's marks",
    "marks.juror": "Juror: {name}",
    "marks.groups": "Group",
    "marks.none": "This group has no entrants yet.",
    "marks.no_components": "Jurors give no marks in this round.",
    "marks.closed": "The marks of this group are closed. Only the chair and the operator can change that.",
    "marks.range": "{low} to {high}, in steps of {step}",
    "marks.aspect": "at most {high}",
    "marks.sum": "Sum",
    "marks.save": "Save marks",
    "marks.saved": "saved at {clock}: {value}",
    "marks.empty": "not given yet",
    "marks.reason": "Reason for the change",
    "marks.reason_hint": "For example: typing error. The old mark is kept with its time and the reason.",
    "marks.queued": "waiting for the network; the mark is safe on this phone",
    "marks.offline": "The network is down. Go on: marks are kept on this phone and sent by themselves later.",
    "marks.sending": "sending…",
    "marks.all_sent": "All marks have reached the committee's laptop.",
    "marks.progress": "{done} of {total} marks are saved",
    "marks.noscript": "After Save, wait until the page is shown again.",
    "mark.no-number": "Write a number, such as 80 or 80,5. This mark is not saved yet.",
    "mark.out-of-range": "This mark is outside its bounds, so it is not saved yet.",
    "mark.off-step": "This mark does not fit the steps, so it is not saved yet.",
    "mark.closed": (
        "The marks of this group are closed, so it does not count. The attempt is on record; ask the chair."
    ),
    "mark.needs-reason": "There is a mark already. Write a reason to change it.",
    "mark.changed-elsewhere": (
        "This mark was given on another phone and is now {value}. To change it all the same, write a reason "
        "and save again."
    ),
    "mark.no-team": "This KIM is not in this round, so the mark does not count.",
    "mark.no-component": "Jurors do not mark this component in this round.",
    "mark.wrong-round": "This mark is for another round, so it does not count here. Ask the operator.",
}
