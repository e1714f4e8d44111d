"""LibreOffice, where it is installed: what another office program makes of our files."""

import shutil
import subprocess

import pytest


def converted(path, form, folder):
    """The file that LibreOffice makes of `path`; skips where there is none."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-calc-nogui, libreoffice-writer-nogui)")
    profile = (folder / "profil").as_uri()
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            folder,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / f"{path.stem}.{form.partition(':')[0]}"
