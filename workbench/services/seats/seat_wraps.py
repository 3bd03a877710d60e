"""Wraps of a seat's box key by the key of a store; where the store is not encrypted, the seat lies open."""

from __future__ import annotations

from db import encryption
from db.encryption import WrapMethod, WrappedKey
from workbench.services.seats.seat_file import SeatFile


def wrap_by_store(store_key: bytes | None, box_key: bytes) -> WrappedKey:
    if store_key is None:
        return WrappedKey(WrapMethod.NONE, box_key)
    entry = encryption.key_file.fingerprint(store_key)
    return encryption.wrap_with_secret(box_key, WrapMethod.STORE, store_key, entry)


def is_by_store(store_key: bytes | None, wrap: WrappedKey) -> bool:
    if store_key is None:
        return wrap.method is WrapMethod.NONE
    return wrap.method is WrapMethod.STORE and wrap.entry == encryption.key_file.fingerprint(store_key)


def box_key_by_store(store_key: bytes | None, content: SeatFile) -> bytes | None:
    """The box key as this store's key unwraps it, or as it lies open; None where it does not."""
    for wrap in content.wraps:
        if is_by_store(store_key, wrap):
            return wrap.box if store_key is None else encryption.unwrap_with_secret(wrap, store_key)
    return None


def other_wraps(content: SeatFile, *methods: WrapMethod) -> list[WrappedKey]:
    return [wrap for wrap in content.wraps if wrap.method not in methods]
