"""The key file beside an encrypted store: its raw key, wrapped."""

from __future__ import annotations

from pathlib import Path

from db.snapshots import sync_folder, write_whole

#: One damaged copy is no loss.
ENDINGS = (".key", ".key2")


def beside(store: Path) -> list[Path]:
    """Both copies of a store's key file, there or not."""
    return [Path(f"{store}{ending}") for ending in ENDINGS]


def there(store: Path) -> bool:
    return any(path.is_file() for path in beside(store))


def carry(store: Path, target: Path, key: bytes | None) -> None:
    """Copy the key file of an encrypted store (`key` is not None) to where a copy of the store is to lie."""
    if key is None:
        return
    for source, copy in zip(beside(store), beside(target), strict=True):
        if source.is_file():
            write_whole(copy, source.read_bytes())
    sync_folder(target.parent)
