"""What a form says speaks of what stands in it, not of lines of a file."""

from editor.test_editor import begin, change, inputs, the_post, write

NUMBER = "0812-0000-0000"


def test_a_number_in_the_news_is_answered_with_what_to_do_in_the_form(client, editor):
    form = write(
        editor,
        "berita/2026-03-12-panen.md",
        f"---\njudul: Panen raya\ntanggal: 12 Maret 2026\n---\nPadi dipanen. Hubungi {NUMBER} segera.\n",
    )
    html = client.get(form).text
    assert "Kalau pemiliknya setuju, tulis (sudah izin)" in html
    assert "wa:" not in html


def test_a_choice_is_shown_by_its_name_and_has_no_code_as_its_example(client, editor):
    form = begin(client, "informasi-publik")
    html = client.get(form).text
    assert "<span>Setiap saat</span>" in html
    assert "Setiap-saat" not in html
    for code in ("B07", "berkala"):
        assert f"Contoh: {code}" not in html
    sent = change(inputs(html), f__judul="Data desa", f__klasifikasi="setiap-saat", body="Terlampir.")
    client.post(f"{form}/simpan", sent)
    assert "klasifikasi: setiap-saat" in the_post(editor).text


def test_a_post_without_a_text_is_asked_for_one_in_the_form_and_its_name_is_filled_in(client, editor):
    form = begin(client, "posyandu")
    sent = change(inputs(client.get(form).text), f__judul="Posyandu Melati November", f__posyandu="")
    client.post(f"{form}/simpan", sent)
    html = client.get(form).text
    assert "Isi tulisan" in html.partition("Belum selesai.")[2].partition("</div>")[0]
    assert "---" not in html
    assert dict(inputs(html))["f.posyandu"] == "Melati"
    assert "Ada perubahan yang belum disimpan" not in html
    assert "kami baca sebagai isian" not in html
