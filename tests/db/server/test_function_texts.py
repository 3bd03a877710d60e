"""What the functions' texts may not hold, so that an engine that spreads over machines can run them, and nobody is harmed."""

from __future__ import annotations

import re

import pytest

from db.server import schema_sql
from db.server.roles import DatabaseRoles

_FUNCTION = re.compile(r"CREATE FUNCTION (\w+)\((.*?)\bAS \$\$(.*?)\$\$;", re.DOTALL)
_ENTRY = "  me constant login := account_of(session_user);\n"
#: Who asks for anything that the newsroom does not share is asked who they are; these show what everybody may read.
_VIEWS = {"all_shown", "all_heads", "whole"}


def _functions() -> dict[str, tuple[str, str]]:
    text = schema_sql.functions_sql()
    found = {name: (head, body) for name, head, body in _FUNCTION.findall(text)}
    assert len(found) == text.count("CREATE FUNCTION")
    return found


def test_every_entry_asks_once_whose_account_this_is_and_nothing_below_it() -> None:
    entries = {signature.partition("(")[0] for signature in schema_sql.CALLABLE} - _VIEWS
    for name, (head, body) in _functions().items():
        assert body.count("session_user") == (1 if name in entries else 0), name
        assert (_ENTRY in body) == (name in entries), name
        assert "current_user" not in body, name
        definer = "SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp"
        assert (definer in head) == (name in entries or name in _VIEWS - {"whole"}), name


@pytest.mark.parametrize("made", ["tables", "functions", "grants", "copy"])
def test_nothing_takes_another_role_and_no_table_has_a_trigger(made: str) -> None:
    text = {
        "tables": schema_sql.tables_sql(),
        "functions": schema_sql.functions_sql(),
        "grants": schema_sql.grants_sql(DatabaseRoles.of_database("news")),
        "copy": schema_sql.copy_sql(),
    }[made]
    for word in (
        "SET ROLE",
        "SET LOCAL ROLE",
        "CREATE TRIGGER",
        "RETURNS TRIGGER",
        "SESSION AUTHORIZATION",
        "ADVISORY",
        "LOCK TABLE",
    ):
        assert word not in text.upper(), word


def test_all_tables_stand_in_one_schema() -> None:
    for text in (schema_sql.tables_sql(), schema_sql.functions_sql()):
        for made in re.findall(r"CREATE (?:TABLE|VIEW|TYPE|INDEX|FUNCTION) (\S+)", text):
            assert "." not in made.partition("(")[0]
        assert "TEMP TABLE" not in text
