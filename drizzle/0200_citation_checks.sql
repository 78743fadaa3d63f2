CREATE TABLE "citation_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"revision" integer,
	"version_id" uuid,
	"node_id" text NOT NULL,
	"outcome" text NOT NULL,
	"takes_back" uuid,
	"remark" text DEFAULT '' NOT NULL,
	"is_own" boolean NOT NULL,
	"checked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "citation_checks_taken_back_once" UNIQUE("takes_back"),
	CONSTRAINT "citation_checks_of_fingerprint" UNIQUE("id","fingerprint"),
	CONSTRAINT "citation_checks_subject_known" CHECK ("citation_checks"."subject" in ('citation', 'waiver', 'version')),
	CONSTRAINT "citation_checks_outcome_known" CHECK ("citation_checks"."outcome" in ('stands', 'does_not_stand', 'comment', 'taken_back')),
	CONSTRAINT "citation_checks_hash" CHECK (octet_length("citation_checks"."fingerprint") = 32),
	CONSTRAINT "citation_checks_seen_once" CHECK (num_nonnulls("citation_checks"."revision", "citation_checks"."version_id") = 1),
	CONSTRAINT "citation_checks_takes_back_one" CHECK (("citation_checks"."outcome" = 'taken_back') = ("citation_checks"."takes_back" is not null)),
	CONSTRAINT "citation_checks_say_why" CHECK ("citation_checks"."outcome" in ('stands', 'taken_back') or "citation_checks"."remark" <> '')
);
--> statement-breakpoint
CREATE TABLE "version_sign_offs" (
	"version_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"position" integer NOT NULL,
	"subject" text NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"check_id" uuid,
	"approved_by" uuid,
	CONSTRAINT "version_sign_offs_version_id_node_id_position_fingerprint_pk" PRIMARY KEY("version_id","node_id","position","fingerprint"),
	CONSTRAINT "version_sign_offs_subject_known" CHECK ("version_sign_offs"."subject" in ('citation', 'waiver', 'version'))
);
--> statement-breakpoint
ALTER TABLE "brief_versions" ADD COLUMN "second_check_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "citation_checks" ADD CONSTRAINT "citation_checks_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation_checks" ADD CONSTRAINT "citation_checks_version_id_brief_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation_checks" ADD CONSTRAINT "citation_checks_takes_back_citation_checks_id_fk" FOREIGN KEY ("takes_back") REFERENCES "public"."citation_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation_checks" ADD CONSTRAINT "citation_checks_checked_by_staff_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation_checks" ADD CONSTRAINT "citation_checks_of_revision" FOREIGN KEY ("brief_id","revision") REFERENCES "public"."brief_revisions"("brief_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_sign_offs" ADD CONSTRAINT "version_sign_offs_version_id_brief_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_sign_offs" ADD CONSTRAINT "version_sign_offs_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_sign_offs" ADD CONSTRAINT "version_sign_offs_of_same" FOREIGN KEY ("check_id","fingerprint") REFERENCES "public"."citation_checks"("id","fingerprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "citation_checks_newest" ON "citation_checks" USING btree ("brief_id","fingerprint","created_at");--> statement-breakpoint
CREATE INDEX "version_sign_offs_check_id" ON "version_sign_offs" USING btree ("check_id");--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_second_check_of_correction" CHECK ("brief_versions"."second_check_due_at" is null or ("brief_versions"."change_class" = 'correction' and "brief_versions"."published_alone_because" <> '') is true);
--> statement-breakpoint
do $$
begin
  call make_immutable('citation_checks'::regclass);
  call make_immutable('version_sign_offs'::regclass);
end
$$;
--> statement-breakpoint
create constraint trigger audited after insert on citation_checks deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on citation_checks for each row execute function keep_created_at();
--> statement-breakpoint
create trigger with_version before insert on version_sign_offs for each row execute function with_its_parent('brief_versions', 'version_id');
--> statement-breakpoint
grant select, insert on citation_checks, version_sign_offs to plumbline_app;
--> statement-breakpoint
-- The one who publishes where there is nobody else who could; null where there is another.
create function sole_editor() returns uuid language sql stable set search_path = public, pg_temp as $$
  select min(id::text)::uuid from staff where state = 'active' and roles && '{editor,admin}'::text[] having count(*) = 1
$$;
--> statement-breakpoint
-- Of what was looked at the newest decision that nobody took back. One's own words one decides on only where there is no second editor.
create view decided_checks as
  select distinct on (c.brief_id, c.fingerprint) c.id, c.brief_id, c.subject, c.fingerprint, c.outcome, c.remark, c.is_own, c.checked_by, c.created_at
  from citation_checks c
  where c.outcome in ('stands', 'does_not_stand') and (not c.is_own or c.checked_by = sole_editor())
    and not exists (select from citation_checks b where b.takes_back = c.id)
  order by c.brief_id, c.fingerprint, c.created_at desc, c.id desc;
--> statement-breakpoint
grant select on decided_checks to plumbline_app;
--> statement-breakpoint
-- Whether the second check of a correction that was published in an emergency has been made, by whom and when: of all that nobody had looked at, and of the version as a whole.
create view published_second_checks with (security_barrier) as
  select v.id as version_id, v.second_check_due_at as due_at, made.done_at, made.names
  from brief_versions v
  join published_versions p on p.id = v.id
  cross join lateral (
    select case when bool_and(d.outcome = 'stands' is true) then max(d.created_at) end as done_at,
      coalesce(array_agg(distinct k.name) filter (where d.outcome = 'stands'), '{}') as names
    from version_sign_offs s
    left join lateral (
      select c.outcome, c.checked_by, c.created_at from citation_checks c
      where c.brief_id = v.brief_id and c.fingerprint = s.fingerprint and c.outcome in ('stands', 'does_not_stand') and not c.is_own
        and not exists (select from citation_checks b where b.takes_back = c.id)
      order by c.created_at desc, c.id desc limit 1
    ) d on true
    left join staff k on k.id = d.checked_by
    where s.version_id = v.id and s.check_id is null and s.approved_by is null
  ) made
  where v.second_check_due_at is not null;
--> statement-breakpoint
grant select on published_second_checks to plumbline_public, plumbline_app;
--> statement-breakpoint
-- What staff publish rests on what somebody else has checked, or readers are told why not. That nothing was said against it since is the command's to ask, which knows the draft.
create function check_sign_offs() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.published_by is null or new.published_alone_because <> '' then return null; end if;
  if exists (
    select from version_citations c where c.version_id = new.id and not exists (
      select from version_sign_offs s join citation_checks k on k.id = s.check_id
      where s.version_id = c.version_id and s.node_id = c.node_id and s.position = c.position
        and k.brief_id = new.brief_id and k.outcome = 'stands' and not k.is_own)
  ) then
    raise exception 'somebody else signs off what is cited'
      using errcode = 'check_violation', table = 'brief_versions', constraint = 'brief_versions_signed_off';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger signed_off after insert on brief_versions deferrable initially deferred for each row execute function check_sign_offs();
--> statement-breakpoint
call pin_search_paths();
