"""Inflections: forms of listed verbs and nouns that the lexicons lack, analysed by `text.morphology`.

    «المصابتان»  ->  مصابة, which `outcomes.toml` lists: injured
    «فاستشهدن»   ->  استشهد: killed, with the women before it

A word counts only if every analysis that a newspaper can mean (third person, no rare mood) leads to listed words of one
outcome. The conditions of those words, such as a required complement, hold for it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from workbench.suggest.vocabulary.casualty_terms import casualty_lexicon
from workbench.suggest.vocabulary.lexicon_entries import CasualtyRole, Cue
from workbench.suggest.vocabulary.reporting_verbs import cue_forms
from workbench.text.folding import fold_word
from workbench.text.morphology import Analysis, Morphology

_BEFORE_VERBS = frozenset({"", "و", "ف", "ل", "س"})
_POSSESSIVE = frozenset({"هم", "ه", "ها", "هما", "هن", "نا"})
#: Kinds of noun in the morphology's lexicon -> the role that the outcomes' lexicon gives such words.
_NOUNS = {"person": "people", "event": "event"}


class Inflections:
    """A fallback reader with a cache; safe to use from several threads."""

    def __init__(self, morphology: Morphology, cache_size: int = 65_536) -> None:
        self._morphology = morphology
        self.roles = lru_cache(maxsize=cache_size)(self._roles)
        self.cue = lru_cache(maxsize=cache_size)(self._cue)

    def _roles(self, word: str) -> tuple[CasualtyRole, ...]:
        """The roles of a folded word; () unless all its analyses have one outcome."""
        found: list[CasualtyRole] = []
        for analysis in self._morphology.analyse(word):
            roles = list(_outcome(analysis))
            if not roles:
                return ()
            found += roles
        return tuple(dict.fromkeys(found)) if len({role.outcome for role in found}) == 1 else ()

    def _cue(self, word: str) -> tuple[Cue, int] | None:
        """The cue that a folded word is; None unless all its analyses are of one reporting verb."""
        found = {_reported(analysis) for analysis in self._morphology.analyse(word)}
        return found.pop() if len(found) == 1 else None


def _outcome(analysis: Analysis) -> Iterator[CasualtyRole]:
    """The roles of the listed word of which this is a form."""
    if analysis.pos == "verb":
        if _is_news_form(analysis):
            for role in _listed(analysis.lemma, "verb"):
                yield replace(role, plural=analysis.number in {"d", "p"}, clitic="".join(analysis.proclitics))
        return
    kind = _NOUNS.get(analysis.role, "")
    if kind == "event" and analysis.number != "s":
        return  # wounds and deportations in the plural count no people
    for role in _listed(analysis.lemma, kind):
        if analysis.enclitic and kind == "event":
            if analysis.enclitic in _POSSESSIVE:
                yield replace(role, role="back")
            continue
        yield replace(
            role,
            singular=kind == "people" and analysis.number == "s",
            definite="ال" in analysis.proclitics,
            clitic="".join(analysis.proclitics),
        )


def _reported(analysis: Analysis) -> tuple[Cue, int] | None:
    if analysis.pos != "verb" or analysis.domain != "reporting" or not _is_news_form(analysis):
        return None
    cue = cue_forms().get(fold_word(analysis.lemma))
    if cue is None or cue.form != "past" or cue.strict:
        return None
    form = "past" if analysis.aspect == "p" else "present"
    more = replace(cue, form=form, feminine=analysis.gender == "f", plural=analysis.number in {"d", "p"})
    return more, sum(map(len, analysis.proclitics))


def _is_news_form(analysis: Analysis) -> bool:
    """Whether the verb form is usual in news: third person, no object suffix, no mere jussive («يجب» is no «لم يُجب»)."""
    return (
        analysis.person == "3"
        and not analysis.enclitic
        and analysis.mood != "j"
        and set(analysis.proclitics) <= _BEFORE_VERBS
    )


def _listed(lemma: str, kind: str) -> Iterator[CasualtyRole]:
    """The lexicon's entries for a dictionary form in this role."""
    for role in casualty_lexicon().roles.get(fold_word(lemma), ()):
        if role.role == kind:
            yield role
