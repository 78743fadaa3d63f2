import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { operations } from "#domain/evidence/formula.ts";
import { isThingId } from "#domain/fields.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { formulaOf } from "./formula.ts";
import { loadRuns } from "./load-runs.ts";
import { loadVintages } from "./load-statistics.ts";
import { toListing } from "./queries-statistics.ts";
import type { DerivationListing, DerivationView } from "./view.ts";

const newestRow = z.object({ runId: z.string(), operation: z.enum(operations) });

/** All derivations at their newest runs, those made last first. */
export async function listDerivations(actor: Actor, language = "en"): Promise<DerivationListing[]> {
  if (!can(actor, "derivation.read")) return [];
  const { rows } = await studioDb().execute(sql`
    select r.id as "runId", d.operation from derivations d
      join lateral (select id from derivation_runs where derivation_id = d.id order by n desc limit 1) r on true
    where ${isNotTrashed("derivation", "d.id")} order by d.created_at desc, d.id desc limit 1000`);
  const newest = z.array(newestRow).parse(rows);
  const runs = await loadRuns(
    studioDb(),
    newest.map(({ runId }) => runId),
    language,
  );
  return newest.flatMap(({ runId, operation }) => {
    const run = runs.get(runId);
    if (!run) return [];
    const { derivationId, code, title, printed, isStale } = run;
    return [{ id: derivationId, code, title, operation, printed, isStale }];
  });
}

const runRow = z.object({
  id: z.string(),
  n: z.number(),
  operation: z.enum(operations),
  decimals: z.number(),
  scale: z.number(),
  ranAt: z.coerce.date(),
  revision: z.number(),
});

/** A derivation with all its runs; null where it is missing or not the actor's to see. */
export async function findDerivation(
  actor: Actor,
  derivationId: string,
  language = "en",
): Promise<DerivationView | null> {
  if (!can(actor, "derivation.read") || !isThingId(derivationId)) return null;
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select r.id, r.n, d.operation, r.decimals, r.unit_mult as scale, r.created_at as "ranAt", d.revision
    from derivation_runs r join derivations d on d.id = r.derivation_id
    where d.id = ${derivationId} order by r.n desc`);
  const ran = z.array(runRow).parse(rows);
  const loaded = await loadRuns(
    db,
    ran.map(({ id }) => id),
    language,
  );
  const newest = ran[0] && loaded.get(ran[0].id);
  if (!ran[0] || !newest) return null;
  const inputs = await loadVintages(
    db,
    [...loaded.values()].flatMap(({ inputVintageIds }) => inputVintageIds),
    language,
  );
  const { code, title, printed, isStale, mixesBecause } = newest;
  return {
    id: derivationId,
    code,
    title,
    operation: ran[0].operation,
    printed,
    isStale,
    mixesBecause,
    revision: ran[0].revision,
    runs: ran.flatMap(({ id, n, decimals, scale, ranAt }) => {
      const run = loaded.get(id);
      if (!run) return [];
      const from = run.inputVintageIds.flatMap((vintageId) => inputs.get(vintageId) ?? []);
      return [
        {
          id,
          n,
          printed: run.printed,
          formula: formulaOf(run, from),
          decimals,
          scale,
          ranAt: ranAt.toISOString(),
          inputs: from.map((one) => toListing(one, language)),
        },
      ];
    }),
  };
}

const ofRun = z.object({ derivationId: z.string() });

/** The derivation that a run is of; null where there is no such run. */
export async function findDerivationOfRun(
  actor: Actor,
  runId: string,
): Promise<DerivationView | null> {
  if (!can(actor, "derivation.read") || !isThingId(runId)) return null;
  const { rows } = await studioDb().execute(
    sql`select derivation_id as "derivationId" from derivation_runs where id = ${runId}`,
  );
  return rows[0] ? await findDerivation(actor, ofRun.parse(rows[0]).derivationId) : null;
}
