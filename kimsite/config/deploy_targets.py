"""`kirim:` of sites.yaml -> the places that the site is published to."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import get_args

from msgspec.structs import replace

from kimsite.config.reading import Section
from kimsite.config.target_secrets import TargetSecret, masked_place, target_secrets, without_target_secrets
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.deploy import (
    DeployKind,
    DeployTarget,
    FolderTarget,
    FtpTarget,
    GitTarget,
    HostingService,
    RsyncTarget,
    S3Target,
    SftpTarget,
    ZipTarget,
)
from kimsite.model.marked import MarkedMap, MarkedText
from kimsite.tools.site_url import site_url, without_password
from kimsite.tools.text import closest

DEPLOY_KEY = "kirim"
DEPLOY_KINDS: tuple[DeployKind, ...] = get_args(DeployKind)
HOSTING_SERVICES: tuple[HostingService, ...] = get_args(HostingService)
_COMMON = ("jenis", "alamat", "layanan")
_LOGIN = ("host", "pengguna", "folder", "port")
TARGET_KEYS: dict[DeployKind, tuple[str, ...]] = {
    "ftps": (*_LOGIN, "sambungan", "sertifikat", "sidik", "cpanel", "akun", "folder_cpanel"),
    "ftp": (*_LOGIN, "sambungan"),
    "sftp": (*_LOGIN, "kunci", "masuk", "generasi"),
    "rsync": (*_LOGIN, "kunci", "masuk", "generasi"),
    "git": ("repo", "cabang"),
    "s3": ("bucket", "url", "folder", "wilayah", "pengguna"),
    "folder": ("ke", "generasi"),
    "zip": ("ke", "batas_mb"),
}
"""Kind -> the keys of its own."""
TARGET_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_GENERATIONS = 9
SSH_LOGINS = ("kunci", "sandi")
"""How ssh lets a user in: by a key, or by a password."""


def read_deploy_targets(settings: Section, diagnostics: Findings) -> tuple[DeployTarget, ...]:
    """The targets in the order in which they are written; those that cannot be used are reported."""
    written = settings.raw(DEPLOY_KEY)
    if written is None or (isinstance(written, MarkedText) and not written.text.strip()):
        return ()
    if settings.section(DEPLOY_KEY, DEPLOY_KEY) is None or not isinstance(written, MarkedMap):
        return ()
    _report_values(written, diagnostics)
    targets = []
    for key, value in written.entries:
        if not isinstance(value, MarkedMap):
            continue
        secrets = target_secrets(value)
        place = masked_place(key.place, secrets)
        if not TARGET_NAME.fullmatch(key.text):
            diagnostics.add(
                "K13",
                place,
                nilai=key.text,
                isian=DEPLOY_KEY,
                saran="",
                pilihan="nama dari a-z, 0-9 dan tanda -",
            )
            continue
        _report_secrets(secrets, diagnostics)
        validation = Validation(diagnostics)
        section = Section(without_target_secrets(value, secrets), key.text, validation)
        target = _target(key.text, section, validation)
        targets += [replace(target, place=place)] if target is not None else []
    return tuple(targets)


def _report_values(written: MarkedMap, diagnostics: Findings) -> None:
    """Report what stands in the place of targets, such as the fields of one, with no name above them."""
    values = MarkedMap(
        entries=tuple((key, value) for key, value in written.entries if not isinstance(value, MarkedMap)),
        place=written.place,
    )
    secrets = target_secrets(values)
    _report_secrets(secrets, diagnostics)
    shown = without_target_secrets(values, secrets)
    outer = Section(shown, DEPLOY_KEY, diagnostics)
    for key, _ in shown.entries:
        outer.section(key.text, key.text)


def _report_secrets(secrets: Collection[TargetSecret], diagnostics: Findings) -> None:
    for secret in secrets:
        diagnostics.add("D01", masked_place(secret.place, secrets), isian=secret.key)


def _target(name: str, section: Section, validation: Validation) -> DeployTarget | None:
    written = section.text("jenis", "ftps")
    kind = next((kind for kind in DEPLOY_KINDS if kind == written.casefold()), None)
    if kind is None:
        if written:
            section.wrong("jenis", written, ", ".join(DEPLOY_KINDS), closest(written, DEPLOY_KINDS))
        return None
    section.only((*_COMMON, *TARGET_KEYS[kind]))
    target = _READERS[kind](name, kind, section)
    address = _address(section)
    service = section.choice("layanan", HOSTING_SERVICES, _service(target))
    return replace(target, address=address, service=service) if validation.is_valid else None


def _address(section: Section) -> str:
    written = section.text("alamat")
    address = site_url(written) if written else ""
    if written and not address:
        place = section.place_of("alamat")
        section.report(
            "K14", replace(place, text=without_password(place.text)), nilai=without_password(written)
        )
    return address


def _service(target: DeployTarget) -> HostingService:
    """The hosting service that a target shows by itself."""
    match target:
        case FtpTarget() | ZipTarget():
            return "cpanel"
        case GitTarget(repository=repository):
            hosts: dict[str, HostingService] = {"github.com": "github-pages", "gitlab": "gitlab-pages"}
            return next((service for host, service in hosts.items() if host in repository), "lain")
        case _:
            return "lain"


def _ftp(name: str, kind: DeployKind, section: Section) -> DeployTarget:
    folder, user = _remote_folder(section), section.text("pengguna", "kim")
    return FtpTarget(
        name=name,
        kind=kind,
        host=_host(section),
        user=user,
        folder=folder,
        port=section.number("port", 1, 65535, 21),
        connections=section.number("sambungan", 1, 2, 1),
        certificate=section.text("sertifikat"),
        fingerprint=_fingerprint(section),
        panel=_panel(section),
        panel_user=section.text("akun") or user.partition("@")[0],
        panel_folder=(section.text("folder_cpanel") or folder).strip("/"),
    )


def _panel(section: Section) -> str:
    """The address of a cPanel: https alone, as a token travels there."""
    written = section.text("cpanel")
    if written and not re.fullmatch(r"https://[^/?#@\s]+/?", written):
        section.wrong("cpanel", without_password(written), "https://ftp.contoh.id:2083")
        return ""
    return written


def _sftp(name: str, kind: DeployKind, section: Section) -> DeployTarget:
    make = SftpTarget if kind == "sftp" else RsyncTarget
    return make(
        name=name,
        kind=kind,
        host=_host(section),
        user=section.text("pengguna", "kim"),
        folder=_remote_folder(section),
        port=section.number("port", 1, 65535, 22),
        key=section.text("kunci"),
        by_password=section.choice("masuk", SSH_LOGINS, SSH_LOGINS[0]) == "sandi",
        generations=section.number("generasi", 0, _MOST_GENERATIONS, 0),
    )


def _git(name: str, kind: DeployKind, section: Section) -> DeployTarget:
    repository = _plain(section, "repo", '"git@github.com:contoh/kim.git"')
    return GitTarget(
        name=name, kind=kind, repository=repository, branch=_plain(section, "cabang") or "gh-pages"
    )


def _s3(name: str, kind: DeployKind, section: Section) -> DeployTarget:
    return S3Target(
        name=name,
        kind=kind,
        bucket=section.text("bucket", "kim"),
        endpoint=section.text("url"),
        folder=section.text("folder").strip("/"),
        region=section.text("wilayah"),
        user=section.text("pengguna"),
    )


def _folder(name: str, kind: DeployKind, section: Section) -> DeployTarget:
    return FolderTarget(
        name=name,
        kind=kind,
        folder=section.text("ke", '"E:/kim"').replace("\\", "/"),
        generations=section.number("generasi", 0, _MOST_GENERATIONS, 0),
    )


def _zip(name: str, kind: DeployKind, section: Section) -> DeployTarget:
    return ZipTarget(
        name=name,
        kind=kind,
        folder=section.text("ke", "kiriman/").replace("\\", "/"),
        limit_mb=section.number("batas_mb", 1, 2000, 90),
    )


_READERS: dict[DeployKind, Callable[[str, DeployKind, Section], DeployTarget]] = {
    "ftps": _ftp, "ftp": _ftp, "sftp": _sftp, "rsync": _sftp, "git": _git, "s3": _s3, "folder": _folder,
    "zip": _zip,
}  # fmt: skip


def _plain(section: Section, key: str, example: str = "") -> str:
    """A value that becomes an argument of a program: one that begins with a hyphen is an option to it."""
    written = section.text(key, example)
    if written.startswith("-"):
        section.wrong(key, written, example or "nama biasa")
        return ""
    return written


def _host(section: Section) -> str:
    """A host name alone: people paste `ftp://host/` and `host:21` too, which is shown to them."""
    written = _plain(section, "host", "ftp.contoh.id")
    bare = re.sub(r"^\w+://", "", written).split("/", 1)[0].rpartition("@")[2]
    bare = re.sub(r"^([^:]+):[0-9]*$", r"\1", bare)  # an address of IPv6 has more colons
    if written and bare != written:
        section.wrong("host", without_password(written), bare, bare)
    return written


def _fingerprint(section: Section) -> str:
    """SHA-256 of a certificate in hexadecimal digits, with or without colons."""
    written = section.text("sidik")
    digits = written.replace(":", "").replace(" ", "").casefold()
    if written and not re.fullmatch(r"[0-9a-f]{64}", digits):
        section.wrong("sidik", written, "AB:CD:…")
        return ""
    return digits


def _remote_folder(section: Section) -> str:
    """A folder of the host, with forward slashes; no part of it leads upward."""
    written = _plain(section, "folder", "/public_html").replace("\\", "/")
    if ".." in written.split("/"):
        section.wrong("folder", written, "/public_html")
    return written.rstrip("/") or "/"
