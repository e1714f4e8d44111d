"""Theme -> Jinja environment: sandboxed, strict, escaping everything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.nodes import Expr
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from kimsite.model import cards, pages, portal, records
from kimsite.record import Record
from kimsite.theme.compiled import compiled
from kimsite.theme.errors import UnknownWordError
from kimsite.theme.formats import filters
from kimsite.theme.load import Theme
from kimsite.tools.text import closest

_VIEWS = frozenset(
    view
    for module in (pages, cards, portal, records)
    for view in vars(module).values()
    if isinstance(view, type) and issubclass(view, Record)
)
"""Frozen data without methods: every name that they have may be read."""
_OPEN = _VIEWS | {TemplateModule, LoopContext}
"""So may those of an imported template and of a loop, if they do not begin with a line."""


NOT_EXPORTED = "the template {!r} does not export the requested name {!r}"
"""As Jinja says it of `from … import`; of `import … as` it would not name the template."""
_MARKS = re.compile("[&<>\"']")


class TemplateWords:
    """`teks` in templates where the key is not known when they are compiled. Raises UnknownWordError."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __getattr__(self, key: str) -> str:
        if key.startswith("_"):
            raise AttributeError(key)
        return self[key]

    def __getitem__(self, key: str) -> str:
        try:
            return self._words[key]
        except KeyError:
            raise UnknownWordError(key, closest(key, self._words)) from None


class _Templates(BaseLoader):
    """The chain's templates under their own names, so that an error names the file."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    # Jinja's signature
    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        if template not in self._theme.templates:
            raise TemplateNotFound(template)
        return self._theme.templates[template], template, lambda: True


class _Constants(Extension):
    """`teks.kunci` is the same on every page of an environment: its words go into the template when it is
    compiled.

    So `teks` names nothing else in a template.
    """

    environment: _Sandbox

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, each `teks.kunci` as one text.

        A key without words is left for the page that asks for it to complain.
        """
        words = self.environment.words
        for token in stream:
            if (
                token.test("name:teks")
                and stream.current.test("dot")
                and (key := stream.look()).type == "name"
                and key.value in words
            ):
                next(stream)
                next(stream)
                yield Token(token.lineno, "string", words[key.value])
            else:
                yield token


class _Code(CodeGenerator):
    """Jinja's own, but what a page shows is escaped by `shown`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")


class _Sandbox(SandboxedEnvironment):
    """Jinja's sandbox, with a short way to what templates ask for a hundred times a page: fields of our own
    views, macros, loops.
    """

    code_generator_class = _Code
    words: Mapping[str, str]
    """Its language's."""

    @staticmethod
    def shown(value: object) -> str:
        """What `escape` makes of a value; a text without marks, as most are, is not wrapped up only to be
        joined at once.
        """
        kind = type(value)
        # a str, by its type
        if kind is Markup or (kind is str and _MARKS.search(value) is None):  # type: ignore[call-overload]
            return value  # type: ignore[return-value]  # as above
        return escape(value)

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) in _OPEN and attribute[:1] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                module = obj.__name__ if isinstance(obj, TemplateModule) else ""
                return self.undefined(
                    NOT_EXPORTED.format(module, attribute) if module else None, obj=obj, name=attribute
                )
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Filters that take a field's name (`selectattr`, `map`) ask for it here."""
        return (
            self.getattr(obj, argument)
            if type(obj) in _VIEWS and isinstance(argument, str)
            else super().getitem(obj, argument)
        )

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(obj) is Macro:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return obj(*args, **kwargs)
        return super().call(context, obj, *args, **kwargs)


@lru_cache(maxsize=8)
def environment(theme: Theme, language: str) -> SandboxedEnvironment:
    """Templates of the theme chain; a name unknown to the view is an error, never an empty string.

    Made once a process.
    """
    words = template_words(theme.strings, language)
    env = _Sandbox(
        loader=_Templates(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=[_Constants],
        bytecode_cache=compiled(theme.name, language, words),
    )
    env.words = words
    env.globals["teks"] = TemplateWords(words)
    env.filters.update(filters(language))
    env.filters["aman"] = safe
    return env


def template_words(strings: Mapping[str, Mapping[str, str]], language: str) -> dict[str, str]:
    """The words of one language, those of Indonesian where it has none."""
    return {**strings.get("id", {}), **strings.get(language, {})}


def safe(sanitised: str) -> Markup:
    """Marks what `content/convert.py` sanitised, or JSON that `tools/jsonld.py` escaped.

    The only door past autoescape.
    """
    return Markup(sanitised)  # noqa: S704  # the two values above have been cleaned
