"""Snippets: the excerpt around the matches, with their places in the original text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.bidi import to_visual_order
from workbench.text.search_terms import terms
from workbench.text.snippets import LENGTH, Snippet, best_snippet, leading_snippet, single_line


def find(text: str, *sought: tuple[str, ...]) -> Snippet | None:
    """The passage of words, or of words behind each other, that are written so."""

    def fits(word: str) -> list[tuple[int, int]]:
        return [(n, k) for n, words in enumerate(sought) for k, one in enumerate(words) if one == word]

    return best_snippet(text, [len(words) for words in sought], fits)


def test_places_are_those_of_the_text_with_its_signs() -> None:
    text = "قال الوزيرُ: قُتِل 32,000 في حمـ.ـاس."
    found = find(text, ("قتل",), ("32000",), ("حماس",))
    assert found is not None
    assert [span.of(text) for span in found.found] == ["قُتِل", "32,000", "حمـ.ـاس"]
    assert found.n_sought == 3


def test_the_piece_with_most_of_it_is_taken() -> None:
    text = "غزة " + "كلام " * 200 + "وصل الوزير إلى غزة."
    found = find(text, ("غزه",), ("الوزير",))
    assert found is not None
    assert [span.of(text) for span in found.found] == ["الوزير", "غزة"]
    assert found.end - found.start <= LENGTH


def test_words_of_a_phrase_are_one_place_and_alone_none() -> None:
    text = "فتح الباب ثم فتح المعبر غدا"
    found = find(text, ("فتح", "المعبر"))
    assert found is not None
    assert [span.of(text) for span in found.found] == ["فتح المعبر"]
    assert find("فتح الباب، المعبر", ("فتح", "المعبر")) is None


def test_a_place_far_behind_in_a_long_text_is_found() -> None:
    text = "كلمة أخرى " * 30_000 + "زيتون"
    found = find(text, ("زيتون",))
    assert found is not None
    assert [span.of(text) for span in found.found] == ["زيتون"]


@given(st.text(alphabet="ابةأـ ّ\u0650\n\u202e.٣2aÉ", max_size=80), st.integers(0, 20))
def test_every_place_holds_what_was_sought(text: str, which: int) -> None:
    words = terms(text)
    wanted = words[which % len(words)] if words else "ا"
    found = find(text, (wanted,))
    assert (found is None) == (wanted not in words)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.found
        for span in found.found:
            assert found.start <= span.start < span.end <= found.end
            assert wanted in terms(span.of(text))


@given(st.text(max_size=60))
def test_a_line_for_the_screen_keeps_every_place(text: str) -> None:
    assert len(single_line(text)) == len(text)
    assert "\n" not in single_line(text)
    assert leading_snippet(text).end <= len(text)


def test_controls_in_the_text_turn_nothing_beside_it_round() -> None:
    turned = chr(0x202E) + "abc" + chr(0x2069) + " 34"
    line = to_visual_order(f"12 {single_line(turned)} 56", "L")
    assert "".join(one for one in line if one.isprintable()) == "12 abc 34 56"
