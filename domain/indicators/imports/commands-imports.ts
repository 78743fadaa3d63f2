import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { openContentStore } from "#domain/content-store.ts";
import { isThingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { findIndicatorUnit } from "../load-units.ts";
import { detectTableFormat } from "../tables/read-table.ts";
import {
  type ImportStepInput,
  importStepInput,
  type LoadImportInput,
  loadImportInput,
  type ReadImportInput,
  readImportInput,
  type StartImportInput,
  startImportInput,
  tableBytesMax,
} from "./input-imports.ts";
import type { ImportDoubts, ImportState } from "./view-imports.ts";
import {
  type HeldImport,
  insertStatisticImport,
  lockStatisticImport,
  moveImport,
} from "./writes-imports.ts";

/** Tables that somebody brought. */
export const importedTables = openContentStore("tables");

/** Keeps a table that is to be taken in into an indicator. Nothing is read of it yet: somebody says first what its columns are. */
export async function startStatisticImport(
  actor: Actor,
  input: StartImportInput,
  bytes: Uint8Array,
): Promise<Result<{ importId: string }>> {
  if (!can(actor, "statistic.import")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(startImportInput, input);
  if (!parsed.ok) return parsed;
  if (bytes.length === 0) return fail({ code: "tables.empty", field: "file" });
  if (bytes.length > tableBytesMax) {
    const values = { megabytes: tableBytesMax / 1_000_000 };
    return fail({ code: "imports.tooLarge", field: "file", values });
  }
  const { indicatorId, fileName } = parsed.value;
  const sha256 = await importedTables.store(bytes);
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await findIndicatorUnit(tx, indicatorId))) return fail({ code: "thing.notFound" });
    const row = { indicatorId, fileName, format: detectTableFormat(bytes), sha256 };
    const importId = await insertStatisticImport(tx, { ...row, createdBy: toStaffId(actor) });
    audit({
      action: "statistic.import",
      thing: "statistic_import",
      thingId: importId,
      detail: { indicatorId },
    });
    return succeed({ importId });
  });
}

/** Says what the table's columns are, and has it read: what would come of it is told, and nothing is kept. */
export async function readStatisticImport(
  actor: Actor,
  input: ReadImportInput,
): Promise<Result<null>> {
  const parsed = parseInput(readImportInput, input);
  if (!parsed.ok) return parsed;
  const { mapping, ...step } = parsed.value;
  const from: ImportState[] = ["mapping", "read", "stopped", "failed"];
  return await moveOn(actor, step, async ({ tx, enqueue }) => {
    const told = {
      mapping,
      done: 0,
      total: null,
      counts: null,
      examples: null,
      problem: null,
      doubts: null,
      heedNote: null,
      stopAskedAt: null,
    };
    const moved = await moveImport(tx, step.importId, { from, to: "reading", ...told });
    enqueue("import-statistics", { importId: step.importId });
    return moved;
  });
}

/** Has what was read taken in, all of it or nothing. What looks like a slip in it needs a note that says why it stands; readers see that. */
export async function loadStatisticImport(
  actor: Actor,
  input: LoadImportInput,
): Promise<Result<null>> {
  const parsed = parseInput(loadImportInput, input);
  if (!parsed.ok) return parsed;
  const { note: heedNote, ...step } = parsed.value;
  return await moveOn(actor, step, async ({ tx, enqueue }, held) => {
    const doubts = held.doubts as ImportDoubts | null;
    if (heedNote === null && doubts !== null && doubts.kinds.length > 0)
      return { code: "imports.doubted", field: "note" };
    const fresh = { done: 0, stopAskedAt: null, heedNote };
    const moved = await moveImport(tx, step.importId, { from: ["read"], to: "loading", ...fresh });
    enqueue("import-statistics", { importId: step.importId });
    return moved;
  });
}

/** Asks for the reading, or the taking in, to stop: what it has done so far is as if it had never been. */
export async function stopStatisticImport(actor: Actor, importId: string): Promise<Result<null>> {
  if (!can(actor, "statistic.import")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(importId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const held = await lockStatisticImport(tx, importId);
    if (!held) return fail({ code: "thing.notFound" });
    const { state } = held;
    const isUnderWay = state === "reading" || state === "loading";
    const asked =
      isUnderWay &&
      (await moveImport(tx, importId, { from: [state], to: state, stopAskedAt: new Date() }));
    if (!asked) return fail({ code: "imports.notNow" });
    audit({ action: "statistic.stop-import", thing: "statistic_import", thingId: importId });
    return succeed(null);
  });
}

/** A step of an import that somebody looks at as it was at `revision`. */
async function moveOn(
  actor: Actor,
  input: ImportStepInput,
  /** False where it isn't the time for it; a problem where something is asked first. */
  move: (write: Write, held: HeldImport) => Promise<boolean | Problem>,
): Promise<Result<null>> {
  if (!can(actor, "statistic.import")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(importStepInput, input);
  if (!parsed.ok) return parsed;
  const { importId, revision } = parsed.value;
  return await runWrite(actor, async (write) => {
    const held = await lockStatisticImport(write.tx, importId);
    if (!held) return fail({ code: "thing.notFound" });
    const moved = held.revision === revision && (await move(write, held));
    if (moved !== true) return fail(moved === false ? { code: "imports.notNow" } : moved);
    write.audit({ action: "statistic.import", thing: "statistic_import", thingId: importId });
    return succeed(null);
  });
}
