"""Conflict values as text: labels of fields and choices, numbers in the person's digits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject

from workbench.domain.changes import EntityType
from workbench.domain.conflict import Conflict
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Word, members
from workbench.ui.labels.demands import DemandWords
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.rows.detector_rules import RuleWords

#: A field's name and its value, both ready to be shown; the name is "" where the register has one value only.
Line = tuple[str, str]


def _choices() -> Iterator[tuple[tuple[EntityType, str, str], type[StrEnum]]]:
    """What a key of a register holds, where it is one of a few words. A register of a single value has the key ""."""
    for kind, declaration in TABLE.items():
        for register in declaration.registers:
            for name, value in (
                ("", register.value),
                *((item.name, item.value) for item in members(register.value)),
            ):
                if isinstance(value, Word):
                    yield (kind, register.name, name), value.choices


_CHOICES = dict(_choices())
#: Keys that say the same as others, or nothing to a reader.
_SILENT = frozenset(
    {"since", "submitted_by", "imported", "start", "end", "before", "after", "sha256", "size"}
)
#: The keys of each register in the order of the form; others follow.
_ORDER = (
    *("minimum", "best", "maximum", "qualifier", "numeral", "scope", "period_start", "period_end", "as_of"),
    *("producer", "relayed_by", "speaker", "speaker_role", "lemma", "class", "outcome", "deception"),
    *("fields", "verdict", "explanation", "evidence", "contradictions"),
)
_EMPTY = "—"
#: Registers that hold several things and are said in one line.
_WHOLE = frozenset({"locator", "revoked"})
#: Names of fields in the table of words, where a register's key is called otherwise.
_AS_FIELD = {
    "lemma": "cue_lemma",
    "class": "cue_class",
    "language": "original_language",
    "text": "original_text",
}


class ConflictWords(QObject):
    """`person` gives a person's name by id."""

    def __init__(self, words: Words, person: Callable[[str], str]) -> None:
        super().__init__()
        self._words, self._person = words, person
        self._fields = FieldWords().table()
        self._settings = dict(RuleWords(words).settings())
        self._demands = DemandWords(words)

    def field(self, kind: EntityType, register: str) -> str:
        """The label of a register."""
        known = {**self._fields, **self._registers()}
        own = self._of_kind().get((kind, register))
        return own or known.get(register) or known.get(register.rpartition(".")[2], self.tr("Another field"))

    def lines(self, conflict: Conflict, value: object, *, aligned: bool = False) -> list[Line]:
        """The value of one side: one line without a label, or a line for each value of a register that has several.

        With `aligned`, all sides have the same lines, also for values that only another side has.
        """
        kind, register = conflict.entity_type, conflict.register
        if value is None:
            return [("", self._nothing(register))]
        if register in {"core", "withdrawn"}:
            return [("", self._existence(register, value))]
        if isinstance(value, dict) and register not in _WHOLE:
            sides = [side.value for side in conflict.sides] if aligned else []
            names = {key for side in sides if isinstance(side, dict) for key in side}
            return self._several(kind, register, {**dict.fromkeys(names), **value}, aligned=aligned)
        return [("", self._single(kind, register, value))]

    def spans(self, value: object) -> list[tuple[int, int]]:
        """The spans (code points, half open) of the article in a value; none for most registers."""
        parts = value if isinstance(value, list) else [value]
        found = [part.get("anchor", part) if isinstance(part, dict) else None for part in parts]
        places = [part for part in found if isinstance(part, dict)]
        return [
            (part["start"], part["end"])
            for part in places
            if isinstance(part.get("start"), int) and isinstance(part.get("end"), int)
        ]

    def _several(
        self, kind: EntityType, register: str, value: Mapping[str, object], *, aligned: bool
    ) -> list[Line]:
        order = {name: at for at, name in enumerate(_ORDER)}
        lines = []
        for key in sorted(value, key=lambda key: (order.get(key, len(order)), key)):
            if key in _SILENT or (value[key] is None and not aligned):
                continue
            name = self._names(register).get(_AS_FIELD.get(key, key), "")
            if key == "anchor":
                lines.append((self.tr("Words in the text"), _exact(value[key]) or _EMPTY))
            else:
                said = self._said(kind, register, key, value[key]) if value[key] is not None else _EMPTY
                lines.append((name, said))
        if register == "state" and lines:
            return [("", lines[0][1])]
        return lines or [("", self._nothing(register))]

    def _names(self, register: str) -> Mapping[str, str]:
        """The names of a register's keys."""
        return self._demands.members() if register == "demands" else self._fields

    def _single(self, kind: EntityType, register: str, value: object) -> str:
        special: dict[str, Callable[[object], str]] = {
            "spans": _all_exact,
            "locator": self._locator,
            "assignee": lambda value: self._person(str(value)),
            "approved_hash": lambda _: self.tr("Approved in the form it had then"),
            "setting": lambda value: self._settings.get(str(value), self._unknown()),
            "revoked": self._revoked,
            "reset": lambda _: self.tr("Earlier answers no longer count"),
        }
        say = special.get(register)
        return say(value) if say is not None else self._said(kind, register, "", value)

    def _said(self, kind: EntityType, register: str, key: str, value: object) -> str:
        choices = _CHOICES.get((kind, register, key))
        if choices is not None and isinstance(value, str):
            return self._words.of(choices(value)) if value in set(choices) else self._unknown()
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, int):
            return self._words.number(value)
        if isinstance(value, dict):
            return self._demands.fields(value)
        if isinstance(value, list):
            return self.tr(", ").join(str(part) for part in value)
        return str(value)

    def _unknown(self) -> str:
        """The label of a stored value of a newer program."""
        return self.tr("A value that this version does not know")

    def _revoked(self, value: object) -> str:
        seq = value.get("seq") if isinstance(value, dict) else None
        if not isinstance(seq, int) or not seq:
            return self.tr("Revoked: nothing it wrote counts")
        return self.tr("Revoked: changes up to number %1 count").replace("%1", self._words.number(seq))

    def _locator(self, value: object) -> str:
        if not isinstance(value, dict):
            return str(value)
        place = " – ".join(str(value[key]) for key in ("start", "end") if key in value)
        other = [str(part) for key, part in sorted(value.items()) if key not in {"start", "end"}]
        return " · ".join(part for part in (*other, place) if part)

    def _nothing(self, register: str) -> str:
        if register == "core":
            return self.tr("Undone: it was never created")
        if register == "approved_hash":
            return self.tr("Not approved")
        if register == "revoked":
            return self.tr("Not revoked")
        if register == "demands":
            return self.tr("As the program comes")
        return self.tr("Left empty")

    def _existence(self, register: str, value: object) -> str:
        if register == "core":
            return self.tr("It exists")
        return self.tr("Withdrawn") if value else self.tr("Not withdrawn")

    def _registers(self) -> dict[str, str]:
        return {
            "core": self.tr("Whether it exists"),
            "spans": self.tr("The passage of the claim"),
            "state": self.tr("State"),
            "assignee": self.tr("Assignee"),
            "approved_hash": self.tr("Approval"),
            "origin": self.tr("Origin"),
            "withdrawn": self.tr("Withdrawn or not"),
            "stance": self.tr("Stance"),
            "quote": self.tr("Quote from the source"),
            "translation": self.tr("Translation"),
            "locator": self.tr("Place in the source"),
            "explanation": self.tr("Explanation"),
            "limitations": self.tr("Limitations of the check"),
            "right_of_reply": self.tr("Right of reply"),
            "confidence": self.tr("Confidence"),
            "scale": self.tr("Rating scale"),
            "name": self.tr("Name"),
            "role": self.tr("Role"),
            "key": self.tr("Key of the device"),
            "revoked": self.tr("Whether the laptop is trusted"),
            "setting": self.tr("Setting"),
            "reset": self.tr("Reset"),
            "demands": self.tr("What a submission needs"),
            "type": self.tr("Kind of document"),
            "accessed": self.tr("Accessed on"),
            "snapshot": self.tr("Saved copy"),
            "figure.value": self.tr("The figure"),
            "figure.scope": self.tr("Scope and period"),
            "figure.producer": self.tr("Producer of the count"),
            "quotation.cue": self.tr("Reporting verb"),
            "quotation.original": self.tr("Original text"),
        }

    def _of_kind(self) -> dict[tuple[EntityType, str], str]:
        return {
            (EntityType.VERDICT, "outcome"): self.tr("Verdict"),
            (EntityType.COMMENT, "text"): self.tr("Comment"),
            (EntityType.SOURCE, "kind"): self.tr("Kind of source"),
        }


def _exact(value: object) -> str:
    return str(value.get("exact", "")) if isinstance(value, dict) else ""


def _all_exact(value: object) -> str:
    return " … ".join(_exact(part) for part in value) if isinstance(value, list) else _exact(value)
