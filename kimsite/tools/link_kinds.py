"""What is written in a link, a picture or a field for a file -> what kind of thing it names.

Nothing is looked up here.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from urllib.parse import parse_qs, quote, unquote

from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.unsafe_links import LONGEST, restored_address

PICTURES = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".jfif", ".heic", ".heif"}
)
DOCUMENTS = frozenset({".pdf", ".csv", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"})
OTHERS = frozenset(
    {".doc", ".xls", ".ppt", ".rtf", ".txt", ".zip", ".rar", ".7z", ".mp3", ".mp4", ".mov", ".avi", ".mkv",
     ".wav", ".m4a", ".3gp", ".svg", ".avif", ".apk", ".exe", ".pages", ".numbers", ".key", ".psd", ".cdr",
     ".ico", ".opus", ".webm"}
)  # fmt: skip
"""Files that people name and that are never published."""
_FILES = PICTURES | DOCUMENTS | OTHERS
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|[A-Za-z]:(?=[^\\/:]+\.[A-Za-z0-9]{2,5}$)")
_DEVICE = re.compile(
    r"(?:/?(?:storage/(?:emulated|self|[0-9A-F]{4}-)|sdcard|mnt/|data/user|home/[^/]+/|users/[^/]+/|root/|"
    r"var/mobile|private/var|volumes/|media/[^/]+/[^/]+/)"
    r"|(?:this pc|pc ini|internal storage|penyimpanan internal|memori internal|phone storage)[\\/]|~/|"
    r"%userprofile%)",
    re.IGNORECASE,
)
_ON_DEVICE = frozenset({"file", "content", "blob", "ms-appdata", "ph", "assets-library", "cid"})
_APPS = frozenset(
    {"whatsapp", "sms", "smsto", "mms", "geo", "intent", "market", "instagram", "fb", "facebook", "twitter",
     "tg", "line", "viber", "skype", "callto", "maps",
     "comgooglemaps", "google.navigation", "zoommtg", "zoomus", "youtube", "vnd.youtube", "tiktok",
     "snssdk1233", "gojek", "grab", "shopeeid", "tokopedia",
     "facetime", "telegram", "threads", "itms-apps", "android-app", "wa"}
)  # fmt: skip
_RELATIVE = re.compile(r"\.\./[\w./-]+", re.ASCII)
"""A plain path from the folder above: nothing in it can mean anything else."""
_EMAIL = lazy_pattern(r"[^\s@/:?#\\]+@[^\s@/:?#\\]+\.[A-Za-z]{2,}(?:\?\S*)?")
_CALLED = lazy_pattern(r"(?:\+|00)?[\d()][\d\s().-]{6,}\d")
_ENDINGS = (
    "id|com|org|net|info|biz|edu|gov|mil|int|co|me|be|ly|gl|gg|io|ai|app|dev|web|site|online|store|"
    "shop|xyz|link|page|click|club|live|news|blog|tv|to|cc|my|sg|uk|us|au|nl|de|jp|cn|in|eu|fr|do|la|"
    "gd|im|at|page|cloud|desa|tech|pro|space|website|asia|ws|st|is|sh|so|vc|ph|th|vn|tl|tk|ml|ga|cf|gq"
)
_HOST = lazy_pattern(
    (
        rf"(?:[\w-]+\.)+(?:{_ENDINGS})\.?(?::\d{{1,5}})?(?=[/?#\\]|$)|"
        rf"www\.[\w-]+(?:\.[\w-]+)+(?::\d{{1,5}})?(?=[/?#\\]|$)|(?:[\w-]+\.)+[a-z]{{2,8}}/(?=\S)"
    ),
    re.IGNORECASE,
)
"""A host without a scheme: of a known ending, with `www.`, or of any ending before a path."""
_SLIP = re.compile(
    r"(?=[hps]*t)([hpts]{3,7}|https?[a-z]?)\s*(?:[:;.,]+\s*[/\\]+|[:;]+|[/\\]{2,})[\s/\\]*", re.IGNORECASE
)
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202c"))


class LinkForm(StrEnum):
    """What an address or a name leads to."""

    OUTSIDE = "outside"
    """Elsewhere on the net, mail and telephone included."""
    INSIDE = "inside"
    """A name or path on this site."""
    ANCHOR = "anchor"
    """On the same page."""
    LOCAL = "local"
    """On the writer's own computer or phone."""
    EMBEDDED = "embedded"
    """A picture written out as letters."""
    APP = "app"
    """A program of some phones."""
    UNSAFE = "unsafe"
    NOTHING = "nothing"


class Target(Record, kw_only=True):
    """What an address or a name says."""

    form: LinkForm
    address: str = ""
    """OUTSIDE: as it is published, http, https, mailto or tel; INSIDE and LOCAL: the path with forward
    slashes, without escapes; else as written.
    """
    anchor: str = ""
    """What follows `#`, without escapes."""
    slip: bool = False
    """The start of the address was mistyped, and is right in `address`."""
    scheme: str = ""
    """In small letters, where one is written."""


@lru_cache(maxsize=4096)
def read_target(written: str) -> Target:
    """What `written` names. Never fails: what cannot be used is distinguished by its form."""
    if _RELATIVE.fullmatch(written):
        return Target(form=LinkForm.INSIDE, address=written)
    text = _bare(written)
    if not text:
        return Target(form=LinkForm.NOTHING)
    if text[0] == "#":
        return Target(form=LinkForm.ANCHOR, address=text, anchor=nfc(unquote(text[1:])))
    return _on_device(text) or _schemed(text) or _no_scheme(text)


def _bare(written: str) -> str:
    """Without what surrounds an address: blanks, signs that nobody sees, brackets, quotes."""
    text = written.translate(_INVISIBLE).strip()
    while len(text) > 1 and (text[0], text[-1]) in {
        ("<", ">"),
        ('"', '"'),
        ("'", "'"),
        ("“", "”"),
        ("‘", "’"),
    }:
        text = text[1:-1].strip()
    return text


def _on_device(text: str) -> Target | None:
    if _DRIVE.match(text) or text.startswith("\\\\") or _DEVICE.match(text):
        return Target(form=LinkForm.LOCAL, address=slashed(text))
    return None


def _schemed(text: str) -> Target | None:
    """An address with a scheme, spelt rightly or nearly so."""
    match = _SCHEME.match(text)
    scheme = match[1].lower() if match else ""
    rest = text[match.end() :] if match else ""
    if (
        scheme in {"http", "https"}
        and rest.startswith("//")
        and rest[2:3] not in {"", " ", "/", "\\"}
        and not _SLIP.match(rest[2:])
    ):
        return Target(
            form=LinkForm.OUTSIDE, address=f"{scheme}://{_escaped(_small_host(rest[2:]))}", scheme=scheme
        )
    if scheme in {"mailto", "tel", "phone", "callto"}:
        return _called(scheme, rest)
    if scheme in _ON_DEVICE:
        return Target(form=LinkForm.LOCAL, address=slashed(unquote(rest).split("?")[0]), scheme=scheme)
    if scheme == "data":
        return Target(form=LinkForm.EMBEDDED, address=text[:40], scheme=scheme)
    if scheme in _APPS:
        return Target(form=LinkForm.APP, address=text[:LONGEST], scheme=scheme)
    slip = _slip(text)
    if slip:
        return Target(form=LinkForm.OUTSIDE, address=slip, slip=True)
    if scheme and (_HOST.match(text) or _is_name(text)):
        return None
    return Target(form=LinkForm.UNSAFE, address=text[:LONGEST], scheme=scheme) if scheme else None


def _is_name(text: str) -> bool:
    """True for a file's name that has a colon in it: `Rapat: hasil.pdf`."""
    return suffix_of(text) in PICTURES | DOCUMENTS | {".md", ".markdown"} and ":" in text and " " in text


def _called(scheme: str, rest: str) -> Target:
    if scheme == "mailto":
        return Target(
            form=LinkForm.OUTSIDE, address=f"mailto:{_escaped(rest.strip().lstrip('/'))}", scheme=scheme
        )
    digits = re.sub(r"[^\d+;=,*#-]", "", unquote(rest))
    return (
        Target(form=LinkForm.OUTSIDE, address=f"tel:{digits}", scheme="tel")
        if digits
        else Target(form=LinkForm.NOTHING)
    )


def _slip(text: str) -> str:
    """The right address for a misspelt scheme; empty where it is none.

    `htps://…`, `http:/…`, `https//…`, `https:contoh.id`, `https://https://…`.
    """
    rest, secure, found = text, True, False
    while match := _SLIP.match(rest):
        rest, secure, found = (
            rest[match.end() :],
            match[1].lower() not in {"http", "htp", "ttp", "htpp", "hhtp", "htttp", "httpp"},
            True,
        )
    if not found or not _HOST.match(rest):
        return ""
    return f"http{'s' if secure else ''}://{_escaped(_small_host(rest))}"


def _no_scheme(text: str) -> Target:
    if text.startswith("//") and not text.startswith("///"):
        return Target(form=LinkForm.OUTSIDE, address=f"https://{_escaped(_small_host(text[2:]))}")
    if _EMAIL.fullmatch(text):
        return Target(form=LinkForm.OUTSIDE, address=f"mailto:{text}", scheme="mailto")
    if _CALLED.fullmatch(text) and text.lstrip("+(")[:1] in {"0", "6"}:
        return Target(form=LinkForm.OUTSIDE, address=f"tel:{re.sub(r'[^+0-9]', '', text)}", scheme="tel")
    if slip := _slip(text):
        return Target(form=LinkForm.OUTSIDE, address=slip, slip=True)
    path, _, anchor = text.partition("#")
    return Target(form=LinkForm.INSIDE, address=slashed(unquote(path)), anchor=nfc(unquote(anchor)))


def as_host(written: str) -> str:
    """The https address of a host without a scheme; empty where it is none.

    `www.contoh.id`, `contoh.id/berita`, `wa.me/62…`.
    """
    text = _bare(written)
    if not _HOST.match(text) or is_document(text.split("/", 1)[0]) or text.endswith((".md", ".markdown")):
        return ""
    return f"https://{_escaped(_small_host(text))}"


def elsewhere(href: str) -> str:
    """The http address that `href` leads to outside this site; empty for all else."""
    target = read_target(restored_address(href))
    if target.form == LinkForm.OUTSIDE:
        return target.address if target.address.startswith("http") else ""
    return as_host(restored_address(href)) if target.form == LinkForm.INSIDE else ""


def slashed(path: str) -> str:
    """A path as this site spells it: forward slashes, composed letters."""
    return nfc(path.replace("\\", "/")).strip()


def nfc(text: str) -> str:
    """Composed letters: macOS takes `é` apart, other systems do not."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def suffix_of(name: str) -> str:
    """The ending of a file's name in small letters; empty where it has none."""
    last = name.replace("\\", "/").rstrip(" /").rsplit("/", 1)[-1].lower()
    dot = last.rfind(".")
    return last[dot:] if dot > 0 else ""


def is_document(path: str) -> bool:
    """True for a name that ends like a photo, a document or another file that is no page."""
    return suffix_of(path.split("?", 1)[0]) in _FILES


def host_of(address: str) -> str:
    """The host of an http address, without `www.`."""
    return (
        re.sub(r"^https?://(?:[^/@]*@)?(?:www\.)?", "", address, flags=re.IGNORECASE)
        .split("/")[0]
        .split("?")[0]
        .split("#")[0]
        .lower()
    )


def better(target: Target) -> str:
    """The web address equivalent to one that a single program opens; empty where there is none."""
    body = target.address.partition(":")[2]
    if target.scheme in {"whatsapp", "wa"}:
        asked = parse_qs(body.partition("?")[2])
        if code := asked.get("code", [""])[0]:
            return f"https://chat.whatsapp.com/{quote(code)}"
        number, text = re.sub(r"\D", "", asked.get("phone", [""])[0]), asked.get("text", [""])[0]
        number = f"62{number[1:]}" if number.startswith("0") else number
        return f"https://wa.me/{number}" + (f"?text={quote(text)}" if text else "") if number or text else ""
    if target.scheme in {"sms", "smsto", "mms"}:
        number = re.sub(r"\D", "", body.partition("?")[0])
        return f"https://wa.me/62{number[1:]}" if number.startswith("0") else f"https://wa.me/{number}"
    if target.scheme == "geo":
        return f"https://www.google.com/maps?q={quote(body.partition('?')[0].partition(';')[0], safe=',.-')}"
    return ""


def _small_host(rest: str) -> str:
    """The host in small letters; the path as written."""
    rest = rest.replace("\\", "/") if "\\" in rest else rest
    end = min((at for mark in "/?#" if (at := rest.find(mark)) >= 0), default=len(rest))
    return rest[:end].strip().lower().rstrip(".") + rest[end:]


def _escaped(address: str) -> str:
    return "%20".join(address.split())
