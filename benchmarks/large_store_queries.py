"""Queries on a store of 1,000,000 claims: opening it, the first page of its queue, its badges (see `large_store`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.large_store import large_store
from benchmarks.measure import Result, alternating, median, result, spread
from db.sqlite.connections import raw_connection
from db.store import Store
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.queue import QueueFilter, QueueKey
from workbench.services.review.people import PeopleService
from workbench.services.review.queue import QueueService

#: The first view of the window's queue: everything that is not closed.
_OPEN = (
    ClaimState.SUGGESTED, ClaimState.DRAFT, ClaimState.IN_RESEARCH, ClaimState.SUBMITTED, ClaimState.IN_REVIEW,
    ClaimState.RETURNED,
)  # fmt: skip
_SUBMITTED = (ClaimState.SUBMITTED, ClaimState.IN_REVIEW)
_BARE_PAGE = "SELECT * FROM claim WHERE present = 1 ORDER BY priority DESC, created_us DESC, id DESC LIMIT 50"


def queue_page_1m() -> Result:
    """The first page of 50 open claims, as the window's queue shows it first (titles, counts, highlights).

    Beside the bare driver's page of bare claim rows by the same index. The detail has the other filters that the window
    offers, and the second page.
    """
    with Store.open(large_store(), create=False) as store:
        queue, person = QueueService(store), PeopleService(store).list()[1]
        open_claims = QueueFilter(states=_OPEN)
        after = queue.page(open_claims, None, 50).next

        def bare() -> None:
            with store.read() as connection:
                raw_connection(connection).execute(_BARE_PAGE).fetchall()

        mine, theirs = alternating(lambda: queue.page(open_claims, None, 50), bare, rounds=200, warm_up=20)
        filters: dict[str, tuple[QueueFilter, QueueKey | None]] = {
            "next page": (open_claims, after),
            "of one kind": (QueueFilter(states=_OPEN, kinds=(ClaimKind.QUOTE,)), None),
            "mine": (QueueFilter(states=_OPEN, assignee_id=person.id), None),
            "mine of one kind": (QueueFilter(states=_OPEN, kinds=(ClaimKind.EVENT,), assignee_id=person.id), None),
            "waiting": (QueueFilter(states=_SUBMITTED), None),
            "for a reviewer": (QueueFilter(states=_SUBMITTED, for_reviewer=person.id), None),
            "returned": (QueueFilter(states=(ClaimState.RETURNED,)), None),
            "approved": (QueueFilter(states=(ClaimState.APPROVED, ClaimState.PUBLISHED)), None),
            "unfiltered": (QueueFilter(), None),
        }  # fmt: skip
        other_pages = ", ".join(
            f"{name} {median(_times(queue, *arguments)):.2f}" for name, arguments in filters.items()
        )
        return result(
            "queue_page_1m", median(mine), "ms", median(theirs), f"{spread(mine)}; {other_pages} ms"
        )


def badges_1m() -> Result:
    """The counts beside the filters, beside the bare driver's reading of the counters' rows."""
    with Store.open(large_store(), create=False) as store:
        queue = QueueService(store)

        def bare() -> None:
            with store.read() as connection:
                raw_connection(connection).execute("SELECT state, n FROM badge").fetchall()

        mine, theirs = alternating(queue.badges, bare, rounds=300, warm_up=20)
        total = sum(queue.badges().by_state.values())
        return result(
            "badges_1m", median(mine), "ms", median(theirs), f"{total:,} claims counted; {spread(mine)}"
        )


def open_1m() -> Result:
    """Opening the workspace in a fresh process with loaded libraries and a cold file cache.

    Until people, badges and the first page of the queue are read; beside the bare driver in a process of its own that
    reads the same three things. The detail has the time with a warm cache.
    """
    path = large_store()
    cold, warm, bare = list[float](), list[float](), list[float]()
    for _ in range(7):
        _drop_page_cache(path)
        cold.append(_child("open_ours", path))
        warm.append(_child("open_ours", path))
        _drop_page_cache(path)
        bare.append(_child("open_bare", path))
    detail = (
        f"pages in memory: {median(warm):.1f} ms; file of {path.stat().st_size / 1e9:.1f} GB; {spread(cold)}"
    )
    return result("open_1m", median(cold), "ms", median(bare), detail)


def _times(queue: QueueService, filter_: QueueFilter, after: QueueKey | None) -> list[float]:
    times = []
    for _ in range(40):
        start = time.perf_counter()
        queue.page(filter_, after, 50)
        times.append((time.perf_counter() - start) * 1000)
    return times[5:]


def _drop_page_cache(path: Path) -> None:
    """Ask the system to drop the file's pages from memory, as after a reboot."""
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _child(what: str, path: Path) -> float:
    code = f"import sys; from benchmarks import large_store_queries; large_store_queries.{what}(sys.argv[1])"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    milliseconds: float = json.loads(done.stdout.splitlines()[-1])
    return milliseconds


def open_ours(path: str) -> None:
    from workbench.settings import Settings
    from workbench.workspace import Workspace

    start = time.perf_counter()
    with Workspace.open(Path(path), Settings(), create=False) as workspace:
        workspace.people.list()
        workspace.queue.badges()
        workspace.queue.page(QueueFilter(states=_OPEN), None, 50)
        milliseconds = (time.perf_counter() - start) * 1000
    print(json.dumps(milliseconds))


def open_bare(path: str) -> None:
    from sqlcipher3 import dbapi2 as driver

    start = time.perf_counter()
    raw = driver.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL").fetchall()
    raw.execute("SELECT * FROM person").fetchall()
    raw.execute("SELECT state, n FROM badge").fetchall()
    raw.execute(_BARE_PAGE).fetchall()
    print(json.dumps((time.perf_counter() - start) * 1000))
    raw.close()
