"""Reporting verbs: the inflected forms of the verbs in `resources/lexicons/reporting_verbs.toml`.

"أضاف، يضيف، مضيف" gives أضافت، أضافوا، يضيفون، مضيفًا، مضيفةً and the rest. All forms are folded, so that a word of the text
takes one dictionary look-up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from workbench.suggest.vocabulary import fallback_reader
from workbench.suggest.vocabulary.lexicon_entries import Cue
from workbench.text.folding import fold_word
from workbench.text.lexicon import load_lexicon

PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ي")


@lru_cache(maxsize=1)
def cue_forms() -> dict[str, Cue]:
    """Every folded form with its cue; of two verbs with the same form the first of the file wins."""
    forms: dict[str, Cue] = {}
    for verb in load_lexicon("reporting_verbs")["verb"]:
        for word, cue in _inflect(verb):
            known = forms.get(word)
            forms[word] = replace(known, takes=known.takes | cue.takes) if known else cue
    return forms


def read_cue(word: str) -> tuple[Cue, int] | None:
    """The cue that a folded word is, and the length of its proclitic (و، ف، س، ل); None for no cue."""
    forms = cue_forms()
    cue = forms.get(word)
    return (cue, 0) if cue is not None else read_clitic(word) or fallback_reader.cue(word)


def read_clitic(word: str) -> tuple[Cue, int] | None:
    """The cue behind the first letter of a folded word, where that letter is a proclitic."""
    forms = cue_forms()
    if word[:1] in {"و", "ف"}:
        cue = forms.get(word[1:])
        if cue is not None:
            return cue, 1
    if word[:1] in {"س", "ل"}:
        cue = forms.get(word[1:])
        if cue is not None and cue.form == "present":
            return cue, 1
    if word[:1] == "ب":
        cue = forms.get(word[1:])
        if cue is not None and cue.form == "noun":
            return cue, 1
    return None


def _inflect(verb: dict[str, Any]) -> Iterator[tuple[str, Cue]]:
    base = Cue(
        lemma=str(verb["past"]),
        kind=str(verb["class"]),
        form="past",
        feminine=False,
        plural=False,
        takes=frozenset(fold_word(p) for p in verb.get("takes", [])),
        strict=bool(verb.get("strict", False)),
        transitive=bool(verb.get("transitive", False)),
        document=bool(verb.get("document", False)),
    )
    yield from _past(str(verb["past"]), base)
    if "present" in verb:
        yield from _present(str(verb["present"]), replace(base, form="present"))
    if "participle" in verb:
        yield from _participle(fold_word(str(verb["participle"])), replace(base, form="participle"))
    if "noun" in verb:
        stem = fold_word(str(verb["noun"])).removesuffix("ه")
        bound = stem + "ت" if str(verb["noun"]).endswith("ة") else stem
        for pronoun in PRONOUNS:
            feminine = pronoun == "ها"
            yield (
                bound + pronoun,
                replace(base, form="noun", feminine=feminine, plural=pronoun in {"هم", "هن"}),
            )
    for word in verb.get("also", []):
        folded = fold_word(str(word))
        adverb = folded.endswith(("يا", "يه", "ين"))
        yield (
            folded,
            replace(base, form="participle" if adverb else "past", feminine=folded.endswith(("ه", "ن"))),
        )


def _past(word: str, base: Cue) -> Iterator[tuple[str, Cue]]:
    stem = fold_word(word)
    yield stem, base
    weak = word.endswith(("ى", "ا"))  # نفى، دعا
    root = stem[:-1] if weak else stem
    yield root + "ت", replace(base, feminine=True)
    yield root + "تا", replace(base, feminine=True, plural=True)
    yield root + "وا", replace(base, plural=True)
    if base.transitive and not base.strict:  # «أخبرني أبي أن»، «اتهمته بأنه»
        for pronoun in ("ني", *PRONOUNS[:-1]):
            yield stem + pronoun, base
            yield root + "ت" + pronoun, replace(base, feminine=True)
    if not base.strict:  # ردا، قدرا، عدا are other words far more often
        yield root + {"ى": "يا", "ا": "وا"}.get(word[-1], "ا"), replace(base, plural=True)


def _present(word: str, base: Cue) -> Iterator[tuple[str, Cue]]:
    stem = fold_word(word)
    weak = word.endswith(("ي", "ى", "و"))
    root = stem[:-1] if weak else stem
    yield stem, base
    yield "ت" + stem[1:], replace(base, feminine=True)
    yield root + "ون", replace(base, plural=True)
    yield root + "وا", replace(base, plural=True)
    yield stem + "ان", replace(base, plural=True)
    yield "ت" + stem[1:] + "ان", replace(base, feminine=True, plural=True)


def _participle(stem: str, base: Cue) -> Iterator[tuple[str, Cue]]:
    yield stem + "ا", base
    yield stem + "ه", replace(base, feminine=True)
    yield stem + "ين", replace(base, plural=True)
    yield stem + "تين", replace(base, feminine=True, plural=True)
    yield stem + "ات", replace(base, feminine=True, plural=True)
