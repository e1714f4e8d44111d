"""A publisher's addresses from one build to the next: what the last one noted decides, what this one publishes is noted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kimsite.build.last_addresses import FOLDER, VERSION, read_addresses
from kimsite.content.checks.privacy import is_named_by_number
from kimsite.content.collide import Home
from kimsite.model.addresses import Address
from kimsite.model.build import VillageJob
from kimsite.model.content import Post
from kimsite.tools import memo
from kimsite.tools.shingles import digest


def home_of(job: VillageJob) -> Home:
    """The publisher whose posts want addresses, and what decides between them."""
    to = job.publisher
    return Home(folder=to.folder, url=to.url, seen=job.seen, others=to.others, last=lambda: read_addresses(Path(job.root), to.id) or ())


def note_addresses(job: VillageJob, posts: Iterable[Post]) -> None:
    """Note where the posts are published, but for files whose name is a person's number."""
    root, id_ = Path(job.root), job.publisher.id
    now = tuple(
        Address(post.path, post.url, post.day.isoformat(), digest(f"{post.title}\n{post.body}"))
        for post in posts
        if not is_named_by_number(post.path)
    )
    if job.memory and now != read_addresses(root, id_):
        memo.write(root / FOLDER, id_, VERSION, now)
