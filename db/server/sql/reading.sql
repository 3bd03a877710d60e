-- Events read with suspicion, as `db.incoming` and `db.acceptable` read them: whatever they refuse is refused here.

-- A whole number, or a truth as 0 or 1, of a member of an event; NULL for anything else.
CREATE FUNCTION whole(value json) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE json_typeof(value) WHEN 'number' THEN (value #>> '{}')::bigint
    WHEN 'boolean' THEN (value::text = 'true')::int::bigint END
$$;

CREATE FUNCTION is_string(value json) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(json_typeof(value) = 'string', false)
$$;

CREATE FUNCTION is_name(value json) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(json_typeof(value) = 'string' AND value #>> '{}' ~ '^[0-9A-Za-z][0-9A-Za-z_.:@-]{0,99}$', false)
$$;

CREATE FUNCTION is_hash(value json) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(json_typeof(value) = 'string' AND value #>> '{}' ~ '^[0-9a-f]{64}$', false)
$$;

-- Whether a text is JSON at all. Engines before PostgreSQL 16 have no other way to ask than to try.
CREATE FUNCTION is_json(raw text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN json_typeof(raw::json) = 'object';
EXCEPTION WHEN data_exception OR statement_too_complex THEN
  RETURN false;
END
$$;

-- Whether this is a passage whose length is that of its words.
CREATE FUNCTION is_anchor(value json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN json_typeof(value) = 'object' AND json_typeof(value -> 'start') = 'number'
      AND json_typeof(value -> 'end') = 'number' AND json_typeof(value -> 'exact') = 'string'
    THEN (value ->> 'start')::bigint BETWEEN 0 AND (value ->> 'end')::bigint - 1
      AND (value ->> 'end')::bigint - (value ->> 'start')::bigint = length(value ->> 'exact')
    ELSE false END
$$;

-- Whether this names the last accepted event of a chain; number 0 and no event: none of it is accepted.
CREATE FUNCTION is_line(value json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN json_typeof(value) = 'object' AND json_typeof(value -> 'seq') = 'number' AND is_string(value -> 'event')
      AND (value -> 'reason' IS NULL OR is_string(value -> 'reason'))
    THEN ((value ->> 'seq' = '0' AND value ->> 'event' = '')
        OR ((value ->> 'seq')::bigint > 0 AND is_hash(value -> 'event')))
      AND NOT EXISTS (SELECT FROM json_object_keys(value) k WHERE k NOT IN ('seq', 'event', 'reason'))
    ELSE false END
$$;

-- Whether the keys of an object are in order, each once.
CREATE FUNCTION in_order(value json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(bool_and(key > before), true)
  FROM (SELECT key COLLATE "C" AS key, lag(key COLLATE "C") OVER (ORDER BY at) AS before
    FROM json_object_keys(value) WITH ORDINALITY AS k(key, at)) pairs
  WHERE before IS NOT NULL
$$;

-- SHA-1 (FIPS 180-4), for names derived by RFC 9562; no engine can be counted on to bring it along.
CREATE FUNCTION sha1(message bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  mask constant bigint := 4294967295;
  padded bytea := message || '\x80'::bytea || decode(repeat('00', (119 - length(message) % 64) % 64), 'hex')
    || int8send(length(message)::bigint * 8);
  w bigint[]; a bigint; b bigint; c bigint; d bigint; e bigint; f bigint; k bigint; x bigint;
  h0 bigint := 1732584193; h1 bigint := 4023233417; h2 bigint := 2562383102; h3 bigint := 271733878; h4 bigint := 3285377520;
BEGIN
  FOR block IN 0 .. length(padded) / 64 - 1 LOOP
    w := ARRAY(SELECT ('x' || encode(substr(padded, block * 64 + word * 4 + 1, 4), 'hex'))::bit(32)::bigint
      FROM generate_series(0, 15) word ORDER BY word);
    a := h0; b := h1; c := h2; d := h3; e := h4;
    FOR t IN 0 .. 79 LOOP
      IF t >= 16 THEN
        x := w[t - 2] # w[t - 7] # w[t - 13] # w[t - 15];
        w[t + 1] := ((x << 1) | (x >> 31)) & mask;
      END IF;
      CASE
        WHEN t < 20 THEN f := (b & c) | ((b # mask) & d); k := 1518500249;
        WHEN t < 40 THEN f := b # c # d; k := 1859775393;
        WHEN t < 60 THEN f := (b & c) | (b & d) | (c & d); k := 2400959708;
        ELSE f := b # c # d; k := 3395469782;
      END CASE;
      x := ((((a << 5) | (a >> 27)) & mask) + f + e + k + w[t + 1]) & mask;
      e := d; d := c; c := ((b << 30) | (b >> 2)) & mask; b := a; a := x;
    END LOOP;
    h0 := (h0 + a) & mask; h1 := (h1 + b) & mask; h2 := (h2 + c) & mask; h3 := (h3 + d) & mask; h4 := (h4 + e) & mask;
  END LOOP;
  RETURN substr(int8send(h0), 5) || substr(int8send(h1), 5) || substr(int8send(h2), 5)
    || substr(int8send(h3), 5) || substr(int8send(h4), 5);
END
$$;

-- A name derived from another (RFC 9562, version 5).
CREATE FUNCTION uuid5(space uuid, name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 80), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid::text
  FROM (SELECT substr(sha1(uuid_send(space) || convert_to(name, 'UTF8')), 1, 16) AS h) hash
$$;

-- What is wrong with the making of a thing; NULL for nothing.
CREATE FUNCTION wrong_core(kind text, entity text, author text, core json, writes json, put_back boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN core IS NULL OR json_typeof(core) = 'null' THEN NULL
    WHEN json_typeof(core) <> 'object' THEN 'its core is none'
    WHEN put_back AND kind <> 'verdict' THEN NULL
    WHEN kind IN ('claim') AND NOT is_string(core -> 'article') THEN 'a new claim does not say its article'
    WHEN kind = 'article' AND NOT is_string(core -> 'sha256') THEN 'a new article does not say its sha256'
    WHEN kind IN ('evidence', 'verdict', 'comment', 'decision') AND NOT is_string(core -> 'claim')
      THEN 'a new ' || kind || ' does not say its claim'
    WHEN kind = 'evidence' AND NOT is_string(core -> 'source') THEN 'a new evidence does not say its source'
    WHEN kind = 'decision' AND NOT is_string(core -> 'step') THEN 'a new decision does not say its step'
    WHEN kind = 'rule' AND NOT is_string(core -> 'name') THEN 'a new rule does not say its name'
    WHEN kind = 'claim' AND coalesce((writes -> 'spans')::text, 'null') IN ('null', 'false', '0', '""', '[]', '{}')
      THEN 'a new claim has no passage'
    WHEN kind = 'article' AND NOT is_hash(core -> 'sha256') THEN 'an article''s text is not named by its hash'
    WHEN kind = 'verdict' AND entity <> uuid5('{{verdicts}}',
        (core ->> 'claim') || '/' || CASE WHEN core -> 'author' IS NULL THEN author
          WHEN is_string(core -> 'author') THEN core ->> 'author' ELSE '' END)
      THEN 'a verdict is not named by its claim and author'
    WHEN kind = 'rule' AND entity <> uuid5('{{rules}}', core ->> 'name') THEN 'a rule is not named by its name'
  END
$$;

-- What is wrong with the other fields of some kinds; NULL for nothing.
CREATE FUNCTION wrong_fields(kind text, writes json, put_back boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind
    WHEN 'claim' THEN CASE
      WHEN writes -> 'spans' IS NOT NULL AND NOT (put_back AND json_typeof(writes -> 'spans') = 'null')
          AND NOT CASE WHEN json_typeof(writes -> 'spans') = 'array' AND json_array_length(writes -> 'spans') > 0
            THEN (SELECT bool_and(is_anchor(value)) FROM json_array_elements(writes -> 'spans')) ELSE false END
        THEN 'a claim''s passages are none'
      WHEN coalesce(json_typeof(writes #> '{quotation.speaker,anchor}'), 'null') <> 'null'
          AND NOT is_anchor(writes #> '{quotation.speaker,anchor}') THEN 'the passage of quotation.speaker is none'
      WHEN coalesce(json_typeof(writes #> '{quotation.cue,anchor}'), 'null') <> 'null'
          AND NOT is_anchor(writes #> '{quotation.cue,anchor}') THEN 'the passage of quotation.cue is none'
      WHEN coalesce(json_typeof(writes #> '{origin,confidence}'), 'null') <> 'null'
          AND NOT writes #>> '{origin,confidence}' ~ '^([01](\.[0-9]{1,30})?|[0-9](\.[0-9]{1,30})?e-[0-9]{1,3})$'
        THEN 'a confidence is no number from 0 to 1'
    END
    WHEN 'source' THEN CASE
      WHEN coalesce(json_typeof(writes -> 'snapshot'), 'null') <> 'null' AND NOT is_hash(writes #> '{snapshot,sha256}')
        THEN 'a snapshot is not named by its hash'
    END
    WHEN 'device' THEN CASE
      WHEN coalesce(json_typeof(writes -> 'key'), 'null') <> 'null' AND NOT is_hash(writes -> 'key')
        THEN 'a device''s key is none'
      WHEN coalesce(json_typeof(writes -> 'revoked'), 'null') <> 'null' AND NOT is_line(writes -> 'revoked')
        THEN 'a revocation does not say what was accepted last'
    END
  END
$$;

-- What is wrong with the lists of events that an event takes the place of, or puts back; NULL for nothing.
CREATE FUNCTION wrong_references(writes json, sup json, restores json, undoes json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN sup::text <> '{}' AND (json_typeof(sup) <> 'object'
        OR EXISTS (SELECT FROM json_object_keys(sup) register WHERE writes -> register IS NULL))
      THEN 'an event supersedes what it does not write'
    WHEN sup::text <> '{}' AND EXISTS (SELECT FROM json_each(sup) s WHERE NOT CASE
        WHEN json_typeof(s.value) = 'array' AND json_array_length(s.value) > 0
        THEN (SELECT bool_and(is_hash(item) AND (before IS NULL OR before < item #>> '{}' COLLATE "C")) FROM (
          SELECT item, lag(item #>> '{}') OVER (ORDER BY at) COLLATE "C" AS before
          FROM json_array_elements(s.value) WITH ORDINALITY AS i(item, at)) items)
        ELSE false END)
      THEN 'an event supersedes what is no list of events'
    WHEN json_typeof(restores) <> 'object' OR (json_typeof(undoes) = 'null' AND restores::text <> '{}')
        OR (json_typeof(undoes) <> 'null'
          AND ARRAY(SELECT json_object_keys(restores)) <> ARRAY(SELECT json_object_keys(writes)))
      THEN 'an event puts back what it does not write'
    WHEN restores::text <> '{}' AND EXISTS (SELECT FROM json_each(restores) r
        WHERE json_typeof(r.value) <> 'null' AND NOT is_hash(r.value)) THEN 'an event puts back what is no event'
    WHEN restores::text <> '{}' AND EXISTS (SELECT FROM json_each(restores) r
        WHERE json_typeof(r.value) = 'null' AND json_typeof(writes -> r.key) <> 'null')
      THEN 'an event puts back nothing and writes something'
  END
$$;

-- The events in `raws`, each with its reason where it is none. `doubted`: some text is no JSON; find out which.
CREATE FUNCTION read_events(raws text[], doubted boolean) RETURNS SETOF incoming LANGUAGE sql STABLE AS $$
  WITH RECURSIVE came AS MATERIALIZED (
    SELECT DISTINCT ON (id) id, raw, ord FROM (
      SELECT g.ord, g.raw, encode(sha256(convert_to(g.raw, 'UTF8')), 'hex') AS id
      FROM unnest(raws) WITH ORDINALITY AS g(raw, ord)) named
    ORDER BY id, ord
  ), given AS MATERIALIZED (
    SELECT g.ord, g.raw, g.id,
      length(g.raw) <= {{longest}} AND g.raw LIKE '{"action":%' AND g.raw ~ '{{tokens}}'
        AND (NOT doubted OR is_json(g.raw)) AS sound
    FROM came g
  ), parsed AS MATERIALIZED (
    SELECT g.*, b.*, g.sound AND ARRAY(SELECT json_object_keys(g.body)) = '{{fields}}' AS whole_one
    FROM (SELECT given.*, CASE WHEN sound THEN raw ELSE '{}' END::json AS body FROM given) g
    CROSS JOIN LATERAL json_to_record(g.body) AS b(v json, device json, seq json, prev json, hlc json, author json,
      change json, action json, verb json, entity_type json, entity json, undoes json, writes json, sup json, restores json)
  ), typed AS MATERIALIZED (
    SELECT p.ord, p.id, p.raw, p.sound, p.whole_one, p.writes,
      coalesce(p.sup, 'null') AS sup, coalesce(p.restores, 'null') AS restores, coalesce(p.undoes, 'null') AS undoes,
      p.prev, p.action, p.verb,
      CASE WHEN json_typeof(p.seq) = 'number' THEN (p.seq #>> '{}')::bigint END AS seq,
      CASE WHEN json_typeof(p.hlc) = 'number' THEN (p.hlc #>> '{}')::bigint END AS hlc,
      p.v::text = '1' AS known_version,
      is_name(p.device) AND is_name(p.author) AND is_name(p.change) AND is_name(p.entity) AS named,
      p.device #>> '{}' AS device, p.author #>> '{}' AS author, p.change #>> '{}' AS change,
      p.entity #>> '{}' AS entity, p.entity_type #>> '{}' AS kind,
      is_string(p.entity_type) AND p.entity_type #>> '{}' = ANY('{{kinds}}') AS known_kind,
      p.whole_one AND json_typeof(p.writes) = 'object' AND p.writes::text <> '{}' AS writing
    FROM parsed p
  ), nest AS (
    SELECT t.ord, 0 AS depth, part.value FROM typed t CROSS JOIN LATERAL (VALUES (t.writes), (t.sup), (t.restores)) part(value)
    WHERE t.whole_one AND json_typeof(part.value) IN ('object', 'array') AND part.value::text <> '{}'
    UNION ALL
    SELECT n.ord, n.depth + 1, inner_one.value FROM nest n CROSS JOIN LATERAL (
      SELECT value FROM json_each(CASE json_typeof(n.value) WHEN 'object' THEN n.value ELSE '{}' END)
      UNION ALL
      SELECT value FROM json_array_elements(CASE json_typeof(n.value) WHEN 'array' THEN n.value ELSE '[]' END)
    ) inner_one
    WHERE n.depth <= {{deepest}} AND json_typeof(inner_one.value) IN ('object', 'array')
  ), disorder AS (
    SELECT ord, bool_or(depth > {{deepest}}) AS deep FROM nest
    WHERE depth > {{deepest}} OR (json_typeof(value) = 'object' AND NOT in_order(value)) GROUP BY ord
  ), strange AS (
    SELECT t.ord, bool_or(known.name IS NULL) AS unknown, min(w.key) FILTER (WHERE known.name IS NOT NULL) AS register
    FROM typed t
    CROSS JOIN LATERAL json_each(CASE WHEN t.writing THEN t.writes ELSE '{}' END) w
    LEFT JOIN register known ON known.kind = t.kind AND known.name = w.key
    WHERE known.name IS NULL OR (known.choices <> '{}' AND EXISTS (
      SELECT FROM jsonb_each(known.choices) c
      CROSS JOIN LATERAL (SELECT CASE WHEN c.key <> '' AND json_typeof(w.value) = 'object' THEN w.value -> c.key
        ELSE w.value END AS found) f
      WHERE json_typeof(f.found) = 'string' AND NOT c.value ? (f.found #>> '{}')))
    GROUP BY t.ord
  )
  SELECT t.ord, t.id, t.raw, t.device, t.seq, t.prev #>> '{}', t.hlc, t.author, t.change, t.action #>> '{}', t.verb #>> '{}',
    t.kind, t.entity, t.undoes #>> '{}', t.writes, t.sup, t.restores,
    CASE
      WHEN NOT t.sound THEN 'a line is not an event in the canonical form'
      WHEN NOT coalesce(t.known_version, false) THEN 'it was written by a newer version of this program: update it'
      WHEN NOT t.whole_one THEN 'an event has not the fields of version 1'
      WHEN NOT t.named THEN 'an event names something by what is no id'
      WHEN t.seq IS NULL OR t.seq NOT BETWEEN 1 AND {{chain}} - 1 THEN 'an event''s number is out of bounds'
      WHEN t.hlc IS NULL OR t.hlc NOT BETWEEN 1 AND {{latest}} - 1 THEN 'it has an impossible time'
      WHEN (t.prev IS NULL) <> (t.seq = 1) OR (t.prev IS NOT NULL AND NOT is_hash(t.prev))
        THEN 'an event does not say which one it follows'
      WHEN json_typeof(t.undoes) <> 'null' AND NOT is_name(t.undoes) THEN 'an event takes back what is no change'
      WHEN NOT (is_string(t.action) AND is_string(t.verb)) OR length(t.action #>> '{}') + length(t.verb #>> '{}') > 200
        THEN 'an event does not say what was done'
      WHEN NOT t.known_kind THEN 'it is about a kind of thing that only a newer version of this program knows'
      WHEN NOT t.writing OR EXISTS (SELECT FROM json_object_keys(t.writes) k WHERE k !~ '^[a-z][a-z_.]{0,63}$')
        THEN 'an event writes nothing that is known'
      WHEN disorder.deep THEN 'a value is nested too deeply'
      WHEN disorder.ord IS NOT NULL THEN 'an event is not in the canonical form'
      WHEN strange.unknown THEN 'it writes a field that only a newer version of this program knows'
      WHEN strange.ord IS NOT NULL THEN 'it writes what is no value of ' || strange.register
      ELSE coalesce(
        wrong_references(t.writes, t.sup, t.restores, t.undoes),
        wrong_core(t.kind, t.entity, t.author, t.writes -> 'core', t.writes, json_typeof(t.undoes) <> 'null'),
        wrong_fields(t.kind, t.writes, json_typeof(t.undoes) <> 'null'))
    END
  FROM typed t LEFT JOIN disorder USING (ord) LEFT JOIN strange USING (ord)
$$;
