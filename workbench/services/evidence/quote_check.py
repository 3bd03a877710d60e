"""Quote check: whether a quote occurs in the text of a source's saved copy."""

from __future__ import annotations

import re

from workbench.domain.errors import FileEmpty, FileTooLarge, NotFound, NotText
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.source import Source
from workbench.exchange.articles.plain_text import read_text
from workbench.services.evidence.sources import NewSource, SourcesService
from workbench.text.folding import fold_word

#: Media types with markup: their words are not all that a reader sees, or not as a reader sees them.
_MARKUP = re.compile("html|xml|json|rtf")


def text_of(sources: SourcesService, source: Source) -> str:
    """The text of a source's saved copy: UTF-8, UTF-16 or windows-1256, with LF line ends.

    Raises NotText for a copy that is no text and for a source without a copy, FileTooLarge, FileEmpty, and NotFound
    when the copy is gone.
    """
    data, snapshot = sources.snapshot_bytes(source), source.snapshot
    name = snapshot.file_name if snapshot is not None else source.id
    if data is None:
        raise NotText(path=name, reason=ReasonCode.ONLY_ADDRESS_KEPT)
    return read_text(data, name).text


def contains_quote(sources: SourcesService, source: Source | NewSource, quote: str) -> bool:
    """Whether the text of a source contains these words, whatever their spacing, vowel marks and spelling.

    Also True where nobody can tell: a copy that is no text or has markup between its words, or a source of which
    only the address is kept.
    """
    if _MARKUP.search(_media_type(source)):
        return True
    try:
        if isinstance(source, Source):
            text = text_of(sources, source)
        elif source.data is None:
            return True
        else:
            text = read_text(source.data, source.file_name).text
    except (NotText, FileTooLarge, FileEmpty, NotFound):
        return True
    return _plain(quote) in _plain(text)


def _media_type(source: Source | NewSource) -> str:
    if isinstance(source, NewSource):
        return source.media_type
    return source.snapshot.media_type if source.snapshot is not None else ""


def _plain(text: str) -> str:
    return " ".join(fold_word(text).casefold().split())
