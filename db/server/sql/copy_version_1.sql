-- Copy: what a server of version 1 or 2 holds, from its schema (renamed `tadqiq_before`) into the new tables. Heads, rows and the
-- search index are made from the events.

INSERT INTO fact (key, value) SELECT b.key, b.value FROM tadqiq_before.fact b WHERE b.key <> 'schema';
INSERT INTO login (login, person_id, role) SELECT b.login, b.person_id, b.role FROM tadqiq_before.login b;
INSERT INTO arrival_run (no, name, arrived, received_us) OVERRIDING SYSTEM VALUE
  SELECT b.no, b.id, b.arrived, b.received_us FROM tadqiq_before.device b;
SELECT setval(pg_get_serial_sequence('tadqiq.arrival_run', 'no'), coalesce(max(no), 0) + 1) FROM arrival_run;
INSERT INTO event (n, id, device_id, seq, prev, hlc, author_id, entity_type, entity, raw, received_us)
  SELECT b.n, b.id, b.device_id, b.seq, b.prev, b.hlc, b.author_id, b.entity_type, b.entity, b.raw, b.received_us
  FROM tadqiq_before.event b;
INSERT INTO uncounted (event_id, register, entity, why) SELECT b.event_id, b.register, b.entity, b.why FROM tadqiq_before.uncounted b;
INSERT INTO revocation (event_id, device_id, seq, line) SELECT b.event_id, b.device_id, b.seq, b.line FROM tadqiq_before.revocation b;
INSERT INTO article_text (sha256, login, body) SELECT b.sha256, '', b.body FROM tadqiq_before.article_text b;
INSERT INTO chain_head (event_id, login, device_id, seq, public_key, signature)
  SELECT b.event_id, b.login, b.device_id, b.seq, b.public_key, b.signature FROM tadqiq_before.chain_head b;
INSERT INTO blob (sha256, login, size) SELECT b.sha256, b.login, b.size FROM tadqiq_before.blob b;
INSERT INTO blob_part (sha256, login, no, bytes) SELECT b.sha256, b.login, b.no, b.bytes FROM tadqiq_before.blob_part b;
INSERT INTO upload (sha256, login, begun_us)
  SELECT DISTINCT b.sha256, b.login, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM tadqiq_before.blob_part b
  WHERE NOT EXISTS (SELECT FROM tadqiq_before.blob k WHERE k.sha256 = b.sha256 AND k.login = b.login);
DROP SCHEMA tadqiq_before CASCADE;
