"""Words of the findings about files: shared addresses, other files, copies, posts not shown yet."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

FILES_EN = {
    "A01": Words(
        what="This post's name is taken, so it has an address of its own",
        why="{lain} had {alamat} first; this post is published at {baru}",
        fix=("Nothing needs to be done", "Another address? Add the field  {baris}  with a name you like"),
    ),
    "A07": Words(
        what="{nilai} is read as a post",
        why="the names of posts usually end in .md",
        fix=("Better rename it to  {saran}", "Or type  kimsite fix  to have it renamed"),
    ),
    "A08": Words(
        what="{nilai} is not published: it is a word processor's document",
        why="kimsite reads posts from plain text files",
        fix=(
            "Open it, choose Save as (or Download), type Plain text, and name it  {saran}",
            "If readers are to download it, move it to the folder berkas/ and name it in the field  berkas:",
        ),
    ),
    "A09": Words(
        what="{nilai} is not published: it is a web page",
        why="kimsite reads posts from plain text files",
        fix=("Open it in a browser, copy its text into a new text file, and save that as  {saran}",),
    ),
    "A10": Words(
        what="{nilai} is not published: no post names it yet",
        why="a PDF is published with the post that offers it",
        fix=("Move it to the folder berkas/, then name it in the header of its post  berkas: {nilai}",),
    ),
    "A11": Words(
        what="{nilai} is passed over: it is not a text file",
        why="only text files that end in .md or .txt are read as posts",
        fix=(
            "If it is a post, save what it says as plain text and name it  {saran}",
            "If not, move it out of the folder of posts",
        ),
    ),
    "L80": Words(
        what="{nilai} is not published: it is a private conversation",
        why="it was exported from WhatsApp or a similar app, with the names and words of many people",
        fix=(
            "Move this file out of the folder of posts",
            "Is there news in that conversation? Write it in your own words in a new file",
        ),
    ),
    "A12": Words(
        what="This file is a copy, so it is not published twice",
        why="it says the same as {lain}",
        fix=("Delete this copy if nobody needs it",),
    ),
    "A13": Words(
        what="There are two versions of one post; this one is not published",
        why="{lain} is published; what they say differs",
        fix=(
            "Compare both, move what is right into one file, then delete the other",
            "If this is another post, change its title or date, and its file's name",
        ),
    ),
    "A14": Words(
        what="This post is exactly like another",
        why="title, date and text are those of {lain}; both are published",
        fix=("Delete one of them, or change what it says",),
    ),
    "A15": Words(
        what="{nilai} is not published: it lies outside the folders of the KIM",
        why="posts are kept in their KIM's folder, by kind",
        fix=("Move it into its KIM's folder, such as  {saran}",),
    ),
    "A16": Words(
        what="The address of this post, which is not shown now, is used by another",
        why="{alamat} belongs to {lain} now; when this post is shown, {sebab}",
        fix=(
            "Nothing needs to be done, unless that address has been shared",
            "To keep both as they are, rename the file of this post",
        ),
    ),
    "A17": Words(
        what="The folder {nilai} is not named as the KIM's folder is",
        why="the right name is {saran}; capitals, blanks and hyphens count. What it holds is not published",
        fix=("Rename the folder to  {saran}", "If {saran} is there already, move the files into it"),
    ),
    "A18": Words(
        what="The blog {nilai} is empty now",
        why="{jumlah} posts were published before; their pages were deleted too",
        fix=("If that was not meant, bring back the files of {folder} and run kimsite build again",),
    ),
    "A19": Words(
        what="kimsite uses this page's name itself, so the page has another address",
        why="{alamat} is the address of a list of posts; this page is published at {baru}",
        fix=("Nothing needs to be done", "Another address? Rename the file"),
    ),
    "Y34": Words(
        what="This post is stored in an old way ({nilai}), and was read all the same",
        why="look at its page: are the quotation marks and special letters right?",
        fix=(
            "Next time choose Save As in Notepad, then Encoding: UTF-8",
            "Or run kimsite fix; the text stays the same",
        ),
    ),
    "Y26": Words(
        what="This post is not finished, so it is not published yet",
        why="this line is a hint for you, not text of the post",
        fix=("Write your text in the place of that line; if the text is there already, delete the line",),
    ),
    "Y27": Words(
        what="This post will never be shown",
        why="its last day ({sampai}) comes before its first ({mulai})",
        fix=("Look at the fields  sampai  and  {isian}",),
    ),
    "Y28": Words(
        what="This post is shown from {terbaca} only",
        why="that is far ahead; the year may be mistyped",
        fix=("If {dekat} was meant, mend the field  {isian}", "If it really is {terbaca}, leave it"),
    ),
    "Y29": Words(
        what="This post has no text yet, so it is not published",
        why="there is only its title and date",
        fix=("Write the text below the second line of ---; one sentence will do",),
    ),
}

ABOUT_FILES_EN = {
    "F16": "Readers cannot open an empty file. Mostly a USB stick was pulled out before the copy was done.",
    "A01": (
        "Every post has an address of its own. Whoever was published first keeps it, so that links people "
        "have shared stay right."
    ),
    "A07": (
        "Notepad likes to put .txt behind a name. The post is published all the same, but a tidy name is "
        "easier to recognise."
    ),
    "A08": "Word documents and their like hold much besides text, so they are not read as posts.",
    "A09": "Web pages hold much besides text, so they are not read as posts.",
    "A10": "Readers open a PDF from the post that tells what is in it.",
    "A11": "Every file in a folder of posts is accounted for, so that no post is lost without a word.",
    "L80": "People write in a chat for their friends, not for everybody. Conversations are never published.",
    "A12": "Sync programs and browsers often make copies. Two equal pages confuse readers.",
    "A13": (
        "Two people or two computers changed one post. We cannot guess which is right, and delete nothing."
    ),
    "A14": "Two equal pages confuse readers and search engines.",
    "A15": "The folder tells whose post it is and of which kind.",
    "A16": "A post that is shown never loses its address to one that is not shown yet or any more.",
    "A17": "Windows takes both names for one, a server does not.",
    "A18": "A folder that is deleted or renamed takes all pages of its blog with it.",
    "A19": "No other page can have the address of the lists of news, of the archive, or of the tags.",
    "Y34": (
        "Notepad can save a text as Unicode (UTF-16) or ANSI (Windows-1252). Other programs often misread it."
    ),
    "Y26": "kimsite new puts one line of hints into a new post. That line is never published as your text.",
    "Y27": "A post is shown from its date or terbit up to the day in sampai.",
    "Y28": "A post whose date lies ahead waits for its day.",
    "Y29": (
        "A page without text disappoints readers. Products, events and documents whose header is complete "
        "are published all the same."
    ),
}

FILE_REASONS_EN = {
    "file.link": "it is a link to another place",
    "file.device": "it is no ordinary file",
    "file.deep": "too many folders inside folders",
    "file.folder": "it is a folder, not a file",
    "file.unreadable": "it cannot be opened",
    "file.name-bytes": "its name is no text in UTF-8",
    "name.windows": "Windows cannot store this name",
    "name.parted": (
        'it looks like "{lain}", but {huruf} is stored as two signs here (letter and accent), there as one'
    ),
    "name.joined": (
        'it looks like "{lain}", but {huruf} is stored as one sign here, there as two (letter and accent)'
    ),
    "name.twin": 'on Windows and Mac it is the same as "{lain}"',
}
