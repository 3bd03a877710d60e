"""Quote check: whether a quote occurs in the text of a source's saved copy."""

from __future__ import annotations

from workbench.domain.errors import FileEmpty, FileTooLarge, NotFound, NotText
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.source import Source
from workbench.exchange.formats import PLAIN_TEXT, Format
from workbench.services.evidence.sources import NewSource, SourcesService
from workbench.text.folding import fold_word


def text_of(sources: SourcesService, source: Source) -> str:
    """The text of a source's saved copy as its format reads it, with LF line ends; markup as it stands in the file.

    Raises what the format raises: NotText for a copy that is no text and for a source without a copy, FileTooLarge, FileEmpty, and NotFound
    when the copy is gone.
    """
    data, snapshot = sources.snapshot_bytes(source), source.snapshot
    name = snapshot.file_name if snapshot is not None else source.id
    if data is None:
        raise NotText(path=name, reason=ReasonCode.ONLY_ADDRESS_KEPT)
    return _read(sources.formats.text_format(_media_type(source)) or PLAIN_TEXT, data, name)


def contains_quote(sources: SourcesService, source: Source | NewSource, quote: str) -> bool:
    """Whether the text of a source contains these words, whatever their spacing, vowel marks and spelling.

    Also True where nobody can tell: a copy that is no text or has markup between its words, or a source of which
    only the address is kept.
    """
    format_ = sources.formats.text_format(_media_type(source))
    if format_ is None:
        return True
    try:
        if isinstance(source, Source):
            text = text_of(sources, source)
        elif source.data is None:
            return True
        else:
            text = _read(format_, source.data, source.file_name)
    except (NotText, FileTooLarge, FileEmpty, NotFound):
        return True
    return _plain(quote) in _plain(text)


def _read(format_: Format, data: bytes, name: str) -> str:
    """The texts in a file, one below the other."""
    return "\n".join(article.text for article in format_.read_articles(data, name))


def _media_type(source: Source | NewSource) -> str:
    if isinstance(source, NewSource):
        return source.media_type
    return source.snapshot.media_type if source.snapshot is not None else ""


def _plain(text: str) -> str:
    return " ".join(fold_word(text).casefold().split())
