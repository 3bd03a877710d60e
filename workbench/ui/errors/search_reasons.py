"""Why a search cannot be read, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject


class SearchReasons(QObject):
    def table(self) -> dict[str, str]:
        """What `text.query` says -> its words here."""
        return {
            "it is too long": self.tr("it is longer than a search may be"),
            "a quotation mark is not closed": self.tr("a quotation mark is not closed"),
            "say also what is to be found, not only what is not": self.tr(
                "it says what is left out and not what is to be found"
            ),
            "no day is after the one and before the other": self.tr(
                "no day is after the one and before the other"
            ),
            "there is no word in it": self.tr("there is no word in it"),
            "a * stands at the end of a word only": self.tr("a * stands at the end of a word only"),
            "before and after cannot be excluded: use the other one": self.tr(
                "a day before or after is not left out but asked for with the other word"
            ),
        }

    def patterns(self) -> dict[str, str]:
        return {
            r"there is no field “(.*)”, only .*": self.tr(
                "there is no field “%1”; the filters have them all"
            ),
            r"“(.*)” is not a value of “.*”": self.tr(
                "“%1” is not a value of this field; the filters have them all"
            ),
        }
