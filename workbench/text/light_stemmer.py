"""A light stem of Arabic words: what is joined to a word is taken off, the word itself is left as it is.

Taken off before it: و ف، ب ك ل، س of the future, ال and لل. Behind it: pronouns (ها هم نا ...), the endings of number and
gender (ات ون ين ان ة ية), tanwin's alef. "وللجرحى", "الجرحى" and "جرحاها" meet in one stem.

Letters alone cannot tell the و of "وزير" from that of "وقال". So a word of a text is known by several stems, with and
without what may be a particle, and a word that is asked for by those that are certain: "وزير" finds "الوزير",
"لوزير" and "ووزيرهم", and does not find "زير".

Words are given folded and plain (`text.terms`). Own rules; measured by the benchmark `search_recall_clitics`.
"""

from __future__ import annotations

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_FUTURE = ("سي", "ست", "سن", "سا")
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه")
_LAST = frozenset(pronoun[-1] for pronoun in _PRONOUNS)
_NUMBERS = ("ات", "ون", "ين", "ان")
#: Letters that are left at the end when something was taken off, or that only show case and gender.
_LOOSE = "هياء"


def stems(word: str) -> tuple[str, ...]:
    """The stems that a word of a text is known by, without the word itself where it is one; sorted, no two alike."""
    if not _arabic(word):
        return ()
    found = {end for body in _bodies(word) for end in _ends(body)}
    found.discard(word)
    return tuple(sorted(found))


def query_stems(word: str) -> tuple[str, ...]:
    """The stems under which a word that is asked for is to be looked up: some text's word has it, or is it."""
    if not _arabic(word):
        return (word,)
    found = {end for body in _certain(word) for end in _ends(body, asked=True)}
    return tuple(sorted(found))


def _arabic(word: str) -> bool:
    return len(word) > 2 and "\u0620" <= word[0] <= "\u064a"


def _certain(word: str) -> list[str]:
    """The word without an article that is certain; where particles stand before one, also as it is."""
    bare = _without_article(word)
    if bare != word:
        return [bare]
    for n in (1, 2):  # و + ال, ب + ال, و + ب + ال
        if _particles(word[:n]) and len(word) > n + 4:
            behind = _without_article(word[n:])
            if behind != word[n:]:
                return [word, behind]
    if word[0] in _CONJUNCTIONS and word[1:3] == "لل" and len(word) > 5:
        return [word, word[3:]]
    if word.startswith("لل") and len(word) > 4:
        return [word, word[2:], word[1:]]
    return [word]


def _particles(letters: str) -> bool:
    first, second = letters[0], letters[1:]
    if second:
        return first in _CONJUNCTIONS and second in _PREPOSITIONS
    return first in _CONJUNCTIONS or first in _PREPOSITIONS


def _without_article(word: str) -> str:
    """Also where the word itself begins as an article does: "الالتزام" and "التزام" meet in one stem."""
    while word.startswith("ال") and len(word) > 4:
        word = word[2:]
    return word


def _bodies(word: str) -> set[str]:
    """The word with what may stand before it taken off in every way."""
    bodies = {word}
    if word[0] in _CONJUNCTIONS and len(word) > 3:
        bodies.add(word[1:])
    for body in tuple(bodies):
        if len(body) > 3 and (body[0] in _PREPOSITIONS or body[:2] in _FUTURE):
            bodies.add(body[1:])
    for body in tuple(bodies):
        bare = _without_article(body)
        if bare != body:
            bodies.discard(body)
            bodies.add(bare)
        elif body.startswith("لل") and len(body) > 4:
            bodies.add(body[2:])
    return bodies


def _ends(body: str, *, asked: bool = False) -> set[str]:
    """What is left when endings are taken off. A pronoun may be part of the word ("محاكم"), so both are kept; of
    a word that is asked for only a long one is taken off.
    """
    found = {_ending(body)}
    if body[-1] not in _LAST:
        return found
    for pronoun in _PRONOUNS:
        if body.endswith(pronoun) and len(body) - len(pronoun) >= (4 if asked else 3):
            owner = body[: -len(pronoun)]
            if owner[-1] == "ت":  # the taa marbuta opens before a pronoun
                found.add(_ending(owner[:-1]) if len(owner) > 3 else owner[:-1] + "ه")
            if len(owner) > 3 and owner[-2:] in ("او", "اي"):  # شهداؤهم, شهدائهم
                owner = owner[:-1]
            found.add(_ending(owner))
            break
    return found


def _ending(body: str) -> str:
    """Without endings of number, gender and case, as long as three letters are left."""
    if len(body) > 3 and body[-1] == "ء":
        body = body[:-1]
    if (len(body) > 4 and body.endswith(_NUMBERS)) or (len(body) > 5 and body.endswith("وا")):
        body = body[:-2]
    while (len(body) > 3 and body[-1] in _LOOSE) or (len(body) > 4 and body[-1] in "وت"):
        body = body[:-1]
    return body
