import { desc, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { statisticImports } from "#db/schema/statistic-imports.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import type { TableSample } from "../tables/read-table.ts";
import { importedTables } from "./commands-imports.ts";
import { guessMapping } from "./guess-mapping.ts";
import type { MappingInput } from "./input-mapping.ts";
import { sampleInThread } from "./sample-in-thread.ts";
import type { ImportDoubts, StatisticImportView } from "./view-imports.ts";

/** An indicator's imports, the newest first. */
export async function listStatisticImports(
  actor: Actor,
  indicatorId: string,
): Promise<StatisticImportView[]> {
  if (!can(actor, "statistic.read") || !isThingId(indicatorId)) return [];
  const rows = await select()
    .where(eq(statisticImports.indicatorId, indicatorId))
    .orderBy(desc(statisticImports.createdAt))
    .limit(50);
  return rows.map((row) => toView(row, actor));
}

/** Null when missing, or not the actor's to see. */
export async function findStatisticImport(
  actor: Actor,
  importId: string,
): Promise<StatisticImportView | null> {
  if (!can(actor, "statistic.read") || !isThingId(importId)) return null;
  const [row] = await select().where(eq(statisticImports.id, importId));
  return row ? toView(row, actor) : null;
}

const sampleRows = 25;

/** The first rows of an import's table, its sheets, and what its columns may be. */
export async function sampleStatisticImport(
  actor: Actor,
  importId: string,
  sheet: number,
): Promise<Result<{ sample: TableSample; guess: MappingInput }>> {
  if (!can(actor, "statistic.import") || !isThingId(importId))
    return fail({ code: "thing.notFound" });
  const [row] = await studioDb()
    .select()
    .from(statisticImports)
    .where(eq(statisticImports.id, importId));
  const bytes = row && (await importedTables.read(row.sha256));
  if (!bytes) return fail({ code: "thing.notFound" });
  const sample = await sampleInThread({ bytes, sheet, rowsMax: sampleRows });
  if (!sample.ok) return sample;
  const because = `Taken from the table ${row.fileName}`;
  return succeed({
    sample: sample.value,
    guess: { ...guessMapping(sample.value.rows, because), sheet },
  });
}

const select = () =>
  studioDb()
    .select({ row: statisticImports, importedBy: staff.name })
    .from(statisticImports)
    .leftJoin(staff, eq(staff.id, statisticImports.createdBy))
    .$dynamic();

function toView(
  { row, importedBy }: { row: typeof statisticImports.$inferSelect; importedBy: string | null },
  actor: Actor,
): StatisticImportView {
  const {
    id,
    indicatorId,
    fileName,
    format,
    state,
    revision,
    done,
    total,
    createdAt,
    loadedAt,
    undoneAt,
  } = row;
  return {
    ...{ id, indicatorId, fileName, format, state, revision, done, total, importedBy },
    mapping: row.mapping as MappingInput | null,
    counts: row.counts as StatisticImportView["counts"],
    examples: (row.examples ?? []) as StatisticImportView["examples"],
    problem: row.problem as Problem | null,
    doubts: row.doubts as ImportDoubts | null,
    heedNote: row.heedNote,
    createdAt: createdAt.toISOString(),
    loadedAt: loadedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    mayUndo: state === "loaded" && can(actor, "statistic.undo-import", { staffId: row.createdBy }),
  };
}
