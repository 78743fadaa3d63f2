import type { Tx } from "#db/client.ts";
import { programmeAreas, programmeStatistics, programmes } from "#db/schema/programmes.ts";

type NewProgramme = {
  programme: typeof programmes.$inferInsert;
  areas: readonly { names: Record<string, string>; passageId: string }[];
  statisticIds: readonly string[];
};

/** A programme with its areas in the report's order. Null where the slug is taken. */
export async function insertProgramme(
  tx: Tx,
  { programme, areas, statisticIds }: NewProgramme,
): Promise<string | null> {
  const [made] = await tx
    .insert(programmes)
    .values(programme)
    .onConflictDoNothing({ target: programmes.slug })
    .returning({ id: programmes.id });
  if (!made) return null;
  const programmeId = made.id;
  if (areas.length > 0) {
    await tx.insert(programmeAreas).values(
      areas.map((area, index) => ({
        ...area,
        programmeId,
        position: index + 1,
        createdBy: programme.createdBy,
      })),
    );
  }
  if (statisticIds.length > 0) {
    await tx
      .insert(programmeStatistics)
      .values(statisticIds.map((statisticId) => ({ programmeId, statisticId })));
  }
  return programmeId;
}
