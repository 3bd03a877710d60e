"""Local replicas: the stores on this machine in which the work of newsroom servers is done.

Each server has one, in a folder named by the server's own id. The id behind each address is remembered, so that the store
opens without the server too.
"""

from __future__ import annotations

import json
from pathlib import Path

from workbench.domain.errors import BadInput
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.server import ServerAddress
from workbench.domain.system_reasons import system_reason
from workbench.system import paths
from workbench.system.files import write_atomically
from workbench.system.private_files import make_private_folder

_KNOWN = "servers.json"


class LocalReplicas:
    """The replicas in `folder`: by default `servers` in the person's data folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.data_folder() / "servers"

    def find(self, address: ServerAddress) -> Path | None:
        """The store for the server at this address; None where the server was never reached from here."""
        server_id = self._known().get(_place(address))
        return None if server_id is None else self._path(server_id)

    def remember(self, address: ServerAddress, server_id: str) -> Path:
        """The store for this server; from now on this address leads to it.

        Raises DiskFull, and BadInput where nothing can be written.
        """
        known = self._known()
        if known.get(_place(address)) != server_id:
            self._write(known | {_place(address): server_id})
        return self._path(server_id)

    def _path(self, server_id: str) -> Path:
        # The id comes from the server: nothing in it may lead out of the folder.
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

    def _write(self, known: dict[str, str]) -> None:
        try:
            make_private_folder(self.folder)
            data = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True).encode()
            write_atomically(self.folder / _KNOWN, [data], private=True)
        except OSError as error:
            reason = Reason(ReasonCode.NOTHING_KEPT_THERE, cause=system_reason(error))
            raise BadInput(where=str(self.folder), reason=reason) from None


def _place(address: ServerAddress) -> str:
    """What tells servers apart in an address: all of it but the account."""
    return f"{address.host}:{address.port}/{address.database}"
