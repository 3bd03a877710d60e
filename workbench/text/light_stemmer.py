"""Light stemmer of Arabic words: it strips clitics and endings and leaves the word's own letters.

Stripped in front: the conjunctions و ف, the prepositions ب ك ل, the future س, the article ال and لل. Stripped behind: object
and possessive pronouns (ها هم نا ...), endings of number and gender (ات ون ين ان ة ية), the alef of tanwin. "وللجرحى",
"الجرحى" and "جرحاها" share one stem.

Letters alone do not tell the و of "وزير" from that of "وقال". Therefore a word of a text has several stems, with and
without each possible proclitic, and a word of a query only the certain ones: "وزير" finds "الوزير", "لوزير" and
"ووزيرهم", but not "زير".

Words must be folded and normalized (`text.search_terms`). The rules are our own; the benchmark
`search_recall_clitics` measures them.
"""

from __future__ import annotations

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_FUTURE = ("سي", "ست", "سن", "سا")
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه")
_LAST = frozenset(pronoun[-1] for pronoun in _PRONOUNS)
_NUMBERS = ("ات", "ون", "ين", "ان")
#: Final letters that remain when an ending is stripped, or that only mark case and gender.
_WEAK_ENDINGS = "هياء"


def stems(word: str) -> tuple[str, ...]:
    """The possible stems of a word of a text, without the word itself; sorted and distinct."""
    if not _arabic(word):
        return ()
    found = {end for body in _bodies(word) for end in _ends(body)}
    found.discard(word)
    return tuple(sorted(found))


def query_stems(word: str) -> tuple[str, ...]:
    """The certain stems of a word of a query, under which the words of texts are looked up."""
    if not _arabic(word):
        return (word,)
    found = {end for body in _certain(word) for end in _ends(body, of_query=True)}
    return tuple(sorted(found))


def _arabic(word: str) -> bool:
    return len(word) > 2 and "\u0620" <= word[0] <= "\u064a"


def _certain(word: str) -> list[str]:
    """The word without a certain article; where proclitics precede the article, also the word as it is."""
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
    """The word without ال, stripped repeatedly: "الالتزام" and "التزام" share one stem."""
    while word.startswith("ال") and len(word) > 4:
        word = word[2:]
    return word


def _bodies(word: str) -> set[str]:
    """The word with its possible proclitics stripped in every combination."""
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


def _ends(body: str, *, of_query: bool = False) -> set[str]:
    """The stems without endings. A pronoun may be part of the word ("محاكم"), so both readings are kept; a query word loses
    a pronoun only where four letters remain.
    """
    found = {_ending(body)}
    if body[-1] not in _LAST:
        return found
    for pronoun in _PRONOUNS:
        if body.endswith(pronoun) and len(body) - len(pronoun) >= (4 if of_query else 3):
            owner = body[: -len(pronoun)]
            if owner[-1] == "ت":  # ta marbuta becomes ت before a pronoun
                found.add(_ending(owner[:-1]) if len(owner) > 3 else owner[:-1] + "ه")
            if len(owner) > 3 and owner[-2:] in ("او", "اي"):  # شهداؤهم, شهدائهم
                owner = owner[:-1]
            found.add(_ending(owner))
            break
    return found


def _ending(body: str) -> str:
    """The stem without endings of number, gender and case, as long as three letters remain."""
    if len(body) > 3 and body[-1] == "ء":
        body = body[:-1]
    if (len(body) > 4 and body.endswith(_NUMBERS)) or (len(body) > 5 and body.endswith("وا")):
        body = body[:-2]
    while (len(body) > 3 and body[-1] in _WEAK_ENDINGS) or (len(body) > 4 and body[-1] in "وت"):
        body = body[:-1]
    return body
