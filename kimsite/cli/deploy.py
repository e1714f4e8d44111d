"""`kimsite deploy`: the built site to where its readers find it."""

from __future__ import annotations

from pathlib import Path

import click

from kimsite.cli.console import Console, common_options
from kimsite.cli.deploy_setting import DeployFailed, DeploySetting, choose_target
from kimsite.cli.output_folder import output_folder
from kimsite.cli.project import OpenProject, open_project
from kimsite.cli.usage import usage
from kimsite.deploy.inspect import Permissions
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import Diagnostic

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
@click.option("--overwrite", "--timpa", is_flag=True, help="Izinkan berkas buatan lain diganti.")
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
    if package:
        from kimsite.cli.deploy_package import make

        return make(project, folder, console)
    if not project.district.targets:
        project = _with_first_target(project, console, root)
    setting = DeploySetting(
        project=project,
        target=choose_target(project.district.targets, target),
        out=folder,
        console=console,
        permissions=Permissions(
            overwrite=overwrite,
            delete_many=delete_many,
            compare_content=compare_content,
            break_lock=break_lock,
        ),
        assume_yes=yes,
    )
    if watch is not None:
        from kimsite.cli.deploy_watch import keep_publishing

        keep_publishing(setting, watch * 60)
    return _run_once(setting, accept, is_dry=dry_run, is_rollback=rollback)


def _run_once(setting: DeploySetting, accept: Path | None, *, is_dry: bool, is_rollback: bool) -> int:
    """One look, way back, package or deployment, with its findings. Returns the exit code."""
    from kimsite.cli.deploy_send import Sent, closing_words, go_back, send_tree, show_plan

    sent, code, findings = Sent(), ExitCode.OK, list[Diagnostic](setting.project.advice)
    try:
        if is_dry:
            sent = show_plan(setting)
        elif is_rollback:
            sent = go_back(setting)
        elif accept is not None:
            from kimsite.cli.deploy_package import accept as accept_package

            sent = accept_package(setting, accept)
        else:
            sent = send_tree(setting)
        findings += sent.findings
    except DeployFailed as failed:
        findings.append(failed.finding)
        code = ExitCode.NOTHING_WRITTEN
    setting.console.diagnostics(findings)
    if code is ExitCode.OK and not is_dry:
        closing_words(setting, sent)
    result = sent.result
    counts = {
        "sent": result.sent, "sent_bytes": result.sent_bytes, "deleted": result.deleted,
        "unchanged": result.unchanged,
    }  # fmt: skip
    setting.console.json_document(code, counts, findings)
    return code


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
