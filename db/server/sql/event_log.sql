-- Event log: writes events that were checked before. Nothing else is written: heads and rows are views.

-- Number `events` more of an account, and count their bytes. What is beyond the account's allowance is refused.
CREATE FUNCTION charge(account text, events integer, bytes bigint) RETURNS arrival_run LANGUAGE plpgsql AS $$
DECLARE
  run arrival_run;
  now_us constant bigint := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
  a_day constant bigint := (SELECT f.value::bigint FROM fact f WHERE f.key = 'bytes_a_day');
BEGIN
  LOOP
    UPDATE arrival_run r SET arrived = r.arrived + events, received_us = greatest(r.received_us, now_us), allowance_us = now_us,
        allowance = least(a_day, r.allowance + (a_day * (least(greatest(now_us - r.allowance_us, 0), 86400000000) / 86400000000.0))::bigint) - bytes
      WHERE r.name = account RETURNING r.* INTO run;
    EXIT WHEN FOUND;
    INSERT INTO arrival_run (name) VALUES (account) ON CONFLICT (name) DO NOTHING;
  END LOOP;
  IF run.allowance < 0 THEN
    RAISE EXCEPTION '%', 'allowance_used_up' USING ERRCODE = 'TQ002';
  END IF;
  RETURN run;
END
$$;

-- Keep signatures over events that came without one, of chains of this account's person.
CREATE FUNCTION sign_late(me login, raws text[], signatures text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE event e SET signature = g.signature
  FROM (SELECT encode(sha256(convert_to(r.raw, 'UTF8')), 'hex') AS id, s.signature FROM unnest(raws) WITH ORDINALITY r(raw, ord)
    JOIN unnest(signatures) WITH ORDINALITY s(signature, ord) ON s.ord = r.ord WHERE s.signature ~ '^[0-9a-f]{128}$') g
  WHERE e.id = g.id AND e.signature IS NULL AND (e.author_id = me.seat_person OR NOT EXISTS (SELECT FROM login l WHERE l.seat_person = e.author_id))
$$;

CREATE FUNCTION write_events(account text, come incoming[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  run arrival_run;
  e incoming;
  n bigint;
  bytes bigint := 0;
BEGIN
  FOREACH e IN ARRAY come LOOP
    bytes := bytes + octet_length(e.raw);
  END LOOP;
  run := charge(account, cardinality(come), bytes);
  n := run.no * {{chain}} + run.arrived - cardinality(come);
  FOREACH e IN ARRAY come LOOP
    n := n + 1;
    INSERT INTO event (n, id, device_id, seq, prev, hlc, author_id, entity_type, entity, raw, received_us, signature)
      VALUES (n, e.id, e.device, e.seq, e.prev, e.hlc, e.author, e.type_name, e.entity, e.raw, run.received_us, e.signature)
      ON CONFLICT (id) DO NOTHING;
    IF e.version = 2 AND e.seq = 1 THEN
      INSERT INTO chain_person (id, person_id) VALUES (e.device, e.author) ON CONFLICT (id) DO NOTHING;
    END IF;
    IF e.void IS NOT NULL THEN
      INSERT INTO uncounted (event_id, register, entity, why)
        SELECT e.id, v.key, e.entity, v.value FROM jsonb_each_text(e.void) v ON CONFLICT (event_id, register) DO NOTHING;
    END IF;
  END LOOP;
END
$$;

-- Judge all events again: this program's table of registers is another one than that which they were judged by.
CREATE FUNCTION judge_again() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM uncounted u WHERE u.why IN ('unsound', 'unknown');
  INSERT INTO uncounted (event_id, register, entity, why)
    SELECT e.id, v.key, e.entity, v.value FROM event x CROSS JOIN LATERAL read_event(x.raw, 1, false, '{}') e
    CROSS JOIN LATERAL jsonb_each_text(e.void) v
    ON CONFLICT (event_id, register) DO UPDATE SET why = excluded.why;
  PERFORM recount();
END
$$;
