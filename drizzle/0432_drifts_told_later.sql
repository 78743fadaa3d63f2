-- How a passage isn't as it was where its source lives, by its newest drift: one that was dismissed, or passed, doesn't count.
create function standing_drift(passage uuid) returns text
  language sql stable set search_path = public, pg_temp as $$
  select fate from (select d.fate, d.state from passage_drifts d where d.passage_id = passage order by d.created_at desc limit 1) as newest
    where state in ('open', 'accepted', 'replaced')
$$;
