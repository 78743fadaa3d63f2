import { eq, sql } from "drizzle-orm";
import { studioDb, type Tx } from "#db/client.ts";
import { statisticImports } from "#db/schema/statistic-imports.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { findIndicatorUnit } from "../load-units.ts";
import { importedTables } from "./commands-imports.ts";
import { findDoubts, keepDoubts } from "./doubt-imported.ts";
import { mappingInput } from "./input-mapping.ts";
import { listToTell } from "./queries-told.ts";
import { EndedRun, type ImportRun, runImport } from "./run-import.ts";
import type { ImportDoubts } from "./view-imports.ts";
import { moveImport } from "./writes-imports.ts";

type Held = typeof statisticImports.$inferSelect;

/**
 * Does what an import waits for: reads its table, which says exactly what taking it in would do, for it is that, undone; or takes it in, in one transaction with one audit
 * row. For the worker; done again after a death in between, from the beginning.
 */
export async function runStatisticImport(actor: Actor, importId: string): Promise<Result<null>> {
  if (!can(actor, "statistic.run-import")) return fail({ code: "auth.notAllowed" });
  const [held] = await studioDb()
    .select()
    .from(statisticImports)
    .where(eq(statisticImports.id, importId));
  if (!held) return fail({ code: "thing.notFound" });
  try {
    if (held.state === "reading") await read(held);
    if (held.state === "loading") await load(held);
  } catch (error) {
    if (!(error instanceof EndedRun)) throw error;
    await end(importId, error.problem);
  }
  return succeed(null);
}

/** Undoes its transaction on purpose. */
class ReadOnly extends Error {}

async function read(held: Held): Promise<void> {
  let run: ImportRun | null = null;
  let doubts: ImportDoubts | null = null;
  try {
    await studioDb().transaction(async (tx) => {
      run = await start(tx, held);
      doubts = (await findDoubts(tx, toImported(held))).told;
      throw new ReadOnly("read");
    });
  } catch (error) {
    if (!(error instanceof ReadOnly)) throw error;
  }
  await note(held.id, { to: "read", run, doubts });
}

function toImported({ id, indicatorId }: Held) {
  return { importId: id, indicatorId };
}

async function note(
  importId: string,
  { to, run, doubts }: { to: "read"; run: ImportRun | null; doubts: ImportDoubts | null },
): Promise<void> {
  const told = run && {
    counts: run.counts,
    examples: run.examples,
    done: run.rows,
    total: run.rows,
    doubts,
  };
  await studioDb().transaction((tx) =>
    moveImport(tx, importId, { from: ["reading"], to, ...told }),
  );
}

async function end(importId: string, problem: Problem | null): Promise<void> {
  const to = problem === null ? "stopped" : "failed";
  await studioDb().transaction((tx) =>
    moveImport(tx, importId, { from: ["reading", "loading"], to, problem }),
  );
}

async function start(
  tx: Tx,
  { id, indicatorId, sha256, mapping, createdBy }: Held,
): Promise<ImportRun> {
  const bytes = await importedTables.read(sha256);
  const unit = await findIndicatorUnit(tx, indicatorId);
  const parsed = mappingInput.safeParse(mapping);
  if (!bytes || !unit || !parsed.success) throw new EndedRun({ code: "thing.notFound" });
  const indicator = { id: indicatorId, unit };
  return await runImport(tx, {
    bytes,
    importId: id,
    indicator,
    mapping: parsed.data,
    by: createdBy,
    now: new Date(),
  });
}

async function load(held: Held): Promise<void> {
  const loaded = await runWrite(systemActor, async ({ tx, audit, enqueue }) => {
    const run = await start(tx, held);
    const { counts } = run;
    if (counts.new + counts.revised === 0) throw new EndedRun({ code: "imports.nothingNew" });
    if (held.heedNote !== null) {
      const { doubts } = await findDoubts(tx, toImported(held));
      await keepDoubts(tx, doubts, { note: held.heedNote, by: held.createdBy });
    }
    const told = {
      counts,
      examples: run.examples,
      done: run.rows,
      total: run.rows,
      loadedAt: new Date(),
    };
    if (!(await moveImport(tx, held.id, { from: ["loading"], to: "loaded", ...told })))
      throw new EndedRun(null);
    for (const notice of await listToTell(tx, sql`v.import_id = ${held.id}`))
      enqueue("raise-notices", notice);
    const detail = { importId: held.id, by: held.createdBy, ...counts };
    audit({
      action: "statistic.load-import",
      thing: "indicator",
      thingId: held.indicatorId,
      detail,
    });
    return succeed(null);
  });
  if (!loaded.ok) throw new EndedRun(loaded.problems[0] ?? null);
}
