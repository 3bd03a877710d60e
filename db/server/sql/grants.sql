-- Grants: revoke everything, then let people's accounts read what the newsroom shares and call their functions.

REVOKE ALL ON SCHEMA tadqiq FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA tadqiq FROM PUBLIC, tadqiq_checker, tadqiq_supervisor;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA tadqiq FROM PUBLIC, tadqiq_checker, tadqiq_supervisor;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tadqiq FROM PUBLIC, tadqiq_checker, tadqiq_supervisor;
GRANT USAGE ON SCHEMA tadqiq TO tadqiq_checker, tadqiq_supervisor;
GRANT SELECT ON {{readable}} TO tadqiq_checker, tadqiq_supervisor;
GRANT EXECUTE ON FUNCTION {{callable}} TO tadqiq_checker, tadqiq_supervisor;
