"""Encryption: the key file of an encrypted store, the wrapping of its key, and the cipher of snapshots.

`snapshot_cipher` loads libsodium and is imported by those alone whose store is encrypted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.encryption import (
        key_file,
    )
    from db.encryption.key_file import (
        KeyFile,
        WrapMethod,
        WrappedKey,
    )
    from db.encryption.key_wrapping import (
        DEFAULT_COST,
        KdfCost,
        normalize_passphrase,
        unwrap_with_passphrase,
        unwrap_with_secret,
        wrap_with_passphrase,
        wrap_with_secret,
    )

__all__ = [
    "DEFAULT_COST",
    "KdfCost",
    "KeyFile",
    "WrapMethod",
    "WrappedKey",
    "key_file",
    "normalize_passphrase",
    "unwrap_with_passphrase",
    "unwrap_with_secret",
    "wrap_with_passphrase",
    "wrap_with_secret",
]

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
            "normalize_passphrase": "key_wrapping",
            "unwrap_with_passphrase": "key_wrapping",
            "unwrap_with_secret": "key_wrapping",
            "wrap_with_passphrase": "key_wrapping",
            "wrap_with_secret": "key_wrapping",
        },
    )
