-- A page that was quite another on one day only says nothing of the source: readers see it when it counts.
create or replace view published_source_checks with (security_barrier) as
  select k.source_id, k.outcome, k.http_status, k.checked_at, c.n as capture_n
  from capture_checks k join published_sources w on w.id = k.source_id left join captures c on c.id = k.capture_id
  where k.failure is distinct from 'watch.doubtful';
