"""Exports of blogs as Blogger and WordPress write them, with invented posts."""

import html
import zipfile
from pathlib import Path

BLOG = "https://kimderu.blogspot.com"


def blogger_entry(
    number: int,
    title: str,
    body: str,
    *,
    published: str = "2016-01-26T20:30:00.000+07:00",
    labels: tuple[str, ...] = (),
    kind: str = "post",
    draft: bool = False,
    path: str = "",
    author: str = "Siti A.",
) -> str:
    control = "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>"
    categories = "".join(
        f"<category scheme='http://www.blogger.com/atom/ns#' term='{html.escape(label, quote=True)}'/>"
        for label in labels
    )
    link = f"<link rel='alternate' type='text/html' href='{BLOG}{path}' title='x'/>" if path else ""
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.{kind}-{number}</id><published>{published}</published>"
        "<category scheme='http://schemas.google.com/g/2005#kind' "
        f"term='http://schemas.google.com/blogger/2008/kind#{kind}'/>{categories}"
        f"<title type='text'>{html.escape(title)}</title>"
        f"<content type='html'>{html.escape(body)}</content>{link}"
        f"<author><name>{author}</name></author>{control if draft else ''}</entry>"
    )


def blogger(*entries: str) -> str:
    return (
        "<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href='x.css' type='text/css'?>"
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>"
        f"<id>tag:blogger.com,1999:blog-1.archive</id><title>KIM Deru</title>{''.join(entries)}</feed>"
    )


def takeout_entry(number: int, title: str, body: str, *, status: str = "LIVE", kind: str = "POST") -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id><blogger:type>{kind}</blogger:type>"
        f"<blogger:status>{status}</blogger:status><author><name>Siti A.</name></author>"
        f"<title>{html.escape(title)}</title><content type='html'>{html.escape(body)}</content>"
        "<blogger:created>2024-05-01T01:00:00Z</blogger:created><published>2024-05-01T01:00:00Z</published>"
        "<category scheme='tag:blogger.com,1999:blog-1' term='Kegiatan'/>"
        f"<blogger:filename>/2024/05/tulisan-{number}.html</blogger:filename>"
        "<blogger:trashed></blogger:trashed></entry>"
    )


def takeout(*entries: str) -> str:
    return (
        "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' "
        "xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-1</id>"
        f"<title>KIM Deru</title>{''.join(entries)}</feed>"
    )


def zipped(path: Path, text: str, member: str = "Takeout/Blogger/Blogs/KIM Deru/feed.atom") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Takeout/archive_browser.html", "<html></html>")
        archive.writestr(member, text)
    return path


def wxr_item(
    number: int,
    title: str,
    body: str,
    *,
    status: str = "publish",
    sort: str = "post",
    gmt: str = "2016-01-26 13:30:00",
    locked: str = "",
    more: str = "",
) -> str:
    return (
        f"<item><title>{html.escape(title)}</title>"
        f"<link>https://deru.example/2016/01/tulisan-{number}/</link>"
        "<dc:creator>siti</dc:creator>"
        f"<guid isPermaLink='false'>https://deru.example/?p={number}</guid>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded>"
        "<excerpt:encoded><![CDATA[]]></excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_date>2016-01-26 20:30:00</wp:post_date>"
        f"<wp:post_date_gmt>{gmt}</wp:post_date_gmt><wp:status>{status}</wp:status>"
        f"<wp:post_type>{sort}</wp:post_type><wp:post_password>{locked}</wp:post_password>{more}</item>"
    )


def wxr(*items: str, version: str = "1.2") -> str:
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' "
        f"xmlns:excerpt='http://wordpress.org/export/{version}/excerpt/' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/' "
        f"xmlns:wp='http://wordpress.org/export/{version}/'><channel><title>KIM Deru</title>"
        f"<wp:wxr_version>{version}</wp:wxr_version><wp:author><wp:author_login>siti</wp:author_login>"
        "<wp:author_display_name><![CDATA[Siti A.]]></wp:author_display_name></wp:author>"
        f"{''.join(items)}</channel></rss>"
    )
