"""Institutions with a wrong adjective or owner: «مجلس الأمن الأمريكي» is the United Nations' Security Council.

The gazetteer is `resources/lexicons/institutions.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion
from workbench.text.folding import fold_word
from workbench.text.lexicon import fold_words, load_lexicon


@dataclass(frozen=True, slots=True)
class _Body:
    name: tuple[str, ...]
    never: frozenset[str]
    right: str
    also: tuple[str, ...]


@lru_cache(maxsize=1)
def _bodies() -> dict[str, list[_Body]]:
    """Bodies by the folded first word of their name."""
    data = load_lexicon("institutions")
    table: dict[str, list[_Body]] = {}
    for row in data["body"]:
        name = tuple(fold_word(row["name"]).split())
        never = row["never"] if isinstance(row["never"], list) else data[row["never"]]["adjectives"]
        table.setdefault(name[0], []).append(
            _Body(name, fold_words(never), row["right"], tuple(row.get("also", ())))
        )
    return table


@lru_cache(maxsize=1)
def _owned() -> tuple[dict[str, list[tuple[tuple[str, ...], str, str]]], list[tuple[str, ...]]]:
    """Bodies by the folded first word (name, as printed, owner as printed) and the folded names of all owners."""
    data = load_lexicon("institutions")["owners"]
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for printed, owner in data["of"].items():
        name = tuple(fold_word(printed).split())
        table.setdefault(name[0], []).append((name, printed, owner))
    return table, [tuple(fold_word(_with_preposition(owner)).split()) for owner in data["others"]]


def _with_preposition(owner: str) -> str:
    """The owner with the proclitic ل: للأمم المتحدة، لجامعة الدول."""
    return "لل" + owner[2:] if owner.startswith("ال") else "ل" + owner


def _wrong_owners(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on «… التابعة للأمم المتحدة» behind a body of another owner."""
    table, owners = _owned()
    for i, key in enumerate(tokenized.keys):
        first, clitic = (key, 0) if key in table else (key[1:], 1)
        if first not in table or (clitic and key[0] not in "وفبلك"):
            continue
        for name, printed, owner in table[first]:
            at = i + len(name)
            if tokenized.keys[i + 1 : at] != list(name[1:]) or tokenized.keys[at : at + 1] not in (
                ["التابعه"],
                ["التابع"],
            ):
                continue
            given = next((o for o in owners if tokenized.keys[at + 1 : at + 1 + len(o)] == list(o)), None)
            if given is None or " ".join(given) == fold_word(_with_preposition(owner)):
                continue
            span = Span(tokenized.spans[i].start + clitic, tokenized.spans[at + len(given)].end)
            right = f"{printed} {tokenized.bare[at]} {_with_preposition(owner)}" if owner else printed
            message = (
                f"This body belongs to {owner}."
                if owner
                else "This body belongs to none of these organisations."
            )
            yield copy_hint(span, "institution", message, right, 0.85)


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on a body's name with an adjective that it never has, or with another owner than its own."""
    yield from _wrong_owners(tokenized)
    table = _bodies()
    for i, key in enumerate(tokenized.keys):
        first, clitic = (key, 0) if key in table else (key[1:], 1)
        if first not in table or (clitic and key[0] not in "وفبلك"):
            continue
        for body in table[first]:
            last = i + len(body.name)
            if last >= len(tokenized.keys) or tokenized.keys[last] not in body.never:
                continue
            if tuple(tokenized.keys[i + 1 : last]) == body.name[1:] and all(
                tokenized.is_adjacent(k) for k in range(i, last)
            ):
                span = Span(tokenized.spans[i].start + clitic, tokenized.spans[last].end)
                message = f"This body is known as {body.right}."
                yield copy_hint(span, "institution", message, body.right, 0.85, *body.also)
