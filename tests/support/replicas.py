"""Replicas: several laptops with a store each, and the events that pass between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from db import opening
from db.authority import trust
from db.ids import DeviceIdentity
from db.replication.merge import MergeResult, merge
from db.store import Store
from tests.support.seats import AnySeats
from tests.support.store_driver import StoreDriver, ticking_clock
from workbench.domain.seat import SeatRing

#: The folder for hundreds of short-lived stores: in memory where the system has such a place.
MEMORY_FOLDER = _SHM if (_SHM := Path("/dev", "shm")).is_dir() else None

_START = 1_700_000_000_000_000


@contextmanager
def laptops(n: int, believed: Sequence[str] = (), *, seated: bool = False) -> Iterator[list[StoreDriver]]:
    """Stores on `n` devices, whose clocks differ by minutes; all of them trust the first supervisors named in `believed`.

    `seated`: people write with seats, with another one on each device.
    """
    with TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        drivers = [
            StoreDriver(
                _opened(
                    Path(folder) / f"{number}.tadqiq",
                    f"device-{number}",
                    number,
                    AnySeats(f"device-{number}") if seated else None,
                )
            )
            for number in range(n)
        ]
        try:
            for driver in drivers:
                if believed:
                    with driver.store.local() as connection:
                        trust.set_roots(connection, believed)
            yield drivers
        finally:
            for driver in drivers:
                driver.store.close()


@cache
def _empty() -> bytes:
    """A store in which nothing is yet: its tables take long to make, and hundreds are wanted."""
    with TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        path = Path(folder) / "empty.tadqiq"
        opening.close(opening.open_to_write(path, create=True))
        return path.read_bytes()


def _opened(path: Path, device: str, number: int, seats: SeatRing | None = None) -> Store:
    if not path.exists():
        path.write_bytes(_empty())
    clock = ticking_clock(_START + (number * 7 % 5) * 60_000_000)
    return Store.open(path, clock=clock, device=DeviceIdentity(device), seats=seats)


def clone(source: StoreDriver, driver: StoreDriver) -> None:
    """Put a copy of the source's store in the place of another: from then on both write as the same device."""
    device, path = source.store.device_id, driver.store.path
    driver.store.close()
    copy = path.with_name(f"{path.stem}x{path.suffix}")
    source.store.backup(copy)
    driver.store = _opened(copy, device, 3)


def journal_of(driver: StoreDriver) -> list[str]:
    with driver.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT raw FROM event ORDER BY n").scalars())


def merge_events(
    driver: StoreDriver, raws: Sequence[str], source: StoreDriver | None = None, *, partial: bool = False
) -> MergeResult:
    """Merge these events into a store, with the texts and snapshots of the source."""
    if source is not None:
        with source.store.read() as connection:
            texts = connection.exec_driver_sql("SELECT sha256, body FROM article_text").all()
        for name in source.store.snapshots.hashes():
            driver.store.snapshots.put(source.store.snapshots.read(name))
        with driver.store.local() as connection:
            for row in texts:
                connection.exec_driver_sql("INSERT OR IGNORE INTO article_text VALUES (?, ?)", tuple(row))
    with driver.store.merging() as connection:
        return merge(connection, raws, driver.store.clock(), partial=partial)


def exchange_all(drivers: Sequence[StoreDriver]) -> None:
    """Let every store merge all events of all others."""
    for _ in range(2):
        for source in drivers:
            raws = journal_of(source)
            for driver in drivers:
                if driver is not source:
                    merge_events(driver, raws, source)


def count_pending(driver: StoreDriver) -> int:
    with driver.store.read() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM quarantine").scalar_one()
        return found


def tables_of(driver: StoreDriver) -> dict[str, list[tuple[object, ...]]]:
    """Events without effect, revocations in force, and all heads."""
    asked = {
        "uncounted": "SELECT event_id, register, why FROM uncounted ORDER BY 1, 2",
        "revocation": "SELECT device_id, seq, line FROM revocation ORDER BY event_id",
        "head": "SELECT entity, register, event_id, stands_for FROM head ORDER BY 1, 2, 3",
    }
    with driver.store.read() as connection:
        return {name: [tuple(row) for row in connection.exec_driver_sql(sql)] for name, sql in asked.items()}
