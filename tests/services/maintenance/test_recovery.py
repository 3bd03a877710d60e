"""Recovery of a damaged store from its newest sound backup and from what can still be read of it."""

from __future__ import annotations

import random
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.encryption import key_file
from db.maintenance import salvage
from db.sqlite import connections
from db.store import Store
from tests.support import released_stores
from tests.support.repetitions import repetitions, seeded_dice
from tests.support.replicas import MEMORY_FOLDER
from tests.support.store_driver import TEXT, StoreDriver, ticking_clock
from workbench.domain.errors import NothingToRecover, StoreDamaged, StoreLocked, StoreMissing, WorkbenchError
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import Reason
from workbench.services.maintenance.backups import BackupsService
from workbench.services.maintenance.recovery import RecoveryReport, needs_key, recover
from workbench.workspace import Workspace

KEY = bytes(range(32))
PAGE = 4096


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    with TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def desk_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes | None], Path]:
    """A store with a backup and work after it, closed as by a crash: some of it only in the log."""
    made = {key: worked(tmp_path_factory.mktemp("desk"), key) for key in (None, KEY)}
    return made.__getitem__


def worked(folder: Path, key: bytes | None) -> Path:
    path, crashed = folder / "desk.tadqiq", folder / "crashed"
    if key is not None:
        key_file.write(path, key_file.KeyFile(key_file.fingerprint(key), ()))
    with StoreDriver.open(path, key=key, clock=ticking_clock()) as driver:
        driver.hire()
        driver.source(b"saved bytes")
        some_work(driver, 6)
        assert BackupsService(driver.store).rotate() is not None
        some_work(driver, 10)
        connections.raw_connection(driver.store._writer).execute("PRAGMA wal_checkpoint(FULL)")
        some_work(driver, 6)
        shutil.copytree(folder, crashed, ignore=shutil.ignore_patterns("crashed", "*.lock*", "*-shm"))
    return crashed


def some_work(driver: StoreDriver, n: int) -> None:
    for number in range(n):
        article = driver.article(TEXT + f"خبر {number}: أعلنت الوزارة مقتل 32 شخصًا. " * (5 + number * 20))
        claim = driver.claim(article.id)
        driver.edit(claim, priority=number)
        driver.comment(claim.id, f"تعليق {number}", by="huda")


def copied(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to, dirs_exist_ok=True)
    return to / "desk.tadqiq"


def events_of(path: Path, key: bytes | None = None) -> dict[str, str]:
    with Store.open(path, key=key) as store, store.read() as connection:
        return {row[0]: row[1] for row in connection.exec_driver_sql("SELECT id, raw FROM event")}


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_an_undamaged_file_is_salvaged_whole(
    desk_folder: Callable[[bytes | None], Path], tmp_path: Path, key: bytes | None
) -> None:
    path = copied(desk_folder(key), tmp_path)
    found = salvage.salvage_store(path, key)
    whole = events_of(path, key)
    assert found.events == whole
    with Store.open(path, key=key) as store, store.read() as connection:
        texts = connection.exec_driver_sql("SELECT sha256, body FROM article_text").all()
    assert found.texts == {row[0]: row[1] for row in texts}


@pytest.mark.parametrize("release", released_stores.RELEASES)
def test_bundles_and_what_waited_are_found_too(release: str, tmp_path: Path) -> None:
    path = tmp_path / "store.tadqiq"
    facts = released_stores.put(release, path)
    found = salvage.salvage_store(path)
    assert set(found.bundles) == {"one.bundle", "clone.bundle", "three.bundle"}
    assert len(found.pending) == facts["waiting"]
    assert not found.pending.keys() & found.events.keys()
    path.write_bytes(
        b"\0" * PAGE + path.read_bytes()[PAGE:]
    )  # header and schema are gone, and there is no backup
    done = recover(path)
    assert (done.backup, done.waiting, done.refused, done.problems) == (None, 0, (), ())
    assert done.salvaged == len(found.events)
    with Workspace.open(path) as again:
        assert released_stores.export_of(again, facts["articles"]) == released_stores.exported(release)
        assert len(again.merging.waiting()) == facts["waiting"]
        assert [one.id for one in again.conflicts.list()] == facts["conflicts"]


@pytest.mark.parametrize("what", ["header", "schema", "cut in the middle", "log garbled", "backup damaged"])
def test_what_is_not_hit_is_not_lost(
    desk_folder: Callable[[bytes | None], Path], tmp_path: Path, what: str
) -> None:
    path = copied(desk_folder(None), tmp_path / "hit")
    whole = events_of(copied(desk_folder(None), tmp_path / "whole"))
    wal = Path(f"{path}-wal")
    [kept] = Path(f"{path}.backups").iterdir()
    hits: dict[str, tuple[Path, Callable[[bytes], bytes]]] = {
        "header": (path, lambda data: b"\xff" * 100 + data[100:]),
        "schema": (path, lambda data: b"\0" * 2 * PAGE + data[2 * PAGE :]),
        "cut in the middle": (path, lambda data: data[: len(data) // 2 // PAGE * PAGE + 100]),
        "log garbled": (wal, lambda data: data[:60] + b"\xa5" * 8 + data[68:]),
        "backup damaged": (kept, lambda data: data[: len(data) // 2]),
    }
    file, change = hits[what]
    file.write_bytes(change(file.read_bytes()))
    done = recover(path)
    now = events_of(path)
    assert now.keys() <= whole.keys()
    assert whole.keys() - now.keys() == set() or what in {"cut in the middle", "schema"}
    assert (done.backup is None) is (what == "backup damaged")
    assert done.salvaged > 0
    assert done.set_aside is not None
    assert Path(f"{done.set_aside}-wal").exists()
    assert done.problems == () or what == "cut in the middle"
    assert not list(path.parent.glob("*.recovering*"))
    with StoreDriver.open(path) as driver:
        driver.article("العمل مستمر")


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_random_damage_never_costs_more_than_it_hit(
    desk_folder: Callable[[bytes | None], Path], tmp_path: Path, key: bytes | None
) -> None:
    """Whatever happens to the file: a sentence or a store, all of the backup, and nothing that was never saved."""
    whole = events_of(copied(desk_folder(key), tmp_path / "whole"), key)
    [kept] = Path(f"{tmp_path / 'whole' / 'desk.tadqiq'}.backups").glob("*.tadqiq")
    in_backup = events_of(kept, key).keys()
    back = []
    for seed in range(repetitions(4, 300)):
        path = copied(desk_folder(key), tmp_path / str(seed))
        damage(path, seeded_dice(seed))
        with suppress(WorkbenchError), Store.open(path, key=key) as store:
            StoreDriver(store).state()
            store.verify()
        done = recovered(path, key)
        now = events_of(path, key)
        assert in_backup <= now.keys() <= whole.keys()
        assert all(now[name] == whole[name] for name in now)
        assert all(
            "text is missing" in str(line) or str(line).startswith("Snapshot") for line in done.problems
        ), seed
        back.append((len(now) - len(in_backup)) / (len(whole) - len(in_backup)))
        shutil.rmtree(path.parent)
    assert sum(back) / len(back) > 0.7


def recovered(path: Path, key: bytes | None) -> RecoveryReport:
    return recover(path, key=key, clock=ticking_clock(1_800_000_000_000_000))


def damage(path: Path, chance: random.Random) -> None:
    """Something that happens to files: wild bytes, zeros, a missing end, a flipped bit, in the file or its log."""
    file = path if chance.random() < 0.7 else Path(f"{path}-wal")
    data = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        kind = chance.randrange(5)
        if kind == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            data[at : at + PAGE] = chance.randbytes(len(data[at : at + PAGE]))
        elif kind == 2:
            start = at // PAGE * PAGE
            data[start : start + PAGE] = bytes(len(data[start : start + PAGE]))
        elif kind == 3:
            data[at : at + 4] = struct.pack(">I", chance.randrange(2**32))[: len(data[at : at + 4])]
        elif len(data) > 4 * PAGE:
            del data[-chance.randrange(1, 2 * PAGE) :]
    file.write_bytes(bytes(data))


def test_events_behind_a_lost_one_count_without_it(tmp_path: Path) -> None:
    """The page with one event is gone and there is no backup: what the same device did later is not lost with it."""
    path = tmp_path / "desk.tadqiq"
    with StoreDriver.open(path) as driver:
        driver.hire()
        first = driver.article()
        driver.comment(driver.claim(first.id).id, "كلمة لا تتكرر")
        last = driver.article("آخر")
    data = path.read_bytes()
    path.write_bytes(data.replace("كلمة لا تتكرر".encode(), "كلمة قد تتكرر".encode()))
    done = recover(path)
    assert (done.salvaged, done.waiting, done.problems) == (5, 0, ())
    with StoreDriver.open(path) as driver, driver.store.read() as connection:
        ids = set(connection.exec_driver_sql("SELECT id FROM article").scalars())
        assert ids == {first.id, last.id}
        assert connection.exec_driver_sql("SELECT count(*) FROM comment").scalar_one() == 0


def test_a_lost_text_comes_back_with_its_article(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with StoreDriver.open(path) as driver:
        driver.hire()
        article = driver.article("نص طويل يقع في صفحات " * 900)
        driver.article("قصير")
    data = path.read_bytes()
    at = data.rindex("صفحات".encode())
    path.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    done = recover(path)
    assert done.problems == (Reason(ProblemCode.TEXT_MISSING, id=article.id),)
    with StoreDriver.open(path) as driver:
        driver.article("نص طويل يقع في صفحات " * 900)
        assert driver.store.verify() == []


def test_what_cannot_be_recovered_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with pytest.raises(StoreMissing):
        recover(path)
    path.write_bytes(b"SQLite format 3\0" + random.Random(1).randbytes(10 * PAGE))
    before = path.read_bytes()
    with pytest.raises(NothingToRecover, match="Ask colleagues"):
        recover(path)
    assert path.read_bytes() == before
    assert sorted(item.name for item in tmp_path.iterdir()) in (
        ["desk.tadqiq"],
        ["desk.tadqiq", "desk.tadqiq.lock"],
    )
    assert not needs_key(path)


def test_a_store_that_is_open_is_not_recovered(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with StoreDriver.open(path), pytest.raises(StoreLocked):
        recover(path)


def test_a_backup_that_somebody_has_open_is_not_passed_over(
    desk_folder: Callable[[bytes | None], Path], tmp_path: Path
) -> None:
    """An older one in its place would lose work without a word."""
    path = copied(desk_folder(None), tmp_path)
    [newest] = Path(f"{path}.backups").glob("*.tadqiq")
    before = path.read_bytes()
    with Store.open(newest), pytest.raises(StoreLocked, match=newest.name):
        recover(path)
    assert path.read_bytes() == before
    assert recover(path).backup == newest


def test_a_damaged_store_says_how_to_recover_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with StoreDriver.open(path) as driver:
        driver.hire()
    path.write_bytes(path.read_bytes()[: 6 * PAGE])
    with pytest.raises(StoreDamaged, match="workbench recover"):
        Store.open(path)
