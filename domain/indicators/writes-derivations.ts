import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { derivationRuns, derivations } from "#db/schema/derivations.ts";
import { derivationInputs } from "#db/schema/statistics.ts";
import type { FigureValue } from "#domain/evidence/figure.ts";

export async function insertDerivation(
  tx: Tx,
  row: typeof derivations.$inferInsert,
): Promise<{ id: string; code: string }> {
  const [made] = await tx
    .insert(derivations)
    .values(row)
    .returning({ id: derivations.id, code: derivations.code });
  if (!made) throw new Error("A derivation was not added.");
  return made;
}

export async function hasDerivation(tx: Tx, derivationId: string): Promise<boolean> {
  return (await tx.$count(derivations, eq(derivations.id, derivationId))) > 0;
}

/** The new revision; null where the row has moved on since the one given. */
export async function updateDerivationRow(
  tx: Tx,
  { derivationId, revision, title }: { derivationId: string; revision: number; title: string },
): Promise<number | null> {
  const [updated] = await tx
    .update(derivations)
    .set({ title, revision: revision + 1 })
    .where(and(eq(derivations.id, derivationId), eq(derivations.revision, revision)))
    .returning({ revision: derivations.revision });
  return updated?.revision ?? null;
}

type NewRun = {
  derivationId: string;
  n: number;
  decimals: number;
  scale: number;
  result: FigureValue;
  vintageIds: readonly string[];
  createdBy: string | null;
};

/** Adds a run and lists its inputs by vintage. */
export async function insertRun(tx: Tx, run: NewRun): Promise<string> {
  const { value, low, high, qualifier, unit } = run.result;
  const [made] = await tx
    .insert(derivationRuns)
    .values({
      derivationId: run.derivationId,
      n: run.n,
      value,
      low,
      high,
      qualifier,
      unitKind: unit.kind,
      unitCode: unit.code,
      decimals: run.decimals,
      unitMult: run.scale,
      createdBy: run.createdBy,
    })
    .returning({ id: derivationRuns.id });
  if (!made) throw new Error("A run was not added.");
  await tx.insert(derivationInputs).values(
    run.vintageIds.map((vintageId, index) => ({
      runId: made.id,
      position: index + 1,
      vintageId,
    })),
  );
  return made.id;
}
