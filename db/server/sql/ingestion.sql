-- Ingestion: `submit` for parsed events. The function is created twice: with plans made once and by index, which every single
-- save uses (made while a table is small they would scan it for ever), and with plans made for the actual batch, without which a
-- large one would be compared with itself row by row.
CREATE FUNCTION {{function}}(me login, given incoming[], bodies text[]) RETURNS TABLE (refused text, reason text)
LANGUAGE plpgsql
{{planning}} AS $$
#variable_conflict use_column
DECLARE
  come incoming[];
  bad jsonb;
BEGIN
  IF cardinality(given) = 1 AND given[1].reason IS NULL THEN
    come := CASE WHEN EXISTS (SELECT FROM event known WHERE known.id = given[1].id) THEN '{}' ELSE given END;
  ELSE
    RETURN QUERY SELECT DISTINCT e.id, e.reason FROM unnest(given) e WHERE e.reason IS NOT NULL;
    come := ARRAY(SELECT e FROM (SELECT DISTINCT ON (e.id) e FROM unnest(given) e WHERE e.reason IS NULL ORDER BY e.id, e.ord) once
      ORDER BY (once.e).ord);
  END IF;
  IF cardinality(come) = 0 THEN
    RETURN;
  END IF;
  IF cardinality(bodies) > 0 THEN
    PERFORM charge(me.login, 0, (SELECT sum(octet_length(body)) FROM unnest(bodies) body));
    INSERT INTO article_text (sha256, login, body)
      SELECT DISTINCT b.sha256, me.login, b.body
      FROM (SELECT encode(sha256(convert_to(body, 'UTF8')), 'hex') AS sha256, body FROM unnest(bodies) body) b
      WHERE b.sha256 IN (SELECT e.writes #>> '{core,sha256}' FROM unnest(come) e WHERE e.kind = 'article')
        AND NOT EXISTS (SELECT FROM article_text t WHERE t.sha256 = b.sha256)
      ON CONFLICT (sha256, login) DO NOTHING;
  END IF;
  bad := judge(me, come);
  IF bad <> '{}' THEN
    bad := follow(come, bad);
    RETURN QUERY SELECT b.key, b.value FROM jsonb_each_text(bad) b;
    come := ARRAY(SELECT e FROM unnest(come) e WHERE NOT bad ? e.id ORDER BY e.ord);
  END IF;
  IF cardinality(come) > 0 THEN
    PERFORM write_events(me.login, come);
    IF EXISTS (SELECT FROM revocation) OR EXISTS (SELECT FROM unnest(come) e WHERE e.version = 1 AND takes_supervisor(e)) THEN
      PERFORM recount();
    END IF;
  END IF;
END
$$;
