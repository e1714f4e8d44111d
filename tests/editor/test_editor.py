"""The editor from home to a file and back, without a script."""

import errno
import gzip
import os
import re
from html import unescape

import pytest
from asgi_client import Client
from editor.conftest import PUBLISHED
from msgspec.structs import replace

from kimsite.content.discover import discover
from kimsite.content.kinds import KINDS
from kimsite.content.kinds.field import FieldType
from kimsite.diagnostics.findings import Findings
from kimsite.editor.app import EDITOR_FILES, create_app
from kimsite.editor.forms.controls import form_fields
from kimsite.editor.posts import saving
from kimsite.editor.posts.opening import id_of_path
from kimsite.editor.posts.presence import PRESENCE
from kimsite.editor.posts.values import read_values
from kimsite.editor.words.catalogue import SCREEN_WORDS
from kimsite.editor.words.fields_en import FIELD_WORDS_EN

HERE = "sumberrejo/sumberrejo"
FOLDER = f"content/{HERE}"


def begin(client, kind="berita", publisher=HERE):
    """The address of a new post's form."""
    response = client.post(f"/baru/{kind}?untuk={publisher}")
    assert response.status_code == 303
    return response.headers["location"]


def inputs(html):
    """Every input of a form as a browser would send it: (name, value) in order."""
    pairs = []
    form = html[html.index('id="post"') : html.index("</form>", html.index('id="post"'))]
    pattern = r"<(input|textarea|select)\b([^>]*)>(?:(.*?)</\1>)?"
    for tag, attributes, inside in re.findall(pattern, form, re.DOTALL):
        name = re.search(r'\bname="([^"]*)"', attributes)
        value = re.search(r'\bvalue="([^"]*)"', attributes)
        if name is None:
            continue
        if tag == "textarea":
            pairs.append((name[1], unescape(inside.removeprefix("\n"))))
        elif tag == "select":
            chosen = re.search(r'<option value="([^"]*)" selected', inside)
            pairs.append((name[1], unescape(chosen[1]) if chosen else ""))
        elif 'type="radio"' not in attributes and 'type="checkbox"' not in attributes:
            pairs.append((name[1], unescape(value[1]) if value else ""))
        elif " checked" in attributes:
            pairs.append((name[1], unescape(value[1])))
    return pairs


def change(pairs, **values):
    """The pairs of a form with some of its inputs filled in anew; `__` stands for the full stop in names."""
    wanted = {name.replace("__", "."): value for name, value in values.items()}
    return [
        *((name, wanted.get(name, value)) for name, value in pairs),
        *((name, value) for name, value in wanted.items() if name not in dict(pairs)),
    ]


def the_post(editor):
    """The one post of the project."""
    posts = discover(editor.root, FOLDER, Findings()).posts
    assert len(posts) == 1
    return posts[0]


def write(editor, name, text):
    path = editor.root / FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return f"/tulisan/{id_of_path(f'{FOLDER}/{name}')}"


def test_a_new_post_becomes_a_file(client, editor):
    assert "Tulis berita" in client.get(f"/desa/{HERE}/").text
    form = begin(client)
    sent = change(inputs(client.get(form).text), f__judul="Panen raya", body="Padi dipanen.\r\n\r\nRamai.")
    assert client.post(f"{form}/simpan", sent).headers["location"] == f"{form}?kabar=tersimpan"
    file = editor.root / FOLDER / "berita/2026-11-24-panen-raya.md"
    assert file.read_text() == (
        "---\njudul: Panen raya\ntanggal: 24 November 2026\n---\nPadi dipanen.\n\nRamai.\n"
    )
    assert "Tersimpan." in client.get(f"{form}?kabar=tersimpan").text
    assert "Panen raya" in client.get(f"/desa/{HERE}/").text


def test_a_saved_post_is_flushed_to_the_disk(client, editor, monkeypatch):
    """What was saved outlives an empty battery."""
    flushed = []

    def flush(handle, fsync=os.fsync):
        flushed.append(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", flush)
    form = begin(client)
    client.post(f"{form}/simpan", data=change(inputs(client.get(form).text), f__judul="Panen", body="Padi."))
    (path,) = (editor.root / FOLDER).rglob("*.md")
    assert path.stat().st_ino in flushed


def test_a_form_sent_twice_is_one_post(client, editor):
    form = begin(client)
    sent = change(inputs(client.get(form).text), f__judul="Panen raya", body="Padi dipanen.")
    for _ in range(2):
        assert client.post(f"{form}/simpan", sent).status_code == 303
    assert the_post(editor).path.endswith("panen-raya.md")


@pytest.mark.parametrize("spec", KINDS, ids=lambda spec: spec.kind)
def test_every_field_has_a_control_and_is_read_back_as_its_example(client, editor, spec):
    publisher, folder = (HERE, FOLDER) if spec.kind != "siaran" else ("_kabupaten", "content/_kabupaten")
    form = begin(client, spec.kind, publisher)
    pairs = inputs(client.get(form).text)
    names = {name for name, _ in pairs}
    filled = {}
    for field in form_fields(spec):
        name = f"f.{field.name}"
        if field.name in {"foto", "keterangan", "alt", "kredit"}:
            assert {"foto", "photo.N.name"} <= names
        elif field.type == FieldType.COUNTS and field.choices:
            filled |= {f"{name}.{key}": "60" for key in field.choices}
        elif field.type == FieldType.COUNTS:
            filled |= {f"{name}.0.name": "BCG", f"{name}.0.count": "6"}
        elif field.type == FieldType.PAIRS:
            filled |= {f"{name}.{key}": "salah" for key in field.choices}
        elif field.type in {FieldType.DAY, FieldType.MOMENT}:
            part = name if field.type == FieldType.DAY else f"{name}.day"
            filled[part] = "2026-03-12"
        elif field.type == FieldType.HOURS:
            filled[name] = "08:00"
        elif field.name not in {"draf", "contoh", "jenis", "slug"}:
            filled[name] = field.example.strip("[]") if field.name != "judul" else spec.example_title
        expected = set(filled) & {one for one in filled if one.startswith(name)}
        form_html = client.get(form).text
        assert all(f'name="{one}"' in form_html for one in expected), field.name
    assert client.post(f"{form}/simpan", [(n, v) for n, v in pairs if n not in filled] + [*filled.items()])
    source = discover(editor.root, folder, Findings()).posts[0]
    again = dict(inputs(client.get(form).text))
    values = read_values(source).fields
    for name, value in filled.items():
        assert values.get(name.split(".")[1]), name
        if name in again:
            assert again[name] == value, name


def test_only_what_was_changed_is_written(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED.replace("\n", "\r\n"))
    sent = change(inputs(client.get(form).text), f__penulis="Bu Tini")
    client.post(f"{form}/simpan", sent)
    data = (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_bytes()
    assert data == PUBLISHED.replace("Bu Sri", "Bu Tini").replace("\n", "\r\n").encode()


def test_a_form_from_before_a_number_was_taken_out_keeps_the_rest_of_the_file(client, editor):
    number, text = "3522126503900001", "---\njudul: Panen\n# catatan redaksi\nlayout: post\n---\nPadi. {}\n"
    form = write(editor, "berita/2026-03-12-panen.md", text.format(number))
    first = inputs(client.get(form).text)
    client.post(f"{form}/simpan", change(first, body="Padi."))
    client.post(f"{form}/simpan", change(inputs(client.get(form).text), body="Padi dipanen."))
    kept = "".join(path.read_text() for path in (editor.root / ".kimsite").rglob("*.json"))
    assert number not in kept
    (editor.root / FOLDER / "berita/2026-03-12-panen.md").write_text(text.format(number))
    client.post(f"{form}/simpan", change(first, f__judul="Panen raya"))
    now = (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text()
    assert now == text.format(number).replace("Panen", "Panen raya")


def test_changes_of_two_people_are_merged_by_fields(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    mine = yours = inputs(client.get(form).text)
    client.post(f"{form}/simpan", change(yours, f__penulis="Bu Tini"))
    answer = client.post(f"{form}/simpan", change(mine, f__judul="Panen raya di Ngemplak"))
    assert answer.headers["location"] == f"{form}?kabar=digabung"
    text = (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text()
    assert "penulis: Bu Tini" in text
    assert "judul: Panen raya di Ngemplak" in text
    assert "# catatan saya" in text
    assert "warna: hijau" in text


def test_what_both_changed_is_asked_and_the_loser_is_in_the_history(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    mine = inputs(client.get(form).text)
    notepad = PUBLISHED.replace("Bu Sri", "Bu Tini").replace("sejak pagi", "sejak subuh pukul 4")
    write(editor, "berita/2026-03-12-panen.md", notepad)
    body = dict(mine)["body"].replace("sejak pagi", "mulai pukul 6")
    asked = client.post(f"{form}/simpan", change(mine, f__penulis="Bu Nur", body=body))
    assert asked.status_code == 412
    for words in ("Bu Nur", "Bu Tini", "pukul 4", "pukul 6", "Penulis", "Pakai keduanya"):
        assert words in asked.text
    assert "Bu Tini" in (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text()
    answers = {
        name: re.search(f'name="{name}" value="([^"]*)"', asked.text)[1] for name in ("rev", "version")
    }
    passage = re.search(r'name="(pilih\.isi\.\d)"', asked.text)[1]
    done = client.post(f"{form}/gabung", {**answers, "pilih.penulis": "theirs", passage: "ours"})
    assert done.headers["location"] == f"{form}?kabar=digabung"
    text = (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text()
    assert "penulis: Bu Tini" in text
    assert "mulai pukul 6" in text
    history = client.get(f"{form}/riwayat").text
    assert "Bu Nur" in history
    assert "sejak subuh pukul 4" in history


def test_an_answer_about_a_file_that_changed_again_is_asked_again(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    mine = inputs(client.get(form).text)
    write(editor, "berita/2026-03-12-panen.md", PUBLISHED.replace("Bu Sri", "Bu Tini"))
    asked = client.post(f"{form}/simpan", change(mine, f__penulis="Bu Nur"))
    answers = {
        name: re.search(f'name="{name}" value="([^"]*)"', asked.text)[1] for name in ("rev", "version")
    }
    write(editor, "berita/2026-03-12-panen.md", PUBLISHED.replace("Bu Sri", "Bu Wati"))
    again = client.post(f"{form}/gabung", {**answers, "pilih.penulis": "ours"})
    assert again.status_code == 412
    assert "Bu Wati" in again.text


def test_findings_stand_at_their_fields_and_can_be_mended(client, editor):
    post = (
        "---\njudul: Panen raya\ntanggal: 12 Maret 2026\npenuls: Bu Sri\n---\n" + PUBLISHED.split("---\n")[2]
    )
    form = write(editor, "berita/2026-03-12-panen.md", post)
    html = client.get(form).text
    button = re.search(r'name="mend" value="([^"]*)"', html)
    assert button
    client.post(f"{form}/rapikan", [*inputs(html), ("mend", button[1])])
    assert "penulis: Bu Sri" in (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text()


def test_a_held_post_says_why_at_its_field(client, editor):
    form = write(
        editor, "umkm/keripik.md", "---\njudul: Keripik\ntanggal: 12 Maret 2026\nharga: murah\n---\n"
    )
    html = client.get(form).text
    assert "belum bisa terbit" in html
    assert '<a href="#f-harga">Harga</a>' in html
    field = html[html.index('id="f-harga"') :]
    assert "finding holds" in field[: field.index("</div>\n</div>")]
    assert "Belum bisa terbit" in client.get(f"/desa/{HERE}/").text


def test_a_file_without_a_header_is_not_answered_with_words_about_headers(client, editor):
    form = write(editor, "berita/kerja.md", "Kerja bakti di balai desa\n\nWarga bersih-bersih sejak pagi.\n")
    for html in (client.get(form).text, client.get(f"/desa/{HERE}/").text):
        assert "Belum bisa terbit, masih kosong: Tanggal" in html
        assert "kepala" not in html
    dated = write(editor, "berita/2026-03-12-kerja.md", "Kerja bakti. Warga bersih-bersih sejak pagi.\n")
    assert "kepala" not in client.get(dated).text


def test_a_number_of_a_person_is_in_no_name_of_a_file(client, editor):
    """Nobody can rename a file from a form."""
    form = begin(client)
    title = "Bantuan untuk 3522126503900001"
    client.post(
        f"{form}/simpan", change(inputs(client.get(form).text), f__judul=title, body="Sudah diterima.")
    )
    [path] = editor.root.rglob("content/**/*.md")
    assert path.name == "2026-11-24-bantuan-untuk-3522.md"
    assert title in path.read_text()


def test_a_new_post_without_a_title_stays_unfinished(client, editor):
    form = begin(client)
    sent = change(inputs(client.get(form).text), body="Belum tahu judulnya.")
    assert client.post(f"{form}/simpan", sent).headers["location"] == f"{form}?kabar=judul#f-judul"
    asked = client.get(f"{form}?kabar=judul").text
    assert re.search(r'id="f-judul"[^>]* aria-invalid="true"', asked)
    assert not (editor.root / "content").exists()
    assert "Belum selesai" in client.get(f"/desa/{HERE}/").text
    assert "Belum tahu judulnya." in client.get(form).text


def test_a_deleted_post_can_be_taken_back(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    file = editor.root / FOLDER / "berita/2026-03-12-panen.md"
    moved = client.post(f"{form}/hapus", inputs(client.get(form).text))
    assert not file.exists()
    assert "Panen raya" in client.get(moved.headers["location"]).text
    client.post("/keranjang", {"id": form.rpartition("/")[2]})
    assert file.read_text() == PUBLISHED


def test_an_old_version_can_be_taken_back(client, editor):
    form = begin(client)
    pairs = inputs(client.get(form).text)
    client.post(f"{form}/simpan", change(pairs, f__judul="Panen", body="Yang pertama."))
    client.post(f"{form}/simpan", change(inputs(client.get(form).text), body="Yang kedua."))
    history = client.get(f"{form}/riwayat").text
    number = re.findall(r'name="version" value="(\d+)"', history)
    client.post(f"{form}/riwayat", {"version": number[0]})
    assert "Yang pertama." in client.get(form).text
    assert "Yang kedua." in the_post(editor).text


def test_a_late_autosave_never_replaces_a_newer_one(client):
    form = begin(client)
    for number, body in ((2, "Baru"), (1, "Lama")):
        answer = client.post(f"{form}/draf", {"body": body, "tab": "abc", "seq": str(number), "rev": ""})
        assert answer.json()["kept"] is (number == 2)
    assert ">\nBaru</textarea>" in client.get(form).text


def test_a_number_is_named_at_its_field_before_anything_is_saved(client):
    form = begin(client)
    sent = {"tab": "abc", "rev": "", "f.judul": "KTP 3522126503900001", "has.photos": "1"}
    answer = client.post(f"{form}/draf", {**sent, "body": "Ambil berasnya.", "seq": "1"}).json()
    assert list(answer["numbers"]) == ["f-judul"]
    assert "NIK" in answer["numbers"]["f-judul"]
    assert "3522126503900001" not in answer["numbers"]["f-judul"]
    page = client.get(form).text
    assert page.index('id="f-judul"') < page.index("finding holds") < page.index('id="body"')
    answer = client.post(f"{form}/draf", {**sent, "f.judul": "KTP", "body": "Ambil.", "seq": "2"}).json()
    assert answer["numbers"] == {}
    assert "finding holds" not in client.get(form).text


def test_a_posyandu_form_brings_the_last_month_along(client, editor):
    write(
        editor,
        "posyandu/2026-10-12-melati.md",
        "---\njudul: Posyandu Melati\ntanggal: 12 Oktober 2026\nposyandu: Melati\ntempat: Balai dusun\n"
        "S: 60\nK: 58\nD: 52\nN: 40\n---\nPenimbangan berjalan lancar dan ramai.\n",
    )
    form = dict(inputs(client.get(begin(client, "posyandu")).text))
    assert form["f.posyandu"] == "Melati"
    assert form["f.tempat"] == "Balai dusun"
    assert [form[f"f.sasaran.{key}"] for key in "SKDN"] == ["60", "58", "", ""]
    assert form["f.judul"] == "Posyandu Melati bulan November"


def test_six_answers_become_the_first_paragraph(client):
    form = begin(client)
    sent = change(
        inputs(client.get(form).text),
        f__apa="kerja bakti saluran", f__siapa="Empat puluh warga", f__di_mana="Dusun Ngemplak",
        f__mengapa="saluran tertutup lumpur",
    )  # fmt: skip
    client.post(f"{form}/mulai", sent)
    assert dict(inputs(client.get(form).text))["body"] == (
        "Kerja bakti saluran diikuti empat puluh warga, di Dusun Ngemplak. "
        "Kegiatan ini dilakukan karena saluran tertutup lumpur."
    )


def test_the_price_is_shown_as_the_blog_will_show_it(client):
    assert client.get("/harga?harga=15rb/bungkus").json()["text"] == "Rp15.000 / bungkus"
    assert client.get("/harga?harga=murah").json()["text"] == ""


def test_a_full_disk_is_said_in_words_and_leaves_the_file(client, editor, monkeypatch):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving, "write_whole", full)
    answer = client.post(f"{form}/simpan", change(inputs(client.get(form).text), f__penulis="Bu Tini"))
    assert answer.status_code == 507
    assert "penuh" in answer.text
    assert (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text() == PUBLISHED
    assert "Bu Tini" in client.get(form).text


def test_what_may_not_be_edited_is_refused(client, editor):
    for address in ("/tulisan/..%2f..%2fsites", "/tulisan/tidakada0", "/tulisan/p1234567890123456789"):
        assert client.get(address).status_code == 404
        assert client.post(f"{address}/simpan", {"body": "x"}).status_code == 404
    assert client.post("/baru/berita?untuk=../../etc").status_code == 404
    assert sorted(path.name for path in editor.root.iterdir()) == ["sites.yaml"]


def test_every_word_is_there_in_both_languages(client, editor):
    indonesian, english = SCREEN_WORDS["id"], SCREEN_WORDS["en"]
    assert indonesian.keys() == english.keys()
    blank = re.compile(r"\{\w*\}")
    assert [
        key for key in english if set(blank.findall(indonesian[key])) != set(blank.findall(english[key]))
    ] == []
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    speaking = Client(create_app(replace(editor, language="en")))
    assert "What would you like to write?" in speaking.get(f"/desa/{HERE}/").text
    page = speaking.get(form).text
    assert "More fields" in page
    assert ">Writer<" in page
    assert ">Penulis<" not in page


def test_every_declared_word_has_its_english():
    declared = {
        text
        for spec in KINDS
        for field in form_fields(spec)
        for text in (field.label, field.hint, *field.choice_labels)
        if text
    }
    assert declared - set(FIELD_WORDS_EN) == set()
    assert set(FIELD_WORDS_EN) - declared == set()


def test_the_form_is_light(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    names = {*re.findall(r'(?:href|src)="/statis/([^"]+)"', client.get(form).text), "tools.js"}
    addresses = (form, *(f"/statis/{name}" for name in names))
    sizes = [len(client.get(address, {"accept-encoding": "gzip"}).content) for address in addresses]
    assert sum(sizes) <= 40_000
    scripts = b"".join(one.read_bytes() for one in EDITOR_FILES.iterdir() if one.name.endswith(".js"))
    assert len(gzip.compress(scripts, 9)) <= 12_000


def test_a_document_is_kept_beside_the_posts_and_named_by_its_form(client, editor):
    form = begin(client, "informasi-publik")
    sent = change(inputs(client.get(form).text), f__judul="APBDes 2026")
    for name, data in (
        ("../../APBDes 2026.PDF", b"%PDF-1"),
        ("APBDes 2026.pdf", b"%PDF-2"),
        ("x.exe", b"MZ"),
    ):
        answer = client.upload(f"{form}/berkas", sent, "dokumen", name, data)
        assert answer.status_code == (422 if name == "x.exe" else 303)
        sent = inputs(client.get(form).text)
    assert dict(sent)["f.berkas"] == "apbdes-2026.pdf, apbdes-2026-2.pdf"
    assert dict(sent)["f.judul"] == "APBDes 2026"
    assert sorted(path.name for path in (editor.root / FOLDER / "berkas").iterdir()) == [
        "apbdes-2026-2.pdf",
        "apbdes-2026.pdf",
    ]


def test_a_name_with_a_comma_stays_one_name(client, editor):
    post = PUBLISHED.replace("warna: hijau", 'berkas:\n  - "undangan, daftar.pdf"\n  - b.pdf')
    form = write(editor, "berita/2026-03-12-panen.md", post)
    client.post(f"{form}/simpan", change(inputs(client.get(form).text), f__penulis="Bu Tini"))
    file = editor.root / FOLDER / "berita/2026-03-12-panen.md"
    assert file.read_text() == post.replace("Bu Sri", "Bu Tini")


def test_a_post_marked_as_unfinished_is_finished_with_one_button(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED.replace("warna: hijau", "draf: ya"))
    assert "Belum selesai" in client.get(f"/desa/{HERE}/").text
    html = client.get(form).text
    assert 'name="finish"' in html
    client.post(f"{form}/simpan", [*inputs(html), ("finish", "1")])
    assert "draf" not in (editor.root / FOLDER / "berita/2026-03-12-panen.md").read_text()


def test_a_sample_is_no_last_month(client, editor):
    write(
        editor,
        "posyandu/2026-10-12-contoh.md",
        "---\njudul: Contoh\ntanggal: 12 Oktober 2026\nposyandu: Rekaan\nsasaran: {S: 60, K: 60}\n"
        "contoh: ya\n---\nIsi.\n",
    )
    form = dict(inputs(client.get(begin(client, "posyandu")).text))
    assert (form["f.posyandu"], form["f.judul"]) == ("", "")


def test_another_posyandu_brings_its_own_month_along(client, editor):
    for name, count in (("Melati", 60), ("Mawar", 35)):
        write(
            editor,
            f"posyandu/2026-10-{count // 5}-{name.lower()}.md",
            f"---\njudul: Posyandu {name}\ntanggal: {count // 5} Oktober 2026\nposyandu: {name}\n"
            f"S: {count}\nK: {count}\nD: 30\nN: 20\n---\nPenimbangan berjalan lancar dan ramai.\n",
        )
    html = client.get(begin(client, "posyandu")).text
    assert dict(inputs(html))["f.posyandu"] == "Melati"
    address = unescape(re.search(r'formaction="(/baru/posyandu[^"]*)"', html)[1])
    form = dict(inputs(client.get(client.post(address).headers["location"]).text))
    assert (form["f.posyandu"], form["f.sasaran.S"]) == ("Mawar", "35")


def test_everybody_hears_who_else_has_the_post_open(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    assert "juga sedang membuka" not in client.get(form).text
    PRESENCE.note(form.rpartition("/")[2], "Bu Tini", editor.now())
    assert "Bu Tini juga sedang membuka tulisan ini" in client.get(form).text


def test_a_file_changed_in_notepad_is_shown_as_it_is_now(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    client.post(f"{form}/simpan", change(inputs(client.get(form).text), f__penulis="Bu Tini"))
    write(editor, "berita/2026-03-12-panen.md", PUBLISHED.replace("Bu Sri", "Bu Wati"))
    assert dict(inputs(client.get(form).text))["f.penulis"] == "Bu Wati"


def test_home_says_of_every_post_where_it_is(client, editor):
    def post(title, extra, day="12 Maret 2026"):
        head = f"---\njudul: {title}\ntanggal: {day}\n{extra}\n---\n"
        return head + PUBLISHED.rpartition("---\n")[2].replace("sejak pagi", title)

    write(editor, "berita/2026-03-12-satu.md", post("Yang terbit", "sumber: KIM"))
    write(editor, "berita/2026-03-13-dua.md", post("Nanti", "terbit: 1 Desember 2026"))
    write(editor, "berita/2026-03-14-tiga.md", post("Salah", "dusun: Ngemplak", "30 Februari 2026"))
    closed = "klasifikasi: dikecualikan\njenis_dokumen: B07"
    write(editor, "informasi-publik/empat.md", post("Rahasia", closed))
    html = client.get(f"/desa/{HERE}/").text

    def listed(name):
        return html.partition(f'id="{name}"')[2].partition("</section>")[0]

    assert "Yang terbit" in listed("published")
    assert "tampil mulai 1 Desember 2026" in listed("later")
    assert "tidak pernah tampil" in listed("later")
    assert "Februari 2026 hanya sampai tanggal 28" in listed("held")


def test_a_published_post_with_unsaved_changes_is_listed_once(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    sent = change(inputs(client.get(form).text), body="Sedang diubah.")
    client.post(f"{form}/draf", [*sent, ("tab", "abc"), ("seq", "1")])
    html = client.get(f"/desa/{HERE}/").text
    assert html.count("<b>Panen raya</b>") == 1
    assert "ada perubahan yang belum disimpan" in html


def test_an_autosave_that_arrives_after_the_save_changes_nothing(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    sent = change(inputs(client.get(form).text), f__judul="Panen raya di Ngemplak")
    client.post(f"{form}/simpan", [*sent, ("tab", "abc"), ("seq", "2")])
    late = client.post(f"{form}/draf", [*inputs(client.get(form).text), ("tab", "abc"), ("seq", "1")])
    assert late.json()["kept"] is False
    html = client.get(form).text
    assert dict(inputs(html))["f.judul"] == "Panen raya di Ngemplak"
    assert "belum disimpan" not in html


def test_a_file_that_is_no_text_is_refused_in_words(client, editor):
    form = write(editor, "berita/2026-03-12-panen.md", PUBLISHED)
    (editor.root / FOLDER / "berita/2026-03-12-panen.md").write_bytes(bytes(range(256)) * 4)
    answer = client.get(form)
    assert answer.status_code == 409
    assert "tidak terbaca" in answer.text


def test_the_forum_of_a_kecamatan_writes_news_too(client, editor):
    assert client.get("/desa/sumberrejo/_forum/").status_code == 404
    (editor.root / "content/sumberrejo/_forum").mkdir(parents=True)
    html = client.get("/desa/sumberrejo/_forum/").text
    assert "Tulis berita" in html
    assert "Siaran" not in html
    assert client.post("/baru/siaran?untuk=sumberrejo/_forum").status_code == 404
    form = begin(client, publisher="sumberrejo/_forum")
    client.post(
        f"{form}/simpan", change(inputs(client.get(form).text), f__judul="Rapat forum", body="Ramai.")
    )
    assert (editor.root / "content/sumberrejo/_forum/berita/2026-11-24-rapat-forum.md").is_file()
