"""Attribution lexicon: tests on the words around a speaker, and the forms of a reporting verb."""

from __future__ import annotations

import pytest

from workbench.suggest.vocabulary.attribution_phrases import attribution_lexicon
from workbench.suggest.vocabulary.reporting_verbs import cue_forms, read_cue
from workbench.text.folding import fold_word


@pytest.mark.parametrize(
    ("words", "mine"),
    [
        ("سنعود غدًا", True),
        ("وسنعود غدًا", True),
        ("فسنعود غدًا", True),
        ("منذ سنوات", False),
        ("منذ سنتين", False),
        ("سند البيت", False),
        ("لن نقبل ذلك", True),
        ("لا نعرف شيئًا", True),
        ("لم أعرف شيئًا", True),
        ("لن يقبل ذلك", False),
        ("لا المدرسة ولا البيت", False),
        ("لا أحد", False),
        ("نحن هنا", True),
        ("ونحن هنا", True),
        ("هذه بلادنا", True),
        ("هذه بلادهم", False),
        ("", False),
    ],
)
def test_the_first_person(words: str, mine: bool) -> None:
    assert attribution_lexicon().speaks_of_us(fold_word(words)) is mine


@pytest.mark.parametrize(
    ("word", "role", "body", "occasion", "source", "listener"),
    [
        ("وزير", True, False, False, True, False),
        ("الوزير", True, False, False, True, False),
        ("للوزير", False, False, False, True, False),
        ("لوزير", False, False, False, True, False),
        ("وزارة", True, True, False, True, False),
        ("الوزارة", True, True, False, True, False),
        ("البيتونيا", False, False, False, False, False),
        ("بيان", True, False, True, True, False),
        ("بيانها", False, False, True, False, False),
        ("كلمة", False, False, True, False, False),
        ("كلمته", False, False, True, False, False),
        ("كلمتهم", False, False, True, False, False),
        ("لرويترز", False, False, False, True, False),
        ("لصحيفة", False, False, False, True, True),
        ("للصحيفة", False, False, False, True, True),
        ("للصحفيين", False, False, False, True, True),
        ("رويترز", True, False, False, True, False),
        ("شجرة", False, False, False, False, False),
        ("الشجرة", False, False, False, False, False),
    ],
)
def test_what_a_word_is(
    word: str, role: bool, body: bool, occasion: bool, source: bool, listener: bool
) -> None:
    lists, folded = attribution_lexicon(), fold_word(word)
    assert lists.is_role(folded) is role
    assert lists.is_body(folded) is body
    assert lists.is_occasion(folded) is occasion
    assert lists.is_source(folded) is source
    assert lists.is_listener(folded) is (listener or word == "لرويترز")


#: (form, feminine, plural) of every form of أكد.
PARADIGM = {
    "أكد": ("past", False, False), "أكدت": ("past", True, False), "أكدا": ("past", False, True),
    "أكدتا": ("past", True, True), "أكدوا": ("past", False, True), "يؤكد": ("present", False, False),
    "تؤكد": ("present", True, False), "يؤكدان": ("present", False, True), "تؤكدان": ("present", True, True),
    "يؤكدون": ("present", False, True), "يؤكدوا": ("present", False, True), "مؤكدا": ("participle", False, False),
    "مؤكدة": ("participle", True, False), "مؤكدين": ("participle", False, True),
    "مؤكدتين": ("participle", True, True), "مؤكدات": ("participle", True, True), "تأكيده": ("noun", False, False),
    "تأكيدها": ("noun", True, False), "تأكيدهم": ("noun", False, True), "تأكيدهن": ("noun", False, True),
    "تأكيدهما": ("noun", False, False), "تأكيدنا": ("noun", False, False), "تأكيدي": ("noun", False, False),
}  # fmt: skip


@pytest.mark.parametrize("word", PARADIGM)
def test_every_form_of_a_verb(word: str) -> None:
    found = read_cue(fold_word(word))
    assert found is not None
    cue, clitic = found
    assert (cue.lemma, cue.kind, clitic) == ("أكد", "assert", 0)
    assert (cue.form, cue.feminine, cue.plural) == PARADIGM[word]
    assert cue.finite is (cue.form in {"past", "present"})
    assert cue.takes == {"علي", "ب"}


@pytest.mark.parametrize(
    ("word", "clitic"),
    [("وأكد", 1), ("فأكدت", 1), ("سيؤكد", 1), ("ليؤكد", 1), ("بتأكيده", 1), ("ستؤكد", 1)],
)
def test_joined_particles(word: str, clitic: int) -> None:
    found = read_cue(fold_word(word))
    assert found is not None
    assert (found[0].lemma, found[1]) == ("أكد", clitic)


@pytest.mark.parametrize("word", ["سأكد", "لأكدت", "بأكد", "بيؤكد", "كأكد", "أأكد", "و", ""])
def test_what_no_particle_joins(word: str) -> None:
    assert read_cue(fold_word(word)) is None


def test_weak_verbs_and_objects() -> None:
    forms = cue_forms()
    assert {"نفيا", "نفت", "نفتا", "نفوا", "دعوا", "دعت", "حكيا"} <= forms.keys()
    assert forms["اخبرني"].lemma == "أخبر"
    assert forms["اخبرتهم"].feminine
    assert forms["اتهمه"].transitive
    assert "طالبه" not in forms or forms["طالبه"].form == "participle"
    assert "ردا" not in forms
    assert forms["رد"].strict
    assert forms["جاء"].document
    assert forms["داعيه"].form == "participle"
    assert forms["داعيه"].feminine
    assert forms["قلن"].form == "past"
