"""The articles: chosen and opened, imported from files or a pasted text, exported; the sample article."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.article import Article, ArticleMeta, IncomingArticle
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import Claim
from workbench.domain.progress import CancelledError
from workbench.exchange.formats import FORMATS, PLAIN_TEXT, Content, Format, FormatTable
from workbench.tasks.progress import Progress
from workbench.ui.errors.file_writing import write_file
from workbench.ui.labels.formats import FormatLabels
from workbench.ui.rows.claim_form import ClaimFields
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import DetailsDialog, PasteDialog
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.top_bar import TopBar

_TITLE = 120
#: So many claims come with the article; the others follow in pieces.
_FIRST, _PIECE = 200, 100


class ArticlePresenter(QObject):
    """`ensure_actor` tells whether somebody acts, after asking where nobody does."""

    shown = Signal()
    complete = Signal()  # all claims of the article are there
    working = Signal(str, object)  # sentence, Progress
    finished = Signal()

    def __init__(
        self,
        session: Session,
        bar: TopBar,
        window: QWidget,
        ensure_actor: Callable[[], bool],
        formats: FormatTable = FORMATS,
    ) -> None:
        super().__init__()
        self._formats = formats
        self._session, self._bar, self._window = session, bar, window
        self._ensure_actor = ensure_actor
        self._fields = ClaimFields(session.words)
        self._wanted = ""
        bar.article_chosen.connect(self.open)
        session.changed.connect(self._changed)
        session.opened.connect(self.show_chooser)

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.ARTICLE):
            self.show_chooser()

    def show_chooser(self) -> None:
        articles = self._session.workspace.articles.list()
        opened = self._session.article
        self._bar.show_articles(
            [(summary.article.id, title_of(summary.article)) for summary in articles],
            opened.id if opened is not None else "",
        )

    # -- opening

    def open(self, article_id: str, claim_id: str = "", *, show: bool = True) -> None:
        """Read an article and its claims on the store's thread, then show its page, unless `show` is False."""
        session = self._session
        if session.article is not None and session.article.id == article_id:
            session.select(claim_id or session.selected_id)
            self.shown.emit()
            return
        self._wanted = article_id

        def read(_: Progress) -> tuple[Article, str, list[str], list[Claim]]:
            article = session.workspace.articles.get(article_id)
            text = session.workspace.articles.text(article)
            ids = session.workspace.claims.ids_of_article(article.id)
            return article, text, ids, session.workspace.claims.many(ids[:_FIRST])

        def on_result(found: tuple[Article, str, list[str], list[Claim]]) -> None:
            article, text, ids, claims = found
            if self._wanted == article_id:
                session.open_article(article, text, claims)
                if show:
                    self.shown.emit()
                self._read_on(article_id, ids, _FIRST, claim_id)

        session.runner.run_on_store(read, on_result, session.failed.emit)

    def _read_on(self, article_id: str, ids: Sequence[str], at: int, claim_id: str) -> None:
        """Read the remaining claims in pieces, while the article is shown already."""
        session = self._session
        if claim_id in session.claims:
            session.select(claim_id)
            claim_id = ""
        if at >= len(ids):
            self.complete.emit()
            return

        def on_result(claims: list[Claim]) -> None:
            if session.article is not None and session.article.id == article_id:
                session.add_claims(claims)
                self._read_on(article_id, ids, at + _PIECE, claim_id)

        piece = ids[at : at + _PIECE]
        session.runner.run_on_store(
            lambda _: session.workspace.claims.many(piece), on_result, session.failed.emit
        )

    # -- import

    def ask_import(self) -> None:
        labels = FormatLabels()
        filters = [*labels.filters(self._readable()), labels.all_files()]
        dialog = FileDialog(self._window, self.tr("Import an article"), filters, many=True)
        dialog.filesSelected.connect(self.import_files)
        dialog.open()

    def import_files(self, paths: Sequence[str]) -> None:
        """Import files, each as the format that its name tells, else as text; the first article is opened."""
        if not paths or not self._ensure_actor():
            return
        readable = self._readable()
        chosen = [(path, readable.of_suffix(path) or PLAIN_TEXT) for path in map(Path, paths)]
        texts = [one for one in chosen if one[1].reads is Content.ARTICLE]
        annotated = [one for one in chosen if one[1].reads is Content.ANNOTATIONS]

        def read() -> list[IncomingArticle]:
            return [item for path, format_ in texts for item in format_.read_articles(path, path.name)]

        if texts:
            self._add(read, len(texts))
        if annotated:
            self._add_annotated(annotated)

    def _readable(self) -> FormatTable:
        return self._formats.reading(Content.ARTICLE, Content.ANNOTATIONS)

    def import_sample(self) -> None:
        if not self._ensure_actor():
            return
        sample = files("resources") / "sample"

        def read() -> list[IncomingArticle]:
            meta = ArticleMeta(**json.loads((sample / "article.json").read_text(encoding="utf-8")))
            read = PLAIN_TEXT.read_articles((sample / "article.txt").read_bytes(), "article.txt")
            return [replace(item, meta=meta) for item in read]

        self._add(read, 1)

    def ask_paste(self) -> None:
        dialog = PasteDialog(self._window, "")
        dialog.body.paste()
        dialog.accepted.connect(
            lambda: self.import_text(dialog.body.toPlainText(), dialog.title.text().strip())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_text(self, text: str, title: str = "") -> None:
        if not self._ensure_actor():
            return

        def read() -> list[IncomingArticle]:
            [pasted] = PLAIN_TEXT.read_articles(text.encode("utf-8"), self.tr("pasted text"))
            meta = ArticleMeta(title=title or first_line(pasted.text), language=pasted.meta.language)
            return [replace(pasted, meta=meta, origin="paste")]

        self._add(read, 1)

    def _add(self, read: Callable[[], list[IncomingArticle]], count: int) -> None:
        session, actor = self._session, self._session.actor
        if actor is None:
            return

        def work(progress: Progress) -> tuple[list[str], Changes] | None:
            incoming = read()
            if len(incoming) == 1:
                article, changes = session.workspace.articles.add(actor, incoming[0])
                return [article.id], changes
            return session.workspace.articles.add_many(
                actor,
                iter(incoming),
                progress=lambda done: progress(done, count),
                cancelled=progress.cancelled,
                size=sum(len(one.text.encode()) for one in incoming),
            )

        progress = session.runner.run_on_store(work, self._added, self._import_failed)
        if count > 1:
            self.working.emit(self.tr("Importing %Ln article(s)…", "", count), progress)

    def _add_annotated(self, chosen: Sequence[tuple[Path, Format]]) -> None:
        """Import articles with their claims, evidence and comments, as one change."""
        session, actor = self._session, self._session.actor
        if actor is None:
            return

        def work(progress: Progress) -> tuple[list[str], Changes] | None:
            documents = (found for path, format_ in chosen for found in format_.read_documents(path))
            try:
                return session.workspace.export.import_documents(actor, documents, progress.hook)
            except CancelledError:
                return None

        progress = session.runner.run_on_store(work, self._added, self._import_failed)
        self.working.emit(self.tr("Importing annotated articles…"), progress)

    def _added(self, result: tuple[list[str], Changes] | None) -> None:
        self.finished.emit()
        if result is not None and result[1].touched:
            self._session.announce(result)
            if result[0]:
                self.open(result[0][0])
        elif result is not None:
            self._session.succeeded.emit(self.tr("All of it is here already. Nothing was changed."))

    def _import_failed(self, error: BaseException) -> None:
        self.finished.emit()
        self._session.failed.emit(error)

    # -- details

    def ask_details(self) -> None:
        """Ask for the details of the open article; each field is committed by itself."""
        article = self._session.article
        if article is None:
            return
        dialog = DetailsDialog(self._window)
        dialog.fields.show_fields(article.id, self._fields.of_article(article.meta))
        dialog.fields.committed.connect(self._detail)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _detail(self, article_id: str, name: str, value: str) -> None:
        session = self._session
        values: dict[str, str] = {name: value.strip()}
        meta = replace(session.workspace.articles.get(article_id).meta, **values)
        session.perform(lambda actor: session.workspace.articles.edit_meta(actor, article_id, meta))

    # -- export

    def ask_export(self) -> None:
        article = self._session.article
        if article is None:
            return
        filters = FormatLabels().filters(self._writable())
        dialog = FileDialog(self._window, self.tr("Export annotated JSON"), filters, save=True)
        dialog.selectFile(f"{article.id[-8:]}{filters[0].suffixes[0]}")
        dialog.fileSelected.connect(lambda path: self.export(path, dialog.chosen_format()))
        dialog.open()

    def _writable(self) -> FormatTable:
        return FormatTable([one for one in self._formats.writing(Content.ANNOTATIONS) if not one.several])

    def export(self, path: str, format_name: str) -> None:
        """Write the open article to `path` in a format that holds one."""
        session, article = self._session, self._session.article
        if article is None:
            return
        article_id, target, chosen = article.id, Path(path), self._writable().named(format_name)

        def work(_: Progress) -> Path:
            write_file(target, session.workspace.export.file_parts(chosen, [article_id]))
            return target

        def done(written: Path) -> None:
            session.succeeded.emit(self.tr("Exported to “%1”").replace("%1", str(written)))

        session.runner.run_on_store(work, done, session.failed.emit)


def first_line(text: str) -> str:
    """The first line that is not empty, cut to a title's length."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line[:_TITLE]


def title_of(article: Article) -> str:
    return " ".join(article.meta.title.split()) or article.id[-8:]
