"""Claims: passages marked, described, corrected and withdrawn; every action is one step of undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db import records
from db.store import Store
from workbench.domain.changes import Changes, EntityType, HistoryEntry
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind, ClaimState, NewClaim, Origin
from workbench.domain.errors import BadInput, NotFound
from workbench.domain.figure import CasualtyFigure
from workbench.domain.person import Person
from workbench.domain.quotation import Quotation
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import InputKind, RecordKind
from workbench.domain.review import Comment
from workbench.domain.span import Span
from workbench.services.claims import field_parser
from workbench.services.review.workflow import ReviewService
from workbench.services.validation import anchors, check_claim, check_text, resolve_id


class ClaimsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    # --- creating ---------------------------------------------------------------------------------------------

    def tag(
        self,
        actor: Person,
        article_id: str,
        spans: Sequence[Span],
        kind: ClaimKind,
        *,
        details: ClaimDetails | None = None,
        figure: CasualtyFigure | None = None,
        quotation: Quotation | None = None,
        origin: Origin | None = None,
        set_fields: Mapping[str, str] | None = None,
    ) -> tuple[Claim, Changes]:
        """Create a claim from these passages, which are code points of the article's text.

        `set_fields` are further fields with their text, as in `set_fields`. Raises SpanOutside, FieldUnknown, FieldInvalid,
        BadInput or NotFound.
        """
        new = NewClaim(tuple(spans), kind, details or ClaimDetails(), figure, quotation, origin or Origin())
        made, changes = self._make(actor, article_id, (new,), ClaimState.DRAFT, "tag claim", set_fields)
        return made[0], changes

    def accept(
        self, actor: Person, article_id: str, drafts: Sequence[NewClaim]
    ) -> tuple[list[Claim], Changes]:
        """Create claims from suggestions that a person accepted, as one step."""
        return self._make(actor, article_id, drafts, ClaimState.DRAFT, "accept suggestions")

    def reject_suggestion(
        self, actor: Person, article_id: str, *drafts: NewClaim
    ) -> tuple[list[Claim], Changes]:
        """Record that these suggestions were rejected, so that they do not come back."""
        return self._make(actor, article_id, drafts, ClaimState.REJECTED, "reject suggestions")

    # --- changing ---------------------------------------------------------------------------------------------

    def edit(
        self,
        actor: Person,
        claim_id: str,
        *,
        kind: ClaimKind | None = None,
        spans: Sequence[Span] | None = None,
        details: ClaimDetails | None = None,
        figure: CasualtyFigure | None = None,
        quotation: Quotation | None = None,
        priority: int | None = None,
    ) -> tuple[Claim, Changes]:
        """Change what is given and leave the rest. A change of kind removes the details of the old kind."""
        before = self.get(claim_id)
        after = before if kind is None else field_parser.with_kind(before, kind)
        after = replace(
            after,
            anchors=before.anchors if spans is None else anchors(self._text(before), spans),
            details=after.details if details is None else details,
            figure=after.figure if figure is None else figure,
            quotation=after.quotation if quotation is None else quotation,
            priority=after.priority if priority is None else priority,
        )
        return self._save(actor, "edit claim", before, after)

    def set_fields(self, actor: Person, claim_id: str, given: Mapping[str, str]) -> tuple[Claim, Changes]:
        """Set fields by name, with text values as the command line and the forms give them (see `field_parser`)."""
        before = self.get(claim_id)
        return self._save(actor, "edit claim", before, field_parser.apply(before, given))

    def join(self, actor: Person, claim_id: str, spans: Sequence[Span]) -> tuple[Claim, Changes]:
        """Add passages to a claim."""
        before = self.get(claim_id)
        found = [anchor.span for anchor in before.anchors]
        after = replace(before, anchors=anchors(self._text(before), [*found, *spans]))
        return self._save(actor, "join passages", before, after)

    def withdraw(self, actor: Person, claim_id: str, reason: str = "") -> tuple[Claim, Changes]:
        """Withdraw a claim; it stays readable. Raises StepNotAllowed."""
        after, changes = ReviewService(self._store).withdraw(actor, claim_id, reason)
        return after[0], changes

    # --- reading ----------------------------------------------------------------------------------------------

    def get(self, piece: str) -> Claim:
        """The claim with this id, or the only one whose id ends (or begins) with `piece`. Raises NotFound or BadInput."""
        with self._store.read() as connection:
            exact = records.claims.load(connection, piece)
            if exact is None:
                exact = records.claims.load(
                    connection,
                    resolve_id(
                        RecordKind.CLAIM,
                        piece,
                        records.id_lookup.find_by_part(connection, EntityType.CLAIM, piece),
                    ),
                )
        if exact is None:
            raise NotFound(kind=RecordKind.CLAIM, id=piece)
        return exact

    def of_article(self, article_id: str, *, include_closed: bool = False) -> list[Claim]:
        """An article's claims in reading order; closed ones (rejected, withdrawn, duplicate) only on request."""
        with self._store.read() as connection:
            return records.claims.of_article(connection, article_id, include_closed=include_closed)

    def ids_of_article(self, article_id: str) -> list[str]:
        """The ids of all claims of an article in reading order, closed ones too; `many` reads them."""
        with self._store.read() as connection:
            return records.claims.ids_of_article(connection, article_id)

    def many(self, claim_ids: Sequence[str]) -> list[Claim]:
        """These claims, in this order; missing ones are left out."""
        with self._store.read() as connection:
            return records.claims.load_many(connection, claim_ids)

    def among(self, article_id: str, claim_ids: Sequence[str]) -> set[str]:
        """Those of these claims that belong to this article."""
        with self._store.read() as connection:
            return records.claims.claims_in_article(connection, article_id, claim_ids)

    # --- comments ---------------------------------------------------------------------------------------------

    def comment(self, actor: Person, claim_id: str, text: str) -> tuple[Comment, Changes]:
        text = check_text("comment", text.strip())
        if not text:
            raise BadInput(where=InputKind.COMMENT, reason=ReasonCode.COMMENT_EMPTY)
        claim = self.get(claim_id)
        with self._store.change("comment", actor.id) as change:
            made = Comment(change.new_id(), claim.id, actor.id, text, self._store.clock())
            change.write("create", EntityType.COMMENT, made.id, records.reviews.comment_registers(made))
        with self._store.read() as connection:
            return records.reviews.load_comment(connection, made.id) or made, change.changes

    def comments(self, claim_id: str) -> list[Comment]:
        """A claim's comments, oldest first."""
        with self._store.read() as connection:
            return records.reviews.comments_by_claim(connection, claim_id)

    def history(self, claim_id: str, limit: int = 50) -> list[HistoryEntry]:
        """What was written on this claim, newest first."""
        return self._store.history(claim_id, limit)

    # --- helpers ----------------------------------------------------------------------------------------------

    def _make(
        self,
        actor: Person,
        article_id: str,
        drafts: Sequence[NewClaim],
        state: ClaimState,
        action: str,
        set_fields: Mapping[str, str] | None = None,
    ) -> tuple[list[Claim], Changes]:
        if not drafts:
            return [], Changes("", action)
        text = self._text_of(article_id)
        made = [self._new(actor, article_id, text, draft, state, set_fields) for draft in drafts]
        # The queue shows the newest first: claims written from the end of the text appear in it in reading order.
        backwards = sorted(range(len(made)), key=lambda place: made[place].anchors[0].start, reverse=True)
        registers = [records.claims.registers_of(made[place]) for place in backwards]
        with self._store.change(action, actor.id) as change:
            ids = dict(zip(backwards, change.create_many("create", EntityType.CLAIM, registers), strict=True))
        with self._store.read() as connection:
            given = [ids[place] for place in range(len(made))]
            return records.claims.load_many(connection, given), change.changes

    def _new(
        self,
        actor: Person,
        article_id: str,
        text: str,
        draft: NewClaim,
        state: ClaimState,
        set_fields: Mapping[str, str] | None,
    ) -> Claim:
        """A sound claim that has no id yet."""
        now = self._store.clock()
        claim = Claim(
            id="",
            article_id=article_id,
            kind=draft.kind,
            anchors=anchors(text, draft.spans),
            state=state,
            author_id=actor.id,
            created_us=now,
            changed_us=now,
            details=draft.details,
            origin=draft.origin,
            figure=draft.figure,
            quotation=draft.quotation,
            state_since_us=now,
        )
        return check_claim(field_parser.apply(claim, set_fields or {}), text)

    def _save(self, actor: Person, action: str, before: Claim, after: Claim) -> tuple[Claim, Changes]:
        """Write the differences; nothing where there are none."""
        check_claim(after, self._text(before))
        groups = records.claims.changed_registers(before, after)
        if not groups:
            return before, Changes("", action)
        with self._store.change(action, actor.id) as change:
            change.write("edit", EntityType.CLAIM, before.id, groups)
        return self.get(before.id), change.changes

    def _text(self, claim: Claim) -> str:
        return self._text_of(claim.article_id)

    def _text_of(self, article_id: str) -> str:
        with self._store.read() as connection:
            article = records.articles.load(connection, article_id)
            if article is None:
                raise NotFound(kind=RecordKind.ARTICLE, id=article_id)
            text = records.articles.text(connection, article.sha256)
        if text is None:
            raise NotFound(kind=RecordKind.TEXT, id=article.sha256)
        return text
