"""The configuration of a CMS on a Git host; `.ci` holds it against Sveltia's own schema."""

import pytest

from kimsite.content.authoring.cms_config import CMS_KINDS, cms_config
from kimsite.content.kinds import BY_NAME

VILLAGES = [("sumberrejo/sumberrejo", "KIM Deru Maju")]
CONFIG = cms_config(VILLAGES, backend="github", repository="dinas/kim", site_url="https://a.id/")


@pytest.mark.parametrize("kind", CMS_KINDS)
def test_each_kind_is_a_collection_with_its_required_fields(kind):
    (one,) = (each for each in CONFIG["collections"] if each["name"].endswith(f"--{kind}"))
    assert one["folder"] == f"content/sumberrejo/sumberrejo/{kind}"
    fields = {field["name"]: field for field in one["fields"]}
    required = {field.name for field in BY_NAME[kind].fields if field.required}
    assert required <= {name for name, field in fields.items() if field["required"]}
    assert fields["judul"]["required"] is True
    assert [one["fields"][0]["name"], one["fields"][-1]["name"]] == ["judul", "body"]
    assert len(fields) == len(one["fields"])


def test_what_a_cms_writes_is_what_posts_hold():
    fields = {field["name"]: field for field in CONFIG["collections"][1]["fields"]}
    assert [one["name"] for one in fields["sasaran"]["fields"]] == ["S", "K", "D", "N"]
    assert [one["name"] for one in fields["foto"]["fields"]] == ["berkas", "keterangan", "alt", "kredit"]
    assert fields["tanggal"]["format"] == "YYYY-MM-DD"
