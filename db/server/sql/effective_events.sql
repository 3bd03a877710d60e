-- Effective events: excludes later events of a revoked device, and actions by non-supervisors. The rules are those of
-- `db.authority.trust` and `db.authority.effective_events`. They run when an event sets a role or a revocation, and when an
-- entity is written that has ineffective events.

-- Events that set a role, revoke or restore. `seq` and `last` name the last accepted event of a revoked device; `seq` is NULL
-- for a restored one. `sup`: the revocation events that it supersedes.
CREATE FUNCTION acts() RETURNS act[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT ROW(e.id, e.entity, e.author_id,
      e.entity_type = 'person' AND coalesce(json_typeof(e.writes -> 'core'), 'null') <> 'null',
      e.entity_type = 'person' AND coalesce(e.writes ->> 'role' = 'supervisor', false),
      json_typeof(e.body -> 'undoes') <> 'null' AND NOT EXISTS (SELECT FROM json_each(e.body -> 'sup') s
        CROSS JOIN LATERAL json_array_elements_text(s.value) item JOIN event x ON x.id = item.value
        WHERE x.author_id <> e.author_id),
      e.entity_type = 'device' AND e.writes -> 'revoked' IS NOT NULL AND e.entity <> e.device_id,
      CASE WHEN json_typeof(e.writes -> 'revoked') = 'object' THEN (e.writes #>> '{revoked,seq}')::bigint END,
      coalesce(e.writes #>> '{revoked,event}', ''),
      ARRAY(SELECT json_array_elements_text(e.body #> '{sup,revoked}')))::act
    FROM (SELECT b.*, usable_writes(b.id, b.raw) AS writes
      FROM (SELECT x.*, body(x.raw) AS body FROM event x WHERE x.entity_type IN ('person', 'device') AND body(x.raw) ->> 'v' = '1') b) e
    WHERE e.writes -> 'role' IS NOT NULL OR e.writes -> 'revoked' IS NOT NULL)
$$;

-- The events of a device that are not ancestors of this one. If it is not here, smaller numbers count as ancestors.
CREATE FUNCTION beyond(of_device text, to_seq bigint, last_one text) RETURNS TABLE (id text, entity text) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT e.id, e.prev FROM event e WHERE to_seq > 0 AND e.id = last_one AND e.device_id = of_device
    UNION ALL SELECT p.id, p.prev FROM up JOIN event p ON p.id = up.prev
  )
  SELECT e.id, e.entity FROM event e
  WHERE e.device_id = of_device
    AND (e.seq > to_seq OR (EXISTS (SELECT FROM up) AND NOT EXISTS (SELECT FROM up WHERE up.id = e.id)))
$$;

-- The roots of trust, and people granted the role by them directly or indirectly, by events that are not excluded.
CREATE FUNCTION supervisors_among(told act[], cut text[], roots text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE roles AS (SELECT a.* FROM unnest(told) a WHERE a.makes AND NOT a.id = ANY(cut)),
  found AS (
    SELECT r.entity FROM roles r WHERE r.joining AND r.entity = ANY(roots)
    UNION
    SELECT r.entity FROM found f JOIN roles r ON r.author = f.entity AND r.author <> r.entity AND NOT r.own
  )
  SELECT coalesce(array_agg(entity), '{}') FROM found
$$;

-- The revocations that are active if exactly these events are excluded.
CREATE FUNCTION in_force(told act[], cut text[], lifted text[], roots text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(a.id ORDER BY a.id), '{}')
  FROM unnest(told) a CROSS JOIN (SELECT supervisors_among(told, cut, roots) AS people) s
  WHERE a.draws AND a.seq IS NOT NULL AND NOT a.id = ANY(cut) AND NOT a.id = ANY(lifted) AND a.author = ANY(s.people)
$$;

CREATE FUNCTION cut_by(lines text[], cuts jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT act.value ORDER BY act.value), '{}')
  FROM unnest(lines) line CROSS JOIN LATERAL jsonb_array_elements_text(cuts -> line) act
$$;

-- Supervisors, active revocations, and events that stay effective although a revocation covers them (`firm`).
CREATE FUNCTION judgement(told act[], roots text[], OUT supervisors text[], OUT lines text[], OUT firm text[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  cuts jsonb := coalesce((SELECT jsonb_object_agg(l.id, ARRAY(
      SELECT a.id FROM beyond(l.entity, l.seq, l.last) b JOIN unnest(told) a ON a.id = b.id))
    FROM unnest(told) l WHERE l.draws AND l.seq IS NOT NULL), '{}');
  under jsonb := coalesce((WITH RECURSIVE below AS (
      SELECT a.id AS top, old FROM unnest(told) a CROSS JOIN LATERAL unnest(a.sup) old WHERE a.draws
      UNION
      SELECT below.top, further FROM below JOIN unnest(told) a ON a.id = below.old AND a.draws
      CROSS JOIN LATERAL unnest(a.sup) further)
    SELECT jsonb_object_agg(top, olds) FROM (SELECT top, array_agg(old) AS olds FROM below GROUP BY top) b), '{}');
  lifted text[] := '{}';
  lifting text[] := '{}';
  sure text[];
  again text[];
  cut text[];
  more text[];
BEGIN
  LOOP
    sure := '{}';
    LOOP  -- events that are excluded however the open cases are decided
      again := cut_by(in_force(told, cut_by(in_force(told, sure, lifted, roots), cuts), lifted, roots), cuts);
      EXIT WHEN again = sure;
      sure := again;
    END LOOP;
    lines := in_force(told, sure, lifted, roots);
    cut := cut_by(lines, cuts);
    supervisors := supervisors_among(told, cut, roots);
    more := ARRAY(SELECT a.id FROM unnest(told) a
      WHERE a.draws AND NOT a.id = ANY(cut) AND a.author = ANY(supervisors)
        AND EXISTS (SELECT FROM jsonb_array_elements_text(under -> a.id) old WHERE cuts ? old.value AND NOT old.value = ANY(lifted)));
    EXIT WHEN cardinality(more) = 0;
    lifting := lifting || more;
    lifted := lifted || ARRAY(SELECT DISTINCT old.value FROM unnest(more) name
      CROSS JOIN LATERAL jsonb_array_elements_text(under -> name) old WHERE cuts ? old.value);
  END LOOP;
  firm := lines || lifting;
END
$$;

-- All ineffective events: a whole event (register ''), or only the role that it gives.
CREATE FUNCTION uncounted_now(told act[], supervisors text[], lines text[], firm text[]) RETURNS SETOF uncounted LANGUAGE sql STABLE AS $$
  WITH void AS MATERIALIZED (SELECT u.* FROM uncounted u WHERE u.why IN ('unsound', 'unknown')),
  cut AS MATERIALIZED (
    SELECT b.id, b.entity, min(l.id) AS why FROM unnest(told) l CROSS JOIN LATERAL beyond(l.entity, l.seq, l.last) b
    WHERE l.id = ANY(lines) AND NOT b.id = ANY(firm) GROUP BY b.id, b.entity
  ), acted AS MATERIALIZED (
    SELECT e.id, ROW(0, e.id, e.raw, e.device_id, e.seq, e.prev, e.hlc, e.author_id, e.body ->> 'verb', e.entity_type,
      e.entity, e.body ->> 'undoes', usable_writes(e.id, e.raw), e.body -> 'sup', e.body -> 'restores', NULL, e.entity_type,
      NULL, 1, NULL)::incoming AS event
    FROM (SELECT x.*, body(x.raw) AS body FROM event x WHERE x.author_id IN (
        SELECT * FROM unnest(candidates('{}')) EXCEPT SELECT * FROM unnest(supervisors))
      AND (body(x.raw) ->> 'verb' = 'decide' OR x.entity_type IN ('person', 'device', 'claim', 'decision', 'desk'))) e
    WHERE NOT EXISTS (SELECT FROM void WHERE void.event_id = e.id AND void.register = '')
  )
  SELECT void.* FROM void
  UNION ALL  -- a void event stays void whatever a revocation says
  SELECT id, '', entity, why FROM cut WHERE NOT EXISTS (SELECT FROM void WHERE void.event_id = cut.id AND void.register = '')
  UNION ALL
  SELECT a.id, '', (a.event).entity, 'role' FROM acted a
  WHERE NOT a.id = ANY(firm) AND NOT EXISTS (SELECT FROM cut WHERE cut.id = a.id)
    AND takes_supervisor(a.event) AND NOT joins(a.event)
    AND (draws_line(a.event) OR NOT takes_back_own(a.event, '{}'))
  UNION ALL  -- a self-declared supervisor stays a person: only the role waits for a grant
  SELECT t.id, 'role', t.entity, 'role' FROM unnest(told) t
  WHERE t.joining AND t.makes AND NOT t.entity = ANY(supervisors) AND NOT EXISTS (SELECT FROM cut WHERE cut.id = t.id)
$$;

-- The root of trust: the supervisor who joined first, whom the first laptop would trust.
CREATE FUNCTION believed() RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  known text := (SELECT f.value FROM fact f WHERE f.key = 'root');
BEGIN
  IF known IS NULL THEN
    SELECT e.entity INTO known FROM event e CROSS JOIN LATERAL (SELECT usable_writes(e.id, e.raw) AS writes) w
      WHERE e.entity_type = 'person' AND json_typeof(w.writes -> 'core') = 'object' AND w.writes #> '{core,created}' IS NULL
        AND w.writes ->> 'role' = 'supervisor' ORDER BY e.hlc, e.id LIMIT 1;
    IF known IS NULL THEN
      RETURN '{}';
    END IF;
    INSERT INTO fact (key, value) VALUES ('root', known) ON CONFLICT (key) DO NOTHING;
  END IF;
  RETURN ARRAY[known];
END
$$;

-- Compute anew which events have effect.
CREATE FUNCTION recount() RETURNS void LANGUAGE plpgsql
{{by_size}} AS $$
DECLARE
  told act[] := acts();
  found record;
  now_rows uncounted[];
BEGIN
  found := judgement(told, believed());
  now_rows := ARRAY(SELECT u FROM uncounted_now(told, found.supervisors, found.lines, found.firm) u);
  DELETE FROM revocation r WHERE NOT r.event_id = ANY(found.lines);
  INSERT INTO revocation (event_id, device_id, seq, line) SELECT a.id, a.entity, a.seq, a.last FROM unnest(told) a
    WHERE a.id = ANY(found.lines) ON CONFLICT (event_id) DO NOTHING;
  DELETE FROM uncounted u WHERE NOT EXISTS (SELECT FROM unnest(now_rows) n
    WHERE n.event_id = u.event_id AND n.register = u.register AND n.why = u.why);
  INSERT INTO uncounted SELECT n.* FROM unnest(now_rows) n ON CONFLICT (event_id, register) DO NOTHING;
END
$$;
