"""nginx in front of a folder, or of a symbolic link to one."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loopback.process import free_port, program, running


@contextmanager
def nginx(base: Path, root: Path) -> Iterator[int]:
    """Yields the port on which the files below `root` are served, looked up anew for every request."""
    base.mkdir(exist_ok=True)
    port = free_port()
    temporary = "\n".join(
        f"{kind}_temp_path {base}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = base / "nginx.conf"
    config.write_text(f"""
{f"user {getpass.getuser()};" if os.getuid() == 0 else ""}
daemon off;
worker_processes 1;
pid {base}/pid;
error_log {base}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  keepalive_requests 1000000;
  {temporary}
  types {{ text/html html; }}
  server {{ listen 127.0.0.1:{port}; root {root}; }}
}}
""")
    with running([program("nginx"), "-p", str(base), "-c", str(config)], port, base / "output"):
        yield port
