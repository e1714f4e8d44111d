"""Files that another program holds for a moment, as on Windows."""

from kimsite.tools.held_files import try_patiently


def held(code: int) -> OSError:
    error = PermissionError(13, "used by another process")
    error.winerror = code  # as Windows sets it
    return error


class Disk:
    """Lets go of a file at the n-th try."""

    def __init__(self, error: OSError, **free_at: int) -> None:
        self.error, self.free_at, self.tries = error, free_at, dict.fromkeys(free_at, 0)

    def move(self, name: str) -> None:
        self.tries[name] += 1
        if self.tries[name] < self.free_at[name]:
            raise self.error


def test_files_that_are_let_go_of_are_moved():
    disk = Disk(held(32), a=1, b=3, c=2)
    assert try_patiently("abc", disk.move) == {}
    assert disk.tries == {"a": 1, "b": 3, "c": 2}


def test_all_that_stay_held_wait_once_and_together():
    disk = Disk(held(5), **dict.fromkeys("abcdefgh", 10_000))
    assert set(try_patiently("abcdefgh", disk.move, patience=0.1)) == set("abcdefgh")
    assert max(disk.tries.values()) < 10


def test_a_disk_that_refuses_is_not_asked_again():
    disk = Disk(PermissionError(13, "denied"), a=2)
    assert list(try_patiently("a", disk.move)) == ["a"]
    assert disk.tries == {"a": 1}
