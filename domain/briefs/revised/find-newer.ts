import type { Db, Tx } from "#db/client.ts";
import type { NewerFigure } from "#domain/evidence/lint/cite-newer.ts";
import { loadRuns } from "#domain/indicators/load-runs.ts";
import type { CheckedDraft } from "../check-draft.ts";

/**
 * What a draft may take of a revised statistic, by the nodes that cite an older vintage of it; and later runs of arithmetic that was made with one. What the linter offers
 * one by one.
 */
export async function findNewer(
  db: Db | Tx,
  { findings, snapshot, loaded }: CheckedDraft,
  { statisticId, language }: { statisticId: string; language: string },
): Promise<Map<string, NewerFigure[]>> {
  const fixes = findings.flatMap((finding) => finding.fixes);
  const newer = new Map(
    Object.values(snapshot.statistics).flatMap((one) =>
      one.newer ? [[one.newer.vintageId, one.newer.figure] as const] : [],
    ),
  );
  const reckoned = new Set(
    [...loaded.runs.values()]
      .filter(({ inputVintageIds }) =>
        inputVintageIds.some((id) => loaded.statistics.get(id)?.statisticId === statisticId),
      )
      .map(({ derivationId }) => derivationId),
  );
  const runIds = fixes.flatMap((fix) =>
    fix.kind === "take_run" && reckoned.has(fix.derivationId) ? [fix.runId] : [],
  );
  const runs = await loadRuns(db, [...new Set(runIds)], language);
  const found = new Map<string, NewerFigure[]>();
  const add = (nodeId: string | null, one: NewerFigure) => {
    if (nodeId !== null) found.set(nodeId, [...(found.get(nodeId) ?? []), one]);
  };
  for (const fix of fixes) {
    if (fix.kind === "take_vintage" && fix.statisticId === statisticId) {
      const { nodeId, vintageId } = fix;
      const figure = newer.get(vintageId);
      if (figure) add(nodeId, { kind: "vintage", statisticId, vintageId, figure });
    }
    if (fix.kind === "take_run") {
      const { nodeId, derivationId, runId } = fix;
      const figure = runs.get(runId)?.figure;
      if (figure) add(nodeId, { kind: "run", derivationId, runId, figure });
    }
  }
  return found;
}
