"""What a deployment says at its end: what was done, and the address to share."""

from __future__ import annotations

from kimsite.cli.console import Console
from kimsite.cli.deploy_words import duration_words, share_link, shared_address, size_words
from kimsite.deploy.job import Deployed, DeployJob
from kimsite.deploy.stores.zip_parts import NOTE_FILE
from kimsite.model.deploy import FolderTarget, ZipTarget
from kimsite.tools.site_url import EXAMPLE_URL, is_example


def closing_words(job: DeployJob, sent: Deployed, console: Console) -> None:
    """Print what was published, and where its readers find it."""
    result = sent.result
    if sent.is_switched:
        console.message(
            f"{job.target.name}: terbitan sebelumnya tampil lagi di {job.address}",
            f"{job.target.name}: the former publication is shown again at {job.address}",
        )
        return
    if not result.sent and not result.deleted:
        console.message(
            f"{job.target.name}: sudah sama, tidak ada yang perlu dikirim.",
            f"{job.target.name}: already the same, nothing to send.",
        )
        return
    if isinstance(job.target, ZipTarget):
        folder = job.target.folder.rstrip("/")
        console.message(
            f"{result.sent} berkas ({size_words(result.sent_bytes, 'id')}) siap di folder {folder}. Cara "
            f"mengunggahnya ada di {folder}/{NOTE_FILE}.",
            f"{result.sent} files ({size_words(result.sent_bytes, 'en')}) are ready in the folder {folder}. "
            f"{folder}/{NOTE_FILE} tells how to upload them.",
        )
        return
    if isinstance(job.target, FolderTarget) and not job.target.address:
        _copied_words(job.target.folder.rstrip("/"), sent, console)
        return
    address = shared_address(sent.uploads, job.address)
    seconds = console.seconds()
    console.message(
        f"Terbit: {result.sent} berkas dikirim ({size_words(result.sent_bytes, 'id')}), {result.deleted} "
        f"dihapus, {result.unchanged} tetap. Selesai {duration_words(seconds, 'id')}.\n"
        + _address_words(address),
        f"Published: {result.sent} files sent ({size_words(result.sent_bytes, 'en')}), {result.deleted} "
        f"deleted, {result.unchanged} unchanged. Done in {duration_words(seconds, 'en')}.\n"
        + _english_address_words(address),
    )


def _copied_words(folder: str, sent: Deployed, console: Console) -> None:
    """A folder has no address of its own unless sites.yaml gives it one: it may be a flash disk."""
    result = sent.result
    console.message(
        f"Disalin: {result.sent} berkas ({size_words(result.sent_bytes, 'id')}) ke {folder}, "
        f"{result.deleted} dihapus, {result.unchanged} tetap. "
        f"Selesai {duration_words(console.seconds(), 'id')}.\n"
        f"Buka {folder}/index.html dengan peramban.",
        f"Copied: {result.sent} files ({size_words(result.sent_bytes, 'en')}) to {folder}, {result.deleted} "
        f"deleted, {result.unchanged} unchanged. Done in {duration_words(console.seconds(), 'en')}.\n"
        f"Open {folder}/index.html in a browser.",
    )


def _address_words(address: str) -> str:
    if is_example(address):
        return (
            f"Alamat di sites.yaml masih contoh ({EXAMPLE_URL}). Ganti  url:  dengan alamat situs Anda, lalu "
            "jalankan  kimsite build  dan kirim lagi."
        )
    return f"Alamatnya:  {address}\nBagikan lewat WhatsApp:  {share_link(address)}"


def _english_address_words(address: str) -> str:
    if is_example(address):
        return (
            f"The address in sites.yaml is still the example ({EXAMPLE_URL}). Replace  url:  by the address "
            "of your site, run  kimsite build  and deploy again."
        )
    return f"Its address:  {address}\nShare it by WhatsApp:  {share_link(address)}"


def package_words(sent: Deployed, console: Console) -> None:
    """Print where the package is, and what its receiver does with it."""
    result = sent.result
    if not sent.package:
        console.message(
            "Situs yang terbit sudah sama, tidak perlu paket.", "The published site is the same already."
        )
        return
    console.message(
        f"Paket siap: {sent.package} ({size_words(result.sent_bytes, 'id')}, {result.sent} berkas, "
        f"{result.deleted} dihapus).\nKirim lewat WhatsApp sebagai dokumen, atau lewat flashdisk. "
        "Penerima menjalankan:  kimsite deploy --terima BERKAS",
        f"Package ready: {sent.package} ({size_words(result.sent_bytes, 'en')}, {result.sent} files, "
        f"{result.deleted} deleted).\nSend it by WhatsApp as a document, or on a flash disk. The receiver "
        "gives the command:  kimsite deploy --accept FILE",
    )
