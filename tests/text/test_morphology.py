"""Morphology: any string, no network, threads, cache; the database is up to date with its sources."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.folding import fold_word
from workbench.text.morphology import Morphology
from workbench.text.morphology.build import SOURCES, build, main
from workbench.text.morphology.letters import Letter, bare, parse, spell
from workbench.text.morphology.verbs import Voice, conjugate, participle

HOME = files("resources").joinpath("lexicons", "morphology")
ARABIC = st.text(
    alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\u064b\u064e\u064f\u0650\u0651\u0652\u0640", max_size=20
)


@pytest.mark.parametrize(
    "word", ["", " ", "كتاب", "القاهرة", "2024", "٢٠", "abc", "!", "،", "ال", "و", "لل", "ـ", "\u0651", "ها"]
)
def test_an_unknown_word_has_no_analysis(morphology: Morphology, word: str) -> None:
    assert morphology.analyse(word) == ()


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_any_string_is_answered(morphology: Morphology, word: str) -> None:
    assert isinstance(morphology.analyse(word), tuple)


@given(ARABIC)
@settings(max_examples=500, deadline=None)
def test_a_reading_spells_the_word_it_was_found_for(morphology: Morphology, word: str) -> None:
    for reading in morphology.analyse(word):
        assert fold_word(reading.vowelled) == fold_word(word)
        assert not reading.exact or bare(reading.vowelled) == "".join(letter.base for letter in parse(word))


@pytest.mark.parametrize(
    "word", ["ق" * 1_000_000, "قتيل" * 100_000, "\ud800", "\x00قتيل", "قتيل\u202e", "\u0651" * 10_000]
)
def test_strange_words_are_answered(morphology: Morphology, word: str) -> None:
    assert isinstance(morphology.analyse(word), tuple)


def test_a_word_type_is_analysed_once(morphology: Morphology) -> None:
    assert morphology.analyse("وشهدائهم") is morphology.analyse("وشهدائهم")


def test_threads_that_meet_at_the_first_word_get_the_same_answer() -> None:
    fresh = Morphology()
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(fresh.analyse, ["قتيلين"] * 8))
    assert set(answers) == {fresh.analyse("قتيلين")}
    assert answers[0]


#: Run in a process of its own, since camel-tools is imported once in a process.
ALONE = """
import os, sys
def refuse(event, _arguments):
    if event.startswith("socket."):
        raise AssertionError("the network was asked: " + event)
sys.addaudithook(refuse)
from workbench.text.morphology import Morphology
assert "camel_tools" not in sys.modules, "camel-tools is imported before it is needed"
before = dict(os.environ)
assert [reading.lemma for reading in Morphology().analyse("وللجرحى")] == ["جريح"]
assert dict(os.environ) == before, "the environment was left changed"
import socket
try:
    socket.socket()
except AssertionError:
    pass
else:
    raise AssertionError("the guard of this test does not work")
assert not {"torch", "transformers", "numpy"} & set(sys.modules)
"""


def run_alone(home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[2]
    variables = {"HOME": str(home), "PYTHONPATH": str(root), "PYTHONUTF8": "1", **environment}
    return subprocess.run(
        [sys.executable, "-c", ALONE], env=variables, capture_output=True, text=True, check=False, timeout=120
    )


def test_it_works_without_the_network_and_leaves_no_folder(tmp_path: Path) -> None:
    done = run_alone(tmp_path)
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.iterdir())


def test_it_works_where_the_home_folder_cannot_be_written(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.write_text("not a folder")
    done = run_alone(home)
    assert done.returncode == 0, done.stderr


def test_a_wrong_data_folder_in_the_environment_does_not_send_it_to_the_network(tmp_path: Path) -> None:
    done = run_alone(tmp_path, CAMELTOOLS_DATA=str(tmp_path / "nothing"))
    assert done.returncode == 0, done.stderr


def test_another_database_may_be_given(tmp_path: Path) -> None:
    path = tmp_path / "own.db"
    path.write_text(build(), "utf-8")
    assert Morphology(path).lemmas("قتيلين", "killed") == {"قتيل"}


# --- the database and its sources --------------------------------------------------------------------------


def test_the_committed_database_is_in_step_with_the_lexicon() -> None:
    assert HOME.joinpath("domain.db").read_text("utf-8") == build(), (
        "run python -m workbench.text.morphology.build"
    )
    assert main(["--check"]) == 0


def test_the_same_lexicon_gives_the_same_database() -> None:
    assert build() == build()


def test_an_editor_adds_a_word_by_adding_a_line(tmp_path: Path) -> None:
    for name in SOURCES:
        (tmp_path / f"{name}.toml").write_text(HOME.joinpath(f"{name}.toml").read_text("utf-8"), "utf-8")
    with (tmp_path / "people.toml").open("a", encoding="utf-8") as people:
        people.write(
            '\n[[group]]\nclass = "population"\nrole = "miners"\nwords = [{ word = "عامِل", plural = ["ون"] }]\n'
        )
    path = tmp_path / "own.db"
    path.write_text(build(tmp_path), "utf-8")
    assert "miners" in {reading.role for reading in Morphology(path).analyse("وللعاملين")}


def entries(kind: str) -> Iterator[tuple[str, dict[str, object]]]:
    for name in SOURCES:
        for group in tomllib.loads(HOME.joinpath(f"{name}.toml").read_text("utf-8"))["group"]:
            for entry in group.get(kind, ()):
                yield group["class"], entry


@pytest.mark.parametrize(("domain", "entry"), list(entries("verbs")), ids=lambda value: str(value)[:30])
def test_every_verb_reads_its_own_dictionary_forms(
    morphology: Morphology, domain: str, entry: dict[str, object]
) -> None:
    lemma = bare(str(entry["past"]))
    for key, aspect in (("past", "p"), ("present", "i")):
        readings = [r for r in morphology.analyse(str(entry[key])) if r.pos == "verb" and r.exact]
        assert (lemma, aspect, "a" in str(entry.get("voices", "a"))) in {
            (r.lemma, r.aspect, r.voice == "a") for r in readings
        }
    nouns = entry.get("nouns", [])
    assert isinstance(nouns, list)
    for noun in nouns:
        assert lemma in {r.verb for r in morphology.analyse(noun)}, noun


@pytest.mark.parametrize(("domain", "entry"), list(entries("words")), ids=lambda value: str(value)[:30])
def test_every_noun_reads_its_own_dictionary_form(
    morphology: Morphology, domain: str, entry: dict[str, object]
) -> None:
    assert domain in {reading.domain for reading in morphology.analyse(str(entry["word"])) if reading.exact}
    plurals = entry.get("plural", [])
    assert isinstance(plurals, list)
    for plural in plurals:
        if plural not in {"ون", "ات"}:
            assert ("p", domain) in {(r.number, r.domain) for r in morphology.analyse("ال" + plural)}, plural


# --- conjugation by itself ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("past", "present", "passives"),
    [
        ("قَتَلَ", "يَقْتُلُ", {"قُتِل", "يُقْتَل"}),
        ("أَصابَ", "يُصِيبُ", {"أُصِيب", "أُصِب", "يُصَاب", "يُصَب"}),
        ("اعْتَقَلَ", "يَعْتَقِلُ", {"اُعْتُقِل", "يُعْتَقَل"}),
        ("قالَ", "يَقُولُ", {"قِيل", "قِل", "يُقَال", "يُقَل"}),
        ("هاجَمَ", "يُهاجِمُ", {"هُوجِم", "يُهَاجَم"}),
        ("رَدَّ", "يَرُدُّ", {"رُدّ", "رُدِد", "يُرَدّ", "يُرْدَد"}),
        ("احْتَجَّ", "يَحْتَجُّ", {"اُحْتُجّ", "اُحْتُجِج", "يُحْتَجّ", "يُحْتَجَج"}),
        ("أَقَرَّ", "يُقِرُّ", {"أُقِرّ", "أُقْرِر", "يُقَرّ", "يُقْرَر"}),
        ("سَأَلَ", "يَسْأَلُ", {"سُئِل", "يُسْأَل"}),
        ("وَعَدَ", "يَعِدُ", {"وُعِد", "يُوعَد"}),
        ("أَسَرَ", "يَأْسِرُ", {"أُسِر", "يُؤْسَر"}),
    ],
)
def test_the_passive(past: str, present: str, passives: set[str]) -> None:
    stems = {stem.text for stem in conjugate(past, present, "p") if stem.person in {"", "Y"}}
    assert {stem.replace("َا", "ا") for stem in stems} == {stem.replace("َا", "ا") for stem in passives}


@pytest.mark.parametrize(
    ("past", "present", "active", "passive"),
    [
        ("صَرَّحَ", "يُصَرِّحُ", "مُصَرِّح", "مُصَرَّح"),
        ("أَصابَ", "يُصِيبُ", "مُصِيب", "مُصاب"),
        ("احْتَجَزَ", "يَحْتَجِزُ", "مُحْتَجِز", "مُحْتَجَز"),
        ("ادَّعَى", "يَدَّعِي", "مُدَّعِي", "مُدَّعَى"),
        ("أَصَرَّ", "يُصِرُّ", "مُصِرّ", "مُصَرّ"),
        ("تَنَبَّأَ", "يَتَنَبَّأُ", "مُتَنَبِّئ", "مُتَنَبَّأ"),
        ("تَساءَلَ", "يَتَساءَلُ", "مُتَسائِل", "مُتَساءَل"),
        ("تَوَفَّى", "يَتَوَفَّى", "مُتَوَفِّي", "مُتَوَفَّى"),
    ],
)
def test_participles(past: str, present: str, active: str, passive: str) -> None:
    # Compared as letters: a sign may stand before or after a shadda, a long alef with or without its fatha.
    voices: tuple[tuple[Voice, str], ...] = (("a", active), ("p", passive))
    for voice, expected in voices:
        made = participle(past, present, voice)
        assert spell(parse(made)).replace("َا", "ا") == spell(parse(expected)).replace("َا", "ا")


@given(
    st.lists(
        st.builds(
            Letter,
            st.sampled_from("بتثجقلم"),
            st.sampled_from(["", "\u064e", "\u064f", "\u0650", "\u0652"]),
            st.booleans(),
        ),
        max_size=8,
    )
)
def test_letters_are_spelled_and_read_back(letters: list[Letter]) -> None:
    assert parse(spell(letters)) == letters
