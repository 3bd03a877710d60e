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
    from db.encryption.wrapped_key import (
        WrapMethod,
        WrappedKey,
        checksum,
        wrap_from_json,
        wrap_to_json,
    )

__all__ = [
    "DEFAULT_COST",
    "KdfCost",
    "KeyFile",
    "WrapMethod",
    "WrappedKey",
    "checksum",
    "key_file",
    "normalize_passphrase",
    "unwrap_with_passphrase",
    "unwrap_with_secret",
    "wrap_from_json",
    "wrap_to_json",
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
            "WrapMethod": "wrapped_key",
            "WrappedKey": "wrapped_key",
            "checksum": "wrapped_key",
            "key_file": "key_file",
            "normalize_passphrase": "key_wrapping",
            "unwrap_with_passphrase": "key_wrapping",
            "unwrap_with_secret": "key_wrapping",
            "wrap_from_json": "wrapped_key",
            "wrap_to_json": "wrapped_key",
            "wrap_with_passphrase": "key_wrapping",
            "wrap_with_secret": "key_wrapping",
        },
    )
