"""The source pane beside the article: opened from evidence, library or palette, it follows the selected claim."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import CLOSED
from workbench.domain.errors import NotFound, WorkbenchError
from workbench.domain.evidence import Evidence, Stance
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.services.evidence.snapshot_text import passage
from workbench.tasks.progress import Progress
from workbench.text.isolates import isolate_ltr
from workbench.ui.rows.claim_details import source_title
from workbench.ui.state.session import Session
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.views.article_view import Highlight

_CHOICES = 100


class SourcePanePresenter(QObject):
    wanted = Signal()  # there is no source to show: one is to be chosen or added first
    evidence_chosen = Signal(str)

    def __init__(self, session: Session, page: ArticlePage) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._reader = page.beside
        self.source_id, self._text = "", ""
        self._failed = ""
        self._reader.cite.connect(lambda stance: self.cite(Stance(stance)))
        self._reader.closed.connect(self.close)
        self._reader.chosen.connect(self.open)
        self._reader.view.highlight_activated.connect(self.evidence_chosen)
        session.selected.connect(lambda _: self._follow())
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)

    @property
    def open_now(self) -> bool:
        return not self._reader.isHidden()

    # -- opening

    def toggle(self) -> None:
        """Close the reader, or open it on the best source: the claim's, else the newest that has a copy."""
        if self.open_now:
            self.close()
            return
        best = self._of_claim() or [source.id for source in self._readable()]
        if best:
            self.open(best[0])
            self._reader.focus()
        else:
            self.wanted.emit()

    def open(self, source_id: str) -> None:
        """Show the text of a source's saved copy; decoding is done off the window's thread."""
        if not source_id:
            return
        session = self._session
        try:
            source = session.workspace.sources.get(source_id)
        except NotFound as error:
            session.failed.emit(error)
            return
        self._page.show_beside(visible=True)
        self._show_choices(source)
        if source.id == self.source_id and not self._failed:
            self._mark()
            return
        self.source_id, self._text, self._failed = source.id, "", ""
        self._reader.show_message(self.tr("Reading the saved copy…"), "")
        self._hint()

        def on_result(text: str) -> None:
            if source.id == self.source_id:
                self._text = text
                self._reader.show_text(text)
                self._mark()

        def on_error(error: BaseException) -> None:
            if isinstance(error, WorkbenchError):
                self._refuse(source)
            else:
                session.failed.emit(error)

        session.runner.run_on_store(
            lambda _: session.workspace.source_texts.text(source), on_result, on_error
        )

    def _refuse(self, source: Source) -> None:
        if source.id != self.source_id:
            return
        self._failed = source.id
        if source.snapshot is None:
            title = self.tr("Only the address is kept")
            text = self.tr("A saved page or a text file, added as a source, can be read here.")
        else:
            title = self.tr("This copy is not a text")
            text = self.tr(
                "“%1” is kept as it is. To quote from it, link it as evidence and type the words."
            ).replace("%1", source.snapshot.file_name or source_title(source))
        self._reader.show_message(title, text)
        self._hint()

    def close(self) -> None:
        self._page.show_beside(visible=False)
        self._page.view.setFocus()

    def _opened(self) -> None:
        if self._session.article is None:
            self._page.show_beside(visible=False)

    def _readable(self) -> list[Source]:
        found = self._session.workspace.sources.list(limit=_CHOICES)
        return [source for source in found if source.snapshot is not None]

    def _show_choices(self, chosen: Source) -> None:
        found = {source.id: source for source in (*self._readable(), chosen)}
        self._reader.show_sources([(s.id, source_title(s)) for s in found.values()], chosen.id)

    # -- following the claim

    def _evidence(self) -> list[Evidence]:
        claim = self._session.claim()
        return self._session.workspace.evidence.of_claim(claim.id) if claim is not None else []

    def _of_claim(self) -> list[str]:
        """The sources of the claim's evidence that have a saved copy."""
        session = self._session
        found = dict.fromkeys(piece.source_id for piece in self._evidence())
        return [key for key in found if session.workspace.sources.get(key).snapshot is not None]

    def _follow(self) -> None:
        """Another claim is selected: highlight its passages; where its evidence is in other sources, show one of them."""
        if not self.open_now:
            return
        sources = self._of_claim()
        if sources and self.source_id not in sources:
            self.open(sources[0])
        else:
            self._mark()

    def _changed(self, changes: Changes) -> None:
        if self.open_now and (changes.ids(EntityType.EVIDENCE) or changes.ids(EntityType.SOURCE)):
            self._mark()

    def _mark(self) -> None:
        """Highlight the claim's passages in the source, and scroll to the first."""
        view, session, claim = self._reader.view, self._session, self._session.claim()
        found: list[tuple[Span, Evidence]] = []
        for piece in self._evidence():
            span = passage(piece, self._text) if piece.source_id == self.source_id else None
            if span is not None:
                found.append((span, piece))
        found.sort(key=lambda entry: entry[0])
        kind = claim.kind.value if claim is not None else "other"
        marks = [
            Highlight(piece.id, (span,), kind, "draft", session.words.of(piece.details.stance), "", "")
            for span, piece in found
        ]
        view.set_highlights(marks)
        view.set_active(found[0][1].id if found else None)
        if found:
            view.scroll_to(found[0][0])
        self._hint()

    def _hint(self) -> None:
        claim = self._session.claim()
        if claim is None or claim.state in CLOSED:
            self._reader.enable(ready=False, hint=self.tr("Choose a claim first"))
            return
        keys = self.tr("Select a passage, then %1 or %2")
        keys = keys.replace("%1", isolate_ltr("E")).replace("%2", isolate_ltr("1–3"))
        self._reader.enable(ready=bool(self._text), hint=keys)

    # -- citing

    def can_cite(self) -> bool:
        return self.open_now and self._reader.make.isEnabled()

    def cite(self, stance: Stance | None = None) -> None:
        """Make the selected passage evidence of the selected claim."""
        session, claim = self._session, self._session.claim()
        span = self._reader.view.selection()
        if claim is None or span is None or not self.source_id or session.actor is None:
            return
        chosen = stance or Stance(str(self._reader.stance.currentData()))
        claim_id, source_id, actor = claim.id, self.source_id, session.actor

        def work(_: Progress) -> tuple[Evidence, Changes]:
            return session.workspace.source_texts.cite(actor, claim_id, source_id, span, chosen)

        def done(result: tuple[Evidence, Changes]) -> None:
            self._reader.view.clear_selection()
            session.announce(result)
            words = " ".join(result[0].details.quote.split())
            session.succeeded.emit(self.tr("Linked as evidence: “%1”").replace("%1", words))

        session.runner.run_on_store(work, done, session.failed.emit)
