"""Second opinions: chats read by another program, the configuration of a CMS held against its own schema.

python -m benchmarks.second_opinions NODE_MODULES
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from jsonschema import Draft7Validator

from kimsite.content.authoring.cms_config import cms_config
from kimsite.importers.whatsapp.parse import parse_chat
from tests.chat_formats import FORMATS, GROUP, conversation, written

NOT_READ = "the other program reads no web copies, no chat.md"


def chats() -> dict[str, tuple[str, str, bool, dict]]:
    """Name -> the chat; day first; options. Chats without what only one of the two can know."""
    found = {}
    for form in FORMATS:
        if form.copied or form.markdown:
            continue
        for seed in range(6):
            said = [
                one
                for one in conversation(seed, 60, form)
                if ":" not in one.who and "Kata grup" not in one.text and (one.who or ":" not in one.text)
            ]
            text = written(said, form)
            if form.web:
                text = text.partition("\n")[2]
            is_month_first = "-us" in form.name or form.name in {"iphone-id-12", "web-txt"}
            found[f"{form.name} {seed}"] = (text, not is_month_first, form.options)
    return found


def plain(name: str | None) -> str:
    """A sender as both show it: an invisible mark, a tilde and kinds of blanks left out."""
    return " ".join((name or "").replace("\u200e", "").replace("\u2011", "-").split()).strip("~ ")


def main(modules: Path) -> int:
    """The number of differences."""
    known = chats()
    sent = {name: {"text": text, "daysFirst": first} for name, (text, first, _) in known.items()}
    other = json.loads(
        subprocess.run(
            ["node", ".ci/opinions.js"], input=json.dumps(sent), capture_output=True, text=True, check=True,
            env={**os.environ, "NODE_PATH": str(modules)},
        ).stdout
    )  # fmt: skip
    wrong = 0
    for name, (text, _, options) in known.items():
        chat = parse_chat(text, salt=b"garam", today=date(2026, 11, 28), title=GROUP, **options)
        mine = [one.sender.name if one.sender else None for one in chat.messages]
        theirs = other[name]
        if len(mine) != len(theirs):
            print(f"{name}: {len(mine)} messages here, {len(theirs)} there")
            wrong += 1
            continue
        for number, (here, there) in enumerate(zip(mine, theirs, strict=True), 1):
            shown = plain(there)
            is_same = here is None or here == "" or shown.startswith(here)
            is_notice = here is None and (there is None or shown == GROUP)
            if not is_same or (here is None and not is_notice):
                print(f"{name}, message {number}: {here!r} here, {there!r} there")
                wrong += 1
    print(f"{len(known)} chats, {sum(map(len, other.values()))} messages, {wrong} differences; {NOT_READ}")
    schema = json.loads((modules / "@sveltia/cms/schema/sveltia-cms.json").read_text("utf-8"))
    for backend in ("github", "gitlab", "gitea"):
        config = cms_config(
            [("sumberrejo/sumberrejo", "KIM Deru Maju"), ("kanor/piyak", "KIM Piyak")],
            backend=backend, repository="dinas/kim", site_url="https://kim.contoh.id/",
        )  # fmt: skip
        for error in Draft7Validator(schema).iter_errors(config):
            print(f"Sveltia, {backend}: {error.json_path}: {error.message}")
            wrong += 1
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1])) else 0)
