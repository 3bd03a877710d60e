"""Indexer: folds, stems and indexes what was touched since the last time, slice by slice.

Each slice is read in one state of the store, prepared outside of any transaction, and written in a short transaction
of its own. What changes in between has an event after the slice's cursor, and so is indexed again.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

from db import search
from db.store import Store
from workbench.domain.changes import EntityType
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.search import SearchField
from workbench.services.search import tokens
from workbench.text.folding import fold_word
from workbench.text.light_stemmer import stems
from workbench.text.search_terms import FOLD_VERSION, normalize_term, split_terms

#: Documents indexed at once where nobody waits: few transactions, and few index segments to merge later.
BULK = 2000
#: Code points of a document, more than most have: fewer of longer ones are indexed at once.
_LONG = 10_000
#: After so many documents at once the index segments are merged into one.
_SETTLE = 5000
#: Words whose forms are cached, in two generations; most words of a text are among them.
_KNOWN = 100_000


class SearchIndex:
    """One for a store; may be used from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._forms = WordForms()
        self._feeding = threading.Lock()

    def pending(self) -> int:
        """How many entities and events wait to be indexed; cheap."""
        with self._store.read() as connection:
            waiting = search.index.index_lag(connection)
            if search.index.folding_version(connection) != str(FOLD_VERSION):
                waiting = waiting._replace(build=search.index.last_item_number(connection))
            return waiting.total

    def catch_up(self, hook: ProgressHook = no_progress, size: int = BULK) -> None:
        """Index all that waits. `hook` gets the numbers of documents done and of all, and may cancel between two
        slices.
        """
        total = self.pending()
        done = 0
        while True:
            indexed = self.step(size)
            if not indexed:
                break
            done += indexed
            hook(min(done, total), max(done, total))
        if done >= _SETTLE:
            with self._store.local() as connection:
                search.index.merge_segments(connection)

    def rebuild(self, hook: ProgressHook = no_progress) -> None:
        """Empty the index and fill it again. Raises StoreReadOnly or DiskFull."""
        with self._feeding, self._store.local() as connection:
            search.index.empty_index(connection, str(FOLD_VERSION))
        self.catch_up(hook)

    def step(self, size: int) -> int:
        """Index at most `size` documents and return how many it were; 0 when none waits."""
        with self._feeding:
            self._demand_folding()
            with self._store.read() as connection:
                part = search.index.next_batch(connection, size)
                while len(part.entities) > 1 and search.index.text_size(connection, part) > size * _LONG:
                    size = max(1, size // 2)
                    part = search.index.next_batch(connection, size)
                rows = list(search.documents_of(connection, part.entities))
            if not part.n_items:
                return 0
            entries = [self._forms.entry(row) for row in rows]
            with self._store.local() as connection:
                search.index.write_batch(connection, part, entries)
            return part.n_items

    def _demand_folding(self) -> None:
        with self._store.read() as connection:
            same = search.index.folding_version(connection) == str(FOLD_VERSION)
        if not same:
            with self._store.local() as connection:
                search.index.empty_index(connection, str(FOLD_VERSION))


class WordForms:
    """Makes index entries, and caches the forms of words."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str]] = {}
        self._older: dict[str, tuple[str, str]] = {}  # the generation before, from before the cache was full

    def entry(self, row: search.SearchDocument) -> search.IndexEntry:
        """The document as the index holds it."""
        words: list[str] = []
        marks: list[str] = [tokens.GAP]
        distinct: set[tuple[str, str]] = set()
        for field, text in row.parts:
            if not text:
                continue
            forms = self._of(text)
            distinct.update(forms)
            words += [bare for bare, _ in forms]
            words.append(tokens.GAP)
            for one in tokens.fields_of(row.kind, field):
                marks += _in_field(one, forms)
        marks += [tokens.value(SearchField.PERSON, row.author_id), *tokens.of_day(row.day)]
        marks += _values(row)
        return search.IndexEntry(
            row.id,
            row.kind,
            " ".join(words),
            " ".join(sorted({several for _, several in distinct if several})),
            " ".join(marks),
            1 if row.open else -1,
        )

    def _of(self, text: str) -> list[tuple[str, str]]:
        if len(self._known) > _KNOWN:
            self._known, self._older = {}, self._known
        known, make = self._known, self._make
        return [known.get(word) or make(word) for word in split_terms(fold_word(text))]

    def _make(self, word: str) -> tuple[str, str]:
        form = self._older.get(word)
        if form is None:
            bare = normalize_term(word)
            form = bare, " ".join(stems(bare))
        self._known[word] = form
        return form


def _in_field(field: SearchField, forms: list[tuple[str, str]]) -> Iterator[str]:
    for bare, _ in forms:
        yield tokens.in_field(field, bare)
    yield tokens.GAP
    for stem in {stem for _, several in forms for stem in several.split()}:
        yield tokens.stem_in_field(field, stem)


def _values(row: search.SearchDocument) -> Iterable[str]:
    if row.kind is EntityType.CLAIM:
        kind, state = row.values
        return tokens.value(SearchField.KIND, kind), tokens.value(SearchField.STATE, state)
    return [
        tokens.value(SearchField.STATE if one == "withdrawn" else SearchField.KIND, one) for one in row.values
    ]
