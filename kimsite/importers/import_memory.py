"""What a project remembers of the blogs that moved in, so that a second import brings nothing twice.

`impor/blog.jsonl`, one JSON object a line: a post (`kunci`, `tulisan`, `sidik`, `alamat`), a picture that is
here (`gambar`, `berkas`), a picture that could not be fetched yet (`hilang`, `tulisan`). A line is written
before the post that it names: what a cut left half is made again.
"""

from __future__ import annotations

import json
from pathlib import Path

from kimsite.tools import files

BLOG_MEMORY = "impor/blog.jsonl"


class ImportMemory:
    """What earlier imports of one village brought."""

    def __init__(self, root: Path, folder: str) -> None:
        """`folder`: the publisher's, such as content/sumberrejo/sumberrejo. Raises OSError."""
        self._root = root
        self._folder = folder
        self._size = 0
        self.posts: dict[str, tuple[str, str]] = {}
        """Key of an item -> (the post that it became, digest of what it said)."""
        self.addresses: dict[str, str] = {}
        """Former address -> post."""
        self.pictures: dict[str, str] = {}
        """Address of a picture -> its file's name in foto/."""
        self.missing: dict[tuple[str, str], None] = {}
        """(post, address) of pictures that could not be fetched."""
        self._read()

    def note_post(self, key: str, path: str, digest: str, address: str) -> None:
        """Remember that an item becomes this post. Raises OSError."""
        self._append({"kunci": key, "tulisan": path, "sidik": digest, "alamat": address})
        self._take_post(key, path, digest, address)

    def note_picture(self, address: str, name: str, path: str) -> None:
        """Remember where a picture is. Raises OSError."""
        self._append({"gambar": address, "berkas": name, "tulisan": path})
        self.pictures[address] = name
        self.missing.pop((path, address), None)

    def note_missing(self, address: str, path: str) -> None:
        """Remember a picture that a post still lacks. Raises OSError."""
        if (path, address) not in self.missing:
            self._append({"hilang": address, "tulisan": path})
            self.missing[path, address] = None

    def _take_post(self, key: str, path: str, digest: str, address: str) -> None:
        self.posts[key] = (path, digest)
        if address:
            self.addresses[address] = path

    def _append(self, row: dict[str, str]) -> None:
        data = f"{json.dumps({'desa': self._folder, **row}, ensure_ascii=False)}\n".encode("utf-8", "replace")
        files.make_folder(self._root, BLOG_MEMORY.rpartition("/")[0])
        files.append(self._root, BLOG_MEMORY, self._size, data)
        self._size += len(data)

    def _read(self) -> None:
        try:
            data = files.read_bytes(self._root, BLOG_MEMORY)
        except OSError:
            return
        self._size = data.rfind(b"\n") + 1
        last = ""
        for line in data[: self._size].decode("utf-8", "replace").splitlines():
            try:
                row = json.loads(line)
                if row["desa"] != self._folder:
                    continue
            except (ValueError, KeyError, TypeError):
                continue
            last = self._take_row(row) or last
        if last and not (self._root / self.posts[last][0]).is_file():
            del self.posts[last]  # its post was never written

    def _take_row(self, row: dict[str, str]) -> str:
        """The key of the row's post; empty for other rows."""
        if "kunci" in row:
            self._take_post(row["kunci"], row["tulisan"], row.get("sidik", ""), row.get("alamat", ""))
            return row["kunci"]
        if "gambar" in row:
            self.pictures[row["gambar"]] = row["berkas"]
            self.missing.pop((row["tulisan"], row["gambar"]), None)
        elif "hilang" in row:
            self.missing[row["tulisan"], row["hilang"]] = None
        return ""
