"""Canonical JSON: sorted keys, no spaces, UTF-8; the one way to write a value, so that equal values have equal hashes."""

from __future__ import annotations

import hashlib
import json

_ENCODE = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def canonical(value: object) -> bytes:
    """The canonical bytes of a value. Raises ValueError for what JSON cannot say."""
    return _ENCODE(value).encode("utf-8")


def digest(value: object) -> str:
    """SHA-256 of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()
