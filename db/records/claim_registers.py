"""Claim registers: what is written as a whole, and what an approval covers."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from db.records import register_values
from db.records.evidence import registers_of as evidence_groups
from db.records.verdicts import registers_of as verdict_groups
from db.schema.canonical_json import JSON, canonical, is_mapping, parse, sha256_of_text
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.figure import Basis, CasualtyFigure, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.quotation import CueClass, Fidelity, Marks, Quotation, QuoteMode
from workbench.domain.registers.table import TABLE
from workbench.domain.verdict import Verdict

_Choice = TypeVar("_Choice", bound=StrEnum)

#: Faster than calling the enum, which raises ValueError for an unknown word.
_MEMBERS: dict[type[StrEnum], dict[str, Any]] = {
    kind: {member.value: member for member in kind}
    for kind in (
        Basis,
        CueClass,
        Fidelity,
        Identification,
        Marks,
        Numeral,
        Outcome,
        Qualifier,
        QuoteMode,
        Scope,
    )
}


def registers_of(claim: Claim) -> dict[str, JSON]:
    """All registers of a new claim that have a value."""
    state: dict[str, JSON] = {"state": claim.state.value}
    submitted: JSON = None
    if claim.state_imported:
        state["imported"] = True
        if claim.submitted_by is not None:
            state["submitted_by"] = claim.submitted_by
        if claim.state_since_us:
            state["since"] = claim.state_since_us
    elif claim.submitted_by is not None:
        submitted = {"by": claim.submitted_by}
    return register_values.without_unset(
        {
            "core": register_values.core_of({"article": claim.article_id}, claim.imported),
            **_content(claim),
            "note": register_values.none_if_empty(claim.details.note),
            "origin": _origin(claim),
            "priority": claim.priority or None,
            "assignee": claim.assignee_id,
            "state": state,
            "submitted": submitted,
            "approved_hash": claim.approved_hash,
        }
    )


def changed_registers(before: Claim, after: Claim) -> dict[str, JSON]:
    """The registers whose value differs, with the new value (null: cleared)."""
    return register_values.differences(registers_of(before), registers_of(after))


def state_hash(claim: Claim, evidence: Iterable[Evidence], verdicts: Iterable[Verdict]) -> str:
    """The hash by which programs before keys approved a claim: SHA-256 of its content, and of its evidence and verdicts
    that are not withdrawn, by id.

    Times and the fields of the workflow are not part of it: a value that was changed and changed back is unchanged.
    """
    declared = TABLE[EntityType.CLAIM].by_name
    content: dict[str, JSON] = {
        "claim": {name: value for name, value in registers_of(claim).items() if declared[name].covered},
        "evidence": {item.id: evidence_groups(item) for item in evidence if not item.withdrawn},
        "verdicts": {item.id: verdict_groups(item) for item in verdicts if not item.withdrawn},
    }
    return sha256_of_text(canonical(content), EntityType.CLAIM, claim.id)


def _content(claim: Claim) -> dict[str, JSON]:
    details = claim.details
    return {
        "kind": claim.kind.value,
        "spans": [register_values.anchor_json(anchor) for anchor in claim.anchors],
        "statement": register_values.none_if_empty(details.statement),
        "claimant": register_values.none_if_empty(details.claimant),
        "interpreter": register_values.none_if_empty(details.interpreter),
        "checkable": details.checkable.value if details.checkable else None,
        "harm": register_values.none_if_empty(details.harm),
        "tags": list(details.tags) or None,
        **(_figure(claim.figure) if claim.figure else {}),
        **(_quotation(claim.quotation) if claim.quotation else {}),
    }


def _origin(claim: Claim) -> JSON:
    origin = claim.origin
    confidence = None if origin.confidence is None else repr(origin.confidence)
    return register_values.without_empty_members(
        {"detector": origin.detector, "confidence": confidence, "reason": origin.reason}
    )


def _figure(figure: CasualtyFigure) -> dict[str, JSON]:
    return {
        "figure.outcome": figure.outcome.value,
        "figure.value": register_values.without_empty_members(
            {
                "minimum": figure.minimum,
                "maximum": figure.maximum,
                "best": figure.best,
                "qualifier": figure.qualifier.value,
                "numeral": figure.numeral.value if figure.numeral else None,
            }
        ),
        "figure.scope": register_values.without_empty_members(
            {
                "scope": figure.scope.value if figure.scope else None,
                "period_start": figure.period_start,
                "period_end": figure.period_end,
                "as_of": figure.as_of,
            }
        ),
        "figure.producer": register_values.without_empty_members(
            {"producer": figure.producer, "relayed_by": figure.relayed_by}
        ),
        "figure.basis": figure.basis.value if figure.basis else None,
        "figure.identification": figure.identification.value if figure.identification else None,
        "figure.population": register_values.none_if_empty(figure.population),
        "figure.place": register_values.none_if_empty(figure.place),
        "figure.event": register_values.none_if_empty(figure.event),
    }


def _quotation(quotation: Quotation) -> dict[str, JSON]:
    return {
        "quotation.mode": quotation.mode.value,
        "quotation.speaker": register_values.without_empty_members(
            {
                "speaker": quotation.speaker,
                "speaker_role": quotation.speaker_role,
                "anchor": register_values.anchor_json(quotation.speaker_anchor),
            }
        ),
        "quotation.cue": register_values.without_empty_members(
            {
                "anchor": register_values.anchor_json(quotation.cue_anchor),
                "lemma": quotation.cue_lemma,
                "class": quotation.cue_class.value if quotation.cue_class else None,
            }
        ),
        "quotation.marks": quotation.marks.value if quotation.marks else None,
        "quotation.fidelity": register_values.none_if_default(quotation.fidelity.value, "unverified"),
        "quotation.original": register_values.without_empty_members(
            {
                "language": quotation.original_language,
                "text": quotation.original_text,
                "translator": quotation.translator,
            }
        ),
        "quotation.addressee": register_values.none_if_empty(quotation.addressee),
        "quotation.venue": register_values.none_if_empty(quotation.venue),
        "quotation.said_on": register_values.none_if_empty(quotation.said_on),
    }


def read_figure(text: str) -> CasualtyFigure | None:
    """The figure in the column `figure` of a claim: the registers `figure.*` as JSON, by name."""
    figure = parse(text) if text else None
    if not is_mapping(figure) or not figure.get("outcome"):
        return None
    value, scope, producer = (figure.get(name) for name in ("value", "scope", "producer"))
    return CasualtyFigure(
        outcome=_member(Outcome, _words(figure, "outcome")),
        qualifier=_member(Qualifier, _words(value, "qualifier") or "exact"),
        minimum=_count(value, "minimum"),
        maximum=_count(value, "maximum"),
        best=_count(value, "best"),
        numeral=_one_of(Numeral, value, "numeral"),
        scope=_one_of(Scope, scope, "scope"),
        period_start=_words(scope, "period_start"),
        period_end=_words(scope, "period_end"),
        as_of=_words(scope, "as_of"),
        producer=_words(producer, "producer"),
        relayed_by=_words(producer, "relayed_by"),
        basis=_one_of(Basis, figure, "basis"),
        identification=_one_of(Identification, figure, "identification"),
        population=_words(figure, "population"),
        place=_words(figure, "place"),
        event=_words(figure, "event"),
    )


def read_quotation(text: str) -> Quotation | None:
    """The quotation in the column `quotation` of a claim: the registers `quotation.*` as JSON, by name."""
    quotation = parse(text) if text else None
    if not is_mapping(quotation) or not quotation.get("mode"):
        return None
    speaker, cue, original = (quotation.get(name) for name in ("speaker", "cue", "original"))
    return Quotation(
        mode=_member(QuoteMode, _words(quotation, "mode")),
        speaker=_words(speaker, "speaker"),
        speaker_role=_words(speaker, "speaker_role"),
        speaker_anchor=register_values.anchor_of(speaker.get("anchor")) if is_mapping(speaker) else None,
        cue_anchor=register_values.anchor_of(cue.get("anchor")) if is_mapping(cue) else None,
        cue_lemma=_words(cue, "lemma"),
        cue_class=_one_of(CueClass, cue, "class"),
        addressee=_words(quotation, "addressee"),
        venue=_words(quotation, "venue"),
        said_on=_words(quotation, "said_on"),
        original_language=_words(original, "language"),
        original_text=_words(original, "text"),
        translator=_words(original, "translator"),
        marks=_one_of(Marks, quotation, "marks"),
        fidelity=_member(Fidelity, _words(quotation, "fidelity") or "unverified"),
    )


def _words(value: JSON, key: str) -> str:
    found = value.get(key) if is_mapping(value) else None
    return found if isinstance(found, str) else ""


def _count(value: JSON, key: str) -> int | None:
    found = value.get(key) if is_mapping(value) else None
    return found if isinstance(found, int) else None


def _one_of(kind: type[_Choice], value: JSON, key: str) -> _Choice | None:
    found = _words(value, key)
    return _member(kind, found) if found else None


def _member(kind: type[_Choice], word: str) -> _Choice:
    found: _Choice | None = _MEMBERS[kind].get(word)
    return kind(word) if found is None else found
