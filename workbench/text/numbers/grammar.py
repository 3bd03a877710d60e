"""Reads the numbers of a text one by one, before ranges and qualifiers are looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.text.numbers.arithmetic import Sum
from workbench.text.numbers.lex import Lexed
from workbench.text.numbers.percent import percent_end
from workbench.text.numbers.words import (
    Atom,
    Number,
    cardinal,
    numeral,
    ordinal,
    plain,
    teen_unit,
    words,
)

_DASHES = "-−–"


@dataclass(frozen=True, slots=True)
class Core:
    """A number without qualifier: tokens `first`..`last`, folded positions `start`..`end` of the number."""

    first: int
    last: int
    start: int
    end: int
    value: Number | None
    numeral: str
    scale: int = 1
    other: Number | None = None
    ordinal: bool = False
    fraction: bool = False
    definite: bool = False
    vague: bool = False
    clitic: str = ""


def read_cores(lexed: Lexed) -> list[Core]:
    """All numbers in order, none overlapping; linear in the number of tokens."""
    cores: list[Core] = []
    index = 0
    tokens = lexed.tokens
    while index < len(tokens):
        kind = tokens[index].kind
        core = None
        if kind == "n":
            core = _cardinal(lexed, index)
        elif kind == "w":
            core = _word(lexed, index)
        if core is None:
            index += 1
            continue
        cores.append(_repeated(lexed, _decimal_tail(lexed, core)))
        index = cores[-1].last + 1
        percent = percent_end(lexed, cores[-1].last)
        index = percent + 1 if percent else index
    return cores


def _word(lexed: Lexed, index: int) -> Core | None:
    text = lexed.text(index)
    if len(text) > 24:
        return None
    if ordinal(text) is not None:
        return read_ordinal(lexed, index) or _cardinal(lexed, index)
    return _cardinal(lexed, index) or _vague(lexed, index)


def _atom(lexed: Lexed, index: int) -> tuple[Atom, int] | None:
    """The atom at a token and the last token it takes (أحد عشر takes two)."""
    kind, text = lexed.kind(index), lexed.text(index)
    if kind == "n":
        number = numeral(text)
        return (Atom("numeral", number.value), index) if number else None
    if kind != "w" or len(text) > 24:
        return None
    teen = teen_unit(text)
    following = cardinal(lexed.text(index + 1)) if teen and lexed.kind(index + 1) == "w" else None
    if teen and following and following.kind == "ten" and not following.clitic:
        return Atom("teen", 10 + teen[1], "", teen[0]), index + 1
    if teen and teen[1] == 1 and _joined_tens(lexed, index + 1):
        return Atom("unit", 1, "", teen[0]), index
    atom = cardinal(text)
    if atom is None or (atom.kind == "fraction" and not _fraction_stands(lexed, index, text)):
        return None
    if atom.form == "either" and "\u064b" in lexed.tokens_span(index, index).of(lexed.folded.original):
        atom = replace(atom, form="one")
    return atom, index


def _joined_tens(lexed: Lexed, index: int) -> bool:
    """Whether "وعشرون" or "و عشرون" stands at `index`."""
    loose = lexed.text(index) == "و"
    atom = cardinal(lexed.text(index + 1)) if loose else cardinal(lexed.text(index))
    return atom is not None and atom.kind == "tens" and (loose or atom.joined)


def _fraction_stands(lexed: Lexed, index: int, text: str) -> bool:
    """Spoken نص is a half only before a scale; elsewhere it is a text, or "stipulated"."""
    stem = text.lstrip("وبلف")
    if stem not in words().spoken_half:
        return True
    following = cardinal(lexed.text(index + 1))
    return following is not None and following.kind == "scale"


def _cardinal(lexed: Lexed, index: int) -> Core | None:
    total = Sum()
    last, clitic, kinds = -1, "", set[str]()
    here = index
    definite = False
    while True:
        loose = last >= 0 and lexed.text(here) == "و"
        found = _atom(lexed, here + loose)
        if found is None:
            break
        atom, end = found
        if (
            atom.kind == "scale"
            and total.shape == "hundred"
            and lexed.text(end + 1) == lexed.text(end)[len(atom.clitic) :]
        ):
            atom = Atom("unit", 1, "", atom.clitic)  # أربعمائة وألف ألف: one of the scale that follows
        if last >= 0 and (atom.clitic not in ("", "و", "ال", "وال") or (loose and atom.joined)):
            break
        if last >= 0 and atom.kind == "numeral" and lexed.tokens[here].glued and not loose:
            break
        if not total.take(atom, joined=last >= 0 and (loose or atom.joined)):
            break
        if last < 0:
            clitic, definite = atom.clitic, atom.definite
        kinds.add("digits" if atom.kind == "numeral" else "words")
        last = end
        here = end + 1
    if last < 0 or not _trusted(lexed, index, last):
        return None
    core = Core(
        index, last, lexed.tokens[index].start + len(clitic), lexed.tokens[last].end, total.value,
        "mixed" if len(kinds) == 2 else kinds.pop(), total.scale,
        fraction=total.fraction, definite=definite, clitic=clitic,
    )  # fmt: skip
    return _signed(lexed, _slashed(lexed, core)) if lexed.kind(index) == "n" else _minus_word(lexed, core)


def _trusted(lexed: Lexed, first: int, last: int) -> bool:
    """Words that folding makes look like 200 must show their hamza seat when they stand alone."""
    if first != last or lexed.kind(first) != "w":
        return True
    text = lexed.text(first)
    if not any(text.endswith(word) for word in words().guarded):
        return True
    written = lexed.tokens_span(first, last).of(lexed.folded.original)
    return "ئ" in written or "ائ" in written or lexed.kind(first - 1) == "l" == lexed.kind(first + 1)


def _slashed(lexed: Lexed, core: Core) -> Core:
    """3/4, and 2 1/4; not a date (7/10/2023)."""
    if core.last != core.first or lexed.text(core.first - 1) == "/":
        return core
    at = core.last + 1
    if (
        lexed.text(at) == "/"
        and lexed.kind(at + 1) == "n"
        and lexed.tokens[at].glued
        and lexed.tokens[at + 1].glued
    ):
        below = numeral(lexed.text(at + 1))
        if core.value is None or below is None or not below.value or lexed.text(at + 2) == "/":
            return core
        value = plain(core.value / below.value)
        return replace(core, last=at + 1, end=lexed.tokens[at + 1].end, value=value, fraction=True)
    if (
        lexed.kind(at) == "n"
        and lexed.text(at + 1) == "/"
        and lexed.kind(at + 2) == "n"
        and lexed.text(at + 3) != "/"
    ):
        above, below = numeral(lexed.text(at)), numeral(lexed.text(at + 2))
        if core.value is not None and above and below and 0 < above.value < below.value:
            value = plain(core.value + above.value / below.value)
            return replace(core, last=at + 2, end=lexed.tokens[at + 2].end, value=value)
    return core


def _signed(lexed: Lexed, core: Core) -> Core:
    """The minus sign, the clitic token glued before the digits, thousands parted by spaces."""
    first = core.first
    before = first - 1
    core = replace(_spaced_thousands(lexed, core), other=_other(lexed, core))
    if lexed.kind(before) == "w" and (lexed.tokens[first].glued or lexed.text(before) in ("ال", "و", "وال")):
        clitic = lexed.text(before)
        if clitic in _LEANING:
            return replace(core, clitic=clitic, definite=clitic.endswith(("ال", "لل")))
    text = lexed.text(before)
    minus = bool(text) and text in _DASHES and lexed.tokens[first].glued and not lexed.tokens[before].glued
    if minus and lexed.kind(before - 1) != "n" and core.value is not None:
        return replace(core, first=before, start=lexed.tokens[before].start, value=-core.value)
    return _minus_word(lexed, core)


_LEANING = frozenset(
    (
        "ال",
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "لل",
        "بال",
        "وال",
        "وب",
        "ول",
        "وك",
        "فب",
        "فل",
        "ولل",
        "كال",
        "وبال",
        "فال",
    )
)


def _other(lexed: Lexed, core: Core) -> Number | None:
    number = numeral(lexed.text(core.first)) if core.first == core.last else None
    return number.other if number else None


def _spaced_thousands(lexed: Lexed, core: Core) -> Core:
    """32 000: groups of three digits after one of at most three, one space apart."""
    if core.first != core.last or len(lexed.text(core.first)) > 3 or lexed.text(core.first).startswith("0"):
        return core
    digits, last = lexed.text(core.first), core.last
    while (
        lexed.kind(last + 1) == "n"
        and len(lexed.text(last + 1)) == 3
        and lexed.text(last + 1).isdigit()
        and lexed.tokens[last + 1].start == lexed.tokens[last].end + 1
        and len(digits) < 15
    ):
        last += 1
        digits += lexed.text(last)
    if last == core.last:
        return core
    grown = replace(core, last=last, end=lexed.tokens[last].end, value=int(digits))
    after = cardinal(lexed.text(last + 1))
    if after and after.kind == "scale" and not after.clitic and grown.value is not None:
        scale = int(after.value)
        end = lexed.tokens[last + 1].end
        return replace(grown, last=last + 1, end=end, value=grown.value * scale, scale=scale, numeral="mixed")
    return grown


def _minus_word(lexed: Lexed, core: Core) -> Core:
    before = core.first - 1
    if lexed.text(before) in words().minus and core.value is not None and not core.clitic:
        return replace(core, first=before, start=lexed.tokens[before].start, value=-core.value)
    return core


def _decimal_tail(lexed: Lexed, core: Core) -> Core:
    """ثلاثة فاصلة خمسة is 3.5; a scale may follow (مليون)."""
    if core.value is None or core.ordinal or lexed.text(core.last + 1) not in words().decimal:
        return core
    tail = _cardinal(lexed, core.last + 2)
    if tail is None or tail.value is None or tail.clitic or tail.value < 0:
        return core
    if tail.scale > 1 and tail.value % tail.scale == 0 and tail.value > tail.scale:
        digits, scale = str(int(tail.value // tail.scale)), tail.scale
    else:
        digits, scale = str(int(tail.value)), 1
    value = plain((core.value + (-1 if core.value < 0 else 1) * float(f"0.{digits}")) * scale)
    return replace(core, last=tail.last, end=tail.end, value=value, scale=scale)


def _repeated(lexed: Lexed, core: Core) -> Core:
    """خمسة (5): the same value again in brackets belongs to the expression."""
    at = core.last + 1
    if lexed.text(at) != "(" or core.value is None:
        return core
    again = _cardinal(lexed, at + 1)
    if again is None or again.value != core.value or lexed.text(again.last + 1) != ")":
        return core
    end = again.last + 1
    return replace(core, last=end, end=lexed.tokens[end].end, numeral="mixed")


def read_ordinal(lexed: Lexed, index: int) -> Core | None:
    """The ordinal at a token (السادسة، الحادي والعشرون), or None."""
    found = ordinal(lexed.text(index)) if len(lexed.text(index)) <= 24 else None
    if found is None:
        return None
    clitic, value = found
    definite = clitic.endswith(("ال", "لل"))
    last, compound = index, False
    following = cardinal(lexed.text(index + 1))
    if following and following.kind == "ten" and not following.clitic:
        value, last, compound = value + 10, index + 1, True
    elif definite and _joined_tens(lexed, index + 1):
        last = index + 2 if lexed.text(index + 1) == "و" else index + 1
        tens = cardinal(lexed.text(last))
        value, compound = value + int(tens.value if tens else 0), True
    if not compound and not _ordinal_stands(lexed, index, clitic, value, definite=definite):
        return None
    start = lexed.tokens[index].start + len(clitic) - (2 if clitic.endswith("ال") else 0)
    return Core(
        index, last, start, lexed.tokens[last].end, value, "words", ordinal=True, definite=definite, clitic=clitic,
    )  # fmt: skip


def _ordinal_stands(lexed: Lexed, index: int, clitic: str, value: int, *, definite: bool) -> bool:
    """Whether a lone ordinal is one: ثانية is also a second, أولي also "preliminary", حادي only compounds."""
    text = lexed.text(index)[len(clitic) :]
    if text in ("حادي", "حاديه"):
        return False
    if definite:
        return True
    if text == "ثانيه":
        return lexed.kind(index - 1) == "w" and lexed.text(index - 1).endswith("ه")
    if text == "اولي":
        return lexed.tokens_span(index, index).of(lexed.folded.original).endswith("ى")
    return value > 0


def _vague(lexed: Lexed, index: int) -> Core | None:
    """عشرات، المئات، عشرات الآلاف، آلاف مؤلفة."""
    text, book = lexed.text(index), words()
    for clitic in ("", "ال", "و", "ب", "ل", "ف", "وال", "بال", "لل", "وب", "ول"):
        stem = text[len(clitic) :]
        if text.startswith(clitic) and stem in book.vague:
            break
    else:
        return None
    last = index
    while last < index + 2 and stem in book.vague_heads:
        tail = lexed.text(last + 1).removeprefix("ال")
        if tail not in book.vague_tails or lexed.kind(last + 1) != "w":
            break
        last += 1
        stem = tail
    start = lexed.tokens[index].start + len(clitic) - (2 if clitic.endswith("ال") else 0)
    return Core(index, last, start, lexed.tokens[last].end, None, "words", vague=True, clitic=clitic)
