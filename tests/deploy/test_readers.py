"""What readers meet while a site is published again and again: on hosts that switch, never a mixture.

A long run, whose figures are in docs/keandalan.md:

    KIMSITE_PUBLISHES=100 KIMSITE_GETS=100000 pytest -s tests/deploy/test_readers.py -k sftp
"""

import contextlib
import http.client
import os
import re
import threading
from dataclasses import dataclass, field

import pytest
from deploy_recipes import Publishing, write_tree
from loopback import web

PUBLISHES = int(os.environ.get("KIMSITE_PUBLISHES", "4"))
GETS = int(os.environ.get("KIMSITE_GETS", "1000"))
PAGES = (
    "index.html",
    "kec/desa/index.html",
    "kec/desa/berita/index.html",
    "kec/desa/berita/panen/index.html",
)
READERS = 2


def site(generation):
    """Four pages that link to each other, each with its generation; and others, which take their time."""
    links = "".join(f'<a href="/{page}">' for page in PAGES)
    pages = {page: f"<p>generasi {generation}.</p>{links}".encode() for page in PAGES}
    return {**pages, **{f"kec/desa/agenda/{n}/index.html": f"{generation}.{n}".encode() for n in range(20)}}


@dataclass
class Readers:
    """Fetch the four pages over and over, and judge what they get."""

    port: int
    shown: int = 1
    """The generation whose switch has returned."""
    coming: int = 1
    """The generation whose publishing has begun."""
    gets: int = 0
    wrong: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)
    counting: threading.Lock = field(default_factory=threading.Lock)

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        latest = 0
        while not self.stop.is_set():
            for page in PAGES:
                lowest = max(self.shown, latest)
                connection.request("GET", f"/{page}")
                answer = connection.getresponse()
                text = answer.read().decode()
                highest = self.coming
                found = re.match(r"<p>generasi (\d+)\.</p>", text)
                seen = int(found[1]) if found and answer.status == 200 else -1
                with self.counting:
                    self.gets += 1
                    if not lowest <= seen <= highest:
                        self.wrong.append(f"{page}: {answer.status}, {seen} not in {lowest} to {highest}")
                latest = max(latest, seen)
            if self.gets > GETS * self.coming / PUBLISHES:
                self.stop.wait(0.005)  # ahead of their share: let the publisher have the machine
        connection.close()


@contextlib.contextmanager
def reading(readers):
    threads = [threading.Thread(target=readers.run, daemon=True) for _ in range(READERS)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        readers.stop.set()
        for thread in threads:
            thread.join(30)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sftp-generations", "rsync-generations"])
def test_readers_never_meet_a_mixture(place_on, tmp_path, ssh_server, kind):
    place = place_on(kind)
    laptop = Publishing(tmp_path / "laptop", tmp_path / "tree")
    with contextlib.closing(place.open()) as store:

        def publish(generation):
            write_tree(tmp_path / "tree", site(generation))
            laptop.to(store, kept_generations=2, delete_many=True)

        publish(1)
        with web.nginx(tmp_path / "nginx", ssh_server.root / "situs") as port:
            readers = Readers(port)
            with reading(readers):
                for generation in range(2, PUBLISHES + 2):
                    readers.coming = generation
                    publish(generation)
                    readers.shown = generation
                    wait_for_share(readers, generation - 1)
    print(f"\n{kind}: {PUBLISHES} publishes, {readers.gets} GETs, {len(readers.wrong)} mixed or missing")
    assert readers.wrong == []
    assert readers.gets >= GETS
    assert readers.shown == PUBLISHES + 1


def wait_for_share(readers, publishes):
    """Until the readers have done their share of the GETs: what is quick to publish is read as often."""
    for _ in range(6000):
        if readers.gets >= GETS * publishes / PUBLISHES:
            return
        readers.stop.wait(0.01)
    pytest.fail("the readers are too slow")
