"""The operator's papers: a card with a code for each juror and typist, and everything in one zip."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.contest_day.access.gate import DayAccess
from kimsite.contest_day.entry.log import DayLog
from kimsite.contest_day.export import day_files, day_zip
from kimsite.contest_day.render import DAY_HEADERS, language_of, screen
from kimsite.contest_day.seats import TYPISTS
from kimsite.contest_day.words.catalogue import day_word
from kimsite.tools import files
from kimsite.tools.qr_code import qr_address
from kimsite.web.lan import sign_in_address


def routes(log: DayLog) -> list[Route]:
    """/kode and /unduh."""

    async def codes(request: Request) -> Response:
        access: DayAccess = request.app.state.access
        address = f"http://{access.lan_address}:{access.port}/" if access.lan_address else ""
        language = language_of(request)
        seats = [(juror.id, juror.name, juror.group) for juror in log.setup.jurors]
        if log.setup.components:
            seats += [
                (id_, day_word(language, "typing.seat", number=number), day_word(language, "typing.papers"))
                for number, id_ in enumerate(TYPISTS, 1)
            ]
        cards = [(name, group, access.codes.codes[id_], _qr(access, id_)) for id_, name, group in seats]
        return screen(request, "codes.html", setup=log.setup, cards=cards, address=address)

    async def download(_: Request) -> Response:
        journal = (log.journal.path, files.read_bytes(log.root, log.journal.path))
        data = day_zip((journal, *day_files(log.setup, log.state)))
        name = f"{log.setup.contest.slug}-{log.setup.round.id}.zip"
        headers = {**DAY_HEADERS, "content-disposition": f'attachment; filename="{name}"'}
        return Response(data, headers=headers, media_type="application/zip")

    return [Route("/kode", codes), Route("/unduh", download)]


def _qr(access: DayAccess, seat: str) -> str:
    """The picture that signs a phone in; empty without a network."""
    if not access.lan_address:
        return ""
    return qr_address(sign_in_address(access.lan_address, access.port, access.codes.codes[seat]))
