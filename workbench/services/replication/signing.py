"""Signing: this machine's Ed25519 key, in a file of its own outside of every store, readable by its owner only."""

from __future__ import annotations

from pathlib import Path

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey

from workbench.domain.errors import BadInput
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.system_reasons import system_reason
from workbench.system.files import write_atomically
from workbench.system.private_files import make_private_folder


class DeviceKey:
    """Made when it is first needed. It signs, and decrypts what was encrypted for this machine."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._key: SigningKey | None = None

    @property
    def key(self) -> SigningKey:
        """Raises DiskFull, and BadInput for a key file that cannot be read or written."""
        if self._key is None:
            self._key = self._load() or self._make()
        return self._key

    @property
    def public(self) -> str:
        """The public key in hexadecimal."""
        return bytes(self.key.verify_key).hex()

    def sign(self, words: bytes) -> str:
        return self.key.sign(words).signature.hex()

    def _load(self) -> SigningKey | None:
        try:
            return SigningKey(bytes.fromhex(self._path.read_text("ascii").strip()))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, CryptoError):
            reason = ReplicationCode.DEVICE_KEY_UNREADABLE
            raise BadInput(where=str(self._path), reason=reason) from None

    def _make(self) -> SigningKey:
        key = SigningKey.generate()
        try:
            make_private_folder(self._path.parent)
            write_atomically(self._path, [f"{bytes(key).hex()}\n".encode()], private=True)
        except OSError as error:
            reason = Reason(ReplicationCode.DEVICE_KEY_NOT_KEPT, cause=system_reason(error))
            raise BadInput(where=str(self._path), reason=reason) from None
        return key


def signature_holds(key: str, words: bytes, signature: str) -> bool:
    """Whether this key (hexadecimal) signed these bytes."""
    try:
        VerifyKey(bytes.fromhex(key)).verify(words, bytes.fromhex(signature))
    except (BadSignatureError, CryptoError, ValueError, TypeError):
        return False
    return True
