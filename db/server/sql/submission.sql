-- Submission: events are checked against the log and against each other, written, and projected.

-- The only entry for a client's events. Returns the refused ones, each with its reason; all others of `raws` are stored now.
-- `bodies` are texts that the events name.
CREATE FUNCTION submit(raws text[], bodies text[]) RETURNS TABLE (refused text, reason text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp
{{by_index}} AS $$
#variable_conflict use_column
DECLARE
  me login;
  come incoming[];
BEGIN
  -- Each statement must see what others committed before it: an older snapshot would project outdated values.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION '%', 'isolation_wrong' USING ERRCODE = 'TQ002';
  END IF;
  SELECT * INTO me FROM login l WHERE l.login = session_user;
  IF NOT FOUND THEN
    RAISE EXCEPTION '%', 'account_of_nobody' USING ERRCODE = 'TQ001';
  END IF;
  IF cardinality(raws) > {{most}} THEN
    RAISE EXCEPTION '%', 'too_many_events|{{most}}' USING ERRCODE = 'TQ002';
  END IF;
  BEGIN
    come := ARRAY(SELECT e FROM read_events(raws, false) e ORDER BY e.ord);
  EXCEPTION WHEN data_exception OR statement_too_complex THEN
    come := ARRAY(SELECT e FROM read_events(raws, true) e ORDER BY e.ord);
  END;
  RETURN QUERY SELECT e.id, e.reason FROM unnest(come) e WHERE e.reason IS NOT NULL;
  IF cardinality(come) <= {{few}} THEN
    RETURN QUERY SELECT t.refused, t.reason FROM take_few(me, come, bodies) t;
  ELSE
    RETURN QUERY SELECT t.refused, t.reason FROM take_many(me, come, bodies) t;
  END IF;
END
$$;
