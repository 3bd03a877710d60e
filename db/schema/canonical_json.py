"""Canonical JSON: the one text of a value, so that equal values have equal hashes.

Sorted keys, UTF-8, no spaces, no fractions (decimals travel as strings), no lone surrogates.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from json.encoder import encode_basestring
from typing import TypeAlias, TypeGuard

from workbench.domain.changes import EntityType
from workbench.domain.errors import BadInput
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, InputKind

JSON: TypeAlias = "bool | int | str | Sequence[JSON] | Mapping[str, JSON] | None"


def _encoder() -> Callable[[JSON], str]:
    """The standard library's encoder, made once: its public function makes a new one for each value, which doubles
    the cost. On a Python without the encoder in C the public function is used.
    """
    public = json.JSONEncoder(
        sort_keys=True, ensure_ascii=False, separators=(",", ":"), check_circular=False, allow_nan=False
    )
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:
        return public.encode
    chunks = make(None, public.default, encode_basestring, None, ":", ",", True, False, False)
    return lambda value: "".join(chunks(value, 0))


_encode = _encoder()
_read = json.JSONDecoder().raw_decode


def canonical(value: JSON) -> str:
    """The canonical text of a value. Raises TypeError for a float, which is a bug of the caller."""
    if type(value) is str:
        return encode_basestring(value)
    if _has_float(value):
        raise TypeError("decimals travel as strings in the journal")
    return _encode(value)


def canonical_unchecked(value: JSON) -> str:
    """As `canonical`, for a value that is known to hold no float."""
    return _encode(value)


def canonical_string(text: str) -> str:
    """The canonical form of a string alone."""
    return encode_basestring(text)


def sha256_of_text(text: str, entity_type: str = "", entity: str = "") -> str:
    """SHA-256 of the text's UTF-8 bytes in hexadecimal. Raises BadInput, naming the entity, for a lone surrogate."""
    try:
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        where = EntityRef(EntityType(entity_type), entity) if entity else InputKind.TEXT
        raise BadInput(where=where, reason=ReasonCode.LONE_SURROGATE) from error


def parse(text: str) -> JSON:
    value, end = _read(text)
    if end != len(text):  # there is text around the value: the public function raises the right error
        value = json.loads(text)
    found: JSON = value
    return found


def is_mapping(value: JSON) -> TypeGuard[Mapping[str, JSON]]:
    return isinstance(value, dict)


#: Types that certainly hold no float; most values are of these, and a bulk import checks each value.
_PLAIN = frozenset({str, int, bool, type(None)})


def _has_float(value: JSON) -> bool:
    if isinstance(value, dict):
        items: Iterable[JSON] = value.values()
    elif isinstance(value, list | tuple):
        items = value
    else:
        return isinstance(value, float)
    for item in items:
        if type(item) in _PLAIN:
            continue
        if _has_float(item):
            return True
    return False
