"""Clause boundaries: the end of a complement clause behind أن, and of speech behind a colon."""

from __future__ import annotations

from workbench.suggest.quotations.complements import Complement
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, ParagraphTokens
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon
from workbench.suggest.vocabulary.reporting_verbs import read_cue

_JOINTS = frozenset(["كما", "فيما", "بينما", "حيث", "قبل"])


def clause_end(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, start: int, complements: dict[int, Complement]
) -> tuple[int, list[int]]:
    """The token behind the complement clause that begins at `start`, and the numbers of the quote pairs in it.

    The clause ends at a full stop, at a coordinated reporting verb ("، وأضاف"), at a participle such as «مضيفًا», at an
    attribution phrase ("بحسب …"), and where the newspaper's own voice resumes behind a comma ("، فيما").
    """
    pairs: list[int] = []
    k = start + 1
    while k < len(paragraph):
        n = paragraph.opens(k)
        if n >= 0:
            pairs.append(n)
            k = paragraph.after(n)
            continue
        if k == paragraph.tail or paragraph.is_stop(k) or _breaks(paragraph, lexicon, start, k, complements):
            break
        k += 1
    end = min(k, len(paragraph))
    while end > start and (
        paragraph.words[end - 1] in COMMAS
        or paragraph.words[end - 1] in DASHES
        or paragraph.words[end - 1] in _JOINTS
    ):
        end -= 1
    if end > start and pairs and paragraph.token_at(paragraph.pairs[pairs[-1]].start) >= end:
        pairs.pop()
    return end, pairs


def colon_end(paragraph: ParagraphTokens, start: int, complements: dict[int, Complement]) -> int:
    """The folded end of speech behind a colon: before hashtags, or before the next sentence with a cue."""
    k = start
    while k < len(paragraph):
        if k == paragraph.tail:
            break
        if k > start and paragraph.words[k] == "|":
            break
        if k > start and (
            (k in complements and paragraph.words[k - 1] in COMMAS)
            or _new_sentence(paragraph, k, complements)
        ):
            break
        k += 1
    while k > start and paragraph.words[k - 1] in COMMAS:
        k -= 1
    return paragraph.ends[k - 1] if k > start else paragraph.ends[start]


def _new_sentence(paragraph: ParagraphTokens, k: int, complements: dict[int, Complement]) -> bool:
    """Whether a new report begins at token k: «. وأضاف: …»، «. ودعت إلى …»."""
    found = paragraph.cues.get(k)
    if found is None or not paragraph.starts_sentence(k):
        return False
    return k in complements or (bool(found.clitic) and found.cue.finite and not found.cue.strict)


def _breaks(
    paragraph: ParagraphTokens,
    lexicon: AttributionLexicon,
    start: int,
    k: int,
    complements: dict[int, Complement],
) -> bool:
    before, word = paragraph.words[k - 1], paragraph.words[k]
    if before in COMMAS and (
        word in lexicon.own_voice or _comments(paragraph, k) or _new_subject(paragraph, k)
    ):
        return True
    if word.removeprefix("و") in {"لكنه", "لكنها", "لكنهم", "لكن"} and k + 1 in complements:
        return True
    if k - start > 1 and _reports_anew(paragraph, lexicon, k, complements):
        return True
    return k - start > 2 and names_source(paragraph, lexicon, k)


def _reports_anew(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, k: int, complements: dict[int, Complement]
) -> bool:
    """Whether the cue at token k is coordinated («وأضاف») or a participle («، مضيفًا»), and no part of the speech."""
    found = paragraph.cues.get(k)
    if found is None:
        return False
    cue, before = found.cue, paragraph.words[k - 1]
    comma = before in COMMAS
    role = k + 1 < len(paragraph) and lexicon.is_role(paragraph.words[k + 1])
    if comma and role and cue.finite and not cue.strict and not found.clitic:
        return True  # «قالت الشرطة إنهم 14، تحدثت مصادر عن 22»
    if k in complements and (cue.form == "participle" or found.clitic or comma or before in _JOINTS):
        return True
    if cue.strict and not (cue.kind == "urge" and comma):
        return False
    behind_marks = paragraph.inside[k - 1] >= 0 and paragraph.inside[k] < 0
    coordinate = cue.form == "participle" or (bool(found.clitic) and cue.finite)
    return coordinate and (comma or behind_marks)


def _comments(paragraph: ParagraphTokens, k: int) -> bool:
    """Whether the newspaper comments from here: «، وهو ما نفته حماس»، «، الأمر الذي»."""
    follower = paragraph.words[k + 1] if k + 1 < len(paragraph) else ""
    return (paragraph.words[k] in {"وهو", "وهي"} and follower == "ما") or (
        paragraph.words[k] == "الامر" and follower == "الذي"
    )


def _new_subject(paragraph: ParagraphTokens, k: int) -> bool:
    """Whether another speaker begins here: «، والحركة تنفي»، «، لكن محاميه نفى»."""
    if not paragraph.words[k].startswith("وال") and paragraph.words[k] not in {"لكن", "ولكن", "غير"}:
        return False
    for i in range(k + 1, min(k + 4, len(paragraph))):
        found = paragraph.cues.get(i)
        if found and found.cue.finite and not found.cue.strict:
            return True
    return False


def names_source(paragraph: ParagraphTokens, lexicon: AttributionLexicon, k: int) -> bool:
    """Whether an attribution phrase with a source («بحسب الوزارة», «على حد قوله») begins at token k; «وفق القانون» has none."""
    source = source_phrase_at(paragraph, lexicon, k)
    if source is None:
        return False
    behind, _, back = source
    return back or (behind < len(paragraph) and lexicon.is_source(paragraph.words[behind]))


def source_phrase_at(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, k: int
) -> tuple[int, int, bool] | None:
    """The attribution phrase at token k: the token behind it, the number of letters before its cue (a proclitic, «كما»), and
    whether it refers back to a speaker («على حد قوله»); None for no phrase.
    """
    word = paragraph.words[k]
    for clitic in (0, 1):
        if clitic and word[:1] not in {"و", "ف"}:
            break
        first = word[clitic:]
        behind = _with_verb(paragraph, k, first) if first == "كما" else 0
        if behind and lexicon.is_source(paragraph.words[behind]):
            # «…، كما قال كبير المفاوضين»: the verb is the cue
            return behind, paragraph.starts[k + 1] - paragraph.starts[k], False
        for table, back in ((lexicon.own_words, True), (lexicon.sources, False)):
            for phrase in table.get(first, ()):
                size = _matches(paragraph, k, phrase)
                if size and (back or not _with_verb(paragraph, k, first)):
                    return k + size, clitic, back
        behind = _with_verb(paragraph, k, first)
        if behind:
            return behind, clitic, False
    return None


def _with_verb(paragraph: ParagraphTokens, k: int, first: str) -> int:
    """The token behind «بحسب ما أفاد به»، «حسبما أعلنت»، «وفقا لما ذكرته»، «كما قالت»; 0 if it is none."""
    if first in {"حسبما", "وفقما"}:
        at = k + 1
    elif (
        first in {"بحسب", "حسب", "وفق", "علي", "وفقا", "طبقا"}
        and k + 1 < len(paragraph)
        and paragraph.words[k + 1] in {"ما", "لما"}
    ):
        at = k + 2
    elif first == "كما" and k > 0 and paragraph.words[k - 1] in COMMAS:
        at = k + 1
    else:
        return 0
    if at + 1 >= len(paragraph):
        return 0
    word = paragraph.words[at]
    cue = read_cue(word) or read_cue(word.removesuffix("ه"))
    if (
        cue is None
        or cue[1]
        or not cue[0].finite
        or paragraph.words[at + 1] in {"ان", "انه", "انها", "الي", "علي", ":"}
    ):
        return 0
    return at + 2 if paragraph.words[at + 1] in {"به", "بها"} else at + 1


def _matches(paragraph: ParagraphTokens, k: int, phrase: tuple[str, ...]) -> int:
    """The number of tokens of the phrase at k (its proclitic ل is none), 0 if it is not there."""
    size = len(phrase)
    if phrase[-1] == "ل":
        size -= 1
        if k + size >= len(paragraph) or not paragraph.words[k + size].startswith("ل"):
            return 0
    if k + size > len(paragraph):
        return 0
    rest = range(1, size)
    return size if all(paragraph.words[k + i] == phrase[i] for i in rest) else 0
