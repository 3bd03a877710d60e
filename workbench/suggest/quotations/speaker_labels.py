"""Speaker labels: speech behind a name and a colon, «القيادي أسامة حمدان: …», a header over bullets, posts of outlets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from workbench.suggest.quotations.clauses import colon_end
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, ParagraphTokens
from workbench.suggest.quotations.quotation_builder import QuotationCandidate
from workbench.suggest.quotations.speaker_names import speaker_from, strip_conjunction
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon

_TAGS = frozenset(["عاجل", "خبر", "متابعات", "الان", "محدث"])
#: The most tokens of a label before a colon.
_LONGEST = 15
#: The most tokens of a name before words in the first person.
_NAME = 6
#: Words that begin a sentence in the newspaper's voice, and no name.
_NO_NAME = frozenset(["في", "من", "بعد", "مع", "عن", "الي", "هذا", "هذه", "وجاء", "جاء"])


def labelled_speech(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, taken: set[int]
) -> list[QuotationCandidate]:
    """Speech behind a name and a colon at the start of a paragraph: «المتحدث: "…"», «رويترز عن مسؤول: …».

    Another label may follow quoted words («الرئيس: "…" المعارضة: "…"»), a bar or two stops («رئيس الأركان: سنواصل.. ووزير
    الدفاع: لن نتراجع»).
    """
    out: list[QuotationCandidate] = []
    first = _behind_tags(paragraph)
    while True:
        candidates = _labelled_at(paragraph, lexicon, first, taken)
        out += candidates
        n = paragraph.inside[paragraph.token_at(candidates[-1].start)] if candidates else -1
        if n >= 0 and paragraph.pairs[n].opener is not None:
            first = paragraph.after(n)
        else:
            first = paragraph.token_at(candidates[-1].end) if candidates else len(paragraph)
            if first >= paragraph.tail or paragraph.words[first] not in {"|", "."}:
                return out
        while (
            first < len(paragraph) and not paragraph.words[first][0].isalnum() and paragraph.opens(first) < 0
        ):
            first += 1


def list_header(paragraph: ParagraphTokens, lexicon: AttributionLexicon) -> QuotationCandidate | None:
    """The candidate of the lines below, if the paragraph is a header such as «نقيب الأطباء:» or «فلان في مؤتمر صحفي:»."""
    first, colon = _behind_tags(paragraph), len(paragraph) - 1
    if not first < colon <= first + _LONGEST or paragraph.words[colon] != ":":
        return None
    if paragraph.words[first] in {"ابرز", "اهم"} and lexicon.is_occasion(paragraph.words[first + 1]):
        first += 2  # «أبرز تصريحات فلان:»
        if first >= colon:
            return None
        return _named(paragraph, lexicon, first, colon)
    tokens = paragraph.words[first:colon]
    occasion = _occasion(lexicon, tokens) < len(tokens)
    if (
        not (lexicon.is_role(tokens[0]) or occasion)
        or _is_no_name(lexicon, tokens)
        or _holds_sentence(paragraph, first, colon)
    ):
        return None
    return _named(paragraph, lexicon, first, colon)


def bulleted_speech(paragraph: ParagraphTokens, pending: QuotationCandidate) -> list[QuotationCandidate]:
    """The quotation behind a dash under a header: «- سنقف مع أهلنا»."""
    if len(paragraph) < 3 or paragraph.words[0] not in DASHES:
        return []
    return [replace(pending, start=paragraph.starts[1], end=colon_end(paragraph, 1, {}), confidence=0.6)]


def first_person_verbs(paragraph: ParagraphTokens, lexicon: AttributionLexicon) -> set[int]:
    """The first-person verb behind a headline's colon, which is no cue: «بايدن: أبلغت نتنياهو أن …»."""
    first = _behind_tags(paragraph)
    colon = _colon(paragraph, first)
    if colon is None or not 0 < colon - first <= 3 or colon + 2 >= len(paragraph):
        return set()
    found = paragraph.cues.get(colon + 1)
    if (
        found is None
        or found.clitic
        or found.cue.form != "past"
        or not paragraph.words[colon + 1].endswith("ت")
    ):
        return set()
    tokens = paragraph.words[first:colon]
    paper = (
        tokens[0] in lexicon.listeners or tokens[0] in lexicon.places or " ".join(tokens) in lexicon.outlets
    )
    nearest = paragraph.words[colon + 2]
    subject = lexicon.is_role(nearest) or nearest.startswith("ال") or lexicon.is_body(nearest)
    if paper or subject or not _is_label(paragraph, lexicon, first, colon, -1):
        return set()
    return {colon + 1}


def _colon(paragraph: ParagraphTokens, first: int) -> int | None:
    near = range(first, min(len(paragraph), first + _LONGEST))
    return next((i for i in near if paragraph.words[i] == ":" and paragraph.inside[i] < 0), None)


def _labelled_at(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, taken: set[int]
) -> list[QuotationCandidate]:
    colon = _colon(paragraph, first)
    if colon is None or colon == first:
        return []
    start = colon + 1
    while start < len(paragraph) and paragraph.words[start] in DASHES:
        start += 1
    if start + 1 >= len(paragraph):
        return []
    pair = paragraph.opens(start)
    if (pair >= 0 and pair in taken) or not _is_label(paragraph, lexicon, first, colon, pair):
        return []
    candidate = _named(paragraph, lexicon, first, colon)
    return (
        _listed(paragraph, start, candidate, taken)
        if pair >= 0
        else _bare(paragraph, lexicon, start, candidate, taken)
    )


def _named(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, colon: int
) -> QuotationCandidate:
    """A candidate with the speaker before the colon; in «هآرتس عن مسؤول» the official speaks and the newspaper relays."""
    candidate = QuotationCandidate("label", "direct", 0, 0, confidence=0.85)
    about = next((i for i in range(first + 1, colon - 1) if paragraph.words[i] == "عن"), None)
    if about is not None and lexicon.is_role(paragraph.words[about + 1]):
        candidate.speaker, candidate.relayed_by = (
            speaker_from(paragraph, lexicon, about + 1, colon),
            speaker_from(paragraph, lexicon, first, about),
        )
    else:
        candidate.speaker = strip_conjunction(
            paragraph, lexicon, first, speaker_from(paragraph, lexicon, first, colon)
        )
    return candidate


def _before_next(paragraph: ParagraphTokens, lexicon: AttributionLexicon, start: int, end: int) -> int:
    """The end of a headline's speech: its own end, or two stops before another name and colon."""
    last = paragraph.token_at(end)
    for k in range(start + 1, last - 3):
        stops = paragraph.words[k : k + 2] == [".", "."] and _and_role(lexicon, paragraph.words[k + 2])
        if stops and ":" in paragraph.words[k + 3 : min(k + 3 + _NAME, last)]:
            return paragraph.ends[k - 1]
    return end


def _and_role(lexicon: AttributionLexicon, word: str) -> bool:
    return lexicon.is_role(word) or (word.startswith("و") and lexicon.is_role(word[1:]))


def _bare(
    paragraph: ParagraphTokens,
    lexicon: AttributionLexicon,
    start: int,
    candidate: QuotationCandidate,
    taken: set[int],
) -> list[QuotationCandidate]:
    """Words without quotation marks, to the end of the paragraph or its hashtags."""
    end = _before_next(paragraph, lexicon, start, colon_end(paragraph, start, {}))
    tokens = paragraph.words[start : paragraph.token_at(end)]
    short = len(tokens) < (2 if lexicon.speaks_of_us(" ".join(tokens)) else 3)  # «الوزير: لن نتراجع»
    if short or not paragraph.is_free(paragraph.starts[start], end) or _is_list(tokens):
        return []
    n = paragraph.inside[start]
    marks = "none"
    if n >= 0 and paragraph.pairs[n].opener is None:
        marks, end = "missing_open", paragraph.pairs[n].end
        taken.add(n)
    return [replace(candidate, start=paragraph.starts[start], end=end, marks=marks, confidence=0.7)]


def _listed(
    paragraph: ParagraphTokens, start: int, candidate: QuotationCandidate, taken: set[int]
) -> list[QuotationCandidate]:
    """Words in quotation marks, and further ones behind commas and dashes."""
    out: list[QuotationCandidate] = []
    at = start
    while at < len(paragraph):
        n = paragraph.opens(at)
        if n < 0 or n in taken:
            break
        pair = paragraph.pairs[n]
        taken.add(n)
        out.append(replace(candidate, start=pair.start, end=pair.end, marks=pair.marks))
        at = paragraph.after(n)
        while at < len(paragraph) and (
            paragraph.words[at] in DASHES or paragraph.words[at] in COMMAS or paragraph.words[at] == "."
        ):
            at += 1
    return out


def _is_list(tokens: list[str]) -> bool:
    """Whether tokens are a list of names or of numbers and times: «سعاد، مروان، هند»، «الأحد 9:00 - 17:00»."""
    words = sum(t[0].isalpha() for t in tokens)
    commas = sum(t in COMMAS for t in tokens)
    return len(tokens) - words - commas >= words or (commas > 0 and words <= 1.5 * (commas + 1))


def _behind_tags(paragraph: ParagraphTokens) -> int:
    """The first token behind «#عاجل |» and its like."""
    first = 0
    for i in range(min(len(paragraph), 8)):
        if paragraph.words[i] == "|" or (paragraph.words[i] in _TAGS and i - first <= 1):
            first = i + 1
    while first < len(paragraph) and not paragraph.words[first][0].isalnum() and paragraph.opens(first) < 0:
        first += 1
    return first


def _is_label(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, first: int, colon: int, pair: int
) -> bool:
    """Whether the tokens `first` to `colon` name a speaker; `pair` opens behind the colon, or is -1."""
    tokens = paragraph.words[first:colon]
    if _and_role(lexicon, tokens[0]) and not lexicon.is_role(tokens[0]):
        tokens[0] = tokens[0][1:]  # «.. ووزير الدفاع: …»
    if any(" ".join(tokens[:n]) in lexicon.outlets for n in range(max(1, len(tokens) - 2), len(tokens) + 1)):
        return True
    about = tokens.index("عن") if "عن" in tokens[1:-1] else 0
    if about and lexicon.is_role(tokens[about + 1]) and _is_medium(lexicon, tokens[:about]):
        return not _holds_sentence(paragraph, first, colon)
    if _is_no_name(lexicon, tokens) or _holds_sentence(paragraph, first, colon):
        return False
    if lexicon.is_role(tokens[0]) or (
        pair >= 0 and (paragraph.opens(first) >= 0 or lexicon.is_body(tokens[0]))
    ):
        return True
    return _is_name(paragraph, lexicon, tokens, colon, pair)


def _is_name(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, tokens: list[str], colon: int, pair: int
) -> bool:
    """Whether tokens that name no office may be a person: by marks, by the first person, or by being few."""
    if tokens[0] in lexicon.places or " ".join(tokens) in lexicon.places:
        return pair >= 0
    name = tokens[: _occasion(lexicon, tokens)]
    if pair < 0 and len(name) <= _NAME and lexicon.speaks_of_us(_rest(paragraph, colon)):
        return True
    few = _NAME if pair >= 0 else 2 if len(name) == len(tokens) else 4
    return len(name) <= few and not tokens[0].startswith("ال")


def _rest(paragraph: ParagraphTokens, colon: int) -> str:
    return paragraph.folded.text[paragraph.ends[colon] : paragraph.ends[min(len(paragraph), colon + 40) - 1]]


def _is_medium(lexicon: AttributionLexicon, tokens: list[str]) -> bool:
    return lexicon.is_source(tokens[0]) or tokens[0] == "القناه" or " ".join(tokens) in lexicon.outlets


def _occasion(lexicon: AttributionLexicon, tokens: list[str]) -> int:
    """The token at which the occasion begins in «لافروف خلال مؤتمر صحفي»; the number of tokens without one."""
    for i, (a, b) in enumerate(pairwise(tokens)):
        if i and a in {"في", "خلال", "اثناء", "امام"} and (lexicon.is_occasion(b) or a != "في"):
            return i
    return len(tokens)


def _is_no_name(lexicon: AttributionLexicon, tokens: list[str]) -> bool:
    office = len(tokens) > 1 and lexicon.is_role(tokens[0]) and tokens[0] != "شاهد"  # «مصدر في الشرطة:»
    listed = (tokens[0] in lexicon.labels and not office) or tokens[-1] in lexicon.labels
    if listed or any(w[0].isdigit() for w in tokens):
        return True
    return tokens[0] in lexicon.adverbs or tokens[0] in _NO_NAME


def _holds_sentence(paragraph: ParagraphTokens, first: int, colon: int) -> bool:
    """Whether a sentence ends or a verb of speech stands among the tokens: the colon is not a label's."""
    return any(paragraph.is_stop(i) or _speaks(paragraph, i) for i in range(first, colon))


def _speaks(paragraph: ParagraphTokens, i: int) -> bool:
    found = paragraph.cues.get(i)
    return found is not None and found.cue.finite and not found.cue.strict
