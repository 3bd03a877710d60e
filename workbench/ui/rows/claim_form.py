"""Claim form: the field specs of claims, articles and sources, with labels and choices."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from workbench.domain.article import ArticleMeta
from workbench.domain.claim import Claim
from workbench.domain.source import Confidentiality, Source, SourceDetails, SourceKind
from workbench.services.claims.claim_fields import Field, Group, ValueKind, fields_of, value_of
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.views.field_form import Editor, FieldSpec

_EDITORS = {
    ValueKind.LONG_TEXT: Editor.TEXT,
    ValueKind.INTEGER: Editor.WHOLE,
    ValueKind.DATE: Editor.DATE,
    ValueKind.CHOICE: Editor.CHOICE,
}
#: Fields of a source in the order of its form; names are those of `SourceDetails`.
_SOURCE: tuple[tuple[str, Editor | type[StrEnum]], ...] = (
    ("title", Editor.TEXT),
    ("author", Editor.LINE),
    ("publisher", Editor.LINE),
    ("container_title", Editor.LINE),
    ("issued", Editor.DATE),
    ("url", Editor.LINE),
    ("archive", Editor.LINE),
    ("kind", SourceKind),
    ("confidentiality", Confidentiality),
    ("independence_group", Editor.LINE),
    ("reliability", Editor.LINE),
    ("credibility", Editor.LINE),
    ("note", Editor.TEXT),
)
_CHOICES_OF_SOURCE: dict[str, type[StrEnum]] = {"kind": SourceKind, "confidentiality": Confidentiality}


class ClaimFields(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._labels = FieldWords().table()

    def label(self, name: str) -> str:
        return self._labels[name]

    def of_claim(self, claim: Claim) -> list[FieldSpec]:
        """The fields of a claim: its statement, then those of its kind, then the rest; the kind itself is shown above."""
        fields = [field for field in fields_of(claim.kind) if field.name != "kind"]
        own = {Group.FIGURE: self.tr("The figure"), Group.QUOTATION: self.tr("The quotation")}
        more = self.tr("More about the claim")
        first = [self._spec(claim, field, "") for field in fields if field.name == "statement"]
        kinds = [self._spec(claim, field, own[field.group]) for field in fields if field.group in own]
        rest = [
            self._spec(claim, field, more)
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
        """The fields of an article; its text cannot be changed."""
        editors = {"title": Editor.TEXT, "published_on": Editor.DATE}
        names = ("title", "byline", "outlet", "published_on", "language", "url")
        return [
            FieldSpec(
                name,
                self._labels[name],
                editor := editors.get(name, Editor.LINE),
                getattr(meta, name),
                wide=name == "url",
                hint=self._hint(editor),
            )
            for name in names
        ]

    def of_source(self, source: Source) -> list[FieldSpec]:
        specs = []
        for name, editor in _SOURCE:
            text = self._labels["source_kind" if name == "kind" else name]
            value = str(getattr(source.details, name) or "")
            if isinstance(editor, Editor):
                specs.append(FieldSpec(name, text, editor, value, hint=self._hint(editor)))
            else:
                required = name == "confidentiality"
                specs.append(FieldSpec(name, text, Editor.CHOICE, value, self._choices(editor), required))
        return specs

    def _spec(self, claim: Claim, field: Field, section: str) -> FieldSpec:
        editor = _EDITORS.get(field.value, Editor.LINE)
        choices = self._choices(field.choices) if field.choices is not None else ()
        return FieldSpec(
            field.name,
            self._labels[field.name],
            editor,
            value_of(claim, field),
            choices,
            field.asked_for,
            section=section,
            hint=self._hint(editor),
        )

    def _choices(self, choices: type[StrEnum]) -> tuple[tuple[str, str], ...]:
        return tuple((member.value, self._words.of(member)) for member in choices)

    def _hint(self, editor: Editor) -> str:
        return self.tr("YYYY-MM-DD") if editor is Editor.DATE else ""


def source_value(name: str, value: str) -> object:
    """The value of a field of `SourceDetails` for the text of its form field."""
    choices = _CHOICES_OF_SOURCE.get(name)
    if choices is None:
        return value.strip()
    return choices(value) if value else None


def source_with(details: SourceDetails, name: str, value: str) -> SourceDetails:
    """The details with one field set; an empty confidentiality changes nothing."""
    taken = source_value(name, value)
    if name == "confidentiality" and taken is None:
        return details
    values: dict[str, Any] = {name: taken}
    return replace(details, **values)
