"""Import of annotated articles, beside a program that a competent person would write with the bare driver.

That program (`BareImport`) makes the same rows, which is checked.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.large_store import SENTENCE
from benchmarks.measure import Result, median, milliseconds, result
from benchmarks.store import bare_database, schema_of
from db.ids import new_id
from db.store import Store
from workbench.domain.anchor import Anchor
from workbench.domain.article import Article, ArticleMeta, text_sha256
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier
from workbench.domain.person import Person, Role
from workbench.services.articles.document_export import ExportService
from workbench.services.review.people import PeopleService

_ARTICLES, _CLAIMS, _BATCH = 10_000, 10, 1000
_TABLES = ("article_text", "article", "claim", "event")
_ENCODE = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def import_articles() -> Result:
    """10,000 annotated articles with ten claims each, documents in memory, in one change; beside `BareImport`."""
    rounds = 3
    ours, bare, ready = list[float](), list[float](), list[float]()
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name, Store.open(Path(name) / "ours.db") as store:
            actor, _ = PeopleService(store).add("منى", Role.SUPERVISOR, None)
            documents = [_document(number, actor) for number in range(_ARTICLES)]
            named_documents = [("benchmark", document) for document in documents]
            schema = schema_of(store, *_TABLES)
            for place in ("bare", "ready"):
                (Path(name) / place).mkdir()
            ours.append(milliseconds(partial(ExportService(store).import_documents, actor, named_documents)))
            raw = bare_database(Path(name) / "bare", *schema)
            program = BareImport(raw, store.device_id, actor.id)
            bare.append(milliseconds(partial(program.run, documents)))
            _check_same_rows(store, raw)
            order = {"article_text": "rowid", "article": "id", "claim": "id", "event": "n"}
            rows = {
                table: raw.execute(f"SELECT * FROM {table} ORDER BY {key}").fetchall()
                for table, key in order.items()
            }
            raw.close()
            ready_database = bare_database(Path(name) / "ready", *schema)
            ready.append(milliseconds(partial(_copy, ready_database, rows)))
            ready_database.close()
    n_entities = _ARTICLES * (_CLAIMS + 1)
    detail = (
        f"{n_entities:,} entities; beside rows that lie ready and are only inserted: {median(ready):.0f} ms,"
        f" ratio {median(ours) / median(ready):.2f}; n {rounds}"
    )
    return result("import_articles", median(ours), "ms", median(bare), detail)


def _document(number: int, person: Person) -> ArticleDocument:
    text = f"{number} {SENTENCE * 3}"
    article_id, now = new_id(), time.time_ns() // 1000
    sha256 = text_sha256(text)
    meta = ArticleMeta(title=f"مقال {number}", outlet="وكالة")
    article = Article(article_id, meta, sha256, sha256, len(text), "txt", "utf-8", now, person.id)
    figure = CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, best=45, numeral=Numeral.DIGITS)
    claims = tuple(
        Claim(
            new_id(), article_id, ClaimKind.CASUALTY, (Anchor.of(text, place * 20, place * 20 + 5),),
            ClaimState.DRAFT, person.id, now, now, figure=figure, state_since_us=now,
        )
        for place in range(_CLAIMS)
    )  # fmt: skip
    return ArticleDocument(article, text, (person,), claims, (), (), (), (), ())


class BareImport:
    """Write the same durable rows with the bare driver, as a competent person would program it.

    Text, article, claim, and a chained event for each of the last two. One transaction, `executemany` of 1,000 rows,
    hashes and JSON by the standard library; no checks, no heads, no badges, and no look-ups before.
    """

    def __init__(self, raw: Any, device: str, author: str) -> None:  # the driver has no types
        self._raw = raw
        self._device, self._author, self._change = device, author, new_id()
        self._prev: str | None = None
        self._seq = self._hlc = 0
        self._rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _TABLES}

    def run(self, documents: Iterable[ArticleDocument]) -> None:
        self._raw.execute("BEGIN IMMEDIATE")
        for document in documents:
            self._article(document.article, document.text)
            for claim in document.claims:
                self._claim(claim)
            if len(self._rows["event"]) >= _BATCH:
                self._flush()
        self._flush()
        self._raw.execute("COMMIT")

    def _flush(self) -> None:
        for table, rows in self._rows.items():
            if rows:
                marks = ",".join("?" * len(rows[0]))
                self._raw.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
                rows.clear()

    def _article(self, article: Article, text: str) -> None:
        meta, sha256 = article.meta, hashlib.sha256(text.encode()).hexdigest()
        self._rows["article_text"].append((sha256, text))
        self._rows["article"].append(
            (
                article.id, 1, article.imported_by, article.imported_us, self._tick(), 0, sha256,
                article.file_sha256, article.length, article.origin, article.encoding, meta.title, meta.byline,
                meta.outlet, meta.published_on, meta.url, meta.language, 0,
            )
        )  # fmt: skip
        core = {
            "sha256": sha256, "file_sha256": article.file_sha256, "length": article.length,
            "origin": article.origin, "encoding": article.encoding, "author": article.imported_by,
            "created": article.imported_us,
        }  # fmt: skip
        self._event("article", article.id, {"core": core, "title": meta.title, "outlet": meta.outlet})

    def _claim(self, claim: Claim) -> None:
        self._tick()
        figure = claim.figure
        assert figure is not None
        spans = [
            {
                "start": anchor.start,
                "end": anchor.end,
                "exact": anchor.exact,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            }
            for anchor in claim.anchors
        ]
        value = {"best": figure.best, "qualifier": figure.qualifier.value, "numeral": "digits"}
        row = (
            claim.id, 1, claim.author_id, claim.created_us, claim.changed_us, 0, claim.article_id,
            claim.anchors[0].start, _ENCODE(spans), claim.kind.value, claim.state.value, "", 0,
            claim.state_since_us, 0, "", "", "", "", "", "", "[]", "", "", "", "", "",
            _ENCODE({"outcome": figure.outcome.value, "value": value}), "",
        )  # fmt: skip
        self._rows["claim"].append(row)
        core = {
            "article": claim.article_id, "author": claim.author_id, "created": claim.created_us,
            "changed": claim.changed_us,
        }  # fmt: skip
        writes = {
            "core": core, "kind": claim.kind.value, "spans": spans, "figure.outcome": figure.outcome.value,
            "figure.value": value, "state": {"state": claim.state.value, "since": claim.state_since_us},
        }  # fmt: skip
        self._event("claim", claim.id, writes)

    def _tick(self) -> int:
        self._hlc = max(time.time_ns() // 1000, self._hlc + 1)
        return self._hlc

    def _event(self, kind: str, entity: str, writes: dict[str, Any]) -> None:
        self._seq += 1
        hlc, action = self._hlc, "import annotated article"
        raw = _ENCODE(
            {
                "v": 1, "device": self._device, "seq": self._seq, "prev": self._prev, "hlc": hlc,
                "author": self._author, "change": self._change, "action": action, "verb": "import",
                "entity_type": kind, "entity": entity, "writes": writes, "sup": {}, "restores": {}, "undoes": None,
            }
        )  # fmt: skip
        event_id = hashlib.sha256(raw.encode()).hexdigest()
        self._rows["event"].append(
            (
                2**40 + self._seq, event_id, self._device, self._seq, self._prev, hlc, self._author, self._change,
                self._seq - 1, action, "import", kind, entity, "", raw, hlc,
            )
        )  # fmt: skip
        self._prev = event_id


def _check_same_rows(store: Store, raw: Any) -> None:  # the driver has no types
    """Check that both made the same rows: all of claims, articles except the time of the last change, as many events."""
    columns = "id, present, author_id, created_us, sha256, length, origin, encoding, title, outlet, language, withdrawn"
    checks = (
        "SELECT * FROM claim ORDER BY id",
        f"SELECT {columns} FROM article ORDER BY id",
        "SELECT * FROM article_text ORDER BY sha256",
        "SELECT entity_type, count(*) FROM event WHERE entity_type IN ('claim', 'article') GROUP BY 1",
    )
    with store.read() as connection:
        for sql in checks:
            mine = [tuple(row) for row in connection.exec_driver_sql(sql)]
            if mine != raw.execute(sql).fetchall():
                raise AssertionError(f"the bare program made other rows: {sql}")


def _copy(raw: Any, tables: dict[str, list[tuple[object, ...]]]) -> None:  # the driver has no types
    raw.execute("BEGIN IMMEDIATE")
    for table, rows in tables.items():
        marks = ", ".join("?" * len(rows[0]))
        for at in range(0, len(rows), _BATCH):
            raw.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[at : at + _BATCH])
    raw.execute("COMMIT")
