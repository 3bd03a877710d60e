"""Dual nouns: nouns whose form means two, يومين، أسبوعان، قتيلان، جنديين، ممرضتان.

ـان is always dual. Without vowel signs ـين is dual only where the plural is broken (جندي, جنود) or the
noun is feminine (ـتين), or where news mostly means two (شرطيين); elsewhere it is read as dual when a verb or word near by says two (يبلغان, كلاهما).
"""

from __future__ import annotations

from functools import lru_cache

from workbench.text.folding import fold_word
from workbench.text.lexicon import load_lexicon
from workbench.text.numbers.expression import NumberExpression
from workbench.text.numbers.lexer import TokenStream, split_proclitics

_PROOF = frozenset(
    fold_word(w) for w in ("كلاهما", "كليهما", "هما", "أحدهما", "إحداهما", "كلتاهما", "اثنين", "اثنتين")
)


@lru_cache(maxsize=1)
def dual_forms() -> dict[str, tuple[str, bool]]:
    """Each dual form, folded: the folded singular, and whether the form is certain."""
    forms: dict[str, tuple[str, bool]] = {}
    for singular, broken in _nouns():
        stem = fold_word(singular)
        feminine = stem.endswith("ه")
        base = stem[:-1] + "ت" if feminine else stem
        forms.setdefault(base + "ان", (stem, True))
        forms.setdefault(base + "ين", (stem, broken or feminine))
    return forms


def _nouns() -> list[tuple[str, bool]]:
    """Singulars of units, people and casualties, and whether their plural is broken."""
    people = load_lexicon("populations")["nouns"]
    outcomes = [noun for entry in load_lexicon("outcomes")["outcome"] for noun in entry.get("people", [])]
    units = [form for entry in load_lexicon("units")["unit"] for form in entry["one"]]
    return [
        *((n["one"], bool(n.get("broken") or n.get("two"))) for n in (*people, *outcomes)),
        *((form, True) for form in units if " " not in form and len(form) > 2),
        *((people, False) for people in load_lexicon("populations")["nationalities"]),
        *(
            (form, True)
            for entry in load_lexicon("currencies")["currency"]
            for form in entry.get("dual_of", [])
        ),
    ]


@lru_cache(maxsize=65536)
def _dual(word: str) -> tuple[str, str, bool] | None:
    if not word.endswith(("ان", "ين")):
        return None
    forms = dual_forms()
    for clitic, stem in split_proclitics(word):
        if stem in forms:
            return clitic, *forms[stem]
    return None


def find_duals(stream: TokenStream, taken: set[int]) -> list[NumberExpression]:
    """The dual nouns outside the tokens `taken`."""
    found: list[NumberExpression] = []
    for index, token in enumerate(stream.tokens):
        if token.kind != "w" or index in taken or not token.text.endswith(("ان", "ين")):
            continue
        dual = _dual(token.text)
        if dual is None:
            continue
        clitic, _, certain = dual
        if (not certain and not _two_near(stream, index)) or index - 1 in taken:
            continue
        definite = clitic.endswith(("ال", "لل"))
        start = token.start + len(clitic) - (2 if clitic.endswith("ال") else 0)
        found.append(
            NumberExpression(
                stream.span(start, token.end),
                index,
                index,
                value=2,
                numeral="dual",
                definite=definite,
                clitic=clitic,
            )
        )
    return found


def _two_near(stream: TokenStream, index: int) -> bool:
    for at in range(index + 1, index + 5):
        text = stream.text(at)
        if stream.kind(at) != "w":
            return False
        if text in _PROOF or (len(text) > 4 and text[0] in "يت" and text.endswith("ان")):
            return True
    return False
