"""The evidence of the selected claim: linked from the library, a file or a URL, given a stance, withdrawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import CLOSED
from workbench.domain.errors import WorkbenchError
from workbench.domain.evidence import Evidence, Stance
from workbench.services.evidence.sources import NewSource
from workbench.ui.rows.claim_details import evidence_rows, source_title
from workbench.ui.state.session import Session
from workbench.ui.views.claim_panel import ClaimPanel
from workbench.ui.views.dialogs import SourceDialog, StanceDialog, UrlDialog
from workbench.ui.views.file_dialog import FileDialog

_TAB = 1


class EvidencePresenter(QObject):
    reading = Signal(str)  # a source to be read beside the article

    def __init__(self, session: Session, panel: ClaimPanel) -> None:
        super().__init__()
        self._session, self._panel = session, panel
        view = panel.evidence
        view.add_existing.connect(self.pick)
        view.add_file.connect(self.ask_file)
        view.add_url.connect(self.ask_url)
        view.stance_chosen.connect(self._stance)
        view.withdrawn.connect(self._withdraw)
        view.read.connect(self._read)
        session.selected.connect(lambda _: self.show())
        session.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if any(changes.ids(kind) for kind in (EntityType.EVIDENCE, EntityType.SOURCE, EntityType.CLAIM)):
            self.show()

    def show(self) -> None:
        claim = self._session.claim()
        if claim is None:
            return
        rows = evidence_rows(self._session, claim.id)
        self._panel.evidence.show_evidence(rows, editable=claim.state not in CLOSED)

    def open_menu(self) -> None:
        self._panel.tabs.setCurrentIndex(_TAB)
        self._panel.evidence.open_menu()

    def focus(self) -> None:
        """Show the evidence and give the keys to the button that links more."""
        self.show_tab()
        self._panel.evidence.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stances_shown(self) -> list[tuple[str, str]]:
        return [(stance.value, self._session.words.of(stance)) for stance in Stance]

    def pick(self) -> None:
        """Choose a source of the library."""
        found = [(s.id, source_title(s)) for s in self._session.workspace.sources.list()]
        dialog = SourceDialog(self._panel, found, self.stances_shown())
        dialog.accepted.connect(
            lambda: self.link(
                dialog.chosen(), Stance(dialog.stance.currentData()), dialog.quote.toPlainText()
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_file(self) -> None:
        dialog = FileDialog(self._panel, self.tr("Choose the file of the source"))
        dialog.fileSelected.connect(self.add_file)
        dialog.open()

    def add_file(self, path: str) -> None:
        """Read the file off the window's thread, then ask what it says about the claim: both are kept in one step."""
        session = self._session
        session.runner.run_in_pool(
            lambda _: session.workspace.sources.from_file(Path(path)), self._ask_stance, session.failed.emit
        )

    def ask_url(self) -> None:
        UrlDialog(self._panel).ask(self.add_url)

    def add_url(self, url: str, title: str) -> None:
        session = self._session
        try:
            source = session.workspace.sources.from_url(url, title)
        except WorkbenchError as error:
            session.failed.emit(error)
            return
        self._ask_stance(source)

    def _ask_stance(self, source: NewSource) -> None:
        dialog = StanceDialog(self._panel, source.details.title, self.stances_shown())
        dialog.accepted.connect(
            lambda: self.link(source, Stance(dialog.stance.currentData()), dialog.quote.toPlainText())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def link(self, source: str | NewSource, stance: Stance, quote: str = "") -> None:
        """Link a source of the library, or one that comes with it; the quote is looked for off the window's thread."""
        session = self._session
        claim = session.claim()
        if claim is None or not source:
            return
        claim_id = claim.id
        session.perform_on_store(
            lambda actor: session.workspace.evidence.link(actor, claim_id, source, stance, quote.strip())
        )

    def _piece(self, evidence_id: str) -> Evidence | None:
        claim = self._session.claim()
        pieces = self._session.workspace.evidence.of_claim(claim.id) if claim is not None else []
        return next((piece for piece in pieces if piece.id == evidence_id), None)

    def _stance(self, evidence_id: str, stance: str) -> None:
        session, piece = self._session, self._piece(evidence_id)
        if piece is not None:
            details = replace(piece.details, stance=Stance(stance))
            session.perform(lambda actor: session.workspace.evidence.edit(actor, evidence_id, details))

    def _read(self, evidence_id: str) -> None:
        piece = self._piece(evidence_id)
        if piece is not None:
            self.reading.emit(piece.source_id)

    def show_tab(self) -> None:
        """Show the tab of the evidence."""
        self._panel.tabs.setCurrentIndex(_TAB)

    def _withdraw(self, evidence_id: str) -> None:
        session = self._session
        session.perform(lambda actor: session.workspace.evidence.withdraw(actor, evidence_id))
