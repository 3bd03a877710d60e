"""Lexicons: the word lists of `resources/lexicons`, TOML files that an Arabic editor can extend.

The files hold words as newspapers print them; code matches their folded forms (`fold_word`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from workbench.text.folding import fold_word


@lru_cache(maxsize=64)
def load_lexicon(name: str) -> dict[str, Any]:
    """The lexicon `name` (a file name without `.toml`); read-only for callers.

    Raises FileNotFoundError for an unknown name and tomllib.TOMLDecodeError for a damaged file.
    """
    return tomllib.loads(files("resources").joinpath("lexicons", f"{name}.toml").read_text("utf-8"))


def fold_words(words: Iterable[str]) -> frozenset[str]:
    """The folded forms of `words`."""
    return frozenset(fold_word(word) for word in words)


def fold_phrases(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Each line as a tuple of folded words."""
    for line in lines:
        yield tuple(fold_word(line).split())
