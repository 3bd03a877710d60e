"""Inflections: unlisted forms of listed words are recognized with a morphology; listed words do not change."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggest.detect import detect
from workbench.suggest.suggestion import FigureReading, QuoteReading, Suggestion, SuggestionKind
from workbench.suggest.vocabulary import fallback_reader
from workbench.suggest.vocabulary.casualty_terms import roles_of
from workbench.suggest.vocabulary.inflections import Inflections
from workbench.suggest.vocabulary.reporting_verbs import read_cue
from workbench.text.morphology import Morphology

KINDS = {SuggestionKind.CASUALTY, SuggestionKind.QUOTE}


@pytest.fixture(scope="module")
def inflections() -> Inflections:
    return Inflections(Morphology())


def found(text: str, inflections: Inflections | None = None) -> list[Suggestion]:
    return detect(text, KINDS, inflections)


@pytest.mark.parametrize(
    ("text", "number", "outcome"),
    [
        ("ونقلت المستشفى 4 صريعات إلى المشرحة.", "4", "killed"),
        ("متن 5 نساء في القصف.", "5", "killed"),
    ],
)
def test_more_casualties_are_found(inflections: Inflections, text: str, number: str, outcome: str) -> None:
    assert found(text) == []
    (one,) = found(text, inflections)
    assert isinstance(one.reading, FigureReading)
    assert (one.span.of(text), one.reading.outcome) == (number, outcome)


@pytest.mark.parametrize(
    ("text", "words", "lemma"),
    [
        ("وأكدن أن الطريق مغلق.", "أن الطريق مغلق", "أكد"),
        ("وأضفن أن الطريق مغلق.", "أن الطريق مغلق", "أضاف"),
        ("سيصرحن بأن الأمر انتهى.", "بأن الأمر انتهى", "صرح"),
        ("يقلن إن البيت تهدم.", "إن البيت تهدم", "قال"),
    ],
)
def test_more_reported_speech_is_found(inflections: Inflections, text: str, words: str, lemma: str) -> None:
    assert found(text) == []
    (one,) = found(text, inflections)
    assert isinstance(one.reading, QuoteReading)
    assert one.span.of(text) == words
    assert one.reading.cue_lemma == lemma


@pytest.mark.parametrize(
    "text",
    [
        "ويجب أن تتوقف الحرب.",  # must, not "they answered"
        "أصيب بجروح ونقلت 3 سيارات إلى الورشة.",
        "وتسلمه 12 كتابا.",
        "نصف 20 تفاحة.",  # half, not "we liquidate"
        "كتب 5 روايات وباع 300 نسخة.",
    ],
)
def test_other_words_stay_what_they_were(inflections: Inflections, text: str) -> None:
    assert found(text, inflections) == found(text)


def test_a_form_keeps_what_is_known_of_its_word(inflections: Inflections) -> None:
    text = "يلقين 5 نساء ورودا."  # لقي counts only with مصرع or حتف
    assert found(text, inflections) == found(text) == []


def test_clitics_are_measured(inflections: Inflections) -> None:
    cue = inflections.cue("وسيصرحن")
    assert cue is not None
    assert cue[1] == 2
    assert (cue[0].form, cue[0].feminine, cue[0].plural) == ("present", True, True)


def test_the_reader_is_there_for_one_text_and_its_own_thread_only(inflections: Inflections) -> None:
    assert roles_of("صريعات") == ()
    with fallback_reader.use_fallback_reader(inflections):
        assert roles_of("صريعات") != ()
        assert read_cue("اكدن") is not None
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(roles_of, "صريعات").result() == ()
        with fallback_reader.use_fallback_reader(None):
            assert roles_of("صريعات") == ()
        assert roles_of("صريعات") != ()
    assert roles_of("صريعات") == ()
    assert read_cue("اكدن") is None


@settings(max_examples=60)
@given(st.text(st.sampled_from("ابتجحدرسصعفقكلمنهوي ءأإآةىًُِ 123.«»،:\n"), max_size=80))
def test_any_text_is_read_and_leaves_nothing_behind(text: str) -> None:
    reader = Inflections(_MORPHOLOGY)
    before = detect(text)
    for one in detect(text, None, reader):
        assert 0 <= one.span.start < one.span.end <= len(text)
    assert detect(text) == before


_MORPHOLOGY = Morphology()
