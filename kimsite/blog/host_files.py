"""What web servers read beside the pages: `.htaccess` (Apache, LiteSpeed), `_headers` (static hosts).

`.htaccess` keeps to directives that shared hosting allows (`AllowOverride FileInfo Indexes`): no `Options`,
no rewriting, and a module's directives only where that module is there. Hosts that do not know a file
ignore it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from kimsite.model.blog import Blog
from kimsite.model.plans import DataPlan
from kimsite.record import Record
from kimsite.tools.served_files import ASKED_FOR_ANEW, DIGEST_NAMED, KEPT_FOR_A_YEAR

HTACCESS, HEADERS = ".htaccess", "_headers"
_SECURITY = (
    ("Content-Security-Policy", "frame-ancestors 'self'; object-src 'none'; base-uri 'none'"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
"""Beside the full policy that each page carries in its own head."""
_COMPRESSED = (
    "text/html text/css text/plain text/calendar text/csv text/xml application/xml application/atom+xml "
    "application/javascript text/javascript application/json application/manifest+json image/svg+xml"
)


class FormerAddress(Record):
    """A former address and where its post is now, both as site paths."""

    path: str
    """The file at the former address: /a/b/berita/lama/index.html."""
    url: str


def host_files(blog: Blog, moves: Iterable[FormerAddress]) -> Iterable[DataPlan]:
    """`.htaccess` of a blog: its own 404 page and its redirects; for the district also what holds everywhere.

    Source of the directives: the Apache 2.4 manual (core, mod_alias, mod_dir, mod_headers, mod_mime).
    """
    base = quote(urlsplit(blog.district.url).path.rstrip("/"))
    is_district = blog.publisher.form == "kabupaten"
    lines = (
        *(_for_the_site(base) if is_district else ()),
        f"ErrorDocument 404 {base}{quote(blog.publisher.url)}404.html",
        *_redirects(base, moves),
    )
    yield DataPlan(path=f"{blog.publisher.url.lstrip('/')}{HTACCESS}", data=_text(lines))
    if is_district:
        yield DataPlan(path=HEADERS, data=_text(_static_host_headers(base)))


def _text(lines: Iterable[str]) -> bytes:
    return "\n".join(
        ("# Dibuat oleh kimsite; perubahan di sini hilang saat situs dibangun lagi.", *lines, "")
    ).encode()


def _for_the_site(base: str) -> tuple[str, ...]:
    return (
        "AddDefaultCharset UTF-8",
        *_if("mod_dir.c", ("DirectoryIndex index.html",)),
        *_if("mod_autoindex.c", ("IndexIgnore *",)),
        *_if("mod_alias.c", (f'RedirectMatch 404 "^{re.escape(base)}/(.*/)?aset/$"',)),
        *_if(
            "mod_mime.c",
            (
                "AddType application/manifest+json .webmanifest",
                "AddType text/calendar .ics",
                "AddType application/atom+xml .atom",
                "AddCharset UTF-8 .html .css .js .json .xml .ics .csv .txt .webmanifest",
            ),
        ),
        *_if("mod_filter.c", _if("mod_deflate.c", (f"AddOutputFilterByType DEFLATE {_COMPRESSED}",))),
        *_if(
            "mod_headers.c",
            (
                *(f'Header set {name} "{value}"' for name, value in _SECURITY),
                f'Header set Cache-Control "{ASKED_FOR_ANEW}"',
                f'<FilesMatch "{DIGEST_NAMED}">',
                f'  Header set Cache-Control "{KEPT_FOR_A_YEAR}"',
                "</FilesMatch>",
            ),
        ),
    )


def _if(module: str, lines: Iterable[str]) -> tuple[str, ...]:
    return (f"<IfModule {module}>", *(f"  {line}" for line in lines), "</IfModule>")


def _redirects(base: str, moves: Iterable[FormerAddress]) -> tuple[str, ...]:
    lines = tuple(
        f'RedirectMatch 301 "{_pattern(base, move.path)}" "{base}{quote(move.url)}"' for move in moves
    )
    return _if("mod_alias.c", lines) if lines else ()


def _pattern(base: str, path: str) -> str:
    """Matches the former address with or without `index.html`. Apache compares decoded paths."""
    tail = "(index\\.html)?" if path.endswith("/index.html") else ""
    folder = path.removesuffix("index.html") if tail else path
    return f"^{re.escape(base)}{re.escape(folder)}{tail}$"


def _static_host_headers(base: str) -> tuple[str, ...]:
    """The format of Netlify and Cloudflare Pages, which set freshness of pages by themselves."""
    return (f"{base}/*", *(f"  {name}: {value}" for name, value in _SECURITY))
