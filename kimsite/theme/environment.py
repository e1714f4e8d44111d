"""Theme -> Jinja environment: sandboxed, strict, escaping everything."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from kimsite.theme.formats import filters
from kimsite.theme.load import Theme


class _Templates(BaseLoader):
    """The chain's templates under their own names, so that an error names the file."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  # Jinja's signature
        if template not in self._theme.templates:
            raise TemplateNotFound(template)
        return self._theme.templates[template], template, lambda: True


def environment(theme: Theme, language: str) -> SandboxedEnvironment:
    """Templates of the theme chain; a name unknown to the view is an error, never an empty string."""
    env = SandboxedEnvironment(
        loader=_Templates(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.filters.update(filters(language))
    env.filters["aman"] = safe
    return env


def safe(sanitised: str) -> Markup:
    """Marks what `content/markdown.py` sanitised, or JSON that `tools/jsonld.py` escaped. The only door past autoescape."""
    return Markup(sanitised)  # noqa: S704  # the two values above have been cleaned
