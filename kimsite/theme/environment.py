"""Theme -> Jinja environment: sandboxed, strict, escaping everything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
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

from kimsite.model import cards, figures, pages, portal, records, sheets
from kimsite.record import Record
from kimsite.theme.compiled import template_cache
from kimsite.theme.errors import UnknownWordError
from kimsite.theme.formats import filters
from kimsite.theme.load import Theme
from kimsite.theme.once import Once
from kimsite.tools.text import closest

_VIEWS = frozenset(
    view
    for module in (pages, cards, figures, portal, records, sheets)
    for view in vars(module).values()
    if isinstance(view, type) and issubclass(view, Record)
)
"""Frozen data without methods: templates may read all their fields."""
_PLAIN_TYPES = _VIEWS | {TemplateModule, LoopContext}
"""So are imported templates and loops, but for names that begin with an underscore."""


NOT_EXPORTED = "the template {!r} does not export the requested name {!r}"
"""Jinja's message for `from … import`; that for `import … as` lacks the template's name."""
_SPECIAL = re.compile("[&<>\"']")


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
    """The templates of a theme chain by name, so that errors name the file."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002  # Jinja's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        if template not in self._theme.templates:
            raise TemplateNotFound(template)
        return self._theme.templates[template], template, lambda: True


class _Constants(Extension):
    """Replaces `teks.kunci` by its text when a template is compiled: it is the same on every page.

    Templates may therefore use the name `teks` for nothing else.
    """

    environment: _Sandbox

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, each `teks.kunci` as one string.

        An unknown key is left in place: it raises when the page is rendered.
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
    """Jinja's code generator with `_Sandbox.escaped` as the escape function."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _Sandbox(SandboxedEnvironment):
    """Jinja's sandbox, with faster access to fields of views, macros and loops."""

    code_generator_class = _Code
    words: Mapping[str, str]
    """The strings of its language."""

    @staticmethod
    def escaped(value: object) -> str:
        """The value escaped for HTML; strings without special characters are returned as they are."""
        kind = type(value)
        # a str, by its exact type
        if kind is Markup or (kind is str and _SPECIAL.search(value) is None):  # type: ignore[call-overload]
            return value  # type: ignore[return-value]  # as above
        return escape(value)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> dict[str, Any]:
        """The globals of a template as one plain dict: they never change, and each import compares them."""
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) in _PLAIN_TYPES and attribute[:1] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                module = obj.__name__ if isinstance(obj, TemplateModule) else ""
                return self.undefined(
                    NOT_EXPORTED.format(module, attribute) if module else None, obj=obj, name=attribute
                )
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Access by the filters that take a field's name (`selectattr`, `map`)."""
        return (
            self.getattr(obj, argument)
            if type(obj) in _VIEWS and isinstance(argument, str)
            else super().getitem(obj, argument)
        )

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(obj) is Macro or type(obj) is Once:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return obj(*args, **kwargs)
        return super().call(context, obj, *args, **kwargs)


@lru_cache(maxsize=8)
def environment(theme: Theme, language: str) -> SandboxedEnvironment:
    """The Jinja environment of a theme chain; an unknown name is an error, never an empty string.

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
        bytecode_cache=template_cache(theme.name, language, words),
    )
    env.words = words
    env.globals["teks"] = TemplateWords(words)
    env.filters.update(filters(language))
    env.filters["aman"] = safe
    return env


def template_words(strings: Mapping[str, Mapping[str, str]], language: str) -> dict[str, str]:
    """The strings of one language, with the Indonesian ones for missing keys."""
    return {**strings.get("id", {}), **strings.get(language, {})}


def safe(sanitised: str) -> Markup:
    """Marks HTML that `content/convert.py` sanitised, or JSON that `tools/jsonld.py` escaped.

    The only way around autoescape.
    """
    return Markup(sanitised)  # noqa: S704  # the two values above have been cleaned
