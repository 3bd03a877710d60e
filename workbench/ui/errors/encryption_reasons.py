"""The reasons that unlocking and encrypting give inside their sentences, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject


class VaultReasons(QObject):
    def table(self) -> dict[str, str]:
        none = self.tr("there is none")
        return {
            "it repeats a few characters": self.tr("it repeats a few characters"),
            "it is a number": self.tr("it is a number"),
            "it has seven groups of five signs": self.tr("it has seven groups of five signs"),
            "it belongs to another store, or a newer one was made": self.tr(
                "it belongs to another store, or a newer one was made"
            ),
            "there is none": none,
            "there is none that can be reached": none,
            "it does not give back what was put into it": self.tr(
                "it does not give back what was put into it"
            ),
            "its first page cannot be read": self.tr("its first page cannot be read"),
            "the file was cut short": self.tr("the file was cut short"),
            "the disk does not keep what is written": self.tr("the disk does not keep what is written"),
        }

    def patterns(self) -> dict[str, str]:
        """`%1` is the number that the reason holds."""
        return {
            r"it has fewer than (\d+) characters": self.tr("it has fewer than %1 characters"),
            r"group (\d) has a slip": self.tr("a slip in group %1"),
            r"group (\d): it holds a sign that is in no recovery key": self.tr(
                "group %1 holds a sign that is in no recovery key"
            ),
            r"group (\d): several groups were typed wrongly": self.tr(
                "several groups were typed wrongly, the first is group %1"
            ),
        }
