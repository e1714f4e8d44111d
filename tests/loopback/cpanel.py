"""A panel that speaks the part of cPanel's API that unpacks archives, over TLS."""

import io
import json
import os
import re
import ssl
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

USER, TOKEN = "kimdesa", "TOKENUJI42"
FOLDER = "public_html/kim"
"""Of the site, below the account's home."""


@dataclass
class Panel:
    address: str
    root: Path
    """The folder that the account calls FOLDER."""
    calls: list[str] = field(default_factory=list)
    can_unpack: bool = True


@contextmanager
def cpanel(root: Path, pem: Path) -> Iterator[Panel]:
    """`root`: the folder of the site; `pem`: the certificate of localhost."""
    panel = Panel("", root)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            panel.calls.append(self.path)
            if self.headers["Authorization"] != f"cpanel {USER}:{TOKEN}":
                self.answer(403, {"error": "Access denied"})
            elif self.path == "/execute/Fileman/upload_files":
                self.answer(200, upload(panel, self.headers["Content-Type"], body))
            elif self.path == "/json-api/cpanel":
                self.answer(200, operate(panel, {key: one for key, [one] in parse_qs(body.decode()).items()}))
            else:
                self.answer(404, {})

        def answer(self, status, document):
            data = json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    panel.address = f"https://localhost:{server.server_port}"
    try:
        yield panel
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def upload(panel: Panel, content_type: str, body: bytes) -> dict:
    boundary = content_type.partition("boundary=")[2].encode()
    fields = {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, data = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]+)"', head)[1].decode()
        file = re.search(rb'filename="([^"]+)"', head)
        fields[name] = (file[1].decode() if file else "", data.removesuffix(b"\r\n"))
    name, data = fields["file-1"]
    assert fields["dir"][1].decode() == FOLDER
    (panel.root / name).write_bytes(data)
    return {"status": 1, "errors": None, "data": {"succeeded": 1, "failed": 0}}


def operate(panel: Panel, asked: dict[str, str]) -> dict:
    assert (asked["cpanel_jsonapi_apiversion"], asked["cpanel_jsonapi_module"]) == ("2", "Fileman")
    assert (asked["cpanel_jsonapi_func"], asked["op"], asked["destfiles"]) == ("fileop", "extract", FOLDER)
    if not panel.can_unpack:
        return {"cpanelresult": {"error": "Permission denied", "data": [{"result": 0, "reason": "disabled"}]}}
    archive = panel.root / asked["sourcefiles"].removeprefix(f"{FOLDER}/")
    with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as packed:
        packed.extractall(panel.root)
    owner = panel.root.stat()
    for path in panel.root.rglob("*"):
        os.chown(path, owner.st_uid, owner.st_gid)  # as the account's own
    return {"cpanelresult": {"data": [{"result": 1, "src": asked["sourcefiles"]}], "event": {"result": 1}}}
