"""Labels of fields, and of the values of figures and quotations."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject

from workbench.domain.figure import Basis, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.quotation import CueClass, Fidelity, Marks, QuoteMode


class ValueWords(QObject):
    """Labels of the values of figures and quotations."""

    def table(self) -> dict[StrEnum, str]:
        return {**self._figure(), **self._figure_context(), **self._quotation(), **self._cues()}

    def _figure(self) -> dict[StrEnum, str]:
        return {
            Outcome.KILLED: self.tr("Killed"),
            Outcome.INJURED: self.tr("Injured"),
            Outcome.MISSING: self.tr("Missing"),
            Outcome.DETAINED: self.tr("Detained"),
            Outcome.DISPLACED: self.tr("Displaced"),
            Outcome.UNDER_RUBBLE: self.tr("Under the rubble"),
            Outcome.KILLED_OR_INJURED: self.tr("Killed or injured"),
            Qualifier.EXACT: self.tr("Exact"),
            Qualifier.ABOUT: self.tr("About"),
            Qualifier.AT_LEAST: self.tr("At least"),
            Qualifier.AT_MOST: self.tr("At most"),
            Qualifier.RANGE: self.tr("Range"),
            Qualifier.VAGUE: self.tr("Vague"),
            Numeral.DIGITS: self.tr("In digits"),
            Numeral.WORDS: self.tr("In words"),
            Numeral.MIXED: self.tr("Digits and words"),
            Numeral.DUAL: self.tr("Dual noun"),
            Numeral.SINGULAR: self.tr("Singular noun"),
        }

    def _figure_context(self) -> dict[StrEnum, str]:
        return {
            Scope.INCIDENT: self.tr("In the incident"),
            Scope.DAILY: self.tr("Daily"),
            Scope.CUMULATIVE: self.tr("Cumulative"),
            Basis.HOSPITAL_MORGUE: self.tr("Hospital and morgue records"),
            Basis.NAMES_LIST: self.tr("List of names"),
            Basis.FAMILY_SUBMISSION: self.tr("Families' reports"),
            Basis.JUDICIAL_COMMITTEE: self.tr("Judicial committee"),
            Basis.MEDIA: self.tr("News media"),
            Basis.ESTIMATE: self.tr("Estimate"),
            Basis.BODY_COUNT: self.tr("Bodies counted"),
            Identification.IDENTIFIED: self.tr("Identified"),
            Identification.UNIDENTIFIED: self.tr("Unidentified"),
            Identification.BOTH: self.tr("Both"),
        }

    def _quotation(self) -> dict[StrEnum, str]:
        return {
            QuoteMode.DIRECT: self.tr("Direct"),
            QuoteMode.INDIRECT: self.tr("Indirect"),
            QuoteMode.MIXED: self.tr("Mixed"),
            Marks.BALANCED: self.tr("Balanced"),
            Marks.MISSING_OPEN: self.tr("Opening quotation mark missing"),
            Marks.MISSING_CLOSE: self.tr("Closing quotation mark missing"),
            Marks.WRONG_MARK: self.tr("Wrong quotation mark"),
            Marks.NONE: self.tr("No quotation marks"),
            Fidelity.VERBATIM: self.tr("Verbatim"),
            Fidelity.FAITHFUL_TRANSLATION: self.tr("Faithful translation"),
            Fidelity.ALTERED: self.tr("Altered words"),
            Fidelity.TRUNCATED: self.tr("Truncated"),
            Fidelity.OUT_OF_CONTEXT: self.tr("Taken out of its context"),
            Fidelity.FABRICATED: self.tr("Invented"),
            Fidelity.UNVERIFIED: self.tr("Not verified"),
        }

    def _cues(self) -> dict[StrEnum, str]:
        return {
            CueClass.NEUTRAL: self.tr("Says"),
            CueClass.CONTINUE: self.tr("Continues"),
            CueClass.EXPLAIN: self.tr("Explains"),
            CueClass.POINT_OUT: self.tr("Points out"),
            CueClass.ASSERT: self.tr("Asserts"),
            CueClass.THINK: self.tr("Thinks"),
            CueClass.ADMIT: self.tr("Admits"),
            CueClass.CLAIM: self.tr("Claims"),
            CueClass.DENY: self.tr("Denies"),
            CueClass.WARN: self.tr("Warns"),
            CueClass.ASK: self.tr("Asks"),
            CueClass.REVEAL: self.tr("Reveals"),
            CueClass.OBJECT: self.tr("Objects"),
            CueClass.AGREE: self.tr("Agrees"),
            CueClass.FRAME: self.tr("According to"),
        }


class FieldWords(QObject):
    """Names of fields, keyed as the services name them."""

    def table(self) -> dict[str, str]:
        return {**self._claim(), **self._figure(), **self._quotation(), **self._source()}

    def _claim(self) -> dict[str, str]:
        return {
            "kind": self.tr("Kind of claim"),
            "statement": self.tr("Statement of the claim"),
            "claimant": self.tr("Claimant"),
            "interpreter": self.tr("Relayed by"),
            "checkable": self.tr("Can it be checked?"),
            "priority": self.tr("Priority"),
            "harm": self.tr("Possible harm"),
            "tags": self.tr("Tags"),
            "note": self.tr("Note"),
        }

    def _figure(self) -> dict[str, str]:
        return {
            "outcome": self.tr("Outcome"),
            "qualifier": self.tr("Exactness"),
            "minimum": self.tr("Minimum"),
            "maximum": self.tr("Maximum"),
            "best": self.tr("Best estimate"),
            "numeral": self.tr("Written as"),
            "scope": self.tr("Scope"),
            "period_start": self.tr("Period from"),
            "period_end": self.tr("Period to"),
            "as_of": self.tr("As of"),
            "producer": self.tr("Producer of the count"),
            "relayed_by": self.tr("Quoted from"),
            "basis": self.tr("Basis"),
            "identification": self.tr("Identification"),
            "population": self.tr("Population"),
            "place": self.tr("Place"),
            "event": self.tr("Event"),
        }

    def _quotation(self) -> dict[str, str]:
        return {
            "mode": self.tr("Mode"),
            "speaker": self.tr("Speaker"),
            "speaker_role": self.tr("Speaker's role"),
            "cue_lemma": self.tr("Reporting verb"),
            "cue_class": self.tr("Class of verb"),
            "marks": self.tr("Quotation marks"),
            "fidelity": self.tr("Fidelity"),
            "addressee": self.tr("Addressee"),
            "venue": self.tr("Venue"),
            "said_on": self.tr("Said on"),
            "original_language": self.tr("Original language"),
            "original_text": self.tr("Original text"),
            "translator": self.tr("Translator"),
        }

    def _source(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "byline": self.tr("Byline"),
            "outlet": self.tr("Outlet"),
            "published_on": self.tr("Published on"),
            "language": self.tr("Language"),
            "publisher": self.tr("Publisher"),
            "container_title": self.tr("Published in"),
            "issued": self.tr("Issued on"),
            "url": self.tr("URL"),
            "archive": self.tr("Archived copy"),
            "source_kind": self.tr("Kind of source"),
            "independence_group": self.tr("Common origin"),
            "confidentiality": self.tr("Confidentiality"),
            "reliability": self.tr("Reliability of the source (A-F)"),
            "credibility": self.tr("Credibility of the information (1-6)"),
        }
