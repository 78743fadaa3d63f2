import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { isThingId } from "#domain/fields.ts";
import { loadRivals } from "#domain/indicators/load-statistics.ts";
import { toListing } from "#domain/indicators/queries-statistics.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import type { ChartValues } from "./desk-view.ts";
import { loadEvidence } from "./load-evidence.ts";
import { toSnapshot } from "./snapshot.ts";

/** Every value of a slice at its newest vintage, in order of time, with what the linter must know of it: what a chart of the slice may draw. Values without a number are left out. */
export async function listChartValues(
  actor: Actor,
  sliceId: string,
  language: string,
): Promise<ChartValues> {
  if (!can(actor, "statistic.read") || !isThingId(sliceId))
    return { values: [], evidence: emptySnapshot };
  const found = await loadRivals(studioDb(), [sliceId], language);
  const drawable = found.filter(({ value, low, high }) => value ?? low ?? high);
  const refs = drawable.map(
    ({ statisticId, vintageId }): EvidenceRef => ({
      ...{ kind: "statistic", nodeId: null, statisticId, vintageId },
      ...{ words: null, format: null, key: false },
    }),
  );
  const loaded = await loadEvidence(studioDb(), refs, language);
  return {
    values: drawable.map((one) => toListing(one, language)),
    evidence: toSnapshot(loaded, {}),
  };
}
