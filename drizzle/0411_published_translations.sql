-- Which public briefs are translations, and of which: asked by the original, which `published_briefs` answers only for all of them.
create view published_translations with (security_barrier) as
  select b.translation_of as original_id, b.id as brief_id
  from briefs b
  where b.translation_of is not null and b.current_version_id is not null and (b.embargo_until is null or b.embargo_until <= clock_timestamp());
--> statement-breakpoint
grant select on published_translations to plumbline_public, plumbline_app;
