"""Cancellation of long work, at every place where it can be cancelled: nothing of it is left."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.support.disks import can_mount, small_disk
from tests.support.offices import Office
from tests.support.repetitions import seeded_dice
from workbench.domain.bundle import MergeReport
from workbench.domain.errors import DiskFull
from workbench.domain.person import Role
from workbench.domain.progress import WHOLE, CancelledError, split_progress, with_progress
from workbench.services.replication.bundles import BundleSummary


class Watch:
    """A hook that remembers what it was told, and calls the work off at the n-th time."""

    def __init__(self, last: int | None = None) -> None:
        self.told: list[tuple[int, int | None]] = []
        self.last = last

    def __call__(self, done: int, total: int | None = None, /) -> None:
        if len(self.told) == self.last:
            raise CancelledError
        self.told.append((done, total))


def _grown(office: Office, tmp_path: Path, words: str = "نص المصدر المحفوظ") -> None:
    """A source with saved bytes, so that every stretch of a merge has something to do."""
    page = tmp_path / "page.txt"
    page.write_text(words, encoding="utf-8")
    office.workspace.sources.add_file(office.person(Role.CHECKER), page)


@pytest.mark.parametrize("locked", [False, True])
def test_a_merge_called_off_anywhere_changes_nothing(
    office: Office, branch: Office, tmp_path: Path, locked: bool
) -> None:
    _grown(office, tmp_path)
    _grown(branch, tmp_path, "مصدر آخر")
    bundle = office.bundle(for_key=branch.workspace.key.public if locked else "")
    whole = Watch()
    branch.workspace.merging.preview(bundle, "", whole)
    before = branch.everything()
    for last in range(len(whole.told)):
        with pytest.raises(CancelledError):
            branch.workspace.merging.preview(bundle, "", Watch(last))
        assert branch.everything() == before
    last = 0
    while True:
        watch = Watch(last)
        try:
            report, _ = branch.workspace.merging.merge(None, bundle, "", watch)
        except CancelledError:
            assert branch.everything() == before
            last += 1
            continue
        break
    assert report.new > 0
    assert last == len(watch.told) >= len(whole.told) > 5
    assert branch.workspace.store.verify() == []
    assert len(branch.workspace.store.snapshots.hashes()) == 2


@pytest.mark.parametrize("locked", ["", "word", "key"])
def test_a_bundle_called_off_anywhere_leaves_no_file(office: Office, tmp_path: Path, locked: str) -> None:
    _grown(office, tmp_path)
    options: dict[str, Any] = {
        "": {},
        "word": {"passphrase": "عبارة المرور"},
        "key": {"for_key": office.workspace.key.public},
    }[locked]
    since = office.bundle("older.bundle")
    before = office.everything()
    target = office.folder / "new.bundle"
    made: BundleSummary | None = None
    last = 0
    while made is None:
        watch = Watch(last)
        try:
            made = office.workspace.bundles.create(target, since=since, hook=watch, **options)
        except CancelledError:
            assert office.everything() == before
            last += 1
    assert target.is_file()
    assert last == len(watch.told) > 4


def test_progress_rises_to_the_whole(office: Office, branch: Office) -> None:
    creating, merging = Watch(), Watch()
    office.workspace.bundles.create(office.folder / "a.bundle", hook=creating)
    report: MergeReport = branch.workspace.merging.merge(None, office.folder / "a.bundle", "", merging)[0]
    assert report.known > 0
    for watch in (creating, merging):
        done = [step for step, _ in watch.told]
        assert done == sorted(done)
        assert {total for _, total in watch.told} == {WHOLE}
    assert creating.told[-1] == (WHOLE, WHOLE)


def test_stretches_fill_the_whole() -> None:
    watch = Watch()
    first, second = split_progress(watch, (1, 3))
    assert list(with_progress("abcde", first, 5, 2)) == list("abcde")
    second(0, None)
    second(5, 4)
    assert watch.told == [(0, 1000), (100, 1000), (200, 1000), (250, 1000), (1000, 1000)]


def test_the_news_of_a_preview_are_in_peoples_words(office: Office, branch: Office, tmp_path: Path) -> None:
    _grown(office, tmp_path)
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    office.workspace.claims.set_fields(checker, office.claim.id, {"statement": "هنا"})
    office.workspace.claims.comment(checker, office.claim.id, "تعليق")
    branch.workspace.claims.set_fields(boss, branch.claim.id, {"statement": "هناك"})
    stranger, _ = office.workspace.people.add("رنا", Role.CHECKER, boss)
    summary = branch.workspace.merging.preview(office.bundle()).summary
    said = {tally.kind.value: (tally.n_new, tally.changed) for tally in summary.tallies}
    assert said == {"comment": (1, 0), "source": (1, 0), "person": (1, 0), "claim": (0, 1)}
    assert {part.name for part in summary.people} == {checker.name, boss.name}
    assert summary.names[stranger.id] == "رنا"
    [article] = summary.articles
    assert article.name == office.workspace.articles.list()[0].article.meta.title
    assert not article.new
    [conflict] = summary.conflicts
    assert conflict.title == article.name
    assert conflict.words == office.claim.anchors[0].exact
    assert {side.value for side in conflict.conflict.sides} == {"هنا", "هناك"}
    assert summary.n_conflicts == summary.n_articles == 1
    assert summary.authors_by_device == {office.workspace.store.device_id: (checker.name, boss.name)}
    assert branch.workspace.conflicts.list() == []


@pytest.mark.parametrize("locked", ["word", "key"])
def test_a_locked_bundle_never_lies_open_on_the_stick(office: Office, tmp_path: Path, locked: str) -> None:
    """The zip inside begins and ends with marks of its own: none of them is ever in the folder."""
    _grown(office, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    seen: list[bytes] = []

    def look(_done: int, _total: int | None = None, /) -> None:
        seen.extend(path.read_bytes() for path in stick.iterdir())

    options: dict[str, Any] = {
        "word": {"passphrase": "عبارة المرور"},
        "key": {"for_key": office.workspace.key.public},
    }[locked]
    made = office.workspace.bundles.create(stick / "locked.bundle", hook=look, **options)
    seen.append(made.path.read_bytes())
    assert seen[-1].startswith(b"tadqiq-sealed-1")
    assert not any(mark in data for data in seen for mark in (b"PK\x03\x04", b"PK\x01\x02", b"events.jsonl"))


@pytest.mark.skipif(not can_mount(), reason="a small disk cannot be mounted here")
@pytest.mark.parametrize("passphrase", ["", "عبارة المرور"])
def test_a_full_stick_is_known_trouble_and_holds_no_torn_bundle(office: Office, passphrase: str) -> None:
    noise = office.folder / "noise.bin"
    noise.write_bytes(seeded_dice(1).randbytes(900_000))
    office.workspace.sources.add_file(office.person(Role.CHECKER), noise)
    with small_disk(512 * 1024) as stick:
        with pytest.raises(DiskFull, match=r"all\.bundle"):
            office.workspace.bundles.create(stick / "all.bundle", passphrase=passphrase)
        assert list(stick.iterdir()) == []


def test_nobody_waits_for_a_bundle_that_is_being_written(office: Office) -> None:
    """At each step another thread reads and writes the store to its end."""
    checker, seen = office.person(Role.CHECKER), list[int]()

    def work() -> None:
        office.workspace.claims.comment(checker, office.claim.id, f"تعليق {len(seen)}")
        seen.append(len(office.workspace.claims.comments(office.claim.id)))

    def hook(_done: int, _total: int | None = None, /) -> None:
        thread = Thread(target=work, daemon=True)
        thread.start()
        thread.join(30)
        assert not thread.is_alive()

    made = office.workspace.bundles.create(office.folder / "all.bundle", hook=hook)
    assert seen == list(range(1, len(seen) + 1))
    assert len(seen) > 3
    assert made.events < len(office.workspace.store.history(limit=1000))
