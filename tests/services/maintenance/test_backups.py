"""Backups as people see them: the list, the preview of a restore, and the restore."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db.encryption import key_file
from tests.support import released_stores
from tests.support.offices import Office
from workbench.domain.article import Article
from workbench.domain.backup import BackupKind
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import BackupFolderMissing, BackupInvalid, StoreMissing
from workbench.domain.person import Person, Role
from workbench.domain.span import Span
from workbench.services.maintenance.backups import BackupsService, list_backups, preview
from workbench.services.maintenance.restore import MaintenanceService, restore
from workbench.workspace import Workspace

KEY = bytes(range(32))


@pytest.fixture
def backups(workspace: Workspace) -> BackupsService:
    return BackupsService(workspace.store)


def test_backups_are_listed_with_how_far_they_are_behind(
    workspace: Workspace, backups: BackupsService, article: Article, checker: Person
) -> None:
    made = backups.rotate()
    assert made is not None
    [one] = backups.list()
    assert (one.path, one.kind, one.n_behind, one.size) == (made, BackupKind.KEPT, 0, made.stat().st_size)
    for at in range(3):
        workspace.claims.tag(checker, article.id, [Span(at, at + 3)], ClaimKind.OTHER)
    workspace.store.backup_before("merge")
    (made.parent / "notes.txt").write_text("x")
    (made.parent / "store-mine.tadqiq").write_bytes(b"not a store")
    found = {one.kind: one for one in backups.list()}
    assert found[BackupKind.KEPT].n_behind == 3
    assert found[BackupKind.MERGE].n_behind == 0
    assert found[BackupKind.OTHER].n_behind is None
    assert backups.rotate() is not None
    assert {one.n_behind for one in backups.list() if one.kind is BackupKind.KEPT} == {0}


def test_a_chosen_folder_is_used_while_it_is_there(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    backups = BackupsService(workspace.store, stick)
    with pytest.raises(BackupFolderMissing, match="put the stick in"):
        backups.rotate()
    [beside] = backups.list()
    assert beside.path.parent == Path(f"{workspace.path}.backups")
    stick.mkdir()
    made = backups.rotate()
    assert made is not None
    assert stick in made.parents
    assert {one.path for one in list_backups(workspace.path, stick)} == {made, beside.path}
    assert {one.path for one in list_backups(workspace.path)} == {beside.path}
    assert article.id


def test_a_clock_that_was_ahead_makes_no_old_backup_the_newest(tmp_path: Path) -> None:
    folder = tmp_path / "desk.tadqiq.backups"
    folder.mkdir()
    stamps = ("20261120T101500Z", "20290101T000000Z", "20261121T101500Z", "20261121T101500Z")
    made = [folder / f"desk-kept-{n:06d}-{stamp}.tadqiq" for n, stamp in enumerate(stamps, 1)]
    between = folder / "desk-before-merge-20261121T090000000000Z.tadqiq"
    for path in (*made, between):
        path.write_bytes(b"")
    found = [one.path for one in list_backups(tmp_path / "desk.tadqiq")]
    assert found == [made[3], made[2], made[1], between, made[0]]


def test_a_preview_tells_whose_work_would_be_lost_and_come_back(
    workspace: Workspace, backups: BackupsService, article: Article, checker: Person, supervisor: Person
) -> None:
    early = backups.rotate()
    assert early is not None
    claim, _ = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    workspace.claims.comment(checker, claim.id, "ملاحظة")
    workspace.claims.comment(supervisor, claim.id, "جواب")
    late = MaintenanceService(workspace.store).backup(workspace.path.with_name("late.tadqiq"))
    found = backups.preview(early)
    assert found.problems == ()
    assert found.changes_regained == ()
    assert found.changes_lost is not None
    assert [(work.person, work.steps, dict(work.kinds)) for work in found.changes_lost] == [
        ("ليلى", 2, {"claim": 1, "comment": 1}),
        ("سامي", 1, {"comment": 1}),
    ]
    assert found.changes_lost[0].first_us < found.changes_lost[0].last_us
    workspace.close()
    restore(early, workspace.path)
    with Workspace.open(workspace.path) as again:
        back = BackupsService(again.store).preview(late)
        assert back.changes_lost == ()
        assert [work.steps for work in back.changes_regained] == [2, 1]


def test_a_kept_backup_comes_back_with_its_snapshots(
    workspace: Workspace, article: Article, checker: Person, tmp_path: Path
) -> None:
    paper = tmp_path / "ورقة.txt"
    paper.write_bytes("مضمون".encode())
    source, _ = workspace.sources.add_file(checker, paper)
    stick = tmp_path / "stick"
    stick.mkdir()
    made = BackupsService(workspace.store, stick).rotate()
    assert made is not None
    workspace.close()
    shutil.rmtree(f"{workspace.path}.snapshots")
    workspace.path.unlink()  # the laptop is gone; the stick is not
    assert preview(made, None).changes_lost is None
    restore(made, workspace.path)
    with Workspace.open(workspace.path) as again:
        assert again.sources.snapshot_bytes(source) == "مضمون".encode()
        assert again.articles.get(article.id) == article
        assert MaintenanceService(again.store).verify() == []


def test_a_backup_that_does_not_hold_replaces_nothing(
    workspace: Workspace, backups: BackupsService, article: Article
) -> None:
    assert article.id
    made = backups.rotate()
    assert made is not None
    made.write_bytes(made.read_bytes().replace(b'"verb":"create"', b'"verb":"creatf"', 1))
    assert "its text does not have its hash" in str(backups.preview(made).problems[0])
    workspace.close()
    before = workspace.path.read_bytes()
    with pytest.raises(BackupInvalid, match="does not hold"):
        restore(made, workspace.path)
    assert workspace.path.read_bytes() == before
    assert [item.name for item in workspace.path.parent.iterdir() if "set-aside" in item.name] == []
    with pytest.raises(StoreMissing):
        preview(made.with_name("absent.tadqiq"), None)


@pytest.mark.parametrize("release", released_stores.RELEASES)
def test_a_backup_of_an_older_version_is_previewed_and_put_back(release: str, tmp_path: Path) -> None:
    old, path = tmp_path / "old" / "store.tadqiq", tmp_path / "store.tadqiq"
    old.parent.mkdir()
    facts = released_stores.put(release, old)
    before = old.read_bytes()
    found = preview(old, None)
    assert found.problems == ()
    restore(old, path)
    assert old.read_bytes() == before
    with Workspace.open(path) as again:
        assert released_stores.export_of(again, facts["articles"]) == released_stores.exported(release)
        assert again.store.verify() == []


def test_an_encrypted_backup_brings_its_key_file(tmp_path: Path) -> None:
    path, stick = tmp_path / "store.tadqiq", tmp_path / "stick"
    stick.mkdir()
    key_file.write(path, key_file.KeyFile(key_file.fingerprint(KEY), ()))
    from db.store import Store
    from tests.support.store_driver import StoreDriver

    with Store.open(path, key=KEY) as store:
        driver = StoreDriver(store)
        driver.hire()
        driver.source(b"secret bytes")
        state = driver.state()
        made = BackupsService(store).rotate()
        away = BackupsService(store, stick).rotate()
        packed = MaintenanceService(store).compact(tmp_path / "packed.tadqiq")
        assert made is not None
        assert away is not None
        assert BackupsService(store).preview(made).changes_lost == ()
    assert b"secret bytes" not in b"".join(item.read_bytes() for item in stick.rglob("*") if item.is_file())
    for copy in (made, away, packed):
        assert b"SQLite format 3" not in copy.read_bytes()[:100]
        target = tmp_path / copy.stem / "back.tadqiq"
        restore(copy, target, key=KEY)
        assert key_file.exists(target)
        with Store.open(target, key=KEY) as again:
            assert StoreDriver(again).state() == state
            assert again.verify() == []
    done = restore(made, path, key=KEY)
    assert done.set_aside is not None
    assert key_file.exists(done.set_aside)


def test_a_compact_copy_is_a_whole_store_and_smaller(
    workspace: Workspace, checker: Person, tmp_path: Path
) -> None:
    from workbench.exchange.articles.plain_text import read_text

    for number in range(5):
        workspace.articles.add(checker, read_text(f"خبر {number} ".encode() * 4000, "a.txt"))
    with workspace.store.local() as connection:
        connection.exec_driver_sql("CREATE TABLE gone AS SELECT * FROM event")
    with workspace.store.local() as connection:
        connection.exec_driver_sql("DROP TABLE gone")
    care = MaintenanceService(workspace.store)
    whole, packed = care.backup(tmp_path / "whole.tadqiq"), care.compact(tmp_path / "packed.tadqiq")
    assert packed.stat().st_size < whole.stat().st_size
    with Workspace.open(packed) as copy:
        assert copy.people.list() == workspace.people.list()
        assert MaintenanceService(copy.store).verify() == []
    workspace.people.add("نور", checker.role)  # the store is still one that can be written


def test_backups_before_merges_make_way_too_but_not_that_of_the_last_merge(tmp_path: Path) -> None:
    one, other = Office(tmp_path, "one"), Office(tmp_path, "other")
    with one.workspace, other.workspace:
        person, _ = other.workspace.people.add("ليلى", Role.CHECKER)
        for number in range(4):
            other.workspace.people.add(f"زميلة {number}", Role.CHECKER, person)
            one.workspace.merging.merge(None, other.bundle())
        folder = Path(f"{one.workspace.path}.backups")
        made = sorted(folder.glob("*-before-merge-*"))
        assert len(made) == 4
        last = Path(one.workspace.merging.merges()[0].backup)
        old = [Path(shutil.copyfile(last, folder / name)) for name in BEFORE_MERGES]
        assert BackupsService(one.workspace.store).rotate() is not None
        left = set(folder.glob("*-before-merge-*"))
        assert last in left
        assert len(left & set(made)) <= 2  # one an hour; the four may lie on both sides of a full one
        assert left & set(old) == {old[1], old[2]}
        assert one.workspace.merging.undoable().backup == str(last)


#: Two of one hour of one day, and one of another day.
BEFORE_MERGES = (
    "store-before-merge-20260101T100000000001Z.tadqiq",
    "store-before-merge-20260101T105900000001Z.tadqiq",
    "store-before-merge-20260102T100000000001Z.tadqiq",
)
