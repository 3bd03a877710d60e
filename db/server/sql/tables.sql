-- Tables of the server's own, created after those of the event log and the projections.

CREATE TABLE fact (key text COLLATE "C" PRIMARY KEY, value text NOT NULL);

-- Accounts: their person and role. Only the administrator writes here.
CREATE TABLE login (
  login text COLLATE "C" PRIMARY KEY,
  person_id text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL CHECK (role IN ('checker', 'supervisor'))
);

-- Every device, and how many of its events arrived here. An event's key `n` is `no` * 2^40 + the number of its arrival:
-- without branches that is its number in the chain. A transaction that submits events of a device locks its row.
CREATE TABLE device (
  no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  arrived bigint NOT NULL DEFAULT 0,
  received_us bigint NOT NULL DEFAULT 0
);

-- Every entity that was ever written: a transaction that projects an entity locks its row.
CREATE TABLE thing (
  entity text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL
);

-- Numbers of present claims by state, in parts so that no two transactions wait for each other: one row a device.
CREATE TABLE badge_part (
  device_no bigint,
  state text COLLATE "C",
  n bigint NOT NULL,
  PRIMARY KEY (device_no, state)
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

-- Snapshots of sources in pieces; a row of `blob` says that all pieces of its account are there and have its hash.
CREATE TABLE blob (
  sha256 text COLLATE "C" PRIMARY KEY,
  size bigint NOT NULL,
  login text COLLATE "C" NOT NULL
);
CREATE TABLE blob_part (
  sha256 text COLLATE "C",
  login text COLLATE "C",
  no integer,
  bytes bytea NOT NULL,
  PRIMARY KEY (sha256, login, no)
);

-- The words of entities as clients submit them: for which change of the entity, folded by which version.
CREATE TABLE search_text (
  entity text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  changed_us bigint NOT NULL,
  version integer NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX ix_search_text_words ON search_text USING gin (words);

CREATE INDEX ix_event_received ON event (received_us, n);
CREATE INDEX ix_event_entity ON event (entity);
CREATE INDEX ix_event_standing ON event (entity_type) WHERE entity_type IN ('person', 'device');

-- An incoming event, parsed; `reason` says why it is refused, `void` which registers write nothing: they are not in `writes`.
-- An event that is void as a whole has no `kind`. `us` is the time of its values.
CREATE TYPE incoming AS (
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

-- An entity with its current values: `writes` has the value of each register, `us_by` the time of each where it differs from
-- `core_us`.
CREATE TYPE shown AS (
  entity text,
  kind text,
  writes json,
  author text,
  core_us bigint,
  us_by json,
  changed_us bigint,
  n_conflicts bigint
);

-- An event that sets a role, revokes or restores (see `acts`).
CREATE TYPE act AS (
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
