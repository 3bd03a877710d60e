"""Who counted: the source of a figure, as its sentence names it ("بحسب وزارة الصحة", "أعلنت الشرطة مقتل", "الصحة: 7 شهداء").

A frame speaks for the whole sentence, a verb for what follows it, a label before a colon for all behind it.
«نقلت وكالة س عن وزارة الصحة»: the ministry is the producer, the agency relays. Where names end is told by
`suggest.speakers`, which quotations share.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.quotations.clauses import source_at
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, Line, read_line
from workbench.suggest.quotations.speakers import Speaker, after_verb, before_verb, whole
from workbench.suggest.vocabulary.attribution_phrases import Frames, frames
from workbench.suggest.vocabulary.casualty_terms import roles_of, vocabulary
from workbench.text.folding import FoldedText
from workbench.text.lexicon import fold_words, load_lexicon
from workbench.text.numbers.phrases import qualifiers

#: A label before a colon is at most so many tokens from the start of its sentence.
_LABEL = 12
_RELAY = 8
_TAGS = frozenset("#@|🔴🚨⚡📍🔻👇")


@dataclass(frozen=True, slots=True)
class Source:
    """A producer at folded position `at`; `reach`: all of the sentence, or what stands behind `at`."""

    at: int
    name: Span
    everywhere: bool
    relayer: Span | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one sentence, and its label (الصحة: ...)."""

    found: tuple[Source, ...]
    label: Source | None

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


def sources(folded: FoldedText, start: int, end: int) -> Sources:
    """The sources named in the sentence at folded positions `start` to `end`."""
    line, words = read_line(folded, start, end, []), frames()
    found: list[Source] = []
    relay = _cues()[1]
    for at in range(len(line)):
        word = line.words[at]
        if word in relay or (word[:1] in "وف" and word[1:] in relay):
            relayed = _relayed(line, words, at)
            if relayed is not None:
                return Sources((relayed,), None)
        source = _framed(line, words, at) or _spoken(line, words, at)
        if source is not None:
            found.append(source)
    return Sources(tuple(found), _label(line, words))


def _end(line: Line) -> int:
    """The token behind which only hashtags stand."""
    return line.tail or len(line)


def _framed(line: Line, words: Frames, at: int) -> Source | None:
    """بحسب وزارة الصحة, وفق ما ذكرت فرق الإنقاذ, حسبما أعلنت الشرطة."""
    source = source_at(line, words, at)
    if source is None or source[2] or source[0] >= len(line):
        return None
    first = source[0]
    word = line.words[first]
    frame = line.words[first - 1]
    leaning = (frame in _LEANING or frame[1:] in _LEANING) and word.startswith("ل")
    bare = word[1:] if leaning else word
    leaning = leaning and not word.startswith("لل")  # للصليب keeps its letters
    if not bare[:1].isalpha() or bare in words.not_sources or "ال" + bare[1:] in words.not_sources:
        return None
    speaker = _trimmed(line, whole(line, words, first, _end(line)), first)
    return _source(line, at, speaker, everywhere=True, lead=int(leaning))


_LEANING = frozenset(("وفقا", "طبقا", "تبعا", "استنادا", "بالنسبه"))


def _spoken(line: Line, words: Frames, at: int) -> Source | None:
    """أعلن الجيش في بيان مقتل, الناجون يروون; at the end of the sentence also for what stands before (، يقول الرئيس)."""
    word = line.words[at]
    stem = word[1:] if word[:1] in "وف" and word not in _cues()[0] else word
    cue = line.cues.get(at)
    spoken = cue is not None and cue.cue.finite and not cue.cue.strict
    named = at > 0 and line.words[at - 1] in _OFFICES  # منظمة رصد المهاجرين
    if not (spoken or stem in _cues()[0]) or at + 1 >= len(line) or named:
        return None
    told = line.words[at + 1] in _THAT  # «وأوضح أن ستة»: the speaker is in the verb
    speaker = None if told else _trimmed(line, after_verb(line, words, at + 1, _end(line)), at + 1)
    if speaker is None:
        known = spoken or stem.endswith("ون")  # الناجون يروون
        before = before_verb(line, words, at) if known else None
        return _source(line, at, _trimmed(line, before, 0), everywhere=False)
    closing = at > 0 and line.words[at - 1] in COMMAS and line.token_at(speaker.end) >= len(line) - 1
    return _source(line, at, speaker, everywhere=closing)


def _relayed(line: Line, words: Frames, at: int) -> Source | None:
    """نقلت R عن P."""
    for k in range(at + 1, min(at + _RELAY, len(line) - 1)):
        if line.words[k] == "عن":
            speaker = _trimmed(line, whole(line, words, k + 1, _end(line)), k + 1)
            relayer = line.folded.span(line.starts[at + 1], line.ends[k - 1]) if k > at + 1 else None
            return _source(line, at, speaker, everywhere=True, relayer=relayer)
    return None


def _label(line: Line, words: Frames) -> Source | None:
    """مصادر محلية : ارتقاء ستة شهداء; no count (القتلى: 14) and no dateline."""
    colon = next((k for k in range(min(_LABEL, len(line))) if line.words[k] == ":"), 0)
    first = 0
    while first < colon and (line.words[first] in _TAGS or (first and line.words[first - 1] == "#")):
        first += 1
    names = [line.words[k] for k in range(first, colon)]
    if not names or not names[0][0].isalpha() or any(_counts(word) or word in DASHES for word in names):
        return None
    if names[0] in words.prepositions or names[0] in words.adverbs:
        return None  # منذ بدء العدوان: 12 شهيدا
    if names[0] in words.labels or (len(names) == 1 and names[0] in words.places) or names[0] in _URGENT:
        return None
    speaker = whole(line, words, first, colon)
    said = _source(line, first, speaker, everywhere=True)
    outlet = " ".join(names) in words.outlets
    return None if said is None else Source(said.at, said.name, True, said.name if outlet else None)


_THAT = fold_words(("أن", "أنه", "أنها", "أنهم", "بأن", "بأنه", "بأنها", "إلى", "على"))
_MARKS = frozenset('"«“”')
_URGENT = fold_words(
    ("عاجل", "متابعة", "فيديو", "شاهد", "صور", "تحديث", "بالأرقام", "الحصيلة", "حصيلة", "خبر")
)


def _counts(word: str) -> bool:
    """Whether a word belongs to the count and to no name."""
    known = vocabulary()
    if word[:1].isdigit() or word in known.counts or word.removeprefix("ال") in known.counts:
        return True
    return word in qualifiers().change or any(r.role in ("event", "verb", "people") for r in roles_of(word))


def _trimmed(line: Line, speaker: Speaker | None, first: int) -> Speaker | None:
    """The name up to the first word of the count: أعلنت وزارة الصحة | مقتل, أصدرت منظمة كذا | تقريرا."""
    if speaker is None:
        return None
    start = line.token_at(speaker.start)
    if start < first or _tells(line, start, start):
        return None
    end = start + 1
    while end < len(line) and line.ends[end] <= speaker.end:
        named = _named_in_marks(line, start, end)
        if not named and (line.words[end] in _MARKS or _tells(line, end, start)):
            break
        end += 1
    while end > start and not line.words[end - 1][0].isalnum():
        end -= 1
    return Speaker(speaker.start, line.ends[end - 1]) if end > start else None


def _named_in_marks(line: Line, first: int, at: int) -> bool:
    """«صحيفة "الأفق"»: marks that open right behind a kind of body hold a name; the mark at `at` may close them."""
    opened = sum(word in _MARKS for word in line.words[first:at]) % 2 == 1
    return opened or (line.words[at] in _MARKS and line.words[at - 1].removeprefix("ال") in frames().named)


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


def _tells(line: Line, at: int, first: int) -> bool:
    """Whether the word at a token is what is told and no part of the name that begins at `first`."""
    word = line.words[at]
    if word[0].isdigit() or word in _REPORTS or word in ("قد", "فقد", "ان", "بان", "فيه", "فيها", "انه"):
        return True
    if word in vocabulary().barriers or (at > first and word in qualifiers().change):
        return True
    roles = [role for role in roles_of(word) if not (role.role == "people" and role.definite)]
    named = at > first and line.words[at - 1] in _OFFICES
    return bool(roles) and not named and not all(r.role == "people" and at > first for r in roles)


#: Behind these a word such as رصد or الأسرى belongs to the name of an office.
_OFFICES = fold_words(
    ("هيئة", "منظمة", "لجنة", "مركز", "نادي", "جمعية", "مؤسسة", "شبكة", "وزارة", "مكتب", "شؤون", "مرصد")
)


def _source(
    line: Line,
    at: int,
    speaker: Speaker | None,
    *,
    everywhere: bool,
    lead: int = 0,
    relayer: Span | None = None,
) -> Source | None:
    if speaker is None or speaker.start + lead >= speaker.end:
        return None
    name = line.folded.span(speaker.start + lead, speaker.end)
    return Source(line.starts[at], name, everywhere, relayer)
