"""Copy checks: texts that detect a mutant of a check (docs/mutation.md)."""

from __future__ import annotations

import pytest

from tests.support.suggestions import copy_hints
from workbench.suggest.copyedit import suggest
from workbench.suggest.suggestion import CopyReading
from workbench.text.folding import fold

#: A number word that comes back beside a verb, and the same one in another case or with a slip.
NUMBERS = [
    ("أربعون", "أربعيون"),
    ("ثمانون", "ثمانيون"),
    ("ثلاثون", "ثلاثيون"),
    ("ثمانية", "ثمانيه"),
    ("عشرون", "عشريون"),
]


@pytest.mark.parametrize(("number", "other"), NUMBERS)
def test_a_number_word_is_nobodys_name(number: str, other: str) -> None:
    text = f"قال {number} نائبا نعم. ثم قال {number} نائبا لا. وغاب {number}. وحضر {other}."
    assert not [hint for hint in copy_hints(text) if hint[0] == "name_variant" and "ة" not in (hint[2] or "")]


def test_what_a_slip_is_told_by() -> None:
    text = "الجيش الإسرائيلي والبيان الإسرائيلي ثم الوزير الاسرائيلي"
    (found,) = suggest(text, fold(text))
    assert isinstance(found.reading, CopyReading)
    assert found.reading.message == "Written with hamza elsewhere in the article."
