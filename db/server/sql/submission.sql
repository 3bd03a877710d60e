-- Submission: the only entry for a client's events.

-- Returns the refused events, each with its reason; all others of `raws` are stored now. `bodies` are texts that the events name,
-- `signatures` stand in the places of the events that they are over.
CREATE FUNCTION submit(raws text[], bodies text[], signatures text[]) RETURNS TABLE (refused text, reason text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp
{{by_index}} AS $$
#variable_conflict use_column
DECLARE
  me constant login := account_of(session_user);
  come incoming[];
BEGIN
  -- Each statement must see what others committed before it: with an older snapshot, what an event rests on could be missing.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION '%', 'isolation_wrong' USING ERRCODE = 'TQ002';
  ELSIF cardinality(raws) > {{most}} THEN
    RAISE EXCEPTION '%', 'too_many_events|{{most}}' USING ERRCODE = 'TQ002';
  END IF;
  BEGIN
    come := read_events(raws, signatures, false);
  EXCEPTION WHEN data_exception OR statement_too_complex THEN
    come := read_events(raws, signatures, true);
  END;
  IF array_length(signatures, 1) > 0 AND cardinality(come) < cardinality(raws) THEN
    PERFORM sign_late(me, raws, signatures);
  END IF;
  IF cardinality(come) <= {{few}} THEN
    RETURN QUERY SELECT t.refused, t.reason FROM take_few(me, come, bodies) t;
  ELSE
    RETURN QUERY SELECT t.refused, t.reason FROM take_many(me, come, bodies) t;
  END IF;
END
$$;
