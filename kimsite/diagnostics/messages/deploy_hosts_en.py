"""Words for hosts that are not trusted or not ready (D20 to D39)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DEPLOY_HOSTS_EN = {
    "D20": Words(
        what="{tujuan}: the host's certificate was made for another name",
        why="the names in its certificate: {rincian}; your password was not sent",
        fix=(
            "If one of these names belongs to your hosting, write it as  host:  in sites.yaml",
            "If not, ask the hosting provider for the right name of the FTP server",
        ),
    ),
    "D21": Words(
        what="{tujuan}: nobody whom this computer knows vouches for the host's certificate",
        why="its answer: {jawaban}; your password was not sent",
        fix=(
            "Ask the hosting provider for the SHA-256 fingerprint of that certificate",
            "If it is the same, add to sites.yaml:  sidik: {rincian}",
        ),
    ),
    "D22": Words(
        what="{tujuan}: the host's certificate has expired, or this computer's clock is wrong",
        why="its answer: {jawaban}; your password was not sent",
        fix=(
            "Check the date and time of this computer",
            "If they are right, ask the hosting provider to renew the certificate",
        ),
    ),
    "D23": Words(
        what="{tujuan}: the host's certificate is not the one under  sidik:",
        why="its fingerprint now: {rincian}; your password was not sent",
        fix=(
            "Ask the hosting provider whether the certificate was replaced",
            "Only if it was, write the new fingerprint in sites.yaml",
        ),
    ),
    "D24": Words(
        what="{tujuan}: the host offers no encrypted FTP",
        why="its answer: {jawaban}; others could read your password on the way, so it was not sent",
        fix=(
            "Ask the hosting provider for an FTPS or SFTP address",
            "If there is plain FTP only and you accept the risk, write  jenis: ftp",
        ),
    ),
    "D25": Words(
        what="{tujuan}: this computer does not know the host's key yet",
        why="without it nobody can tell who answers; nothing was sent",
        fix=(
            "Connect once from a command line:  ssh -p {porta} {pengguna}@{komputer}",
            "Compare the fingerprint with the one of your hosting provider before you answer  yes",
        ),
    ),
    "D26": Words(
        what="{tujuan}: the host's key has changed since the last connection",
        why="the hosting may have moved to another machine, or somebody pretends to be it; nothing was sent",
        fix=(
            "First ask the hosting provider whether the key was replaced",
            "Only if it was:  ssh-keygen -R [{komputer}]:{porta}  then connect once with  ssh",
        ),
    ),
    "D27": Words(
        what="{tujuan}: the host does not accept your ssh key",
        why="what it accepts: {rincian}; its answer: {jawaban}",
        fix=(
            "Make a key once:  ssh-keygen -t ed25519",
            "Add the text of the file that ends in  .pub  at the host (cPanel: SSH Access, Manage SSH Keys)",
            "If the key is in another place, write  kunci:  in sites.yaml",
        ),
    ),
    "D28": Words(
        what="{tujuan}: there is no folder {berkas} on the host",
        why="a misspelled folder is not made, so that the site is not published where nobody looks",
        fix=(
            "Check  folder:  in sites.yaml; in cPanel it mostly begins with  /public_html",
            "An FTP account that may fill one folder only sees that folder as  /",
            "If it is new, first make that folder in the host's file manager",
        ),
    ),
    "D29": Words(
        what="{tujuan}: the program {berkas} is not installed on this computer",
        why="this target uses it for sending",
        fix=(
            "Windows: open Settings, Apps, Optional features, then add  OpenSSH Client",
            "Linux:  sudo apt install openssh-client",
        ),
    ),
    "D30": Words(
        what="{tujuan}: the additional package for this kind of target is not installed",
        why="it is rather large, so it is not installed for everybody",
        fix=('Install it once:  pip install "{rincian}"',),
    ),
    "D31": Words(
        what="{tujuan}: this computer's clock is too far from the host's",
        why="its answer: {jawaban}",
        fix=("Set the date, time and zone of this computer, then send again",),
    ),
    "D32": Words(
        what="{tujuan}: the folder {nilai} lies where this project's own {berkas} is",
        why="the site would be mixed up with what it is made of; nothing was sent",
        fix=("Give  ke:  another folder, such as a flash disk or one outside this project",),
    ),
    "D33": Words(
        what="{tujuan}: there is no password",
        why="a password is never written in sites.yaml, and nobody can be asked here",
        fix=("Give the command in a terminal, where it asks", "Or set the environment variable  {variabel}"),
    ),
    "D34": Words(
        what="{jumlah} links of the built site lead nowhere, such as {nilai} in {berkas}",
        why="readers would find an empty page; nothing was sent",
        fix=(
            "Build the whole site first:  kimsite build",
            "If that does not help, see all of them:  kimsite verify",
        ),
    ),
    "D35": Words(
        what="{tujuan}: another computer published {jumlah} posts that are not here, for example {berkas}",
        why="this would delete them from the site, or put their old text back; nothing was sent",
        fix=(
            "Get those posts, copy them into  content/,  then  kimsite build  and deploy again",
            "If they are to leave the site:  kimsite deploy {sasaran} --overwrite",
        ),
    ),
    "D36": Words(
        what="{tujuan}: the branch {cabang} holds a history that kimsite did not make",
        why="kimsite replaces the branch by one commit, so its history would be lost; nothing was sent",
        fix=(
            "Give  cabang:  in sites.yaml a branch for the site alone, such as  gh-pages",
            "If that history may be lost:  kimsite deploy {sasaran} --overwrite",
        ),
    ),
    "D37": Words(
        what="{tujuan}: {berkas} is a file, not a folder",
        why="a site is written into a folder; that file was not touched",
        fix=(
            "Check  folder:  or  ke:  in sites.yaml",
            "If nobody needs that file, delete or rename it, then send again",
        ),
    ),
}
