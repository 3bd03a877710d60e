"""What unlocks an encrypted store, what does not, and which damage the key file survives."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError

from db.encryption import checksum
from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_checks import OTHER, encrypt_store, furnish_store, open_driver, verified_state
from workbench.domain.errors import (
    KeyFileDamaged,
    KeyFileForeign,
    KeyFileMissing,
    KeyringUnavailable,
    PassphraseNeeded,
    PassphraseWeak,
    PassphraseWrong,
    RecoveryKeyWrong,
)
from workbench.services.encryption import store_keys, system_keyring
from workbench.services.encryption.store_keys import NewKeys
from workbench.services.encryption.system_keyring import SystemKeyring
from workbench.workspace import Workspace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.tadqiq"


@pytest.fixture
def fresh(path: Path) -> NewKeys:
    """A store that was made encrypted."""
    made = store_keys.prepare(path, WORDS, CHEAP)
    with Workspace.open(path, key=made.key):
        pass
    return made


def copies(path: Path) -> list[Path]:
    return [Path(f"{path}.key"), Path(f"{path}.key2")]


def changed(content: bytes, at: int) -> bytes:
    """The same with another sign at this place, that is no space either."""
    return content[:at] + bytes([content[at] ^ 4 or 0x41]) + content[at + 1 :]


# --- unlocking --------------------------------------------------------------------------------------------------


def test_passphrase_and_recovery_key_give_the_same_key(path: Path, fresh: NewKeys) -> None:
    assert store_keys.unlock(path, WORDS) == fresh.key
    assert store_keys.unlock_by_recovery_key(path, fresh.recovery_key) == fresh.key
    assert store_keys.unlock_by_recovery_key(path, fresh.recovery_key.lower().replace("-", " ")) == fresh.key


def test_a_slip_in_the_recovery_key_is_put_right(path: Path, fresh: NewKeys) -> None:
    slipped = fresh.recovery_key[:-1] + ("0" if fresh.recovery_key[-1] != "0" else "1")
    assert store_keys.unlock_by_recovery_key(path, slipped) == fresh.key


def test_what_is_wrong_is_said(path: Path, fresh: NewKeys) -> None:
    with pytest.raises(PassphraseWrong, match="recovery key"):
        store_keys.unlock(path, WORDS + "!")
    with pytest.raises(RecoveryKeyWrong, match="another store"):
        store_keys.unlock_by_recovery_key(path, store_keys.make_keys(WORDS, CHEAP).recovery_key)
    with pytest.raises(RecoveryKeyWrong, match="seven groups"):
        store_keys.unlock_by_recovery_key(path, fresh.recovery_key[:-3])
    with pytest.raises(PassphraseNeeded, match="--passphrase-file"):
        Workspace.open(path)


def test_the_same_words_from_another_keyboard_are_the_same(path: Path) -> None:
    made = store_keys.prepare(path, "cafe\u0301 au lait", CHEAP)  # a letter and its mark apart, a usual space
    assert store_keys.unlock(path, "caf\u00e9\u00a0au lait") == made.key


@pytest.mark.parametrize("words", ["", "قصيرة", "1234567890123", "اااااااااااااا", "123 123 1"])
def test_easy_passphrases_are_refused_with_a_reason(words: str) -> None:
    with pytest.raises(PassphraseWeak, match="choose a longer one"):
        store_keys.check_passphrase(words)


def test_the_key_file_and_its_errors_tell_no_secret(path: Path, fresh: NewKeys) -> None:
    written = copies(path)[0].read_text("ascii")
    for secret in (fresh.key.hex(), fresh.recovery_key.replace("-", "")[:8], WORDS):
        assert secret not in written
        assert secret not in repr(fresh)
    with pytest.raises(PassphraseWrong) as caught:
        store_keys.unlock(path, "no such passphrase")
    assert "no such passphrase" not in str(caught.value)


def test_a_new_passphrase_takes_the_place_of_the_old(path: Path, fresh: NewKeys) -> None:
    store_keys.change_passphrase(path, fresh.key, OTHER, CHEAP)
    assert store_keys.unlock(path, OTHER) == fresh.key
    assert store_keys.unlock_by_recovery_key(path, fresh.recovery_key) == fresh.key
    with pytest.raises(PassphraseWrong):
        store_keys.unlock(path, WORDS)


def test_a_new_recovery_key_takes_the_place_of_the_old(path: Path, fresh: NewKeys) -> None:
    shown = store_keys.new_recovery_key(path, fresh.key)
    assert store_keys.unlock_by_recovery_key(path, shown) == fresh.key
    assert store_keys.unlock(path, WORDS) == fresh.key
    with pytest.raises(RecoveryKeyWrong, match="a newer one was made"):
        store_keys.unlock_by_recovery_key(path, fresh.recovery_key)


# --- the key file -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("copy", [0, 1])
def test_any_damage_to_one_copy_is_no_loss_and_is_mended(path: Path, fresh: NewKeys, copy: int) -> None:
    whole_file = copies(path)[copy].read_bytes()
    damages = [b"", whole_file[:100], b"\xff" * len(whole_file), b"[]", b"{}", b"null"]
    damages += [changed(whole_file, at) for at in range(0, len(whole_file), 7)]
    for damage in damages:
        copies(path)[copy].write_bytes(damage)
        assert store_keys.unlock(path, WORDS) == fresh.key
    Workspace.open(path, key=fresh.key).close()
    assert copies(path)[copy].read_bytes() == whole_file


def test_damage_to_both_copies_is_said(path: Path, fresh: NewKeys) -> None:
    del fresh
    whole_file = copies(path)[0].read_bytes()
    for at in range(0, len(whole_file), 5):
        for copy in copies(path):
            copy.write_bytes(changed(whole_file, at))
        with pytest.raises(KeyFileDamaged, match="from a backup"):
            store_keys.unlock(path, WORDS)


@pytest.mark.parametrize("gone", [0, 1])
def test_a_copy_that_is_gone_comes_back(path: Path, fresh: NewKeys, gone: int) -> None:
    copies(path)[gone].unlink()
    Workspace.open(path, key=store_keys.unlock(path, WORDS)).close()
    assert copies(path)[0].read_bytes() == copies(path)[1].read_bytes()
    assert store_keys.unlock(path, WORDS) == fresh.key


def test_without_any_copy_the_store_says_what_is_missing(path: Path, fresh: NewKeys) -> None:
    for copy in copies(path):
        copy.unlink()
    with pytest.raises(KeyFileMissing, match="put that file back"):
        Workspace.open(path)
    with pytest.raises(KeyFileMissing):
        store_keys.unlock(path, WORDS)
    Workspace.open(path, key=fresh.key).close()


def test_another_stores_key_file_is_told_apart(path: Path, fresh: NewKeys) -> None:
    other = path.with_name("other.tadqiq")
    strange = store_keys.prepare(other, WORDS, CHEAP)  # the same passphrase, another key
    Workspace.open(other, key=strange.key).close()
    shutil.copyfile(copies(other)[0], copies(path)[0])
    assert store_keys.unlock(path, WORDS) == fresh.key  # by the copy that is still ours
    shutil.copyfile(copies(other)[1], copies(path)[1])
    with pytest.raises(KeyFileForeign, match="another store's"):
        store_keys.unlock(path, WORDS)


def test_a_change_of_the_passphrase_that_was_cut_off_is_undone(path: Path, fresh: NewKeys) -> None:
    before = copies(path)[0].read_bytes()
    store_keys.change_passphrase(path, fresh.key, OTHER, CHEAP)
    copies(path)[0].write_bytes(before)  # as if the power had gone between the two copies
    assert store_keys.unlock(path, WORDS) == store_keys.unlock(path, OTHER) == fresh.key
    Workspace.open(path, key=fresh.key).close()
    assert store_keys.unlock(path, WORDS) == fresh.key
    with pytest.raises(PassphraseWrong):
        store_keys.unlock(path, OTHER)


def test_numbers_that_would_keep_the_machine_busy_are_refused(path: Path, fresh: NewKeys) -> None:
    del fresh
    body = json.loads(copies(path)[0].read_bytes())
    for field, number in (("passes", 10**9), ("memory", 2**60), ("memory", 0), ("passes", "3 months")):
        changed = json.loads(json.dumps(body))
        changed.pop("checksum")
        changed["wraps"][0][field] = number
        changed["checksum"] = checksum(changed)
        for copy in copies(path):
            copy.write_text(json.dumps(changed), "ascii")
        with pytest.raises(KeyFileDamaged):
            store_keys.unlock(path, WORDS)


def test_a_key_file_that_lies_where_a_store_is_to_be_made_is_kept(path: Path, fresh: NewKeys) -> None:
    path.rename(path.with_name("elsewhere.tadqiq"))
    again = store_keys.prepare(path, OTHER, CHEAP)
    assert store_keys.unlock(path, OTHER) == again.key
    [aside] = path.parent.glob("*.key-set-aside-*")
    shutil.copyfile(aside, f"{path.with_name('elsewhere.tadqiq')}.key")
    assert store_keys.unlock(path.with_name("elsewhere.tadqiq"), WORDS) == fresh.key


def test_backups_carry_their_key_file(path: Path) -> None:
    before = furnish_store(path)
    encrypt_store(path)
    with open_driver(path) as driver:
        driver.store.backup(path.with_name("copy.tadqiq"))
        beside = driver.store.backup_before("merge")
    assert verified_state(path.with_name("copy.tadqiq")) == before
    assert store_keys.unlock(beside, WORDS) == store_keys.unlock(path, WORDS)


# --- the machine's keyring --------------------------------------------------------------------------------------


class Ring(KeyringBackend):
    """A keyring of the library's own kind that keeps its secrets in memory."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.refuses = False

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.refuses:
            raise PasswordSetError("the keyring is locked")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("no such password")
        del self.kept[service, username]


def test_a_keyring_unlocks_until_it_is_forgotten(path: Path, fresh: NewKeys) -> None:
    backend = Ring()
    ring = SystemKeyring(backend)
    assert store_keys.unlock_by_keyring(path, ring) is None
    store_keys.remember(path, fresh.key, ring)
    assert store_keys.in_keyring(path)
    assert store_keys.unlock_by_keyring(path, ring) == fresh.key
    assert fresh.key.hex() not in repr(backend.kept)  # a secret that opens one wrap, not the key
    assert store_keys.unlock_by_keyring(path, SystemKeyring(Ring())) is None  # another machine's
    store_keys.remember(path, fresh.key, ring)
    assert len(backend.kept) == 1
    store_keys.forget(path, fresh.key, ring)
    assert backend.kept == {}
    assert not store_keys.in_keyring(path)
    assert store_keys.unlock_by_keyring(path, ring) is None
    assert store_keys.unlock(path, WORDS) == fresh.key


def test_a_keyring_that_refuses_changes_nothing(path: Path, fresh: NewKeys) -> None:
    backend = Ring()
    backend.refuses = True
    before = copies(path)[0].read_bytes()
    with pytest.raises(KeyringUnavailable, match="the keyring is locked"):
        store_keys.remember(path, fresh.key, SystemKeyring(backend))
    assert copies(path)[0].read_bytes() == before


def test_what_a_keyring_keeps_stays_until_it_has_the_next(path: Path, fresh: NewKeys) -> None:
    backend = Ring()
    ring = SystemKeyring(backend)
    store_keys.remember(path, fresh.key, ring)
    backend.refuses = True
    with pytest.raises(KeyringUnavailable):
        store_keys.remember(path, fresh.key, ring)
    assert store_keys.unlock_by_keyring(path, ring) == fresh.key
    backend.refuses = False
    store_keys.remember(path, fresh.key, ring)
    assert store_keys.unlock_by_keyring(path, ring) == fresh.key
    assert len(backend.kept) == 1


@pytest.mark.skipif("sys.platform != 'linux'", reason="elsewhere the system always has a keyring")
def test_where_there_is_no_keyring_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    with pytest.raises(KeyringUnavailable, match="use the passphrase"):
        system_keyring.open_keyring()
