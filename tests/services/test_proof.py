"""Against a bundle kept elsewhere, whatever is done to a store behind its back is noticed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.canonical import canonical, digest, is_mapping, parse
from tests.db.desk import tampered
from tests.services.offices import Office
from workbench.domain.person import Role
from workbench.workspace import Workspace

Rows = list[tuple[int, str, str, int]]


@pytest.fixture
def kept(office: Office, tmp_path: Path) -> Path:
    """A bundle of the office's store that somebody else keeps; the store goes on being what it was."""
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>saved</p>")
    office.workspace.sources.add_file(office.person(Role.CHECKER), page)
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "تعليق")
    return office.bundle("kept.bundle")


def verdict(office: Office, kept: Path) -> list[str]:
    with office.open() as workspace:
        return workspace.proof.verify(kept)


@contextmanager
def behind(office: Office) -> Iterator[Path]:
    """The file of the closed store."""
    office.workspace.close()
    yield office.folder / "store.tadqiq"


def events(office: Office) -> Rows:
    with office.workspace.store.read() as connection:
        rows = connection.exec_driver_sql("SELECT n, id, raw, seq FROM event ORDER BY n").all()
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def test_an_honest_store_holds_against_its_bundle_also_later(office: Office, kept: Path) -> None:
    assert office.workspace.proof.verify(kept) == []
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "وبعد")
    assert office.workspace.proof.verify(kept) == []


def edited(rows: Rows) -> list[tuple[str, tuple[object, ...]]]:
    n, _, raw, _ = rows[2]
    return [("UPDATE event SET raw = ? WHERE n = ?", (raw.replace('"hlc":1', '"hlc":2'), n))]


def deleted(rows: Rows) -> list[tuple[str, tuple[object, ...]]]:
    return [("DELETE FROM event WHERE n = ?", (rows[3][0],))]


def reordered(rows: Rows) -> list[tuple[str, tuple[object, ...]]]:
    one, two = rows[1][0], rows[2][0]
    swap = "UPDATE event SET n = ? WHERE n = ?"
    return [(swap, (-1, one)), (swap, (one, two)), (swap, (two, -1))]


def truncated(rows: Rows) -> list[tuple[str, tuple[object, ...]]]:
    """The newest two events vanish with every trace of them."""
    gone = [row[1] for row in rows[-2:]]
    statements: list[tuple[str, tuple[object, ...]]] = [("DELETE FROM chain_head", ())]
    for name in gone:
        statements += [
            ("DELETE FROM event WHERE id = ?", (name,)),
            ("DELETE FROM head WHERE event_id = ?", (name,)),
        ]
    return [*statements, ("DELETE FROM comment", ()), ("DELETE FROM installation", ())]


def rewritten(rows: Rows) -> list[tuple[str, tuple[object, ...]]]:
    """All history anew, every hash and every link of the chain right: a name is another one."""
    statements: list[tuple[str, tuple[object, ...]]] = []
    prev: str | None = None
    names: dict[str, str] = {}
    for n, old, raw, _ in rows:
        body = parse(raw)
        assert is_mapping(body)
        forged = canonical({**body, "prev": prev}).replace("ليلى", "هالة")
        prev = names[old] = digest(forged, "event")
        statements.append(
            ("UPDATE event SET id = ?, raw = ?, prev = ? WHERE n = ?", (prev, forged, parse_prev(forged), n))
        )
    for old, new in names.items():
        statements.append(
            ("UPDATE head SET event_id = ?, stands_for = ? WHERE event_id = ?", (new, new, old))
        )
    return [*statements, ("UPDATE person SET name = 'هالة' WHERE name = 'ليلى'", ())]


def parse_prev(raw: str) -> object:
    body = parse(raw)
    return body.get("prev") if is_mapping(body) else None


@pytest.mark.parametrize("harm", [edited, deleted, reordered, truncated, rewritten])
def test_harm_to_the_journal_is_noticed(
    office: Office, kept: Path, harm: Callable[[Rows], list[tuple[str, tuple[object, ...]]]]
) -> None:
    statements = harm(events(office))
    with behind(office) as path:
        tampered(path, *statements)
    assert verdict(office, kept), harm.__name__


@pytest.mark.parametrize("harm", [truncated, rewritten])
def test_what_only_the_bundle_can_tell(
    office: Office, kept: Path, harm: Callable[[Rows], list[tuple[str, tuple[object, ...]]]]
) -> None:
    """These leave a store that holds in itself: without something kept elsewhere nobody could know."""
    statements = harm(events(office))
    with behind(office) as path:
        tampered(path, *statements)
    with office.open() as workspace:
        assert workspace.store.verify() == []
        assert any("are not in this store" in line for line in workspace.proof.verify(kept))


def test_a_swapped_snapshot_is_noticed(office: Office, kept: Path) -> None:
    [name] = office.workspace.store.snapshots.names()
    office.workspace.store.snapshots.path_of(name).write_bytes(b"<p>other</p>")
    assert office.workspace.proof.verify(kept) == [f"Snapshot {name}: its file was changed."]


def test_a_file_that_was_rolled_back_is_noticed(office: Office, tmp_path: Path) -> None:
    office.workspace.store.backup(tmp_path / "old.tadqiq")
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "تعليق")
    later = office.bundle("later.bundle")
    with behind(office) as path:
        path.write_bytes((tmp_path / "old.tadqiq").read_bytes())
        for beside in ("-wal", "-shm"):
            Path(f"{path}{beside}").unlink(missing_ok=True)
    found = verdict(office, later)
    assert any("ends before event" in line for line in found)


def test_a_receipt_tells_of_a_colleagues_work_that_was_cut_off(office: Office, branch: Office) -> None:
    device = office.workspace.store.device_id
    with behind(branch) as path:
        tampered(
            path,
            ("DELETE FROM event WHERE device_id = ? AND seq > 3", (device,)),
            ("DELETE FROM chain_head", ()),
        )
    with branch.open() as workspace:
        found = workspace.proof.verify()
    assert any("which this device had received" in line for line in found)


def test_a_forged_signature_in_the_store_is_named(office: Office, branch: Office) -> None:
    with behind(branch) as path:
        tampered(path, ("UPDATE chain_head SET signature = replace(signature, 'a', 'b')", ()))
    with branch.open() as workspace:
        assert any("the signature over event" in line for line in workspace.proof.verify())


def test_a_bundle_proves_itself_to_a_third_person(kept: Path, tmp_path: Path) -> None:
    """With the bundle alone: an empty store takes it in, checks all of it, and says the same."""
    with Workspace.open(tmp_path / "third.tadqiq", key_file=tmp_path / "third.key") as third:
        third.merging.merge(None, kept)
        assert third.proof.verify(kept) == []
