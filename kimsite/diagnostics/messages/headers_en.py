"""Words of the findings in headers: fields (I) and how they are written (Y)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

HEADERS_EN = {
    "I01": Words(
        what='The field "{isian}" {keadaan}',
        why="{label} is required for {jenis}",
        fix=(
            "Mend: add the line  {tambah}",
            "Fill it in behind the colon on line {nomor}:  {baris}",
            "For example: {contoh}",
        ),
    ),
    "I02": Words(
        what='The field "{isian}" is not known, so it is not used',
        fix=('Did you mean "{saran}"? Write  {baris}', "Fields of {jenis}: {pilihan}"),
    ),
    "I03": Words(
        what='"{nilai}" is not a known value of {isian}',
        fix=(
            'Did you mean "{saran}"? Write  {baris}',
            "Fill in what is marked …  {lengkapi}",
            "Choices: {pilihan}",
        ),
    ),
    "I04": Words(
        what='The kind "{nilai}" is not known',
        fix=('Did you mean "{saran}"? Write  {baris}', "Choices: {pilihan}"),
    ),
    "I05": Words(
        what='The field "{isian}" takes only "ya" or "tidak"',
        why='found "{nilai}"',
        fix=("If {tebakan} is meant, write  {baris}", 'Write only "ya" or "tidak" behind  {isian}:'),
    ),
    "I06": Words(
        what='The field "{isian}" takes only a whole number',
        why='found "{nilai}"',
        fix=(
            "If the number is {tebakan}, write  {baris}",
            "Write one figure alone, without words, behind  {isian}:",
        ),
    ),
    "I07": Words(what='The shape of "{isian}" could not be read', fix=("Mend: write  {baris}",)),
    "I08": Words(
        what="The counts S, K, D, N cannot be right: {sebab}",
        why="S all under-fives, K with a card, D weighed, N gained",
        fix=("Mend: check the counts, then write  {baris}",),
    ),
    "I09": Words(
        what="More were weighed (D) than are registered (S)",
        fix=("Perhaps guests from elsewhere. The post is published; please check",),
    ),
    "I10": Words(
        what='The field "{isian}" is read as "{saran}"',
        why="a slip of the keys, perhaps",
        fix=('Did you mean "{saran}"? Write  {baris}',),
    ),
    "I11": Words(
        what='The field "{isian}" belongs to another program; it is not used here',
        fix=("It may stay. If nobody needs it, remove the line",),
    ),
    "I12": Words(
        what='"{isian}: {nilai}" is read as a draft, so this post is not published yet',
        fix=("Ready to publish? Remove this line. Not yet? Write  {baris}",),
    ),
    "I13": Words(
        what=(
            'The kind of document "{nilai}" is not known; it is published as another document, outside the '
            "duty list"
        ),
        fix=(
            "Perhaps you mean: {saran}",
            "Choose a code or a name from docs/panduan/jenis-dokumen.md. If none fits, write  {baris}",
        ),
    ),
    "I14": Words(
        what="This post has no header yet, so it cannot be published",
        why="a header must hold: {label}",
        fix=("Copy this to the very top, then fill in what is marked …  {baris}",),
    ),
    "I15": Words(
        what="The next date stands in the text, but not in its field",
        why="from the field it goes to the home page and to people's calendars",
        fix=("Add the line  {baris}",),
    ),
    "I16": Words(
        what="This document has no file or link yet, so it does not count in the duty list",
        fix=("Put the file into the folder berkas/, then write its name behind  berkas:",),
    ),
    "Y01": Words(
        what="This line begins with a tab",
        why="→ is the tab; it is read as blanks",
        fix=("Mend: use blanks instead of the tab:  {baris}",),
    ),
    "Y02": Words(
        what="This line is read as it is written",
        why="it holds a mark that means something else to other programs",
        fix=("To be safe elsewhere, write  {baris}",),
    ),
    "Y03": Words(
        what="A quotation mark is not closed",
        why="opened here, closed nowhere",
        fix=("It is read without the quote. Mend: write  {baris}",),
    ),
    "Y04": Words(
        what="This line is not of the form  field: value",
        why="{akibat}",
        fix=("Mend: write  field: value, or remove the line",),
    ),
    "Y05": Words(
        what="The closing line --- is missing",
        why="the text is read from here on",
        fix=("Mend: put a line  ---  above this one",),
    ),
    "Y07": Words(
        what='The field "{isian}" is written twice; the {dipakai} one counts',
        fix=("Mend: remove one of them",),
    ),
    "Y09": Words(
        what="This post has no header",
        why="its title is taken from {dari}",
        fix=("Better: copy this to the very top:  {baris}",),
    ),
    "Y10": Words(
        what="HTML is not used; it is shown as plain text",
        fix=("Write plainly: **bold**, _italic_, [link](https://…), ![photo](name.jpg)",),
    ),
    "Y11": Words(
        what="This file cannot be read as text",
        why="it may be a photo, a document or a damaged file whose name ends in .md",
        fix=("Open it in the program that made it, copy the text to Notepad and save with Encoding: UTF-8",),
    ),
    "Y12": Words(
        what="This file is too large for one post",
        why="{ukuran}; at most {batas}",
        fix=("Split it into several posts",),
    ),
    "Y13": Words(what="This file is empty", fix=("Write something in it, or delete it",)),
    "Y14": Words(
        what="The text of this post could not be processed",
        why="{sebab}",
        fix=("Look for parts repeated very often or nested very deeply, and simplify",),
    ),
    "Y15": Words(
        what="This post takes longer than {detik} seconds to convert and is held back",
        why="its make-up is not sound, such as thousands of stars or open brackets",
        fix=("Mend: copy the bare text to a new file, without signs that repeat",),
    ),
    "Y25": Words(
        what='This line is read as the field "{isian}"',
        why="it is not of the form  field: value",
        fix=(
            "For other programs' sake write  {baris}",
            "Then delete line {hapus}: what it says is in that line now",
        ),
    ),
    "Y16": Words(
        what='The value "{nilai}" is read as it is written',
        why="other programs read it as {terbaca}",
        fix=("To be safe elsewhere, put it in quotes:  {baris}",),
    ),
    "Y17": Words(
        what='"{nilai}" is taken for a note, not for content',
        why="a # after a blank begins a note",
        fix=("If it belongs to the value, put the whole in quotes. If not, this is enough:  {baris}",),
    ),
    "Y18": Words(
        what="This header has no opening line ---",
        why="fields are read from here on",
        fix=("Mend: put a line  ---  above this one, and another below the last field",),
    ),
    "Y19": Words(
        what="This line is read as ---",
        why="phones and other programs sometimes change three hyphens",
        fix=("Mend: replace this line by three hyphens  ---",),
    ),
    "Y20": Words(
        what="This header is in {gaya}; it is read",
        fix=("Nothing to do. Our own form: between two lines of ---, one field a line, such as  judul: …",),
    ),
    "Y21": Words(
        what="This line holds special blanks or invisible characters",
        why="they often come along from WhatsApp or Word; read as plain blanks",
        fix=("Mend: type the line again:  {baris}",),
    ),
    "Y22": Words(
        what='The field "{isian}" is indented; it is read as a field of its own',
        why="fields begin at the left margin",
        fix=("Mend: remove the blanks before it:  {baris}",),
    ),
    "Y23": Words(
        what='The code "{nilai}" in the field "{isian}" is read as "{terbaca}"',
        fix=("Mend: write the character itself:  {baris}",),
    ),
    "Y24": Words(
        what='The list "{isian}" is uneven; it is read one line one item',
        why="its marks or indents differ",
        fix=("Mend: begin every item with two blanks, a hyphen and a blank:    - item",),
    ),
}
