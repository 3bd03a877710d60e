"""Event validation: the values that an event of another copy may write, which are those that this program can show.

Every register can be read whatever it holds, but the values must also fit the enumerations of the domain and the
integers of SQLite, and derived ids must be the derived ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from db.ids import rule_id, verdict_id
from db.journal.rejected_events import RejectedEvent
from db.schema.canonical_json import JSON, is_mapping
from db.schema.entity_mappings import ENTITY_MAPPINGS
from workbench.domain.changes import EntityType
from workbench.domain.claim import Checkable, ClaimKind, ClaimState
from workbench.domain.evidence import Stance
from workbench.domain.figure import Basis, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.person import Role
from workbench.domain.quotation import CueClass, Fidelity, Marks, QuoteMode
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, Reason
from workbench.domain.review import Step
from workbench.domain.source import Confidentiality, SourceKind
from workbench.domain.verdict import Deception, VerdictOutcome

_LARGEST = 10**16
DEEPEST = 8
_HASH = re.compile(r"[0-9a-f]{64}")
_KEY = _HASH
_DECIMAL = re.compile(r"[01](\.\d{1,30})?|\d(\.\d{1,30})?e-\d{1,3}")


class _Choice(NamedTuple):
    """A register, or the member `member` of it, that holds a word of an enumeration; some may be empty."""

    member: str | None
    words: frozenset[str]


def _of(member: str | None, kind: type[StrEnum], *, empty: bool = True) -> _Choice:
    return _Choice(
        member, frozenset(item.value for item in kind) | (frozenset({""}) if empty else frozenset())
    )


CHOICES: dict[EntityType, dict[str, tuple[_Choice, ...]]] = {
    EntityType.PERSON: {"role": (_of(None, Role, empty=False),)},
    EntityType.CLAIM: {
        "kind": (_of(None, ClaimKind, empty=False),),
        "state": (_of("state", ClaimState, empty=False),),
        "checkable": (_of(None, Checkable),),
        "figure.outcome": (_of(None, Outcome),),
        "figure.value": (_of("qualifier", Qualifier, empty=False), _of("numeral", Numeral)),
        "figure.scope": (_of("scope", Scope),),
        "figure.basis": (_of(None, Basis),),
        "figure.identification": (_of(None, Identification),),
        "quotation.mode": (_of(None, QuoteMode),),
        "quotation.cue": (_of("class", CueClass),),
        "quotation.marks": (_of(None, Marks),),
        "quotation.fidelity": (_of(None, Fidelity, empty=False),),
    },
    EntityType.SOURCE: {
        "kind": (_of(None, SourceKind),),
        "confidentiality": (_of(None, Confidentiality, empty=False),),
    },
    EntityType.EVIDENCE: {"stance": (_of(None, Stance, empty=False),)},
    EntityType.VERDICT: {
        "outcome": (_of("outcome", VerdictOutcome, empty=False), _of("deception", Deception)),
    },
    EntityType.DECISION: {"core": (_of("step", Step, empty=False),)},
}


def check_writes(
    kind: EntityType, entity: str, author: str, writes: Mapping[str, JSON], *, restored: bool
) -> None:
    """Raises RejectedEvent for values that this program could not show. `restored`: written by an undo or redo, which may
    write nulls.
    """
    if not writes.keys() <= ENTITY_MAPPINGS[kind].registers:
        raise RejectedEvent(ReasonCode.REGISTER_OF_NEWER)
    for register, choices in CHOICES.get(kind, {}).items():
        value = writes.get(register)
        for member, words in choices if value is not None else ():
            found = value.get(member) if member is not None and is_mapping(value) else value
            if isinstance(found, str) and found not in words:
                raise RejectedEvent(Reason(ReasonCode.VALUE_NOT_ALLOWED, register=FieldName(register)))
    core = writes.get("core")
    if core is not None:
        if not is_mapping(core):
            raise RejectedEvent(ReasonCode.CORE_MALFORMED)
        if not restored or kind is EntityType.VERDICT:
            _created(kind, entity, author, core, writes)
    check = _SPECIAL.get(kind)
    if check is not None:
        check(writes, restored)


def check_values(value: JSON, depth: int = 0) -> None:
    """Raises RejectedEvent for NUL, a number out of bounds, and nesting deeper than `DEEPEST`."""
    if isinstance(value, str):
        if "\x00" in value:
            raise RejectedEvent(ReasonCode.NUL_IN_TEXT)
    elif isinstance(value, int):
        if not -_LARGEST <= value <= _LARGEST:
            raise RejectedEvent(ReasonCode.NUMBER_UNBOUNDED)
    elif value is not None:
        if depth > DEEPEST:
            raise RejectedEvent(ReasonCode.NESTED_TOO_DEEPLY)
        for item in value.values() if isinstance(value, dict) else value:
            check_values(item, depth + 1)


def _created(
    kind: EntityType, entity: str, author: str, core: Mapping[str, JSON], writes: Mapping[str, JSON]
) -> None:
    for member in _NAMED.get(kind, ()):
        if not isinstance(core.get(member), str):
            raise RejectedEvent(Reason(ReasonCode.MEMBER_UNSAID, entity_type=kind, member=FieldName(member)))
    if kind is EntityType.CLAIM and not writes.get("spans"):
        raise RejectedEvent(ReasonCode.CLAIM_WITHOUT_PASSAGE)
    if kind is EntityType.ARTICLE and not _HASH.fullmatch(str(core["sha256"])):
        raise RejectedEvent(ReasonCode.ARTICLE_TEXT_MISNAMED)
    if kind is EntityType.VERDICT:
        by = core.get("author", author)
        if entity != verdict_id(str(core["claim"]), str(by)):
            raise RejectedEvent(ReasonCode.VERDICT_MISNAMED)
    if kind is EntityType.RULE and entity != rule_id(str(core["name"])):
        raise RejectedEvent(ReasonCode.RULE_MISNAMED)


_NAMED: dict[EntityType, tuple[str, ...]] = {
    EntityType.CLAIM: ("article",),
    EntityType.ARTICLE: ("sha256",),
    EntityType.EVIDENCE: ("claim", "source"),
    EntityType.VERDICT: ("claim",),
    EntityType.COMMENT: ("claim",),
    EntityType.DECISION: ("claim", "step"),
    EntityType.RULE: ("name",),
}


def _claim(writes: Mapping[str, JSON], restored: bool) -> None:
    if "spans" in writes and not (restored and writes["spans"] is None):
        spans = writes["spans"]
        if not isinstance(spans, list) or not spans or not all(map(_anchor, spans)):
            raise RejectedEvent(ReasonCode.PASSAGES_MALFORMED)
    for register in ("quotation.speaker", "quotation.cue"):
        value = writes.get(register)
        if is_mapping(value) and value.get("anchor") is not None and not _anchor(value["anchor"]):
            raise RejectedEvent(Reason(ReasonCode.PASSAGE_MALFORMED, register=FieldName(register)))
    origin = writes.get("origin")
    confidence = origin.get("confidence") if is_mapping(origin) else None
    if confidence is not None and not _DECIMAL.fullmatch(str(confidence)):
        raise RejectedEvent(ReasonCode.CONFIDENCE_MALFORMED)


def _anchor(value: JSON) -> bool:
    """Whether this is a passage whose length is that of its words."""
    if not is_mapping(value):
        return False
    start, end, exact = value.get("start"), value.get("end"), value.get("exact")
    if type(start) is not int or type(end) is not int or not isinstance(exact, str):
        return False
    return 0 <= start < end and end - start == len(exact)


def _source(writes: Mapping[str, JSON], _: bool) -> None:
    snapshot = writes.get("snapshot")
    if snapshot is not None and not (is_mapping(snapshot) and _HASH.fullmatch(str(snapshot.get("sha256")))):
        raise RejectedEvent(ReasonCode.SNAPSHOT_MISNAMED)


def _device(writes: Mapping[str, JSON], _: bool) -> None:
    key = writes.get("key")
    if key is not None and not _KEY.fullmatch(str(key)):
        raise RejectedEvent(ReasonCode.DEVICE_KEY_MALFORMED)
    line = writes.get("revoked")
    if line is not None and not (is_mapping(line) and _line(line)):
        raise RejectedEvent(ReasonCode.REVOCATION_MALFORMED)


def _line(value: Mapping[str, JSON]) -> bool:
    """Whether this names the last accepted event of a chain; number 0 and no event: none of it is accepted."""
    seq, event, reason = value.get("seq"), value.get("event"), value.get("reason", "")
    if type(seq) is not int or not isinstance(event, str) or not isinstance(reason, str):
        return False
    named = (seq == 0 and event == "") or (seq > 0 and _HASH.fullmatch(event) is not None)
    return named and value.keys() <= {"seq", "event", "reason"}


_SPECIAL: dict[EntityType, Callable[[Mapping[str, JSON], bool], None]] = {
    EntityType.CLAIM: _claim,
    EntityType.SOURCE: _source,
    EntityType.DEVICE: _device,
}
