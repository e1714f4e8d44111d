"""What documents point at is there: their links, and every file of docs/ and scripts/ that a text names."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("docs", "scripts", "kimsite", "themes")
PAGES = sorted(
    path
    for path in (*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md")
    if path.name != "kode.md"  # made of the catalogue, with examples of links
)
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ ]*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?![a-z]+:)([^)#\s]+)")
NAMED = re.compile(r"(?<![\w./-])(?:docs|scripts)/[\w/.-]+\.(?:md|py|png|svg)\b")


def test_every_link_of_a_document_leads_to_a_file():
    links = {page: LINK.findall(CODE.sub("", page.read_text("utf-8"))) for page in PAGES}
    assert sum(map(len, links.values())) > 30
    assert [
        f"{page.relative_to(ROOT)}: {link}"
        for page, targets in links.items()
        for link in targets
        if not (page.parent / link).exists()
    ] == []


def test_every_file_that_a_text_names_is_there():
    texts = [
        path
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in {".py", ".md", ".html", ".ini"}
    ]
    named = {
        (path.relative_to(ROOT).as_posix(), name)
        for path in [*texts, ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "pyproject.toml"]
        for name in NAMED.findall(path.read_text("utf-8"))
    }
    assert len(named) > 20
    assert sorted(one for one in named if not (ROOT / one[1]).exists()) == []
