"""Opens a running editor to the local network."""

from __future__ import annotations

from kimsite.editor.access.gate import EditorAccess
from kimsite.tools.listening import listen
from kimsite.web.serving import LocalServer

EDITOR_PORT = 4646


class LanSwitch:
    """Opens the editor to the local network while it runs."""

    def __init__(self, access: EditorAccess) -> None:
        self._access = access
        self._server: LocalServer | None = None

    def attach(self, server: LocalServer) -> None:
        """The server is running now."""
        self._server = server

    async def turn_on(self, address: str) -> bool:
        """Listen at `address`, too. False where the port is taken there or the server is not running."""
        if self._access.lan_address == address:
            return True
        sock = listen(self._access.port, host=address) if self._server else None
        if sock is None or self._server is None:
            return False
        self._access.lan_address = address
        await self._server.add(sock)
        return True
