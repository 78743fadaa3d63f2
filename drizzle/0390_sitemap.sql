-- When what readers see of an indicator's values last changed, for whoever asks which pages are worth reading again. Its own tag changes also by what no reader may know of yet.
create view published_indicator_changes with (security_barrier) as
  select i.id, i.slug, a.at as changed_at
  from published_indicators i
  left join audit_log a on a.seq = (select max(c.change) from tag_changes c where c.tag = 'values:' || i.id);
--> statement-breakpoint
grant select on published_indicator_changes to plumbline_public, plumbline_app;
