"""`kimsite import wordpress`: a whole blog of WordPress into a village's folder."""

from __future__ import annotations

import click

from kimsite.cli.import_blog import BlogImport, blog_options, import_blog


@click.command(name="wordpress")
@blog_options("import wordpress")
def command(wanted: BlogImport) -> int:
    """Memindahkan seluruh blog WordPress ke satu KIM, dengan gambar dan alamat lamanya.

    Yang terbit tetap terbit, draf tetap draf; yang pribadi atau dibuang tidak dibawa.

    \b
    BERKAS: ekspor .xml dari WordPress (Perkakas, Ekspor, Semua konten), atau .zip-nya.
    Contoh:
      kimsite import wordpress deru.wordpress.2026-03-12.xml --desa sumberrejo/sumberrejo
    """
    return import_blog(wanted, "WordPress")
