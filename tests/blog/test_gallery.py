"""Several photos of one post: a grid without script whose pictures open larger, light enough for a phone."""

import re

from conftest import POST, photo

BLOG = "content/sumberrejo/sumberrejo"
PAGE = "sumberrejo/sumberrejo/berita/panen"


def with_photos(count: int) -> dict[str, str | bytes]:
    refs = "\n".join(f"  - {{berkas: f{n}.jpg, keterangan: Warga nomor {n}}}" for n in range(count))
    header = POST.replace("penulis:", f"foto:\n{refs}\npenulis:")
    files = {f"{BLOG}/foto/f{n}.jpg": photo(900 + n, 600) for n in range(count)}
    return {f"{BLOG}/berita/2026-03-12-panen.md": header, **files}


def test_photos_after_the_first_are_a_grid_of_links_to_larger_files(make_project):
    project = make_project(with_photos(4))
    project.build()
    page = project.page(PAGE)
    grid = re.search(r'<div class="kisi">.*?</div>', page, re.DOTALL)[0]
    links = re.findall(r'<figure><a href="([^"]+)"><img [^>]*></a><figcaption>([^<]+)', grid)
    assert [words.strip() for _, words in links] == ["Warga nomor 1", "Warga nomor 2", "Warga nomor 3"]
    for href, _ in links:
        assert (project.out / PAGE / href).resolve().is_file()
    assert "<script" not in grid
    lead, *others = re.findall(r"<img [^>]*>", page[page.index("<article") : page.index("</article")])
    assert 'fetchpriority="high"' in lead
    assert "lazy" not in lead
    assert all('loading="lazy"' in image for image in others)


def test_a_second_photo_alone_is_a_figure(make_project):
    project = make_project(with_photos(2))
    project.build()
    assert 'class="kisi"' not in project.page(PAGE)
    assert project.page(PAGE).count("<figcaption>") == 2
