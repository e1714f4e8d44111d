"""What is too large is refused early, with words."""

import select
import socket

import pytest
from conftest import SITES
from editor.running import RunningEditor

from kimsite.web.body_limit import BODY_BYTES


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    root = tmp_path_factory.mktemp("proyek")
    (root / "sites.yaml").write_text(SITES)
    editor = RunningEditor(root)
    yield editor
    editor.stop()


def upload(running, head, chunks):
    """(what came back, bytes that had been sent when it did)."""
    host = f"127.0.0.1:{running.port}"
    lines = (
        "POST /baru/berita HTTP/1.1", f"Host: {host}", f"Origin: http://{host}",
        "Content-Type: multipart/form-data; boundary=x", head, "", "",
    )  # fmt: skip
    with socket.create_connection(("127.0.0.1", running.port), 60) as connection:
        connection.sendall("\r\n".join(lines).encode())
        sent = 0
        answer = b""
        connection.setblocking(False)
        for chunk in chunks:
            try:
                answer += connection.recv(65536)
                break
            except BlockingIOError:
                pass
            readable, writable, _ = select.select([connection], [connection], [], 60)
            assert readable or writable, "neither reads nor answers"
            if not readable:
                sent += connection.send(chunk)
        connection.settimeout(60)
        while b"</html>" not in answer and (part := connection.recv(65536)):
            answer += part
    return answer, sent


def test_two_hundred_megabytes_are_refused_before_they_arrive(running):
    chunk = b"a" * 100_000
    answer, sent = upload(running, "Content-Length: 200000000", (chunk for _ in range(2000)))
    assert b" 413 " in answer.split(b"\r\n", 1)[0]
    assert "terlalu besar" in answer.decode()
    assert sent < BODY_BYTES


def test_a_body_is_counted_while_it_is_read(running):
    host = f"127.0.0.1:{running.port}"
    lines = (
        "POST /masuk HTTP/1.1", f"Host: {host}", f"Origin: http://{host}", "Connection: close",
        "Content-Type: multipart/form-data; boundary=x", "Transfer-Encoding: chunked", "", "",
    )  # fmt: skip
    part = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'
    with socket.create_connection(("127.0.0.1", running.port), 60) as connection:
        first = "\r\n".join(lines).encode() + b"%x\r\n" % len(part) + part + b"\r\n"
        # head and body in one piece: the limit for heads does not count the body
        connection.sendall(first + b"%x\r\n" % 100_000 + b"a" * 100_000 + b"\r\n")
        answer = b""
        while b"</html>" not in answer and (more := connection.recv(65536)):
            answer += more
    assert b" 400 " in answer.split(b"\r\n", 1)[0]
    assert "tidak terbaca" in answer.decode()
