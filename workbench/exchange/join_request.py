"""Join request: a small file in which a seat asks a newsroom to count its work; described in `docs/bundle-format.md`.

It is signed by the seat for which it asks, so nobody can change its name on the way; that it is the right seat, people find
out by comparing words.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import VerifyKey

from workbench.domain.canonical_json import canonical
from workbench.domain.newsroom import JoinRequest
from workbench.domain.newsroom_errors import RequestInvalid
from workbench.domain.reason_codes import ReasonCode
from workbench.exchange.input_file import read_bytes
from workbench.text.person_names import is_blank, join_spaces, unseen_character

VERSION = 1
_KIND = "tadqiq_request"
_LIMIT, _LONGEST_NAME = 16 * 1024, 200
_HASH = re.compile(r"[0-9a-f]{64}")
_STATEMENT = b"tadqiq-request-1\n"


def request_bytes(request: JoinRequest, sign: Callable[[bytes], str]) -> bytes:
    """The content of a request's file. `sign` gives the signature of the request's seat, in hexadecimal."""
    body = _body(request)
    return canonical({**body, "signature": sign(_STATEMENT + canonical(body))}) + b"\n"


def read_request(path: Path) -> JoinRequest:
    """Raises FileMissing, FileUnreadable, FileTooLarge, and RequestInvalid for what nobody can answer."""
    data = read_bytes(path, limit=_LIMIT)
    try:
        found: dict[str, Any] = json.loads(data)
    except (ValueError, RecursionError):
        found = {}
    if not isinstance(found, dict) or _KIND not in found:
        raise RequestInvalid(path=path, reason=ReasonCode.NOT_A_REQUEST)
    if found[_KIND] != VERSION:
        raise RequestInvalid(path=path, reason=ReasonCode.REQUEST_NEWER)
    try:
        signature = str(found.pop("signature"))
        request = JoinRequest(
            str(found["seat"]),
            str(found["person"]),
            str(found["name"]),
            bool(found["member"]),
            str(found["newsroom"]),
            int(found["created"]),
        )
        is_ours = found == _body(request) and _is_plausible(request)
        holds = is_ours and _signature_holds(request, signature)
    except (KeyError, ValueError, TypeError, OverflowError, RecursionError):
        holds = False
    if not holds:
        raise RequestInvalid(path=path, reason=ReasonCode.REQUEST_CHANGED)
    return request


def recognizes(path: Path) -> bool:
    """Whether this is most likely a request."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return f'"{_KIND}":'.encode() in file.read(_LIMIT)
    except OSError:
        return False


def _body(request: JoinRequest) -> dict[str, object]:
    return {
        _KIND: VERSION,
        "seat": request.seat,
        "person": request.person,
        "name": request.name,
        "member": request.is_member,
        "newsroom": request.newsroom,
        "created": request.created_us,
    }


def _is_plausible(request: JoinRequest) -> bool:
    name = request.name
    return (
        _HASH.fullmatch(request.seat) is not None
        and (not request.newsroom or _HASH.fullmatch(request.newsroom) is not None)
        and (str(uuid.UUID(request.person)) == request.person if request.person else request.is_member)
        and len(name) <= _LONGEST_NAME
        and join_spaces(name) == name
        and not is_blank(name)
        and not unseen_character(name)
        and 0 <= request.created_us < 2**53
    )


def _signature_holds(request: JoinRequest, signature: str) -> bool:
    try:
        VerifyKey(bytes.fromhex(request.seat)).verify(
            _STATEMENT + canonical(_body(request)), bytes.fromhex(signature)
        )
    except (BadSignatureError, CryptoError):
        return False
    return True
