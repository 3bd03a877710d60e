"""The local stores in which the work of newsroom servers is done on this machine.

One for each server, in a folder named by the server's own id; which address leads to which server is remembered, so that
the store opens without the server too.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import BadInput, ServerNeverOpened, ServerUnreachable
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.server import ServerAddress
from workbench.domain.system_reasons import system_reason
from workbench.system import paths
from workbench.system.files import write_atomically

if TYPE_CHECKING:
    from db.server.client import ServerClient

_KNOWN = "servers.json"


class Replicas:
    """`folder` is where they lie: by default `servers` in the person's data folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.data_folder() / "servers"

    def find(self, address: ServerAddress) -> Path | None:
        """The store for the server at this address; None where it was never reached from here."""
        server_id = self._known().get(_place(address))
        return None if server_id is None else self._path(server_id)

    def remember(self, address: ServerAddress, server_id: str) -> Path:
        """The store for this server, which this address leads to from now on. Raises BadInput where nothing can be kept, and DiskFull."""
        known = self._known()
        if known.get(_place(address)) != server_id:
            self._keep(known | {_place(address): server_id})
        return self._path(server_id)

    def _path(self, server_id: str) -> Path:
        # The id is a server's word: nothing of it may lead out of the folder.
        name = "".join(sign for sign in server_id if sign.isalnum() or sign in "-_")[:80] or "server"
        return self.folder / name / paths.STORE_NAME

    def _known(self) -> dict[str, str]:
        try:
            found = json.loads((self.folder / _KNOWN).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {str(place): str(server_id) for place, server_id in found.items()}

    def _keep(self, known: dict[str, str]) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            data = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True).encode()
            write_atomically(self.folder / _KNOWN, [data], private=True)
        except OSError as error:
            reason = Reason(ReasonCode.NOTHING_KEPT_THERE, cause=system_reason(error))
            raise BadInput(where=str(self.folder), reason=reason) from None


def known_store(address: ServerAddress) -> Path:
    """The store for this server, without asking it. Raises ServerNeverOpened where it was never reached."""
    known = Replicas().find(address)
    if known is None:
        raise ServerNeverOpened(address=str(address), reason=ReasonCode.SERVER_NEVER_ASKED)
    return known


def introduced(address: ServerAddress, replicas: Replicas | None = None) -> tuple[Path, ServerClient | None]:
    """The store for this server. Where it was never reached from here it is reached now, and the line comes along.

    Raises ServerNeverOpened where it cannot be reached, and what `db.server.client.ServerClient.open` raises.
    """
    replicas = replicas or Replicas()
    known = replicas.find(address)
    if known is not None:
        return known, None
    from db.server.client import ServerClient

    try:
        link = ServerClient.open(address)
    except ServerUnreachable as error:
        raise ServerNeverOpened(
            address=str(address), reason=error.reason or ReasonCode.SERVER_NEVER_ASKED
        ) from None
    try:
        return replicas.remember(address, link.info.server_id), link
    except BaseException:
        link.close()
        raise


def _place(address: ServerAddress) -> str:
    """Where an address leads, whoever asks there."""
    return f"{address.host}:{address.port}/{address.database}"
