"""How the connection to the server is secured, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.server import TransportSecurity


class ConnectionWords(QObject):
    def of(self, security: TransportSecurity) -> str:
        return {
            TransportSecurity.LOCAL_SOCKET: self.tr("a socket on this machine"),
            TransportSecurity.NOT_ENCRYPTED: self.tr("not encrypted"),
            TransportSecurity.NAME_CHECKED: self.tr("encrypted, the server's name checked"),
            TransportSecurity.NAME_NOT_CHECKED: self.tr("encrypted, the server's name not checked"),
        }[security]
