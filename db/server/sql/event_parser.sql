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
CREATE FUNCTION disorder(value json, depth integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  WITH RECURSIVE walk AS (
    SELECT disorder.value AS item, disorder.depth AS level
    UNION ALL
    SELECT inner_one.item, w.level + 1 FROM walk w CROSS JOIN LATERAL (
      SELECT o.value AS item FROM json_each(CASE json_typeof(w.item) WHEN 'object' THEN w.item END) o
      UNION ALL SELECT l FROM json_array_elements(CASE json_typeof(w.item) WHEN 'array' THEN w.item END) l) inner_one
    WHERE w.level <= {{deepest}} AND json_typeof(inner_one.item) IN ('object', 'array')
  )
  SELECT min(CASE WHEN level > {{deepest}} THEN 'nested_too_deeply' ELSE 'not_canonical' END) FROM walk
  WHERE level > {{deepest}} OR (json_typeof(item) = 'object' AND EXISTS (
    SELECT FROM (SELECT k.key, lag(k.key) OVER (ORDER BY k.place) AS before
      FROM json_object_keys(item) WITH ORDINALITY k(key, place)) keys WHERE key <= before COLLATE "C"))
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

-- Whether a value of a register is certainly sound and in canonical form. If not, `soundness` and `disorder` have to find out.
CREATE FUNCTION plainly_sound(of_kind text, register text, value json) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
{{quick_checks}}
  RETURN false;
END
$$;

-- How far a register can be used: 0, 1 or 2 as `soundness`. `restored`: an undo may empty any register.
CREATE FUNCTION register_soundness(of_kind text, register text, value json, restored boolean) RETURNS integer
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  known constant jsonb := '{{registers}}'::jsonb #> ARRAY[of_kind, register];
BEGIN
  RETURN CASE WHEN holds_nul(value) THEN 2
    WHEN known IS NULL THEN 1
    WHEN json_typeof(value) = 'null' THEN CASE WHEN restored OR (known ->> 'clears')::boolean AND register <> 'core' THEN 0 ELSE 2 END
    ELSE soundness(value, known -> 'type') END;
END
$$;

-- The id that an entity must have which follows from what the entity is; NULL for any other. Only fixed lengths are hashed here.
CREATE FUNCTION derived_id(of_kind text, author text, core json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN json_typeof(core -> 'imported') = 'object'
      THEN uuid5('{{imported}}', of_kind || '/' || encode(sha256(convert_to(core::text, 'UTF8')), 'hex'))
    WHEN of_kind = 'verdict' THEN uuid5('{{verdicts}}', (core ->> 'claim') || '/' || author)
    WHEN of_kind = 'rule' THEN uuid5('{{rules}}', core ->> 'name')
    WHEN of_kind = 'desk' THEN '{{desk}}' END
$$;

-- What stands behind the time in an id (UUIDv8) that is bound to these parts, one a line.
CREATE FUNCTION bound_to(parts text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '-8' || substr(d, 1, 3) || '-' || substr('89ab', (('x' || substr(d, 4, 1))::bit(4)::integer & 3) + 1, 1) || substr(d, 5, 3)
    || '-' || substr(d, 8, 12)
  FROM (SELECT encode(sha256(convert_to(parts, 'UTF8')), 'hex') AS d) digest
$$;

CREATE FUNCTION is_chained(name text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT name ~ '^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
$$;

-- Whether an entity may not be made under this id by an event of version 2: the id is bound to the event, or follows from what the
-- entity is.
CREATE FUNCTION misnamed(of_kind text, entity text, author text, core json, chain text, change text, seq bigint) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF core -> 'author' IS NOT NULL OR core -> 'created' IS NOT NULL OR core -> 'changed' IS NOT NULL THEN
    RETURN true;
  ELSIF of_kind = 'chain' THEN
    RETURN NOT (is_chained(entity) AND right(entity, 23) = right(bound_to('chain' || chr(10) || (core ->> 'seat') || chr(10) || (core ->> 'nonce')), 23)
      AND entity = chain AND seq = 1 AND author = core ->> 'person');
  ELSIF of_kind IN ('verdict', 'rule', 'desk') OR json_typeof(core -> 'imported') = 'object' THEN
    RETURN coalesce(derived_id(of_kind, author, core) <> entity, false);
  END IF;
  RETURN NOT (of_kind = 'person' AND entity = author) AND NOT (is_chained(entity)
    AND right(entity, 23) = right(bound_to(chain || chr(10) || change || chr(10) || seq), 23));
END
$$;

-- Whether an event creates an entity otherwise than it may be created: under another name, or without a register that it needs.
CREATE FUNCTION wrongly_created(of_kind text, entity text, author text, writes json, restored boolean, version integer, chain text,
  change text, seq bigint) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  core constant json := writes -> 'core';
  needed constant text[] := CASE of_kind {{required}} ELSE '{}' END;
  name text;
BEGIN
  IF json_typeof(core) <> 'object' OR (version = 2 AND restored) THEN
    RETURN false;
  ELSIF version = 2 THEN
    IF misnamed(of_kind, entity, author, core, chain, change, seq) THEN
      RETURN true;
    END IF;
  ELSIF is_chained(entity) OR derived_id(of_kind, coalesce(core ->> 'author', author), core) <> entity THEN
    RETURN true;
  END IF;
  IF NOT restored THEN
    FOREACH name IN ARRAY needed LOOP
      IF coalesce(json_typeof(writes -> name), 'null') = 'null' THEN
        RETURN true;
      END IF;
    END LOOP;
  END IF;
  RETURN false;
END
$$;

-- The void registers of an event about a claim, by the rules of `db.journal.judgement_rules` too.
CREATE FUNCTION void_of_judgement(writes json, known jsonb, author text, version integer) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  void jsonb := coalesce(known, '{}');
  state constant json := CASE WHEN void ? 'state' THEN NULL ELSE writes -> 'state' END;
  word constant text := CASE WHEN json_typeof(state) = 'object' THEN state ->> 'state' END;
  imported constant boolean := coalesce(json_typeof(state) = 'object' AND (state -> 'imported')::text = 'true', false);
  submission constant boolean := coalesce(word = 'submitted', false) AND NOT imported;
  judged constant json := writes -> 'judged';
  alone boolean;
BEGIN
  IF judged IS NOT NULL THEN
    IF void ?| '{judged,state}' THEN
      RETURN jsonb_build_object('', coalesce(void -> 'judged', void -> 'state'));
    END IF;
    alone := (SELECT count(*) FROM json_object_keys(writes) k WHERE NOT void ? k) = 2;
    IF imported OR NOT alone OR '{{steps}}'::jsonb ->> word IS DISTINCT FROM judged ->> 'step'
        OR (judged ->> 'step' = 'return' AND (judged -> 'reason' IS NULL OR judged -> 'basis' IS NOT NULL))
        OR (judged ->> 'step' <> 'return' AND (judged -> 'basis' IS NULL OR judged -> 'content' IS NULL)) THEN
      RETURN '{"": "unsound"}';
    END IF;
  END IF;
  -- In version 1 a state alone may approve: there were no judgements.
  IF version > 1 AND NOT imported AND (state ->> 'submitted_by' IS NOT NULL OR (judged IS NULL AND '{{steps}}'::jsonb ? word))
      OR submission AND coalesce(state ->> 'submitted_by', author) <> author THEN
    void := void || '{"state": "unsound"}';
  END IF;
  IF version > 1 AND NOT imported AND writes -> 'approved_hash' IS NOT NULL AND NOT void ? 'approved_hash' THEN
    void := void || '{"approved_hash": "unsound"}';
  END IF;
  IF json_typeof(writes -> 'submitted') = 'object' AND NOT void ? 'submitted'
      AND NOT (submission AND writes #>> '{submitted,by}' = author) THEN
    void := void || '{"submitted": "unsound"}';
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

-- What is wrong with the places that an event of version 2 names: the grant that it relies on, and what its author had seen.
CREATE FUNCTION wrong_grants(via json, sees json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT json_typeof(sees) IS DISTINCT FROM 'array' OR (via IS NOT NULL AND NOT is_hash(via))
    OR CASE WHEN json_typeof(sees) = 'array' AND json_array_length(sees) > 0
      THEN via IS NULL OR json_array_length(sees) > {{most_seen}} OR NOT are_events(sees) ELSE false END
$$;

-- An event from its text, with the reason if it is none. `doubted`: it may not even be JSON. `begun`: the persons of chains that
-- begin in the same push. What can be told by one expression is told so: a query costs ten times as much to start as to run.
CREATE FUNCTION read_event(raw text, ord bigint, doubted boolean, begun jsonb) RETURNS incoming LANGUAGE plpgsql STABLE AS $$
DECLARE
  e incoming;
  p record;
  one record;
  whole_text text;
  plain boolean;  -- no character that no value may hold
  restored boolean;
  slow boolean := false;  -- some value is not plainly sound
  before text;
  answer integer;
  names text[] := '{}';
  faults text[] := '{}';
BEGIN
  e.ord := ord;
  e.raw := raw;
  e.id := encode(sha256(convert_to(raw, 'UTF8')), 'hex');
  IF length(raw) > {{longest}} OR left(raw, 2) <> '{"' OR raw !~ '{{tokens}}'
      OR (strpos(raw, 'u0000') > 0 AND raw ~ '{{nul_name}}') OR (doubted AND NOT is_json(raw)) THEN
    e.reason := 'not_canonical';
    RETURN e;
  END IF;
  whole_text := body(raw)::text;
  plain := strpos(whole_text, chr(65535)) = 0;
  SELECT * INTO p FROM json_to_record(whole_text::json) AS b(v json, device json, chain json, seq json, prev json, hlc json, t json,
    author json, change json, action json, verb json, entity_type json, entity json, undoes json, writes json, sup json, restores json,
    via json, sees json);
  restored := p.undoes IS NOT NULL;
  e.version := CASE WHEN p.v::text IN ('1', '2') THEN p.v::text::integer END;
  IF e.version = 2 THEN
    p.device := p.chain;
    p.hlc := p.t;
  END IF;
  e.device := p.device #>> '{}';
  e.seq := CASE WHEN json_typeof(p.seq) = 'number' AND length(p.seq::text) < 18 THEN p.seq::text::bigint END;
  e.prev := p.prev #>> '{}';
  e.hlc := CASE WHEN json_typeof(p.hlc) = 'number' AND length(p.hlc::text) < 18 THEN p.hlc::text::bigint END;
  e.author := p.author #>> '{}';
  e.verb := p.verb #>> '{}';
  e.type_name := p.entity_type #>> '{}';
  e.entity := p.entity #>> '{}';
  e.undoes := p.undoes #>> '{}';
  e.writes := p.writes;
  e.sup := coalesce(p.sup, 'null');
  e.restores := coalesce(p.restores, 'null');
  -- The place in a chain: without it an event is none.
  e.reason := CASE
    WHEN e.version IS NULL THEN 'event_of_newer'
    WHEN e.version = 2 AND octet_length(raw) > {{longest_bytes}} THEN 'event_too_long|' || {{longest_bytes}} / 1024
    WHEN e.version = 2 AND NOT is_name(p.chain) THEN 'not_an_id'
    WHEN e.version = 2 AND (e.seq IS NULL OR e.seq NOT BETWEEN 1 AND {{chain}} - 1) THEN 'event_number_wrong'
    WHEN e.version = 2 AND ((p.prev IS NULL) <> (e.seq = 1) OR (p.prev IS NOT NULL AND NOT is_hash(p.prev))) THEN 'predecessor_unsaid'
    END;
  IF e.reason IS NOT NULL THEN
    RETURN e;
  END IF;
  e.reason := CASE
    WHEN e.version = 1 AND whole_text IS DISTINCT FROM '{"action":' || p.action::text || ',"author":' || p.author::text
        || ',"change":' || p.change::text
        || ',"device":' || p.device::text || ',"entity":' || p.entity::text || ',"entity_type":' || p.entity_type::text
        || ',"hlc":' || p.hlc::text || ',"prev":' || coalesce(p.prev::text, 'null') || ',"restores":' || e.restores::text
        || ',"seq":' || p.seq::text || ',"sup":' || e.sup::text || ',"undoes":' || coalesce(p.undoes::text, 'null')
        || ',"v":1,"verb":' || p.verb::text || ',"writes":' || p.writes::text || '}'
      THEN 'fields_wrong'
    WHEN e.version = 2 AND whole_text IS DISTINCT FROM '{"action":' || p.action::text || ',"chain":' || p.chain::text
        || ',"change":' || p.change::text || ',"entity":' || p.entity::text || ',"entity_type":' || p.entity_type::text
        || ',"prev":' || coalesce(p.prev::text, 'null') || ',"restores":' || e.restores::text || ',"sees":' || p.sees::text
        || ',"seq":' || p.seq::text || ',"sup":' || e.sup::text || ',"t":' || p.t::text || ',"undoes":' || coalesce(p.undoes::text, 'null')
        || ',"v":2,"verb":' || p.verb::text || ',"via":' || coalesce(p.via::text, 'null') || ',"writes":' || p.writes::text || '}'
      THEN 'fields_wrong'
    WHEN NOT (is_name(p.device) AND is_name(p.change) AND is_name(p.entity)) OR (e.version = 1 AND NOT is_name(p.author)) THEN 'not_an_id'
    WHEN e.seq IS NULL OR e.seq NOT BETWEEN 1 AND {{chain}} - 1 THEN 'event_number_wrong'
    WHEN e.hlc IS NULL OR e.hlc NOT BETWEEN 1 AND {{latest}} - 1 THEN 'time_impossible'
    WHEN (p.prev IS NULL) <> (e.seq = 1) OR (p.prev IS NOT NULL AND NOT is_hash(p.prev)) THEN 'predecessor_unsaid'
    WHEN restored AND NOT is_name(p.undoes) THEN 'undoes_no_change'
    WHEN NOT (is_string(p.action) AND is_string(p.verb)) OR holds_nul(p.action) OR holds_nul(p.verb)
      OR length(p.action #>> '{}') + length(e.verb) > 200 THEN 'action_unsaid'
    WHEN NOT is_string(p.entity_type) OR e.type_name !~ '^[a-z][a-z_]{0,63}$' THEN 'entity_type_unsaid'
    WHEN json_typeof(p.writes) <> 'object' OR p.writes::text = '{}' THEN 'writes_unknown'
    WHEN e.version = 2 AND wrong_grants(p.via, p.sees) THEN 'grant_unsaid' END;
  IF e.reason IS NULL AND e.version = 2 THEN
    e.author := CASE WHEN e.seq = 1 THEN coalesce(p.writes #>> '{core,person}', '')
      ELSE coalesce(begun ->> e.device, (SELECT c.person_id FROM chain_person c WHERE c.id = e.device)) END;
  END IF;
  IF e.reason IS NULL THEN
    FOR one IN SELECT w.key, w.value FROM json_each(p.writes) w LOOP
      IF one.key <= before COLLATE "C" THEN
        e.reason := 'not_canonical';
      ELSIF NOT plain OR NOT plainly_sound(e.type_name, one.key, one.value) THEN
        slow := true;
        IF one.key !~ '^[a-z][a-z_.]{0,63}$' THEN
          e.reason := 'writes_unknown';
        ELSIF json_typeof(one.value) IN ('object', 'array') THEN
          e.reason := disorder(one.value, 1);
        END IF;
        IF e.reason IS NULL THEN
          answer := register_soundness(e.type_name, one.key, one.value, restored);
          IF answer > 0 THEN
            names := names || one.key;
            faults := faults || CASE answer WHEN 1 THEN 'unknown' ELSE 'unsound' END;
          END IF;
        END IF;
      END IF;
      EXIT WHEN e.reason IS NOT NULL;
      before := one.key;
    END LOOP;
  END IF;
  IF e.reason IS NULL AND (restored OR e.sup::text <> '{}' OR e.restores::text <> '{}') THEN
    e.reason := wrong_references(p.writes, e.sup, e.restores, coalesce(p.undoes, 'null'));
  END IF;
  -- A member out of order anywhere makes it none; deeper than any program nests nobody looks.
  IF e.version = 2 AND (e.reason IS NOT NULL OR slow) AND disorder(whole_text::json, {{deepest}} - 200) IS NOT NULL THEN
    e.reason := 'not_canonical';
    RETURN e;
  END IF;
  IF e.reason IS NOT NULL THEN
    IF e.version = 1 OR e.seq = 1 THEN
      e.reason := CASE e.version WHEN 1 THEN e.reason ELSE 'chain_unbegun' END;
      RETURN e;
    END IF;
    -- Of version 2 no more is needed than a place in a chain: it stays as a link.
    e.reason := NULL;
    e.void := '{"": "unsound"}';
    e.hlc := 1;
    e.author := coalesce(begun ->> e.device, (SELECT c.person_id FROM chain_person c WHERE c.id = e.device));
    e.type_name := '';
    e.entity := '';
  ELSE
    IF p.writes #>> '{state,imported}' = 'true' AND NOT restored AND coalesce(json_typeof(p.writes -> 'core') <> 'object'
        OR (p.writes #> '{core,imported}' IS NULL AND p.writes #> '{core,author}' IS NULL), true) AND NOT 'state' = ANY(names) THEN
      names := names || 'state'::text;
      faults := faults || 'unsound'::text;
    END IF;
    IF NOT e.type_name = ANY('{{kinds}}') THEN
      e.void := '{"": "unknown"}';
    ELSIF e.type_name = ANY('{{of_seats}}') AND (e.version = 1 OR restored) THEN
      e.void := '{"": "unsound"}';
    ELSIF 'core' = ANY(names) THEN
      e.void := jsonb_build_object('', faults[array_position(names, 'core')]);
    ELSIF p.writes -> 'core' IS NOT NULL AND wrongly_created(e.type_name, e.entity, e.author, p.writes, restored, e.version, e.device,
        p.change #>> '{}', e.seq) THEN
      e.void := '{"": "unsound"}';
    ELSIF cardinality(names) > 0 THEN
      e.void := jsonb_object(names, faults);
    END IF;
    IF e.version = 2 AND e.seq = 1 AND (e.type_name <> 'chain' OR e.void IS NOT NULL) THEN
      e.reason := 'chain_unbegun';
      RETURN e;
    END IF;
  END IF;
  IF e.type_name = 'claim' AND NOT restored AND NOT coalesce(e.void ? '', false)
      AND (p.writes -> 'state' IS NOT NULL OR p.writes -> 'judged' IS NOT NULL OR p.writes -> 'submitted' IS NOT NULL
        OR p.writes -> 'approved_hash' IS NOT NULL) THEN
    e.void := void_of_judgement(p.writes, e.void, e.author, e.version);
  END IF;
  IF e.void ? '' THEN  -- it only is a link of its chain
    e.kind := '';
    e.writes := '{}';
    e.sup := '{}';
    e.restores := '{}';
  ELSE
    e.kind := e.type_name;
    IF e.void IS NOT NULL THEN
      e.writes := without_members(p.writes, e.void);
    END IF;
  END IF;
  RETURN e;
END
$$;

-- The events in `raws` that are new, in their order; signatures in the same places, '' for none.
CREATE FUNCTION read_events(raws text[], signatures text[], doubted boolean) RETURNS incoming[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  found_ones incoming[] := '{}';
  e incoming;
  begun jsonb := '{}';
  place integer;
BEGIN
  FOR place IN SELECT g.ord FROM unnest(raws) WITH ORDINALITY AS g(raw, ord)
    WHERE NOT EXISTS (SELECT FROM event known WHERE known.id = encode(sha256(convert_to(g.raw, 'UTF8')), 'hex')) ORDER BY g.ord
  LOOP
    e := read_event(raws[place], place, doubted, begun);
    IF e.version = 2 AND e.seq = 1 AND e.reason IS NULL THEN
      begun := begun || jsonb_build_object(e.device, e.author);
    END IF;
    IF signatures[place] ~ '^[0-9a-f]{128}$' THEN
      e.signature := signatures[place];
    END IF;
    found_ones := found_ones || e;
  END LOOP;
  RETURN found_ones;
END
$$;
