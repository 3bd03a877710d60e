"""Speech without a verb before it: «…»، قال فلان · بحسب فلان، … · and clauses left alone in marks."""

from __future__ import annotations

from dataclasses import replace

from workbench.suggest.quotations.clauses import clause_end, source_at
from workbench.suggest.quotations.complements import Complement
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, Found, Line
from workbench.suggest.quotations.quotation_builder import Draft, cue_range
from workbench.suggest.quotations.speakers import Speaker, after_verb, whole
from workbench.suggest.vocabulary.attribution_phrases import Frames
from workbench.suggest.vocabulary.reporting_verbs import read_cue

_THEN = frozenset({"فقد", "فان", "فانه", "فانها"})
#: A phrase without marks goes no further: a colon, or «أن» with a new clause.
_ENDS = {":", "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"}
_FINAL = {".", "،", ",", "؟", "!"}


def spoken_after(line: Line, words: Frames, taken: set[int]) -> list[tuple[Draft, set[int], int]]:
    """«…»، قال الرجل[، «…»]: the draft, the pairs it takes and the token of its verb."""
    out: list[tuple[Draft, set[int], int]] = []
    used = set(taken)
    for n, pair in enumerate(line.pairs):
        if n in used or pair.opener is None or pair.closer is None or line.size(n) < 2:
            continue
        first = line.token_at(pair.opener)
        before = line.words[first - 1] if first else "،"
        if not (before in COMMAS or before in DASHES or line.starts_sentence(first)):
            continue  # words in marks in the middle of a clause are the clause's
        at = line.after(n)
        if at < len(line) and line.words[at] in _FINAL:
            at += 1
        draft = _said_it(line, words, n, at) or _closed_by(line, words, n, at)
        if draft is None:
            continue
        pairs = {n}
        follow = _continuation(line, words, at, n)
        if line.size(n) < 3 and follow < 0:
            continue  # two words in marks are speech where the speech goes on
        if follow >= 0:
            pairs.add(follow)
            more = line.pairs[follow]
            draft.more = ((more.start, more.end),)
        used |= pairs
        out.append((draft, pairs, at))
        after = -1 if follow >= 0 else _next_sentence(line, words, at, n)
        if after >= 0:
            more = line.pairs[after]
            also = replace(draft, start=more.start, end=more.end, marks=more.marks, cue=None, more=())
            used.add(after)
            out.append((also, {after}, at))
    return out


def _closed_by(line: Line, words: Frames, n: int, at: int) -> Draft | None:
    if at >= len(line):
        return None
    if at + 1 < len(line) and line.words[at] in {"كما", "هكذا", "حسبما", "وفقما"} and at + 1 in line.cues:
        at += 1  # «…»، كما تقول الطبيبة
    pair = line.pairs[n]
    draft = Draft("marks-cue", "direct", pair.start, pair.end, pair.marks)
    found = line.cues.get(at)
    if found is not None and found.cue.finite and not found.clitic and _tells(line, words, found):
        if _has_own_clause(line, at):
            return None
        limit = _phrase_limit(line, words, at + 1)
        draft.cue, draft.lemma, draft.kind = cue_range(line, at, 0), found.cue.lemma, found.cue.kind
        draft.speaker = after_verb(line, words, at + 1, limit)
        return draft
    source = source_at(line, words, at)
    if source is None or (
        line.starts_sentence(line.token_at(pair.opener or 0)) is False and line.size(n) < 4
    ):
        return None
    behind, clitic, back = source
    draft.cue = (line.starts[at] + clitic, line.ends[behind - 1])
    if not back:
        speaker = _source_name(line, words, behind, _phrase_limit(line, words, behind))
        if speaker is None:
            return None
        draft.speaker = speaker
    return draft


def _tells(line: Line, words: Frames, found: Found) -> bool:
    """Whether a verb behind speech reports it; one with other meanings does before a role («…»، يروي مسعف)."""
    return not found.cue.strict or (found.at + 1 < len(line) and words.is_role(line.words[found.at + 1]))


def _said_it(line: Line, words: Frames, n: int, at: int) -> Draft | None:
    """«…»، هذا ما قاله رجل الإطفاء: the verb has the words as its object."""
    if line.words[at : at + 2] != ["هذا", "ما"] or at + 3 >= len(line):
        return None
    cue = read_cue(line.words[at + 2].removesuffix("ه"))
    if cue is None:
        return None
    pair = line.pairs[n]
    draft = Draft("marks-cue", "direct", pair.start, pair.end, pair.marks, cue=cue_range(line, at + 2, 0))
    draft.lemma, draft.kind = cue[0].lemma, cue[0].kind
    draft.speaker = after_verb(line, words, at + 3, _phrase_limit(line, words, at + 3))
    return draft


def _has_own_clause(line: Line, at: int) -> bool:
    """«…»، أكد الوزير أن …: the verb begins something new."""
    for k in range(at + 1, min(len(line), at + 14)):
        if line.is_stop(k) or line.words[k] in COMMAS:
            return False
        if line.words[k] == ":" or line.words[k] in {"ان", "انه", "انها", "بان", "انهم"}:
            return True
    return False


def _phrase_limit(line: Line, words: Frames, first: int) -> int:
    """The end of the phrase at `first`: a stop, an opening mark, or 14 words."""
    k = first
    while k < len(line) and k - first < 14 and not line.is_stop(k) and line.words[k] not in _ENDS:
        pair = line.opens(k)
        if pair >= 0 and not (line.words[k - 1] in words.named and line.size(pair) <= 4):
            break
        k = line.after(pair) if pair >= 0 else k + 1
    return k


def _continuation(line: Line, words: Frames, at: int, n: int) -> int:
    """The pair that goes on behind «…»، قال الرجل، «…», or -1."""
    k = _phrase_limit(line, words, at + 1)
    follow = line.opens(k) if k < len(line) else -1
    if follow <= n or line.size(follow) < (2 if line.words[k - 1] in COMMAS else 3):
        return -1
    between = line.words[at + 1 : k]
    parted = line.words[k - 1] in COMMAS or (
        between and ":" not in between and between[-1] not in words.named
    )
    return follow if parted else -1


def _next_sentence(line: Line, words: Frames, at: int, n: int) -> int:
    """The pair that is the whole next sentence: «"…،" أضاف سميث. "…."», or -1."""
    k = _phrase_limit(line, words, at + 1)
    if k + 1 >= len(line) or not line.is_stop(k):
        return -1
    follow = line.opens(k + 1)
    if follow <= n or line.size(follow) < 3:
        return -1
    behind = line.after(follow)
    return follow if behind >= len(line) or line.is_stop(behind) or line.words[behind - 2] in _FINAL else -1


def framed(line: Line, words: Frames, claims: dict[int, Complement]) -> list[Draft]:
    """Sentences whose source stands in a frame at their begin or end."""
    out: list[Draft] = []
    # «قالت الوكالة نقلا عن مسؤول إن»: between a verb and its words a frame names no sentence's source
    zones = {i for at, claim in claims.items() for i in range(at + 1, claim.at)}
    k = 0
    while k < len(line):
        source = source_at(line, words, k) if line.inside[k] < 0 else None
        if source is None:
            k += 1
            continue
        behind, clitic, back = source
        begin = line.sentence_start(k)
        cue = (line.starts[k] + clitic, line.ends[behind - 1])
        if not back and k not in zones and not line.covered[k]:
            draft = (
                _framed_before(line, words, behind, claims)
                if k == begin or (k - begin <= 4 and line.words[k - 1] in DASHES)
                else _framed_after(line, words, begin, k, behind)
            )
            if draft and line.is_free(draft.start, draft.end):
                draft.cue = cue
                line.cover(draft.start, draft.end)
                out.append(draft)
        k = behind
    return out


def _framed_before(line: Line, words: Frames, behind: int, claims: dict[int, Complement]) -> Draft | None:
    near = range(behind, min(len(line), behind + 16))
    comma = next((i for i in near if line.words[i] in COMMAS or line.words[i] in _THEN), None)
    if comma is None or comma + 2 >= len(line) or _is_rule(line, words, behind):
        return None
    if any(at in claims for at in range(behind, comma + 5)):
        return None
    start = comma + (line.words[comma] in COMMAS)
    end, pairs = clause_end(line, words, start, claims)
    if end - start < 3:
        return None
    speaker = whole(line, words, behind, comma)
    draft = Draft(
        "frame", "indirect", line.starts[start], line.ends[end - 1], speaker=_without_l(line, behind, speaker)
    )
    draft.confidence = 0.7
    del pairs
    return draft if speaker else None


def _framed_after(line: Line, words: Frames, begin: int, k: int, behind: int) -> Draft | None:
    speaker = _source_name(line, words, behind, _phrase_limit(line, words, behind))
    end = k
    while end > begin and (line.words[end - 1] in COMMAS or line.words[end - 1] in {"وذلك", "و"}):
        end -= 1
    if speaker is None or end - begin < 4:
        return None
    start = begin
    for i in range(begin, min(end - 3, begin + 6)):  # a dateline: «غزة - وكالات -»
        if line.words[i] in DASHES:
            start = i + 1
    return Draft("frame", "indirect", line.starts[start], line.ends[end - 1], speaker=speaker, confidence=0.6)


def _is_rule(line: Line, words: Frames, behind: int) -> bool:
    word = line.words[behind]
    bare = word.removeprefix("ل")
    return word in words.not_sources or bare in words.not_sources or "ا" + word in words.not_sources


def _source_name(line: Line, words: Frames, behind: int, limit: int) -> Speaker | None:
    """The name behind a frame at the end of a sentence: only a role, a body or a medium is believed."""
    if behind >= limit or _is_rule(line, words, behind):
        return None
    if not words.is_source(line.words[behind]):
        return None
    return _without_l(line, behind, whole(line, words, behind, limit))


def _without_l(line: Line, behind: int, speaker: Speaker | None) -> Speaker | None:
    """«وفقًا لمسؤولي الصحة»: the joined ل is not part of the name (للوزارة keeps its letters)."""
    word = line.words[behind]
    joined = (
        word.startswith("ل")
        and not word.startswith("لل")
        and line.words[behind - 1] in {"وفقا", "طبقا", "ووفقا", "وطبقا"}
    )
    if speaker is None or not joined or len(word) < 3:
        return speaker
    return Speaker(speaker.start + 1, speaker.end, speaker.role)


def _headed(line: Line, words: Frames, first: int, behind: int, ours: bool) -> bool:
    """«"نريد أن نعيش".. طفل يروي»: speech and two stops open a post; a person or the first person tells it from a title."""
    opens = line.starts_sentence(first) or line.words[first - 1] == "|"
    if not opens or line.words[behind : behind + 2] != [".", "."]:
        return False
    return ours or (behind + 2 < len(line) and words.is_role(line.words[behind + 2]))


def loose(line: Line, words: Frames, taken: set[int], last: Speaker | None) -> list[Draft]:
    """A clause in marks that no verb introduces: a paragraph of its own, or one in the first person."""
    out = []
    for n, pair in enumerate(line.pairs):
        if n in taken or pair.opener is None or line.size(n) < 3:
            continue
        if not line.is_free(pair.start, pair.end):
            continue
        first, behind = line.token_at(pair.opener), line.after(n)
        alone = line.size(n) >= 5 and first <= 1 and all(not w[0].isalnum() for w in line.words[behind:])
        inner = line.folded.text[pair.start : pair.end]
        mine = words.speaks_of_us(inner) and line.size(n) >= 6
        mine = mine or _headed(line, words, first, behind, words.speaks_of_us(inner))
        if alone or mine:
            draft = Draft(
                "loose", "direct", pair.start, pair.end, pair.marks, carried=last if alone else None
            )
            draft.confidence = 0.6
            out.append(draft)
    return out
