"""The portal is tested with a page for every kecamatan of its district."""

import pytest


@pytest.fixture
def make_project(make_project):
    """As elsewhere, but whole."""

    def make(files):
        project = make_project(files)
        project.every_kecamatan = True
        return project

    return make
