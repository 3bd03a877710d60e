"""The newsroom's server: its address, its accounts, and the events that are exchanged with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from workbench.domain.bundle import SignedHead
from workbench.domain.errors import BadInput
from workbench.domain.person import Role
from workbench.domain.reasons import InputKind, Reason
from workbench.domain.replication_codes import ReplicationCode

#: What an address begins with; the short form means the same.
SCHEMES = ("postgresql+psycopg", "postgresql", "postgres")

#: The options of an address: where the Unix socket is, and how TLS is used (libpq's names).
_OPTIONS = frozenset({"host", "sslmode", "sslrootcert", "sslcert", "sslkey"})

_SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
VERIFIED = "verify-full"


class TransportSecurity(StrEnum):
    """How the connection to a server is secured."""

    LOCAL_SOCKET = "local_socket"
    NOT_ENCRYPTED = "not_encrypted"
    NAME_CHECKED = "name_checked"
    NAME_NOT_CHECKED = "name_not_checked"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The address of a server and the account; `host` is a folder for a Unix socket.

    Neither `str` nor `repr` shows the password. Where it is empty, libpq looks for one itself (PGPASSWORD, the password
    file).
    """

    host: str
    database: str
    user: str = ""
    port: int = 5432
    password: str = field(default="", repr=False, compare=False)
    sslmode: str = VERIFIED
    sslrootcert: str = ""
    sslcert: str = ""
    sslkey: str = ""

    @classmethod
    def is_server_address(cls, text: str) -> bool:
        """Whether `text` is a server's address and not a file's path."""
        return text.partition("://")[0] in SCHEMES and "://" in text

    @classmethod
    def parse(cls, text: str) -> ServerAddress:
        """From `postgresql+psycopg://USER@HOST[:PORT]/DATABASE[?sslmode=...]`. Raises BadInput, never with a password.

        The connection uses TLS and the server's name is checked against its certificate (`sslmode=verify-full`) unless
        the address says otherwise; a Unix socket (`?host=/folder`) needs no TLS.
        """
        parts = urlsplit(text)
        try:
            port = parts.port or 5432
        except ValueError:
            raise BadInput(where=InputKind.SERVER, reason=ReplicationCode.ADDRESS_PORT_WRONG) from None
        if parts.scheme not in SCHEMES:
            raise BadInput(
                where=InputKind.SERVER, reason=Reason(ReplicationCode.ADDRESS_SCHEME_WRONG, name=SCHEMES[0])
            )
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        unknown = sorted(options.keys() - _OPTIONS)
        if unknown:
            raise BadInput(
                where=InputKind.SERVER, reason=Reason(ReplicationCode.ADDRESS_PART_UNKNOWN, name=unknown[0])
            )
        host = options.pop("host", "") or unquote(parts.hostname or "")
        if not host:
            raise BadInput(where=InputKind.SERVER, reason=ReplicationCode.ADDRESS_WITHOUT_HOST)
        if options.setdefault("sslmode", VERIFIED) not in _SSL_MODES:
            raise BadInput(
                where=InputKind.SERVER,
                reason=Reason(ReplicationCode.SSLMODE_UNKNOWN, choices=tuple(_SSL_MODES)),
            )
        return cls(
            host=host,
            database=unquote(parts.path.lstrip("/")) or "tadqiq",
            user=unquote(parts.username or ""),
            port=port,
            password=unquote(parts.password or ""),
            **options,
        )

    @property
    def local(self) -> bool:
        """Whether the address is a Unix socket on this machine."""
        return self.host.startswith("/")

    def with_password(self, password: str) -> ServerAddress:
        return replace(self, password=password)

    def __str__(self) -> str:
        """The address without the password, as it is shown and kept in the settings."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        port = "" if self.port == 5432 else f":{self.port}"
        host = "" if self.local else (f"[{self.host}]" if ":" in self.host else self.host)
        options = [
            *([("host", self.host)] if self.local else []),
            *([("sslmode", self.sslmode)] if self.sslmode != VERIFIED else []),
            *(
                (name, value)
                for name in ("sslrootcert", "sslcert", "sslkey")
                if (value := getattr(self, name))
            ),
        ]
        query = "&".join(f"{name}={quote(value, safe='/')}" for name, value in options)
        return (
            f"{SCHEMES[0]}://{user}{host}{port}/{quote(self.database, safe='')}{'?' if query else ''}{query}"
        )


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """The account that a connection uses. `schema` is the version of the server's tables and functions.

    `seat_person` is the person whose chains it brings, '' while it has not said so.
    """

    server_id: str
    schema: int
    person_id: str
    person_name: str
    role: Role
    seat_person: str = ""


@dataclass(frozen=True, slots=True)
class EventBatch:
    """Events in the order of their arrival on the server; `cursor` (run of arrivals -> arrival) asks for those that follow.

    `heads` are the signed heads that the server holds of the devices in `raws`, `signatures` those of seats by event.
    """

    raws: tuple[str, ...]
    cursor: Mapping[str, int]
    heads: tuple[SignedHead, ...] = ()
    signatures: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PushResult:
    """The result of sending events: those that are on the server now (or were before), and those refused with a reason."""

    accepted: tuple[str, ...]
    refused: tuple[tuple[str, Reason], ...] = ()


@dataclass(frozen=True, slots=True)
class ServerLogin:
    """An account of the server with its person and role."""

    login: str
    person_id: str
    person_name: str
    role: Role


@dataclass(frozen=True, slots=True)
class ServerHit:
    """An entity of the server that matches a search; `text` is the start of its texts."""

    id: str
    kind: str
    changed_us: int
    text: str
