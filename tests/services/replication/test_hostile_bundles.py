"""Thousands of hostile bundles: no file crashes anything, each gets one message; no line in a good file has any effect."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.honest_bundles import HonestBundle, next_event, write_with_event
from tests.support.hostile_bundles import HOSTILE_FILES, HOSTILE_LINES, hostile_bundle
from tests.support.hostile_events import void_events
from tests.support.offices import Office, shown_rows
from tests.support.repetitions import repetitions, seeded_dice
from workbench.domain.errors import BundleInvalid, BundleLocked, WorkbenchError
from workbench.domain.person import Role
from workbench.workspace import Workspace


@pytest.fixture
def honest(office: Office, branch: Office) -> HonestBundle:
    """A bundle with something in it that the branch does not have yet."""
    assert branch.claim == office.claim
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "تعليق")
    return HonestBundle.of(office)


def state(workspace: Workspace) -> tuple[object, ...]:
    store = workspace.store
    with store.read() as connection:
        counted = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608
            for table in (
                "event",
                "quarantine",
                "head",
                "uncounted",
                "revocation",
                "article_text",
                "chain_head",
            )
        ]
    return store.chain_heads(), counted, store.snapshots.hashes()


def test_none_of_them_changes_anything_and_each_gets_its_sentence(
    honest: HonestBundle, branch: Office, tmp_path: Path
) -> None:
    """To a store that has some of the honest bundle already, and to one that has nothing yet."""
    dice = seeded_dice(7)
    bad, before = tmp_path / "bad.bundle", state(branch.workspace)
    kinds: Counter[str] = Counter()
    with branch.open_at("empty") as empty:
        nothing = state(empty)
        for number in range(repetitions(200, 10_000)):
            told = hostile_bundle(HOSTILE_FILES, honest, dice, bad)
            kinds[told.partition(":")[0]] += 1
            target = empty if number % 3 == 0 else branch.workspace
            taken = (
                number % 20 == 1
            )  # each twentieth is really taken in, with a backup before; the rest is previewed
            with pytest.raises((BundleInvalid, BundleLocked)) as caught:
                target.merging.merge(None, bad) if taken else target.merging.preview(bad)
            sentence = str(caught.value)
            assert sentence.startswith(f"“{bad}”"), told
            assert sentence.endswith("."), told
            assert state(target) == (nothing if target is empty else before), told
        assert empty.store.verify() == branch.workspace.store.verify() == []
        assert not list(tmp_path.rglob("evil*"))
    assert kinds.keys() == HOSTILE_FILES.keys()
    branch.workspace.merging.merge(None, honest.path)  # the honest one still goes in
    assert branch.workspace.proof.verify() == []


def test_no_line_in_a_good_file_has_any_effect_or_stops_honest_work(
    honest: HonestBundle, branch: Office, office: Office, tmp_path: Path
) -> None:
    dice = seeded_dice(8)
    bad = tmp_path / "bad.bundle"
    branch.workspace.merging.merge(None, honest.path)
    shown = shown_rows(branch.workspace)
    kinds: Counter[str] = Counter()
    for number in range(repetitions(90, 5000)):
        told = hostile_bundle(HOSTILE_LINES, honest, dice, bad)
        kinds[told.partition(":")[0]] += 1
        with suppress(BundleInvalid):  # a chain that was changed under its signature
            branch.workspace.merging.preview(bad)
            if number % 6 == 0:
                branch.workspace.merging.merge(None, bad)
        assert shown_rows(branch.workspace) == shown, told
    assert kinds.keys() == HOSTILE_LINES.keys()
    assert branch.workspace.store.verify() == []
    comment = office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "وبعد")[0]
    branch.workspace.merging.merge(None, office.bundle())
    assert comment.id in {one.id for one in branch.workspace.claims.comments(office.claim.id)}
    with branch.open_at("newcomer") as newcomer:
        newcomer.merging.merge(None, branch.bundle())
        assert shown_rows(newcomer) == shown_rows(branch.workspace)
        assert newcomer.store.verify() == []


def test_values_that_nobody_can_use_are_taken_in_and_write_nothing(
    honest: HonestBundle, branch: Office, tmp_path: Path
) -> None:
    """No event stops a merge by what it says: it stays a link of its chain, and honest work behind it counts."""
    bundle = tmp_path / "odd.bundle"
    branch.workspace.merging.merge(None, honest.path)
    shown = shown_rows(branch.workspace)
    events = void_events(honest)
    for event in events:
        write_with_event(honest, bundle, next_event(honest, seeded_dice(3), **event))
        report = branch.workspace.merging.preview(bundle)
        assert report.new == 1, event
    branch.workspace.merging.merge(None, bundle)
    assert shown_rows(branch.workspace) == shown
    assert branch.workspace.proof.verify() == []
    assert len(branch.workspace.store.void_registers()) == 1
    assert any("has no effect" in note for note in branch.workspace.proof.notes())


def test_bytes_that_were_garbled_or_cut_are_refused_or_harmless(
    honest: HonestBundle, branch: Office, tmp_path: Path
) -> None:
    """Some bits of a zip mean nothing; whatever is let in is then exactly what the honest bundle holds."""
    dice = seeded_dice(5)
    whole, bad = honest.path.read_bytes(), tmp_path / "bad.bundle"
    before, would = state(branch.workspace), branch.workspace.merging.preview(honest.path)
    refused = 0
    for number in range(repetitions(120, 5000)):
        data = bytearray(whole)
        if number % 3 == 0:
            data = data[: dice.randrange(len(data))]
        else:
            for _ in range(dice.randrange(1, 4)):
                data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        bad.write_bytes(bytes(data))
        refused += 1
        with suppress(WorkbenchError):
            report = branch.workspace.merging.preview(bad)
            refused -= 1
            assert (report.new, report.by_kind) == (would.new, would.by_kind)
    assert refused > repetitions(120, 5000) // 2
    assert state(branch.workspace) == before
    assert branch.workspace.store.verify() == []
