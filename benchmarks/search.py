"""Search over 100,000 articles: the first page with its passages, beside a bare MATCH on the same index.

The articles are those of `article_corpus`. A query's figure is the median of the processor time of its thread (so other
load on the machine does not count), and the benchmark's figure is that of the slowest query. The list has the worst
known queries: phrases of frequent words that never meet, prefixes of half the vocabulary, exclusions that leave nearly
nothing.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.article_corpus import Corpus
from benchmarks.measure import Result, median, milliseconds, result
from db.search.hits import FullTextIndex
from db.sqlite.connections import raw_connection
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.person import Role
from workbench.domain.search import HitKind
from workbench.services.search.query_plan import plan_query
from workbench.text.folding import fold
from workbench.text.search_terms import terms
from workbench.workspace import Workspace

ARTICLES = 100_000
_SCANNED = 10_000
_ROUNDS = 9


def search_100k() -> Result:
    """Milliseconds of the slowest question's first page, beside the slowest bare MATCH ...

    ORDER BY rowid DESC LIMIT 21.
    """
    with _prepared_store(ARTICLES) as (workspace, counts, built):
        ours = {name: _median_cpu(_page(workspace, text)) for name, text in _queries(counts)}
        bare = {name: _median_cpu(_bare(workspace, text)) for name, text in _queries(counts)}
        by_clock = [milliseconds(_page(workspace, text)) for _, text in _queries(counts) for _ in range(3)]
        scan = milliseconds(lambda: _old_scan(workspace, "كلمةليستهناك"))
        size = _size(workspace) / ARTICLES
    slowest = max(ours, key=lambda name: ours[name])
    figures = "; ".join(f"{name} {ours[name]:.1f} ({bare[name]:.1f})" for name in ours)
    return result(
        "search_100k",
        ours[slowest],
        "ms",
        max(bare.values()),
        f"slowest: {slowest}; by the clock p50 {median(by_clock):.1f}, slowest {max(by_clock):.1f} at a load of"
        f" {os.getloadavg()[0]:.1f}. Each, with bare MATCH in brackets: {figures}. Index: {ARTICLES / built:.0f} articles/s,"
        f" {size:.0f} bytes an article; the old scan of {_SCANNED} articles: {scan:.0f} ms by the clock",
    )


def search_build() -> Result:
    """Articles indexed in a second, 10,000 of them, beside a bare FTS5 table (unicode61) fed the texts as they are."""
    with _prepared_store(10_000) as (workspace, _, built), tempfile.TemporaryDirectory() as folder:
        texts = _texts(workspace, 10_000)
        bare = _bare_build(Path(folder), texts)
    return result(
        "search_build",
        10_000 / built,
        "articles/s",
        10_000 / bare,
        "folding, stemming and three columns; ratio above 1 is faster",
    )


@contextmanager
def _prepared_store(n: int) -> Iterator[tuple[Workspace, Counter[str], float]]:
    """A store with `n` articles, word frequencies in a sample, and the processor seconds of indexing."""
    counts: Counter[str] = Counter()

    def incoming() -> Iterator[IncomingArticle]:
        for number, written in enumerate(Corpus().articles(n)):
            if number % 50 == 0:
                counts.update(set(terms(written.text)))
            day = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
            meta = ArticleMeta(written.title, outlet=written.outlet, published_on=day)
            yield IncomingArticle(written.text, meta, "0" * 64, "txt")

    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "bench.db") as workspace:
        person, _ = workspace.people.add("منى", Role.CHECKER)
        workspace.articles.add_many(person, incoming())
        begin = time.thread_time()
        workspace.search.ready()
        yield workspace, counts, time.thread_time() - begin


def _queries(counts: Counter[str]) -> list[tuple[str, str]]:
    """Queries, by names that say what is hard about them."""
    by_count = [word for word, _ in counts.most_common()]
    plain = [word for word in by_count if len(word) > 3 and not word.startswith(("ال", "و", "ب", "ل", "ف"))]
    rare, medium, frequent = plain[-1], plain[len(plain) // 60], plain[0]
    other = plain[1]
    return [
        ("rare", rare),
        ("medium", medium),
        ("frequent", frequent),
        ("in every text", "في"),
        ("none", "كلمةليستهناك"),
        ("frequent + frequent", f"{frequent} {other}"),
        ("in every text + rare", f"في {rare}"),
        ("eight frequent", "في من على إلى أن التي عن مع"),
        ("twelve medium", " ".join(plain[20:32])),
        ("phrase", '"في من"'),
        ("phrase of five that never meet", '"في من على إلى أن"'),
        ("phrase of one word six times", '"في في في في في في"'),
        ("phrase of eight", '"لا كل حتى بين ما قد كما كان"'),
        ("two phrases", '"في من على إلى أن" "لا كل حتى بين ما"'),
        ("one letter*", "ا*"),
        ("article*", "ال*"),
        ("article and letter*", "الم*"),
        ("وال*", "وال*"),
        ("three letters*", "است*"),
        ("four letters*", "است" + "ق*"),
        ("longer*", frequent[:5] + "*"),
        ("two beginnings", "ال* م*"),
        ("beginning + rare", f"ال* {rare}"),
        ("phrase with a beginning", '"في من ا"*'),
        ("everything but", "في -من"),
        ("everything but a beginning", "في -ال*"),
        ("medium but not", f"{medium} -في"),
        ("but a phrase", 'لا -"في من"'),
        ("title", "عنوان:في"),
        ("title, beginning", "عنوان:ا*"),
        ("outlet and days", "ناشر:وكالة بعد:2014-03-05 قبل:2021-11"),
        ("days alone", "بعد:2014-03-05"),
        ("person", "بقلم:منى من"),
    ]


def _page(workspace: Workspace, text: str) -> Callable[[], object]:
    def ask() -> object:
        return workspace.search.page(workspace.search.parse(text), HitKind.ARTICLE)

    return ask


def _bare(workspace: Workspace, text: str) -> Callable[[], object]:
    """The same match for exact words by the driver itself, without passages."""
    query = workspace.search.parse(text)
    with workspace.store.read() as connection:
        people = {"منى": [workspace.people.list()[0].id]}
        match = (
            plan_query(query, people, FullTextIndex(connection, HitKind.ARTICLE).is_prefix_too_common)
            .phases[0]
            .match
        )
        raw = raw_connection(connection)
    sql = "SELECT rowid FROM search_article WHERE search_article MATCH ? AND rowid > 0 ORDER BY rowid DESC LIMIT 21"
    return lambda: raw.execute(sql, (match,)).fetchall()


def _median_cpu(action: Callable[[], object]) -> float:
    action()
    times = []
    for _ in range(_ROUNDS):
        begin = time.thread_time()
        action()
        times.append((time.thread_time() - begin) * 1000)
    return median(times)


def _texts(workspace: Workspace, n: int) -> list[str]:
    with workspace.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT body FROM article_text LIMIT ?", (n,)).scalars())


def _old_scan(workspace: Workspace, word: str) -> list[str]:
    """The search of version 0.1.0: fold every text again, and look for the word."""
    return [text for text in _texts(workspace, _SCANNED) if word in fold(text).text.casefold()]


def _size(workspace: Workspace) -> int:
    with workspace.store.read() as connection:
        sql = "SELECT sum(length(block)) FROM search_article_data"
        return int(connection.exec_driver_sql(sql).scalar_one())


def _bare_build(folder: Path, texts: list[str]) -> float:
    from sqlcipher3 import dbapi2 as driver

    raw = driver.connect(str(folder / "bare.db"), isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE VIRTUAL TABLE t USING fts5(body, content='', contentless_delete=1)")
    begin = time.thread_time()
    for at in range(0, len(texts), 2000):
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(
            "INSERT INTO t (rowid, body) VALUES (?, ?)", list(enumerate(texts[at : at + 2000], at + 1))
        )
        raw.execute("COMMIT")
    raw.execute("INSERT INTO t (t) VALUES ('optimize')")
    times = time.thread_time() - begin
    raw.close()
    return times
