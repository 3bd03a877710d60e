"""Merge report: what a bundle brings or brought, with names, titles, conflicting values and warnings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from workbench.domain.bundle import ConflictSummary, EntityTally, MergePart, MergeReport
from workbench.domain.reasons import Reason
from workbench.text.isolates import isolate_ltr
from workbench.ui.labels.entities import EntityWords
from workbench.ui.labels.enums import Words
from workbench.ui.rows.conflicts import ConflictRows, quoted
from workbench.ui.rows.word_diff import diff_words
from workbench.ui.views.bidi_text import Piece
from workbench.ui.views.bundle_import_dialog import ConflictCard, CountRow, MergeDetails, PartRow

#: So many people, articles and conflicts are shown one by one: more would take the window's thread too long to lay out.
_SHOWN = 12
_SHORT = 4


class MergeWords(QObject):
    """`person` gives the name of a person in this store, `explain` a reason in words."""

    def __init__(self, words: Words, person: Callable[[str], str], explain: Callable[[Reason], str]) -> None:
        super().__init__()
        self._explain = explain
        self._words, self._person = words, person
        self._entity_words = EntityWords(words)
        self._names: dict[str, str] = {}
        self._conflicts = ConflictRows(words, self._name)

    def sheet(self, report: MergeReport, *, preview: bool) -> MergeDetails:
        summary = report.summary
        self._names = dict(summary.names)
        return MergeDetails(
            self._headline(report, preview=preview),
            [self._count(tally) for tally in summary.tallies],
            self._warnings(report),
            self._conflict_title(summary.n_conflicts, preview=preview),
            [self._conflict(conflict) for conflict in summary.conflicts[:_SHOWN]],
            self._parts(summary.people, len(summary.people), self.tr("new here")),
            self._parts(summary.articles, summary.n_articles, self.tr("new article")),
            self._waiting(report),
            self._notes(report, preview=preview),
        )

    def nothing_new(self) -> tuple[str, str]:
        """Headline and sentence for a bundle that brings nothing new."""
        return (
            self.tr("Nothing in it is new"),
            self.tr("All of it is here already. Nothing was changed."),
        )

    def _name(self, person_id: str) -> str:
        return self._names.get(person_id) or self._person(person_id)

    def _headline(self, report: MergeReport, *, preview: bool) -> str:
        if not report.new:
            return self.tr("Everything new in it waits for work from a bundle that has not arrived yet.")
        names = [part.name for part in report.summary.people if part.name]
        if not names:
            return self.tr("It brings no work, only what laptops record about each other.")
        people = self.tr(", ").join(names[:_SHORT]) + (" …" if len(names) > _SHORT else "")
        said = (
            self.tr("This bundle brings work by: %1. Nothing has been changed yet.")
            if preview
            else self.tr("Imported: the work by %1 is here now.")
        )
        return said.replace("%1", people)

    def _count(self, tally: EntityTally) -> CountRow:
        def shown(count: int) -> str:
            return self._words.number(count) if count else ""

        return CountRow(self._entity_words.many(tally.kind), shown(tally.n_new), shown(tally.changed))

    def _parts(self, parts: Sequence[MergePart], count: int, new: str) -> list[PartRow]:
        """The largest parts, and the number of the others."""
        shown = [self._part(part, new) for part in parts[:_SHOWN]]
        if count > len(shown):
            more = self.tr("and %1 more").replace("%1", self._words.number(count - len(shown)))
            shown.append(PartRow(more, ""))
        return shown

    def _part(self, part: MergePart, new: str) -> PartRow:
        name = " ".join(part.name.split()) or self.tr("Without a title")
        return PartRow(name, self._entity_words.tallies(part.tallies), new if part.new else "")

    # -- fields in conflict

    def _conflict_title(self, count: int, *, preview: bool) -> str:
        said = self.tr("Would be in conflict: %1") if preview else self.tr("In conflict now: %1")
        more = self.tr(" (the first %1 are shown)").replace("%1", self._words.number(_SHOWN))
        return said.replace("%1", self._words.number(count)) + (more if count > _SHOWN else "")

    def _conflict(self, located: ConflictSummary) -> ConflictCard:
        conflict = located.conflict
        values = [self._conflicts.in_words(conflict, side.value) for side in conflict.sides]
        sides: list[tuple[str, tuple[Piece, ...]]] = []
        for at, side in enumerate(conflict.sides):
            who = self._name(side.author_id)
            other = values[-1] if at < len(values) - 1 else values[at - 1]
            sides.append((f"{who} · {self._words.day(side.at_us)}", diff_words(values[at], other)))
        about = [quoted(located.words), located.title]
        return ConflictCard(
            self._conflicts.title(located), " — ".join(part for part in about if part), tuple(sides)
        )

    # -- what is good to know

    def _warnings(self, report: MergeReport) -> list[str]:
        unsigned = self.tr(
            "%1: this work carries no signature of its own device. Only the writer of the bundle "
            "vouches for it."
        )
        forked = self.tr(
            "%1: this laptop seems to have been copied and continues in two branches. Both are kept; "
            "ask which one is meant."
        )
        declared = self.tr(
            "%1 claims to be a supervisor: actions that only a supervisor may take do not count "
            "until a supervisor known here gives them the role."
        )
        revoked = self.tr(
            "%1: this laptop is revoked. What it wrote after its last accepted step does not count."
        )
        restored = self.tr("%1: this laptop is trusted again. All that it wrote counts.")
        return [
            *(unsigned.replace("%1", self._device(device, report)) for device in report.unsigned),
            *(forked.replace("%1", self._device(device, report)) for device in report.forked),
            *(declared.replace("%1", self._name(person)) for person in report.declared),
            *(revoked.replace("%1", self._device(device, report)) for device in report.revoked),
            *(restored.replace("%1", self._device(device, report)) for device in report.restored),
            *self._uncounted(report),
            *self._void(report),
            *self._missing(report),
        ]

    def _uncounted(self, report: MergeReport) -> list[str]:
        said = self.tr("%1: changes that do not count and stay only in the history: %2.")
        return [
            said.replace("%1", self._device(device, report)).replace("%2", self._words.number(count))
            for device, count in sorted(report.uncounted.items())
        ]

    def _void(self, report: MergeReport) -> list[str]:
        """What has no effect and what was left out: how many, and why the first of them."""
        void = self.tr("%1: values that contradict what they refer to have no effect: %2. The first: %3.")
        out = self.tr("Lines that no laptop can use were left out: %1. The first: %2.")
        lines = []
        by_device = Counter(one.device for one in report.void)
        for device, count in sorted(by_device.items()):
            first = next(one for one in report.void if one.device == device)
            said = void.replace("%1", self._device(device, report)).replace("%2", self._words.number(count))
            lines.append(said.replace("%3", self._explain(first.reason)))
        if report.left_out:
            said = out.replace("%1", self._words.number(len(report.left_out)))
            lines.append(said.replace("%2", self._explain(report.left_out[0])))
        return lines

    def _missing(self, report: MergeReport) -> list[str]:
        said = {
            self.tr(
                "Articles whose text did not come: %1. Ask somebody who has it for a bundle."
            ): report.textless,
            self.tr("Sources whose saved copy did not come: %1. Ask somebody who has it for a bundle."): (
                report.snapshotless
            ),
        }
        return [text.replace("%1", self._words.number(len(ids))) for text, ids in said.items() if ids]

    def _waiting(self, report: MergeReport) -> list[str]:
        said = self.tr("%1: changes waiting for earlier ones from another bundle: %2.")
        return [
            said.replace("%1", self._device(gap.device, report)).replace("%2", self._words.number(gap.n))
            for gap in report.waiting
        ]

    def _device(self, device: str, report: MergeReport) -> str:
        """A device by the people who use it, with the end of its id."""
        people: Sequence[str] = report.summary.authors_by_device.get(device, ())
        code = isolate_ltr(device[-_SHORT:])
        if not people:
            return self.tr("Device %1").replace("%1", code)
        named = self.tr("%1 (device %2)").replace("%2", code)
        return named.replace("%1", self.tr(", ").join(people[:_SHORT]))

    def _notes(self, report: MergeReport, *, preview: bool) -> list[str]:
        notes = []
        if report.summary.n_conflicts:
            notes.append(
                self.tr(
                    "If values conflict, all are kept until a supervisor decides; bundles carry the decision."
                )
            )
        if preview and report.new:
            notes.append(self.tr("A backup of the store is made first; the import can be undone."))
        if report.backup:
            kept = self.tr("Backup made before it: %1")
            notes.append(kept.replace("%1", isolate_ltr(report.backup)))
        return notes
