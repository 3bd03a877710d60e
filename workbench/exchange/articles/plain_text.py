"""Plain text: decodes the bytes, turns line ends into LF, and changes nothing else.

Arabic newsrooms have files in UTF-8, UTF-16 (Windows "Unicode") and windows-1256. The encoding is detected from the
bytes and kept with the article, so that a person can see it: «windows-1256» on a text that looks wrong tells what
happened. A text that cannot be decoded with certainty is refused; nothing is ever replaced or guessed character by
character.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from pathlib import Path

from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.errors import FileEmpty, NotText
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.exchange.input_file import read_bytes, within_limit

#: The most bytes of an article's file; a larger file is something else.
LIMIT = 20 * 1024 * 1024

#: The most characters of the first line that become the title, which a person can correct.
TITLE_LENGTH = 120

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose byte order mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: First bytes of the files that people most often try instead of text.
_KNOWN = (
    (b"%PDF", ReasonCode.IS_PDF),
    (b"PK\x03\x04", ReasonCode.IS_PACKED_DOCUMENT),
    (b"\xd0\xcf\x11\xe0", ReasonCode.IS_OLD_WORD_DOCUMENT),
    (b"{\\rtf", ReasonCode.IS_RTF_DOCUMENT),
    (b"\x89PNG", ReasonCode.IS_PICTURE),
    (b"\xff\xd8\xff", ReasonCode.IS_PICTURE),
)


def read_text(source: Path | bytes, name: str = "") -> IncomingArticle:
    """The article in a plain text file, or in bytes that came in as `name`.

    Raises FileMissing, FileUnreadable, FileEmpty, FileTooLarge or NotText; a file above LIMIT bytes is refused
    without being read.
    """
    name = name or (str(source) if isinstance(source, Path) else "-")
    data = (
        read_bytes(source, name, limit=LIMIT)
        if isinstance(source, Path)
        else within_limit(source, name, LIMIT)
    )
    if not data.strip():
        raise FileEmpty(path=name)
    text, encoding = decode(data, name)
    if not text.strip():
        raise FileEmpty(path=name)
    return IncomingArticle(
        text=text,
        meta=ArticleMeta(title=title_of(text)),
        file_sha256=hashlib.sha256(data).hexdigest(),
        origin="txt",
        encoding=encoding,
    )


def read_articles(source: Path | bytes, name: str = "") -> Iterator[IncomingArticle]:
    """The one article of a text file, as the table of formats asks for it. Raises as `read_text`."""
    yield read_text(source, name)


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text with LF line ends, and the name of the encoding found. Raises NotText."""
    text, encoding = decode_as_given(data, name)
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def decode_as_given(data: bytes, name: str) -> tuple[str, str]:
    """Text with its own line ends, and the name of the encoding found. Raises NotText."""
    for head, reason in _KNOWN:
        if data.startswith(head):
            raise NotText(path=name, reason=reason)
    text, encoding = _decode_marked(data, name) or _decode_unmarked(data, name)
    if "\x00" in text:
        raise NotText(path=name, reason=ReasonCode.HAS_NUL)
    if _controls(text) > max(2, len(text) // 100):
        raise NotText(path=name, reason=ReasonCode.FULL_OF_CONTROLS)
    return text, encoding


def title_of(text: str) -> str:
    """The first line that is not blank, shortened at a word."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if len(line) <= TITLE_LENGTH:
        return line
    cut = line[:TITLE_LENGTH].rsplit(" ", 1)[0]
    return f"{cut}…"


def _decode_marked(data: bytes, name: str) -> tuple[str, str] | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotText(path=name, reason=_broken(encoding, error)) from None
    return None


def _decode_unmarked(data: bytes, name: str) -> tuple[str, str]:
    wide = _looks_utf16(data)
    try:
        return data.decode(wide or "utf-8"), wide or "utf-8"
    except UnicodeDecodeError as error:
        if wide or _nearly_utf8(data):
            raise NotText(path=name, reason=_broken(wide or "utf-8", error)) from None
    text = data.decode("windows-1256")
    if not _looks_arabic(text):
        raise NotText(path=name, reason=ReasonCode.ENCODING_UNKNOWN)
    return text, "windows-1256"


def _looks_utf16(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte of Arabic or Latin text is then 00 or 06."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    high = {0x00, 0x06, 0x20}
    even, odd = sample[0::2], sample[1::2]
    if b"\x00" not in sample and b"\x06" not in sample:
        return None
    even_share = sum(byte in high for byte in even) / len(even)
    odd_share = sum(byte in high for byte in odd) / len(odd)
    if odd_share > 0.8 and even_share < 0.5:
        return "utf-16-le"
    if even_share > 0.8 and odd_share < 0.5:
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes) -> bool:
    """Arabic UTF-8 with a few broken bytes: reading it as windows-1256 would turn every letter into two."""
    text = data.decode("utf-8", errors="replace")
    letters = sum("\u0600" <= char <= "\u06ff" for char in text)
    return letters > 0 and text.count("\ufffd") * 10 < letters


def _looks_arabic(text: str) -> bool:
    foreign = [char for char in text if char > "\x7f"]
    arabic = sum(
        "\u0600" <= char <= "\u06ff" or char in "«»“”‘’–—…\u200c\u200d\u200e\u200f\xa0" for char in foreign
    )
    return arabic >= 0.8 * len(foreign) and _controls(text) == 0


def _controls(text: str) -> int:
    return sum(char < " " and char not in "\t\n\r\f\v" for char in text)


def _broken(encoding: str, error: UnicodeDecodeError) -> Reason:
    return Reason(ReasonCode.BYTE_MISFIT, encoding=encoding.upper(), start=error.start)
