"""Servers that answer with anything at all: an error in due form, and never an endless wait."""

import contextlib
import io
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback.ftp import PASSWORD
from profiles import examples

from kimsite.deploy.stores import ftp_session
from kimsite.deploy.stores.ftps import open_ftp
from kimsite.deploy.stores.sftp_session import SftpError, SftpSession
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FtpTarget

VERSION = b"\0\0\0\x05\x02\0\0\0\x03"


@given(st.binary(max_size=200), st.sampled_from(["read", "entries", "mode", "link_target", "remove"]))
@examples(300)
def test_an_sftp_server_may_send_anything(noise, method):
    for data in (noise, VERSION + noise, VERSION + len(noise).to_bytes(4) + noise):
        with contextlib.suppress(SftpError, OSError, EOFError):
            getattr(SftpSession(io.BytesIO(data), io.BytesIO()), method)("a")


@given(st.binary(max_size=200), st.sampled_from([103, 104, 105, 101, 102]))
@examples(300)
def test_an_sftp_answer_may_hold_anything(noise, kind):
    for number in (1, 2):
        answer = bytes([kind]) + number.to_bytes(4) + noise
        data = VERSION + len(answer).to_bytes(4) + answer
        for method in ("read", "entries", "mode", "link_target"):
            with contextlib.suppress(SftpError, OSError, EOFError):
                getattr(SftpSession(io.BytesIO(data), io.BytesIO()), method)("a")


@contextlib.contextmanager
def saying(*answers):
    """A server that sends one line to each line that it gets, and then closes."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(10)

    def serve():
        with contextlib.suppress(OSError):
            connection, _ = listener.accept()
            connection.settimeout(10)
            with connection, connection.makefile("rb") as lines:
                for answer in answers:
                    connection.sendall(answer)
                    if not lines.readline():
                        return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()
        thread.join(20)


def read(target):
    with contextlib.closing(open_ftp(target, Path(), PASSWORD)) as store:
        store.read("index.html")


@pytest.mark.slow
@pytest.mark.parametrize(
    "answers",
    [
        (b"",),
        (b"\n" * 1000,),
        (b"SSH-2.0-OpenSSH_9.2\r\n",),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n",),
        (b"220" + b"x" * 20000 + b"\r\n",),
        (b"220-a\r\n" * 100,),
        (b"\xff\xfe\x00\r\n",),
        (b"220 ok\r\n", b"331 ?\r\n", b"230 ok\r\n", b"211 none\r\n", b"250 ok\r\n", b"257 no quotes\r\n"),
        (b"220 ok\r\n", b"331 ?\r\n", b"230 ok\r\n", b"\xe9\xe8 \r\n"),
        (b"421 Too many connections (3) from this IP\r\n",),
    ],
)
def test_an_ftp_server_may_say_anything(answers, monkeypatch):
    monkeypatch.setattr(ftp_session, "FTP_TIMEOUT", 2.0)
    with saying(*answers) as port:
        target = FtpTarget(name="x", kind="ftp", host="127.0.0.1", user="kim", folder="/", port=port)
        with pytest.raises(StoreError) as caught:
            read(target)
    assert PASSWORD not in repr(caught.value.failure)
    assert len(caught.value.failure.answer) < 500
