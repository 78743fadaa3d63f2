import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader, Tx } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { witnessReplacements } from "#db/schema/witness-replacements.ts";
import { citedOn } from "./rests-on.ts";

/** What another passage may be printed for: words, a value, or a place in a draft where the passage was cited as such. */
export type Replaceable =
  | { wordingId: string }
  | { vintageId: string }
  | { briefId: string; nodeId: string };

const one = (passageId: string) => sql`array[${passageId}::uuid]`;

/** What drafts and current versions rest on a passage for, and isn't printed with another yet. Values also where arithmetic is made with them. */
export async function listResting(
  db: Reader,
  passageId: string,
): Promise<{ wordingIds: string[]; vintageIds: string[]; draftIds: string[] }> {
  const { rows } = await db.execute(sql`
    with resting as (select * from ${citedOn(one(passageId))} c),
      replaced as (select * from standing_replacements where passage_id = ${passageId})
    select
      (select coalesce(jsonb_agg(distinct c.wording_id), '[]') from resting c where c.wording_id is not null
        and not exists (select from replaced r where r.wording_id = c.wording_id)) as "wordingIds",
      (select coalesce(jsonb_agg(distinct o.own_id), '[]') from resting c
        join values_on(${one(passageId)}) o on o.vintage_id = c.vintage_id or o.run_id = c.derivation_run_id
        where not exists (select from replaced r where r.vintage_id = o.own_id)) as "vintageIds",
      (select coalesce(jsonb_agg(distinct c.brief_id), '[]') from draft_citations c where c.passage_id = ${passageId}) as "draftIds"`);
  const ids = z.array(z.string());
  return z.object({ wordingIds: ids, vintageIds: ids, draftIds: ids }).parse(rows[0]);
}

/** The briefs whose drafts rest on a passage still. */
export async function listRestingDrafts(tx: Tx, passageId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct c.brief_id as id from ${citedOn(one(passageId))} c where c.is_draft`);
  return rows.map(({ id }) => id);
}

/** Whoever replaces a passage, or takes that back, does it before the next. */
export async function holdReplacements(tx: Tx, passageId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('replace ' || ${passageId}, 0))`,
  );
}

type Pair = { driftId: string; passageId: string; byPassageId: string };

export async function insertReplacements(
  tx: Tx,
  {
    things,
    pair,
    stands,
    createdBy,
  }: { things: readonly Replaceable[]; pair: Pair; stands: boolean; createdBy: string | null },
): Promise<void> {
  for (const thing of things) {
    const whole = { wordingId: null, vintageId: null, briefId: null, nodeId: null, ...thing };
    await tx.insert(witnessReplacements).values({
      ...pair,
      ...thing,
      ...{ stands, createdBy },
      n: sql`(select coalesce(max(n), 0) + 1 from witness_replacements r where r.passage_id = ${pair.passageId}
        and (r.wording_id, r.vintage_id, r.brief_id, r.node_id) is not distinct from (${whole.wordingId}::uuid, ${whole.vintageId}::uuid, ${whole.briefId}::uuid, ${whole.nodeId}::text))`,
    });
  }
}

type Done = { byPassageId: string; thing: Replaceable };

/** What was replaced by a decision on a drift, and stands so. */
export async function listReplaced(tx: Tx, driftId: string): Promise<Done[]> {
  const { rows } = await tx.execute<
    Record<"by" | "wording" | "vintage" | "brief" | "node", string | null>
  >(sql`
    select by_passage_id as by, wording_id as wording, vintage_id as vintage, brief_id as brief, node_id as node
    from standing_replacements where drift_id = ${driftId}`);
  return rows.flatMap(({ by, wording, vintage, brief, node }): Done[] => {
    const byPassageId = by ?? "";
    if (wording) return [{ byPassageId, thing: { wordingId: wording } }];
    if (vintage) return [{ byPassageId, thing: { vintageId: vintage } }];
    return brief && node ? [{ byPassageId, thing: { briefId: brief, nodeId: node } }] : [];
  });
}

const driftedOf = (passageId: string) =>
  and(eq(notices.kind, "passage_drifted"), eq(notices.passageId, passageId));

/** Settles the open notices of a changed passage, but for the briefs whose drafts rest on it still. The briefs that had them. */
export async function settleReplaced(
  tx: Tx,
  {
    passageId,
    witnessPassageId,
    decidedBy,
  }: { passageId: string; witnessPassageId: string; decidedBy: string | null },
): Promise<string[]> {
  const left = await listRestingDrafts(tx, passageId);
  const settled = await tx
    .update(notices)
    .set({ state: "replaced", witnessPassageId, decidedBy, decidedAt: sql`clock_timestamp()` })
    .where(
      and(
        driftedOf(passageId),
        eq(notices.state, "open"),
        left.length === 0 ? undefined : sql`not ${inArray(notices.briefId, left)}`,
      ),
    )
    .returning({ briefId: notices.briefId });
  return settled.map(({ briefId }) => briefId);
}

/** Opens again what was settled by replacing a passage. The briefs that have the notices. */
export async function reopenReplaced(tx: Tx, passageId: string): Promise<string[]> {
  const opened = await tx
    .update(notices)
    .set({ state: "open", witnessPassageId: null, decidedBy: null, decidedAt: null })
    .where(and(driftedOf(passageId), eq(notices.state, "replaced")))
    .returning({ briefId: notices.briefId });
  return opened.map(({ briefId }) => briefId);
}
