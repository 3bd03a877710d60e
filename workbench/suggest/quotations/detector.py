"""Who said what: direct, indirect and mixed quotations with cue and speaker.

    وقال وزير الصحة خالد عمر أمس: «لن نغلق أي مستشفى».      direct; cue قال, speaker وزير الصحة خالد عمر
    وأضاف أن الوزارة ستوظف «مئات» الأطباء.                   mixed; the speaker is carried over
    بحسب بيان للوزارة، عاد 20 مصابًا إلى بيوتهم.              indirect, by a frame without a verb

Each paragraph is read once: marks are paired, reporting verbs find what they introduce, clauses run to their
end, and speakers are carried from verb to verb as long as gender agrees. Names in marks are no quotations.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workbench.suggest.quotations.attributions import framed, loose, spoken_after
from workbench.suggest.quotations.clauses import clause_end, colon_end
from workbench.suggest.quotations.complements import Complement, complements
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, Found, Line, read_line
from workbench.suggest.quotations.quotation_builder import Draft, cue_range, to_suggestion
from workbench.suggest.quotations.speaker_labels import bulleted, first_person, header, labelled
from workbench.suggest.quotations.speakers import Speaker, after_verb, before_verb, whole
from workbench.suggest.suggestion import Suggestion
from workbench.suggest.vocabulary.attribution_phrases import Frames, frames
from workbench.text.folding import FoldedText
from workbench.text.quotation_marks import Quoted, quoted

#: A quoted stretch of so many words is speech: verbs inside it report nothing here.
_LONG = 5
#: How many quotations back a speaker is looked for.
_NEAR = 8


@dataclass(slots=True)
class _Memory:
    """Speakers in the order they spoke: (speaker, feminine, number of the line)."""

    spoken: list[tuple[Speaker, bool, int]] = field(default_factory=list)
    pending: Draft | None = None  # what the next lines belong to
    listed: bool = False  # a header: each line below it is a quotation

    def carried(self, found: Found, line: int) -> Speaker | None:
        """The last speaker that agrees with the verb; only «أضاف» and its like reach over several lines."""
        reach = 6 if found.cue.kind == "continue" else 1
        for speaker, feminine, at in self.spoken[:-9:-1]:
            if line - at > reach:
                return None
            if feminine == found.cue.feminine:
                return speaker
        return None


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """Every quotation of the text, in reading order."""
    del text
    words = frames()
    memory = _Memory()
    drafts: list[Draft] = []
    for number, line in enumerate(_lines(folded)):
        if line.words:
            drafts += _read(line, number, words, memory)
    found = (to_suggestion(draft, folded) for draft in drafts)
    return sorted((s for s in found if s is not None), key=lambda s: s.span)


def _lines(folded: FoldedText) -> list[Line]:
    pairs = quoted(folded.text)
    lines = []
    begin = at = 0
    for text in folded.text.split("\n"):
        end = begin + len(text)
        mine: list[Quoted] = []
        while at < len(pairs) and pairs[at].start <= end:
            if pairs[at].start < pairs[at].end:
                mine.append(pairs[at])
            at += 1
        lines.append(read_line(folded, begin, end, mine))
        begin = end + 1
    return lines


def _read(line: Line, number: int, words: Frames, memory: _Memory) -> list[Draft]:
    asleep = {
        i
        for i in line.cues
        if line.inside[i] >= 0 and line.size(line.inside[i]) >= _LONG and _opened(line, i)
    }
    asleep |= first_person(line, words)
    taken: set[int] = set()
    drafts = _pending(line, memory, taken)
    later = spoken_after(line, words, taken)
    for draft, pairs, _ in later:
        taken |= pairs
        drafts.append(draft)
    _cover(line, drafts)
    closing = {at for _, _, at in later}
    claims = complements(line, words, asleep | closing)
    for at in sorted(claims):
        claim = claims[at]
        if claim.pair >= 0 and claim.pair in taken:
            continue
        more = _from_cue(line, number, words, memory, claim, claims, drafts, taken)
        _cover(line, more)
        drafts += more
    if not any(d.rule == "cue-colon" for d in drafts):
        labels = labelled(line, words, taken)
        _cover(line, labels)
        drafts += labels
        below = None if labels else header(line, words)
        if below is not None:
            memory.pending, memory.listed = below, True
    drafts += framed(line, words, claims)
    drafts += loose(line, words, taken, memory.spoken[-1][0] if memory.spoken else None)
    _remember(memory, drafts, number, line)
    return drafts


def _cover(line: Line, drafts: list[Draft]) -> None:
    for draft in drafts:
        line.cover(draft.start, draft.end)
        for start, end in draft.more:
            line.cover(start, end)


def _opened(line: Line, i: int) -> bool:
    """Whether the pair around token i has an opening mark: without one its begin is a guess."""
    return line.pairs[line.inside[i]].opener is not None


def _pending(line: Line, memory: _Memory, taken: set[int]) -> list[Draft]:
    """Words in marks on the lines below a cue or a name that ended with its colon, bulleted or not."""
    pending, memory.pending = memory.pending, None
    bullet = int(line.words[0] in DASHES)
    pair = line.opens(bullet) if bullet < len(line) else -1
    if pending is None:
        return []
    if pair < 0:
        bullets = bulleted(line, pending) if memory.listed else []
        memory.pending = pending if bullets else None
        return bullets
    quote = line.pairs[pair]
    taken.add(pair)
    if bullet or memory.listed or quote.marks == "continued":
        memory.pending = pending
    return [replace(pending, start=quote.start, end=quote.end, marks=quote.marks)]


def _from_cue(
    line: Line,
    number: int,
    words: Frames,
    memory: _Memory,
    claim: Complement,
    claims: dict[int, Complement],
    drafts: list[Draft],
    taken: set[int],
) -> list[Draft]:
    found = claim.found
    position = line.starts[claim.at] if claim.at < len(line) else line.ends[-1]
    if line.covered[found.at] or (claim.at < len(line) and line.covered[claim.at]):
        return []  # a layer inside another's words: the outer speaker answers for it
    draft = Draft("cue-clause", "indirect", position, position, lemma=found.cue.lemma, kind=found.cue.kind)
    draft.cue = cue_range(line, found.at, found.clitic)
    draft.feminine = found.cue.feminine if found.cue.finite else None
    _attribute(line, number, words, memory, claim, draft, drafts)
    if claim.kind == "clause":
        return _clause(line, words, claim, claims, draft)
    if claim.at >= len(line):
        memory.pending, memory.listed = replace(draft, rule="cue-marks", mode="direct"), False
        return []
    if claim.kind == "marks":
        marked = _marked(line, claim.pair, draft, taken)
        if marked[-1].marks == "continued":
            memory.pending, memory.listed = marked[-1], False
        return marked
    draft.rule, draft.mode, draft.confidence = "cue-colon", "direct", 0.8
    draft.end = colon_end(line, claim.at, claims)
    if line.words[claim.at] == "(":
        draft.start, draft.end = _bracketed(line, claim.at, draft.end)
    n = line.inside[claim.at]
    lost = n >= 0 and line.pairs[n].opener is None and line.pairs[n].start == line.starts[claim.at]
    if lost and line.pairs[n].end <= draft.end:
        draft.end, draft.marks = line.pairs[n].end, "missing_open"
        taken.add(n)
    return [draft]


def _bracketed(line: Line, at: int, end: int) -> tuple[int, int]:
    """«قال: (سنعود غدًا).»: brackets around all that is said are its marks; an aside («قال: (مازحًا) …») stays in it."""
    last = line.token_at(end)
    close = next((k for k in range(at + 1, min(last + 1, len(line))) if line.words[k] == ")"), None)
    if close is None or any(line.words[k][0].isalnum() for k in range(close + 1, last)):
        return line.starts[at], end
    return line.ends[at], line.starts[close]


def _clause(
    line: Line, words: Frames, claim: Complement, claims: dict[int, Complement], draft: Draft
) -> list[Draft]:
    end, pairs = clause_end(line, words, claim.at, claims)
    draft.end = line.ends[end - 1]
    speech = [n for n in pairs if not _is_name(line, words, n)]
    if speech:
        draft.mode, draft.marks = "mixed", line.pairs[speech[-1]].marks
    if end - claim.at < (3 if line.words[claim.at] in {"ان", "بان"} else 2):
        return []
    draft.confidence = 0.75 if draft.kind in {"think", "warn", "urge", "agree"} else 0.85
    return [draft]


def _is_name(line: Line, words: Frames, n: int) -> bool:
    """«حركة "حماس"»: one or two words in marks behind a naming noun."""
    first = line.token_at(line.pairs[n].start) - 2
    before = line.words[first] if first >= 0 else ""
    body = before in words.bodies and not before.startswith("ال")
    return line.size(n) <= 3 and (before in words.named or before.removeprefix("ال") in words.named or body)


def _marked(line: Line, pair: int, draft: Draft, taken: set[int]) -> list[Draft]:
    quote = line.pairs[pair]
    taken.add(pair)
    draft.rule, draft.mode, draft.marks = "cue-marks", "direct", quote.marks
    draft.start, draft.end, draft.confidence = quote.start, quote.end, 0.95
    out = [draft]
    at = line.after(pair)
    while (
        at + 1 < len(line)
        and (line.words[at] in DASHES or line.words[at] in COMMAS)
        and line.opens(at + 1) >= 0
    ):
        nxt = line.opens(at + 1)
        more = line.pairs[nxt]
        if line.size(nxt) < 3:
            break
        taken.add(nxt)
        out.append(
            Draft(
                "cue-marks",
                "direct",
                more.start,
                more.end,
                more.marks,
                draft.cue,
                draft.lemma,
                draft.kind,
                draft.speaker,
            )
        )
        at = line.after(nxt)
    return out


def _attribute(
    line: Line,
    number: int,
    words: Frames,
    memory: _Memory,
    claim: Complement,
    draft: Draft,
    drafts: list[Draft],
) -> None:
    """Fill in the speaker: behind the verb, before it, in the same sentence, or carried over."""
    found, at = claim.found, claim.found.at
    if found.cue.form == "noun":
        draft.speaker, draft.relayed_by = _relayed(line, words, at)
    elif found.cue.form == "participle":
        if claim.zone - at > 1 and line.words[at + 1].startswith("ال"):
            draft.speaker = None
    elif found.cue.lemma == "نقل":
        draft.speaker, draft.relayed_by = _relayed(line, words, claim.zone)
    else:
        draft.speaker, draft.relayed_by = _citing(line, words, claim)
        draft.speaker = draft.speaker or _beside(line, words, claim)
    if draft.speaker is not None:
        return
    begin = line.starts[line.sentence_start(at)]
    near = [d for d in drafts[:-_NEAR:-1] if d.cue and d.cue[0] < line.starts[at]]
    if near and near[0].cue and near[0].cue[0] >= begin:
        draft.speaker, draft.carried = near[0].speaker, near[0].speaker or near[0].carried
        return
    if line.starts[at] > begin and (found.clitic or found.cue.form == "participle"):
        draft.speaker = _subject(line, words, at, found)
        if draft.speaker is not None:
            return
    agreeing = next((d.speaker for d in near if d.speaker and d.feminine in {None, found.cue.feminine}), None)
    draft.carried = agreeing or memory.carried(found, number)


def _citing(line: Line, words: Frames, claim: Complement) -> tuple[Speaker | None, Speaker | None]:
    """«قالت الوكالة نقلًا عن مسؤول إن»: the official speaks, the agency relays."""
    at = claim.found.at
    for k in range(at + 2, claim.zone - 1):
        if line.words[k] == "نقلا" and line.words[k + 1] == "عن":
            return after_verb(line, words, k + 2, claim.zone), after_verb(line, words, at + 1, k)
    return None, None


def _beside(line: Line, words: Frames, claim: Complement) -> Speaker | None:
    """The speaker behind a finite verb, else before it («لكن الوزير أكد»، «أما الوزير فقال»)."""
    found, at = claim.found, claim.found.at
    if found.cue.document:
        return whole(line, words, at + 2, claim.zone)
    behind = after_verb(line, words, at + 1, claim.zone, found.cue.transitive)
    listens = claim.zone > at + 1 and line.words[at + 1].startswith("ل")  # «بايدن يؤكد لنتنياهو أن»
    if behind is not None and not listens:
        return behind
    after_amma = line.words[at].startswith("ف") and line.words[line.sentence_start(at)] in {"اما", "واما"}
    if (found.clitic and not after_amma) or line.starts_sentence(at):
        return behind
    return before_verb(line, words, at) or behind


def _subject(line: Line, words: Frames, at: int, found: Found) -> Speaker | None:
    """The subject of the sentence's own verb: «وصل الوزير أمس، مؤكدًا أن»، «وقدّرت الغرفة …، ورجّحت أن»."""
    begin = line.sentence_start(at)
    if found.cue.form == "participle":
        for i in range(at - 1, max(begin, at - _NEAR * 2), -1):  # «فيما ردت الوزيرة على الاتهامات قائلة»
            near = line.cues.get(i)
            if near is not None and near.cue.finite and near.cue.feminine == found.cue.feminine:
                return after_verb(line, words, i + 1, at, transitive=True)
    for i in range(begin, min(at, begin + 4)):
        own = line.cues.get(i)
        if own is not None and own.cue.finite:
            agrees = found.cue.form == "participle" or own.cue.feminine == found.cue.feminine
            if agrees and i > begin and line.words[i + 1] in words.prepositions:  # «فلان يدعو إلى هدنة ويحذر»
                return before_verb(line, words, i)
            return after_verb(line, words, i + 1, at, transitive=True) if agrees else None
        if line.words[i] in {"كان", "كانت", "وكان", "وكانت"}:
            return after_verb(line, words, i + 1, at)
        if words.is_role(line.words[i]):
            return after_verb(line, words, i, at) if found.cue.form == "participle" else None
    return None


def _relayed(line: Line, words: Frames, limit: int) -> tuple[Speaker | None, Speaker | None]:
    """«نقلت الصحيفة عن نائب قوله»: the speaker stands behind عن, who relays before it."""
    for k in range(limit - 1, max(-1, limit - 16), -1):
        if line.is_stop(k):
            break
        ascribed = line.words[k] == "الي" and any(_ascribes(w) for w in line.words[max(0, k - 6) : k])
        if ascribed:
            return after_verb(line, words, k + 1, limit), None
        if line.words[k] == "عن":
            speaker = after_verb(line, words, k + 1, limit)
            carrier = next((i for i in range(k - 1, max(-1, k - 12), -1) if _relays(line, i)), None)
            relay = after_verb(line, words, carrier + 1, k) if carrier is not None else None
            return speaker, relay
    return None, None


def _ascribes(word: str) -> bool:
    """«نسبت الوكالة إلى مسؤول قوله»: the official speaks."""
    return word.removeprefix("و") in {"نسب", "نسبت", "نسبته", "نسبوا", "تنسب", "ينسب"}


def _relays(line: Line, i: int) -> bool:
    found = line.cues.get(i)
    return found is not None and found.cue.lemma == "نقل"


def _remember(memory: _Memory, drafts: list[Draft], number: int, line: Line) -> None:
    by_cue = {line.starts[at] + found.clitic: found for at, found in line.cues.items()}
    for draft in sorted(drafts, key=lambda d: d.cue or (d.start, d.end)):
        found = by_cue.get(draft.cue[0]) if draft.cue else None
        speaker = draft.speaker or draft.carried
        if speaker and draft.rule not in {"frame", "loose"}:
            feminine = found.cue.feminine if found and found.cue.finite else _looks_feminine(line, speaker)
            memory.spoken.append((speaker, feminine, number))


def _looks_feminine(line: Line, speaker: Speaker) -> bool:
    return line.folded.text[speaker.start : speaker.end].split(" ")[0].endswith(("ه", "ات"))
