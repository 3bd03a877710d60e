"""Number grammar: parses the single numbers of a text, before ranges and qualifiers."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from workbench.text.numbers.arithmetic import Sum
from workbench.text.numbers.core import Core
from workbench.text.numbers.digits import complete_digits, minus_word
from workbench.text.numbers.homographs import is_homograph, is_vowelled_as_number
from workbench.text.numbers.lexer import TokenStream
from workbench.text.numbers.number_words import (
    Atom,
    Number,
    cardinal,
    int_if_whole,
    may_begin_number,
    number_lexicon,
    numeral,
    ordinal,
    teen_unit,
    vague_numeral,
)
from workbench.text.numbers.percent import percent_end
from workbench.text.numbers.spelled_digits import read_digit_by_digit, read_ratio


def read_cores(stream: TokenStream) -> list[Core]:
    """The numbers in order, without overlaps; linear in the number of tokens."""
    cores: list[Core] = []
    index = 0
    tokens = stream.tokens
    while index < len(tokens):
        kind = tokens[index].kind
        core = None
        if kind == "n":
            core = _cardinal(stream, index)
        elif kind == "w":
            core = _word(stream, index)
        if core is None:
            index += 1
            continue
        cores.append(
            _repeated(
                stream, read_ratio(stream, _and_fraction(stream, _decimal_tail(stream, core)), _cardinal)
            )
        )
        index = cores[-1].last + 1
        percent = percent_end(stream, cores[-1].last)
        index = percent + 1 if percent else index
    return cores


def _word(stream: TokenStream, index: int) -> Core | None:
    text = stream.text(index)
    if len(text) > 24:
        return None
    if not may_begin_number(text):
        return _vague(stream, index)
    if ordinal(text) is not None:
        return read_ordinal(stream, index) or _cardinal(stream, index)
    return _round_ordinal(stream, index) or _cardinal(stream, index) or _vague(stream, index)


def _atom(stream: TokenStream, index: int) -> tuple[Atom, int] | None:
    """The atom at a token and its last token (أحد عشر has two)."""
    kind, text = stream.kind(index), stream.text(index)
    if kind == "n":
        number = numeral(text)
        return (Atom("numeral", number.value), index) if number else None
    if kind != "w" or len(text) > 24:
        return None
    teen = _teen(stream, index)
    if teen is not None:
        return teen
    atom = cardinal(text)
    if atom is None or (atom.kind == "fraction" and not _fraction_stands(stream, index, text)):
        return None
    if not is_vowelled_as_number(stream, index, atom):
        return None
    if atom.form == "either" and "\u064b" in stream.tokens_span(index, index).of(stream.folded.original):
        atom = replace(atom, form="one")
    return atom, index


def _teen(stream: TokenStream, index: int) -> tuple[Atom, int] | None:
    """أحد عشر, اثنا عشر, and the unit of إحدى وعشرون: the atom and its last token."""
    text = stream.text(index)
    teen = teen_unit(text)
    if teen is None and text != "واحد":
        return None
    ten = cardinal(stream.text(index + 1)) if stream.kind(index + 1) == "w" else None
    if ten is not None and ten.kind == "ten" and not ten.clitic:
        if teen:
            return Atom("teen", 10 + teen[1], "", teen[0]), index + 1
        return (Atom("teen", 11, "", "و"), index + 1) if _and_eleven(stream, index) else None
    if teen and teen[1] == 1 and _joined_tens(stream, index + 1):
        return Atom("unit", 1, "", teen[0]), index
    return None


def _and_eleven(stream: TokenStream, index: int) -> bool:
    """Whether folded واحد is وأحد: the hamza or a number before it decides (مليون وأحد عشر)."""
    if stream.tokens_span(index, index).of(stream.folded.original).startswith("وأ"):
        return True
    before = cardinal(stream.text(index - 1)) if stream.kind(index - 1) == "w" else None
    return before is not None


def _joined_tens(stream: TokenStream, index: int) -> bool:
    """Whether "وعشرون" or "و عشرون" stands at `index`."""
    separate_waw = stream.text(index) == "و"
    atom = cardinal(stream.text(index + 1)) if separate_waw else cardinal(stream.text(index))
    return atom is not None and atom.kind == "tens" and (separate_waw or atom.joined)


def _fraction_stands(stream: TokenStream, index: int, text: str) -> bool:
    """Colloquial نص is a half only before a scale; elsewhere it means "text" or "stipulated"."""
    stem = text.lstrip("وبلف")
    if stem not in number_lexicon().spoken_half:
        return True
    following = cardinal(stream.text(index + 1))
    return following is not None and following.kind == "scale"


def _cardinal(stream: TokenStream, index: int) -> Core | None:
    total = Sum()
    last, clitic, kinds = -1, "", set[str]()
    here = index
    definite = False
    scaled: tuple[int, Number, int] | None = None  # where the number stood at its last scale
    while True:
        separate_waw = last >= 0 and stream.text(here) == "و"
        found = _atom(stream, here + separate_waw)
        if found is None:
            break
        atom, end = found
        if (
            atom.kind == "scale"
            and total.shape == "hundred"
            and stream.text(end + 1) == stream.text(end)[len(atom.clitic) :]
        ):
            atom = Atom("unit", 1, "", atom.clitic)  # أربعمائة وألف ألف: one of the scale that follows
        if last >= 0 and (atom.clitic not in ("", "و", "ال", "وال") or (separate_waw and atom.joined)):
            break
        if last >= 0 and atom.kind == "numeral" and stream.tokens[here].glued and not separate_waw:
            break
        if not total.take(atom, joined=last >= 0 and (separate_waw or atom.joined)):
            break
        if last < 0:
            clitic, definite = atom.clitic, atom.definite
        kinds.add("digits" if atom.kind == "numeral" else "words")
        last = end
        here = end + 1
        if total.group is None and total.limit < inf:
            scaled = last, total.value, total.scale
    value, scale = total.value, total.scale
    if scaled is not None and scaled[0] < last and _scale_next(stream, last + 1):
        last, value, scale = scaled  # "20 ألفا و30 ألفا": the last part begins a number of its own
    if last < 0 or not _trusted(stream, index, last) or (index == last and is_homograph(stream, index)):
        return None
    core = Core(
        index, last, stream.tokens[index].start + len(clitic), stream.tokens[last].end, value,
        "mixed" if len(kinds) == 2 else kinds.pop(), scale,
        fraction=total.fraction, definite=definite, clitic=clitic,
    )  # fmt: skip
    if stream.kind(index) != "n":
        return minus_word(stream, core)
    return complete_digits(stream, core)


def _scale_next(stream: TokenStream, at: int) -> bool:
    atom = cardinal(stream.text(at)) if stream.kind(at) == "w" else None
    return atom is not None and atom.kind == "scale" and not atom.clitic


def _trusted(stream: TokenStream, first: int, last: int) -> bool:
    """Whether a single word that folds to 200 has its hamza seat; else it is another word."""
    if first != last or stream.kind(first) != "w":
        return True
    text = stream.text(first)
    if not any(text.endswith(word) for word in number_lexicon().guarded):
        return True
    written = stream.tokens_span(first, last).of(stream.folded.original)
    return "ئ" in written or "ائ" in written or stream.kind(first - 1) == "l" == stream.kind(first + 1)


def _decimal_tail(stream: TokenStream, core: Core) -> Core:
    """The number with its decimals: ثلاثة فاصلة خمسة is 3.5; a scale may follow (مليون)."""
    if core.value is None or core.ordinal or stream.text(core.last + 1) not in number_lexicon().decimal:
        return core
    spelled = read_digit_by_digit(stream, core.last + 2)
    if spelled is not None:
        digits, last = spelled
        value = int_if_whole(core.value + (-1 if core.value < 0 else 1) * float(f"0.{digits}"))
        return replace(core, last=last, end=stream.tokens[last].end, value=value)
    tail = _cardinal(stream, core.last + 2)
    if tail is None or tail.value is None or tail.clitic or tail.value < 0:
        return core
    if tail.scale > 1 and tail.value % tail.scale == 0 and tail.value > tail.scale:
        digits, scale = str(int(tail.value // tail.scale)), tail.scale
    else:
        digits, scale = str(int(tail.value)), 1
    value = int_if_whole((core.value + (-1 if core.value < 0 else 1) * float(f"0.{digits}")) * scale)
    return replace(core, last=tail.last, end=tail.end, value=value, scale=scale)


def _and_fraction(stream: TokenStream, core: Core) -> Core:
    """A whole number with a proper fraction: 3 و1/2, ثلاثة وأربعون وثلاثة أرباع."""
    if core.value is None or core.ordinal or core.fraction or core.value < 0 or core.value != int(core.value):
        return core
    at = core.last + 1
    separate_waw = stream.text(at) == "و"
    if stream.kind(at) != "w" or not (separate_waw or stream.text(at).startswith("و")):
        return core
    part = _cardinal(stream, at + separate_waw)
    if (
        part is None
        or not part.fraction
        or part.value is None
        or not 0 < part.value < 1
        or part.first == part.last
    ):
        return core
    if part.clitic not in ("", "و"):
        return core
    return replace(core, last=part.last, end=part.end, value=int_if_whole(core.value + part.value))


def _repeated(stream: TokenStream, core: Core) -> Core:
    """The number with the same value in brackets behind it: خمسة (5)."""
    at = core.last + 1
    if stream.text(at) != "(" or core.value is None:
        return core
    again = _cardinal(stream, at + 1)
    if again is None or again.value != core.value or stream.text(again.last + 1) != ")":
        return core
    end = again.last + 1
    return replace(core, last=end, end=stream.tokens[end].end, numeral="mixed")


def read_ordinal(stream: TokenStream, index: int) -> Core | None:
    """The ordinal at a token (السادسة، الحادي والعشرون), or None."""
    found = ordinal(stream.text(index)) if len(stream.text(index)) <= 24 else None
    if found is None:
        return None
    clitic, value = found
    definite = clitic.endswith(("ال", "لل"))
    last, compound = index, False
    following = cardinal(stream.text(index + 1))
    if following and following.kind == "ten" and not following.clitic:
        value, last, compound = value + 10, index + 1, True
    elif definite and _joined_tens(stream, index + 1):
        last = index + 2 if stream.text(index + 1) == "و" else index + 1
        tens = cardinal(stream.text(last))
        value, compound = value + int(tens.value if tens else 0), True
    if definite and stream.text(last + 1) == "بعد":
        hundred = cardinal(stream.text(last + 2))
        if hundred and hundred.definite and hundred.kind in ("hundred", "scale"):
            value, last, compound = value + int(hundred.value), last + 2, True
    if not compound and not _ordinal_stands(stream, index, clitic, value, definite=definite):
        return None
    start = stream.tokens[index].start + len(clitic) - (2 if clitic.endswith("ال") else 0)
    return Core(
        index, last, start, stream.tokens[last].end, value, "words", ordinal=True, definite=definite, clitic=clitic,
    )  # fmt: skip


def _round_ordinal(stream: TokenStream, index: int) -> Core | None:
    """A definite hundred or thousand with an ordinal behind it: المئة والخامسة."""
    round_ = cardinal(stream.text(index))
    if round_ is None or not round_.definite or round_.kind not in ("hundred", "scale"):
        return None
    separate_waw = stream.text(index + 1) == "و"
    rest = read_ordinal(stream, index + 1 + separate_waw)
    if (
        rest is None
        or rest.value is None
        or not rest.definite
        or (not separate_waw and rest.clitic[:1] != "و")
    ):
        return None
    start = stream.tokens[index].start + len(round_.clitic) - (2 if round_.clitic.endswith("ال") else 0)
    return replace(
        rest, first=index, start=start, value=int_if_whole(round_.value + rest.value), clitic=round_.clitic
    )


def _ordinal_stands(stream: TokenStream, index: int, clitic: str, value: int, *, definite: bool) -> bool:
    """Whether a single word is an ordinal: ثانية also means "second" of time, أولي "preliminary"; حادي only compounds."""
    text = stream.text(index)[len(clitic) :]
    if text in ("حادي", "حاديه"):
        return False
    if definite:
        return True
    if text == "ثانيه":
        return stream.kind(index - 1) == "w" and stream.text(index - 1).endswith("ه")
    if text == "اولي":
        return stream.tokens_span(index, index).of(stream.folded.original).endswith("ى")
    return value > 0


def _vague(stream: TokenStream, index: int) -> Core | None:
    """عشرات، المئات، عشرات الآلاف، آلاف مؤلفة."""
    found = vague_numeral(stream.text(index))
    if found is None:
        return None
    clitic, stem = found
    book = number_lexicon()
    last = index
    while last < index + 2 and stem in book.vague_heads:
        tail = stream.text(last + 1).removeprefix("ال")
        if tail not in book.vague_tails or stream.kind(last + 1) != "w":
            break
        last += 1
        stem = tail
    start = stream.tokens[index].start + len(clitic) - (2 if clitic.endswith("ال") else 0)
    return Core(index, last, start, stream.tokens[last].end, None, "words", vague=True, clitic=clitic)
