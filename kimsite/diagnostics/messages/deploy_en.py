"""Words of the findings of a deployment (D01 to D19)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DEPLOY_EN = {
    "D01": Words(
        what="A password is written in this file of settings ({isian})",
        why="many people read and copy this file; that field is not used",
        fix=("Delete this line, then change the password at the host", "kimsite asks for it when it sends"),
    ),
    "D02": Words(
        what="{tujuan}: {komputer} was not found or does not answer",
        why="its answer: {jawaban}",
        fix=(
            "Check the connection to the internet, then that address and its port in sites.yaml",
            "Ask the hosting provider for the right address",
        ),
    ),
    "D03": Words(
        what="{tujuan}: user name or password were not accepted",
        why="its answer: {jawaban}",
        fix=(
            "Check  pengguna: in sites.yaml, then type the password once more",
            "It was tried once only, so that your account is not locked",
        ),
    ),
    "D04": Words(
        what="{tujuan}: the host cannot prove who it is",
        why="its answer: {jawaban}; your password was not sent",
        fix=(
            "Check  host: in sites.yaml: the name must be the one in the host's certificate",
            "Check the date and time of this computer, then ask the hosting provider",
        ),
    ),
    "D05": Words(
        what="{tujuan}: not allowed to {langkah} {berkas}",
        why="its answer: {jawaban}",
        fix=("Check  folder: in sites.yaml, and what that account may do there",),
    ),
    "D06": Words(
        what="{tujuan}: there is no room left to {langkah} {berkas}",
        why="its answer: {jawaban}; what was published stays as it was",
        fix=("Delete what is not needed there or raise the quota, then send again: only the rest is sent",),
    ),
    "D07": Words(
        what="{tujuan}: the connection was lost when trying to {langkah} {berkas}",
        why="its answer: {jawaban}; {percobaan}",
        fix=("Send again later with the same command: what has arrived is not sent again",),
    ),
    "D08": Words(
        what="{tujuan}: failed to {langkah} {berkas}",
        why="its answer: {jawaban}",
        fix=("Check the part  kirim:  of sites.yaml, then send again",),
    ),
    "D09": Words(
        what="{tujuan}: {nama} has been publishing since {jam}",
        why="two people who send at once can overwrite each other; nothing is lost",
        fix=(
            "Wait until it has ended, then send again",
            "If you are sure that it has stopped:  kimsite deploy {sasaran} --break-lock",
        ),
    ),
    "D10": Words(
        what="{tujuan}: {jumlah} files that kimsite did not make are in our place, for example {berkas}",
        why="they may be another site's on the same host; nothing was overwritten",
        fix=(
            "Check  folder: in sites.yaml: this site may need a folder of its own",
            "If those files may be replaced:  kimsite deploy {sasaran} --overwrite",
        ),
    ),
    "D11": Words(
        what="{tujuan}: {jumlah} of {semua} files would be deleted, for example {berkas}",
        why="more than a third; mostly because the site was not built whole",
        fix=(
            "Build the whole site first:  kimsite build",
            "If it is what you mean:  kimsite deploy {sasaran} --delete-many",
        ),
    ),
    "D12": Words(
        what="{tujuan}: {jumlah} files there are of unknown origin, for example {berkas}",
        why="the list of files is missing or altered: what may be replaced is not known; nothing was deleted",
        fix=(
            "Compare their content first:  kimsite deploy {sasaran} --compare-content",
            "Or send everything again:  kimsite deploy {sasaran} --overwrite",
        ),
    ),
    "D13": Words(
        what="{tujuan}: somebody else published while this was being sent",
        why="this deployment stopped so that their work is not overwritten",
        fix=("Get the latest posts, build again, then send again",),
    ),
    "D14": Words(
        what="The output folder is not whole, for example {berkas}",
        why="the file is missing, was changed, or no build has ended yet",
        fix=("Build first:  kimsite build",),
    ),
    "D15": Words(
        what="{jumlah} files to be sent hold a number that looks like a NIK, for example {berkas}",
        why="that number must not be published; nothing was sent",
        fix=("Delete the number from the post, build again, then send again",),
    ),
    "D16": Words(
        what="{tujuan}: {sebab}",
        why="the host does not accept everything",
        fix=("Ask the hosting provider for its limits and rules, or shrink what is not needed",),
    ),
    "D17": Words(
        what="This package cannot be used",
        why="{sebab}",
        fix=("Ask its sender for a new package:  kimsite deploy --package",),
    ),
    "D18": Words(
        what="{tujuan}: the list of files there is missing or altered; the copy on this computer was used",
        why="the copy is the one that was published last",
        fix=("Nothing needs to be done; if it happens again, ask who else changes the host's files",),
    ),
    "D19": Words(
        what="{tujuan}: there is no former publication to go back to",
        why="{sebab}",
        fix=("Mend the posts, then build and send again",),
    ),
}
