"""The registers of a claim's figure and of its quotation; each group is published as one object."""

from __future__ import annotations

from workbench.domain.figure import Basis, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.quotation import CueClass, Fidelity, Marks, QuoteMode
from workbench.domain.registers.declaration import Editor, FormField, Register
from workbench.domain.registers.values import (
    JSON,
    LARGEST,
    Member,
    Number,
    Passage,
    Record,
    Text,
    ValueType,
    Word,
)

_TEXT = Text()
#: A form asks for less (`services.claims.field_parser`); what older programs let through is not lost.
_PEOPLE = Number(-LARGEST)


def _of(group: str, name: str, value: ValueType, *fields: FormField, default: JSON = None) -> Register:
    """A register of a claim's figure or quotation, which is published as one object."""
    json = group if isinstance(value, Record) else f"{group}.{name}"
    return Register(f"{group}.{name}", value, covered=True, json=json, default=default, fields=fields)


def _part(name: str, editor: Editor = Editor.LINE, member: str = "", *, required: bool = False) -> FormField:
    return FormField(name, editor, member or name, required)


FIGURE: tuple[Register, ...] = (
    _of("figure", "outcome", Word(Outcome), FormField("outcome", Editor.CHOICE, required=True)),
    _of(
        "figure",
        "value",
        Record(
            (
                Member("qualifier", Word(Qualifier), required=True, default="exact"),
                Member("minimum", _PEOPLE),
                Member("best", _PEOPLE),
                Member("maximum", _PEOPLE),
                Member("numeral", Word(Numeral)),
            )
        ),
        _part("qualifier", Editor.CHOICE, required=True),
        _part("minimum", Editor.WHOLE_NUMBER),
        _part("best", Editor.WHOLE_NUMBER),
        _part("maximum", Editor.WHOLE_NUMBER),
        _part("numeral", Editor.CHOICE),
    ),
    _of(
        "figure",
        "scope",
        Record(
            (
                Member("scope", Word(Scope)),
                Member("period_start", _TEXT),
                Member("period_end", _TEXT),
                Member("as_of", _TEXT),
            )
        ),
        _part("scope", Editor.CHOICE),
        _part("period_start", Editor.DATE),
        _part("period_end", Editor.DATE),
        _part("as_of", Editor.DATE),
    ),
    _of(
        "figure",
        "producer",
        Record((Member("producer", _TEXT), Member("relayed_by", _TEXT))),
        FormField("producer", member="producer", expected=True),
        _part("relayed_by"),
    ),
    _of("figure", "basis", Word(Basis), FormField("basis", Editor.CHOICE)),
    _of("figure", "identification", Word(Identification), FormField("identification", Editor.CHOICE)),
    _of("figure", "population", _TEXT, FormField("population")),
    _of("figure", "place", _TEXT, FormField("place")),
    _of("figure", "event", _TEXT, FormField("event")),
)

QUOTATION: tuple[Register, ...] = (
    _of("quotation", "mode", Word(QuoteMode), FormField("mode", Editor.CHOICE, required=True)),
    _of(
        "quotation",
        "speaker",
        Record(
            (
                Member("speaker", _TEXT),
                Member("speaker_role", _TEXT),
                Member("anchor", Passage(), json="speaker_anchor"),
            )
        ),
        _part("speaker"),
        _part("speaker_role"),
    ),
    _of(
        "quotation",
        "cue",
        Record(
            (
                Member("lemma", _TEXT, json="cue_lemma"),
                Member("class", Word(CueClass), json="cue_class"),
                Member("anchor", Passage(), json="cue_anchor"),
            )
        ),
        _part("cue_lemma", member="lemma"),
        _part("cue_class", Editor.CHOICE, "class"),
    ),
    _of("quotation", "addressee", _TEXT, FormField("addressee")),
    _of("quotation", "venue", _TEXT, FormField("venue")),
    _of("quotation", "said_on", _TEXT, FormField("said_on", Editor.DATE)),
    _of("quotation", "marks", Word(Marks), FormField("marks", Editor.CHOICE)),
    _of(
        "quotation",
        "fidelity",
        Word(Fidelity),
        FormField("fidelity", Editor.CHOICE, required=True),
        default="unverified",
    ),
    _of(
        "quotation",
        "original",
        Record(
            (
                Member("language", _TEXT, json="original_language"),
                Member("text", _TEXT, json="original_text"),
                Member("translator", _TEXT),
            )
        ),
        _part("original_language", member="language"),
        _part("original_text", Editor.TEXT, "text"),
        _part("translator"),
    ),
)
