import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefSubjects, indicatorSubjects, subjects } from "#db/schema/subjects.ts";

/** Null where the slug is taken. */
export async function insertSubject(
  tx: Tx,
  row: typeof subjects.$inferInsert,
): Promise<string | null> {
  const [made] = await tx
    .insert(subjects)
    .values(row)
    .onConflictDoNothing({ target: subjects.slug })
    .returning({ id: subjects.id });
  return made?.id ?? null;
}

/** Puts a new brief under its subjects. */
export async function insertBriefSubjects(
  tx: Tx,
  briefId: string,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.insert(briefSubjects).values(subjectIds.map((subjectId) => ({ briefId, subjectId })));
}

/** Puts an indicator under these subjects and no others. */
export async function setIndicatorSubjects(
  tx: Tx,
  indicatorId: string,
  subjectIds: readonly string[],
): Promise<void> {
  await tx.delete(indicatorSubjects).where(eq(indicatorSubjects.indicatorId, indicatorId));
  if (subjectIds.length === 0) return;
  await tx
    .insert(indicatorSubjects)
    .values(subjectIds.map((subjectId) => ({ indicatorId, subjectId })));
}
