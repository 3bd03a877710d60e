-- Current values: entities as their events say them, computed when somebody looks. `db.journal.heads`, `db.schema.registers` and
-- `db.projections` do the same; a test compares both row by row.

-- The event whose value is current where `name` was restored: itself, or the newest counting one below it.
CREATE FUNCTION meant(name text, of_register text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted text[] := CASE WHEN name = '' THEN '{}' ELSE ARRAY[name] END;
  seen text[] := '{}';
  found_one text;
BEGIN
  WHILE cardinality(wanted) > 0 LOOP
    SELECT e.id INTO found_one FROM event e WHERE e.id = ANY(wanted)
      AND NOT EXISTS (SELECT FROM uncounted u WHERE u.event_id = e.id AND u.register IN ('', of_register))
      ORDER BY e.hlc DESC, e.id DESC LIMIT 1;
    IF FOUND THEN
      RETURN found_one;
    END IF;
    seen := seen || wanted;
    wanted := ARRAY(SELECT DISTINCT b.stands FROM (
        SELECT CASE WHEN body(x.raw) #> ARRAY['restores', of_register] IS NULL THEN x.id
          ELSE coalesce(body(x.raw) #>> ARRAY['restores', of_register], '') END AS stands
        FROM event e CROSS JOIN LATERAL json_array_elements_text(body(e.raw) #> ARRAY['sup', of_register]) old
        JOIN event x ON x.id = old.value WHERE e.id = ANY(wanted)) b
      WHERE b.stands <> '' AND NOT b.stands = ANY(seen));
  END LOOP;
  RETURN '';
END
$$;

-- What the events of these entities write, register by register: without events that are void as a whole, with those that do not
-- count. `stands_for` is the event whose value it is, '' for none.
CREATE FUNCTION written_in(entities text[]) RETURNS TABLE (entity text, kind text, event_id text, hlc bigint, author text,
  register text, value json, sup json, stands_for text, counts boolean)
LANGUAGE sql STABLE ROWS 100 AS $$
  SELECT e.entity, e.entity_type, e.id, e.hlc, e.author_id, w.key, w.value, e.sup -> w.key,
    CASE WHEN e.restores IS NULL THEN e.id ELSE coalesce(e.restores ->> w.key, '') END,
    NOT EXISTS (SELECT FROM uncounted u WHERE u.event_id = e.id AND u.register IN ('', w.key))
  FROM (
    SELECT b.entity, b.entity_type, b.id, b.hlc, b.author_id, b.writes, nullif(b.sup::text, '{}')::json AS sup,
      nullif(b.restores::text, '{}')::json AS restores
    FROM (
      SELECT x.entity, x.entity_type, x.id, x.hlc, x.author_id, r.writes, r.sup, r.restores
      FROM unnest(entities) g(entity) JOIN event x ON x.entity = g.entity
      CROSS JOIN LATERAL json_to_record(body(x.raw)) AS r(writes json, sup json, restores json)
      WHERE NOT EXISTS (SELECT FROM uncounted u WHERE u.event_id = x.id AND u.register = '' AND u.why IN ('unsound', 'unknown'))
    ) b OFFSET 0
  ) e CROSS JOIN LATERAL json_each(e.writes) w
$$;

-- The heads among what is written: the counting events that no counting one superseded, directly or indirectly.
CREATE FUNCTION heads_of(entities text[])
RETURNS TABLE (entity text, kind text, register text, event_id text, hlc bigint, stands_for text) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE told AS MATERIALIZED (SELECT * FROM written_in(entities))
  , gone AS (
    SELECT t.register, old.value AS id FROM told t CROSS JOIN LATERAL json_array_elements_text(t.sup) old
    WHERE t.counts AND json_typeof(t.sup) = 'array'  -- from this comparison the planner guesses that there are few
    UNION
    SELECT g.register, old.value FROM gone g JOIN told t ON t.event_id = g.id AND t.register = g.register
    CROSS JOIN LATERAL json_array_elements_text(t.sup) old WHERE json_typeof(t.sup) = 'array'
  )
  SELECT t.entity, t.kind, t.register, t.event_id, t.hlc,
    CASE WHEN t.stands_for IN ('', t.event_id) THEN t.stands_for ELSE meant(t.stands_for, t.register) END
  FROM told t WHERE t.counts AND NOT EXISTS (SELECT FROM gone g WHERE g.id = t.event_id AND g.register = t.register)
$$;

-- Entities by the values of their heads: in a conflict, that with the greatest (hlc, id). An entity of which no event counts is
-- empty; one of which every event is void is none.
CREATE FUNCTION shown_entities(entities text[]) RETURNS SETOF shown LANGUAGE sql STABLE AS $$
  WITH told AS MATERIALIZED (SELECT * FROM written_in(entities))
  , heads AS MATERIALIZED (
    SELECT h.*, count(*) OVER (PARTITION BY h.entity, h.register) AS several,
      row_number() OVER (PARTITION BY h.entity, h.register ORDER BY h.hlc DESC, h.event_id DESC) AS place
    FROM heads_of(entities) h
  ), spread AS MATERIALIZED (
    SELECT h.entity, h.register, h.several, h.place, h.stands_for <> '' AS written, t.value, t.author, t.hlc AS us
    FROM heads h LEFT JOIN told t ON t.event_id = h.stands_for AND t.register = h.register
  ), disputed AS (
    SELECT entity, count(*) AS n FROM (
      SELECT entity FROM spread WHERE several > 1 GROUP BY entity, register
      HAVING count(DISTINCT coalesce(value::text, 'null') COLLATE "C") > 1) registers
    GROUP BY entity
  ), known AS (
    SELECT t.entity, min(t.kind) AS kind FROM told t GROUP BY t.entity
  )
  SELECT k.entity, k.kind, coalesce(json_object_agg(s.register, s.value) FILTER (WHERE s.written), '{}'),
    coalesce(max(s.author) FILTER (WHERE s.register = 'core' AND s.written), ''),
    coalesce(max(s.us) FILTER (WHERE s.register = 'core' AND s.written), 0),
    coalesce(json_object_agg(s.register, s.us) FILTER (WHERE s.written), '{}'),
    coalesce(max(s.us) FILTER (WHERE s.written), 0), coalesce(max(d.n), 0)
  FROM known k LEFT JOIN spread s ON s.entity = k.entity AND s.place = 1 LEFT JOIN disputed d ON d.entity = k.entity
  GROUP BY k.entity, k.kind
$$;

-- All entities of a kind.
CREATE FUNCTION all_shown(of_kind text) RETURNS SETOF shown LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp
{{by_all}} AS $$
  SELECT * FROM shown_entities(ARRAY(SELECT DISTINCT e.entity FROM event e WHERE e.entity_type = of_kind)) s WHERE s.kind = of_kind
$$;

CREATE FUNCTION all_heads() RETURNS TABLE (entity text, register text, event_id text, stands_for text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp
{{by_all}} AS $$
  SELECT h.entity, h.register, h.event_id, h.stands_for FROM heads_of(ARRAY(SELECT DISTINCT e.entity FROM event e)) h
$$;

CREATE VIEW head AS SELECT * FROM all_heads();
{{views}}
CREATE VIEW badge AS SELECT state, count(*) AS n FROM claim WHERE present = 1 GROUP BY state;
