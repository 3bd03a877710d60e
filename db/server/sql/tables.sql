-- Tables: the event log, and what belongs to it. All other tables of a store are views of it (`current_values.sql`).
--
-- They have no foreign keys and no triggers, and stand in one schema: only the functions of the server's own account write
-- here, and engines that spread over machines do without them too. Text is compared by its bytes (`COLLATE "C"`), as
-- everywhere in the store. No row is written by two accounts, so none waits for what another one has not committed.

CREATE TABLE fact (key text COLLATE "C" PRIMARY KEY, value text NOT NULL);

-- Accounts: their person and role. Only the administrator writes here, but for `seat_person`: the person whose chains the account
-- brings, as the account itself once said.
CREATE TABLE login (
  login text COLLATE "C" PRIMARY KEY,
  person_id text COLLATE "C" NOT NULL,
  seat_person text COLLATE "C" NOT NULL DEFAULT '',
  role text COLLATE "C" NOT NULL CHECK (role IN ('checker', 'supervisor'))
);

-- Every account, and how many events arrived through it. An event's key `n` is `no` * 2^40 + the number of its arrival, with gaps.
-- A transaction that submits events locks the row of its account. (Version 1 counted by devices: their rows stay.)
-- `allowance`: the bytes that the account may still bring, as of `allowance_us`.
CREATE TABLE arrival_run (
  no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  arrived bigint NOT NULL DEFAULT 0,
  received_us bigint NOT NULL DEFAULT 0,
  allowance bigint NOT NULL DEFAULT 0,
  allowance_us bigint NOT NULL DEFAULT 0
);

-- The events: all columns but `n`, `received_us` and `signature` are derived from `raw`, whose SHA-256 is `id`. The signature is what
-- the account left: the server cannot verify it, laptops do.
CREATE TABLE event (
  n bigint PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  device_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  prev text COLLATE "C",
  hlc bigint NOT NULL,
  author_id text COLLATE "C" NOT NULL,
  entity_type text COLLATE "C" NOT NULL,
  entity text COLLATE "C" NOT NULL,
  raw text COLLATE "C" NOT NULL,
  received_us bigint NOT NULL,
  signature text COLLATE "C"
);
CREATE INDEX ix_event_entity ON event (entity, entity_type);
CREATE INDEX ix_event_received ON event (received_us, n);
CREATE INDEX ix_event_standing ON event (entity_type) WHERE entity_type IN ('person', 'device');

-- The chains of version 2, and the person whom each names at its beginning.
CREATE TABLE chain_person (
  id text COLLATE "C" PRIMARY KEY,
  person_id text COLLATE "C" NOT NULL
);

-- Registers of events that do not count, '' for the whole event, and why.
CREATE TABLE uncounted (
  event_id text COLLATE "C",
  register text COLLATE "C",
  entity text COLLATE "C" NOT NULL,
  why text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, register)
);
CREATE INDEX ix_uncounted_entity ON uncounted (entity);

-- Revocations of devices that are in force.
CREATE TABLE revocation (
  event_id text COLLATE "C" PRIMARY KEY,
  device_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  line text COLLATE "C" NOT NULL
);

-- Frozen texts by the SHA-256 of their UTF-8 bytes.
CREATE TABLE article_text (
  sha256 text COLLATE "C",
  login text COLLATE "C",
  body text COLLATE "C" NOT NULL,
  PRIMARY KEY (sha256, login)
);

-- Signatures over chain heads as clients sent them. The server cannot verify them, readers do. Each account has rows of its
-- own, so that a false signature hides no true one.
CREATE TABLE chain_head (
  event_id text COLLATE "C",
  login text COLLATE "C",
  device_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  public_key text COLLATE "C" NOT NULL,
  signature text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, login)
);
CREATE INDEX ix_chain_head_device ON chain_head (device_id, seq);

-- Snapshots of sources in pieces; a row of `blob` says that all pieces of its account are there and have its hash, a row of
-- `upload` that some are.
CREATE TABLE blob (
  sha256 text COLLATE "C",
  login text COLLATE "C",
  size bigint NOT NULL,
  PRIMARY KEY (sha256, login)
);
CREATE TABLE blob_part (
  sha256 text COLLATE "C",
  login text COLLATE "C",
  no integer,
  bytes bytea NOT NULL,
  PRIMARY KEY (sha256, login, no)
);
CREATE TABLE upload (
  sha256 text COLLATE "C",
  login text COLLATE "C",
  begun_us bigint NOT NULL,
  PRIMARY KEY (sha256, login)
);

-- The words of entities as clients submit them: how many events of the entity they come from, when it was last changed.
CREATE TABLE search_text (
  entity text COLLATE "C",
  login text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  n_events bigint NOT NULL,
  changed_us bigint NOT NULL,
  version integer NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (entity, login)
);
CREATE INDEX ix_search_text_words ON search_text USING gin (words);
