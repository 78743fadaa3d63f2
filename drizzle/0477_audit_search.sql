CREATE TABLE "audit_heads" (
	"day" date PRIMARY KEY DEFAULT (now() at time zone 'utc')::date NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at","seq");
--> statement-breakpoint
CREATE INDEX "audit_log_by_actor" ON "audit_log" USING btree ("actor_id","at","seq");
--> statement-breakpoint
CREATE INDEX "audit_log_by_kind" ON "audit_log" USING btree ("actor_kind","at","seq");
--> statement-breakpoint
CREATE INDEX "audit_log_by_action" ON "audit_log" USING btree ("action","at","seq");
--> statement-breakpoint
CREATE INDEX "audit_log_by_thing" ON "audit_log" USING btree ("thing","at","seq");
--> statement-breakpoint
CREATE INDEX "audit_log_by_thing_id" ON "audit_log" USING btree ("thing_id","at","seq");
--> statement-breakpoint
call make_immutable('audit_heads');
--> statement-breakpoint
-- The head as it stands at that moment, whatever is inserted.
create function note_audit_head() returns trigger language plpgsql security definer as $$
begin
  new.day := (clock_timestamp() at time zone 'utc')::date;
  select a.seq, a.hash into new.seq, new.hash from audit_log a order by a.seq desc limit 1;
  return new;
end $$;
--> statement-breakpoint
create trigger noted_now before insert on audit_heads for each row execute function note_audit_head();
--> statement-breakpoint
create view published_audit_heads with (security_barrier) as
  select day::text as day, seq, encode(hash, 'hex') as hash from audit_heads;
--> statement-breakpoint
grant select, insert on audit_heads to plumbline_app;
--> statement-breakpoint
grant select on published_audit_heads to plumbline_public, plumbline_app;
--> statement-breakpoint
call pin_search_paths();
