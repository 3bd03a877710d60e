"""Producers: the body that counted a figure, as its sentence names it ("بحسب وزارة الصحة", "أعلنت الشرطة مقتل", "الصحة: 7 شهداء").

An attribution phrase holds for the whole sentence, a verb for what follows it, a label before a colon for all behind it. In
«نقلت وكالة س عن وزارة الصحة» the ministry is the producer and the agency relays the count. Names end where
`quotations.speaker_names` ends them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.quotations.clauses import source_phrase_at
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, ParagraphTokens, tokenize_paragraph
from workbench.suggest.quotations.speaker_names import (
    Speaker,
    speaker_after_verb,
    speaker_before_verb,
    speaker_from,
)
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon, attribution_lexicon
from workbench.suggest.vocabulary.casualty_terms import casualty_lexicon, roles_of
from workbench.text.folding import FoldedText
from workbench.text.lexicon import fold_words, load_lexicon
from workbench.text.numbers.qualifier_phrases import qualifiers

#: A label before a colon is at most so many tokens from the start of its sentence.
_LABEL = 12
_RELAY = 8
_TAGS = frozenset("#@|🔴🚨⚡📍🔻👇")


@dataclass(frozen=True, slots=True)
class Producer:
    """A producer at folded position `at`; `reach`: all of the sentence, or what stands behind `at`."""

    at: int
    name: Span
    everywhere: bool
    relayer: Span | None = None


@dataclass(frozen=True, slots=True)
class Producers:
    """The sources of one sentence, and its label (الصحة: ...)."""

    found: tuple[Producer, ...]
    label: Producer | None

    def of(self, position: int) -> tuple[Span | None, Span | None]:
        """Producer and relayer of the figure at a folded position."""
        framed = [s for s in self.found if s.everywhere]
        behind = [s for s in framed if s.at > position]
        spoken = [s for s in self.found if not s.everywhere and s.at < position]
        best = behind or framed or spoken[-1:]
        if best:
            return best[0].name, best[0].relayer or (self.label.relayer if self.label else None)
        if self.label is not None and self.label.at < position:
            return self.label.name, None
        return None, None


@lru_cache(maxsize=1)
def _cues() -> tuple[frozenset[str], frozenset[str]]:
    book = load_lexicon("producers")
    return fold_words(book["verbs"]), fold_words(book["relay"])


def producers_of(folded: FoldedText, start: int, end: int) -> Producers:
    """The sources named in the sentence at folded positions `start` to `end`."""
    paragraph, lexicon = tokenize_paragraph(folded, start, end, []), attribution_lexicon()
    found: list[Producer] = []
    relay = _cues()[1]
    for at in range(len(paragraph)):
        word = paragraph.words[at]
        if word in relay or (word[:1] in "وف" and word[1:] in relay):
            relayed = _relayed(paragraph, lexicon, at)
            if relayed is not None:
                return Producers((relayed,), None)
        source = _framed(paragraph, lexicon, at) or _spoken(paragraph, lexicon, at)
        if source is not None:
            found.append(source)
    return Producers(tuple(found), _label(paragraph, lexicon))


def _end(paragraph: ParagraphTokens) -> int:
    """The token from which only hashtags follow."""
    return paragraph.tail or len(paragraph)


def _framed(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int) -> Producer | None:
    """بحسب وزارة الصحة, وفق ما ذكرت فرق الإنقاذ, حسبما أعلنت الشرطة."""
    source = source_phrase_at(paragraph, lexicon, at)
    if source is None or source[2] or source[0] >= len(paragraph):
        return None
    first = source[0]
    word = paragraph.words[first]
    frame = paragraph.words[first - 1]
    leaning = (frame in _LEANING or frame[1:] in _LEANING) and word.startswith("ل")
    bare = word[1:] if leaning else word
    leaning = leaning and not word.startswith("لل")  # للصليب keeps its letters
    if not bare[:1].isalpha() or bare in lexicon.not_sources or "ال" + bare[1:] in lexicon.not_sources:
        return None
    speaker = _trimmed(paragraph, speaker_from(paragraph, lexicon, first, _end(paragraph)), first)
    return _source(paragraph, at, speaker, everywhere=True, lead=int(leaning))


_LEANING = frozenset(("وفقا", "طبقا", "تبعا", "استنادا", "بالنسبه"))


def _spoken(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int) -> Producer | None:
    """أعلن الجيش في بيان مقتل, الناجون يروون; at the end of a sentence it holds for what precedes too (، يقول الرئيس)."""
    word = paragraph.words[at]
    stem = word[1:] if word[:1] in "وف" and word not in _cues()[0] else word
    cue = paragraph.cues.get(at)
    spoken = cue is not None and cue.cue.finite and not cue.cue.strict
    named = at > 0 and paragraph.words[at - 1] in _OFFICES  # منظمة رصد المهاجرين
    if not (spoken or stem in _cues()[0]) or at + 1 >= len(paragraph) or named:
        return None
    elided = paragraph.words[at + 1] in _THAT  # «وأوضح أن ستة»: the speaker is in the verb
    speaker = (
        None
        if elided
        else _trimmed(paragraph, speaker_after_verb(paragraph, lexicon, at + 1, _end(paragraph)), at + 1)
    )
    if speaker is None:
        known = spoken or stem.endswith("ون")  # الناجون يروون
        before = speaker_before_verb(paragraph, lexicon, at) if known else None
        return _source(paragraph, at, _trimmed(paragraph, before, 0), everywhere=False)
    closing = (
        at > 0 and paragraph.words[at - 1] in COMMAS and paragraph.token_at(speaker.end) >= len(paragraph) - 1
    )
    return _source(paragraph, at, speaker, everywhere=closing)


def _relayed(paragraph: ParagraphTokens, lexicon: AttributionLexicon, at: int) -> Producer | None:
    """نقلت R عن P."""
    for k in range(at + 1, min(at + _RELAY, len(paragraph) - 1)):
        if paragraph.words[k] == "عن":
            speaker = _trimmed(paragraph, speaker_from(paragraph, lexicon, k + 1, _end(paragraph)), k + 1)
            relayer = (
                paragraph.folded.span(paragraph.starts[at + 1], paragraph.ends[k - 1]) if k > at + 1 else None
            )
            return _source(paragraph, at, speaker, everywhere=True, relayer=relayer)
    return None


def _label(paragraph: ParagraphTokens, lexicon: AttributionLexicon) -> Producer | None:
    """The label before a colon, مصادر محلية : ارتقاء ستة شهداء; a count (القتلى: 14) or a dateline is none."""
    colon = next((k for k in range(min(_LABEL, len(paragraph))) if paragraph.words[k] == ":"), 0)
    first = 0
    while first < colon and (
        paragraph.words[first] in _TAGS or (first and paragraph.words[first - 1] == "#")
    ):
        first += 1
    names = [paragraph.words[k] for k in range(first, colon)]
    if not names or not names[0][0].isalpha() or any(_counts(word) or word in DASHES for word in names):
        return None
    if names[0] in lexicon.prepositions or names[0] in lexicon.adverbs:
        return None  # منذ بدء العدوان: 12 شهيدا
    if names[0] in lexicon.labels or (len(names) == 1 and names[0] in lexicon.places) or names[0] in _URGENT:
        return None
    speaker = speaker_from(paragraph, lexicon, first, colon)
    said = _source(paragraph, first, speaker, everywhere=True)
    outlet = " ".join(names) in lexicon.outlets
    return None if said is None else Producer(said.at, said.name, True, said.name if outlet else None)


_THAT = fold_words(("أن", "أنه", "أنها", "أنهم", "بأن", "بأنه", "بأنها", "إلى", "على"))
_MARKS = frozenset('"«“”')
_URGENT = fold_words(
    ("عاجل", "متابعة", "فيديو", "شاهد", "صور", "تحديث", "بالأرقام", "الحصيلة", "حصيلة", "خبر")
)


def _counts(word: str) -> bool:
    """Whether a word belongs to the count and not to a name."""
    known = casualty_lexicon()
    if word[:1].isdigit() or word in known.counts or word.removeprefix("ال") in known.counts:
        return True
    return word in qualifiers().change or any(r.role in ("event", "verb", "people") for r in roles_of(word))


def _trimmed(paragraph: ParagraphTokens, speaker: Speaker | None, first: int) -> Speaker | None:
    """The name, cut before the first word of the count: أعلنت وزارة الصحة | مقتل, أصدرت منظمة كذا | تقريرا."""
    if speaker is None:
        return None
    start = paragraph.token_at(speaker.start)
    if start < first or _belongs_to_report(paragraph, start, start):
        return None
    end = start + 1
    while end < len(paragraph) and paragraph.ends[end] <= speaker.end:
        named = _named_in_marks(paragraph, start, end)
        if not named and (paragraph.words[end] in _MARKS or _belongs_to_report(paragraph, end, start)):
            break
        end += 1
    while end > start and not paragraph.words[end - 1][0].isalnum():
        end -= 1
    return Speaker(speaker.start, paragraph.ends[end - 1]) if end > start else None


def _named_in_marks(paragraph: ParagraphTokens, first: int, at: int) -> bool:
    """Whether token `at` is in or ends a quoted name behind a kind of body: «صحيفة "الأفق"»."""
    opened = sum(word in _MARKS for word in paragraph.words[first:at]) % 2 == 1
    return opened or (
        paragraph.words[at] in _MARKS
        and paragraph.words[at - 1].removeprefix("ال") in attribution_lexicon().named
    )


_REPORTS = fold_words(
    (
        "تقريرا",
        "بيانا",
        "حصيلة",
        "إحصائية",
        "إحصاء",
        "وصول",
        "تسجيل",
        "ارتفاع",
        "العثور",
        "انتشال",
        "سقوط",
        "نقل",
        "القبض",
        "إلقاء",
        "إحباط",
        "تفكيك",
    )
)


def _belongs_to_report(paragraph: ParagraphTokens, at: int, first: int) -> bool:
    """Whether a token belongs to the report and not to the name that begins at `first`."""
    word = paragraph.words[at]
    if word[0].isdigit() or word in _REPORTS or word in ("قد", "فقد", "ان", "بان", "فيه", "فيها", "انه"):
        return True
    if word in casualty_lexicon().barriers or (at > first and word in qualifiers().change):
        return True
    roles = [role for role in roles_of(word) if not (role.role == "people" and role.definite)]
    named = at > first and paragraph.words[at - 1] in _OFFICES
    return bool(roles) and not named and not all(r.role == "people" and at > first for r in roles)


#: Behind these a word such as رصد or الأسرى belongs to an office's name.
_OFFICES = fold_words(
    ("هيئة", "منظمة", "لجنة", "مركز", "نادي", "جمعية", "مؤسسة", "شبكة", "وزارة", "مكتب", "شؤون", "مرصد")
)


def _source(
    paragraph: ParagraphTokens,
    at: int,
    speaker: Speaker | None,
    *,
    everywhere: bool,
    lead: int = 0,
    relayer: Span | None = None,
) -> Producer | None:
    if speaker is None or speaker.start + lead >= speaker.end:
        return None
    name = paragraph.folded.span(speaker.start + lead, speaker.end)
    return Producer(paragraph.starts[at], name, everywhere, relayer)
