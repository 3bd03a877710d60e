"""Who said what: direct, indirect and mixed quotations with cue and speaker.

    وقال وزير الصحة خالد عمر أمس: «لن نغلق أي مستشفى».      direct; cue قال, speaker وزير الصحة خالد عمر
    وأضاف أن الوزارة ستوظف «مئات» الأطباء.                   mixed; the speaker is carried over
    بحسب بيان للوزارة، عاد 20 مصابًا إلى بيوتهم.              indirect, by a frame without a verb

Each paragraph is read once: marks are paired, reporting verbs find what they introduce, clauses run to their
end, and speakers are carried from verb to verb as long as gender agrees. Names in marks are no quotations.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

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
    CueToken,
    ParagraphTokens,
    tokenize_paragraph,
)
from workbench.suggest.quotations.quotation_builder import QuotationCandidate, cue_range, to_suggestion
from workbench.suggest.quotations.speaker_labels import (
    bulleted_speech,
    first_person_verbs,
    labelled_speech,
    list_header,
)
from workbench.suggest.quotations.speakers import (
    Speaker,
    speaker_after_verb,
    speaker_before_verb,
    speaker_from,
)
from workbench.suggest.suggestion import Suggestion
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon, attribution_lexicon
from workbench.text.folding import FoldedText
from workbench.text.quotation_marks import QuotePair, quote_pairs

#: A quoted stretch of so many words is speech: verbs inside it report nothing here.
_LONG = 5
#: How many quotations back a speaker is looked for.
_NEAR = 8


@dataclass(slots=True)
class _Memory:
    """Speakers in the order they spoke: (speaker, feminine, number of the line)."""

    spoken: list[tuple[Speaker, bool, int]] = field(default_factory=list)
    pending: QuotationCandidate | None = None  # what the next lines belong to
    listed: bool = False  # a header: each line below it is a quotation

    def carried(self, found: CueToken, paragraph: int) -> Speaker | None:
        """The last speaker that agrees with the verb; only «أضاف» and its like reach over several lines."""
        reach = 6 if found.cue.kind == "continue" else 1
        for speaker, feminine, at in self.spoken[:-9:-1]:
            if paragraph - at > reach:
                return None
            if feminine == found.cue.feminine:
                return speaker
        return None


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """Every quotation of the text, in reading order."""
    del text
    lexicon = attribution_lexicon()
    memory = _Memory()
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
    paragraph: ParagraphTokens, number: int, lexicon: AttributionLexicon, memory: _Memory
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


def _pending(paragraph: ParagraphTokens, memory: _Memory, taken: set[int]) -> list[QuotationCandidate]:
    """Words in marks on the lines below a cue or a name that ended with its colon, bulleted or not."""
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
    memory: _Memory,
    complement: Complement,
    complements: dict[int, Complement],
    candidates: list[QuotationCandidate],
    taken: set[int],
) -> list[QuotationCandidate]:
    found = complement.found
    position = paragraph.starts[complement.at] if complement.at < len(paragraph) else paragraph.ends[-1]
    if paragraph.covered[found.at] or (complement.at < len(paragraph) and paragraph.covered[complement.at]):
        return []  # a layer inside another's words: the outer speaker answers for it
    candidate = QuotationCandidate(
        "cue-clause", "indirect", position, position, lemma=found.cue.lemma, kind=found.cue.kind
    )
    candidate.cue = cue_range(paragraph, found.at, found.clitic)
    candidate.feminine = found.cue.feminine if found.cue.finite else None
    _attribute(paragraph, number, lexicon, memory, complement, candidate, candidates)
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
    """«قال: (سنعود غدًا).»: brackets around all that is said are its marks; an aside («قال: (مازحًا) …») stays in it."""
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
    """«حركة "حماس"»: one or two words in marks behind a naming noun."""
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


def _attribute(
    paragraph: ParagraphTokens,
    number: int,
    lexicon: AttributionLexicon,
    memory: _Memory,
    complement: Complement,
    candidate: QuotationCandidate,
    candidates: list[QuotationCandidate],
) -> None:
    """Fill in the speaker: behind the verb, before it, in the same sentence, or carried over."""
    found, at = complement.found, complement.found.at
    if found.cue.form == "noun":
        candidate.speaker, candidate.relayed_by = _relayed(paragraph, lexicon, at)
    elif found.cue.form == "participle":
        if complement.zone - at > 1 and paragraph.words[at + 1].startswith("ال"):
            candidate.speaker = None
    elif found.cue.lemma == "نقل":
        candidate.speaker, candidate.relayed_by = _relayed(paragraph, lexicon, complement.zone)
    else:
        candidate.speaker, candidate.relayed_by = _citing(paragraph, lexicon, complement)
        candidate.speaker = candidate.speaker or _beside(paragraph, lexicon, complement)
    if candidate.speaker is not None:
        return
    begin = paragraph.starts[paragraph.sentence_start(at)]
    near = [d for d in candidates[:-_NEAR:-1] if d.cue and d.cue[0] < paragraph.starts[at]]
    if near and near[0].cue and near[0].cue[0] >= begin:
        candidate.speaker, candidate.carried = near[0].speaker, near[0].speaker or near[0].carried
        return
    if paragraph.starts[at] > begin and (found.clitic or found.cue.form == "participle"):
        candidate.speaker = _subject(paragraph, lexicon, at, found)
        if candidate.speaker is not None:
            return
    agreeing = next((d.speaker for d in near if d.speaker and d.feminine in {None, found.cue.feminine}), None)
    candidate.carried = agreeing or memory.carried(found, number)


def _citing(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, complement: Complement
) -> tuple[Speaker | None, Speaker | None]:
    """«قالت الوكالة نقلًا عن مسؤول إن»: the official speaks, the agency relays."""
    at = complement.found.at
    for k in range(at + 2, complement.zone - 1):
        if paragraph.words[k] == "نقلا" and paragraph.words[k + 1] == "عن":
            return speaker_after_verb(paragraph, lexicon, k + 2, complement.zone), speaker_after_verb(
                paragraph, lexicon, at + 1, k
            )
    return None, None


def _beside(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, complement: Complement
) -> Speaker | None:
    """The speaker behind a finite verb, else before it («لكن الوزير أكد»، «أما الوزير فقال»)."""
    found, at = complement.found, complement.found.at
    if found.cue.document:
        return speaker_from(paragraph, lexicon, at + 2, complement.zone)
    behind = speaker_after_verb(paragraph, lexicon, at + 1, complement.zone, found.cue.transitive)
    listens = complement.zone > at + 1 and paragraph.words[at + 1].startswith("ل")  # «بايدن يؤكد لنتنياهو أن»
    if behind is not None and not listens:
        return behind
    after_amma = paragraph.words[at].startswith("ف") and paragraph.words[paragraph.sentence_start(at)] in {
        "اما",
        "واما",
    }
    if (found.clitic and not after_amma) or paragraph.starts_sentence(at):
        return behind
    return speaker_before_verb(paragraph, lexicon, at) or behind


def _subject(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int, found: CueToken
) -> Speaker | None:
    """The subject of the sentence's own verb: «وصل الوزير أمس، مؤكدًا أن»، «وقدّرت الغرفة …، ورجّحت أن»."""
    begin = paragraph.sentence_start(at)
    if found.cue.form == "participle":
        for i in range(at - 1, max(begin, at - _NEAR * 2), -1):  # «فيما ردت الوزيرة على الاتهامات قائلة»
            near = paragraph.cues.get(i)
            if near is not None and near.cue.finite and near.cue.feminine == found.cue.feminine:
                return speaker_after_verb(paragraph, lexicon, i + 1, at, transitive=True)
    for i in range(begin, min(at, begin + 4)):
        own = paragraph.cues.get(i)
        if own is not None and own.cue.finite:
            agrees = found.cue.form == "participle" or own.cue.feminine == found.cue.feminine
            if (
                agrees and i > begin and paragraph.words[i + 1] in lexicon.prepositions
            ):  # «فلان يدعو إلى هدنة ويحذر»
                return speaker_before_verb(paragraph, lexicon, i)
            return speaker_after_verb(paragraph, lexicon, i + 1, at, transitive=True) if agrees else None
        if paragraph.words[i] in {"كان", "كانت", "وكان", "وكانت"}:
            return speaker_after_verb(paragraph, lexicon, i + 1, at)
        if lexicon.is_role(paragraph.words[i]):
            return speaker_after_verb(paragraph, lexicon, i, at) if found.cue.form == "participle" else None
    return None


def _relayed(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, limit: int
) -> tuple[Speaker | None, Speaker | None]:
    """«نقلت الصحيفة عن نائب قوله»: the speaker stands behind عن, who relays before it."""
    for k in range(limit - 1, max(-1, limit - 16), -1):
        if paragraph.is_stop(k):
            break
        ascribed = paragraph.words[k] == "الي" and any(
            _ascribes(w) for w in paragraph.words[max(0, k - 6) : k]
        )
        if ascribed:
            return speaker_after_verb(paragraph, lexicon, k + 1, limit), None
        if paragraph.words[k] == "عن":
            speaker = speaker_after_verb(paragraph, lexicon, k + 1, limit)
            carrier = next((i for i in range(k - 1, max(-1, k - 12), -1) if _relays(paragraph, i)), None)
            relay = speaker_after_verb(paragraph, lexicon, carrier + 1, k) if carrier is not None else None
            return speaker, relay
    return None, None


def _ascribes(word: str) -> bool:
    """«نسبت الوكالة إلى مسؤول قوله»: the official speaks."""
    return word.removeprefix("و") in {"نسب", "نسبت", "نسبته", "نسبوا", "تنسب", "ينسب"}


def _relays(paragraph: ParagraphTokens, i: int) -> bool:
    found = paragraph.cues.get(i)
    return found is not None and found.cue.lemma == "نقل"


def _remember(
    memory: _Memory, candidates: list[QuotationCandidate], number: int, paragraph: ParagraphTokens
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
