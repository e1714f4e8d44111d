"""What lies in a village's folder, from file to article."""

from __future__ import annotations

from datetime import date, time

from kimsite.model.accounts import Account
from kimsite.model.kinds import Kind
from kimsite.model.marked import Marked, MarkedText, Place
from kimsite.model.records import KindRecord
from kimsite.record import Record


class SourceFile(Record, kw_only=True):
    """One Markdown file, read and decoded."""

    path: str
    """Below the project folder, forward slashes."""
    kind: str
    """The kind its folder names; 'halaman' directly in the village's folder."""
    text: str
    digest: str
    encoding: str = ""
    """How the file is stored where that is not UTF-8: `UTF-16`, `Windows-1252`."""


class MediaFile(Record, kw_only=True):
    """A picture, document or table that posts may use; not read yet."""

    path: str
    size: int
    stamp: str
    """Changes whenever the file does (`tools/files.py`)."""


class Sources(Record, kw_only=True):
    """All that a publisher's folder holds."""

    posts: tuple[SourceFile, ...]
    media: tuple[MediaFile, ...]
    unreadable: tuple[str, ...] = ()
    """Paths of posts whose text cannot be read."""
    empty: tuple[str, ...] = ()
    """Paths of posts that hold no text."""
    ignored: tuple[Account, ...] = ()
    """What is neither a post nor of use to one."""

    def paths(self) -> frozenset[str]:
        """Of every file there."""
        known = (
            *(post.path for post in self.posts),
            *(file.path for file in self.media),
            *self.unreadable,
            *self.empty,
            *(account.path for account in self.ignored),
        )
        return frozenset(known)


class Draft(Record, kw_only=True):
    """A post with its header split off; nothing interpreted."""

    path: str
    kind: str
    fields: tuple[tuple[MarkedText, Marked], ...]
    body: str
    body_line: int
    """Line number of the body's first line."""
    head: Place
    """Where a finding about a missing field points: the header's first line."""


class PhotoRef(Record, kw_only=True):
    """A picture that a header names."""

    file: str
    caption: str
    alt: str
    credit: str
    place: Place
    whole: str = ""
    """The text with several names that this one was cut out of: a file may have that very name."""


class FileRef(Record, kw_only=True):
    """A document that a header names: a file of the folder, or an address elsewhere."""

    file: str
    place: Place


class Post(Record, kw_only=True):
    """A post whose header is understood."""

    path: str
    kind: Kind
    title: str
    day: date
    clock: time | None
    slug: str
    url: str
    """Site path of its page: /kec/desa/berita/panen-raya/."""
    author: str
    role: str
    """PKK, Karang Taruna, perangkat, KIM, warga or empty."""
    summary: str
    """As written; empty: the first sentences of the text serve."""
    tags: tuple[str, ...]
    photos: tuple[PhotoRef, ...]
    files: tuple[FileRef, ...]
    source: str
    location: str
    hamlet: str
    language: str
    adinda: tuple[str, ...]
    programs: tuple[int, ...]
    """Program pokok PKK, 1 to 10."""
    draft: bool
    example: bool
    show_from: date | None
    hide_after: date | None
    """Last day of showing."""
    former_urls: tuple[str, ...]
    """As the writer gives them."""
    left_urls: tuple[str, ...] = ()
    """Addresses where kimsite itself may have shown the post before: they lead on, unless another page has
    them.
    """
    record: KindRecord
    body: str
    body_line: int
    head: Place
    recheck_on: date | None = None
    """First day on which the same source may be read or reported otherwise; None: never."""


class Rejected(Record, kw_only=True):
    """A source that is held back; its diagnostics state why."""

    recheck_on: date | None = None
    """As in `Post`."""


class Heading(Record, kw_only=True):
    """A heading inside a body, for the table of contents."""

    level: int
    text: str
    anchor: str


class Remark(Record, kw_only=True):
    """Something in a body that its writer should know of."""

    code: str
    words: str
    """The words of the source that it is about."""


class Body(Record, kw_only=True):
    """Markdown turned into safe HTML: a function of its own text alone, inner links still as written."""

    html: str
    headings: tuple[Heading, ...]
    links: tuple[str, ...]
    """Every href as written, in order, without doubles."""
    images: tuple[str, ...]
    """Every picture's src as written, in order, without doubles."""
    words: int
    excerpt: str
    """The first sentences as plain text, at most about 155 characters."""
    text: str
    """All of it as plain text on one line, for search and signatures."""
    tags: tuple[str, ...] = ()
    """Hashtags that were on lines of their own."""
    remarks: tuple[Remark, ...] = ()


class Stored(Record, kw_only=True):
    """Bytes that lie on disk, remembered by an earlier build."""

    root: str
    path: str
    size: int
    sha256: str


class PhotoSize(Record, kw_only=True):
    """One width of a photo, re-encoded."""

    width: int
    height: int
    name: str
    """File name by digest: 3f2a….-480.jpg."""


class PhotoFile(PhotoSize, kw_only=True):
    """One width of a photo with its bytes."""

    data: bytes | Stored


class PhotoMarks(Record, kw_only=True):
    """By what a photo that was used before is found."""

    dhash: str
    """16 hex digits that change little when the photo is saved again; empty for a broken photo."""
    taken: date | None
    """The day that its camera wrote; nothing else of the metadata is kept."""


class Photo(Record, kw_only=True):
    """A photo as readers get it: upright, stripped of all metadata, in a few widths."""

    path: str
    """Path of the original below the project folder."""
    variants: tuple[PhotoFile, ...]
    """Narrow to wide."""
    share: PhotoFile | None
    """1200×630 JPEG of at most 280 kB for link previews; only for a post's first photo."""
    located: bool
    """The original says where it was taken; nothing that is published does."""
    marks: PhotoMarks

    @property
    def files(self) -> tuple[PhotoFile, ...]:
        """All that is written of it."""
        return (*self.variants, self.share) if self.share else self.variants


class PhotoProbe(Record, kw_only=True):
    """The names and sizes of a photo that was not developed."""

    path: str
    variants: tuple[PhotoSize, ...]
    """As in `Photo`."""
    share: PhotoSize | None
    located: bool
    marks: PhotoMarks | None
    """None where nobody asks for them."""

    @property
    def files(self) -> tuple[PhotoSize, ...]:
        """All that would be written of it."""
        return (*self.variants, self.share) if self.share else self.variants


AnyPhoto = Photo | PhotoProbe


class Table(Record, kw_only=True):
    """A CSV of figures that a page shows."""

    path: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    """What was above the heads."""
    numeric: tuple[bool, ...] = ()
    """For each column whether it holds figures only."""


class Attachment(Record, kw_only=True):
    """A document offered for download."""

    path: str
    name: str
    """File name inside the output's aset folder."""
    size: int
    data: bytes


class Article(Record, kw_only=True):
    """A post with its body, pictures and files: ready to be placed."""

    post: Post
    body: Body
    pictures: tuple[tuple[str, AnyPhoto], ...]
    """(file as the post names it, the picture); header photos first, then those of the body."""
    attachments: tuple[tuple[str, Attachment], ...]
    """(file as the post names it, the document), of the header and of links."""
    table: Table | None
    linked: tuple[tuple[str, AnyPhoto], ...] = ()
    """(a link's target, the photo that it opens)."""
