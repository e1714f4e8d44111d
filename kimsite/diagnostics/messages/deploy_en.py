"""Words of the findings of a deployment (D01 to D19)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DEPLOY_EN = {
    "D01": Words(
        what="A password is written in this file of settings ({isian})",
        why="many people read and copy this file; that field is not used",
        fix=("Delete this line, then change the password at the host", "kimsite asks for it when it sends"),
    )
}
