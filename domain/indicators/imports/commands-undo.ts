import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { lockStatisticImport, moveImport } from "./writes-imports.ts";

/**
 * Takes back what an import took in, while nothing rests on any of it: what it made is withdrawn, and what it revised gets its former value back, as a vintage of ours that mends an error.
 */
export async function undoStatisticImport(
  actor: Actor,
  importId: string,
): Promise<Result<{ withdrawn: number; restored: number }>> {
  if (!can(actor, "statistic.import")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(importId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const held = await lockStatisticImport(tx, importId);
    if (!held) return fail({ code: "thing.notFound" });
    if (!can(actor, "statistic.undo-import", { staffId: held.createdBy }))
      return fail({ code: "auth.notAllowed" });
    if (held.state !== "loaded") return fail({ code: "imports.notNow" });
    await holdStatistics(tx, importId);
    const count = await countInUse(tx, importId);
    if (count > 0) return fail({ code: "imports.inUse", values: { count } });
    const restored = await restoreFormer(tx, importId, toStaffId(actor));
    const withdrawn = await withdrawMade(tx, importId);
    const undone = { undoneAt: new Date(), undoneBy: toStaffId(actor) };
    await moveImport(tx, importId, { from: ["loaded"], to: "undone", ...undone });
    const detail = { importId, withdrawn, restored };
    audit({
      action: "statistic.undo-import",
      thing: "indicator",
      thingId: held.indicatorId,
      detail,
    });
    return succeed({ withdrawn, restored });
  });
}

/** A citation that comes at the same moment comes before, and is seen, or after, and finds nothing to cite. */
async function holdStatistics(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`
    select count(*) from (select t.id from statistics t where t.id in (select statistic_id from vintages where import_id = ${importId}) order by t.id for update) held`);
}

async function countInUse(tx: Tx, importId: string): Promise<number> {
  const { rows } = await tx.execute<{ count: string }>(sql`
    select count(*) as count from (select distinct statistic_id as id from vintages where import_id = ${importId}) mine join statistics t on t.id = mine.id
    where t.withdrawn_at is null and (t.released_at is not null or is_settled(t.id) or exists (select from draft_citations c where c.statistic_id = t.id)
      or exists (select from vintages v where v.statistic_id = t.id and v.import_id is distinct from ${importId}::uuid
        and v.n > (select min(o.n) from vintages o where o.statistic_id = t.id and o.import_id = ${importId})))`);
  return Number(rows[0]?.count ?? 0);
}

async function restoreFormer(tx: Tx, importId: string, by: string | null): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into vintages (statistic_id, n, known_from, cause, reported_value, reported_low, reported_high, unit_mult, reported_unit, qualifier, status, note,
      passage_id, derivation_run_id, no_passage_because, created_by)
    select f.statistic_id, newest.n + 1, greatest(clock_timestamp(), newest.known_from + interval '1 millisecond'), 'our_error', f.reported_value, f.reported_low, f.reported_high,
      f.unit_mult, f.reported_unit, f.qualifier, f.status, f.note, f.passage_id, f.derivation_run_id, f.no_passage_because, ${by}::uuid
    from (select statistic_id, min(n) as n from vintages where import_id = ${importId} group by statistic_id having min(n) > 1) mine
      join vintages f on f.statistic_id = mine.statistic_id and f.n = mine.n - 1
      join lateral (select n, known_from from vintages x where x.statistic_id = f.statistic_id order by x.n desc limit 1) newest on true
      join statistics t on t.id = f.statistic_id and t.withdrawn_at is null`);
  return rowCount ?? 0;
}

async function withdrawMade(tx: Tx, importId: string): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update statistics t set withdrawn_at = clock_timestamp(), revision = revision + 1
    where t.withdrawn_at is null and exists (select from vintages v where v.statistic_id = t.id and v.n = 1 and v.import_id = ${importId})`);
  return rowCount ?? 0;
}
