"""Errors of the connection and of PostgreSQL, translated into the domain's errors in one place.

A message of the server may quote values; ours name only the kind of trouble. None ever contains a password.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from workbench.domain.errors import WorkbenchError
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress
from workbench.domain.server_errors import ServerRefused, ServerUnreachable

# Our own codes (see sql/), and those of https://www.postgresql.org/docs/current/errcodes-appendix.html
NOBODY, TOO_MUCH = "TQ001", "TQ002"
_RETRYABLE = frozenset({"40001", "40P01", "55P03"})
#: SQLSTATE codes that a repeated attempt does not mend.
_REFUSED = {
    NOBODY: ReplicationCode.ACCOUNT_OF_NOBODY,
    "28000": ReplicationCode.LOGIN_REFUSED,
    "28P01": ReplicationCode.LOGIN_REFUSED,
    "3D000": ReplicationCode.DATABASE_MISSING,
    "42501": ReplicationCode.ACCOUNT_WITHOUT_RIGHT,
}
#: SQLSTATE codes, or their classes, for temporary trouble: connection, resources, operator.
_TEMPORARY = {
    "57014": ReplicationCode.SERVER_STOPPED_IT,
    "40": ReplicationCode.SERVER_BUSY,
    "55P03": ReplicationCode.SERVER_BUSY,
    "25P03": ReplicationCode.LINE_BROKEN,
    "08": ReplicationCode.LINE_BROKEN,
    "53": ReplicationCode.SERVER_WITHOUT_ROOM,
    "57P": ReplicationCode.SERVER_STOPPING,
    "58": ReplicationCode.SERVER_IN_TROUBLE,
}

#: libpq's messages for a failed connection, our reason, and whether it is permanent: no later attempt mends it.
#: libpq gives no codes there.
_LIBPQ_MESSAGES = (
    ("password authentication failed", ReplicationCode.LOGIN_REFUSED, True),
    ("no password supplied", ReplicationCode.LOGIN_PASSWORD_NEEDED, True),
    ("no pg_hba.conf entry", ReplicationCode.LOGIN_FROM_ELSEWHERE, True),
    ("pg_hba.conf rejects", ReplicationCode.LOGIN_FROM_ELSEWHERE, True),
    ("server does not support SSL", ReplicationCode.LINE_NOT_ENCRYPTED, True),
    ("certificate verify failed", ReplicationCode.CERTIFICATE_UNTRUSTED, True),
    ("does not match host name", ReplicationCode.CERTIFICATE_OF_OTHER, True),
    ("root certificate file", ReplicationCode.AUTHORITIES_MISSING, True),
    ("does not exist", ReplicationCode.ACCOUNT_OR_DATABASE_MISSING, True),
    ("permission denied for database", ReplicationCode.ACCOUNT_OF_OTHER_DATABASE, True),
    ("is not permitted to log in", ReplicationCode.LOGIN_FORBIDDEN, True),
    ("too many connections", ReplicationCode.SERVER_FULL_OF_CLIENTS, False),
    ("Connection refused", ReplicationCode.SERVER_SILENT, False),
    ("No such file or directory", ReplicationCode.SERVER_SILENT, False),
    ("could not translate host name", ReplicationCode.SERVER_NAME_UNKNOWN, False),
    ("timeout expired", ReplicationCode.SERVER_TIMEOUT, False),
    ("Name or service not known", ReplicationCode.SERVER_NAME_UNKNOWN, False),
    ("starting up", ReplicationCode.SERVER_STARTING, False),
    ("shutting down", ReplicationCode.SERVER_STOPPING, False),
)


@contextmanager
def translated_errors(address: ServerAddress) -> Iterator[None]:
    """Raise the domain's error for each failure of the server; errors of the program pass unchanged."""
    try:
        yield
    except psycopg.Error as error:
        translated = explain(address, error)
        if translated is None:
            raise
        raise translated from None  # psycopg's messages may quote what was sent


def explain(address: ServerAddress, error: psycopg.Error) -> WorkbenchError | None:
    """The domain's error, or None if the fault is the program's."""
    code = error.sqlstate
    if code is None:
        return _connection_error(address, str(error))
    if code == TOO_MUCH:
        return ServerRefused(address=str(address), reason=Reason.of_wire(str(error.diag.message_primary)))
    if code in _REFUSED:
        return ServerRefused(address=str(address), reason=_REFUSED[code])
    for begins, reason in _TEMPORARY.items():
        if code.startswith(begins):
            return ServerUnreachable(address=str(address), reason=reason)
    return None


def is_retryable(error: psycopg.Error) -> bool:
    """Whether the same action may succeed if repeated: two transactions conflicted."""
    return error.sqlstate in _RETRYABLE


def _connection_error(address: ServerAddress, text: str) -> WorkbenchError | None:
    for message, reason, permanent in _LIBPQ_MESSAGES:
        if message in text:
            kind = ServerRefused if permanent else ServerUnreachable
            return kind(address=str(address), reason=reason)
    return ServerUnreachable(address=str(address), reason=ReplicationCode.LINE_BROKEN)
