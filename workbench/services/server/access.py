"""Access to a newsroom's server: its address, the local store for its work, and connections to it.

Whoever works with a server is given its `ServerAccess` and needs no address. A password that is asked for later, or
another address of the same server, is told to it once (`use`) and holds for everybody.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress, ServerInfo
from workbench.domain.server_errors import ServerNeverOpened, ServerUnreachable
from workbench.services.server.local_replicas import LocalReplicas

if TYPE_CHECKING:
    from db.server import ServerClient


class ServerAccess:
    """One server as this machine reaches it. Nothing is asked of the server before a method says so."""

    def __init__(self, address: ServerAddress, replicas: LocalReplicas | None = None) -> None:
        self._address = address
        self._replicas = replicas or LocalReplicas()
        self._client: ServerClient | None = None  # opened by `local_store`, for the first session

    def __str__(self) -> str:
        """The address without its password."""
        return str(self._address)

    @property
    def address(self) -> ServerAddress:
        return self._address

    def use(self, address: ServerAddress) -> None:
        """Connect to this address from now on."""
        if address != self._address:
            self.close()
        self._address = address

    def known_store(self) -> Path | None:
        """The local store for the server's work; None where the server was never reached from this machine."""
        return self._replicas.find(self._address)

    def demand_known_store(self) -> Path:
        """As `known_store`. Raises ServerNeverOpened instead of None."""
        known = self.known_store()
        if known is None:
            raise ServerNeverOpened(address=str(self), reason=ReplicationCode.SERVER_NEVER_ASKED)
        return known

    def local_store(self) -> Path:
        """The local store for the server's work. A server that was never reached from this machine is reached now.

        Raises ServerNeverOpened where it cannot be reached, BadInput or DiskFull where nothing can be kept here, and
        what `db.server.client.ServerClient.open` raises.
        """
        known = self.known_store()
        if known is not None:
            return known
        try:
            client = self.connect()
        except ServerUnreachable as error:
            raise ServerNeverOpened(
                address=str(self), reason=error.reason or ReplicationCode.SERVER_NEVER_ASKED
            ) from None
        try:
            path = self._replicas.remember(self._address, client.info.server_id)
        except BaseException:
            client.close()
            raise
        self._client = client
        return path

    def connect(self) -> ServerClient:
        """A connection to the server, which the caller closes. Raises what `ServerClient.open` raises."""
        client, self._client = self._client, None
        if client is not None:
            return client
        from db.server import ServerClient

        return ServerClient.open(self._address)

    def account_info(self) -> ServerInfo:
        """Ask the server who this account is there. Raises what `ServerClient.open` raises."""
        with self.connect() as client:
            return client.info

    def close(self) -> None:
        """Close a connection that no session has taken over."""
        client, self._client = self._client, None
        if client is not None:
            client.close()
