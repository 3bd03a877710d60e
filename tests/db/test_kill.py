"""kill -9 at any moment loses no acknowledged save and leaves a sound store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from db.records import claims
from db.store import Store
from tests.support.repetitions import repetitions
from tests.support.seats import seats_of

#: Imports once; for each line it is sent, forks a child that saves in a loop and says what is on the disk.
NURSERY = """
import os, sys
from pathlib import Path
from db import undo as ledger
from db.store import Store
from tests.support.seats import seats_of
from tests.support.store_driver import TEXT, StoreDriver

def work():
    path = Path(sys.argv[1])
    driver = StoreDriver(Store.open(path, seats=seats_of(path)))
    article = driver.article(f"{TEXT} {os.getpid()}").id
    print("open", os.getpid(), flush=True)
    while True:
        claim = driver.claim(article)
        print("claim", claim.id, flush=True)
        driver.edit(claim, priority=1)
        print("edit", claim.id, flush=True)
        driver.claim(article)
        ledger.undo(driver.store, "sara")

for _ in sys.stdin:
    child = os.fork()
    if not child:
        work()
    os.waitpid(child, 0)
    print("dead", child, flush=True)
"""
KILLS = repetitions(20, 150)


@pytest.mark.also_seated
def test_kills_lose_nothing_acknowledged(path: Path) -> None:
    acknowledged: dict[str, str] = {}
    with nursery(path) as (orders, said):
        for number in range(KILLS):
            acknowledged |= killed_run(orders, said, number)
            with Store.open(path) as store, store.read() as connection:
                for claim_id, word in acknowledged.items():
                    found = claims.load(connection, claim_id)
                    assert found is not None, claim_id
                    assert word == "claim" or found.priority == 1
    with Store.open(path) as store:
        assert store.verify() == []
        assert len(store.own_chains()) == (1 if seats_of(path) else 0)
    assert len(acknowledged) > KILLS


@contextmanager
def nursery(path: Path) -> Iterator[tuple[IO[str], IO[str]]]:
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with process:  # closing its input ends it
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def killed_run(orders: IO[str], said: IO[str], number: int) -> dict[str, str]:
    """Let one child acknowledge some saves and kill it a moment later, another each time; what it acknowledged."""
    orders.write("go\n")
    orders.flush()
    lines = [said.readline() for _ in range(1 + number % 12)]
    for _ in range(number * 7919 % 60_000):
        pass  # a moment of some length, so that the blow falls anywhere inside a save
    os.kill(int(lines[0].split()[1]), signal.SIGKILL)
    while not lines[-1].startswith("dead"):
        lines.append(said.readline())
    words = [line.split() for line in lines[1:-1]]
    return {name: word for word, name in words}
