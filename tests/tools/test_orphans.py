"""Processes that outlive the one that started them."""

import subprocess
import sys

import pytest

WAITS = (
    "import time; from kimsite.tools.orphans import end_with_pipe; end_with_pipe(0); "
    "print('begun', flush=True); time.sleep(60)"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no poll for pipes")
def test_a_process_at_work_ends_with_the_pipe_that_it_is_asked_by():
    process = subprocess.Popen([sys.executable, "-c", WAITS], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        assert process.stdout.readline() == b"begun\n"
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(20) == 1
