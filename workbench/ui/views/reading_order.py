"""Reading order: items of a text sorted by offset, added, removed and found by bisection."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

#: Where an item begins and ends, in code points, and its id.
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

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._of

    def __getitem__(self, at: int) -> str:
        return self._keys[at][2]

    def put(self, start: int, end: int, item_id: str) -> None:
        """Add an item, or move it."""
        key = (start, end, item_id)
        if self._of.get(item_id) != key:
            self.drop(item_id)
            insort(self._keys, key)
            self._of[item_id] = key

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

    def drop(self, item_id: str) -> int:
        """Remove an item; its index, or -1 for an unknown one."""
        key = self._of.pop(item_id, None)
        if key is None:
            return -1
        at = bisect_left(self._keys, key)
        del self._keys[at]
        return at

    def position(self, item_id: str) -> int:
        """The index of an item, or -1."""
        key = self._of.get(item_id)
        return -1 if key is None else bisect_left(self._keys, key)

    def key(self, item_id: str) -> Key | None:
        return self._of.get(item_id)

    def place_for(self, key: Key) -> int:
        """The index at which an item with this key would be inserted."""
        return bisect_left(self._keys, key)

    def within(self, start: int, end: int) -> list[str]:
        """The items that begin at `start` or later and before `end`."""
        first, last = bisect_left(self._keys, (start,)), bisect_left(self._keys, (end,))
        return [key[2] for key in self._keys[first:last]]

    def step(self, item_id: str, position: int, step: int) -> str:
        """The next (`step` 1) or previous (-1) item from `item_id`, or from the code point `position` if it is unknown.

        After the last item comes the first, before the first the last; "" if there are no items.
        """
        if not self._keys:
            return ""
        at = self.position(item_id)
        if at >= 0:
            at += step
        else:
            after = bisect_left(self._keys, (position,))
            at = after if step > 0 else after - 1
        return self._keys[at % len(self._keys)][2]
