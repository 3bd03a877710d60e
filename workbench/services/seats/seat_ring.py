"""Seat ring: the seats of this machine, one file each, and what unlocks them.

A seat is locked by its person's password, by the machine's keyring, or by the key of the encrypted store in which it
writes. Only where that store is not encrypted does a seat lie open, and then only its owner may read the file.
"""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.public import SealedBox

from db import encryption
from db.encryption import DEFAULT_COST, KdfCost, WrapMethod, WrappedKey
from db.ids import chained_id
from workbench.domain.errors import DiskFull, KeyringUnavailable, SeatLocked
from workbench.domain.newsroom_errors import SeatFileUnusable, SeatPasswordWrong
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.seat import Seat
from workbench.services.encryption.store_keys import Keyring, check_passphrase
from workbench.services.seats import seat_file
from workbench.services.seats.seat_file import SeatFile, SeatSecret
from workbench.services.seats.seat_folder import SeatFolder
from workbench.services.seats.seat_wraps import box_key_by_store, is_by_store, other_wraps, wrap_by_store
from workbench.system.clock import now_us

_SECRET = 32


@dataclass(frozen=True, slots=True)
class SeatHolder:
    """Who has a seat on this machine. `is_locked`: a password is needed before they can write."""

    seat: Seat
    name: str
    is_locked: bool
    has_password: bool
    in_keyring: bool


@dataclass(frozen=True, slots=True)
class _OpenSeat:
    """`signing` is the private key as libsodium takes it: to derive it takes as long as a signature."""

    box_key: bytes = field(repr=False)
    secret: SeatSecret = field(repr=False)
    signing: bytes = field(repr=False)

    @classmethod
    def of(cls, box_key: bytes, secret: SeatSecret) -> _OpenSeat:
        _, signing = bindings.crypto_sign_seed_keypair(secret.seed)
        return cls(box_key, secret, signing)


class LocalSeatRing:
    """The `workbench.domain.seat.SeatRing` over a folder. Any thread may use it.

    `store_key` is the raw key of the store that is open, None for one that is not encrypted; `keyring` gives the
    machine's keyring, where one may be asked. Whatever writes a file raises SeatFileUnusable where that cannot be
    done, and DiskFull; then the file is as it was.
    """

    def __init__(
        self,
        folder: Path,
        store_key: bytes | None = None,
        *,
        keyring: Callable[[], Keyring] | None = None,
        cost: KdfCost = DEFAULT_COST,
        clock: Callable[[], int] = now_us,
    ) -> None:
        self._folder = SeatFolder(folder)
        self._store_key = store_key
        self._keyring = keyring
        self._cost = cost
        self._clock = clock
        self._lock = threading.RLock()
        self._unlocked: dict[str, _OpenSeat] = {}
        self._protected: set[str] = set()

    def use_store_key(self, store_key: bytes | None) -> None:
        """This store is open now: seats that are made are locked by its key."""
        self._store_key = store_key
        self._protected.clear()

    # -- the ring, as stores use it

    def seats(self) -> Sequence[Seat]:
        """All seats of this machine, locked ones too, the earliest first."""
        return [_seat(content) for content in self._folder.content().seats]

    def seat_of(self, person: str) -> Seat:
        """The newest seat of this person. Raises SeatMissing, or SeatFileUnusable where it may be in a damaged file."""
        return _seat(self._folder.newest_of(person))

    def sign(self, seat: Seat, statement: bytes) -> str:
        """The signature in hexadecimal. Raises SeatLocked, and as `seat_of`."""
        signed: bytes = bindings.crypto_sign(statement, self._signing_key(seat))
        return signed[: bindings.crypto_sign_BYTES].hex()

    # -- who is here

    def holders(self) -> list[SeatHolder]:
        """Everybody who has a seat on this machine, in the order in which the seats were made."""
        return [
            SeatHolder(
                _seat(content),
                content.name,
                is_locked=self._open(content) is None,
                has_password=bool(content.wraps_by(WrapMethod.PHRASE)),
                in_keyring=bool(content.wraps_by(WrapMethod.KEYRING)),
            )
            for content in self._folder.content(anew=True).seats
        ]

    def unusable(self) -> Sequence[SeatFileUnusable]:
        """A sentence for each seat file that is damaged, or cannot be read. Such files are left as they are."""
        return self._folder.content(anew=True).unusable

    def make(self, name: str, *, person: str = "", password: str = "") -> Seat:
        """Make a seat for `person` (an id), or for somebody new, whose id follows from it. Raises PassphraseWeak."""
        if password:
            check_passphrase(password)
        now, secret, box_key = self._clock(), SeatSecret(os.urandom(_SECRET)), seat_file.new_box_key()
        key = bytes(secret.key.verify_key).hex()
        wrap = (
            self._wrap_by_password(box_key, password) if password else wrap_by_store(self._store_key, box_key)
        )
        content = SeatFile(key, person or chained_id(now, "person", key), name, now, (wrap,), b"")
        self._write(content, secret, box_key)
        return _seat(content)

    def rename(self, person: str, name: str) -> None:
        """What this person is called when the program asks who is there. Raises as `seat_of`."""
        with self._lock:
            content = self._folder.newest_of(person)
            if content.name != name:
                self._folder.write(replace(content, name=name))

    def assign(self, seat: Seat, person: str) -> Seat:
        """Make a seat that of another id, by which its newsroom knows its person. Raises SeatLocked."""
        with self._lock:
            content = self._folder.by_key(seat.key, seat.person)
            opened = self._demand_open(content)
            self._write(replace(content, person=person), opened.secret, opened.box_key)
        return Seat(seat.key, person)

    # -- unlocking

    def is_locked(self, person: str) -> bool:
        """Whether a password is needed before this person can write. Raises as `seat_of`."""
        return self._open(self._folder.newest_of(person)) is None

    def unlock(self, person: str, password: str) -> None:
        """Unlock a seat until `lock`; takes a tenth of a second. Raises SeatPasswordWrong, and as `seat_of`."""
        content = self._folder.newest_of(person)
        for wrap in content.wraps_by(WrapMethod.PHRASE):
            box_key = encryption.unwrap_with_passphrase(wrap, password)
            if box_key is not None and self._keep(content, box_key) is not None:
                return
        raise SeatPasswordWrong(person=content.name or person)

    def try_password(self, password: str) -> None:
        """Unlock every seat of which this is the password: of many people it is that of the store as well."""
        for holder in self.holders():
            if holder.is_locked and holder.has_password:
                with suppress(SeatPasswordWrong):
                    self.unlock(holder.seat.person, password)

    def lock(self, person: str | None = None) -> None:
        """Forget what a password has unlocked, of one person or of all."""
        with self._lock:
            for content in self._folder.content().seats:
                if person in {None, content.person}:
                    self._unlocked.pop(content.key, None)

    def drop_keys(self) -> None:
        """Forget every key: the window is locked. Seats are unlocked anew when the store is open again."""
        with self._lock:
            self._store_key = None
            self._unlocked.clear()

    def set_password(self, person: str, password: str) -> None:
        """From now on this password alone unlocks the seat. Raises PassphraseWeak, SeatLocked, and as `seat_of`."""
        check_passphrase(password)
        self._rewrap(person, lambda _, box_key: [self._wrap_by_password(box_key, password)])

    def remove_password(self, person: str) -> None:
        """Let the store's key unlock the seat, or nothing where the store is not encrypted. Raises SeatLocked."""
        self._rewrap(person, lambda _, box_key: [wrap_by_store(self._store_key, box_key)])

    def remember(self, person: str) -> None:
        """Let the machine's keyring unlock the seat, beside a password. Raises KeyringUnavailable, SeatLocked."""
        keyring, entry, secret = self._demand_keyring(), str(uuid.uuid4()), os.urandom(_SECRET)
        keyring.put(entry, secret)
        if keyring.get(entry) != secret:
            raise KeyringUnavailable(reason=ReasonCode.KEYRING_FORGETS)

        def wraps(content: SeatFile, box_key: bytes) -> list[WrappedKey]:
            new = encryption.wrap_with_secret(box_key, WrapMethod.KEYRING, secret, entry)
            return [*other_wraps(content, WrapMethod.KEYRING, WrapMethod.NONE), new]

        self._rewrap(person, wraps)

    def forget(self, person: str) -> None:
        """Let no keyring unlock the seat any more. Raises SeatLocked."""
        self._rewrap(
            person,
            lambda content, box_key: (
                other_wraps(content, WrapMethod.KEYRING) or [wrap_by_store(self._store_key, box_key)]
            ),
        )

    def protect(self, keys: Iterable[str]) -> None:
        """Lock those of these seats that lie open by the key of the encrypted store in which they write."""
        for key in keys if self._store_key is not None else ():
            content = next((seat for seat in self._folder.content().seats if seat.key == key), None)
            if content is None or box_key_by_store(None, content) is None:
                continue
            with suppress(DiskFull, SeatFileUnusable):  # the next run tries again
                after = self._add_wrap(content, None, self._store_key)
                self._folder.write(replace(after, wraps=tuple(other_wraps(after, WrapMethod.NONE))))

    @contextmanager
    def rewriting(self, old: bytes, new: bytes | None) -> Iterator[None]:
        """While a store gets another key, or none any more, its seats are unlocked by either; afterwards by the new one.

        A run that is cut off leaves both, so that no seat is lost with the key of its store.
        """
        before = [seat for seat in self._folder.content(anew=True).seats if box_key_by_store(old, seat)]
        for content in before:
            self._add_wrap(content, old, new)
        try:
            yield
        except BaseException:
            for content in before:
                with suppress(DiskFull, SeatFileUnusable):  # either key unlocks it then
                    self._folder.write(content)
            raise
        for content in before:
            with suppress(DiskFull, SeatFileUnusable):  # what the earlier key opens besides does no harm
                now = self._add_wrap(self._folder.by_key(content.key, content.person), old, new)
                kept = tuple(wrap for wrap in now.wraps if not is_by_store(old, wrap))
                self._folder.write(replace(now, wraps=kept))
        self._store_key = new

    def _add_wrap(self, content: SeatFile, old: bytes | None, new: bytes | None) -> SeatFile:
        """Let the key of one store unlock what that of another does, if it does not yet."""
        box_key = box_key_by_store(old, content)
        if box_key is None or box_key_by_store(new, content) is not None:
            return content
        after = replace(content, wraps=(*content.wraps, wrap_by_store(new, box_key)))
        self._folder.write(after)
        return after

    # -- slips of newsrooms in which nobody else is yet

    def keep_slip(self, seat: Seat, root: str, bits: bytes) -> None:
        """Keep the slip of a newsroom, by its public key, with the seat that founds it. Raises SeatLocked, and as `seat_of`."""
        self._change_slips(seat, lambda slips: {**slips, root: bits})

    def kept_slip(self, root: str, person: str | None = None) -> bytes | None:
        """The slip of a newsroom that is still on this machine, with a seat, of this person or any, that is not locked."""
        found = [
            opened.secret.slips for content, opened in self._open_seats() if person in {None, content.person}
        ]
        return next((slips[root] for slips in found if root in slips), None)

    def drop_slip(self, root: str) -> None:
        """Remove a slip from this machine: somebody has written it down."""
        for content, opened in list(self._open_seats()):
            if root in opened.secret.slips:
                self._change_slips(
                    _seat(content),
                    lambda slips: {name: bits for name, bits in slips.items() if name != root},
                )

    # -- what is encrypted for this machine

    def unseal(self, box: bytes) -> bytes | None:
        """What was sealed for a seat of this machine that is not locked; None where there is none."""
        for _, opened in self._open_seats():
            with suppress(CryptoError, ValueError, TypeError):
                return SealedBox(opened.secret.key.to_curve25519_private_key()).decrypt(box)
        return None

    # -- files and what opens them

    def _write(self, content: SeatFile, secret: SeatSecret, box_key: bytes) -> None:
        self._folder.write(replace(content, box=content.sealed(secret, box_key)))
        with self._lock:
            self._unlocked[content.key] = _OpenSeat.of(box_key, secret)

    def _rewrap(self, person: str, wraps: Callable[[SeatFile, bytes], Iterable[WrappedKey]]) -> None:
        """Give a seat other wraps, and delete from the keyring what none of them needs."""
        with self._lock:
            content = self._folder.newest_of(person)
            after = tuple(wraps(content, self._demand_open(content).box_key))
            self._folder.write(replace(content, wraps=after))
        needed = {wrap.entry for wrap in after}
        for wrap in content.wraps_by(WrapMethod.KEYRING):
            with suppress(KeyringUnavailable):  # without its wrap the secret opens nothing
                if wrap.entry not in needed:
                    self._demand_keyring().drop(wrap.entry)

    def _change_slips(self, seat: Seat, change: Callable[[Mapping[str, bytes]], Mapping[str, bytes]]) -> None:
        with self._lock:
            content = self._folder.by_key(seat.key, seat.person)
            opened = self._demand_open(content)
            secret = replace(opened.secret, slips=change(opened.secret.slips))
            self._write(content, secret, opened.box_key)

    def _signing_key(self, seat: Seat) -> bytes:
        opened = self._unlocked.get(seat.key) or self._demand_open(self._folder.by_key(seat.key, seat.person))
        if seat.key not in self._protected:
            self.protect([seat.key])
            self._protected.add(seat.key)
        return opened.signing

    def _open_seats(self) -> Iterator[tuple[SeatFile, _OpenSeat]]:
        for content in self._folder.content(anew=True).seats:
            opened = self._open(content)
            if opened is not None:
                yield content, opened

    def _demand_open(self, content: SeatFile) -> _OpenSeat:
        opened = self._open(content)
        if opened is None:
            raise SeatLocked(person=content.name or content.person)
        return opened

    def _open(self, content: SeatFile) -> _OpenSeat | None:
        """The seat, unlocked by what is at hand: a password given before, the store's key, nothing, the keyring."""
        known = self._unlocked.get(content.key)
        if known is not None:
            return known
        box_key = box_key_by_store(self._store_key, content) or box_key_by_store(None, content)
        box_key = box_key or self._box_key_by_keyring(content)
        return None if box_key is None else self._keep(content, box_key)

    def _keep(self, content: SeatFile, box_key: bytes) -> _OpenSeat | None:
        secret = content.open_box(box_key)
        if secret is None:
            return None
        with self._lock:
            return self._unlocked.setdefault(content.key, _OpenSeat.of(box_key, secret))

    def _wrap_by_password(self, box_key: bytes, password: str) -> WrappedKey:
        return encryption.wrap_with_passphrase(box_key, password, self._cost)

    def _box_key_by_keyring(self, content: SeatFile) -> bytes | None:
        for wrap in content.wraps_by(WrapMethod.KEYRING):
            with suppress(KeyringUnavailable):
                secret = self._demand_keyring().get(wrap.entry)
                if secret is not None:
                    return encryption.unwrap_with_secret(wrap, secret)
        return None

    def _demand_keyring(self) -> Keyring:
        if self._keyring is None:
            raise KeyringUnavailable(reason=ReasonCode.KEYRING_NONE)
        return self._keyring()


def _seat(content: SeatFile) -> Seat:
    return Seat(content.key, content.person)
