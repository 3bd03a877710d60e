"""Seats of a machine: who has one, what it signs, what unlocks it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import SealedBox
from nacl.signing import VerifyKey

from db.ids import is_chained_id
from tests.support.encrypted_stores import CHEAP
from workbench.domain.errors import KeyringUnavailable, PassphraseWeak, SeatLocked, SeatMissing
from workbench.domain.newsroom_errors import SeatPasswordWrong
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.seat import Seat, SeatRing
from workbench.services.replication.signing import signature_holds
from workbench.services.seats.seat_ring import LocalSeatRing

WORDS, OTHER = "كلمات سر طويلة", "ثلاثة قوارب بيضاء"
KEY_A, KEY_B = bytes(range(32)), bytes(range(32, 64))


class Keyring:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}
        self.works = True

    def get(self, entry: str) -> bytes | None:
        self._demand()
        return self.entries.get(entry)

    def put(self, entry: str, secret: bytes) -> None:
        self._demand()
        self.entries[entry] = secret

    def drop(self, entry: str) -> None:
        self._demand()
        del self.entries[entry]

    def _demand(self) -> None:
        if not self.works:
            raise KeyringUnavailable(reason=ReasonCode.KEYRING_NONE)


def opened(
    ring: LocalSeatRing, store_key: bytes | None = None, keyring: Keyring | None = None
) -> LocalSeatRing:
    """The same machine after a restart of the program, with this store open."""
    return LocalSeatRing(
        ring._folder.path, store_key, cost=CHEAP, keyring=None if keyring is None else lambda: keyring
    )


def can_sign(ring: LocalSeatRing, seat: Seat) -> bool:
    try:
        signature = ring.sign(seat, b"words")
    except SeatLocked:
        return False
    assert signature_holds(seat.key, b"words", signature)
    return True


# --- who is here ------------------------------------------------------------------------------------------------


def test_a_new_person_has_an_id_that_follows_from_their_seat(ring: LocalSeatRing) -> None:
    seat = ring.make("سمر العطار")
    assert is_chained_id(seat.person, "person", seat.key)
    as_stores_use_it: SeatRing = opened(ring)
    assert list(as_stores_use_it.seats()) == [seat]
    assert as_stores_use_it.seat_of(seat.person) == seat
    assert signature_holds(seat.key, b"words", as_stores_use_it.sign(seat, b"words"))


def test_whoever_has_no_seat_here_is_told(ring: LocalSeatRing) -> None:
    with pytest.raises(SeatMissing, match="huda"):
        ring.seat_of("huda")
    ring.make("سمر")
    with pytest.raises(SeatMissing):
        ring.sign(Seat("00" * 32, "huda"), b"")


def test_the_newest_seat_of_a_person_is_theirs(ring: LocalSeatRing) -> None:
    first = ring.make("سمر")
    second = ring.make("سمر", person=first.person)
    assert first.key != second.key
    assert opened(ring).seat_of(first.person) == second
    assert can_sign(ring, first)


def test_a_seat_that_another_window_made_is_found(ring: LocalSeatRing) -> None:
    assert list(ring.seats()) == []
    seat = opened(ring).make("سمر")
    assert ring.seat_of(seat.person) == seat


def test_files_are_for_their_owner_alone(ring: LocalSeatRing, folder: Path) -> None:
    ring.make("سمر")
    [path] = folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for made in (folder, folder.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_a_person_is_called_otherwise_and_known_by_another_id(ring: LocalSeatRing) -> None:
    seat = ring.make("سمر", password=WORDS)
    ring.rename(seat.person, "سمر العطار")
    moved = ring.assign(seat, "019ad92a-0100-8a8c-8f94-33a59c21247b")
    after = opened(ring)
    with pytest.raises(SeatMissing):
        after.seat_of(seat.person)
    after.unlock(moved.person, WORDS)
    [holder] = after.holders()
    assert (holder.seat, holder.name, holder.is_locked) == (moved, "سمر العطار", False)
    assert can_sign(after, moved)


# --- passwords --------------------------------------------------------------------------------------------------


def test_a_password_unlocks_and_is_asked_for_again(ring: LocalSeatRing) -> None:
    seat = ring.make("سمر", password=WORDS)
    again = opened(ring)
    assert again.is_locked(seat.person)
    with pytest.raises(SeatLocked, match="سمر"):
        again.sign(seat, b"words")
    with pytest.raises(SeatPasswordWrong, match="سمر"):
        again.unlock(seat.person, OTHER)
    again.unlock(seat.person, WORDS)
    assert can_sign(again, seat)
    again.lock(seat.person)
    assert not can_sign(again, seat)


def test_a_password_takes_the_place_of_another_and_of_none(ring: LocalSeatRing) -> None:
    seat = ring.make("سمر")
    ring.set_password(seat.person, WORDS)
    assert not can_sign(opened(ring), seat)
    ring.set_password(seat.person, OTHER)
    after = opened(ring)
    with pytest.raises(SeatPasswordWrong):
        after.unlock(seat.person, WORDS)
    with pytest.raises(SeatLocked):
        after.remove_password(seat.person)
    after.unlock(seat.person, OTHER)
    after.remove_password(seat.person)
    assert can_sign(opened(ring), seat)


@pytest.mark.parametrize("weak", ["123456789", "كلمة", "1234567890123", "aaaaaaaaaaaaa"])
def test_an_easy_password_is_refused(ring: LocalSeatRing, weak: str) -> None:
    with pytest.raises(PassphraseWeak):
        ring.make("سمر", password=weak)
    seat = ring.make("سمر")
    with pytest.raises(PassphraseWeak):
        ring.set_password(seat.person, weak)
    assert can_sign(opened(ring), seat)
    assert len(ring.seats()) == 1


def test_no_secret_stands_in_the_file_or_in_what_is_printed(ring: LocalSeatRing, folder: Path) -> None:
    seat = ring.make("سمر", password=WORDS)
    ring.keep_slip(seat, "news", bytes(18))
    [path] = folder.iterdir()
    seed = ring._signing_key(seat)[:32].hex()
    assert seed not in path.read_text("ascii")
    shown = repr((ring._unlocked, ring._folder.content(), ring.holders()))
    assert seed not in shown
    assert repr(bytes.fromhex(seed))[2:12] not in shown
    assert bytes(18).hex() not in shown


# --- the store's key --------------------------------------------------------------------------------------------


def test_a_seat_is_locked_by_the_key_of_the_encrypted_store(ring: LocalSeatRing, folder: Path) -> None:
    seat = opened(ring, KEY_A).make("سمر")
    [path] = folder.iterdir()
    assert '"none"' not in path.read_text("ascii")
    assert can_sign(opened(ring, KEY_A), seat)
    assert not can_sign(opened(ring, KEY_B), seat)
    assert not can_sign(opened(ring), seat)


def test_an_open_seat_is_locked_when_it_writes_in_an_encrypted_store(ring: LocalSeatRing) -> None:
    seat, bystander = ring.make("سمر"), ring.make("هدى")
    assert can_sign(opened(ring, KEY_A), seat)
    assert not can_sign(opened(ring), seat)
    assert can_sign(opened(ring, KEY_A), seat)
    assert can_sign(opened(ring), bystander)
    opened(ring, KEY_A).protect([bystander.key, "00"])
    assert not can_sign(opened(ring), bystander)


@pytest.mark.parametrize("new", [None, KEY_B])
def test_a_seat_follows_its_store_to_another_key_and_to_none(ring: LocalSeatRing, new: bytes | None) -> None:
    in_store = opened(ring, KEY_A)
    seat, with_password = in_store.make("سمر"), in_store.make("هدى", password=WORDS)
    other = opened(ring, KEY_B).make("منى")
    with in_store.rewriting(KEY_A, new):
        assert can_sign(opened(ring, new), seat)
        assert can_sign(opened(ring, KEY_A), seat)
    assert can_sign(opened(ring, new), seat)
    assert can_sign(opened(ring, KEY_A), seat) == (new is None)
    assert not can_sign(opened(ring, new), with_password)
    assert can_sign(opened(ring, KEY_B), other)
    assert can_sign(in_store, in_store.make("لمى"))
    assert can_sign(opened(ring, new), in_store.seats()[-1])


def test_a_rewriting_that_fails_leaves_the_seat_as_it_was(ring: LocalSeatRing, folder: Path) -> None:
    in_store = opened(ring, KEY_A)
    seat = in_store.make("سمر")
    before = [path.read_bytes() for path in folder.iterdir()]
    with pytest.raises(RuntimeError), in_store.rewriting(KEY_A, None):
        raise RuntimeError
    assert [path.read_bytes() for path in folder.iterdir()] == before
    assert not can_sign(opened(ring), seat)


def test_a_rewriting_that_was_cut_off_loses_no_seat_and_is_closed_again(ring: LocalSeatRing) -> None:
    in_store = opened(ring, KEY_A)
    seat = in_store.make("سمر")
    cut_off = in_store.rewriting(KEY_A, None)
    cut_off.__enter__()
    assert can_sign(opened(ring), seat)  # had the store been decrypted already
    assert can_sign(opened(ring, KEY_A), seat)  # it had not: the seat is locked again
    assert not can_sign(opened(ring), seat)
    assert can_sign(opened(ring, KEY_A), seat)


# --- the keyring ------------------------------------------------------------------------------------------------


def test_the_keyring_unlocks_beside_the_password(ring: LocalSeatRing) -> None:
    keyring = Keyring()
    seat = ring.make("سمر", password=WORDS)
    with pytest.raises(KeyringUnavailable):
        ring.remember(seat.person)
    here = opened(ring, keyring=keyring)
    with pytest.raises(SeatLocked):
        here.remember(seat.person)
    assert keyring.entries == {} or not can_sign(opened(ring, keyring=keyring), seat)
    here.unlock(seat.person, WORDS)
    here.remember(seat.person)
    assert can_sign(opened(ring, keyring=keyring), seat)
    [holder] = opened(ring, keyring=keyring).holders()
    assert holder.has_password
    assert holder.in_keyring
    keyring.works = False
    assert not can_sign(opened(ring, keyring=keyring), seat)
    keyring.works = True
    here.forget(seat.person)
    assert not can_sign(opened(ring, keyring=keyring), seat)


def test_a_new_password_forgets_the_keyring(ring: LocalSeatRing) -> None:
    keyring = Keyring()
    here = opened(ring, keyring=keyring)
    seat = here.make("سمر")
    here.remember(seat.person)
    assert not can_sign(opened(ring), seat)
    here.remember(seat.person)
    assert len(keyring.entries) == 1
    here.set_password(seat.person, WORDS)
    assert keyring.entries == {}
    assert not can_sign(opened(ring, keyring=keyring), seat)


def test_a_seat_that_only_the_keyring_held_lies_open_when_that_forgets(ring: LocalSeatRing) -> None:
    keyring = Keyring()
    here = opened(ring, keyring=keyring)
    seat = here.make("سمر")
    here.remember(seat.person)
    here.forget(seat.person)
    assert keyring.entries == {}
    assert can_sign(opened(ring), seat)


# --- slips and what is encrypted for a seat ---------------------------------------------------------------------


def test_a_slip_is_kept_with_the_seat_until_it_is_written_down(ring: LocalSeatRing) -> None:
    seat = ring.make("سمر", password=WORDS)
    ring.keep_slip(seat, "news", b"\x01" * 18)
    ring.keep_slip(seat, "other", b"\x02" * 18)
    again = opened(ring)
    assert again.kept_slip("news") is None
    again.unlock(seat.person, WORDS)
    assert again.kept_slip("news") == b"\x01" * 18
    again.set_password(seat.person, OTHER)
    again.drop_slip("news")
    last = opened(ring)
    last.unlock(seat.person, OTHER)
    assert last.kept_slip("news") is None
    assert last.kept_slip("other") == b"\x02" * 18
    assert can_sign(last, seat)


@given(st.binary(max_size=200))
def test_what_is_sealed_for_a_seat_is_read(tmp_path_factory: pytest.TempPathFactory, words: bytes) -> None:
    ring = LocalSeatRing(tmp_path_factory.mktemp("seats"), cost=CHEAP)
    ring.make("هدى")
    seat = ring.make("سمر", password=WORDS)
    box = SealedBox(VerifyKey(bytes.fromhex(seat.key)).to_curve25519_public_key()).encrypt(words)
    assert ring.unseal(bytes(box)) == words
    assert opened(ring).unseal(bytes(box)) is None
    assert ring.unseal(bytes(box)[:-1]) is None
