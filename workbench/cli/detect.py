"""`workbench detect`: suggestions for plain text or JSON lines, without a store.

One result a text: `{"id", "suggestions": [...]}` as a JSON line, or a listing to read; the id is that of the row,
with its JSON type. Offsets are code points of the text as given, line ends included. Bytes are decoded as by
`workbench import`: UTF-8, UTF-16 or windows-1256. Neither the store nor the window is imported.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import IO, Any

import click

from workbench.domain.errors import NotText
from workbench.exchange.articles.plain_text import decode_as_given
from workbench.exchange.formats import JSON_LINES
from workbench.suggest.detect import detect
from workbench.suggest.suggestion import Suggestion, SuggestionKind
from workbench.suggest.vocabulary.fallback_reader import FallbackReader
from workbench.system.terminal_text import terminal_json, terminal_text

#: Its id as given (a file's name, a member of JSON), the text, and the day of publication where it is known.
Row = tuple[Any, str, date | None]

#: Byte order marks of encodings that cannot be read line by line; that of UTF-32-LE begins like the first.
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


class DetectInputError(click.ClickException):
    """Input that cannot be read; one sentence on standard error, exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"workbench detect: {terminal_text(self.message)}", file=file or sys.stderr)


@click.command("detect", help="Suggest casualty figures, quotations, quantities, dates and copy checks.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help='One JSON line per text: {"id", "suggestions": [...]}.')
@click.option(
    "--kinds", default="", help="Only these kinds, separated by commas: casualty,quote,quantity,date,copy."
)
@click.option(
    "--morphology", is_flag=True, help="Also analyse inflections that no word list has; starts slower."
)
def detect_command(files: tuple[Path, ...], as_json: bool, kinds: str, morphology: bool) -> None:
    """Read the files, or standard input ("-" or nothing): plain text, or JSON lines {"id", "text", "published_on"?}."""
    wanted = _kinds(kinds)
    inflections = _inflections() if morphology else None
    for name, text, day in _texts(files):
        found = detect(text, wanted, inflections, day)
        click.echo(_line(name, text, found) if as_json else _listing(name, text, found))


def _inflections() -> FallbackReader:
    from workbench.suggest.vocabulary.inflections import Inflections
    from workbench.text.morphology import Morphology

    return Inflections(Morphology())


def _kinds(names: str) -> set[SuggestionKind] | None:
    if not names.strip():
        return None
    known = {kind.value: kind for kind in SuggestionKind}
    chosen = [name.strip() for name in names.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            raise DetectInputError(f"there is no kind {name!r}; choose from {', '.join(known)}.")
    return {known[name] for name in chosen}


def _texts(files: Iterable[Path]) -> Iterator[Row]:
    paths = list(files) or [Path("-")]
    for path in paths:
        if str(path) == "-":
            yield from _from_lines("standard input", sys.stdin.buffer)
        elif path.suffix.lower() in JSON_LINES.suffixes:
            with _opened(path) as stream:
                yield from _json_lines(str(path), _lines(str(path), stream))
        else:
            with _opened(path) as whole:
                yield str(path), decode_as_given(whole.read(), str(path))[0], None


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise DetectInputError(f"{path} cannot be read: {error.strerror}.") from error


def _from_lines(name: str, stream: IO[bytes]) -> Iterator[Row]:
    """JSON lines if the first line that is not empty begins an object, else one plain text."""
    lines = iter(_lines(name, stream))
    head = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    if head and head[-1].lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from _json_lines(name, chain(head, lines))
        return
    text, _ = decode_as_given(b"".join(chain(head, lines)), name)
    if text.strip():
        yield "-", text, None


def _lines(name: str, stream: IO[bytes]) -> Iterable[bytes]:
    """The lines as they come; a stream in UTF-16 or UTF-32 with a byte order mark has to be read whole, and comes as
    UTF-8.
    """
    first = stream.readline()
    if not first.startswith(_WIDE):
        return chain([first], stream)
    text, _ = decode_as_given(first + stream.read(), name)
    return text.encode("utf-8").splitlines(keepends=True)


def _json_lines(name: str, lines: Iterable[bytes]) -> Iterator[Row]:
    for number, raw in enumerate(lines, start=1):
        where = f"line {number} of {name}"
        line = _decoded(where, raw).strip()
        if not line:
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise DetectInputError(
                f'{where} is not JSON; give one object {{"id", "text"}} a line.'
            ) from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise DetectInputError(f'{where} has no "text"; give one object {{"id", "text"}} a line.')
        # JSON may escape characters that a file cannot contain (NUL, a lone surrogate): they are read like any other.
        yield row.get("id", str(number)), row["text"], _day(where, row.get("published_on"))


def _day(where: str, written: object) -> date | None:
    """The article's day, if the row gives it."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written) if isinstance(written, str) else date.fromisoformat("")
    except ValueError as error:
        raise DetectInputError(f'{where} has no day in "published_on"; write it as 2024-03-31.') from error


def _decoded(where: str, raw: bytes) -> str:
    try:
        return decode_as_given(raw, where)[0]
    except NotText as error:
        reason = error.parts["reason"]
        raise DetectInputError(
            f"{where} is not text that can be read ({reason}); save it as UTF-8 and try again."
        ) from None


def _line(name: object, text: str, found: list[Suggestion]) -> str:
    rows = [{"id": f"s{n}", **s.as_json(text)} for n, s in enumerate(found, start=1)]
    answer = {"id": name, "suggestions": rows}
    return terminal_json(answer)


def _printable(text: str) -> str:
    """The text with ? for characters without a UTF-8 form."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _listing(name: object, text: str, found: list[Suggestion]) -> str:
    lines = [f"{name}: {len(found)} suggestions"]
    for n, suggestion in enumerate(found, start=1):
        words = " ".join(suggestion.span.of(text).split())
        lines.append(
            f"  s{n}  {suggestion.kind.value:<9} {suggestion.span.start}-{suggestion.span.end}  {words}"
        )
        lines.append(
            f"       {_reading(suggestion, text)} ({suggestion.reason}; {suggestion.confidence:.2f})"
        )
    return "\n".join(terminal_text(_printable(line)) for line in lines)


def _reading(suggestion: Suggestion, text: str) -> str:
    """The reading in a few words: every member with a value, spans as their text."""
    row = suggestion.as_json(text)
    members = next(
        value for key, value in reversed(row.items()) if isinstance(value, dict) and key != "triggers"
    )
    parts = []
    for key, value in members.items():
        if value in (None, [], False):
            continue
        values = value if isinstance(value, list) else [value]
        parts.append(f"{key}: " + " / ".join(str(v["text"] if isinstance(v, dict) else v) for v in values))
    return ", ".join(parts)
