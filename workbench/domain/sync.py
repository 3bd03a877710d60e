"""Synchronization between a local replica and the newsroom's server: state, preview and report."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.domain.changes import Changes
from workbench.domain.reasons import Reason
from workbench.domain.server_errors import (
    ServerChanged,
    ServerInvalid,
    ServerMissing,
    ServerNewer,
    ServerOlder,
    ServerRefused,
    ServerUnreachable,
)

#: Errors of the server that stop no work: it goes on in the store on this machine.
AWAY = (
    ServerUnreachable,
    ServerRefused,
    ServerNewer,
    ServerOlder,
    ServerMissing,
    ServerChanged,
    ServerInvalid,
)


@dataclass(frozen=True, slots=True)
class RefusedStep:
    """A change of this replica that the server refused. It stays here and is not sent again by itself."""

    event_id: str
    action: str  # stable English key, as in `Changes`
    author_id: str
    at_us: int  # when it was done
    reason: Reason
    kind: str  # what it is about
    entity: str


@dataclass(frozen=True, slots=True)
class SyncState:
    """What is known without asking the server.

    `waiting`: author -> number of changes that the server lacks. `held`: those among them that are not by the account's
    person; they are sent when that author signs in or a supervisor syncs.
    """

    server_id: str
    address: str
    person_id: str
    person_name: str
    role: str
    contact_us: int  # 0: never
    waiting: dict[str, int] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    refused: tuple[RefusedStep, ...] = ()
    gaps: int = 0  # events from elsewhere that wait here for others

    @property
    def to_send(self) -> int:
        """The number of changes that are sent as soon as the server can be reached."""
        return max(0, sum(self.waiting.values()) - sum(self.held.values()) - len(self.refused))


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one synchronization did: events sent and received, and changes that the server refused."""

    sent: int
    received: int
    refused: tuple[RefusedStep, ...]
    changes: Changes
    backup: str = ""


@dataclass(frozen=True, slots=True)
class SyncPreview:
    """What a synchronization would do now: changes to send, events to receive (by author), changes that are held back."""

    to_send: int
    to_receive: int
    by_author: dict[str, int]
    held: dict[str, int]
    connection_security: str
