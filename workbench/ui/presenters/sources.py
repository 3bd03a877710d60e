"""The library of sources: listed and searched, added, described, with the text of the saved copy."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import NotFound, WorkbenchError
from workbench.domain.person import Person
from workbench.domain.source import Source
from workbench.tasks.progress import Progress
from workbench.text.folding import fold_word
from workbench.text.isolates import isolate
from workbench.ui.rows.claim_details import source_title
from workbench.ui.rows.claim_form import ClaimFields, source_with
from workbench.ui.state.location import Location
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import UrlDialog
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.sources_page import SourceRow, SourcesPage


class SourcesPresenter(PagePresenter):
    reading = Signal(str)  # a source to be read beside the article

    def __init__(self, session: Session, page: SourcesPage) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._fields = ClaimFields(session.words)
        self._chosen, self._wanted, self._active, self._stale = "", "", False, True
        page.chosen.connect(self._choose)
        page.searched.connect(self._search)
        page.add_file.connect(self.ask_file)
        page.add_url.connect(self.ask_url)
        page.form.committed.connect(self._field)
        page.beside_wanted.connect(lambda: self.reading.emit(self._chosen))
        session.changed.connect(self._changed)

    def show(self, *, active: bool) -> None:
        self._active = active
        if active and self._stale:
            self._refresh()

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.SOURCE):
            self._stale = True
            if self._active:
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        rows = [self._row(source) for source in self._session.workspace.sources.list()]
        wanted = fold_word(self._wanted).casefold()
        found = [row for row in rows if wanted in row.haystack]
        if self._chosen not in {row.id for row in found}:
            self._chosen = found[0].id if found else ""
        self._page.show_sources(found, self._chosen, any_at_all=bool(rows))
        self._detail()

    def _row(self, source: Source) -> SourceRow:
        details = source.details
        kind = self._session.words.of(details.kind) if details.kind is not None else ""
        where = details.publisher or details.container_title or details.url
        copy = self.tr("saved copy") if source.snapshot is not None else self.tr("address only")
        detail = " · ".join(part for part in (kind, where, copy) if part)
        folded = fold_word(f"{source_title(source)} {details.author} {where} {details.url}").casefold()
        return SourceRow(source.id, source_title(source), detail, folded)

    def settle(self) -> None:
        self._page.form.flush()

    def location(self, page: str) -> Location:
        return Location(page, source_id=self._chosen)

    def go_to(self, location: Location) -> None:
        if location.source_id:
            self.choose(location.source_id)

    @property
    def chosen(self) -> str:
        """The source that is shown, or ""."""
        return self._chosen

    def choose(self, source_id: str) -> None:
        """Show this source of the library."""
        self._chosen, self._wanted, self._stale = source_id, "", True
        self._page.search.clear()
        if self._active:
            self._refresh()

    def _search(self, text: str) -> None:
        self._wanted = text
        self._refresh()

    def _choose(self, source_id: str) -> None:
        if source_id != self._chosen:
            self._chosen = source_id
            self._detail()

    def _detail(self) -> None:
        if not self._chosen:
            return
        try:
            source = self._session.workspace.sources.get(self._chosen)
        except NotFound:
            return
        self._page.form.show_fields(source.id, self._fields.of_source(source))
        if source.snapshot is None:
            self._page.show_snapshot("", None, self.tr("Only the address is kept; there is no saved copy."))
            return
        self._page.show_snapshot(self._about(source), None, self.tr("Reading the saved copy…"))
        session = self._session
        session.runner.run_on_store(
            lambda _: session.workspace.source_texts.text(source),
            lambda text: self._show_text(source, text),
            lambda error: self._no_text(source, error),
        )

    def _about(self, source: Source) -> str:
        words, snapshot = self._session.words, source.snapshot
        if snapshot is None:
            return ""
        size = self.tr("%1 kB").replace("%1", words.number(max(1, snapshot.size // 1000)))
        parts = (snapshot.file_name, snapshot.media_type, size, words.day(snapshot.captured_us))
        return self.tr("Saved copy") + ": " + " · ".join(isolate(part) for part in parts if part)

    def _show_text(self, source: Source, text: str) -> None:
        if source.id == self._chosen:
            self._page.show_snapshot(self._about(source), text, readable=True)

    def _no_text(self, source: Source, error: BaseException) -> None:
        """Say that a saved copy is not text. That is no error: the copy is kept as it is."""
        if not isinstance(error, WorkbenchError):
            self._session.failed.emit(error)
        elif source.id == self._chosen:
            kept = self.tr("This copy is not a text; it is kept as it is.")
            self._page.show_snapshot(self._about(source), None, kept)

    def _field(self, source_id: str, name: str, value: str) -> None:
        session = self._session
        details = source_with(session.workspace.sources.get(source_id).details, name, value)
        if (
            session.perform(lambda actor: session.workspace.sources.edit(actor, source_id, details))
            is not None
        ):
            self._page.form.typed.emit(source_id, name, None)

    def ask_file(self) -> None:
        dialog = FileDialog(self._page, self.tr("Choose the file of the source"), many=True)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    def add_files(self, paths: list[str]) -> None:
        session, actor = self._session, self._session.actor
        if actor is None:
            return
        for path in paths:
            session.runner.run_on_store(
                partial(_add_file, session, actor, Path(path)),
                self._added,
                session.failed.emit,
            )

    def _added(self, result: tuple[Source, Changes]) -> None:
        self._chosen = result[0].id
        self._session.announce(result)

    def ask_url(self) -> None:
        UrlDialog(self._page).ask(self.add_url)

    def add_url(self, url: str, title: str) -> None:
        session = self._session
        result = session.perform(lambda actor: session.workspace.sources.add_url(actor, url, title))
        if result is not None:
            self._chosen = result[0].id
            self._refresh()


def _add_file(session: Session, actor: Person, path: Path, _: Progress) -> tuple[Source, Changes]:
    return session.workspace.sources.add_file(actor, path)
