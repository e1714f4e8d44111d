"""Other people's posts, 192 messy files: each is published with its title, date and text right, or held back
with words that say why.
"""

import datetime as dt
import html
import re
import shutil

import pytest
import yaml
from conftest import SITES

from kimsite.tools.text import slug

SITES_OF_OTHERS = {
    "35.22.12.2006": ("mwcnukembang__mwcnukembang.or.id/content", "sumberrejo/sumberrejo"),
    "35.22.11.2004": ("padukuhanbanjeng__web-kkn/content", "kanor/piyak"),
    "35.22.06.2003": ("muntaza__muntaza.github.io", "dander/growok"),
}
WIB = dt.timezone(dt.timedelta(hours=7))


@pytest.fixture(scope="module")
def built(tmp_path_factory, corpora):
    from conftest import Project

    root = tmp_path_factory.mktemp("lain")
    for source, folder in SITES_OF_OTHERS.values():
        shutil.copytree(corpora / "posts" / source, root / "content" / folder, copy_function=shutil.copyfile)
    project = Project(root).write({"sites.yaml": SITES + '  - {kode: "35.22.06.2003", nama: KIM Growok}\n'})
    return project, project.build()


def posts(project):
    return sorted(
        path for path in (project.root / "content").rglob("*") if path.suffix in {".md", ".markdown"}
    )


def page_of(project, path):
    relative = path.relative_to(project.root / "content")
    stem = (
        relative.parent.name
        if path.stem.lower() in {"index", "_index", "readme"}
        else re.sub(r"^\d{4}-\d{2}-\d{1,2}[-_ ]?", "", path.stem)
    )
    found = [
        page
        for page in (project.out / "/".join(relative.parts[:2])).rglob("index.html")
        if page.parent.name == slug(stem)
    ]
    return next((page for page in found if "hal" not in page.parts and "tag" not in page.parts), None)


def test_there_are_192_of_them(built):
    assert len(posts(built[0])) == 192


def test_each_is_published_or_held_back_with_words(built):
    project, outcome = built
    held = {one.place.path for one in outcome.findings if one.severity == "error"}
    lost = []
    for path in posts(project):
        name = str(path.relative_to(project.root))
        text = path.read_text("utf-8-sig")
        is_draft = bool(re.search(r"(?m)^draft: true", text))
        if name not in held and not is_draft and page_of(project, path) is None:
            lost.append(name)
    assert not lost
    assert not [one for one in outcome.findings if one.code in {"B01", "M01"}]
    assert outcome.counts.posts >= 170


def test_titles_dates_and_texts_are_right(built):
    project, outcome = built
    held = {one.place.path for one in outcome.findings if one.severity == "error"}
    checked = 0
    for path in posts(project):
        name = str(path.relative_to(project.root))
        text = path.read_text("utf-8-sig")
        match = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
        page = page_of(project, path)
        if name in held or not match or page is None:
            continue
        try:
            header = yaml.safe_load(match[1])
        except yaml.YAMLError:
            continue
        shown = html.unescape(page.read_text("utf-8"))
        if header.get("title"):
            heading = re.search(r"<h1>(.*?)</h1>", shown, re.DOTALL)[1]
            assert " ".join(heading.split()) == " ".join(
                str(header["title"]).replace("\u200b", "").replace("\ufeff", "").split()
            ), name
        day = header.get("date")
        if isinstance(day, dt.date):
            if isinstance(day, dt.datetime):
                day = (day.astimezone(WIB) if day.tzinfo else day).date()
            assert (
                re.search(r'<time datetime="(\d{4}-\d{2}-\d{2})', shown)[1] in match[1]
                or day.isoformat() in shown
            ), name
        plain = html.unescape(re.sub(r"<[^>]+>", " ", page.read_text("utf-8")))  # a "<" of the text is no tag
        words = set(re.findall(r"[A-Za-z]{6,}", plain))
        wanted = re.findall(
            r"[A-Za-z]{6,}",
            re.sub(
                r"\]\([^)]*\)|<[^>]*>|https?://\S+|\{%.*?%\}|^\[[^\]]+\]:.*$|```\w*",
                " ",
                match[2],
                flags=re.MULTILINE,
            ),
        )
        missing = [word for word in wanted if word not in words]
        assert len(missing) <= max(2, len(wanted) // 50), (name, missing[:10])
        checked += 1
    assert checked >= 150
