"""Rules of judgement that one event decides: what it must write together, and whom it may name as submitter.

Whether a judgement's basis fits is decided by the events that it names (`db.authority.judgements`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from db.schema.canonical_json import JSON, is_mapping
from workbench.domain.approval.steps import STEP_TO, JudgementStep
from workbench.domain.claim import ClaimState
from workbench.domain.replication_codes import ReplicationCode

#: What an event that judges writes, and nothing beside.
_TOGETHER = {"state", "judged"}


def faults_of_claim(
    writes: Mapping[str, JSON], author: str, *, before_keys: bool
) -> Iterator[tuple[str, ReplicationCode]]:
    """The registers of an event about a claim that break a rule; `judged` stands for all of the event.

    `before_keys`: the event may be of a program that knew no judgements, and approved by a state alone.
    """
    state = writes.get("state")
    kind = state.get("state") if is_mapping(state) else None
    is_imported = is_mapping(state) and state.get("imported") is True
    if is_imported and not _brings_in(writes.get("core")):
        yield "state", ReplicationCode.STATE_NOT_IMPORTED
    if "judged" in writes:
        if is_imported or not _is_whole(writes, kind):
            yield "judged", ReplicationCode.JUDGEMENT_MALFORMED
    elif kind in STEP_TO and not is_imported and not before_keys:
        yield "state", ReplicationCode.JUDGEMENT_ELSEWHERE
    is_submission = kind == ClaimState.SUBMITTED.value and not is_imported
    named = state.get("submitted_by") if is_mapping(state) and not is_imported else None
    if named is not None and not (before_keys and (named == author or not is_submission)):
        yield "state", ReplicationCode.SUBMITTER_OTHER
    if "approved_hash" in writes and not is_imported and not before_keys:
        yield "approved_hash", ReplicationCode.JUDGEMENT_ELSEWHERE
    submitted = writes.get("submitted")
    if is_mapping(submitted) and not (is_submission and submitted["by"] == author):
        yield "submitted", ReplicationCode.SUBMITTER_OTHER


def _is_whole(writes: Mapping[str, JSON], kind: JSON) -> bool:
    """Whether an event that judges says what it must, and nothing else."""
    judged = writes["judged"]
    if not is_mapping(judged) or not isinstance(kind, str) or STEP_TO.get(kind) != judged["step"]:
        return False
    if judged["step"] == JudgementStep.RETURN.value:
        return writes.keys() == _TOGETHER and "reason" in judged and "basis" not in judged
    return writes.keys() == _TOGETHER and {"basis", "content"} <= judged.keys()


def _brings_in(core: JSON) -> bool:
    """Whether a `core` brings in another store's item; in events of version 1 it named the author alone."""
    return is_mapping(core) and ("imported" in core or "author" in core)
