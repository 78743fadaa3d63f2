import type { Tx } from "#db/client.ts";
import { briefSubjects, subjects } from "#db/schema/subjects.ts";

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
