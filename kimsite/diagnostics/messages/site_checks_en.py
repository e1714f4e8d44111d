"""Words for the checks of a finished site (V)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

SITE_CHECKS_EN = {
    "V01": Words(
        what="This folder cannot be checked: its list of files (.kimsite-manifest.json) cannot be used",
        why="{sebab}",
        fix=("Build the site first:  kimsite build",),
    ),
    "V02": Words(
        what="This file is missing from the output folder",
        why="it is in the list that was written when the site was built",
        fix=("Build again:  kimsite build",),
    ),
    "V03": Words(
        what="This file is not what was built",
        why="somebody changed it after the build, or the disk is failing",
        fix=(
            "Change the post in content/, not the output; then  kimsite build",
            "If nobody changed it, check the disk",
        ),
    ),
    "V04": Words(
        what="This file is cut short",
        why="it is shorter than it was written, mostly after a power cut or on a full disk",
        fix=("Build again:  kimsite build",),
    ),
    "V05": Words(
        what="This file was not made by kimsite",
        why="it is not in the site's list of files, but people will see it",
        fix=("If you put it there, leave it", "If nobody knows it, move it out of the output folder"),
    ),
    "V06": Words(
        what="This link leads nowhere: {nilai}",
        why="the file that it names is not in this site",
        fix=("Mend the link in the post, then  kimsite build",),
    ),
    "V07": Words(
        what="This link leads to a part of a page that is not there: {nilai}",
        why="the page is there, a heading of that name is not",
        fix=("Mend the name after the # in the post, then  kimsite build",),
    ),
    "V08": Words(
        what="This link leaves the site's folder: {nilai}",
        why="such a link breaks where the site is in a subfolder or opened from a USB stick",
        fix=("Write a whole or a relative address, then  kimsite build",),
    ),
    "V09": Words(
        what="This page of a former address sends people to an address that does not exist: {nilai}",
        why="the post it leads to was deleted or renamed",
        fix=("Check alamat_lama: in that post, then  kimsite build",),
    ),
    "V10": Words(
        what="This file cannot be read",
        why="the system says: {nilai}",
        fix=("Check the disk and the permissions of the file, then run it again",),
    ),
    "V11": Words(
        what="The last build was cut off, or is still running",
        why="what people see is whole, but not the newest",
        fix=("Run again:  kimsite build",),
    ),
    "V12": Words(
        what="This site was built before the sources of {jumlah} blogs changed, for example {nilai}",
        why="the changes are not in the output yet",
        fix=("Build again:  kimsite build",),
    ),
    "V20": Words(
        what="The name of this site is not known on the internet",
        why="this computer is offline, the address is misspelt, or the domain has expired ({nilai})",
        fix=(
            "Open another site in a browser; if that fails too, check the connection",
            "Check the spelling of the address; if it is right, ask the provider about the domain",
        ),
    ),
    "V21": Words(
        what="This site did not answer in time ({nilai})",
        why="the connection is slow, or the server is busy or down",
        fix=("Try again in some minutes", "If it stays so, ask the hosting provider"),
    ),
    "V22": Words(
        what="The certificate of this site cannot be trusted",
        why="visitors' browsers will warn them ({nilai})",
        fix=(
            "Check this computer's clock; a wrong one causes this too",
            "Renew the certificate (SSL) in the hosting panel",
        ),
    ),
    "V23": Words(
        what="The server of this site refuses the connection",
        why="no web service runs at that address ({nilai})",
        fix=("Check the address and its port", "If they are right, ask the hosting provider"),
    ),
    "V24": Words(
        what="Visitors may not open this site (answer {nilai})",
        why="the permissions at the host are wrong, there is no first page, or a password protects it",
        fix=(
            "In the hosting panel, give folders 755 and files 644",
            "Check whether a password protects the folder",
        ),
    ),
    "V25": Words(
        what="The server of this site is failing (answer {nilai})",
        why="often because of a .htaccess file that the server does not like",
        fix=(
            "Try again in some minutes",
            "If it stays so, rename .htaccess at the host; if the site opens then, publish that file again",
        ),
    ),
    "V26": Words(
        what="What answers at this address is not a kimsite site (answer {nilai})",
        why="another page came: the login page of a Wi-Fi, a parked domain, or another site",
        fix=(
            "Open the address in a browser; if the login page of a Wi-Fi appears, log in first",
            "Check that the address is right, the folder included",
        ),
    ),
    "V27": Words(
        what=(
            "The host does not show the site's list of files, so it was compared with the output on "
            "this computer"
        ),
        why="many hosts hide files whose names begin with a dot",
        fix=("Nothing needs to be done",),
    ),
    "V28": Words(
        what="What is online is not the last build of this computer",
        why="the site was built again since, or published from another computer",
        fix=("If it was not published yet, publish it",),
    ),
    "V29": Words(
        what="This site sends its visitors elsewhere: {nilai}",
        why="it has moved, the network here asks for a login first, or the site was broken into",
        fix=(
            "If that is the new address of your site, write it into sites.yaml",
            (
                "If nobody knows that place, change all passwords of the hosting and publish the whole site "
                "again"
            ),
        ),
    ),
    "V30": Words(
        what="This file is missing from the published site",
        why="it was not sent yet, or was deleted at the host",
        fix=("Publish the site again",),
    ),
    "V31": Words(
        what="This file is not what you published",
        why="it was changed at the host, only a part of the site was sent, or the host inserts something",
        fix=(
            "Publish the site again",
            "If it happens again, change the password of the hosting and ask its provider",
        ),
    ),
    "V32": Words(
        what="Something was put into this page: it names {nilai}",
        why="that address is not in the page that you published; mostly gambling or fraud",
        fix=(
            "Change all passwords of the hosting (panel, FTP, database), then publish the whole site again",
            "Report it to the Dinas; keep this finding as evidence",
        ),
    ),
    "V33": Words(
        what="The server does not give this file (answer {nilai})",
        why="its permissions are wrong, or a rule of the host refuses it",
        fix=("In the hosting panel, give the file 644 and its folder 755",),
    ),
    "V34": Words(
        what="An address that does not exist is answered as if it did (answer {nilai})",
        why="visitors and search engines cannot tell that the page is missing",
        fix=("Let the host use 404.html for addresses that do not exist",),
    ),
    "V35": Words(
        what="The server sends this file under a wrong type: {nilai}",
        why="some browsers refuse to use it",
        fix=("Ask the hosting provider to mend the file types (MIME)",),
    ),
    "V36": Words(
        what="Search engines are given another page",
        why="the mark of a site that was broken into for gambling: ordinary visitors do not see it",
        fix=(
            (
                "Change all passwords of the hosting, delete unknown files there, then publish the whole "
                "site again"
            ),
            "Report it to the Dinas; keep this finding as evidence",
        ),
    ),
    "V37": Words(
        what="This file could not be checked: {nilai}",
        why="the connection to the site breaks off",
        fix=("Run it again when the connection is better",),
    ),
    "V38": Words(
        what="The connection to this site broke off ({nilai})",
        why="the network is disturbed, or the server closes the connection",
        fix=("Try again in some minutes",),
    ),
    "V39": Words(
        what="This site cannot be compared: its list of files is not there (answer {nilai})",
        why="it was not made with kimsite, was sent in part, or the host hides the list",
        fix=(
            "Build the site on this computer first ( kimsite build ), to compare with",
            "Publish the site again",
        ),
    ),
    "V40": Words(
        what="This page is heavy: {nilai} kB before its pictures, more than {batas} kB",
        why="where the signal is weak, readers wait long before there is something to read",
        fix=("Divide a very long post into several", "See what makes it heavy:  kimsite check --weight"),
    ),
    "V41": Words(
        what="The first view of this page is heavy: {nilai} kB with its pictures, more than {batas} kB",
        why="the heaviest picture is {berkas}",
        fix=("Choose a plainer main photo, or a smaller one",),
    ),
}
ABOUT_SITE_CHECKS_EN = {
    "V03": (
        "The output can always be made again from the posts. What is changed there is lost with the "
        "next build."
    ),
    "V05": (
        "A foreign file in the output is published with the rest. kimsite does not delete it, as it "
        "may be yours."
    ),
    "V26": (
        "In coffee shops and offices the Wi-Fi often answers with its own login page. What was "
        "looked at is then not your site."
    ),
    "V32": (
        "Village sites are often broken into for gambling through a leaked password. A page of "
        "kimsite never loads a script from elsewhere, so what is foreign was put in."
    ),
    "V36": (
        "Intruders often show the gambling page to search engines alone. Whoever opens the site "
        "sees nothing of it."
    ),
}
