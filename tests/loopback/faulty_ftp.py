"""An FTP server that fails on request, in a thread: pyftpdlib, which demands no reuse of TLS sessions."""

import logging
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from loopback.ftp import PASSWORD

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # it is built on asyncore
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import DTPHandler, FTPHandler, TLS_DTPHandler, TLS_FTPHandler
    from pyftpdlib.ioloop import IOLoop
    from pyftpdlib.servers import FTPServer

USER = "kim"


@dataclass
class FaultyFtp:
    """What shall go wrong, and what the server has seen."""

    root: Path
    port: int = 0
    cut_every: int = 0
    """Bytes of uploads after which both connections are cut, without a word."""
    answers: dict[str, list[str]] = field(default_factory=dict)
    """Command -> answers given in place of the true ones, each once; after 421 the session ends."""
    always: dict[str, str] = field(default_factory=dict)
    """Command -> the answer that is always given in place of the true one."""
    swallowed: int = 0
    """Bytes at the end of each upload that the disk loses in silence."""
    pause: float = 0.0
    """Seconds between two reads of an upload, of 64 KiB at most."""
    slow: frozenset[str] = frozenset()
    """Commands that are never answered."""
    received: int = 0
    logins: int = 0
    commands: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    """Names of the files that were downloaded whole."""


@contextmanager
def faulty_ftp(root: Path, pem: Path | None = None, address: str = "", **faults) -> Iterator[FaultyFtp]:
    """`pem`: key and certificate; without them plain FTP. `address`: what PASV names."""
    host = FaultyFtp(root, **faults)
    root.mkdir(exist_ok=True)
    loop = IOLoop()
    control = _control(host, pem)
    control.masquerade_address = address or None
    server = FTPServer(("127.0.0.1", 0), control, ioloop=loop)
    host.port = server.address[1]
    for name in ("pyftpdlib", "pyftpd"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            loop.loop(0.02, blocking=False)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        stop.set()
        thread.join(10)
        server.close_all()


def _control(host: FaultyFtp, pem: Path | None) -> type[FTPHandler]:
    class Data(TLS_DTPHandler if pem else DTPHandler):
        def handle_read(self) -> None:
            time.sleep(host.pause)
            before = self.tot_bytes_received
            super().handle_read()
            new = self.tot_bytes_received - before
            cut = (
                host.cut_every and host.received // host.cut_every != (host.received + new) // host.cut_every
            )
            host.received += new
            if cut:
                self.cmd_channel.close()

        handle_read_event = handle_read

    class Control(TLS_FTPHandler if pem else FTPHandler):
        dtp_handler = Data

        def pre_process_command(self, line: str, cmd: str, arg: str) -> None:
            host.commands.append(cmd)
            if cmd in host.slow:
                return
            waiting = host.answers.get(cmd)
            answer = waiting.pop(0) if waiting else host.always.get(cmd)
            if answer is None:
                super().pre_process_command(line, cmd, arg)
            else:
                self.respond(answer)
                if answer.startswith("421"):
                    self.close_when_done()

        def on_login(self, username: str) -> None:
            host.logins += 1

        def on_file_sent(self, file: str) -> None:
            host.fetched.append(Path(file).name)

        def on_file_received(self, file: str) -> None:
            if host.swallowed:
                path = Path(file)
                path.write_bytes(path.read_bytes()[: -host.swallowed])

    Control.authorizer = DummyAuthorizer()
    Control.authorizer.add_user(USER, PASSWORD, str(host.root), perm="elradfmwMT")
    Control.auth_failed_timeout = 0
    if pem:
        Control.certfile = str(pem)
        Control.tls_control_required = Control.tls_data_required = True
    return Control
