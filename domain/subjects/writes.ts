import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefSubjects, indicatorSubjects, subjects } from "#db/schema/subjects.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { inOrder } from "./in-order.ts";

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

/** For commands: the subjects' ids in their order, which nobody else changes meanwhile. */
export async function lockOrder(tx: Tx): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('subjects', 0))`);
  const rows = await tx
    .select({ id: subjects.id })
    .from(subjects)
    .where(isNotTrashed("subject", "subjects.id"))
    .orderBy(...inOrder);
  return rows.map(({ id }) => id);
}

/** Puts all subjects into this order. */
export async function setOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update subjects set position = placed.place
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality as placed (id, place)
    where subjects.id = placed.id and position <> placed.place`);
}

type Change = { subjectId: string; revision: number } & Pick<
  typeof subjects.$inferInsert,
  "names" | "description"
>;

/** The new revision; null where it has moved on. */
export async function updateSubjectTexts(
  tx: Tx,
  { subjectId, revision, names, description }: Change,
): Promise<number | null> {
  const [row] = await tx
    .update(subjects)
    .set({ names, description, revision: revision + 1 })
    .where(and(eq(subjects.id, subjectId), eq(subjects.revision, revision)))
    .returning({ revision: subjects.revision });
  return row?.revision ?? null;
}

/** Puts a brief under subjects that it doesn't stand under yet. */
export async function insertBriefSubjects(
  tx: Tx,
  briefId: string,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.insert(briefSubjects).values(subjectIds.map((subjectId) => ({ briefId, subjectId })));
}

/** Puts a brief under these subjects and no others. */
export async function setBriefSubjects(
  tx: Tx,
  briefId: string,
  subjectIds: readonly string[],
): Promise<void> {
  await tx.delete(briefSubjects).where(eq(briefSubjects.briefId, briefId));
  await insertBriefSubjects(tx, briefId, subjectIds);
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
