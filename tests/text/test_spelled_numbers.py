"""Number grammar: numbers spelled out by school rules and by Unicode CLDR, in both genders and every case."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from workbench.text.numbers import find_numbers

_MASCULINE = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_FEMININE = ["صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_CLDR = ["صفر", "واحد", "إثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_SLIPS = {1: "واحدة", 2: "إثنانة", 3: "ثلاثةة"}
_TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_SCALES = (
    (10**9, "مليار", "ملياران", "مليارات", "مليارًا"),
    (10**6, "مليون", "مليونان", "ملايين", "مليونًا"),
    (1000, "ألف", "ألفان", "آلاف", "ألفًا"),
)
NUMBERS = [
    *range(0, 20_001, 13),
    *range(1, 130),
    *(pow(7, k, 1_000_000_007) % 10 ** (4 + k % 6) for k in range(1500)),  # all over the range
    *(10**power + more for power in range(3, 10) for more in (-1, 0, 1, 2, 11, 200)),
    *(count * scale for scale in (1000, 10**6) for count in (2, 3, 10, 11, 12, 20, 99, 100, 101, 102, 200, 300, 999)),
]  # fmt: skip


def _below_thousand(n: int, feminine: bool, hundred: str, joint: str) -> str:
    units, parts = _FEMININE if feminine else _MASCULINE, []
    if n >= 100:
        many = _FEMININE[n // 100].rstrip("ي") + hundred
        parts.append({1: hundred, 2: hundred[:-1] + "تان"}.get(n // 100, many))
    rest = n % 100
    if 0 < rest <= 10:
        parts.append(units[rest])
    elif 10 < rest < 20:
        unit = {11: ("أحد", "إحدى"), 12: ("اثنا", "اثنتا")}.get(rest, (units[rest - 10],) * 2)[feminine]
        parts.append(f"{unit} {'عشرة' if feminine else 'عشر'}")
    elif rest:
        parts.append((units[rest % 10] + joint if rest % 10 else "") + _TENS[rest // 10 - 2])
    return joint.join(parts)


def school(n: int, *, feminine: bool = False, hundred: str = "مئة", joint: str = " و") -> str:
    """As schools teach: duals, plurals behind 3-10, accusatives behind 11-99."""
    if n == 0:
        return _MASCULINE[0]
    parts = []
    for scale, one, two, many, accusative in _SCALES:
        count, n = divmod(n, scale)
        noun = many if 3 <= count % 100 <= 10 else accusative if count % 100 >= 11 else one
        if count:
            words = _below_thousand(count, feminine=False, hundred=hundred, joint=joint)
            parts.append({1: one, 2: two}.get(count, f"{words} {noun}"))
    if n:
        parts.append(_below_thousand(n, feminine, hundred, joint))
    return joint.join(parts)


def oblique(words: str) -> str:
    """The same in the genitive and accusative."""
    words = re.sub(r"(?<=[عثخستم])(\w+)ون\b", r"\1ين", words.replace("مليون", "\0"))
    words = words.replace("\0", "مليون").replace("مليونان", "مليونين")
    return (
        re.sub(r"(ت|ألف|ثن|اثنت|مليار)ان\b", r"\1ين", words)
        .replace("اثنا ", "اثني ")
        .replace("اثنتا ", "اثنتي ")
    )


def cldr(n: int, slips: bool = False) -> str:
    """As Unicode's rules print it, with their slips in what counts a scale."""
    if n <= 10:
        return _SLIPS.get(n, _CLDR[n]) if slips else _CLDR[n]
    if n < 20:
        return {11: "إحدى", 12: "إثنا"}.get(n, cldr(n - 10, slips)) + " عشر"
    if n < 100:
        return (cldr(n % 10, slips) + " و " if n % 10 else "") + _TENS[n // 10 - 2]
    for scale, word in ((10**9, "مليار"), (10**6, "مليون"), (1000, "ألف"), (100, "مائة")):
        if n >= scale:
            count, rest = divmod(n, scale)
            head = f"{cldr(count, slips=True)} {word}"
            if count == 1:
                head = word
            elif scale == 100:
                head = "مائتان" if count == 2 else f"{cldr(count)} {word}"
            elif scale == 1000 and count <= 10:
                head = "ألفين" if count == 2 else f"{cldr(count)} آلاف"
            return head + (f" و {cldr(rest, slips)}" if rest else "")
    raise AssertionError(n)


@pytest.mark.parametrize(
    "spell",
    [
        school,
        lambda n: school(n, feminine=True),
        lambda n: school(n, hundred="مائة", joint=" و "),
        lambda n: oblique(school(n)),
        lambda n: school(n, hundred="مائة").translate(str.maketrans("أإآ", "ااا", "ً")),
        cldr,
    ],
    ids=["masculine", "feminine", "spaced", "oblique", "without hamza", "CLDR"],
)
def test_what_is_spelled_out_is_read_back_as_one_number(spell: Callable[[int], str]) -> None:
    for n in NUMBERS:
        words = spell(n)
        assert [(found.span.of(words), found.value) for found in find_numbers(words)] == [(words, n)]
