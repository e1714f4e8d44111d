"""`kompres: ya`: texts lie compressed beside themselves, for servers that send such files."""

import gzip
import json

from conftest import POST, SITES

POSTS = {"content/sumberrejo/sumberrejo/berita/panen.md": POST}


def test_every_text_of_a_page_or_more_has_its_compressed_form(make_project):
    project = make_project({"sites.yaml": SITES + "kompres: ya\n", **POSTS})
    assert project.build().exit_code == 0
    tree = project.tree()
    page = "sumberrejo/sumberrejo/berita/panen/index.html"
    assert gzip.decompress(tree[page + ".gz"]) == tree[page]
    assert all(gzip.decompress(tree[path]) == tree[path[:-3]] for path in tree if path.endswith(".gz"))
    assert "tentang-situs/index.html.gz" not in tree
    assert page + ".gz" in {row["path"] for row in json.loads(tree[".kimsite-manifest.json"])["files"]}


def test_an_edit_renews_both_and_without_the_setting_none_stays(make_project):
    project = make_project({"sites.yaml": SITES + "kompres: ya\n", **POSTS})
    project.build()
    project.write({path: post.replace("balai dusun", "balai desa") for path, post in POSTS.items()})
    project.build()
    page = "sumberrejo/sumberrejo/berita/panen/index.html"
    assert b"balai desa" in gzip.decompress(project.tree()[page + ".gz"])
    project.write({"sites.yaml": SITES})
    project.build()
    assert not [path for path in project.tree() if path.endswith(".gz")]
