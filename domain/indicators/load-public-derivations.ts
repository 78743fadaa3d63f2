import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { anyOf } from "#domain/sql.ts";
import { type Tag, tagOf, valuesTag } from "#domain/tags.ts";
import { formulaOf } from "./formula.ts";
import { loadPublicValues } from "./load-public.ts";
import type { PublicValue } from "./view-public.ts";
import { derivationRow, type PublicDerivation } from "./view-public-derivations.ts";

const inputRow = z.object({ runId: z.string(), vintageId: z.string() });

/** For queries: the runs that readers may know of into which inputs `i` that are asked for went, and those that the values given came out of; by title, the newest first. */
export async function loadPublicDerivations(
  db: Reader,
  { inputs, values }: { inputs: SQL; values: readonly PublicValue[] },
  language: string,
): Promise<PublicDerivation[]> {
  const origins = values.flatMap(({ derivationRunId }) => derivationRunId ?? []);
  const { rows } = await db.execute(sql`
    select r.run_id as "runId", r.derivation_id as "derivationId", r.n, r.code, r.title, r.operation, r.mixes_because as "mixesBecause", r.value::text as value, r.low::text as low,
      r.high::text as high, r.qualifier, r.unit_kind as "unitKind", r.unit_code as "unitCode", r.stale_from as "staleFrom"
    from published_derivation_runs r
    where r.run_id = any(array(select i.run_id from published_derivation_inputs i where ${inputs}) || ${sql.param(origins)}::uuid[])
    order by r.title, r.code, r.n desc`);
  const runs = z.array(derivationRow).parse(rows);
  if (runs.length === 0) return [];
  const runIds = runs.map(({ runId }) => runId);
  const used = await db.execute(sql`
    select i.run_id as "runId", i.vintage_id as "vintageId" from published_derivation_inputs i where i.run_id = ${anyOf(runIds)} order by i.run_id, i.position`);
  const all = z.array(inputRow).parse(used.rows);
  const known = new Map(
    (
      await loadPublicValues(
        db,
        sql`v.vintage_id = ${anyOf([...new Set(all.map(({ vintageId }) => vintageId))])}`,
        language,
      )
    ).map((value) => [value.vintageId, value]),
  );
  const inputsOf = Map.groupBy(all, ({ runId }) => runId);
  const locale = localeOf(language);
  return runs.map(({ value, low, high, qualifier, unitKind, unitCode, ...run }) => {
    const from = (inputsOf.get(run.runId) ?? []).flatMap(
      ({ vintageId }) => known.get(vintageId) ?? [],
    );
    const figure = { value, low, high, qualifier, unit: { kind: unitKind, code: unitCode } };
    const printed = formatFigure(figure, null, locale);
    const terms = from.map((input) => ({
      figure: input,
      printed: formatFigure(input, null, locale),
    }));
    const formula = formulaOf({ figure, printed, operation: run.operation }, terms);
    return { ...run, printed, formula, inputs: from };
  });
}

/** What pages that show arithmetic are made from: each value that goes into it. */
export function tagsOfDerivations(derivations: readonly PublicDerivation[]): Tag[] {
  const inputs = derivations.flatMap((one) => one.inputs);
  const tags = inputs.flatMap(({ statisticId, indicatorId }) => [
    tagOf("statistic", statisticId),
    ...(indicatorId === null ? [] : [valuesTag(indicatorId)]),
  ]);
  return [...new Set(tags)];
}
