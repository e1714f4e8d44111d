"""The editor from home to a file, without a script."""

HERE = "sumberrejo/sumberrejo"


def begin(client, kind="berita", publisher=HERE):
    """The address of a new post's form."""
    response = client.post(f"/baru/{kind}?untuk={publisher}")
    assert response.status_code == 303
    return response.headers["location"]


def test_a_new_post_becomes_a_file(client, editor):
    assert "Tulis berita" in client.get("/").text
    form = begin(client)
    assert 'name="f.judul"' in client.get(form).text
    sent = {"f.judul": "Panen raya", "f.tanggal": "24 November 2026", "body": "Padi dipanen.\r\n\r\nRamai."}
    assert client.post(f"{form}/simpan", data=sent).headers["location"] == form
    file = editor.root / "content/sumberrejo/sumberrejo/berita/2026-11-24-panen-raya.md"
    text = file.read_text()
    assert text == "---\njudul: Panen raya\ntanggal: 24 November 2026\n---\nPadi dipanen.\n\nRamai.\n"
