-- Client API: functions for clients, besides reading the tables that they may read.

CREATE FUNCTION whoami() RETURNS TABLE (server_id text, version integer, person_id text, person_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
  SELECT (SELECT f.value FROM fact f WHERE f.key = 'server'), (SELECT f.value::integer FROM fact f WHERE f.key = 'schema'),
    l.person_id, coalesce(p.name, ''), l.role
  FROM login l LEFT JOIN person p ON p.id = l.person_id WHERE l.login = session_user
$$;

-- Events after `arrivals` of `devices`, in the order of their arrival, at most `most`. If a device has fewer events than the
-- client has read, the server was restored from a backup: the device is read from its beginning.
CREATE FUNCTION pull(devices text[], arrivals bigint[], most integer)
RETURNS TABLE (device text, arrival bigint, event_id text, raw text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
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
    RETURN QUERY SELECT d.id, e.n - d.no * {{chain}}, e.id, e.raw
      FROM device d LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
      CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END AS at) a
      CROSS JOIN LATERAL (SELECT * FROM event e
        WHERE e.n > d.no * {{chain}} + a.at AND e.n <= d.no * {{chain}} + d.arrived OFFSET 0) e
      WHERE d.arrived > a.at ORDER BY e.received_us, e.n;
    RETURN;
  END IF;
  SELECT min(e.received_us) INTO since FROM device d LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
    CROSS JOIN LATERAL (SELECT CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END AS at) a
    JOIN event e ON e.n = d.no * {{chain}} + a.at + 1
    WHERE d.arrived > a.at;
  RETURN QUERY SELECT d.id, e.n - d.no * {{chain}}, e.id, e.raw
    FROM event e JOIN device d ON d.no = e.n / {{chain}}
    LEFT JOIN unnest(devices, arrivals) c(id, arrived) ON c.id = d.id
    WHERE e.received_us >= since
      AND e.n > d.no * {{chain}} + CASE WHEN c.arrived <= d.arrived THEN c.arrived ELSE 0 END
    ORDER BY e.received_us, e.n LIMIT most;
END
$$;

-- Store signatures over chain heads that are here, by the keys that their devices announced.
CREATE FUNCTION leave_signatures(events text[], devices text[], seqs bigint[], keys text[], signatures text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
  INSERT INTO chain_head (event_id, login, device_id, seq, public_key, signature)
    SELECT DISTINCT ON (s.event) s.event, l.login, s.device, s.seq, s.key, s.signature
    FROM unnest(events, devices, seqs, keys, signatures) s(event, device, seq, key, signature)
    JOIN login l ON l.login = session_user
    JOIN event e ON e.id = s.event AND e.device_id = s.device AND e.seq = s.seq
    JOIN installation i ON i.id = s.device AND i.public_key = s.key
    WHERE s.signature ~ '^[0-9a-f]{128}$'
    ON CONFLICT (event_id, login) DO UPDATE SET signature = excluded.signature, public_key = excluded.public_key
$$;

-- Store one piece of the bytes of a snapshot; call `keep_blob` after the last one.
CREATE FUNCTION leave_part(name text, part integer, piece bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
DECLARE
  mine text;
BEGIN
  SELECT l.login INTO STRICT mine FROM login l WHERE l.login = session_user;
  IF name !~ '^[0-9a-f]{64}$' OR part NOT BETWEEN 0 AND {{most_parts}} - 1 OR length(piece) > {{part_bytes}} THEN
    RAISE EXCEPTION '%', 'snapshot_too_large' USING ERRCODE = 'TQ002';
  END IF;
  IF EXISTS (SELECT FROM blob b WHERE b.sha256 = name) THEN
    RETURN;
  END IF;
  INSERT INTO blob_part (sha256, login, no, bytes) VALUES (name, mine, part, piece)
    ON CONFLICT ON CONSTRAINT blob_part_pkey DO UPDATE SET bytes = excluded.bytes;
END
$$;

-- Keep the snapshot whose pieces this account stored. True: they have its hash; false: they have not, and are deleted.
CREATE FUNCTION keep_blob(name text, parts integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
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

-- One piece of a stored snapshot.
CREATE FUNCTION blob_piece(name text, part integer) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
  SELECT p.bytes FROM blob b JOIN blob_part p ON p.sha256 = b.sha256 AND p.login = b.login
  WHERE b.sha256 = name AND p.no = part
$$;

CREATE VIEW badge AS SELECT state, sum(n)::bigint AS n FROM badge_part GROUP BY state;
