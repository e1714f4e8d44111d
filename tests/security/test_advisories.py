"""What went wrong in other generators, converters and template engines, held against kimsite by name.

Each test says which advisory it stands for. Where kimsite has no such part, the test says what keeps it from
growing one.
"""

import ast
import re
import time
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import ROOT
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from package_graph import nodes_of
from security.matrix import Skeleton

from kimsite.content.convert import Unconvertible, convert
from kimsite.theme.environment import environment
from kimsite.theme.load import Theme
from kimsite.tools import yaml_events
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.paths import is_safe

HERE = "content/sumberrejo/sumberrejo"
PACKAGE = ROOT / "kimsite"
SOURCES = {path: path.read_text("utf-8") for path in PACKAGE.rglob("*.py")}


def html(text: str) -> str:
    return convert(text).html


def alive(made: str) -> list[str]:
    """Elements, attributes and addresses that could run, as a parser sees them."""
    skeleton = Skeleton(made)
    elements = [
        tag
        for tag, _ in skeleton.nodes
        if tag
        in {"script", "iframe", "object", "embed", "svg", "math", "style", "link", "meta", "base", "form"}
    ]
    attributes = [
        name
        for _, names in skeleton.nodes
        for name in names
        if name.startswith("on") or name in {"style", "srcdoc"}
    ]
    return [
        *elements,
        *attributes,
        *(
            link
            for link in skeleton.links
            if re.match(r"\s*(?:javascript|data|vbscript):", link, re.IGNORECASE)
        ),
    ]


# Hugo


@pytest.mark.parametrize(
    ("advisory", "text"),
    [
        (
            "CVE-2024-32875: title of links and pictures",
            "[a](https://b.id '\" onmouseover=\"alert(1)') ![a](b.jpg '\" onerror=\"alert(1)')",
        ),
        (
            "CVE-2024-55601: attributes of links, pictures, tables",
            '![" onerror="alert(1)](x.jpg)\n\n|a|\n|-|\n{onclick=alert(1)}\n\n[a](b){onclick=alert(1)}',
        ),
        (
            "CVE-2026-35166: default link renderer",
            "[a](javascript:alert(1)) <javascript:alert(1)> [b]\n\n[b]: data:text/html,x",
        ),
        (
            "GHSA-q76j-gcg9-vxc6: language of a code fence",
            '```"><script>alert(1)</script>\nx\n```\n\n``` a" onclick="alert(1)\nx\n```',
        ),
    ],
)
def test_hugo_markdown_attributes(advisory, text):
    assert not alive(html(text)), advisory


def test_hugo_ghsa_c54g_xjwj_8g82_html_content_files(make_project):
    home = make_project(
        {
            f"{HERE}/berita/a.html": "<script>alert('kenari')</script>",
            f"{HERE}/profil.htm": "kenari",
            f"{HERE}/berita/b.md": "---\njudul: B\ntanggal: 2026-01-02\n---\n[x](a.html)\n",
        }
    )
    home.build()
    assert not any(b"kenari" in data for data in home.tree().values())


# Jekyll and kramdown


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="no links")
def test_jekyll_cve_2018_17567_a_link_reads_any_file(make_project, tmp_path_factory):
    secret = tmp_path_factory.mktemp("luar") / "rahasia.csv"
    secret.write_text("a,b\nkenari,1\n")
    home = make_project({f"{HERE}/angka.md": "---\njudul: Angka\ndata: rahasia.csv\n---\nisi\n"})
    (home.root / HERE / "data").mkdir()
    (home.root / HERE / "data" / "rahasia.csv").symlink_to(secret)
    home.build()
    assert not any(b"kenari" in data for data in home.tree().values())


def test_kramdown_cve_2020_14001_an_option_in_the_text_names_a_template(make_project):
    text = (
        "---\njudul: A\ntanggal: 2026-01-02\ntemplate: /etc/passwd\nlayout: ../../../sites.yaml\n---\n"
        '{::options template="/etc/passwd" /}\n{% include "/etc/passwd" %}\n<%= 7*7 %>\n'
    )
    home = make_project({f"{HERE}/berita/a.md": text})
    home.build()
    page = home.page("sumberrejo/sumberrejo/berita/a")
    assert "root:x" not in page
    assert "&lt;%= 7*7 %&gt;" in page


def test_kramdown_cve_2021_28834_the_language_of_a_fence_names_a_class():
    made = html("```Kernel::Rouge::Formatter\nx\n```\n\n```../../os\nx\n```")
    assert set(re.findall(r'class="([^"]*)"', made)) <= {"language-Kernel", "language-Rouge"}


# MkDocs and Lektor


@pytest.mark.parametrize(
    "path",
    [
        "../a",
        "a/../../b",
        "/etc/passwd",
        "..\\a",
        "a\\..\\b",
        "C:/a",
        "a:b",
        "\\\\server\\a",
        "a/./../..",
        "",
        "a\0b",
        "..",
        ".",
    ],
)
def test_mkdocs_cve_2021_40978_a_path_leaves_the_root(path, tmp_path):
    assert not is_safe(path)
    with pytest.raises(ValueError, match=r".*"):
        write_whole(tmp_path / "root", path, b"x")
    assert not list(tmp_path.rglob("*b"))


def test_lektor_cve_2024_28335_and_its_windows_twin_a_web_page_writes_a_template():
    """Nothing that serves a browser may write into themes/; whatever writes, writes through
    tools/atomic_write.py.
    """
    for path, text in SOURCES.items():
        if path.parts[-2] in {"preview", "editor"}:
            assert "themes" not in text or "write_whole" not in text, path
    writers = [
        path
        for path, text in SOURCES.items()
        if re.search(r"\.write_(text|bytes)\(|open\([^)]*[\"'][wax]", text)
    ]
    assert {path.relative_to(PACKAGE).parts[0] for path in writers} <= {"tools", "pipeline", "cli"}


# Python-Markdown


@pytest.mark.parametrize(
    ("advisory", "text"),
    [
        ("CVE-2025-69534: <![", "<![" * 2000),
        ("issue 1554: -- >", "<!" + "-- >" * 5000),
        ("issue 1578: `</", "`</" * 5000),
        ("issue 1578: </`", "</`" * 5000),
        ("issue 1578: <!-- <!--", "<!-- " * 5000),
        ("issue 1534: recursion", "> " * 2000 + "a"),
    ],
)
def test_python_markdown_texts_that_never_end(advisory, text):
    start = time.process_time()
    with Deadline(5) as watch, suppress(TooSlow, Unconvertible):
        watch.run(lambda: convert(text))
    assert time.process_time() - start < 8, advisory


# PyYAML


@pytest.mark.parametrize(
    ("advisory", "text"),
    [
        ("CVE-2017-18342: load runs what it reads", "!!python/object/apply:os.system ['exit 1']"),
        (
            "CVE-2019-20477: python/object/new",
            "!!python/object/new:tuple [!!python/object/new:map [!!python/name:eval , [ '1' ]]]",
        ),
        (
            "CVE-2020-1747: FullLoader",
            "!!python/object/new:type {args: ['z', !!python/tuple [], {'extend': !!python/name:exec }]}",
        ),
        (
            "CVE-2020-14343: FullLoader again",
            (
                "!!python/object/new:str {state: !!python/tuple ['x', !!python/object/new:Warning {state: "
                "{update: !!python/name:exec }}]}"
            ),
        ),
        (
            "issue 897: merge keys of aliases",
            "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: [*a, *a, *a, *a]}}\n" for n in range(30)),
        ),
        (
            "billion laughs",
            "a: &a [x,x]\n"
            + "".join(f"a{n}: &a{n} [*a{n - 1 if n else ''},*a{n - 1 if n else ''}]\n" for n in range(40)),
        ),
    ],
)
def test_pyyaml_what_a_header_could_make_it_do(advisory, text):
    start = time.process_time()
    composed = yaml_events.compose(f"k: {text}" if text.startswith("!") else text)
    assert composed.root is None, advisory
    assert composed.problems[0].kind in {"tag", "anchor"}
    assert time.process_time() - start < 1


def test_pyyaml_is_only_ever_parsed():
    assert not [
        path
        for path, text in SOURCES.items()
        if re.search(r"yaml\.(?:load|full_load|unsafe_load|safe_load)\b", text)
    ]


# Jinja


@pytest.mark.parametrize(
    ("advisory", "template"),
    [
        ("CVE-2016-10745: str.format", "{{ '{0.__class__.__mro__}'.format(42) }}"),
        ("CVE-2019-10906: str.format_map", "{{ '{a.__class__.__mro__}'.format_map({'a': 42}) }}"),
        ("CVE-2024-56326: a stored format", "{% set f = '{0.__class__.__mro__}'.format %}{{ f(42) }}"),
        ("CVE-2025-27516: attr and format", "{{ ('{0.__class__.__mro__}'|attr('format'))(42) }}"),
        ("subclasses", "{{ ().__class__.__base__.__subclasses__() }}"),
    ],
)
def test_jinja_ways_out_of_the_sandbox(advisory, template):
    theme = Theme(
        name="x",
        chain=("x",),
        options={},
        palettes={},
        motifs={},
        strings={},
        css="",
        script="",
        templates={"a.html": template},
        files={},
    )
    with pytest.raises((SecurityError, TemplateError)):
        environment.__wrapped__(theme, "id").get_template("a.html").render()


def test_jinja_cve_2024_56201_names_of_templates_are_data():
    """A file's name becomes part of compiled code: no text of a post is ever a template, nor names one."""
    calls = [
        (path, node.func.attr)
        for path in SOURCES
        for node in nodes_of(path, ast.Call)
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in {"from_string", "compile_templates", "overlay"}
    ]
    assert not calls


def test_jinja_cve_2024_22195_xmlattr():
    templates = [path.read_text("utf-8") for path in (ROOT / "themes").rglob("*.html")]
    assert not [text for text in templates if "xmlattr" in text]


# Dask


def test_dask_cve_2021_42343_what_comes_from_elsewhere_is_never_unpickled():
    assert not [
        path
        for path, text in SOURCES.items()
        if re.search(
            r"\b(?:import pickle|pickle\.loads?|from pickle|cloudpickle|marshal\.loads|shelve)\b", text
        )
    ]


# The gate against the next one


def test_only_these_may_mark_a_text_as_safe():
    """Every door past autoescape, counted: the body, JSON-LD, the frame that the escaping environment itself
    rendered, the report's SVG and a row's tags.
    """
    doors = {
        path.relative_to(ROOT).as_posix(): len(
            re.findall(r"\|\s*(?:aman|safe)\b|autoescape\s+false", path.read_text("utf-8"))
        )
        for path in (ROOT / "themes").rglob("*.html")
    }
    doors |= {
        path.relative_to(ROOT).as_posix(): len(
            re.findall(r"\|\s*(?:aman|safe)\b|autoescape\s+false", path.read_text("utf-8"))
        )
        for path in PACKAGE.rglob("*.html")
    }
    assert {path: count for path, count in doors.items() if count} == {
        "kimsite/handbook/templates/salindia.html": 1,  # the slides' own script, by its digest
        "themes/dasar/templates/dasar.html": 1,
        "themes/dasar/templates/halaman.html": 1,
        "themes/dasar/templates/pos.html": 1,
    }
    marked = {
        path.relative_to(PACKAGE).as_posix(): len(re.findall(r"\bMarkup\(", text))
        for path, text in SOURCES.items()
        if "Markup(" in text
    }
    assert marked == {
        "content/convert.py": 2,  # a record of that name, of HTML that is not sanitised yet
        "handbook/source.py": 2,  # text of the package, and an empty one
        "report/formats/certificate_book.py": 1,  # an SVG of squares
        "report/formats/contest_pages.py": 2,
        "report/formats/desk_pages.py": 1,
        "report/formats/evidence_rows.py": 2,  # tags of ours around escaped values
        "report/formats/html_pages.py": 1,
        "report/formats/marked_text.py": 3,  # two tags of ours between escaped texts
        "report/formats/print_pages.py": 1,  # a drawing of squares
        "report/formats/ranking_rows.py": 1,
        "report/formats/recount_page.py": 2,  # a script of the package, and JSON without a "<"
        "theme/environment.py": 1,
        "theme/render.py": 1,
    }


def test_every_environment_escapes():
    for path, text in SOURCES.items():
        for call in re.findall(r"(?:Environment|_Sandbox)\((?!\w*Environment\))(.*?)\)\n", text, re.DOTALL):
            if "loader" in call:
                assert "autoescape=True" in call, path


def test_nothing_runs_other_programs_or_evaluates_text():
    for path, text in SOURCES.items():
        names = {node.func.id for node in nodes_of(path, ast.Call) if isinstance(node.func, ast.Name)}
        assert not names & {"eval", "exec", "compile", "__import__"}, path
        assert not re.search(r"shell\s*=\s*True|os\.system", text), path
