"""Search: the full-text index (FTS5), what goes into it, and the queries that it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.search import (
        fts_syntax,
        index,
    )
    from db.search.documents import (
        SearchDocument,
        documents_of,
    )
    from db.search.hits import (
        FullTextIndex,
        IndexResult,
    )
    from db.search.index import (
        SEARCH_GROUPS,
        IndexEntry,
    )

__all__ = [
    "SEARCH_GROUPS",
    "FullTextIndex",
    "IndexEntry",
    "IndexResult",
    "SearchDocument",
    "documents_of",
    "fts_syntax",
    "index",
]

if not TYPE_CHECKING:
    __getattr__ = lazy_names(
        __name__,
        {
            "SEARCH_GROUPS": "index",
            "FullTextIndex": "hits",
            "IndexEntry": "index",
            "IndexResult": "hits",
            "SearchDocument": "documents",
            "documents_of": "documents",
            "fts_syntax": "fts_syntax",
            "index": "index",
        },
    )
