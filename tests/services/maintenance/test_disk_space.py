"""Long work checks for disk space before it begins, and a disk that fills up meanwhile changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.disks import can_mount, small_disk
from tests.support.offices import Office
from workbench.domain.article import Article
from workbench.domain.errors import DiskFull, NoRoom
from workbench.domain.person import Person, Role
from workbench.exchange.articles.plain_text import read_text
from workbench.services.maintenance.restore import MaintenanceService
from workbench.system import disk_space
from workbench.workspace import Workspace

MOUNTS = can_mount()


def test_what_fits_nowhere_is_refused_with_both_numbers(tmp_path: Path) -> None:
    place = tmp_path / "not" / "there" / "store.tadqiq"
    disk_space.require(place, 1)
    with pytest.raises(
        NoRoom, match=r"“.*store\.tadqiq”: 95367432. MB are needed and \d+ MB are free"
    ) as caught:
        disk_space.require(place, 10**15)
    assert str(caught.value).endswith("Nothing was begun: make room and repeat it.")
    assert list(tmp_path.iterdir()) == []


def test_an_import_for_which_there_is_no_room_is_not_begun(
    workspace: Workspace, checker: Person, article: Article
) -> None:
    text = read_text("خبر".encode(), "a.txt")
    with pytest.raises(NoRoom):
        workspace.articles.add_many(checker, [text], size=10**15)
    assert [one.article for one in workspace.articles.list()] == [article]


@pytest.mark.skipif(not MOUNTS, reason="needs the right to mount a small disk")
def test_a_merge_for_which_there_is_no_room_is_not_begun(office: Office) -> None:
    bundle = office.bundle("all.bundle")
    with small_disk(9 * 1024 * 1024) as disk:
        other = Office(disk, "other")
        with other.workspace:
            filler = disk / "filler"
            filler.write_bytes(b"\0" * (shutil.disk_usage(disk).free - 1024 * 1024))
            with pytest.raises(NoRoom):
                other.workspace.merging.merge(None, bundle)
            assert not Path(f"{other.workspace.path}.backups").exists()
            with pytest.raises(NoRoom):
                MaintenanceService(other.workspace.store).backup(disk / "copy.tadqiq")
            filler.unlink()
            report, _ = other.workspace.merging.merge(None, bundle)
            assert report.new
            assert other.workspace.store.verify() == []


@pytest.mark.skipif(not MOUNTS, reason="needs the right to mount a small disk")
def test_a_real_disk_that_fills_up_loses_only_what_met_it() -> None:
    """Saving until nothing more fits; what was acknowledged is there, and saving goes on when there is room."""
    with small_disk(6 * 1024 * 1024) as disk:
        office = Office(disk, "office")
        with office.workspace as workspace:
            checker, _ = workspace.people.add("ليلى", Role.CHECKER)
            kept: list[str] = []
            with pytest.raises(DiskFull, match="everything before it is safe"):
                fill(workspace, checker, kept)
            assert len(kept) > 5
            shown = {one.article.id for one in workspace.articles.list(limit=1000)}
            assert shown == set(kept)
        with office.open() as again:  # on the full disk
            assert {one.article.id for one in again.articles.list(limit=1000)} == set(kept)
        (disk / "office" / "device.key").unlink(missing_ok=True)
        subject = shutil.copytree(disk / "office", Path(f"{disk}-roomy"))
    try:
        with Workspace.open(subject / "store.tadqiq") as roomy:
            roomy.articles.add(roomy.people.list()[0], read_text(b"more", "a.txt"))
            assert roomy.store.verify() == []
            assert len(roomy.articles.list(limit=1000)) == len(kept) + 1
    finally:
        shutil.rmtree(subject)


def fill(workspace: Workspace, person: Person, kept: list[str]) -> None:
    """Save articles until one is refused; `kept` are those that were acknowledged."""
    for number in range(400):
        text = f"خبر {number} " * 2500
        kept.append(workspace.articles.add(person, read_text(text.encode(), "a.txt"))[0].id)
