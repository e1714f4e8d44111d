"""`kimsite import blogger`: a whole blog of Blogger into a village's folder."""

from __future__ import annotations

import click

from kimsite.cli.import_blog import BlogImport, blog_options, import_blog


@click.command(name="blogger")
@blog_options("import blogger")
def command(wanted: BlogImport) -> int:
    """Memindahkan seluruh blog Blogger ke satu KIM, dengan gambar dan alamat lamanya.

    Yang terbit tetap terbit, draf tetap draf; yang pribadi atau dibuang tidak dibawa.

    \b
    BERKAS: cadangan .xml dari Blogger, feed.atom dari Google Takeout, atau .zip-nya.
    Contoh:
      kimsite import blogger blog-03-12-2026.xml --desa sumberrejo/sumberrejo
    """
    return import_blog(wanted, "Blogger")
