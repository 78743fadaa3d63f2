-- Which statistics are public, for lists that are read page by page. In the order of their ids by itself: what asks such a view for an order gets all of it sorted first, which takes seconds among a
-- hundred thousand, and what takes the first of it as it comes gets them as they are found.
create view published_statistic_ids with (security_barrier) as
  select t.id, i.slug as indicator_slug, t.series_id, s.coverage, t.nature, t.period, lower(t.during) as starts, upper(t.during) as before
  from shown_statistics t
  left join series s on s.id = t.series_id
  left join slices sl on sl.id = s.slice_id
  left join indicators i on i.id = sl.indicator_id
  order by t.id;
--> statement-breakpoint
grant select on published_statistic_ids to plumbline_public;
