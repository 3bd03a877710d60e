"""History proof: against a bundle kept elsewhere, every change behind a store's back is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from db.schema.canonical_json import canonical, is_mapping, parse, sha256_of_text
from tests.support.encrypted_stores import move_store
from tests.support.offices import Office, bundle_parts
from tests.support.store_driver import tamper
from workbench.domain.person import Role
from workbench.system.clock import now_us
from workbench.workspace import Workspace

pytestmark = pytest.mark.also_encrypted


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
        return [problem.sentence for problem in workspace.proof.verify(kept)]


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
        prev = names[old] = sha256_of_text(forged, "event")
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
        tamper(path, *statements)
    assert verdict(office, kept), harm.__name__


@pytest.mark.parametrize("harm", [truncated, rewritten])
def test_what_only_the_bundle_can_tell(
    office: Office, kept: Path, harm: Callable[[Rows], list[tuple[str, tuple[object, ...]]]]
) -> None:
    """These leave a store that holds in itself: without something kept elsewhere nobody could know."""
    statements = harm(events(office))
    with behind(office) as path:
        tamper(path, *statements)
    with office.open() as workspace:
        assert workspace.store.verify() == []
        assert any("are not in this store" in str(problem) for problem in workspace.proof.verify(kept))


def heads_of(kept: Path) -> dict[str, tuple[int, str]]:
    """What of the bundle fits on a slip of paper: each device's last number and event."""
    return {head.device: (head.seq, head.event) for head in bundle_parts(kept)[1].heads}


@pytest.mark.parametrize("harm", [edited, deleted, reordered, truncated, rewritten])
def test_harm_is_noticed_against_the_exported_head_alone(
    office: Office, kept: Path, harm: Callable[[Rows], list[tuple[str, tuple[object, ...]]]]
) -> None:
    statements, head = harm(events(office)), heads_of(kept)
    assert office.workspace.store.verify(head) == []
    with behind(office) as path:
        tamper(path, *statements)
    with office.open() as workspace:
        assert workspace.store.verify(head)
        if harm in {truncated, rewritten}:  # what holds in itself is told by the head
            assert workspace.store.verify() == []
            assert len(workspace.store.chain_head_problems(head)) == 1


def test_a_clone_that_goes_on_by_itself_is_noticed_against_the_exported_head(
    office: Office, tmp_path: Path
) -> None:
    """The laptop was copied whole, key and all; what the copy writes stands where other events stood."""
    twin = Office(tmp_path, "twin")
    twin.workspace.close()
    office.workspace.store.backup(tmp_path / "copy.tadqiq")
    for beside in ("", "-wal", "-shm"):
        Path(f"{twin.folder / 'store.tadqiq'}{beside}").unlink(missing_ok=True)
    move_store(tmp_path / "copy.tadqiq", twin.folder / "store.tadqiq")
    for place, words in ((office, "هنا"), (twin, "هناك"), (twin, "وهناك")):
        with place.open() if place is twin else nullcontext(office.workspace) as workspace:
            workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, words)
    kept = office.bundle("kept.bundle")
    twin.key_file.write_bytes(office.key_file.read_bytes())
    with twin.open() as workspace:
        assert workspace.store.verify() == []
        assert any(
            "is not the one that was there" in str(problem) for problem in workspace.proof.verify(kept)
        )
        assert len(workspace.store.chain_head_problems(heads_of(kept))) == 1
        workspace.merging.merge(None, kept)
        assert workspace.proof.cloned() == [office.workspace.store.device_id]
        assert workspace.proof.verify(kept) == []


def test_a_clock_set_back_a_year_stops_nothing_and_keeps_the_order(office: Office, tmp_path: Path) -> None:
    """One laptop's battery died: its clock stands a year behind while work goes back and forth."""
    year = 365 * 24 * 3600 * 1_000_000
    who, claim = office.person(Role.CHECKER), office.claim
    folder = tmp_path / "late"
    with Workspace.open(
        folder / "store.tadqiq", key_file=folder / "device.key", clock=lambda: now_us() - year
    ) as late:
        said = []
        for number in range(3):
            bundle = office.bundle(f"to-{number}.bundle")
            late.merging.merge(None, bundle)
            said.append(late.claims.comment(who, claim.id, f"متأخر {number}")[0].text)
            late.bundles.create(folder / f"{number}.bundle")
            office.workspace.merging.merge(None, folder / f"{number}.bundle")
            said.append(office.workspace.claims.comment(who, claim.id, f"في وقته {number}")[0].text)
        late.merging.merge(None, office.bundle("last.bundle"))
        for workspace in (late, office.workspace):
            assert [comment.text for comment in workspace.claims.comments(claim.id)] == said
            times = [entry.at_us for entry in workspace.undo.history(limit=100)]
            assert times == sorted(times, reverse=True)
            assert workspace.proof.verify(office.folder / "last.bundle") == []
        assert late.undo.undo_label(who) == "comment"


def test_a_swapped_snapshot_is_noticed(office: Office, kept: Path) -> None:
    [name] = office.workspace.store.snapshots.hashes()
    office.workspace.store.snapshots.path_of(name).write_bytes(b"<p>other</p>")
    assert [problem.sentence for problem in office.workspace.proof.verify(kept)] == [
        f"Snapshot {name}: its file was changed."
    ]


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
        tamper(
            path,
            ("DELETE FROM event WHERE device_id = ? AND seq > 3", (device,)),
            ("DELETE FROM chain_head", ()),
        )
    with branch.open() as workspace:
        found = workspace.proof.verify()
    assert any("which this device had received" in str(problem) for problem in found)


def test_a_forged_signature_in_the_store_is_named(office: Office, branch: Office) -> None:
    with behind(branch) as path:
        tamper(path, ("UPDATE chain_head SET signature = replace(signature, 'a', 'b')", ()))
    with branch.open() as workspace:
        assert any("the signature over event" in str(problem) for problem in workspace.proof.verify())


def test_a_bundle_proves_itself_to_a_third_person(kept: Path, tmp_path: Path) -> None:
    """With the bundle alone: an empty store takes it in, checks all of it, and says the same."""
    with Workspace.open(tmp_path / "third.tadqiq", key_file=tmp_path / "third.key") as third:
        third.merging.merge(None, kept)
        assert third.proof.verify(kept) == []
