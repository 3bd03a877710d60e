"""Quotations: speech with its speaker, its cue and its fidelity (schema.org Quotation, PARC, RiQuA, DirectQuote)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.anchor import Anchor


class QuoteMode(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class CueClass(StrEnum):
    """Classes of reporting verbs; `resources/lexicons/reporting_verbs.toml` holds the verbs of each."""

    NEUTRAL = "neutral"
    CONTINUE = "continue"
    EXPLAIN = "explain"
    POINT_OUT = "point_out"
    ASSERT = "assert"
    THINK = "think"
    ADMIT = "admit"
    CLAIM = "claim"
    DENY = "deny"
    WARN = "warn"
    ASK = "ask"
    REVEAL = "reveal"
    OBJECT = "object"
    AGREE = "agree"
    FRAME = "frame"


class Marks(StrEnum):
    BALANCED = "balanced"
    MISSING_OPEN = "missing_open"
    MISSING_CLOSE = "missing_close"
    WRONG_MARK = "wrong_mark"
    NONE = "none"


class Fidelity(StrEnum):
    VERBATIM = "verbatim"
    FAITHFUL_TRANSLATION = "faithful_translation"
    ALTERED = "altered"
    TRUNCATED = "truncated"
    OUT_OF_CONTEXT = "out_of_context"
    FABRICATED = "fabricated"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Quotation:
    """`speaker_anchor` and `cue_anchor` lie in the article's text; `speaker` names who is meant when the span
    is a pronoun or missing ("وأضاف").
    """

    mode: QuoteMode
    speaker: str = ""
    speaker_role: str = ""
    speaker_anchor: Anchor | None = None
    cue_anchor: Anchor | None = None
    cue_lemma: str = ""
    cue_class: CueClass | None = None
    addressee: str = ""
    venue: str = ""
    said_on: str = ""
    original_language: str = ""
    original_text: str = ""
    translator: str = ""
    marks: Marks | None = None
    fidelity: Fidelity = Fidelity.UNVERIFIED
