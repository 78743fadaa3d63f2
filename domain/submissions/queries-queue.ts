import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { submissionKinds, submissionStates } from "#db/schema/submissions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { toLikePatterns } from "#domain/like.ts";
import { listEarlier } from "./queries-similar.ts";
import type { QueueFilter, QueueQuery } from "./rules-queue.ts";
import type { QueueLine } from "./view.ts";

const submissionsOnPage = 50;
const excerptChars = 240;

export type Queue = { lines: QueueLine[]; hasMore: boolean; waiting: number };

const wroteLast = sql`(select m.staff_id is null from submission_messages m where m.submission_id = s.id order by m.n desc limit 1)`;

export const lineRow = z.object({
  id: z.string(),
  kind: z.enum(submissionKinds),
  state: z.enum(submissionStates),
  text: z.string(),
  address: z.string().nullable(),
  about: z.string().nullable(),
  receivedOn: z.string(),
  claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  hasNewMessage: z.boolean(),
});

export const lineColumns = (text: SQL) => sql`
  s.id, s.kind, s.state, ${text} as text, s.address, s.about, s.received_on as "receivedOn",
  case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as "claimedBy",
  coalesce(${wroteLast}, false) as "hasNewMessage"`;

const isWaiting = sql`s.state in ('received', 'in_review')`;

/** Which, and in which order. */
const shown: Record<QueueFilter, (mine: string | null) => [SQL, SQL]> = {
  waiting: () => [isWaiting, sql`s.received_on, s.id`],
  mine: (mine) => [sql`${isWaiting} and s.claimed_by = ${mine}::uuid`, sql`s.received_on, s.id`],
  decided: () => [
    sql`s.state in ('accepted', 'declined', 'duplicate')`,
    sql`s.decided_at desc, s.id`,
  ],
  spam: () => [sql`s.state = 'spam'`, sql`s.decided_at desc, s.id`],
};

function narrow({ kind, words, only }: QueueQuery): SQL {
  const asked = [
    ...(kind === null ? [] : [sql`s.kind = ${kind}`]),
    ...toLikePatterns(words).map(
      (pattern) =>
        sql`(left(s.text, 1000) ilike ${pattern} or s.address ilike ${pattern} or s.about ilike ${pattern})`,
    ),
    ...(only === "unclaimed" ? [sql`s.claimed_by is null`] : []),
    ...(only === "wrote" ? [wroteLast] : []),
  ];
  return asked.reduce((all, each) => sql`${all} and ${each}`, sql`true`);
}

/** The queue, oldest first while something waits, and what was decided last first, each with what was sent in like it before; null for who may not see it. Pages count from 1. */
export async function listSubmissions(
  actor: Actor,
  query: QueueQuery,
  page = 1,
  perPage = submissionsOnPage,
): Promise<Queue | null> {
  if (!can(actor, "submission.read")) return null;
  const [where, order] = shown[query.filter](actor.kind === "staff" ? actor.id : null);
  const { rows } = await studioDb().execute(sql`
    select ${lineColumns(sql`left(s.text, ${excerptChars})`)}
    from submissions s left join staff c on c.id = s.claimed_by
    where ${where} and ${narrow(query)} order by ${order}
    limit ${perPage + 1} offset ${(page - 1) * perPage}`);
  const lines = z.array(lineRow).parse(rows);
  const onPage = lines.slice(0, perPage);
  const earlier = await listEarlier(onPage.map(({ id }) => id));
  return {
    lines: onPage.map((line) => ({ ...line, earlier: earlier.get(line.id) ?? null })),
    hasMore: lines.length > perPage,
    waiting: await countWaiting(),
  };
}

/** How much waits to be decided. */
export async function countWaiting(): Promise<number> {
  const { rows } = await studioDb().execute(
    sql`select count(*)::int as count from submissions where state in ('received', 'in_review')`,
  );
  return z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
}
