"""The portal's map: the operator's outlines, what it is shaded by, and the same numbers in a table."""

import json
import re

import pytest
from conftest import SITES

from kimsite.portal.outlines import outlines_in

NAMES = {"35.22.15": "Sumberrejo", "35.22.11": "Kanor"}


def square(x, y, **properties):
    ring = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.mark.parametrize(
    "properties",
    [
        ({"kode": "35.22.15"}, {"kode": "35.22.11"}),
        ({"KDCPUM": "352215", "nomor": 1}, {"KDCPUM": "352211", "nomor": None}),
        ({"WADMKC": "Sumberrejo", "NAMOBJ": "Kanor"}, {"WADMKC": "KANOR", "NAMOBJ": "Sumberrejo"}),
        ({"name": "Kecamatan Sumberrejo"}, {"name": "Kec. Kanor"}),
        ({"kd_desa": "35.22.15.2001"}, {"kd_desa": "3522112004"}),
    ],
)
def test_areas_are_known_by_code_or_name(properties):
    first, second = properties
    found = outlines_in(collection(square(111, -7, **first), square(112, -7, **second)), NAMES)
    assert set(found.by_code) == set(NAMES)
    assert found.by_code["35.22.15"].x < found.by_code["35.22.11"].x


def test_villages_of_a_kecamatan_are_one_area():
    areas = [square(111 + at, -7, kecamatan="Kanor") for at in range(3)]
    assert outlines_in(collection(*areas), NAMES).by_code["35.22.11"].path.count("M") == 3


def test_what_is_elsewhere_or_no_area_is_left_out():
    point = {
        "type": "Feature",
        "properties": {"kode": "35.22.15"},
        "geometry": {"type": "Point", "coordinates": [1, 2]},
    }
    found = outlines_in(collection(square(1, 1, kode="99.99.99"), point, {"type": "Feature"}), NAMES)
    assert found.by_code == {}
    assert found.width == 0


def test_the_map_of_another_kabupaten_is_drawn_from_its_file(make_project):
    sites = SITES + "peta: {berkas: batas.geojson, angka: kim}\n"
    areas = collection(square(111, -7, kode="35.22.15"), square(112, -7, kode="35.22.11"))
    home = make_project({"sites.yaml": sites, "peta/batas.geojson": areas})
    home.build()
    page = home.page("kim")
    drawn = re.findall(r'<a href="([^"]+)" class="t(\d)" aria-label="(\w+): (\d+) persen', page)
    assert [(name, url) for url, _, name, _ in drawn] == [
        ("Kanor", "../kanor/index.html"),
        ("Bojonegoro", "../bojonegoro/index.html"),
    ]
    for _, _, name, figure in drawn:
        assert re.search(rf">{name}</a></th><td class=\"kanan\">{figure}</td>", page)
    home.write({"peta/batas.geojson": collection(square(111, -7, kode="35.22.15"))})
    home.build()
    assert len(re.findall(r'class="t\d" aria-label', home.page("kim"))) == 1, (
        "an edit of the file renews the map"
    )


@pytest.mark.parametrize("figure", ["tulisan", "produk", "posyandu"])
def test_every_figure_has_its_words(make_project, figure):
    home = make_project({"sites.yaml": SITES + f"peta: {{angka: {figure}}}\n"})
    home.build()
    word = {"tulisan": "tulisan", "produk": "produk UMKM", "posyandu": "laporan posyandu"}[figure]
    assert f"makin besar: {word}" in re.sub(r"\s+", " ", home.page("kim"))


@pytest.mark.parametrize(
    ("text", "code"), [("{}", "K11"), ("[]", "K11"), ("bukan json", "K11"), (None, "K12")]
)
def test_a_file_that_is_no_map_is_named(make_project, text, code):
    from kimsite.config.sites import read_sites
    from kimsite.diagnostics.findings import Findings
    from kimsite.theme.load import offers

    files = {"sites.yaml": SITES + "peta: {berkas: batas.geojson}\n"}
    home = make_project(files if text is None else {**files, "peta/batas.geojson": text})
    found = Findings()
    assert read_sites(home.root, offers(home.root), found) is None
    assert [one.code for one in found.sorted()] == [code]
