"""Encryption: the key file of an encrypted store, the wrapping of its key, and the cipher of snapshots.

`snapshot_cipher` loads libsodium and is imported by those alone whose store is encrypted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.encryption import key_file, key_wrapping
    from db.encryption.key_file import KeyFile, WrapMethod, WrappedKey
    from db.encryption.key_wrapping import DEFAULT_COST, KdfCost

__all__ = ["DEFAULT_COST", "KdfCost", "KeyFile", "WrapMethod", "WrappedKey", "key_file", "key_wrapping"]

if not TYPE_CHECKING:
    __getattr__ = lazy_names(
        __name__,
        {
            "DEFAULT_COST": "key_wrapping",
            "KdfCost": "key_wrapping",
            "KeyFile": "key_file",
            "WrapMethod": "key_file",
            "WrappedKey": "key_file",
            "key_file": "key_file",
            "key_wrapping": "key_wrapping",
        },
    )
