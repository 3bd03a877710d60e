"""Conflicts: how many there are, side by side, settled one by one or by a rule; only a supervisor settles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.article import Article
from workbench.domain.bundle import ConflictSummary
from workbench.domain.changes import Changes
from workbench.domain.conflict import Conflict, ConflictSide
from workbench.domain.errors import NotFound, RoleMissing, WorkbenchError
from workbench.domain.person import Role
from workbench.domain.reasons import RestrictedAction
from workbench.tasks.progress import Progress
from workbench.ui.actions.action_table import KIND_ACTIONS
from workbench.ui.rows.claim_details import person_name
from workbench.ui.rows.conflicts import ConflictRows
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.state.session import Session
from workbench.ui.views.conflicts_page import ConflictsPage
from workbench.ui.views.rule_dialog import RuleChoiceRow, RuleDialog

#: So many choices of a rule are shown one by one.
_SHOWN = 300
_STEPS = {"next_claim": 1, "previous_claim": -1}


class ConflictsPresenter(PagePresenter):
    """`explain` gives the sentence for a known error."""

    counted = Signal(int)
    shown = Signal()  # the page is asked for
    to_claim = Signal(str, str, str)  # article, claim, field ("" for none)

    def __init__(
        self, session: Session, page: ConflictsPage, window: QWidget, explain: Callable[[WorkbenchError], str]
    ) -> None:
        super().__init__()
        self._session, self._page, self._window, self._explain = session, page, window, explain
        self._show = ConflictRows(session.words, lambda person: person_name(session, person))
        self._summaries: dict[str, ConflictSummary] = {}
        self._chosen = ""
        self._active = False
        self._asked = 0
        self._soon = QTimer(page)  # it goes with what it would fill
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        page.chosen.connect(self.choose)
        page.kept.connect(self.keep)
        page.kept_to_edit.connect(self._keep_to_edit)
        page.rule_wanted.connect(self.ask_rule)
        page.article_wanted.connect(self._to_article)
        session.changed.connect(self._changed)
        session.actor_changed.connect(self._reload)

    # -- when to read

    def start(self) -> None:
        """Count what is there; call when there is a store."""
        self._soon.start(0)

    def show(self, *, active: bool) -> None:
        """Conflicts are read only while the page is shown."""
        self._active = active
        if active:
            self.refresh()

    def _changed(self, _: Changes) -> None:
        self._soon.start(0)  # counting is fast: it reads only the conflicts

    def refresh(self) -> None:
        session = self._session
        self._asked += 1
        asked, active = self._asked, self._active

        def read(_: Progress) -> tuple[int, Sequence[ConflictSummary]]:
            conflicts = session.workspace.conflicts
            return conflicts.count(), conflicts.summaries() if active else ()

        def on_result(found: tuple[int, Sequence[ConflictSummary]]) -> None:
            if asked == self._asked:
                self._take(*found, listed=active)

        session.runner.run_on_store(read, on_result, session.failed.emit)

    def _take(self, count: int, summaries: Sequence[ConflictSummary], *, listed: bool) -> None:
        self.counted.emit(count)
        if not listed:
            return
        order = list(self._summaries)
        at = order.index(self._chosen) if self._chosen in order else 0
        self._summaries = {summary.conflict.id: summary for summary in summaries}
        self._list()
        ids = list(self._summaries)
        if ids:  # after one is settled, show the next one
            self.choose(self._chosen if self._chosen in self._summaries else ids[min(at, len(ids) - 1)])
        else:
            self._chosen = ""

    def _reload(self) -> None:
        """Another person acts: show what they may do."""
        if self._active:
            self._list()
            self.choose(self._chosen)

    def _list(self) -> None:
        rows = self._show.rows(self._summaries.values())
        count = self.tr("%Ln field(s) in conflict", "", len(self._summaries)) if self._summaries else ""
        self._page.show_list(
            rows, lambda key: self._show.row(self._summaries[key]), count, why_not=self._why_not()
        )

    # -- one of them

    def choose(self, conflict_id: str) -> None:
        """Show one; the article's text is read first where a value is a passage of it."""
        summary = self._summaries.get(conflict_id)
        if summary is None:
            return
        self._chosen = conflict_id
        if not self._show.wants_text(summary.conflict):
            self._sheet(summary, "")
            return
        session = self._session

        def read(_: Progress) -> str:
            article: Article = session.workspace.articles.get(summary.article_id)
            return session.workspace.articles.text(article)

        def on_result(text: str) -> None:
            if self._chosen == conflict_id:
                self._sheet(summary, text)

        def on_error(error: BaseException) -> None:
            if isinstance(error, NotFound):
                on_result("")  # a selection may have brought the claim without its article
            else:
                session.failed.emit(error)

        session.runner.run_on_store(read, on_result, on_error)

    def _sheet(self, summary: ConflictSummary, text: str) -> None:
        own = self._session.workspace.store.device_id
        self._page.show_sheet(self._show.sheet(summary, text, own, self._why_not()))

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) conflict of the list."""
        ids = list(self._summaries)
        if ids:
            at = ids.index(self._chosen) + by if self._chosen in ids else 0
            self.choose(ids[at % len(ids)])

    def open(self, conflict_id: str) -> None:
        """Show the page, with this conflict chosen."""
        self._chosen = conflict_id or self._chosen
        self.shown.emit()

    # -- settling

    def _why_not(self) -> str:
        """Why the person who acts may not settle, or ""."""
        actor = self._session.actor
        if actor is None:
            return self.tr("Choose your name first")
        if actor.role is Role.SUPERVISOR:
            return ""
        error = RoleMissing(person=actor.name, action=RestrictedAction.SETTLE_CONFLICT, role=Role.SUPERVISOR)
        return self._explain(error)

    def run_action(self, name: str) -> bool:
        """The actions of claims, among the conflicts: digits keep a value, next and previous go on."""
        if name in _STEPS:
            self.step(_STEPS[name])
        elif name in KIND_ACTIONS:
            self.keep_number(list(KIND_ACTIONS).index(name))
        else:
            return False
        return True

    def keep_number(self, at: int) -> None:
        """Settle the shown conflict with the side of this number, by key."""
        summary = self._summaries.get(self._chosen)
        if summary is not None and at < len(summary.conflict.sides):
            self.keep(self._chosen, summary.conflict.sides[at].event_id)

    def keep(self, conflict_id: str, side_id: str) -> None:
        self._keep(conflict_id, side_id, to_edit=False)

    def _keep_to_edit(self, conflict_id: str, side_id: str) -> None:
        self._keep(conflict_id, side_id, to_edit=True)

    def _keep(self, conflict_id: str, side_id: str, *, to_edit: bool) -> None:
        session, summary = self._session, self._summaries.get(conflict_id)
        if summary is None:
            return

        def done() -> None:
            session.succeeded.emit(self.tr("Resolved: %1").replace("%1", self._show.title(summary)))
            if to_edit:
                self._lead(summary)

        session.perform_on_store(
            lambda actor: session.workspace.conflicts.decide(actor, conflict_id, side_id), done
        )

    def _to_article(self, conflict_id: str) -> None:
        summary = self._summaries.get(conflict_id)
        if summary is not None:
            self._lead(summary)

    def _lead(self, summary: ConflictSummary) -> None:
        self.to_claim.emit(summary.article_id, summary.claim_id, self._show.form_field(summary.conflict))

    # -- by a rule

    def ask_rule(self) -> None:
        summaries = list(self._summaries.values())
        if not summaries or self._why_not():
            return
        chosen = self._summaries.get(self._chosen)
        own = self._session.workspace.store.device_id
        dialog = RuleDialog(
            self._window,
            self._show.rules(),
            self._show.people(summaries),
            self._show.devices(summaries, own),
            self._show.scopes(summaries, chosen),
        )
        dialog.asked.connect(lambda *asked: self._preview(dialog, *asked))
        dialog.accepted.connect(
            lambda: self._settle(dialog.rule, dialog.chosen_whose(), str(dialog.scope.currentData() or ""))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.start()

    def _only(self, scope: str) -> list[str] | None:
        """The conflicts of one article, or None for all."""
        return (
            [key for key, summary in self._summaries.items() if summary.article_id == scope]
            if scope
            else None
        )

    def _preview(self, dialog: RuleDialog, rule: str, whose: str, scope: str) -> None:
        session, only = self._session, self._only(scope)

        def read(_: Progress) -> Sequence[tuple[Conflict, ConflictSide]]:
            from workbench.services.replication.conflicts import ResolutionRule

            return session.workspace.conflicts.chosen_by(ResolutionRule(rule), whose, only)

        def on_result(found: Sequence[tuple[Conflict, ConflictSide]]) -> None:
            if dialog.isVisible() and (rule, whose) == (dialog.rule, dialog.chosen_whose()):
                self._show_chosen(dialog, found, only)

        def on_error(error: BaseException) -> None:
            if isinstance(error, WorkbenchError):  # nobody to follow was chosen yet
                dialog.show_chosen([], self._explain(error), any_settled=False)
            else:
                session.failed.emit(error)

        session.runner.run_on_store(read, on_result, on_error)

    def _show_chosen(
        self, dialog: RuleDialog, found: Sequence[tuple[Conflict, ConflictSide]], only: Sequence[str] | None
    ) -> None:
        settled = {conflict.id: side for conflict, side in found}
        lines = []
        for key in list(only if only is not None else self._summaries)[:_SHOWN]:
            summary, side = self._summaries[key], settled.get(key)
            value = self._show.one_line(summary.conflict, side.value) if side is not None else ""
            who = person_name(self._session, side.author_id) if side is not None else ""
            lines.append(RuleChoiceRow(self._show.what(summary), value, who))
        total = len(only if only is not None else self._summaries)
        numbers = self._session.words.number
        count = self.tr("Resolved by this rule: %1 · still open: %2").replace("%1", numbers(len(settled)))
        count = count.replace("%2", numbers(total - len(settled)))
        dialog.show_chosen(lines, count, any_settled=bool(settled))

    def _settle(self, rule: str, whose: str, scope: str) -> None:
        from workbench.services.replication.conflicts import ResolutionRule

        session, only = self._session, self._only(scope)
        session.perform_on_store(
            lambda actor: session.workspace.conflicts.decide_by_rule(actor, ResolutionRule(rule), whose, only)
        )
