"""The queue: pages by keyset, filters with counts, assigning several claims at once, opening one for review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import CLOSED, ClaimKind, ClaimState
from workbench.domain.queue import Badges, QueueFilter, QueueKey, QueuePage, QueueRow
from workbench.tasks.progress import Progress
from workbench.text.isolates import isolate_ltr
from workbench.ui.rows.claim_details import person_name, state_words
from workbench.ui.rows.excerpt import SHORT, in_context
from workbench.ui.state.session import Session
from workbench.ui.theme.state_tones import TONES
from workbench.ui.views.queue_model import QueueTableRow
from workbench.ui.views.queue_page import QueuePage as QueueView

_PAGE = 60
#: So many rows are read again at most when the list changes while the person is far down in it.
_MOST = 600
#: The largest count of the badge.
_BADGE = 99
_DONE = frozenset({ClaimState.APPROVED, ClaimState.PUBLISHED, ClaimState.CORRECTED})
_CHIPS: tuple[tuple[str, tuple[ClaimState, ...]], ...] = (
    ("open", tuple(state for state in ClaimState if state not in CLOSED | _DONE)),
    ("waiting", (ClaimState.SUBMITTED, ClaimState.IN_REVIEW)),
    ("draft", (ClaimState.DRAFT, ClaimState.IN_RESEARCH)),
    ("returned", (ClaimState.RETURNED,)),
    ("approved", tuple(state for state in ClaimState if state in _DONE)),
    ("closed", tuple(CLOSED)),
)


class QueuePresenter(QObject):
    opened = Signal(str, str)  # claim id, "3 of 20"
    waiting = Signal(int, bool)  # how many, and whether there are more

    def __init__(self, session: Session, view: QueueView) -> None:
        super().__init__()
        self._session, self._view = session, view
        self._chip, self._kind, self._mine = "open", "", False
        self._next: QueueKey | None = None
        self._round: list[str] = []  # the claims that the review screen goes through
        self._asked = 0
        self._stale = True
        self._active = False
        self._keeping = True  # the same list again: keep the selection and the scroll position
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        view.filtered.connect(self._filter)
        view.kind_chosen.connect(self._choose_kind)
        view.mine_toggled.connect(self._only_mine)
        view.opened.connect(self.open)
        view.assigned.connect(self._assign)
        view.more_wanted.connect(self._more)
        session.changed.connect(self._changed)
        session.actor_changed.connect(self._touch)

    # -- when to read

    def show(self, *, active: bool) -> None:
        """Rows are read only while the page is shown."""
        self._active = active
        if active and self._stale:
            self.refresh()

    def _changed(self, changes: Changes) -> None:
        if (
            changes.ids(EntityType.CLAIM)
            or changes.ids(EntityType.ARTICLE)
            or changes.ids(EntityType.EVIDENCE)
        ):
            self._touch()

    def _touch(self) -> None:
        self._stale = True
        self._soon.start(0)

    def refresh(self) -> None:
        if self._active:
            self._read(None)
        session, actor = self._session, self._session.actor
        waiting = QueueFilter(states=dict(_CHIPS)["waiting"], for_reviewer=actor.id if actor else None)

        def read(_: Progress) -> tuple[Badges, QueuePage]:
            queue = session.workspace.queue
            return queue.badges(), queue.page(waiting, None, _BADGE)

        session.runner.run_on_store(read, lambda found: self._badges(*found), session.failed.emit)

    def _read(self, after: QueueKey | None) -> None:
        self._asked += 1
        asked, wanted, session = self._asked, self._wanted(), self._session
        keep, self._keeping = self._keeping and after is None, True
        rows = min(max(_PAGE, len(self._view.model.lines)), _MOST) if keep else _PAGE

        def read(_: Progress) -> tuple[QueuePage, dict[str, str]]:
            page = session.workspace.queue.page(wanted, after, rows)
            graded = [row.claim_id for row in page.rows if row.n_evidence]
            return self._in_context(page), session.workspace.evidence.weakest_grades(graded)

        def on_result(found: tuple[QueuePage, dict[str, str]]) -> None:
            if asked == self._asked:
                self._page(*found, first=after is None, keep=keep)

        session.runner.run_on_store(read, on_result, session.failed.emit)

    def _in_context(self, page: QueuePage) -> QueuePage:
        """Show claims of a few letters (a bare number) with the words around them, as in the list beside the article."""
        workspace = self._session.workspace
        short = [row.claim_id for row in page.rows if not row.statement and len(row.exact) <= SHORT]
        claims = {claim.id: claim for claim in workspace.claims.many(short)}
        texts = {
            article_id: workspace.articles.text(workspace.articles.get(article_id))
            for article_id in {claim.article_id for claim in claims.values()}
        }

        def around(row: QueueRow) -> QueueRow:
            claim = claims.get(row.claim_id)
            if claim is None:
                return row
            spans = [anchor.span for anchor in claim.anchors]
            return replace(row, exact=in_context(texts[claim.article_id], spans))

        return replace(page, rows=tuple(around(row) for row in page.rows))

    def _wanted(self) -> QueueFilter:
        actor = self._session.actor
        return QueueFilter(
            states=dict(_CHIPS)[self._chip],
            kinds=(ClaimKind(self._kind),) if self._kind else (),
            assignee_id=actor.id if self._mine and actor is not None else None,
        )

    # -- results

    def _page(self, page: QueuePage, grades: Mapping[str, str], *, first: bool, keep: bool) -> None:
        self._next = page.next
        self._stale = False
        self._view.show_page(
            [self._line(row, grades) for row in page.rows],
            first=first,
            more=page.next is not None,
            keep=keep,
        )
        if first:
            self._view.show_people(list(self._session.names().items()))

    def _badges(self, badges: Badges, waiting: QueuePage) -> None:
        """Counts for the filters; for the rail, how many claims this person could judge: nobody judges their own."""
        names = {
            "open": self.tr("All open"),
            "waiting": self.tr("Waiting for review"),
            "draft": self.tr("Drafts"),
            "returned": self.tr("Returned"),
            "approved": self.tr("Approved"),
            "closed": self.tr("Closed"),
        }
        counts = {key: sum(badges.by_state.get(state, 0) for state in states) for key, states in _CHIPS}
        number = self._session.words.number
        self._view.show_chips(
            [(key, f"{names[key]}  {number(counts[key])}") for key, _ in _CHIPS], self._chip
        )
        self.waiting.emit(len(waiting.rows), waiting.next is not None)

    def _line(self, row: QueueRow, grades: Mapping[str, str]) -> QueueTableRow:
        words, number = self._session.words, self._session.words.number
        now = self._session.workspace.store.clock()
        flags = []
        if row.changed_after_approval:
            flags.append(self.tr("Changed after approval"))
        if row.n_sources == 1:
            flags.append(self.tr("Based on a single source"))
        if row.n_conflicts:
            flags.append(self.tr("Conflicting values"))
        cells = (
            " ".join((row.statement or row.exact).split()),
            words.of(row.kind),
            state_words(words, row),
            words.age(row.state_since_us, now),
            " ".join(row.article_title.split()),
            person_name(self._session, row.assignee_id),
            number(row.priority) if row.priority else "",
            number(row.n_evidence) if row.n_evidence else "",
            isolate_ltr(grade) if (grade := grades.get(row.claim_id, "")) else "",
            number(row.n_comments) if row.n_comments else "",
        )
        return QueueTableRow(
            row.claim_id, row.article_id, row.kind.value, TONES.get(row.state, ""), cells, " · ".join(flags)
        )

    # -- actions

    def _filter(self, chip: str) -> None:
        self._chip, self._keeping = chip, False
        self._touch()

    def _choose_kind(self, kind: str) -> None:
        self._kind, self._keeping = kind, False
        self._touch()

    def _only_mine(self, mine: bool) -> None:
        self._mine, self._keeping = mine, False
        self._touch()

    def _more(self) -> None:
        if self._next is not None:
            self._read(self._next)

    def _assign(self, claim_ids: list[str], person_id: str) -> None:
        session = self._session
        if claim_ids:
            session.perform(
                lambda actor: session.workspace.review.assign(actor, claim_ids, person_id or None)
            )

    def open(self, claim_id: str) -> None:
        """Open a claim for review, and begin a round through the list as it is now."""
        self._round = [line.id for line in self._view.model.lines]
        self._open(claim_id)

    def _open(self, claim_id: str) -> None:
        self.opened.emit(claim_id, self._position(claim_id))

    def step(self, claim_id: str, by: int) -> None:
        """Open the next or previous claim of the round; one that was decided stays in it, though it left the list."""
        known = set(self._round)
        self._round += [line.id for line in self._view.model.lines if line.id not in known]
        if claim_id not in self._round:
            if self._round:
                self._open(self._round[0])
            return
        at = self._round.index(claim_id) + by
        if 0 <= at < len(self._round):
            self._open(self._round[at])

    def _position(self, claim_id: str) -> str:
        if claim_id not in self._round:
            return ""
        number = self._session.words.number
        at, count = number(self._round.index(claim_id) + 1), number(len(self._round))
        return self.tr("%1 of %2").replace("%1", at).replace("%2", count)
