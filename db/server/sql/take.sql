-- As `submit`, for events that were read. The body stands twice: with plans made once, which is what a single save
-- waits for, and with plans made for the very batch, without which a large one would be compared row by row with itself.
CREATE FUNCTION {{function}}(me login, given incoming[], bodies text[]) RETURNS TABLE (refused text, reason text)
LANGUAGE plpgsql {{planning}} AS $$
#variable_conflict use_column
DECLARE
  come incoming[];
  bad jsonb;
  now_us bigint;
  shard bigint;
  entities text[];
  kinds text[];
  old_ones text[];
  linked boolean;
BEGIN
  -- Rows are locked in one order, devices before things: two pushes wait for each other and never in a ring.
  INSERT INTO device (id) SELECT DISTINCT e.device FROM unnest(given) e
    WHERE e.reason IS NULL AND NOT EXISTS (SELECT FROM device d WHERE d.id = e.device) ORDER BY 1
    ON CONFLICT (id) DO NOTHING;
  PERFORM FROM device d WHERE d.id IN (SELECT e.device FROM unnest(given) e WHERE e.reason IS NULL)
    ORDER BY d.id FOR NO KEY UPDATE;
  come := ARRAY(SELECT e FROM unnest(given) e
    WHERE e.reason IS NULL AND NOT EXISTS (SELECT FROM event known WHERE known.id = e.id) ORDER BY e.ord);
  IF cardinality(come) = 0 THEN
    RETURN;
  END IF;
  INSERT INTO thing (entity, kind) SELECT DISTINCT ON (e.entity) e.entity, e.kind FROM unnest(come) e
    WHERE NOT EXISTS (SELECT FROM thing t WHERE t.entity = e.entity) ORDER BY e.entity, e.ord
    ON CONFLICT (entity) DO NOTHING;
  PERFORM FROM thing t WHERE t.entity IN (SELECT e.entity FROM unnest(come) e) ORDER BY t.entity FOR NO KEY UPDATE;
  INSERT INTO article_text (sha256, body)
    SELECT DISTINCT b.sha256, b.body
    FROM (SELECT encode(sha256(convert_to(body, 'UTF8')), 'hex') AS sha256, body FROM unnest(bodies) body) b
    WHERE b.sha256 IN (SELECT e.writes #>> '{core,sha256}' FROM unnest(come) e WHERE e.kind = 'article')
      AND NOT EXISTS (SELECT FROM article_text t WHERE t.sha256 = b.sha256) ORDER BY b.sha256
    ON CONFLICT (sha256) DO NOTHING;

  linked := EXISTS (SELECT FROM unnest(come) e WHERE e.sup::text <> '{}' OR e.restores::text <> '{}');
  bad := judge(me, come, linked);
  IF bad <> '{}' THEN
    bad := follow(come, bad);
    RETURN QUERY SELECT b.key, b.value FROM jsonb_each_text(bad) b;
    come := ARRAY(SELECT e FROM unnest(come) e WHERE NOT bad ? e.id ORDER BY e.ord);
  END IF;

  IF cardinality(come) > 0 THEN
    SELECT array_agg(DISTINCT e.entity), array_agg(DISTINCT e.kind) INTO entities, kinds FROM unnest(come) e;
    old_ones := ARRAY(SELECT DISTINCT h.entity FROM head h WHERE h.entity = ANY(entities));
    SELECT min(d.no), greatest(max(d.received_us), (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)
      INTO shard, now_us FROM device d WHERE d.id IN (SELECT e.device FROM unnest(come) e);
    PERFORM write_events(come, now_us, linked);
    PERFORM write_heads(come, entities, old_ones, linked);
    PERFORM project(entities, kinds, shard);
  END IF;
  IF bad <> '{}' THEN  -- what only refused events named is not kept
    DELETE FROM thing t WHERE t.entity IN (SELECT e.entity FROM unnest(given) e)
      AND NOT EXISTS (SELECT FROM head h WHERE h.entity = t.entity);
    DELETE FROM device d WHERE d.arrived = 0 AND d.id IN (SELECT e.device FROM unnest(given) e);
  END IF;
END
$$;
