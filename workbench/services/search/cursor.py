"""Page cursors: the end of a page of hits, as a short text that a person can hand back."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

from workbench.domain.errors import BadInput
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import OptionValue

_WRITTEN = re.compile(r"([0-9])/([1-9][0-9]{0,17})(?:/(-?0x[01]\.[0-9a-f]{1,13}p[+-][0-9]{1,4}))?")


#: Higher than any number: the beginning of a phase.
_TOP = 10**17


@dataclass(frozen=True, slots=True)
class Cursor:
    """After the document of number `below` in a phase of the search; with `score` in the order of ranks."""

    phase: int = 0
    below: int | None = None
    score: float | None = None

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """None for no text. Raises BadInput for a text that is no cursor."""
        if text is None:
            return None
        found = _WRITTEN.fullmatch(text)
        with suppress(OverflowError):
            if found is not None:
                phase, below, score = found.groups()
                return cls(int(phase), int(below), None if score is None else float.fromhex(score))
        reason = ReasonCode.PAGE_CURSOR_UNKNOWN
        raise BadInput(where=OptionValue("--after", text), reason=reason)

    def encode(self) -> str:
        whole = f"{self.phase}/{self.below or _TOP}"
        return whole if self.score is None else f"{whole}/{self.score.hex()}"
