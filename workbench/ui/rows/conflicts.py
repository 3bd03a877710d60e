"""Conflict rows: the rows of the list, the details of one conflict, and the choices of a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QObject

from workbench.domain.bundle import ConflictSummary
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.conflict import Conflict, ConflictSide
from workbench.text.isolates import isolate_ltr
from workbench.ui.labels.entities import EntityWords
from workbench.ui.labels.enums import Words
from workbench.ui.rows.conflict_values import ConflictWords, Line
from workbench.ui.rows.word_diff import diff_words
from workbench.ui.views.bidi_text import Piece
from workbench.ui.views.claim_list import ClaimRow
from workbench.ui.views.conflict_list import Heading
from workbench.ui.views.conflict_sides import ConflictDetails, SideDetails, SideRow

#: So many code points of the article are shown around a passage.
_AROUND = 160
_LINE, _WORDS = 120, 400
_SHORT = 4
#: Registers whose values are places in the article.
_IN_TEXT = frozenset({"spans"})
#: Registers of a claim and the field of its form that holds them, where the name is another.
_FORM = {
    "figure.value": "minimum",
    "figure.scope": "scope",
    "figure.producer": "producer",
    "quotation.speaker": "speaker",
    "quotation.cue": "cue_lemma",
    "quotation.original": "original_text",
}
#: Registers of a claim that its form does not show.
_NOT_IN_FORM = frozenset({"spans", "state", "assignee", "approved_hash", "origin", "core", "kind"})


def form_field(register: str) -> str:
    """The claim form's field for this register, or ""."""
    if register in _NOT_IN_FORM:
        return ""
    return _FORM.get(register, register.rpartition(".")[2])


class ConflictRows(QObject):
    def __init__(self, words: Words, person: Callable[[str], str]) -> None:
        super().__init__()
        self._words, self._person = words, person
        self._values = ConflictWords(words, person)
        self._entity_words = EntityWords(words)

    # -- the list

    def rows(self, summaries: Iterable[ConflictSummary]) -> list[Heading | str]:
        """A heading for each article, followed by the ids of its conflicts."""
        rows: list[Heading | str] = []
        for (article, title), several in groupby(
            summaries, lambda summary: (summary.article_id, summary.title)
        ):
            nameless = self.tr("An article without a title") if article else self._elsewhere()
            rows.append(Heading(title or nameless))
            rows += [summary.conflict.id for summary in several]
        return rows

    def row(self, summary: ConflictSummary) -> ClaimRow:
        """One conflict in the list."""
        conflict = summary.conflict
        count = self.tr("%Ln value(s)", "", len(conflict.sides))
        return ClaimRow(
            conflict.id,
            "other",
            self._values.field(conflict.entity_type, conflict.register),
            self._about(summary),
            chip=count,
            tone="warn",
            notes=self._entity_words.one(conflict.entity_type),
        )

    def _elsewhere(self) -> str:
        return self.tr("In no article")

    def _about(self, summary: ConflictSummary) -> str:
        words = " ".join(summary.words.split())
        if words:
            return words
        if summary.conflict.entity_type is EntityType.PERSON:
            return self._person(summary.conflict.entity)
        first = summary.conflict.sides[-1]
        return self.one_line(summary.conflict, first.value)

    def title(self, summary: ConflictSummary) -> str:
        """The entity and the field in conflict."""
        conflict = summary.conflict
        entity = self._entity_words.one(conflict.entity_type)
        field = self._values.field(conflict.entity_type, conflict.register)
        return entity if entity == field else self.tr("%1: %2").replace("%1", entity).replace("%2", field)

    def what(self, summary: ConflictSummary) -> str:
        """The field and the words it concerns, in one line."""
        field = self._values.field(summary.conflict.entity_type, summary.conflict.register)
        about = self._about(summary)[:_LINE]
        return self.tr("%1: %2").replace("%1", field).replace("%2", about) if about else field

    def one_line(self, conflict: Conflict, value: object) -> str:
        """A value in one line."""
        return cut(self._joined(self._values.lines(conflict, value)), _LINE)

    def in_words(self, conflict: Conflict, value: object) -> str:
        """A value as text: its own paragraphs, or its fields in one line."""
        lines = self._values.lines(conflict, value)
        plain = len(lines) == 1 and not lines[0][0]
        return cut(lines[0][1] if plain else self._joined(lines), _WORDS)

    def _joined(self, lines: Sequence[Line]) -> str:
        said = [
            self.tr("%1: %2").replace("%1", name).replace("%2", text) if name else text
            for name, text in lines
        ]
        return " · ".join(" ".join(part.split()) for part in said)

    # -- one of them

    def wants_text(self, conflict: Conflict) -> bool:
        """Whether showing the values needs the article's text."""
        return conflict.entity_type is EntityType.CLAIM and conflict.register in _IN_TEXT

    def form_field(self, conflict: Conflict) -> str:
        """The claim form's field of the conflict, or ""."""
        return form_field(conflict.register) if conflict.entity_type is EntityType.CLAIM else ""

    def sheet(self, summary: ConflictSummary, text: str, own_device: str, why_not: str) -> ConflictDetails:
        """The details of a conflict; `text` is the article's, if `wants_text`."""
        conflict = summary.conflict
        lines = [self._values.lines(conflict, side.value, aligned=True) for side in conflict.sides]
        sides = tuple(self._side(summary, at, lines, text, own_device) for at in range(len(conflict.sides)))
        parts = [quoted(summary.words), summary.title]
        return ConflictDetails(
            conflict.id,
            self.title(summary),
            " — ".join(part for part in parts if part),
            ClaimKind.OTHER.value,
            sides,
            why_not,
            bool(summary.claim_id and summary.article_id and self.form_field(conflict)),
            bool(summary.claim_id and summary.article_id),
        )

    def _side(
        self, summary: ConflictSummary, at: int, lines: Sequence[Sequence[Line]], text: str, own_device: str
    ) -> SideDetails:
        conflict = summary.conflict
        side, mine = conflict.sides[at], lines[at]
        plain = len(mine) == 1 and not mine[0][0]
        pieces: tuple[Piece, ...] = ()
        rows: tuple[SideRow, ...] = ()
        if plain and self.wants_text(conflict) and text:
            pieces = self._in_text(side, text)
        elif plain:
            other = lines[-1] if at < len(lines) - 1 else lines[at - 1]
            pieces = diff_words(mine[0][1], self._joined(other))
        else:
            rows = _compared_rows(mine, [one for i, one in enumerate(lines) if i != at])
        return SideDetails(
            side.event_id,
            self._words.digits(str(at + 1)),
            self._person(side.author_id) or self.tr("Somebody not yet known here"),
            self._words.day(side.at_us),
            self.device(side.device_id, own_device),
            self._seen(conflict, side),
            at == len(conflict.sides) - 1,
            pieces,
            rows,
        )

    def _in_text(self, side: ConflictSide, text: str) -> tuple[Piece, ...]:
        """The passages of a value, with some words of the article around them."""
        places = [(start, end) for start, end in self._values.spans(side.value) if end <= len(text)]
        if not places:
            return ((self.tr("Left empty"), ""),)
        first, last = places[0][0], places[-1][1]
        start, end = max(0, first - _AROUND), min(len(text), last + _AROUND)
        before = text[start:first].rpartition("\n")[2]
        if start and len(before) == first - start:
            before = "… " + before.partition(" ")[2]
        pieces: list[Piece] = [(before, "muted")]
        for i, (begins, ends) in enumerate(places):
            pieces.append((text[begins:ends], "mark"))
            following = places[i + 1][0] if i + 1 < len(places) else None
            if following is not None:
                pieces.append((text[ends:following], "muted"))
        after = text[last:end].partition("\n")[0]
        if end < len(text) and len(after) == end - last:
            after = after.rpartition(" ")[0] + " …"
        return (*pieces, (after, "muted"))

    def _seen(self, conflict: Conflict, side: ConflictSide) -> str:
        """The value that the author saw when they wrote this one."""
        before = [self.one_line(conflict, value) for value in side.seen_values]
        if not before:
            return self.tr("Written into an empty field")
        return self.tr("Value seen before: %1").replace("%1", self.tr("; ").join(dict.fromkeys(before)))

    def device(self, device: str, own: str) -> str:
        """The name of a device: "this device", or the end of its id."""
        if device == own:
            return self.tr("this device")
        return self.tr("device %1").replace("%1", isolate_ltr(device[-_SHORT:]))

    # -- rules

    def rules(self) -> list[tuple[str, str]]:
        return [
            ("newest", self.tr("The newest")),
            ("oldest", self.tr("The oldest")),
            ("person", self.tr("One person's")),
            ("device", self.tr("One device's")),
        ]

    def people(self, summaries: Sequence[ConflictSummary]) -> list[tuple[str, str]]:
        ids = dict.fromkeys(side.author_id for summary in summaries for side in summary.conflict.sides)
        return [(one, self._person(one)) for one in ids]

    def devices(self, summaries: Sequence[ConflictSummary], own: str) -> list[tuple[str, str]]:
        ids = dict.fromkeys(side.device_id for summary in summaries for side in summary.conflict.sides)
        return [(one, self.device(one, own)) for one in ids]

    def scopes(
        self, summaries: Sequence[ConflictSummary], chosen: ConflictSummary | None
    ) -> list[tuple[str, str]]:
        """All conflicts, or those of the chosen one's article."""
        every = self.tr("All (%1)").replace("%1", self._words.number(len(summaries)))
        found = [("", every)]
        if chosen is not None and chosen.article_id:
            count = sum(summary.article_id == chosen.article_id for summary in summaries)
            only = self.tr("Only in “%1” (%2)").replace("%2", self._words.number(count))
            found.append((chosen.article_id, only.replace("%1", chosen.title[:_LINE])))
        return found


def quoted(words: str) -> str:
    """`words` in quotation marks, unless they begin with one."""
    words = " ".join(words.split())
    return words if not words or words[0] in '«“"' else f"«{words}»"


def cut(text: str, most: int) -> str:
    """`text`, cut at a word to `most` characters."""
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0]} …"


def _compared_rows(mine: Sequence[Line], others: Sequence[Sequence[Line]]) -> tuple[SideRow, ...]:
    """The rows of one side; those that differ from another side are marked."""
    return tuple(
        SideRow(name, text, any(dict(one).get(name) != text for one in others)) for name, text in mine
    )
