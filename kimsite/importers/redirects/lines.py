"""Redirects in the languages of hosts: Apache, static hosts, and a script for Blogger, which has no others.

Blogger's own redirects lead only to other pages of the same blog (Settings, Errors and redirects).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from urllib.parse import quote, unquote, urlsplit

from kimsite.record import Record
from kimsite.tools.spreadsheet import as_text

TABLE_MARK = "kimsitePindah"
"""Names the table of addresses in a page of the former blog; `kimsite verify` looks for it."""
LIST_HEAD = ("alamat lama", "alamat baru")
NOTICE_SECONDS = 5
"""How long a reader sees the notice before the script follows the address."""


class Redirect(Record):
    """A former address and the one that replaces it."""

    former: str
    """The path at the former host: /2016/01/panen.html."""
    now: str
    """The absolute address at the new site."""


_SCRIPT = """<!-- Pindahan blog, dibuat oleh kimsite -->
<script type='text/javascript'>
//<![CDATA[
var {mark}={table};
var kimsiteRumah={home},kimsiteDetik={seconds}; // 0: hanya pemberitahuan, tanpa pindah sendiri
(function(){{
  var jalan=decodeURIComponent(location.pathname).replace(/\\/+$/,'');
  var baru={mark}[jalan]; if(baru===undefined&&jalan!=='')return;
  var ke=/^https?:/.test(baru||'')?baru:kimsiteRumah+(baru||'');
  var tanda=document.createElement('link'); tanda.rel='canonical'; tanda.href=ke;
  document.head.appendChild(tanda);
  document.addEventListener('DOMContentLoaded',function(){{
    var kotak=document.createElement('p'),tautan=document.createElement('a');
    kotak.style.cssText='margin:0;padding:16px;font:18px/1.5 sans-serif;color:#111;background:#ffe9a8';
    tautan.style.cssText='color:#003d99'; tautan.href=ke; tautan.textContent=ke;
    kotak.appendChild(document.createTextNode('Blog ini sudah pindah. Tulisan ini sekarang ada di '));
    kotak.appendChild(tautan); document.body.insertBefore(kotak,document.body.firstChild);
    if(kimsiteDetik)setTimeout(function(){{location.replace(ke);}},kimsiteDetik*1000);
  }});
}})();
//]]>
</script>
<noscript><p>Blog ini sudah pindah ke <a href='{shown}'>{shown}</a></p></noscript>
<!-- akhir pindahan blog -->
"""


def apache_lines(redirects: Iterable[Redirect], home: str) -> str:
    """Lines for `.htaccess` of the former host (Apache mod_alias; LiteSpeed reads the same)."""
    rows = [f'RedirectMatch 301 "^{_pattern(redirect.former)}$" "{redirect.now}"' for redirect in redirects]
    first = f'RedirectMatch 301 "^/$" "{home}"'
    return "\n".join(("<IfModule mod_alias.c>", *(f"  {row}" for row in (*rows, first)), "</IfModule>", ""))


def _pattern(path: str) -> str:
    """Matches the path with or without a slash at its end. Apache compares decoded paths."""
    return f"{re.escape(unquote(path).rstrip('/'))}/?"


def static_host_lines(redirects: Iterable[Redirect], home: str) -> str:
    """Lines for `_redirects`, as Netlify and Cloudflare Pages read it."""
    rows = (f"{quote(unquote(redirect.former))} {redirect.now} 301" for redirect in redirects)
    return "\n".join((*rows, f"/ {home} 301", ""))


def blogger_block(redirects: Iterable[Redirect], home: str) -> str:
    """What is pasted behind `<head>` in a theme of Blogger: a notice with a link, followed after a while."""
    table = {
        unquote(redirect.former).rstrip("/"): redirect.now.removeprefix(home)
        if redirect.now.startswith(home)
        else redirect.now
        for redirect in redirects
    }
    rows = json.dumps(table, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return _SCRIPT.format(
        mark=TABLE_MARK, table=rows.replace("</", "<\\/").replace("]]>", "]]\\u003e"),
        home=json.dumps(home), seconds=NOTICE_SECONDS, shown=quote(home, safe="/:%"),
    )  # fmt: skip


def redirect_list(redirects: Iterable[Redirect], host: str) -> bytes:
    """All addresses as a table for a spreadsheet.

    `host`: the former blog's address, https://…
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(LIST_HEAD)
    for redirect in redirects:
        writer.writerow([as_text(host.rstrip("/") + redirect.former), as_text(redirect.now)])
    return out.getvalue().encode("utf-8-sig")


def read_redirect_list(data: bytes) -> tuple[tuple[str, str], ...]:
    """(former address, new address) of each row of such a table."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig", "replace")), delimiter=";")
    return tuple((row[0], row[1]) for row in rows if len(row) > 1 and urlsplit(row[0]).scheme)
