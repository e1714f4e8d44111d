"""A store's error carries what the user will read."""

from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind


def test_an_error_tells_step_path_and_answer():
    error = StoreError("write", "a/index.html", "552 Disk full", StoreErrorKind.QUOTA)
    assert error.kind is StoreErrorKind.QUOTA
    assert (error.failure.step, error.failure.path, error.failure.answer) == (
        "write",
        "a/index.html",
        "552 Disk full",
    )
    assert str(error) == "write a/index.html: 552 Disk full"
