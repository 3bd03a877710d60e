"""Database builder: writes `resources/lexicons/morphology/domain.db` from the TOML files beside it.

    python -m workbench.text.morphology.build            write the database
    python -m workbench.text.morphology.build --check    check that it is up to date (exit 1 if not)

The format is ALMOR (Buckwalter's tables with features), as camel-tools reads it: prefixes, suffixes, stems, and three
compatibility tables of their categories. The output is deterministic.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from workbench.system.files import write_atomically
from workbench.text.folding import fold_word
from workbench.text.morphology import affixes
from workbench.text.morphology.letters import bare, parse, spell, without_final_vowel
from workbench.text.morphology.nouns import Noun, NounStem, inflected
from workbench.text.morphology.verbs import Voice, conjugate, is_simple, participle

SOURCES = ("outcomes", "reporting", "people", "numbers")
Entry = dict[str, Any]

#: The features in the order of the file; those without values are open classes.
_FEATURES = {
    "diac": (), "lex": (), "gloss": (), "verb": (), "prc0": (), "prc1": (), "prc2": (), "enc0": (),
    "pos": ("noun", "noun_num", "adj_num", "verb", "digit", "punc", "latin", "foreign"),
    "asp": ("-", "p", "i"), "vox": ("-", "a", "p"), "per": ("-", "1", "2", "3"), "gen": ("-", "m", "f", "u"),
    "num": ("-", "s", "d", "p"), "mod": ("-", "u", "i", "s", "j"), "stt": ("-", "d", "i", "c"),
    "cas": ("-", "n", "a", "g"), "source": ("-", "lex", "spvar"),
}  # fmt: skip
_UNSET = {name: "-" for name in _FEATURES if name not in {"diac", "lex", "gloss", "pos", "source"}}


def build(folder: Path | None = None) -> str:
    """The database as text. `folder` holds the TOML files; the program's own by default.

    Raises BadInput's cause as it is: a TOML error or a KeyError names the entry that an editor must repair.
    """
    stems = sorted({*_all_stems(_load(folder))})
    categories = sorted({category for _, category, _ in stems})
    lines = [
        *_head(),
        "###PREFIXES###",
        *(_affix(affix) for affix in affixes.prefixes()),
        "###SUFFIXES###",
        *(_affix(affix) for affix in affixes.suffixes()),
        "###STEMS###",
        *("\t".join(stem) for stem in stems),
        "###TABLE AB###",
        *(f"{front} {category}" for category in categories for front in affixes.fronts_of(category)),
        "###TABLE BC###",
        *(f"{category} {ending}" for category in categories for ending in affixes.endings_of(category)),
        "###TABLE AC###",
        *(f"{front} {ending}" for front in affixes.fronts() for ending in affixes.allowed(front)),
    ]
    return "\n".join(lines) + "\n"


def _load(folder: Path | None) -> Iterator[Entry]:
    home = folder or files("resources").joinpath("lexicons", "morphology")
    for name in SOURCES:
        yield from tomllib.loads(home.joinpath(f"{name}.toml").read_text("utf-8"))["group"]


def _head() -> Iterator[str]:
    yield "###DEFINES###"
    for name, values in _FEATURES.items():
        yield f"DEFINE {name} " + (" ".join(f"{name}:{value}" for value in values) or f"{name}:*open*")
    yield "###DEFAULTS###"
    for pos in _FEATURES["pos"]:
        yield f"DEFAULT pos:{pos} " + " ".join(f"{name}:-" for name in _FEATURES if name != "pos")
    yield "###ORDER###"
    yield "ORDER " + " ".join(_FEATURES)
    yield "###TOKENIZATIONS###"
    yield "###STEMBACKOFF###"


def _pairs(features: dict[str, str]) -> str:
    return " ".join(f"{name}:{value}" for name, value in features.items())


def _affix(affix: affixes.Affix) -> str:
    key = fold_word(bare(affix.text))
    return f"{key}\t{affix.category}\t{_pairs({'diac': affix.text, **affix.features})}"


# --- stems -------------------------------------------------------------------------------------------------


def _all_stems(groups: Iterable[Entry]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        for verb in group.get("verbs", ()):
            yield from _verb_entry(group | verb)
        for word in group.get("words", ()):
            yield from _word_entry(group | word)


def _stem(text: str, category: str, features: dict[str, str]) -> tuple[str, str, str]:
    return fold_word(bare(text)), category, _pairs({"diac": text, **_UNSET, **features})


def _lemma(word: str) -> str:
    return spell(without_final_vowel(parse(word)))


def _verb_entry(entry: Entry) -> Iterator[tuple[str, str, str]]:
    past, present, voices = entry["past"], entry["present"], entry.get("voices", "ap")
    lemma = spell(parse(past))
    for voice in voices:
        gloss = (
            _gloss(entry["active"], "")
            if voice == "a" and "active" in entry
            else _gloss(entry["class"], _role(entry))
        )
        for stem in conjugate(past, present, voice):
            aspect = "p" if stem.shape.startswith("P") else "i"
            yield _stem(
                stem.text,
                affixes.stem_category(stem.shape, person=stem.person, voice=voice),
                {"lex": lemma, "pos": "verb", "gloss": gloss, "asp": aspect, "vox": voice, "verb": lemma},
            )
    for role, noun in _nouns_of_verb(entry, past, present, voices):
        said = _role(entry) if entry["class"] == "reporting" else ""
        gloss = _gloss(entry["class"], f"{said}.{role}" if said else role)
        yield from _noun_stems(noun, {"lex": _lemma(noun.word), "pos": "noun", "gloss": gloss, "verb": lemma})


def _nouns_of_verb(entry: Entry, past: str, present: str, voices: str) -> Iterator[tuple[str, Noun]]:
    """The verbal nouns (role `event`) and participles (`doer`, and `person` for the one affected)."""
    simple = is_simple(past)
    for noun in entry.get("nouns", ()):
        yield "event", Noun(noun, plurals=() if simple and not noun.endswith("ة") else ("ات",))
    by_rule = not simple and entry.get("participles", True)
    made: dict[str, Voice] = {"doer": "a", "done_to": "p"} if by_rule else {}
    for key, role, voice in (("doer", "doer", "a"), ("done_to", "person", "p")):
        word = entry.get(key) or (
            participle(past, present, made[key]) if key in made and voice in voices else ""
        )
        if word:
            # The grammatical subject of "died", "fled" or "got lost" is the person whom news count.
            counted = role == "doer" and voices == "a" and entry["class"] in _BEFALLS
            yield ("person" if counted else role), inflected(word)


_BEFALLS = {"killed", "missing", "under_rubble", "displaced", "released", "affected"}


def _word_entry(entry: Entry) -> Iterator[tuple[str, str, str]]:
    features = {
        "lex": _lemma(entry["word"]) if not entry.get("tens") else bare(entry["word"]),
        "pos": entry.get("pos", "noun"),
        "gloss": _gloss(entry["class"], _role(entry)),
    }
    if "forms" in entry:
        for key, gender in (("forms", "m"), ("feminine_forms", "f")):
            for form in entry[key]:
                yield from _noun_stems_of([NounStem(_lemma(form), "N_0", gender, "d")], features)
        return
    word = _lemma(entry["word"]) if not entry.get("tens") else entry["word"]
    feminine = entry.get("feminine", "")
    noun = Noun(
        word,
        feminine=f"{word}َة" if feminine is True else feminine,
        plurals=entry.get("plural", ()),
        dual=entry.get("dual", True),
        gender=entry.get("gender", ""),
        number=entry.get("number", "s"),
        ends_weak=entry.get("weak", False),
        tens=entry.get("tens", False),
    )
    yield from _noun_stems(noun, features)


def _noun_stems(noun: Noun, features: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    yield from _noun_stems_of(noun.stems(), features)


def _noun_stems_of(stems: Iterable[NounStem], features: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for stem in stems:
        category = affixes.stem_category(stem.shape, starts_with_lam=bare(stem.text).startswith("ل"))
        own = {"gen": stem.gender, "num": stem.number, "cas": stem.case or "-"}
        yield _stem(stem.text, category, features | own)


def _role(entry: Entry) -> str:
    return str(entry.get("role", ""))


def _gloss(domain: str, role: str) -> str:
    return f"{domain}/{role}" if role else domain


def main(arguments: list[str]) -> int:
    target = Path(str(files("resources").joinpath("lexicons", "morphology", "domain.db")))
    text = build()
    if "--check" in arguments:
        return 0 if target.exists() and target.read_text("utf-8") == text else 1
    write_atomically(target, [text.encode("utf-8")])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
