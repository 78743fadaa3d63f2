CREATE INDEX "brief_subjects_subject" ON "brief_subjects" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "indicator_subjects_subject" ON "indicator_subjects" USING btree ("subject_id");
--> statement-breakpoint
create or replace view published_subjects with (security_barrier) as select s.id, s.slug, s.names, s.position, s.description from subjects s;
--> statement-breakpoint
-- Under which subjects briefs stand that readers can open; those that were withdrawn stand under none.
create view published_brief_subjects with (security_barrier) as
  select x.brief_id, x.subject_id from brief_subjects x join published_briefs b on b.id = x.brief_id and not b.is_withdrawn;
--> statement-breakpoint
-- When a value at a vintage that readers may know of could first be read: released by itself, with its series, or published with a brief, whichever was first since it was entered.
create view published_value_times with (security_barrier) as
  select v.id as vintage_id, v.created_at as entered_at, coalesce((
    select min(e.at) from (values
      (t.released_at),
      ((select min(r.created_at) from series_releases r where r.series_id = t.series_id and r.created_at >= v.created_at)),
      ((select min(c.published_at) from readable_citations c where c.statistic_id = t.id and c.published_at >= v.created_at))) e (at)
    where e.at >= v.created_at), v.created_at) as seen_at
  from shown_statistics t join vintages v on v.statistic_id = t.id and v.n <= t.shown_n;
--> statement-breakpoint
grant select on published_brief_subjects, published_value_times to plumbline_public, plumbline_app;
