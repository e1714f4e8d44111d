"""Words of the findings of a build (B)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

BUILD_EN = {
    "B01": Words(
        what="This blog could not be built because of a fault in kimsite itself",
        why="{sebab}",
        fix=("Your texts are safe. Please send this message to the developers of kimsite",),
    ),
    "B02": Words(
        what="This file cannot be read",
        why="{sebab}",
        fix=("Check that it is still there and may be opened, then build again",),
    ),
    "B03": Words(
        what="{jumlah} files could not be written yet, for example this one",
        why="the system says: {sebab}; what was published stays; withdrawn pages go where the disk allows",
        fix=("Check the free space and the rights of the output folder, then build again",),
    ),
    "B04": Words(
        what="Two pages would take the same file: {alamat}",
        why="the second one was not written",
        fix=("Rename the post or page whose address clashes",),
    ),
    "B05": Words(
        what="Another build of this project is running",
        why="two builds at once overwrite each other",
        fix=("Wait until it has ended, then build again",),
    ),
    "B07": Words(
        what="The disk is full: {jumlah} files could not be written yet, for example this one",
        why="there is no room left; what was published stays; withdrawn pages go where the disk allows",
        fix=("Check the free space, delete what is not needed, then build again",),
    ),
    "B08": Words(
        what="{jumlah} files could not be written yet, for example this one",
        why=(
            "another program uses the file, or the folder must not be written; what was published "
            "stays; withdrawn pages go where the disk allows"
        ),
        fix=(
            "Close the program that has it open (a browser, antivirus, OneDrive), then build again",
            "Or check the rights of the output folder",
        ),
    ),
    "B09": Words(
        what=(
            "The disk or the network has a fault: {jumlah} files could not be written yet, for example this "
            "one"
        ),
        why=(
            "the disk, USB stick or network folder does not answer as it should; what was published "
            "stays; withdrawn pages go where the disk allows"
        ),
        fix=(
            "Check the disk and its connection, then build again",
            "If it happens again, copy this project to another disk",
        ),
    ),
    "B10": Words(
        what=(
            "{jumlah} files could not be written yet as something else is in their place, for example this "
            "one"
        ),
        why="a file or folder lies there that kimsite did not make",
        fix=("Move that file or folder away, then build again",),
    ),
    "B12": Words(
        what="Worker processes cannot be started, so one process builds all blogs",
        why="this computer limits processes or memory; the result is the same",
        fix=("To keep it from trying again: kimsite build --workers serial",),
    ),
    "B13": Words(
        what="The record of earlier builds could not be used, so it is made anew",
        why="its file is damaged or another program's; posts and site are as they were",
        fix=("Nothing needs to be done. This build takes longer, the next one as usual",),
    ),
    "B14": Words(
        what="This post cannot be processed because of a fault of kimsite itself. The post is held",
        why="{sebab}",
        fix=("Your post is safe. Please send this message to the developers of kimsite",),
    ),
    "B06": Words(
        what="The cluster asked for with --workers cannot be used",
        why="{sebab}",
        fix=(
            "Follow docs/panduan/skala.md, then build again",
            "Or build on this machine alone: kimsite build",
        ),
    ),
}
