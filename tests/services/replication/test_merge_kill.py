"""kill -9 during a merge: all of the bundle is there or nothing of it, and the next try completes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from db.store import Store
from tests.support.offices import Office
from tests.support.repetitions import repetitions
from workbench.domain.person import Role
from workbench.exchange.articles.plain_text import read_text
from workbench.workspace import Workspace

#: Imports once; for each line forks a child that merges the bundle, saying when it begins and when it is done.
NURSERY = """
import os, sys
from pathlib import Path
from workbench.workspace import Workspace

store, key, bundle = map(Path, sys.argv[1:])

def work():
    with Workspace.open(store, key_file=key) as workspace:
        workspace.merging
        print("open", os.getpid(), flush=True)
        workspace.merging.merge(None, bundle)
        print("done", os.getpid(), flush=True)

for _ in sys.stdin:
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    os.waitpid(child, 0)
    print("dead", child, flush=True)
"""
KILLS = repetitions(15, 120)


def events(path: Path) -> int:
    with Store.open(path) as store, store.read() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
        return found


def test_a_merge_that_is_killed_is_whole_or_not_there(office: Office, tmp_path: Path) -> None:
    checker = office.person(Role.CHECKER)
    for number in range(60):
        office.workspace.articles.add(checker, read_text(f"خبر رقم {number}.".encode(), "a.txt"))
    bundle = office.bundle("many.bundle")
    n_events = sum(seq for seq, _ in office.workspace.store.chain_heads().values())
    target, key = tmp_path / "target" / "store.tadqiq", tmp_path / "target" / "device.key"
    Workspace.open(target, key_file=key).close()
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(target), str(key), str(bundle)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    with process:  # closing its input ends it
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(KILLS):
            process.stdin.write("go\n")
            process.stdin.flush()
            child = int(process.stdout.readline().split()[1])
            for _ in range(number * 60_000):
                pass  # a moment of some length, so that the blow falls anywhere inside the merge
            with suppress(ProcessLookupError):  # it was done already
                os.kill(child, signal.SIGKILL)
            while not process.stdout.readline().startswith("dead"):
                pass
            found = events(target)
            assert found in {0, n_events + 1}, number  # with the receipt
            with Store.open(target) as store:
                assert store.verify() == []
            if found:  # begin anew, or nothing would be left to kill
                shutil.rmtree(target.parent)
                Workspace.open(target, key_file=key).close()
    with Workspace.open(target, key_file=key) as workspace:
        workspace.merging.merge(None, bundle)
        assert workspace.proof.verify(bundle) == []
    assert events(target) == n_events + 1
