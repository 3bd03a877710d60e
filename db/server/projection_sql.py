"""SQL of the views that show entities as rows, generated from the same declarations as the Python that does it on a laptop.

In it, `s` is an entity with its current values (type `shown` in `sql/types.sql`), and `r` its registers, one column
each; a register that holds null, or nothing, is NULL there.
"""

from __future__ import annotations

from collections.abc import Iterator

from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.registers import Column, ColumnKind, TableMapping
from db.schema.table_builders import METADATA
from workbench.domain.changes import EntityType

#: The first columns of every main view, as `db.projections` fills them.
_SHARED = {
    "id": "s.entity",
    "present": "CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END",
    "author_id": "CASE WHEN json_typeof(r.core) = 'object' THEN s.author ELSE '' END",
    "created_us": "CASE WHEN json_typeof(r.core) = 'object' THEN s.core_us ELSE 0 END",
    "changed_us": "s.changed_us",
    "n_conflicts": "s.n_conflicts",
    "imported_from": (
        "CASE WHEN json_typeof(r.core -> 'imported') = 'object' THEN r.core ->> 'imported'"
        " WHEN json_typeof(r.core -> 'author') = 'string' THEN '{\"author\":{\"id\":' || (r.core -> 'author')::text"
        " || '},\"created\":' || coalesce(nullif(r.core ->> 'created', 'null'), '0') || '}' ELSE '' END"
    ),
}


def views() -> str:
    """A view for each table of a store's entities, with the same columns."""
    return "\n".join(view for kind in EntityType for view in _views(kind))


def _views(kind: EntityType) -> Iterator[str]:
    shape = ENTITY_MAPPINGS[kind]
    columns = ", ".join(f'"{register}" json' for register in sorted(shape.registers))
    source = _sql(
        f"FROM all_shown('{kind.value}') s CROSS JOIN LATERAL json_to_record(s.writes) AS r({columns})"
    )
    yield _view(shape.main, source)
    for plan in shape.details:
        is_written = " OR ".join(f'r."{register}" IS NOT NULL' for register in sorted(plan.registers))
        yield _view(plan, _sql(source, "WHERE", is_written))


def _view(plan: TableMapping, source: str) -> str:
    types = {column.name: column.type.python_type for column in METADATA.tables[plan.name].columns}
    cells = ", ".join(f'{_typed(cell, types[name])} AS "{name}"' for name, cell in _cells(plan))
    return _sql("CREATE VIEW", plan.name, "AS SELECT", cells, source) + ";"


def _typed(cell: str, kind: type) -> str:
    return f'({cell})::text COLLATE "C"' if kind is str else f"({cell})::bigint"


def _cells(plan: TableMapping) -> Iterator[tuple[str, str]]:
    """Each column with the SQL of its value."""
    main = "present" in plan.columns
    filled: dict[str, str] = {}
    for register, columns in plan.declared.items():
        for column in columns:
            before, found = filled.get(column.name), _read(register, column)
            filled[column.name] = found if before is None else f"coalesce({found}, {before})"
    for name, members in plan.document_members.items():
        filled[name] = _gathered(name, members)
    for name, empty in zip(plan.columns, plan.empty, strict=True):
        if main and name in _SHARED:
            yield name, _SHARED[name]
        elif name == "id":
            yield name, "s.entity"
        elif name in filled:
            yield name, f"coalesce({filled[name]}, {_literal(empty)})"
        else:
            yield name, _literal(empty)


def _read(register: str, column: Column) -> str:
    """The SQL of a column's value; NULL if the register holds nothing, so that the column's default applies."""
    value = f'r."{register}"'
    part = value if column.key is None else f"({value} -> '{column.key}')"
    match column.kind:
        case ColumnKind.WORDS:
            found = f"CASE WHEN json_typeof({part}) = 'string' THEN {part} #>> '{{}}' ELSE {_literal(column.default)} END"
        case ColumnKind.MAYBE_NUMBER:
            found = f"whole({part})"
        case ColumnKind.NUMBER:
            found = f"coalesce(whole({part}), 0)"
        case ColumnKind.MOMENT:
            found = f"coalesce(nullif(whole({part}), 0), (s.us_by ->> '{register}')::bigint, s.core_us)"
        case ColumnKind.FLAG:
            found = f"CASE WHEN ({part})::text = 'true' THEN 1 ELSE 0 END"
        case ColumnKind.DOCUMENT:
            found = f"coalesce(nullif(({part})::text, 'null'), {_literal(column.default)})"
        case ColumnKind.START:
            found = f"CASE WHEN json_typeof({part}) = 'array' THEN coalesce(whole({part} -> 0 -> 'start'), 0) ELSE 0 END"
    return f"CASE WHEN {value} IS NOT NULL THEN {found} END"


def _gathered(column: str, members: tuple[str, ...]) -> str:
    """The SQL of several registers as one object in canonical JSON: members by name, values as they were written."""
    parts = [
        f"""CASE WHEN r."{column}.{member}" IS NOT NULL THEN '"{member}":' || r."{column}.{member}"::text END"""
        for member in sorted(members)
    ]
    return f"nullif('{{' || concat_ws(',', {', '.join(parts)}) || '}}', '{{}}')"


def _sql(*parts: str) -> str:
    """Join parts that all come from declarations of this program."""
    return " ".join(parts)


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"
