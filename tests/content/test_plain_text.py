from kimsite.content.plain_text import plain_text


def test_a_text_is_read_without_header_and_markdown(tmp_path):
    source = (
        "---\njudul: Panen\ntanggal: 2026-03-12\n---\n## Hasil\n\n- **Padi** dan [jagung](https://a.id/x) "
        "![foto](a.jpg)\n\n> Kata Pak Giman.\n"
    )
    (tmp_path / "a.md").write_text(source)
    (tmp_path / "b.md").write_bytes(source.replace("\n", "\r\n").encode("utf-8-sig"))
    assert plain_text(tmp_path, "a.md") == "Hasil Padi dan jagung Kata Pak Giman."
    assert plain_text(tmp_path, "b.md") == plain_text(tmp_path, "a.md")
    (tmp_path / "c.md").write_bytes(b"\xff\xfe\x00")
    assert plain_text(tmp_path, "c.md") == plain_text(tmp_path, "tidak-ada.md") == ""
