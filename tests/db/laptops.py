"""Several laptops in memory's own folder, and what passes between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from db.ids import DeviceIdentity
from db.merge import Merged, merge
from db.store import Store
from tests.db.desk import Desk, ticking

#: Hundreds of stores are made here: in memory where the system has such a place.
FAST = _SHM if (_SHM := Path("/dev", "shm")).is_dir() else None


@contextmanager
def laptops(n: int) -> Iterator[list[Desk]]:
    """Desks on `n` devices, whose clocks disagree by minutes."""
    with TemporaryDirectory(dir=FAST) as folder, ExitStack() as stack:
        yield [
            Desk(
                stack.enter_context(
                    Store.open(
                        Path(folder) / f"{number}.tadqiq",
                        clock=ticking(1_700_000_000_000_000 + (number * 7 % 5) * 60_000_000),
                        device=DeviceIdentity(f"device-{number}"),
                    )
                )
            )
            for number in range(n)
        ]


def journal_of(desk: Desk) -> list[str]:
    with desk.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT raw FROM event ORDER BY n").scalars())


def take(desk: Desk, raws: Sequence[str], source: Desk | None = None, *, loose: bool = False) -> Merged:
    """Merge these events into a desk's store, with the texts and snapshots of the source."""
    if source is not None:
        with source.store.read() as connection:
            texts = connection.exec_driver_sql("SELECT sha256, body FROM article_text").all()
        for name in source.store.snapshots.names():
            desk.store.snapshots.put(source.store.snapshots.read(name))
        with desk.store.local() as connection:
            for row in texts:
                connection.exec_driver_sql("INSERT OR IGNORE INTO article_text VALUES (?, ?)", tuple(row))
    with desk.store.merging() as connection:
        return merge(connection, raws, desk.store.clock(), loose=loose)


def exchange_all(desks: Sequence[Desk]) -> None:
    """Everybody gets everything."""
    for _ in range(2):
        for source in desks:
            raws = journal_of(source)
            for desk in desks:
                if desk is not source:
                    take(desk, raws, source)


def waiting(desk: Desk) -> int:
    with desk.store.read() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM quarantine").scalar_one()
        return found
