"""`kimsite verify`: whether a site is whole, on this computer or online."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.deploy_user import ConsoleUser, choose_target
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import OpenProject, open_project, today_in
from kimsite.cli.usage import usage
from kimsite.cli.verify_foreign import report_foreign, target_at
from kimsite.cli.verify_moved import verify_former_blog
from kimsite.deploy.job import DeployJob, NotDeployed
from kimsite.deploy.site import resend_files
from kimsite.deploy.state import STATE_FOLDER
from kimsite.diagnostics.findings import Findings
from kimsite.model.deploy import DeployTarget, FolderTarget
from kimsite.model.findings import ADVICE, WARNING, Diagnostic
from kimsite.model.marked import Place
from kimsite.pipeline.outcome import exit_code_of_check
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.ledger.ledger import PATH, read_ledger
from kimsite.tools import files, memo
from kimsite.tools.manifests import MANIFEST_FILE, Manifest
from kimsite.tools.site_url import site_url, without_password
from kimsite.verify.faults import MOST_SHOWN, report_faults
from kimsite.verify.manifest import NoManifest, read_listed
from kimsite.verify.online import reference_list
from kimsite.verify.published import OnlineFault, Visit, chosen_files, verify_published
from kimsite.verify.repair import repairable
from kimsite.verify.sources import report_sources
from kimsite.verify.summary import one_line
from kimsite.verify.tree import verify_tree
from kimsite.verify.web_client import SiteConnection

TARGET_SAMPLE = 200
"""Files checked with --target alone: a minute on a village's line, and a fault of one in fifty is found."""
_ETAGS, _ETAGS_VERSION = "uji", "1"


@click.command(name="verify")
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil; bawaan: public/ di folder proyek.",
)
@click.option("--url", "--tautan", default="", help="Periksa situs yang terpasang di alamat ini.")
@click.option("--target", "--sasaran", default="", help="Periksa situs di sasaran kirim ini.")
@click.option(
    "--sample",
    "--sampel",
    type=click.IntRange(0),
    default=None,
    help="Jumlah berkas yang diambil dari situs; 0: semuanya.",
)
@click.option("--one-line", "--sebaris", is_flag=True, help="Satu baris saja, untuk catatan harian.")
@click.option(
    "--repair", "--pulihkan", is_flag=True, help="Kirim ulang .htaccess yang membuat situs tidak terbuka."
)
@click.option(
    "--moved", "--pindahan", default="", metavar="KEC/DESA",
    help="Ikuti semua alamat blog lama KIM ini sampai ke tulisannya.",
)  # fmt: skip
@click.option(
    "--jobs", "--proses", type=click.IntRange(0), default=0, help="Jumlah proses; 0 berarti satu per inti."
)
@common_options("verify")
def command(
    out: Path | None,
    *,
    url: str,
    target: str,
    sample: int | None,
    one_line: bool,
    repair: bool,
    moved: str,
    jobs: int,
    root: Path | None,
    console: Console,
) -> int:
    """Memeriksa apakah situs utuh: tiap berkas menurut daftarnya, dan tiap tautan sampai ke ujungnya.

    \b
    Contoh:
      kimsite verify
      kimsite verify --url https://kim.contoh.id/ --sebaris
    """
    project = open_project(root, console)
    if moved:
        return verify_former_blog(moved, project, console)
    tree = output_folder(out, project.root, "public")
    diagnostics = Findings()
    chosen = choose_target(project.district.targets, target) if target and project.district.targets else None
    if target and chosen is None:
        raise usage(
            "sites.yaml belum punya tujuan kirim. Tulis tujuannya dengan  kimsite deploy, atau pakai --url.",
            "sites.yaml names no target yet. Make one with  kimsite deploy, or use --url.",
        )
    if url:
        counts = _verify_online(_base(url), sample or 0, project, tree, console, diagnostics)
    elif chosen is None:
        counts = _verify_local(project, tree, jobs, diagnostics)
    elif (copied := _folder_of(chosen, project.root)) is not None:
        counts = _verify_local(project, copied, jobs, diagnostics)
    else:
        base, wanted = chosen.address or project.district.url, TARGET_SAMPLE if sample is None else sample
        counts = _verify_online(base, wanted, project, tree, console, diagnostics, chosen)
    findings = diagnostics.sorted()
    code = exit_code_of_check(findings, strict=False)
    if one_line and console.is_text:
        now = datetime.now(ZoneInfo(project.district.zone))
        click.echo(_line(now, counts, findings, console.language))
    else:
        console.diagnostics(findings)
        _print_outcome(counts, sum(found.severity != ADVICE for found in findings), console)
    again = repairable({found.code for found in findings}, tree) if repair else ()
    if again and (to := chosen or next(iter(project.district.targets), None)):
        refused = _send_again(project, to, tree, again, console)
        console.diagnostics(refused)
        findings = (*findings, *refused)
    console.json_document(code, {name: number for name, number in counts.items() if number}, findings)
    return code


def _send_again(
    project: OpenProject, target: DeployTarget, tree: Path, paths: Sequence[str], console: Console
) -> tuple[Diagnostic, ...]:
    """Write these files to the target once more. The finding of what the host refused, if any."""
    job = DeployJob(root=project.root, district=project.district, target=target, out=tree)
    done = resend_files(job, ConsoleUser(job, console, assume_yes=False, shows_paths=False), paths)
    if isinstance(done, NotDeployed):
        return (done.finding,)
    names = ", ".join(paths)
    console.message(f"Dikirim lagi ke {target.name}: {names}.", f"Sent to {target.name} again: {names}.")
    return ()


def _folder_of(target: DeployTarget | None, root: Path) -> Path | None:
    """The tree of a target that is a folder without an address, such as a flash disk."""
    if isinstance(target, FolderTarget) and not target.address:
        return root / target.folder
    return None


def _base(url: str) -> str:
    base = site_url(url)
    if not base:
        raise usage(
            f"Alamat {without_password(url)} tidak dapat dipakai. Tulis misalnya https://kim.contoh.id/",
            f"{without_password(url)} cannot be used. Write for example https://kim.contoh.id/",
        )
    return base


def _local_list(tree: Path) -> Manifest | NoManifest:
    try:
        return read_listed(files.read_bytes(tree, MANIFEST_FILE))
    except OSError:
        return NoManifest.ABSENT


def _verify_local(project: OpenProject, tree: Path, jobs: int, diagnostics: Findings) -> dict[str, int]:
    """The tree of this computer, its sources and the ledger. How many of what."""
    listed = _local_list(tree)
    if isinstance(listed, NoManifest):
        diagnostics.add("V01", Place(path=f"{tree.name}/{MANIFEST_FILE}"), sebab=listed.value)
        return {}
    check = verify_tree(tree, project.district.url, listed.files, jobs)
    counts: dict[str, int] = {"files": check.files, "links": check.links, "bytes": check.bytes}
    faults = [fault for fault in check.faults if not fault.path.startswith(f"{STATE_FOLDER}/")]
    counts |= report_faults(faults, tree.name, diagnostics)
    options = BuildOptions(root=project.root, out=tree, as_of=today_in(project.district.zone))
    counts["changed_sources"] = report_sources(project.district, options, diagnostics)
    if (project.root / PATH).is_file():
        ledger = read_ledger(files.read_bytes(project.root, PATH))
        counts["ledger_rows"] = len(ledger.rows)
        for fault in ledger.faults:
            diagnostics.add("J20", Place(path=PATH, line=fault.line), sebab=fault.reason, nomor=fault.number)
        if ledger.torn:
            diagnostics.add("J20", Place(path=PATH, line=ledger.last + 1), None, WARNING, sebab="ledger.torn")
    return counts


def _verify_online(
    base: str,
    sample: int,
    project: OpenProject,
    tree: Path,
    console: Console,
    diagnostics: Findings,
    target: DeployTarget | None = None,
) -> dict[str, int]:
    """The site that is published at `base`, by `target` where one was named. How many of what."""
    local = _local_list(tree)
    ours = local if isinstance(local, Manifest) else None
    connection = SiteConnection(base)
    try:
        listed = reference_list(connection, base, ours, diagnostics)
    finally:
        connection.close()
    if listed is None:
        return {}
    day = str(today_in(project.district.zone))
    known: Mapping[str, tuple[str, str]] = (
        memo.read_cache(project.root / ".kimsite", _ETAGS, _ETAGS_VERSION + base, dict[str, tuple[str, str]])
        or {}
    )
    total = len(chosen_files(listed.files, sample, day))
    visit = Visit(
        base=base,
        listed=listed.files,
        sample=sample,
        seed=day,
        etags={
            path: etag
            for path, (digest, etag) in known.items()
            if path in listed.files and listed.files[path].sha256 == digest
        },
        original=lambda path: _original(tree, ours, listed, path),
        connect=lambda: SiteConnection(base),
        progress=_Progress(console, total),
    )
    check = verify_published(visit)
    kept = {path: (listed.files[path].sha256, etag) for path, etag in check.etags.items()}
    memo.write_cache(project.root / ".kimsite", _ETAGS, _ETAGS_VERSION + base, {**known, **kept})
    _report_online(check.faults, base, diagnostics)
    problems = Counter(fault.problem.value for fault in check.faults)
    district = project.district
    if at := target or target_at(base, district.targets, district.url):
        job = DeployJob(root=project.root, district=district, target=at, out=tree)
        problems.update(report_foreign(job, listed.files, sample, diagnostics, is_named=bool(target)))
    return {"files": check.asked, "listed": len(listed.files), **problems}


def _report_online(faults: tuple[OnlineFault, ...], base: str, diagnostics: Findings) -> None:
    shown = Counter[str]()
    for fault in sorted(faults, key=lambda fault: (fault.problem, fault.path)):
        shown[fault.problem] += 1
        if shown[fault.problem] <= MOST_SHOWN:
            blanks = {"nilai": fault.detail} if fault.detail else {}
            diagnostics.add(fault.problem.value, Place(path=base + fault.path), **blanks)


def _original(tree: Path, ours: Manifest | None, listed: Manifest, path: str) -> bytes | None:
    """The page as this computer has it, where that is the one that was published."""
    if ours is None or ours.files.get(path) != listed.files.get(path):
        return None
    try:
        return files.read_bytes(tree, path)
    except OSError:
        return None


class _Progress:
    """One line every ten per cent."""

    def __init__(self, console: Console, total: int) -> None:
        self._console = console
        self._total = total
        self._done = count(1)

    def __call__(self) -> None:
        done = next(self._done)
        if self._total >= 100 and done * 10 // self._total > (done - 1) * 10 // self._total:
            share = f"{done * 100 // self._total}%  {done}/{self._total}"
            self._console.message(f"{share} berkas", f"{share} files")


def _line(now: datetime, counts: Mapping[str, int], findings: tuple[Diagnostic, ...], language: str) -> str:
    known = {code: number for code, number in counts.items() if code[:1] == "V"}
    return one_line(now, counts.get("files", 0), known, findings, language)


def _print_outcome(counts: Mapping[str, int], worse: int, console: Console) -> None:
    checked = counts.get("files", 0)
    links = counts.get("links", 0)
    ends, english_ends = (f", {links} tautan", f", {links} links") if links else ("", "")
    seconds = f"{console.seconds():.1f}"
    if worse or not checked:
        console.message(
            f"Belum utuh. Diperiksa: {checked} berkas{ends}.",
            f"Not whole. Checked: {checked} files{english_ends}.",
        )
        return
    console.message(
        f"Utuh: {checked} berkas{ends}, semuanya benar. Selesai {seconds.replace('.', ',')} detik.",
        f"Whole: {checked} files{english_ends}, all right. Done in {seconds} s.",
    )
