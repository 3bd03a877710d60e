"""The words of a saved copy, and whether a quote is among them."""

from __future__ import annotations

import re

from workbench.domain.errors import FileEmpty, FileTooLarge, NotFound, NotText
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.source import Source
from workbench.exchange.articles.plain_text import read_text
from workbench.services.evidence.sources import NewSource, SourcesService
from workbench.text.folding import fold_word

#: Media types of texts whose words are not all a reader sees, or not as they are seen.
_MARKUP = re.compile("html|xml|json|rtf")


def text_of(sources: SourcesService, source: Source) -> str:
    """The text of a source's saved copy: UTF-8, UTF-16 or windows-1256, line ends as LF.

    Raises NotText for a copy that is no text and for a source without one, FileTooLarge, FileEmpty, or NotFound when
    the copy is gone.
    """
    data, snapshot = sources.snapshot_bytes(source), source.snapshot
    name = snapshot.file_name if snapshot is not None else source.id
    if data is None:
        raise NotText(path=name, reason=ReasonCode.ONLY_ADDRESS_KEPT)
    return read_text(data, name).text


def holds(sources: SourcesService, source: Source | NewSource, quote: str) -> bool:
    """Whether the text of a source has these words, however they are spaced, voweled and spelled.

    True too where nobody can tell: a copy that is no text or one with markup between its words, a source of which
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
