"""A client for an ASGI application in this process: one request at a time, no redirects followed."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode


class Answer:
    """One response."""

    def __init__(self, messages) -> None:
        start, *rest = messages
        self.status_code = start["status"]
        self.headers = {name.decode(): value.decode() for name, value in start["headers"]}
        self.content = b"".join(message.get("body", b"") for message in rest)

    @property
    def text(self):
        return self.content.decode()

    def json(self):
        return json.loads(self.content)


class Client:
    """Requests to the application as a browser on this machine would send them."""

    def __init__(self, app, host="127.0.0.1:4646") -> None:
        self.app = app
        self.headers = {"host": host}

    def request(self, method, address, body=b"", headers=None):
        path, _, query = address.partition("?")
        sent = {**self.headers, "content-length": str(len(body)), **(headers or {})}
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in sent.items()],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", 4646),
        }
        messages, asked = [], []

        async def receive():
            if asked:
                await asyncio.Event().wait()  # the browser stays and says nothing more
            asked.append(True)
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message):
            messages.append(message)

        # in a thread of its own: a browser that another test left open keeps a loop running in this one
        with ThreadPoolExecutor(1) as pool:
            pool.submit(lambda: asyncio.run(self.app(scope, receive, send))).result()
        return Answer(messages)

    def get(self, address, headers=None):
        return self.request("GET", address, headers=headers)

    def upload(self, address, fields, name, file, data):
        """A form with one file, as multipart/form-data."""
        parts = [f'name="{key}"\r\n\r\n{value}'.encode() for key, value in fields]
        parts.append(f'name="{name}"; filename="{file}"\r\n\r\n'.encode() + data)
        body = b"".join(b"--cut\r\nContent-Disposition: form-data; " + part + b"\r\n" for part in parts)
        headers = {
            "content-type": "multipart/form-data; boundary=cut",
            "origin": f"http://{self.headers['host']}",
            "sec-fetch-site": "same-origin",
        }
        return self.request("POST", address, body + b"--cut--\r\n", headers)

    def post(self, address, data=None, headers=None, body=None):
        """`data`: fields of a form; a list of pairs where a name is there several times. `body`: bytes."""
        form = {
            "content-type": "application/x-www-form-urlencoded",
            "origin": f"http://{self.headers['host']}",
            "sec-fetch-site": "same-origin",
        }
        sent = urlencode(data or {}).encode() if body is None else body
        return self.request("POST", address, sent, {**form, **(headers or {})})
