"""Quotation detector: direct, indirect and mixed quotations with cue and speaker.

    وقال وزير الصحة خالد عمر أمس: «لن نغلق أي مستشفى».      direct; cue قال, speaker وزير الصحة خالد عمر
    وأضاف أن الوزارة ستوظف «مئات» الأطباء.                   mixed; the speaker is carried over
    بحسب بيان للوزارة، عاد 20 مصابًا إلى بيوتهم.              indirect, by an attribution phrase without a verb

Each paragraph is read once: quotation marks are paired, reporting verbs get their complements, complement clauses their ends,
and speakers are carried from verb to verb as long as gender agrees. Quoted names are no quotations.
"""

from __future__ import annotations

from dataclasses import replace

from workbench.suggest.quotations.attributions import (
    phrase_attributed_speech,
    postposed_speech,
    unattributed_speech,
)
from workbench.suggest.quotations.clauses import clause_end, colon_end
from workbench.suggest.quotations.complements import Complement, find_complements
from workbench.suggest.quotations.paragraph_tokens import (
    COMMAS,
    DASHES,
    ParagraphTokens,
    tokenize_paragraph,
)
from workbench.suggest.quotations.quotation_builder import QuotationCandidate, cue_range, to_suggestion
from workbench.suggest.quotations.speaker_attribution import SpeakerMemory, attribute
from workbench.suggest.quotations.speaker_labels import (
    bulleted_speech,
    first_person_verbs,
    labelled_speech,
    list_header,
)
from workbench.suggest.quotations.speaker_names import (
    Speaker,
)
from workbench.suggest.suggestion import Suggestion
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon, attribution_lexicon
from workbench.text.folding import FoldedText
from workbench.text.quotation_marks import QuotePair, quote_pairs

#: A quoted passage of at least this many words is speech: verbs inside it report nothing.
_LONG = 5
#: How many quotations back a speaker is looked for.
_NEAR = 8


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """Every quotation of the text, in reading order."""
    del text
    lexicon = attribution_lexicon()
    memory = SpeakerMemory()
    candidates: list[QuotationCandidate] = []
    for number, paragraph in enumerate(_lines(folded)):
        if paragraph.words:
            candidates += _read(paragraph, number, lexicon, memory)
    found = (to_suggestion(candidate, folded) for candidate in candidates)
    return sorted((s for s in found if s is not None), key=lambda s: s.span)


def _lines(folded: FoldedText) -> list[ParagraphTokens]:
    pairs = quote_pairs(folded.text)
    lines = []
    begin = at = 0
    for text in folded.text.split("\n"):
        end = begin + len(text)
        mine: list[QuotePair] = []
        while at < len(pairs) and pairs[at].start <= end:
            if pairs[at].start < pairs[at].end:
                mine.append(pairs[at])
            at += 1
        lines.append(tokenize_paragraph(folded, begin, end, mine))
        begin = end + 1
    return lines


def _read(
    paragraph: ParagraphTokens, number: int, lexicon: AttributionLexicon, memory: SpeakerMemory
) -> list[QuotationCandidate]:
    suppressed = {
        i
        for i in paragraph.cues
        if paragraph.inside[i] >= 0 and paragraph.size(paragraph.inside[i]) >= _LONG and _opened(paragraph, i)
    }
    suppressed |= first_person_verbs(paragraph, lexicon)
    taken: set[int] = set()
    candidates = _pending(paragraph, memory, taken)
    later = postposed_speech(paragraph, lexicon, taken)
    for candidate, pairs, _ in later:
        taken |= pairs
        candidates.append(candidate)
    _cover(paragraph, candidates)
    closing = {at for _, _, at in later}
    complements = find_complements(paragraph, lexicon, suppressed | closing)
    for at in sorted(complements):
        complement = complements[at]
        if complement.pair >= 0 and complement.pair in taken:
            continue
        more = _from_cue(paragraph, number, lexicon, memory, complement, complements, candidates, taken)
        _cover(paragraph, more)
        candidates += more
    if not any(d.rule == "cue-colon" for d in candidates):
        labels = labelled_speech(paragraph, lexicon, taken)
        _cover(paragraph, labels)
        candidates += labels
        below = None if labels else list_header(paragraph, lexicon)
        if below is not None:
            memory.pending, memory.listed = below, True
    candidates += phrase_attributed_speech(paragraph, lexicon, complements)
    candidates += unattributed_speech(
        paragraph, lexicon, taken, memory.spoken[-1][0] if memory.spoken else None
    )
    _remember(memory, candidates, number, paragraph)
    return candidates


def _cover(paragraph: ParagraphTokens, candidates: list[QuotationCandidate]) -> None:
    for candidate in candidates:
        paragraph.cover(candidate.start, candidate.end)
        for start, end in candidate.more:
            paragraph.cover(start, end)


def _opened(paragraph: ParagraphTokens, i: int) -> bool:
    """Whether the pair around token i has an opening mark: without one its begin is a guess."""
    return paragraph.pairs[paragraph.inside[i]].opener is not None


def _pending(paragraph: ParagraphTokens, memory: SpeakerMemory, taken: set[int]) -> list[QuotationCandidate]:
    """The quoted words below a line that ended with a cue's or a name's colon, with or without bullets."""
    pending, memory.pending = memory.pending, None
    bullet = int(paragraph.words[0] in DASHES)
    pair = paragraph.opens(bullet) if bullet < len(paragraph) else -1
    if pending is None:
        return []
    if pair < 0:
        bullets = bulleted_speech(paragraph, pending) if memory.listed else []
        memory.pending = pending if bullets else None
        return bullets
    quote = paragraph.pairs[pair]
    taken.add(pair)
    if bullet or memory.listed or quote.marks == "continued":
        memory.pending = pending
    return [replace(pending, start=quote.start, end=quote.end, marks=quote.marks)]


def _from_cue(
    paragraph: ParagraphTokens,
    number: int,
    lexicon: AttributionLexicon,
    memory: SpeakerMemory,
    complement: Complement,
    complements: dict[int, Complement],
    candidates: list[QuotationCandidate],
    taken: set[int],
) -> list[QuotationCandidate]:
    found = complement.found
    position = paragraph.starts[complement.at] if complement.at < len(paragraph) else paragraph.ends[-1]
    if paragraph.covered[found.at] or (complement.at < len(paragraph) and paragraph.covered[complement.at]):
        return []  # a quotation inside another's words belongs to the outer speaker
    candidate = QuotationCandidate(
        "cue-clause", "indirect", position, position, lemma=found.cue.lemma, kind=found.cue.kind
    )
    candidate.cue = cue_range(paragraph, found.at, found.clitic)
    candidate.feminine = found.cue.feminine if found.cue.finite else None
    attribute(paragraph, number, lexicon, memory, complement, candidate, candidates)
    if complement.kind == "clause":
        return _clause(paragraph, lexicon, complement, complements, candidate)
    if complement.at >= len(paragraph):
        memory.pending, memory.listed = replace(candidate, rule="cue-marks", mode="direct"), False
        return []
    if complement.kind == "marks":
        marked = _marked(paragraph, complement.pair, candidate, taken)
        if marked[-1].marks == "continued":
            memory.pending, memory.listed = marked[-1], False
        return marked
    candidate.rule, candidate.mode, candidate.confidence = "cue-colon", "direct", 0.8
    candidate.end = colon_end(paragraph, complement.at, complements)
    if paragraph.words[complement.at] == "(":
        candidate.start, candidate.end = _bracketed(paragraph, complement.at, candidate.end)
    n = paragraph.inside[complement.at]
    lost = (
        n >= 0
        and paragraph.pairs[n].opener is None
        and paragraph.pairs[n].start == paragraph.starts[complement.at]
    )
    if lost and paragraph.pairs[n].end <= candidate.end:
        candidate.end, candidate.marks = paragraph.pairs[n].end, "missing_open"
        taken.add(n)
    return [candidate]


def _bracketed(paragraph: ParagraphTokens, at: int, end: int) -> tuple[int, int]:
    """The range inside brackets around all of the speech, «قال: (سنعود غدًا).»; an aside («قال: (مازحًا) …») is kept."""
    last = paragraph.token_at(end)
    close = next((k for k in range(at + 1, min(last + 1, len(paragraph))) if paragraph.words[k] == ")"), None)
    if close is None or any(paragraph.words[k][0].isalnum() for k in range(close + 1, last)):
        return paragraph.starts[at], end
    return paragraph.ends[at], paragraph.starts[close]


def _clause(
    paragraph: ParagraphTokens,
    lexicon: AttributionLexicon,
    complement: Complement,
    complements: dict[int, Complement],
    candidate: QuotationCandidate,
) -> list[QuotationCandidate]:
    end, pairs = clause_end(paragraph, lexicon, complement.at, complements)
    candidate.end = paragraph.ends[end - 1]
    speech = [n for n in pairs if not _is_name(paragraph, lexicon, n)]
    if speech:
        candidate.mode, candidate.marks = "mixed", paragraph.pairs[speech[-1]].marks
    if end - complement.at < (3 if paragraph.words[complement.at] in {"ان", "بان"} else 2):
        return []
    candidate.confidence = 0.75 if candidate.kind in {"think", "warn", "urge", "agree"} else 0.85
    return [candidate]


def _is_name(paragraph: ParagraphTokens, lexicon: AttributionLexicon, n: int) -> bool:
    """Whether the pair is a name: one or two words behind a noun that takes a name, «حركة "حماس"»."""
    first = paragraph.token_at(paragraph.pairs[n].start) - 2
    before = paragraph.words[first] if first >= 0 else ""
    body = before in lexicon.bodies and not before.startswith("ال")
    return paragraph.size(n) <= 3 and (
        before in lexicon.named or before.removeprefix("ال") in lexicon.named or body
    )


def _marked(
    paragraph: ParagraphTokens, pair: int, candidate: QuotationCandidate, taken: set[int]
) -> list[QuotationCandidate]:
    quote = paragraph.pairs[pair]
    taken.add(pair)
    candidate.rule, candidate.mode, candidate.marks = "cue-marks", "direct", quote.marks
    candidate.start, candidate.end, candidate.confidence = quote.start, quote.end, 0.95
    out = [candidate]
    at = paragraph.after(pair)
    while (
        at + 1 < len(paragraph)
        and (paragraph.words[at] in DASHES or paragraph.words[at] in COMMAS)
        and paragraph.opens(at + 1) >= 0
    ):
        nxt = paragraph.opens(at + 1)
        more = paragraph.pairs[nxt]
        if paragraph.size(nxt) < 3:
            break
        taken.add(nxt)
        out.append(
            QuotationCandidate(
                "cue-marks",
                "direct",
                more.start,
                more.end,
                more.marks,
                candidate.cue,
                candidate.lemma,
                candidate.kind,
                candidate.speaker,
            )
        )
        at = paragraph.after(nxt)
    return out


def _remember(
    memory: SpeakerMemory, candidates: list[QuotationCandidate], number: int, paragraph: ParagraphTokens
) -> None:
    by_cue = {paragraph.starts[at] + found.clitic: found for at, found in paragraph.cues.items()}
    for candidate in sorted(candidates, key=lambda d: d.cue or (d.start, d.end)):
        found = by_cue.get(candidate.cue[0]) if candidate.cue else None
        speaker = candidate.speaker or candidate.carried
        if speaker and candidate.rule not in {"frame", "loose"}:
            feminine = (
                found.cue.feminine if found and found.cue.finite else _looks_feminine(paragraph, speaker)
            )
            memory.spoken.append((speaker, feminine, number))


def _looks_feminine(paragraph: ParagraphTokens, speaker: Speaker) -> bool:
    return paragraph.folded.text[speaker.start : speaker.end].split(" ")[0].endswith(("ه", "ات"))
