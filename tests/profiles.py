"""How many examples the property tests draw.

Few in a quick run; all of them where `HYPOTHESIS_PROFILE=full` asks for them, as `.ci/run` does; both always
the same. `HYPOTHESIS_PROFILE=random` draws as many as `full` at random, constants of our code among them: for
whoever looks for new faults.
"""

import os
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "quick")
FULL = PROFILE in {"full", "random"}
# A busy machine draws slowly: that is no fault of a test.
ANY_SPEED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", ANY_SPEED, max_examples=20, derandomize=True, database=None)
settings.register_profile("full", ANY_SPEED, derandomize=True, database=None)
settings.register_profile("random", ANY_SPEED)
settings.load_profile(PROFILE)
if PROFILE != "random" and hasattr(providers, "_get_local_constants"):
    # Else constants of all modules that a process has loaded would be drawn: the examples of a test would
    # differ with the tests before it, and to gather them takes a third of the time of a collection.
    NO_CONSTANTS = providers.Constants()
    providers._get_local_constants = lambda: NO_CONSTANTS


def examples(count: int, **more: Any) -> settings:
    """Settings for a test that draws `count` examples in a full run, and a tenth of them in a quick one."""
    return settings(max_examples=count if FULL else max(5, count // 10), **more)


def amount(full: int, quick: int) -> int:
    """How many examples a test makes itself: `full` in a full run, `quick` in a quick one."""
    return full if FULL else quick
