"""Highlight: a claim or a suggestion on the text, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.span import Span

SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A claim or a suggestion on the text. `spans` are code points of the whole text, in reading order, at least one.

    `kind` decides colour and line pattern; `state` is "suggestion" or a claim's state. `label`, `note` and `chip` are
    translated plain text: `label` is the short name, `note` the reason or the details, `chip` the label in the margin.
    """

    id: str
    spans: tuple[Span, ...]
    kind: str
    state: str
    label: str
    note: str = ""
    chip: str = ""

    @property
    def suggested(self) -> bool:
        return self.state == SUGGESTION


def tooltip_paragraphs(highlights: Sequence[Highlight]) -> list[tuple[str, str]]:
    """The label and the note of each highlight, for `plain_text.show_tooltip`."""
    return [(highlight.label, highlight.note) for highlight in highlights]
