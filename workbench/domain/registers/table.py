"""The table of registers: each field of each kind of entity, declared once.

Words are those of `docs` and of the published JSON; where a field comes from a standard, the record in
`workbench.domain` names it. Names of registers and members are stored words: they never change.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workbench.domain.changes import EntityType
from workbench.domain.claim import Checkable, ClaimKind, ClaimState
from workbench.domain.evidence import Stance
from workbench.domain.figure import Basis, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.person import Role
from workbench.domain.quotation import CueClass, Fidelity, Marks, QuoteMode
from workbench.domain.registers.declaration import (
    Editor,
    EntityDeclaration,
    FormField,
    Register,
    core,
)
from workbench.domain.registers.values import (
    DECIMAL,
    DIGEST,
    ID,
    LARGEST,
    MOMENT,
    NONCE,
    ChainPosition,
    Flag,
    Many,
    Member,
    Number,
    Passage,
    Record,
    Text,
    Texts,
    Tuple,
    ValueType,
    Word,
)
from workbench.domain.review import Step
from workbench.domain.rule import RuleSetting
from workbench.domain.source import Confidentiality, SourceKind
from workbench.domain.verdict import Deception, VerdictOutcome

_TEXT, _NAME, _FLAG = Text(), Text(200), Flag()
#: A form asks for less (`services.claims.claim_fields`); what older programs let through is not lost.
_PEOPLE = Number(-LARGEST)


def _text(name: str, editor: Editor = Editor.LINE, *, covered: bool = False, json: str = "") -> Register:
    """A register that is one text, set in a form."""
    return Register(name, _TEXT, covered=covered, json=json or name, fields=(FormField(name, editor),))


def _choice(name: str, kind: ValueType, *, covered: bool = False, clears: bool = True) -> Register:
    return Register(
        name, kind, covered=covered, clears=clears, json=name,
        fields=(FormField(name, Editor.CHOICE, required=not clears),),
    )  # fmt: skip


def _withdrawn() -> Register:
    """Nothing is deleted: an entity is withdrawn, and null brings it back."""
    return Register("withdrawn", _FLAG, json="withdrawn")


def _of(group: str, name: str, value: ValueType, *fields: FormField, clears: bool = True) -> Register:
    """A register of a claim's figure or quotation."""
    return Register(f"{group}.{name}", value, covered=True, clears=clears, json=group, fields=fields)


def _part(name: str, editor: Editor = Editor.LINE, member: str = "", *, required: bool = False) -> FormField:
    return FormField(name, editor, member or name, required)


_PERSON = EntityDeclaration(
    EntityType.PERSON,
    (
        core(),
        Register("name", _NAME, clears=False, json="name"),
        Register("role", Word(Role), clears=False, json="role"),
    ),
)

_ARTICLE = EntityDeclaration(
    EntityType.ARTICLE,
    (
        core(
            Member("sha256", DIGEST, required=True),
            Member("file_sha256", DIGEST),
            Member("length", Number()),
            Member("origin", _NAME),
            Member("encoding", _NAME),
        ),
        _text("title", Editor.TEXT, covered=True),
        _text("byline"),
        _text("outlet", covered=True),
        _text("published_on", Editor.DATE, covered=True),
        _text("language"),
        _text("url", covered=True),
        _withdrawn(),
    ),
)

_CLAIM = EntityDeclaration(
    EntityType.CLAIM,
    (
        core(Member("article", ID, required=True)),
        Register("spans", Many(Passage(), 1), clears=False, required=True, covered=True, json="spans"),
        _choice("kind", Word(ClaimKind), covered=True, clears=False),
        Register(
            "priority",
            Number(-LARGEST),
            json="priority",
            fields=(FormField("priority", Editor.WHOLE_NUMBER),),
        ),
        _text("statement", Editor.TEXT, covered=True),
        _text("claimant", covered=True),
        _text("interpreter", covered=True),
        _choice("checkable", Word(Checkable), covered=True),
        _text("harm", covered=True),
        Register(
            "tags",
            Many(Text(200), 1, 200),
            covered=True,
            json="tags",
            fields=(FormField("tags", Editor.LIST),),
        ),
        _text("note", Editor.TEXT),
        _of("figure", "outcome", Word(Outcome), FormField("outcome", Editor.CHOICE, required=True)),
        _of(
            "figure",
            "value",
            Record(
                (
                    Member("qualifier", Word(Qualifier), required=True),
                    Member("minimum", _PEOPLE),
                    Member("best", _PEOPLE),
                    Member("maximum", _PEOPLE),
                    Member("numeral", Word(Numeral)),
                )
            ),
            _part("qualifier", Editor.CHOICE, required=True),
            _part("minimum", Editor.WHOLE_NUMBER),
            _part("best", Editor.WHOLE_NUMBER),
            _part("maximum", Editor.WHOLE_NUMBER),
            _part("numeral", Editor.CHOICE),
        ),
        _of(
            "figure",
            "scope",
            Record(
                (
                    Member("scope", Word(Scope)),
                    Member("period_start", _TEXT),
                    Member("period_end", _TEXT),
                    Member("as_of", _TEXT),
                )
            ),
            _part("scope", Editor.CHOICE),
            _part("period_start", Editor.DATE),
            _part("period_end", Editor.DATE),
            _part("as_of", Editor.DATE),
        ),
        _of(
            "figure",
            "producer",
            Record((Member("producer", _TEXT), Member("relayed_by", _TEXT))),
            FormField("producer", member="producer", expected=True),
            _part("relayed_by"),
        ),
        _of("figure", "basis", Word(Basis), FormField("basis", Editor.CHOICE)),
        _of("figure", "identification", Word(Identification), FormField("identification", Editor.CHOICE)),
        _of("figure", "population", _TEXT, FormField("population")),
        _of("figure", "place", _TEXT, FormField("place")),
        _of("figure", "event", _TEXT, FormField("event")),
        _of("quotation", "mode", Word(QuoteMode), FormField("mode", Editor.CHOICE, required=True)),
        _of(
            "quotation",
            "speaker",
            Record((Member("speaker", _TEXT), Member("speaker_role", _TEXT), Member("anchor", Passage()))),
            _part("speaker"),
            _part("speaker_role"),
        ),
        _of(
            "quotation",
            "cue",
            Record((Member("lemma", _TEXT), Member("class", Word(CueClass)), Member("anchor", Passage()))),
            _part("cue_lemma", member="lemma"),
            _part("cue_class", Editor.CHOICE, "class"),
        ),
        _of("quotation", "addressee", _TEXT, FormField("addressee")),
        _of("quotation", "venue", _TEXT, FormField("venue")),
        _of("quotation", "said_on", _TEXT, FormField("said_on", Editor.DATE)),
        _of("quotation", "marks", Word(Marks), FormField("marks", Editor.CHOICE)),
        _of("quotation", "fidelity", Word(Fidelity), FormField("fidelity", Editor.CHOICE, required=True)),
        _of(
            "quotation",
            "original",
            Record((Member("language", _TEXT), Member("text", _TEXT), Member("translator", _TEXT))),
            _part("original_language", member="language"),
            _part("original_text", Editor.TEXT, "text"),
            _part("translator"),
        ),
        Register(
            "origin",
            Record((Member("detector", _NAME), Member("confidence", DECIMAL), Member("reason", _TEXT))),
            json="origin",
        ),
        Register("assignee", ID, json="assignee"),
        Register(
            "state",
            Record(
                (
                    Member("state", Word(ClaimState), required=True),
                    Member("submitted_by", ID),
                    Member("imported", _FLAG),
                    Member("since", MOMENT),
                )
            ),
            clears=False,
            json="state",
        ),
        Register("approved_hash", DIGEST, json="approved_hash"),
    ),
    {"figure": ClaimKind.CASUALTY, "quotation": ClaimKind.QUOTE},
)

_SOURCE = EntityDeclaration(
    EntityType.SOURCE,
    (
        core(),
        _text("title", Editor.TEXT, covered=True),
        Register("type", _NAME, covered=True, json="type"),
        _text("author", covered=True),
        _text("publisher", covered=True),
        _text("container_title", covered=True, json="container-title"),
        _text("issued", Editor.DATE, covered=True),
        Register("accessed", _TEXT, covered=True, json="accessed"),
        _text("url", covered=True, json="URL"),
        _text("archive", covered=True),
        _choice("kind", Word(SourceKind), covered=True),
        Register(
            "confidentiality", Word(Confidentiality), covered=True, json="confidentiality",
            fields=(FormField("confidentiality", Editor.CHOICE, required=True),),
        ),
        _text("independence_group", covered=True),
        _text("reliability", covered=True),
        _text("credibility", covered=True),
        _text("note", Editor.TEXT),
        Register(
            "snapshot",
            Record(
                (
                    Member("sha256", DIGEST, required=True),
                    Member("size", Number()),
                    Member("media_type", Text(200, empty=True)),
                    Member("file_name", Text(1_000, empty=True)),
                    Member("captured_us", MOMENT),
                    Member("captured_by", ID),
                    Member("tool", _NAME),
                )
            ),
            covered=True,
            json="snapshot",
        ),
        _withdrawn(),
    ),
)  # fmt: skip

_EVIDENCE = EntityDeclaration(
    EntityType.EVIDENCE,
    (
        core(Member("claim", ID, required=True), Member("source", ID, required=True)),
        _choice("stance", Word(Stance), covered=True, clears=False),
        _text("quote", Editor.TEXT, covered=True),
        Register("locator", Texts(), covered=True, json="locator"),
        _text("language", covered=True),
        _text("translation", Editor.TEXT, covered=True),
        _text("note", Editor.TEXT, covered=True),
        _withdrawn(),
    ),
)

_VERDICT = EntityDeclaration(
    EntityType.VERDICT,
    (
        core(Member("claim", ID, required=True)),
        Register(
            "outcome",
            Record(
                (Member("outcome", Word(VerdictOutcome), required=True), Member("deception", Word(Deception)))
            ),
            clears=False,
            covered=True,
            json="outcome",
            fields=(
                FormField("outcome", Editor.CHOICE, "outcome", required=True),
                FormField("deception", Editor.CHOICE, "deception"),
            ),
        ),
        Register("scale", _NAME, covered=True, json="scale"),
        _text("explanation", Editor.TEXT, covered=True),
        _text("confidence", covered=True),
        _text("limitations", Editor.TEXT, covered=True),
        _text("right_of_reply", Editor.TEXT, covered=True),
        _withdrawn(),
    ),
)

_COMMENT = EntityDeclaration(
    EntityType.COMMENT,
    (
        core(Member("claim", ID, required=True)),
        Register("text", _TEXT, clears=False, json="text"),
        _withdrawn(),
    ),
)

_DECISION = EntityDeclaration(
    EntityType.DECISION,
    (
        core(
            Member("claim", ID, required=True),
            Member("step", Word(Step), required=True),
            Member("reason", Text(empty=True)),
            Member("field", Text(200, empty=True)),
            Member("state_hash", DIGEST),
            Member("imported", _FLAG),
        ),
    ),
)

_RULE = EntityDeclaration(
    EntityType.RULE,
    (
        core(Member("name", _NAME, required=True)),
        Register("setting", Word(RuleSetting)),
        Register("reset", Record(())),
    ),
)

_DEVICE = EntityDeclaration(
    EntityType.DEVICE,
    (
        core(),
        Register("name", _NAME),
        Register("key", DIGEST),
        Register(
            "revoked",
            ChainPosition(),
        ),
    ),
)

_RECEIPT = EntityDeclaration(
    EntityType.RECEIPT,
    (core(Member("heads", Many(Tuple((ID, Number(1), DIGEST)), most=1_000_000), required=True)),),
)

#: The first event of a chain: whose it is, and the own chain that it goes on from.
_CHAIN = EntityDeclaration(
    EntityType.CHAIN,
    (
        Register(
            "core",
            Record(
                (
                    Member("seat", DIGEST, required=True),
                    Member("nonce", NONCE, required=True),
                    Member("person", ID, required=True),
                    Member("after", ID),
                )
            ),
            required=True,
        ),
    ),
)

#: Every kind of entity with its registers.
TABLE: Mapping[EntityType, EntityDeclaration] = MappingProxyType(
    {
        declaration.kind: declaration
        for declaration in (
            _PERSON, _ARTICLE, _CLAIM, _SOURCE, _EVIDENCE, _VERDICT, _COMMENT, _DECISION, _RULE, _DEVICE, _RECEIPT,
            _CHAIN,
        )
    }
)  # fmt: skip
