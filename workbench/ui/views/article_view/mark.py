"""What the view shows on the text: a claim or a suggestion, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from workbench.domain.span import Span

SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim or a suggestion on the text. `spans` are code points of the whole text, in reading order, at least one.

    `kind` chooses colour and line; `state` is "suggestion" or a claim's state. `label`, `note` and `chip` are already
    translated plain text: `label` is the short name, `note` the why or the details, `chip` what stands in the margin.
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


def tooltip(marks: Sequence[Mark]) -> str:
    """Rich text of the marks' words, escaped: a tooltip would take them for HTML."""
    entries = [
        f"<b>{escape(mark.label)}</b>" + (f"<br>{escape(mark.note)}" if mark.note else "") for mark in marks
    ]
    return "<p>" + "</p><p>".join(entries) + "</p>" if entries else ""
