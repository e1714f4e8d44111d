"""A sketch says of a photo what developing it will say."""

from functools import partial

import pytest
from conftest import photo

from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photos import develop
from kimsite.content.media.probe import probe
from kimsite.model.content import MediaFile, PhotoFile

ITEM = MediaFile(path="a.jpg", size=1, stamp="1")


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("size", [(3001, 2003), (1280, 961), (701, 500), (300, 1999)])
def test_names_and_sizes_are_those_of_developing(size, orientation):
    data = photo(*size, orientation=orientation, gps=orientation == 3)
    made, drawn = develop("a.jpg", data, share=True), probe(ITEM, lambda: data, share=True)
    assert [(v.name, v.width, v.height) for v in drawn.variants] == [
        (v.name, v.width, v.height) for v in made.variants
    ]
    assert made.share is not None
    assert drawn.share is not None
    assert drawn.share.name == made.share.name
    assert drawn.located == made.located
    assert not any(isinstance(variant, PhotoFile) for variant in drawn.variants)


def test_what_is_no_photo_is_refused_in_the_same_words():
    for data in (b"bukan foto", b"", photo()[:30]):
        with pytest.raises(UnusablePhoto) as made:
            develop("a.jpg", data, share=False)
        with pytest.raises(UnusablePhoto) as drawn:
            probe(ITEM, partial(bytes, data), share=False)
        assert str(made.value) == str(drawn.value)
