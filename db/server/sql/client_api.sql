-- Client API: functions for clients, besides reading the tables that they may read. Each asks once, at its beginning, whose account
-- this is; nothing that it calls asks again.

-- An account. Raises TQ001 for one that belongs to nobody.
CREATE FUNCTION account_of(name text) RETURNS login LANGUAGE plpgsql STABLE AS $$
DECLARE
  found_one login;
BEGIN
  SELECT * INTO found_one FROM login l WHERE l.login = name;
  IF NOT FOUND THEN
    RAISE EXCEPTION '%', 'account_of_nobody' USING ERRCODE = 'TQ001';
  END IF;
  RETURN found_one;
END
$$;

CREATE FUNCTION whoami() RETURNS TABLE (server_id text, version integer, person_id text, person_name text, role text, seat_person text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
  mine constant text := coalesce(nullif(me.seat_person, ''), me.person_id);
BEGIN
  RETURN QUERY SELECT (SELECT f.value FROM fact f WHERE f.key = 'server'), (SELECT f.value::integer FROM fact f WHERE f.key = 'schema'),
    mine, coalesce((SELECT s.writes ->> 'name' FROM shown_entities(ARRAY[mine]) s WHERE s.kind = 'person'), ''), me.role, me.seat_person;
END
$$;

-- Say once whose chains this account brings: nobody else's account brings them from then on. The answer is whose it is.
CREATE FUNCTION claim_person(person text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
BEGIN
  IF me.seat_person <> '' OR person !~ '^[0-9A-Za-z][0-9A-Za-z_.:@-]{0,99}$' OR EXISTS (SELECT FROM login l WHERE l.seat_person = person) THEN
    RETURN me.seat_person;
  END IF;
  UPDATE login l SET seat_person = person WHERE l.login = me.login AND l.seat_person = '';
  RETURN person;
END
$$;

-- Those of these persons whose chains an account brings.
CREATE FUNCTION with_account(persons text[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
BEGIN
  RETURN QUERY SELECT l.seat_person FROM login l WHERE l.seat_person = ANY(persons) AND l.seat_person <> '';
END
$$;

-- Events after `arrivals` of `runs`, in the order of their arrival, at most `most`. If a run has fewer events than the client has
-- read, the server was restored from a backup: the run is read from its beginning.
CREATE FUNCTION pull(runs text[], arrivals bigint[], most integer)
RETURNS TABLE (run text, arrival bigint, device text, raw text, signature text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me constant login := account_of(session_user);
  waiting bigint;
  since bigint;
BEGIN
  SELECT sum(r.arrived - a.at) INTO waiting FROM arrival_run r LEFT JOIN unnest(runs, arrivals) c(name, arrived) ON c.name = r.name
    CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= r.arrived THEN c.arrived ELSE 0 END AS at) a
    WHERE r.arrived > a.at;
  IF waiting IS NULL THEN
    RETURN;
  END IF;
  IF waiting <= most THEN
    RETURN QUERY SELECT r.name, e.n - r.no * {{chain}}, e.device_id, e.raw, e.signature
      FROM arrival_run r LEFT JOIN unnest(runs, arrivals) c(name, arrived) ON c.name = r.name
      CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= r.arrived THEN c.arrived ELSE 0 END AS at) a
      CROSS JOIN LATERAL (SELECT * FROM event e
        WHERE e.n > r.no * {{chain}} + a.at AND e.n <= r.no * {{chain}} + r.arrived OFFSET 0) e
      WHERE r.arrived > a.at ORDER BY e.received_us, e.n;
    RETURN;
  END IF;
  SELECT min(e.received_us) INTO since FROM arrival_run r LEFT JOIN unnest(runs, arrivals) c(name, arrived) ON c.name = r.name
    CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= r.arrived THEN c.arrived ELSE 0 END AS at) a
    CROSS JOIN LATERAL (SELECT e.received_us FROM event e
      WHERE e.n > r.no * {{chain}} + a.at AND e.n <= r.no * {{chain}} + r.arrived ORDER BY e.n LIMIT 1) e
    WHERE r.arrived > a.at;
  RETURN QUERY SELECT r.name, e.n - r.no * {{chain}}, e.device_id, e.raw, e.signature
    FROM event e JOIN arrival_run r ON r.no = e.n / {{chain}}
    LEFT JOIN unnest(runs, arrivals) c(name, arrived) ON c.name = r.name
    WHERE e.received_us >= since
      AND e.n > r.no * {{chain}} + CASE WHEN c.arrived <= r.arrived THEN c.arrived ELSE 0 END
    ORDER BY e.received_us, e.n LIMIT most;
END
$$;

-- Store signatures over chain heads that are here, by the keys that their devices announced.
CREATE FUNCTION leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
BEGIN
  INSERT INTO chain_head AS h (event_id, login, device_id, seq, public_key, signature)
    SELECT DISTINCT ON (s.event) s.event, me.login, s.device, s.seq, s.key, s.signature
    FROM unnest(events, devices, seqs, keys, signatures) s(event, device, seq, key, signature)
    JOIN event e ON e.id = s.event AND e.device_id = s.device AND e.seq = s.seq
    WHERE s.signature ~ '^[0-9a-f]{128}$' AND s.key = key_of(s.device)
    ON CONFLICT (event_id, login) DO UPDATE SET signature = excluded.signature, public_key = excluded.public_key;
END
$$;

-- Store one piece of the bytes of a snapshot; call `keep_blob` after the last one. What anybody left behind unfinished is removed
-- after a day.
CREATE FUNCTION leave_part(name text, part integer, piece bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
  now_us constant bigint := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
BEGIN
  IF name !~ '^[0-9a-f]{64}$' OR part NOT BETWEEN 0 AND {{most_parts}} - 1 OR length(piece) > {{part_bytes}} THEN
    RAISE EXCEPTION '%', 'snapshot_too_large' USING ERRCODE = 'TQ002';
  ELSIF EXISTS (SELECT FROM blob b WHERE b.sha256 = name) THEN
    RETURN;
  END IF;
  PERFORM charge(me.login, 0, length(piece));
  IF NOT EXISTS (SELECT FROM upload u WHERE u.sha256 = name AND u.login = me.login) THEN
    PERFORM remove_uploads(now_us - 86400000000);
    IF (SELECT count(*) FROM upload u WHERE u.login = me.login) >= {{most_uploads}} THEN
      RAISE EXCEPTION '%', 'too_many_uploads' USING ERRCODE = 'TQ002';
    END IF;
    INSERT INTO upload (sha256, login, begun_us) VALUES (name, me.login, now_us) ON CONFLICT ON CONSTRAINT upload_pkey DO NOTHING;
  END IF;
  INSERT INTO blob_part (sha256, login, no, bytes) VALUES (name, me.login, part, piece)
    ON CONFLICT ON CONSTRAINT blob_part_pkey DO UPDATE SET bytes = excluded.bytes;
END
$$;

-- Remove unfinished uploads that began before this time. Those that somebody is working on are left out, so nobody waits.
CREATE FUNCTION remove_uploads(before_us bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one upload;
BEGIN
  FOR one IN SELECT * FROM upload u WHERE u.begun_us < before_us FOR UPDATE SKIP LOCKED LOOP
    DELETE FROM blob_part p WHERE p.sha256 = one.sha256 AND p.login = one.login;
    DELETE FROM upload u WHERE u.sha256 = one.sha256 AND u.login = one.login;
  END LOOP;
END
$$;

-- Keep the snapshot whose pieces this account stored. True: they have its hash; false: they have not, and are deleted.
CREATE FUNCTION keep_blob(name text, parts integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
  bytes_of bytea;
BEGIN
  IF EXISTS (SELECT FROM blob b WHERE b.sha256 = name) THEN
    PERFORM FROM upload u WHERE u.sha256 = name AND u.login = me.login FOR UPDATE;
    IF FOUND AND NOT EXISTS (SELECT FROM blob b WHERE b.sha256 = name AND b.login = me.login) THEN
      DELETE FROM blob_part p WHERE p.sha256 = name AND p.login = me.login;
    END IF;
    DELETE FROM upload u WHERE u.sha256 = name AND u.login = me.login;
    RETURN true;
  END IF;
  PERFORM FROM upload u WHERE u.sha256 = name AND u.login = me.login FOR UPDATE;
  DELETE FROM blob_part p WHERE p.sha256 = name AND p.login = me.login AND p.no >= parts;
  SELECT coalesce(string_agg(p.bytes, ''::bytea ORDER BY p.no), ''::bytea) INTO bytes_of FROM blob_part p
    WHERE p.sha256 = name AND p.login = me.login;
  DELETE FROM upload u WHERE u.sha256 = name AND u.login = me.login;
  IF encode(sha256(bytes_of), 'hex') <> name THEN
    DELETE FROM blob_part p WHERE p.sha256 = name AND p.login = me.login;
    RETURN false;
  END IF;
  INSERT INTO blob (sha256, login, size) VALUES (name, me.login, length(bytes_of)) ON CONFLICT (sha256, login) DO NOTHING;
  RETURN true;
END
$$;

-- One piece of a stored snapshot.
CREATE FUNCTION blob_piece(name text, part integer) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  me constant login := account_of(session_user);
BEGIN
  RETURN (SELECT p.bytes FROM blob b JOIN blob_part p ON p.sha256 = b.sha256 AND p.login = b.login
    WHERE b.sha256 = name AND p.no = part ORDER BY b.login LIMIT 1);
END
$$;
