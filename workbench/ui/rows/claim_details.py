"""Details of a claim as rows: sources, evidence, verdicts, comments, returns."""

from __future__ import annotations

from workbench.domain.claim import Claim, ClaimState
from workbench.domain.queue import QueueRow
from workbench.domain.review import Comment, Decision, Step
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict
from workbench.text.person_names import visible_name
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.rows.return_target import parse_target
from workbench.ui.state.session import Session
from workbench.ui.views.comments_panel import NoteRow
from workbench.ui.views.evidence_panel import EvidenceRow
from workbench.ui.views.verdict_panel import VerdictRow


def source_title(source: Source) -> str:
    """The title of a source, else its address, else its file name."""
    details, snapshot = source.details, source.snapshot
    return details.title or details.url or (snapshot.file_name if snapshot is not None else source.id)


def evidence_rows(session: Session, claim_id: str) -> list[EvidenceRow]:
    """The evidence of a claim, ready to be shown."""
    rows = []
    for piece in session.workspace.evidence.of_claim(claim_id):
        source = session.workspace.sources.get(piece.source_id)
        kind = session.words.of(source.details.kind) if source.details.kind is not None else ""
        where = " · ".join(value for name, value in piece.details.locator if name not in ("start", "end"))
        url = source.details.url if source.details.title else ""
        detail = " · ".join(part for part in (kind, url, where) if part)
        quote = f"«{piece.details.quote}»" if piece.details.quote else ""
        stance, readable = piece.details.stance.value, source.snapshot is not None
        rows.append(EvidenceRow(piece.id, source_title(source), detail, stance, quote, readable=readable))
    return rows


def person_name(session: Session, person_id: str | None) -> str:
    """The name of a person, or "" for nobody."""
    if not person_id:
        return ""
    return session.names().get(person_id, person_id)


def author_name(session: Session, item: Claim | Verdict | Comment | Decision) -> str:
    """The name of an item's author: of the one who imported it, only that somebody else wrote it."""
    if item.imported is None:
        return person_name(session, item.author_id)
    author = item.imported.author
    return session.words.unverified(visible_name(author.name) or person_name(session, author.id))


def made_us(item: Comment | Decision) -> int:
    """When an item was made, in the store where it was."""
    if item.imported is not None:
        return item.imported.created_us
    return item.created_us if isinstance(item, Comment) else item.at_us


def state_words(words: Words, item: Claim | QueueRow) -> str:
    """The state of a claim, marked where it came with a file."""
    return words.unverified(words.of(item.state)) if item.state_imported else words.of(item.state)


def verdict_row(session: Session, verdict: Verdict) -> VerdictRow:
    """One person's verdict, ready to be shown."""
    words, details = session.words, verdict.details
    outcome = words.of(details.outcome)
    if details.deception is not None:
        outcome = f"{outcome} · {words.of(details.deception)}"
    return VerdictRow(author_name(session, verdict), outcome, details.explanation)


def comment_rows(session: Session, claim_id: str) -> list[NoteRow]:
    """The comments on a claim, oldest first."""
    found = session.workspace.claims.comments(claim_id)
    return [NoteRow(author_name(session, c), session.words.day(made_us(c)), c.text) for c in found]


def last_return(session: Session, claim: Claim) -> Decision | None:
    """The open return of a claim that its author has to answer, or None."""
    if claim.state is not ClaimState.RETURNED:
        return None
    decisions = session.workspace.review.decisions(claim.id)
    return next(
        (one for one in reversed(decisions) if one.step is Step.RETURN and one.imported is None), None
    )


def return_words(session: Session, claim: Claim) -> str:
    """The reason why a claim was returned, with the field and the words it concerns; "" if it was not returned."""
    decision = last_return(session, claim)
    if decision is None:
        return ""
    name, span = parse_target(decision.field)
    parts = [FieldWords().table().get(name, "")]
    if span is not None and session.article is not None and session.article.id == claim.article_id:
        parts.append(f"«{' '.join(span.of(session.text).split())}»")
    about = " ".join(part for part in parts if part)
    return f"{about}: {decision.reason}" if about else decision.reason
