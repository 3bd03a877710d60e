"""Speaker attribution: who a reporting verb has speaking, and who relays it.

The speaker stands behind the verb, before it, elsewhere in its sentence, or is carried over from an earlier sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.suggest.quotations.complements import Complement
from workbench.suggest.quotations.paragraph_tokens import CueToken, ParagraphTokens
from workbench.suggest.quotations.quotation_builder import QuotationCandidate
from workbench.suggest.quotations.speaker_names import (
    Speaker,
    speaker_after_verb,
    speaker_before_verb,
    speaker_from,
)
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon

#: How many quotations back a speaker is looked for.
_NEAR = 8


@dataclass(slots=True)
class SpeakerMemory:
    """The speakers of earlier quotations in order: (speaker, feminine, number of the paragraph)."""

    spoken: list[tuple[Speaker, bool, int]] = field(default_factory=list)
    pending: QuotationCandidate | None = None  # what the next lines belong to
    listed: bool = False  # a header: each line below it is a quotation

    def carried(self, found: CueToken, paragraph: int) -> Speaker | None:
        """The last speaker that agrees with the verb in gender; only verbs like «أضاف» reach over several paragraphs."""
        reach = 6 if found.cue.kind == "continue" else 1
        for speaker, feminine, at in self.spoken[:-9:-1]:
            if paragraph - at > reach:
                return None
            if feminine == found.cue.feminine:
                return speaker
        return None


def attribute(
    paragraph: ParagraphTokens,
    number: int,
    lexicon: AttributionLexicon,
    memory: SpeakerMemory,
    complement: Complement,
    candidate: QuotationCandidate,
    candidates: list[QuotationCandidate],
) -> None:
    """Set the candidate's speaker: behind the verb, before it, in the same sentence, or carried over."""
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
    """The speaker behind عن and the relayer before it: «نقلت الصحيفة عن نائب قوله»."""
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
