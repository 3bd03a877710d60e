"""Where a speaker's name stands and where it ends.

"قال وزير الصحة خالد عمر أمس لوكالة رويترز إن …": the name runs from behind the verb over titles and apposition
("الوزير السابق، عضو اللجنة") and stops before time, place, occasion and listener. "لكن الوزير أكد أن": it stands
before the verb. Ranges are folded code points.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, RELATIVE, Line
from workbench.suggest.vocabulary.attribution_phrases import Frames

#: Longer than any name with its roles: what runs on is not a speaker.
_LONGEST = 24
#: «بدوره»، «من جانبه»: whose turn it is, between a subject and its verb.
_TURNS = frozenset(
    ["بدوره", "بدورها", "جانبه", "جانبها", "جهته", "جهتها", "ناحيته", "ناحيتها", "ايضا", "كذلك"]
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's folded range and, where an apposition gives it, the range of the role."""

    start: int
    end: int
    role: tuple[int, int] | None = None


def after_verb(line: Line, words: Frames, first: int, limit: int, transitive: bool = False) -> Speaker | None:
    """The speaker in the tokens `first` to `limit` behind a reporting verb; a transitive one has its object there too."""
    at = _skip_leading(line, words, first, limit)
    if at is None or (
        at in line.cues and line.cues[at].cue.form == "participle" and line.words[at].endswith("ا")
    ):
        return None  # «وأردف قائلا»
    if transitive:
        limit = _object(line, words, at, limit)
    return _speaker(line, at, _name_end(line, words, at, limit))


def before_verb(line: Line, words: Frames, verb: int) -> Speaker | None:
    """The speaker in front of a verb ("لكن الوزير أكد"), or of its relative pronoun ("عباس الذي قال")."""
    if verb == 0:
        return None
    if line.words[verb - 1] in RELATIVE:
        return _antecedent(line, words, verb - 1)
    if line.words[verb - 1] in {"قد", "وقد"}:
        return _behind_was(line, words, verb - 1)
    limit, verb = verb, _before_turn(line, verb)
    turn = verb < limit and (verb == 0 or line.words[verb - 1] in COMMAS or line.is_stop(verb - 1))
    if turn or line.words[verb - 1] in words.particles:
        return None  # «بدوره رأى»: the turn is all there is
    for start in _clause_starts(line, words, verb):
        end = _name_end(line, words, start, verb)
        aside = end < verb - 1 and line.words[verb - 1] in COMMAS and _is_aside(line, end)
        if not _may_begin(line, words, start, end if aside else verb):
            continue
        if aside or (end >= verb - 1 and (end == verb or line.words[end] in COMMAS)):
            return without_and(line, words, start, _speaker(line, start, end))
    return None


def _is_aside(line: Line, comma: int) -> bool:
    """«النائب توماس ريد، الذي صوت ضد القانون، قال»، «ريد، 41 عامًا، قال»: what stands between two commas describes the name."""
    follower = line.words[comma + 1]
    described = follower in RELATIVE or follower in {"البالغ", "البالغه"} or follower[0].isdigit()
    return line.words[comma] in COMMAS and described


def _before_turn(line: Line, verb: int) -> int:
    """The token behind the subject in «والمستشار بدوره رأى»، «الوزير من جانبه أكد»."""
    at = verb
    while at > 0 and line.words[at - 1] in _TURNS:
        at -= 1
    return at - 1 if at < verb and at > 0 and line.words[at - 1] == "من" else at


def _object(line: Line, words: Frames, at: int, limit: int) -> int:
    """Where the object begins in «اتهم الوزير المعارضة»: a second definite noun that is no adjective in ي."""
    for k in range(at + 1, limit):
        word = line.words[k]
        if word in words.listeners or (
            word.startswith("ال")
            and line.words[k - 1].startswith("ال")
            and not word.endswith(("ي", "يه", "ين", "يون", "يات"))
        ):
            return k
    return limit


def whole(line: Line, words: Frames, first: int, limit: int) -> Speaker | None:
    """Every token from `first` to the end of the name, with no adverbs skipped before it."""
    return _speaker(line, first, _name_end(line, words, first, limit)) if first < limit else None


def _behind_was(line: Line, words: Frames, limit: int) -> Speaker | None:
    """«وكان وزير المالية قد أعلن»: the speaker between كان and قد."""
    for k in range(limit - 1, max(-1, limit - 12), -1):
        if line.words[k] in {"كان", "كانت", "وكان", "وكانت"}:
            return after_verb(line, words, k + 1, limit) if k + 1 < limit else None
        if line.is_stop(k):
            break
    return None


def _clause_starts(line: Line, words: Frames, verb: int) -> list[int]:
    """Where the subject of the verb may begin: the sentence, then what follows each comma or colon."""
    begin = verb
    while (
        begin > 0
        and not line.is_stop(begin - 1)
        and line.words[begin - 1] not in {":", "|"}
        and verb - begin < 40
    ):
        begin -= 1
    starts = [begin] + [
        i + 1 for i in range(begin, verb - 1) if line.words[i] in COMMAS or line.words[i] in DASHES
    ]
    out = []
    for start in starts:
        at = start
        while at < verb and line.words[at] in words.leading:
            at += 1
        if at < verb:
            out.append(at)
    inner = {"بينما", "فيما", "لكن", "ولكن", "حين"}
    conjunctions = [i + 1 for i in range(begin, verb - 1) if line.words[i] in inner]
    reported = [i + 1 for i in range(begin, verb - 1) if line.words[i] in {"ان", "بان"}]
    return reported[::-1] + out + [c for c in conjunctions if c not in out]


def without_and(line: Line, words: Frames, start: int, speaker: Speaker | None) -> Speaker | None:
    """«والجيش يقول»: the joined و is no part of the name."""
    word = line.words[start]
    if speaker is None or not (
        word.startswith("وال")
        or (word.startswith("و") and words.is_role(word[1:]) and not words.is_role(word))
    ):
        return speaker
    return Speaker(speaker.start + 1, speaker.end, speaker.role)


def _may_begin(line: Line, words: Frames, start: int, verb: int) -> bool:
    word = line.words[start]
    if (
        word in words.particles
        or word in words.prepositions
        or word in words.adverbs
        or not word[0].isalpha()
    ):
        return line.opens(start) >= 0
    if start in line.cues and line.cues[start].cue.finite and not words.is_role(word):
        return False
    if words.is_role(word) or words.is_role(word[1:]) or word.startswith(("ال", "وال")):
        return True
    return verb - start <= 4


def _antecedent(line: Line, words: Frames, relative: int) -> Speaker | None:
    if relative == 0 or not line.words[relative - 1][0].isalpha():
        return None
    begin = relative - 1
    for at in range(relative - 1, max(-1, relative - 9), -1):
        word = line.words[at]
        if word in words.prepositions or not word[0].isalpha() or line.inside[at] >= 0:
            break
        if words.is_role(word):
            begin = at
    return _speaker(line, begin, relative)


def _skip_leading(line: Line, words: Frames, first: int, limit: int) -> int | None:
    """Past adverbials between verb and speaker; None where no speaker follows them."""
    at = first
    while at < limit and (
        line.words[at] in words.leading or line.words[at] in COMMAS or line.words[at] in DASHES
    ):
        at += 1
    if at < limit and line.words[at] == "من" and at + 1 < limit and line.words[at + 1] in words.adverbs:
        at += 2  # من جانبه
    if at >= limit:
        return None
    if not _is_adverbial(line, words, at):
        return at if line.words[at][0].isalnum() or line.opens(at) >= 0 else None
    for k in range(at + 1, limit):
        if words.is_role(line.words[k]) and _heads(line, words, k):
            return k
    return None


def _heads(line: Line, words: Frames, k: int) -> bool:
    """Whether a role word begins a noun phrase of its own: not behind a preposition or in a construct."""
    before = line.words[k - 1]
    return before in COMMAS or before in words.times or before in {"له", "لها", "لهم", "به"}


def _is_adverbial(line: Line, words: Frames, at: int) -> bool:
    word = line.words[at]
    if _is_ali(line, at):
        return False
    return (
        word in words.prepositions
        or (word.startswith("بال") and len(word) > 5 and not words.is_role(word))
        or (word in words.adverbs and not words.is_role(word))
        or words.is_listener(word)
        or (word == "ل" and at + 1 < len(line))
    )


def _is_ali(line: Line, at: int) -> bool:
    """علي the name folds to the same letters as على the preposition."""
    if line.words[at] != "علي":
        return False
    folded = line.folded
    return folded.original[folded.to_original(line.ends[at] - 1)] != "ى"


def _name_end(line: Line, words: Frames, first: int, limit: int) -> int:
    """The token at which the name that begins at `first` is over."""
    at = first
    while at < limit and at - first < _LONGEST:
        pair = line.opens(at)
        if pair >= 0 and at > first:
            if line.size(pair) > 4:
                break
            at = line.after(pair)
            continue
        if at > first and _ends_name(line, words, first, at, limit):
            break
        at += 1
    return min(at, limit)


def _ends_name(line: Line, words: Frames, first: int, at: int, limit: int) -> bool:
    word = line.words[at]
    follower = line.words[at + 1] if at + 1 < limit else ""
    if word in COMMAS:
        return _comma_ends(line, words, at, follower)
    if word in DASHES or word in {":", "|", "؛"} or line.is_stop(at):
        return True
    if word in words.prepositions or word in words.adverbs or word in RELATIVE:
        return _preposition_ends(line, words, first, at, follower)
    if words.is_listener(word) or (word == "ل" and (not follower or not follower[0].isdigit())):
        return True
    found = line.cues.get(at)
    return found is not None and (found.cue.form == "participle" or bool(found.clitic and found.cue.finite))


def _preposition_ends(line: Line, words: Frames, first: int, at: int, follower: str) -> bool:
    """Whether a preposition or adverb at `at` begins something other than the speaker's office."""
    word, before = line.words[at], line.words[at - 1]
    if word == "في":
        return _in_ends(line, words, first, at, follower)
    if word == "من":
        office = (at - first == 1 and words.is_role(line.words[first])) or words.is_body(follower)
        return before not in words.partitive and not office
    if word in {"الي", "لدي"}:
        return not any(w in words.envoys for w in line.words[first:at])
    if word == "عن" and before in words.issued:
        return False
    return (
        (word in words.adverbs or word in RELATIVE) and not _is_ali(line, at) and before not in words.dailies
    )


def _comma_ends(line: Line, words: Frames, at: int, follower: str) -> bool:
    if (
        not follower
        or not follower[0].isalnum()
        or follower[0].isdigit()  # an age
        or follower in words.adverbs
        or follower in words.prepositions
    ):
        return True
    found = line.cues.get(at + 1)
    if follower[0] == "م" and follower.endswith("ا") and len(follower) > 4:
        return True  # «بايدن، متحدثًا من البيت الأبيض، إن»
    return (follower[0] == "و" and not words.is_role(follower)) or bool(found and not words.is_role(follower))


def _in_ends(line: Line, words: Frames, first: int, at: int, follower: str) -> bool:
    """Whether «في» begins an occasion or a place and not the speaker's office."""
    if not follower or words.is_occasion(follower) or (len(follower) > 3 and follower.endswith(("ها", "هم"))):
        return True  # «في بيان»، «في حكمها»
    if words.is_body(follower):
        return False
    if words.is_body(line.words[first]) and follower in words.places:
        return False  # «وزارة الصحة في غزة»
    head = line.words[first]
    return not ((words.is_role(head) or words.is_role(head.removeprefix("ل"))) and at - first <= 2)


def _speaker(line: Line, start: int, end: int) -> Speaker | None:
    while end > start and not (
        line.words[end - 1][0].isalnum() or line.words[end - 1] in {")", '"', "»", "”"}
    ):
        end -= 1
    if start >= end:
        return None
    begin = line.starts[start]
    if line.opens(start) >= 0:
        pair = line.pairs[line.opens(start)]
        if pair.closer is not None and line.ends[end - 1] <= pair.closer + pair.width:
            return Speaker(pair.start, pair.end)
    role = None
    comma = next((i for i in range(start, end) if line.words[i] in COMMAS), None)
    if comma is not None and comma + 1 < end:
        role = (line.starts[comma + 1], line.ends[end - 1])
    return Speaker(begin, line.ends[end - 1], role)
