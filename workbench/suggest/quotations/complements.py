"""Complements of reporting verbs: words in quotation marks, words behind a colon, or a complement clause with أن.

"قال الوزير: «…»" marks · "قال الوزير: سنعود" colon · "قال الوزير إن …" clause. A complement belongs to the nearest reporting
verb; a verb in a relative clause ("الوزير الذي زار …") yields to the verb of the main clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workbench.suggest.quotations.paragraph_tokens import COMMAS, DASHES, RELATIVE, CueToken, ParagraphTokens
from workbench.suggest.vocabulary.attribution_phrases import AttributionLexicon
from workbench.suggest.vocabulary.lexicon_entries import Cue

_THAT = re.compile(r"(ب?)ان(?:ه|ها|هم|هما|هن|ني|نا|ي|ك|كم)?$")
_QUESTION = frozenset(["ما", "ماذا", "لماذا", "كيف", "هل", "متي", "اين"])
_PREPOSITIONS = frozenset(["الي", "علي", "من", "عن", "في"])
_NEGATIONS = frozenset(["لم", "لن", "لا"])
_REACH = {"past": 45, "present": 45, "participle": 12, "noun": 6}
#: Verbs whose impersonal present is the newspaper's own voice: «يُذكر أن»، «يُعتقد أن».
_IMPERSONAL = frozenset(["ذكر", "أشار", "لاحظ", "اعتقد", "توقع", "رجح", "قدر", "ظن", "افترض"])
#: Verbs whose feminine participle is a common noun: متابعة، مذكرة، داعية.
_NOUN_LIKE = frozenset(
    ["تابع", "كتب", "أقر", "ذكّر", "طلب", "أفاد", "علق", "دعا", "هتف", "نقل", "ذكر", "حث", "صرح"]
)
_NOT_VERBS = frozenset(
    [
        "يوم",
        "يد",
        "يهود",
        "ياسر",
        "يحيي",
        "يوسف",
        "تركيا",
        "تونس",
        "نحو",
        "نسبه",
        "نائب",
        "نايب",
        "تنظيم",
        "نتايج",
        "نظام",
        "تلك",
        "نتنياهو",
    ]
)


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement that begins at token `at`; the speaker's zone behind the verb ends at `zone`.

    `kind`: marks (quote pair number `pair`), colon, clause.
    """

    found: CueToken
    kind: str
    at: int
    zone: int
    pair: int = -1
    relative: bool = False


def find_complements(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, suppressed: set[int]
) -> dict[int, Complement]:
    """The complement of every cue that has one, by the cue's token; cues in `suppressed` (quoted) are passed over."""
    complements: dict[int, list[Complement]] = {}
    for at, found in paragraph.cues.items():
        if at in suppressed or not _may_report(paragraph, found):
            continue
        complement = _search(paragraph, lexicon, found)
        if complement:
            complements.setdefault(complement.at, []).append(complement)
    out = {}
    for rivals in complements.values():
        outer = [c for c in rivals if not c.relative] or rivals
        # «أعرب عن اعتقاده بأن»: the verb, not the noun beside it, has a speaker; but «قوله إن» always has
        verbs = [c for c in outer if c.found.cue.form != "noun" or c.found.cue.lemma == "قال"]
        best = _with_its_verb(paragraph, max(verbs or outer, key=lambda c: c.found.at))
        out[best.found.at] = best
    return out


def _with_its_verb(paragraph: ParagraphTokens, complement: Complement) -> Complement:
    """The complement with the main verb as its cue instead of the participle قائلا: «وأردف الوزير قائلا: …»."""
    if complement.found.cue.form != "participle" or complement.found.cue.lemma != "قال":
        return complement
    for at in range(complement.found.at - 1, max(-1, complement.found.at - 8), -1):
        if paragraph.words[at] in COMMAS or paragraph.is_stop(at) or paragraph.inside[at] >= 0:
            break
        main = paragraph.cues.get(at)
        if main is None or not main.cue.finite:
            continue
        if not main.cue.strict or (at == complement.found.at - 1 and main.cue.kind == "continue"):
            return replace(complement, found=main)
    return complement


def _may_report(paragraph: ParagraphTokens, found: CueToken) -> bool:
    """Whether a cue is in a position where it can report speech."""
    at = found.at
    before = paragraph.words[at - 1] if at else ""
    if before in _NEGATIONS:
        return False
    if found.cue.document and paragraph.words[at + 1 : at + 2] != ["في"]:
        return False
    noun_like = found.cue.lemma in _NOUN_LIKE and paragraph.words[at].endswith("ه")
    if found.cue.form == "participle" and not found.clitic and noun_like:
        # the feminine adverb looks like many nouns (متابعة، إضافة): it stands behind a comma or opens
        return (
            before in COMMAS
            or paragraph.starts_sentence(at)
            or before == "و"
            or _THAT.match(paragraph.words[min(at + 1, len(paragraph) - 1)]) is not None
        )
    if found.cue.strict and found.cue.finite and not found.clitic:
        opens = (
            paragraph.starts_sentence(at)
            or before in COMMAS
            or before in {"كما", "وقد", "قد", "فقد", "فيما", "بينما"}
        )
        return opens or before in RELATIVE
    return True


def _search(paragraph: ParagraphTokens, lexicon: AttributionLexicon, found: CueToken) -> Complement | None:
    at = found.at
    relative = _is_relative(paragraph, at)
    limit = min(len(paragraph), at + _REACH[found.cue.form])
    j = at + 1
    while j < limit:
        pair = paragraph.opens(j)
        if pair >= 0:
            if _is_speech(paragraph, lexicon, found, j, pair):
                return Complement(found, "marks", j, j, pair, relative)
            j = paragraph.after(pair)
            continue
        word = paragraph.words[j]
        if word == ":" and not _is_address(paragraph, j):
            return _behind_colon(paragraph, found, j, relative)
        if paragraph.is_stop(j) or _new_clause(paragraph, lexicon, j) or _other_cue(paragraph, j):
            return None
        clause = _clause(paragraph, lexicon, found, j)
        if clause is not None:
            return Complement(found, "clause", clause, clause, -1, relative)
        j += 1
    return None


def _is_relative(paragraph: ParagraphTokens, at: int) -> bool:
    """Whether a verb is in a relative clause: «الذي قال»، «في رسالة يشرح فيها»."""
    behind = paragraph.words[at + 1] if at + 1 < len(paragraph) else ""
    before = paragraph.words[at - 2 : at] if at > 1 else paragraph.words[:at]
    if before[-1:] and before[-1] in {"كان", "كانت", "كانوا"}:
        before = before[:-1]  # «المتحدث الذي كان يتحدث في ختام الاجتماع»
    return bool(before) and (before[-1] in RELATIVE or behind in {"فيه", "فيها", "فيهم"})


def _is_speech(
    paragraph: ParagraphTokens, lexicon: AttributionLexicon, found: CueToken, j: int, pair: int
) -> bool:
    """Whether the quote pair that opens at token j is speech, and not a quoted name."""
    before = paragraph.words[j - 1]
    if (
        before in lexicon.named
        or before.removeprefix("ال") in lexicon.named
        or before in {"ل", "ب", "و", "في", "من", "علي", "الي", "عن"}
    ):
        return paragraph.size(pair) > 8 and before != "ل"
    behind = paragraph.after(pair)
    if _says_only(paragraph, lexicon, found, pair) and not lexicon.is_listener(before):
        return True
    if (
        paragraph.size(pair) <= 3
        and behind < len(paragraph)
        and before != ":"
        and paragraph.words[behind][0].isalnum()
    ):
        return False  # «وأضاف “الجديع” أن»: a name, for the clause goes on
    if found.cue.form == "noun" or j == found.at + 1:
        return paragraph.size(pair) >= 2 or j == found.at + 1
    # three words may be a name («القائد "أبو مهدي الكبير"») unless an occasion or a comma stands before them
    return paragraph.size(pair) >= (3 if before in COMMAS or lexicon.is_occasion(before) else 4)


def _says_only(paragraph: ParagraphTokens, lexicon: AttributionLexicon, found: CueToken, pair: int) -> bool:
    """Whether a verb of saying whose sentence ends with the pair can have no other complement: «قال الجارح "كل شيء ممكن"».

    Two words suffice in the first person («سنواصل الضغط»); a participle of speech may follow the pair.
    """
    plain = found.cue.lemma in {"قال", "صرح", "أجاب"} or found.cue.kind == "continue"
    quote, behind = paragraph.pairs[pair], paragraph.after(pair)
    ours = lexicon.speaks_of_us(paragraph.folded.text[quote.start : quote.end])
    if not plain or paragraph.size(pair) < (2 if ours else 3):
        return False
    if behind >= paragraph.tail or paragraph.is_stop(behind):
        return True
    adverb = paragraph.cues.get(behind + 1)
    return paragraph.words[behind] in COMMAS and adverb is not None and adverb.cue.form == "participle"


def _is_address(paragraph: ParagraphTokens, j: int) -> bool:
    """Whether a colon belongs to a web address, and introduces no speech."""
    return (
        j + 1 < len(paragraph) and paragraph.words[j + 1] in {"/", "http", "https", "www"}
    ) or paragraph.words[j - 1] in {"http", "https"}


def _behind_colon(
    paragraph: ParagraphTokens, found: CueToken, colon: int, relative: bool
) -> Complement | None:
    nxt = colon + 1
    if nxt < len(paragraph) and paragraph.words[nxt] in DASHES:
        nxt += 1
    if nxt >= len(paragraph):
        return Complement(found, "colon", nxt, colon, -1, relative)
    pair = paragraph.opens(nxt)
    if pair >= 0:
        return Complement(found, "marks", nxt, colon, pair, relative)
    if found.at == 0 and colon == 1 and found.cue.lemma == "كتب" and len(paragraph) - colon <= 6:
        return None  # a byline: «كتب: فلان»
    if found.cue.form == "noun" and found.cue.lemma != "قال":
        return None
    return Complement(found, "colon", nxt, colon, -1, relative)


def _new_clause(paragraph: ParagraphTokens, lexicon: AttributionLexicon, j: int) -> bool:
    """Whether a comma and و without an apposition end the verb's clause."""
    if paragraph.words[j] not in COMMAS or j + 1 >= len(paragraph):
        return False
    follower = paragraph.words[j + 1]
    if follower in lexicon.own_voice:
        return True
    if follower in {"وهو", "وهي"}:
        return False
    return (
        follower.startswith("و")
        and len(follower) > 3
        and not lexicon.is_role(follower)
        and not follower.startswith(("وال", "وان", "وزير"))
        and follower not in RELATIVE
    )


def _other_cue(paragraph: ParagraphTokens, j: int) -> bool:
    """Whether another reporting verb at token j takes the complement."""
    other = paragraph.cues.get(j)
    if other is None or _is_relative(paragraph, j):
        return False
    if other.cue.kind == "urge":
        return False  # «قال مصدر، طلب عدم كشف هويته، إن»
    if other.cue.form == "noun":
        return paragraph.words[j].removeprefix("ب").startswith("قول")
    return not other.cue.strict or bool(
        other.clitic and other.cue.form == "past" and len(paragraph.words[j]) > 4
    )


def _clause(paragraph: ParagraphTokens, lexicon: AttributionLexicon, found: CueToken, j: int) -> int | None:
    """The start of the complement clause if token j is its complementizer; «إلى أن» starts at «إلى»."""
    word = paragraph.words[j]
    cue = found.cue
    if cue.lemma in {"تساءل", "سأل"} and j - found.at <= 8 and (word in _QUESTION or word == "عما"):
        return j
    if not _is_that(paragraph, lexicon, found, j):
        return None
    before = paragraph.words[j - 1]
    emphatic = before == "علي" and cue.lemma not in {"أكد", "شدد"} and j - found.at == 2
    if before not in _PREPOSITIONS or emphatic:
        return j
    if before in cue.takes and (before != "في" or _hopes(paragraph, found, j)):
        return j - 1
    return None


def _is_that(paragraph: ParagraphTokens, lexicon: AttributionLexicon, found: CueToken, j: int) -> bool:
    """Whether token j is أن or إن (with a pronoun or ب), governed by the cue, before a statement."""
    word, before, cue = paragraph.words[j], paragraph.words[j - 1], found.cue
    that = _THAT.match(word)
    if (
        not that
        or paragraph.letter(j, len(that.group(1))) == "آ"
        or (word == "اني" and not cue.finite)
        or (that.group(1) and cue.lemma == "قال")
    ):
        return False
    if before in _NEGATIONS or {before, before.removeprefix("و")} & lexicon.not_complement_after:
        return False
    inna = _said_inna(paragraph, j)
    if (cue.kind == "urge" and inna) or _is_impersonal(paragraph, found, j):
        return False
    return inna or before == "من" or word not in {"ان", "بان"} or not _is_demand(paragraph, cue, j + 1)


def _hopes(paragraph: ParagraphTokens, found: CueToken, j: int) -> bool:
    """Whether في أن belongs to a noun of hope or doubt («أعرب … عن أمله في أن»), or is close to the verb."""
    return j - found.at <= 4 or paragraph.words[j - 2].startswith(("امل", "ثقت", "شك", "رغبت", "اعتقاد"))


def _said_inna(paragraph: ParagraphTokens, j: int) -> bool:
    """Whether the text writes إن with its hamza below."""
    return paragraph.letter(j) == "إ"


def _is_impersonal(paragraph: ParagraphTokens, found: CueToken, j: int) -> bool:
    """Whether the verb is impersonal, in the newspaper's own voice: «يُذكر أن»، «ويُعتقد أن»."""
    cue = found.cue
    behind = paragraph.words[found.at + 1 : j]
    near = (not behind or behind in (["الي"], ["ب"])) and paragraph.starts_sentence(found.at)
    return near and cue.lemma in _IMPERSONAL and cue.form == "present" and not cue.feminine


def _is_demand(paragraph: ParagraphTokens, cue: Cue, j: int) -> bool:
    """Whether a verb at token j follows أن, so that the clause is a demand: «طالب بأن تفتح», not «أكد أن الوزارة».

    The complement of a verb of denying, expecting or hoping is a statement even so («نفى أن يكون»).
    """
    if j >= len(paragraph) or cue.kind in {"deny", "think", "agree"}:
        return False
    word = paragraph.words[j]
    if cue.kind == "urge":
        return not word.startswith("ال")
    letters = "يت" if cue.kind == "warn" else "ي"
    if cue.kind == "warn" and cue.form != "present" and paragraph.words[j - 1].startswith("ب"):
        return False  # «تعهد بأن تُعاد الأموال»: a promise or a threat is a statement
    return (
        len(word) > 2
        and word[0] in letters
        and word not in _NOT_VERBS
        and not word.endswith(("ات", "يه", "يا"))
    )
