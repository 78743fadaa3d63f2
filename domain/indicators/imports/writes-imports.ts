import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { statisticImports } from "#db/schema/statistic-imports.ts";
import type { ImportState } from "./view-imports.ts";

type Row = typeof statisticImports.$inferSelect;
export type HeldImport = Row;

/** The only writer of imports. */
export async function insertStatisticImport(
  tx: Tx,
  row: typeof statisticImports.$inferInsert,
): Promise<string> {
  const [made] = await tx
    .insert(statisticImports)
    .values(row)
    .returning({ id: statisticImports.id });
  if (!made) throw new Error("An import was inserted and not returned.");
  return made.id;
}

/** An import, held until the end. */
export async function lockStatisticImport(tx: Tx, importId: string): Promise<Row | null> {
  const [row] = await tx
    .select()
    .from(statisticImports)
    .where(eq(statisticImports.id, importId))
    .for("no key update");
  return row ?? null;
}

type Change = Partial<
  Pick<
    Row,
    | "mapping"
    | "done"
    | "total"
    | "counts"
    | "examples"
    | "problem"
    | "doubts"
    | "heedNote"
    | "stopAskedAt"
    | "loadedAt"
    | "undoneAt"
    | "undoneBy"
  >
>;

/** Moves an import on to a state. False where it isn't in one of those it may come from. */
export async function moveImport(
  tx: Tx,
  importId: string,
  { from, to, ...change }: Change & { from: readonly ImportState[]; to: ImportState },
): Promise<boolean> {
  const moved = await tx
    .update(statisticImports)
    .set({ ...change, state: to, revision: sql`${statisticImports.revision} + 1` })
    .where(
      and(
        eq(statisticImports.id, importId),
        sql`${statisticImports.state} in (${sql.join(
          from.map((state) => sql`${state}`),
          sql`, `,
        )})`,
      ),
    )
    .returning({ id: statisticImports.id });
  return moved.length > 0;
}

/** Tells how far the work has come; whether somebody wants it to stop. Its own transaction, so that pages see it. */
export async function tellProgress(
  tx: Tx,
  importId: string,
  done: number,
): Promise<{ isStopAsked: boolean }> {
  const [row] = await tx
    .update(statisticImports)
    .set({ done })
    .where(eq(statisticImports.id, importId))
    .returning({ stopAskedAt: statisticImports.stopAskedAt });
  return { isStopAsked: row?.stopAskedAt != null };
}
