-- Event parser: reads as `db.journal.event_parser` does, and judges values as `db.journal.gate` does.

-- An event's text as JSON. No text of PostgreSQL can hold NUL: U+FFFF, which no sound value holds either, stands in its place.
CREATE FUNCTION body(raw text) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN strpos(raw, 'u0000') > 0 THEN regexp_replace(raw, '(?<!\\)((?:\\\\)*)\\u0000', '\1' || chr(65535), 'g')
    ELSE raw END::json
$$;

-- Whether a value holds a character that cannot be kept.
CREATE FUNCTION holds_nul(value json) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT strpos(value::text, chr(65535)) > 0
$$;

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
  RETURN json_typeof(body(raw)) = 'object';
EXCEPTION WHEN data_exception OR statement_too_complex THEN
  RETURN false;
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

-- How far a value can be used, by its type as `workbench.domain.registers.description` describes it: 0 sound, 1 unknown to this program,
-- 2 unsound. The same answers as `workbench.domain.registers.values` gives.
CREATE FUNCTION soundness(subject json, kind jsonb) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  type constant text := json_typeof(subject);
  answer integer := 0;
  words text;
  part record;
  known integer := 0;
BEGIN
  CASE kind ->> 't'
  WHEN 'text' THEN
    RETURN CASE WHEN type <> 'string' THEN 2
      WHEN length(subject #>> '{}') <= (kind ->> 'longest')::integer AND ((kind ->> 'empty')::boolean OR subject::text <> '""') THEN 0
      ELSE 2 END;
  WHEN 'word' THEN
    IF type <> 'string' THEN
      RETURN 2;
    END IF;
    words := subject #>> '{}';
    RETURN CASE WHEN kind -> 'words' ? words THEN 0 WHEN words ~ '^[a-z][a-z0-9_]{0,63}$' THEN 1 ELSE 2 END;
  WHEN 'number' THEN
    IF type <> 'number' OR length(subject::text) > 17 THEN
      RETURN 2;
    END IF;
    RETURN CASE WHEN subject::text::bigint BETWEEN (kind ->> 'least')::bigint AND (kind ->> 'most')::bigint THEN 0 ELSE 2 END;
  WHEN 'flag' THEN
    RETURN CASE WHEN type = 'boolean' THEN 0 ELSE 2 END;
  WHEN 'pattern' THEN
    RETURN CASE WHEN type = 'string' AND subject #>> '{}' ~ (kind ->> 'form') THEN 0 ELSE 2 END;
  WHEN 'record', 'passage', 'chainposition' THEN
    IF type <> 'object' THEN
      RETURN 2;
    END IF;
    FOR part IN SELECT m.key, m.value AS member, subject -> m.key AS found FROM jsonb_each(coalesce(nullif(kind -> 'members', '[]'), '{}')) m LOOP
      IF part.found IS NOT NULL THEN
        known := known + 1;
        answer := greatest(answer, soundness(part.found, part.member -> 'type'));
      ELSIF (part.member ->> 'required')::boolean THEN
        RETURN 2;
      END IF;
    END LOOP;
    FOR part IN SELECT k AS key FROM json_object_keys(subject) k WHERE NOT kind -> 'members' ? k LOOP
      answer := greatest(answer, CASE WHEN part.key ~ '^[a-z][a-z0-9_]{0,63}$' THEN 1 ELSE 2 END);
    END LOOP;
    IF answer < 2 AND kind ->> 't' = 'passage'
        AND (subject ->> 'end')::bigint - (subject ->> 'start')::bigint <> length(subject ->> 'exact') THEN
      RETURN 2;
    ELSIF answer < 2 AND kind ->> 't' = 'chainposition'
        AND NOT ((subject ->> 'seq' = '0' AND subject ->> 'event' = '') OR (subject ->> 'seq' <> '0' AND is_hash(subject -> 'event'))) THEN
      RETURN 2;
    END IF;
    RETURN answer;
  WHEN 'many' THEN
    IF type <> 'array' OR json_array_length(subject) NOT BETWEEN (kind ->> 'least')::integer AND (kind ->> 'most')::integer THEN
      RETURN 2;
    END IF;
    RETURN coalesce((SELECT max(soundness(item, kind -> 'item')) FROM json_array_elements(subject) item), 0);
  WHEN 'tuple' THEN
    IF type <> 'array' OR json_array_length(subject) <> jsonb_array_length(kind -> 'items') THEN
      RETURN 2;
    END IF;
    RETURN (SELECT max(soundness(subject -> (n - 1)::integer, item)) FROM jsonb_array_elements(kind -> 'items') WITH ORDINALITY i(item, n));
  WHEN 'either' THEN
    RETURN (SELECT min(soundness(subject, k)) FROM jsonb_array_elements(kind -> 'kinds') k);
  WHEN 'map' THEN
    IF type <> 'object' THEN
      RETURN 2;
    END IF;
    FOR part IN SELECT e.key, e.value AS item FROM json_each(subject) e LOOP
      known := known + 1;
      IF part.key !~ '^[a-z][a-z0-9_]{0,63}$' THEN
        RETURN 2;
      END IF;
      answer := greatest(answer, soundness(part.item, kind -> 'item'));
    END LOOP;
    RETURN CASE WHEN known BETWEEN (kind ->> 'least')::integer AND (kind ->> 'most')::integer THEN answer ELSE 2 END;
  END CASE;
END
$$;

-- The registers of an event that write nothing, each with `unsound` or `unknown`; '' for the whole event, NULL for none.
CREATE FUNCTION void_registers(of_kind text, entity text, author text, writes json, restored boolean) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  known constant jsonb := '{{registers}}'::jsonb -> of_kind;
  void jsonb := '{}';
  one record;
  answer integer;
  core json;
  derived text;  -- the id that such an entity must have
BEGIN
  IF known IS NULL THEN
    RETURN '{"": "unknown"}';
  END IF;
  FOR one IN SELECT e.key, e.value, known -> e.key AS register, json_typeof(e.value) AS type FROM json_each(writes) e LOOP
    answer := CASE WHEN holds_nul(one.value) THEN 2
      WHEN one.register IS NULL THEN 1
      WHEN one.type = 'null' THEN CASE WHEN restored OR (one.register ->> 'clears')::boolean AND one.key <> 'core' THEN 0 ELSE 2 END
      ELSE soundness(one.value, one.register -> 'type') END;
    IF answer > 0 THEN
      void := void || jsonb_build_object(one.key, CASE answer WHEN 1 THEN 'unknown' ELSE 'unsound' END);
    END IF;
  END LOOP;
  core := writes -> 'core';
  IF writes #>> '{state,imported}' = 'true' AND NOT restored AND NOT (json_typeof(core) IS NOT DISTINCT FROM 'object'
      AND (core -> 'imported' IS NOT NULL OR core -> 'author' IS NOT NULL)) THEN
    void := void || '{"state": "unsound"}';
  END IF;
  IF void ? 'core' THEN
    RETURN jsonb_build_object('', void -> 'core');
  END IF;
  derived := CASE WHEN json_typeof(core) IS DISTINCT FROM 'object' THEN NULL
    WHEN json_typeof(core -> 'imported') = 'object' THEN uuid5('{{imported}}', of_kind || '/' || core::text)
    WHEN of_kind = 'verdict' THEN uuid5('{{verdicts}}', (core ->> 'claim') || '/' || coalesce(core ->> 'author', author))
    WHEN of_kind = 'rule' THEN uuid5('{{rules}}', core ->> 'name')
    WHEN of_kind = 'desk' THEN '{{desk}}' END;
  IF derived <> entity THEN
    RETURN '{"": "unsound"}';
  ELSIF json_typeof(core) = 'object' AND NOT restored AND EXISTS (SELECT FROM jsonb_each(known) k
      WHERE (k.value ->> 'required')::boolean AND coalesce(json_typeof(writes -> k.key), 'null') = 'null') THEN
    RETURN '{"": "unsound"}';
  END IF;
  RETURN nullif(void, '{}');
END
$$;

-- An object without some of its members, their texts as they were.
CREATE FUNCTION without_members(value json, names jsonb) RETURNS json LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce((SELECT json_object_agg(e.key, e.value) FROM json_each(value) e WHERE NOT names ? e.key), '{}')
$$;

-- What of an event in the log may be used: its writes without void registers.
CREATE FUNCTION usable_writes(of_event text, raw text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN v.void IS NULL THEN body(raw) -> 'writes'
    WHEN v.void ? '' THEN '{}'
    ELSE without_members(body(raw) -> 'writes', v.void) END
  FROM (SELECT jsonb_object_agg(u.register, u.why) AS void FROM uncounted u
    WHERE u.event_id = of_event AND u.why IN ('unsound', 'unknown')) v
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
        AND NOT (strpos(g.raw, 'u0000') > 0 AND g.raw ~ '{{nul_name}}')
        AND (NOT doubted OR is_json(g.raw)) AS sound
    FROM came g
  ), parsed AS MATERIALIZED (
    SELECT g.*, b.*, g.sound AND ARRAY(SELECT json_object_keys(g.body)) = '{{fields}}' AS whole_one
    FROM (SELECT given.*, body(CASE WHEN sound THEN raw ELSE '{}' END) AS body FROM given) g
    CROSS JOIN LATERAL json_to_record(g.body) AS b(v json, device json, seq json, prev json, hlc json, author json,
      change json, action json, verb json, entity_type json, entity json, undoes json, writes json, sup json, restores json)
  ), typed AS MATERIALIZED (
    SELECT p.ord, p.id, p.raw, p.sound, p.whole_one, p.writes,
      coalesce(p.sup, 'null') AS sup, coalesce(p.restores, 'null') AS restores, coalesce(p.undoes, 'null') AS undoes,
      p.prev, p.action, p.verb,
      CASE WHEN json_typeof(p.seq) = 'number' AND length(p.seq::text) < 18 THEN (p.seq #>> '{}')::bigint END AS seq,
      CASE WHEN json_typeof(p.hlc) = 'number' AND length(p.hlc::text) < 18 THEN (p.hlc #>> '{}')::bigint END AS hlc,
      p.v::text = '1' AS known_version,
      is_name(p.device) AND is_name(p.author) AND is_name(p.change) AND is_name(p.entity) AS named,
      p.device #>> '{}' AS device, p.author #>> '{}' AS author, p.change #>> '{}' AS change,
      p.entity #>> '{}' AS entity, p.entity_type #>> '{}' AS type_name,
      is_string(p.entity_type) AND p.entity_type #>> '{}' ~ '^[a-z][a-z_]{0,63}$' AS typed,
      coalesce(p.whole_one AND json_typeof(p.writes) = 'object' AND p.writes::text <> '{}', false) AS writing
    FROM parsed p
  )
  , read AS MATERIALIZED (
    SELECT t.*, CASE
      WHEN NOT t.sound THEN 'not_canonical'
      WHEN NOT coalesce(t.known_version, false) THEN 'event_of_newer'
      WHEN NOT t.whole_one THEN 'fields_wrong'
      WHEN NOT t.named THEN 'not_an_id'
      WHEN t.seq IS NULL OR t.seq NOT BETWEEN 1 AND {{chain}} - 1 THEN 'event_number_wrong'
      WHEN t.hlc IS NULL OR t.hlc NOT BETWEEN 1 AND {{latest}} - 1 THEN 'time_impossible'
      WHEN (t.prev IS NULL) <> (t.seq = 1) OR (t.prev IS NOT NULL AND NOT is_hash(t.prev))
        THEN 'predecessor_unsaid'
      WHEN json_typeof(t.undoes) <> 'null' AND NOT is_name(t.undoes) THEN 'undoes_no_change'
      WHEN NOT (is_string(t.action) AND is_string(t.verb)) OR holds_nul(t.action) OR holds_nul(t.verb)
        OR length(t.action #>> '{}') + length(t.verb #>> '{}') > 200 THEN 'action_unsaid'
      WHEN NOT t.typed THEN 'entity_type_unsaid'
      WHEN NOT t.writing OR EXISTS (SELECT FROM json_object_keys(t.writes) k WHERE k !~ '^[a-z][a-z_.]{0,63}$')
        THEN 'writes_unknown'
      ELSE coalesce(disorder(t.writes, 0), wrong_references(t.writes, t.sup, t.restores, t.undoes))
    END AS reason
    FROM typed t
  ), judged AS MATERIALIZED (
    SELECT r.*, CASE WHEN r.reason IS NULL
      THEN void_registers(r.type_name, r.entity, r.author, r.writes, json_typeof(r.undoes) <> 'null') END AS void
    FROM read r
  )
  SELECT j.ord, j.id, j.raw, j.device, j.seq, j.prev #>> '{}', j.hlc, j.author, j.change, j.action #>> '{}', j.verb #>> '{}',
    CASE WHEN j.void ? '' THEN '' ELSE j.type_name END, j.entity, j.undoes #>> '{}',
    CASE WHEN j.void IS NULL THEN j.writes WHEN j.void ? '' THEN '{}' ELSE without_members(j.writes, j.void) END,
    CASE WHEN j.void ? '' THEN '{}' ELSE j.sup END, CASE WHEN j.void ? '' THEN '{}' ELSE j.restores END,
    j.reason, j.type_name, j.void
  FROM judged j
$$;
