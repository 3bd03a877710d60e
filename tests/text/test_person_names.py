"""Names of people: alike to a reader, and characters that are not seen."""

from __future__ import annotations

import pytest

from workbench.text.person_names import distinct_names, fold_name, is_blank, unseen_character, visible_name


@pytest.mark.parametrize(
    "alike",
    [
        ("أحمد", "احمد", "إحمد", "آحمد", "أَحْمَد", "أحـمـد", " احمد ", "ا\u0654حمد", "ﺃﺣﻤﺪ"),
        ("علي رضا", "على  رضا", "عليّ\u00a0رضا"),
        ("علی\u200cرضا", "عليرضا"),
        ("سميرة", "سميره"),
        ("Layla Haddad", "LAYLA  haddad", "Ｌayla Haddad", "Láyla Haddad", "La\u0301yla Haddad"),
        ("Strauß", "STRAUSS"),
        ("كريم ٢", "كريم 2"),
        ("İpek", "ipek"),
    ],
)
def test_names_that_a_reader_takes_for_one_are_one(alike: tuple[str, ...]) -> None:
    assert len({fold_name(name) for name in alike}) == 1


@pytest.mark.parametrize("other", ["محمد", "احمد علي", "حمد", "Ahmad"])
def test_other_names_stay_others(other: str) -> None:
    assert fold_name(other) != fold_name("أحمد")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ليلى\u202e", "U+202E"),
        ("لي\u200bلى", "U+200B"),
        ("\u2067ليلى\u2069", "U+2067"),
        ("ليلى\u200c", "U+200C"),
        ("ليلى\x1b[31m", "U+001B"),
        ("ليلى\x00", "U+0000"),
        ("ليلى\ufe0f", "U+FE0F"),
        ("ليلى\u3164", "U+3164"),
        ("ليلى\U000e0041", "U+E0041"),
        ("ليلى\ue000", "U+E000"),
        ("لي\u00adلى", "U+00AD"),
        ("علی\u200cرضا", ""),
        ("أَحْمَد عليّ", ""),
        ("O'Brien-Núñez Jr.", ""),
        ("鈴木 一郎", ""),
        ("प्रिया", ""),
    ],
)
def test_characters_that_are_not_seen_are_named(name: str, found: str) -> None:
    assert unseen_character(name) == found


@pytest.mark.parametrize("name", ["", "  ", "ـــ", "\u064b\u064c", "\u3164", "…", "\u00a0"])
def test_a_name_without_a_letter_or_digit_is_blank(name: str) -> None:
    assert is_blank(name)
    assert not is_blank(f"{name}ل")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ليلى\u202eسامي", "ليلى⟨202E⟩سامي"),
        ("Ali\nsupervisor  Sami", "Ali supervisor Sami"),
        ("Ali\x1b[31m", "Ali⟨001B⟩[31m"),
        ("لي\u200bلى", "لي⟨200B⟩لى"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("\u2067ليلى\u2069", "⟨2067⟩ليلى⟨2069⟩"),
        ("أَحْمَد عليّ", "أَحْمَد عليّ"),
    ],
)
def test_a_foreign_name_is_shown_whole_and_visible(name: str, shown: str) -> None:
    assert visible_name(name) == shown
    assert unseen_character(shown) == ""


def test_people_of_one_name_are_told_apart() -> None:
    names = {
        "019ad92a-0100-87c0-98e3-00000000aaaa": "أحمد علي",
        "019ad92a-0100-87c0-98e3-00000000bbbb": "احمد\u200b  على",
        "019ad92a-0100-87c0-98e3-00000000cccc": "سارة",
        "019ad92a-0100-87c0-98e3-00000000dddd": "\u3164",
    }
    assert list(distinct_names(names).values()) == [
        "أحمد علي (…0000aaaa)",
        "احمد⟨200B⟩ على (…0000bbbb)",
        "سارة",
        "⟨3164⟩ (…0000dddd)",
    ]
