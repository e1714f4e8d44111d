"""`kimsite verify --moved`: whether a former blog leads its readers here."""

from __future__ import annotations

from itertools import count

from kimsite.cli.console import Console
from kimsite.cli.import_redirects import redirects_place
from kimsite.cli.project import OpenProject, chosen_villages
from kimsite.cli.usage import usage
from kimsite.diagnostics.findings import Findings
from kimsite.importers.redirects.lines import read_redirect_list
from kimsite.model.exit_code import ExitCode
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.verify.moved import verify_moved

_STEP = 50


def verify_former_blog(wanted: str, project: OpenProject, console: Console) -> int:
    """Follow every former address of a village's blog, by the list that `import redirects` wrote."""
    (folder,) = chosen_villages([wanted], project.district)
    place = f"{redirects_place(folder)}/daftar.csv"
    try:
        addresses = read_redirect_list(files.read_bytes(project.root, place))
    except OSError:
        raise usage(
            f"Belum ada {place}. Buat dulu:  kimsite import redirects --desa {folder}",
            f"There is no {place} yet. Make it first:  kimsite import redirects --village {folder}",
        ) from None
    done = count(1)

    def progress() -> None:
        if (number := next(done)) % _STEP == 0:
            console.message(f"{number} alamat …", f"{number} addresses …")

    faults = verify_moved(addresses, progress=progress)
    diagnostics = Findings(folder)
    for fault in faults:
        diagnostics.add("N20", Place(path=place), nilai=fault.address, sebab=fault.problem.value, desa=folder)
    findings = diagnostics.sorted()
    console.diagnostics(findings)
    right = len(addresses) - len(faults)
    console.message(
        f"{right} dari {len(addresses)} alamat lama sampai ke tulisannya.",
        f"{right} of {len(addresses)} former addresses lead to their posts.",
    )
    code = ExitCode.HELD_BACK if faults else ExitCode.OK
    console.json_document(code, {"addresses": len(addresses), "arrived": right}, findings)
    return code
