"""A store stays the same when it is encrypted, rekeyed and decrypted; nothing of it is readable meanwhile."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from db.maintenance.rebuild import rebuilt_store
from db.sqlite import connections
from db.store import Store
from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_checks import (
    OTHER,
    PRIVATE,
    encrypt_store,
    files_containing,
    furnish_store,
    key_of,
    open_driver,
    state_of,
    verified_state,
)
from tests.support.repetitions import repetitions
from tests.support.store_driver import TEXT, StoreDriver
from workbench.domain.errors import (
    PassphraseNeeded,
    PassphraseWeak,
    PassphraseWrong,
    StoreDamaged,
    StoreEncrypted,
    StoreLocked,
    StoreMissing,
    StoreNotEncrypted,
)
from workbench.domain.progress import CancelledError, ProgressHook
from workbench.services.encryption import store_encryption, store_keys
from workbench.services.encryption.encryption_status import is_encrypted
from workbench.services.maintenance.backups import BackupsService
from workbench.services.maintenance.restore import restore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.tadqiq"


@pytest.fixture
def before(path: Path) -> str:
    """The state of the store that lies at `path`, plain."""
    return furnish_store(path)


def test_a_store_is_the_same_through_all_its_keys(path: Path, before: str) -> None:
    made = encrypt_store(path)
    assert is_encrypted(path)
    assert (
        store_keys.unlock(path, WORDS)
        == store_keys.unlock_by_recovery_key(path, made.recovery_key)
        == made.key
    )
    assert verified_state(path) == before
    assert made.key is not None
    again = store_encryption.new_key(path, made.key, OTHER, cost=CHEAP)
    assert again.key not in {made.key, None}
    assert again.recovery_key != made.recovery_key
    assert verified_state(path) == before
    with pytest.raises(PassphraseWrong):
        store_keys.unlock(path, WORDS)
    store_encryption.decrypt(path, again.key or b"")
    assert not is_encrypted(path)
    assert verified_state(path) == before


def test_work_goes_on_in_an_encrypted_store(path: Path, before: str) -> None:
    encrypt_store(path)
    with open_driver(path) as driver:
        assert state_of(driver) == before
        claim = driver.claim(driver.article(f"{TEXT} خبر جديد").id)
        driver.source(b"new bytes")
    assert before != verified_state(path)
    with open_driver(path) as driver:
        assert driver.loaded(claim.id) == claim


def test_nothing_readable_is_left_but_what_is_named(path: Path, before: str) -> None:
    with StoreDriver.open(path) as driver:
        driver.store.backup_before("merge")
    made = encrypt_store(path)
    left = set(files_containing(path.parent, PRIVATE))
    assert left <= set(made.left)
    assert len(left) == 3  # the old file, the backup, the snapshot
    assert set(made.left) == set(store_encryption.leftover_plain_files(path))
    store_encryption.shred(made.left)
    assert files_containing(path.parent, PRIVATE) == []
    assert store_encryption.leftover_plain_files(path) == []
    assert verified_state(path) == before


def test_only_what_belongs_to_the_store_is_taken_away(path: Path, before: str) -> None:
    neighbours = [
        path.with_name(name) for name in ("desk2.tadqiq", "desk-plain.tadqiq", "desk-of-huda.tadqiq")
    ]
    states = {neighbour: furnish_store(neighbour) for neighbour in neighbours}
    store_encryption.shred(encrypt_store(path).left)
    assert verified_state(path) == before
    assert {neighbour: verified_state(neighbour) for neighbour in neighbours} == states


def test_while_it_is_used_nothing_of_it_is_written_in_the_plain(
    path: Path, before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_encryption.shred(encrypt_store(path).left)
    monkeypatch.setattr(tempfile, "tempdir", str(path.parent))
    with open_driver(path) as driver:
        driver.article(f"{PRIVATE} " * 200)
        driver.store.save_draft("x", "note", PRIVATE)
        driver.store.backup_before("merge")
        driver.store.backup(path.with_name("copy.tadqiq"))
        with driver.store.read() as connection, rebuilt_store(connection) as scratch:
            assert connections.is_encrypted(scratch)
            assert list(path.parent.glob("tadqiq-*/*"))
            assert files_containing(path.parent, PRIVATE) == []
        with StoreDriver.open(path.with_name("copy.tadqiq"), key=driver.store.key, read_only=True):
            assert files_containing(path.parent, PRIVATE) == []
        assert files_containing(path.parent, PRIVATE) == []
    assert before != verified_state(path)


def test_committed_work_in_a_log_comes_along(path: Path, before: str) -> None:
    other = path.with_name("torn.tadqiq")
    with StoreDriver.open(path) as driver:  # as after a power cut: the log was not yet taken into the file
        driver.article("خبر لم يصل بعد إلى الملف")
        heads, after = driver.store.chain_heads(), driver.state()
        for ending in ("", "-wal"):
            Path(f"{other}{ending}").write_bytes(Path(f"{path}{ending}").read_bytes())
    encrypt_store(other)
    with StoreDriver.open(other, key=key_of(other)) as driver:
        assert (driver.store.chain_heads(), driver.state()) == (heads, after)
    assert not Path(f"{other}-wal").exists()
    assert verified_state(path) != before


def test_backups_kept_elsewhere_are_known_and_a_neighbours_are_left(path: Path, before: str) -> None:
    stick = path.parent / "stick"
    stick.mkdir()
    with StoreDriver.open(path) as driver:
        service = BackupsService(driver.store, stick)
        service.rotate()
        place = service.place
    with StoreDriver.open(path.with_name("other") / path.name) as neighbour:  # the same name, another device
        neighbour.hire()
        neighbour.source(PRIVATE.encode())
        BackupsService(neighbour.store, stick).rotate()
    made = store_encryption.encrypt(path, WORDS, place=place, cost=CHEAP)
    ours = set(files_containing(stick, PRIVATE)) & set(made.left)
    assert ours
    store_encryption.shred(made.left)
    theirs = set(files_containing(stick, PRIVATE))
    assert theirs
    assert not theirs & ours
    assert verified_state(path) == before
    with open_driver(path) as driver:
        service = BackupsService(driver.store, stick)
        service.rotate()
        assert place.with_name(f"{place.name}.backups") in {one.path.parent for one in service.list()}
    assert set(files_containing(stick, PRIVATE)) == theirs  # the new one is encrypted


def test_a_backup_under_an_older_key_asks_for_its_passphrase(path: Path, before: str) -> None:
    made = encrypt_store(path)
    with open_driver(path) as driver:
        old = driver.store.backup_before("merge")
    assert made.key is not None
    now = store_encryption.new_key(path, made.key, OTHER, cost=CHEAP)
    assert now.left  # the snapshots that the backup needs
    with pytest.raises(PassphraseNeeded):
        Store.open(old, key=now.key, read_only=True)
    back = restore(old, path, key=store_keys.unlock(old, WORDS))
    assert verified_state(path) == before
    assert back.set_aside is not None
    assert verified_state(back.set_aside) == before


def test_a_plain_backup_makes_the_store_plain(path: Path, before: str) -> None:
    with StoreDriver.open(path) as driver:
        driver.store.backup(path.with_name("copy.tadqiq"))
    encrypt_store(path)
    restore(path.with_name("copy.tadqiq"), path)
    assert not is_encrypted(path)
    assert verified_state(path) == before


# --- what is refused --------------------------------------------------------------------------------------------


def test_each_refusal_leaves_everything_as_it_was(path: Path, before: str) -> None:
    files = [item for item in path.parent.rglob("*") if item.is_file()]
    with pytest.raises(PassphraseWeak):
        store_encryption.encrypt(path, "12345", cost=CHEAP)
    with pytest.raises(StoreNotEncrypted):
        store_encryption.decrypt(path, bytes(32))
    with pytest.raises(StoreMissing):
        store_encryption.encrypt(path.with_name("absent.tadqiq"), WORDS, cost=CHEAP)
    with pytest.raises(CancelledError):
        store_encryption.encrypt(path, WORDS, cost=CHEAP, hook=stopping_at(1))
    assert {item for item in path.parent.rglob("*") if item.is_file()} == set(files)
    with Store.open(path), pytest.raises(StoreLocked):
        encrypt_store(path)
    assert verified_state(path) == before
    encrypt_store(path)
    with pytest.raises(StoreEncrypted):
        encrypt_store(path)
    with pytest.raises(StoreDamaged):
        store_encryption.decrypt(path, bytes(32))
    assert verified_state(path) == before


def stopping_at(step: int) -> ProgressHook:
    count = 0

    def hook(_done: int, _total: int | None = None, /) -> None:
        nonlocal count
        count += 1
        if count >= step:
            raise CancelledError

    return hook


def test_it_can_be_stopped_at_every_step(path: Path, before: str) -> None:
    steps: list[tuple[int, int | None]] = []
    copy = path.with_name("other.tadqiq")
    copy.write_bytes(path.read_bytes())
    store_encryption.encrypt(
        copy, WORDS, cost=CHEAP, hook=lambda done, total=None: steps.append((done, total))
    )
    assert steps == sorted(steps)
    for step in range(1, len(steps), repetitions(9, 1)):
        with pytest.raises(CancelledError):
            store_encryption.encrypt(path, WORDS, cost=CHEAP, hook=stopping_at(step))
        assert not is_encrypted(path)
    assert verified_state(path) == before
