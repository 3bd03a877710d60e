-- Grants: revoke everything, then let people's accounts read what the newsroom shares and call their functions.

REVOKE ALL ON SCHEMA tadqiq FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA tadqiq FROM PUBLIC, {{people}};
REVOKE ALL ON ALL SEQUENCES IN SCHEMA tadqiq FROM PUBLIC, {{people}};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tadqiq FROM PUBLIC, {{people}};
GRANT USAGE ON SCHEMA tadqiq TO {{people}};
GRANT SELECT ON {{readable}} TO {{people}};
GRANT EXECUTE ON FUNCTION {{callable}} TO {{people}};

-- Append-only tables: the owner, as whom all functions run, takes from itself every right but to read and to add.
REVOKE ALL ON {{append_only}} FROM {{owner}};
GRANT SELECT, INSERT ON {{append_only}} TO {{owner}};
GRANT UPDATE (signature) ON event TO {{owner}};
