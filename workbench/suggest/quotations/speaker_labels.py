"""Speech under a name and a colon: «القيادي أسامة حمدان: …», a header over bullets, posts of outlets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from workbench.suggest.quotations.clauses import colon_end
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, Line
from workbench.suggest.quotations.quotation_builder import Draft
from workbench.suggest.quotations.speakers import whole, without_and
from workbench.suggest.vocabulary.attribution_phrases import Frames

_TAGS = frozenset(["عاجل", "خبر", "متابعات", "الان", "محدث"])
#: A label before a colon has no more tokens than this.
_LONGEST = 15
#: A name before words in the first person has no more tokens.
_NAME = 6
#: Words that begin a sentence of the paper's and no name.
_NO_NAME = frozenset(["في", "من", "بعد", "مع", "عن", "الي", "هذا", "هذه", "وجاء", "جاء"])


def labelled(line: Line, words: Frames, taken: set[int]) -> list[Draft]:
    """«المتحدث: "…"», «رويترز عن مسؤول: …»: a name and a colon at the begin of a line.

    Behind words in marks another may speak: «الرئيس: "…" المعارضة: "…"»; also behind a bar or two stops
    («رئيس الأركان: سنواصل.. ووزير الدفاع: لن نتراجع»).
    """
    out: list[Draft] = []
    first = _behind_tags(line)
    while True:
        drafts = _labelled_at(line, words, first, taken)
        out += drafts
        n = line.inside[line.token_at(drafts[-1].start)] if drafts else -1
        if n >= 0 and line.pairs[n].opener is not None:
            first = line.after(n)
        else:
            first = line.token_at(drafts[-1].end) if drafts else len(line)
            if first >= line.tail or line.words[first] not in {"|", "."}:
                return out
        while first < len(line) and not line.words[first][0].isalnum() and line.opens(first) < 0:
            first += 1


def header(line: Line, words: Frames) -> Draft | None:
    """What the lines below «نقيب الأطباء:» or «فلان في مؤتمر صحفي:» belong to, if the line is such a header."""
    first, colon = _behind_tags(line), len(line) - 1
    if not first < colon <= first + _LONGEST or line.words[colon] != ":":
        return None
    if line.words[first] in {"ابرز", "اهم"} and words.is_occasion(line.words[first + 1]):
        first += 2  # «أبرز تصريحات فلان:»
        if first >= colon:
            return None
        return _named(line, words, first, colon)
    tokens = line.words[first:colon]
    occasion = _occasion(words, tokens) < len(tokens)
    if not (words.is_role(tokens[0]) or occasion) or _is_no_name(words, tokens) or _told(line, first, colon):
        return None
    return _named(line, words, first, colon)


def bulleted(line: Line, pending: Draft) -> list[Draft]:
    """«- سنقف مع أهلنا» under a header: each dash is a quotation."""
    if len(line) < 3 or line.words[0] not in DASHES:
        return []
    return [replace(pending, start=line.starts[1], end=colon_end(line, 1, {}), confidence=0.6)]


def first_person(line: Line, words: Frames) -> set[int]:
    """The verb behind a headline's colon that is the speaker's own: «بايدن: أبلغت نتنياهو أن …»."""
    first = _behind_tags(line)
    colon = _colon(line, first)
    if colon is None or not 0 < colon - first <= 3 or colon + 2 >= len(line):
        return set()
    found = line.cues.get(colon + 1)
    if found is None or found.clitic or found.cue.form != "past" or not line.words[colon + 1].endswith("ت"):
        return set()
    tokens = line.words[first:colon]
    paper = tokens[0] in words.listeners or tokens[0] in words.places or " ".join(tokens) in words.outlets
    nearest = line.words[colon + 2]
    subject = words.is_role(nearest) or nearest.startswith("ال") or words.is_body(nearest)
    if paper or subject or not _is_label(line, words, first, colon, -1):
        return set()
    return {colon + 1}


def _colon(line: Line, first: int) -> int | None:
    near = range(first, min(len(line), first + _LONGEST))
    return next((i for i in near if line.words[i] == ":" and line.inside[i] < 0), None)


def _labelled_at(line: Line, words: Frames, first: int, taken: set[int]) -> list[Draft]:
    colon = _colon(line, first)
    if colon is None or colon == first:
        return []
    start = colon + 1
    while start < len(line) and line.words[start] in DASHES:
        start += 1
    if start + 1 >= len(line):
        return []
    pair = line.opens(start)
    if (pair >= 0 and pair in taken) or not _is_label(line, words, first, colon, pair):
        return []
    draft = _named(line, words, first, colon)
    return _listed(line, start, draft, taken) if pair >= 0 else _bare(line, words, start, draft, taken)


def _named(line: Line, words: Frames, first: int, colon: int) -> Draft:
    """A draft with the speaker before the colon; «هآرتس عن مسؤول» is told by the one and said by the other."""
    draft = Draft("label", "direct", 0, 0, confidence=0.85)
    about = next((i for i in range(first + 1, colon - 1) if line.words[i] == "عن"), None)
    if about is not None and words.is_role(line.words[about + 1]):
        draft.speaker, draft.relayed_by = (
            whole(line, words, about + 1, colon),
            whole(line, words, first, about),
        )
    else:
        draft.speaker = without_and(line, words, first, whole(line, words, first, colon))
    return draft


def _before_next(line: Line, words: Frames, start: int, end: int) -> int:
    """Where the words of a headline end: at its end, or at two stops before another's name and colon."""
    last = line.token_at(end)
    for k in range(start + 1, last - 3):
        stops = line.words[k : k + 2] == [".", "."] and _and_role(words, line.words[k + 2])
        if stops and ":" in line.words[k + 3 : min(k + 3 + _NAME, last)]:
            return line.ends[k - 1]
    return end


def _and_role(words: Frames, word: str) -> bool:
    return words.is_role(word) or (word.startswith("و") and words.is_role(word[1:]))


def _bare(line: Line, words: Frames, start: int, draft: Draft, taken: set[int]) -> list[Draft]:
    """Words without marks, to the end of the line or its hashtags."""
    end = _before_next(line, words, start, colon_end(line, start, {}))
    tokens = line.words[start : line.token_at(end)]
    short = len(tokens) < (2 if words.speaks_of_us(" ".join(tokens)) else 3)  # «الوزير: لن نتراجع»
    if short or not line.is_free(line.starts[start], end) or _is_list(tokens):
        return []
    n = line.inside[start]
    marks = "none"
    if n >= 0 and line.pairs[n].opener is None:
        marks, end = "missing_open", line.pairs[n].end
        taken.add(n)
    return [replace(draft, start=line.starts[start], end=end, marks=marks, confidence=0.7)]


def _listed(line: Line, start: int, draft: Draft, taken: set[int]) -> list[Draft]:
    """Words in marks, and more of them behind commas and dashes."""
    out: list[Draft] = []
    at = start
    while at < len(line):
        n = line.opens(at)
        if n < 0 or n in taken:
            break
        pair = line.pairs[n]
        taken.add(n)
        out.append(replace(draft, start=pair.start, end=pair.end, marks=pair.marks))
        at = line.after(n)
        while at < len(line) and (
            line.words[at] in DASHES or line.words[at] in COMMAS or line.words[at] == "."
        ):
            at += 1
    return out


def _is_list(tokens: list[str]) -> bool:
    """Whether tokens are a list of names or of numbers and times: «سعاد، مروان، هند»، «الأحد 9:00 - 17:00»."""
    words = sum(t[0].isalpha() for t in tokens)
    commas = sum(t in COMMAS for t in tokens)
    return len(tokens) - words - commas >= words or (commas > 0 and words <= 1.5 * (commas + 1))


def _behind_tags(line: Line) -> int:
    """The first token behind «#عاجل |» and its like."""
    first = 0
    for i in range(min(len(line), 8)):
        if line.words[i] == "|" or (line.words[i] in _TAGS and i - first <= 1):
            first = i + 1
    while first < len(line) and not line.words[first][0].isalnum() and line.opens(first) < 0:
        first += 1
    return first


def _is_label(line: Line, words: Frames, first: int, colon: int, pair: int) -> bool:
    """Whether the tokens `first` to `colon` name a speaker; `pair` opens behind the colon, or is -1."""
    tokens = line.words[first:colon]
    if _and_role(words, tokens[0]) and not words.is_role(tokens[0]):
        tokens[0] = tokens[0][1:]  # «.. ووزير الدفاع: …»
    if any(" ".join(tokens[:n]) in words.outlets for n in range(max(1, len(tokens) - 2), len(tokens) + 1)):
        return True
    about = tokens.index("عن") if "عن" in tokens[1:-1] else 0
    if about and words.is_role(tokens[about + 1]) and _is_medium(words, tokens[:about]):
        return not _told(line, first, colon)
    if _is_no_name(words, tokens) or _told(line, first, colon):
        return False
    if words.is_role(tokens[0]) or (pair >= 0 and (line.opens(first) >= 0 or words.is_body(tokens[0]))):
        return True
    return _is_name(line, words, tokens, colon, pair)


def _is_name(line: Line, words: Frames, tokens: list[str], colon: int, pair: int) -> bool:
    """Whether tokens that name no office may be a person: by marks, by the first person, or by being few."""
    if tokens[0] in words.places or " ".join(tokens) in words.places:
        return pair >= 0
    name = tokens[: _occasion(words, tokens)]
    if pair < 0 and len(name) <= _NAME and words.speaks_of_us(_rest(line, colon)):
        return True
    few = _NAME if pair >= 0 else 2 if len(name) == len(tokens) else 4
    return len(name) <= few and not tokens[0].startswith("ال")


def _rest(line: Line, colon: int) -> str:
    return line.folded.text[line.ends[colon] : line.ends[min(len(line), colon + 40) - 1]]


def _is_medium(words: Frames, tokens: list[str]) -> bool:
    return words.is_source(tokens[0]) or tokens[0] == "القناه" or " ".join(tokens) in words.outlets


def _occasion(words: Frames, tokens: list[str]) -> int:
    """Where the occasion begins in «لافروف خلال مؤتمر صحفي»; the number of tokens where there is none."""
    for i, (a, b) in enumerate(pairwise(tokens)):
        if i and a in {"في", "خلال", "اثناء", "امام"} and (words.is_occasion(b) or a != "في"):
            return i
    return len(tokens)


def _is_no_name(words: Frames, tokens: list[str]) -> bool:
    office = len(tokens) > 1 and words.is_role(tokens[0]) and tokens[0] != "شاهد"  # «مصدر في الشرطة:»
    listed = (tokens[0] in words.labels and not office) or tokens[-1] in words.labels
    if listed or any(w[0].isdigit() for w in tokens):
        return True
    return tokens[0] in words.adverbs or tokens[0] in _NO_NAME


def _told(line: Line, first: int, colon: int) -> bool:
    """Whether a sentence ends or a verb of speech stands among the tokens: the colon is not a label's."""
    return any(line.is_stop(i) or _speaks(line, i) for i in range(first, colon))


def _speaks(line: Line, i: int) -> bool:
    found = line.cues.get(i)
    return found is not None and found.cue.finite and not found.cue.strict
