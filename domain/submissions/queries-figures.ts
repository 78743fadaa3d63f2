import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { SubmissionMonth } from "./view.ts";

/** Three years. */
const monthsMax = 36;

const count = z.number().nullable();
const month = z.object({
  month: z.string(),
  ...{ received: count, decided: count, days: count, acceptedPercent: count },
});

/** What was sent in month by month, the newest first, with what became of it until now; spam isn't counted. Null for who may not see it. */
export async function listMonths(actor: Actor): Promise<SubmissionMonth[] | null> {
  if (!can(actor, "submission.read")) return null;
  return await list(
    studioDb(),
    sql`
    select to_char(received_on, 'YYYY-MM') as month, count(*)::int as received, count(decided_at)::int as decided,
      (percentile_disc(0.5) within group (order by (decided_at at time zone 'utc')::date - received_on) filter (where decided_at is not null))::int as days,
      round(100.0 * count(*) filter (where state = 'accepted') / nullif(count(decided_at), 0))::int as "acceptedPercent"
    from submissions where state <> 'spam' group by 1 order by 1 desc limit ${monthsMax}`,
  );
}

/** The same as the public is told it: of months that are over, and without what is so little that it would tell on somebody (the view published_submission_months). */
export async function listPublicMonths(db: Reader = publicDb()): Promise<SubmissionMonth[]> {
  return await list(
    db,
    sql`
    select month, received, decided, days, accepted_percent as "acceptedPercent"
    from published_submission_months order by month desc limit ${monthsMax}`,
  );
}

async function list(db: Reader, query: SQL): Promise<SubmissionMonth[]> {
  const { rows } = await db.execute(query);
  return z.array(month).parse(rows);
}
