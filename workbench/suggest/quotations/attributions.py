"""Speech without a preceding reporting verb: «…»، قال فلان · بحسب فلان، … · and unattributed clauses in quotation marks."""

from __future__ import annotations

from dataclasses import replace

from workbench.suggest.quotations.clauses import clause_end, source_phrase_at
from workbench.suggest.quotations.complements import Complement
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, CueToken, ParagraphTokens
from workbench.suggest.quotations.quotation_builder import QuotationCandidate, cue_range
from workbench.suggest.quotations.speaker_names import Speaker, speaker_after_verb, speaker_from
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon
from workbench.suggest.vocabulary.reporting_verbs import read_cue

_THEN = frozenset({"فقد", "فان", "فانه", "فانها"})
#: Words that end a phrase without quotation marks: a colon, or «أن» with a new clause.
_ENDS = {":", "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"}
_FINAL = {".", "،", ",", "؟", "!"}


def postposed_speech(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, taken: set[int]
) -> list[tuple[QuotationCandidate, set[int], int]]:
    """«…»، قال الرجل[، «…»]: the draft, the pairs it takes and the token of its verb."""
    out: list[tuple[QuotationCandidate, set[int], int]] = []
    used = set(taken)
    for n, pair in enumerate(paragraph.pairs):
        if n in used or pair.opener is None or pair.closer is None or paragraph.size(n) < 2:
            continue
        first = paragraph.token_at(pair.opener)
        before = paragraph.words[first - 1] if first else "،"
        if not (before in COMMAS or before in DASHES or paragraph.starts_sentence(first)):
            continue  # words in marks in the middle of a clause are the clause's
        at = paragraph.after(n)
        if at < len(paragraph) and paragraph.words[at] in _FINAL:
            at += 1
        candidate = _said_it(paragraph, lexicon, n, at) or _closed_by(paragraph, lexicon, n, at)
        if candidate is None:
            continue
        pairs = {n}
        follow = _continuation(paragraph, lexicon, at, n)
        if paragraph.size(n) < 3 and follow < 0:
            continue  # two words in marks are speech where the speech goes on
        if follow >= 0:
            pairs.add(follow)
            more = paragraph.pairs[follow]
            candidate.more = ((more.start, more.end),)
        used |= pairs
        out.append((candidate, pairs, at))
        after = -1 if follow >= 0 else _next_sentence(paragraph, lexicon, at, n)
        if after >= 0:
            more = paragraph.pairs[after]
            also = replace(candidate, start=more.start, end=more.end, marks=more.marks, cue=None, more=())
            used.add(after)
            out.append((also, {after}, at))
    return out


def _closed_by(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, n: int, at: int
) -> QuotationCandidate | None:
    if at >= len(paragraph):
        return None
    if (
        at + 1 < len(paragraph)
        and paragraph.words[at] in {"كما", "هكذا", "حسبما", "وفقما"}
        and at + 1 in paragraph.cues
    ):
        at += 1  # «…»، كما تقول الطبيبة
    pair = paragraph.pairs[n]
    candidate = QuotationCandidate("marks-cue", "direct", pair.start, pair.end, pair.marks)
    found = paragraph.cues.get(at)
    if found is not None and found.cue.finite and not found.clitic and _reports(paragraph, lexicon, found):
        if _has_own_clause(paragraph, at):
            return None
        limit = _phrase_limit(paragraph, lexicon, at + 1)
        candidate.cue, candidate.lemma, candidate.kind = (
            cue_range(paragraph, at, 0),
            found.cue.lemma,
            found.cue.kind,
        )
        candidate.speaker = speaker_after_verb(paragraph, lexicon, at + 1, limit)
        return candidate
    source = source_phrase_at(paragraph, lexicon, at)
    if source is None or (
        paragraph.starts_sentence(paragraph.token_at(pair.opener or 0)) is False and paragraph.size(n) < 4
    ):
        return None
    behind, clitic, back = source
    candidate.cue = (paragraph.starts[at] + clitic, paragraph.ends[behind - 1])
    if not back:
        speaker = _source_name(paragraph, lexicon, behind, _phrase_limit(paragraph, lexicon, behind))
        if speaker is None:
            return None
        candidate.speaker = speaker
    return candidate


def _reports(paragraph: ParagraphTokens, lexicon: AttributionLexicon, found: CueToken) -> bool:
    """Whether a verb behind speech reports it; an ambiguous verb must precede a role («…»، يروي مسعف)."""
    return not found.cue.strict or (
        found.at + 1 < len(paragraph) and lexicon.is_role(paragraph.words[found.at + 1])
    )


def _said_it(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, n: int, at: int
) -> QuotationCandidate | None:
    """Speech that is the object of the verb behind it: «…»، هذا ما قاله رجل الإطفاء."""
    if paragraph.words[at : at + 2] != ["هذا", "ما"] or at + 3 >= len(paragraph):
        return None
    cue = read_cue(paragraph.words[at + 2].removesuffix("ه"))
    if cue is None:
        return None
    pair = paragraph.pairs[n]
    candidate = QuotationCandidate(
        "marks-cue", "direct", pair.start, pair.end, pair.marks, cue=cue_range(paragraph, at + 2, 0)
    )
    candidate.lemma, candidate.kind = cue[0].lemma, cue[0].kind
    candidate.speaker = speaker_after_verb(
        paragraph, lexicon, at + 3, _phrase_limit(paragraph, lexicon, at + 3)
    )
    return candidate


def _has_own_clause(paragraph: ParagraphTokens, at: int) -> bool:
    """Whether the verb has a complement of its own, and does not report the words before it: «…»، أكد الوزير أن …."""
    for k in range(at + 1, min(len(paragraph), at + 14)):
        if paragraph.is_stop(k) or paragraph.words[k] in COMMAS:
            return False
        if paragraph.words[k] == ":" or paragraph.words[k] in {"ان", "انه", "انها", "بان", "انهم"}:
            return True
    return False


def _phrase_limit(paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int) -> int:
    """The end of the phrase at `first`: a stop, an opening mark, or 14 words."""
    k = first
    while (
        k < len(paragraph) and k - first < 14 and not paragraph.is_stop(k) and paragraph.words[k] not in _ENDS
    ):
        pair = paragraph.opens(k)
        if pair >= 0 and not (paragraph.words[k - 1] in lexicon.named and paragraph.size(pair) <= 4):
            break
        k = paragraph.after(pair) if pair >= 0 else k + 1
    return k


def _continuation(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int, n: int) -> int:
    """The pair that continues the speech behind «…»، قال الرجل، «…», or -1."""
    k = _phrase_limit(paragraph, lexicon, at + 1)
    follow = paragraph.opens(k) if k < len(paragraph) else -1
    if follow <= n or paragraph.size(follow) < (2 if paragraph.words[k - 1] in COMMAS else 3):
        return -1
    between = paragraph.words[at + 1 : k]
    parted = paragraph.words[k - 1] in COMMAS or (
        between and ":" not in between and between[-1] not in lexicon.named
    )
    return follow if parted else -1


def _next_sentence(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int, n: int) -> int:
    """The pair that is the whole next sentence: «"…،" أضاف سميث. "…."», or -1."""
    k = _phrase_limit(paragraph, lexicon, at + 1)
    if k + 1 >= len(paragraph) or not paragraph.is_stop(k):
        return -1
    follow = paragraph.opens(k + 1)
    if follow <= n or paragraph.size(follow) < 3:
        return -1
    behind = paragraph.after(follow)
    return (
        follow
        if behind >= len(paragraph) or paragraph.is_stop(behind) or paragraph.words[behind - 2] in _FINAL
        else -1
    )


def phrase_attributed_speech(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, complements: dict[int, Complement]
) -> list[QuotationCandidate]:
    """Sentences with an attribution phrase at their start or end."""
    out: list[QuotationCandidate] = []
    # «قالت الوكالة نقلا عن مسؤول إن»: between a verb and its words a frame names no sentence's source
    zones = {i for at, complement in complements.items() for i in range(at + 1, complement.at)}
    k = 0
    while k < len(paragraph):
        source = source_phrase_at(paragraph, lexicon, k) if paragraph.inside[k] < 0 else None
        if source is None:
            k += 1
            continue
        behind, clitic, back = source
        begin = paragraph.sentence_start(k)
        cue = (paragraph.starts[k] + clitic, paragraph.ends[behind - 1])
        if not back and k not in zones and not paragraph.covered[k]:
            candidate = (
                _framed_before(paragraph, lexicon, behind, complements)
                if k == begin or (k - begin <= 4 and paragraph.words[k - 1] in DASHES)
                else _framed_after(paragraph, lexicon, begin, k, behind)
            )
            if candidate and paragraph.is_free(candidate.start, candidate.end):
                candidate.cue = cue
                paragraph.cover(candidate.start, candidate.end)
                out.append(candidate)
        k = behind
    return out


def _framed_before(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, behind: int, complements: dict[int, Complement]
) -> QuotationCandidate | None:
    near = range(behind, min(len(paragraph), behind + 16))
    comma = next((i for i in near if paragraph.words[i] in COMMAS or paragraph.words[i] in _THEN), None)
    if comma is None or comma + 2 >= len(paragraph) or _is_rule(paragraph, lexicon, behind):
        return None
    if any(at in complements for at in range(behind, comma + 5)):
        return None
    start = comma + (paragraph.words[comma] in COMMAS)
    end, pairs = clause_end(paragraph, lexicon, start, complements)
    if end - start < 3:
        return None
    speaker = speaker_from(paragraph, lexicon, behind, comma)
    candidate = QuotationCandidate(
        "frame",
        "indirect",
        paragraph.starts[start],
        paragraph.ends[end - 1],
        speaker=_without_l(paragraph, behind, speaker),
    )
    candidate.confidence = 0.7
    del pairs
    return candidate if speaker else None


def _framed_after(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, begin: int, k: int, behind: int
) -> QuotationCandidate | None:
    speaker = _source_name(paragraph, lexicon, behind, _phrase_limit(paragraph, lexicon, behind))
    end = k
    while end > begin and (paragraph.words[end - 1] in COMMAS or paragraph.words[end - 1] in {"وذلك", "و"}):
        end -= 1
    if speaker is None or end - begin < 4:
        return None
    start = begin
    for i in range(begin, min(end - 3, begin + 6)):  # a dateline: «غزة - وكالات -»
        if paragraph.words[i] in DASHES:
            start = i + 1
    return QuotationCandidate(
        "frame", "indirect", paragraph.starts[start], paragraph.ends[end - 1], speaker=speaker, confidence=0.6
    )


def _is_rule(paragraph: ParagraphTokens, lexicon: AttributionLexicon, behind: int) -> bool:
    word = paragraph.words[behind]
    bare = word.removeprefix("ل")
    return word in lexicon.not_sources or bare in lexicon.not_sources or "ا" + word in lexicon.not_sources


def _source_name(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, behind: int, limit: int
) -> Speaker | None:
    """The name behind an attribution phrase at the end of a sentence; it must be a role, a body or a medium."""
    if behind >= limit or _is_rule(paragraph, lexicon, behind):
        return None
    if not lexicon.is_source(paragraph.words[behind]):
        return None
    return _without_l(paragraph, behind, speaker_from(paragraph, lexicon, behind, limit))


def _without_l(paragraph: ParagraphTokens, behind: int, speaker: Speaker | None) -> Speaker | None:
    """The name without the proclitic ل of «وفقًا لمسؤولي الصحة» (للوزارة keeps its letters)."""
    word = paragraph.words[behind]
    joined = (
        word.startswith("ل")
        and not word.startswith("لل")
        and paragraph.words[behind - 1] in {"وفقا", "طبقا", "ووفقا", "وطبقا"}
    )
    if speaker is None or not joined or len(word) < 3:
        return speaker
    return Speaker(speaker.start + 1, speaker.end, speaker.role)


def _headed(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, behind: int, ours: bool
) -> bool:
    """Whether speech and two stops open a post: «"نريد أن نعيش".. طفل يروي». A role behind it or the first person
    distinguishes it from a title.
    """
    opens = paragraph.starts_sentence(first) or paragraph.words[first - 1] == "|"
    if not opens or paragraph.words[behind : behind + 2] != [".", "."]:
        return False
    return ours or (behind + 2 < len(paragraph) and lexicon.is_role(paragraph.words[behind + 2]))


def unattributed_speech(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, taken: set[int], last: Speaker | None
) -> list[QuotationCandidate]:
    """Clauses in quotation marks without attribution: a paragraph of their own, or in the first person."""
    out = []
    for n, pair in enumerate(paragraph.pairs):
        if n in taken or pair.opener is None or paragraph.size(n) < 3:
            continue
        if not paragraph.is_free(pair.start, pair.end):
            continue
        first, behind = paragraph.token_at(pair.opener), paragraph.after(n)
        alone = (
            paragraph.size(n) >= 5
            and first <= 1
            and all(not w[0].isalnum() for w in paragraph.words[behind:])
        )
        inner = paragraph.folded.text[pair.start : pair.end]
        mine = lexicon.speaks_of_us(inner) and paragraph.size(n) >= 6
        mine = mine or _headed(paragraph, lexicon, first, behind, lexicon.speaks_of_us(inner))
        if alone or mine:
            candidate = QuotationCandidate(
                "loose", "direct", pair.start, pair.end, pair.marks, carried=last if alone else None
            )
            candidate.confidence = 0.6
            out.append(candidate)
    return out
