"""`kimsite deploy`: the built site to where its readers find it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from msgspec.structs import replace

from kimsite.cli.console import Console, common_options
from kimsite.cli.deploy_closing import closing_words, package_words
from kimsite.cli.deploy_user import ConsoleUser, choose_target
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import OpenProject, open_project
from kimsite.cli.usage import usage
from kimsite.deploy.exchange import accept_package, pack_site
from kimsite.deploy.inspect import Permissions
from kimsite.deploy.job import Deployed, DeployJob, NotDeployed
from kimsite.deploy.site import deploy_site, preview_deploy, restore_site
from kimsite.model.deploy import DeployTarget, FolderTarget
from kimsite.model.exit_code import ExitCode

MINUTES = "15"
"""Between two rounds of `--watch`, where none are given."""
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(name="deploy")
@click.argument("target", required=False, default="", metavar="[TUJUAN]")
@click.option(
    "--out",
    "--hasil",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder hasil; bawaan: public/ di folder proyek.",
)
@click.option(
    "--dry-run", "--lihat-dulu", is_flag=True, help="Hanya tunjukkan apa yang akan dikirim dan dihapus."
)
@click.option("--rollback", "--kembali", is_flag=True, help="Terbitkan kembali yang sebelumnya.")
@click.option(
    "--watch",
    "--pantau",
    type=click.FloatRange(min=0, min_open=True),
    is_flag=False,
    flag_value=MINUTES,
    metavar="[MENIT]",
    help="Bangun dan kirim setiap sekian menit, sampai dihentikan dengan Ctrl-C.",
)
@click.option(
    "--package",
    "--paket",
    is_flag=True,
    help="Buat satu berkas bertanda berisi perubahannya, untuk orang yang memegang kata sandi.",
)
@click.option(
    "--accept", "--terima", type=_FILE, metavar="BERKAS", help="Terbitkan paket yang dibuat orang lain."
)
@click.option("--yes", "--ya", "-y", is_flag=True, help="Jawab ya untuk semua pertanyaan.")
@click.option(
    "--delete-many", "--hapus-banyak", is_flag=True, help="Izinkan lebih dari sepertiga berkas dihapus."
)
@click.option("--overwrite", "--timpa", is_flag=True, help="Izinkan berkas dan tulisan orang lain diganti.")
@click.option(
    "--compare-content",
    "--dari-isi",
    is_flag=True,
    help="Bandingkan isi berkas di sana, bila daftarnya hilang.",
)
@click.option("--break-lock", "--buka-kunci", is_flag=True, help="Ambil alih kiriman orang lain.")
@common_options("deploy")
def command(
    target: str,
    *,
    out: Path | None,
    dry_run: bool,
    rollback: bool,
    watch: float | None,
    package: bool,
    accept: Path | None,
    yes: bool,
    delete_many: bool,
    overwrite: bool,
    compare_content: bool,
    break_lock: bool,
    root: Path | None,
    console: Console,
) -> int:
    """Menerbitkan hasil ke hosting: hanya yang berubah, dan yang terputus dilanjutkan.

    \b
    Contoh:
      kimsite deploy
      kimsite deploy utama --lihat-dulu
    """
    if sum((dry_run, rollback, watch is not None, package, accept is not None)) > 1:
        raise usage(
            "Pilih satu saja: --lihat-dulu, --kembali, --pantau, --paket, atau --terima.",
            "Choose one only: --dry-run, --rollback, --watch, --package or --accept.",
        )
    project = open_project(root, console)
    folder = output_folder(out, project.root, "public")
    if not package and not project.district.targets:
        project = _with_first_target(project, console, root)
    job = DeployJob(
        root=project.root,
        district=project.district,
        target=_online_target(project) if package else choose_target(project.district.targets, target),
        out=folder,
        language=console.language,
        permissions=Permissions(
            overwrite=overwrite,
            take_back=overwrite,
            delete_many=delete_many,
            compare_content=compare_content,
            break_lock=break_lock,
        ),
    )
    shown = replace(console, quiet=True) if watch is not None else console
    user = ConsoleUser(job, shown, assume_yes=yes, shows_paths=dry_run)
    if watch is not None:
        from kimsite.cli.deploy_watch import keep_publishing

        keep_publishing(job, user, console, watch * 60)
    if package:
        return _finish(pack_site(job, user), project, console, package_words)
    if dry_run:
        return _finish(preview_deploy(job, user), project, console, None)
    closing = partial(closing_words, job)
    if rollback:
        return _finish(restore_site(job, user), project, console, closing)
    if accept is not None:
        return _finish(accept_package(job, user, accept), project, console, closing)
    return _finish(deploy_site(job, user), project, console, closing)


def _finish(
    done: Deployed | NotDeployed,
    project: OpenProject,
    console: Console,
    closing: Callable[[Deployed, Console], None] | None,
) -> int:
    """Print the findings and what was done. Returns the exit code."""
    code = ExitCode.NOTHING_WRITTEN if isinstance(done, NotDeployed) else ExitCode.OK
    sent = Deployed(findings=(done.finding,)) if isinstance(done, NotDeployed) else done
    findings = (*project.advice, *sent.findings)
    console.diagnostics(findings)
    if code is ExitCode.OK and closing is not None:
        closing(sent, console)
    result = sent.result
    counts = {
        "packed" if sent.package else "sent": result.sent, "sent_bytes": result.sent_bytes,
        "deleted": result.deleted, "unchanged": result.unchanged,
    }  # fmt: skip
    console.json_document(code, counts, findings)
    return code


def _online_target(project: OpenProject) -> DeployTarget:
    """The target whose address a package is compared with: the first, or the district's own address."""
    nowhere = FolderTarget(name="paket", kind="folder", folder="")
    return next(iter(project.district.targets), nowhere)


def _with_first_target(project: OpenProject, console: Console, root: Path | None) -> OpenProject:
    """The project with a target in its sites.yaml: asked for on a terminal, else a wrong command."""
    from kimsite.cli.deploy_setup import ask_for_target

    if not ask_for_target(project, console):
        raise usage(
            "sites.yaml belum menyebut tujuan. Tulis misalnya  kirim: {utama: {jenis: folder, ke: ../terbit}}"
            "  atau jalankan perintah ini di jendela perintah, nanti ditanyakan.",
            "sites.yaml names no target yet. Write for example  kirim: {utama: {jenis: folder, ke: ../out}}"
            "  or give this command in a terminal, where it asks.",
        )
    return open_project(root, console)
