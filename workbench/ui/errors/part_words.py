"""Parts of refusals in the interface's language: what a sentence names, each kind of part in its own way.

Text from outside the program is isolated, so that neither a path nor a name turns the sentence round that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject

from workbench.domain.changes import EntityType
from workbench.domain.reasons import (
    ActionName,
    EntityRef,
    EventRef,
    FieldName,
    InputKind,
    Part,
    Reason,
    RecordKind,
    RegisterRef,
    RequiredRole,
    RestrictedAction,
)
from workbench.text.bidi import CONTROLS
from workbench.ui.errors.problem_words import ProblemWords
from workbench.ui.errors.reason_words import ReasonWords
from workbench.ui.errors.replication_reason_words import ReplicationReasonWords
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.labels.history import ChangeWords
from workbench.ui.rows.conflict_values import ConflictWords

_CONTROL = re.compile(f"[{CONTROLS}]")


def isolate_foreign(text: str) -> str:
    """Text from outside as a closed isolate of its own direction (U+2068 ... U+2069); its own controls are left out."""
    return f"\u2068{_CONTROL.sub('', text)}\u2069"


class PartWords(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        tables = (ReasonWords().table(), ReplicationReasonWords().table(), ProblemWords().table())
        self._reasons = {code.value: words for table in tables for code, words in table.items()}
        self._fields = FieldWords().table()
        self._steps = ChangeWords()
        self._registers = ConflictWords(words, str)
        self._entities = self._entity_types()
        # By type: members of different enumerations may be the same word, and so the same key.
        self._members: dict[type[StrEnum], Mapping[str, str]] = {
            EntityType: {kind.value: name for kind, name in self._entities.items()},
            RecordKind: self._record_kinds(),
            InputKind: self._input_kinds(),
            RestrictedAction: self._actions(),
            RequiredRole: {RequiredRole.OTHER_SUPERVISOR: self.tr("another supervisor")},
        }

    def reason(self, reason: Reason) -> str:
        """A reason as a clause without a full stop."""
        return self._reasons[reason.code].format_map({name: self.of(value) for name, value in reason.parts})

    def of(self, value: Part) -> str:
        """One part. An id is not said: the words name the kind of entity."""
        if isinstance(value, Reason):
            return self.reason(value)
        if isinstance(value, EntityRef):
            return self._entities[value.type]
        if isinstance(value, RegisterRef):
            name = self._registers.field(value.type, value.register)
            return self.tr("%1: %2").replace("%1", self._entities[value.type]).replace("%2", name)
        if isinstance(value, EventRef):
            return self.tr("step %1").replace("%1", self.of(value.seq))
        if isinstance(value, tuple):
            between = (
                self.tr("; ")
                if any(isinstance(item, RegisterRef | Reason) for item in value)
                else self.tr(", ")
            )
            return between.join(map(self.of, value))
        return self._word(value)

    def _word(self, value: object) -> str:
        if isinstance(value, StrEnum):
            known = self._members.get(type(value))
            return known[value] if known is not None else self._words.of(value)
        if isinstance(value, FieldName):
            return self._fields.get(value) or isolate_foreign(value)
        if isinstance(value, ActionName):
            name = self._steps.of(value)
            return isolate_foreign(value) if name == value else name  # of a newer program
        if isinstance(value, int):
            return f"\u2066{self._words.digits(str(value))}\u2069"
        return "" if value is None else isolate_foreign(str(value))

    def _entity_types(self) -> dict[EntityType, str]:
        return {
            EntityType.PERSON: self.tr("the person"),
            EntityType.ARTICLE: self.tr("the article"),
            EntityType.CLAIM: self.tr("the claim"),
            EntityType.SOURCE: self.tr("the source"),
            EntityType.EVIDENCE: self.tr("the piece of evidence"),
            EntityType.VERDICT: self.tr("the verdict"),
            EntityType.COMMENT: self.tr("the comment"),
            EntityType.DECISION: self.tr("the decision"),
            EntityType.RULE: self.tr("the rule"),
            EntityType.DEVICE: self.tr("the laptop"),
            EntityType.RECEIPT: self.tr("the receipt"),
            EntityType.CHAIN: self.tr("the chain"),
            EntityType.DESK: self.tr("the desk's settings"),
            EntityType.NEWSROOM: self.tr("the newsroom"),
            EntityType.GRANT: self.tr("the membership"),
            EntityType.LINE: self.tr("the revocation"),
        }

    def _record_kinds(self) -> dict[str, str]:
        return {
            RecordKind.CLAIM: self.tr("claim"),
            RecordKind.ARTICLE: self.tr("article"),
            RecordKind.CLAIM_OR_ARTICLE: self.tr("claim or article"),
            RecordKind.ANY_RECORD: self.tr("article, claim or source"),
            RecordKind.SOURCE: self.tr("source"),
            RecordKind.EVIDENCE: self.tr("piece of evidence"),
            RecordKind.VERDICT: self.tr("verdict"),
            RecordKind.DEVICE: self.tr("device"),
            RecordKind.SEAT: self.tr("person in the newsroom"),
            RecordKind.LINE: self.tr("line"),
            RecordKind.NEWSROOM: self.tr("newsroom that lets somebody here in"),
            RecordKind.EVENT: self.tr("event"),
            RecordKind.TEXT: self.tr("text"),
            RecordKind.SNAPSHOT: self.tr("saved copy"),
            RecordKind.CONFLICT: self.tr("conflict"),
            RecordKind.SIDE: self.tr("value of a conflict"),
            RecordKind.DATA_PACK: self.tr("pack of word forms"),
        }

    def _input_kinds(self) -> dict[str, str]:
        return {
            InputKind.CLAIM: self.tr("The claim"),
            InputKind.COMMENT: self.tr("The comment"),
            InputKind.PERSON: self.tr("The person"),
            InputKind.QUOTE: self.tr("The quote"),
            InputKind.RULE: self.tr("The rule"),
            InputKind.SERVER: self.tr("The server"),
            InputKind.TEXT: self.tr("The text"),
        }

    def _actions(self) -> dict[str, str]:
        return {
            RestrictedAction.SETTLE_CONFLICT: self.tr("settling a conflict"),
            RestrictedAction.GIVE_ROLE: self.tr("giving this role"),
            RestrictedAction.SET_DESK: self.tr("changing what the desk demands"),
            RestrictedAction.DRAW_LINE: self.tr("ending somebody's work or letting it count again"),
            RestrictedAction.REVOKE_DEVICE: self.tr("revoking or restoring a device"),
            RestrictedAction.WORK_ON_CLAIM: self.tr("working on it"),
        }
