"""Pictures with their captions, links, and what other hosts play inside a page."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urljoin, urlsplit

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from kimsite.importers.markup.elements import attribute, has_block, shows_nothing
from kimsite.record import Record

LINKED_SCHEMES = ("http://", "https://", "mailto:", "tel:", "#")
"""How addresses begin that a post may link to; addresses without a scheme are paths of the former blog."""
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|tiff?)(?:$|[?#])", re.IGNORECASE)
_BLOGGER_SIZE = re.compile(r"/(?:[swh]\d{1,4}(?:-[a-z0-9-]*)?)/(?=[^/]+$)", re.IGNORECASE)
_BLOGGER_SUFFIX = re.compile(r"=(?:[swh]\d{1,4}(?:-[a-z0-9-]*)*)$", re.IGNORECASE)
_BLOGGER_HOST = re.compile(r"(?:^|\.)(?:bp\.blogspot\.com|blogger\.googleusercontent\.com|ggpht\.com|google"
                           r"usercontent\.com)$")  # fmt: skip
_WORDPRESS_SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.(?:jpe?g|png|gif|webp)$)", re.IGNORECASE)
LARGEST_EDGE = 1600
"""Pixels that Blogger is asked for; wider than any page shows."""
PICTURE_MARK = "kimsite-gambar:"
"""Stands for the address of a picture in Markdown until it is known where the picture went."""
_LAZY = ("data-orig-file", "data-large-file", "data-src", "data-lazy-src", "data-original", "data-full-url")


class PictureReference(Record, kw_only=True):
    """A picture that a post shows."""

    addresses: tuple[str, ...]
    """Where it may be fetched, the largest first."""
    shown: str
    """The address that the post has."""
    alt: str


def settle_media(
    soup: BeautifulSoup, body: Tag, base: str = ""
) -> tuple[tuple[PictureReference, ...], tuple[str, ...]]:
    """Make links and pictures what Markdown can hold.

    `base`: the address that relative ones are meant from. The pictures in order, whose addresses are now
    numbers behind `PICTURE_MARK`; and the hosts of frames and players that became links.
    """
    for tag in body.find_all(["a", "img", "iframe"]):
        for name in ("href", "src"):
            if written := attribute(tag, name):
                tag[name] = _joined(base, written)
    played = _players(soup, body)
    for tag in body.find_all("a"):
        _settle_link(tag)
    pictures: list[PictureReference] = []
    for tag in body.find_all("img"):
        picture = _picture(tag)
        if picture is None:
            tag.decompose()
            continue
        tag.attrs = {"src": f"{PICTURE_MARK}{len(pictures)}", "alt": picture.alt}
        pictures.append(picture)
    for tag in body.find_all("table", class_="tr-caption-container"):
        _caption_table(soup, tag)
    for tag in body.find_all("figure"):
        _figure(soup, tag)
    return tuple(pictures), played


def _joined(base: str, written: str) -> str:
    """The address as a browser on the page `base` follows it; a relative one of no page leads nowhere."""
    plain = written.strip()
    if _SCHEME.match(plain) or plain.startswith(("#", "//")):
        return plain
    try:
        return urljoin(base, plain) if base.startswith("http") else f"relative:{plain}"
    except ValueError:
        return ""


def _players(soup: BeautifulSoup, body: Tag) -> tuple[str, ...]:
    hosts = []
    for tag in body.find_all(["iframe", "embed", "video", "audio"]):
        inner = tag.find("source")
        source = attribute(tag, "src") or (attribute(inner, "src") if isinstance(inner, Tag) else "")
        address = _playable(source)
        if not address:
            tag.unwrap() if tag.get_text().strip() else tag.decompose()
            continue
        host = (urlsplit(address).hostname or "").removeprefix("www.")
        hosts.append(host or tag.name)
        link = soup.new_tag("a", href=address)
        link.string = f"{_player_name(tag.name, address)} {address if host else address.rpartition('/')[2]}"
        paragraph = soup.new_tag("p")
        paragraph.append(link)
        tag.replace_with(paragraph)
    return tuple(hosts)


def _player_name(name: str, address: str) -> str:
    if "/maps" in address or "maps." in address:
        return "Peta:"
    if name == "audio" or "soundcloud" in address:
        return "Suara:"
    return "Video:" if name == "video" or re.search(r"youtu|vimeo|video|dailymotion", address) else "Lihat:"


def _playable(source: str) -> str:
    """The address that a reader can open: of a YouTube player the video's own page."""
    address = safe_address(f"https:{source}" if source.startswith("//") else source)
    match = re.search(r"youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]{6,20})", address)
    if match:
        return f"https://youtu.be/{match[1]}"
    if "maps" in address and "/embed" in address:
        place = parse_qs(urlsplit(address).query).get("q", [""])[0]
        return f"https://www.google.com/maps?q={place}" if place else address
    return address


def safe_address(written: str) -> str:
    """The address if a post may link to it, without blanks; else empty."""
    address = re.sub(r"[\x00-\x20\x7f]+", lambda match: "%20" if match[0] == " " else "", written.strip())
    if address.startswith("//"):
        address = f"https:{address}"
    if _SCHEME.match(address) and not address.lower().startswith(LINKED_SCHEMES):
        return ""
    return address.translate(
        {40: "%28", 41: "%29", 60: "%3C", 62: "%3E", 91: "%5B", 92: "%5C", 93: "%5D", 34: "%22"}
    )


def _settle_link(tag: Tag) -> None:
    """A link around words alone or one picture; a picture that leads to its own larger file is not one."""
    address = safe_address(attribute(tag, "href"))
    image = tag.find("img")
    words = tag.get_text().strip()
    if isinstance(image, Tag):
        if address and (_PICTURE_FILE.search(address) or _is_blogger_picture(address)):
            image["data-orig-file"] = address
            tag.unwrap()
        elif words or not address or has_block(tag) or len(tag.find_all("img")) > 1:
            tag.unwrap()
        else:
            tag.attrs = {"href": address}
        return
    if not address or not words or has_block(tag) or (address.startswith("#")):
        tag.unwrap()
        return
    for line in tag.find_all("br"):
        line.replace_with(" ")
    tag.attrs = {"href": address}
    if words == attribute(tag, "href") and words.startswith("http"):
        tag.string = words


def _is_blogger_picture(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(_BLOGGER_HOST.search(parts.hostname or "")) and "/" in parts.path


def _picture(tag: Tag) -> PictureReference | None:
    """The picture of an `img`; None for one that shows nothing (a counter, a picture without address)."""
    sizes = (attribute(tag, "width"), attribute(tag, "height"))
    shown = attribute(tag, "src")
    if "1" in sizes and set(sizes) <= {"0", "1", ""}:
        return None
    lazy = [attribute(tag, name) for name in _LAZY if attribute(tag, name)]
    if (not shown or shown.startswith(("data:image/gif", "data:image/svg"))) and lazy:
        shown = lazy[0]
    if not shown.strip():
        return None
    known = [_absolute(address) for address in (*lazy, shown)]
    larger = [made for address in known if (made := larger_picture(address)) != address]
    addresses = tuple(dict.fromkeys([*larger, *known]))
    return PictureReference(addresses=addresses, shown=known[-1], alt=alternative_text(tag))


def _absolute(address: str) -> str:
    plain = address.strip()
    return f"https:{plain}" if plain.startswith("//") else plain


def larger_picture(address: str) -> str:
    """The address of the same picture as large as it is needed, where hosts name sizes in addresses."""
    if address.startswith("data:"):
        return address
    if _is_blogger_picture(address):
        sized = _BLOGGER_SIZE.sub(f"/s{LARGEST_EDGE}/", address)
        return _BLOGGER_SUFFIX.sub(f"=s{LARGEST_EDGE}", sized)
    plain = address.partition("?")[0]
    return _WORDPRESS_SIZE.sub("", plain) if _WORDPRESS_SIZE.search(plain) else address


def alternative_text(tag: Tag) -> str:
    """What a picture shows, by its own words; empty for what cameras and editors put there."""
    words = " ".join(attribute(tag, "alt").split())
    return (
        ""
        if re.fullmatch(r"(?i)(?:img|dsc|image|photo|foto|picture)?[\W_\d]*(?:\.\w{3,4})?", words)
        else words
    )


def _caption_table(soup: BeautifulSoup, tag: Tag) -> None:
    """Blogger's table of a picture and its caption."""
    figure = soup.new_tag("figure")
    for cell in tag.find_all(["td", "th"]):
        if cell.find("img") is None:
            cell.name = "figcaption"
            cell.attrs = {}
        figure.append(cell.extract() if cell.name == "figcaption" else cell)
    for cell in figure.find_all(["td", "th"]):
        cell.unwrap()
    tag.replace_with(figure)


def _figure(soup: BeautifulSoup, tag: Tag) -> None:
    """A picture and, on the line below it, its caption in italics."""
    caption = tag.find("figcaption")
    pictures = tag.find_all("img")
    if not isinstance(caption, Tag) or len(pictures) != 1 or has_block(caption):
        return
    caption.extract()
    if any(not shows_nothing(node) for node in tag.find_all(string=True)):
        tag.insert_after(caption)
        caption.name = "p"
        return
    picture = (
        pictures[0].parent
        if isinstance(pictures[0].parent, Tag) and pictures[0].parent.name == "a"
        else pictures[0]
    )
    paragraph = soup.new_tag("p")
    paragraph.append(picture.extract())
    words = soup.new_tag("em")
    for node in list(caption.contents):
        if isinstance(node, Tag) and node.name == "em":
            node.unwrap()
    for node in list(caption.contents):
        words.append(node.extract())
    for inner in words.find_all("em"):
        inner.unwrap()
    for line in words.find_all("br"):
        line.replace_with(NavigableString(" "))
    if words.get_text().strip():
        paragraph.append(soup.new_tag("br"))
        paragraph.append(words)
    tag.replace_with(paragraph)
