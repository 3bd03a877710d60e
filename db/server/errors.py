"""The one place where trouble of a line and of PostgreSQL becomes trouble that a person can understand.

A sentence of the server may quote values; ours say only what kind of trouble it is. No password is ever in one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from workbench.domain.errors import ServerRefused, ServerUnreachable, WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.server import ServerAddress

# Our own codes (see sql/), and those of https://www.postgresql.org/docs/current/errcodes-appendix.html
NOBODY, TOO_MUCH, FROZEN = "TQ001", "TQ002", "TQ003"
_RETRYABLE = frozenset({"40001", "40P01", "55P03"})
#: What asking again does not mend.
_REFUSED = {
    NOBODY: "this account belongs to nobody there",
    "28000": "the name or the password is not accepted",
    "28P01": "the name or the password is not accepted",
    "3D000": "there is no such database",
    "42501": "this account has no right to it",
}
#: Codes, or classes of them, that say that the server cannot do it now: the line, its resources, an operator.
_TEMPORARY = {
    "57014": "it took too long or was stopped",
    "40": "it is busy",
    "55P03": "it is busy",
    "25P03": "the line broke",
    "08": "the line broke",
    "53": "it has no room left",
    "57P": "it is shut down or starts up",
    "58": "it has trouble of its own",
}

#: Words of libpq for a failed connection -> ours. It gives no codes there.
_LIBPQ_MESSAGES = (
    ("password authentication failed", "the name or the password is not accepted"),
    ("no password supplied", "a password is needed"),
    ("no pg_hba.conf entry", "this account may not come in from here"),
    ("pg_hba.conf rejects", "this account may not come in from here"),
    ("server does not support SSL", "it does not encrypt the line"),
    ("certificate verify failed", "its certificate is not from an authority that this machine trusts"),
    ("does not match host name", "its certificate is for another name"),
    ("root certificate file", "the file of trusted authorities is not there"),
    ("does not exist", "there is no such account or database"),
    ("is not permitted to log in", "this account may not log in"),
    ("too many connections", "too many are connected"),
    ("Connection refused", "nothing answers there"),
    ("No such file or directory", "nothing answers there"),
    ("could not translate host name", "its name is not known"),
    ("timeout expired", "it does not answer"),
    ("Name or service not known", "its name is not known"),
    ("starting up", "it is starting up"),
    ("shutting down", "it is shutting down"),
)
#: Those of them that trying again later does not mend.
_PERMANENT = frozenset(_LIBPQ_MESSAGES[index][1] for index in (0, 1, 2, 3, 4, 5, 6, 7, 8))


@contextmanager
def explained(address: ServerAddress) -> Iterator[None]:
    """Raise the domain's error for each failure of the server; a bug passes through as it is."""
    try:
        yield
    except psycopg.Error as error:
        known = explain(address, error)
        if known is None:
            raise
        raise known from None  # psycopg's own words may quote what was sent


def explain(address: ServerAddress, error: psycopg.Error) -> WorkbenchError | None:
    """The domain's error, or None where the fault is the program's."""
    code = error.sqlstate
    if code is None:
        return _connection_error(address, str(error))
    if code in {TOO_MUCH, FROZEN}:
        return ServerRefused(address=address, reason=str(error.diag.message_primary))
    if code in _REFUSED:
        return ServerRefused(address=address, reason=_REFUSED[code])
    for begins, reason in _TEMPORARY.items():
        if code.startswith(begins):
            return ServerUnreachable(address=address, reason=reason)
    return None


def is_retryable(error: psycopg.Error) -> bool:
    """Whether the same thing, done once more, may succeed: two pushes stood in each other's way."""
    return error.sqlstate in _RETRYABLE


def _connection_error(address: ServerAddress, words: str) -> WorkbenchError | None:
    for said, ours in _LIBPQ_MESSAGES:
        if said in words:
            kind = ServerRefused if ours in _PERMANENT else ServerUnreachable
            return kind(address=address, reason=ours)
    return ServerUnreachable(address=address, reason=ReasonCode.LINE_BROKEN)
