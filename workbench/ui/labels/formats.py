"""Labels of file formats, and the filters of file dialogs that are made from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from workbench.exchange.formats import Format

#: An invisible character of a left-to-right script.
_LTR_MARK = "\u200e"


@dataclass(frozen=True, slots=True)
class FileFilter:
    """A kind of files to choose from; without suffixes it is any file. `format_name` is that of the table of formats."""

    label: str
    suffixes: tuple[str, ...] = ()
    format_name: str = ""

    def pattern(self) -> str:
        """The filter as Qt reads it."""
        names = " ".join(f"*{suffix}" for suffix in self.suffixes) or "*"
        # Without the mark the brackets and the stars of "(*.txt *.md)" would turn round in an Arabic line.
        return f"{self.label} {_LTR_MARK}({names})"


class FormatLabels(QObject):
    def of(self, format_: Format) -> str:
        """The format's name; one without a translation has the English name of the table."""
        return self.table().get(format_.name, format_.label)

    def filters(self, formats: Iterable[Format]) -> list[FileFilter]:
        return [FileFilter(self.of(one), one.suffixes, one.name) for one in formats]

    def all_files(self) -> FileFilter:
        return FileFilter(self.tr("All files"))

    def table(self) -> dict[str, str]:
        return {
            "plain-text": self.tr("Texts"),
            "annotated-json": self.tr("Annotated JSON"),
            "annotated-jsonl": self.tr("Annotated JSON, a line for each article"),
            "bundle": self.tr("Bundles"),
            "join-request": self.tr("Requests to join a newsroom"),
        }
