"""Reading order: items of a text sorted by offset, added, removed and found by bisection."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

#: Where a thing begins and ends, in code points, and its id.
Key = tuple[int, int, str]
_FEW = 100  # so many are put in one by one; more are sorted in


class ReadingOrder:
    def __init__(self, keys: Iterable[Key] = ()) -> None:
        self._keys = sorted(keys)
        self._of = {key[2]: key for key in self._keys}

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[str]:
        return (key[2] for key in self._keys)

    def __contains__(self, thing: object) -> bool:
        return thing in self._of

    def __getitem__(self, at: int) -> str:
        return self._keys[at][2]

    def put(self, start: int, end: int, thing: str) -> None:
        """Add an item, or move it."""
        key = (start, end, thing)
        if self._of.get(thing) != key:
            self.drop(thing)
            insort(self._keys, key)
            self._of[thing] = key

    def merge(self, keys: Iterable[Key]) -> None:
        """Add many new items at once."""
        keys = sorted(keys)
        if not self._keys or (keys and keys[0] > self._keys[-1]):
            self._keys.extend(keys)
        elif len(keys) <= _FEW:
            for key in keys:
                insort(self._keys, key)
        else:
            self._keys = sorted([*self._keys, *keys])
        self._of.update((key[2], key) for key in keys)

    def drop(self, thing: str) -> int:
        """Remove an item; its index, or -1 for an unknown one."""
        key = self._of.pop(thing, None)
        if key is None:
            return -1
        at = bisect_left(self._keys, key)
        del self._keys[at]
        return at

    def position(self, thing: str) -> int:
        """The index of an item, or -1."""
        key = self._of.get(thing)
        return -1 if key is None else bisect_left(self._keys, key)

    def key(self, thing: str) -> Key | None:
        return self._of.get(thing)

    def place_for(self, key: Key) -> int:
        """The index at which an item with this key would be inserted."""
        return bisect_left(self._keys, key)

    def within(self, start: int, end: int) -> list[str]:
        """The items that begin at `start` or later and before `end`."""
        first, last = bisect_left(self._keys, (start,)), bisect_left(self._keys, (end,))
        return [key[2] for key in self._keys[first:last]]

    def step(self, thing: str, here: int, by: int) -> str:
        """The next (1) or previous (-1) thing from `thing`, else from the code point `here`; round and round; "" of none."""
        if not self._keys:
            return ""
        at = self.position(thing)
        if at >= 0:
            at += by
        else:
            after = bisect_left(self._keys, (here,))
            at = after if by > 0 else after - 1
        return self._keys[at % len(self._keys)][2]
