"""The system's keyring, through the `keyring` library, with a backend that we choose.

The library's own choice looks for installed packages, which a frozen program has none of, and may end with a backend
that keeps passwords in a plain file. So: the Keychain on macOS, the Credential Manager on Windows, elsewhere the
Secret Service or KWallet; where there is none, KeyringUnavailable.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING

from workbench.domain.errors import KeyringUnavailable
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "tadqiq"
_BACKENDS = {
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
}
_ELSEWHERE = (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring"))


class SystemKeyring:
    """This program's secrets under entries of their own. Made by `open_keyring`; `backend` is one of the library's."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def get(self, entry: str) -> bytes | None:
        """The secret, or None where there is none. Raises KeyringUnavailable."""
        with _explained():
            found = self._backend.get_password(_SERVICE, entry)
        with suppress(ValueError):
            return None if found is None else bytes.fromhex(found)
        return None

    def put(self, entry: str, secret: bytes) -> None:
        """Raises KeyringUnavailable."""
        with _explained():
            self._backend.set_password(_SERVICE, entry, secret.hex())

    def drop(self, entry: str) -> None:
        """Raises KeyringUnavailable, also where there was no such entry."""
        with _explained():
            self._backend.delete_password(_SERVICE, entry)


def open_keyring() -> SystemKeyring:
    """This machine's keyring. Raises KeyringUnavailable where there is none that works."""
    reasons = []
    for module, name in _BACKENDS.get(sys.platform, _ELSEWHERE):
        backend = getattr(import_module(module), name)
        try:
            if backend.priority > 0:
                return SystemKeyring(backend())
        except _troubles() as error:
            reasons.append(str(error))
    raise KeyringUnavailable(reason=ReasonCode.KEYRING_UNREACHABLE if reasons else ReasonCode.KEYRING_NONE)


def _troubles() -> tuple[type[Exception], ...]:
    """The errors by which the library reports an unusable backend; it does not wrap all errors of the systems below it."""
    from keyring.errors import KeyringError

    under = sys.modules.get("secretstorage.exceptions")
    more = () if under is None else (under.SecretStorageException,)
    return (KeyringError, RuntimeError, OSError, *more)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except _troubles() as error:
        raise KeyringUnavailable(
            reason=Reason(ReasonCode.KEYRING_SAYS, said=str(error) or type(error).__name__)
        ) from error
