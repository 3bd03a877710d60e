"""Thousands of malformed and hostile bundles: none crashes, none changes the store, each gets one message."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from db.schema.entity_mappings import ENTITY_MAPPINGS
from tests.support.honest_bundles import HonestBundle, next_event, write_with_event
from tests.support.hostile_bundles import KINDS, any_bundle
from tests.support.hostile_events import void_events
from tests.support.offices import Office
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


def rows(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All that is shown of entities, kind by kind."""
    tables = sorted({mapping.main.name for mapping in ENTITY_MAPPINGS.values()} - {"receipt", "installation"})
    with workspace.store.read() as connection:
        return {
            table: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id")]  # noqa: S608
            for table in tables
        }


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
            told = any_bundle(honest, dice, bad)
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
    assert kinds.keys() == KINDS.keys()
    branch.workspace.merging.merge(None, honest.path)  # the honest one still goes in
    assert branch.workspace.proof.verify() == []


def test_values_that_nobody_can_use_are_taken_in_and_write_nothing(
    honest: HonestBundle, branch: Office, tmp_path: Path
) -> None:
    """No event stops a merge by what it says: it stays a link of its chain, and honest work behind it counts."""
    bundle = tmp_path / "odd.bundle"
    branch.workspace.merging.merge(None, honest.path)
    shown = rows(branch.workspace)
    events = void_events(honest)
    for event in events:
        write_with_event(honest, bundle, next_event(honest, seeded_dice(3), **event))
        report = branch.workspace.merging.preview(bundle)
        assert report.new == 1, event
    branch.workspace.merging.merge(None, bundle)
    assert rows(branch.workspace) == shown
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
