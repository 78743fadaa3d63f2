import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { type FigureValue, qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { anyOf, embargoEnd, embargoIn } from "#domain/sql.ts";

const row = z.object({
  runId: z.string(),
  derivationId: z.string(),
  code: z.string(),
  title: z.string(),
  operation: z.string(),
  mixesBecause: z.string().nullable(),
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  qualifier: z.enum(qualifiers),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  inputVintageIds: z.array(z.string()),
  isStale: z.boolean(),
  newerRunId: z.string().nullable(),
  embargoUntil: embargoEnd,
});

export type LoadedRun = z.infer<typeof row> & { figure: FigureValue; printed: string };

/** Runs of derivations; stale when an input has a newer vintage, or the derivation a newer run. */
export async function loadRuns(
  db: Db | Tx,
  runIds: readonly string[],
  language: string,
): Promise<Map<string, LoadedRun>> {
  if (runIds.length === 0) return new Map();
  const { rows } = await db.execute(sql`
    select r.id as "runId", d.id as "derivationId", d.code, d.title, d.operation, d.mixes_because as "mixesBecause",
      trim_scale(r.value)::text as value, trim_scale(r.low)::text as low, trim_scale(r.high)::text as high, r.qualifier, r.unit_kind as "unitKind", r.unit_code as "unitCode",
      (select coalesce(jsonb_agg(i.vintage_id order by i.position), '[]') from derivation_inputs i where i.run_id = r.id) as "inputVintageIds",
      exists (select 1 from derivation_inputs i join vintages v on v.id = i.vintage_id join vintages x on x.statistic_id = v.statistic_id and x.n > v.n where i.run_id = r.id)
        or exists (select 1 from derivation_runs x where x.derivation_id = d.id and x.n > r.n) as "isStale",
      (select x.id from derivation_runs x where x.derivation_id = d.id and x.n > r.n order by x.n desc limit 1) as "newerRunId",
      ${embargoIn("d.embargo_until")} as "embargoUntil"
    from derivation_runs r join derivations d on d.id = r.derivation_id
    where r.id = ${anyOf(runIds)}`);
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map((one) => {
        const figure: FigureValue = {
          value: one.value,
          low: one.low,
          high: one.high,
          qualifier: one.qualifier,
          unit: { kind: one.unitKind, code: one.unitCode },
        };
        return [
          one.runId,
          { ...one, figure, printed: formatFigure(figure, null, localeOf(language)) },
        ];
      }),
  );
}
