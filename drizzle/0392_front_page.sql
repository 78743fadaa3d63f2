CREATE INDEX "brief_versions_changes" ON "brief_versions" USING btree ("published_at" DESC NULLS LAST) WHERE "brief_versions"."change_class" in ('update', 'correction', 'clarification', 'withdrawal');--> statement-breakpoint
CREATE INDEX "captures_newest" ON "captures" USING btree ("captured_at" DESC NULLS LAST);
--> statement-breakpoint
-- What the front page asks for: the newest first, in an order that an index has, so that a few rows cost the same however many there are: whoever asks says how many, and gives no other order. What belongs to each row is asked of it alone,
-- for two conditions that always hold together make the planner expect one row of all. Of captures no more than the newest few hundred are looked through, however many of them nobody may see.
create view published_newest_briefs with (security_barrier) as
  select b.id, b.slug, b.language, v.title, v.standfirst, v.n, v.change_class, v.note, v.published_at, v.counts,
    (select x.published_at from brief_versions x where x.brief_id = b.id and x.n = 1) as first_published_at
  from brief_versions v
  join lateral (select k.id, k.slug, k.language from briefs k
    where k.id = v.brief_id and k.current_version_id = v.id and (k.embargo_until is null or k.embargo_until <= clock_timestamp()) limit 1) as b on true
  where v.change_class <> 'withdrawal'
  order by v.published_at desc nulls last;
--> statement-breakpoint
create view published_newest_changes with (security_barrier) as
  select v.id as version_id, b.slug, b.language, v.title, v.n, v.change_class, v.note, v.published_at
  from brief_versions v
  join briefs b on b.id = v.brief_id and b.current_version_id is not null and (b.embargo_until is null or b.embargo_until <= clock_timestamp())
  where v.change_class in ('update', 'correction', 'clarification', 'withdrawal')
    and not exists (select from brief_versions w where w.brief_id = v.brief_id and w.n > v.n and w.change_class = 'withdrawal')
  order by v.published_at desc nulls last;
--> statement-breakpoint
create view published_newest_captures with (security_barrier) as
  select w.id as source_id, w.code, w.title, w.publisher_names, w.url, w.language, c.captured_at, c.method
  from (select * from captures order by captured_at desc nulls last limit 500) c
  join lateral (select s.id, s.code, s.title, s.publisher_names, s.url, s.language from published_sources s where s.id = c.source_id limit 1) as w on true
  where not exists (select from redacted_places r where r.place = 'captures' and r.row_key = c.id::text)
  order by c.captured_at desc nulls last;
--> statement-breakpoint
grant select on published_newest_briefs, published_newest_changes, published_newest_captures to plumbline_public, plumbline_app;
