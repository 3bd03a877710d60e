"""Connection to a server: encrypted, the server's certificate verified, every wait limited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from db.server.errors import translated_errors
from workbench.domain.server import VERIFIED, ServerAddress

#: Seconds to wait for a connection; milliseconds for one statement, for a lock, and for a forgotten transaction.
CONNECT, STATEMENT, LOCK, IDLE = 10, 120_000, 30_000, 60_000

_ROOT = Path.home() / ".postgresql" / "root.crt"


def connect(address: ServerAddress, *, autocommit: bool = True) -> psycopg.Connection:
    """Open a connection. Raises ServerUnreachable or ServerRefused."""
    with translated_errors(address):
        return psycopg.connect(make_conninfo(**_options(address)), autocommit=autocommit)


def _options(address: ServerAddress) -> dict[str, Any]:
    options: dict[str, Any] = {
        "host": address.host,
        "port": address.port,
        "dbname": address.database,
        "application_name": "tadqiq",
        "connect_timeout": CONNECT,
        "keepalives": 1,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 60_000,
        "client_encoding": "UTF8",
        "options": (
            f"-c statement_timeout={STATEMENT} -c lock_timeout={LOCK}"
            f" -c idle_in_transaction_session_timeout={IDLE} -c search_path=tadqiq"
        ),
    }
    options |= {name: value for name, value in _secrets(address).items() if value}
    if not address.local:
        options |= _certificates(address)
    return options


def _secrets(address: ServerAddress) -> dict[str, str]:
    return {"user": address.user, "password": address.password}


def _certificates(address: ServerAddress) -> dict[str, str]:
    """TLS options. Without a file of trusted authorities, those of the operating system are trusted."""
    options = {"sslmode": address.sslmode, "sslcert": address.sslcert, "sslkey": address.sslkey}
    root = address.sslrootcert
    if not root and address.sslmode == VERIFIED and not _ROOT.is_file():
        root = "system"
    return {name: value for name, value in (options | {"sslrootcert": root}).items() if value}
