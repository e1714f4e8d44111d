"""How long `kimsite deploy` takes to publish one changed post of a large district, on loopback.

    python benchmarks/publish.py [--size 430x60] [--project FOLDER] [--only folder --only sftp-generations]

Servers as the tests start them (`.ci/servers`). The host's folder is filled by a `folder` target, which keeps
the same state, so that no first deployment over FTPS is waited for. A changed post changes its page, the
lists, home and feeds of its blog, and the portal's pages that show it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from loopback import ftp, ssh  # noqa: E402  # found by then
from loopback.certificates import HOST, Authority  # noqa: E402  # found by then
from loopback.process import environment, program  # noqa: E402  # found by then

from benchmarks.corpus import Size  # noqa: E402  # found by then
from benchmarks.sites import kimsite  # noqa: E402  # found by then
from kimsite.tools import manifests  # noqa: E402  # found by then

Target = Mapping[str, object]
NAME, PASSWORD_VARIABLE = "utama", "KIMSITE_DEPLOY_UTAMA_PASSWORD"


def main() -> None:
    """Print one line a store."""
    wish = _options()
    base = Path(tempfile.mkdtemp(dir=wish.work))
    project = Path(wish.project) if wish.project else _built(Size.read(wish.size), base / "project")
    whole = len(_manifest(project / "public"))
    print(f"{whole} files", flush=True)
    try:
        with ExitStack() as stack:
            for name, target, host in _targets(base, stack):
                if not wish.only or name in wish.only:
                    print(f"{name:18} {_measured(project, target, host)}", flush=True)
                    if host is not None:
                        shutil.rmtree(host, ignore_errors=True)
                        shutil.rmtree(f"{host}.generasi", ignore_errors=True)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _measured(project: Path, target: Target, host: Path | None) -> str:
    """The times of one store. `host`: the folder that it writes to, to be filled beforehand."""
    shutil.rmtree(project / ".kimsite/kiriman", ignore_errors=True)
    first = target
    if host is not None:
        first = {"jenis": "folder", "ke": str(host), "generasi": target.get("generasi", 0)}
    found = [f"first{'' if first is target else ' (as a folder)'} {_deployed(project, first):6.1f} s"]
    for number in range(2):
        _change(project / "public", number)
        found.append(f"changed {_deployed(project, target):5.2f} s")
    found.append(f"unchanged {_deployed(project, target):5.2f} s")
    found.append(f"rollback {_deployed(project, target, '--rollback'):5.2f} s")
    return ", ".join(found)


def _deployed(project: Path, target: Target, *options: str) -> float:
    """Seconds of the whole command."""
    sites = project / "sites.yaml"
    district = json.loads(sites.read_text("utf-8"))
    sites.write_text(json.dumps({**district, "kirim": {NAME: {**target}}}, indent=1) + "\n", "utf-8")
    command = (sys.executable, "-m", "kimsite", "deploy", NAME, "--yes", "--quiet", *options)
    start = time.perf_counter()
    subprocess.run((*command, "--root", str(project)), check=True, cwd=ROOT)
    return time.perf_counter() - start


def _change(tree: Path, number: int) -> None:
    """Change what a changed post changes, as a build would: each file is written anew and listed."""
    known = _manifest(tree)
    post = next(path for path in known if "/berita/" in path and path.count("/") == 4)
    blog = "/".join(post.split("/")[:2])
    shown = (f"{blog}/index.html", f"{blog}/berita/index.html", f"{blog}/feed.xml", f"{blog}/feed.json")
    paths = (post, *shown, f"{blog}/arsip/index.html", f"{blog}/sitemap.xml", "index.html", "feed.xml")
    for path in [path for path in paths if path in known]:
        data = (tree / path).read_bytes().rstrip() + b"\n" * (number + 2)
        (tree / path).unlink()
        (tree / path).write_bytes(data)
        known[path] = manifests.ManifestEntry(len(data), sha256(data).hexdigest())
    (tree / manifests.MANIFEST_FILE).write_bytes(manifests.manifest_bytes(known))


def _manifest(tree: Path) -> dict[str, manifests.ManifestEntry]:
    manifest = manifests.decode_manifest((tree / manifests.MANIFEST_FILE).read_bytes())
    if manifest is None:
        raise SystemExit("the project is not built")
    return dict(manifest.files)


def _built(size: Size, folder: Path) -> Path:
    kimsite.write(size, folder)
    subprocess.run(
        (sys.executable, "-m", "kimsite", "build", "--quiet", "--root", str(folder)), check=True, cwd=ROOT
    )
    return folder


def _targets(base: Path, stack: ExitStack) -> Iterator[tuple[str, Target, Path | None]]:
    """(name, target, the folder that its host keeps the site in) of every store."""
    here = base / "hosting"
    here.mkdir()
    yield "folder", {"jenis": "folder", "ke": str(here / "biasa")}, None
    yield "folder-generations", {"jenis": "folder", "ke": str(here / "gen"), "generasi": 3}, None
    (base / "ssh").mkdir()
    server = stack.enter_context(ssh.sshd(base / "ssh"))
    os.environ["PATH"] = f"{server.programs}:{Path(program('rsync')).parent}:{os.environ['PATH']}"
    os.environ["LD_LIBRARY_PATH"] = environment()["LD_LIBRARY_PATH"]
    os.environ[PASSWORD_VARIABLE] = ftp.PASSWORD
    login = {"host": "localhost", "pengguna": ssh.USER, "port": server.port, "kunci": str(server.key)}
    for kind in ("sftp", "rsync"):
        for name, generations in ((kind, 0), (f"{kind}-generations", 3)):
            host = server.root / name
            yield name, {"jenis": kind, **login, "folder": str(host), "generasi": generations}, host
    authority = Authority(base)
    for name, start in ftp.HOSTS.items():
        (base / name).mkdir()
        host = stack.enter_context(start(base / name, authority.issue()))
        where = {"host": HOST, "pengguna": host.user, "port": host.port, "folder": f"{host.folder}/situs"}
        trust = {"sertifikat": str(authority.root)}
        yield f"ftps {name}", {"jenis": "ftps", **where, **trust}, host.root / "situs"
    bare = base / "bare.git"
    subprocess.run(("git", "init", "-q", "--bare", str(bare)), check=True)
    yield "git", {"jenis": "git", "repo": str(bare), "cabang": "pages"}, None


def _options() -> argparse.Namespace:
    style = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=style)
    parser.add_argument("--size", default="430x60", help="villages x posts")
    parser.add_argument("--project", help="a built project to use; its sites.yaml and public/ are changed")
    parser.add_argument("--only", action="append", help="names of stores")
    parser.add_argument("--work", help="where everything is written")
    return parser.parse_args()


if __name__ == "__main__":
    main()
