"""The doors by which events come into a store, each asked the same: does this register of this event count?

An answer is given in a transaction that is rolled back, so that each question meets the same store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
from typing import Any, NoReturn, Protocol

import psycopg

from db.change import Change
from db.ids import DESK, new_id, rule_id, verdict_id
from db.journal.rejected_events import RejectedEvent
from db.replication.merge import merge
from db.schema.canonical_json import JSON
from tests.support.server_people import AccountOffice, DeviceChain, event_id
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.errors import RegisterUnsound
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.review_errors import ActWithoutRight


class Answer(Enum):
    """What becomes of a register that an event writes. Where it does not count, several reasons may hold at once, and
    each door names the one that it meets first.
    """

    COUNTS = "it counts"
    VALUE = "its value cannot be used"
    RIGHT = "its author has no right to it"
    WAITS = "its author is not known here"


@dataclass(frozen=True)
class Question:
    """One register of one event: `writes` holds it, and where it makes an entity what such an entity needs besides."""

    kind: EntityType
    entity: str
    register: str
    author: str
    writes: Mapping[str, JSON]

    @property
    def verb(self) -> str:
        return "create" if self.register == "core" else "edit"


class Door(Protocol):
    def answer(self, question: Question) -> Answer: ...


def _take_back() -> NoReturn:
    raise _TakenBack


class _TakenBack(Exception):  # noqa: N818  # it is no error
    """Ends a transaction without a trace."""


#: What may be said of an event whose author has no right to it. Everything else that is said is about its values.
_ABOUT_RIGHTS = frozenset(
    {
        ReplicationCode.SETTLES_WITHOUT_ROLE,
        ReplicationCode.REVOKES_WITHOUT_ROLE,
        ReplicationCode.SETS_ROLE_WITHOUT_ROLE,
        ReplicationCode.SETS_DESK_WITHOUT_ROLE,
        ReplicationCode.APPROVES_WITHOUT_ROLE,
        ReplicationCode.APPROVES_OWN_CLAIM,
        ReplicationCode.SUPERVISOR_ALREADY_HERE,
        ReplicationCode.SUPERVISOR_BY_SELF,
        ReplicationCode.SUPERVISOR_ANEW,
        ReplicationCode.AUTHOR_NO_SUPERVISOR,
        ReplicationCode.ROLE_TO_SELF,
        ReplicationCode.ACCOUNT_NO_SUPERVISOR,
    }
)
_COUNTS = "SELECT 1 FROM head WHERE entity = ? AND register IN (?, '') AND event_id = ?"
_WHY = "SELECT why FROM uncounted WHERE event_id = ? AND register IN (?, '')"


def _about(reason: Reason) -> Answer:
    return Answer.RIGHT if reason.root.code in _ABOUT_RIGHTS else Answer.VALUE


def _why(why: str | None) -> Answer:
    if why is None:
        return Answer.WAITS
    return Answer.RIGHT if why == "role" else Answer.VALUE


class OwnDoor:
    """The people of a laptop write by themselves, with this program."""

    def __init__(self, driver: StoreDriver) -> None:
        self._store = driver.store

    def answer(self, question: Question) -> Answer:
        found = Answer.COUNTS
        try:
            with self._store.change("work", question.author) as change:
                found = self._write(change, question)
                _take_back()
        except _TakenBack:
            return found
        except RegisterUnsound:
            return Answer.VALUE
        except ActWithoutRight:
            return Answer.RIGHT

    def _write(self, change: Change, question: Question) -> Answer:
        event = change.write(question.verb, question.kind, question.entity, question.writes)
        change.flush()
        asked = (question.entity, question.register, event)
        if change.connection.exec_driver_sql(_COUNTS, asked).first() is not None:
            return Answer.COUNTS
        return _why(change.connection.exec_driver_sql(_WHY, (event, question.register)).scalar())


class BundleDoor:
    """The same events of another laptop, whatever program wrote them."""

    def __init__(self, driver: StoreDriver) -> None:
        self._store = driver.store

    def answer(self, question: Question) -> Answer:
        found = Answer.COUNTS
        raw = raw_of(question)
        try:
            with self._store.merging() as connection:
                merge(connection, [raw], self._store.clock())
                asked = (question.entity, question.register, event_id(raw))
                if connection.exec_driver_sql(_COUNTS, asked).first() is None:
                    found = _why(connection.exec_driver_sql(_WHY, (asked[2], asked[1])).scalar())
                _take_back()
        except _TakenBack:
            return found
        except RejectedEvent as refused:
            return _about(refused.reason)


class ServerDoor:
    """The same events sent to a server by the account of their author; a stranger's are brought by a supervisor."""

    def __init__(self, office: AccountOffice, accounts: Mapping[str, psycopg.Connection[Any]]) -> None:
        self._office = office
        self._accounts = accounts

    def answer(self, question: Question) -> Answer:
        raw = raw_of(question)
        sender = self._accounts.get(question.author) or self._accounts[self._office.huda.person_id]
        with _taken_back(sender):
            refused = sender.execute("SELECT reason FROM tadqiq.submit(%s, '{}', '{}')", ([raw],)).fetchone()
            if refused is not None:
                return _about(Reason.of_wire(str(refused[0])))
            asked = (question.entity, question.register, event_id(raw))
            counts = sender.execute(
                "SELECT 1 FROM tadqiq.head WHERE entity = %s AND register IN (%s, '') AND event_id = %s",
                asked,
            ).fetchone()
            if counts is not None:
                return Answer.COUNTS
            why = sender.execute(
                "SELECT why FROM tadqiq.uncounted WHERE event_id = %s AND register IN (%s, '')",
                (asked[2], asked[1]),
            ).fetchone()
            return _why(str(why[0]) if why is not None else None)


def _taken_back(connection: psycopg.Connection[Any]) -> AbstractContextManager[object]:
    return connection.transaction(force_rollback=True)


def raw_of(question: Question) -> str:
    """The event as the first one of a chain of its author's own."""
    chain = DeviceChain(question.author, new_id())
    return chain.event(question.kind.value, question.entity, question.writes, verb=question.verb)


def entity_of(kind: EntityType, core: JSON, author: str) -> str:
    """The id under which an entity with this core may be made."""
    told = core if isinstance(core, dict) else {}
    if kind is EntityType.VERDICT:
        return verdict_id(str(told.get("claim")), str(told.get("author", author)))
    if kind is EntityType.RULE:
        return rule_id(str(told.get("name")))
    return DESK if kind is EntityType.DESK else new_id()


def differences(doors: Mapping[str, Door], questions: Sequence[Question]) -> list[str]:
    """The questions whose register counts at some doors and not at others, each with the answers."""
    found = []
    for question in questions:
        answers = {name: door.answer(question) for name, door in doors.items()}
        if len({answer is Answer.COUNTS for answer in answers.values()}) > 1:
            told = ", ".join(f"{name}: {answer.value}" for name, answer in answers.items())
            found.append(
                f"{question.author} writes {question.kind.value} {dict(question.writes)!r:.160}: {told}"
            )
    return found
