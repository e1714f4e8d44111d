"""What a run leaves in memory: the caches of a village live no longer than its build."""

from __future__ import annotations

import gc
import weakref

from conftest import POST
from msgspec.structs import replace

from kimsite.model.content import Body
from kimsite.pipeline.cache.village import MemoryCaches
from kimsite.tools.memo import Memo

KIM = "content/sumberrejo/sumberrejo"


def _memos() -> int:
    return sum(isinstance(kept, Memo) for kept in gc.get_objects())


def test_the_caches_of_a_village_end_with_its_build(make_project):
    project = make_project({f"{KIM}/berita/2026-03-12-panen.md": POST})
    gc.freeze()  # what other tests have left is not looked at
    before = _memos()
    gc.disable()
    try:
        assert project.build().counts.posts == 1
        assert _memos() <= before
    finally:
        gc.enable()


def test_a_run_knows_the_one_before_it_and_none_earlier():
    gc.freeze()
    first, body = (
        MemoryCaches(),
        Body(html="", headings=(), links=(), images=(), words=0, excerpt="", text=""),
    )
    first.bodies.get("digest", lambda: body)
    second = first.next_run({})
    assert second.bodies.get("digest", lambda: replace(body, words=1)) is body
    earlier = weakref.ref(first)
    third = second.next_run({})
    del first, second
    gc.collect()
    assert earlier() is None
    assert third.bodies.get("digest", lambda: replace(body, words=1)) is body
