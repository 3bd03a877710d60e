from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.encrypted_stores import CHEAP
from workbench.domain.changes import EntityType
from workbench.domain.errors import PersonNeeded, PersonUnknown, SeatMissing, StoreLocked, StoreMissing
from workbench.domain.person import Role
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.settings import Settings
from workbench.workspace import Workspace

OWN_WORDS = "كلمات سر طويلة"


def test_who_acts(tmp_path: Path) -> None:
    path = tmp_path / "a.tadqiq"
    with Workspace.open(path) as workspace:
        with pytest.raises(PersonNeeded, match="0 people"):
            workspace.person()
        first, _ = workspace.people.add("ليلى", Role.CHECKER)
        assert workspace.person() == first
        second, _ = workspace.people.add("سامي", Role.SUPERVISOR)
        with pytest.raises(PersonNeeded, match="2 people"):
            workspace.person()
        assert workspace.person("سامي") == second
        with pytest.raises(PersonUnknown):
            workspace.person("هدى")
    with Workspace.open(path, Settings(author="ليلى")) as workspace:
        assert workspace.person() == first
        assert workspace.person(second.id) == second


def test_a_store_is_open_once_and_closes_with_its_workspace(tmp_path: Path) -> None:
    path = tmp_path / "a.tadqiq"
    with Workspace.open(path), pytest.raises(StoreLocked):
        Workspace.open(path)
    with Workspace.open(path) as again:
        assert again.path == path


def test_looking_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Workspace.open(tmp_path / "absent.tadqiq", create=False)
    assert list(tmp_path.iterdir()) == []


def test_each_place_of_a_store_is_a_device_of_its_own(tmp_path: Path) -> None:
    here, copy = tmp_path / "a.tadqiq", tmp_path / "copy.tadqiq"
    mine = Settings(device_id="0c9a6a52-77a5-4f0e-9d5e-3f4f7a0b6c11")
    theirs = Settings(device_id="1d8b5b63-88b6-4e1f-8e6f-4a508b1c7d22")
    with Workspace.open(here, mine) as workspace:
        workspace.people.add("ليلى", Role.CHECKER)
        first = workspace.store.device_id
        assert [entry.device_id for entry in workspace.store.history()] == [first]
    copy.write_bytes(here.read_bytes())
    with Workspace.open(here, mine) as workspace:
        assert workspace.store.device_id == first
    found = {first}
    for path, settings in ((copy, mine), (here, theirs), (copy, theirs)):
        with Workspace.open(path, settings) as workspace:
            found.add(workspace.store.device_id)
            workspace.people.add(f"شخص {len(found)}", Role.CHECKER)
            assert workspace.store.verify() == []
    assert len(found) == 4


# --- with seats -------------------------------------------------------------------------------------------------


def test_whoever_has_a_seat_on_this_machine_acts(tmp_path: Path) -> None:
    folder = tmp_path / "seats"
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), seats=LocalSeatRing(folder)) as workspace:
        ring = workspace.seats
        assert ring is not None
        sara = workspace.people.add("سارة", Role.CHECKER)[0]
        huda = workspace.people.add("هدى", Role.CHECKER)[0]
        gone = ring.make("سارة")  # of one name, and her key is elsewhere now
        with workspace.store.change("add person", gone.person) as change:
            change.write("create", EntityType.PERSON, gone.person, {"core": {}, "name": "سارة"})
        forget(folder, gone.key)
        with pytest.raises(PersonNeeded):
            workspace.person()
        assert workspace.person("سارة") == sara
        forget(folder, ring.seat_of(huda.id).key)
        assert workspace.person() == sara
        assert workspace.person("هدى") == huda  # and is told so when something is written
        with pytest.raises(SeatMissing, match="هدى"), workspace.store.change("edit", huda.id):
            pass


def forget(folder: Path, key: str) -> None:
    (folder / f"{key[:16]}.seat").unlink()


def test_a_store_opened_again_keeps_what_was_unlocked(tmp_path: Path) -> None:
    ring = LocalSeatRing(tmp_path / "seats", cost=CHEAP)
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), seats=ring) as workspace:
        sara = workspace.people.add("سارة", Role.CHECKER, password=OWN_WORDS)[0]
    with workspace.reopen() as again, again.store.change("edit", sara.id) as change:
        change.write("edit", EntityType.PERSON, sara.id, {"name": "سارة حداد"})
    assert again.seats is ring


def test_the_keys_lie_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with Workspace.open(tmp_path / "a" / "store.tadqiq", with_seats=True) as workspace:
        workspace.people.add("سارة", Role.CHECKER)
    assert len(list((tmp_path / "config" / "tadqiq" / "seats").iterdir())) == 1
    assert sorted(path.name for path in (tmp_path / "a").iterdir() if "seat" in path.name) == []
