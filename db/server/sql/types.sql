-- Types of values between functions.

-- An incoming event, parsed; `reason` says why it is refused, `void` which registers write nothing: they are not in `writes`.
-- An event that is void as a whole has no `kind`.
CREATE TYPE incoming AS (
  ord bigint,
  id text,
  raw text,
  device text,
  seq bigint,
  prev text,
  hlc bigint,
  author text,
  verb text,
  kind text,
  entity text,
  undoes text,
  writes json,
  sup json,
  restores json,
  reason text,
  type_name text,
  void jsonb,
  version integer,
  signature text
);

-- An entity with its current values: `writes` has the value of each register, `us_by` the time of each.
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
