-- Pages of further languages are pressed when nothing else waits: they stand last in the order in which pages are taken (domain/press/writes.ts).
DROP INDEX "pressed_pages_due";--> statement-breakpoint
CREATE INDEX "pressed_pages_due" ON "pressed_pages" USING btree (("path" ~ '^/[a-z]{2}(/|$)'),length("path"),"path") WHERE "pressed_pages"."is_due";--> statement-breakpoint
-- What the public's role says in this way, and writes no other: that somebody reads a page of a further language, which is pressed from then on. Only where the same page of the first language is
-- pressed, so that no more than there are pages can come of it.
create function ask_for_page(asked text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into pressed_pages (path) select asked
  where length(asked) <= 200 and asked ~ '^/[a-z]{2}(/|$)'
    and exists (select from pressed_pages p where p.path = coalesce(nullif(substr(asked, 4), ''), '/') and p.object like '%.html')
  on conflict do nothing
$$;--> statement-breakpoint
revoke execute on function ask_for_page from public;--> statement-breakpoint
grant execute on function ask_for_page to plumbline_public;
