import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkEntry } from "#domain/evidence/entry/check-entry.ts";
import type { EntryWarning } from "#domain/evidence/entry/entry.ts";
import { loadEntrySeries } from "../load-entry.ts";
import { toEntryContext } from "../rules-entry.ts";
import { insertAcceptedWarning } from "../writes-warnings.ts";
import type { ImportDoubts } from "./view-imports.ts";

/** Each value is held against all that its indicator has, some ten microseconds a pair; beyond so many pairs it would take minutes, and so many values at once memory. */
const pairsMax = 200_000;
const heldMax = 20_000;
const examplesMax = 20;

type Doubt = EntryWarning & { vintageId: string; period: string };
type Imported = { vintageId: string; statisticId: string; seriesId: string; period: string };

/** For an import that has just been taken in, in its transaction: what looks like a slip in its values, by kind. */
export async function findDoubts(
  tx: Tx,
  { importId, indicatorId }: { importId: string; indicatorId: string },
): Promise<{ doubts: Doubt[]; told: ImportDoubts }> {
  const { rows: counted } = await tx.execute<{ of: number; held: number }>(sql`
    select (select count(*)::int from vintages where import_id = ${importId}) as of,
      (select count(*)::int from statistics t join series s on s.id = t.series_id join slices sl on sl.id = s.slice_id where sl.indicator_id = ${indicatorId}) as held`);
  const { of = 0, held = 0 } = counted[0] ?? {};
  const values =
    held === 0 || held > heldMax ? [] : await listImported(tx, importId, pairsMax / held);
  const all = values.length === 0 ? [] : await loadEntrySeries(tx, { indicatorId, seriesId: null });
  const doubts = values.flatMap(({ vintageId, statisticId, seriesId, period }) => {
    const context = toEntryContext(all, { seriesId, statisticId });
    const value = all.find(({ id }) => id === seriesId)?.values.get(period);
    if (!context || value?.id !== statisticId) return [];
    return checkEntry(value, context).map((warning) => ({ ...warning, vintageId, period }));
  });
  const kinds = [...Map.groupBy(doubts, ({ code }) => code)].map(([code, own]) => ({
    code,
    count: own.length,
    examples: own.slice(0, examplesMax).map(({ period, values: said }) => ({
      period,
      values: said,
    })),
  }));
  return { doubts, told: { looked: values.length, of, kinds } };
}

/** Of each report that the import touched its newest vintage, where that is the import's. */
async function listImported(tx: Tx, importId: string, limit: number): Promise<Imported[]> {
  const { rows } = await tx.execute<Imported>(sql`
    select v.id as "vintageId", t.id as "statisticId", t.series_id as "seriesId", t.period
    from vintages v join statistics t on t.id = v.statistic_id
    where v.import_id = ${importId} and not exists (select from vintages x where x.statistic_id = t.id and x.n > v.n)
    order by t.series_id, lower(t.during) limit ${Math.floor(limit)}`);
  return rows;
}

/** Keeps of each doubt that it was let stand, and why. */
export async function keepDoubts(
  tx: Tx,
  doubts: readonly Doubt[],
  { note, by }: { note: string; by: string | null },
): Promise<void> {
  for (const { vintageId, code, values } of doubts)
    await insertAcceptedWarning(tx, { vintageId, code, said: values, note, createdBy: by });
}
