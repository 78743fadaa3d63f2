-- Subjects stand in the order that editors put them in, wherever they are listed; until now by name.
ALTER TABLE "subjects" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
update subjects set position = placed.place
  from (select id, row_number() over (order by coalesce(names ->> 'en', slug), id) as place from subjects) as placed where subjects.id = placed.id;
--> statement-breakpoint
create or replace view published_subjects with (security_barrier) as select s.id, s.slug, s.names, s.position from subjects s;
--> statement-breakpoint
grant update (position) on subjects to plumbline_app;
