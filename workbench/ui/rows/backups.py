"""Rows of backups, and a preview of what a restore would bring back and lose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from workbench.domain.backup import Backup, BackupKind, RestorePreview, WorkSummary
from workbench.domain.changes import EntityType
from workbench.domain.reasons import Reason
from workbench.text.isolates import isolate, isolate_ltr
from workbench.ui.labels.entities import EntityWords
from workbench.ui.labels.enums import Words
from workbench.ui.views.backups_dialog import BackupPreview, BackupRow

_MEGABYTE = 1024 * 1024
#: What a line begins with that shall read in the interface's direction: else a name at its beginning turns it.
_LINE = {False: "\u200e", True: "\u200f"}
#: So many people are named one by one.
_SHOWN = 6


class BackupWords(QObject):
    """`problem_words` gives the words for a problem of a backup."""

    def __init__(self, words: Words, problem_words: Callable[[Reason], str]) -> None:
        super().__init__()
        self._words, self._entity_words, self._problem_words = words, EntityWords(words), problem_words

    def line(self, one: Backup, now_us: int) -> BackupRow:
        return BackupRow(
            str(one.path),
            self._words.day(one.at_us),
            self._words.age(one.at_us, now_us),
            self.kinds()[one.kind],
            self.size(one.size),
            self.tr("cannot be read") if one.n_behind is None else self._words.number(one.n_behind),
        )

    def kinds(self) -> dict[BackupKind, str]:
        return {
            BackupKind.KEPT: self.tr("automatic"),
            BackupKind.MERGE: self.tr("before a merge"),
            BackupKind.UPGRADE: self.tr("before an upgrade"),
            BackupKind.OTHER: self.tr("other"),
        }

    def size(self, size: int) -> str:
        megabytes = self._words.digits(f"{size / _MEGABYTE:,.1f}")
        return self.tr("%1 MB").replace("%1", isolate_ltr(megabytes))

    def preview(self, found: RestorePreview) -> BackupPreview:
        if found.problems:
            return BackupPreview(
                self.tr("This backup is damaged: choose another one."),
                list(map(self._problem_words, found.problems[:3])),
            )
        if found.changes_lost is None:
            return BackupPreview(self.tr("This backup is intact."), good=True)
        if not found.changes_lost and not found.changes_regained:
            return BackupPreview(self.tr("The store is exactly as in this backup."), good=False)
        lines = []
        if found.changes_lost:
            lines.append(self.tr("Here, but not in the backup:"))
            lines += self._work(found.changes_lost)
        if found.changes_regained:
            lines.append(self.tr("The restore would bring back:"))
            lines += self._work(found.changes_regained)
        headline = (
            self.tr("This backup is intact. Changes missing in it: %1.")
            if found.changes_lost
            else self.tr("This backup is intact and contains everything that is here.")
        )
        steps = self._words.number(sum(work.steps for work in found.changes_lost))
        return BackupPreview(headline.replace("%1", steps), lines, good=True)

    def _work(self, several: Sequence[WorkSummary]) -> list[str]:
        said = self.tr("%1: changes %2, from %3 to %4 (%5)")
        found = []
        for work in several[:_SHOWN]:
            kinds = self.tr(", ").join(
                f"{self._entity_words.many(EntityType(kind))} {self._words.number(n)}"
                for kind, n in sorted(work.kinds.items())
            )
            parts = {
                "%2": self._words.number(work.steps),
                "%3": self._words.day(work.first_us),
                "%4": self._words.day(work.last_us),
                "%5": kinds,
                "%1": isolate(work.person),
            }
            line = _LINE[QGuiApplication.isRightToLeft()] + said
            for mark, text in parts.items():
                line = line.replace(mark, text)
            found.append(line)
        return found + (["…"] if len(several) > _SHOWN else [])
