"""What pages weigh as they are sent, and which are over their budget."""

import random

from commands import run_main
from conftest import POST, photo

from kimsite.diagnostics.findings import Findings
from kimsite.model.budget import PageBudget
from kimsite.model.build import OutputFile
from kimsite.model.plans import PagePlan
from kimsite.pipeline.page_budget import within_budget
from kimsite.theme.assets import build_assets
from kimsite.theme.load import load
from kimsite.verify.weight import PageWeight, report_weights, weigh_pages

PATH = "sumberrejo/sumberrejo/berita/panen/index.html"
BLOG = "content/sumberrejo/sumberrejo/berita"


def run(project, *words):
    """(exit code, stdout, stderr) of `check`."""
    return run_main("check", "--no-color", *words, root=project.root)


def long_post(project, words: int = 9000) -> None:
    dice = random.Random(1)  # noqa: S311  # test material, not secrets
    text = " ".join("".join(dice.choices("aiueoktns", k=7)) for _ in range(words))
    project.write({f"{BLOG}/2026-03-13-panjang.md": f"{POST}\n{text}\n"})


def test_a_page_weighs_its_text_style_script_and_first_pictures(make_project):
    header = POST.replace("penulis:", "foto: padi.jpg\npenulis:")
    project = make_project({f"{BLOG}/2026-03-12-panen.md": header, f"{BLOG}/padi.jpg": photo()})
    project.build()
    (weight,) = weigh_pages(project.out, [PATH, "sumberrejo/sumberrejo/feed.xml"])
    page = (project.out / PATH).read_bytes()
    assert 1000 < weight.html < len(page) / 2
    assert weight.style > 2000
    assert weight.script > 300
    assert weight.style + weight.script < 7000, (
        "half of a blog's budget: pipeline/page_budget.py counts on it"
    )
    assert weight.heaviest.endswith(".jpg")
    sizes = {path.name: path.stat().st_size for path in project.out.rglob("*.jpg")}
    assert weight.pictures == sizes[weight.heaviest]
    assert weight.heaviest.endswith("-480.jpg")
    assert weight.view == weight.text + weight.pictures


def test_a_picture_weighs_what_a_phone_of_360_points_loads(tmp_path):
    picture = (
        '<img src="b.jpg" srcset="a.jpg 480w, b.jpg 800w, c.jpg 1280w" sizes="(min-width:60em) 24rem, {}">'
    )
    for name, size in (("a", 4800), ("b", 8000), ("c", 12800)):
        (tmp_path / f"{name}.jpg").write_bytes(b"x" * size)
    for number, width in enumerate(("44vw", "100vw", "400vw")):
        (tmp_path / f"{number}.html").write_text(picture.format(width), "utf-8")
    (tmp_path / "3.html").write_text('<img src="c.jpg"><img loading="lazy" src="b.jpg">', "utf-8")
    weights = weigh_pages(tmp_path, [f"{number}.html" for number in range(4)])
    assert [weight.pictures for weight in weights] == [4800, 8000, 12800, 12800]


def test_every_page_of_a_blog_is_within_its_budget(make_project):
    project = make_project({f"{BLOG}/2026-03-12-panen.md": POST})
    project.build()
    code, out, told = run(project, "--bobot")
    assert code == 0, out
    assert "Teks, gaya, dan skrip terberat:" in out
    assert "V40" not in out
    assert "halaman ditimbang" in told


def test_a_page_over_its_budget_is_reported_with_what_makes_it_heavy(make_project):
    project = make_project({f"{BLOG}/2026-03-12-panen.md": POST})
    long_post(project)
    warned = [one.place.path for one in project.build().findings if one.code == "V40"]
    assert warned == ["public/sumberrejo/sumberrejo/berita/panjang/index.html"]
    code, out, told = run(project, "--weight", "--lang", "en", "--strict")
    assert code == 1
    assert "V40" in out + told
    first = out.splitlines()[1]
    assert "panjang/index.html" in first
    assert run(project, "kanor/piyak", "--weight")[0] == 0


def test_the_district_sets_its_own_budget(make_project):
    project = make_project({f"{BLOG}/2026-03-12-panen.md": POST})
    long_post(project)
    sites = project.root / "sites.yaml"
    sites.write_text(f"{sites.read_text('utf-8')}\nbobot: {{blog: 60, layar_pertama: 90}}\n", "utf-8")
    assert "V40" not in {one.code for one in project.build().findings}
    assert run(project, "--bobot", "--ketat")[0] == 0


def test_a_site_that_is_not_built_cannot_be_weighed(make_project):
    code, _, told = run(make_project({f"{BLOG}/2026-03-12-panen.md": POST}), "--bobot")
    assert code == 2
    assert "belum dibangun" in told


def test_a_heavy_first_view_names_its_picture():
    weight = PageWeight(
        path="a/b/berita/c/index.html", html=4000, style=4000, script=500, pictures=70_000, heaviest="x.jpg"
    )
    diagnostics = Findings()
    report_weights((weight,), PageBudget(), {"a/b"}, "public", diagnostics)
    (found,) = diagnostics.sorted()
    assert (found.code, dict(found.values)["berkas"]) == ("V41", "x.jpg")


def test_a_page_has_the_budget_of_its_publisher_at_any_depth():
    blog = ("a/b/index.html", "a/b/tag/x/index.html")
    paths = ("index.html", "a/index.html", "data/posyandu/2026/index.html", *blog)
    weights = [
        PageWeight(path=path, html=15_000, style=0, script=0, pictures=0, heaviest="") for path in paths
    ]
    diagnostics = Findings()
    report_weights(weights, PageBudget(), {"a/b"}, "public", diagnostics)
    assert [one.place.path for one in diagnostics.sorted()] == [f"public/{path}" for path in blog]


def test_a_build_weighs_style_and_script_and_names_the_heaviest_page_of_a_template(tmp_path):
    dice = random.Random(2)  # noqa: S311  # test material, not secrets
    sizes = {"a": 12_000, "b": 13_500, "c": 12_500, "d": 100}
    made = [OutputFile(path=f"{name}/index.html", data=dice.randbytes(size)) for name, size in sizes.items()]
    plans = [PagePlan(url=f"/{name}/", template="pos.html", view=None, section="") for name in sizes]
    diagnostics = Findings()
    assets = build_assets(load(tmp_path, "dasar", diagnostics), "", "", "/")
    assert list(within_budget(made, plans, assets, 10, diagnostics)) == made
    (found,) = diagnostics.sorted()
    assert found.place.path == "public/b/index.html"
    assert int(dict(found.values)["nilai"]) > 14
