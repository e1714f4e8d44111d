"""Why findings about a finished site matter (V01 to V41)."""

from __future__ import annotations

ABOUT_SITE_EN = {
    "V01": (
        "This list is written last, when a build has ended. Without it there is nothing to compare with."
    ),
    "V02": (
        "Other pages still link to this file, so readers would find nothing there. Building again writes it."
    ),
    "V04": (
        "kimsite writes every file beside its place first, so it cuts none short. It was mostly another "
        "program, a copy, or the disk."
    ),
    "V06": ("Readers who follow this link find an empty page. Search engines judge a site by its links too."),
    "V07": ("Readers still come to the page, but to its top and not to the part that was meant."),
    "V08": (
        "The site works in a subfolder, on a local network and from a flash disk as all its links are "
        "relative. Such a link breaks that."
    ),
    "V09": (
        "The page of a former address keeps links alive that were shared by WhatsApp. This one leads "
        "readers to a page that is gone."
    ),
    "V10": (
        "A file that cannot be read here cannot be sent either. Often it is a matter of rights, of "
        "another program, or of a disk that begins to fail."
    ),
    "V11": ("Build once more, and what was stopped is ended. If a build is under way, just wait."),
    "V12": (
        "What was checked is an older result. Posts that were changed since are not in it, so readers do "
        "not see them yet."
    ),
    "V20": (
        "A domain is rented by the year. One that was not paid for vanishes, and others may buy it for "
        "gambling."
    ),
    "V21": (
        "Cheap hosts are slow at busy hours now and then. If it happens on several days, tell the "
        "provider the times."
    ),
    "V22": (
        "Browsers show a warning, and most visitors turn back. Free certificates are mostly renewed by "
        "the host itself."
    ),
    "V23": ("The computer is there, but no web server runs on it. Only the provider can start it."),
    "V24": (
        "The files are there, but the server may not send them. On cPanel folders need the mode 755 and "
        "files 644."
    ),
    "V25": (
        "One line of .htaccess that a server does not know makes all pages fail. kimsite can send the "
        "right file again."
    ),
    "V27": (
        "The check goes on with this computer's list. It is only right if what is online is the result of "
        "this build."
    ),
    "V28": (
        "This need not be wrong: a colleague may have published. Send again if this computer has the newest."
    ),
    "V29": (
        "A redirect that you did not make often means that the site was broken into, or that the domain "
        "has another owner."
    ),
    "V30": ("Other pages link to it, so readers find nothing. Sending again sends only what is missing."),
    "V31": (
        "Every file is compared byte by byte with its list. Free hosts insert advertising now and then, "
        "and intruders insert links."
    ),
    "V33": (
        "The server refuses a file that is listed. Often it is a matter of rights, or of a security "
        "filter that is too strict."
    ),
    "V34": (
        "Search engines then keep pages that do not exist, and a mistyped address looks like a real page."
    ),
    "V35": (
        "Browsers refuse styles and scripts of a wrong type, so pages look plain. The rule is in the "
        "server's settings."
    ),
    "V37": ("That does not mean that the file is wrong. Check again when the connection is better."),
    "V38": (
        "A connection that breaks tells nothing of the site itself. It was tried several times before the "
        "check ended."
    ),
    "V39": (
        "Without a list there is nothing to compare the site with. Build it on this computer, then check "
        "again."
    ),
    "V40": (
        "Many people open the site on a small data plan. A page below this limit comes with the first "
        "packets; the rest has to wait for the phone's answer."
    ),
    "V41": (
        "The first pictures are loaded with the page, so readers pay for them before they read. Other "
        "pictures are loaded only when a reader comes near."
    ),
}
