-- Full-text search. The server knows no Arabic: clients submit folded words and light stems, and query with the same.

-- The words of an entity, '' for one that is withdrawn or was never made.
CREATE FUNCTION words_of(s shown) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN json_typeof(s.writes -> 'core') IS DISTINCT FROM 'object' OR (s.writes -> 'withdrawn')::text = 'true' THEN ''
    ELSE CASE s.kind
      WHEN 'article' THEN concat_ws(E'\n', s.writes ->> 'title', s.writes ->> 'outlet', s.writes ->> 'byline',
        (SELECT t.body FROM article_text t WHERE t.sha256 = s.writes #>> '{core,sha256}' LIMIT 1))
      WHEN 'claim' THEN concat_ws(E'\n', s.writes ->> 'statement', s.writes ->> 'claimant', s.writes ->> 'interpreter', s.writes ->> 'harm',
        s.writes ->> 'note', (SELECT string_agg(span ->> 'exact', ' ') FROM json_array_elements(s.writes -> 'spans') span))
      WHEN 'source' THEN concat_ws(E'\n', s.writes ->> 'title', s.writes ->> 'author', s.writes ->> 'container_title',
        s.writes ->> 'publisher', s.writes ->> 'note')
      WHEN 'evidence' THEN concat_ws(E'\n', s.writes ->> 'quote', s.writes ->> 'note', s.writes ->> 'translation')
      WHEN 'verdict' THEN concat_ws(E'\n', s.writes ->> 'explanation', s.writes ->> 'limitations', s.writes ->> 'right_of_reply')
      WHEN 'comment' THEN coalesce(s.writes ->> 'text', '')
      WHEN 'decision' THEN coalesce(s.writes #>> '{core,reason}', '')
      ELSE '' END
    END
$$;

-- Entities whose current words are not in the index, with the number of their events; none for a folding that is not installed.
CREATE FUNCTION unindexed(version integer, most integer) RETURNS TABLE (entity text, n_events bigint, body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp
{{by_all}} AS $$
#variable_conflict use_column
DECLARE
  me constant login := account_of(session_user);
  missing text[];
BEGIN
  IF version IS DISTINCT FROM (SELECT f.value::integer FROM fact f WHERE f.key = 'folding') THEN
    RETURN;
  END IF;
  missing := ARRAY(SELECT c.entity FROM (SELECT e.entity, count(*) AS n FROM event e WHERE e.entity_type IN ({{searchable}}) GROUP BY e.entity) c
    WHERE NOT EXISTS (SELECT FROM search_text s WHERE s.entity = c.entity AND s.n_events = c.n AND s.version = unindexed.version) LIMIT most);
  RETURN QUERY SELECT c.entity, c.n, coalesce(b.body, '')
    FROM (SELECT e.entity, count(*) AS n FROM event e WHERE e.entity = ANY(missing) AND e.entity_type IN ({{searchable}}) GROUP BY e.entity) c
    LEFT JOIN (SELECT s.entity, words_of(s) AS body FROM shown_entities(missing) s) b ON b.entity = c.entity;
END
$$;

-- Index the words of entities, folded by the installed version, as they were after so many events.
CREATE FUNCTION index_text(version integer, entities text[], events bigint[], folded text[], light text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me constant login := account_of(session_user);
BEGIN
  IF version IS DISTINCT FROM (SELECT f.value::integer FROM fact f WHERE f.key = 'folding') THEN
    RAISE EXCEPTION '%', 'folding_not_installed' USING ERRCODE = 'TQ002';
  ELSIF cardinality(entities) > {{most_words}} THEN
    RAISE EXCEPTION '%', 'too_many_events|{{most_words}}' USING ERRCODE = 'TQ002';
  END IF;
  PERFORM charge(me.login, 0, coalesce((SELECT sum(octet_length(f)) FROM unnest(folded || light) f), 0));
  INSERT INTO search_text AS t (entity, login, kind, n_events, changed_us, version, words)
    SELECT DISTINCT ON (g.entity) g.entity, me.login, s.kind, g.n_events, s.changed_us, index_text.version,
      to_tsvector('simple', g.folded || ' ' || g.light)
    FROM unnest(entities, events, folded, light) g(entity, n_events, folded, light)
    JOIN shown_entities(entities) s ON s.entity = g.entity
    WHERE g.n_events = (SELECT count(*) FROM event e WHERE e.entity = g.entity AND e.entity_type IN ({{searchable}}))
    ORDER BY g.entity
    ON CONFLICT (entity, login) DO UPDATE SET n_events = excluded.n_events, changed_us = excluded.changed_us, version = excluded.version,
      words = excluded.words;
  -- Rows that another account is writing now are left to it.
  DELETE FROM search_text t WHERE t.ctid IN (SELECT o.ctid FROM search_text o JOIN search_text mine ON mine.entity = o.entity
    WHERE mine.login = me.login AND o.login <> me.login AND o.entity = ANY(entities) AND (o.n_events, o.version) < (mine.n_events, mine.version)
    FOR UPDATE OF o SKIP LOCKED);
END
$$;

-- Entities that match, the newest first.
CREATE FUNCTION find_text(asked text, most integer) RETURNS TABLE (entity text, kind text, changed_us bigint, body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me constant login := account_of(session_user);
  hits text[];
BEGIN
  hits := ARRAY(SELECT f.entity FROM (SELECT DISTINCT ON (t.entity) t.entity, t.changed_us FROM search_text t
      WHERE t.words @@ asked::tsquery
        AND NOT EXISTS (SELECT FROM search_text o WHERE o.entity = t.entity AND o.n_events > t.n_events)
      ORDER BY t.entity, t.changed_us DESC) f
    ORDER BY f.changed_us DESC, f.entity LIMIT most);
  RETURN QUERY SELECT s.entity, s.kind, s.changed_us, left(words_of(s), 300) FROM shown_entities(hits) s
    WHERE words_of(s) <> '' ORDER BY s.changed_us DESC, s.entity;
END
$$;
