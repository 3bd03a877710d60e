"""Morphology: the lemma, features, clitics and domain class of an inflected Arabic word.

    «وللجرحى»  ->  جريح, plural, proclitics و ل ال, domain `injured`
    «شهدائها»  ->  شهيد, plural, enclitic ها, domain `killed`

The analyzer is camel-tools'; the database is our own (`build`), a closed vocabulary of casualty news and reported speech. A
larger database that a person has added (`packs`) is used only for words that ours lacks. This module alone imports
camel-tools, on first use: the import takes half a second and must not run on the GUI thread.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, Protocol

from workbench.domain.errors import BadInput
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.text.folding import fold_word
from workbench.text.morphology import pack_features
from workbench.text.morphology.letters import bare, parse, signs_agree

#: Arabic letters only: anything else has no analysis and is not passed to camel-tools.
_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]+")
#: The most letters of a word with its clitics; longer runs have no analysis, which keeps time linear.
_LONGEST = 24
_CATALOGUE = "CAMELTOOLS_DATA"
_import_lock = Lock()


class Analyzer(Protocol):
    """The part of camel-tools' Analyzer that is used here."""

    def analyze(self, word: str) -> list[dict[str, Any]]: ...


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word.

    `lemma` has no vowel signs, `vowelled` is the whole word with them. `domain` is a class of our lexicon (the
    outcomes of `domain.figure.Outcome`, and released, lost, affected, causes, amounts, toll, reporting, population,
    title, number, ordinal), empty for words of a data pack; `role` says more (event, person, doer; `assert`,
    women, 1000). `verb` is the verb that a verbal noun or participle belongs to. Gender is m, f or u; number s, d
    or p; aspect p(ast) or i(mperfect); voice a or p; mood i, s, j or u(nmarked); person 1-3; case n, a, g; state
    d(efinite), i(ndefinite), c(onstruct): each empty where it does not apply or the form does not show it. `exact`
    is false where the word is spelled otherwise than in the dictionary (hamza, ya, ta marbuta).
    """

    lemma: str
    pos: str
    domain: str = ""
    role: str = ""
    gender: str = ""
    number: str = ""
    proclitics: tuple[str, ...] = ()
    enclitic: str = ""
    verb: str = ""
    aspect: str = ""
    voice: str = ""
    person: str = ""
    mood: str = ""
    case: str = ""
    state: str = ""
    vowelled: str = ""
    exact: bool = True
    from_pack: bool = False


class Morphology:
    """A morphological analyzer with a cache; safe to use from several threads.

    `database` is an ALMOR file, by default our own; `pack` is a second one for words that the first lacks.
    """

    def __init__(
        self, database: Path | None = None, *, pack: Path | None = None, cache_size: int = 65_536
    ) -> None:
        self._database = database
        self._pack = pack
        self._loading = Lock()
        #: `analyse(word)`; the cache belongs to this instance and has a bound, so memory stays flat.
        self._cached = lru_cache(maxsize=cache_size)(self._analyse)

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every analysis of `word`, those in dictionary spelling first; () for an unknown word.

        Written vowel signs exclude the analyses that they contradict. Raises for no string.
        """
        return self._cached(word)

    def lemmas(self, word: str, domain: str) -> frozenset[str]:
        """The lemmas of `word` in one domain class."""
        return frozenset(reading.lemma for reading in self.analyse(word) if reading.domain == domain)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        folded = fold_word(word)
        if len(folded) > _LONGEST or not _WORD.fullmatch(folded):
            return ()
        readings = self._read(self._analyzer, word, folded)
        if not readings and self._pack is not None:
            plain = bare("".join(letter.base for letter in parse(word)))
            readings = self._read_pack(word, plain)
        return tuple(dict.fromkeys(sorted(readings, key=_rank)))

    @cached_property
    def _analyzer(self) -> Analyzer:
        with self._loading:
            if self._database is not None:
                return _open(self._database)
            with as_file(files("resources").joinpath("lexicons", "morphology", "domain.db")) as path:
                return _open(path)

    @cached_property
    def _pack_analyzer(self) -> Analyzer:
        if self._pack is None:
            raise LookupError("no data pack was given")
        with self._loading:
            return _open(self._pack)

    def _read(self, analyzer: Analyzer, word: str, folded: str) -> list[Analysis]:
        plain = "".join(letter.base for letter in parse(word))
        return [
            _analysis(found, exact=bare(found["diac"]) == plain)
            for found in analyzer.analyze(folded)
            if signs_agree(word, found["diac"])
        ]

    def _read_pack(self, word: str, plain: str) -> list[Analysis]:
        return [
            Analysis(
                **pack_features.features(found), exact=bare(found.get("diac", "")) == plain, from_pack=True
            )
            for found in self._pack_analyzer.analyze(plain)
            if signs_agree(word, found.get("diac", ""))
        ]


def _rank(reading: Analysis) -> tuple[bool, bool]:
    """The sort key: dictionary spelling first; the first and second person, rare in news, behind the third."""
    return not reading.exact, reading.person in {"1", "2"}


def _analysis(found: dict[str, str], *, exact: bool) -> Analysis:
    domain, _, role = found["gloss"].partition("/")
    given = {name: "" if value == "-" else value for name, value in found.items()}
    return Analysis(
        lemma=bare(found["lex"]),
        pos=found["pos"],
        domain=domain,
        role=role,
        gender=given["gen"],
        number=given["num"],
        proclitics=tuple(given[slot] for slot in ("prc2", "prc1", "prc0") if given[slot]),
        enclitic=given["enc0"],
        verb=bare(given["verb"]),
        aspect=given["asp"],
        voice=given["vox"],
        person=given["per"],
        mood=given["mod"],
        case=given["cas"],
        state=given["stt"],
        vowelled=found["diac"],
        exact=exact,
    )


def check(path: Path) -> None:
    """Open the ALMOR file at `path` once. Raises BadInput if camel-tools cannot read it, or if it was cut short."""
    with _import_lock:
        _, database, parse_error = _import_camel()
    try:
        opened = database(str(path), "a")
    except (parse_error, ValueError, LookupError, TypeError) as error:
        raise BadInput(
            where=path.name, reason=Reason(ReasonCode.PACK_DATABASE_UNREADABLE, said=str(error))
        ) from error
    if not opened.stem_hash or not opened.prefix_suffix_compat:
        raise BadInput(where=path.name, reason=ReasonCode.PACK_DATABASE_CUT)


# --- camel-tools -------------------------------------------------------------------------------------------


def _open(path: Path) -> Analyzer:
    """An analyzer over the ALMOR file at `path`."""
    with _import_lock:
        analyzer, database, _ = _import_camel()
    opened: Analyzer = analyzer(database(str(path), "a"))
    return opened


def _import_camel() -> tuple[Any, Any, type[Exception]]:
    """camel-tools' Analyzer, MorphologyDB and their error, imported without the network.

    On import camel-tools reads `catalogue.json` from $CAMELTOOLS_DATA and downloads it when there is none: ours is
    empty and stands beside our database. It also makes ~/.camel_tools, which nothing here uses: where the home
    folder cannot be written, another folder is named for the moment of the import.
    """
    theirs = os.environ.get(_CATALOGUE)
    keep = theirs is not None and (Path(theirs).expanduser() / "catalogue.json").exists()
    home = files("resources").joinpath("lexicons", "morphology")
    with as_file(home) as ours, _environment({} if keep else {_CATALOGUE: str(ours)}):
        try:
            return _camel()
        except OSError:
            with (
                TemporaryDirectory() as elsewhere,
                _environment({"HOME": elsewhere, "USERPROFILE": elsewhere}),
            ):
                return _camel()


def _camel() -> tuple[Any, Any, type[Exception]]:
    litter = Path.home() / ".camel_tools"
    was_there = litter.exists()
    from camel_tools.morphology.analyzer import Analyzer
    from camel_tools.morphology.database import MorphologyDB
    from camel_tools.morphology.errors import MorphologyError

    if not was_there and litter.is_dir() and not any(litter.iterdir()):
        litter.rmdir()
    return Analyzer, MorphologyDB, MorphologyError


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    """Set environment variables within a `with` block."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
