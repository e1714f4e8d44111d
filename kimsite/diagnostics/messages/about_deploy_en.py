"""Why findings of deployments matter (D01 to D35)."""

from __future__ import annotations

ABOUT_DEPLOY_EN = {
    "D01": (
        "The settings file is copied, sent by WhatsApp and kept in Git. A password that was ever written "
        "there has to be taken for known to others, so change it at the host."
    ),
    "D02": (
        "The host's name is first looked up on the internet. Without a connection, or with one wrong "
        "letter, nobody answers. What is published stays."
    ),
    "D03": ("Many hosts lock an account after a few wrong passwords. So it is tried once, and not again."),
    "D04": (
        "A certificate proves that your host answers, and nobody on the Wi-Fi who pretends to be it. "
        "Without that proof the password is never sent."
    ),
    "D05": (
        "The account was let in, but has no right to the folder. Mostly the folder is misspelt, or "
        "belongs to another account."
    ),
    "D06": (
        "Hosts limit the bytes and the number of files. A file that was sent in part never takes the "
        "place of the old one, so the site stays whole."
    ),
    "D07": (
        "What has arrived is noted file by file. The same command goes on where it was cut off, tomorrow "
        "or from another computer too."
    ),
    "D08": (
        "The answer above is the host's own sentence. If it is not clear, show it to the hosting provider."
    ),
    "D09": (
        "While one person sends, others wait, so that their pages do not mix. A lock that a computer left "
        "when it was switched off may be taken over."
    ),
    "D10": (
        "kimsite only replaces and deletes files that it has sent itself. A site beside it, such as "
        "WordPress, is not touched without your leave."
    ),
    "D11": (
        "An output folder that is built in part looks like a site of which most was withdrawn. So you are "
        "asked before much is deleted."
    ),
    "D12": (
        "The list at the host tells which files are ours. Without one that can be trusted nothing is "
        "guessed and nothing deleted."
    ),
    "D13": (
        "Somebody else has published since this deployment began. Going on would take their new posts off "
        "the site."
    ),
    "D14": (
        "Before sending, every file is compared with its list. One that is damaged on the laptop must not "
        "replace a good one online."
    ),
    "D15": (
        "This is the last check before anything leaves the computer. Once published, the number can be "
        "copied by anyone and kept by search engines."
    ),
    "D16": (
        "Hosts have different limits, which are often met in the middle of sending. They are counted "
        "beforehand so that nobody is surprised."
    ),
    "D17": (
        "A package is signed and fits the site that was online when it was made. One that was changed on "
        "its way, or came late, is not published."
    ),
    "D18": (
        "This computer keeps a copy of the last list that it sent, so it could go on. What remains to be "
        "found out is who changes files at the host."
    ),
    "D19": (
        "Former publications are kept on the computer that sent them, the last three. Another computer "
        "has none, nor has this one when .kimsite was deleted."
    ),
    "D20": (
        "The certificate is valid, for another name. Shared hosts often use the name of their computer "
        "instead of your site's."
    ),
    "D21": (
        "Nobody vouches for a certificate that a host made itself. If its fingerprint is the one that the "
        "provider names, it may be trusted."
    ),
    "D22": (
        "A certificate is valid between two dates. A laptop with an empty clock battery often goes back "
        "years, and all certificates seem wrong."
    ),
    "D23": (
        "The fingerprint in sites.yaml is not the one of now. The host may have a new certificate, or "
        "somebody may pretend to be it."
    ),
    "D24": (
        "By plain FTP the password travels openly, and anybody in the same network can read it. Nearly "
        "all hosts offer FTPS today."
    ),
    "D25": (
        "Every SSH server has a key. At the first connection you make sure that it is right; from then on "
        "the computer remembers it."
    ),
    "D26": (
        "A key that changed is the strongest warning that SSH has. Do not accept it before the provider "
        "confirms it."
    ),
    "D27": (
        "SSH knows you by a key on this computer, not by a name alone. A key that was not installed at "
        "the host is not accepted."
    ),
    "D28": (
        "A folder with one wrong letter would become a second site that nobody sees. So only the last "
        "folder of a path is made."
    ),
    "D29": (
        "This kind of target uses a program that is widely known, such as ssh, git or rsync. It is "
        "installed once."
    ),
    "D30": (
        "The additional package is only needed by those with this kind of target. Others need not keep it."
    ),
    "D31": (
        "The signature of a request holds the time. Where the clocks are too far apart the store refuses "
        "everything."
    ),
    "D32": (
        "A site that is sent into its own sources would be read as posts by the next build, or overwrite "
        "them."
    ),
    "D33": (
        "A password comes from a question on the screen, the computer's keyring, or an environment "
        "variable. In a settings file it leaks easily."
    ),
    "D34": (
        "Before sending, the links that kimsite makes are followed one by one. Those that lead nowhere "
        "mostly show that a build has not ended."
    ),
    "D35": (
        "Two people may publish the same site from two laptops. A post that only one laptop has must not "
        "get lost because the other one sends after it."
    ),
    "D36": (
        "The branch of a site holds one commit, so that the repository does not grow without end. A branch "
        "that is used for other work, such as  main,  would lose its history."
    ),
    "D37": (
        "Mostly a slip: the name of a file was written as that of a folder. Files of others are not deleted."
    ),
}
