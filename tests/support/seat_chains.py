"""Chains of seats as any program could write them: each event follows the last one, and can be signed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from nacl.signing import SigningKey

from db.ids import chained_id
from db.schema.canonical_json import JSON, canonical
from tests.support.seats import key_of_seat

NONCE = "0123456789abcdef" * 2
US = 1_800_000_000_000_000


class SeatChain:
    """The chain of one person's seat on one machine; `begin` is its first event."""

    def __init__(self, person: str, machine: str = "", nonce: str = NONCE, after: str = "") -> None:
        self.key: SigningKey = key_of_seat(person, machine)
        self.seat = bytes(self.key.verify_key).hex()
        self.person = person
        self.chain = chained_id(US, "chain", self.seat, nonce)
        self.seq, self.prev, self.t = 0, None, US
        #: Every event that was made, and the signatures over all of them, by id.
        self.raws: list[str] = []
        self.signatures: dict[str, str] = {}
        self.core: dict[str, JSON] = {"seat": self.seat, "nonce": nonce, "person": person}
        self.core |= {"after": after} if after else {}

    def begin(self, **more: Any) -> str:
        return self.event("chain", self.chain, {"core": self.core}, **{"action": "begin", **more})

    def event(self, kind: str, entity: str, writes: Mapping[str, JSON], /, **more: Any) -> str:
        """The next event; `more` overrides single fields."""
        self.seq += 1
        self.t += 1
        body: dict[str, Any] = {
            "action": "work",
            "chain": self.chain,
            "change": f"change-{self.seq}",
            "entity": entity or self.new_id(),
            "entity_type": kind,
            "prev": self.prev,
            "restores": {},
            "sees": [],
            "seq": self.seq,
            "sup": {},
            "t": self.t,
            "undoes": None,
            "v": 2,
            "verb": "create",
            "via": None,
            "writes": writes,
        }
        raw = canonical(body | more)
        self.prev = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()  # type: ignore[assignment]
        self.raws.append(raw)
        self.signatures[str(self.prev)] = self.sign(str(self.prev))
        return raw

    def new_id(self) -> str:
        """The id that is bound to the event that was begun last, in a change of its own."""
        return chained_id(self.t, self.chain, f"change-{self.seq}", self.seq)

    def sign(self, event_id: str) -> str:
        return self.key.sign(f"tadqiq-event-2\n{event_id}\n".encode()).signature.hex()
