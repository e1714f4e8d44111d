"""A command of kimsite as a test runs it."""

import io
import sys

import click
import pytest
from click.testing import CliRunner

from kimsite.cli.main import group, main


def run(*words: str, root=None, answer: str | None = None):
    """(exit code, stdout, stderr) of one command, in this process."""
    made = CliRunner().invoke(group, _words(words, root), standalone_mode=False, input=answer)
    if isinstance(made.exception, click.ClickException):
        return 2, made.stdout, made.stderr + made.exception.format_message()
    if isinstance(made.exception, SystemExit):
        return made.exception.code, made.stdout, made.stderr
    if made.exception is not None:
        raise made.exception
    return made.return_value, made.stdout, made.stderr


def run_main(*words: str, root=None, encoding: str = "utf-8", **env: str):
    """(exit code, stdout, stderr) of the whole program, from `sys.argv` to its exit, in this process."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding) for name in ("stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"LANGUAGE": "", **env}.items():  # main() sets LANGUAGE: put back afterwards
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["kimsite", *_words(words, root)])
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as left:
            main()
        for stream in streams.values():
            stream.flush()
    out, err = (stream.buffer.getvalue().decode(encoding) for stream in streams.values())
    return left.value.code, out, err


def _words(words: tuple[str, ...], root) -> list[str]:
    return [*words, *(["--root", str(root)] if root else [])]
