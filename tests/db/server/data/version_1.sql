
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA tadqiq;

ALTER SCHEMA tadqiq OWNER TO tadqiq_owner;

CREATE TYPE tadqiq.act AS (
	id text,
	entity text,
	author text,
	joining boolean,
	makes boolean,
	own boolean,
	draws boolean,
	seq bigint,
	last text,
	sup text[]
);

ALTER TYPE tadqiq.act OWNER TO tadqiq_owner;

CREATE TYPE tadqiq.incoming AS (
	ord bigint,
	id text,
	raw text,
	device text,
	seq bigint,
	prev text,
	hlc bigint,
	author text,
	change text,
	action text,
	verb text,
	kind text,
	entity text,
	undoes text,
	writes json,
	sup json,
	restores json,
	reason text,
	type_name text,
	void jsonb
);

ALTER TYPE tadqiq.incoming OWNER TO tadqiq_owner;

CREATE TYPE tadqiq.shown AS (
	entity text,
	kind text,
	writes json,
	author text,
	core_us bigint,
	us_by json,
	changed_us bigint,
	n_conflicts bigint
);

ALTER TYPE tadqiq.shown OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.acts() RETURNS tadqiq.act[]
    LANGUAGE sql STABLE
    AS $$
  SELECT ARRAY(SELECT ROW(e.id, e.entity, e.author_id,
      e.entity_type = 'person' AND coalesce(json_typeof(e.writes -> 'core'), 'null') <> 'null',
      e.entity_type = 'person' AND coalesce(e.writes ->> 'role' = 'supervisor', false),
      e.undoes <> '' AND NOT EXISTS (SELECT FROM json_each(e.body -> 'sup') s
        CROSS JOIN LATERAL json_array_elements_text(s.value) item JOIN event x ON x.id = item.value
        WHERE x.author_id <> e.author_id),
      e.entity_type = 'device' AND e.writes -> 'revoked' IS NOT NULL AND e.entity <> e.device_id,
      CASE WHEN json_typeof(e.writes -> 'revoked') = 'object' THEN (e.writes #>> '{revoked,seq}')::bigint END,
      coalesce(e.writes #>> '{revoked,event}', ''),
      ARRAY(SELECT json_array_elements_text(e.body #> '{sup,revoked}')))::act
    FROM (SELECT b.*, usable_writes(b.id, b.raw) AS writes
      FROM (SELECT x.*, body(x.raw) AS body FROM event x WHERE x.entity_type IN ('person', 'device')) b) e
    WHERE e.writes -> 'role' IS NOT NULL OR e.writes -> 'revoked' IS NOT NULL)
$$;

ALTER FUNCTION tadqiq.acts() OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.are_events(value json) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    AS $$
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

ALTER FUNCTION tadqiq.are_events(value json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.began_as_supervisor(e tadqiq.incoming, come tadqiq.incoming[]) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT EXISTS (
    SELECT FROM (
      SELECT x.id, usable_writes(x.id, x.raw) AS writes FROM event x WHERE x.entity = e.entity
      UNION ALL SELECT c.id, c.writes FROM unnest(come) c WHERE c.entity = e.entity) other
    WHERE other.id <> e.id AND other.writes ->> 'role' = 'supervisor'
      AND coalesce(json_typeof(other.writes -> 'core'), 'null') <> 'null' AND NOT came_with_a_file(other.writes))
$$;

ALTER FUNCTION tadqiq.began_as_supervisor(e tadqiq.incoming, come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.believed() RETURNS text[]
    LANGUAGE plpgsql
    AS $$
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

ALTER FUNCTION tadqiq.believed() OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.beyond(of_device text, to_seq bigint, last_one text) RETURNS TABLE(id text, entity text)
    LANGUAGE sql STABLE
    AS $$
  WITH RECURSIVE up AS (
    SELECT e.id, e.prev FROM event e WHERE to_seq > 0 AND e.id = last_one AND e.device_id = of_device
    UNION ALL SELECT p.id, p.prev FROM up JOIN event p ON p.id = up.prev
  )
  SELECT e.id, e.entity FROM device d
  JOIN event e ON e.n > d.no * 1099511627776 AND e.n <= d.no * 1099511627776 + d.arrived
  WHERE d.id = of_device
    AND (e.seq > to_seq OR (EXISTS (SELECT FROM up) AND NOT EXISTS (SELECT FROM up WHERE up.id = e.id)))
$$;

ALTER FUNCTION tadqiq.beyond(of_device text, to_seq bigint, last_one text) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.blob_piece(name text, part integer) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
  SELECT p.bytes FROM blob b JOIN blob_part p ON p.sha256 = b.sha256 AND p.login = b.login
  WHERE b.sha256 = name AND p.no = part
$$;

ALTER FUNCTION tadqiq.blob_piece(name text, part integer) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.body(raw text) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE WHEN strpos(raw, 'u0000') > 0 THEN regexp_replace(raw, '(?<!\\)((?:\\\\)*)\\u0000', '\1' || chr(65535), 'g')
    ELSE raw END::json
$$;

ALTER FUNCTION tadqiq.body(raw text) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.came_with_a_file(writes json) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT writes #> '{core,created}' IS NOT NULL
$$;

ALTER FUNCTION tadqiq.came_with_a_file(writes json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.candidates(come tadqiq.incoming[]) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
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

ALTER FUNCTION tadqiq.candidates(come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.cut_by(lines text[], cuts jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT coalesce(array_agg(DISTINCT act.value ORDER BY act.value), '{}')
  FROM unnest(lines) line CROSS JOIN LATERAL jsonb_array_elements_text(cuts -> line) act
$$;

ALTER FUNCTION tadqiq.cut_by(lines text[], cuts jsonb) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.disorder(value json, depth integer) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
  one record;
  item json;
  before text;
  wrong text;
BEGIN
  IF depth > 32 THEN
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

ALTER FUNCTION tadqiq.disorder(value json, depth integer) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.draws_line(e tadqiq.incoming) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT e.kind = 'device' AND e.writes -> 'revoked' IS NOT NULL
$$;

ALTER FUNCTION tadqiq.draws_line(e tadqiq.incoming) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.find_text(asked text, most integer) RETURNS TABLE(entity text, kind text, changed_us bigint, body text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
  SELECT s.entity, s.kind, s.changed_us, left(v.body, 300)
  FROM (SELECT * FROM search_text f WHERE f.words @@ asked::tsquery ORDER BY f.changed_us DESC, f.entity LIMIT most) s
  JOIN searchable v ON v.entity = s.entity AND v.kind = s.kind ORDER BY s.changed_us DESC, s.entity
$$;

ALTER FUNCTION tadqiq.find_text(asked text, most integer) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.follow(come tadqiq.incoming[], bad jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    AS $$
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

ALTER FUNCTION tadqiq.follow(come tadqiq.incoming[], bad jsonb) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.holding(entities text[]) RETURNS SETOF tadqiq.shown
    LANGUAGE sql STABLE
    AS $$
  WITH heads AS MATERIALIZED (
    SELECT h.entity, h.register, h.event_id, h.stands_for, e.hlc, e.entity_type,
      count(*) OVER (PARTITION BY h.entity, h.register) AS several,
      row_number() OVER (PARTITION BY h.entity, h.register ORDER BY e.hlc DESC, e.id DESC) AS place
    FROM unnest(entities) given(entity)
    JOIN head h ON h.entity = given.entity
    JOIN event e ON e.id = h.event_id
  ), meant AS MATERIALIZED (
    SELECT id, author_id, writes, stamp(writes, hlc) AS us FROM (
      SELECT e.id, e.author_id, e.hlc, body(e.raw) -> 'writes' AS writes FROM event e
      WHERE e.id IN (SELECT stands_for FROM heads)
    ) e
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

ALTER FUNCTION tadqiq.holding(entities text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.holding_new(come tadqiq.incoming[]) RETURNS tadqiq.shown[]
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT ARRAY(SELECT ROW(e.entity, e.kind, e.writes, e.author, e.us, NULL, e.us, 0)::shown
    FROM (SELECT c.*, stamp(c.writes, c.hlc) AS us FROM unnest(come) c) e)
$$;

ALTER FUNCTION tadqiq.holding_new(come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.holds_nul(value json) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT strpos(value::text, chr(65535)) > 0
$$;

ALTER FUNCTION tadqiq.holds_nul(value json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.in_force(told tadqiq.act[], cut text[], lifted text[], roots text[]) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
  SELECT coalesce(array_agg(a.id ORDER BY a.id), '{}')
  FROM unnest(told) a CROSS JOIN (SELECT supervisors_among(told, cut, roots) AS people) s
  WHERE a.draws AND a.seq IS NOT NULL AND NOT a.id = ANY(cut) AND NOT a.id = ANY(lifted) AND a.author = ANY(s.people)
$$;

ALTER FUNCTION tadqiq.in_force(told tadqiq.act[], cut text[], lifted text[], roots text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.index_text(version integer, entities text[], changed bigint[], folded text[], light text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
  INSERT INTO search_text (entity, kind, changed_us, version, words)
    SELECT DISTINCT ON (g.entity) g.entity, t.kind, g.changed_us, index_text.version,
      to_tsvector('simple', g.folded || ' ' || g.light)
    FROM unnest(entities, changed, folded, light) g(entity, changed_us, folded, light)
    JOIN thing t ON t.entity = g.entity JOIN login l ON l.login = session_user
    ORDER BY g.entity
    ON CONFLICT (entity) DO UPDATE SET changed_us = excluded.changed_us, version = excluded.version, words = excluded.words
    WHERE search_text.version <= excluded.version
$$;

ALTER FUNCTION tadqiq.index_text(version integer, entities text[], changed bigint[], folded text[], light text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.is_hash(value json) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  SELECT coalesce(json_typeof(value) = 'string' AND value #>> '{}' ~ '^[0-9a-f]{64}$', false)
$_$;

ALTER FUNCTION tadqiq.is_hash(value json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.is_json(raw text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
  RETURN json_typeof(body(raw)) = 'object';
EXCEPTION WHEN data_exception OR statement_too_complex THEN
  RETURN false;
END
$$;

ALTER FUNCTION tadqiq.is_json(raw text) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.is_name(value json) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  SELECT coalesce(json_typeof(value) = 'string' AND value #>> '{}' ~ '^[0-9A-Za-z][0-9A-Za-z_.:@-]{0,99}$', false)
$_$;

ALTER FUNCTION tadqiq.is_name(value json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.is_string(value json) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT coalesce(json_typeof(value) = 'string', false)
$$;

ALTER FUNCTION tadqiq.is_string(value json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.joins(e tadqiq.incoming) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT e.kind = 'person' AND coalesce(json_typeof(e.writes -> 'core'), 'null') <> 'null'
$$;

ALTER FUNCTION tadqiq.joins(e tadqiq.incoming) OWNER TO tadqiq_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE tadqiq.login (
    login text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT login_role_check CHECK ((role = ANY (ARRAY['checker'::text, 'supervisor'::text])))
);

ALTER TABLE tadqiq.login OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.judge(me tadqiq.login, come tadqiq.incoming[], linked boolean, marked boolean, acting boolean) RETURNS jsonb
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
DECLARE
  bad jsonb := coalesce((SELECT jsonb_object_agg(id, reason) FROM out_of_place(me, come) WHERE reason IS NOT NULL), '{}');
BEGIN
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

ALTER FUNCTION tadqiq.judge(me tadqiq.login, come tadqiq.incoming[], linked boolean, marked boolean, acting boolean) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.judgement(told tadqiq.act[], roots text[], OUT supervisors text[], OUT lines text[], OUT firm text[]) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
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

ALTER FUNCTION tadqiq.judgement(told tadqiq.act[], roots text[], OUT supervisors text[], OUT lines text[], OUT firm text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.judges(e tadqiq.incoming) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT e.kind = 'claim' AND coalesce(e.writes #>> '{state,state}' IN ('approved', 'corrected', 'published'), false)
    AND coalesce((e.writes #> '{state,imported}')::text, '') <> 'true'
$$;

ALTER FUNCTION tadqiq.judges(e tadqiq.incoming) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.keep_blob(name text, parts integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
DECLARE
  mine text;
  bytes_of bytea;
BEGIN
  SELECT l.login INTO STRICT mine FROM login l WHERE l.login = session_user;
  IF EXISTS (SELECT FROM blob b WHERE b.sha256 = name) THEN
    RETURN true;
  END IF;
  DELETE FROM blob_part p WHERE p.sha256 = name AND p.login = mine AND p.no >= parts;
  SELECT coalesce(string_agg(p.bytes, ''::bytea ORDER BY p.no), ''::bytea) INTO bytes_of FROM blob_part p
    WHERE p.sha256 = name AND p.login = mine;
  IF encode(sha256(bytes_of), 'hex') <> name THEN
    DELETE FROM blob_part p WHERE p.sha256 = name AND p.login = mine;
    RETURN false;
  END IF;
  INSERT INTO blob (sha256, size, login) VALUES (name, length(bytes_of), mine) ON CONFLICT (sha256) DO NOTHING;
  DELETE FROM blob_part p WHERE p.sha256 = name AND p.login NOT IN (SELECT b.login FROM blob b WHERE b.sha256 = name);
  RETURN true;
END
$$;

ALTER FUNCTION tadqiq.keep_blob(name text, parts integer) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.leave_part(name text, part integer, piece bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $_$
DECLARE
  mine text;
BEGIN
  SELECT l.login INTO STRICT mine FROM login l WHERE l.login = session_user;
  IF name !~ '^[0-9a-f]{64}$' OR part NOT BETWEEN 0 AND 256 - 1 OR length(piece) > 1000000 THEN
    RAISE EXCEPTION '%', 'snapshot_too_large' USING ERRCODE = 'TQ002';
  END IF;
  IF EXISTS (SELECT FROM blob b WHERE b.sha256 = name) THEN
    RETURN;
  END IF;
  INSERT INTO blob_part (sha256, login, no, bytes) VALUES (name, mine, part, piece)
    ON CONFLICT ON CONSTRAINT blob_part_pkey DO UPDATE SET bytes = excluded.bytes;
END
$_$;

ALTER FUNCTION tadqiq.leave_part(name text, part integer, piece bytea) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $_$
  INSERT INTO chain_head (event_id, login, device_id, seq, public_key, signature)
    SELECT DISTINCT ON (s.event) s.event, l.login, s.device, s.seq, s.key, s.signature
    FROM unnest(events, devices, seqs, keys, signatures) s(event, device, seq, key, signature)
    JOIN login l ON l.login = session_user
    JOIN event e ON e.id = s.event AND e.device_id = s.device AND e.seq = s.seq
    JOIN installation i ON i.id = s.device AND i.public_key = s.key
    WHERE s.signature ~ '^[0-9a-f]{128}$'
    ON CONFLICT (event_id, login) DO UPDATE SET signature = excluded.signature, public_key = excluded.public_key
$_$;

ALTER FUNCTION tadqiq.leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.meant(name text, of_register text) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
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

ALTER FUNCTION tadqiq.meant(name text, of_register text) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.mismarked(come tadqiq.incoming[]) RETURNS TABLE(id text, reason text)
    LANGUAGE sql STABLE
    AS $$
  WITH making AS MATERIALIZED (
    SELECT e.id, e.entity, e.kind FROM unnest(come) e
    WHERE e.kind IN ('claim', 'article') AND json_typeof(e.writes -> 'core') = 'object'
  ), named AS MATERIALIZED (
    SELECT entity FROM making
    UNION SELECT e.entity FROM unnest(come) e WHERE e.kind = 'claim' AND json_typeof(e.writes -> 'spans') = 'array'
    UNION SELECT c.id FROM claim c WHERE c.article_id IN (SELECT entity FROM making WHERE kind = 'article')
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
    SELECT a.id AS article, t.body || '' AS body FROM article a JOIN article_text t ON t.sha256 = a.sha256
    WHERE a.id IN (SELECT on_what FROM first WHERE kind = 'claim')
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

ALTER FUNCTION tadqiq.mismarked(come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.only_added_to() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '%', 'journal_frozen' USING ERRCODE = 'TQ003';
END
$$;

ALTER FUNCTION tadqiq.only_added_to() OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.out_of_place(me tadqiq.login, come tadqiq.incoming[]) RETURNS TABLE(id text, reason text)
    LANGUAGE sql STABLE
    AS $$
  SELECT e.id, CASE
    WHEN e.kind <> '' AND t.kind IS DISTINCT FROM e.kind THEN 'entity_types_differ|' || e.entity || '|' || t.kind || '|' || e.kind
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
        OR coalesce(i.public_key, '') NOT IN ('', e.writes ->> 'key')
        OR EXISTS (SELECT FROM unnest(come) c WHERE c.kind = 'device' AND c.entity = e.entity AND c.ord < e.ord
          AND c.writes ->> 'key' <> e.writes ->> 'key'))
      THEN 'key_changed'
    WHEN e.kind = 'article' AND is_string(e.writes #> '{core,sha256}')
        AND NOT EXISTS (SELECT FROM article_text a WHERE a.sha256 = e.writes #>> '{core,sha256}')
      THEN 'article_text_missing|' || e.entity
  END
  FROM unnest(come) e
  LEFT JOIN thing t ON t.entity = e.entity
  LEFT JOIN event p ON p.id = e.prev
  LEFT JOIN unnest(come) q ON q.id = e.prev
  LEFT JOIN installation i ON e.kind = 'device' AND i.id = e.entity
$$;

ALTER FUNCTION tadqiq.out_of_place(me tadqiq.login, come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.out_of_role(me tadqiq.login, come tadqiq.incoming[]) RETURNS TABLE(id text, reason text)
    LANGUAGE sql STABLE
    AS $$
  WITH known AS MATERIALIZED (SELECT coalesce(candidates(come), '{}') AS people)
  SELECT id, reason FROM (
    SELECT e.id, CASE
      WHEN draws_line(e) AND e.entity = e.device THEN 'device_judges_itself'
      WHEN e.kind = 'person' AND e.writes ->> 'role' = 'supervisor' AND joins(e) AND e.sup::text = '{}' AND e.undoes IS NULL
          AND NOT came_with_a_file(e.writes)
          AND (EXISTS (SELECT FROM head h JOIN event x ON x.id = h.stands_for
              WHERE h.entity = e.entity AND h.register IN ('', 'core') AND NOT came_with_a_file(body(x.raw) -> 'writes'))
            OR EXISTS (SELECT FROM unnest(come) c WHERE c.entity = e.entity AND c.id <> e.id AND joins(c)
              AND NOT came_with_a_file(c.writes)))
        THEN 'supervisor_already_here'
      WHEN takes_back_own(e, come) THEN NULL
      WHEN me.role <> 'supervisor' THEN 'account_no_supervisor'
      WHEN e.kind = 'person' AND e.author = e.entity AND NOT joins(e) THEN 'role_to_self'
      WHEN joins(e) THEN NULL
      WHEN NOT e.author = ANY(known.people) THEN 'author_no_supervisor'
      WHEN judges(e) AND e.verb <> 'decide' AND e.author = coalesce(c.author_id, m.author)
        THEN 'approves_own_claim'
      WHEN draws_line(e) AND EXISTS (SELECT FROM event x WHERE x.id = e.writes #>> '{revoked,event}'
          AND (x.device_id <> e.entity OR x.seq::text <> e.writes #>> '{revoked,seq}'))
        THEN 'revocation_foreign'
    END AS reason
    FROM unnest(come) e CROSS JOIN known
    LEFT JOIN claim c ON c.id = e.entity AND c.author_id <> ''
    LEFT JOIN LATERAL (SELECT coalesce(n.writes #>> '{core,author}', n.author) AS author FROM unnest(come) n
      WHERE n.kind = 'claim' AND n.entity = e.entity AND json_typeof(n.writes -> 'core') = 'object' LIMIT 1) m ON true
    WHERE takes_supervisor(e)) judged
  WHERE reason IS NOT NULL
$$;

ALTER FUNCTION tadqiq.out_of_role(me tadqiq.login, come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.out_of_step(come tadqiq.incoming[]) RETURNS TABLE(id text, reason text)
    LANGUAGE sql STABLE
    AS $$
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

ALTER FUNCTION tadqiq.out_of_step(come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.project(things tadqiq.shown[], kinds text[], before text[], device_no bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF 'person' = ANY(kinds) THEN
    INSERT INTO person ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "name", "role") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."name" IS NOT NULL THEN CASE WHEN json_typeof(r."name") = 'string' THEN r."name" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."role" IS NOT NULL THEN CASE WHEN json_typeof(r."role") = 'string' THEN r."role" #>> '{}' ELSE 'checker' END END, 'checker') FROM (SELECT * FROM unnest(things) WHERE kind = 'person') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json, "name" json, "role" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "name" = excluded."name", "role" = excluded."role";
  END IF;
  IF 'article' = ANY(kinds) THEN
    INSERT INTO article ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "sha256", "file_sha256", "length", "origin", "encoding", "title", "byline", "outlet", "published_on", "url", "language", "withdrawn") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'sha256')) = 'string' THEN (r."core" -> 'sha256') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'file_sha256')) = 'string' THEN (r."core" -> 'file_sha256') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN coalesce(whole((r."core" -> 'length')), 0) END, 0), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'origin')) = 'string' THEN (r."core" -> 'origin') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'encoding')) = 'string' THEN (r."core" -> 'encoding') #>> '{}' ELSE 'utf-8' END END, 'utf-8'), coalesce(CASE WHEN r."title" IS NOT NULL THEN CASE WHEN json_typeof(r."title") = 'string' THEN r."title" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."byline" IS NOT NULL THEN CASE WHEN json_typeof(r."byline") = 'string' THEN r."byline" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."outlet" IS NOT NULL THEN CASE WHEN json_typeof(r."outlet") = 'string' THEN r."outlet" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."published_on" IS NOT NULL THEN CASE WHEN json_typeof(r."published_on") = 'string' THEN r."published_on" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."url" IS NOT NULL THEN CASE WHEN json_typeof(r."url") = 'string' THEN r."url" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."language" IS NOT NULL THEN CASE WHEN json_typeof(r."language") = 'string' THEN r."language" #>> '{}' ELSE 'ar' END END, 'ar'), coalesce(CASE WHEN r."withdrawn" IS NOT NULL THEN CASE WHEN (r."withdrawn")::text = 'true' THEN 1 ELSE 0 END END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'article') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("byline" json, "core" json, "language" json, "outlet" json, "published_on" json, "title" json, "url" json, "withdrawn" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "sha256" = excluded."sha256", "file_sha256" = excluded."file_sha256", "length" = excluded."length", "origin" = excluded."origin", "encoding" = excluded."encoding", "title" = excluded."title", "byline" = excluded."byline", "outlet" = excluded."outlet", "published_on" = excluded."published_on", "url" = excluded."url", "language" = excluded."language", "withdrawn" = excluded."withdrawn";
  END IF;
  IF 'claim' = ANY(kinds) THEN
    INSERT INTO claim ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "article_id", "start", "spans", "kind", "state", "submitted_by", "imported", "state_since_us", "priority", "assignee_id", "statement", "claimant", "interpreter", "checkable", "harm", "tags", "note", "detector", "confidence", "origin_reason", "approved_hash", "figure", "quotation") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'article')) = 'string' THEN (r."core" -> 'article') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."spans" IS NOT NULL THEN CASE WHEN json_typeof(r."spans") = 'array' THEN coalesce(whole(r."spans" -> 0 -> 'start'), 0) ELSE 0 END END, 0), coalesce(CASE WHEN r."spans" IS NOT NULL THEN coalesce(nullif((r."spans")::text, 'null'), '[]') END, '[]'), coalesce(CASE WHEN r."kind" IS NOT NULL THEN CASE WHEN json_typeof(r."kind") = 'string' THEN r."kind" #>> '{}' ELSE 'other' END END, 'other'), coalesce(CASE WHEN r."state" IS NOT NULL THEN CASE WHEN json_typeof((r."state" -> 'state')) = 'string' THEN (r."state" -> 'state') #>> '{}' ELSE 'draft' END END, 'draft'), coalesce(CASE WHEN r."state" IS NOT NULL THEN CASE WHEN json_typeof((r."state" -> 'submitted_by')) = 'string' THEN (r."state" -> 'submitted_by') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."state" IS NOT NULL THEN CASE WHEN ((r."state" -> 'imported'))::text = 'true' THEN 1 ELSE 0 END END, 0), coalesce(CASE WHEN r."state" IS NOT NULL THEN coalesce(nullif(whole((r."state" -> 'since')), 0), (s.us_by ->> 'state')::bigint, s.core_us) END, 0), coalesce(CASE WHEN r."priority" IS NOT NULL THEN coalesce(whole(r."priority"), 0) END, 0), coalesce(CASE WHEN r."assignee" IS NOT NULL THEN CASE WHEN json_typeof(r."assignee") = 'string' THEN r."assignee" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."statement" IS NOT NULL THEN CASE WHEN json_typeof(r."statement") = 'string' THEN r."statement" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."claimant" IS NOT NULL THEN CASE WHEN json_typeof(r."claimant") = 'string' THEN r."claimant" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."interpreter" IS NOT NULL THEN CASE WHEN json_typeof(r."interpreter") = 'string' THEN r."interpreter" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."checkable" IS NOT NULL THEN CASE WHEN json_typeof(r."checkable") = 'string' THEN r."checkable" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."harm" IS NOT NULL THEN CASE WHEN json_typeof(r."harm") = 'string' THEN r."harm" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."tags" IS NOT NULL THEN coalesce(nullif((r."tags")::text, 'null'), '[]') END, '[]'), coalesce(CASE WHEN r."note" IS NOT NULL THEN CASE WHEN json_typeof(r."note") = 'string' THEN r."note" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."origin" IS NOT NULL THEN CASE WHEN json_typeof((r."origin" -> 'detector')) = 'string' THEN (r."origin" -> 'detector') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."origin" IS NOT NULL THEN CASE WHEN json_typeof((r."origin" -> 'confidence')) = 'string' THEN (r."origin" -> 'confidence') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."origin" IS NOT NULL THEN CASE WHEN json_typeof((r."origin" -> 'reason')) = 'string' THEN (r."origin" -> 'reason') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."approved_hash" IS NOT NULL THEN CASE WHEN json_typeof(r."approved_hash") = 'string' THEN r."approved_hash" #>> '{}' ELSE '' END END, ''), coalesce(nullif('{' || concat_ws(',', CASE WHEN r."figure.basis" IS NOT NULL THEN '"basis":' || r."figure.basis"::text END, CASE WHEN r."figure.event" IS NOT NULL THEN '"event":' || r."figure.event"::text END, CASE WHEN r."figure.identification" IS NOT NULL THEN '"identification":' || r."figure.identification"::text END, CASE WHEN r."figure.outcome" IS NOT NULL THEN '"outcome":' || r."figure.outcome"::text END, CASE WHEN r."figure.place" IS NOT NULL THEN '"place":' || r."figure.place"::text END, CASE WHEN r."figure.population" IS NOT NULL THEN '"population":' || r."figure.population"::text END, CASE WHEN r."figure.producer" IS NOT NULL THEN '"producer":' || r."figure.producer"::text END, CASE WHEN r."figure.scope" IS NOT NULL THEN '"scope":' || r."figure.scope"::text END, CASE WHEN r."figure.value" IS NOT NULL THEN '"value":' || r."figure.value"::text END) || '}', '{}'), ''), coalesce(nullif('{' || concat_ws(',', CASE WHEN r."quotation.addressee" IS NOT NULL THEN '"addressee":' || r."quotation.addressee"::text END, CASE WHEN r."quotation.cue" IS NOT NULL THEN '"cue":' || r."quotation.cue"::text END, CASE WHEN r."quotation.fidelity" IS NOT NULL THEN '"fidelity":' || r."quotation.fidelity"::text END, CASE WHEN r."quotation.marks" IS NOT NULL THEN '"marks":' || r."quotation.marks"::text END, CASE WHEN r."quotation.mode" IS NOT NULL THEN '"mode":' || r."quotation.mode"::text END, CASE WHEN r."quotation.original" IS NOT NULL THEN '"original":' || r."quotation.original"::text END, CASE WHEN r."quotation.said_on" IS NOT NULL THEN '"said_on":' || r."quotation.said_on"::text END, CASE WHEN r."quotation.speaker" IS NOT NULL THEN '"speaker":' || r."quotation.speaker"::text END, CASE WHEN r."quotation.venue" IS NOT NULL THEN '"venue":' || r."quotation.venue"::text END) || '}', '{}'), '') FROM (SELECT * FROM unnest(things) WHERE kind = 'claim') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("approved_hash" json, "assignee" json, "checkable" json, "claimant" json, "core" json, "figure.basis" json, "figure.event" json, "figure.identification" json, "figure.outcome" json, "figure.place" json, "figure.population" json, "figure.producer" json, "figure.scope" json, "figure.value" json, "harm" json, "interpreter" json, "kind" json, "note" json, "origin" json, "priority" json, "quotation.addressee" json, "quotation.cue" json, "quotation.fidelity" json, "quotation.marks" json, "quotation.mode" json, "quotation.original" json, "quotation.said_on" json, "quotation.speaker" json, "quotation.venue" json, "spans" json, "state" json, "statement" json, "tags" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "article_id" = excluded."article_id", "start" = excluded."start", "spans" = excluded."spans", "kind" = excluded."kind", "state" = excluded."state", "submitted_by" = excluded."submitted_by", "imported" = excluded."imported", "state_since_us" = excluded."state_since_us", "priority" = excluded."priority", "assignee_id" = excluded."assignee_id", "statement" = excluded."statement", "claimant" = excluded."claimant", "interpreter" = excluded."interpreter", "checkable" = excluded."checkable", "harm" = excluded."harm", "tags" = excluded."tags", "note" = excluded."note", "detector" = excluded."detector", "confidence" = excluded."confidence", "origin_reason" = excluded."origin_reason", "approved_hash" = excluded."approved_hash", "figure" = excluded."figure", "quotation" = excluded."quotation";
  END IF;
  IF 'source' = ANY(kinds) THEN
    INSERT INTO source ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "title", "type", "author", "container_title", "publisher", "issued", "accessed", "url", "archive", "kind", "independence_group", "confidentiality", "reliability", "credibility", "note", "withdrawn") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."title" IS NOT NULL THEN CASE WHEN json_typeof(r."title") = 'string' THEN r."title" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."type" IS NOT NULL THEN CASE WHEN json_typeof(r."type") = 'string' THEN r."type" #>> '{}' ELSE 'document' END END, 'document'), coalesce(CASE WHEN r."author" IS NOT NULL THEN CASE WHEN json_typeof(r."author") = 'string' THEN r."author" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."container_title" IS NOT NULL THEN CASE WHEN json_typeof(r."container_title") = 'string' THEN r."container_title" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."publisher" IS NOT NULL THEN CASE WHEN json_typeof(r."publisher") = 'string' THEN r."publisher" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."issued" IS NOT NULL THEN CASE WHEN json_typeof(r."issued") = 'string' THEN r."issued" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."accessed" IS NOT NULL THEN CASE WHEN json_typeof(r."accessed") = 'string' THEN r."accessed" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."url" IS NOT NULL THEN CASE WHEN json_typeof(r."url") = 'string' THEN r."url" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."archive" IS NOT NULL THEN CASE WHEN json_typeof(r."archive") = 'string' THEN r."archive" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."kind" IS NOT NULL THEN CASE WHEN json_typeof(r."kind") = 'string' THEN r."kind" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."independence_group" IS NOT NULL THEN CASE WHEN json_typeof(r."independence_group") = 'string' THEN r."independence_group" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."confidentiality" IS NOT NULL THEN CASE WHEN json_typeof(r."confidentiality") = 'string' THEN r."confidentiality" #>> '{}' ELSE 'public' END END, 'public'), coalesce(CASE WHEN r."reliability" IS NOT NULL THEN CASE WHEN json_typeof(r."reliability") = 'string' THEN r."reliability" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."credibility" IS NOT NULL THEN CASE WHEN json_typeof(r."credibility") = 'string' THEN r."credibility" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."note" IS NOT NULL THEN CASE WHEN json_typeof(r."note") = 'string' THEN r."note" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."withdrawn" IS NOT NULL THEN CASE WHEN (r."withdrawn")::text = 'true' THEN 1 ELSE 0 END END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'source') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("accessed" json, "archive" json, "author" json, "confidentiality" json, "container_title" json, "core" json, "credibility" json, "independence_group" json, "issued" json, "kind" json, "note" json, "publisher" json, "reliability" json, "snapshot" json, "title" json, "type" json, "url" json, "withdrawn" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "title" = excluded."title", "type" = excluded."type", "author" = excluded."author", "container_title" = excluded."container_title", "publisher" = excluded."publisher", "issued" = excluded."issued", "accessed" = excluded."accessed", "url" = excluded."url", "archive" = excluded."archive", "kind" = excluded."kind", "independence_group" = excluded."independence_group", "confidentiality" = excluded."confidentiality", "reliability" = excluded."reliability", "credibility" = excluded."credibility", "note" = excluded."note", "withdrawn" = excluded."withdrawn";
    DELETE FROM snapshot WHERE id IN ( SELECT s.entity FROM (SELECT * FROM unnest(things) WHERE kind = 'source') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("accessed" json, "archive" json, "author" json, "confidentiality" json, "container_title" json, "core" json, "credibility" json, "independence_group" json, "issued" json, "kind" json, "note" json, "publisher" json, "reliability" json, "snapshot" json, "title" json, "type" json, "url" json, "withdrawn" json) WHERE NOT ( r."snapshot" IS NOT NULL ) );
    INSERT INTO snapshot ("id", "sha256", "size", "media_type", "file_name", "captured_us", "captured_by", "tool") SELECT s.entity, coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN CASE WHEN json_typeof((r."snapshot" -> 'sha256')) = 'string' THEN (r."snapshot" -> 'sha256') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN coalesce(whole((r."snapshot" -> 'size')), 0) END, 0), coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN CASE WHEN json_typeof((r."snapshot" -> 'media_type')) = 'string' THEN (r."snapshot" -> 'media_type') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN CASE WHEN json_typeof((r."snapshot" -> 'file_name')) = 'string' THEN (r."snapshot" -> 'file_name') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN coalesce(whole((r."snapshot" -> 'captured_us')), 0) END, 0), coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN CASE WHEN json_typeof((r."snapshot" -> 'captured_by')) = 'string' THEN (r."snapshot" -> 'captured_by') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."snapshot" IS NOT NULL THEN CASE WHEN json_typeof((r."snapshot" -> 'tool')) = 'string' THEN (r."snapshot" -> 'tool') #>> '{}' ELSE '' END END, '') FROM (SELECT * FROM unnest(things) WHERE kind = 'source') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("accessed" json, "archive" json, "author" json, "confidentiality" json, "container_title" json, "core" json, "credibility" json, "independence_group" json, "issued" json, "kind" json, "note" json, "publisher" json, "reliability" json, "snapshot" json, "title" json, "type" json, "url" json, "withdrawn" json) WHERE r."snapshot" IS NOT NULL ON CONFLICT (id) DO UPDATE SET "sha256" = excluded."sha256", "size" = excluded."size", "media_type" = excluded."media_type", "file_name" = excluded."file_name", "captured_us" = excluded."captured_us", "captured_by" = excluded."captured_by", "tool" = excluded."tool";
  END IF;
  IF 'evidence' = ANY(kinds) THEN
    INSERT INTO evidence ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "claim_id", "source_id", "stance", "quote", "locator", "language", "translation", "note", "withdrawn") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'claim')) = 'string' THEN (r."core" -> 'claim') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'source')) = 'string' THEN (r."core" -> 'source') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."stance" IS NOT NULL THEN CASE WHEN json_typeof(r."stance") = 'string' THEN r."stance" #>> '{}' ELSE 'context' END END, 'context'), coalesce(CASE WHEN r."quote" IS NOT NULL THEN CASE WHEN json_typeof(r."quote") = 'string' THEN r."quote" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."locator" IS NOT NULL THEN coalesce(nullif((r."locator")::text, 'null'), '{}') END, '{}'), coalesce(CASE WHEN r."language" IS NOT NULL THEN CASE WHEN json_typeof(r."language") = 'string' THEN r."language" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."translation" IS NOT NULL THEN CASE WHEN json_typeof(r."translation") = 'string' THEN r."translation" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."note" IS NOT NULL THEN CASE WHEN json_typeof(r."note") = 'string' THEN r."note" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."withdrawn" IS NOT NULL THEN CASE WHEN (r."withdrawn")::text = 'true' THEN 1 ELSE 0 END END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'evidence') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json, "language" json, "locator" json, "note" json, "quote" json, "stance" json, "translation" json, "withdrawn" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "claim_id" = excluded."claim_id", "source_id" = excluded."source_id", "stance" = excluded."stance", "quote" = excluded."quote", "locator" = excluded."locator", "language" = excluded."language", "translation" = excluded."translation", "note" = excluded."note", "withdrawn" = excluded."withdrawn";
  END IF;
  IF 'verdict' = ANY(kinds) THEN
    INSERT INTO verdict ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "claim_id", "outcome", "deception", "scale", "explanation", "confidence", "limitations", "right_of_reply", "withdrawn") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'claim')) = 'string' THEN (r."core" -> 'claim') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."outcome" IS NOT NULL THEN CASE WHEN json_typeof((r."outcome" -> 'outcome')) = 'string' THEN (r."outcome" -> 'outcome') #>> '{}' ELSE 'unproven' END END, 'unproven'), coalesce(CASE WHEN r."outcome" IS NOT NULL THEN CASE WHEN json_typeof((r."outcome" -> 'deception')) = 'string' THEN (r."outcome" -> 'deception') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."scale" IS NOT NULL THEN CASE WHEN json_typeof(r."scale") = 'string' THEN r."scale" #>> '{}' ELSE 'tadqiq-1' END END, 'tadqiq-1'), coalesce(CASE WHEN r."explanation" IS NOT NULL THEN CASE WHEN json_typeof(r."explanation") = 'string' THEN r."explanation" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."confidence" IS NOT NULL THEN CASE WHEN json_typeof(r."confidence") = 'string' THEN r."confidence" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."limitations" IS NOT NULL THEN CASE WHEN json_typeof(r."limitations") = 'string' THEN r."limitations" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."right_of_reply" IS NOT NULL THEN CASE WHEN json_typeof(r."right_of_reply") = 'string' THEN r."right_of_reply" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."withdrawn" IS NOT NULL THEN CASE WHEN (r."withdrawn")::text = 'true' THEN 1 ELSE 0 END END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'verdict') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("confidence" json, "core" json, "explanation" json, "limitations" json, "outcome" json, "right_of_reply" json, "scale" json, "withdrawn" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "claim_id" = excluded."claim_id", "outcome" = excluded."outcome", "deception" = excluded."deception", "scale" = excluded."scale", "explanation" = excluded."explanation", "confidence" = excluded."confidence", "limitations" = excluded."limitations", "right_of_reply" = excluded."right_of_reply", "withdrawn" = excluded."withdrawn";
  END IF;
  IF 'comment' = ANY(kinds) THEN
    INSERT INTO comment ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "claim_id", "body", "withdrawn") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'claim')) = 'string' THEN (r."core" -> 'claim') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."text" IS NOT NULL THEN CASE WHEN json_typeof(r."text") = 'string' THEN r."text" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."withdrawn" IS NOT NULL THEN CASE WHEN (r."withdrawn")::text = 'true' THEN 1 ELSE 0 END END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'comment') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json, "text" json, "withdrawn" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "claim_id" = excluded."claim_id", "body" = excluded."body", "withdrawn" = excluded."withdrawn";
  END IF;
  IF 'decision' = ANY(kinds) THEN
    INSERT INTO decision ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "claim_id", "step", "reason", "field", "state_hash", "imported") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'claim')) = 'string' THEN (r."core" -> 'claim') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'step')) = 'string' THEN (r."core" -> 'step') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'reason')) = 'string' THEN (r."core" -> 'reason') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'field')) = 'string' THEN (r."core" -> 'field') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'state_hash')) = 'string' THEN (r."core" -> 'state_hash') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN ((r."core" -> 'imported'))::text = 'true' THEN 1 ELSE 0 END END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'decision') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "claim_id" = excluded."claim_id", "step" = excluded."step", "reason" = excluded."reason", "field" = excluded."field", "state_hash" = excluded."state_hash", "imported" = excluded."imported";
  END IF;
  IF 'rule' = ANY(kinds) THEN
    INSERT INTO rule ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "name", "setting", "reset_us") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN CASE WHEN json_typeof((r."core" -> 'name')) = 'string' THEN (r."core" -> 'name') #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."setting" IS NOT NULL THEN CASE WHEN json_typeof(r."setting") = 'string' THEN r."setting" #>> '{}' ELSE 'auto' END END, 'auto'), coalesce(CASE WHEN r."reset" IS NOT NULL THEN coalesce(nullif(whole(r."reset"), 0), (s.us_by ->> 'reset')::bigint, s.core_us) END, 0) FROM (SELECT * FROM unnest(things) WHERE kind = 'rule') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json, "reset" json, "setting" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "name" = excluded."name", "setting" = excluded."setting", "reset_us" = excluded."reset_us";
  END IF;
  IF 'device' = ANY(kinds) THEN
    INSERT INTO installation ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "public_key", "name") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."key" IS NOT NULL THEN CASE WHEN json_typeof(r."key") = 'string' THEN r."key" #>> '{}' ELSE '' END END, ''), coalesce(CASE WHEN r."name" IS NOT NULL THEN CASE WHEN json_typeof(r."name") = 'string' THEN r."name" #>> '{}' ELSE '' END END, '') FROM (SELECT * FROM unnest(things) WHERE kind = 'device') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json, "key" json, "name" json, "revoked" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "public_key" = excluded."public_key", "name" = excluded."name";
  END IF;
  IF 'receipt' = ANY(kinds) THEN
    INSERT INTO receipt ("id", "present", "author_id", "created_us", "changed_us", "n_conflicts", "heads") SELECT s.entity, CASE WHEN json_typeof(r.core) = 'object' THEN 1 ELSE 0 END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN '' WHEN json_typeof(r.core -> 'author') = 'string' THEN r.core ->> 'author' ELSE s.author END, CASE WHEN json_typeof(r.core) <> 'object' OR r.core IS NULL THEN 0 ELSE coalesce(whole(r.core -> 'created'), s.core_us) END, s.changed_us, s.n_conflicts, coalesce(CASE WHEN r."core" IS NOT NULL THEN coalesce(nullif(((r."core" -> 'heads'))::text, 'null'), '[]') END, '') FROM (SELECT * FROM unnest(things) WHERE kind = 'receipt') s CROSS JOIN LATERAL json_to_record(s.writes) AS r("core" json) ON CONFLICT (id) DO UPDATE SET "present" = excluded."present", "author_id" = excluded."author_id", "created_us" = excluded."created_us", "changed_us" = excluded."changed_us", "n_conflicts" = excluded."n_conflicts", "heads" = excluded."heads";
  END IF;
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

ALTER FUNCTION tadqiq.project(things tadqiq.shown[], kinds text[], before text[], device_no bigint) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.pull(devices text[], arrivals bigint[], most integer) RETURNS TABLE(device text, arrival bigint, event_id text, raw text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
  waiting bigint;
  since bigint;
BEGIN
  SELECT sum(d.arrived - a.at) INTO waiting FROM device d LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
    CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END AS at) a
    WHERE d.arrived > a.at;
  IF waiting IS NULL THEN
    RETURN;
  END IF;
  IF waiting <= most THEN
    RETURN QUERY SELECT d.id, e.n - d.no * 1099511627776, e.id, e.raw
      FROM device d LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
      CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END AS at) a
      CROSS JOIN LATERAL (SELECT * FROM event e
        WHERE e.n > d.no * 1099511627776 + a.at AND e.n <= d.no * 1099511627776 + d.arrived OFFSET 0) e
      WHERE d.arrived > a.at ORDER BY e.received_us, e.n;
    RETURN;
  END IF;
  SELECT min(e.received_us) INTO since FROM device d LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
    CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END AS at) a
    JOIN event e ON e.n = d.no * 1099511627776 + a.at + 1
    WHERE d.arrived > a.at;
  RETURN QUERY SELECT d.id, e.n - d.no * 1099511627776, e.id, e.raw
    FROM event e JOIN device d ON d.no = e.n / 1099511627776
    LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
    WHERE e.received_us >= since
      AND e.n > d.no * 1099511627776 + CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END
    ORDER BY e.received_us, e.n LIMIT most;
END
$$;

ALTER FUNCTION tadqiq.pull(devices text[], arrivals bigint[], most integer) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.raises(e tadqiq.incoming) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT e.kind = 'person' AND e.writes -> 'role' IS NOT NULL AND (NOT joins(e) OR e.writes ->> 'role' = 'supervisor')
$$;

ALTER FUNCTION tadqiq.raises(e tadqiq.incoming) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.read_events(raws text[], doubted boolean) RETURNS SETOF tadqiq.incoming
    LANGUAGE sql STABLE
    AS $_$
  WITH came AS MATERIALIZED (
    SELECT DISTINCT ON (id) id, raw, ord FROM (
      SELECT g.ord, g.raw, encode(sha256(convert_to(g.raw, 'UTF8')), 'hex') AS id
      FROM unnest(raws) WITH ORDINALITY AS g(raw, ord)) named
    WHERE NOT EXISTS (SELECT FROM event known WHERE known.id = named.id)
    ORDER BY id, ord
  ), given AS MATERIALIZED (
    SELECT g.ord, g.raw, g.id,
      length(g.raw) <= 4000000 AND g.raw LIKE '{"action":%' AND g.raw ~ '^(?:"(?:[^"\\\x01-\x1f]|\\["\\bfnrt]|\\u00(?:0[0-7bef]|1[0-9a-f]))*"|[][{}:,]|true|false|null|(?:-?[1-9][0-9]{0,99}|0)[],}])*$'
        AND NOT (strpos(g.raw, 'u0000') > 0 AND g.raw ~ '"(?:[^"\\]|\\.)*\\u0000(?:[^"\\]|\\.)*":')
        AND (NOT doubted OR is_json(g.raw)) AS sound
    FROM came g
  ), parsed AS MATERIALIZED (
    SELECT g.*, b.*, g.sound AND ARRAY(SELECT json_object_keys(g.body)) = '{action,author,change,device,entity,entity_type,hlc,prev,restores,seq,sup,undoes,v,verb,writes}' AS whole_one
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
      WHEN t.seq IS NULL OR t.seq NOT BETWEEN 1 AND 1099511627776 - 1 THEN 'event_number_wrong'
      WHEN t.hlc IS NULL OR t.hlc NOT BETWEEN 1 AND 9007199254740992 - 1 THEN 'time_impossible'
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
$_$;

ALTER FUNCTION tadqiq.read_events(raws text[], doubted boolean) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.records_judgement(e tadqiq.incoming) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT e.kind = 'decision' AND coalesce(e.writes #>> '{core,step}' IN ('approve', 'return'), false)
    AND coalesce((e.writes #> '{core,imported}')::text, '') <> 'true'
$$;

ALTER FUNCTION tadqiq.records_judgement(e tadqiq.incoming) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.recount(touched text[], shard bigint) RETURNS void
    LANGUAGE plpgsql
    SET plan_cache_mode TO 'force_custom_plan'
    SET enable_seqscan TO 'on'
    SET enable_hashjoin TO 'on'
    SET enable_mergejoin TO 'on'
    AS $$
DECLARE
  told act[] := acts();
  found record;
  now_rows uncounted[];
  affected text[];
  kinds text[];
  before text[];
BEGIN
  found := judgement(told, believed());
  now_rows := ARRAY(SELECT u FROM uncounted_now(told, found.supervisors, found.lines, found.firm) u);
  affected := ARRAY(
    SELECT entity FROM (SELECT u.* FROM uncounted u EXCEPT SELECT n.* FROM unnest(now_rows) n) less
    UNION SELECT entity FROM (SELECT n.* FROM unnest(now_rows) n EXCEPT SELECT u.* FROM uncounted u) more
    UNION SELECT u.entity FROM uncounted u WHERE u.entity = ANY(touched)
    UNION SELECT n.entity FROM unnest(now_rows) n WHERE n.entity = ANY(touched));
  DELETE FROM revocation r WHERE NOT r.event_id = ANY(found.lines);
  INSERT INTO revocation (event_id, device_id, seq, line) SELECT a.id, a.entity, a.seq, a.last FROM unnest(told) a
    WHERE a.id = ANY(found.lines) ON CONFLICT (event_id) DO NOTHING;
  IF cardinality(affected) = 0 THEN
    RETURN;
  END IF;
  PERFORM FROM thing t WHERE t.entity = ANY(affected) ORDER BY t.entity FOR NO KEY UPDATE;
  DELETE FROM uncounted u WHERE NOT EXISTS (SELECT FROM unnest(now_rows) n
    WHERE n.event_id = u.event_id AND n.register = u.register AND n.why = u.why);
  INSERT INTO uncounted SELECT n.* FROM unnest(now_rows) n ON CONFLICT (event_id, register) DO NOTHING;
  kinds := ARRAY(SELECT DISTINCT t.kind FROM thing t WHERE t.entity = ANY(affected));
  before := ARRAY(SELECT c.state FROM claim c WHERE c.id = ANY(affected) AND c.present = 1);
  DELETE FROM head h WHERE h.entity = ANY(affected);
  INSERT INTO head SELECT * FROM recounted_heads(affected);
  PERFORM project(
    ARRAY(SELECT s FROM holding(affected) s) || ARRAY(
      SELECT ROW(t.entity, t.kind, '{}', '', 0, '{}', 0, 0)::shown FROM thing t
      WHERE t.entity = ANY(affected) AND NOT EXISTS (SELECT FROM head h WHERE h.entity = t.entity)),
    kinds, before, shard);
END
$$;

ALTER FUNCTION tadqiq.recount(touched text[], shard bigint) OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.head (
    entity text NOT NULL COLLATE pg_catalog."C",
    register text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    stands_for text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.head OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.recounted_heads(entities text[]) RETURNS SETOF tadqiq.head
    LANGUAGE sql STABLE
    AS $$
  WITH RECURSIVE told AS MATERIALIZED (
    SELECT e.id, e.entity, k.register, e.body #> ARRAY['sup', k.register] AS sup, e.body #> ARRAY['restores', k.register] AS restored,
      count(*) OVER (PARTITION BY e.id) AS n_registers
    FROM (SELECT x.id, x.entity, body(x.raw) AS body FROM event x WHERE x.entity = ANY(entities)) e
    CROSS JOIN LATERAL json_object_keys(e.body -> 'writes') AS k(register)
  ), under AS MATERIALIZED (
    SELECT t.id, t.register, old.value AS old FROM told t CROSS JOIN LATERAL json_array_elements_text(t.sup) old
  ), counting AS MATERIALIZED (
    SELECT t.* FROM told t
    WHERE NOT EXISTS (SELECT FROM uncounted u WHERE u.event_id = t.id AND u.register IN ('', t.register))
  ), gone AS (
    SELECT c.register, u.old AS id FROM counting c JOIN under u ON u.id = c.id AND u.register = c.register
    UNION
    SELECT g.register, u.old FROM gone g JOIN under u ON u.id = g.id AND u.register = g.register
  ), tops AS MATERIALIZED (
    SELECT c.*, count(*) OVER (PARTITION BY c.entity) AS n_tops FROM counting c
    WHERE NOT EXISTS (SELECT FROM gone g WHERE g.id = c.id AND g.register = c.register)
  ), alone AS (
    SELECT t.entity FROM told t GROUP BY t.entity HAVING count(DISTINCT t.id) = 1
  )
  SELECT DISTINCT t.entity, '', t.id, t.id FROM tops t JOIN alone USING (entity) WHERE t.n_tops = t.n_registers
  UNION ALL
  SELECT t.entity, t.register, t.id,
    meant(CASE WHEN t.restored IS NULL THEN t.id ELSE coalesce(t.restored #>> '{}', '') END, t.register)
  FROM tops t LEFT JOIN alone a ON a.entity = t.entity WHERE a.entity IS NULL OR t.n_tops <> t.n_registers
$$;

ALTER FUNCTION tadqiq.recounted_heads(entities text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.sha1(message bytea) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE
    AS $$
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

ALTER FUNCTION tadqiq.sha1(message bytea) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.soundness(subject json, kind jsonb) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE
    AS $_$
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
  WHEN 'texts' THEN
    IF type <> 'object' THEN
      RETURN 2;
    END IF;
    FOR part IN SELECT e.key, e.value AS item FROM json_each(subject) e LOOP
      known := known + 1;
      IF part.key !~ '^[a-z][a-z0-9_]{0,63}$' OR NOT is_string(part.item)
          OR length(part.item #>> '{}') > (kind ->> 'longest')::integer THEN
        RETURN 2;
      END IF;
    END LOOP;
    RETURN CASE WHEN known BETWEEN 1 AND (kind ->> 'most')::integer THEN 0 ELSE 2 END;
  END CASE;
END
$_$;

ALTER FUNCTION tadqiq.soundness(subject json, kind jsonb) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.stamp(writes json, hlc bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT coalesce(CASE WHEN json_typeof(writes -> 'core') = 'object' THEN whole(writes #> '{core,changed}') END, hlc)
$$;

ALTER FUNCTION tadqiq.stamp(writes json, hlc bigint) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.submit(raws text[], bodies text[]) RETURNS TABLE(refused text, reason text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET jit TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
#variable_conflict use_column
DECLARE
  me login;
  come incoming[];
BEGIN
  -- Each statement must see what others committed before it: an older snapshot would project outdated values.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION '%', 'isolation_wrong' USING ERRCODE = 'TQ002';
  END IF;
  SELECT * INTO me FROM login l WHERE l.login = session_user;
  IF NOT FOUND THEN
    RAISE EXCEPTION '%', 'account_of_nobody' USING ERRCODE = 'TQ001';
  END IF;
  IF cardinality(raws) > 2000 THEN
    RAISE EXCEPTION '%', 'too_many_events|2000' USING ERRCODE = 'TQ002';
  END IF;
  BEGIN
    come := ARRAY(SELECT e FROM read_events(raws, false) e ORDER BY e.ord);
  EXCEPTION WHEN data_exception OR statement_too_complex THEN
    come := ARRAY(SELECT e FROM read_events(raws, true) e ORDER BY e.ord);
  END;
  RETURN QUERY SELECT e.id, e.reason FROM unnest(come) e WHERE e.reason IS NOT NULL;
  IF cardinality(come) <= 50 THEN
    RETURN QUERY SELECT t.refused, t.reason FROM take_few(me, come, bodies) t;
  ELSE
    RETURN QUERY SELECT t.refused, t.reason FROM take_many(me, come, bodies) t;
  END IF;
END
$$;

ALTER FUNCTION tadqiq.submit(raws text[], bodies text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.supervisors_among(told tadqiq.act[], cut text[], roots text[]) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
  WITH RECURSIVE roles AS (SELECT a.* FROM unnest(told) a WHERE a.makes AND NOT a.id = ANY(cut)),
  found AS (
    SELECT r.entity FROM roles r WHERE r.joining AND r.entity = ANY(roots)
    UNION
    SELECT r.entity FROM found f JOIN roles r ON r.author = f.entity AND r.author <> r.entity AND NOT r.own
  )
  SELECT coalesce(array_agg(entity), '{}') FROM found
$$;

ALTER FUNCTION tadqiq.supervisors_among(told tadqiq.act[], cut text[], roots text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.take_few(me tadqiq.login, given tadqiq.incoming[], bodies text[]) RETURNS TABLE(refused text, reason text)
    LANGUAGE plpgsql
    SET plan_cache_mode TO 'force_generic_plan'
    SET jit TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
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

ALTER FUNCTION tadqiq.take_few(me tadqiq.login, given tadqiq.incoming[], bodies text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.take_many(me tadqiq.login, given tadqiq.incoming[], bodies text[]) RETURNS TABLE(refused text, reason text)
    LANGUAGE plpgsql
    SET plan_cache_mode TO 'force_custom_plan'
    SET enable_seqscan TO 'on'
    SET enable_hashjoin TO 'on'
    SET enable_mergejoin TO 'on'
    AS $$
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

ALTER FUNCTION tadqiq.take_many(me tadqiq.login, given tadqiq.incoming[], bodies text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.takes_back_own(e tadqiq.incoming, come tadqiq.incoming[]) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT e.undoes IS NOT NULL AND NOT EXISTS (
    SELECT FROM json_each(e.sup) s CROSS JOIN LATERAL json_array_elements_text(s.value) item
    LEFT JOIN event x ON x.id = item.value LEFT JOIN unnest(come) c ON c.id = item.value
    WHERE coalesce(x.author_id, c.author) <> e.author)
$$;

ALTER FUNCTION tadqiq.takes_back_own(e tadqiq.incoming, come tadqiq.incoming[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.takes_supervisor(e tadqiq.incoming) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT e.verb = 'decide' OR e.kind IN ('claim', 'person', 'decision', 'device')
    AND (judges(e) OR raises(e) OR records_judgement(e) OR draws_line(e))
$$;

ALTER FUNCTION tadqiq.takes_supervisor(e tadqiq.incoming) OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.uncounted (
    event_id text NOT NULL COLLATE pg_catalog."C",
    register text NOT NULL COLLATE pg_catalog."C",
    entity text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.uncounted OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.uncounted_now(told tadqiq.act[], supervisors text[], lines text[], firm text[]) RETURNS SETOF tadqiq.uncounted
    LANGUAGE sql STABLE
    AS $$
  WITH void AS MATERIALIZED (SELECT u.* FROM uncounted u WHERE u.why IN ('unsound', 'unknown')),
  cut AS MATERIALIZED (
    SELECT b.id, b.entity, min(l.id) AS why FROM unnest(told) l CROSS JOIN LATERAL beyond(l.entity, l.seq, l.last) b
    WHERE l.id = ANY(lines) AND NOT b.id = ANY(firm) GROUP BY b.id, b.entity
  ), acted AS MATERIALIZED (
    SELECT e.id, ROW(0, e.id, e.raw, e.device_id, e.seq, e.prev, e.hlc, e.author_id, e.change, e.action, e.verb, e.entity_type,
      e.entity, nullif(e.undoes, ''), usable_writes(e.id, e.raw), e.body -> 'sup', e.body -> 'restores', NULL, e.entity_type,
      NULL)::incoming AS event
    FROM (SELECT x.*, body(x.raw) AS body FROM event x WHERE x.author_id IN (
        SELECT * FROM unnest(candidates('{}')) EXCEPT SELECT * FROM unnest(supervisors))
      AND (x.verb = 'decide' OR x.entity_type IN ('person', 'device', 'claim', 'decision'))) e
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

ALTER FUNCTION tadqiq.uncounted_now(told tadqiq.act[], supervisors text[], lines text[], firm text[]) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.unindexed(version integer, most integer) RETURNS TABLE(entity text, changed_us bigint, body text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
  SELECT v.entity, v.changed_us, v.body FROM searchable v LEFT JOIN search_text s ON s.entity = v.entity
  WHERE s.entity IS NULL OR s.version < unindexed.version
    OR (s.version = unindexed.version AND s.changed_us <> v.changed_us) LIMIT most
$$;

ALTER FUNCTION tadqiq.unindexed(version integer, most integer) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.usable_writes(of_event text, raw text) RETURNS json
    LANGUAGE sql STABLE
    AS $$
  SELECT CASE
    WHEN v.void IS NULL THEN body(raw) -> 'writes'
    WHEN v.void ? '' THEN '{}'
    ELSE without_members(body(raw) -> 'writes', v.void) END
  FROM (SELECT jsonb_object_agg(u.register, u.why) AS void FROM uncounted u
    WHERE u.event_id = of_event AND u.why IN ('unsound', 'unknown')) v
$$;

ALTER FUNCTION tadqiq.usable_writes(of_event text, raw text) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.uuid5(space uuid, name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 80), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid::text
  FROM (SELECT substr(sha1(uuid_send(space) || convert_to(name, 'UTF8')), 1, 16) AS h) hash
$$;

ALTER FUNCTION tadqiq.uuid5(space uuid, name text) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.void_registers(of_kind text, entity text, author text, writes json, restored boolean) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    AS $_$
DECLARE
  known constant jsonb := '{"person":{"core":{"type":{"members":{"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"name":{"type":{"longest":200,"empty":false,"t":"text"},"clears":false,"required":false},"role":{"type":{"words":["checker","supervisor"],"t":"word"},"clears":false,"required":false}},"article":{"core":{"type":{"members":{"sha256":{"type":{"form":"^([0-9a-f]{64})$","t":"pattern"},"required":true},"file_sha256":{"type":{"form":"^([0-9a-f]{64})$","t":"pattern"},"required":false},"length":{"type":{"least":0,"most":9007199254740991,"t":"number"},"required":false},"origin":{"type":{"longest":200,"empty":false,"t":"text"},"required":false},"encoding":{"type":{"longest":200,"empty":false,"t":"text"},"required":false},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"title":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"byline":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"outlet":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"published_on":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"language":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"url":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"withdrawn":{"type":{"t":"flag"},"clears":true,"required":false}},"claim":{"core":{"type":{"members":{"article":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":true},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"spans":{"type":{"item":{"members":{"start":{"type":{"least":0,"most":9007199254740991,"t":"number"},"required":true},"end":{"type":{"least":1,"most":9007199254740991,"t":"number"},"required":true},"exact":{"type":{"longest":10000000,"empty":false,"t":"text"},"required":true},"prefix":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false},"suffix":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false}},"t":"passage"},"least":1,"most":10000,"t":"many"},"clears":false,"required":true},"kind":{"type":{"words":["attribution","casualty","date","entity","event","other","quote","statistic"],"t":"word"},"clears":false,"required":false},"priority":{"type":{"least":-9007199254740991,"most":9007199254740991,"t":"number"},"clears":true,"required":false},"statement":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"claimant":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"interpreter":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"checkable":{"type":{"words":["experience","opinion","prediction","yes"],"t":"word"},"clears":true,"required":false},"harm":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"tags":{"type":{"item":{"longest":200,"empty":false,"t":"text"},"least":1,"most":200,"t":"many"},"clears":true,"required":false},"note":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"figure.outcome":{"type":{"words":["detained","displaced","injured","killed","killed_or_injured","missing","under_rubble"],"t":"word"},"clears":true,"required":false},"figure.value":{"type":{"members":{"qualifier":{"type":{"words":["about","at_least","at_most","exact","range","vague"],"t":"word"},"required":true},"minimum":{"type":{"least":-9007199254740991,"most":9007199254740991,"t":"number"},"required":false},"best":{"type":{"least":-9007199254740991,"most":9007199254740991,"t":"number"},"required":false},"maximum":{"type":{"least":-9007199254740991,"most":9007199254740991,"t":"number"},"required":false},"numeral":{"type":{"words":["digits","dual","mixed","singular","words"],"t":"word"},"required":false}},"t":"record"},"clears":true,"required":false},"figure.scope":{"type":{"members":{"scope":{"type":{"words":["cumulative","daily","incident"],"t":"word"},"required":false},"period_start":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"period_end":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"as_of":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false}},"t":"record"},"clears":true,"required":false},"figure.producer":{"type":{"members":{"producer":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"relayed_by":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false}},"t":"record"},"clears":true,"required":false},"figure.basis":{"type":{"words":["body_count","estimate","family_submission","hospital_morgue","judicial_committee","media","names_list"],"t":"word"},"clears":true,"required":false},"figure.identification":{"type":{"words":["both","identified","unidentified"],"t":"word"},"clears":true,"required":false},"figure.population":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"figure.place":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"figure.event":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"quotation.mode":{"type":{"words":["direct","indirect","mixed"],"t":"word"},"clears":true,"required":false},"quotation.speaker":{"type":{"members":{"speaker":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"speaker_role":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"anchor":{"type":{"members":{"start":{"type":{"least":0,"most":9007199254740991,"t":"number"},"required":true},"end":{"type":{"least":1,"most":9007199254740991,"t":"number"},"required":true},"exact":{"type":{"longest":10000000,"empty":false,"t":"text"},"required":true},"prefix":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false},"suffix":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false}},"t":"passage"},"required":false}},"t":"record"},"clears":true,"required":false},"quotation.cue":{"type":{"members":{"lemma":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"class":{"type":{"words":["admit","agree","ask","assert","claim","continue","deny","explain","frame","neutral","object","point_out","reveal","think","warn"],"t":"word"},"required":false},"anchor":{"type":{"members":{"start":{"type":{"least":0,"most":9007199254740991,"t":"number"},"required":true},"end":{"type":{"least":1,"most":9007199254740991,"t":"number"},"required":true},"exact":{"type":{"longest":10000000,"empty":false,"t":"text"},"required":true},"prefix":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false},"suffix":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false}},"t":"passage"},"required":false}},"t":"record"},"clears":true,"required":false},"quotation.addressee":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"quotation.venue":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"quotation.said_on":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"quotation.marks":{"type":{"words":["balanced","missing_close","missing_open","none","wrong_mark"],"t":"word"},"clears":true,"required":false},"quotation.fidelity":{"type":{"words":["altered","fabricated","faithful_translation","out_of_context","truncated","unverified","verbatim"],"t":"word"},"clears":true,"required":false},"quotation.original":{"type":{"members":{"language":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"text":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false},"translator":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false}},"t":"record"},"clears":true,"required":false},"origin":{"type":{"members":{"detector":{"type":{"longest":200,"empty":false,"t":"text"},"required":false},"confidence":{"type":{"form":"^([01](\\.[0-9]{1,30})?|[0-9](\\.[0-9]{1,30})?e-[0-9]{1,3})$","t":"pattern"},"required":false},"reason":{"type":{"longest":200000,"empty":false,"t":"text"},"required":false}},"t":"record"},"clears":true,"required":false},"assignee":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"clears":true,"required":false},"state":{"type":{"members":{"state":{"type":{"words":["approved","corrected","draft","duplicate","in_research","in_review","published","rejected","returned","submitted","suggested","withdrawn"],"t":"word"},"required":true},"submitted_by":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"imported":{"type":{"t":"flag"},"required":false},"since":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":false,"required":false},"approved_hash":{"type":{"form":"^([0-9a-f]{64})$","t":"pattern"},"clears":true,"required":false}},"source":{"core":{"type":{"members":{"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"title":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"type":{"type":{"longest":200,"empty":false,"t":"text"},"clears":true,"required":false},"author":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"publisher":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"container_title":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"issued":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"accessed":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"url":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"archive":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"kind":{"type":{"words":["expert","eyewitness","media","ngo","official","primary","social"],"t":"word"},"clears":true,"required":false},"confidentiality":{"type":{"words":["public","restricted","secret"],"t":"word"},"clears":true,"required":false},"independence_group":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"reliability":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"credibility":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"note":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"snapshot":{"type":{"members":{"sha256":{"type":{"form":"^([0-9a-f]{64})$","t":"pattern"},"required":true},"size":{"type":{"least":0,"most":9007199254740991,"t":"number"},"required":false},"media_type":{"type":{"longest":200,"empty":true,"t":"text"},"required":false},"file_name":{"type":{"longest":1000,"empty":true,"t":"text"},"required":false},"captured_us":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"captured_by":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"tool":{"type":{"longest":200,"empty":false,"t":"text"},"required":false}},"t":"record"},"clears":true,"required":false},"withdrawn":{"type":{"t":"flag"},"clears":true,"required":false}},"evidence":{"core":{"type":{"members":{"claim":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":true},"source":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":true},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"stance":{"type":{"words":["context","refutes","supports"],"t":"word"},"clears":false,"required":false},"quote":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"locator":{"type":{"most":20,"longest":1000,"t":"texts"},"clears":true,"required":false},"language":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"translation":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"note":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"withdrawn":{"type":{"t":"flag"},"clears":true,"required":false}},"verdict":{"core":{"type":{"members":{"claim":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":true},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"outcome":{"type":{"members":{"outcome":{"type":{"words":["false","opinion","partly_true","true","uncheckable","unproven"],"t":"word"},"required":true},"deception":{"type":{"words":["altered","clickbait","fabricated","impersonation","misattributed","misleading","misleading_headline","out_of_context","recycled","satire","selective"],"t":"word"},"required":false}},"t":"record"},"clears":false,"required":false},"scale":{"type":{"longest":200,"empty":false,"t":"text"},"clears":true,"required":false},"explanation":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"confidence":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"limitations":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"right_of_reply":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":true,"required":false},"withdrawn":{"type":{"t":"flag"},"clears":true,"required":false}},"comment":{"core":{"type":{"members":{"claim":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":true},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"text":{"type":{"longest":200000,"empty":false,"t":"text"},"clears":false,"required":false},"withdrawn":{"type":{"t":"flag"},"clears":true,"required":false}},"decision":{"core":{"type":{"members":{"claim":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":true},"step":{"type":{"words":["approve","reject","reopen","research","return","submit","take_up","withdraw"],"t":"word"},"required":true},"reason":{"type":{"longest":200000,"empty":true,"t":"text"},"required":false},"field":{"type":{"longest":200,"empty":true,"t":"text"},"required":false},"state_hash":{"type":{"form":"^([0-9a-f]{64})$","t":"pattern"},"required":false},"imported":{"type":{"t":"flag"},"required":false},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true}},"rule":{"core":{"type":{"members":{"name":{"type":{"longest":200,"empty":false,"t":"text"},"required":true},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"setting":{"type":{"words":["always","auto","never"],"t":"word"},"clears":true,"required":false},"reset":{"type":{"members":[],"t":"record"},"clears":true,"required":false}},"device":{"core":{"type":{"members":{"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true},"name":{"type":{"longest":200,"empty":false,"t":"text"},"clears":true,"required":false},"key":{"type":{"form":"^([0-9a-f]{64})$","t":"pattern"},"clears":true,"required":false},"revoked":{"type":{"members":{"seq":{"type":{"least":0,"most":9007199254740991,"t":"number"},"required":true},"event":{"type":{"longest":64,"empty":true,"t":"text"},"required":true},"reason":{"type":{"longest":200000,"empty":true,"t":"text"},"required":false}},"t":"chainposition"},"clears":true,"required":false}},"receipt":{"core":{"type":{"members":{"heads":{"type":{"item":{"items":[{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},{"least":1,"most":9007199254740991,"t":"number"},{"form":"^([0-9a-f]{64})$","t":"pattern"}],"t":"tuple"},"least":0,"most":1000000,"t":"many"},"required":true},"author":{"type":{"form":"^([0-9A-Za-z][0-9A-Za-z_.:@-]{0,99})$","t":"pattern"},"required":false},"created":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false},"changed":{"type":{"least":0,"most":7258118399999999,"t":"number"},"required":false}},"t":"record"},"clears":true,"required":true}}}'::jsonb -> of_kind;
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
  IF void ? 'core' THEN
    RETURN jsonb_build_object('', void -> 'core');
  END IF;
  derived := CASE WHEN json_typeof(core) IS DISTINCT FROM 'object' THEN NULL
    WHEN of_kind = 'verdict' THEN uuid5('5b0f3c0e-6f5e-5d57-9a0b-6d1c7c2d2a11', (core ->> 'claim') || '/' || coalesce(core ->> 'author', author))
    WHEN of_kind = 'rule' THEN uuid5('0c1b9d64-8d0e-5a3f-b1c4-3f7a52e6d908', core ->> 'name') END;
  IF derived <> entity THEN
    RETURN '{"": "unsound"}';
  ELSIF json_typeof(core) = 'object' AND NOT restored AND EXISTS (SELECT FROM jsonb_each(known) k
      WHERE (k.value ->> 'required')::boolean AND coalesce(json_typeof(writes -> k.key), 'null') = 'null') THEN
    RETURN '{"": "unsound"}';
  END IF;
  RETURN nullif(void, '{}');
END
$_$;

ALTER FUNCTION tadqiq.void_registers(of_kind text, entity text, author text, writes json, restored boolean) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.whoami() RETURNS TABLE(server_id text, version integer, person_id text, person_name text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'tadqiq', 'pg_temp'
    AS $$
  SELECT (SELECT f.value FROM fact f WHERE f.key = 'server'), (SELECT f.value::integer FROM fact f WHERE f.key = 'schema'),
    l.person_id, coalesce(p.name, ''), l.role
  FROM login l LEFT JOIN person p ON p.id = l.person_id WHERE l.login = session_user
$$;

ALTER FUNCTION tadqiq.whoami() OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.whole(value json) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE json_typeof(value) WHEN 'number' THEN (value #>> '{}')::bigint
    WHEN 'boolean' THEN (value::text = 'true')::int::bigint END
$$;

ALTER FUNCTION tadqiq.whole(value json) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.without_members(value json, names jsonb) RETURNS json
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT coalesce((SELECT json_object_agg(e.key, e.value) FROM json_each(value) e WHERE NOT names ? e.key), '{}')
$$;

ALTER FUNCTION tadqiq.without_members(value json, names jsonb) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.write_events(come tadqiq.incoming[], now_us bigint, linked boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
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
    SELECT d.no * 1099511627776 + d.arrived + row_number() OVER (PARTITION BY e.device ORDER BY e.seq, e.id),
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

ALTER FUNCTION tadqiq.write_events(come tadqiq.incoming[], now_us bigint, linked boolean) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.write_heads(come tadqiq.incoming[], entities text[], old_ones text[], linked boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

ALTER FUNCTION tadqiq.write_heads(come tadqiq.incoming[], entities text[], old_ones text[], linked boolean) OWNER TO tadqiq_owner;

CREATE FUNCTION tadqiq.wrong_references(writes json, sup json, restores json, undoes json) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
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

ALTER FUNCTION tadqiq.wrong_references(writes json, sup json, restores json, undoes json) OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.article (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    file_sha256 text NOT NULL COLLATE pg_catalog."C",
    length bigint NOT NULL,
    origin text NOT NULL COLLATE pg_catalog."C",
    encoding text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    byline text NOT NULL COLLATE pg_catalog."C",
    outlet text NOT NULL COLLATE pg_catalog."C",
    published_on text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    withdrawn bigint NOT NULL
);

ALTER TABLE tadqiq.article OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.article_text (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.article_text OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.badge_part (
    device_no bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    n bigint NOT NULL
);

ALTER TABLE tadqiq.badge_part OWNER TO tadqiq_owner;

CREATE VIEW tadqiq.badge AS
 SELECT state,
    (sum(n))::bigint AS n
   FROM tadqiq.badge_part
  GROUP BY state;

ALTER VIEW tadqiq.badge OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.blob (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    login text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.blob OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.blob_part (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    login text NOT NULL COLLATE pg_catalog."C",
    no integer NOT NULL,
    bytes bytea NOT NULL
);

ALTER TABLE tadqiq.blob_part OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.chain_head (
    event_id text NOT NULL COLLATE pg_catalog."C",
    login text NOT NULL COLLATE pg_catalog."C",
    device_id text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    public_key text NOT NULL COLLATE pg_catalog."C",
    signature text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.chain_head OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.claim (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    article_id text NOT NULL COLLATE pg_catalog."C",
    start bigint NOT NULL,
    spans text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    submitted_by text NOT NULL COLLATE pg_catalog."C",
    imported bigint NOT NULL,
    state_since_us bigint NOT NULL,
    priority bigint NOT NULL,
    assignee_id text NOT NULL COLLATE pg_catalog."C",
    statement text NOT NULL COLLATE pg_catalog."C",
    claimant text NOT NULL COLLATE pg_catalog."C",
    interpreter text NOT NULL COLLATE pg_catalog."C",
    checkable text NOT NULL COLLATE pg_catalog."C",
    harm text NOT NULL COLLATE pg_catalog."C",
    tags text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    detector text NOT NULL COLLATE pg_catalog."C",
    confidence text NOT NULL COLLATE pg_catalog."C",
    origin_reason text NOT NULL COLLATE pg_catalog."C",
    approved_hash text NOT NULL COLLATE pg_catalog."C",
    figure text NOT NULL COLLATE pg_catalog."C",
    quotation text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.claim OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.comment (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    claim_id text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    withdrawn bigint NOT NULL
);

ALTER TABLE tadqiq.comment OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.decision (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    claim_id text NOT NULL COLLATE pg_catalog."C",
    step text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    state_hash text NOT NULL COLLATE pg_catalog."C",
    imported bigint NOT NULL
);

ALTER TABLE tadqiq.decision OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.device (
    no bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    arrived bigint DEFAULT 0 NOT NULL,
    received_us bigint DEFAULT 0 NOT NULL
);

ALTER TABLE tadqiq.device OWNER TO tadqiq_owner;

ALTER TABLE tadqiq.device ALTER COLUMN no ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tadqiq.device_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE tadqiq.event (
    n bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    device_id text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    prev text COLLATE pg_catalog."C",
    hlc bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    change text NOT NULL COLLATE pg_catalog."C",
    part bigint NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C",
    verb text NOT NULL COLLATE pg_catalog."C",
    entity_type text NOT NULL COLLATE pg_catalog."C",
    entity text NOT NULL COLLATE pg_catalog."C",
    undoes text NOT NULL COLLATE pg_catalog."C",
    raw text NOT NULL COLLATE pg_catalog."C",
    received_us bigint NOT NULL
);

ALTER TABLE tadqiq.event OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.event_supersedes (
    superseded text NOT NULL COLLATE pg_catalog."C",
    register text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.event_supersedes OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.evidence (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    claim_id text NOT NULL COLLATE pg_catalog."C",
    source_id text NOT NULL COLLATE pg_catalog."C",
    stance text NOT NULL COLLATE pg_catalog."C",
    quote text NOT NULL COLLATE pg_catalog."C",
    locator text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    translation text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    withdrawn bigint NOT NULL
);

ALTER TABLE tadqiq.evidence OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.fact (
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL
);

ALTER TABLE tadqiq.fact OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.installation (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    public_key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.installation OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.person (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.person OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.receipt (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    heads text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.receipt OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.revocation (
    event_id text NOT NULL COLLATE pg_catalog."C",
    device_id text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    line text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.revocation OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.rule (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    setting text NOT NULL COLLATE pg_catalog."C",
    reset_us bigint NOT NULL
);

ALTER TABLE tadqiq.rule OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.search_text (
    entity text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    changed_us bigint NOT NULL,
    version integer NOT NULL,
    words tsvector NOT NULL
);

ALTER TABLE tadqiq.search_text OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.source (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    container_title text NOT NULL COLLATE pg_catalog."C",
    publisher text NOT NULL COLLATE pg_catalog."C",
    issued text NOT NULL COLLATE pg_catalog."C",
    accessed text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C",
    archive text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    independence_group text NOT NULL COLLATE pg_catalog."C",
    confidentiality text NOT NULL COLLATE pg_catalog."C",
    reliability text NOT NULL COLLATE pg_catalog."C",
    credibility text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    withdrawn bigint NOT NULL
);

ALTER TABLE tadqiq.source OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.verdict (
    id text NOT NULL COLLATE pg_catalog."C",
    present bigint NOT NULL,
    author_id text NOT NULL COLLATE pg_catalog."C",
    created_us bigint NOT NULL,
    changed_us bigint NOT NULL,
    n_conflicts bigint NOT NULL,
    claim_id text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    deception text NOT NULL COLLATE pg_catalog."C",
    scale text NOT NULL COLLATE pg_catalog."C",
    explanation text NOT NULL COLLATE pg_catalog."C",
    confidence text NOT NULL COLLATE pg_catalog."C",
    limitations text NOT NULL COLLATE pg_catalog."C",
    right_of_reply text NOT NULL COLLATE pg_catalog."C",
    withdrawn bigint NOT NULL
);

ALTER TABLE tadqiq.verdict OWNER TO tadqiq_owner;

CREATE VIEW tadqiq.searchable AS
 SELECT a.id AS entity,
    'article'::text AS kind,
    a.changed_us,
    concat_ws('
'::text, a.title, a.outlet, a.byline, t.body) AS body
   FROM (tadqiq.article a
     LEFT JOIN tadqiq.article_text t ON ((t.sha256 = a.sha256)))
  WHERE ((a.present = 1) AND (a.withdrawn = 0))
UNION ALL
 SELECT claim.id AS entity,
    'claim'::text AS kind,
    claim.changed_us,
    concat_ws('
'::text, claim.statement, claim.claimant, claim.interpreter, claim.harm, claim.note, ( SELECT string_agg((span.value ->> 'exact'::text), ' '::text) AS string_agg
           FROM json_array_elements((claim.spans)::json) span(value))) AS body
   FROM tadqiq.claim
  WHERE (claim.present = 1)
UNION ALL
 SELECT source.id AS entity,
    'source'::text AS kind,
    source.changed_us,
    concat_ws('
'::text, source.title, source.author, source.container_title, source.publisher, source.note) AS body
   FROM tadqiq.source
  WHERE ((source.present = 1) AND (source.withdrawn = 0))
UNION ALL
 SELECT evidence.id AS entity,
    'evidence'::text AS kind,
    evidence.changed_us,
    concat_ws('
'::text, evidence.quote, evidence.note, evidence.translation) AS body
   FROM tadqiq.evidence
  WHERE ((evidence.present = 1) AND (evidence.withdrawn = 0))
UNION ALL
 SELECT verdict.id AS entity,
    'verdict'::text AS kind,
    verdict.changed_us,
    concat_ws('
'::text, verdict.explanation, verdict.limitations, verdict.right_of_reply) AS body
   FROM tadqiq.verdict
  WHERE ((verdict.present = 1) AND (verdict.withdrawn = 0))
UNION ALL
 SELECT comment.id AS entity,
    'comment'::text AS kind,
    comment.changed_us,
    comment.body
   FROM tadqiq.comment
  WHERE ((comment.present = 1) AND (comment.withdrawn = 0))
UNION ALL
 SELECT decision.id AS entity,
    'decision'::text AS kind,
    decision.changed_us,
    decision.reason AS body
   FROM tadqiq.decision
  WHERE (decision.present = 1);

ALTER VIEW tadqiq.searchable OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.snapshot (
    id text NOT NULL COLLATE pg_catalog."C",
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    media_type text NOT NULL COLLATE pg_catalog."C",
    file_name text NOT NULL COLLATE pg_catalog."C",
    captured_us bigint NOT NULL,
    captured_by text NOT NULL COLLATE pg_catalog."C",
    tool text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.snapshot OWNER TO tadqiq_owner;

CREATE TABLE tadqiq.thing (
    entity text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE tadqiq.thing OWNER TO tadqiq_owner;

INSERT INTO tadqiq.article VALUES
	('01a23213-fd5a-77d3-b510-07415ce531ca', 1, '01a23213-fd45-75f3-bcce-469f2d5ad637', 1800000000000001, 1800000000000001, 0, 'ed6631c6a68c37d3528e45b5a6fbb3896a4619ce08e650f52b3ea22f796059cc', '', 37, '', 'utf-8', 'عنوان', '', '', '', '', 'ar', 0),
	('01a23213-fe23-72be-8906-ba9ebd429ea2', 1, '01a23213-fd55-709c-86e8-655e2b9bae9a', 1800000000000001, 1800000000000001, 0, 'ed6631c6a68c37d3528e45b5a6fbb3896a4619ce08e650f52b3ea22f796059cc', '', 37, '', 'utf-8', 'عنوان', '', '', '', '', 'ar', 0);

INSERT INTO tadqiq.article_text VALUES
	('ed6631c6a68c37d3528e45b5a6fbb3896a4619ce08e650f52b3ea22f796059cc', 'أعلنت الوزارة مقتل 32 شخصًا في القصف.');

INSERT INTO tadqiq.badge_part VALUES
	(2, 'draft', 1),
	(4, 'approved', 1),
	(5, 'draft', 1),
	(4, 'draft', -2);

INSERT INTO tadqiq.blob VALUES
	('3de1e691a7022219c1c8b78ecc989ab55abcc3ba09648b3f79b60e5e258b49f0', 19, 'old_huda');

INSERT INTO tadqiq.blob_part VALUES
	('3de1e691a7022219c1c8b78ecc989ab55abcc3ba09648b3f79b60e5e258b49f0', 'old_huda', 0, '\x255044462d312e34206120736e617073686f74'),
	('e602609c65baa533e3e8e028ee8eb7272d7c4c8a4ce6945a176f02fd8d6b8fe5', 'old_omar', 0, '\x6e65766572');

INSERT INTO tadqiq.chain_head VALUES
	('41ee9d6c3d06f76c62d0534692367aeb64afafbaef8a5180946aefbb605a5150', 'old_huda', '01a23213-fdf8-7646-807e-dc1a814145ca', 2, 'abababababababababababababababababababababababababababababababab', '12121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212121212');

INSERT INTO tadqiq.claim VALUES
	('01a23213-fd5a-77d3-b510-07439e1291df', 1, '01a23213-fd45-75f3-bcce-469f2d5ad637', 1800000000000002, 1800000000000003, 1, '01a23213-fd5a-77d3-b510-07415ce531ca', 19, '[{"end":21,"exact":"32","prefix":"","start":19,"suffix":""}]', 'casualty', 'approved', '', 0, 1800000000000002, 0, '', 'قُتل 32', '', '', '', '', '[]', '', '', '', '', '', '', ''),
	('01a23213-fe23-72be-8906-baa0496cfc8d', 0, '', 0, 0, 0, '', 0, '[]', 'other', 'draft', '', 0, 0, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '');

INSERT INTO tadqiq.device OVERRIDING SYSTEM VALUE VALUES
	(1, '01a23213-fd04-770f-b2ec-c957e239fdbf', 3, 1796136500568685),
	(2, '01a23213-fd5a-77d3-b510-0740cf394ff8', 5, 1796136500650334),
	(3, '01a23213-fdb4-75eb-a4b9-2e25b5aafc2f', 4, 1796136500703678),
	(5, '01a23213-fe23-72be-8906-ba9de5a4c200', 2, 1796136500795791),
	(4, '01a23213-fdf8-7646-807e-dc1a814145ca', 3, 1796136500824757);

INSERT INTO tadqiq.event VALUES
	(1099511627777, '01faff2c4153ea5a3fab8d37f68bcfe8c384e2e8c597dc5f67da4f547a0458f5', '01a23213-fd04-770f-b2ec-c957e239fdbf', 1, NULL, 1796136500506155, '01a23213-fd17-7150-a68f-c10e8dc458d3', '01a23213-fd1a-779c-b43d-d66337631b38', 0, 'add person', 'create', 'person', '01a23213-fd17-7150-a68f-c10e8dc458d3', '', '{"action":"add person","author":"01a23213-fd17-7150-a68f-c10e8dc458d3","change":"01a23213-fd1a-779c-b43d-d66337631b38","device":"01a23213-fd04-770f-b2ec-c957e239fdbf","entity":"01a23213-fd17-7150-a68f-c10e8dc458d3","entity_type":"person","hlc":1796136500506155,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"هدى","role":"supervisor"}}', 1796136500524594),
	(1099511627778, '1e689f266af9d9553ed5aaa520e402cd978eda2fdc06fd8e4bd23bb611426d80', '01a23213-fd04-770f-b2ec-c957e239fdbf', 2, '01faff2c4153ea5a3fab8d37f68bcfe8c384e2e8c597dc5f67da4f547a0458f5', 1796136500550836, '01a23213-fd45-75f3-bcce-469f2d5ad637', '01a23213-fd46-7081-8f37-8930ed843459', 0, 'add person', 'create', 'person', '01a23213-fd45-75f3-bcce-469f2d5ad637', '', '{"action":"add person","author":"01a23213-fd45-75f3-bcce-469f2d5ad637","change":"01a23213-fd46-7081-8f37-8930ed843459","device":"01a23213-fd04-770f-b2ec-c957e239fdbf","entity":"01a23213-fd45-75f3-bcce-469f2d5ad637","entity_type":"person","hlc":1796136500550836,"prev":"01faff2c4153ea5a3fab8d37f68bcfe8c384e2e8c597dc5f67da4f547a0458f5","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"سارة","role":"checker"}}', 1796136500553332),
	(1099511627779, '76fca218bab389ba5ac3f33ca25534e48e9fe1d3a7bc915bb93b0b9237c43894', '01a23213-fd04-770f-b2ec-c957e239fdbf', 3, '1e689f266af9d9553ed5aaa520e402cd978eda2fdc06fd8e4bd23bb611426d80', 1796136500566355, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fd56-70a0-87b3-c21968c45c44', 0, 'add person', 'create', 'person', '01a23213-fd55-709c-86e8-655e2b9bae9a', '', '{"action":"add person","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fd56-70a0-87b3-c21968c45c44","device":"01a23213-fd04-770f-b2ec-c957e239fdbf","entity":"01a23213-fd55-709c-86e8-655e2b9bae9a","entity_type":"person","hlc":1796136500566355,"prev":"1e689f266af9d9553ed5aaa520e402cd978eda2fdc06fd8e4bd23bb611426d80","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"عمر","role":"checker"}}', 1796136500568685),
	(2199023255553, '134cfc8670bd5ab3018f763524da0f3c1175639804578fdab419a3f8dfe36d76', '01a23213-fd5a-77d3-b510-0740cf394ff8', 1, NULL, 1800000000000001, '01a23213-fd45-75f3-bcce-469f2d5ad637', '01a23213-fd5a-77d3-b510-0742523eb5de', 0, 'work', 'create', 'article', '01a23213-fd5a-77d3-b510-07415ce531ca', '', '{"action":"work","author":"01a23213-fd45-75f3-bcce-469f2d5ad637","change":"01a23213-fd5a-77d3-b510-0742523eb5de","device":"01a23213-fd5a-77d3-b510-0740cf394ff8","entity":"01a23213-fd5a-77d3-b510-07415ce531ca","entity_type":"article","hlc":1800000000000001,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"length":37,"sha256":"ed6631c6a68c37d3528e45b5a6fbb3896a4619ce08e650f52b3ea22f796059cc"},"title":"عنوان"}}', 1796136500596215),
	(2199023255554, 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a', '01a23213-fd5a-77d3-b510-0740cf394ff8', 2, '134cfc8670bd5ab3018f763524da0f3c1175639804578fdab419a3f8dfe36d76', 1800000000000002, '01a23213-fd45-75f3-bcce-469f2d5ad637', '01a23213-fd5a-77d3-b510-074447d72ab5', 0, 'work', 'create', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd45-75f3-bcce-469f2d5ad637","change":"01a23213-fd5a-77d3-b510-074447d72ab5","device":"01a23213-fd5a-77d3-b510-0740cf394ff8","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000002,"prev":"134cfc8670bd5ab3018f763524da0f3c1175639804578fdab419a3f8dfe36d76","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a23213-fd5a-77d3-b510-07415ce531ca"},"kind":"casualty","spans":[{"end":21,"exact":"32","prefix":"","start":19,"suffix":""}]}}', 1796136500596215),
	(2199023255555, '8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8', '01a23213-fd5a-77d3-b510-0740cf394ff8', 3, 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a', 1800000000000003, '01a23213-fd45-75f3-bcce-469f2d5ad637', '01a23213-fd7d-75e9-a7d0-00c4ef8d652f', 0, 'work', 'edit', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd45-75f3-bcce-469f2d5ad637","change":"01a23213-fd7d-75e9-a7d0-00c4ef8d652f","device":"01a23213-fd5a-77d3-b510-0740cf394ff8","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000003,"prev":"bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"قُتل 32"}}', 1796136500622201),
	(2199023255556, 'a5040322e64203fe032b6c5c3b8f841192213ac51620f0a474a515e6abccf3b1', '01a23213-fd5a-77d3-b510-0740cf394ff8', 4, '8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8', 1800000000000004, '01a23213-fd45-75f3-bcce-469f2d5ad637', '01a23213-fd97-7792-a0b1-b10a62976eb9', 0, 'work', 'edit', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd45-75f3-bcce-469f2d5ad637","change":"01a23213-fd97-7792-a0b1-b10a62976eb9","device":"01a23213-fd5a-77d3-b510-0740cf394ff8","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000004,"prev":"8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8","restores":{},"seq":4,"sup":{"statement":["8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8"]},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"قتل 32 شخصًا"}}', 1796136500650334),
	(2199023255557, '5b32603bde6fd004dac353d9a49fa2bdfa976f208d5e6567e66b9d9520141219', '01a23213-fd5a-77d3-b510-0740cf394ff8', 5, 'a5040322e64203fe032b6c5c3b8f841192213ac51620f0a474a515e6abccf3b1', 1800000000000005, '01a23213-fd45-75f3-bcce-469f2d5ad637', '01a23213-fd98-726d-93e3-7dc1352dd403', 0, 'work', 'edit', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '01a23213-fd98-726d-93e3-7dc09adaae8d', '{"action":"work","author":"01a23213-fd45-75f3-bcce-469f2d5ad637","change":"01a23213-fd98-726d-93e3-7dc1352dd403","device":"01a23213-fd5a-77d3-b510-0740cf394ff8","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000005,"prev":"a5040322e64203fe032b6c5c3b8f841192213ac51620f0a474a515e6abccf3b1","restores":{"statement":"8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8"},"seq":5,"sup":{"statement":["a5040322e64203fe032b6c5c3b8f841192213ac51620f0a474a515e6abccf3b1"]},"undoes":"01a23213-fd98-726d-93e3-7dc09adaae8d","v":1,"verb":"edit","writes":{"statement":"قُتل 32"}}', 1796136500650334),
	(3298534883329, '82a6bbee03edb232c156c7b92a692e19393619746223511842ab4d96f8f59b14', '01a23213-fdb4-75eb-a4b9-2e25b5aafc2f', 1, NULL, 1800000000000001, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fdb4-75eb-a4b9-2e26ca44e845', 0, 'work', 'edit', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fdb4-75eb-a4b9-2e26ca44e845","device":"01a23213-fdb4-75eb-a4b9-2e25b5aafc2f","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000001,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"رأي آخر"}}', 1796136500677208),
	(3298534883330, 'c269dca3234ce22373372f6ee186206f949a74ebfea3d0999e0f12e9714d342e', '01a23213-fdb4-75eb-a4b9-2e25b5aafc2f', 2, '82a6bbee03edb232c156c7b92a692e19393619746223511842ab4d96f8f59b14', 1800000000000002, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fdce-76fe-bb89-6e75eaa843ae', 0, 'work', 'edit', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fdce-76fe-bb89-6e75eaa843ae","device":"01a23213-fdb4-75eb-a4b9-2e25b5aafc2f","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000002,"prev":"82a6bbee03edb232c156c7b92a692e19393619746223511842ab4d96f8f59b14","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"state":{"state":["approved"]}}}', 1796136500703678),
	(3298534883331, '200ad317dda317f8c04cc957586a724da41a0756292436f4c557c9d2b90a147b', '01a23213-fdb4-75eb-a4b9-2e25b5aafc2f', 3, 'c269dca3234ce22373372f6ee186206f949a74ebfea3d0999e0f12e9714d342e', 1800000000000003, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fdce-76fe-bb89-6e76ba03b553', 0, 'work', 'edit', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fdce-76fe-bb89-6e76ba03b553","device":"01a23213-fdb4-75eb-a4b9-2e25b5aafc2f","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000003,"prev":"c269dca3234ce22373372f6ee186206f949a74ebfea3d0999e0f12e9714d342e","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"later.register":{"a":1}}}', 1796136500703678),
	(3298534883332, '0adcf055b7ae816e0249f5b80f291ab9bfeae569da3e60fc0fe9abe1ed1942c3', '01a23213-fdb4-75eb-a4b9-2e25b5aafc2f', 4, '200ad317dda317f8c04cc957586a724da41a0756292436f4c557c9d2b90a147b', 1800000000000004, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fdce-76fe-bb89-6e7825d74310', 0, 'work', 'create', 'rumour', '01a23213-fdce-76fe-bb89-6e77e336fd23', '', '{"action":"work","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fdce-76fe-bb89-6e7825d74310","device":"01a23213-fdb4-75eb-a4b9-2e25b5aafc2f","entity":"01a23213-fdce-76fe-bb89-6e77e336fd23","entity_type":"rumour","hlc":1800000000000004,"prev":"200ad317dda317f8c04cc957586a724da41a0756292436f4c557c9d2b90a147b","restores":{},"seq":4,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"x":1}}}', 1796136500703678),
	(4398046511105, '20c313161c336932a0d8dc4445e3c2a0c1c0fed91377315a1569c9bd9ae0bc03', '01a23213-fdf8-7646-807e-dc1a814145ca', 1, NULL, 1800000000000001, '01a23213-fdf8-7646-807e-dc1a814145ca', '01a23213-fdf8-7646-807e-dc1be778f837', 0, 'work', 'create', 'device', '01a23213-fdf8-7646-807e-dc1a814145ca', '', '{"action":"work","author":"01a23213-fdf8-7646-807e-dc1a814145ca","change":"01a23213-fdf8-7646-807e-dc1be778f837","device":"01a23213-fdf8-7646-807e-dc1a814145ca","entity":"01a23213-fdf8-7646-807e-dc1a814145ca","entity_type":"device","hlc":1800000000000001,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"key":"abababababababababababababababababababababababababababababababab"}}', 1796136500749480),
	(4398046511106, '41ee9d6c3d06f76c62d0534692367aeb64afafbaef8a5180946aefbb605a5150', '01a23213-fdf8-7646-807e-dc1a814145ca', 2, '20c313161c336932a0d8dc4445e3c2a0c1c0fed91377315a1569c9bd9ae0bc03', 1800000000000002, '01a23213-fd17-7150-a68f-c10e8dc458d3', '01a23213-fdf8-7646-807e-dc1c46f122b4', 0, 'work', 'approve', 'claim', '01a23213-fd5a-77d3-b510-07439e1291df', '', '{"action":"work","author":"01a23213-fd17-7150-a68f-c10e8dc458d3","change":"01a23213-fdf8-7646-807e-dc1c46f122b4","device":"01a23213-fdf8-7646-807e-dc1a814145ca","entity":"01a23213-fd5a-77d3-b510-07439e1291df","entity_type":"claim","hlc":1800000000000002,"prev":"20c313161c336932a0d8dc4445e3c2a0c1c0fed91377315a1569c9bd9ae0bc03","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"approve","writes":{"state":{"state":"approved"}}}', 1796136500749480),
	(5497558138881, 'f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223', '01a23213-fe23-72be-8906-ba9de5a4c200', 1, NULL, 1800000000000001, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fe23-72be-8906-ba9fa163e52c', 0, 'work', 'create', 'article', '01a23213-fe23-72be-8906-ba9ebd429ea2', '', '{"action":"work","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fe23-72be-8906-ba9fa163e52c","device":"01a23213-fe23-72be-8906-ba9de5a4c200","entity":"01a23213-fe23-72be-8906-ba9ebd429ea2","entity_type":"article","hlc":1800000000000001,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"length":37,"sha256":"ed6631c6a68c37d3528e45b5a6fbb3896a4619ce08e650f52b3ea22f796059cc"},"title":"عنوان"}}', 1796136500795791),
	(5497558138882, 'd2f5ff859d60856f03364bcc0fe95017306355b716d02e12d4f4df7529bfcc23', '01a23213-fe23-72be-8906-ba9de5a4c200', 2, 'f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223', 1800000000000002, '01a23213-fd55-709c-86e8-655e2b9bae9a', '01a23213-fe23-72be-8906-baa14ec971f1', 0, 'work', 'create', 'claim', '01a23213-fe23-72be-8906-baa0496cfc8d', '', '{"action":"work","author":"01a23213-fd55-709c-86e8-655e2b9bae9a","change":"01a23213-fe23-72be-8906-baa14ec971f1","device":"01a23213-fe23-72be-8906-ba9de5a4c200","entity":"01a23213-fe23-72be-8906-baa0496cfc8d","entity_type":"claim","hlc":1800000000000002,"prev":"f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a23213-fe23-72be-8906-ba9ebd429ea2"},"kind":"casualty","spans":[{"end":21,"exact":"32","prefix":"","start":19,"suffix":""}]}}', 1796136500795791),
	(4398046511107, '2bddaedebf34ce48ac0a2e7c9173cb45e1b0ba7ca57001ca961f125aeee32ea9', '01a23213-fdf8-7646-807e-dc1a814145ca', 3, '41ee9d6c3d06f76c62d0534692367aeb64afafbaef8a5180946aefbb605a5150', 1800000000000003, '01a23213-fd17-7150-a68f-c10e8dc458d3', '01a23213-fe45-77cf-a3a3-feda3c683d44', 0, 'work', 'revoke', 'device', '01a23213-fe23-72be-8906-ba9de5a4c200', '', '{"action":"work","author":"01a23213-fd17-7150-a68f-c10e8dc458d3","change":"01a23213-fe45-77cf-a3a3-feda3c683d44","device":"01a23213-fdf8-7646-807e-dc1a814145ca","entity":"01a23213-fe23-72be-8906-ba9de5a4c200","entity_type":"device","hlc":1800000000000003,"prev":"41ee9d6c3d06f76c62d0534692367aeb64afafbaef8a5180946aefbb605a5150","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"revoke","writes":{"core":{},"revoked":{"event":"f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223","seq":1}}}', 1796136500824757);

INSERT INTO tadqiq.event_supersedes VALUES
	('8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8', 'statement', 'a5040322e64203fe032b6c5c3b8f841192213ac51620f0a474a515e6abccf3b1'),
	('a5040322e64203fe032b6c5c3b8f841192213ac51620f0a474a515e6abccf3b1', 'statement', '5b32603bde6fd004dac353d9a49fa2bdfa976f208d5e6567e66b9d9520141219');

INSERT INTO tadqiq.fact VALUES
	('server', '01a23213-fd04-770f-b2ec-c957e239fdbf'),
	('schema', '1'),
	('root', '01a23213-fd17-7150-a68f-c10e8dc458d3');

INSERT INTO tadqiq.head VALUES
	('01a23213-fd17-7150-a68f-c10e8dc458d3', '', '01faff2c4153ea5a3fab8d37f68bcfe8c384e2e8c597dc5f67da4f547a0458f5', '01faff2c4153ea5a3fab8d37f68bcfe8c384e2e8c597dc5f67da4f547a0458f5'),
	('01a23213-fd45-75f3-bcce-469f2d5ad637', '', '1e689f266af9d9553ed5aaa520e402cd978eda2fdc06fd8e4bd23bb611426d80', '1e689f266af9d9553ed5aaa520e402cd978eda2fdc06fd8e4bd23bb611426d80'),
	('01a23213-fd55-709c-86e8-655e2b9bae9a', '', '76fca218bab389ba5ac3f33ca25534e48e9fe1d3a7bc915bb93b0b9237c43894', '76fca218bab389ba5ac3f33ca25534e48e9fe1d3a7bc915bb93b0b9237c43894'),
	('01a23213-fd5a-77d3-b510-07415ce531ca', '', '134cfc8670bd5ab3018f763524da0f3c1175639804578fdab419a3f8dfe36d76', '134cfc8670bd5ab3018f763524da0f3c1175639804578fdab419a3f8dfe36d76'),
	('01a23213-fdf8-7646-807e-dc1a814145ca', '', '20c313161c336932a0d8dc4445e3c2a0c1c0fed91377315a1569c9bd9ae0bc03', '20c313161c336932a0d8dc4445e3c2a0c1c0fed91377315a1569c9bd9ae0bc03'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'state', '41ee9d6c3d06f76c62d0534692367aeb64afafbaef8a5180946aefbb605a5150', '41ee9d6c3d06f76c62d0534692367aeb64afafbaef8a5180946aefbb605a5150'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'core', 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a', 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'kind', 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a', 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'statement', '82a6bbee03edb232c156c7b92a692e19393619746223511842ab4d96f8f59b14', '82a6bbee03edb232c156c7b92a692e19393619746223511842ab4d96f8f59b14'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'spans', 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a', 'bc3533ec94020a30b0e2ee36496a84b0aba53131bc791fc132b845f68717354a'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'statement', '5b32603bde6fd004dac353d9a49fa2bdfa976f208d5e6567e66b9d9520141219', '8e7c19e98dd9c945cb1382219e466dd526d58c332bc5747e7fd12cd90853e8f8'),
	('01a23213-fe23-72be-8906-ba9ebd429ea2', '', 'f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223', 'f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223'),
	('01a23213-fe23-72be-8906-ba9de5a4c200', '', '2bddaedebf34ce48ac0a2e7c9173cb45e1b0ba7ca57001ca961f125aeee32ea9', '2bddaedebf34ce48ac0a2e7c9173cb45e1b0ba7ca57001ca961f125aeee32ea9');

INSERT INTO tadqiq.installation VALUES
	('01a23213-fdf8-7646-807e-dc1a814145ca', 1, '01a23213-fdf8-7646-807e-dc1a814145ca', 1800000000000001, 1800000000000001, 0, 'abababababababababababababababababababababababababababababababab', ''),
	('01a23213-fe23-72be-8906-ba9de5a4c200', 1, '01a23213-fd17-7150-a68f-c10e8dc458d3', 1800000000000003, 1800000000000003, 0, '', '');

INSERT INTO tadqiq.login VALUES
	('old_huda', '01a23213-fd17-7150-a68f-c10e8dc458d3', 'supervisor'),
	('old_sara', '01a23213-fd45-75f3-bcce-469f2d5ad637', 'checker'),
	('old_omar', '01a23213-fd55-709c-86e8-655e2b9bae9a', 'checker');

INSERT INTO tadqiq.person VALUES
	('01a23213-fd17-7150-a68f-c10e8dc458d3', 1, '01a23213-fd17-7150-a68f-c10e8dc458d3', 1796136500506155, 1796136500506155, 0, 'هدى', 'supervisor'),
	('01a23213-fd45-75f3-bcce-469f2d5ad637', 1, '01a23213-fd45-75f3-bcce-469f2d5ad637', 1796136500550836, 1796136500550836, 0, 'سارة', 'checker'),
	('01a23213-fd55-709c-86e8-655e2b9bae9a', 1, '01a23213-fd55-709c-86e8-655e2b9bae9a', 1796136500566355, 1796136500566355, 0, 'عمر', 'checker');

INSERT INTO tadqiq.revocation VALUES
	('2bddaedebf34ce48ac0a2e7c9173cb45e1b0ba7ca57001ca961f125aeee32ea9', '01a23213-fe23-72be-8906-ba9de5a4c200', 1, 'f473f8f782b31e8d1adc5f49eba8874f8ac44ef1a2e4bae264079445d8d65223');

INSERT INTO tadqiq.search_text VALUES
	('01a23213-fd5a-77d3-b510-07415ce531ca', 'article', 1800000000000001, 5, '''32'':5 ''اعلن'':9 ''اعلنت'':2 ''القصف'':8 ''الوزاره'':3 ''شخص'':10 ''شخصا'':6 ''عنو'':11 ''عنوان'':1 ''في'':7 ''قصف'':12 ''مقتل'':4 ''وزار'':13'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'claim', 1800000000000003, 5, '''32'':2,3 ''قتل'':1'),
	('01a23213-fe23-72be-8906-ba9ebd429ea2', 'article', 1800000000000001, 5, '''32'':5 ''اعلن'':9 ''اعلنت'':2 ''القصف'':8 ''الوزاره'':3 ''شخص'':10 ''شخصا'':6 ''عنو'':11 ''عنوان'':1 ''في'':7 ''قصف'':12 ''مقتل'':4 ''وزار'':13');

INSERT INTO tadqiq.thing VALUES
	('01a23213-fd17-7150-a68f-c10e8dc458d3', 'person'),
	('01a23213-fd45-75f3-bcce-469f2d5ad637', 'person'),
	('01a23213-fd55-709c-86e8-655e2b9bae9a', 'person'),
	('01a23213-fd5a-77d3-b510-07415ce531ca', 'article'),
	('01a23213-fd5a-77d3-b510-07439e1291df', 'claim'),
	('01a23213-fdce-76fe-bb89-6e77e336fd23', ''),
	('01a23213-fdf8-7646-807e-dc1a814145ca', 'device'),
	('01a23213-fe23-72be-8906-ba9ebd429ea2', 'article'),
	('01a23213-fe23-72be-8906-baa0496cfc8d', 'claim'),
	('01a23213-fe23-72be-8906-ba9de5a4c200', 'device');

INSERT INTO tadqiq.uncounted VALUES
	('c269dca3234ce22373372f6ee186206f949a74ebfea3d0999e0f12e9714d342e', 'state', '01a23213-fd5a-77d3-b510-07439e1291df', 'unsound'),
	('200ad317dda317f8c04cc957586a724da41a0756292436f4c557c9d2b90a147b', 'later.register', '01a23213-fd5a-77d3-b510-07439e1291df', 'unknown'),
	('0adcf055b7ae816e0249f5b80f291ab9bfeae569da3e60fc0fe9abe1ed1942c3', '', '01a23213-fdce-76fe-bb89-6e77e336fd23', 'unknown'),
	('d2f5ff859d60856f03364bcc0fe95017306355b716d02e12d4f4df7529bfcc23', '', '01a23213-fe23-72be-8906-baa0496cfc8d', '2bddaedebf34ce48ac0a2e7c9173cb45e1b0ba7ca57001ca961f125aeee32ea9');

SELECT pg_catalog.setval('tadqiq.device_no_seq', 5, true);

ALTER TABLE ONLY tadqiq.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.article_text
    ADD CONSTRAINT article_text_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY tadqiq.badge_part
    ADD CONSTRAINT badge_part_pkey PRIMARY KEY (device_no, state);

ALTER TABLE ONLY tadqiq.blob_part
    ADD CONSTRAINT blob_part_pkey PRIMARY KEY (sha256, login, no);

ALTER TABLE ONLY tadqiq.blob
    ADD CONSTRAINT blob_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY tadqiq.chain_head
    ADD CONSTRAINT chain_head_pkey PRIMARY KEY (event_id, login);

ALTER TABLE ONLY tadqiq.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.device
    ADD CONSTRAINT device_id_key UNIQUE (id);

ALTER TABLE ONLY tadqiq.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (no);

ALTER TABLE ONLY tadqiq.event
    ADD CONSTRAINT event_id_key UNIQUE (id);

ALTER TABLE ONLY tadqiq.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (n);

ALTER TABLE ONLY tadqiq.event_supersedes
    ADD CONSTRAINT event_supersedes_pkey PRIMARY KEY (superseded, register, event_id);

ALTER TABLE ONLY tadqiq.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (key);

ALTER TABLE ONLY tadqiq.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (entity, register, event_id);

ALTER TABLE ONLY tadqiq.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.login
    ADD CONSTRAINT login_pkey PRIMARY KEY (login);

ALTER TABLE ONLY tadqiq.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.receipt
    ADD CONSTRAINT receipt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.revocation
    ADD CONSTRAINT revocation_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY tadqiq.rule
    ADD CONSTRAINT rule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.search_text
    ADD CONSTRAINT search_text_pkey PRIMARY KEY (entity);

ALTER TABLE ONLY tadqiq.snapshot
    ADD CONSTRAINT snapshot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY tadqiq.thing
    ADD CONSTRAINT thing_pkey PRIMARY KEY (entity);

ALTER TABLE ONLY tadqiq.uncounted
    ADD CONSTRAINT uncounted_pkey PRIMARY KEY (event_id, register);

ALTER TABLE ONLY tadqiq.verdict
    ADD CONSTRAINT verdict_pkey PRIMARY KEY (id);

CREATE INDEX ix_article_created_us_id ON tadqiq.article USING btree (created_us, id);

CREATE INDEX ix_article_in_conflict ON tadqiq.article USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_article_sha256 ON tadqiq.article USING btree (sha256);

CREATE INDEX ix_chain_head_device ON tadqiq.chain_head USING btree (device_id, seq);

CREATE INDEX ix_claim_article ON tadqiq.claim USING btree (article_id, start);

CREATE INDEX ix_claim_assignee ON tadqiq.claim USING btree (assignee_id, state, kind, priority, created_us, id) WHERE ((present = 1) AND (assignee_id <> ''::text));

CREATE INDEX ix_claim_author ON tadqiq.claim USING btree (author_id, state, priority, created_us, id) WHERE (present = 1);

CREATE INDEX ix_claim_detector ON tadqiq.claim USING btree (detector, created_us) WHERE ((present = 1) AND (detector <> ''::text));

CREATE INDEX ix_claim_in_conflict ON tadqiq.claim USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_claim_queue ON tadqiq.claim USING btree (priority, created_us, id) WHERE (present = 1);

CREATE INDEX ix_claim_state ON tadqiq.claim USING btree (state, priority, created_us, id) WHERE (present = 1);

CREATE INDEX ix_claim_state_kind ON tadqiq.claim USING btree (state, kind, priority, created_us, id) WHERE (present = 1);

CREATE INDEX ix_comment_claim_id ON tadqiq.comment USING btree (claim_id);

CREATE INDEX ix_comment_in_conflict ON tadqiq.comment USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_decision_claim_id ON tadqiq.decision USING btree (claim_id);

CREATE INDEX ix_decision_in_conflict ON tadqiq.decision USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_event_entity ON tadqiq.event USING btree (entity);

CREATE INDEX ix_event_received ON tadqiq.event USING btree (received_us, n);

CREATE INDEX ix_event_standing ON tadqiq.event USING btree (entity_type) WHERE (entity_type = ANY (ARRAY['person'::text, 'device'::text]));

CREATE INDEX ix_evidence_claim_id ON tadqiq.evidence USING btree (claim_id);

CREATE INDEX ix_evidence_in_conflict ON tadqiq.evidence USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_evidence_source_id ON tadqiq.evidence USING btree (source_id);

CREATE INDEX ix_installation_in_conflict ON tadqiq.installation USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_person_in_conflict ON tadqiq.person USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_receipt_in_conflict ON tadqiq.receipt USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_rule_in_conflict ON tadqiq.rule USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_search_text_words ON tadqiq.search_text USING gin (words);

CREATE INDEX ix_snapshot_sha256 ON tadqiq.snapshot USING btree (sha256);

CREATE INDEX ix_source_created_us_id ON tadqiq.source USING btree (created_us, id);

CREATE INDEX ix_source_in_conflict ON tadqiq.source USING btree (id) WHERE (n_conflicts > 0);

CREATE INDEX ix_uncounted_entity ON tadqiq.uncounted USING btree (entity);

CREATE INDEX ix_verdict_claim_id ON tadqiq.verdict USING btree (claim_id);

CREATE INDEX ix_verdict_in_conflict ON tadqiq.verdict USING btree (id) WHERE (n_conflicts > 0);

CREATE TRIGGER article_text_stays BEFORE DELETE OR UPDATE ON tadqiq.article_text FOR EACH ROW EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.article_text ENABLE ALWAYS TRIGGER article_text_stays;

CREATE TRIGGER article_text_whole BEFORE TRUNCATE ON tadqiq.article_text FOR EACH STATEMENT EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.article_text ENABLE ALWAYS TRIGGER article_text_whole;

CREATE TRIGGER blob_stays BEFORE DELETE OR UPDATE ON tadqiq.blob FOR EACH ROW EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.blob ENABLE ALWAYS TRIGGER blob_stays;

CREATE TRIGGER blob_whole BEFORE TRUNCATE ON tadqiq.blob FOR EACH STATEMENT EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.blob ENABLE ALWAYS TRIGGER blob_whole;

CREATE TRIGGER event_stays BEFORE DELETE OR UPDATE ON tadqiq.event FOR EACH ROW EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.event ENABLE ALWAYS TRIGGER event_stays;

CREATE TRIGGER event_supersedes_stays BEFORE DELETE OR UPDATE ON tadqiq.event_supersedes FOR EACH ROW EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.event_supersedes ENABLE ALWAYS TRIGGER event_supersedes_stays;

CREATE TRIGGER event_supersedes_whole BEFORE TRUNCATE ON tadqiq.event_supersedes FOR EACH STATEMENT EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.event_supersedes ENABLE ALWAYS TRIGGER event_supersedes_whole;

CREATE TRIGGER event_whole BEFORE TRUNCATE ON tadqiq.event FOR EACH STATEMENT EXECUTE FUNCTION tadqiq.only_added_to();

ALTER TABLE tadqiq.event ENABLE ALWAYS TRIGGER event_whole;

GRANT USAGE ON SCHEMA tadqiq TO tadqiq_checker;
GRANT USAGE ON SCHEMA tadqiq TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION pg_catalog.lo_creat(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.acts() FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.are_events(value json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.began_as_supervisor(e tadqiq.incoming, come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.believed() FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.beyond(of_device text, to_seq bigint, last_one text) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.blob_piece(name text, part integer) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.blob_piece(name text, part integer) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.blob_piece(name text, part integer) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.body(raw text) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.came_with_a_file(writes json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.candidates(come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.cut_by(lines text[], cuts jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.disorder(value json, depth integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.draws_line(e tadqiq.incoming) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.find_text(asked text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.find_text(asked text, most integer) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.find_text(asked text, most integer) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.follow(come tadqiq.incoming[], bad jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.holding(entities text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.holding_new(come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.holds_nul(value json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.in_force(told tadqiq.act[], cut text[], lifted text[], roots text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.index_text(version integer, entities text[], changed bigint[], folded text[], light text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.index_text(version integer, entities text[], changed bigint[], folded text[], light text[]) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.index_text(version integer, entities text[], changed bigint[], folded text[], light text[]) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.is_hash(value json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.is_json(raw text) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.is_name(value json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.is_string(value json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.joins(e tadqiq.incoming) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.judge(me tadqiq.login, come tadqiq.incoming[], linked boolean, marked boolean, acting boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.judgement(told tadqiq.act[], roots text[], OUT supervisors text[], OUT lines text[], OUT firm text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.judges(e tadqiq.incoming) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.keep_blob(name text, parts integer) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.keep_blob(name text, parts integer) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.keep_blob(name text, parts integer) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.leave_part(name text, part integer, piece bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.leave_part(name text, part integer, piece bytea) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.leave_part(name text, part integer, piece bytea) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.meant(name text, of_register text) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.mismarked(come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.only_added_to() FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.out_of_place(me tadqiq.login, come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.out_of_role(me tadqiq.login, come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.out_of_step(come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.project(things tadqiq.shown[], kinds text[], before text[], device_no bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.pull(devices text[], arrivals bigint[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.pull(devices text[], arrivals bigint[], most integer) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.pull(devices text[], arrivals bigint[], most integer) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.raises(e tadqiq.incoming) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.read_events(raws text[], doubted boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.records_judgement(e tadqiq.incoming) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.recount(touched text[], shard bigint) FROM PUBLIC;

GRANT SELECT ON TABLE tadqiq.head TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.head TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.recounted_heads(entities text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.sha1(message bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.soundness(subject json, kind jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.stamp(writes json, hlc bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.submit(raws text[], bodies text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.submit(raws text[], bodies text[]) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.submit(raws text[], bodies text[]) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.supervisors_among(told tadqiq.act[], cut text[], roots text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.take_few(me tadqiq.login, given tadqiq.incoming[], bodies text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.take_many(me tadqiq.login, given tadqiq.incoming[], bodies text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.takes_back_own(e tadqiq.incoming, come tadqiq.incoming[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.takes_supervisor(e tadqiq.incoming) FROM PUBLIC;

GRANT SELECT ON TABLE tadqiq.uncounted TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.uncounted TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.uncounted_now(told tadqiq.act[], supervisors text[], lines text[], firm text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.unindexed(version integer, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.unindexed(version integer, most integer) TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.unindexed(version integer, most integer) TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.usable_writes(of_event text, raw text) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.uuid5(space uuid, name text) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.void_registers(of_kind text, entity text, author text, writes json, restored boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.whoami() FROM PUBLIC;
GRANT ALL ON FUNCTION tadqiq.whoami() TO tadqiq_checker;
GRANT ALL ON FUNCTION tadqiq.whoami() TO tadqiq_supervisor;

REVOKE ALL ON FUNCTION tadqiq.whole(value json) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.without_members(value json, names jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.write_events(come tadqiq.incoming[], now_us bigint, linked boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.write_heads(come tadqiq.incoming[], entities text[], old_ones text[], linked boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION tadqiq.wrong_references(writes json, sup json, restores json, undoes json) FROM PUBLIC;

GRANT SELECT ON TABLE tadqiq.article TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.article TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.article_text TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.article_text TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.badge TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.badge TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.blob TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.blob TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.chain_head TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.chain_head TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.claim TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.claim TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.comment TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.comment TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.decision TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.decision TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.device TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.device TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.event TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.event TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.event_supersedes TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.event_supersedes TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.evidence TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.evidence TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.installation TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.installation TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.person TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.person TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.receipt TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.receipt TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.revocation TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.revocation TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.rule TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.rule TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.source TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.source TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.verdict TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.verdict TO tadqiq_supervisor;

GRANT SELECT ON TABLE tadqiq.snapshot TO tadqiq_checker;
GRANT SELECT ON TABLE tadqiq.snapshot TO tadqiq_supervisor;

