"""Code points and Qt's UTF-16 units of one block of text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Units:
    """Translates offsets within `text`: ours count code points, Qt's count UTF-16 units.

    Only the characters above U+FFFF are remembered, so a block without any costs nothing.
    """

    __slots__ = ("_astral", "_astral16")

    def __init__(self, text: str) -> None:
        astral = [i for i, c in enumerate(text) if c > "\uffff"] if text and max(text) > "\uffff" else []
        self._astral = astral
        self._astral16 = [position + before for before, position in enumerate(astral)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 position of the code point `offset`."""
        return offset + bisect_left(self._astral, offset)

    def to_code(self, position: int) -> int:
        """The code point that holds the UTF-16 `position`; inside a surrogate pair, the pair's own."""
        before = bisect_right(self._astral16, position)
        if before and self._astral16[before - 1] + 1 == position:
            return self._astral[before - 1]
        return position - bisect_left(self._astral16, position)
