"""How many examples the property tests draw: few and always the same in a quick run, all and at random where
`HYPOTHESIS_PROFILE=full` asks for them, as `.ci/run` does.
"""

import os

from hypothesis import settings

FULL = os.environ.get("HYPOTHESIS_PROFILE") == "full"
settings.register_profile("quick", max_examples=20, deadline=None, derandomize=True, database=None)
settings.register_profile("full", deadline=None)
settings.load_profile("full" if FULL else "quick")


def examples(count: int, **more: object) -> settings:
    """Settings for a test that draws `count` examples in a full run, and a tenth of them in a quick one."""
    return settings(max_examples=count if FULL else max(5, count // 10), **more)
