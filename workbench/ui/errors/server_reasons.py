"""What a server's line says (`db.server.errors`) and why a server refuses a step (`db/server/sql`), in the interface's words."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ServerReasons(QObject):
    def table(self) -> dict[str, str]:
        return {
            "nothing answers there": self.tr("nothing answers there"),
            "it does not answer": self.tr("it does not answer"),
            "its name is not known": self.tr("its name is not known"),
            "the line broke": self.tr("the line broke"),
            "it is starting up": self.tr("it is starting up"),
            "it is shutting down": self.tr("it is shutting down"),
            "it is busy": self.tr("it is busy"),
            "it cannot work now": self.tr("it cannot work now"),
            "it took too long or was stopped": self.tr("it took too long or was stopped"),
            "too many are connected": self.tr("too many are connected"),
            "a password is needed": self.tr("a password is needed"),
            "the name or the password is not accepted": self.tr("the name or the password is not accepted"),
            "this account belongs to nobody there": self.tr("this account belongs to nobody there"),
            "this account may not come in from here": self.tr("this account may not come in from here"),
            "this account may not log in": self.tr("this account may not log in"),
            "this account has no right to it": self.tr("this account has no right to it"),
            "there is no such account or database": self.tr("there is no such account or database"),
            "there is no such database": self.tr("there is no such database"),
            "it does not encrypt the line": self.tr("it does not encrypt the line"),
            "its certificate is for another name": self.tr("its certificate is for another name"),
            "its certificate is not from an authority that this machine trusts": self.tr(
                "its certificate is not from an authority that this machine trusts"
            ),
            "the file of trusted authorities is not there": self.tr(
                "the file of trusted authorities is not there"
            ),
            "its port is no number": self.tr("its port is no number"),
            "nobody asked it yet": self.tr("nobody asked it yet"),
            "no server is known to this store: name it with --server URL": self.tr(
                "no server is known to this store"
            ),
            "it neither took nor refused what was sent": self.tr("it neither took nor refused what was sent"),
            "the address names no host": self.tr("the address names no host"),
            "only the account of a supervisor may bring this": self.tr(
                "only the account of a supervisor may bring this"
            ),
            "its author is no supervisor": self.tr("its author is no supervisor"),
            "nobody gives themselves a role": self.tr("nobody gives themselves a role"),
            "it is the work of somebody else: only they, or a supervisor, may bring it": self.tr(
                "it is the work of somebody else: only they, or a supervisor, may bring it"
            ),
            "it rests on an event that is not here": self.tr("it rests on an event that is not here"),
            "it marks words that do not stand there in the article": self.tr(
                "it marks words that do not stand there in the article"
            ),
            "it approves its author's own claim": self.tr("it approves its author's own claim"),
        }

    def patterns(self) -> dict[str, str]:
        return {
            r"an address begins with (\S+)://": self.tr("an address begins with %1"),
            r"(\S+) is no part of an address": self.tr("%1 is no part of an address"),
            r"sslmode is one of (.+)": self.tr("sslmode is one of %1"),
        }

    def lines(self) -> dict[str, str]:
        """How a line is secured, by `db.server.client.ServerClient.secured`."""
        return {
            "a socket on this machine": self.tr("a socket on this machine"),
            "not encrypted": self.tr("not encrypted"),
            "encrypted, the server's name checked": self.tr("encrypted, the server's name checked"),
            "encrypted, the server's name not checked": self.tr("encrypted, the server's name not checked"),
        }
