"""Annotated JSON lines: annotated articles, one a line, in a file that is read and written as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbench.domain.document import ArticleDocument
from workbench.domain.errors import FileUnreadable
from workbench.domain.system_reasons import system_reason
from workbench.exchange.annotations import annotated_json
from workbench.exchange.annotations.annotated_json import LIMIT, write_documents

__all__ = ["read_documents", "write_documents"]


def read_documents(path: Path) -> Iterator[tuple[str, ArticleDocument]]:
    """The articles of a file one after another, each named by file and line; one line is in memory at a time.

    Raises FileUnreadable, and what `annotated_json.loads` raises.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LIMIT):
                number += 1
                name = f"{path}, line {number}"
                yield name, annotated_json.loads(line, name)
    except OSError as error:
        raise FileUnreadable(path=path, reason=system_reason(error)) from None
