"""init, new, fix, check --pesan-wa, explain, doctor, schema as people run them."""

import json
import re
from datetime import UTC, datetime

import jsonschema
import pytest
import yaml
from commands import run, run_main
from conftest import POST, ROOT

from kimsite.cli import doctor
from kimsite.cli.main import ALIASES
from kimsite.content.authoring.skeleton import SKELETON_BODY
from kimsite.content.kinds import BY_NAME, KINDS
from kimsite.content.kinds.common import COMMON_FIELDS

KIM = "content/sumberrejo/sumberrejo"
STILL_TO_DO = {"Y26", "I01", "W02"}
MESSY = "\ufeff---\r\n*Judul:* Juara #1: lomba\r\ntanggal:12 Maret 2026\r\n—\r\nIsi  tetap.\r\n"
NEAT = '\ufeff---\r\njudul: "Juara #1: lomba"\r\ntanggal: 12 Maret 2026\r\n---\r\nIsi  tetap.\r\n'


def test_a_new_project_builds_right_away(tmp_path):
    place = tmp_path / "blog"
    assert run("mulai", str(place), "--kabupaten", "bojonegoro")[0] == 0
    posts = sorted(place.rglob("content/**/*.md"))
    assert len(posts) == 3
    assert all("\ncontoh: ya\n" in post.read_text("utf-8") for post in posts)
    code, _, told = run("build", "--strict", "--as-of", "2027-01-01", root=place)
    assert code == 0, told
    assert run("check", "--strict", "--as-of", "2027-01-01", root=place)[0] == 0


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("35.22", "35.22"), ("3522", "35.22"), ("35 22", "35.22"), ("Kabupaten Bojonegoro", "35.22"),
        ("kab. bojonegoro", "35.22"),
        ("BOJONEGORO", "35.22"), ("Kota Malang", "35.73"), ("malang kota", "35.73"),
        ("Malang (kota)", "35.73"), ("kab malang", "35.07"),
        ("Kabupaten Malang", "35.07"), ("Limapuluh Kota", "13.07"), ("Kota Baru", "63.02"),
        ("tolitoli", "72.04"), ("Jakarta Selatan", "31.74"),
        ("Pemkab Ponorogo", "35.02"),
    ],
)  # fmt: skip
def test_a_kabupaten_by_code_or_name(tmp_path, wanted, code):
    assert run("init", str(tmp_path / "x"), "--kabupaten", wanted)[0] == 0
    assert f'kode: "{code}"' in (tmp_path / "x/sites.yaml").read_text("utf-8")


@pytest.mark.parametrize("wanted", ["Malang", "bandung", "KEDIRI", "Solok"])
def test_a_name_that_a_kabupaten_and_a_kota_share_is_not_guessed(tmp_path, wanted):
    code, _, told = run("init", str(tmp_path / "x"), "--kabupaten", wanted)
    assert code == 2
    assert f"Kabupaten {wanted.title()} (" in told
    assert f"Kota {wanted.title()} (" in told
    assert re.search(r'--kabupaten "\d\d\.\d\d"', told)
    assert not (tmp_path / "x").exists()


def test_a_new_project_has_all_that_a_writer_needs(tmp_path):
    place = tmp_path / "blog"
    _, _, told = run("init", str(place), "--kabupaten", "35.02")
    assert not (place / "themes").exists(), "those of kimsite serve"
    (kim,) = (place / "content").glob("*/*")
    assert (kim / "foto").is_dir()
    assert (kim / "berkas").is_dir()
    guide = (place / "PANDUAN.txt").read_text("utf-8")
    name = kim.relative_to(place / "content")
    assert f"content\\{name.parts[0]}\\{name.parts[1]}" in guide
    assert f"--desa {name.as_posix()}" in guide
    for needed in ("Mulai.bat", "Mulai.command", "mulai.desktop", "kimsite tulis --hp", "kode enam angka"):
        assert needed in guide
    for needed in ("cmd", "UTF-8", ".txt", "kimsite periksa", "kimsite lihat", "kimsite bangun", "foto"):
        assert needed in guide
    assert b"\r\n" in (place / "PANDUAN.txt").read_bytes(), "older Notepads"
    assert "PANDUAN.txt" in told
    assert f"content/{name.as_posix()}" in told


def test_every_command_of_the_guide_is_one(tmp_path):
    run("init", str(tmp_path / "x"), "--kabupaten", "35.22")
    guide = (tmp_path / "x/PANDUAN.txt").read_text("utf-8")
    commands = re.findall(r"kimsite +((?:[a-z]+ ?)+)", guide)
    assert {words.split()[0] for words in commands} >= {
        "baru",
        "periksa",
        "lihat",
        "bangun",
        "tema",
        "rapikan",
    }
    assert all(words.split()[0] in ALIASES for words in commands)


def test_the_frame_of_contest_zones_can_be_used(tmp_path):
    place = tmp_path / "x"
    run("init", str(place), "--kabupaten", "35.07")
    sites = place / "sites.yaml"
    text = sites.read_text("utf-8")
    assert re.search(r"^# wilker:$", text, re.MULTILINE)
    sites.write_text(re.sub(r"^# (?=wilker:|  - )", "", text, flags=re.MULTILINE), "utf-8")
    assert run("check", "--strict", root=place)[0] == 0
    assert len(yaml.safe_load(sites.read_text("utf-8"))["wilker"]) == 6


@pytest.mark.parametrize(
    ("code", "day"), [("35.22", "2026-11-27"), ("94.01", "2026-11-28"), ("91.05", "2026-11-28")]
)
def test_the_examples_are_dated_where_the_kabupaten_lies(tmp_path, monkeypatch, code, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 28, 16, 30, tzinfo=UTC).timestamp())))
    run("init", str(tmp_path / "x"), "--kabupaten", code)
    assert [path.name[:10] for path in (tmp_path / "x").rglob("*contoh-berita.md")] == [day]


def test_a_real_post_has_its_address_before_an_example(tmp_path):
    place = tmp_path / "x"
    run("init", str(place), "--kabupaten", "35.22")
    names = {path.stem for path in place.rglob("content/**/*.md")}
    assert all("contoh" in name for name in names)


def test_the_zone_follows_the_province(tmp_path):
    run("init", str(tmp_path / "x"), "--kabupaten", "51.03")
    assert "Asia/Makassar" in (tmp_path / "x/sites.yaml").read_text("utf-8")


def test_init_writes_into_no_folder_that_holds_something(tmp_path):
    (tmp_path / "ada.txt").write_text("x")
    code, _, told = run("init", str(tmp_path), "--kabupaten", "35.22")
    assert code == 2
    assert "sudah berisi" in told
    assert [path.name for path in tmp_path.iterdir()] == ["ada.txt"]


def test_init_guesses_a_slip_and_asks_nobody_without_a_terminal(tmp_path):
    assert "Bojonegoro (35.22)" in run("init", str(tmp_path / "x"), "--kabupaten", "Bojonegor")[2]
    assert run("init", str(tmp_path / "x"))[0] == 2
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("kind", [spec.kind for spec in KINDS])
@pytest.mark.parametrize("option", ["--lengkap", "--full"])
def test_a_new_post_has_every_field_of_its_kind_when_asked(make_project, kind, option):
    project = make_project({})
    code, path, _ = run(
        "baru", kind, 'Panen: "raya" #1', "--desa", "sumberrejo/sumberrejo", option, root=project.root
    )
    assert code == 0
    text = (project.root / path.strip()).read_text("utf-8")
    header = yaml.safe_load(text.split("---\n")[1])
    assert header["judul"] == 'Panen: "raya" #1'
    assert {field.name for one in KINDS if one.kind == kind for field in one.fields} <= set(header)
    assert all(
        re.search(rf"# {re.escape(field.label)}", text)
        for one in KINDS
        if one.kind == kind
        for field in one.fields
    )
    assert BY_NAME[kind].example_title in text, "an example of a title of this kind"
    assert not re.search(r"Contoh: [\[{](?!klaim)", text), "no brackets in what a villager would copy"
    found = json.loads(run("check", "--format", "json", root=project.root)[1])["findings"]
    assert {one["code"] for one in found if one["path"] == path.strip()} <= STILL_TO_DO, (
        "only what is still to be filled in"
    )


@pytest.mark.parametrize("kind", [spec.kind for spec in KINDS])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_new_post_has_five_lines(make_project, kind, language):
    project = make_project({})
    _, path, _ = run(
        "baru", kind, "Uji", "--desa", "sumberrejo/sumberrejo", "--lang", language, root=project.root
    )
    text = (project.root / path.strip()).read_text("utf-8")
    lines = text.split("---\n")[1].splitlines()
    written = [line for line in lines if not line.startswith("#")]
    assert 4 <= len(written) <= 5
    assert len(lines) <= 10
    fields = (*COMMON_FIELDS, *(field for one in KINDS if one.kind == kind for field in one.fields))
    assert {field.name for field in fields if field.required} <= {line.partition(":")[0] for line in written}
    found = json.loads(run("check", "--format", "json", root=project.root)[1])["findings"]
    assert {one["code"] for one in found if one["path"] == path.strip()} <= STILL_TO_DO


FILLED = {
    "posyandu": {
        "posyandu": "Melati",
        "sasaran": "S=60, K=60, D=52, N=40",
        "jadwal_berikutnya": "9 April 2030",
    },
    "umkm": {"harga": "15.000", "penjual": "Bu Sri", "wa": "0840-0000-0001"},
    "agenda": {"mulai": "12 Maret 2026 08.00", "selesai": "12 Maret 2026 11.30", "tempat": "Balai desa"},
    "tanggapan": {"ditanyakan": "Jalan gelap", "dijawab_oleh": "Pemerintah Desa", "tentang": ""},
    "siaran": {"ringkasan": "Imunisasi serentak", "sampai": "31 Desember 2026"},
}


@pytest.mark.parametrize("kind", FILLED)
def test_what_the_hints_show_can_be_written(make_project, kind):
    project = make_project({})
    path = (
        project.root
        / run("baru", kind, "Uji", "--desa", "sumberrejo/sumberrejo", root=project.root)[1].strip()
    )
    text = path.read_text("utf-8").replace(SKELETON_BODY["id"], "Isi yang sebenarnya.")
    for name, value in FILLED[kind].items():
        text = re.sub(rf"^{name}:$", f"{name}: {value}", text, flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    found = json.loads(run("check", "--format", "json", root=project.root)[1])["findings"]
    assert [
        one
        for one in found
        if one["path"] == path.relative_to(project.root).as_posix() and one["severity"] != "advice"
    ] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_help_of_new_names_every_kind(language):
    shown = run("new", "--help", "--lang", language)[1]
    listed = re.search(r"(?:JENIS|KIND): ([a-z, -]+)\.", shown)[1].split(", ")
    assert sorted(listed) == sorted(BY_NAME)


def test_new_never_overwrites(make_project):
    project = make_project({})
    words = ("new", "halaman", "Profil", "--desa", "sumberrejo/sumberrejo")
    path = project.root / run(*words, root=project.root)[1].strip()
    path.write_text("tulisan saya")
    code, other, _ = run(*words, root=project.root)
    assert (code, other.strip()) == (0, "content/sumberrejo/sumberrejo/profil-2.md")
    assert path.read_text() == "tulisan saya"


@pytest.mark.parametrize(
    ("there", "kind", "title", "name"),
    [
        ({"berita/2026-10-03-kerja-bakti.md": POST}, "berita", "Kerja bakti", "kerja-bakti-2026-11"),
        (
            {"berita/2026-10-03-kerja-bakti.md": POST, "berita/kerja-bakti-2026-11.md": POST},
            "berita",
            "Kerja bakti!",
            "kerja-bakti-2026-11-24",
        ),
        (
            {"berita/lain.md": POST.replace("penulis", "slug: kerja-bakti\npenulis")},
            "berita",
            "KERJA BAKTI",
            "kerja-bakti-2026-11",
        ),
        ({"berita/03-10-2026 kerja bakti.md.txt": POST}, "berita", "Kerja bakti", "kerja-bakti-2026-11"),
        ({"agenda/kerja-bakti.md": POST}, "berita", "Kerja bakti", "kerja-bakti"),
        ({}, "berita", "🎉🎉", "berita"),
        ({"berita/2026-11-01-berita.md": POST}, "berita", "مرحبا", "berita-2026-11"),
        ({}, "posyandu", "ꦥꦺꦴꦱꦾꦤ꧀ꦢꦸ", "posyandu"),
    ],
)
def test_a_new_post_has_an_address_of_its_own(make_project, monkeypatch, there, kind, title, name):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795496400")
    project = make_project({f"content/sumberrejo/sumberrejo/{path}": text for path, text in there.items()})
    code, path, _ = run("new", kind, title, "--desa", "sumberrejo/sumberrejo", root=project.root)
    assert (code, path.strip()) == (0, f"content/sumberrejo/sumberrejo/{kind}/2026-11-24-{name}.md")
    found = json.loads(run("check", "--format", "json", root=project.root)[1])["findings"]
    assert "A01" not in {one["code"] for one in found}


def test_a_new_page_leaves_the_lists_their_names(make_project):
    project = make_project({})
    assert (
        run("new", "halaman", "Berita", "--desa", "sumberrejo/sumberrejo", root=project.root)[1]
        .strip()
        .endswith("/berita-2.md")
    )


@pytest.mark.parametrize("title", ["", "   ", "\u200b\u00a0"])
def test_a_post_without_a_title_is_refused_with_a_word(make_project, title):
    code, _, told = run("new", "berita", title, "--desa", "sumberrejo/sumberrejo", root=make_project({}).root)
    assert code == 2
    assert "Judulnya masih kosong" in told


def test_fix_gives_texts_their_usual_ending(make_project):
    folder = "content/sumberrejo/sumberrejo/berita"
    files = {
        f"{folder}/rapat.md.txt": POST,
        f"{folder}/PANEN.TXT": POST.replace("raya", "kecil"),
        f"{folder}/a.txt": POST.replace("raya", "A"),
    }
    project = make_project({**files, f"{folder}/a.md": POST.replace("raya", "B")})
    shown = run("fix", "--dry-run", root=project.root)[1]
    assert f"rename from {folder}/rapat.md.txt\nrename to {folder}/rapat.md\n" in shown
    assert (project.root / folder / "rapat.md.txt").exists(), "nothing before it is agreed to"
    run("fix", "--yes", root=project.root)
    left = sorted(path.name for path in (project.root / folder).iterdir())
    assert left == ["PANEN.md", "a.md", "a.txt", "rapat.md"], "no file takes another's place"
    assert (project.root / folder / "rapat.md").read_text() == POST
    assert "raya" not in (project.root / folder / "a.md").read_text()
    kept = [path.read_text() for path in (project.root / ".kimsite/cadangan").rglob("rapat.md.txt.*")]
    assert kept == [POST]


def test_fix_mends_and_renames_at_once(make_project):
    folder = "content/sumberrejo/sumberrejo/berita"
    project = make_project({f"{folder}/rapat.md.txt": POST.replace("---\nPadi", "—\nPadi")})
    shown = run("fix", "--yes", root=project.root)[1]
    assert "rename to" in shown
    assert "+---" in shown
    assert (project.root / folder / "rapat.md").read_text() == POST


@pytest.mark.parametrize(
    "words",
    [
        ("posiandu", "x", "--desa", "sumberrejo/sumberrejo"),
        ("berita", "x", "--desa", "sumberejo/sumberrejo"),
        ("berita", "x"),
    ],
)
def test_new_guesses_slips(make_project, words):
    code, _, told = run("new", *words, root=make_project({}).root)
    assert code == 2
    assert "Maksud Anda" in told or "--desa" in told


def test_fix_shows_first_and_writes_only_when_told(make_project):
    project = make_project({f"{KIM}/berita/a.md": MESSY, f"{KIM}/berita/b.md": POST})
    path = project.root / KIM / "berita/a.md"
    code, diff, told = run("fix", "--dry-run", root=project.root)
    assert code == 0
    assert '+judul: "Juara #1: lomba"' in diff
    assert "-*Judul:* Juara #1: lomba" in diff
    assert "belum ada yang ditulis" in told
    assert run("fix", root=project.root, answer="y\n")[0] == 0, "without a terminal nobody is asked"
    assert path.read_bytes() == MESSY.encode()
    assert run("rapikan", "--yes", root=project.root)[0] == 0
    assert path.read_bytes() == NEAT.encode()
    assert (project.root / KIM / "berita/b.md").read_text("utf-8") == POST


def test_fix_keeps_the_old_file_and_is_done_after_one_run(make_project):
    project = make_project({f"{KIM}/berita/a.md": MESSY})
    run("fix", "--yes", root=project.root)
    (kept,) = (project.root / ".kimsite/cadangan").rglob("a.md.*")
    assert kept.read_bytes() == MESSY.encode()
    _, diff, told = run("fix", "--yes", root=project.root)
    assert diff == ""
    assert "Tidak ada yang perlu dirapikan" in told
    assert json.loads(run("fix", "--format", "json", root=project.root)[1])["counts"] == {
        "files": 0,
        "written": 0,
        "left": 0,
    }


def test_what_fix_keeps_of_a_held_post_has_no_number(make_project):
    number = "3522151203990001"
    texts = {
        f"{KIM}/berita/a.md": MESSY.replace("lomba", number).encode(),
        f"{KIM}/berita/b.md": f"---\njudul : Café {number}\n---\nIsi\n".encode("cp1252"),
        f"{KIM}/berita/{number}.md.txt": POST.encode(),
    }
    project = make_project(texts)
    assert run("fix", "--yes", root=project.root)[0] == 0
    kept = sorted(path for path in (project.root / ".kimsite").rglob("*") if path.is_file())
    assert [path.name[:4] for path in kept if "cadangan" in path.parts] == ["a.md", "b.md"]
    held = [path for path in kept if "0399" in path.name or b"0399" in path.read_bytes()]
    assert not held
    assert number in (project.root / KIM / "berita/a.md").read_text("utf-8")
    (first,) = (path for path in kept if path.name.startswith("a.md."))
    assert first.read_bytes().decode() == MESSY.replace("lomba", f"3522{12 * '•'}")


def test_fix_hides_identity_numbers(make_project):
    project = make_project({f"{KIM}/berita/a.md": MESSY.replace("lomba", "3522151203990001")})
    diff = run("fix", "--dry-run", root=project.root)[1]
    assert "3522••••" in diff
    assert "990001" not in diff


def test_whatsapp_messages_go_to_stdout(make_project):
    project = make_project(
        {
            f"{KIM}/berita/a.md": POST.replace("12 Maret", "31 Februari"),
            "content/kanor/piyak/berita/b.md": POST,
        }
    )
    code, text, _ = run("check", "--pesan-wa", root=project.root)
    assert code == 1
    assert text.startswith("== sumberrejo/sumberrejo ==\nHalo teman-teman *KIM Deru Maju*.")
    assert "Piyak" not in text


def test_explain_guesses_and_speaks_both_languages():
    assert run("jelaskan", "t01")[1].startswith("T01  Tanggal ini tidak ada di kalender")
    assert "This date is not in the calendar" in run("explain", "T01", "--lang", "en")[1]
    assert 'Maksud Anda "T' in run("explain", "T99")[2]
    assert "Y02" in run("explain")[1]


def test_doctor_says_what_to_do(make_project, monkeypatch):
    project = make_project({f"{KIM}/berita/.kimsite-abc": "sisa"})
    code, text, _ = run("dokter", root=project.root)
    assert code == 1
    assert re.search(r"PERIKSA Berkas sisa: .*\.kimsite-abc\n        = ", text)
    (project.root / KIM / "berita/.kimsite-abc").unlink()
    assert "PERIKSA Berkas sisa" not in run("doctor", root=project.root)[1]


def test_doctor_without_a_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, text, _ = run("doctor")
    assert code == 1
    assert "kimsite init" in text


@pytest.mark.slow
def test_the_schema_is_one_and_holds_for_every_post_of_the_demo():
    document = json.loads(run("schema")[1])
    jsonschema.Draft202012Validator.check_schema(document)
    assert document["$schema"].endswith("2020-12/schema")
    seen = 0
    valid = {
        kind: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", **document})
        for kind in document["$defs"]
    }
    for path in sorted((ROOT / "content").rglob("*.md")):
        parts = path.relative_to(ROOT / "content").parts
        kind = parts[-2] if parts[-2] in document["$defs"] else "halaman"
        header = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
        values = json.loads(json.dumps(header, default=str))
        valid[kind].validate(values)
        seen += 1
    assert seen > 200
    sites = json.loads(json.dumps(yaml.safe_load((ROOT / "sites.yaml").read_text("utf-8")), default=str))
    valid["sites"].validate(sites)


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("berita", {"tanggal": "2026-03-12"}),
        ("umkm", {"judul": "A", "tanggal": "x", "harga": 1, "penjual": "B"}),
        ("posyandu", {"judul": "A", "tanggal": "x", "posyandu": "M", "nama_anak": "Budi"}),
        ("posyandu", {"judul": "A", "tanggal": "x", "posyandu": "M", "sasaran": {"S": 1, "Budi": 2}}),
        (
            "informasi-publik",
            {"judul": "A", "tanggal": "x", "klasifikasi": "rahasia", "jenis_dokumen": "B07"},
        ),
    ],
)
def test_the_schema_refuses(kind, header):
    schema = json.loads(run("schema", kind)[1])
    assert not jsonschema.Draft202012Validator(schema).is_valid(header)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("cp1252", ("check",)), ("cp437", ("fix", "--dry-run")), ("cp437", ("check", "--pesan-wa"))],
)
def test_old_consoles(make_project, encoding, words):
    project = make_project(
        {f"{KIM}/berita/a.md": "---\njudul: “Panen 👍🏽\u00a0日本\ntanggal: besok\n---\nIsi.\n"}
    )
    code, out, told = run_main(*words, root=project.root, encoding=encoding, NO_COLOR="1")
    assert code in {0, 1}, told
    assert out + told
    assert "Traceback" not in told
    assert "\x1b[" not in out + told


def test_doctor_speaks_english_and_calls_what_is_optional_so(make_project, monkeypatch):
    monkeypatch.setattr(doctor.metadata, "requires", lambda _: ['pyromark-tidak-ada>=1; extra == "cepat"'])
    project = make_project({})
    told = run("doctor", root=project.root)[1]
    assert "PILIHAN pyromark-tidak-ada: belum dipasang" in told
    assert "BERES   pyromark" not in told
    english = run("doctor", "--lang", "en", root=project.root)[1]
    assert "EXTRA   pyromark-tidak-ada: not installed" in english
    assert not re.search(r"Jam komputer|Zona|Huruf|Tema|Sisa|Hak|hanya|Ketik|tidak ada(?!:)", english)


def test_a_page_of_figures_comes_with_its_empty_table(make_project):
    project = make_project({})
    words = ("new", "halaman", "Data PKK", "--tabel", "pkk", "--desa", "sumberrejo/sumberrejo")
    code, out, told = run(*words, root=project.root)
    assert code == 0, told
    page, table = out.split()
    text = (project.root / page).read_text("utf-8")
    assert f"data: {table.rpartition('/')[2]}" in text
    assert "draf: ya" in text, "an empty table is not published"
    filled = re.sub(r";;", ";12;3", (project.root / table).read_text("utf-8-sig"))
    dated = re.sub("tanggal: .*", "tanggal: 2 Januari 2026", text.replace("draf: ya\n", ""))
    project.write({page: dated.replace("Tulis isinya di sini.", "Dari buku pokja."), table: filled})
    project.build()
    assert "Sepuluh program pokok PKK" in project.page("data")
    assert run(*words, root=project.root)[1].split()[1] != table
    code, _, told = run("new", "berita", "x", "--tabel", "pkk", root=project.root)
    assert code == 2
    assert "halaman" in told
