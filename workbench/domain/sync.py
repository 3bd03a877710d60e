"""How a copy and a newsroom's server stand to each other, as a person is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.domain.changes import Changes
from workbench.domain.errors import (
    ServerChanged,
    ServerInvalid,
    ServerMissing,
    ServerNewer,
    ServerOlder,
    ServerRefused,
    ServerUnreachable,
)
from workbench.domain.reasons import Reason

#: Trouble with a server that stops no work: it goes on in the store on this machine.
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
    """A step of this copy that the server would not take. It stays here, and goes nowhere by itself."""

    event_id: str
    action: str  # stable English key, as in `Changes`
    author_id: str
    at_us: int  # when it was done
    reason: Reason
    kind: str  # what it is about
    entity: str


@dataclass(frozen=True, slots=True)
class SyncState:
    """What is known without asking the server. `waiting`: author -> steps that the server has not got; those of
    anybody but the account's person go only when they sign in or a supervisor syncs (`held`).
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
        """Steps that go over as soon as the server is there."""
        return max(0, sum(self.waiting.values()) - sum(self.held.values()) - len(self.refused))


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one meeting with the server did: events there and back, and what it would not take."""

    sent: int
    received: int
    refused: tuple[RefusedStep, ...]
    changes: Changes
    backup: str = ""


@dataclass(frozen=True, slots=True)
class SyncPreview:
    """What a meeting would do now: steps that would go, events that would come (and whose), steps that would not go;
    `line` says how the connection is secured.
    """

    to_send: int
    to_receive: int
    by_author: dict[str, int]
    held: dict[str, int]
    connection_security: str
