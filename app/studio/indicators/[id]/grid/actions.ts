"use server";

import { getActor } from "#app/_auth/actor.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import type { GridOrigin } from "#components/grid/grid-state.ts";
import type { CellToSave, GridToSave, SavedGrid } from "#components/grid/save-grid.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import { enterStatistics } from "#domain/indicators/grid/commands-grid.ts";
import { gridCellsMax } from "#domain/indicators/grid/input-grid.ts";
import type { OriginInput } from "#domain/indicators/input.ts";
import type { Problem, Result } from "#domain/result.ts";
import { succeed } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";

/** Saves what was written into a grid, or says which cells stand in the way. */
export async function saveGridAction(grid: GridToSave): Promise<SavedGrid> {
  await requireOwnPage();
  const actor = await getActor();
  if (!can(actor, "statistic.create")) return refuse([{ code: "auth.notAllowed" }]);
  const { cells, because, ...rest } = grid;
  if (!Array.isArray(cells) || cells.length > gridCellsMax)
    return refuse([{ code: "input.tooLong" }]);
  const origins = new Map<string, Result<OriginInput | null>>();
  for (const { origin } of cells) {
    const key = JSON.stringify(origin);
    if (!origins.has(key)) origins.set(key, await resolve(actor, origin));
  }
  const originOf = ({ origin }: CellToSave) => origins.get(JSON.stringify(origin)) ?? succeed(null);
  const problems = cells.flatMap((cell) => {
    const origin = originOf(cell);
    return origin.ok
      ? []
      : origin.problems.map((problem) => ({ ...problem, field: `cells.${cell.key}` }));
  });
  if (problems.length > 0) return refuse(problems);
  const entered = await enterStatistics(actor, {
    ...rest,
    origin: because.trim() === "" ? null : { kind: "none", because },
    cells: cells.map((cell) => {
      const origin = originOf(cell);
      return { ...cell, origin: origin.ok ? origin.value : null };
    }),
  });
  return entered.ok ? { ok: true, count: entered.value.cells.length } : refuse(entered.problems);
}

async function resolve(
  actor: Actor,
  origin: GridOrigin | null,
): Promise<Result<OriginInput | null>> {
  if (origin === null) return succeed(null);
  if ("because" in origin) return succeed({ kind: "none", because: origin.because });
  const found = await findWords(actor, origin);
  if (!found.ok) return found;
  return succeed(
    "passageId" in found.value
      ? { kind: "passage", ...found.value }
      : { kind: "span", ...found.value },
  );
}

function refuse(problems: readonly Problem[]): SavedGrid {
  return {
    ok: false,
    problems: problems.map(({ field, ...problem }) => ({
      key: field?.startsWith("cells.")
        ? (field.slice("cells.".length).split(".")[0] ?? null)
        : null,
      text: sayProblem(problem, "en"),
    })),
  };
}
