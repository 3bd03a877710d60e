"""Claim form: the field specs of claims, articles and sources, with labels and choices."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from workbench.domain.article import ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim
from workbench.domain.claim_fields import Field, Group, fields_of, value_of
from workbench.domain.registers import declaration as registers
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Word
from workbench.domain.source import Source, SourceDetails
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.views.field_form import Editor, FieldSpec

_EDITORS = {
    registers.Editor.LINE: Editor.LINE,
    registers.Editor.LIST: Editor.LINE,
    registers.Editor.TEXT: Editor.TEXT,
    registers.Editor.WHOLE_NUMBER: Editor.WHOLE,
    registers.Editor.DATE: Editor.DATE,
    registers.Editor.CHOICE: Editor.CHOICE,
}


class ClaimFields(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._labels = FieldWords().table()

    def label(self, name: str) -> str:
        return self._labels[name]

    def of_claim(self, claim: Claim, demanded: frozenset[str] = frozenset()) -> list[FieldSpec]:
        """The fields of a claim: its statement, then those of its kind, then the rest; the kind itself is shown above.

        `demanded` are the names of those that may not be empty at submission.
        """
        fields = [field for field in fields_of(claim.kind) if field.name != "kind"]
        own = {Group.FIGURE: self.tr("The figure"), Group.QUOTATION: self.tr("The quotation")}
        more = self.tr("More about the claim")
        first = [self._spec(claim, field, "", demanded) for field in fields if field.name == "statement"]
        kinds = [
            self._spec(claim, field, own[field.group], demanded) for field in fields if field.group in own
        ]
        rest = [
            self._spec(claim, field, more, demanded)
            for field in fields
            if field.group not in own and field.name != "statement"
        ]
        return [*first, *kinds, *rest]

    def facts(self, claim: Claim) -> list[tuple[str, str]]:
        """The fields that have a value, as (label, value)."""
        lines = []
        for spec in self.of_claim(claim):
            shown = dict(spec.choices).get(spec.value, spec.value)
            if spec.editor is Editor.WHOLE and shown:
                shown = self._words.number(int(shown))
            if shown and not (spec.name == "priority" and spec.value == "0"):
                lines.append((spec.label, shown))
        return lines

    def of_article(self, meta: ArticleMeta) -> list[FieldSpec]:
        """What a person may say about an article; its text is frozen."""
        return [
            FieldSpec(
                field.name,
                self._labels[field.name],
                editor := _EDITORS[field.editor],
                getattr(meta, field.name),
                wide=field.name == "url",
                hint=self._hint(editor),
            )
            for _, field in TABLE[EntityType.ARTICLE].fields()
        ]

    def of_source(self, source: Source) -> list[FieldSpec]:
        specs = []
        for register, field in TABLE[EntityType.SOURCE].fields():
            editor, kind = _EDITORS[field.editor], register.type_of(field.member)
            specs.append(
                FieldSpec(
                    field.name,
                    self._labels["source_kind" if field.name == "kind" else field.name],
                    editor,
                    str(getattr(source.details, field.name) or ""),
                    self._choices(kind.choices) if isinstance(kind, Word) else (),
                    field.required,
                    hint=self._hint(editor),
                )
            )
        return specs

    def _spec(self, claim: Claim, field: Field, section: str, demanded: frozenset[str]) -> FieldSpec:
        editor = _EDITORS[field.value]
        choices = self._choices(field.choices) if field.choices is not None else ()
        return FieldSpec(
            field.name,
            self._labels[field.name],
            editor,
            value_of(claim, field),
            choices,
            field.required,
            field.name in demanded,
            section=section,
            hint=self._hint(editor),
        )

    def _choices(self, choices: type[StrEnum]) -> tuple[tuple[str, str], ...]:
        return tuple((member.value, self._words.of(member)) for member in choices)

    def _hint(self, editor: Editor) -> str:
        return self.tr("YYYY-MM-DD") if editor is Editor.DATE else ""


def source_value(name: str, value: str) -> object:
    """The value of a field of `SourceDetails` for the text of its form field."""
    kind = TABLE[EntityType.SOURCE].by_name[name].value
    if not isinstance(kind, Word):
        return value.strip()
    return kind.choices(value) if value else None


def source_with(details: SourceDetails, name: str, value: str) -> SourceDetails:
    """The details with one field set; an empty confidentiality changes nothing."""
    taken = source_value(name, value)
    if name == "confidentiality" and taken is None:
        return details
    values: dict[str, Any] = {name: taken}
    return replace(details, **values)
