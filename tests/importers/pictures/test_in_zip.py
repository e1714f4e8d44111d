"""Pictures that a Takeout brings along."""

import io
import zipfile

import pytest
from blog_exports import takeout, takeout_entry
from commands import run
from conftest import SITES, photo

from kimsite.importers.pictures.in_zip import ZippedPictures, pictures_beside_export
from kimsite.tools.zip_reader import read_zip

LARGE, OTHER = photo(640, 480), photo(300, 200)
HOST = "https://blogger.googleusercontent.com/img/b/R29v/AVvX"


def archive(**members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for number, (name, data) in enumerate(members.items()):
            out.writestr(f"Takeout/Blogger/Albums/KIM {number}/{name.replace('__', '.')}", data)
    return read_zip(made)


@pytest.mark.parametrize(
    "address",
    [f"{HOST}/s320/panen.jpg", f"{HOST}/s1600/PANEN.JPG?x=1", "http://lain.example/panen.jpg", "panen.jpg"],
)
def test_a_picture_is_found_by_the_name_of_its_file(address):
    assert ZippedPictures(archive(panen__jpg=LARGE), 10**7).find((address,)) == LARGE


def test_a_name_that_two_pictures_have_names_none():
    twice = io.BytesIO()
    with zipfile.ZipFile(twice, "w") as out:
        out.writestr("a/panen.jpg", LARGE)
        out.writestr("b/panen.jpg", OTHER)
        out.writestr("a/rapat.jpg", OTHER)
        out.writestr("b/rapat.jpg", OTHER)
    found = ZippedPictures(read_zip(twice), 10**7)
    assert found.find((f"{HOST}/panen.jpg",)) is None
    assert found.find((f"{HOST}/rapat.jpg",)) == OTHER


@pytest.mark.parametrize("address", [f"{HOST}/lain.jpg", "", "http://[rusak", f"{HOST}/"])
def test_what_is_not_there_is_none(address):
    assert ZippedPictures(archive(panen__jpg=LARGE), 10**7).find((address,)) is None


def test_a_picture_that_is_too_large_is_left():
    assert ZippedPictures(archive(panen__jpg=LARGE), 100).find((f"{HOST}/panen.jpg",)) is None


def test_a_damaged_archive_and_a_file_that_is_none_bring_nothing(tmp_path):
    for data in (b"PK\x03\x04 rusak", b"<feed/>", b""):
        (tmp_path / "x").write_bytes(data)
        with pictures_beside_export(tmp_path / "x", 10**7) as found:
            assert found is None


def test_an_import_takes_the_pictures_of_a_takeout_without_a_network(make_project):
    project = make_project({"sites.yaml": SITES})
    path = project.root.parent / "takeout.zip"
    body = f"<p>Panen.</p><img src='{HOST}/s320/panen%20raya.jpg' alt='Sawah'/>"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("Takeout/Blogger/Blogs/KIM Deru/feed.atom", takeout(takeout_entry(1, "Panen", body)))
        out.writestr("Takeout/Blogger/Albums/KIM Deru/panen raya.jpg", LARGE)
    words = ("--desa", "sumberrejo/sumberrejo", "--tanpa-gambar")
    code, _, err = run("impor", "blogger", str(path), *words, root=project.root)
    assert code in {0, 1}, err
    assert list((project.root / "content/sumberrejo/sumberrejo/foto").glob("*.jpg"))
    assert "1 gambar" in err
