-- Reasons of refusals: codes of `workbench.domain.reason_codes`, each with its parts behind bars (`code|part|part`).

-- The reason as the client wants it. One of an older program does not ask for codes: it gets the English sentence.
CREATE FUNCTION reason_for_client(reason text) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  parts constant text[] := string_to_array(reason, '|');
  sentence text;
BEGIN
  IF current_setting('tadqiq.reasons', true) = 'codes' THEN
    RETURN reason;
  END IF;
  sentence := '{{sentences}}'::jsonb ->> parts[1];
  FOR n IN 2 .. cardinality(parts) LOOP
    sentence := regexp_replace(sentence, '\{[a-z_]+\}', parts[n]);  -- the next one; no part holds a backslash
  END LOOP;
  RETURN coalesce(sentence, reason);
END
$$;
