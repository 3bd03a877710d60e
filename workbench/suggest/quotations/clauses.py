"""Where reported words without marks end: the clause behind أن, and the line behind a colon."""

from __future__ import annotations

from workbench.suggest.quotations.complements import Complement
from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, Line
from workbench.suggest.vocabulary.attribution_phrases import Frames
from workbench.suggest.vocabulary.reporting_verbs import read_cue

_JOINTS = frozenset(["كما", "فيما", "بينما", "حيث", "قبل"])


def clause_end(line: Line, words: Frames, start: int, claims: dict[int, Complement]) -> tuple[int, list[int]]:
    """The token behind the clause that begins at `start`, and the numbers of the pairs of marks in it.

    It ends at a full stop, at a coordinate verb of speech ("، وأضاف"), at an adverb such as «مضيفًا», at a
    source ("بحسب …") and where the paper speaks again behind a comma ("، فيما").
    """
    pairs: list[int] = []
    k = start + 1
    while k < len(line):
        n = line.opens(k)
        if n >= 0:
            pairs.append(n)
            k = line.after(n)
            continue
        if k == line.tail or line.is_stop(k) or _breaks(line, words, start, k, claims):
            break
        k += 1
    end = min(k, len(line))
    while end > start and (
        line.words[end - 1] in COMMAS or line.words[end - 1] in DASHES or line.words[end - 1] in _JOINTS
    ):
        end -= 1
    if end > start and pairs and line.token_at(line.pairs[pairs[-1]].start) >= end:
        pairs.pop()
    return end, pairs


def colon_end(line: Line, start: int, claims: dict[int, Complement]) -> int:
    """The folded position where words behind a colon end: hashtags, or the next sentence with a cue, end them."""
    k = start
    while k < len(line):
        if k == line.tail:
            break
        if k > start and line.words[k] == "|":
            break
        if k > start and ((k in claims and line.words[k - 1] in COMMAS) or _new_sentence(line, k, claims)):
            break
        k += 1
    while k > start and line.words[k - 1] in COMMAS:
        k -= 1
    return line.ends[k - 1] if k > start else line.ends[start]


def _new_sentence(line: Line, k: int, claims: dict[int, Complement]) -> bool:
    """Whether the paper reports anew at token k: «. وأضاف: …»، «. ودعت إلى …»."""
    found = line.cues.get(k)
    if found is None or not line.starts_sentence(k):
        return False
    return k in claims or (bool(found.clitic) and found.cue.finite and not found.cue.strict)


def _breaks(line: Line, words: Frames, start: int, k: int, claims: dict[int, Complement]) -> bool:
    before, word = line.words[k - 1], line.words[k]
    if before in COMMAS and (word in words.own_voice or _comments(line, k) or _new_subject(line, k)):
        return True
    if word.removeprefix("و") in {"لكنه", "لكنها", "لكنهم", "لكن"} and k + 1 in claims:
        return True
    if k - start > 1 and _reports_anew(line, words, k, claims):
        return True
    return k - start > 2 and is_source(line, words, k)


def _reports_anew(line: Line, words: Frames, k: int, claims: dict[int, Complement]) -> bool:
    """Whether a verb of speech at token k is coordinate («وأضاف») or an adverb («، مضيفًا»), and no part of the words."""
    found = line.cues.get(k)
    if found is None:
        return False
    cue, before = found.cue, line.words[k - 1]
    comma = before in COMMAS
    role = k + 1 < len(line) and words.is_role(line.words[k + 1])
    if comma and role and cue.finite and not cue.strict and not found.clitic:
        return True  # «قالت الشرطة إنهم 14، تحدثت مصادر عن 22»
    if k in claims and (cue.form == "participle" or found.clitic or comma or before in _JOINTS):
        return True
    if cue.strict and not (cue.kind == "urge" and comma):
        return False
    behind_marks = line.inside[k - 1] >= 0 and line.inside[k] < 0
    coordinate = cue.form == "participle" or (bool(found.clitic) and cue.finite)
    return coordinate and (comma or behind_marks)


def _comments(line: Line, k: int) -> bool:
    """«، وهو ما نفته حماس»، «، الأمر الذي»: the paper comments."""
    follower = line.words[k + 1] if k + 1 < len(line) else ""
    return (line.words[k] in {"وهو", "وهي"} and follower == "ما") or (
        line.words[k] == "الامر" and follower == "الذي"
    )


def _new_subject(line: Line, k: int) -> bool:
    """«، والحركة تنفي»، «، لكن محاميه نفى»: another one speaks."""
    if not line.words[k].startswith("وال") and line.words[k] not in {"لكن", "ولكن", "غير"}:
        return False
    for i in range(k + 1, min(k + 4, len(line))):
        found = line.cues.get(i)
        if found and found.cue.finite and not found.cue.strict:
            return True
    return False


def is_source(line: Line, words: Frames, k: int) -> bool:
    """Whether «بحسب» and a source, or «على حد قوله», begins at token k; «وفق القانون» names nobody."""
    source = source_at(line, words, k)
    if source is None:
        return False
    behind, _, back = source
    return back or (behind < len(line) and words.is_source(line.words[behind]))


def source_at(line: Line, words: Frames, k: int) -> tuple[int, int, bool] | None:
    """The token behind the phrase, how many letters before it are none of the cue (a clitic, «كما»), and whether it points back («على حد قوله»)."""
    word = line.words[k]
    for clitic in (0, 1):
        if clitic and word[:1] not in {"و", "ف"}:
            break
        first = word[clitic:]
        behind = _with_verb(line, k, first) if first == "كما" else 0
        if behind and words.is_source(line.words[behind]):
            # «…، كما قال كبير المفاوضين»: the verb is the cue
            return behind, line.starts[k + 1] - line.starts[k], False
        for table, back in ((words.own_words, True), (words.sources, False)):
            for phrase in table.get(first, ()):
                size = _matches(line, k, phrase)
                if size and (back or not _with_verb(line, k, first)):
                    return k + size, clitic, back
        behind = _with_verb(line, k, first)
        if behind:
            return behind, clitic, False
    return None


def _with_verb(line: Line, k: int, first: str) -> int:
    """The token behind «بحسب ما أفاد به»، «حسبما أعلنت»، «وفقا لما ذكرته»، «كما قالت»; 0 if it is none."""
    if first in {"حسبما", "وفقما"}:
        at = k + 1
    elif (
        first in {"بحسب", "حسب", "وفق", "علي", "وفقا", "طبقا"}
        and k + 1 < len(line)
        and line.words[k + 1] in {"ما", "لما"}
    ):
        at = k + 2
    elif first == "كما" and k > 0 and line.words[k - 1] in COMMAS:
        at = k + 1
    else:
        return 0
    if at + 1 >= len(line):
        return 0
    word = line.words[at]
    cue = read_cue(word) or read_cue(word.removesuffix("ه"))
    if (
        cue is None
        or cue[1]
        or not cue[0].finite
        or line.words[at + 1] in {"ان", "انه", "انها", "الي", "علي", ":"}
    ):
        return 0
    return at + 2 if line.words[at + 1] in {"به", "بها"} else at + 1


def _matches(line: Line, k: int, phrase: tuple[str, ...]) -> int:
    """How many tokens the phrase takes at k (its joined ل takes none), 0 where it does not stand there."""
    size = len(phrase)
    if phrase[-1] == "ل":
        size -= 1
        if k + size >= len(line) or not line.words[k + size].startswith("ل"):
            return 0
    if k + size > len(line):
        return 0
    rest = range(1, size)
    return size if all(line.words[k + i] == phrase[i] for i in rest) else 0
