"""An S3 bucket, on moto's server."""

import contextlib
import socket
import sys
import threading

import pytest
from loopback import s3
from loopback.cutting_proxy import cutting_proxy
from loopback.process import free_port
from msgspec.structs import replace

from kimsite.deploy.stores.s3 import open_s3
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import S3Target, StoreErrorKind
from kimsite.tools.manifests import MANIFEST_FILE

pytestmark = pytest.mark.slow
PAGE = b"<!doctype html><title>Desa Ngemplak</title>\n" * 200


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with s3.s3_server(tmp_path_factory.mktemp("s3")) as address:
        yield address


@pytest.fixture
def target(server, request):
    bucket = f"kim-{abs(hash(request.node.name))}"
    s3.make_bucket(server, bucket)
    return S3Target(name="s3", kind="s3", bucket=bucket, endpoint=server, folder="situs", user=s3.USER)


@contextlib.contextmanager
def connected(target):
    with contextlib.closing(open_s3(target, s3.SECRET)) as store:
        yield store


def failing(action, *words):
    with pytest.raises(StoreError) as caught:
        action(*words)
    return caught.value.failure


def test_files_are_written_read_replaced_listed_and_deleted(target):
    with connected(target) as store:
        assert store.read("a/index.html") is None
        assert store.list_names("") == ()
        for path in ("a/index.html", "a/b/c.html", "a/nama dengan spasi é.txt", ".htaccess"):
            store.write(path, PAGE)
        store.write("a/index.html", PAGE + b"baru")
        assert store.read("a/index.html") == PAGE + b"baru"
        assert store.list_names("") == (".htaccess", "a")
        assert store.list_names("a") == ("b", "index.html", "nama dengan spasi é.txt")
        store.delete("a/index.html")
        store.delete("tidak/ada")
        assert store.read("a/index.html") is None
        store.write("a/index.html", PAGE)
    with connected(replace(target, folder="")) as store:
        assert store.list_names("") == ("situs",)
        assert store.read("situs/a/index.html") == PAGE


def test_objects_are_served_as_what_they_are(target):
    with connected(target) as store:
        store.write("index.html", PAGE)
        store.write("aset/gaya-1a2b3c4d5e6f.css", b"body{}")
        page, style = (
            store._client.head_object(Bucket=target.bucket, Key=f"situs/{path}")
            for path in ("index.html", "aset/gaya-1a2b3c4d5e6f.css")
        )
    assert (page["ContentType"], style["ContentType"]) == (
        "text/html; charset=utf-8",
        "text/css; charset=utf-8",
    )
    assert "must-revalidate" in page["CacheControl"]
    assert "immutable" in style["CacheControl"]


def test_a_manifest_that_somebody_else_replaced_is_not_overwritten(target):
    with connected(target) as first, connected(target) as second:
        assert first.read(MANIFEST_FILE) is None
        assert second.read(MANIFEST_FILE) is None
        first.write(MANIFEST_FILE, b"satu")
        assert failing(second.write, MANIFEST_FILE, b"dua").kind is StoreErrorKind.CONFLICT
        first.write(MANIFEST_FILE, b"tiga")
        assert second.read(MANIFEST_FILE) == b"tiga"
        second.write(MANIFEST_FILE, b"empat")
        assert failing(first.write, MANIFEST_FILE, b"lima").kind is StoreErrorKind.CONFLICT
        assert first.read(MANIFEST_FILE) == b"empat"
        first.delete(MANIFEST_FILE)
        first.write(MANIFEST_FILE, b"enam")


def test_a_write_whose_answer_was_lost_is_not_taken_for_somebody_elses(target):
    with connected(target) as store:
        store.read(MANIFEST_FILE)
        store._client.put_object(Bucket=target.bucket, Key=f"situs/{MANIFEST_FILE}", Body=b"satu")
        store.write(MANIFEST_FILE, b"satu")
        store.write(MANIFEST_FILE, b"dua")
        assert store.read(MANIFEST_FILE) == b"dua"


def test_stores_without_conditions_are_written_without(target, monkeypatch):
    with connected(target) as store:
        send = store._send

        def refuse(path, data, condition):
            if condition:
                error = {"Error": {"Code": "NotImplemented", "Message": "A header you provided …"}}
                raise store._client.exceptions.ClientError(error, "PutObject")
            return send(path, data, condition)

        monkeypatch.setattr(store, "_send", refuse)
        store.read("a.html")
        store.write("a.html", PAGE)
        assert store.read("a.html") == PAGE


def test_what_cannot_work_is_told_at_once(target, monkeypatch):
    assert failing(open_s3, replace(target, bucket="tidak-ada"), "x").kind is StoreErrorKind.MISSING
    nowhere = replace(target, endpoint=f"http://127.0.0.1:{free_port()}")
    assert failing(open_s3, nowhere, "x").kind is StoreErrorKind.HOST
    monkeypatch.setitem(sys.modules, "boto3", None)
    failed = failing(open_s3, target, "x")
    assert (failed.kind, failed.path) == (StoreErrorKind.MISSING, "boto3")


@pytest.mark.parametrize(
    ("code", "status", "kind"),
    [
        ("SignatureDoesNotMatch", 403, StoreErrorKind.LOGIN),
        ("InvalidAccessKeyId", 403, StoreErrorKind.LOGIN),
        ("AccessDenied", 403, StoreErrorKind.PERMISSION),
        ("QuotaExceeded", 403, StoreErrorKind.QUOTA),
        ("SlowDown", 503, StoreErrorKind.CONNECTION),
        ("Anything", 502, StoreErrorKind.CONNECTION),
        ("RequestTimeTooSkewed", 400, StoreErrorKind.OTHER),
    ],
)
def test_refusals_are_told_apart(target, monkeypatch, code, status, kind):
    with connected(target) as store:

        def refuse(**_):
            answer = {
                "Error": {"Code": code, "Message": code},
                "ResponseMetadata": {"HTTPStatusCode": status},
            }
            raise store._client.exceptions.ClientError(answer, "PutObject")

        monkeypatch.setattr(store._client, "put_object", refuse)
        assert failing(store.write, "a.html", PAGE).kind is kind


def test_without_a_key_there_is_no_login(target, monkeypatch, tmp_path):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    assert failing(open_s3, replace(target, user=""), "").kind is StoreErrorKind.LOGIN


def test_a_cut_answer_to_a_file_that_was_announced_is_not_waited_for(target):
    """botocore reads the rest of a "100 Continue" for ever when the connection ends in it."""
    with connected(target) as store, refusing_host() as port:
        store._target = replace(target, endpoint=f"http://127.0.0.1:{port}")
        store.reconnect()
        assert failing(store.write, "index.html", PAGE).kind is StoreErrorKind.CONNECTION


@contextlib.contextmanager
def refusing_host():
    """A host that ends each connection in the middle of an answer, "100 Continue" where that is expected."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        with contextlib.suppress(OSError):
            while True:
                client = listener.accept()[0]
                with client:
                    expects = b"expect:" in client.recv(1 << 16).lower()
                    client.sendall(b"HTTP/1.1 100 Continue\r\nX" if expects else b"HTTP/1.")

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()


def test_a_cut_at_any_byte_tears_nothing(target):
    old, new = b"lama", PAGE[:900]
    with cutting_proxy(int(target.endpoint.rpartition(":")[2])) as proxy, connected(target) as plain:
        through = replace(target, endpoint=f"http://127.0.0.1:{proxy.port}")

        def publish():
            with connected(through) as store:
                store.write("index.html", new)
                store.delete("hapus.html")

        publish()
        print(f"\ncut at some of {proxy.passed} bytes")
        for left in range(1, proxy.passed, 97):
            plain.write("index.html", old)
            plain.write("hapus.html", old)
            proxy.left = left
            with contextlib.suppress(StoreError):
                publish()
            proxy.left = None
            assert plain.read("index.html") in (old, new), left
            publish()
            assert plain.read("index.html") == new
            assert plain.list_names("") == ("index.html",)
