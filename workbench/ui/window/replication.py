"""Work between laptops: brings the presenters of bundles and conflicts together with the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.bundle import MergeEntry
from workbench.domain.errors import MergeNotUndoable, WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.exchange.formats import FORMATS, Content
from workbench.tasks.progress import Progress
from workbench.ui.actions.table import KIND_ACTIONS
from workbench.ui.presenters.article import ArticlePresenter
from workbench.ui.presenters.bundle_export import BundleExportPresenter
from workbench.ui.presenters.bundle_import import BundleImportPresenter
from workbench.ui.presenters.claim_conflicts import ClaimConflictsPresenter
from workbench.ui.presenters.conflicts import ConflictsPresenter
from workbench.ui.presenters.export_all import ExportAllPresenter
from workbench.ui.state.session import Session
from workbench.ui.window.main_window import MainWindow

_MOST = 999
_STEPS = {"next_claim": 1, "previous_claim": -1}


class ReplicationController(QObject):
    """`explain` gives the sentence for known trouble; `to_field` leads to a field of the selected claim; `settle`
    commits what is typed.
    """

    #: What is to be done to the closed store, giving a sentence for afterwards; what is shown meanwhile; and what must
    #: hold before the store is closed.
    reopen_wanted = Signal(object, str, object)

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        article: ArticlePresenter,
        explain: Callable[[WorkbenchError], str],
        to_field: Callable[[str], None],
        settle: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session, self._window, self._article, self._to_field = session, window, article, to_field
        self.hand_over = BundleExportPresenter(session, window, explain)
        self.export_all = ExportAllPresenter(session, window)
        self.take_in = BundleImportPresenter(session, window, window.theme, window.prose_font, explain)
        self.conflicts = ConflictsPresenter(session, window.conflicts, window, explain)
        self.on_claim = ClaimConflictsPresenter(session, window.article.claim)
        self.on_claim.wanted.connect(self.conflicts.open)
        self.conflicts.counted.connect(self._badge)
        self.conflicts.counted.connect(self.on_claim.counted)
        self.conflicts.shown.connect(lambda: window.go("conflicts"))
        self.conflicts.to_claim.connect(self._lead)
        self.take_in.opening.connect(settle)
        self.take_in.conflicts_wanted.connect(lambda: self.conflicts.open(""))
        self.take_in.brought.connect(self._brought)
        self.take_in.back_confirmed.connect(self._go_back)
        self._field_of = ("", "")  # a claim that is being opened, and the field to lead to
        session.selected.connect(self._arrived)
        window.dropped.connect(self.dropped)
        window.article.dropped.connect(self.dropped)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "export_all": self.export_all.open,
            "hand_over": self.hand_over.open,
            "take_in": self.take_in.ask,
            "merge_back": self.take_in.ask_back,
            "conflicts": lambda: self._window.go("conflicts"),
        }

    def conflict_key(self, name: str) -> bool:
        """An action of claims, taken among the conflicts: digits keep a value, next and previous go on."""
        if name in _STEPS:
            self.conflicts.step(_STEPS[name])
        elif name in KIND_ACTIONS:
            self.conflicts.keep_number(list(KIND_ACTIONS).index(name))
        else:
            return False
        return True

    def start(self) -> None:
        self.conflicts.start()

    def place(self, place: str) -> None:
        """Another place is shown."""
        self.conflicts.show(active=place == "conflicts")
        if place == "conflicts":
            self._window.rail.offer("conflicts", offered=True)

    # -- files

    def dropped(self, paths: Sequence[str]) -> None:
        """Files dropped on the window: the first bundle is looked into, other files are articles."""
        wanted = [Path(path) for path in paths if path]

        def sort(_: Progress) -> tuple[list[Path], list[Path]]:
            readable = FORMATS.reading(Content.BUNDLE)
            bundles = [path for path in wanted if readable.of_file(path) is not None]
            return bundles, [path for path in wanted if path not in bundles]

        def sorted_(found: tuple[list[Path], list[Path]]) -> None:
            bundles, others = found
            if bundles:
                self.take_in.look(bundles[0])
            else:
                self._article.import_files([str(path) for path in others])

        self._session.runner.run_in_pool(sort, sorted_, self._session.trouble.emit)

    # -- after a merge

    def _brought(self, anew: bool) -> None:
        """Show what came: the open article again where much of it is new; the newest where none is open."""
        session = self._session
        if (actor := session.actor) is not None:  # their role may have come with it
            now = next((person for person in session.people() if person.id == actor.id), actor)
            if now != actor:
                session.act_as(now)
        if session.article is None:
            newest = session.workspace.articles.list(limit=1)
            if newest:
                self._article.open(newest[0].article.id)
        elif anew:
            article, mark = session.article.id, session.mark_id
            session.article = None
            self._article.open(article, mark)

    def _go_back(self, entry: MergeEntry) -> None:
        workspace = self._session.workspace
        key = workspace.store.key
        done = self.tr("As it was before “%1”. What was merged lies set aside: %2")

        def work(store: Path) -> str:
            from workbench.services.replication.merge import go_back

            aside = go_back(entry, store, key).set_aside
            return done.replace("%1", f"\u2068{entry.name}\u2069").replace("%2", f"\u2066{aside}\u2069")

        def check() -> None:
            if workspace.merging.undoable() != entry:  # something came in since it was asked
                raise MergeNotUndoable(reason=ReasonCode.WRITTEN_SINCE_MERGE)

        self.reopen_wanted.emit(work, self.tr("Going back to before the merge…"), check)

    # -- conflicts

    def _badge(self, count: int) -> None:
        words = self._session.words
        shown = words.number(min(count, _MOST)) + ("+" if count > _MOST else "")
        self._window.rail.show_count("conflicts", shown if count else "")
        self._window.rail.offer("conflicts", offered=bool(count) or self._window.place == "conflicts")

    def _lead(self, article_id: str, claim_id: str, field: str) -> None:
        """To the claim in its article, at the field."""
        if not article_id:
            return
        self._field_of = (claim_id, field)
        self._article.open(article_id, claim_id)
        self._arrived(self._session.mark_id)

    def _arrived(self, mark_id: str) -> None:
        claim_id, field = self._field_of
        if mark_id and mark_id == claim_id:
            self._field_of = ("", "")
            if field:  # when the place is shown: it takes the keys first
                QTimer.singleShot(0, self, lambda: self._to_field(field))
