"""A real editor in a process of its own, and requests to it byte by byte."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from typing import Any
from urllib.parse import urlencode


class RunningEditor:
    """`kimsite edit` on a free port; with `lan`, at an address of this machine too."""

    def __init__(self, root, *options, lan="", port=0, command=()) -> None:
        """`command`: another program of ours that prints its address first; empty: the editor."""
        self.lan = lan
        self.root = root
        self.post: Any = None
        """The published post, its folder of output and its web server, where a test has them."""
        self.public: Any = None
        self.web: Any = None
        self.process = subprocess.Popen(
            [
                *(command or (sys.executable, "-m", "kimsite", "edit", "--root", str(root), "--no-open")),
                "--port", str(port),
                *(("--lan", "--address", lan) if lan else ()), *options,
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        self.said = []
        self.address = self.process.stdout.readline().strip()
        assert self.address, self.process.stderr.read()
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._told = threading.Event()

    def _read(self):
        for line in self.process.stderr:
            self.said.append(line)

    def shows(self, pattern):
        """What the terminal shows of a pattern, as soon as it does: a thread reads it."""
        until = time.monotonic() + 30
        while not (found := re.findall(pattern, "".join(self.said))):
            assert time.monotonic() < until, self.said
            time.sleep(0.02)
        return found

    def code(self):
        """The newest code that the terminal shows."""
        return self.shows(r"(?:kode|kodenya)  (\d \d \d \d \d \d)")[-1].replace(" ", "")

    def raw(self, method, target, headers=(), body=b"", *, to="127.0.0.1"):
        """(status, the whole answer) of one request sent as it stands: no client tidies it up."""
        lines = (f"{method} {target} HTTP/1.1", *headers, f"Content-Length: {len(body)}", "Connection: close")
        with socket.create_connection((to, self.port), 60) as connection:
            connection.sendall("\r\n".join((*lines, "", "")).encode() + body)
            answer = b""
            while part := connection.recv(65536):
                answer += part
        return int(answer.split(b" ", 2)[1]), answer

    def form(self, target, fields, *, to="127.0.0.1", cookie=""):
        """A form sent as a browser sends it."""
        host = f"{to}:{self.port}"
        headers = [
            f"Host: {host}",
            f"Origin: http://{host}",
            "Content-Type: application/x-www-form-urlencoded",
            *([f"Cookie: {cookie}"] if cookie else []),
        ]
        return self.raw("POST", target, headers, urlencode(fields).encode(), to=to)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join(5)
        self.process.stdout.close()
        self.process.stderr.close()
