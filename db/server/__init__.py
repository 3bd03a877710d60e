"""Server: PostgreSQL tables and functions (`sql`), their installation, and the client.

Importing this package loads psycopg: do it where a server is used.
"""

from __future__ import annotations

from db.server.admin import ServerAdmin
from db.server.client import ServerClient

__all__ = ["ServerAdmin", "ServerClient"]
