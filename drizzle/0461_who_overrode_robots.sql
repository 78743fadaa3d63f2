ALTER TABLE "source_intakes" DROP CONSTRAINT "source_intakes_added_is_source";--> statement-breakpoint
ALTER TABLE "source_intakes" ADD COLUMN "override_by" uuid;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD COLUMN "override_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source_intakes" ADD CONSTRAINT "source_intakes_override_by_staff_id_fk" FOREIGN KEY ("override_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Of the past the trail knows who gave the reason; where it says nothing, it was whoever had asked for the address.
update source_intakes i set (override_by, override_at) = (
  select coalesce(a.actor_id, i.requested_by), coalesce(a.at, i.created_at) from (select) as always left join lateral (
    select t.actor_id, t.at from audit_log t
    where t.action = 'intake.retry' and t.thing = 'intake' and t.thing_id = i.id::text and t.detail ->> 'overridesRobots' = 'true' and t.actor_kind = 'staff'
    order by t.seq desc limit 1) a on true)
where i.override_reason is not null;
--> statement-breakpoint
ALTER TABLE "source_intakes" ADD CONSTRAINT "source_intakes_override_whole" CHECK (num_nulls("source_intakes"."override_reason", "source_intakes"."override_by", "source_intakes"."override_at") in (0, 3));--> statement-breakpoint
ALTER TABLE "source_intakes" ADD CONSTRAINT "source_intakes_added_is_source" CHECK (case "source_intakes"."state" when 'added' then "source_intakes"."source_id" is not null when 'dropped' then true else "source_intakes"."source_id" is null end);--> statement-breakpoint
-- What became a capture of a source that was there already is that source's too, with the reason for which its site was asked.
update source_intakes i set source_id = s.id
from audit_log t join sources s on s.id::text = t.detail ->> 'sourceId'
where i.state = 'dropped' and i.source_id is null and t.action = 'intake.keep' and t.thing = 'intake' and t.thing_id = i.id::text;
--> statement-breakpoint
grant update (override_by, override_at, source_id) on source_intakes to plumbline_app;
