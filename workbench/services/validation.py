"""Validation before every write: passages lie in the text, texts can be stored, details fit the kind of claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from workbench.domain.anchor import Anchor
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.errors import BadInput, FieldInvalid, NotFound
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, FieldName, InputKind, Reason, RecordKind
from workbench.domain.span import Span
from workbench.text.person_names import is_blank, join_spaces, unseen_character

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

#: The most characters of a single field.
LONGEST = 100_000

#: NUL and lone surrogates: neither can be stored as UTF-8 text that other programs read.
_UNFIT = re.compile(r"[\x00\ud800-\udfff]")


def check_text(field: str, value: str) -> str:
    """`value` unchanged. Raises FieldInvalid for a text that no field can store."""
    if _UNFIT.search(value):
        raise FieldInvalid(field=FieldName(field), value="…", reason=ReasonCode.UNSAVABLE_CHARACTERS)
    if len(value) > LONGEST:
        raise FieldInvalid(
            field=FieldName(field),
            value=f"{value[:20]}…",
            reason=Reason(ReasonCode.TEXT_TOO_LONG, limit=LONGEST),
        )
    return value


def check_person_name(name: str) -> str:
    """`name` with single spaces. Raises BadInput for one that is blank or holds a character that is not seen."""
    tidy = check_text("name", join_spaces(name))
    unseen = unseen_character(tidy)
    if unseen:
        raise BadInput(where=InputKind.PERSON, reason=Reason(ReasonCode.UNSEEN_CHARACTER, found=unseen))
    if is_blank(tidy):
        raise BadInput(where=InputKind.PERSON, reason=ReasonCode.PERSON_NAME_NEEDED)
    return tidy


def check_texts(record: object) -> None:
    """Check every text in a record, nested ones included. Raises FieldInvalid."""
    if not is_dataclass(record) or isinstance(record, type) or _sound(record):
        return
    for entry in fields(record):
        value = getattr(record, entry.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str):
                check_text(entry.name, item)
            else:
                check_texts(item)


def _sound(record: DataclassInstance) -> bool:
    """Whether a record of short texts is valid: a fast answer for a bulk import, which asks 100,000 times."""
    found: list[str] = []
    _gather(record, found)
    together = "".join(found)
    return len(together) <= LONGEST and not _UNFIT.search(together)


def _gather(record: DataclassInstance, found: list[str]) -> None:
    """All texts in a record, nested ones included; the values of an enum need no check."""
    for value in _values(type(record))(record):
        kind = type(value)
        if kind is str:
            found.append(cast("str", value))
        elif kind is tuple:
            for item in cast("tuple[object, ...]", value):
                if type(item) is str:
                    found.append(item)
                elif is_dataclass(item) and not isinstance(item, type):
                    _gather(item, found)
        elif kind not in _WORDLESS and is_dataclass(value) and not isinstance(value, type):
            _gather(value, found)


#: Types that contain no text.
_WORDLESS = frozenset({int, float, bool, type(None)})
#: Type of record -> a function that reads all of its fields at once.
_READERS: dict[type, Callable[[object], tuple[object, ...]]] = {}


def _values(kind: type[DataclassInstance]) -> Callable[[object], tuple[object, ...]]:
    if kind not in _READERS:
        names = [entry.name for entry in fields(kind)]
        read = attrgetter(*names)
        _READERS[kind] = read if len(names) > 1 else lambda record: (read(record),)
    return _READERS[kind]


def anchors(text: str, spans: Sequence[Span]) -> tuple[Anchor, ...]:
    """The spans as anchors in reading order. Raises SpanOutside, and BadInput for none or for overlapping ones."""
    if not spans:
        raise BadInput(where=InputKind.CLAIM, reason=ReasonCode.PASSAGE_NEEDED)
    ordered = sorted(set(spans))
    if any(first.overlaps(second) for first, second in pairwise(ordered)):
        raise BadInput(where=InputKind.CLAIM, reason=ReasonCode.PASSAGES_OVERLAP)
    return tuple(Anchor.of(text, span.start, span.end) for span in ordered)


def check_claim(claim: Claim, text: str) -> Claim:
    """The claim, if its anchors match the text, its details fit its kind, and its fields can be stored.

    Raises SpanMismatch, SpanOutside, FieldInvalid or BadInput.
    """
    item = EntityRef(EntityType.CLAIM, claim.id)
    for anchor in claim.anchors:
        anchor.check(text, item)
    if claim.figure is not None and claim.kind is not ClaimKind.CASUALTY:
        raise BadInput(where=item, reason=ReasonCode.FIGURE_NOT_ALLOWED)
    if claim.quotation is not None:
        if claim.kind is not ClaimKind.QUOTE:
            raise BadInput(where=item, reason=ReasonCode.QUOTATION_NOT_ALLOWED)
        for found in (claim.quotation.speaker_anchor, claim.quotation.cue_anchor):
            if found is not None:
                found.check(text, item)
    for record in (claim.details, claim.figure, claim.quotation, claim.origin):
        check_texts(record)
    return claim


def resolve_id(kind: RecordKind, piece: str, found: Sequence[str]) -> str:
    """The one id that `piece` means. Raises NotFound for none, BadInput for several."""
    if not found:
        raise NotFound(kind=kind, id=piece)
    if len(found) > 1:
        raise BadInput(where=piece, reason=ReasonCode.ID_AMBIGUOUS)
    return found[0]
