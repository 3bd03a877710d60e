"""Atomic file writes, with a fault at each step."""

from __future__ import annotations

import errno
import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.encryption import key_file
from db.snapshots import SnapshotFiles
from workbench import settings
from workbench.domain.errors import BadInput, DiskFull, StoreUnavailable, WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.domain.server import ServerAddress
from workbench.services.replication.signing import DeviceKey
from workbench.services.server.local_replicas import LocalReplicas
from workbench.settings import Settings
from workbench.system.files import (
    atomic_file,
    copy_atomically,
    rename_durably,
    replace_atomically,
    sync_folder,
    sync_tree,
    write_atomically,
)


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def raising(number: int) -> Callable[..., int]:
    def call(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return call


@contextmanager
def fault(step: str, number: int) -> Iterator[None]:
    """Let one step of a write fail: "create", "write", "sync the file", "replace" or "sync the folder"."""
    with pytest.MonkeyPatch.context() as patch:
        if step == "create":
            patch.setattr(os, "open", raising(number))
        elif step == "replace":
            patch.setattr(os, "replace", raising(number))
            patch.setattr(Path, "replace", raising(number))
        elif step != "write":
            real, of_folder = os.fsync, step == "sync the folder"

            def fsync(handle: int) -> None:
                if stat.S_ISDIR(os.fstat(handle).st_mode) == of_folder:
                    raise OSError(number, os.strerror(number))
                real(handle)

            patch.setattr(os, "fsync", fsync)
        if step == "write":
            limits = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(
                resource.RLIMIT_FSIZE, (1, limits[1])
            )  # the system says EFBIG to the second byte
            try:
                yield
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        else:
            yield


#: Steps before the new file has its name.
EARLY = ("create", "write", "sync the file", "replace")


def test_the_parts_are_written_in_order_with_the_rights_of_the_umask(tmp_path: Path) -> None:
    target, plain = tmp_path / "كل شيء.jsonl", tmp_path / "plain"
    plain.write_bytes(b"")
    assert write_atomically(target, (b"%d\n" % number for number in range(3))) == 6
    assert target.read_bytes() == b"0\n1\n2\n"
    assert mode_of(target) == mode_of(plain)


def test_a_private_file_is_its_owners_from_the_first_byte(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with atomic_file(tmp_path / "key", private=True) as file:
            [temporary] = tmp_path.iterdir()
            assert mode_of(temporary) == 0o600
            file.write(b"secret")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "key") == 0o600
    assert content_of(tmp_path) == {"key": b"secret"}


def test_a_name_may_be_as_long_as_the_file_system_allows(tmp_path: Path) -> None:
    name = "ش" * 127
    assert write_atomically(tmp_path / name, [b"x"]) == 1
    assert content_of(tmp_path) == {name: b"x"}


@pytest.mark.parametrize("step", EARLY)
@pytest.mark.parametrize("older", [b"older", None])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_a_fault_before_the_end_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, step: str, older: bytes | None, number: int
) -> None:
    target = tmp_path / "export.jsonl"
    if older is not None:
        target.write_bytes(older)
    kind = DiskFull if number == errno.ENOSPC or step == "write" else OSError
    with fault(step, number), pytest.raises(kind):
        write_atomically(target, [b"new", b"parts"])
    assert content_of(tmp_path) == ({} if older is None else {"export.jsonl": older})


def test_a_folder_that_cannot_be_synced_is_reported_and_the_new_file_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "export.jsonl"
    target.write_bytes(b"older")
    with fault("sync the folder", errno.EIO), pytest.raises(OSError, match="Input/output"):
        write_atomically(target, [b"new"])
    assert content_of(tmp_path) == {"export.jsonl": b"new"}


def test_a_file_system_without_folder_syncs_is_no_fault(tmp_path: Path) -> None:
    with fault("sync the folder", errno.EINVAL):
        write_atomically(tmp_path / "export.jsonl", [b"new"])
        sync_folder(tmp_path)
    assert content_of(tmp_path) == {"export.jsonl": b"new"}


def test_a_folder_that_may_not_be_read_is_no_fault(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", raising(errno.EACCES))
        sync_folder(tmp_path)


def test_a_write_that_is_stopped_halfway_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "export.jsonl"
    target.write_bytes(b"older")

    def parts() -> Iterator[bytes]:
        yield b"half"
        raise CancelledError

    with pytest.raises(CancelledError):
        write_atomically(target, parts())
    assert content_of(tmp_path) == {"export.jsonl": b"older"}


def test_a_missing_folder_is_reported_in_the_systems_words(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "no" / "x", [b""])


def test_a_copy_is_whole_and_its_owners(tmp_path: Path) -> None:
    source, content = tmp_path / "source", bytes(range(256)) * 8192
    source.write_bytes(content)
    assert copy_atomically(source, tmp_path / "copy", private=True) == len(content)
    assert (tmp_path / "copy").read_bytes() == content
    assert mode_of(tmp_path / "copy") == 0o600


def synced_inodes(patch: pytest.MonkeyPatch) -> list[int]:
    """The inodes of files and folders in the order in which they are synced from now on."""
    inodes: list[int] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        inodes.append(os.fstat(handle).st_ino)
        fsync(handle)

    patch.setattr(os, "fsync", noted)
    return inodes


def test_a_finished_file_is_synced_before_it_replaces_another_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, target = tmp_path / "store.part", tmp_path / "store"
    part.write_bytes(b"new")
    target.write_bytes(b"older")
    expected = [part.stat().st_ino, tmp_path.stat().st_ino]
    inodes = synced_inodes(monkeypatch)
    replace_atomically(part, target)
    assert inodes == expected
    assert content_of(tmp_path) == {"store": b"new"}


def test_a_file_that_cannot_be_synced_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(b"new")
    (tmp_path / "store").write_bytes(b"older")
    with fault("sync the file", errno.EIO), pytest.raises(OSError, match="Input/output"):
        replace_atomically(tmp_path / "part", tmp_path / "store")
    assert content_of(tmp_path) == {"part": b"new", "store": b"older"}


def test_several_files_are_renamed_and_their_folder_synced_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(name.encode())
    inodes = synced_inodes(monkeypatch)
    rename_durably((tmp_path / name, tmp_path / f"{name}-aside") for name in ("a", "b"))
    assert inodes == [tmp_path.stat().st_ino]
    assert content_of(tmp_path) == {"a-aside": b"a", "b-aside": b"b"}


def test_a_tree_is_synced_with_all_its_files_and_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "file").write_bytes(b"x")
    inodes = synced_inodes(monkeypatch)
    sync_tree(tmp_path)
    assert {path.stat().st_ino for path in (tmp_path, *tmp_path.rglob("*"))} == set(inodes)
    assert inodes[-1] == tmp_path.stat().st_ino


# --- each caller has its own words ------------------------------------------------------------------------


def save_settings(folder: Path, turn: int) -> None:
    settings.save(folder / "settings.toml", Settings(author=f"ليلى {turn}"))


def make_device_key(folder: Path, turn: int) -> None:
    assert DeviceKey(folder / "device.key" if turn else folder / "other.key").public


def remember_server(folder: Path, turn: int) -> None:
    LocalReplicas(folder).remember(ServerAddress("db.example", "news", "laila"), f"server-{turn}")


def put_snapshot(folder: Path, turn: int) -> None:
    SnapshotFiles(folder).put(b"snapshot %d" % turn)


def put_encrypted_snapshot(folder: Path, turn: int) -> None:
    SnapshotFiles(folder, bytes(32)).put(b"snapshot %d" % turn)


def write_key_file(folder: Path, turn: int) -> None:
    key_file.write(folder / "desk.tadqiq", key_file.KeyFile(f"{turn:016x}", ()))


#: What writes, and the error that a broken disk becomes.
WRITERS: dict[Callable[[Path, int], None], type[Exception]] = {
    save_settings: BadInput,
    make_device_key: BadInput,
    remember_server: BadInput,
    put_snapshot: StoreUnavailable,
    put_encrypted_snapshot: StoreUnavailable,
    write_key_file: OSError,  # each caller of it is inside `translated_errors`
}


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("step", EARLY)
def test_every_writer_leaves_what_was_there(
    tmp_path: Path, writer: Callable[[Path, int], None], step: str
) -> None:
    writer(tmp_path, 0)
    before = content_of(tmp_path)
    with fault(step, errno.EIO), pytest.raises(DiskFull if step == "write" else WRITERS[writer]):
        writer(tmp_path, 1)
    with fault(step, errno.ENOSPC), pytest.raises(DiskFull) as full:
        writer(tmp_path, 1)
    assert isinstance(full.value, WorkbenchError)
    assert content_of(tmp_path) == before
    writer(tmp_path, 1)
    assert content_of(tmp_path) != before


@pytest.mark.parametrize("writer", WRITERS)
def test_every_writer_of_the_program_writes_private_files(
    tmp_path: Path, writer: Callable[[Path, int], None]
) -> None:
    writer(tmp_path, 0)
    assert {mode_of(path) for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.parametrize("writer", WRITERS)
def test_every_writer_syncs_the_file_and_then_its_folder(
    tmp_path: Path, writer: Callable[[Path, int], None]
) -> None:
    steps: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        real_sync, real_replace = os.fsync, Path.replace

        def fsync(handle: int) -> None:
            steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
            real_sync(handle)

        def replace(path: Path, target: Path) -> Path:
            steps.append("replace")
            return real_replace(path, target)

        patch.setattr(os, "fsync", fsync)
        patch.setattr(Path, "replace", replace)
        writer(tmp_path, 0)
    n_files = len(list(tmp_path.iterdir()))
    assert steps == ["file", "replace", "folder"] * n_files
