import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { type Action, can } from "#domain/auth/can.ts";
import type { Question } from "./question.ts";
import type { StudioFound, StudioHit, StudioKind } from "./view.ts";

type Ask = { question: Question; limit: number; offset: number };

/** Looks for things of one kind. Who may not do its action finds none. */
export type Search = {
  action: Action;
  find: (db: Db, actor: Actor, ask: Ask) => Promise<StudioFound>;
};

type Kind = {
  kind: StudioKind;
  action: Action;
  /** Rows of id and rank, of which one thing may have several: each way to it is a select of its own, so that each has its index. */
  find: (question: Question) => SQL;
};

/** A search whose hits are what a select from `page` (id, rank) gives of them. */
export function makeSearch<Row>({
  show,
  row,
  toHit,
  ...kind
}: Kind & {
  show: (question: Question) => SQL;
  row: z.ZodType<Row>;
  toHit: (row: Row) => StudioHit;
}): Search {
  return makeSearchOf(kind, async (db, page, question) => {
    const { rows } = await db.execute(sql`
      with page as materialized (select x.id, x.rank from jsonb_to_recordset(${JSON.stringify(page)}::jsonb) as x (id uuid, rank real))
      select shown.* from (${show(question)}) as shown join page p on p.id = shown.id order by p.rank desc, p.id desc`);
    return z.array(row).parse(rows).map(toHit);
  });
}

/** As many are counted and put in order; whoever finds more has asked for too little. */
const countedMax = 5000;

const found = z.object({ id: z.string(), rank: z.number(), count: z.coerce.number() });
type Found = z.infer<typeof found>;

/** The best first, of equals the newest. What is shown is looked up for one page only. */
export function makeSearchOf(
  { kind, action, find }: Kind,
  show: (db: Db, page: readonly Found[], question: Question) => Promise<StudioHit[]>,
): Search {
  const search: Search["find"] = async (db, actor, { question, limit, offset }) => {
    const none = { kind, count: 0, isMore: false, hits: [] };
    if (!can(actor, action)) return none;
    // Kept apart: the planner would else walk all there is from the newest on, for a few that are rare.
    const { rows } = await db.execute(sql`
      with ways as materialized (${find(question)}),
      found as materialized (select id, max(rank) as rank from ways group by id limit ${countedMax + 1})
      select id, rank, (select count(*) from found) as count from found order by rank desc, id desc limit ${limit} offset ${offset}`);
    const page = z.array(found).parse(rows);
    const count = page[0]?.count ?? 0;
    if (count === 0) return none;
    return {
      kind,
      count: Math.min(count, countedMax),
      isMore: count > countedMax,
      hits: await show(db, page, question),
    };
  };
  return { action, find: search };
}
