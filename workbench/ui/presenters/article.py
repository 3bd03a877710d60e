"""Articles: choose and open one, import files or a pasted text, open the sample, export."""

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
from workbench.exchange.articles.plain_text import read_text
from workbench.tasks.progress import Progress
from workbench.ui.errors.file_writing import write_file
from workbench.ui.rows.claim_form import ClaimFields
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import DetailsDialog, PasteDialog
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.top_bar import TopBar

_TITLE = 120
#: So many claims come with the article; the others follow in pieces.
_FIRST, _PIECE = 200, 100


class ArticlePresenter(QObject):
    """`ensure_actor` gives the first person of a store when work begins."""

    shown = Signal()
    complete = Signal()  # all claims of the article are there
    working = Signal(str, object)  # sentence, Progress
    finished = Signal()

    def __init__(
        self, session: Session, bar: TopBar, window: QWidget, ensure_actor: Callable[[], bool]
    ) -> None:
        super().__init__()
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

    def open(self, article_id: str, claim_id: str = "") -> None:
        """Read an article and its claims on the store's thread, then show it."""
        session = self._session
        if session.article is not None and session.article.id == article_id:
            session.select(claim_id or session.mark_id)
            self.shown.emit()
            return
        self._wanted = article_id

        def read(_: Progress) -> tuple[Article, str, list[str], list[Claim]]:
            article = session.workspace.articles.get(article_id)
            text = session.workspace.articles.text(article)
            ids = session.workspace.claims.ids_of_article(article.id)
            return article, text, ids, session.workspace.claims.many(ids[:_FIRST])

        def arrived(found: tuple[Article, str, list[str], list[Claim]]) -> None:
            article, text, ids, claims = found
            if self._wanted == article_id:
                session.open_article(article, text, claims)
                self.shown.emit()
                self._read_on(article_id, ids, _FIRST, claim_id)

        session.runner.run_on_store(read, arrived, session.trouble.emit)

    def _read_on(self, article_id: str, ids: Sequence[str], at: int, claim_id: str) -> None:
        """The claims that are still to be read, in pieces, while the article is being looked at already."""
        session = self._session
        if claim_id in session.claims:
            session.select(claim_id)
            claim_id = ""
        if at >= len(ids):
            self.complete.emit()
            return

        def arrived(claims: list[Claim]) -> None:
            if session.article is not None and session.article.id == article_id:
                session.arrive(claims)
                self._read_on(article_id, ids, at + _PIECE, claim_id)

        piece = ids[at : at + _PIECE]
        session.runner.run_on_store(
            lambda _: session.workspace.claims.many(piece), arrived, session.trouble.emit
        )

    # -- bringing in

    def ask_import(self) -> None:
        dialog = FileDialog(
            self._window,
            self.tr("Import an article"),
            (self.tr("Texts (*.txt *.md)"), self.tr("All files (*)")),
            many=True,
        )
        dialog.filesSelected.connect(self.import_files)
        dialog.open()

    def import_files(self, paths: Sequence[str]) -> None:
        """Import text files; the first of them is opened."""
        if not paths or not self._ensure_actor():
            return
        chosen = [Path(path) for path in paths]

        def read() -> list[IncomingArticle]:
            return [read_text(path, path.name) for path in chosen]

        self._add(read, len(chosen))

    def import_sample(self) -> None:
        if not self._ensure_actor():
            return
        sample = files("resources") / "sample"

        def read() -> list[IncomingArticle]:
            taken = read_text((sample / "article.txt").read_bytes(), "article.txt")
            meta = ArticleMeta(**json.loads((sample / "article.json").read_text(encoding="utf-8")))
            return [replace(taken, meta=meta)]

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
            taken = read_text(text.encode("utf-8"), self.tr("pasted text"))
            meta = ArticleMeta(title=title or first_line(taken.text), language=taken.meta.language)
            return [replace(taken, meta=meta, origin="paste")]

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

        def added(result: tuple[list[str], Changes] | None) -> None:
            self.finished.emit()
            if result is not None and result[0]:
                session.announce(result)
                self.open(result[0][0])

        def failed(error: BaseException) -> None:
            self.finished.emit()
            session.trouble.emit(error)

        progress = session.runner.run_on_store(work, added, failed)
        if count > 1:
            self.working.emit(self.tr("Importing %Ln article(s)…", "", count), progress)

    # -- describing

    def ask_details(self) -> None:
        """What is known about the open article, each field committed by itself."""
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
        session.do(lambda actor: session.workspace.articles.edit_meta(actor, article_id, meta))

    # -- sending out

    def ask_export(self) -> None:
        article = self._session.article
        if article is None:
            return
        filters = (self.tr("Annotated JSON (*.json)"),)
        dialog = FileDialog(self._window, self.tr("Export annotated JSON"), filters, save=True)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{article.id[-8:]}.json")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def export(self, path: str) -> None:
        session, article = self._session, self._session.article
        if article is None:
            return
        article_id, target = article.id, Path(path)

        def work(_: Progress) -> Path:
            from workbench.exchange.annotations import annotated_json

            data = annotated_json.dumps(session.workspace.export.article_document(article_id))
            write_file(target, [data])
            return target

        def done(written: Path) -> None:
            session.said.emit(self.tr("Exported to “%1”").replace("%1", str(written)))

        session.runner.run_on_store(work, done, session.trouble.emit)


def first_line(text: str) -> str:
    """The first line that holds something, cut to a title's length."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line[:_TITLE]


def title_of(article: Article) -> str:
    return " ".join(article.meta.title.split()) or article.id[-8:]
