"""Limits of hosting services, with numbers."""

from kimsite.deploy.limits import passed_limits
from kimsite.tools.manifests import ManifestEntry, manifest_of


def tree(files, size=1000, folder="kec/desa/berita"):
    return manifest_of({f"{folder}/{n}/index.html": ManifestEntry(size, "a" * 64) for n in range(files)})


def test_a_small_site_passes_none():
    for service in ("cpanel", "github-pages", "gitlab-pages", "cloudflare-pages", "netlify", "lain"):
        assert passed_limits(tree(500), service) == ()
    assert passed_limits(manifest_of({}), "cpanel") == ()


def test_a_district_is_told_which_and_by_how_much():
    district = tree(60_000, 20_000)
    passed = {
        service: [(one.limit, one.count, one.most) for one in passed_limits(district, service)]
        for service in ("cpanel", "github-pages", "gitlab-pages", "cloudflare-pages", "netlify", "lain")
    }
    assert passed == {
        "cpanel": [("files", 120_003, 100_000)],
        "github-pages": [("bytes", 1200, 1000)],
        "gitlab-pages": [("bytes", 1200, 1000)],
        "cloudflare-pages": [("files", 60_000, 20_000)],
        "netlify": [],
        "lain": [],
    }


def test_the_largest_file_and_the_fullest_folder_are_named():
    film = manifest_of(
        {"a.html": ManifestEntry(1, "a" * 64), "aset/film.mp4": ManifestEntry(30_000_000, "b" * 64)}
    )
    assert [
        (one.limit, one.path, one.count, one.most) for one in passed_limits(film, "cloudflare-pages")
    ] == [("file", "aset/film.mp4", 30, 26)]
    full = manifest_of({f"aset/{n}.jpg": ManifestEntry(1, "a" * 64) for n in range(54_001)})
    assert [(one.limit, one.path, one.count) for one in passed_limits(full, "netlify")] == [
        ("folder", "aset", 54_001)
    ]
