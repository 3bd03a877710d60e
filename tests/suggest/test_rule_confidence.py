"""Rule confidence: decisions change a rule's confidence and can silence it; a reset ends both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.rule import RuleSetting
from workbench.domain.span import Span
from workbench.suggest.casualties import detector
from workbench.suggest.detect import detect
from workbench.suggest.numbers import quantities
from workbench.suggest.quotations import quotation_builder
from workbench.suggest.rule_confidence import (
    MIN_DECISIONS,
    PRECISION_FLOOR,
    PRIOR_WEIGHT,
    AnswerTally,
    RuleState,
    RuleStatistics,
    is_silenced,
    posterior,
    priors,
    rule_statuses,
    sift_suggestions,
)
from workbench.suggest.suggestion import QuantityReading, Suggestion, SuggestionKind

TEXT = (
    "أعلنت وزارة الصحة مقتل 32 شخصا وإصابة 15 آخرين في قصف أمس، بينهم 3 أطفال.\n"
    "وقال المتحدث: «لا نملك أرقاما نهائية»، وبلغت الخسائر 20 مليون دولار.\n"
    "بحسب الوزارة، استمر القصف ثلاث ساعات.\n"
)

counts = st.integers(0, 400)
tallies = st.builds(AnswerTally, counts, counts, counts)
shares = st.floats(0.01, 0.99)


def one(rule: str = "quantity.ordinal", confidence: float = 0.6) -> Suggestion:
    reading = QuantityReading("ordinal", 1)
    return Suggestion(SuggestionKind.QUANTITY, Span(0, 3), rule, confidence, "An ordinal.", reading)


@given(tallies, shares, st.integers(1, 50))
def test_more_acceptances_never_lower_the_confidence_nor_silence(
    tally: AnswerTally, prior: float, more: int
) -> None:
    for better in (
        replace(tally, accepted=tally.accepted + more),
        replace(tally, corrected=tally.corrected + more),
    ):
        assert posterior(prior, better) >= posterior(prior, tally)
        assert better.bounds[1] >= tally.bounds[1] - 1e-12 or not tally.decided
        if tally.decided >= MIN_DECISIONS:
            assert is_silenced(tally) or not is_silenced(better)


@given(tallies, shares, st.integers(1, 50))
def test_more_rejections_never_raise_the_confidence(tally: AnswerTally, prior: float, more: int) -> None:
    worse = replace(tally, rejected=tally.rejected + more)
    assert posterior(prior, worse) <= posterior(prior, tally)
    assert is_silenced(worse) or not is_silenced(tally)


@given(tallies, shares)
def test_a_confidence_lies_between_the_prior_and_what_was_found_here(
    tally: AnswerTally, prior: float
) -> None:
    found = posterior(prior, tally)
    if tally.precision is None:
        assert found == pytest.approx(prior)
    else:
        low, high = sorted((prior, tally.precision))
        assert low - 1e-9 <= found <= high + 1e-9


@given(tallies)
def test_the_bounds_hold_the_precision(tally: AnswerTally) -> None:
    low, high = tally.bounds
    assert 0 <= low <= high <= 1
    if tally.precision is not None:
        assert low - 1e-9 <= tally.precision <= high + 1e-9


def test_the_bounds_are_wilsons() -> None:
    assert AnswerTally().bounds == (0.0, 1.0)
    assert AnswerTally(rejected=12).bounds == pytest.approx((0.0, 0.18399), abs=1e-4)
    assert AnswerTally(accepted=3, rejected=37).bounds == pytest.approx((0.0305, 0.1733), abs=1e-3)
    assert AnswerTally(accepted=12).bounds[0] == pytest.approx(1 - 0.18399, abs=1e-4)


def test_the_worked_example_of_the_module() -> None:
    assert posterior(0.9, AnswerTally(2, 1, 37)) == pytest.approx(0.24)
    assert PRIOR_WEIGHT == 10


@pytest.mark.parametrize(
    ("tally", "gone"),
    [
        (AnswerTally(rejected=MIN_DECISIONS), True),
        (AnswerTally(rejected=MIN_DECISIONS - 1), False),  # its bound is low enough, its number is not
        (AnswerTally(accepted=1, rejected=MIN_DECISIONS - 1), False),
        (AnswerTally(accepted=3, rejected=37), True),
        (AnswerTally(corrected=12, rejected=28), False),
        (AnswerTally(accepted=8, rejected=32), False),
    ],
)
def test_only_what_is_nearly_always_rejected_is_silenced(tally: AnswerTally, gone: bool) -> None:
    assert is_silenced(tally) is gone
    assert AnswerTally(rejected=MIN_DECISIONS - 1).bounds[1] < PRECISION_FLOOR


def test_without_answers_nothing_is_touched() -> None:
    found = detect(TEXT)
    assert found
    assert sift_suggestions(found, RuleStatistics({})).shown == found
    assert sift_suggestions(found, RuleStatistics({"casualty.noun": AnswerTally()})).shown == found


def test_answers_are_told_in_the_reason_and_move_only_their_rule() -> None:
    first, second = one(), one("quantity.money", 0.95)
    learned = RuleStatistics({"quantity.ordinal": AnswerTally(5, 1, 4)})
    adjusted = sift_suggestions([first, second], learned).shown
    assert adjusted[1] == second
    assert adjusted[0].reason == "An ordinal (accepted 6 of 10 here)"
    assert adjusted[0].rule_decisions == (6, 10)
    assert adjusted[0].confidence == pytest.approx((6 + 6) / 20)
    assert (adjusted[0].span, adjusted[0].reading) == (first.span, first.reading)


@given(st.dictionaries(st.sampled_from(sorted(priors())), tallies))
def test_every_suggestion_is_either_shown_or_counted(known: dict[str, AnswerTally]) -> None:
    found = detect(TEXT)
    sifted = sift_suggestions(found, RuleStatistics(known))
    assert len(sifted.shown) + len(sifted.silenced) == len(found)
    assert sum(sifted.counts().values()) == len(sifted.silenced)
    assert sift_suggestions(found, RuleStatistics(known)) == sifted
    assert [s.span for s in sifted.shown] == [
        s.span for s in found if not is_silenced(known.get(s.rule, AnswerTally()))
    ]


def test_a_persons_word_goes_before_what_was_counted() -> None:
    bad, good = {"quantity.ordinal": AnswerTally(rejected=40)}, {"quantity.ordinal": AnswerTally(accepted=40)}
    shown = RuleStatistics(bad, {"quantity.ordinal": RuleSetting.ALWAYS})
    hidden = RuleStatistics(good, {"quantity.ordinal": RuleSetting.NEVER})
    assert (shown.state("quantity.ordinal"), hidden.state("quantity.ordinal")) == (
        RuleState.ALWAYS,
        RuleState.NEVER,
    )
    assert len(sift_suggestions([one()], shown).shown) == 1
    assert sift_suggestions([one()], hidden).counts() == {"quantity.ordinal": 1}
    auto = RuleStatistics(bad, {"quantity.ordinal": RuleSetting.AUTO})
    assert auto.state("quantity.ordinal") is RuleState.SILENCED


def test_the_table_has_every_rule_and_what_is_known_of_others() -> None:
    learned = RuleStatistics({"quote.newer": AnswerTally(1)}, {"copy.marks": RuleSetting.NEVER})
    rows = {row.rule: row for row in rule_statuses(learned, {"quote.frame": 7})}
    assert rows.keys() == {*priors(), "quote.newer"}
    assert rows["quote.newer"].kind == "quote"
    assert rows["copy.marks"].state is RuleState.NEVER
    assert rows["quote.frame"].reset_us == 7
    assert rows["casualty.noun"].confidence == pytest.approx(rows["casualty.noun"].prior) == 0.95


def test_the_list_of_rules_is_that_of_the_detectors() -> None:
    known = set(priors())
    assert {rule for rule in known if rule.startswith("casualty.")} == set(detector._REASONS)
    assert {rule for rule in known if rule.startswith("quote.")} == {
        f"quote.{name}" for name in quotation_builder._REASONS
    }
    assert {rule for rule in known if rule.startswith("quantity.")} == {
        f"quantity.{name}" for name in quantities._CONFIDENCE
    }
    assert {suggestion.rule for suggestion in detect(TEXT)} <= known
    assert all(0 < prior < 1 for prior in priors().values())
