"""Why a photo cannot be shown, for those who never open one themselves."""


class UnusablePhoto(Exception):  # noqa: N818  # a state of the file, turned into a finding by the caller
    """The file cannot be shown; the text says why in Indonesian."""


class NeedsHeic(UnusablePhoto):
    """It is a HEIC, and the extra that opens them is not installed."""
