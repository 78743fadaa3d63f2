import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { derivations } from "#db/schema/derivations.ts";
import type { DerivationInput } from "#domain/evidence/derive.ts";
import { qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import { operations } from "#domain/evidence/formula.ts";

const row = z.object({
  vintageId: z.string(),
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  qualifier: z.enum(qualifiers),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  coverage: z.string().nullable(),
  compilerId: z.string().nullable(),
  priceBasis: z.string().nullable(),
});

/**
 * Vintages as `derive` takes them, in the order asked; null where one doesn't exist. A vintage may be asked twice. Their statistics are held: what is said of them is
 * not put right while somebody reckons with it.
 */
export async function loadInputs(
  tx: Tx,
  vintageIds: readonly string[],
): Promise<DerivationInput[] | null> {
  const { rows } = await tx.execute(sql`
    select v.id as "vintageId", trim_scale(v.value)::text as value, trim_scale(v.low)::text as low, trim_scale(v.high)::text as high, v.qualifier,
      coalesce(t.unit_kind, case when s.currency is not null then 'currency' end, i.unit_kind) as "unitKind", coalesce(t.unit_code, s.currency, i.unit_code) as "unitCode",
      nullif(s.coverage, 'not_stated') as coverage, s.compiler_id as "compilerId", nullif(s.price_basis, 'not_stated') as "priceBasis"
    from vintages v join statistics t on t.id = v.statistic_id
      left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id left join indicators i on i.id = sl.indicator_id
    where v.id = any(${sql.param([...vintageIds])}::uuid[]) order by t.id for key share of t`);
  const found = new Map(
    z
      .array(row)
      .parse(rows)
      .map((one) => [one.vintageId, one]),
  );
  const inputs = vintageIds.flatMap((id) => found.get(id) ?? []);
  if (inputs.length !== vintageIds.length) return null;
  return inputs.map(
    ({ value, low, high, qualifier, unitKind, unitCode, coverage, compilerId, priceBasis }) => ({
      figure: { value, low, high, qualifier, unit: { kind: unitKind, code: unitCode } },
      coverage,
      compiler: compilerId,
      priceBasis,
    }),
  );
}

const lastRun = z.object({
  n: z.number(),
  operation: z.enum(operations),
  mixesBecause: z.string().nullable(),
  decimals: z.number(),
  scale: z.number(),
  vintageIds: z.array(z.string()),
  newestVintageIds: z.array(z.string()),
});

/** The last run of a derivation with its inputs then and now; the derivation is held, so that runs are numbered one after the other. */
export async function lockDerivation(
  tx: Tx,
  derivationId: string,
): Promise<z.infer<typeof lastRun> | null> {
  const held = await tx
    .select({ id: derivations.id })
    .from(derivations)
    .where(eq(derivations.id, derivationId))
    .for("no key update");
  if (held.length === 0) return null;
  const { rows } = await tx.execute(sql`
    select r.n, d.operation, d.mixes_because as "mixesBecause", r.decimals, r.unit_mult as scale,
      (select jsonb_agg(i.vintage_id order by i.position) from derivation_inputs i where i.run_id = r.id) as "vintageIds",
      (select jsonb_agg(newest.id order by i.position) from derivation_inputs i join vintages v on v.id = i.vintage_id
        join lateral (select x.id from vintages x where x.statistic_id = v.statistic_id order by x.n desc limit 1) newest on true where i.run_id = r.id) as "newestVintageIds"
    from derivations d join derivation_runs r on r.derivation_id = d.id
    where d.id = ${derivationId} order by r.n desc limit 1`);
  return rows[0] ? lastRun.parse(rows[0]) : null;
}

/** The statistics whose values went into any run of a derivation. */
export async function listInputStatistics(tx: Tx, derivationId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct v.statistic_id as id from derivation_runs r join derivation_inputs i on i.run_id = r.id join vintages v on v.id = i.vintage_id
    where r.derivation_id = ${derivationId}`);
  return rows.map(({ id }) => id);
}
