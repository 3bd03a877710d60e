"""The store beside the bare driver: same file system, same durability (WAL, synchronous=FULL), measured alternately."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey
from sqlcipher3 import dbapi2 as driver

from benchmarks.measure import Result, alternating, median, result, spread
from benchmarks.seats import SeatsInMemory
from db.ids import new_id
from db.records.claims import registers_of as claim_groups
from db.sqlite.connections import KEY_BYTES
from db.store import Store
from workbench.domain.article import ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind, NewClaim
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier
from workbench.domain.person import Person, Role
from workbench.domain.queue import QueueFilter
from workbench.domain.seat import SeatRing
from workbench.domain.span import Span
from workbench.services.articles.service import ArticlesService
from workbench.services.claims.service import ClaimsService
from workbench.services.review.people import PeopleService
from workbench.services.review.queue import QueueService

SENTENCE = "أعلنت وزارة الصحة مقتل 45 شخصا وإصابة 120 آخرين في غارات على المدينة خلال يوم واحد. "
TEXT = SENTENCE * 40


@contextmanager
def scratch_store(key: bytes | None = None, seats: SeatRing | None = None) -> Iterator[tuple[Store, Person]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "bench.db", key=key, seats=seats) as store,
    ):
        yield store, PeopleService(store).add("منى", Role.CHECKER, None)[0]


def incoming_article(number: int, text: str = TEXT) -> IncomingArticle:
    title = f"مقال {number}"
    return IncomingArticle(text, ArticleMeta(title=title, outlet="وكالة"), text_sha256(text), "txt")


def bare_database(folder: Path, *statements: str, key: bytes | None = None) -> Any:
    raw = driver.connect(str(folder / "bare.db"), isolation_level=None)
    if key is not None:
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    for statement in statements:
        raw.execute(statement)
    return raw


def schema_of(store: Store, *tables: str) -> list[str]:
    """The same tables and indexes as ours, for the bare driver."""
    marks = ", ".join("?" * len(tables))
    sql = f"SELECT sql FROM sqlite_master WHERE tbl_name IN ({marks}) AND type IN ('table', 'index') AND sql NOT NULL"
    with store.read() as connection:
        return [str(row[0]) for row in connection.exec_driver_sql(sql, tables)]


def rows_of(store: Store, table: str) -> list[tuple[object, ...]]:
    """A table's rows in the order of their creation: in the order of keys they could be inserted faster than by any
    program.
    """
    order = {
        "article_text": "(SELECT min(a.id) FROM article a WHERE a.sha256 = article_text.sha256)",
        "event": "n",
    }
    with store.read() as connection:
        sql = f"SELECT * FROM {table} ORDER BY {order.get(table, 'id')}"
        return [tuple(row) for row in connection.exec_driver_sql(sql)]


def new_figure_claim() -> NewClaim:
    figure = CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, best=45, numeral=Numeral.DIGITS)
    return NewClaim((Span(23, 25),), ClaimKind.CASUALTY, figure=figure)


def tag_commit() -> Result:
    """Saving a tagged casualty figure as the service does (event, head, claim with span and figure, badge, signature)
    beside the bare driver that signs an event and durably inserts the same rows."""
    return _measure_tagging("tag_commit", None)


def tag_commit_encrypted() -> Result:
    """The same in an encrypted store (SQLCipher, raw key), beside the bare driver with a file that is not encrypted;
    beside one with an encrypted file in the detail."""
    return _measure_tagging("tag_commit_encrypted", os.urandom(KEY_BYTES))


def _measure_tagging(name: str, key: bytes | None) -> Result:
    with (
        scratch_store(key, SeatsInMemory()) as (store, person),
        tempfile.TemporaryDirectory() as folder,
    ):
        article, _ = ArticlesService(store).add(person, incoming_article(0))
        claims, new = ClaimsService(store), new_figure_claim()
        claims.accept(person, article.id, [new])
        rows, schema = _TaggedRows(store), schema_of(store, *_TAGGED)
        groups = dict(claim_groups(claims.of_article(article.id)[0]))

        def tag() -> None:
            with store.change("tag claim", person.id) as change:
                change.create("create", EntityType.CLAIM, groups)

        def whole() -> None:
            claims.tag(person, article.id, new.spans, new.kind, figure=new.figure)

        plain = bare_database(Path(folder), *schema)
        mine, theirs = alternating(tag, partial(rows.insert, plain), rounds=1000, warm_up=200)
        service, _ = alternating(whole, partial(rows.insert, plain), rounds=200, warm_up=20)
        detail = f"with the service's checks and the row read back {median(service):.3f} ms; {spread(mine)}"
        if key is not None:
            (Path(folder) / "locked").mkdir()
            locked = bare_database(Path(folder) / "locked", *schema, key=key)
            again, rival = alternating(tag, partial(rows.insert, locked), rounds=500, warm_up=200)
            detail += f"; beside encrypted bare inserts ({median(rival):.3f} ms) ratio {median(again) / median(rival):.2f}"
            locked.close()
        plain.close()
        return result(name, median(mine), "ms", median(theirs), detail)


_TAGGED = ("event", "head", "claim", "badge", "signature")


class _TaggedRows:
    """The rows of the newest claim, which the bare driver inserts again and again: under a new id, with a hash and a
    signature of its own, as any program must that promises the same.
    """

    def __init__(self, store: Store) -> None:
        with store.read() as connection:
            run = connection.exec_driver_sql
            [event] = run("SELECT * FROM event WHERE n = (SELECT max(n) FROM event)").mappings()
            [claim] = run("SELECT * FROM claim WHERE id = ?", (event["entity"],)).mappings()
        self._event, self._claim = dict(event), dict(claim)
        self._key = SigningKey.generate()

    def insert(self, raw: Any) -> None:
        entity, was = new_id(), self._claim["id"]
        text = self._event["raw"].replace(was, entity)
        name = sha256(text.encode()).hexdigest()
        self._event |= {"n": self._event["n"] + 1, "id": name, "entity": entity, "raw": text}
        self._claim["id"] = entity
        signature = self._key.sign(f"tadqiq-event-2\n{name}\n".encode()).signature
        raw.execute("BEGIN IMMEDIATE")
        for table, row in (("event", self._event), ("claim", self._claim)):
            raw.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
        raw.execute("INSERT INTO head VALUES (?, '', ?, ?)", (entity, name, name))
        raw.execute("INSERT INTO signature VALUES (?, ?)", (self._event["n"], signature))
        raw.execute("INSERT INTO badge VALUES ('draft', 1) ON CONFLICT (state) DO UPDATE SET n = n + 1")
        raw.execute("COMMIT")


def queue_first_page() -> Result:
    """The first page of 50 of a queue of 100,000 claims, beside the bare driver's page by the same index."""
    with scratch_store() as (store, person):
        article, _ = ArticlesService(store).add(person, incoming_article(0))
        claims = ClaimsService(store)
        for _ in range(100):
            claims.accept(person, article.id, [new_figure_claim()] * 1000)
        queue, everything = QueueService(store), QueueFilter()
        sql = (
            "SELECT * FROM claim WHERE present = 1 ORDER BY priority DESC, created_us DESC, id DESC LIMIT 50"
        )

        def bare() -> None:
            with store.read() as connection:
                connection.exec_driver_sql(sql).fetchall()

        mine, theirs = alternating(lambda: queue.page(everything, None, 50), bare, rounds=100)
        detail = f"100,000 claims, 50 rows with titles and counts; {spread(mine)}"
        return result("queue_first_page", median(mine), "ms", median(theirs), detail)


def copy_rows(raw: Any, rows: dict[str, list[tuple[object, ...]]]) -> Callable[[], None]:
    def copy() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for table, its_rows in rows.items():
            for at in range(0, len(its_rows), 1000):
                marks = ", ".join("?" * len(its_rows[0]))
                raw.executemany(f"INSERT INTO {table} VALUES ({marks})", its_rows[at : at + 1000])
        raw.execute("COMMIT")

    return copy
