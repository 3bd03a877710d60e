"""What a claim lacks: each demand is asked for exactly where it is set, in a stable order, and mended by its own remedy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.anchor import Anchor
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind, ClaimState
from workbench.domain.claim_fields import default_fields, fields_of
from workbench.domain.desk import Demands, EvidenceDemand
from workbench.domain.figure import CasualtyFigure, Outcome
from workbench.domain.quotation import Quotation, QuoteMode
from workbench.domain.submission import Demand, demanded_fields, missing_parts
from workbench.domain.verdict import NEEDS_NO_EVIDENCE, Verdict, VerdictDetails, VerdictOutcome

CLAIM = Claim("c", "a", ClaimKind.CASUALTY, (Anchor(0, 2, "32"),), ClaimState.DRAFT, "sara", 1, 1)
FIGURE = CasualtyFigure(Outcome.KILLED, producer="الوزارة")
ORDER = list(Demand)

figures = st.none() | st.builds(
    CasualtyFigure,
    outcome=st.sampled_from(Outcome),
    minimum=st.none() | st.integers(-2, 9),
    best=st.none() | st.integers(-2, 9),
    maximum=st.none() | st.integers(-2, 9),
    producer=st.sampled_from(["", "الوزارة"]),
)
claims = st.one_of(
    figures.map(lambda figure: replace(CLAIM, figure=figure)),
    st.sampled_from([None, Quotation(QuoteMode.DIRECT), Quotation(QuoteMode.MIXED, speaker="فلان")]).map(
        lambda quotation: replace(CLAIM, kind=ClaimKind.QUOTE, quotation=quotation)
    ),
    st.sampled_from(["", "جملة"]).map(
        lambda words: replace(CLAIM, kind=ClaimKind.EVENT, details=ClaimDetails(words))
    ),
)
verdicts = st.lists(
    st.builds(
        lambda outcome, why: Verdict("v", "c", "sara", VerdictDetails(outcome, explanation=why), 1, 1),
        st.sampled_from(VerdictOutcome),
        st.sampled_from(["", "  ", "لأن"]),
    ),
    max_size=2,
)
demands = st.builds(
    Demands,
    fields=st.dictionaries(
        st.sampled_from(ClaimKind), st.sets(st.sampled_from([f.name for f in fields_of(ClaimKind.CASUALTY)]))
    ).map(lambda found: {kind: frozenset(names) for kind, names in found.items()}),
    verdict=st.booleans(),
    explanation=st.booleans(),
    evidence=st.sampled_from(EvidenceDemand),
    contradictions=st.booleans(),
)


@given(claims, demands, verdicts, st.integers(0, 1))
def test_what_is_missing_is_what_is_demanded_and_not_there(
    claim: Claim, wanted: Demands, given_: list[Verdict], n_evidence: int
) -> None:
    parts = missing_parts(claim, wanted, given_, n_evidence)
    assert parts == missing_parts(claim, wanted, given_, n_evidence)
    kinds = [part.demand for part in parts]
    assert kinds == sorted(kinds, key=ORDER.index), "in the order of the demands"
    asked = demanded_fields(claim.kind, wanted)
    names = [field.name for field in fields_of(claim.kind)]
    empty = [part.field for part in parts if part.demand is Demand.FIELD]
    assert set(empty) <= asked
    assert empty == sorted(empty, key=names.index), "in the order of the form"
    assert (Demand.VERDICT in kinds) == (wanted.verdict and not given_)
    unexplained = bool(given_) and not any(verdict.details.explanation.strip() for verdict in given_)
    assert (Demand.EXPLANATION in kinds) == (wanted.explanation and unexplained)
    needs = any(verdict.details.outcome not in NEEDS_NO_EVIDENCE for verdict in given_)
    demanded = {
        EvidenceDemand.NEVER: False,
        EvidenceDemand.WHERE_NEEDED: needs,
        EvidenceDemand.ALWAYS: True,
    }
    assert (Demand.EVIDENCE in kinds) == (demanded[wanted.evidence] and not n_evidence)
    assert wanted.contradictions or Demand.CONTRADICTION not in kinds


def test_nothing_is_missing_where_nothing_is_demanded() -> None:
    none = Demands(
        {kind: frozenset() for kind in ClaimKind},
        verdict=False,
        explanation=False,
        evidence=EvidenceDemand.NEVER,
        contradictions=False,
    )
    broken = replace(CLAIM, figure=CasualtyFigure(Outcome.KILLED, minimum=9, maximum=1))
    assert missing_parts(broken, none, (), 0) == ()


@pytest.mark.parametrize(
    ("kind", "figure", "quotation", "missing"),
    [
        (ClaimKind.CASUALTY, None, None, ["outcome", "qualifier", "producer"]),
        (ClaimKind.CASUALTY, CasualtyFigure(Outcome.KILLED), None, ["producer"]),
        (ClaimKind.CASUALTY, FIGURE, None, []),
        (ClaimKind.QUOTE, None, None, ["mode", "fidelity"]),
        (ClaimKind.QUOTE, None, Quotation(QuoteMode.DIRECT), []),
        (ClaimKind.EVENT, None, None, []),
    ],
)
def test_the_fields_that_are_demanded_where_nobody_has_set_any(
    kind: ClaimKind, figure: CasualtyFigure | None, quotation: Quotation | None, missing: list[str]
) -> None:
    claim = replace(CLAIM, kind=kind, figure=figure, quotation=quotation)
    parts = missing_parts(claim, Demands(), (), 0)
    assert [part.field for part in parts if part.field] == missing
    assert parts[-1].demand is Demand.VERDICT


@pytest.mark.parametrize(
    ("figure", "field", "why"),
    [
        (replace(FIGURE, minimum=40, maximum=30), "minimum", "the minimum is above the maximum"),
        (replace(FIGURE, minimum=3, best=2), "best", "outside minimum and maximum"),
        (replace(FIGURE, best=-1), "best", "below zero"),
    ],
)
def test_a_contradiction_of_a_figure_names_its_field(figure: CasualtyFigure, field: str, why: str) -> None:
    claim = replace(CLAIM, figure=figure)
    part = missing_parts(claim, Demands(verdict=False), (), 0)[-1]
    assert (part.demand, part.field) == (Demand.CONTRADICTION, field)
    assert why in str(part.reason)
    assert f"`workbench edit c --set {field}=VALUE`" in str(part.reason)


def test_every_demand_has_a_command_that_mends_it() -> None:
    claim = replace(CLAIM, figure=CasualtyFigure(Outcome.KILLED, minimum=2, maximum=1))
    false = Verdict("v", "c", "sara", VerdictDetails(VerdictOutcome.FALSE), 1, 1)
    told = [str(part.reason) for part in missing_parts(claim, Demands(), (false,), 0)]
    told += [str(part.reason) for part in missing_parts(claim, Demands(), (), 0)][1:2]
    for words in (
        "edit c --set producer=VALUE",
        "verdict c false --because TEXT",
        "link c SOURCE",
        "edit c --set minimum=VALUE",
        "verdict c OUTCOME --because TEXT",
    ):
        assert [one for one in told if f"`workbench {words}" in one], words
    assert default_fields(ClaimKind.EVENT) == {"kind"}
