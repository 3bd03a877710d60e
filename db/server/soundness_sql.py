"""SQL that tells quickly whether a register's value is sound, generated from the table of registers.

Nearly every value that arrives is one that this program wrote. For those one expression answers, without a query and
without a loop; all others are judged by the general functions `disorder` and `soundness` in `sql/event_parser.sql`.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import (
    ChainPosition,
    Either,
    Flag,
    Many,
    Member,
    Number,
    Passage,
    Pattern,
    Record,
    Text,
    Tuple,
    ValueType,
    Word,
)


def quick_checks() -> str:
    """The body of the SQL function that answers for a `value` of a `register` of `of_kind`."""
    lines: list[str] = []
    for number, (kind, declaration) in enumerate(TABLE.items()):
        lines.append(f"  {'ELSIF' if number else 'IF'} of_kind = '{kind.value}' THEN")
        lines.append("    CASE register")
        for register in declaration.registers:
            lines.append(f"    WHEN '{register.name}' THEN")
            lines += [f"      {line}" for line in _answer(register.value)]
        lines.append("    ELSE RETURN false;")
        lines.append("    END CASE;")
    lines.append("  END IF;")
    return "\n".join(lines)


def required_registers() -> str:
    """The registers that must be written when an entity of a kind is created, as the branches of a CASE."""
    found = {
        kind.value: [register.name for register in declaration.registers if register.required]
        for kind, declaration in TABLE.items()
    }
    return " ".join(
        f"WHEN '{kind}' THEN ARRAY[{', '.join(map(_literal, names))}]"
        for kind, names in found.items()
        if names
    )


def _answer(kind: ValueType) -> Iterator[str]:
    """Statements; a list of one item needs no query."""
    if isinstance(kind, Many):
        item = _sound("(value -> 0)", kind.item)
        if item is not None and kind.least <= 1:
            yield f"IF json_typeof(value) = 'array' AND json_array_length(value) = 1 THEN RETURN coalesce({item}, false); END IF;"
    found = _sound("value", kind)
    yield "RETURN false;" if found is None else f"RETURN coalesce({found}, false);"


def _sound(value: str, kind: ValueType) -> str | None:
    """An expression that is true only for sound values in canonical form; None where there is none."""
    found: str | None = None
    match kind:
        case Passage() | ChainPosition():
            found = _whole_record(value, kind)
        case Text():
            some = "" if kind.empty else f" AND {value}::text <> '\"\"'"
            found = (
                f"(json_typeof({value}) = 'string' AND length({value} #>> '{{}}') <= {kind.longest}{some})"
            )
        case Word():
            found = (
                f"({value}::text IN ({', '.join(_literal(_quoted(word)) for word in sorted(kind.words))}))"
            )
        case Number():
            found = (
                f"(CASE WHEN json_typeof({value}) = 'number' AND length({value}::text) <= 17"
                f" THEN {value}::text::bigint BETWEEN {kind.least} AND {kind.most} END)"
            )
        case Flag():
            found = f"({value}::text IN ('true', 'false'))"
        case Pattern():
            form = _literal(f"^({kind.form.pattern})$")
            found = f"(json_typeof({value}) = 'string' AND {value} #>> '{{}}' ~ {form})"
        case Record():
            found = _record(value, kind.members)
        case Many():
            found = _list(value, kind)
        case Tuple():
            found = _tuple(value, kind)
        case Either():
            found = " OR ".join(filter(None, (_sound(value, one) for one in kind.kinds)))
            found = found and f"({found})"
    return found


def _record(value: str, members: tuple[Member, ...]) -> str | None:
    """Put together anew from its known members it must be the same text: none is unknown, twice or out of order."""
    parts, sound = [], []
    for member in sorted(members, key=lambda member: member.name):
        found = f"({value} -> '{member.name}')"
        expression = _sound(found, member.value)
        if expression is None:
            return None
        parts.append(f"'\"{member.name}\":' || {found}::text")
        sound.append(expression if member.required else f"({found} IS NULL OR {expression})")
    whole = f"'{{' || concat_ws(',', {', '.join(parts)}) || '}}'" if parts else "'{}'"
    conditions = " AND ".join([f"{value}::text = {whole}", *sound])
    return f"(CASE WHEN json_typeof({value}) = 'object' THEN {conditions} END)"


def _list(value: str, kind: Many) -> str | None:
    item = _sound("item", kind.item)
    return item and (
        f"(CASE WHEN json_typeof({value}) = 'array' AND json_array_length({value}) BETWEEN {kind.least} AND {kind.most}"
        f" THEN NOT EXISTS (SELECT FROM json_array_elements({value}) item WHERE NOT coalesce({item}, false)) END)"
    )


def _tuple(value: str, kind: Tuple) -> str | None:
    items = [_sound(f"({value} -> {number})", item) for number, item in enumerate(kind.items)]
    if None in items:
        return None
    return (
        f"(CASE WHEN json_typeof({value}) = 'array' AND json_array_length({value}) = {len(items)}"
        f" THEN {' AND '.join(map(str, items))} END)"
    )


def _whole_record(value: str, kind: Passage | ChainPosition) -> str | None:
    """A record with what its members must fulfil together."""
    found = _sound(value, kind.record)
    if isinstance(kind, Passage):
        also = f"({value} ->> 'end')::bigint - ({value} ->> 'start')::bigint = length({value} ->> 'exact')"
    else:
        also = (
            f"(({value} ->> 'seq' = '0' AND {value} ->> 'event' = '')"
            f" OR ({value} ->> 'seq' <> '0' AND {value} ->> 'event' ~ '^[0-9a-f]{{64}}$'))"
        )
    return found and f"(CASE WHEN {found} THEN {also} END)"


def _quoted(word: str) -> str:
    return f'"{word}"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
