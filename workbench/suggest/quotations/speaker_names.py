"""Speakers: where a speaker's name starts and ends.

In "قال وزير الصحة خالد عمر أمس لوكالة رويترز إن …" the name follows the verb, with titles and appositions ("الوزير السابق، عضو
اللجنة"), and ends before time, place, occasion and addressee. In "لكن الوزير أكد أن" it precedes the verb. Ranges are folded
code points.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, RELATIVE, ParagraphTokens
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon

#: The most tokens of a name with its roles.
_LONGEST = 24
#: Adverbials of turn between a subject and its verb: «بدوره»، «من جانبه».
_TURNS = frozenset(
    ["بدوره", "بدورها", "جانبه", "جانبها", "جهته", "جهتها", "ناحيته", "ناحيتها", "ايضا", "كذلك"]
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's folded range and, if an apposition gives it, the range of the role."""

    start: int
    end: int
    role: tuple[int, int] | None = None


def speaker_after_verb(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, limit: int, transitive: bool = False
) -> Speaker | None:
    """The speaker in the tokens `first` to `limit` behind a reporting verb; a transitive verb has its object there too."""
    at = _skip_leading(paragraph, lexicon, first, limit)
    if at is None or (
        at in paragraph.cues
        and paragraph.cues[at].cue.form == "participle"
        and paragraph.words[at].endswith("ا")
    ):
        return None  # «وأردف قائلا»
    if transitive:
        limit = _object(paragraph, lexicon, at, limit)
    return _speaker(paragraph, at, _name_end(paragraph, lexicon, at, limit))


def speaker_before_verb(paragraph: ParagraphTokens, lexicon: AttributionLexicon, verb: int) -> Speaker | None:
    """The speaker in front of a verb ("لكن الوزير أكد"), or of its relative pronoun ("عباس الذي قال")."""
    if verb == 0:
        return None
    if paragraph.words[verb - 1] in RELATIVE:
        return _antecedent(paragraph, lexicon, verb - 1)
    if paragraph.words[verb - 1] in {"قد", "وقد"}:
        return _behind_was(paragraph, lexicon, verb - 1)
    limit, verb = verb, _before_turn(paragraph, verb)
    turn = verb < limit and (verb == 0 or paragraph.words[verb - 1] in COMMAS or paragraph.is_stop(verb - 1))
    if turn or paragraph.words[verb - 1] in lexicon.particles:
        return None  # «بدوره رأى»: the turn is all there is
    for start in _clause_starts(paragraph, lexicon, verb):
        end = _name_end(paragraph, lexicon, start, verb)
        aside = end < verb - 1 and paragraph.words[verb - 1] in COMMAS and _is_aside(paragraph, end)
        if not _may_begin(paragraph, lexicon, start, end if aside else verb):
            continue
        if aside or (end >= verb - 1 and (end == verb or paragraph.words[end] in COMMAS)):
            return strip_conjunction(paragraph, lexicon, start, _speaker(paragraph, start, end))
    return None


def _is_aside(paragraph: ParagraphTokens, comma: int) -> bool:
    """Whether an apposition between two commas describes the name: «النائب توماس ريد، الذي صوت ضد القانون، قال»، «ريد، 41 عامًا، قال»."""
    follower = paragraph.words[comma + 1]
    described = follower in RELATIVE or follower in {"البالغ", "البالغه"} or follower[0].isdigit()
    return paragraph.words[comma] in COMMAS and described


def _before_turn(paragraph: ParagraphTokens, verb: int) -> int:
    """The token behind the subject in «والمستشار بدوره رأى»، «الوزير من جانبه أكد»."""
    at = verb
    while at > 0 and paragraph.words[at - 1] in _TURNS:
        at -= 1
    return at - 1 if at < verb and at > 0 and paragraph.words[at - 1] == "من" else at


def _object(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int, limit: int) -> int:
    """The start of the object in «اتهم الوزير المعارضة»: a second definite noun that is no nisba adjective."""
    for k in range(at + 1, limit):
        word = paragraph.words[k]
        if word in lexicon.listeners or (
            word.startswith("ال")
            and paragraph.words[k - 1].startswith("ال")
            and not word.endswith(("ي", "يه", "ين", "يون", "يات"))
        ):
            return k
    return limit


def speaker_from(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, limit: int
) -> Speaker | None:
    """The name from token `first` to its end, without skipping adverbials before it."""
    return _speaker(paragraph, first, _name_end(paragraph, lexicon, first, limit)) if first < limit else None


def _behind_was(paragraph: ParagraphTokens, lexicon: AttributionLexicon, limit: int) -> Speaker | None:
    """The speaker between كان and قد: «وكان وزير المالية قد أعلن»."""
    for k in range(limit - 1, max(-1, limit - 12), -1):
        if paragraph.words[k] in {"كان", "كانت", "وكان", "وكانت"}:
            return speaker_after_verb(paragraph, lexicon, k + 1, limit) if k + 1 < limit else None
        if paragraph.is_stop(k):
            break
    return None


def _clause_starts(paragraph: ParagraphTokens, lexicon: AttributionLexicon, verb: int) -> list[int]:
    """The possible starts of the verb's subject: the sentence, then behind each comma or colon."""
    begin = verb
    while (
        begin > 0
        and not paragraph.is_stop(begin - 1)
        and paragraph.words[begin - 1] not in {":", "|"}
        and verb - begin < 40
    ):
        begin -= 1
    starts = [begin] + [
        i + 1 for i in range(begin, verb - 1) if paragraph.words[i] in COMMAS or paragraph.words[i] in DASHES
    ]
    out = []
    for start in starts:
        at = start
        while at < verb and paragraph.words[at] in lexicon.leading:
            at += 1
        if at < verb:
            out.append(at)
    inner = {"بينما", "فيما", "لكن", "ولكن", "حين"}
    conjunctions = [i + 1 for i in range(begin, verb - 1) if paragraph.words[i] in inner]
    reported = [i + 1 for i in range(begin, verb - 1) if paragraph.words[i] in {"ان", "بان"}]
    return reported[::-1] + out + [c for c in conjunctions if c not in out]


def strip_conjunction(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, start: int, speaker: Speaker | None
) -> Speaker | None:
    """The speaker without the conjunction و: «والجيش يقول»."""
    word = paragraph.words[start]
    if speaker is None or not (
        word.startswith("وال")
        or (word.startswith("و") and lexicon.is_role(word[1:]) and not lexicon.is_role(word))
    ):
        return speaker
    return Speaker(speaker.start + 1, speaker.end, speaker.role)


def _may_begin(paragraph: ParagraphTokens, lexicon: AttributionLexicon, start: int, verb: int) -> bool:
    word = paragraph.words[start]
    if (
        word in lexicon.particles
        or word in lexicon.prepositions
        or word in lexicon.adverbs
        or not word[0].isalpha()
    ):
        return paragraph.opens(start) >= 0
    if start in paragraph.cues and paragraph.cues[start].cue.finite and not lexicon.is_role(word):
        return False
    if lexicon.is_role(word) or lexicon.is_role(word[1:]) or word.startswith(("ال", "وال")):
        return True
    return verb - start <= 4


def _antecedent(paragraph: ParagraphTokens, lexicon: AttributionLexicon, relative: int) -> Speaker | None:
    if relative == 0 or not paragraph.words[relative - 1][0].isalpha():
        return None
    begin = relative - 1
    for at in range(relative - 1, max(-1, relative - 9), -1):
        word = paragraph.words[at]
        if word in lexicon.prepositions or not word[0].isalpha() or paragraph.inside[at] >= 0:
            break
        if lexicon.is_role(word):
            begin = at
    return _speaker(paragraph, begin, relative)


def _skip_leading(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, limit: int
) -> int | None:
    """The token behind the adverbials between verb and speaker; None if no speaker follows."""
    at = first
    while at < limit and (
        paragraph.words[at] in lexicon.leading
        or paragraph.words[at] in COMMAS
        or paragraph.words[at] in DASHES
    ):
        at += 1
    if (
        at < limit
        and paragraph.words[at] == "من"
        and at + 1 < limit
        and paragraph.words[at + 1] in lexicon.adverbs
    ):
        at += 2  # من جانبه
    if at >= limit:
        return None
    if not _is_adverbial(paragraph, lexicon, at):
        return at if paragraph.words[at][0].isalnum() or paragraph.opens(at) >= 0 else None
    for k in range(at + 1, limit):
        if lexicon.is_role(paragraph.words[k]) and _heads(paragraph, lexicon, k):
            return k
    return None


def _heads(paragraph: ParagraphTokens, lexicon: AttributionLexicon, k: int) -> bool:
    """Whether a role word heads a noun phrase: not behind a preposition, not in a construct state (idafa)."""
    before = paragraph.words[k - 1]
    return before in COMMAS or before in lexicon.times or before in {"له", "لها", "لهم", "به"}


def _is_adverbial(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int) -> bool:
    word = paragraph.words[at]
    if _is_ali(paragraph, at):
        return False
    return (
        word in lexicon.prepositions
        or (word.startswith("بال") and len(word) > 5 and not lexicon.is_role(word))
        or (word in lexicon.adverbs and not lexicon.is_role(word))
        or lexicon.is_listener(word)
        or (word == "ل" and at + 1 < len(paragraph))
    )


def _is_ali(paragraph: ParagraphTokens, at: int) -> bool:
    """Whether the folded token علي is the name, not the preposition على."""
    if paragraph.words[at] != "علي":
        return False
    folded = paragraph.folded
    return folded.original[folded.to_original(paragraph.ends[at] - 1)] != "ى"


def _name_end(paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, limit: int) -> int:
    """The token behind the name that begins at `first`."""
    at = first
    while at < limit and at - first < _LONGEST:
        pair = paragraph.opens(at)
        if pair >= 0 and at > first:
            if paragraph.size(pair) > 4:
                break
            at = paragraph.after(pair)
            continue
        if at > first and _ends_name(paragraph, lexicon, first, at, limit):
            break
        at += 1
    return min(at, limit)


def _ends_name(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, at: int, limit: int
) -> bool:
    word = paragraph.words[at]
    follower = paragraph.words[at + 1] if at + 1 < limit else ""
    if word in COMMAS:
        return _comma_ends(paragraph, lexicon, at, follower)
    if word in DASHES or word in {":", "|", "؛"} or paragraph.is_stop(at):
        return True
    if word in lexicon.prepositions or word in lexicon.adverbs or word in RELATIVE:
        return _preposition_ends(paragraph, lexicon, first, at, follower)
    if lexicon.is_listener(word) or (word == "ل" and (not follower or not follower[0].isdigit())):
        return True
    found = paragraph.cues.get(at)
    return found is not None and (found.cue.form == "participle" or bool(found.clitic and found.cue.finite))


def _preposition_ends(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, at: int, follower: str
) -> bool:
    """Whether a preposition or adverb at `at` ends the name and does not continue the speaker's office."""
    word, before = paragraph.words[at], paragraph.words[at - 1]
    if word == "في":
        return _in_ends(paragraph, lexicon, first, at, follower)
    if word == "من":
        office = (at - first == 1 and lexicon.is_role(paragraph.words[first])) or lexicon.is_body(follower)
        return before not in lexicon.partitive and not office
    if word in {"الي", "لدي"}:
        return not any(w in lexicon.envoys for w in paragraph.words[first:at])
    if word == "عن" and before in lexicon.issued:
        return False
    return (
        (word in lexicon.adverbs or word in RELATIVE)
        and not _is_ali(paragraph, at)
        and before not in lexicon.dailies
    )


def _comma_ends(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int, follower: str) -> bool:
    if (
        not follower
        or not follower[0].isalnum()
        or follower[0].isdigit()  # an age
        or follower in lexicon.adverbs
        or follower in lexicon.prepositions
    ):
        return True
    found = paragraph.cues.get(at + 1)
    if follower[0] == "م" and follower.endswith("ا") and len(follower) > 4:
        return True  # «بايدن، متحدثًا من البيت الأبيض، إن»
    return (follower[0] == "و" and not lexicon.is_role(follower)) or bool(
        found and not lexicon.is_role(follower)
    )


def _in_ends(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, at: int, follower: str
) -> bool:
    """Whether «في» begins an occasion or a place and does not continue the speaker's office."""
    if (
        not follower
        or lexicon.is_occasion(follower)
        or (len(follower) > 3 and follower.endswith(("ها", "هم")))
    ):
        return True  # «في بيان»، «في حكمها»
    if lexicon.is_body(follower):
        return False
    if lexicon.is_body(paragraph.words[first]) and follower in lexicon.places:
        return False  # «وزارة الصحة في غزة»
    head = paragraph.words[first]
    return not ((lexicon.is_role(head) or lexicon.is_role(head.removeprefix("ل"))) and at - first <= 2)


def _speaker(paragraph: ParagraphTokens, start: int, end: int) -> Speaker | None:
    while end > start and not (
        paragraph.words[end - 1][0].isalnum() or paragraph.words[end - 1] in {")", '"', "»", "”"}
    ):
        end -= 1
    if start >= end:
        return None
    begin = paragraph.starts[start]
    if paragraph.opens(start) >= 0:
        pair = paragraph.pairs[paragraph.opens(start)]
        if pair.closer is not None and paragraph.ends[end - 1] <= pair.closer + pair.width:
            return Speaker(pair.start, pair.end)
    role = None
    comma = next((i for i in range(start, end) if paragraph.words[i] in COMMAS), None)
    if comma is not None and comma + 1 < end:
        role = (paragraph.starts[comma + 1], paragraph.ends[end - 1])
    return Speaker(begin, paragraph.ends[end - 1], role)
