"""Sizes, times and addresses as people read them."""

import pytest
from msgspec.structs import replace

from kimsite.cli.deploy_words import duration_words, plan_words, share_link, shared_address, size_words
from kimsite.deploy.estimate import Packing, estimated_seconds, is_long, packing_of
from kimsite.model.deploy import DeployPlan, FtpTarget, SftpTarget, Upload


def upload(path, *, is_new=True, size=9000):
    return Upload(path=path, size=size, sha256="a" * 64, is_new=is_new)


@pytest.mark.parametrize(
    ("count", "indonesian", "english"),
    [
        (0, "0 B", "0 B"),
        (999, "999 B", "999 B"),
        (1_240, "1,2 KB", "1.2 KB"),
        (640_000, "640 KB", "640 KB"),
        (1_250_000_000, "1,2 GB", "1.2 GB"),
    ],
)
def test_sizes(count, indonesian, english):
    assert (size_words(count, "id"), size_words(count, "en")) == (indonesian, english)


@pytest.mark.parametrize(
    ("seconds", "indonesian", "english"),
    [
        (0.2, "1 detik", "1 second"),
        (40, "40 detik", "40 seconds"),
        (185, "3 menit", "3 minutes"),
        (9_000, "2 jam", "2 hours"),
    ],
)
def test_times(seconds, indonesian, english):
    assert (duration_words(seconds, "id"), duration_words(seconds, "en")) == (indonesian, english)


def test_a_host_that_unpacks_archives_is_expected_to():
    sftp = SftpTarget(name="vps", kind="sftp", host="kim.contoh.id", user="kim", folder="/srv/kim")
    ftps = FtpTarget(name="utama", kind="ftps", host="ftp.contoh.id", user="kim", folder="/")
    assert packing_of(sftp) is packing_of(replace(ftps, panel="https://cpanel.contoh.id:2083"))
    assert packing_of(replace(sftp, generations=3)) is Packing.ALL
    assert packing_of(ftps) is Packing.NONE
    new = upload("sumberrejo/sumberrejo/berita/panen/index.html")
    paths = (new, replace(new, is_new=False), upload("index.html"))
    plan = DeployPlan(uploads=paths, deletes=(), unchanged=0, bytes=0)
    few = estimated_seconds(plan, "sftp", packing_of(sftp))
    assert estimated_seconds(plan, "sftp", Packing.ALL) < few < estimated_seconds(plan, "sftp")


def test_a_first_district_takes_hours_by_ftp_and_a_post_takes_none():
    district = DeployPlan(
        uploads=tuple(upload(f"{n}.html") for n in range(45_000)), deletes=(), unchanged=0, bytes=405_000_000
    )
    post = DeployPlan(uploads=(upload("a.html"),), deletes=(), unchanged=44_999, bytes=9000)
    assert 2 * 3600 < estimated_seconds(district, "ftps") < 4 * 3600
    assert estimated_seconds(district, "folder") < 60
    assert is_long(estimated_seconds(district, "ftps"))
    assert not is_long(estimated_seconds(post, "ftps"))
    singly, packed = (estimated_seconds(district, "sftp", packing) for packing in (Packing.NONE, Packing.ALL))
    assert 6000 < singly < 9000
    assert 1500 < packed < 3600
    assert plan_words(post, "id") == "1 berkas baru, 0 berubah, 0 dihapus, 9,0 KB"


def test_one_new_post_is_shared_else_the_site():
    post, other = (upload(f"kec/desa/berita/{name}/index.html") for name in ("panen", "rapat"))
    site = "https://kim.contoh.id/"
    assert shared_address([post, upload("index.html", is_new=False)], site) == f"{site}kec/desa/berita/panen/"
    assert shared_address([post, other], site) == site
    assert shared_address([upload(post.path, is_new=False)], site) == site
    assert share_link(site) == "https://wa.me/?text=https%3A%2F%2Fkim.contoh.id%2F"
