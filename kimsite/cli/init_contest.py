"""The contest that `kimsite init --contest` adds: ten questions, its rules, a trial on last quarter."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kimsite.cli.console import Console
from kimsite.cli.lcck_practice import practise
from kimsite.cli.project import build_day, open_project
from kimsite.cli.usage import usage
from kimsite.config.contest_starter import (
    ContestQuestion,
    contest_companions,
    contest_text,
    first_questions,
    weights_question,
)
from kimsite.config.project_regency import SITES
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.text import slug


def add_contest(root: Path, console: Console) -> int:
    """Ask, write lomba/<nama>.yaml with its tables, name it in sites.yaml, try it. The number of files."""
    project = open_project(root, console)
    today = build_day(None, project.district)
    answers: dict[str, str] = {}
    for question in first_questions(today, zones=bool(project.district.wilker)):
        answers[question.key] = _answer(question, console)
    weights = weights_question(answers["preset"])
    answers[weights.key] = _answer(weights, console)
    path = f"lomba/{slug(answers['nama'])}.yaml"
    if (root / path).exists():
        raise usage(
            f"{path} sudah ada dan tidak ditimpa. Beri lombanya nama lain.",
            f"{path} is there already and is not overwritten. Give the contest another name.",
        )
    texts = {**contest_companions(path), path: contest_text(answers, path)}
    written = sum(write_whole(root, name, text.encode()) for name, text in texts.items())
    files.make_folder(root, f"{path.removesuffix('.yaml')}/nilai")
    written += _name_in_sites(root, path, console)
    console.message(
        f"Aturan lomba ada di {path}. Ubah seperlunya, lalu:  kimsite lcck practice --lomba {path}",
        f"The rules are in {path}. Change them as needed, then:  kimsite lcck practice --lomba {path}",
    )
    practise(open_project(root, console), console, path)
    return written


def _answer(question: ContestQuestion, console: Console) -> str:
    """What the user says; the default away from a terminal."""
    if not sys.stdin.isatty() or not console.is_text:
        return question.default
    english = console.language == "en"
    while True:
        answer = str(click.prompt(question.words[english], default=question.default, err=True)).strip()
        example = question.fault(answer)
        if not example:
            return answer
        click.echo(f"For example: {example}" if english else f"Misalnya: {example}", err=True)


def _name_in_sites(root: Path, path: str, console: Console) -> int:
    """Add `lomba: [path]` behind sites.yaml, unless it names contests already."""
    text = files.read_bytes(root, SITES).decode("utf-8-sig")
    if any(line.startswith("lomba:") for line in text.splitlines()):
        console.message(
            f"sites.yaml sudah menyebut lomba; tambahkan {path} di baris  lomba:  sendiri.",
            f"sites.yaml names contests already; add {path} to its line  lomba:  yourself.",
        )
        return 0
    return int(write_whole(root, SITES, f"{text.rstrip()}\n\nlomba: [{path}]\n".encode()))
