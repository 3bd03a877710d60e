"""Quotation marks and their pairs, as newspapers write them.

Newspapers use “ ”, « », ‹ ›, " " and mixtures, mirror them ("وأضاف”…”"), and forget the opening mark behind a colon or the
closing mark at the end of a paragraph. Whether a mark opens or closes is decided by its neighbours, and by its shape only
where they decide nothing. Positions are code points of the text given.

    >>> [q.marks for q in quoted("وتابع: سنعود قريبًا”.")]
    ['missing_open']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.text.graphemes import EXTENDERS, is_grapheme_boundary, snap_to_graphemes, strip_space

#: A mark with the combining marks or joiners on it, so that no span starts inside a grapheme.
_MARK = re.compile(rf"(''|\(\(|\)\)|[\"＂“”„‟«»‹›]|(?<!\w)['‘’](?=\w)|(?<=\w)['‘’](?!\w))[{EXTENDERS}]*")
_FAMILY = {
    **dict.fromkeys(("''", '"', "＂"), "straight"),
    **dict.fromkeys("“”„‟", "curly"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
    **dict.fromkeys("'‘’", "single"),
    **dict.fromkeys(("((", "))"), "brackets"),
}
_OPENS = {*"“„‟«‹‘", "(("}
_CLOSES = set("”»›’")
#: Families whose lone marks are no quotation marks: apostrophes, nested brackets, «:))».
_QUIET = {"single", "brackets"}
#: Shapes that both open and close.
_NEUTRAL = {"''", '"', "＂", "'"}
_BEFORE_OPENER = set('([{-–—:،,؛/|«“"‹') | {"\u0640"}
_AFTER_CLOSER = set(')]}.,،؛:!?؟…»”"›-–—|')
_NEVER_FIRST = set(".,،؛:!؟?)]}")
_CLITIC = re.compile(r"(?<!\w)[وف]?[بلك]?(?:ال|لل)?$")
_COLON = re.compile(rf"(?:(?<!\d):(?!//)|:(?!\d|//))[{EXTENDERS}]*")
_AFTER_COLON = re.compile(r":\s*$")
_STOP = re.compile(r"[.؟?!](?=\s|$)")
#: The most lines that one pair of marks may hold.
_FAR = 4


@dataclass(frozen=True, slots=True)
class QuotePair:
    """The words between two quotation marks, `start` to `end`, without the marks and white space (equal without words).

    `marks`: balanced; wrong_mark (shapes of different pairs); missing_open; missing_close; continued (no closing mark, and
    the next paragraph opens again: a quotation over several paragraphs). `opener` and `closer` are the positions of the marks
    or None; depth 0 is in no other pair; `width` is
    the length of the closing mark with the combining marks on it, 2 for '' and )).
    """

    start: int
    end: int
    opener: int | None
    closer: int | None
    marks: str
    depth: int = 0
    width: int = 1


@dataclass(slots=True)
class _Open:
    position: int
    end: int
    shape: str
    family: str
    depth: int


def quote_pairs(text: str) -> list[QuotePair]:
    """The pairs and the unpaired marks by position; linear in the length of `text`."""
    lines: list[list[QuotePair]] = []
    begin = 0
    for line in text.split("\n"):
        lines.append(list(_pairs(text, begin, begin + len(line.rstrip()))))
        begin += len(line) + 1
    _join_lines(text, lines)
    pairs = (_with_whole_graphemes(text, pair) for line in lines for pair in line)
    return sorted(pairs, key=lambda q: (q.start, -q.end))


def _with_whole_graphemes(text: str, pair: QuotePair) -> QuotePair:
    if is_grapheme_boundary(text, pair.start) and is_grapheme_boundary(text, pair.end):
        return pair
    span = snap_to_graphemes(text, pair.start, pair.end)
    return replace(pair, start=span.start, end=span.end) if span else pair


def _pairs(text: str, begin: int, end: int) -> Iterator[QuotePair]:
    marks = list(_MARK.finditer(text, begin, end))
    left = Counter(_FAMILY[m.group(1)] for m in marks)
    stack: list[_Open] = []
    open_families: Counter[str] = Counter()
    free = begin  # the end of the last complete pair
    for number, mark in enumerate(marks):
        family = _FAMILY[mark.group(1)]
        left[family] -= 1
        even = left[family] % 2 == 1 and not _plainly_opens(text, marks[number + 1])
        if _is_opener(text, mark, begin, end, stack, even, open_families):
            if (
                stack
                and stack[-1].family == family
                and _AFTER_COLON.search(text, max(begin, mark.start() - 4), mark.start())
            ):
                # a new cue with a colon: the quotation before it lacks its closing mark
                lost = stack.pop()
                open_families[lost.family] -= 1
                yield _unclosed(text, lost, _last_stop(text, lost.end, mark.start()))
            stack.append(_Open(mark.start(), mark.end(), mark.group(1), family, len(stack)))
            open_families[family] += 1
            continue
        if not stack:
            if family not in _QUIET:
                yield _unopened(text, free, mark)
                free = mark.end()
            continue
        if family in _QUIET and not open_families[family]:
            continue
        while open_families[family] and stack[-1].family != family:
            inner = stack.pop()
            open_families[inner.family] -= 1
            if inner.family not in _QUIET:
                yield _unclosed(text, inner, mark.start())
        opened = stack.pop()
        open_families[opened.family] -= 1
        yield _between(text, opened, mark)
        if not stack:
            free = mark.end()
    for lost in stack:
        if lost.family not in _QUIET:
            yield _unclosed(text, lost, end)


def _is_opener(
    text: str,
    mark: re.Match[str],
    begin: int,
    end: int,
    stack: list[_Open],
    even: bool,
    families: Counter[str],
) -> bool:
    before = text[mark.start() - 1] if mark.start() > begin else " "
    after = text[mark.end()] if mark.end() < end else " "
    family, shape = _FAMILY[mark.group(1)], mark.group(1)
    if family == "brackets":
        return shape in _OPENS
    opens = not (after.isspace() or after in _NEVER_FIRST) and (
        before.isspace() or before in _BEFORE_OPENER or _after_clitic(text, mark, begin)
    )
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSER)
    # behind a mirrored opener the neighbours decide: »سنعود«
    mirrored = bool(stack) and stack[-1].family == family and stack[-1].shape in _CLOSES
    if (
        family in {"guillemet", "angle"}
        and not mirrored
        and not (opens ^ closes and not families[family] and even)
    ):
        return shape in _OPENS
    if before == ":" and not (after.isspace() and families[family]):
        return True  # «قال :" سنعود»
    if opens != closes:
        # "قال" نحن ...": the space is on the wrong side, but an even number of marks decides
        return opens or (not stack and shape in _NEUTRAL and even)
    if not families[family]:
        return not stack or shape not in _CLOSES
    return shape in _OPENS and stack[-1].shape != shape


def _plainly_opens(text: str, mark: re.Match[str]) -> bool:
    """Whether white space precedes the mark and a letter follows it."""
    behind = text[mark.end() : mark.end() + 1]
    return mark.start() > 0 and text[mark.start() - 1].isspace() and behind.isalnum()


def _after_clitic(text: str, mark: re.Match[str], begin: int) -> bool:
    """Whether only proclitics precede the mark: بـ"…"، و"…"."""
    clitic = _CLITIC.search(text, max(begin, mark.start() - 5), mark.start())
    return clitic is not None and bool(clitic.group())


def _between(text: str, opened: _Open, mark: re.Match[str]) -> QuotePair:
    shape = mark.group(1)
    matched = opened.family == _FAMILY[shape] and (shape in _NEUTRAL or opened.shape != shape)
    start, end = strip_space(text, opened.end, mark.start())
    state = "balanced" if matched else "wrong_mark"
    return QuotePair(
        start, end, opened.position, mark.start(), state, opened.depth, mark.end() - mark.start()
    )


def _unclosed(text: str, lost: _Open, limit: int) -> QuotePair:
    start, end = strip_space(text, lost.end, limit)
    return QuotePair(start, end, lost.position, None, "missing_close", lost.depth)


def _unopened(text: str, free: int, mark: re.Match[str]) -> QuotePair:
    """The words between a colon and a closing mark without an opener; empty without a colon."""
    colon = _COLON.search(text, free, mark.start())
    start, end = strip_space(text, colon.end() if colon else mark.start(), mark.start())
    return QuotePair(start, end, None, mark.start(), "missing_open", width=mark.end() - mark.start())


def _last_stop(text: str, start: int, limit: int) -> int:
    return max((stop.end() for stop in _STOP.finditer(text, start, limit)), default=limit)


def _join_lines(text: str, lines: list[list[QuotePair]]) -> None:
    """Join a pair over several paragraphs; mark a quotation whose opener each paragraph repeats as continued."""
    for number, line in enumerate(lines):
        lost = next((q for q in reversed(line) if q.marks == "missing_close" and q.depth == 0), None)
        if lost is None:
            continue
        for other in lines[number + 1 : number + 1 + _FAR]:
            if not other:
                continue
            first = min(other, key=lambda q: q.opener if q.opener is not None else q.closer or 0)
            if first.marks == "missing_open" and first.start == first.end:
                line[line.index(lost)] = replace(
                    lost,
                    end=strip_space(text, lost.start, first.closer or 0)[1],
                    closer=first.closer,
                    marks="balanced",
                    width=first.width,
                )
                other.remove(first)
            elif first.opener is not None and first.opener == _line_start(text, first.opener):
                line[line.index(lost)] = replace(lost, marks="continued")
            break


def _line_start(text: str, position: int) -> int:
    """The first character that is not white space of the line around `position`."""
    start = text.rfind("\n", 0, position) + 1
    while start < position and text[start].isspace():
        start += 1
    return start
