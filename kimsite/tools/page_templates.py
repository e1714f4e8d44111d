"""Templates of the pages of reports, editor, contest day and handbook. Themes have theirs in `theme/`."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def page_environment(package: str) -> Environment:
    """The templates of a package such as `kimsite.report`.

    Every value is escaped; a name that a template does not know is an error.
    """
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
