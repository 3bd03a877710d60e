"""Speech without a verb before it: «…»، قال فلان · بحسب فلان، … · فلان: … · and clauses left alone in marks."""

from __future__ import annotations

from workbench.suggest.clauses import clause_end, colon_end, source_at
from workbench.suggest.complements import Complement
from workbench.suggest.drafts import Draft, cue_range
from workbench.suggest.frames import Frames
from workbench.suggest.line import COMMAS, DASHES, Found, Line
from workbench.suggest.speakers import Speaker, after_verb, whole

_TAGS = frozenset(["عاجل", "خبر", "متابعات", "الان", "محدث"])
_FIRST_PERSON = ("سن", "نحن", "لدينا", "علينا", "لن ن", "لا ن")
_THEN = frozenset({"فقد", "فان", "فانه", "فانها"})
_FINAL = {".", "،", ",", "؟", "!"}


def spoken_after(line: Line, words: Frames, taken: set[int]) -> list[tuple[Draft, set[int], int]]:
    """«…»، قال الرجل[، «…»]: the draft, the pairs it takes and the token of its verb."""
    out: list[tuple[Draft, set[int], int]] = []
    used = set(taken)
    for n, pair in enumerate(line.pairs):
        if n in used or pair.opener is None or pair.closer is None or line.size(n) < 3:
            continue
        first = line.token_at(pair.opener)
        before = line.words[first - 1] if first else "،"
        if not (before in COMMAS or before in DASHES or line.starts_sentence(first)):
            continue  # words in marks in the middle of a clause are the clause's
        at = line.after(n)
        if at < len(line) and line.words[at] in _FINAL:
            at += 1
        draft = _closed_by(line, words, n, at)
        if draft is None:
            continue
        pairs = {n}
        follow = _continuation(line, words, at, n)
        if follow >= 0:
            pairs.add(follow)
            more = line.pairs[follow]
            draft.more = ((more.start, more.end),)
        used |= pairs
        out.append((draft, pairs, at))
    return out


def _closed_by(line: Line, words: Frames, n: int, at: int) -> Draft | None:
    if at >= len(line):
        return None
    pair = line.pairs[n]
    draft = Draft("marks-cue", "direct", pair.start, pair.end, pair.marks)
    found = line.cues.get(at)
    if found is not None and found.cue.finite and not found.clitic and not found.cue.strict:
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
    while k < len(line) and k - first < 14 and not line.is_stop(k) and line.words[k] != ":":
        pair = line.opens(k)
        if pair >= 0 and not (line.words[k - 1] in words.named and line.size(pair) <= 4):
            break
        k = line.after(pair) if pair >= 0 else k + 1
    return k


def _continuation(line: Line, words: Frames, at: int, n: int) -> int:
    """The pair that goes on behind «…»، قال الرجل، «…», or -1."""
    k = _phrase_limit(line, words, at + 1)
    if k < len(line) and line.opens(k) > n and line.words[k - 1] in COMMAS and line.size(line.opens(k)) >= 3:
        return line.opens(k)
    return -1


def framed(line: Line, words: Frames, claims: dict[int, Complement]) -> list[Draft]:
    """Sentences whose source stands in a frame at their begin or end."""
    out: list[Draft] = []
    k = 0
    while k < len(line):
        source = source_at(line, words, k) if line.inside[k] < 0 else None
        if source is None:
            k += 1
            continue
        behind, clitic, back = source
        begin = line.sentence_start(k)
        cue = (line.starts[k] + clitic, line.ends[behind - 1])
        if not back and not line.covered[k]:
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


def labelled(line: Line, words: Frames, taken: set[int]) -> list[Draft]:
    """«القيادي أسامة حمدان: …» and «المتحدث: - "…" - "…"»: a name and a colon at the begin of a line."""
    first = _behind_tags(line)
    colon = next(
        (i for i in range(first, min(len(line), first + 15)) if line.words[i] == ":" and line.inside[i] < 0),
        None,
    )
    if colon is None or colon == first or colon + 2 >= len(line):
        return []
    start = colon + 1
    while start < len(line) and line.words[start] in DASHES:
        start += 1
    if start >= len(line):
        return []
    pair = line.opens(start)
    if (pair >= 0 and pair in taken) or not _is_label(line, words, first, colon, pair):
        return []
    speaker = whole(line, words, first, colon)
    if pair >= 0:
        return _listed(line, start, speaker, taken)
    end = colon_end(line, start, {})
    if line.token_at(end) - start < 3 or not line.is_free(line.starts[start], end):
        return []
    n = line.inside[start]
    marks = "none"
    if n >= 0 and line.pairs[n].opener is None:
        marks, end = "missing_open", line.pairs[n].end
        taken.add(n)
    return [Draft("label", "direct", line.starts[start], end, marks, speaker=speaker, confidence=0.7)]


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
    tokens = line.words[first:colon]
    if any(" ".join(tokens[:n]) in words.outlets for n in range(max(1, len(tokens) - 2), len(tokens) + 1)):
        return True
    if _is_no_name(words, tokens) or any(line.is_stop(i) or _speaks(line, i) for i in range(first, colon)):
        return False
    if words.is_role(tokens[0]) or (line.opens(first) >= 0 and pair >= 0):
        return True
    if tokens[0] in words.places or " ".join(tokens) in words.places:
        return pair >= 0
    return len(tokens) <= (6 if pair >= 0 else 2) and not tokens[0].startswith("ال")


def _is_no_name(words: Frames, tokens: list[str]) -> bool:
    if any(w[0].isdigit() for w in tokens) or tokens[0] in words.labels or tokens[-1] in words.labels:
        return True
    return tokens[0] in words.adverbs or tokens[0] in {
        "في",
        "من",
        "بعد",
        "مع",
        "عن",
        "الي",
        "هذا",
        "هذه",
        "وجاء",
        "جاء",
    }


def _speaks(line: Line, i: int) -> bool:
    found: Found | None = line.cues.get(i)
    return found is not None and found.cue.finite and not found.cue.strict


def _listed(line: Line, start: int, speaker: Speaker | None, taken: set[int]) -> list[Draft]:
    out: list[Draft] = []
    at = start
    while at < len(line):
        n = line.opens(at)
        if n < 0 or n in taken:
            break
        pair = line.pairs[n]
        taken.add(n)
        out.append(
            Draft("label", "direct", pair.start, pair.end, pair.marks, speaker=speaker, confidence=0.85)
        )
        at = line.after(n)
        while at < len(line) and (
            line.words[at] in DASHES or line.words[at] in COMMAS or line.words[at] == "."
        ):
            at += 1
    return out


def loose(line: Line, taken: set[int], last: Speaker | None) -> list[Draft]:
    """A clause in marks that no verb introduces: a paragraph of its own, or one in the first person."""
    out = []
    for n, pair in enumerate(line.pairs):
        if n in taken or pair.opener is None or line.size(n) < 5:
            continue
        if not line.is_free(pair.start, pair.end):
            continue
        first, behind = line.token_at(pair.opener), line.after(n)
        alone = first <= 1 and all(not w[0].isalnum() for w in line.words[behind:])
        inner = line.folded.text[pair.start : pair.end]
        mine = any(f" {sign}" in f" {inner}" for sign in _FIRST_PERSON) and line.size(n) >= 6
        if alone or mine:
            draft = Draft(
                "loose", "direct", pair.start, pair.end, pair.marks, carried=last if alone else None
            )
            draft.confidence = 0.6
            out.append(draft)
    return out
