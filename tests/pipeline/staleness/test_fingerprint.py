"""What the digests of a build are made of, and what they leave out."""

from kimsite.pipeline.staleness import fingerprint


def test_the_engine_is_its_source_not_what_python_compiles_of_it(tmp_path, monkeypatch):
    source = tmp_path / "kimsite" / "tools" / "files.py"
    source.parent.mkdir(parents=True)
    source.write_text("x = 1\n")
    monkeypatch.setattr(fingerprint.files, "__file__", str(source))
    digest = fingerprint.engine_digest.__wrapped__
    before = digest()
    compiled = source.parent / "__pycache__"
    compiled.mkdir()
    (compiled / "files.cpython-311.pyc").write_bytes(b"x")
    (compiled / "files.cpython-311.pyc.140212").write_bytes(b"")  # while another process writes it
    assert digest() == before
    source.with_name("more.py").write_text("y = 1\n")
    assert digest() != before
