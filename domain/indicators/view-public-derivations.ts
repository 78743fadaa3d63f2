import { z } from "zod";
import { qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import { operations } from "#domain/evidence/formula.ts";
import type { PublicValue } from "./view-public.ts";

/** What readers see of our arithmetic. Pure. */

const instant = z.coerce.date().transform((at) => at.toISOString());
const decimal = z.string().nullable();

export const derivationRow = z.object({
  runId: z.string(),
  derivationId: z.string(),
  n: z.number(),
  code: z.string(),
  title: z.string(),
  operation: z.enum(operations),
  mixesBecause: z.string().nullable(),
  value: decimal,
  low: decimal,
  high: decimal,
  qualifier: z.enum(qualifiers),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  /** Since when one of its inputs is known otherwise; null where none is. */
  staleFrom: instant.nullable(),
});

/** One reckoning of a derivation. */
export type PublicDerivation = Pick<
  z.output<typeof derivationRow>,
  "runId" | "derivationId" | "n" | "code" | "title" | "operation" | "mixesBecause" | "staleFrom"
> & {
  /** The result in words. */
  printed: string;
  /** The sum as a reader can do it again, with the result. */
  formula: string;
  /** In the order in which the formula reads them. */
  inputs: PublicValue[];
};

/** Of each derivation its newest run from what was known by the end of a day ("2024-01-31"; null for now), stale where an input was known otherwise by then. */
export function takeDerivationsAsOf(
  runs: readonly PublicDerivation[],
  day: string | null,
): PublicDerivation[] {
  const isKnown = (at: string) => day === null || at.slice(0, 10) <= day;
  const newest = new Map<string, PublicDerivation>();
  for (const run of runs) {
    if (!run.inputs.every(({ knownFrom }) => isKnown(knownFrom))) continue;
    const before = newest.get(run.derivationId);
    if (before === undefined || before.n < run.n) newest.set(run.derivationId, run);
  }
  return [...newest.values()].map((run) =>
    run.staleFrom === null || isKnown(run.staleFrom) ? run : { ...run, staleFrom: null },
  );
}
