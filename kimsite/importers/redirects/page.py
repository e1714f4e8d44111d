"""The page that says how to put the redirects of a former blog in place, with texts to copy."""

from __future__ import annotations

from html import escape

from kimsite.importers.redirects.lines import NOTICE_SECONDS
from kimsite.importers.redirects.words_en import REDIRECT_WORDS_EN
from kimsite.importers.redirects.words_id import REDIRECT_WORDS_ID
from kimsite.model.language import Language
from kimsite.record import Record


class RedirectTexts(Record, kw_only=True):
    """What is to be pasted where."""

    blogger: str
    apache: str
    static_host: str
    name: str
    """Of the KIM."""
    home: str
    count: int


_WORDS: dict[Language, dict[str, str]] = {"id": REDIRECT_WORDS_ID, "en": REDIRECT_WORDS_EN}
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{overflow-wrap:anywhere;font:18px/1.6 system-ui,sans-serif}"
    "body{max-width:44rem;margin:0 auto;padding:1rem}"
    "h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid #8888;"
    "padding-top:1.25rem}textarea{width:100%;min-height:9rem;font:14px/1.5 ui-monospace,monospace;"
    "box-sizing:border-box;padding:.75rem;border:1px solid #888;border-radius:.5rem}li{margin:.35rem 0}"
    "code{overflow-wrap:anywhere;background:#8882;padding:.1em .3em;border-radius:.3em}small{font-size:1rem}"
)


def redirect_page(texts: RedirectTexts, language: Language, check: str) -> bytes:
    """The page as HTML that opens from a folder. `check`: the command that follows all addresses."""
    words = {
        key: escape(text.format(name=texts.name, count=texts.count, home=texts.home, seconds=NOTICE_SECONDS))
        for key, text in _WORDS[language].items()
    }
    parts = (
        _part("h1", words["title"], f"<p>{words['lead']}</p><p>{words['copy']}</p>"),
        _part(
            "h2",
            words["blogger"],
            _steps(words["blogger_steps"])
            + _box(words["blogger"], texts.blogger)
            + f"<p>{words['blogger_note']}</p>",
        ),
        _part("h2", words["apache"], _steps(words["apache_steps"]) + _box(words["apache"], texts.apache)),
        _part(
            "h2",
            words["static"],
            f"<p>{words['static_steps']}</p>" + _box(words["static"], texts.static_host),
        ),
        _part("h2", words["domain"], f"<p>{words['domain_text']}</p>"),
        _part("h2", words["check"], f"<p><code>{escape(check)}</code></p>"),
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{words["title"]}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{_STYLE}</style></head><body><main>{''.join(parts)}</main></body></html>\n"
    ).encode()


def _part(level: str, title: str, content: str) -> str:
    return f"<{level}>{title}</{level}>{content}"


def _steps(words: str) -> str:
    return f"<ol>{''.join(f'<li>{step}</li>' for step in words.split('|'))}</ol>"


def _box(label: str, text: str) -> str:
    return f'<textarea readonly aria-label="{label}" spellcheck="false">{escape(text)}</textarea>'
