"""A command of kimsite as a test runs it."""

import click
from click.testing import CliRunner

from kimsite.cli.main import group


def run(*words: str, root=None, answer: str | None = None):
    """(exit code, stdout, stderr) of one command, in this process."""
    place = ["--root", str(root)] if root else []
    made = CliRunner().invoke(group, [*words, *place], standalone_mode=False, input=answer)
    if isinstance(made.exception, click.ClickException):
        return 2, made.stdout, made.stderr + made.exception.format_message()
    if isinstance(made.exception, SystemExit):
        return made.exception.code, made.stdout, made.stderr
    if made.exception is not None:
        raise made.exception
    return made.return_value, made.stdout, made.stderr
