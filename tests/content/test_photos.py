"""What readers get of a photo: upright, small, and nothing of the phone it came from."""

import io

import pytest
from conftest import photo
from PIL import Image

from kimsite.content.photos import SHARE_LIMIT, Unusable, develop, glance, has_position


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_a_photo_stands_upright(orientation, corner):
    picture = develop("a.jpg", photo(1200, 800, orientation=orientation), share=False)
    image = opened(picture.variants[-1].data)
    assert (image.width > image.height) == (orientation in {1, 3})
    x, y = (10 + corner[0] * (image.width - 20), 10 + corner[1] * (image.height - 20))
    red, green, _ = image.getpixel((x, y))
    assert red > 150 > green


def test_widths_never_grow_a_photo():
    assert [variant.width for variant in develop("a.jpg", photo(2000, 1500), share=False).variants] == [480, 800, 1280]
    assert [variant.width for variant in develop("a.jpg", photo(700, 500), share=False).variants] == [480, 700]
    assert [variant.width for variant in develop("a.jpg", photo(300, 200), share=False).variants] == [300]


def test_nothing_of_the_phone_remains():
    data = photo(1800, 1200, gps=True)
    assert has_position(data)
    picture = develop("a.jpg", data, share=True)
    for variant in (*picture.variants, picture.share):
        image = opened(variant.data)
        assert not dict(image.getexif())
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"}
        assert b"Kamera" not in variant.data


def test_the_share_card_fits_whatsapp():
    card = develop("a.jpg", photo(3000, 2000), share=True).share
    assert (opened(card.data).size, opened(card.data).format) == ((1200, 630), "JPEG")
    assert len(card.data) <= SHARE_LIMIT


def test_the_same_photo_gives_the_same_bytes():
    assert develop("a.jpg", photo(), share=True) == develop("a.jpg", photo(), share=True)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "BMP"])
def test_other_formats_become_jpeg(form):
    image = Image.new("RGBA" if form in {"PNG", "WEBP"} else "RGB", (600, 400), "#3a7")
    out = io.BytesIO()
    image.save(out, form)
    assert opened(develop("a", out.getvalue(), share=False).variants[0].data).format == "JPEG"


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", photo()[:2000], b"\xff\xd8\xff" + b"x" * 100])
def test_what_is_no_photo_is_said_so(data):
    with pytest.raises(Unusable, match=r"\w"):
        develop("a.jpg", data, share=False)


def test_a_bomb_is_refused_before_it_is_opened():
    out = io.BytesIO()
    Image.new("1", (12000, 12000)).save(out, "PNG")
    with pytest.raises(Unusable, match=r"wajar|besar"):
        develop("a.png", out.getvalue(), share=False)


def test_a_glance_costs_no_pixels():
    assert glance("a.jpg", photo(1200, 900), share=False).variants[0].width == 1200
    with pytest.raises(Unusable):
        glance("a.jpg", b"x", share=False)
