"""A hostile account with `psql`: whatever it tries, journal and projections stay as they are."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from psycopg import errors

from db.server import schema_sql
from tests.support.server_people import TEXT, AccountOffice, DeviceChain

_ATTACKS = (
    "DELETE FROM tadqiq.{0}",
    "TRUNCATE tadqiq.{0}",
    "INSERT INTO tadqiq.{0} OVERRIDING SYSTEM VALUE SELECT * FROM tadqiq.{0}",
    "DO $$ BEGIN LOCK TABLE tadqiq.{0} IN ACCESS EXCLUSIVE MODE; END $$",
    "ALTER TABLE tadqiq.{0} ADD COLUMN mine text",
    "ALTER TABLE tadqiq.{0} DISABLE TRIGGER ALL",
    "DROP TABLE tadqiq.{0}",
    "COPY tadqiq.{0} FROM STDIN",
)
_SET = "UPDATE tadqiq.{0} SET {1} = 'approved'"
_ALL = "SELECT * FROM tadqiq.{0}"


def _everything(office: AccountOffice) -> dict[str, list[tuple[Any, ...]]]:
    with office.newsroom.psql() as admin:
        names = admin.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'tadqiq'").fetchall()
        return {name: sorted(admin.execute(_ALL.format(name).encode()), key=repr) for (name,) in names}


def test_no_table_is_written_by_hand(office: AccountOffice) -> None:
    office.a_claim(office.omar)
    before = _everything(office)
    for login in (office.sara, office.huda):
        with office.newsroom.psql(login) as psql:
            for name in before:
                for attack in _ATTACKS:
                    with pytest.raises(errors.InsufficientPrivilege):
                        psql.execute(attack.format(name).encode())
            for name, column in (("event", "raw"), ("uncounted", "why"), ("login", "role")):
                with pytest.raises(errors.InsufficientPrivilege):
                    psql.execute(_SET.format(name, column).encode())
            for name, column in (("claim", "state"), ("person", "role")):
                with pytest.raises(errors.ObjectNotInPrerequisiteState):  # a view
                    psql.execute(_SET.format(name, column).encode())
            psql.execute("GRANT ALL ON tadqiq.event TO CURRENT_USER")  # a warning to them, and nothing else
            with pytest.raises(errors.InsufficientPrivilege):
                psql.execute("DELETE FROM tadqiq.event")
    assert _everything(office) == before


_ANOTHER_JUDGE = (
    "CREATE OR REPLACE FUNCTION tadqiq.judge(me tadqiq.login, come tadqiq.incoming[])"
    " RETURNS jsonb LANGUAGE sql AS 'SELECT ''{}''::jsonb'"
)
_REMADE = (
    "CREATE TABLE tadqiq.mine (a int)",
    "CREATE TABLE public.mine (a int)",
    "CREATE TEMP TABLE event (a int)",
    "CREATE FUNCTION tadqiq.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION pg_temp.whole(json) RETURNS bigint LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA mine",
    "ALTER FUNCTION tadqiq.submit(text[], text[], text[]) SET search_path = public",
    _ANOTHER_JUDGE,
    "DROP SCHEMA tadqiq CASCADE",
    "DROP OWNED BY {owner}",
    "REASSIGN OWNED BY {owner} TO CURRENT_USER",
    "SET ROLE {owner}",
    "SET SESSION AUTHORIZATION postgres",
    "SET session_replication_role = replica",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "GRANT {owner} TO CURRENT_USER",
    "CREATE ROLE mine",
    "SELECT * FROM pg_authid",
    "SELECT rolpassword FROM pg_catalog.pg_authid",
    "SELECT * FROM tadqiq.login",
    "SELECT pg_read_file('/etc/passwd')",
    "COPY tadqiq.event TO PROGRAM 'cat'",
    "COPY (SELECT 1) TO '/tmp/mine'",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'mine')",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    "SELECT pg_reload_conf()",
    "ALTER SYSTEM SET fsync = off",
    "SELECT nextval('tadqiq.arrival_run_no_seq')",
    "SELECT setval('tadqiq.arrival_run_no_seq', 1)",
    "COMMENT ON TABLE tadqiq.event IS 'mine'",
    "CREATE RULE mine AS ON SELECT TO tadqiq.badge DO INSTEAD NOTHING",
    "CREATE TRIGGER mine BEFORE INSERT ON tadqiq.event EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger()",
    "CREATE PUBLICATION mine FOR TABLE tadqiq.event",
    "CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger()",
)


def test_nothing_of_the_server_is_remade(office: AccountOffice) -> None:
    for login in (office.sara, office.huda):
        with office.newsroom.psql(login) as psql:
            for statement in _REMADE:
                with pytest.raises(psycopg.Error) as refused:
                    psql.execute(statement.replace("{owner}", office.newsroom.roles.owner).encode())
                # No right to it, or no such setting for them.
                assert refused.value.sqlstate in {"42501", "22023"}, (statement, refused.value)


def test_only_what_is_made_for_them_is_called(office: AccountOffice) -> None:
    with office.newsroom.psql() as admin:
        found = admin.execute(
            "SELECT p.oid::regprocedure::text, p.proname FROM pg_proc p WHERE p.pronamespace = 'tadqiq'::regnamespace"
        ).fetchall()
    allowed = {signature.partition("(")[0] for signature in schema_sql.CALLABLE}
    assert allowed < {name for _, name in found}
    with office.newsroom.psql(office.huda) as psql:
        for signature, name in found:
            ((may,),) = psql.execute("SELECT has_function_privilege(%s, 'EXECUTE')", (signature,)).fetchall()
            assert may == (name in allowed), signature
        with pytest.raises(errors.InsufficientPrivilege):
            psql.execute("SELECT tadqiq.charge('somebody', 1, 1)")


def test_what_shadows_the_servers_names_is_not_looked_at(office: AccountOffice) -> None:
    """Even where an administrator allows temporary tables again."""
    _, _, claim = office.a_claim(office.omar)
    database = office.newsroom.database
    with office.newsroom.psql() as admin:
        admin.execute(f"GRANT TEMPORARY ON DATABASE {database} TO PUBLIC".encode())
    raw = DeviceChain(office.sara.person_id).event("claim", claim, {"state": {"state": "approved"}})
    with office.newsroom.psql(office.sara) as psql:
        psql.execute("CREATE TEMP TABLE login (login text, person_id text, role text)")
        row = (office.sara.login, office.sara.person_id, "supervisor")
        psql.execute("INSERT INTO pg_temp.login VALUES (%s, %s, %s)", row)
        psql.execute("GRANT ALL ON pg_temp.login TO PUBLIC")
        psql.execute(
            "CREATE FUNCTION pg_temp.out_of_role(tadqiq.login, tadqiq.incoming[]) RETURNS TABLE (id text, reason text)"
            " LANGUAGE sql AS 'SELECT NULL::text, NULL::text WHERE false'"
        )
        psql.execute(
            "CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT ''x''::bytea'"
        )
        psql.execute("SET search_path = pg_temp, tadqiq, pg_catalog")
        refused = psql.execute("SELECT * FROM tadqiq.submit(%s, '{}', '{}')", ([raw],)).fetchall()
    assert [reason for _, reason in refused] == ["account_no_supervisor"]
    assert office.one("SELECT state FROM tadqiq.claim WHERE id = %s", claim) == "draft"


def test_the_owner_too_only_adds_to_the_journal(office: AccountOffice) -> None:
    office.a_claim(office.omar)
    with office.newsroom.psql() as admin:
        admin.execute(f"SET ROLE {office.newsroom.roles.owner}".encode())
        admin.execute("SET search_path = tadqiq")
        for statement in (
            "UPDATE event SET raw = 'x'",
            "DELETE FROM event",
            "TRUNCATE event CASCADE",
            "UPDATE article_text SET body = ''",
            "DELETE FROM blob",
            "TRUNCATE article_text",
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                admin.execute(statement.encode())


def test_an_old_picture_of_the_store_shows_nothing_anew(office: AccountOffice) -> None:
    """In a transaction that goes on seeing what was, heads would be worked out without what came since."""
    chain = DeviceChain(office.sara.person_id)
    _, raw = chain.article()
    for level in ("REPEATABLE READ", "SERIALIZABLE"):
        with office.newsroom.psql(office.sara) as psql:
            psql.execute(f"BEGIN ISOLATION LEVEL {level}".encode())
            with pytest.raises(psycopg.Error, match="isolation_wrong"):
                psql.execute("SELECT * FROM tadqiq.submit(%s, %s, '{}')", ([raw], [TEXT]))


def test_a_chain_is_not_rewritten(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    article, first = chain.article()
    _, second = chain.claim(article)
    assert office.push(office.sara, first, second, texts=(TEXT,)).refused == ()
    before = _everything(office)["event"]
    with office.newsroom.psql(office.sara) as psql:
        for raw in (
            second.replace('"casualty"', '"quote"') + " ",  # no longer in the canonical form
            second.replace('"seq":2', '"seq":1'),
            second.replace(office.sara.person_id, office.omar.person_id),
            second.replace('"v":1', '"v":2'),
        ):
            refused = psql.execute("SELECT * FROM tadqiq.submit(%s, '{}', '{}')", ([raw],)).fetchall()
            assert len(refused) == 1, raw
    assert _everything(office)["event"] == before
