from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain.errors import PersonNeeded, PersonUnknown, StoreLocked, StoreMissing
from workbench.domain.person import Role
from workbench.settings import Settings
from workbench.workspace import Workspace


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


def test_a_machine_writes_under_its_identity(tmp_path: Path) -> None:
    mine = Settings(device_id="0c9a6a52-77a5-4f0e-9d5e-3f4f7a0b6c11")
    with Workspace.open(tmp_path / "a.tadqiq", mine) as workspace:
        workspace.people.add("ليلى", Role.CHECKER)
        assert [entry.device_id for entry in workspace.store.history()] == [mine.device_id]
