-- Ingestion: `submit` for parsed events. The function is created twice: with plans made once and by index, which every single
-- save uses (made while a table is small they would scan it for ever), and with plans made for the actual batch, without which a
-- large one would be compared with itself row by row.
CREATE FUNCTION {{function}}(me login, given incoming[], bodies text[]) RETURNS TABLE (refused text, reason text)
LANGUAGE plpgsql
{{planning}} AS $$
#variable_conflict use_column
DECLARE
  come incoming[];
  bad jsonb := '{}';
  devices text[];
  entities text[];
  kinds text[];
  old_ones text[] := '{}';
  before text[] := '{}';
  now_us bigint;
  shard bigint;
  linked boolean;  -- some event supersedes or restores others
  marked boolean;  -- some event writes spans, or creates what has spans
  acting boolean;  -- some event needs a supervisor
  n integer;
BEGIN
  -- Rows are locked in one order, devices before entities, so that two pushes cannot deadlock.
  -- A device that is being revoked is locked too: none of its events can arrive meanwhile.
  devices := ARRAY(SELECT e.device FROM unnest(given) e WHERE e.reason IS NULL
    UNION SELECT e.entity FROM unnest(given) e JOIN device d ON d.id = e.entity WHERE e.reason IS NULL AND draws_line(e));
  SELECT count(*), min(no), max(received_us) INTO n, shard, now_us FROM (
    SELECT d.no, d.received_us FROM device d WHERE d.id = ANY(devices) ORDER BY d.id FOR NO KEY UPDATE) locked;
  IF n < cardinality(devices) THEN
    INSERT INTO device (id) SELECT name FROM unnest(devices) name
      WHERE NOT EXISTS (SELECT FROM device d WHERE d.id = name) ORDER BY name ON CONFLICT (id) DO NOTHING;
    SELECT min(no), max(received_us) INTO shard, now_us FROM (
      SELECT d.no, d.received_us FROM device d WHERE d.id = ANY(devices) ORDER BY d.id FOR NO KEY UPDATE) locked;
  END IF;
  come := ARRAY(SELECT e FROM unnest(given) e
    WHERE e.reason IS NULL AND NOT EXISTS (SELECT FROM event known WHERE known.id = e.id) ORDER BY e.ord);
  IF cardinality(come) = 0 THEN
    RETURN;
  END IF;
  SELECT array_agg(DISTINCT e.entity),
      coalesce(array_agg(DISTINCT e.kind) FILTER (WHERE e.kind <> ''), '{}'), bool_or(e.sup::text <> '{}' OR e.restores::text <> '{}'),
      bool_or((e.kind = 'claim' AND coalesce(json_typeof(e.writes -> 'spans') = 'array', false))
        OR (e.kind IN ('claim', 'article') AND coalesce(json_typeof(e.writes -> 'core') = 'object', false))), bool_or(takes_supervisor(e))
    INTO entities, kinds, linked, marked, acting FROM unnest(come) e;
  INSERT INTO thing (entity, kind) SELECT DISTINCT ON (e.entity) e.entity, e.kind FROM unnest(come) e
    WHERE NOT EXISTS (SELECT FROM thing t WHERE t.entity = e.entity) ORDER BY e.entity, e.kind = '', e.ord
    ON CONFLICT (entity) DO NOTHING;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n < cardinality(entities) THEN  -- new entities are locked already
    PERFORM FROM thing t WHERE t.entity = ANY(entities) ORDER BY t.entity FOR NO KEY UPDATE;
    UPDATE thing t SET kind = e.kind FROM unnest(come) e WHERE t.kind = '' AND e.entity = t.entity AND e.kind <> '';
    old_ones := ARRAY(SELECT DISTINCT h.entity FROM head h WHERE h.entity = ANY(entities));
    before := ARRAY(SELECT c.state FROM claim c WHERE c.id = ANY(old_ones) AND c.present = 1);
  END IF;
  IF cardinality(bodies) > 0 THEN
    INSERT INTO article_text (sha256, body)
      SELECT DISTINCT b.sha256, b.body
      FROM (SELECT encode(sha256(convert_to(body, 'UTF8')), 'hex') AS sha256, body FROM unnest(bodies) body) b
      WHERE b.sha256 IN (SELECT e.writes #>> '{core,sha256}' FROM unnest(come) e WHERE e.kind = 'article')
        AND NOT EXISTS (SELECT FROM article_text t WHERE t.sha256 = b.sha256) ORDER BY b.sha256
      ON CONFLICT (sha256) DO NOTHING;
  END IF;

  bad := judge(me, come, linked, marked, acting);
  IF bad <> '{}' THEN
    bad := follow(come, bad);
    RETURN QUERY SELECT b.key, b.value FROM jsonb_each_text(bad) b;
    come := ARRAY(SELECT e FROM unnest(come) e WHERE NOT bad ? e.id ORDER BY e.ord);
    -- Delete what only refused events named.
    DELETE FROM thing t WHERE t.entity = ANY(entities) AND NOT EXISTS (SELECT FROM head h WHERE h.entity = t.entity)
      AND t.entity NOT IN (SELECT e.entity FROM unnest(come) e);
    DELETE FROM device d WHERE d.arrived = 0 AND d.id = ANY(devices) AND d.id NOT IN (SELECT e.device FROM unnest(come) e);
    SELECT array_agg(DISTINCT e.entity),
        coalesce(array_agg(DISTINCT e.kind) FILTER (WHERE e.kind <> ''), '{}')
      INTO entities, kinds FROM unnest(come) e;
    old_ones := ARRAY(SELECT old FROM unnest(old_ones) old WHERE old = ANY(entities));
    before := ARRAY(SELECT c.state FROM claim c WHERE c.id = ANY(old_ones) AND c.present = 1);
  END IF;

  IF cardinality(come) > 0 THEN
    now_us := greatest(now_us, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    PERFORM write_events(come, now_us, linked);
    PERFORM write_heads(come, entities, old_ones, linked);
    PERFORM project(
      CASE WHEN cardinality(old_ones) = 0 AND cardinality(come) = cardinality(entities)
          AND NOT EXISTS (SELECT FROM unnest(come) e WHERE e.void IS NOT NULL) THEN holding_new(come)
        ELSE ARRAY(SELECT s FROM holding(entities) s) END,
      kinds, before, shard);
    IF (acting AND EXISTS (SELECT FROM unnest(come) e WHERE (e.kind = 'person' AND e.writes ->> 'role' = 'supervisor') OR draws_line(e)))
        OR EXISTS (SELECT FROM uncounted u WHERE u.entity IN (SELECT e.entity FROM unnest(come) e))
        OR EXISTS (SELECT FROM revocation r WHERE r.device_id = ANY(devices)) THEN
      PERFORM recount(ARRAY(SELECT DISTINCT e.entity FROM unnest(come) e), shard);
    END IF;
  END IF;
END
$$;
