"""Stores that are encrypted, for tests: cheap to unlock, and the ways to ask whether one is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.store_driver import TEXT, StoreDriver
from workbench.domain.errors import PassphraseWrong
from workbench.services.encryption import store_encryption, store_keys
from workbench.services.encryption.encryption_status import is_encrypted
from workbench.services.encryption.store_encryption import RewriteReport

OTHER = "another long passphrase"
PRIVATE = "كلام لا يقرؤه إلا صاحبه"


def furnish_store(path: Path) -> str:
    """Make a plain store with people, claims and snapshots; return its whole state."""
    with StoreDriver.open(path) as driver:
        driver.hire()
        article = driver.article(f"{TEXT}\n{PRIVATE}، وفق بيان صدر أمس.")
        driver.claim(article.id)
        driver.source(PRIVATE.encode())
        driver.source(bytes(range(256)) * 8)
        driver.comment(driver.claim(article.id).id, PRIVATE)
        return state_of(driver)


def state_of(driver: StoreDriver) -> str:
    return repr((driver.state(), driver.store.chain_heads(), driver.store.snapshots.hashes()))


def encrypt_store(path: Path) -> RewriteReport:
    return store_encryption.encrypt(path, WORDS, cost=CHEAP)


def key_of(path: Path) -> bytes | None:
    """The key of a store that one of our passphrases opens, whichever it is; None for a plain one."""
    if not is_encrypted(path):
        return None
    try:
        return store_keys.unlock(path, WORDS)
    except PassphraseWrong:
        return store_keys.unlock(path, OTHER)


@contextmanager
def open_driver(path: Path) -> Iterator[StoreDriver]:
    with StoreDriver.open(path, key=key_of(path), create=False) as driver:
        yield driver


def verified_state(path: Path) -> str:
    """Verify a store and return its whole state."""
    with open_driver(path) as driver:
        assert driver.store.verify() == []
        return state_of(driver)


def files_containing(folder: Path, words: str) -> list[Path]:
    """Files under a folder that contain these words, plain or as SQLite or JSON would write them."""
    forms = [words.encode("utf-8"), words.encode("utf-16-le"), words.encode("ascii", "backslashreplace")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(form in path.read_bytes() for form in forms)]
