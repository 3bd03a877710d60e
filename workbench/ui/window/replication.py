"""The controller of replication: bundles out and in, the roll-back of a merge, and the count of conflicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from workbench.domain.bundle import MergeEntry
from workbench.domain.errors import MergeNotUndoable, WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.exchange.formats import FORMATS, Content
from workbench.tasks.progress import Progress
from workbench.text.isolates import isolate, isolate_ltr
from workbench.ui.presenters.article import ArticlePresenter
from workbench.ui.presenters.bundle_export import BundleExportPresenter
from workbench.ui.presenters.bundle_import import BundleImportPresenter
from workbench.ui.presenters.claim_conflicts import ClaimConflictsPresenter
from workbench.ui.presenters.conflicts import ConflictsPresenter
from workbench.ui.presenters.export_all import ExportAllPresenter
from workbench.ui.state.flow_requests import FlowRequests
from workbench.ui.state.session import Session
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.pages import CONFLICTS

_MOST = 999


class ReplicationController(QObject):
    """`article` opens articles and imports files, `explain` gives the sentence for a known error, `settle` commits what is
    typed.
    """

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        requests: FlowRequests,
        article: ArticlePresenter,
        conflicts: ConflictsPresenter,
        explain: Callable[[WorkbenchError], str],
        settle: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session, self._window, self._requests, self._article = session, window, requests, article
        theme, font = window.appearance.theme, window.appearance.quotation_font()
        self.bundle_export = BundleExportPresenter(session, window, explain)
        self.export_all = ExportAllPresenter(session, window)
        self.bundle_import = BundleImportPresenter(session, window, theme, font, explain)
        self.on_claim = ClaimConflictsPresenter(session, window.article.claim)
        self.on_claim.wanted.connect(conflicts.open)
        conflicts.counted.connect(self._show_count)
        conflicts.counted.connect(self.on_claim.counted)
        self.bundle_import.opening.connect(settle)
        self.bundle_import.conflicts_wanted.connect(lambda: conflicts.open(""))
        self.bundle_import.brought.connect(self._show_merged)
        self.bundle_import.back_confirmed.connect(self._roll_back)
        window.page_shown.connect(self._offer_shown)
        window.dropped.connect(self.open_dropped)
        window.article.dropped.connect(self.open_dropped)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "export_all": self.export_all.open,
            "hand_over": self.bundle_export.open,
            "take_in": self.bundle_import.ask,
            "merge_back": self.bundle_import.confirm_rollback,
        }

    def _offer_shown(self, page: str) -> None:
        """The conflicts stay on the rail while they are shown, also without any left."""
        if page == CONFLICTS.name:
            self._window.rail.offer(CONFLICTS.name, offered=True)

    # -- files

    def open_dropped(self, paths: Sequence[str]) -> None:
        """Files dropped on the window: inspect the first bundle; without one, import the files as articles."""
        files = [Path(path) for path in paths if path]

        def find_bundles(_: Progress) -> list[Path]:
            readable = FORMATS.reading(Content.BUNDLE)
            return [path for path in files if readable.of_file(path) is not None]

        def on_result(bundles: list[Path]) -> None:
            if bundles:
                self.bundle_import.look(bundles[0])
            else:
                self._article.import_files([str(path) for path in files])

        self._session.runner.run_in_pool(find_bundles, on_result, self._session.failed.emit)

    # -- after a merge

    def _show_merged(self, reopen: bool) -> None:
        """Show what a merge brought: the open article again with `reopen`; the newest article where none is open."""
        session = self._session
        if (actor := session.actor) is not None:  # their role may have come with it
            now = next((person for person in session.people() if person.id == actor.id), actor)
            if now != actor:
                session.act_as(now)
        if session.article is None:
            newest = session.workspace.articles.list(limit=1)
            if newest:
                self._article.open(newest[0].article.id)
        elif reopen:
            article, mark = session.article.id, session.selected_id
            session.article = None
            self._article.open(article, mark)

    def _roll_back(self, entry: MergeEntry) -> None:
        workspace = self._session.workspace
        key = workspace.store.key
        done = self.tr("The store is as it was before “%1”. The merged store is kept at: %2")

        def work(store: Path) -> str:
            from workbench.services.replication.merge import undo_merge

            aside = undo_merge(entry, store, key).set_aside
            return done.replace("%1", isolate(entry.name)).replace("%2", isolate_ltr(str(aside)))

        def check() -> None:
            if workspace.merging.undoable() != entry:  # something came in since it was asked
                raise MergeNotUndoable(reason=ReasonCode.WRITTEN_SINCE_MERGE)

        self._requests.reopen.emit(work, self.tr("Rolling the merge back…"), check)

    # -- conflicts

    def _show_count(self, count: int) -> None:
        words = self._session.words
        shown = words.number(min(count, _MOST)) + ("+" if count > _MOST else "")
        self._window.rail.show_count(CONFLICTS.name, shown if count else "")
        self._window.rail.offer(CONFLICTS.name, offered=bool(count) or self._window.page == CONFLICTS.name)
