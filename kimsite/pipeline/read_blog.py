"""A publisher's folder -> its blog, read once: sources, posts, articles, in this order.

Build, check, reports, portal and preview all read a folder here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from kimsite.blog.assemble import assemble_blog, is_public, is_shown, opens
from kimsite.content.conflicts import BlogLocation, resolve_url_conflicts
from kimsite.content.copies import report_duplicates, without_copies, without_versions
from kimsite.content.discover import discover
from kimsite.content.media.library import MediaLibrary
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account
from kimsite.model.addresses import Dispute
from kimsite.model.blog import Blog
from kimsite.model.build import VillageJob
from kimsite.model.content import AnyPhoto, Article, Body, Post, Sources
from kimsite.model.marked import Place
from kimsite.pipeline.accounting import file_accounts
from kimsite.pipeline.cache.posts import key_of
from kimsite.pipeline.cache.village import ArticleKey, CachedArticle, VillageCaches
from kimsite.pipeline.in_steps import Unfinished
from kimsite.pipeline.post_faults import report_unfinished
from kimsite.pipeline.read_photo import PhotoReader, Photos
from kimsite.pipeline.read_post import convert_bodies, findings_for, read_article, read_sources
from kimsite.pipeline.waiting import report_waiting
from kimsite.record import Record
from kimsite.tools.deadline import Deadline
from kimsite.tools.digest import quick
from kimsite.tools.unreadable import Unreadable

POST_SECONDS = 5.0
"""What reading or converting one post may take; the longest honest post of the corpora takes a hundredth."""


class BlogReading(Record, kw_only=True):
    """What one publisher's folder says."""

    sources: Sources
    posts: tuple[Post, ...]
    """All that are understood, shown or not."""
    published: frozenset[str]
    """The paths of those that are shown."""
    held: frozenset[str]
    """The paths of files that an error keeps from being published."""
    expired: tuple[Article, ...]
    """Those whose last day has passed. For reports."""
    held_expired: Findings
    """What was found in those; nobody needs to correct them."""
    disputes: tuple[Dispute, ...]
    """Addresses that several posts asked for."""
    recheck_on: date | None
    """The first day on which the same files may be read or reported otherwise; None: never."""
    blog: Blog

    def digests(self) -> dict[str, str]:
        """Source path -> digest of its text."""
        return {source.path: source.digest for source in self.sources.posts}

    def accounts(self, diagnostics: Findings) -> tuple[Account, ...]:
        """What became of every file of the folder."""
        return file_accounts(
            self.sources, self.posts, self.published, self.held, self.blog.as_of, diagnostics
        )


class PostsReading(Record, kw_only=True):
    """What one publisher's sources say, before anything is converted."""

    posts: tuple[Post, ...]
    """All that are understood, each with its own address; drafts and closed documents included."""
    held: frozenset[str]
    """The paths of those that are not understood, or may not be published."""
    disputes: tuple[Dispute, ...]
    recheck_on: date | None
    """As in `BlogReading`."""


def read_blog(
    job: VillageJob, caches: VillageCaches, diagnostics: Findings, photos: Photos = Photos.DEVELOP
) -> BlogReading:
    """Read a publisher's folder. Nothing is rendered; nothing but developed photos is written."""
    sources = discover(Path(job.root), job.publisher.folder, diagnostics, caches.sources)
    read = read_posts(sources, job, caches, diagnostics)
    shown = [post for post in read.posts if is_public(post) and is_shown(post, job.as_of)]
    expired = [post for post in read.posts if is_public(post) and is_expired(post, job.as_of)]
    held_expired = findings_for(job)
    articles = convert_posts(shown, sources, job, caches, photos, diagnostics)
    past = convert_posts(
        expired, sources, job, caches, Photos.MARK if photos is Photos.DEVELOP else photos, held_expired
    )
    published = frozenset(article.post.path for article in articles)
    return BlogReading(
        sources=sources,
        posts=read.posts,
        published=published,
        held=read.held.union(sources.unreadable, {post.path for post in shown} - published),
        expired=past,
        held_expired=held_expired,
        disputes=read.disputes,
        recheck_on=read.recheck_on,
        blog=assemble_blog(job.publisher, job.district, articles, read.posts, job.as_of),
    )


def is_expired(post: Post, as_of: date) -> bool:
    """True when the post was shown and its last day has passed."""
    return opens(post) <= as_of and not is_shown(post, as_of)


def read_posts(
    sources: Sources, job: VillageJob, caches: VillageCaches, diagnostics: Findings
) -> PostsReading:
    """Sources -> posts whose header is understood, whose text may be published, each with its own address."""
    read = []
    held = []
    rechecks: list[date | None] = []
    with Deadline(POST_SECONDS) as limit:
        originals = tuple(without_copies(sources.posts, diagnostics))
        understood = read_sources(originals, job, caches.posts, limit, diagnostics)
        for source, post in zip(originals, understood, strict=True):
            if isinstance(post, Unfinished):
                head = Place(path=source.path)
                report_unfinished(post, head, head, job, diagnostics)
                held.append(source.path)
                continue
            rechecks.append(post.recheck_on)
            if isinstance(post, Post):
                read.append(post)
            else:
                held.append(source.path)
    posts = without_versions(read, diagnostics)
    open_ = tuple(post for post in posts if post.draft or is_public(post))
    shown = {post.path for post in open_ if not post.draft and is_shown(post, job.as_of)}
    report_duplicates((post for post in open_ if post.path in shown), diagnostics)
    waiting = (post for post in open_ if not post.draft and post.path not in shown)
    rechecks.append(report_waiting(waiting, job.as_of, diagnostics))
    publisher = job.publisher
    home = BlogLocation(folder=publisher.folder, url=publisher.url, seen=job.seen, others=publisher.others)
    placed = resolve_url_conflicts(open_, lambda post: post.path in shown, home, sources.paths, diagnostics)
    closed = (post for post in posts if not (post.draft or is_public(post)))
    return PostsReading(
        posts=(*placed.posts, *closed),
        held=frozenset(held),
        disputes=placed.disputes,
        recheck_on=earliest(rechecks),
    )


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of the days, None among them standing for never."""
    return min((day for day in days if day is not None), default=None)


def convert_posts(
    posts: Iterable[Post],
    sources: Sources,
    job: VillageJob,
    caches: VillageCaches,
    photos: Photos,
    diagnostics: Findings,
) -> tuple[Article, ...]:
    """Posts -> articles. Posts that must not be shown are left out, with a finding."""
    posts = tuple(posts)
    if not posts:
        return ()
    library = media_library(sources, job, caches, photos, diagnostics)
    with Deadline(POST_SECONDS) as limit:
        if caches.articles is None:
            bodies = convert_bodies(posts, caches.bodies, job.district.markdown, limit)
            made = [
                read_article(post, body, library, job, diagnostics)
                for post, body in zip(posts, bodies, strict=True)
            ]
        else:
            keys = _article_keys(posts, sources, caches)
            made = []
            for post, key in zip(posts, keys, strict=True):
                article, findings = caches.articles.get(
                    key, partial(_convert_alone, post, sources, job, caches, photos, limit)
                )
                if article is not None:
                    caches.bodies.get(quick(post.body), partial(_body_of, article))
                diagnostics.extend(findings)
                made.append(article)
    return tuple(article for article in made if article is not None)


def _article_keys(posts: Iterable[Post], sources: Sources, caches: VillageCaches) -> Iterator[ArticleKey]:
    """What each article is made of."""
    keys = {source.path: key_of(source) for source in sources.posts}
    media = quick("\n".join(f"{item.path} {item.stamp}" for item in sources.media))
    shelf = f"{media} {len(caches.unusable)}"
    return ((keys[post.path], post.url, post.left_urls, shelf) for post in posts)


def _convert_alone(
    post: Post, sources: Sources, job: VillageJob, caches: VillageCaches, photos: Photos, limit: Deadline
) -> CachedArticle:
    """One article with the findings of its own, which depend on no other post."""
    own = findings_for(job)
    library = media_library(sources, job, caches, photos, own)
    (body,) = convert_bodies((post,), caches.bodies, job.district.markdown, limit)
    return read_article(post, body, library, job, own), own.sorted()


def _body_of(article: Article) -> Body:
    return article.body


def read_logo(
    sources: Sources, job: VillageJob, caches: VillageCaches, diagnostics: Findings, photos: Photos
) -> AnyPhoto | None:
    """The logo that sites.yaml names, from the publisher's own photos."""
    name = job.publisher.theme.logo
    if not name:
        return None
    library = media_library(sources, job, caches, photos, diagnostics)
    picture = library.picture(name, f"{job.publisher.folder}/profil.md", share=False)
    if isinstance(picture, Unreadable):
        diagnostics.unread(picture, Place(path="sites.yaml"))
        return None
    return picture


def media_library(
    sources: Sources, job: VillageJob, caches: VillageCaches, photos: Photos, diagnostics: Findings
) -> MediaLibrary:
    """The publisher's media, which reports what is wrong with them to `diagnostics`."""
    return MediaLibrary(
        Path(job.root), job.publisher.folder, sources.media, diagnostics, develop=PhotoReader(caches, photos)
    )
