"""Private files: whatever lies in or beside a store is its owner's alone, whatever the umask."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.sqlite import connections
from tests.support.encrypted_stores import CHEAP, WORDS
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.person import Person, Role
from workbench.services.encryption import store_encryption
from workbench.services.maintenance.backups import BackupsService
from workbench.services.maintenance.recovery import recover
from workbench.services.maintenance.restore import restore
from workbench.settings import Settings, save
from workbench.system import logs
from workbench.system.private_files import create_private_file, make_private_folder, tighten
from workbench.workspace import Workspace

INCOMING = IncomingArticle("قُتل 32 شخصًا في القصف.", ArticleMeta(title="خبر"), "0" * 64, "paste")


@pytest.fixture(params=[0o000, 0o022], ids=["umask 0", "umask 022"], autouse=True)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def open_to_others(folder: Path) -> dict[str, str]:
    """What others may read, write or search in a folder, with its rights."""
    return {
        str(path.relative_to(folder)): oct(mode_of(path))
        for path in folder.rglob("*")
        if mode_of(path) != (0o700 if path.is_dir() else 0o600)
    }


def work_in(workspace: Workspace, folder: Path) -> Person:
    """A person, an article and a saved source: database, log and snapshot."""
    person, _ = workspace.people.add("ليلى", Role.CHECKER)
    workspace.articles.add(person, INCOMING)
    page = folder / "page.txt"
    page.write_text("صفحة محفوظة", encoding="utf-8")
    workspace.sources.add_file(person, page)
    page.unlink()
    return person


def test_an_open_store_and_its_backups_are_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "desk.tadqiq"
    with Workspace.open(path, key_file=tmp_path / "key" / "device.key") as workspace:
        work_in(workspace, tmp_path)
        assert BackupsService(workspace.store).rotate() is not None
        workspace.store.backup_before("merge")
        workspace.store.backup(tmp_path / "copies" / "whole.tadqiq")
        workspace.store.compact(tmp_path / "copies" / "small.tadqiq")
        assert Path(f"{path}-wal").exists()
        assert Path(f"{path}-shm").exists()
        assert Path(f"{path}.lock").exists()
        assert open_to_others(tmp_path) == {}


def test_encryption_and_decryption_leave_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with Workspace.open(path, key_file=tmp_path / "device.key") as workspace:
        work_in(workspace, tmp_path)
    made = store_encryption.encrypt(path, WORDS, cost=CHEAP)
    assert open_to_others(tmp_path) == {}
    assert made.key is not None
    store_encryption.decrypt(path, made.key)
    assert open_to_others(tmp_path) == {}


@pytest.mark.parametrize("links", [True, False])
def test_a_restored_and_a_recovered_store_are_private_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    path = tmp_path / "desk.tadqiq"
    with Workspace.open(path, key_file=tmp_path / "device.key") as workspace:
        work_in(workspace, tmp_path)
        kept = BackupsService(workspace.store).rotate()
    assert kept is not None
    if not links:

        def refuse(*_: object, **__: object) -> None:
            raise OSError("a file system without links")

        monkeypatch.setattr(os, "link", refuse)
    restore(kept, path)
    assert open_to_others(tmp_path) == {}
    path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:])
    recover(path)
    assert open_to_others(tmp_path) == {}
    with Workspace.open(path, key_file=tmp_path / "device.key") as workspace:
        assert [person.name for person in workspace.people.list()] == ["ليلى"]


def test_what_an_earlier_version_left_open_is_tightened_when_it_is_opened_for_writing(tmp_path: Path) -> None:
    folder = tmp_path / "chosen"
    folder.mkdir()
    folder.chmod(0o755)
    path = folder / "desk.tadqiq"
    with Workspace.open(path, key_file=folder / "device.key") as workspace:
        work_in(workspace, tmp_path)
        BackupsService(workspace.store).rotate()
    for item in folder.rglob("*"):
        item.chmod(0o755 if item.is_dir() else 0o644)
    with Workspace.open(path, create=False, read_only=True):
        assert mode_of(path) == 0o644
    with Workspace.open(path, create=False, key_file=folder / "device.key"):
        snapshots = {name for name in open_to_others(folder) if ".snapshots/" in name}
        assert set(open_to_others(folder)) == snapshots  # in a folder that is closed to others
        assert mode_of(folder / "desk.tadqiq.snapshots") == 0o700
    assert mode_of(folder) == 0o755


def test_a_new_database_is_private_before_anything_is_written(tmp_path: Path) -> None:
    for name, connect in (("a.db", connections.bare_connection), ("b.db", connections.writer)):
        made = connect(tmp_path / name)
        assert mode_of(tmp_path / name) == 0o600
        made.close()


def test_settings_and_logs_are_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "config" / "settings.toml", Settings())
    monkeypatch.setattr(logs, "SIZE", 200)
    log = tmp_path / "state" / "log" / "workbench.log"
    with logs.running(log) as logger:
        for number in range(20):
            logger.info("command %d ended", number)
    assert len(list(log.parent.iterdir())) > 2
    assert open_to_others(tmp_path) == {}
    for item in log.parent.iterdir():
        item.chmod(0o644)
    with logs.running(log):
        assert open_to_others(tmp_path) == {}


def test_folders_and_files_that_are_there_keep_their_rights(tmp_path: Path) -> None:
    chosen = tmp_path / "stick"
    chosen.mkdir()
    chosen.chmod(0o755)
    make_private_folder(chosen / "a" / "b")
    make_private_folder(chosen)
    assert [mode_of(one) for one in (chosen, chosen / "a", chosen / "a" / "b")] == [0o755, 0o700, 0o700]
    (chosen / "file").write_text("x", encoding="utf-8")
    (chosen / "file").chmod(0o640)
    create_private_file(chosen / "file")
    assert mode_of(chosen / "file") == 0o640
    with pytest.raises(FileExistsError):
        make_private_folder(chosen / "file")
    tighten([chosen / "file", chosen / "absent"])
    assert mode_of(chosen / "file") == 0o600
