"""Vocabulary entries: what a lexicon says of one word, as a casualty term (`CasualtyRole`) or a reporting verb (`Cue`)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CasualtyRole:
    """One sense of a word in casualty news.

    `role`: "people" (a noun of people), "event" (a verbal noun), "back" (a verbal noun with a pronoun that refers
    back: «مصرعهم») or "verb". `outcome`: what happened to the people, in the words of `domain.figure`.
    """

    role: str
    outcome: str
    weak: bool = False  # has other meanings: counts only where people are named behind the number
    needs: tuple[str, ...] = ()  # folded words, one of which must stand behind the number: «لقي ... مصرعهم»
    plural: bool = False  # a plural or dual verb form: it follows its subject
    definite: bool = False  # carries the article ال
    clitic: str = ""  # the proclitics before the stem
    singular: bool = False  # a singular noun
    next: bool = False  # the number must follow at once


@dataclass(frozen=True, slots=True)
class Cue:
    """How one word form reports speech."""

    lemma: str
    kind: str  # its class, one of `domain.quotation.CueClass`'s source words in reporting_verbs.toml
    form: str  # past, present, participle (a circumstantial adverb: «مضيفًا») or noun (with a pronoun: «قوله»)
    feminine: bool
    plural: bool
    takes: frozenset[str]  # folded prepositions that may stand before the complementizer أن
    strict: bool  # must open its clause
    transitive: bool = False  # the person spoken of or to is its object: «اتهمه بأنه»، «أخبرني أن»
    document: bool = False  # the document behind في speaks: «جاء في البيان أن»

    @property
    def finite(self) -> bool:
        return self.form in {"past", "present"}
