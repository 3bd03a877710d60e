"""Arithmetic of number words: خمسة وثلاثون ألفا ومئتان واثنا عشر is (5 + 30) x 1000 + 200 + 12.

`Sum.take` returns whether the next word continues the number. This distinguishes the و inside a number from that between two
("خمسة وعشرون" is one number, "ثلاثة وأربعة" are two).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from workbench.text.numbers.number_words import Atom, Number, int_if_whole


@dataclass(slots=True)
class Sum:
    """A number so far: `total` of the closed scales, `group` below the next one.

    `shape` is the kind of the last word of the group, `base` its hundreds, `limit` the last scale,
    `coefficient` what stood before that scale.
    """

    total: Number = 0
    group: Number | None = None
    shape: str = ""
    base: Number = 0
    limit: float = inf
    coefficient: Number = 1
    fraction: bool = False

    @property
    def value(self) -> Number:
        return int_if_whole(self.total + (self.group or 0))

    @property
    def scale(self) -> int:
        """The scale the number ends in; 1 for none."""
        return int(self.limit) if self.group is None and self.limit != inf else 1

    def take(self, atom: Atom, *, joined: bool) -> bool:
        """Go on with `atom`, where it can follow; False leaves the sum as it was."""
        if self.shape in ("zero", "done"):
            return (
                self.shape == "done" and atom.kind == "scale" and atom.definite and atom.value == self.limit
            )
        first = self.group is None and self.limit == inf
        if atom.definite and not first and not self._may_be_definite(atom, joined=joined):
            return False
        step = {"scale": self._scale, "fraction": self._fraction, "fraction_plural": self._fraction_plural}
        other = self._open if self.group is None else self._extend
        return step.get(atom.kind, other)(atom, first=first, joined=joined)

    def _may_be_definite(self, atom: Atom, *, joined: bool) -> bool:
        """Whether ال may be inside a number: نصف المليون, and both parts of الخمسة والعشرون."""
        return joined or (atom.kind == "scale" and (self.shape == "fraction" or atom.form != "dual"))

    def _open(self, atom: Atom, *, first: bool, joined: bool) -> bool:
        if not first and not joined and atom.kind != "hundred":
            return False
        if atom.value >= self.limit or (not first and (atom.kind == "zero" or atom.value != int(atom.value))):
            return False
        self.group, self.shape = atom.value, atom.kind
        self.base = atom.value if atom.kind == "hundred" else 0
        return True

    def _extend(self, atom: Atom, *, first: bool, joined: bool) -> bool:
        group = 0 if first else self.group or 0
        unit = group - self.base
        if self.shape == "unit":
            if atom.kind == "ten" and not joined:
                self.group, self.shape = group + 10, "teen"
                return True
            if atom.kind == "tens" and joined:
                self.group, self.shape = group + atom.value, "tens"
                return True
        if self.shape in ("unit", "numeral") and atom.kind == "hundred" and atom.form == "" and not joined:
            if self.base == 0 and 3 <= unit <= 9:
                self.group = self.base = unit * 100
                self.shape = "hundred"
                return True
            return False
        if self.shape == "hundred" and atom.kind in ("unit", "ten", "teen", "tens"):
            self.group, self.shape = group + atom.value, atom.kind
            return True
        return False

    def _scale(self, atom: Atom, *, first: bool, joined: bool) -> bool:
        scale = int(atom.value)
        dual = atom.form == "dual" or (atom.form == "either" and self.group is None)
        below = scale < self.limit or (
            scale == self.limit and self.coefficient >= 100 and self.coefficient % 100 == 0
        )
        if self.group is not None:
            if joined or not below or dual or (scale == self.limit and self.group >= 100):
                return False
            self.total += self.group * scale
            self.coefficient, self.group = self.group, None
        elif first:
            if atom.form == "many":
                return False
            self.total = scale * (2 if dual else 1)
            self.coefficient = self.total // scale
        elif joined and below and atom.form != "many":
            self.coefficient = 2 if dual else 1
            self.total += scale * self.coefficient
        elif not joined and scale > self.limit and self.total < scale and atom.form == "one":
            self.total *= scale
            self.coefficient = self.total // scale
        else:
            return False
        self.limit, self.shape, self.base = scale, "scale", 0
        return True

    def _fraction(self, atom: Atom, *, first: bool, joined: bool) -> bool:
        if first:
            self.group, self.shape, self.fraction = atom.value, "fraction", True
            return True
        if not joined or self.shape == "fraction":
            return False
        if self.group is None:
            self.total += atom.value * self.limit
            self.shape = "done"
        else:
            self.group += atom.value
            self.shape = "done"
        return True

    def _fraction_plural(self, atom: Atom, *, first: bool, joined: bool) -> bool:
        if first or joined or self.shape not in ("unit", "numeral") or self.group is None:
            return False
        if not 1 < self.group < atom.value * 10:
            return False
        if self.limit != inf:  # مليون وثلاثة أرباع: of the scale said before
            self.total += self.group / atom.value * self.limit
            self.group, self.shape = None, "done"
            return True
        self.group, self.shape, self.fraction = self.group / atom.value, "fraction", True
        return True
