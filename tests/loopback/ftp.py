"""FTP servers: vsftpd, ProFTPD and Pure-FTPd. Each demands TLS, the first two the reuse of its session."""

import getpass
import grp
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from loopback.process import SERVERS, free_port, program, running

PASSWORD = "rahasia-uji-42"  # noqa: S105  # of test servers alone


@dataclass
class FtpHost:
    """A running server: where it answers, the folder that it serves, what it wrote down."""

    port: int
    user: str
    root: Path
    log: Path
    folder: str = "/"
    """The path of `root` as the server's clients name it."""

    def written(self) -> str:
        return self.log.read_text("utf-8", "replace") if self.log.is_file() else ""


Launcher = Callable[..., AbstractContextManager[FtpHost]]


@contextmanager
def vsftpd(base: Path, pem: Path) -> Iterator[FtpHost]:
    """vsftpd with `require_ssl_reuse`, without MLSD. Its user is anonymous, with a password that counts."""
    home, root, port = base / "home", base / "home/kim", free_port()
    root.mkdir(parents=True)
    passwords = base / "passwords"
    passwords.write_text(f"{PASSWORD}\n")
    config = base / "vsftpd.conf"
    settings = {
        "listen": "YES", "listen_address": "127.0.0.1", "listen_port": port, "background": "NO",
        "run_as_launching_user": "YES", "one_process_model": "NO", "seccomp_sandbox": "NO",
        "anonymous_enable": "YES", "anon_root": home, "no_anon_password": "NO",
        "secure_email_list_enable": "YES", "email_password_file": passwords,
        "write_enable": "YES", "anon_upload_enable": "YES", "anon_mkdir_write_enable": "YES",
        "anon_other_write_enable": "YES", "anon_umask": "022", "anon_world_readable_only": "NO",
        "ssl_enable": "YES", "allow_anon_ssl": "YES", "force_anon_logins_ssl": "YES",
        "force_anon_data_ssl": "YES", "require_ssl_reuse": "YES", "rsa_cert_file": pem,
        "ssl_ciphers": "HIGH",
        "xferlog_enable": "YES", "dual_log_enable": "YES", "log_ftp_protocol": "YES",
        "vsftpd_log_file": base / "log", "xferlog_file": base / "xferlog", "hide_ids": "YES",
        "ftp_username": getpass.getuser(), "secure_chroot_dir": base / "empty", "delay_failed_login": 0,
    }  # fmt: skip
    (base / "empty").mkdir()
    config.write_text("".join(f"{key}={value}\n" for key, value in settings.items()))
    with running([program("vsftpd"), str(config)], port, base / "output"):
        yield FtpHost(port, "anonymous", root, base / "log", str(root))


@contextmanager
def proftpd(base: Path, pem: Path) -> Iterator[FtpHost]:
    """ProFTPD as it comes: data connections must reuse the control connection's session."""
    home, root, port = base / "home", base / "home/kim", free_port()
    root.mkdir(parents=True)
    user, uid, gid = getpass.getuser(), os.getuid(), os.getgid()
    modules = SERVERS / "usr/lib/proftpd"
    if not (modules / "mod_tls.so").is_file():
        pytest.skip("ProFTPD's TLS module is not installed: run .ci/servers")
    passwords = base / "passwd"
    digest = subprocess.run(
        ["openssl", "passwd", "-5", PASSWORD], capture_output=True, text=True, check=True
    ).stdout.strip()
    passwords.write_text(f"kim:{digest}:{uid}:{gid}::{home}:/bin/sh\n")
    passwords.chmod(0o600)
    config = base / "proftpd.conf"
    config.write_text(f"""
ModulePath {modules}
LoadModule mod_tls.c
ServerType standalone
DefaultAddress 127.0.0.1
SocketBindTight on
Port {port}
UseIPv6 off
UseReverseDNS off
User {user}
Group {grp.getgrgid(gid).gr_name}
PidFile {base}/pid
ScoreboardFile {base}/scoreboard
DelayEngine off
WtmpLog off
TransferLog none
SystemLog {base}/log
ExtendedLog {base}/log ALL
AuthPAM off
AuthOrder mod_auth_file.c
AuthUserFile {passwords}
RequireValidShell off
RootLogin on
DefaultRoot ~
DefaultChdir {home}
AllowOverwrite on
Umask 022
TLSEngine on
TLSRequired on
TLSProtocol TLSv1.2 TLSv1.3
TLSLog {base}/tls.log
TLSECCertificateFile {pem}
TLSECCertificateKeyFile {pem}
""")
    with running([program("proftpd"), "-n", "-q", "-c", str(config)], port, base / "output"):
        yield FtpHost(port, "kim", root, base / "log", "/kim" if uid == 0 else str(root))


@contextmanager
def pureftpd(base: Path, pem: Path) -> Iterator[FtpHost]:
    """Pure-FTPd, the server of cPanel, with TLS for commands and data (`--tls=2` and `PROT P`)."""
    if os.getuid() != 0:
        pytest.skip("Pure-FTPd with users of its own must be started by root")
    home, root, port = base / "home", base / "home/kim", free_port()
    root.mkdir(parents=True)
    os.chown(home, 65534, 65534)
    os.chown(root, 65534, 65534)
    for folder in base.parents:
        if folder != Path("/") and folder.owner() == "root":
            folder.chmod(folder.stat().st_mode | 0o055)
    base.chmod(0o755)
    home.chmod(0o755)
    entries, database = base / "passwd", base / "users.pdb"
    subprocess.run(
        [program("pure-pw"), "useradd", "kim", "-u", "65534", "-g", "65534", "-d", home, "-f", entries, "-m",
         "-F", database],
        input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True, capture_output=True,
    )  # fmt: skip
    command = [
        program("pure-ftpd"), "-S", f"127.0.0.1,{port}", "-l", f"puredb:{database}", "-Y", "2",
        "-2", str(pem), "-g", str(base / "pid"), "-H", "-E", "-O", f"clf:{base / 'log'}",
        "-U", "133:022", "-c", "5", "-C", "5",
    ]  # fmt: skip
    with running(command, port, base / "output"):
        yield FtpHost(port, "kim", root, base / "log", "/kim")


HOSTS: dict[str, Launcher] = {"vsftpd": vsftpd, "proftpd": proftpd, "pureftpd": pureftpd}
