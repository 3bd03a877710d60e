-- Event parser: validates as `db.journal.event_parser` and `db.journal.event_validation` do; what they reject is refused here.

-- A whole number, or a boolean as 0 or 1, of a member of an event; NULL for anything else.
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

-- Whether a text is JSON. Before PostgreSQL 16 the only way to know is to try.
CREATE FUNCTION is_json(raw text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN json_typeof(raw::json) = 'object';
EXCEPTION WHEN data_exception OR statement_too_complex THEN
  RETURN false;
END
$$;

-- Whether this is a span whose length is that of its words.
CREATE FUNCTION is_anchor(value json) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE WHEN json_typeof(value) = 'object' AND json_typeof(value -> 'start') = 'number'
      AND json_typeof(value -> 'end') = 'number' AND json_typeof(value -> 'exact') = 'string'
    THEN (value ->> 'start')::bigint BETWEEN 0 AND (value ->> 'end')::bigint - 1
      AND (value ->> 'end')::bigint - (value ->> 'start')::bigint = length(value ->> 'exact')
    ELSE false END;
END
$$;

-- Whether this is a list of such spans, with at least one.
CREATE FUNCTION are_anchors(value json) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  item json;
BEGIN
  IF json_typeof(value) <> 'array' OR json_array_length(value) = 0 THEN
    RETURN false;
  END IF;
  FOR item IN SELECT json_array_elements(value) LOOP
    IF NOT is_anchor(item) THEN
      RETURN false;
    END IF;
  END LOOP;
  RETURN true;
END
$$;

-- Whether this is a revocation's last accepted event of a chain; number 0 and no event: none is accepted.
CREATE FUNCTION is_line(value json) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE WHEN json_typeof(value) = 'object' AND json_typeof(value -> 'seq') = 'number' AND is_string(value -> 'event')
      AND (value -> 'reason' IS NULL OR is_string(value -> 'reason'))
    THEN ((value ->> 'seq' = '0' AND value ->> 'event' = '')
        OR ((value ->> 'seq')::bigint > 0 AND is_hash(value -> 'event')))
      AND NOT EXISTS (SELECT FROM json_object_keys(value) k WHERE k NOT IN ('seq', 'event', 'reason'))
    ELSE false END;
END
$$;

-- The reason why a list or an object is not canonical: keys out of order or twice, or nested too deeply.
CREATE FUNCTION disorder(value json, depth integer) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  one record;
  item json;
  before text;
  wrong text;
BEGIN
  IF depth > {{deepest}} THEN
    RETURN 'nested_too_deeply';
  END IF;
  IF json_typeof(value) = 'object' THEN
    FOR one IN SELECT e.key, e.value FROM json_each(value) e LOOP
      IF one.key <= before COLLATE "C" THEN
        RETURN 'not_canonical';
      END IF;
      before := one.key;
      IF json_typeof(one.value) IN ('object', 'array') THEN
        wrong := disorder(one.value, depth + 1);
        IF wrong IS NOT NULL THEN
          RETURN wrong;
        END IF;
      END IF;
    END LOOP;
  ELSE
    FOR item IN SELECT json_array_elements(value) LOOP
      IF json_typeof(item) IN ('object', 'array') THEN
        wrong := disorder(item, depth + 1);
        IF wrong IS NOT NULL THEN
          RETURN wrong;
        END IF;
      END IF;
    END LOOP;
  END IF;
  RETURN NULL;
END
$$;

-- The reason why the values that an event writes are invalid: their form, their registers, the allowed values.
CREATE FUNCTION wrong_writes(kind text, writes json) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  known constant jsonb := '{{registers}}'::jsonb -> kind;
  one record;
  choice record;
  found json;
  before text;
  wrong text;
BEGIN
  FOR one IN SELECT e.key, e.value, known -> e.key AS choices, json_typeof(e.value) AS type FROM json_each(writes) e LOOP
    IF one.key <= before COLLATE "C" THEN
      RETURN 'not_canonical';
    END IF;
    before := one.key;
    IF one.choices IS NULL THEN
      RETURN 'register_of_newer';
    END IF;
    IF one.type IN ('object', 'array') THEN
      wrong := disorder(one.value, 1);
      IF wrong IS NOT NULL THEN
        RETURN wrong;
      END IF;
    END IF;
    IF one.choices <> '{}' THEN
      FOR choice IN SELECT c.key, c.value FROM jsonb_each(one.choices) c LOOP
        found := CASE WHEN choice.key <> '' AND one.type = 'object' THEN one.value -> choice.key ELSE one.value END;
        IF json_typeof(found) = 'string' AND NOT choice.value ? (found #>> '{}') THEN
          RETURN 'value_not_allowed|' || one.key;
        END IF;
      END LOOP;
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

-- SHA-1 (FIPS 180-4), for name-based UUIDs of RFC 9562; no engine is certain to have it.
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

-- A name-based UUID (RFC 9562, version 5).
CREATE FUNCTION uuid5(space uuid, name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 80), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid::text
  FROM (SELECT substr(sha1(uuid_send(space) || convert_to(name, 'UTF8')), 1, 16) AS h) hash
$$;

-- The reason why the creation of an entity is invalid; NULL if it is valid.
CREATE FUNCTION wrong_core(kind text, entity text, author text, core json, writes json, put_back boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE
    WHEN core IS NULL OR json_typeof(core) = 'null' THEN NULL
    WHEN json_typeof(core) <> 'object' THEN 'core_malformed'
    WHEN put_back AND kind <> 'verdict' THEN NULL
    WHEN kind IN ('claim') AND NOT is_string(core -> 'article') THEN 'member_unsaid|claim|article'
    WHEN kind = 'article' AND NOT is_string(core -> 'sha256') THEN 'member_unsaid|article|sha256'
    WHEN kind IN ('evidence', 'verdict', 'comment', 'decision') AND NOT is_string(core -> 'claim')
      THEN 'member_unsaid|' || kind || '|claim'
    WHEN kind = 'evidence' AND NOT is_string(core -> 'source') THEN 'member_unsaid|evidence|source'
    WHEN kind = 'decision' AND NOT is_string(core -> 'step') THEN 'member_unsaid|decision|step'
    WHEN kind = 'rule' AND NOT is_string(core -> 'name') THEN 'member_unsaid|rule|name'
    WHEN kind = 'claim' AND coalesce((writes -> 'spans')::text, 'null') IN ('null', 'false', '0', '""', '[]', '{}')
      THEN 'claim_without_passage'
    WHEN kind = 'article' AND NOT is_hash(core -> 'sha256') THEN 'article_text_misnamed'
    WHEN kind = 'verdict' AND entity <> uuid5('{{verdicts}}',
        (core ->> 'claim') || '/' || CASE WHEN core -> 'author' IS NULL THEN author
          WHEN is_string(core -> 'author') THEN core ->> 'author' ELSE '' END)
      THEN 'verdict_misnamed'
    WHEN kind = 'rule' AND entity <> uuid5('{{rules}}', core ->> 'name') THEN 'rule_misnamed'
  END;
END
$$;

-- The reason why other fields of some kinds are invalid; NULL if they are valid.
CREATE FUNCTION wrong_fields(kind text, writes json, put_back boolean) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  value json;
BEGIN
  IF kind = 'claim' THEN
    value := writes -> 'spans';
    IF value IS NOT NULL AND NOT (put_back AND json_typeof(value) = 'null') AND NOT are_anchors(value) THEN
      RETURN 'passages_malformed';
    END IF;
    value := writes #> '{quotation.speaker,anchor}';
    IF json_typeof(value) <> 'null' AND NOT is_anchor(value) THEN
      RETURN 'passage_malformed|quotation.speaker';
    END IF;
    value := writes #> '{quotation.cue,anchor}';
    IF json_typeof(value) <> 'null' AND NOT is_anchor(value) THEN
      RETURN 'passage_malformed|quotation.cue';
    END IF;
    value := writes #> '{origin,confidence}';
    IF json_typeof(value) <> 'null'
        AND NOT value #>> '{}' ~ '^([01](\.[0-9]{1,30})?|[0-9](\.[0-9]{1,30})?e-[0-9]{1,3})$' THEN
      RETURN 'confidence_malformed';
    END IF;
  ELSIF kind = 'source' THEN
    value := writes -> 'snapshot';
    IF json_typeof(value) <> 'null' AND NOT is_hash(value -> 'sha256') THEN
      RETURN 'snapshot_misnamed';
    END IF;
  ELSIF kind = 'device' THEN
    value := writes -> 'key';
    IF json_typeof(value) <> 'null' AND NOT is_hash(value) THEN
      RETURN 'device_key_malformed';
    END IF;
    value := writes -> 'revoked';
    IF json_typeof(value) <> 'null' AND NOT is_line(value) THEN
      RETURN 'revocation_malformed';
    END IF;
  END IF;
  RETURN NULL;
END
$$;

-- Whether this is a list of event ids, sorted and without duplicates.
CREATE FUNCTION are_events(value json) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  item json;
  before text := '';
BEGIN
  IF json_typeof(value) <> 'array' OR json_array_length(value) = 0 THEN
    RETURN false;
  END IF;
  FOR item IN SELECT json_array_elements(value) LOOP
    IF NOT is_hash(item) OR item #>> '{}' <= before COLLATE "C" THEN
      RETURN false;
    END IF;
    before := item #>> '{}';
  END LOOP;
  RETURN true;
END
$$;

-- The reason why the events that an event supersedes or restores are invalid; NULL if they are valid.
CREATE FUNCTION wrong_references(writes json, sup json, restores json, undoes json) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  one record;
BEGIN
  IF sup::text <> '{}' THEN
    IF json_typeof(sup) = 'object' AND disorder(sup, 0) IS NOT NULL THEN
      RETURN disorder(sup, 0);
    END IF;
    IF json_typeof(sup) <> 'object' OR EXISTS (SELECT FROM json_object_keys(sup) k WHERE writes -> k IS NULL) THEN
      RETURN 'supersedes_unwritten';
    END IF;
    FOR one IN SELECT value FROM json_each(sup) LOOP
      IF NOT are_events(one.value) THEN
        RETURN 'supersedes_no_events';
      END IF;
    END LOOP;
  END IF;
  IF restores::text = '{}' AND json_typeof(undoes) = 'null' THEN
    RETURN NULL;
  END IF;
  IF json_typeof(restores) <> 'object' OR json_typeof(undoes) = 'null'
      OR ARRAY(SELECT json_object_keys(restores)) <> ARRAY(SELECT json_object_keys(writes)) THEN
    RETURN 'restores_unwritten';
  END IF;
  IF disorder(restores, 0) IS NOT NULL THEN
    RETURN disorder(restores, 0);
  END IF;
  FOR one IN SELECT key, value FROM json_each(restores) LOOP
    IF json_typeof(one.value) = 'null' THEN
      IF json_typeof(writes -> one.key) <> 'null' THEN
        RETURN 'restores_nothing';
      END IF;
    ELSIF NOT is_hash(one.value) THEN
      RETURN 'restores_no_event';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

-- The events in `raws` that are new, each with its reason if it is invalid. `doubted`: some text is not JSON; find out which.
CREATE FUNCTION read_events(raws text[], doubted boolean) RETURNS SETOF incoming LANGUAGE sql STABLE AS $$
  WITH came AS MATERIALIZED (
    SELECT DISTINCT ON (id) id, raw, ord FROM (
      SELECT g.ord, g.raw, encode(sha256(convert_to(g.raw, 'UTF8')), 'hex') AS id
      FROM unnest(raws) WITH ORDINALITY AS g(raw, ord)) named
    WHERE NOT EXISTS (SELECT FROM event known WHERE known.id = named.id)
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
      coalesce(p.whole_one AND json_typeof(p.writes) = 'object' AND p.writes::text <> '{}', false) AS writing
    FROM parsed p
  )
  SELECT t.ord, t.id, t.raw, t.device, t.seq, t.prev #>> '{}', t.hlc, t.author, t.change, t.action #>> '{}', t.verb #>> '{}',
    t.kind, t.entity, t.undoes #>> '{}', t.writes, t.sup, t.restores,
    CASE
      WHEN NOT t.sound THEN 'not_canonical'
      WHEN NOT coalesce(t.known_version, false) THEN 'event_of_newer'
      WHEN NOT t.whole_one THEN 'fields_wrong'
      WHEN NOT t.named THEN 'not_an_id'
      WHEN t.seq IS NULL OR t.seq NOT BETWEEN 1 AND {{chain}} - 1 THEN 'event_number_wrong'
      WHEN t.hlc IS NULL OR t.hlc NOT BETWEEN 1 AND {{latest}} - 1 THEN 'time_impossible'
      WHEN (t.prev IS NULL) <> (t.seq = 1) OR (t.prev IS NOT NULL AND NOT is_hash(t.prev))
        THEN 'predecessor_unsaid'
      WHEN json_typeof(t.undoes) <> 'null' AND NOT is_name(t.undoes) THEN 'undoes_no_change'
      WHEN NOT (is_string(t.action) AND is_string(t.verb)) OR length(t.action #>> '{}') + length(t.verb #>> '{}') > 200
        THEN 'action_unsaid'
      WHEN NOT t.known_kind THEN 'entity_type_of_newer'
      WHEN NOT t.writing THEN 'writes_unknown'
      ELSE coalesce(
        wrong_writes(t.kind, t.writes),
        wrong_references(t.writes, t.sup, t.restores, t.undoes),
        wrong_core(t.kind, t.entity, t.author, t.writes -> 'core', t.writes, json_typeof(t.undoes) <> 'null'),
        wrong_fields(t.kind, t.writes, json_typeof(t.undoes) <> 'null'))
    END
  FROM typed t
$$;
