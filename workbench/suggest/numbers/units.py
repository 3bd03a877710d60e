"""Units and currencies beside a number: "3 أشهر", "$10", "42 ليرة لبنانية"; from `units.toml` and `currencies.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.text.folding import fold_word
from workbench.text.lexicon import load_lexicon
from workbench.text.numbers import TokenStream


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. `name` is an English singular; a value times `factor` is in that unit; `hundredth`: of a currency."""

    name: str
    type: str
    factor: float = 1
    hundredth: bool = False
    of: bool = False


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit in the text, at the tokens `first` to `last`, both included."""

    unit: Unit
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Tables:
    words: dict[str, list[tuple[tuple[str, ...], Unit]]]
    codes: dict[str, Unit]
    nations: frozenset[str]


#: Abbreviations of one letter count only right behind digits.
_SHORT = 2


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    table: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    codes: dict[str, Unit] = {}

    def enter(form: str, unit: Unit) -> None:
        phrase = tuple(_split(fold_word(form)))
        if all(other != phrase for other, _ in table.get(phrase[0], ())):
            table.setdefault(phrase[0], []).append((phrase, unit))

    for entry in load_lexicon("units")["unit"]:
        unit = Unit(
            entry.get("base", entry["unit"]), entry["type"], entry.get("factor", 1), of=entry.get("of", False)
        )
        for form in (*_inflected(entry["one"]), *entry["many"]):
            enter(form, unit)
    book = load_lexicon("currencies")
    for entry in book["currency"]:
        unit = Unit(entry["unit"], "money", hundredth=entry.get("hundredth", False))
        for form in (*_inflected(entry["one"]), *entry["many"]):
            enter(form, unit)
        codes.update(dict.fromkeys(entry["codes"], unit))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    nations = [
        form
        for word in map(fold_word, book["nations"]["words"])
        for form in (word, word + "ه", word + "ا", word + "ين", word + "ان", word + "تين")
    ]
    return _Tables(table, codes, frozenset(nations))


def _split(form: str) -> list[str]:
    """The form split like the lexer splits text: "ج.م" is three tokens, "كم2" two."""
    out: list[str] = []
    kind = ""
    for char in form:
        now = "n" if char.isdigit() else "w" if char.isalpha() else " " if char == " " else "s"
        if now == " ":
            kind = ""
        elif now == kind and now != "s":
            out[-1] += char
        else:
            out.append(char)
            kind = now
    return out


def _inflected(singulars: list[str]) -> list[str]:
    """Singulars with their accusative and their duals."""
    forms: list[str] = []
    for word in singulars:
        forms.append(word)
        if " " in word:
            continue
        base = word[:-1] + "ت" if word.endswith("ة") else word
        forms += [base + "ان", base + "ين"] if word.endswith("ة") else [word + "ا", base + "ان", base + "ين"]
    return forms


def unit_after(stream: TokenStream, last: int) -> UnitMatch | None:
    """The unit behind token `last`, over a closing bracket."""
    at = last + 1
    if stream.text(at) == ")" and stream.text(last) != "(":
        at += 1
    code = _code(stream, at)
    if code is not None:
        return code
    if stream.kind(at) != "w":
        return None
    return unit_at(stream, at)


def _code(stream: TokenStream, at: int) -> UnitMatch | None:
    text = stream.text(at)
    unit = _tables().codes.get(text)
    if unit is None and text == "°":
        unit = Unit("degree", "measure")
    if unit is None or (len(text) == 1 and text.isalpha() and stream.kind(at - 1) != "n"):
        return None
    return UnitMatch(unit, at, at)


def unit_at(stream: TokenStream, at: int) -> UnitMatch | None:
    """The unit that begins at token `at`, with the adjective of its country."""
    text = stream.text(at)
    short = len(text) <= _SHORT - 1
    if short and stream.kind(at - 1) != "n":
        return None
    stem = text.removeprefix("ال")
    for word in (text, stem):
        for phrase, unit in _tables().words.get(word, ()):
            if all(stream.text(at + step) == other for step, other in enumerate(phrase) if step):
                return _with_content(stream, UnitMatch(unit, at, at + len(phrase) - 1))
    return None


def _with_content(stream: TokenStream, found: UnitMatch) -> UnitMatch:
    """The match with the adjective of a currency's country, or with what a measure measures."""
    if found.unit.of and stream.text(found.last + 1) == "من" and stream.text(found.last + 2).startswith("ال"):
        return UnitMatch(found.unit, found.first, found.last + 2)
    nation = stream.text(found.last + 1).removeprefix("ال")
    if found.unit.type == "money" and nation in _tables().nations:
        return UnitMatch(found.unit, found.first, found.last + 1)
    return found


def code_before(stream: TokenStream, first: int) -> UnitMatch | None:
    """A currency sign or code in front of a number ($10, US$ 5)."""
    found = _code(stream, first - 1) if stream.kind(first - 1) != "l" else None
    if found is None or (len(stream.text(first - 1)) == 1 and stream.text(first - 1).isalpha()):
        return None
    if stream.text(found.first - 1) == "US" and stream.tokens[found.first].glued:
        return UnitMatch(found.unit, found.first - 1, found.last)
    return found
