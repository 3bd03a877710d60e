"""The table of registers: each field of each kind of entity, declared once.

Words are those of `docs` and of the published JSON; where a field comes from a standard, the record in
`workbench.domain` names it. Names of registers and members are stored words: they never change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from workbench.domain.changes import EntityType
from workbench.domain.claim import Checkable, ClaimKind, ClaimState
from workbench.domain.desk import EvidenceDemand
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.registers.chain_table import CHAIN, GRANT, LINE, NEWSROOM
from workbench.domain.registers.claim_groups import FIGURE, QUOTATION
from workbench.domain.registers.declaration import (
    IMPORTED,
    Editor,
    EntityDeclaration,
    FormField,
    Register,
    Who,
    core,
    core_of_importable,
)
from workbench.domain.registers.judgement_registers import SUBMITTED, judged
from workbench.domain.registers.values import (
    DECIMAL,
    DIGEST,
    FIELD,
    ID,
    LARGEST,
    MOMENT,
    SALT,
    ChainPosition,
    Either,
    Flag,
    Many,
    Map,
    Member,
    Number,
    Passage,
    Record,
    Text,
    Tuple,
    ValueType,
    Word,
)
from workbench.domain.review import Step
from workbench.domain.rule import RuleSetting
from workbench.domain.source import Confidentiality, SourceKind
from workbench.domain.verdict import Deception, VerdictOutcome

_TEXT, _NAME, _FLAG = Text(), Text(200), Flag()


def _text(name: str, editor: Editor = Editor.LINE, *, covered: bool = False, json: str = "") -> Register:
    """A register that is one text, set in a form."""
    return Register(name, _TEXT, covered=covered, json=json or name, fields=(FormField(name, editor),))


def _choice(
    name: str,
    kind: ValueType,
    *,
    covered: bool = False,
    clears: bool = True,
    json: str = "",
    default: str | None = None,
) -> Register:
    return Register(
        name, kind, covered=covered, clears=clears, json=json or name, default=default,
        fields=(FormField(name, Editor.CHOICE, required=not clears),),
    )  # fmt: skip


def _withdrawn(*, covered: bool = True) -> Register:
    """Nothing is deleted: an entity is withdrawn, and null brings it back."""
    return Register("withdrawn", _FLAG, covered=covered, json="withdrawn")


_PERSON = EntityDeclaration(
    EntityType.PERSON,
    (
        core(),
        Register("name", _NAME, clears=False, json="name"),
        Register("role", Word(Role), clears=False, json="role", who=Who.NOBODY),
    ),
    who=Who.AUTHOR,
)

_ARTICLE = EntityDeclaration(
    EntityType.ARTICLE,
    (
        core_of_importable(
            Member("sha256", DIGEST, required=True, covered=True),
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
        core_of_importable(Member("article", ID, required=True)),
        Register("spans", Many(Passage(), 1), clears=False, required=True, covered=True, json="spans"),
        _choice("kind", Word(ClaimKind), covered=True, clears=False, default="other"),
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
        *FIGURE,
        *QUOTATION,
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
        SUBMITTED,
        # What programs before keys wrote in place of `judged`.
        Register("approved_hash", DIGEST, json="approved_hash"),
    ),
    {"figure": ClaimKind.CASUALTY, "quotation": ClaimKind.QUOTE},
)

#: A judgement covers registers of the claim, and may suggest values of theirs.
_JUDGED_CLAIM = replace(_CLAIM, registers=(*_CLAIM.registers, judged(_CLAIM.registers)))

_SOURCE = EntityDeclaration(
    EntityType.SOURCE,
    (
        core_of_importable(),
        _text("title", Editor.TEXT, covered=True, json="details.title"),
        Register("type", _NAME, covered=True, json="details.type", default="document"),
        _text("author", covered=True, json="details.author"),
        _text("publisher", covered=True, json="details.publisher"),
        _text("container_title", covered=True, json="details.container-title"),
        _text("issued", Editor.DATE, covered=True, json="details.issued"),
        Register("accessed", _TEXT, covered=True, json="details.accessed"),
        _text("url", covered=True, json="details.URL"),
        _text("archive", covered=True, json="details.archive"),
        _choice("kind", Word(SourceKind), covered=True, json="details.kind"),
        Register(
            "confidentiality", Word(Confidentiality), covered=True, json="details.confidentiality",
            default="public",
            fields=(FormField("confidentiality", Editor.CHOICE, required=True),),
        ),
        _text("independence_group", covered=True, json="details.independence_group"),
        _text("reliability", covered=True, json="details.reliability"),
        _text("credibility", covered=True, json="details.credibility"),
        _text("note", Editor.TEXT, json="details.note"),
        # In front of what is hashed of a confidential source, so that nobody who lacks it can guess.
        Register("salt", SALT, json="salt"),
        Register(
            "snapshot",
            Record(
                (
                    Member("sha256", DIGEST, required=True),
                    Member("size", Number(), default=0),
                    Member("media_type", Text(200, empty=True)),
                    Member("file_name", Text(1_000, empty=True)),
                    Member("captured_us", MOMENT, json="captured_at", default=0),
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
        core_of_importable(
            Member("claim", ID, required=True, covered=True),
            Member("source", ID, required=True, covered=True),
        ),
        _choice("stance", Word(Stance), covered=True, clears=False, default="context"),
        _text("quote", Editor.TEXT, covered=True),
        Register("locator", Map(Text(1_000, empty=True), 1, 20), covered=True, json="locator"),
        _text("language", covered=True),
        _text("translation", Editor.TEXT, covered=True),
        _text("note", Editor.TEXT, covered=True),
        _withdrawn(),
    ),
)

_VERDICT = EntityDeclaration(
    EntityType.VERDICT,
    (
        core_of_importable(Member("claim", ID, required=True, covered=True)),
        Register(
            "outcome",
            Record(
                (
                    Member("outcome", Word(VerdictOutcome), required=True, default="unproven"),
                    Member("deception", Word(Deception)),
                )
            ),
            clears=False,
            covered=True,
            fields=(
                FormField("outcome", Editor.CHOICE, "outcome", required=True),
                FormField("deception", Editor.CHOICE, "deception"),
            ),
        ),
        Register("scale", _NAME, covered=True, json="scale", default="tadqiq-1"),
        _text("explanation", Editor.TEXT, covered=True),
        _text("confidence", covered=True),
        _text("limitations", Editor.TEXT, covered=True),
        _text("right_of_reply", Editor.TEXT, covered=True),
        _withdrawn(),
    ),
    who=Who.AUTHOR,
)

_COMMENT = EntityDeclaration(
    EntityType.COMMENT,
    (
        core_of_importable(Member("claim", ID, required=True)),
        Register("text", _TEXT, clears=False, json="text"),
        _withdrawn(covered=False),
    ),
    who=Who.AUTHOR,
)

_DECISION = EntityDeclaration(
    EntityType.DECISION,
    (
        core_of_importable(
            Member("claim", ID, required=True),
            Member("step", Word(Step), required=True),
            Member("reason", Text(empty=True)),
            Member("field", Text(200, empty=True)),
            Member("state_hash", DIGEST),
            imported=Either((IMPORTED, _FLAG)),  # `true` in events of version 1
        ),
    ),
)

_RULE = EntityDeclaration(
    EntityType.RULE,
    (
        core(Member("name", _NAME, required=True), who=Who.ANYBODY),
        Register("setting", Word(RuleSetting)),
        Register("reset", Record(())),
    ),
)

_DEVICE = EntityDeclaration(
    EntityType.DEVICE,
    (
        core(),
        Register("name", _NAME),
        Register("key", DIGEST, who=Who.NOBODY),
        Register(
            "revoked",
            ChainPosition(),
            who=Who.NOBODY,
        ),
    ),
)

_RECEIPT = EntityDeclaration(
    EntityType.RECEIPT,
    (core(Member("heads", Many(Tuple((ID, Number(1), DIGEST)), most=1_000_000), required=True)),),
)

#: What the organisation sets for everybody; there is one in a store. What is not set has the program's own value.
_DESK = EntityDeclaration(
    EntityType.DESK,
    (
        core(who=Who.SUPERVISOR),
        Register(
            "demands",
            Record(
                (
                    Member("fields", Map(Many(FIELD, most=200))),  # by kind of claim
                    Member("verdict", _FLAG),
                    Member("explanation", _FLAG),
                    Member("evidence", Word(EvidenceDemand)),
                    Member("contradictions", _FLAG),
                )
            ),
        ),
    ),
    who=Who.SUPERVISOR,
)

#: Every kind of entity with its registers.
TABLE: Mapping[EntityType, EntityDeclaration] = MappingProxyType(
    {
        declaration.kind: declaration
        for declaration in (
            _PERSON, _ARTICLE, _JUDGED_CLAIM, _SOURCE, _EVIDENCE, _VERDICT, _COMMENT, _DECISION, _RULE, _DEVICE, _RECEIPT,
            CHAIN, _DESK, NEWSROOM, GRANT, LINE,
        )
    }
)  # fmt: skip
