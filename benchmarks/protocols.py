"""What 200 small files cost over each protocol, on loopback: milliseconds a file.

    python benchmarks/protocols.py

Servers as the tests start them (`.ci/servers`). "one by one": `Store.write` with its check of the size and
its rename; "in one go": rsync. On a real line the round trips of each file are added: docs/keandalan.md.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from loopback import ftp, s3, ssh  # noqa: E402  # found by then
from loopback.certificates import HOST, Authority  # noqa: E402  # found by then
from loopback.faulty_ftp import USER, faulty_ftp  # noqa: E402  # found by then
from loopback.process import environment, program  # noqa: E402  # found by then

from kimsite.deploy.stores.ftps import open_ftp  # noqa: E402  # found by then
from kimsite.deploy.stores.rsync import open_rsync  # noqa: E402  # found by then
from kimsite.deploy.stores.s3 import open_s3  # noqa: E402  # found by then
from kimsite.deploy.stores.sftp import open_sftp  # noqa: E402  # found by then
from kimsite.model.deploy import FtpTarget, RsyncTarget, S3Target, SftpTarget  # noqa: E402  # found by then

FILES, SIZE = 200, 9000


def main() -> None:
    """Print a table."""
    base = Path(tempfile.mkdtemp())
    data = os.urandom(SIZE)
    paths = [f"desa/{number // 20}/tulisan-{number}/index.html" for number in range(FILES)]
    tree = base / "tree"
    for path in paths:
        (tree / path).parent.mkdir(parents=True)
        (tree / path).write_bytes(data)
    with ExitStack() as stack:
        for name, store in _stores(base, stack).items():
            start = time.perf_counter()
            for path in paths:
                store.write(path, data)
            single = (time.perf_counter() - start) / FILES * 1000
            line = f"{name:12} one by one {single:7.1f} ms a file"
            if hasattr(store, "write_all"):
                start = time.perf_counter()
                store.write_all(tree, paths)
                line += f", in one go {(time.perf_counter() - start) / FILES * 1000:7.1f} ms"
            print(line, flush=True)


def _stores(base: Path, stack: ExitStack) -> dict:
    authority = Authority(base)
    stores = {}
    for name, start in ftp.HOSTS.items():
        (base / name).mkdir()
        host = stack.enter_context(start(base / name, authority.issue()))
        target = FtpTarget(
            name=name, kind="ftps", host=HOST, user=host.user, folder=host.folder, port=host.port,
            certificate=str(authority.root),
        )  # fmt: skip
        stores[name] = open_ftp(target, base, ftp.PASSWORD)
    plain = stack.enter_context(faulty_ftp(base / "plain"))
    stores["plain ftp"] = open_ftp(
        FtpTarget(name="plain", kind="ftp", host=HOST, user=USER, folder="/", port=plain.port),
        base,
        ftp.PASSWORD,
    )
    (base / "ssh").mkdir()
    server = stack.enter_context(ssh.sshd(base / "ssh"))
    os.environ["PATH"] = f"{server.programs}:{Path(program('rsync')).parent}:{os.environ['PATH']}"
    os.environ["LD_LIBRARY_PATH"] = environment()["LD_LIBRARY_PATH"]
    login = {"host": "localhost", "user": ssh.USER, "port": server.port, "key": str(server.key)}
    stores["sftp"] = open_sftp(
        SftpTarget(name="sftp", kind="sftp", folder=f"{server.root}/sftp", **login), base
    )
    stores["rsync"] = open_rsync(
        RsyncTarget(name="rsync", kind="rsync", folder=f"{server.root}/rsync", **login), base
    )
    (base / "s3").mkdir()
    address = stack.enter_context(s3.s3_server(base / "s3"))
    s3.make_bucket(address, "kim")
    stores["s3"] = open_s3(
        S3Target(name="s3", kind="s3", bucket="kim", endpoint=address, user=s3.USER), s3.SECRET
    )
    for store in stores.values():
        stack.enter_context(closing(store))
    return stores


if __name__ == "__main__":
    main()
