from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.repetitions import repetitions
from tests.support.store_driver import StoreDriver
from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import BadInput, StoreLocked, StoreMissing, StoreNotAStore
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.services.maintenance.restore import MaintenanceService, free_space, restore
from workbench.workspace import Workspace

pytestmark = [pytest.mark.also_on_server, pytest.mark.also_seated]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.tadqiq"


@pytest.fixture
def backup(workspace: Workspace, article: Article, checker: Person, tmp_path: Path) -> Path:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"saved")
    workspace.sources.add_file(checker, path)
    return MaintenanceService(workspace.store).backup(tmp_path / "copy.tadqiq")


def test_a_backup_is_a_whole_store(backup: Path, article: Article) -> None:
    with Workspace.open(backup) as copy:
        assert copy.articles.get(article.id) == article
        assert copy.sources.snapshot_bytes(copy.sources.list()[0]) == b"saved"
        assert MaintenanceService(copy.store).verify() == []


def test_a_backup_overwrites_nothing(workspace: Workspace, backup: Path) -> None:
    with pytest.raises(BadInput, match="already"):
        MaintenanceService(workspace.store).backup(backup)


def test_a_restored_store_is_as_it_was_and_the_other_is_set_aside(
    workspace: Workspace, article: Article, checker: Person, backup: Path
) -> None:
    workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    path = workspace.path
    with pytest.raises(StoreLocked):
        restore(backup, path)
    workspace.close()
    done = restore(backup, path)
    with Workspace.open(path) as again:
        assert again.claims.of_article(article.id) == []
    assert done.set_aside is not None
    with Workspace.open(done.set_aside) as aside:
        assert len(aside.claims.of_article(article.id)) == 1
        assert aside.sources.snapshot_bytes(aside.sources.list()[0]) == b"saved"


def test_what_is_no_backup_replaces_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.path
    workspace.close()
    (tmp_path / "note.txt").write_text("not a store", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreNotAStore):
        restore(tmp_path / "note.txt", path)
    with pytest.raises(StoreMissing):
        restore(tmp_path / "absent", path)
    with pytest.raises(BadInput):
        restore(path, path)
    assert path.read_bytes() == before


def test_free_space_is_asked_for_where_the_store_will_be(tmp_path: Path) -> None:
    assert free_space(tmp_path / "not" / "yet" / "there") > 0


#: Restores, and is killed before its n-th change of a name; says how many there were.
KILLED = """
import os, signal, sys
from pathlib import Path
from workbench.services.maintenance.restore import restore

backup, store, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
passed = 0

def watch(event, _):
    global passed
    if event in {"os.rename", "os.link", "os.remove"}:
        passed += 1
        if passed == last:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
restore(backup, store)
print(passed)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_restore_that_is_killed_leaves_the_old_store_or_the_new_one(path: Path, tmp_path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.hire()
        driver.source(b"saved bytes")
        driver.store.backup(backup := tmp_path / "backup.tadqiq")
        driver.article()

    def restored(folder: Path, last: int) -> tuple[Path, int]:
        folder.mkdir()
        store = Path(shutil.copyfile(path, folder / path.name))
        shutil.copytree(f"{path}.snapshots", f"{store}.snapshots")
        command = [sys.executable, "-c", KILLED, str(backup), str(store), str(last)]
        run = subprocess.run(
            command, capture_output=True, text=True, check=not last, cwd=Path(__file__).parents[3]
        )
        return store, int(run.stdout or 0)

    _, n_changes = restored(tmp_path / "whole", 0)
    assert n_changes > 5
    for last in range(1, n_changes + 1, max(1, n_changes // repetitions(3, n_changes))):
        store, _ = restored(tmp_path / str(last), last)
        asides = store.parent.glob("*-set-aside-*.tadqiq")
        found = [n_articles(store), *map(n_articles, asides)]
        assert found in ([1], [1, 1], [0, 1])  # the old one, or the new one with the old one beside it
        restore(backup, store)
        assert n_articles(store) == 0


def n_articles(store: Path) -> int:
    with StoreDriver.open(store) as driver, driver.store.read() as connection:
        assert driver.store.verify() == []
        return int(connection.exec_driver_sql("SELECT count(*) FROM article").scalar_one())
