"""A blog's page for writing without a server: the page, its script and style, its worker, its manifest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from kimsite.model.build import OutputFile
from kimsite.model.pages import SiteView
from kimsite.pipeline.offline_form.forms import offline_forms
from kimsite.pipeline.offline_form.words import OFFLINE_WORDS
from kimsite.tools import files
from kimsite.tools.digest import short
from kimsite.tools.feeds import json_bytes

OFFLINE_FOLDER = "tulis/"
"""Below a blog's address."""
OFFLINE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob: data:; "
    "manifest-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="{colour}">
<title>{title}</title>
<meta name="description" content="{lead}">
<link rel="stylesheet" href="tulis.css">
<link rel="manifest" href="manifest.webmanifest">
<link rel="icon" href="../aset/ikon.png" type="image/png">
<link rel="apple-touch-icon" href="../aset/ikon.png">
<script src="tulis.js" defer></script>
</head>
<body>
<main id="isi" data-nama="{title}" data-wa="{whatsapp}">
<h1>{title}</h1>
<p>{noscript}</p>
</main>
</body>
</html>
"""


def offline_page(site: SiteView, colour: str) -> Iterator[OutputFile]:
    """The files of the page for a blog, small and the same until the blog's name or number changes.

    `colour`: the palette's brand colour, for browser bars.
    """
    language = site.language if site.language in OFFLINE_WORDS else "id"
    words, folder = OFFLINE_WORDS[language], f"{site.url.lstrip('/')}{OFFLINE_FOLDER}"
    title = words["title"].format(name=site.name)
    page = _PAGE.format(
        language=language, policy=OFFLINE_POLICY, colour=escape(colour), title=escape(title),
        lead=escape(words["lead"]), whatsapp=escape(site.whatsapp), noscript=escape(words["noscript"]),
    ).encode()  # fmt: skip
    script, style, worker = _shared(language)
    manifest = _manifest(title, words["short"], language, colour)
    version = short(b"".join((page, script, style, worker, manifest)))
    yield OutputFile(path=f"{folder}tulis.css", data=style)
    yield OutputFile(path=f"{folder}tulis.js", data=script)
    yield OutputFile(path=f"{folder}manifest.webmanifest", data=manifest)
    yield OutputFile(path=f"{folder}sw.js", data=worker.replace(b"VERSION", version.encode(), 1))
    yield OutputFile(path=f"{folder}index.html", data=page)


@cache
def _shared(language: str) -> tuple[bytes, bytes, bytes]:
    """The script with forms and words, the style and the worker: the same for all blogs of a language."""
    words = json.dumps(OFFLINE_WORDS[language], ensure_ascii=False, separators=(",", ":"))
    forms = json.dumps(offline_forms(), ensure_ascii=False, separators=(",", ":"))
    script = _static("tulis.js").replace("/*FORMS*/{}", forms, 1).replace("/*WORDS*/{}", words, 1)
    return script.encode(), _static("tulis.css").encode(), _static("sw.js").encode()


def _static(name: str) -> str:
    """A file of this room without comments and indents."""
    text = files.read_bytes(Path(__file__).parent, f"static/{name}").decode()
    return _INDENT.sub("", _COMMENT.sub("", text))


def _manifest(title: str, short_name: str, language: str, colour: str) -> bytes:
    return json_bytes(
        {
            "name": title,
            "short_name": short_name,
            "lang": language,
            "start_url": "./index.html",
            "scope": "./",
            "display": "standalone",
            "background_color": "#f6f4ef",
            "theme_color": colour,
            "icons": [
                {
                    "src": "../aset/ikon.png",
                    "sizes": "192x192",
                    "type": "image/png",
                    "purpose": "any maskable",
                }
            ],
            "share_target": {
                "action": "./index.html",
                "method": "POST",
                "enctype": "multipart/form-data",
                "params": {
                    "title": "judul",
                    "text": "teks",
                    "url": "tautan",
                    "files": [{"name": "foto", "accept": ["image/*"]}],
                },
            },
        }
    )
