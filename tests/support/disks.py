"""Small disks to fill, and places to write nothing to, where a test may mount some (root in a container may as a rule)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


def can_mount() -> bool:
    """Whether this process may mount a disk in memory."""
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    with TemporaryDirectory() as folder:
        if subprocess.run(
            ["mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True, check=False
        ).returncode:
            return False
        subprocess.run(["umount", folder], check=True)
    return True


@contextmanager
def small_disk(size: int) -> Iterator[Path]:
    """A disk of `size` bytes, removed when the block ends."""
    with TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def unwritable(store: Path) -> Iterator[None]:
    """While the block lasts nothing can be written to this store's folder: by mounting it read-only over itself where
    this program is root (whom permissions do not stop), else by its permissions.
    """
    folder = store.parent
    if os.geteuid() != 0:
        files = [*folder.iterdir()]
        for path in (*files, folder):
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            yield
        finally:
            for path in (folder, *files):
                path.chmod(0o755 if path.is_dir() else 0o644)
        return
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def mounted_again(folder: Path, target: Path) -> Iterator[Path]:
    """The folder under a second name, as by a bind mount; only where `can_mount`."""
    target.mkdir()
    subprocess.run(["mount", "--bind", str(folder), str(target)], check=True)
    try:
        yield target
    finally:
        subprocess.run(["umount", "-l", str(target)], check=True)


@contextmanager
def immutable(path: Path) -> Iterator[bool]:
    """While the block lasts the file cannot be changed even by root; False where the disk knows no such thing."""
    done = shutil.which("chattr") is not None and not _chattr("+i", path)
    try:
        yield done
    finally:
        if done:
            _chattr("-i", path)


def _chattr(change: str, path: Path) -> int:
    return subprocess.run(["chattr", change, str(path)], capture_output=True, check=False).returncode
