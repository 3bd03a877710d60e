"""Accounts of a newsroom, and events as a changed program could write them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from db.ids import chained_id, new_id
from db.schema.canonical_json import JSON, canonical
from tests.support.postgres import Newsroom
from workbench.domain.article import text_sha256
from workbench.domain.person import Role
from workbench.domain.server import PushResult, ServerLogin

_MOMENT = 1_800_000_000_000_000
TEXT = "أعلنت الوزارة مقتل 32 شخصًا في القصف."


def event_id(raw: str) -> str:
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()


class DeviceChain:
    """A device's chain: each event follows the last one, at a time of its own."""

    def __init__(self, author: str, device: str = "") -> None:
        self.author = author
        self.device = device or new_id()
        self.seq, self.prev, self.hlc = 0, None, 1_800_000_000_000_000
        self.last = ""

    def event(self, kind: str, entity: str, writes: Mapping[str, JSON], **more: Any) -> str:
        """The next event; `more` overrides single fields."""
        self.seq += 1
        self.hlc += 1
        body: dict[str, Any] = {
            "action": "work",
            "author": self.author,
            "change": new_id(),
            "device": self.device,
            "entity": entity,
            "entity_type": kind,
            "hlc": self.hlc,
            "prev": self.prev,
            "restores": {},
            "seq": self.seq,
            "sup": {},
            "undoes": None,
            "v": 1,
            "verb": "create",
            "writes": writes,
        }
        raw = canonical(body | more)
        self.prev = event_id(raw)  # type: ignore[assignment]
        return raw

    def article(self, entity: str = "", text: str = TEXT) -> tuple[str, str]:
        name = entity or new_id()
        core: JSON = {"sha256": text_sha256(text), "length": len(text)}
        return name, self.event("article", name, {"core": core, "title": "عنوان"})

    def claim(self, article: str, **registers: JSON) -> tuple[str, str]:
        name = new_id()
        span: JSON = [{"start": 19, "end": 21, "exact": "32", "prefix": "", "suffix": ""}]
        writes: dict[str, JSON] = {"core": {"article": article}, "spans": span, "kind": "casualty"}
        return name, self.event("claim", name, writes | registers)


class AccountOffice:
    """A supervisor and two checkers."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self.huda = newsroom.hire("هدى", Role.SUPERVISOR)
        self.sara = newsroom.hire("سارة", Role.CHECKER)
        self.omar = newsroom.hire("عمر", Role.CHECKER)

    def push(self, login: ServerLogin, *raws: str, texts: tuple[str, ...] = ()) -> PushResult:
        with self.newsroom.link(login) as link:
            return link.push(raws, texts)

    def a_claim(self, login: ServerLogin) -> tuple[DeviceChain, str, str]:
        """A chain with an article and a claim of this person on the server."""
        chain = DeviceChain(login.person_id)
        article, first = chain.article()
        claim, second = chain.claim(article)
        assert self.push(login, first, second, texts=(TEXT,)).refused == ()
        return chain, article, claim

    def one(self, sql: str, *values: object) -> Any:
        with self.newsroom.psql() as admin:
            row = admin.execute(sql.encode(), values).fetchone()
        assert row is not None
        return row[0]


class SeatChain:
    """A chain of a seat: its first event names the seat, the nonce and the person; it signs what it is told to."""

    def __init__(self, name: str) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())
        seat, nonce = self.key.public_key().public_bytes_raw().hex(), new_id().replace("-", "")
        self.person = chained_id(_MOMENT, "person", seat)
        self.chain = chained_id(_MOMENT, "chain", seat, nonce)
        self.seq, self.prev, self.change = 0, None, new_id()
        core: JSON = {"seat": seat, "nonce": nonce, "person": self.person}
        self.begun = self.event("chain", self.chain, {"core": core}, action="begin")

    def event(self, kind: str, entity: str, writes: Mapping[str, JSON], **more: Any) -> str:
        """The next event; without an `entity` it makes one. `more` overrides single fields."""
        self.seq += 1
        body: dict[str, Any] = {
            "action": "work",
            "chain": self.chain,
            "change": self.change,
            "entity": entity or chained_id(_MOMENT, self.chain, self.change, self.seq),
            "entity_type": kind,
            "prev": self.prev,
            "restores": {},
            "sees": [],
            "seq": self.seq,
            "sup": {},
            "t": _MOMENT,
            "undoes": None,
            "v": 2,
            "verb": "create",
            "via": None,
            "writes": writes,
        }
        raw = canonical(body | more)
        self.prev = event_id(raw)  # type: ignore[assignment]
        return raw

    def source(self, title: str = "عنوان") -> str:
        return self.event("source", "", {"core": {}, "title": title})

    def signed(self, *raws: str) -> dict[str, str]:
        names = map(event_id, raws)
        return {name: self.key.sign(f"tadqiq-event-2\n{name}\n".encode()).hex() for name in names}
