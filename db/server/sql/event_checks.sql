-- Checks of incoming events: the chain before them, what they refer to, who wrote them. `db.replication.causal_order`,
-- `db.authority.authorization` and `db.replication.span_check` check the same on a laptop; the account that sends them is
-- checked only here.

-- Events of version 2: a place in a chain is all that is asked, of this account's person, or of somebody who has no account (a
-- newsroom's slip, a colleague who works without a network). Whose word counts, laptops judge.
CREATE FUNCTION out_of_chain(me login, come incoming[]) RETURNS TABLE (id text, reason text) LANGUAGE sql STABLE AS $$
  SELECT e.id, CASE
    WHEN e.author IS NULL THEN 'predecessor_missing'
    WHEN e.author <> me.seat_person AND EXISTS (SELECT FROM login l WHERE l.seat_person = e.author) THEN 'work_of_another'
    WHEN e.prev IS NOT NULL AND p.id IS NULL AND q.id IS NULL THEN 'predecessor_missing'
    WHEN e.prev IS NOT NULL AND (coalesce(p.device_id, q.device) <> e.device OR coalesce(p.seq, q.seq) <> e.seq - 1)
      THEN 'predecessor_wrong'
    WHEN e.kind = 'article' AND is_string(e.writes #> '{core,sha256}')
        AND NOT EXISTS (SELECT FROM article_text a WHERE a.sha256 = e.writes #>> '{core,sha256}')
      THEN 'article_text_missing|' || e.entity
  END
  FROM unnest(come) e LEFT JOIN event p ON p.id = e.prev LEFT JOIN unnest(come) q ON q.id = e.prev
  WHERE e.version = 2
$$;

CREATE FUNCTION judge(me login, come incoming[]) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  bad jsonb := '{}';
  e incoming;
  first_ones boolean := false;  -- some event is of version 1
  of_seats boolean := false;  -- some event is of version 2
  linked boolean := false;  -- some event supersedes or restores others
  marked boolean := false;  -- some event writes spans, or creates what has spans
  acting boolean := false;  -- some event needs a supervisor
BEGIN
  FOREACH e IN ARRAY come LOOP
    first_ones := first_ones OR e.version = 1;
    of_seats := of_seats OR e.version = 2;
    CONTINUE WHEN e.version = 2;
    linked := linked OR e.sup::text <> '{}' OR e.restores::text <> '{}';
    marked := marked OR (e.kind = 'claim' AND coalesce(json_typeof(e.writes -> 'spans') = 'array', false))
      OR (e.kind IN ('claim', 'article') AND coalesce(json_typeof(e.writes -> 'core') = 'object', false));
    acting := acting OR takes_supervisor(e);
  END LOOP;
  IF first_ones THEN
    bad := coalesce((SELECT jsonb_object_agg(id, reason) FROM out_of_place(me, come) WHERE reason IS NOT NULL), '{}');
  END IF;
  IF of_seats THEN
    bad := bad || coalesce((SELECT jsonb_object_agg(id, reason) FROM out_of_chain(me, come) WHERE reason IS NOT NULL), '{}');
  END IF;
  IF linked THEN
    bad := bad || coalesce((SELECT jsonb_object_agg(id, reason) FROM out_of_step(come)), '{}');
  END IF;
  IF marked THEN
    bad := bad || coalesce((SELECT jsonb_object_agg(id, reason) FROM mismarked(come)), '{}');
  END IF;
  IF acting THEN
    bad := bad || coalesce((SELECT jsonb_object_agg(id, reason) FROM out_of_role(me, come)), '{}');
  END IF;
  RETURN bad;
END
$$;

-- Whether an event creates a person.
CREATE FUNCTION joins(e incoming) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e.kind = 'person' AND coalesce(json_typeof(e.writes -> 'core'), 'null') <> 'null'
$$;

-- Whether the person came with an exported article, which states when they joined elsewhere.
CREATE FUNCTION came_with_a_file(writes json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT writes #> '{core,created}' IS NOT NULL
$$;

-- Whether another event created this person as a supervisor. A reader of the whole log trusts such an event only if it is the
-- only one.
CREATE FUNCTION began_as_supervisor(e incoming, come incoming[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM (
      SELECT x.id, usable_writes(x.id, x.raw) AS writes FROM event x WHERE x.entity = e.entity
      UNION ALL SELECT c.id, c.writes FROM unnest(come) c WHERE c.entity = e.entity) other
    WHERE other.id <> e.id AND other.writes ->> 'role' = 'supervisor'
      AND coalesce(json_typeof(other.writes -> 'core'), 'null') <> 'null' AND NOT came_with_a_file(other.writes))
$$;

-- The kind of an entity: that of its first event here.
CREATE FUNCTION kind_of(of_entity text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT e.entity_type FROM event e WHERE e.entity = of_entity
    AND NOT EXISTS (SELECT FROM uncounted u WHERE u.event_id = e.id AND u.register = '' AND u.why IN ('unsound', 'unknown'))
  LIMIT 1
$$;

-- The key that a device announced, '' for none.
CREATE FUNCTION key_of(of_device text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT s.writes ->> 'key' FROM shown_entities(ARRAY[of_device]) s WHERE s.kind = 'device'), '')
$$;

CREATE FUNCTION out_of_place(me login, come incoming[]) RETURNS TABLE (id text, reason text) LANGUAGE sql STABLE AS $$
  SELECT e.id, CASE
    WHEN e.kind <> '' AND k.kind <> e.kind THEN 'entity_types_differ|' || e.entity || '|' || k.kind || '|' || e.kind
    WHEN e.prev IS NOT NULL AND p.id IS NULL AND q.id IS NULL THEN 'predecessor_missing'
    WHEN e.prev IS NOT NULL AND (coalesce(p.device_id, q.device) <> e.device
        OR coalesce(p.seq, q.seq) <> e.seq - 1 OR coalesce(p.hlc, q.hlc) >= e.hlc)
      THEN 'predecessor_wrong'
    WHEN EXISTS (SELECT FROM revocation r WHERE r.device_id = e.device AND e.seq > r.seq) THEN 'device_revoked'
    WHEN e.author <> me.person_id AND me.role <> 'supervisor' AND NOT (e.kind IN ('device', 'receipt') AND e.author = e.device)
      THEN 'work_of_another'
    WHEN e.kind = 'person' AND e.writes -> 'core' IS NOT NULL AND NOT came_with_a_file(e.writes)
        AND (me.role <> 'supervisor' OR (joins(e) AND e.sup::text = '{}' AND e.undoes IS NULL)) AND began_as_supervisor(e, come)
      THEN 'supervisor_anew'
    WHEN e.kind = 'device' AND e.writes -> 'key' IS NOT NULL AND e.entity <> e.device
      THEN 'key_for_other_device'
    WHEN e.kind = 'device' AND e.writes -> 'key' IS NOT NULL AND (e.writes ->> 'key' IS NULL
        OR key_of(e.entity) NOT IN ('', e.writes ->> 'key')
        OR EXISTS (SELECT FROM unnest(come) c WHERE c.kind = 'device' AND c.entity = e.entity AND c.ord < e.ord
          AND c.writes ->> 'key' <> e.writes ->> 'key'))
      THEN 'key_changed'
    WHEN e.kind = 'article' AND is_string(e.writes #> '{core,sha256}')
        AND NOT EXISTS (SELECT FROM article_text a WHERE a.sha256 = e.writes #>> '{core,sha256}')
      THEN 'article_text_missing|' || e.entity
  END
  FROM unnest(come) e
  LEFT JOIN (SELECT DISTINCT ON (c.entity) c.entity, c.kind FROM unnest(come) c WHERE c.kind <> '' ORDER BY c.entity, c.ord) f
    ON f.entity = e.entity
  CROSS JOIN LATERAL (SELECT coalesce(kind_of(e.entity), f.kind) AS kind OFFSET 0) k
  LEFT JOIN event p ON p.id = e.prev
  LEFT JOIN unnest(come) q ON q.id = e.prev
  WHERE e.version = 1
$$;

-- Events with wrong references: those that they supersede, and those that they restore.
CREATE FUNCTION out_of_step(come incoming[]) RETURNS TABLE (id text, reason text) LANGUAGE sql STABLE AS $$
  WITH named AS MATERIALIZED (
    SELECT e.id, e.entity, e.kind, e.hlc, s.key AS register, item.value AS old, NULL::text AS value
    FROM unnest(come) e CROSS JOIN LATERAL json_each(e.sup) s CROSS JOIN LATERAL json_array_elements_text(s.value) item
    WHERE e.sup::text <> '{}'
    UNION ALL
    SELECT e.id, e.entity, e.kind, e.hlc, r.key, r.value #>> '{}', (e.writes -> r.key)::text
    FROM unnest(come) e CROSS JOIN LATERAL json_each(e.restores) r
    WHERE e.restores::text <> '{}' AND json_typeof(r.value) <> 'null'
  ), found AS (
    SELECT n.*, coalesce(x.entity, c.entity) AS its_entity, coalesce(x.entity_type, c.type_name) AS its_kind,
      coalesce(x.hlc, c.hlc) AS its_hlc, coalesce(usable_writes(x.id, x.raw), c.writes) -> n.register AS its_value,
      body(coalesce(x.raw, c.raw)) -> 'writes' -> n.register IS NOT NULL AS written
    FROM named n LEFT JOIN event x ON x.id = n.old LEFT JOIN unnest(come) c ON c.id = n.old
  )
  SELECT id, min(reason) FROM (
    SELECT id, CASE
      WHEN its_entity IS NULL THEN 'reference_missing'
      WHEN its_entity <> entity OR its_kind <> kind OR NOT written THEN 'reference_foreign'
      WHEN its_hlc >= hlc THEN 'reference_later'
      WHEN value <> its_value::text THEN 'restores_other_value'
    END AS reason FROM found) wrong
  WHERE reason IS NOT NULL GROUP BY id
$$;

-- Claims whose spans are not in their article. While the article is not here, nothing is checked; when it arrives, claims that
-- were here before are checked again. A reader of the whole log compares all spans that a claim ever had with its one article, so
-- no claim moves to another article, and no article gets another text.
CREATE FUNCTION mismarked(come incoming[]) RETURNS TABLE (id text, reason text) LANGUAGE sql STABLE AS $$
  WITH making AS MATERIALIZED (
    SELECT e.id, e.entity, e.kind FROM unnest(come) e
    WHERE e.kind IN ('claim', 'article') AND json_typeof(e.writes -> 'core') = 'object'
  ), named AS MATERIALIZED (
    SELECT entity FROM making
    UNION SELECT e.entity FROM unnest(come) e WHERE e.kind = 'claim' AND json_typeof(e.writes -> 'spans') = 'array'
    UNION SELECT c.entity FROM (SELECT x.entity, body(x.raw) -> 'writes' AS writes FROM event x
        WHERE x.entity_type = 'claim' AND EXISTS (SELECT FROM making WHERE kind = 'article')) c
      WHERE c.writes #>> '{core,article}' IN (SELECT entity FROM making WHERE kind = 'article')
  ), told AS MATERIALIZED (
    SELECT e.id, e.ord, e.kind, e.entity, e.writes FROM unnest(come) e WHERE e.kind IN ('claim', 'article')
    UNION ALL
    SELECT x.id, 0, x.entity_type, x.entity, usable_writes(x.id, x.raw) FROM event x WHERE x.entity IN (SELECT entity FROM named)
  ), rests AS MATERIALIZED (
    SELECT id, ord, kind, entity, writes #>> CASE kind WHEN 'claim' THEN '{core,article}' ELSE '{core,sha256}' END::text[] AS on_what
    FROM told WHERE json_typeof(writes -> 'core') = 'object'
  ), first AS MATERIALIZED (
    SELECT DISTINCT ON (entity) kind, entity, on_what FROM rests ORDER BY entity, ord, id
  ), texts AS MATERIALIZED (
    SELECT a.entity AS article, t.body || '' AS body
    FROM (SELECT x.entity, usable_writes(x.id, x.raw) #>> '{core,sha256}' AS sha256 FROM event x
      WHERE x.entity IN (SELECT on_what FROM first WHERE kind = 'claim') AND x.entity_type = 'article') a
    JOIN article_text t ON t.sha256 = a.sha256
    UNION
    SELECT f.entity, t.body || '' FROM first f JOIN article_text t ON t.sha256 = f.on_what WHERE f.kind = 'article'
  ), wrong AS MATERIALIZED (
    SELECT DISTINCT m.id, m.ord, m.entity, x.article
    FROM told m JOIN first f ON f.entity = m.entity JOIN texts x ON x.article = f.on_what
    CROSS JOIN LATERAL json_array_elements(CASE json_typeof(m.writes -> 'spans') WHEN 'array' THEN m.writes -> 'spans' ELSE '[]' END) span
    WHERE m.kind = 'claim'
      AND substr(x.body, (span ->> 'start')::int + 1, (span ->> 'end')::int - (span ->> 'start')::int) <> span ->> 'exact'
  )
  SELECT r.id, CASE r.kind WHEN 'claim' THEN 'claim_moved' ELSE 'article_text_changed' END
    FROM rests r JOIN first f USING (entity) WHERE r.ord > 0 AND r.on_what <> f.on_what
  UNION ALL SELECT id, 'words_not_in_article' FROM wrong WHERE ord > 0
  UNION ALL SELECT m.id, 'marked_words_elsewhere' FROM wrong w
    JOIN making m ON m.entity IN (w.entity, w.article) WHERE w.ord = 0
$$;

-- Whether an event judges a claim, or approves, publishes or corrects it as programs before keys did; an imported one only
-- reports it.
CREATE FUNCTION judges(e incoming) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e.kind = 'claim' AND (coalesce(json_typeof(e.writes -> 'judged') = 'object', false)
    OR coalesce(e.writes #>> '{state,state}' IN ({{judged}}), false)
      AND coalesce((e.writes #> '{state,imported}')::text, '') <> 'true')
$$;

-- Whether an event sets a role that its author may not give themselves: any but that of a checker who joins.
CREATE FUNCTION raises(e incoming) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e.kind = 'person' AND e.writes -> 'role' IS NOT NULL AND (NOT joins(e) OR e.writes ->> 'role' = 'supervisor')
$$;

-- Whether an event is the decision stored with an approval or a return.
CREATE FUNCTION records_judgement(e incoming) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e.kind = 'decision' AND coalesce(e.writes #>> '{core,step}' IN ({{judging}}), false)
    AND coalesce((e.writes #> '{core,imported}')::text, 'false') = 'false'
$$;

CREATE FUNCTION draws_line(e incoming) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e.kind = 'device' AND e.writes -> 'revoked' IS NOT NULL
$$;

-- Whether only a supervisor's account may send such an event.
CREATE FUNCTION takes_supervisor(e incoming) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e.verb = 'decide' OR e.kind = 'desk' OR e.kind IN ('claim', 'person', 'decision', 'device')
    AND (judges(e) OR raises(e) OR records_judgement(e) OR draws_line(e))
$$;

-- Whether an undo or redo replaces only what its own author wrote.
CREATE FUNCTION takes_back_own(e incoming, come incoming[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT e.undoes IS NOT NULL AND NOT EXISTS (
    SELECT FROM json_each(e.sup) s CROSS JOIN LATERAL json_array_elements_text(s.value) item
    LEFT JOIN event x ON x.id = item.value LEFT JOIN unnest(come) c ON c.id = item.value
    WHERE coalesce(x.author_id, c.author) <> e.author)
$$;

-- People who could be supervisors, by the log and by the incoming events: joined as one, or granted the role by one.
CREATE FUNCTION candidates(come incoming[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE made AS MATERIALIZED (
    SELECT x.entity, x.author_id AS author, coalesce(json_typeof(x.writes -> 'core'), 'null') <> 'null' AS joining
    FROM (SELECT e.entity, e.author_id, usable_writes(e.id, e.raw) AS writes FROM event e WHERE e.entity_type = 'person') x
    WHERE x.writes ->> 'role' = 'supervisor'
    UNION
    SELECT c.entity, c.author, joins(c) FROM unnest(come) c WHERE c.kind = 'person' AND c.writes ->> 'role' = 'supervisor'
  ), found AS (
    SELECT entity FROM made WHERE joining
    UNION SELECT made.entity FROM found JOIN made ON made.author = found.entity
  )
  SELECT array_agg(entity) FROM found
$$;

CREATE FUNCTION out_of_role(me login, come incoming[]) RETURNS TABLE (id text, reason text) LANGUAGE sql STABLE AS $$
  WITH known AS MATERIALIZED (SELECT coalesce(candidates(come), '{}') AS people)
  SELECT id, reason FROM (
    SELECT e.id, CASE
      WHEN draws_line(e) AND e.entity = e.device THEN 'device_judges_itself'
      WHEN e.kind = 'person' AND e.writes ->> 'role' = 'supervisor' AND joins(e) AND e.sup::text = '{}' AND e.undoes IS NULL
          AND NOT came_with_a_file(e.writes)
          AND (EXISTS (SELECT FROM heads_of(ARRAY[e.entity]) h JOIN event x ON x.id = h.stands_for
              WHERE h.register = 'core' AND NOT came_with_a_file(body(x.raw) -> 'writes'))
            OR EXISTS (SELECT FROM unnest(come) c WHERE c.entity = e.entity AND c.id <> e.id AND joins(c)
              AND NOT came_with_a_file(c.writes)))
        THEN 'supervisor_already_here'
      WHEN takes_back_own(e, come) THEN NULL
      WHEN me.role <> 'supervisor' THEN 'account_no_supervisor'
      WHEN e.kind = 'person' AND e.author = e.entity AND NOT joins(e) THEN 'role_to_self'
      WHEN joins(e) THEN NULL
      WHEN NOT e.author = ANY(known.people) THEN 'author_no_supervisor'
      WHEN judges(e) AND e.writes -> 'judged' IS NULL AND e.verb <> 'decide' AND e.author = coalesce(c.author_id, m.author)
        THEN 'approves_own_claim'
      WHEN draws_line(e) AND EXISTS (SELECT FROM event x WHERE x.id = e.writes #>> '{revoked,event}'
          AND (x.device_id <> e.entity OR x.seq::text <> e.writes #>> '{revoked,seq}'))
        THEN 'revocation_foreign'
    END AS reason
    FROM unnest(come) e CROSS JOIN known
    LEFT JOIN LATERAL (SELECT nullif(CASE WHEN json_typeof(s.writes -> 'core') = 'object'
        THEN coalesce(s.writes #>> '{core,author}', s.author) END, '') AS author_id
      FROM shown_entities(ARRAY[e.entity]) s WHERE e.kind = 'claim' AND s.kind = 'claim') c ON true
    LEFT JOIN LATERAL (SELECT coalesce(n.writes #>> '{core,author}', n.author) AS author FROM unnest(come) n
      WHERE n.kind = 'claim' AND n.entity = e.entity AND json_typeof(n.writes -> 'core') = 'object' LIMIT 1) m ON true
    WHERE e.version = 1 AND takes_supervisor(e)) judged
  WHERE reason IS NOT NULL
$$;

-- Refuse also every event that follows or refers to a refused one.
CREATE FUNCTION follow(come incoming[], bad jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  more jsonb;
BEGIN
  LOOP
    more := (WITH runs AS (
        SELECT e.id, e.device, e.seq, e.prev, e.sup, e.restores,
          count(*) FILTER (WHERE e.prev IS DISTINCT FROM e.before) OVER (PARTITION BY e.device ORDER BY e.seq, e.id) AS run
        FROM (SELECT e.*, lag(e.id) OVER (PARTITION BY e.device ORDER BY e.seq, e.id) AS before FROM unnest(come) e) e
      ), hurt AS (
        SELECT r.*, bool_or(bad ? r.id) OVER (PARTITION BY r.device, r.run ORDER BY r.seq, r.id) AS refused FROM runs r
      )
      SELECT jsonb_object_agg(h.id, 'follows_refused') FROM hurt h
      WHERE NOT bad ? h.id AND (h.refused OR bad ? coalesce(h.prev, '')
        OR (h.sup::text <> '{}' AND EXISTS (SELECT FROM json_each(h.sup) s
          CROSS JOIN LATERAL json_array_elements_text(s.value) item WHERE bad ? item.value))
        OR (h.restores::text <> '{}' AND EXISTS (SELECT FROM json_each_text(h.restores) r WHERE bad ? r.value))));
    EXIT WHEN more IS NULL;
    bad := bad || more;
  END LOOP;
  RETURN bad;
END
$$;
