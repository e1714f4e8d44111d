"""A web proxy that is as slow as the line of a village office, and cuts the first large upload."""

import socket
import threading
import time
from contextlib import suppress

PIECE = 4000


class SlowLine:
    """Listens on a free port; every request goes to the server that it names, with a connection of its own.

    `rate`: bytes a second upwards; `cut_after`: bytes of the first body that is longer, then both ends are
    closed.
    """

    def __init__(self, rate, cut_after) -> None:
        self.rate, self.cut_after = rate, cut_after
        self.cuts = self.sent = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        with suppress(OSError):
            while True:
                client, _ = self._socket.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        with client, suppress(OSError):
            data = b""
            while b"\r\n\r\n" not in data:
                part = client.recv(65536)
                if not part:
                    return
                data += part
            head, _, body = data.partition(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")
            method, target, version = first.split(" ")
            host, _, path = target.removeprefix("http://").partition("/")
            kept = [line for line in lines if not line.lower().startswith(("connection:", "proxy-"))]
            length = next(
                (int(one.split(":")[1]) for one in kept if one.lower().startswith("content-length")), 0
            )
            name, _, port = host.partition(":")
            with socket.create_connection((name, int(port or 80))) as server:
                whole = "\r\n".join((f"{method} /{path} {version}", *kept, "Connection: close", "", ""))
                server.sendall(whole.encode("latin-1"))
                if self._send_body(client, server, body, length):
                    while part := server.recv(65536):
                        client.sendall(part)

    def _send_body(self, client, server, body, length):
        """False where it was cut."""
        done = 0
        while done < length:
            body = body or client.recv(PIECE)
            piece, body = body[:PIECE], body[PIECE:]
            if not piece:
                return False
            server.sendall(piece)
            done += len(piece)
            self.sent += len(piece)
            time.sleep(len(piece) / self.rate)
            if length > self.cut_after and not self.cuts and done >= self.cut_after:
                self.cuts += 1
                return False
        return True

    def close(self):
        self._socket.close()
