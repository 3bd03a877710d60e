"""Store difference: which events one store has and another has not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from db.journal.event_log import RUN_SIZE
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.backup import WorkSummary
from workbench.domain.changes import EntityType

#: The unique index gives them in order.
_IDS = "SELECT id FROM event ORDER BY id"
_TOLD = (
    "SELECT id, author_id, change, hlc, entity_type FROM event WHERE device_id <> author_id AND id IN ({})"
)
_ENDS = "SELECT device.id, device.first, max(n) % ? FROM event JOIN device ON device.no = n / ? GROUP BY device.no"
_AFTER = "SELECT count(*) FROM event WHERE part = 0 AND device_id <> author_id AND n > ? AND n < ?"


def events_only_here(here: Connection, there: Connection) -> list[str]:
    """Ids of the events in `here` that are not in `there`."""
    return list(_only_first(_ids(here), _ids(there)))


def work_by_person(
    connection: Connection, ids: Iterable[str], names: Mapping[str, str]
) -> tuple[WorkSummary, ...]:
    """These events grouped by their author (`names`: person's id -> name), the largest share first.

    Events that devices write automatically (keys, receipts) are nobody's work and are left out.
    """
    changes: dict[str, set[str]] = defaultdict(set)
    times: dict[str, list[int]] = defaultdict(list)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for _, author, change, hlc, kind in select_by_ids(connection, _TOLD, ids):
        changes[author].add(change)
        times[author].append(hlc)
        kinds[author][EntityType(kind).value] += 1
    found = [
        WorkSummary(
            names.get(author, author),
            len(its_changes),
            min(times[author]),
            max(times[author]),
            dict(kinds[author]),
        )
        for author, its_changes in changes.items()
    ]
    return tuple(sorted(found, key=lambda work: (-work.steps, work.person)))


def steps_behind(here: Connection, there: Connection) -> int:
    """The number of steps by people that are here and not there. Fast: it compares the lengths of the chains."""
    ends = {(device, first): seq for device, first, seq in there.exec_driver_sql(_ENDS, (RUN_SIZE, RUN_SIZE))}
    total = 0
    for no, device, first in here.exec_driver_sql("SELECT no, id, first FROM device").all():
        seq = ends.get((device, first), 0)
        total += int(here.exec_driver_sql(_AFTER, (no * RUN_SIZE + seq, (no + 1) * RUN_SIZE)).scalar_one())
    return total


def _ids(connection: Connection) -> Iterator[str]:
    yield from connection.exec_driver_sql(_IDS).scalars()


def _only_first(first: Iterator[str], second: Iterator[str]) -> Iterator[str]:
    other = next(second, None)
    for event in first:
        while other is not None and other < event:
            other = next(second, None)
        if event != other:
            yield event
