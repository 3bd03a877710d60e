"""Casualty terms: the entries of `lexicons/outcomes.toml` by folded word.

An outcome is expressed by a noun of people ("قتيلا"), a verbal noun ("مقتل"; "مصرعهم" refers back), a verb ("أصيب"), or a set
phrase before or after the number ("أودى بحياة", "في عداد المفقودين").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from workbench.suggest.vocabulary import fallback_reader
from workbench.suggest.vocabulary.lexicon_entries import CasualtyRole
from workbench.text.folding import fold_word
from workbench.text.lexicon import fold_phrases, fold_words, load_lexicon
from workbench.text.numbers.lexer import split_proclitics

_PRONOUNS = ("هم", "ه", "ها", "هما", "هن", "نا")
BOTH = "killed_or_injured"


@dataclass(frozen=True, slots=True)
class CasualtyLexicon:
    """The lexicon of outcomes, folded and indexed."""

    roles: dict[str, tuple[CasualtyRole, ...]]
    before: dict[str, list[tuple[tuple[str, ...], str]]]  # by last word
    after: dict[str, list[tuple[tuple[str, ...], str]]]  # by first word
    counts: frozenset[str]
    reach: frozenset[str]
    parts: frozenset[str]
    release: frozenset[str]
    doubt: frozenset[str]
    disease: frozenset[str]
    sport: frozenset[str]
    metaphor: frozenset[str]
    sentence: frozenset[str]
    forecast: frozenset[str]
    warning: frozenset[str]
    discharge: frozenset[str]
    escape: frozenset[str]
    freed: frozenset[str]
    works: frozenset[str]
    names: frozenset[str]
    barriers: frozenset[str]
    prepositions: frozenset[str]
    clitics: frozenset[str]


@lru_cache(maxsize=1)
def casualty_lexicon() -> CasualtyLexicon:
    """The folded lexicon of outcomes."""
    book = load_lexicon("outcomes")
    roles: dict[str, list[CasualtyRole]] = {}
    before: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    after: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in book["outcome"]:
        _enter(roles, entry)
        for phrase in fold_phrases(entry["phrases"]):
            before.setdefault(phrase[-1], []).append((phrase, entry["outcome"]))
        for phrase in fold_phrases(entry["after"]):
            after.setdefault(phrase[0], []).append((phrase, entry["outcome"]))
    for phrase in fold_phrases(book["both"]["before"]):
        before.setdefault(phrase[-1], []).append((phrase, BOTH))
    for phrase in fold_phrases(book["both"]["after"]):
        after.setdefault(phrase[0], []).append((phrase, BOTH))
    for table in (before, after):
        for entries in table.values():
            entries.sort(key=lambda item: -len(item[0]))
    barriers = book["barriers"]
    return CasualtyLexicon(
        {word: tuple(found) for word, found in roles.items()}, before, after,
        fold_words(book["counts"]["words"]), fold_words(book["counts"]["reach"]), fold_words(book["parts"]["words"]),
        fold_words((*book["release"]["events"], *book["release"]["verbs"])), fold_words(book["doubt"]["words"]),
        fold_words(book["disease"]["words"]), fold_words(book["sport"]["words"]), fold_words(book["metaphor"]["words"]), fold_words(book["sentence"]["verbs"]),
        fold_words(book["doubt"]["forecast"]), fold_words(book["doubt"]["warning"]), fold_words(book["release"]["discharge"]),
        fold_words(book["release"]["escape"]),
        fold_words(book["release"]["freed"]), fold_words(book["works"]["words"]), fold_words(book["names"]["words"]),
        fold_words(barriers["words"]), fold_words(barriers["prepositions"]), fold_words(barriers["clitics"]),
    )  # fmt: skip


def _enter(roles: dict[str, list[CasualtyRole]], entry: dict[str, Any]) -> None:
    outcome = entry["outcome"]

    def put(forms: Iterable[str], role: CasualtyRole) -> None:
        for form in forms:
            roles.setdefault(form, []).append(role)

    for noun in entry["people"]:
        put(noun_forms(noun), CasualtyRole("people", outcome))
        put([fold_word(noun["one"])], CasualtyRole("people", outcome, singular=True))
    for weak, key in ((False, "events"), (True, "weak_events")):
        for event in entry.get(key, ()):
            stem = fold_word(event)
            base = stem[:-1] + "ت" if stem.endswith("ه") else stem
            put([stem], CasualtyRole("event", outcome, weak))
            put([base + p for p in _PRONOUNS], CasualtyRole("back", outcome, weak))
    for verb in entry["verbs"]:
        needs = tuple(sorted(fold_words(verb.get("needs", ()))))
        for form, plural in verb_forms(verb):
            put(
                [form],
                CasualtyRole(
                    "verb", outcome, verb.get("weak", False), needs, plural, next=verb.get("next", False)
                ),
            )


def noun_forms(noun: dict[str, Any]) -> set[str]:
    """The folded forms of a noun of people: singular, accusative, plurals, construct state, possessive suffixes."""
    one = fold_word(noun["one"])
    many = {fold_word(form) for form in noun["many"]}
    construct = {form[:-1] for form in many if form.endswith(("ين", "ون"))}
    construct |= {form for form in many if not form.endswith(("ين", "ون"))}
    construct |= {form[:-1] + "ا" for form in many if form.endswith("ي")}  # قتلاه
    owned = {base + p for base in construct for p in _PRONOUNS}
    return {one, *many, *construct, *owned} | ({one + "ا"} if not one.endswith("ه") else set())


def verb_forms(verb: dict[str, Any]) -> set[tuple[str, bool]]:
    """The folded forms of a verb, each with whether it follows its plural or dual subject."""
    past, present = fold_word(verb["past"]), fold_word(verb["present"])
    forms = {(past, False), (past + "ت", False)}
    forms |= {(past + end, True) for end in ("وا", "ا", "تا", "ن")}
    for prefix in ("ي", "ت", "سي", "ست"):
        forms.add((prefix + present, False))
        forms |= {(prefix + present + end, True) for end in ("ون", "ان", "ن", "وا")}
    extra = [fold_word(form) for form in verb.get("forms", ())]
    forms -= {(form, plural) for form in extra for plural in (False, True)}
    return forms | {(form, form.endswith(("وا", "يا"))) for form in extra}


def roles_of(word: str) -> tuple[CasualtyRole, ...]:
    """Every role of a folded word with its proclitics."""
    return _roles(word) or fallback_reader.roles(word)


@lru_cache(maxsize=65536)
def _roles(word: str) -> tuple[CasualtyRole, ...]:
    table = casualty_lexicon().roles
    out: list[CasualtyRole] = []
    for clitic, stem in split_proclitics(word):
        found = table.get(stem)
        if found is None:
            continue
        definite = clitic.endswith(("ال", "لل"))
        for role in found:
            if role.role == "verb" and clitic not in ("", "و", "ف", "ل"):
                continue
            out.append(replace(role, definite=definite, clitic=clitic))
        if not clitic or out:
            break
    return tuple(out)
