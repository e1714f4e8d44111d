"""Why every finding matters: a sentence or two for `kimsite explain`."""

from __future__ import annotations

from kimsite.diagnostics.messages import (
    about_deploy_en,
    about_site_en,
    extra_lines,
    files_en,
    for_readers,
    joined_versions,
    links,
    mentoring,
    misplaced,
    registry_en,
    settings_en,
    site_checks_en,
    withdrawn,
)

ABOUT_EN = {
    **extra_lines.ABOUT_EXTRA_LINES_EN,
    **withdrawn.ABOUT_WITHDRAWN_EN,
    **misplaced.ABOUT_MISPLACED_EN,
    **for_readers.ABOUT_FOR_READERS_EN,
    **joined_versions.ABOUT_JOINED_VERSIONS_EN,
    **links.ABOUT_LINKS_EN,
    **files_en.ABOUT_FILES_EN,
    **site_checks_en.ABOUT_SITE_CHECKS_EN,
    **about_site_en.ABOUT_SITE_EN,
    **about_deploy_en.ABOUT_DEPLOY_EN,
    **registry_en.ABOUT_REGISTRY_EN,
    **mentoring.ABOUT_MENTORING_EN,
    **settings_en.ABOUT_SETTINGS_EN,
    "T01": (
        "A day that the calendar lacks cannot be guessed: the day or the month may be wrong. The post waits "
        "until the date is right."
    ),
    "T02": (
        "The date orders the news and enters the report. The day comes first, then the month, then the year; "
        "month names may be cut short."
    ),
    "T03": (
        "A year far ahead or before 2005 is mostly a slip. The post is published, but perhaps not where you "
        "expect it."
    ),
    "T04": "A weekday that contradicts its date confuses those who want to come. The date is what counts.",
    "T05": "The date was read, the time was not. Times are written with a point or a colon, such as 08.30.",
    "T06": (
        "Islamic and Javanese months move through the year, so the day cannot be worked out for sure. The "
        "post waits for its common date."
    ),
    "T07": (
        "A date without a year can belong to any year. Where the file's name holds the same day, the year is "
        "taken from there."
    ),
    "T08": (
        "A file name that begins with a date helps where the date in the post is empty or lacks its year. "
        "The date in the post is surer."
    ),
    "T09": (
        "One letter of the month's name seems to be a slip. The post is published with the month that is "
        "most like it."
    ),
    "T10": "The next day mostly lies after the one told of. People come by this date.",
    "T11": "An event cannot end before it starts. Its end is left empty, the event is published.",
    "T12": "Words such as menyusul stand for no date yet. The post is published without that field.",
    "T13": "An answer follows its question. The post is published with both dates as they are written.",
    "T14": "In Indonesia the day comes first. Programs that write AM and PM often put the month first.",
    "W02": "Buyers look for the price first. If it varies, write a range or tanya penjual.",
    "W03": (
        "The price is used for sorting, search and the order button, so it holds a figure alone. The unit "
        "has a field of its own."
    ),
    "W04": (
        "A private number is shown only where its owner agrees. Without that the product is published "
        "without it."
    ),
    "W05": (
        "The order button is made of this number. A number with too few or too many digits leads to somebody "
        "else."
    ),
    "W06": "An order button can only be made from an Indonesian mobile number.",
    "W07": "A price whose unit is not clear misleads buyers. The post is held until there is one unit.",
    "W08": (
        "A registration that does not exist yet is not shown, so that nobody takes the product for "
        "registered."
    ),
    "I13": (
        "The kind of document says where it belongs in the duty list (Perki 1/2018). One that is not known "
        "is published, but fulfils no duty."
    ),
    "I14": (
        "The header tells title, date and what else is required. All that could be read from the text is "
        "filled in already; it only has to be copied."
    ),
    "I15": "The next posyandu day is what people look for most. A sentence in the text goes to no calendar.",
    "I16": (
        "The duty list counts documents that people can open, not promises. Put the file in place or link to "
        "it."
    ),
    "I01": "Without this field the page is not whole, so the post waits for it.",
    "I02": "A field of an unknown name is not used, so that nothing appears in the wrong place.",
    "I03": "This field takes a few words only, so that posts can be counted and grouped.",
    "I04": (
        "The folder's name or the field jenis says what kind a post is. Without it we do not know its page."
    ),
    "I05": (
        "This field is a question of yes or no. Other words are not guessed at. Where the field is draf, the "
        "post is held until it is clear."
    ),
    "I06": "The figure goes into tables and sums, so it must be a whole number without words.",
    "I07": "This field has a shape of its own, such as names with counts. The example can be pasted.",
    "I08": (
        "S, K, D and N depend on one another: no more children can gain than were weighed. Wrong counts are "
        "not published."
    ),
    "I09": "Children from elsewhere may have been weighed too, so this is only a question.",
    "I10": (
        "The name is one letter off one that is known. It is used as you meant it, and told so that you can "
        "check."
    ),
    "I11": "Hugo, Jekyll, WordPress or Blogger use this field. It does nothing here, and no harm.",
    "I12": (
        "Other programs would not publish a post with this field. So that no draft slips out, neither does "
        "kimsite."
    ),
    "Y01": "Other programs refuse a tab at the start of a line. It is read as blanks.",
    "Y02": (
        "Marks such as colons, hashes, asterisks or brackets can cut the value short in other programs. All "
        "of it is read."
    ),
    "Y03": (
        "An open quotation mark makes other programs swallow the next field. We stop at the end of the line."
    ),
    "Y04": (
        "In the header every line is field: value. Another line is joined to the field above if it is a "
        "sentence, and passed over if not."
    ),
    "Y05": (
        "The second line of hyphens parts header and text. Without it we look for the beginning of the text "
        "ourselves."
    ),
    "Y07": (
        "The same field is written twice. We cannot know which is right, so the first counts; where the "
        "first is empty, the second."
    ),
    "Y09": (
        "A post without a header can be published, but its title and date are guesses from the text and the "
        "file's name."
    ),
    "Y10": "HTML from elsewhere can break the page and harm readers, so it is shown as plain text.",
    "Y11": (
        "A file that is no text would only show as random letters. Texts that Notepad saved as Unicode or "
        "ANSI are read."
    ),
    "Y12": "A post of this size is mostly a paste gone wrong. The longest honest posts are far smaller.",
    "Y13": "The file holds nothing, so nothing is published.",
    "Y14": "The post is too intricate to become a page. Other posts are published.",
    "Y30": (
        "A message copied from WhatsApp brings its sender's name, number and time. They are no news, and "
        "nobody's number has to be shown."
    ),
    "Y31": "Hugo or Jekyll read this code, kimsite does not. So that nothing is lost it is shown as text.",
    "Y32": (
        "Readers find a footnote by the small number in the text. Without it the note only stands at the end."
    ),
    "Y33": (
        "No address holds a blank or a quotation mark. Taken for one, it would swallow the words that follow."
    ),
    "Y25": (
        "Bold marks, bullets, equals signs or a colon without a blank mean nothing to other programs. We "
        "read what was meant."
    ),
    "Y16": (
        "Without quotes other programs turn this value into a number, a time or a yes or no. Here it stays "
        "as you wrote it."
    ),
    "Y17": "A hash after a blank begins a note for writers. Notes are not published.",
    "Y18": "The opening line says that fields follow. Without it other programs take everything for text.",
    "Y19": "Phones often turn three hyphens into one long dash. It is known all the same.",
    "Y20": "A header in TOML or JSON was made by another program. All of its fields are read.",
    "Y21": (
        "Special blanks and invisible characters come along from WhatsApp or Word and hide the field from "
        "other programs."
    ),
    "Y22": "Other programs take an indented field for a part of the one above.",
    "Y23": (
        "Codes like &amp; come from files moved over from another blog. Readers see the character, not the "
        "code."
    ),
    "Y24": (
        "Items with differing indents are joined or refused by other programs. We read one line as one item."
    ),
    "F01": "On the internet capitals in file names matter, even if they do not on your laptop.",
    "F02": "The photo's file is broken or no photo. The post is published without it.",
    "F03": "Readers who tap a download are let down when the file is missing.",
    "F04": (
        "The place inside a photo can show someone's home, so it is always removed from what is published."
    ),
    "F05": "Only some phones open HEIC. All open JPG.",
    "F06": "Tables of figures are read from a CSV file with one heading line.",
    "F10": (
        "Older versions of Excel save CSV in the letters of Windows. They are read, but look at what came of "
        "it."
    ),
    "F11": "Readers cannot tell two columns with one head apart.",
    "F12": "#REF! or 3,2E+11 are signs of the spreadsheet, not the true figure.",
    "F07": "Captions are read out to blind readers and count as quality of writing.",
    "F08": "Some kinds of files can carry harmful programs, so they are not published.",
    "P01": "NIK and KK numbers serve strangers for loans and fraud. Law 27/2022 protects them.",
    "P02": "Sixteen digits may be a NIK, an account or a letter's number. This is only a question.",
    "P05": (
        "Health data and children's data are specific personal data (Law 27/2022 art. 4). Only counts are "
        "published."
    ),
    "A02": "A link that leads nowhere takes readers to an empty page.",
    "A03": "Links of this kind can run a program on the reader's phone.",
    "A04": "Former addresses get a page that leads on, so that links in WhatsApp and Google stay alive.",
    "A05": "Links and special files can point outside the village's folder, so they are not followed.",
    "M01": "A blog whose theme is broken keeps its last good pages.",
    "M02": "The theme names this file, but it is not there.",
    "M03": "Settings of a theme that cannot be read are not guessed. The published pages stay.",
    "M04": "An empty file mostly means that saving it failed.",
    "M05": "All files of a theme are saved as UTF-8, so that every computer makes the same pages.",
    "M06": "Colours are used in pages and in link cards, so every browser must understand them.",
    "M07": "Every theme inherits the theme dasar. A chain that goes in a circle never gets there.",
    "M08": "A motif is drawn as a background, and only SVG stays sharp on every screen.",
    "M09": "Every palette needs the same colours for light and for dark.",
    "M10": "All words of a theme are kept in its folder strings, so that they can be translated.",
    "M11": "A page is usually done in a hundredth of a second.",
    "M12": "The palette and the motif that a theme chooses must be among its own.",
    "B01": "This is kimsite's fault, not yours. The other blogs are built.",
    "B02": "Another program has the file open, or you lack the right to read it.",
    "B03": "What was published stays, but for what was withdrawn, and the next build tries again by itself.",
    "B04": "Two pages cannot be one file.",
    "Y15": (
        "Text of this make-up can keep a converter busy without end. We stop, so that the other blogs do not "
        "wait."
    ),
    "P03": (
        "A number inside the text can be copied by anyone. A seller's number has a field of its own that "
        "asks for consent."
    ),
    "P04": "An account number on a public page is easily swapped for fraud.",
    "P06": (
        "Weight, illness and pregnancy are health data (Law 27/2022 art. 4). Counts without names are enough."
    ),
    "P07": "An address and a number together point at one person and a home.",
    "P08": "Gambling adverts are often slipped into folders that nobody watches.",
    "P10": (
        "Names beside weight, height or illness are health data (Law 27/2022 art. 4). Such a table is not "
        "for everyone to download."
    ),
    "P11": (
        "Consent must be plain (Law 27/2022 art. 22). What has a condition or is not clear counts as none."
    ),
    "P80": (
        "Names beside measures of the body, illness or pregnancy are health data (Law 27/2022 art. 4). A "
        "file that was downloaded stays on people's phones, also when it is deleted here."
    ),
    "P09": "A document that we cannot read must be read by someone before it is published.",
    "A06": "Names like this cannot be used on every computer and phone.",
    "B05": "Two builds at once would overwrite each other. Wait for the first to end.",
    "B07": "What was published stays, but for what was withdrawn. The next build with room writes the rest.",
    "B08": "The old page stays until its file may be written; the next build tries again.",
    "B09": (
        "A disk, a USB stick or a network that fails may spoil other files too. What was published stays as "
        "it was."
    ),
    "B10": "kimsite deletes no file or folder that it did not make.",
    "B12": "The result is exactly the same, it only takes longer.",
    "B13": "The record only saves time. Without it the result is exactly the same.",
    "B14": "This is kimsite's fault, not yours. The other posts of this blog are published.",
    "B06": "Work is shared only with machines that are safe to speak with and make exactly the same bytes.",
}
