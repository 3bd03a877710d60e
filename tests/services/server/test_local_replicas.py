"""Local replicas: where the stores of servers are on this machine, and what is remembered of an address."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.server import ServerAddress
from workbench.domain.server_errors import ServerNeverOpened
from workbench.services.server.access import ServerAccess
from workbench.services.server.local_replicas import LocalReplicas

HERE = ServerAddress("news.example", "desk", "sara", password="geheim")  # noqa: S106  # it opens nothing


def test_an_address_is_remembered_by_where_it_leads(tmp_path: Path) -> None:
    replicas = LocalReplicas(tmp_path)
    assert replicas.find(HERE) is None
    path = replicas.remember(HERE, "server-1")
    assert replicas.find(HERE) == path
    assert replicas.find(ServerAddress("news.example", "desk", "huda")) == path
    assert replicas.find(ServerAddress("news.example", "desk", "sara", 5433)) is None
    assert replicas.remember(ServerAddress("10.0.0.7", "desk", "sara"), "server-1") == path
    assert "geheim" not in (tmp_path / "servers.json").read_text("utf-8")
    assert "sara" not in (tmp_path / "servers.json").read_text("utf-8")


@given(server_id=st.text())
def test_whatever_a_server_calls_itself_its_work_stays_in_the_folder(server_id: str) -> None:
    folder = Path("/data/servers")
    path = LocalReplicas(folder)._path(server_id)
    assert path.parent.parent == folder
    assert path.parent.name not in {"", ".", ".."}


@pytest.mark.parametrize("content", ["", "[]", "{", '"x"', '{"a": 1'])
def test_a_damaged_memory_knows_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "servers.json").write_text(content, encoding="utf-8")
    assert LocalReplicas(tmp_path).find(HERE) is None
    assert LocalReplicas(tmp_path).remember(HERE, "a") == LocalReplicas(tmp_path).find(HERE)


def test_a_server_that_cannot_be_reached_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    nowhere = ServerAccess(ServerAddress(str(tmp_path), "desk", "sara"))
    with pytest.raises(ServerNeverOpened, match="nothing answers there"):
        nowhere.local_store()
    with pytest.raises(ServerNeverOpened):
        nowhere.demand_known_store()
    assert list(tmp_path.iterdir()) == []
