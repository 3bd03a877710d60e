"""Server search: full-text search in what everybody wrote, without a copy of it on this machine.

The server has no rules for Arabic, so this program folds the text: a search first sends the folded words of texts that
are not indexed yet, then folds the query in the same way, each word with its certain stems.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from workbench.domain.server import ServerHit
from workbench.services.server.access import ServerAccess
from workbench.text.light_stemmer import query_stems, stems
from workbench.text.search_terms import FOLD_VERSION, terms

#: Texts indexed in one batch, and characters indexed of one text: PostgreSQL holds at most 1 MB of distinct words of it.
_PAGE, _LONGEST = 500, 100_000
_PART = re.compile(r'(-?)(?:"([^"]*)"|«([^»]*)»|([^\s"«»]+))')


class ServerSearchService:
    def __init__(self, access: ServerAccess) -> None:
        self._access = access

    def search(
        self, text: str, limit: int = 20, hook: Callable[[int], None] = lambda _: None
    ) -> list[ServerHit]:
        """The texts that contain all words of the query, newest first; none for a query without words.

        "..." finds a phrase, word* a prefix; -word excludes a word. `hook` is called with the number of texts indexed so
        far.
        """
        asked = query(text)
        if not asked:
            return []
        with self._access.connect() as client:
            done = 0
            while rows := client.unindexed(FOLD_VERSION, _PAGE):
                client.index(FOLD_VERSION, [(name, n, *_forms(body)) for name, n, body in rows])
                done += len(rows)
                hook(done)
            return [ServerHit(*row) for row in client.find(asked, limit)]


def query(text: str) -> str:
    """The text in PostgreSQL's language for such questions (tsquery); '' where no word is asked for."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, quoted, guillemets, bare in _PART.findall(text):
        part = quoted or guillemets
        found = _phrase(part) if part else _word(bare)
        if found:
            (unwanted if minus else wanted).append(found)
    return " & ".join([*wanted, *(f"!{part}" for part in unwanted)]) if wanted else ""


def _phrase(text: str) -> str:
    words = terms(text)
    return f"({' <-> '.join(map(_lexeme, words))})" if words else ""


def _word(text: str) -> str:
    """A word with its stems; one that is cut in several (a figure with a particle) as a phrase of them."""
    words = terms(text)
    if not words:
        return ""
    if text.endswith("*"):
        *first, last = words
        return f"({' <-> '.join([*map(_lexeme, first), f'{_lexeme(last)}:*'])})"
    if len(words) > 1:
        return _phrase(text)
    return f"({' | '.join(map(_lexeme, dict.fromkeys((words[0], *query_stems(words[0])))))})"


def _lexeme(word: str) -> str:
    return f"'{word}'"


def _forms(body: str) -> tuple[str, str]:
    words = terms(body[:_LONGEST])
    return " ".join(words), " ".join(_light(words))


def _light(words: list[str]) -> Iterator[str]:
    return iter(sorted({stem for word in set(words) for stem in stems(word)}))
