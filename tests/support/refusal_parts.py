"""Sample parts of refusals: one value of the right type for each name in `domain.reasons.Parts`."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.person import Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import (
    ActionName,
    EntityRef,
    EventRef,
    FieldName,
    OptionValue,
    Parts,
    Reason,
    RecordKind,
    RegisterRef,
)
from workbench.domain.verdict import VerdictOutcome

_LATIN_ISOLATE = re.compile("[\u2066-\u2068][ -~]*\u2069")

#: Text from outside the program; no word of ours looks like it.
FOREIGN = "xq7"

SAMPLES: Parts = {
    "action": ActionName("tag claim"),
    "address": f"{FOREIGN}.example:5432/news",
    "backup": f"{FOREIGN}.db",
    "cause": Reason(ReasonCode.NO_PERMISSION),
    "choices": (f"{FOREIGN}a", f"{FOREIGN}b"),
    "claim": f"{FOREIGN}claim",
    "count": 3,
    "counted": 4,
    "detail": FOREIGN,
    "device": f"{FOREIGN}device",
    "digest": f"{FOREIGN}digest",
    "encoding": "UTF-8",
    "end": 34,
    "entity": f"{FOREIGN}entity",
    "entity_type": EntityType.CLAIM,
    "event": EventRef(FOREIGN, 7),
    "field": FieldName("minimum"),
    "file": f"data/{FOREIGN}.txt",
    "format": FOREIGN,
    "found": 5,
    "free": 6,
    "group": 2,
    "holder": Reason(ReasonCode.HELD_BY_PROCESS, name=FOREIGN, number=12),
    "id": f"{FOREIGN}id",
    "item": EntityRef(EntityType.CLAIM, FOREIGN),
    "items": (EntityRef(EntityType.PERSON, f"{FOREIGN}a"), EntityRef(EntityType.SOURCE, f"{FOREIGN}b")),
    "kind": RecordKind.CLAIM,
    "known": 8,
    "least": 9,
    "length": 40,
    "limit": 41,
    "manifest": f"{FOREIGN}-sha256.txt",
    "member": FieldName("sha256"),
    "more": 2,
    "most": 42,
    "name": FOREIGN,
    "needed": 43,
    "number": 44,
    "outcome": VerdictOutcome.TRUE,
    "other_type": EntityType.SOURCE,
    "path": PurePosixPath(f"/tmp/{FOREIGN}.db"),  # noqa: S108  # a name, no file
    "person": FOREIGN,
    "place": f"$.{FOREIGN}",
    "query": FOREIGN,
    "reason": Reason(ReasonCode.FILE_EXISTS),
    "register": FieldName("figure.value"),
    "role": Role.SUPERVISOR,
    "rule": FOREIGN,
    "said": FOREIGN,
    "size": 45,
    "start": 12,
    "state": ClaimState.APPROVED,
    "table": FOREIGN,
    "value": FOREIGN,
    "version": "1.0",
    "what": (RegisterRef(EntityType.EVIDENCE, "quote"), RegisterRef(EntityType.SOURCE, "title")),
    "where": OptionValue("--set", FOREIGN),
    "words": FOREIGN,
}


def without_foreign_text(sentence: str) -> str:
    """An Arabic sentence without its isolates of Latin letters and signs, the nested ones included."""
    while (bare := _LATIN_ISOLATE.sub("", sentence)) != sentence:
        sentence = bare
    return sentence
