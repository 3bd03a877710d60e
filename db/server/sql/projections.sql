-- Projections: current values of entities, computed from their heads, and their rows. `db.journal.heads`,
-- `db.schema.registers` and `db.projections` do the same.

-- Entities by the values of their heads: in a conflict, that with the greatest (hlc, id).
CREATE FUNCTION holding(entities text[]) RETURNS SETOF shown LANGUAGE sql STABLE AS $$
  WITH heads AS MATERIALIZED (
    SELECT h.entity, h.register, h.event_id, h.stands_for, e.hlc, e.entity_type,
      count(*) OVER (PARTITION BY h.entity, h.register) AS several,
      row_number() OVER (PARTITION BY h.entity, h.register ORDER BY e.hlc DESC, e.id DESC) AS place
    FROM unnest(entities) given(entity)
    JOIN head h ON h.entity = given.entity
    JOIN event e ON e.id = h.event_id
  ), meant AS MATERIALIZED (
    SELECT e.id, e.author_id, body(e.raw) -> 'writes' AS writes, e.hlc AS us FROM event e
    WHERE e.id IN (SELECT stands_for FROM heads)
  ), spread AS MATERIALIZED (
    SELECT h.entity, h.register, h.entity_type, h.several, h.place, h.stands_for <> '' AS written,
      m.writes -> h.register AS value, m.author_id, m.us
    FROM heads h LEFT JOIN meant m ON m.id = h.stands_for
    WHERE h.register <> ''
  ), disputed AS (
    SELECT entity, count(*) AS n FROM (
      SELECT entity FROM spread WHERE several > 1 GROUP BY entity, register
      HAVING count(DISTINCT coalesce(value::text, 'null') COLLATE "C") > 1) registers
    GROUP BY entity
  )
  SELECT h.entity, h.entity_type, m.writes, m.author_id, m.us, NULL::json, m.us, 0::bigint
  FROM heads h JOIN meant m ON m.id = h.stands_for WHERE h.register = ''
  UNION ALL
  SELECT s.entity, s.entity_type, coalesce(json_object_agg(s.register, s.value) FILTER (WHERE s.written), '{}'),
    coalesce(max(s.author_id) FILTER (WHERE s.register = 'core' AND s.written), ''),
    coalesce(max(s.us) FILTER (WHERE s.register = 'core' AND s.written), 0),
    coalesce(json_object_agg(s.register, s.us) FILTER (WHERE s.written), '{}'),
    coalesce(max(s.us) FILTER (WHERE s.written), 0), coalesce(max(d.n), 0)
  FROM spread s LEFT JOIN disputed d ON d.entity = s.entity
  WHERE s.place = 1 GROUP BY s.entity, s.entity_type
$$;

-- Entities with a single event each: its values are current.
CREATE FUNCTION holding_new(come incoming[]) RETURNS shown[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT ROW(e.entity, e.kind, e.writes, e.author, e.hlc, NULL, e.hlc, 0)::shown FROM unnest(come) e)
$$;

-- Write the rows of these entities again, and count claims by state in the part of this device. `before`: the states
-- of those that existed.
CREATE FUNCTION project(things shown[], kinds text[], before text[], device_no bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
{{projections}}
  IF 'claim' = ANY(kinds) THEN
    INSERT INTO badge_part (device_no, state, n)
    SELECT project.device_no, state, sum(d) FROM (
      SELECT state, -1 AS d FROM unnest(before) state
      UNION ALL SELECT c.state, 1 FROM unnest(things) s JOIN claim c ON c.id = s.entity
        WHERE s.kind = 'claim' AND c.present = 1) moved
    GROUP BY state HAVING sum(d) <> 0
    ON CONFLICT ON CONSTRAINT badge_part_pkey DO UPDATE SET n = badge_part.n + excluded.n;
  END IF;
END
$$;
