"""Reporting verbs: the inflected forms of the lexicon and their cues."""

from __future__ import annotations

import pytest

from workbench.suggest.vocabulary.reporting_verbs import cue_forms, read_cue
from workbench.text.folding import fold_word


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("قال", "قال", "past"),
        ("وقالت", "قال", "past"),
        ("فقالوا", "قال", "past"),
        ("يقولون", "قال", "present"),
        ("سيقول", "قال", "present"),
        ("ليضيف", "أضاف", "present"),
        ("قوله", "قال", "noun"),
        ("بقولها", "قال", "noun"),
        ("تأكيده", "أكد", "noun"),
        ("قائلًا", "قال", "participle"),
        ("مضيفةً", "أضاف", "participle"),
        ("مؤكدين", "أكد", "participle"),
        ("نفى", "نفى", "past"),
        ("ونفت", "نفى", "past"),
        ("نفوا", "نفى", "past"),
        ("تنفي", "نفى", "present"),
        ("ينفون", "نفى", "present"),
        ("دعت", "دعا", "past"),
        ("ادّعى", "ادعى", "past"),
        ("رأوا", "رأى", "past"),
        ("يرى", "رأى", "present"),
        ("لافتًا", "لفت", "participle"),
    ],
)
def test_inflected_forms(word: str, lemma: str, form: str) -> None:
    found = read_cue(fold_word(word))
    assert found is not None
    assert (found[0].lemma, found[0].form) == (lemma, form)


@pytest.mark.parametrize("word", ["مصر", "وزير", "ردا", "الحديث", "كان", "لكن"])
def test_other_words(word: str) -> None:
    assert read_cue(fold_word(word)) is None


def test_gender_number_and_prepositions() -> None:
    forms = cue_forms()
    assert forms["قالت"].feminine
    assert forms["يقولون"].plural
    assert fold_word("إلى") in forms[fold_word("أشار")].takes
