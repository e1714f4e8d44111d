"""Theme -> Jinja environment: sandboxed, strict, escaping everything."""

from __future__ import annotations

from jinja2 import BaseLoader, DictLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from kimsite.theme.formats import filters
from kimsite.theme.load import Theme


def environment(theme: Theme, language: str) -> SandboxedEnvironment:
    """Templates of the theme chain; a name unknown to the view is an error, never an empty string."""
    loader: BaseLoader = DictLoader(dict(theme.templates))
    env = SandboxedEnvironment(
        loader=loader,
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
