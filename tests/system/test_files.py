"""A file for a person is whole, or it is not there."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.progress import CancelledError
from workbench.system.files import write_whole


def test_the_parts_are_written_in_order_with_usual_rights(tmp_path: Path) -> None:
    target, plain = tmp_path / "كل شيء.jsonl", tmp_path / "plain"
    plain.write_bytes(b"")
    assert write_whole(target, (b"%d\n" % number for number in range(3))) == 6
    assert target.read_bytes() == b"0\n1\n2\n"
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_what_is_stopped_halfway_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "export.jsonl"
    target.write_bytes(b"older")

    def parts() -> Iterator[bytes]:
        yield b"half"
        raise CancelledError

    with pytest.raises(CancelledError):
        write_whole(target, parts())
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("export.jsonl", b"older")]


def test_a_folder_that_is_not_there_is_said_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "no" / "x", [b""])
