"""The portal is tested with a page for every kecamatan of its district."""

import pytest


@pytest.fixture
def every_kecamatan():
    return True
