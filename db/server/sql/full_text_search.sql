-- Full-text search. The server knows no Arabic: clients submit folded words and light stems, and query with the same.

CREATE VIEW searchable AS
  SELECT a.id AS entity, 'article' AS kind, a.changed_us, concat_ws(E'\n', a.title, a.outlet, a.byline, t.body) AS body
    FROM article a LEFT JOIN article_text t ON t.sha256 = a.sha256 WHERE a.present = 1 AND a.withdrawn = 0
  UNION ALL
  SELECT id, 'claim', changed_us, concat_ws(E'\n', statement, claimant, interpreter, harm, note,
      (SELECT string_agg(span ->> 'exact', ' ') FROM json_array_elements(spans::json) span))
    FROM claim WHERE present = 1
  UNION ALL
  SELECT id, 'source', changed_us, concat_ws(E'\n', title, author, container_title, publisher, note)
    FROM source WHERE present = 1 AND withdrawn = 0
  UNION ALL
  SELECT id, 'evidence', changed_us, concat_ws(E'\n', quote, note, translation)
    FROM evidence WHERE present = 1 AND withdrawn = 0
  UNION ALL
  SELECT id, 'verdict', changed_us, concat_ws(E'\n', explanation, limitations, right_of_reply)
    FROM verdict WHERE present = 1 AND withdrawn = 0
  UNION ALL
  SELECT id, 'comment', changed_us, body FROM comment WHERE present = 1 AND withdrawn = 0
  UNION ALL
  SELECT id, 'decision', changed_us, reason FROM decision WHERE present = 1;

-- Entities whose current words are not in the index, or were folded by another version.
CREATE FUNCTION unindexed(version integer, most integer) RETURNS TABLE (entity text, changed_us bigint, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
  SELECT v.entity, v.changed_us, v.body FROM searchable v LEFT JOIN search_text s ON s.entity = v.entity
  WHERE s.entity IS NULL OR s.version < unindexed.version
    OR (s.version = unindexed.version AND s.changed_us <> v.changed_us) LIMIT most
$$;

-- Index the words of entities. The newest version of the folding wins.
CREATE FUNCTION index_text(version integer, entities text[], changed bigint[], folded text[], light text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
  INSERT INTO search_text (entity, kind, changed_us, version, words)
    SELECT DISTINCT ON (g.entity) g.entity, t.kind, g.changed_us, index_text.version,
      to_tsvector('simple', g.folded || ' ' || g.light)
    FROM unnest(entities, changed, folded, light) g(entity, changed_us, folded, light)
    JOIN thing t ON t.entity = g.entity JOIN login l ON l.login = session_user
    ORDER BY g.entity
    ON CONFLICT (entity) DO UPDATE SET changed_us = excluded.changed_us, version = excluded.version, words = excluded.words
    WHERE search_text.version <= excluded.version
$$;

-- Entities that match, the newest first.
CREATE FUNCTION find_text(asked text, most integer) RETURNS TABLE (entity text, kind text, changed_us bigint, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tadqiq, pg_temp AS $$
  SELECT s.entity, s.kind, s.changed_us, left(v.body, 300)
  FROM (SELECT * FROM search_text f WHERE f.words @@ asked::tsquery ORDER BY f.changed_us DESC, f.entity LIMIT most) s
  JOIN searchable v ON v.entity = s.entity AND v.kind = s.kind ORDER BY s.changed_us DESC, s.entity
$$;
