"""An XML export, record by record: never the whole in memory, no entities of its own, cut ends known."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from kimsite.importers.blogs.item import ExportEnd, HostileExportError

_PIECE = 1 << 18
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_ENTITY = re.compile(
    rb"&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,30});)?"
)
"""An ampersand that XML does not know: alone, or before a name of HTML."""
_SECTION = re.compile(rb"<!\[CDATA\[|\]\]>")
_MARGIN = 64
"""Bytes kept back at the end of a piece, so that no mark is read in two halves."""
_KNOWN_PREFIXES = {
    b"content": b"http://purl.org/rss/1.0/modules/content/",
    b"dc": b"http://purl.org/dc/elements/1.1/",
    b"excerpt": b"http://wordpress.org/export/1.2/excerpt/",
    b"wp": b"http://wordpress.org/export/1.2/",
    b"wfw": b"http://wellformedweb.org/CommentAPI/",
    b"atom": b"http://www.w3.org/2005/Atom",
    b"media": b"http://search.yahoo.com/mrss/",
    b"gd": b"http://schemas.google.com/g/2005",
    b"thr": b"http://purl.org/syndication/thread/1.0",
    b"app": b"http://www.w3.org/2007/app",
    b"georss": b"http://www.georss.org/georss",
    b"blogger": b"http://schemas.google.com/blogger/2018",
}
_ROOT = re.compile(rb"<(rss|feed)\b([^>]*)>")


class RecordBuilder:
    """Collects elements of one name as they end and drops all others, so that memory stays small."""

    def __init__(self, names: frozenset[str]) -> None:
        """`names`: local names of the records, such as item and entry."""
        self._names = names
        self._open: list[Element] = []
        self._last: Element | None = None
        self._texts: list[str] = []
        self._after = False
        self.done: list[Element] = []
        self.root = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        self._flush()
        self.root = self.root or local_name(tag)
        if self._open or local_name(tag) in self._names:
            made = Element(tag, attributes)
            if self._open:
                self._open[-1].append(made)
            self._open.append(made)
            self._last, self._after = made, False

    def end(self, tag: str) -> None:  # noqa: ARG002  # expat's signature
        """An element closes."""
        self._flush()
        if self._open:
            self._last, self._after = self._open.pop(), True
            if not self._open:
                self.done.append(self._last)
                self._last = None

    def data(self, text: str) -> None:
        """A piece of text."""
        if self._open:
            self._texts.append(text)

    def close(self) -> None:
        """The document has ended."""

    def _flush(self) -> None:
        if self._texts and self._last is not None:
            text = "".join(self._texts)
            if self._after:
                self._last.tail = text
            else:
                self._last.text = text
        self._texts = []


def xml_records(
    stream: IO[bytes], names: frozenset[str], roots: frozenset[str]
) -> Iterator[Element | ExportEnd]:
    """The elements of these names in turn, then an `ExportEnd` where the file is cut or no longer XML.

    Control characters, HTML's own entities, single ampersands and undeclared prefixes, which blogs write
    against the rules of XML, are corrected on the way. Raises HostileExportError, and ValueError where the
    root is not one of `roots`.
    """
    builder = RecordBuilder(names)
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    parser.parser.buffer_text = True  # one call for a text and not one for each entity in it
    parser.parser.buffer_size = _PIECE
    try:
        for piece in _well_formed(stream):
            parser.feed(piece)
            if builder.root and builder.root not in roots:
                raise ValueError(builder.root)
            yield from builder.done
            builder.done.clear()
        parser.close()
    except DefusedXmlException as error:
        raise HostileExportError from error
    except ParseError as error:
        if not builder.root:
            raise ValueError from error
        yield from builder.done
        yield ExportEnd(line=error.position[0])
        return
    yield from builder.done


def _well_formed(stream: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces that a strict parser reads."""
    rest, in_section, at_root = b"", False, True
    while True:
        try:
            read = stream.read(_PIECE)
        except (OSError, EOFError):  # a compressed file that is cut
            read = b""
        data = rest + read.translate(None, _CONTROLS)
        if at_root:
            if read and _ROOT.search(data) is None and len(data) < 4 * _PIECE:
                rest = data
                continue
            data, at_root = _ROOT.sub(_with_prefixes, data, count=1), False
        cut = len(data) - _MARGIN if read else len(data)
        end = max(data.rfind(b">", 0, cut), data.rfind(b"\n", 0, cut)) + 1 if read else len(data)
        if end <= 0:
            rest = data
            if not read:
                return
            continue
        piece, rest = data[:end], data[end:]
        out = []
        at = 0
        for mark in _SECTION.finditer(piece):
            out += [piece[at : mark.start()] if in_section else _plain(piece[at : mark.start()]), mark[0]]
            at, in_section = mark.end(), mark[0] != b"]]>"
        out.append(piece[at:] if in_section else _plain(piece[at:]))
        yield b"".join(out)
        if not read:
            return


def _plain(data: bytes) -> bytes:
    return _ENTITY.sub(_as_number, data) if b"&" in data else data


def _as_number(match: re.Match[bytes]) -> bytes:
    """An entity of HTML as numbers; one that nobody declares, and a single sign, stay visible as text."""
    shown = html.unescape(match[0].decode())
    if shown.startswith("&"):
        return b"&amp;" + match[0][1:]
    return "".join(f"&#{ord(char)};" for char in shown).encode()


def _with_prefixes(match: re.Match[bytes]) -> bytes:
    missing = (
        b' xmlns:%s="%s"' % (prefix, space)
        for prefix, space in _KNOWN_PREFIXES.items()
        if b"xmlns:%s=" % prefix not in match[2]
    )
    closes = b"/" if match[2].endswith(b"/") else b""
    return b"<%s%s%s%s>" % (match[1], match[2].removesuffix(b"/"), b"".join(missing), closes)


def local_name(tag: str) -> str:
    """The name of an element without its namespace.

    >>> local_name("{http://www.w3.org/2005/Atom}entry")
    'entry'
    """
    return tag.rpartition("}")[2]


def child_text(element: Element, name: str) -> str:
    """The text of the first child of that local name; empty where there is none."""
    return next(((child.text or "") for child in element if local_name(child.tag) == name), "")
