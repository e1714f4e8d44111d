"""The laptop's page with the address, the code and the QR code for phones."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.access.gate import EditorAccess
from kimsite.editor.access.person import Role
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, refusal, see_other
from kimsite.tools.qr_code import qr_address
from kimsite.web.lan import lan_addresses, sign_in_address


def routes(project: EditorProject) -> list[Route]:
    """/hp: only for the owner, at the laptop itself."""

    async def show(request: Request) -> Response:
        access: EditorAccess = request.app.state.access
        if not request.state.person.is_owner:
            return refusal(request, 404, "refusal.not_found")
        network = lan_addresses()
        # the laptop may have moved to another network since
        address = access.lan_address if access.lan_address in network else ""
        codes = access.codes.codes
        return page(
            request,
            "phone.html",
            address=f"http://{address}:{access.port}" if address else "",
            network=network,
            failed="gagal" in request.query_params,
            writer=codes[Role.WRITER],
            editor=codes[Role.EDITOR] if len(project.publishers) > 1 else "",
            picture=qr_address(sign_in_address(address, access.port, codes[Role.WRITER])) if address else "",
        )

    async def turn_on(request: Request) -> Response:
        found = lan_addresses()
        if not request.state.person.is_owner:
            return refusal(request, 404, "refusal.not_found")
        opened = bool(found) and await request.app.state.lan.turn_on(found[0])
        return see_other("/hp" if opened else "/hp?gagal")

    return [Route("/hp", show), Route("/hp", turn_on, methods=["POST"])]
