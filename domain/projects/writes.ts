import type { Tx } from "#db/client.ts";
import { projects } from "#db/schema/projects.ts";

/** Null where the slug is taken. */
export async function insertProject(
  tx: Tx,
  row: typeof projects.$inferInsert,
): Promise<string | null> {
  const [made] = await tx
    .insert(projects)
    .values(row)
    .onConflictDoNothing({ target: projects.slug })
    .returning({ id: projects.id });
  return made?.id ?? null;
}
