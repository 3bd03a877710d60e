-- Event log and heads, written as `db.replication.merge` does. Everything was checked before.

CREATE FUNCTION write_events(come incoming[], now_us bigint, linked boolean) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  WITH begun AS (  -- changes that began before this push
    SELECT f.device, f.change, x.part FROM (
      SELECT DISTINCT ON (e.device, e.change) e.device, e.change, e.prev FROM unnest(come) e
      ORDER BY e.device, e.change, e.seq, e.id) f
    JOIN event x ON x.id = f.prev AND x.change = f.change
  )
  INSERT INTO event (n, id, device_id, seq, prev, hlc, author_id, change, part, action, verb, entity_type, entity, undoes,
      raw, received_us)
    SELECT d.no * {{chain}} + d.arrived + row_number() OVER (PARTITION BY e.device ORDER BY e.seq, e.id),
      e.id, e.device, e.seq, e.prev, e.hlc, e.author, e.change,
      coalesce(b.part + 1, 0) + row_number() OVER (PARTITION BY e.device, e.change ORDER BY e.seq, e.id) - 1,
      e.action, e.verb, e.type_name, e.entity, coalesce(e.undoes, ''), e.raw, now_us
    FROM unnest(come) e
    JOIN device d ON d.id = e.device
    LEFT JOIN begun b ON b.device = e.device AND b.change = e.change;
  INSERT INTO uncounted (event_id, register, entity, why)
    SELECT e.id, v.key, e.entity, v.value FROM unnest(come) e CROSS JOIN LATERAL jsonb_each_text(e.void) v WHERE e.void IS NOT NULL;
  UPDATE device d SET arrived = d.arrived + came.n, received_us = now_us
    FROM (SELECT e.device, count(*) AS n FROM unnest(come) e GROUP BY e.device) came WHERE d.id = came.device;
  IF linked THEN
    INSERT INTO event_supersedes (superseded, register, event_id)
      SELECT item.value, s.key, e.id FROM unnest(come) e CROSS JOIN LATERAL json_each(e.sup) s
      CROSS JOIN LATERAL json_array_elements_text(s.value) item WHERE e.sup::text <> '{}';
  END IF;
END
$$;

-- An entity with a single event has one row for all its registers, named ''; its second event splits it.
CREATE FUNCTION write_heads(come incoming[], entities text[], old_ones text[], linked boolean) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  IF cardinality(old_ones) > 0 THEN
    WITH alone AS (
      DELETE FROM head h WHERE h.entity = ANY(old_ones) AND h.register = '' RETURNING h.entity, h.event_id
    )
    INSERT INTO head (entity, register, event_id, stands_for)
      SELECT a.entity, k.register, a.event_id, a.event_id FROM alone a JOIN event e ON e.id = a.event_id
      CROSS JOIN LATERAL json_object_keys(body(e.raw) -> 'writes') AS k(register);
  END IF;
  INSERT INTO head (entity, register, event_id, stands_for)
    SELECT e.entity, '', e.id, e.id
    FROM (SELECT e.*, count(*) OVER (PARTITION BY e.entity) AS n FROM unnest(come) e) e
    WHERE e.n = 1 AND e.void IS NULL AND NOT e.entity = ANY(old_ones);
  IF cardinality(old_ones) > 0 OR cardinality(come) > cardinality(entities) OR EXISTS (SELECT FROM unnest(come) e WHERE e.void IS NOT NULL) THEN
    INSERT INTO head (entity, register, event_id, stands_for)
      SELECT e.entity, k.register, e.id,
        CASE WHEN e.restores -> k.register IS NULL THEN e.id ELSE coalesce(e.restores ->> k.register, '') END
      FROM (SELECT e.*, count(*) OVER (PARTITION BY e.entity) AS n FROM unnest(come) e) e
      CROSS JOIN LATERAL json_object_keys(e.writes) AS k(register)
      WHERE e.n > 1 OR e.void IS NOT NULL OR e.entity = ANY(old_ones);
  END IF;
  IF linked THEN
    DELETE FROM head h USING (
      SELECT e.entity, s.key AS register, item.value AS old FROM unnest(come) e CROSS JOIN LATERAL json_each(e.sup) s
      CROSS JOIN LATERAL json_array_elements_text(s.value) item WHERE e.sup::text <> '{}') gone
    WHERE h.entity = gone.entity AND h.register = gone.register AND h.event_id = gone.old;
  END IF;
END
$$;
