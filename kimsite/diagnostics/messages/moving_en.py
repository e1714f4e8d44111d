"""Words for blogs that move in (N)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

MOVING_EN = {
    "N01": Words(
        what="{jumlah} of the pictures have not come along yet: {nilai}",
        why="{sebab}; the post has a link or a note instead",
        fix=(
            "Run the same import again: pictures that are missing are tried once more",
            "Or save the picture into the folder foto/ and write its name into the field foto",
        ),
    ),
    "N02": Words(
        what="Codes of the former blog are still in the text: {nilai}",
        why="only WordPress understands these codes in square brackets, so they were left as text",
        fix=("Open the post and delete the code, or put words in its place",),
    ),
    "N03": Words(
        what="A video, map or frame became a link: {nilai}",
        why="pages of kimsite load nothing from other sites",
        fix=("Nothing needs to be done; readers can open it by the link",),
    ),
    "N04": Words(
        what='"{judul}" was left out',
        why="at the former blog its state is {keadaan}; what the public could not read does not move",
        fix=("If the public may read it, publish it there first, export again, and import once more",),
    ),
    "N05": Words(
        what="This post is a draft because it has no date",
        why="the export names no date that exists, and a date is never made up",
        fix=("Write the right  tanggal:  and delete the line  draf: ya",),
    ),
    "N06": Words(
        what="This post is news and not yet of the kind {jenis}",
        why="its text does not say what that kind requires ({kode})",
        fix=(
            "Leave it as news; its label stays as a tag",
            "Or fill in the fields and move the file into the folder {jenis}/",
        ),
    ),
    "N07": Words(
        what="This export breaks off",
        why="nothing can be read after this line; all that is before it was taken",
        fix=("Download the export again to its end and import it: what is here is not doubled",),
    ),
    "N08": Words(
        what="The former address of this post cannot be kept: {nilai}",
        why="it has a question mark, is too long, or has signs that no file name may have",
        fix=("Nothing needs to be done; readers find the post by its title",),
    ),
    "N09": Words(
        what="The source of this post was changed after it was taken",
        why="you may have corrected the one here, so it is not overwritten",
        fix=(
            "Compare it with its source: the former blog or the table",
            "To take it again, delete this file and its line in impor/blog.jsonl",
        ),
    ),
    "N10": Words(
        what="This post is a draft because something is doubtful ({kode})",
        why="as it is, it would be held back when the site is built",
        fix=("Run  kimsite check, correct what it names, then delete the line  draf: ya",),
    ),
    "N11": Words(
        what="Some words were not taken: {nilai}",
        why="that part is written in a way that could not be read",
        fix=("Compare it with the former blog and add what is missing",),
    ),
    "N12": Words(
        what='"{judul}" was left out because it is empty',
        why="it has no title, no text and no picture",
        fix=("Nothing needs to be done",),
    ),
    "N13": Words(
        what="This row was left out: {sebab}",
        why="what cannot be read is never guessed",
        fix=("Correct that row in the table, save it, and import it again",),
    ),
    "N14": Words(
        what='The column "{nilai}" is not used',
        why="that name of a column is not known",
        fix=("If it matters, give it one of these names: {pilihan}",),
    ),
    "N20": Words(
        what="This former address does not lead to its post: {nilai}",
        why="{sebab}",
        fix=("Put the redirects in place again:  kimsite import redirects --village {desa}",),
    ),
}
