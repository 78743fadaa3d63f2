import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findPressAlarm } from "./alarm.ts";
import type { PressAlarm } from "./view.ts";

const instant = z.coerce.date().nullable();
const state = z.object({
  now: z.coerce.date(),
  seenAt: instant,
  failingSince: instant,
  failure: z.string().nullable(),
  waiting: z.number(),
  waitingSince: instant,
  pressedAt: instant,
});

/** Whether the press is at work; null where it is. */
export async function getPressAlarm(actor: Actor): Promise<Result<PressAlarm | null>> {
  if (!can(actor, "notice.read")) return fail({ code: "auth.notAllowed" });
  const { rows } = await studioDb().execute(sql`
    select clock_timestamp() as now, newest.seen_at as "seenAt", newest.failing_since as "failingSince", newest.failure,
      waits.count as waiting, waits.since as "waitingSince",
      case when waits.count > 0 then (select max(pressed_at) from pressed_pages) end as "pressedAt"
    from (select count(*)::int, min(due_since) as since from pressed_pages where is_due) waits
    left join (select * from press_builds order by seen_at desc limit 1) newest on true`);
  const [read] = z.array(state).length(1).parse(rows);
  if (!read) throw new Error("Nothing is known of the press.");
  const { now, seenAt, failingSince, failure, waiting, waitingSince, pressedAt } = read;
  return succeed(
    findPressAlarm({
      now,
      seenAt,
      failing: failingSince && { since: failingSince, reason: failure ?? "" },
      waiting: waitingSince && { count: waiting, since: waitingSince, pressedAt },
    }),
  );
}
