"""What tests of deployments share: small trees, stores that fail, and a deployment in one call."""

from datetime import UTC, datetime

from kimsite.deploy.engine import DeployRequest, deploy
from kimsite.deploy.inspect import Permissions
from kimsite.deploy.lock import LockHolder
from kimsite.deploy.memory import TargetMemory
from kimsite.deploy.stores.folder import FolderStore
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import MANIFEST_FILE, ManifestEntry, decode_manifest, manifest_bytes, manifest_of

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


def site(posts=3, version=1, village="sumberrejo/sumberrejo"):
    """Path -> bytes of a small site in which everything that changes with a post changes with `version`."""
    tree = {f"{village}/berita/tulisan-{n}/index.html": f"<p>tulisan {n}</p>".encode() for n in range(posts)}
    return {
        "aset/gaya-1.css": b"body{}",
        f"{village}/aset/foto-1.jpg": b"\xff\xd8foto",
        **tree,
        f"{village}/berita/index.html": f"{posts} tulisan v{version}".encode(),
        f"{village}/index.html": f"beranda {posts} v{version}".encode(),
        f"{village}/feed.xml": f"<feed>{posts} v{version}</feed>".encode(),
        "index.html": f"portal {posts} v{version}".encode(),
        "sitemap.xml": f"<urlset>{posts} v{version}</urlset>".encode(),
    }


def manifest_for(tree):
    return manifest_of({path: ManifestEntry(len(data), sha256(data)) for path, data in tree.items()})


def write_tree(folder, tree):
    """A folder as a build leaves it."""
    for path, data in tree.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)  # a build renames over a file: it never changes one in place
        target.write_bytes(data)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in tree:
            path.unlink()
    (folder / MANIFEST_FILE).write_bytes(manifest_bytes(manifest_for(tree).files))
    return folder


def published(folder):
    """What readers find: every file but the manifest and the state."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".kimsite")
    }


def holder(maker, token, name="sri di laptop-a", since=NOW):
    return LockHolder(name=name, since=since, maker=maker, token=token)


class Publishing:
    """One computer that publishes."""

    def __init__(self, memory, tree, maker="laptop-a"):
        self.memory = TargetMemory(memory)
        self.tree = tree
        self.maker = maker
        self.runs = 0
        self.pauses = []
        self.inspected = None

    def request(self, manifest=None, read=None, since=NOW, **values):
        self.runs += 1
        manifest = manifest or decode_manifest((self.tree / MANIFEST_FILE).read_bytes())
        allowed = {name: values.pop(name) for name in tuple(values) if name in Permissions.__struct_fields__}
        return DeployRequest(
            manifest=manifest,
            read=read or (lambda path: (self.tree / path).read_bytes()),
            tree=self.tree,
            mine=holder(self.maker, f"{self.maker}-{self.runs}", f"orang di {self.maker}", since),
            memory=self.memory,
            permissions=Permissions(**allowed),
            **values,
        )

    def to(self, *stores, progress=lambda *_: None, **values):
        def confirm(inspection):
            self.inspected = inspection

        return deploy(stores, self.request(**values), confirm, progress, self.pauses.append)


class Watched:
    """A store that counts, and fails where it is told to."""

    def __init__(self, store, fail=lambda operation, path, count: None):
        """`fail`: gets the operation, the path and how many operations there were; returns an error kind,
        raises, or returns None.
        """
        self.store = store
        self.fail = fail
        self.log = []
        self.bytes_sent = 0
        self.reconnects = 0

    def _note(self, operation, path):
        self.log.append((operation, path))
        kind = self.fail(operation, path, len(self.log))
        if kind is not None:
            raise StoreError(operation, path, "putus", kind)

    def read(self, path):
        self._note("read", path)
        return self.store.read(path)

    def write(self, path, data):
        self.bytes_sent += len(data)
        self._note("write", path)
        self.store.write(path, data)

    def delete(self, path):
        self._note("delete", path)
        self.store.delete(path)

    def list_names(self, folder):
        self._note("list", folder)
        return self.store.list_names(folder)

    def reconnect(self):
        self.reconnects += 1

    def close(self):
        self.store.close()

    def written(self):
        """What was written of the site itself, in order."""
        return [path for operation, path in self.log if operation == "write" and not path.startswith(".")]


def every(count, kind=StoreErrorKind.CONNECTION):
    """A failure at every n-th write of the site."""
    writes = [0]

    def fail(operation, path, _):
        if operation == "write" and not path.startswith(".kimsite"):
            writes[0] += 1
            if writes[0] % count == 0:
                return kind
        return None

    return fail


def host(folder):
    folder.mkdir(parents=True, exist_ok=True)
    return FolderStore(folder)
