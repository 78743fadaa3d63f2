import { and, asc, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { studioDb } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { raiseNotices } from "#domain/briefs/commands-notices.ts";
import { type JobPayload, jobs } from "#domain/jobs/jobs.ts";

/** Does what the worker would: takes the jobs that wait, the oldest first, and handles each; `times` times, as jobs may come again. Says what they were. */
export async function handleNoticeJobs(times = 1): Promise<JobPayload<"raise-notices">[]> {
  const { rows } = await studioDb().execute<{ data: unknown }>(
    sql`select data from pgboss.job where name = 'raise-notices' and state = 'created' order by created_on`,
  );
  const payloads = rows.map(({ data }) => jobs["raise-notices"].parse(data));
  for (const payload of payloads)
    for (let time = 0; time < times; time += 1)
      expect(await raiseNotices(systemActor, payload)).toMatchObject({ ok: true });
  await studioDb().execute(sql`delete from pgboss.job where name = 'raise-notices'`);
  return payloads;
}

/** What a brief is told, the oldest first. */
export async function listNoticeRows(
  briefId: string,
  state: "open" | "accepted" | "dismissed" | "replaced" = "open",
) {
  return await studioDb()
    .select()
    .from(notices)
    .where(and(eq(notices.briefId, briefId), eq(notices.state, state)))
    .orderBy(asc(notices.createdAt));
}

/** What jobs that wait are to tell of a quote. */
export async function listNoticeJobs(quoteId: string): Promise<unknown[]> {
  const { rows } = await studioDb().execute<{ data: unknown }>(
    sql`select data from pgboss.job where name = 'raise-notices' and data ->> 'quoteId' = ${quoteId}`,
  );
  return rows.map(({ data }) => data);
}
