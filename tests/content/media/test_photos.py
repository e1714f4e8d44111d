"""What readers get of a photo: upright, small, and nothing of the phone it came from."""

import io
import os
import struct
import sys
from typing import Any

import pytest
from conftest import photo
from PIL import Image, ImageChops, ImageStat

from kimsite.content.media.photo_faults import NeedsHeic, UnusablePhoto
from kimsite.content.media.photos import (
    COLUMN_LIMIT,
    PHONE_LIMIT,
    SHARE_LIMIT,
    WIDTHS,
    develop,
    developed_with,
    has_position,
    probe_photo,
)

POST = """---
judul: Panen raya
tanggal: 12 Maret 2026
foto: {berkas: IMG_0001.heic, keterangan: Panen di sawah}
---
Padi dipanen.
"""


def data_of(variant) -> bytes:
    """The bytes of a picture that was made just now."""
    return variant.data


def opened(data) -> Any:
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
    assert [variant.width for variant in develop("a.jpg", photo(2000, 1500), share=False).variants] == [
        480,
        800,
        1280,
    ]
    assert [variant.width for variant in develop("a.jpg", photo(700, 500), share=False).variants] == [
        480,
        700,
    ]
    assert [variant.width for variant in develop("a.jpg", photo(300, 200), share=False).variants] == [300]


def saved(image: Image.Image, form: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def shown(data: bytes, place: tuple[int, int] = (5, 5)) -> Any:
    """A pixel of the only width that a small photo gets."""
    (variant,) = develop("a", data, share=False).variants
    return opened(variant.data).getpixel(place)


def near(colour: tuple[int, int, int], wanted: tuple[int, int, int], within: int = 6) -> bool:
    return all(abs(one - other) <= within for one, other in zip(colour, wanted, strict=True))


def bare(data) -> bool:
    """True for a JPEG that holds pixels and the JFIF mark: no other application segment, no comment."""
    image = opened(data)
    known = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"}
    return (
        not image.getexif() and set(image.info) <= known and [name for name, _ in image.applist] == ["APP0"]
    )


@pytest.mark.parametrize("size", [(1800, 1200), (480, 320)], ids=["narrowed", "as wide as it was"])
def test_nothing_of_the_phone_remains(size):
    camera = opened(photo(*size, gps=True))
    small = saved(Image.new("RGB", (160, 120), "#c0c"), "JPEG")
    exif = camera.getexif()
    exif.get_ifd(0x8825)[2] = (7.0, 9.0, 1.0)
    exif._ifds[1] = {0x0103: 6, 0x0201: 0, 0x0202: len(small)}
    data = saved(
        camera,
        "JPEG",
        exif=exif.tobytes() + small,
        xmp=b"<x:xmpmeta>Kamera Uji</x:xmpmeta>",
        comment=b"Kamera Uji",
        icc_profile=profile(WIDE, 2.2),
    )
    assert has_position(data)
    assert data.count(b"Kamera Uji") >= 3
    picture = develop("a.jpg", data, share=True)
    assert all(bare(variant.data) for variant in (*picture.variants, picture.share))
    everything = b"".join(data_of(variant) for variant in (*picture.variants, picture.share))
    assert b"Kamera" not in everything
    assert b"xmp" not in everything


def test_the_share_card_fits_whatsapp():
    card = develop("a.jpg", photo(3000, 2000), share=True).share
    assert (opened(card.data).size, opened(card.data).format) == ((1200, 630), "JPEG")
    assert len(data_of(card)) <= SHARE_LIMIT


def test_the_same_photo_gives_the_same_bytes():
    assert develop("a.jpg", photo(), share=True) == develop("a.jpg", photo(), share=True)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "BMP"])
def test_other_formats_become_jpeg(form):
    image = Image.new("RGBA" if form in {"PNG", "WEBP"} else "RGB", (600, 400), "#3a7")
    out = io.BytesIO()
    image.save(out, form)
    assert opened(develop("a", out.getvalue(), share=False).variants[0].data).format == "JPEG"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "photo.kind", id="nothing"),
        pytest.param(b"<!doctype html><title>404</title>", "photo.kind", id="a web page named .jpg"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photo.kind", id="svg"),
        pytest.param(b"%PDF-1.7\n", "photo.kind", id="pdf"),
        pytest.param(photo()[:2000], "photo.broken", id="half a jpeg"),
        pytest.param(photo(form="PNG")[:300], "photo.broken", id="half a png"),
        pytest.param(b"\xff\xd8\xff" + b"x" * 100, "photo.kind", id="noise after a jpeg's mark"),
        pytest.param(
            b"\x00\x00\x00\x18ftypheic" + b"x" * 100, "photo.broken", id="noise after a heic's mark"
        ),
    ],
)
def test_what_is_no_photo_is_said_so(data, reason):
    with pytest.raises(UnusablePhoto, match=reason):
        develop("a.jpg", data, share=False)


@pytest.mark.parametrize("side", [9500, 14000])
def test_a_bomb_is_refused_before_it_is_opened(side):
    with pytest.raises(UnusablePhoto, match=r"photo\.(size|large)"):
        develop("a.png", saved(Image.new("1", (side, side)), "PNG", compress_level=1), share=False)


@pytest.mark.slow
def test_a_phone_may_take_more_pixels_than_are_ever_decoded():
    huge = Image.new("L", (12000, 9000), 90)
    assert [variant.width for variant in develop("a.jpg", saved(huge, "JPEG"), share=False).variants] == list(
        WIDTHS
    )
    with pytest.raises(UnusablePhoto, match=r"photo\.large"):
        develop("a.jpg", saved(huge, "JPEG", progressive=True), share=False)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_of_moving_pictures_the_first_is_shown(form):
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("#c00", "#00c")]
    assert near(shown(saved(frames[0], form, save_all=True, append_images=frames[1:])), (204, 0, 0))


def test_a_picture_in_two_parts_shows_its_first():
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("#c00", "#00c")]
    assert near(shown(saved(frames[0], "MPO", save_all=True, append_images=frames[1:])), (204, 0, 0))


def test_print_colours_are_those_of_a_screen():
    assert near(shown(saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG")), (255, 0, 0))


def test_sixteen_bits_keep_their_greys():
    grey = Image.new("I;16", (60, 40), 128 * 257)
    assert near(shown(saved(grey, "PNG")), (128, 128, 128))


@pytest.mark.parametrize("form", ["GIF", "PNG"])
def test_what_is_transparent_becomes_paper(form):
    image = Image.new("P", (60, 40), 1)
    image.putpalette([0, 0, 0, 200, 0, 0])
    image.paste(0, (0, 0, 20, 40))
    data = saved(image, form, transparency=0)
    assert near(shown(data), (255, 255, 255))
    assert near(shown(data, (50, 20)), (200, 0, 0), 12)


SRGB = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))
DISPLAY_P3 = ((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841))
WIDE = ((0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446))
"""XYZ of red, green and blue under D50, as the ICC profiles of sRGB, Display P3 and Adobe RGB state them."""


def profile(primaries, gamma: float) -> bytes:
    """An ICC profile (ICC.1:2001-04) of three primaries and one curve."""

    def fixed(*values: float) -> bytes:
        return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))

    def padded(data: bytes) -> bytes:
        return data + bytes(-len(data) % 4)

    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))
    name = b"uji\0"
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(78),
        b"cprt": b"text" + bytes(4) + name,
        b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642, 1.0, 0.8249),
        **{
            key: b"XYZ " + bytes(4) + fixed(*xyz)
            for key, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)
        },
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body, start = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for key, data in tags.items():
        table += key + struct.pack(">II", start + len(body), len(data))
        body += padded(data)
    head = (
        struct.pack(">I4sI4s4s4s", start + len(body), b"none", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
        + bytes(12)
        + b"acsp"
    )
    return (head + bytes(28) + fixed(0.9642, 1.0, 0.8249)).ljust(128, b"\0") + table + body


def test_a_wide_profile_is_applied_before_it_is_dropped():
    # By the arithmetic of `mapped`, which shares nothing with the library that develops.
    wide = saved(Image.new("RGB", (60, 40), (180, 90, 60)), "PNG", icc_profile=profile(WIDE, 2.2))
    assert near(shown(wide), mapped((180, 90, 60), WIDE))
    p3 = saved(
        Image.new("RGB", (60, 40), (120, 170, 90)), "JPEG", quality=95, icc_profile=profile(DISPLAY_P3, 2.2)
    )
    assert near(shown(p3), mapped((120, 170, 90), DISPLAY_P3))
    assert not near(mapped((180, 90, 60), WIDE), (180, 90, 60), 15)


def mapped(colour, primaries) -> tuple[int, int, int]:
    """The colour in sRGB: into XYZ by the given primaries, back by Cramer's rule on sRGB's."""
    linear = [(value / 255) ** 2.2 for value in colour]
    xyz = [
        sum(share * primary[axis] for share, primary in zip(linear, primaries, strict=True))
        for axis in range(3)
    ]

    def determinant(a, b, c) -> float:
        return (
            a[0] * (b[1] * c[2] - b[2] * c[1])
            - b[0] * (a[1] * c[2] - a[2] * c[1])
            + c[0] * (a[1] * b[2] - a[2] * b[1])
        )

    whole = determinant(*SRGB)
    shares = [
        determinant(*(xyz if place == own else primary for place, primary in enumerate(SRGB))) / whole
        for own in range(3)
    ]
    return tuple(round(255 * (1.055 * max(0.0, share) ** (1 / 2.4) - 0.055)) for share in shares)


@pytest.mark.parametrize("broken", [b"x" * 200, profile(WIDE, 2.2)[:150]])
def test_a_broken_profile_does_not_spoil_the_photo(broken):
    assert near(
        shown(saved(Image.new("RGB", (60, 40), (180, 90, 60)), "PNG", icc_profile=broken)), (180, 90, 60)
    )


def heic(**options) -> bytes:
    library = pytest.importorskip("pillow_heif", reason="kimsite[heic] is not installed")
    return bytes_of(library.from_pillow(opened(photo(1600, 1200))), **options)


def bytes_of(file, **options) -> bytes:
    out = io.BytesIO()
    file.save(out, quality=80, **options)
    return out.getvalue()


def test_an_iphones_photo_is_developed_whatever_its_name():
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (7.0, 9.0, 1.0)
    data = heic(exif=exif.tobytes())
    assert has_position(data)
    picture = develop("kiriman.jpg", data, share=True)
    assert [variant.width for variant in picture.variants] == list(WIDTHS)
    assert all(bare(variant.data) for variant in (*picture.variants, picture.share))
    red, green, _ = opened(picture.variants[0].data).getpixel((20, 20))
    assert red > 150 > green
    assert [variant.width for variant in probe_photo("a", data, share=False).variants] == list(WIDTHS)


def test_without_its_reader_a_heic_is_named_and_the_post_stands(make_project, monkeypatch):
    data = heic()
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    for look in (develop, probe_photo):
        with pytest.raises(NeedsHeic):
            look("a.heic", data, share=False)
    folder = "content/sumberrejo/sumberrejo"
    home = make_project({f"{folder}/berita/2026-03-12-panen.md": POST, f"{folder}/foto/IMG_0001.heic": data})
    assert "F05" in {finding.code for finding in home.build().findings}
    assert "Padi dipanen" in home.page("sumberrejo/sumberrejo/berita/panen")


@pytest.mark.parametrize("way", ["Landscape", pytest.param("Portrait", marks=pytest.mark.slow)])
def test_every_orientation_of_a_phone_gives_one_picture(corpora, way):
    """The same scene stored nine ways (0 is no orientation at all) looks the same to readers."""
    folder = corpora / "photos" / "orientation"
    views = [
        opened(develop("a", (folder / f"{way}_{number}.jpg").read_bytes(), share=False).variants[0].data)
        for number in range(9)
    ]
    assert len({view.size for view in views}) == 1
    for view in views[2:]:
        assert sum(ImageStat.Stat(ImageChops.difference(view, views[1])).mean) / 3 < 12


def test_places_of_real_cameras_are_seen_and_removed(corpora):
    for path in sorted((corpora / "photos" / "gps").glob("*.jpg")):
        data = path.read_bytes()
        assert has_position(data)
        picture = develop(path.name, data, share=True)
        assert all(bare(variant.data) for variant in (*picture.variants, picture.share))


def test_what_photos_are_developed_with_is_part_of_their_key():
    version, settings = developed_with().rsplit("-", 1)
    assert version == f"pillow-{Image.__version__}"
    assert len(settings) == 12


def test_noise_still_fits_whatsapp():
    noise = Image.frombytes("RGB", (1300, 700), os.urandom(1300 * 700 * 3))
    card = develop("a.png", saved(noise, "PNG"), share=True).share
    assert card is None or len(data_of(card)) <= SHARE_LIMIT


def test_noise_still_fits_a_phones_first_view():
    out = io.BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(out, "JPEG", quality=90)
    narrow, *wider = develop("a.jpg", out.getvalue(), share=False).variants
    assert (narrow.width, [variant.width for variant in wider]) == (480, [800, 1280])
    assert len(data_of(narrow)) <= PHONE_LIMIT
    calm = develop("a.jpg", photo(1600, 1200), share=False).variants[0]
    with opened(data_of(calm)) as made, opened(data_of(narrow)) as rough:
        assert sum(made.quantization[0]) < sum(rough.quantization[0]), "only heavy photos lose quality"


def test_a_busy_photo_stays_within_a_first_view_in_a_column_too():
    picture = Image.effect_noise((1600, 1200), 55).resize((400, 300)).resize((1600, 1200)).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    narrow, middle, wide = develop("a.jpg", out.getvalue(), share=False).variants
    assert len(data_of(narrow)) <= PHONE_LIMIT
    assert len(data_of(middle)) <= COLUMN_LIMIT < len(data_of(wide))


def test_a_glance_knows_the_widths_and_refuses_what_is_no_photo():
    assert [variant.width for variant in probe_photo("a.jpg", photo(1200, 900), share=False).variants] == [
        480,
        800,
        1200,
    ]
    with pytest.raises(UnusablePhoto):
        probe_photo("a.jpg", b"x", share=False)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_glance_gives_the_names_looks_and_sizes_of_developing(orientation):
    data = photo(1700, 1100, orientation=orientation)
    probed, developed = probe_photo("a.jpg", data, share=False), develop("a.jpg", data, share=False)
    assert [variant.name for variant in probed.variants] == [variant.name for variant in developed.variants]
    assert [
        (one.width, abs(one.height - two.height) <= 1)
        for one, two in zip(probed.variants, developed.variants, strict=True)
    ] == [(variant.width, True) for variant in developed.variants]
    assert probed.marks == developed.marks
    assert len(probed.marks.dhash) == 16
